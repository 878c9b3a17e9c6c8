//! Tables and queries of databases, from a URL to the rows of the lake.

mod servers;

use std::path::Path;
use std::process::Command;

use self::servers::{Database, MariaDb, PASSWORD, Postgres, Sqlite};
use super::program::{Place, Ran};

/// One shop in the words of three databases: money, moments, yes and no, letters of the north, blanks, bytes.
struct Words {
    money: &'static str,
    moment: &'static str,
    yes: &'static str,
    bytes: &'static str,
}

const SQLITE: Words = Words { money: "NUMERIC", moment: "TEXT", yes: "1", bytes: "BLOB" };
const POSTGRES: Words = Words { money: "NUMERIC(12,2)", moment: "TIMESTAMPTZ", yes: "TRUE", bytes: "BYTEA" };
const MARIADB: Words = Words { money: "DECIMAL(12,2)", moment: "DATETIME", yes: "TRUE", bytes: "BLOB" };

const SHOP: &str = "
CREATE TABLE web_orders (order_id INTEGER PRIMARY KEY, customer_id VARCHAR(20), ordered_at {moment},
                         amount {money}, category VARCHAR(40), is_gift BOOLEAN, secret VARCHAR(40), picture {bytes});
INSERT INTO web_orders VALUES
  (1, 'c1', '2026-01-03 10:00:00', 1249.50, 'Tur og fjell', {yes}, 'x1', NULL),
  (2, 'c2', '2026-01-13 23:30:00', 50, 'Sykkel', NULL, 'x2', {yes_bytes}),
  (3, 'c1', '2026-02-23 00:15:00', 70.25, 'Håndarbeid', {yes}, 'x3', NULL),
  (4, NULL, '2026-02-24 08:00:00', 20, NULL, {yes}, 'x4', NULL);
";

/// The statements that make the shop.
fn shop(words: &Words) -> String {
    let bytes = if words.bytes == "BYTEA" { "'\\x00ff'" } else { "X'00FF'" };
    let made = SHOP.replace("{moment}", words.moment).replace("{money}", words.money);
    made.replace("{yes_bytes}", bytes).replace("{yes}", words.yes).replace("{bytes}", words.bytes)
}

/// What the lake holds of it, whichever database it came from.
const ORDERS: &[&str] = &[
    "1 | c1 | 2026-01-03T10:00:00 | 12495000 | Tur og fjell",
    "2 | c2 | 2026-01-13T23:30:00 | 500000 | Sykkel",
    "3 | c1 | 2026-02-23T00:15:00 | 702500 | Håndarbeid",
];

/// The orders of the source `web_orders`.
fn orders(place: &Place) -> Vec<String> {
    place.rows(
        "SELECT o.order_id, c.customer_id, o.ordered_at, o.amount, o.category FROM orders_web_orders o
         JOIN (SELECT DISTINCT key_of_customer(name) AS key, name AS customer_id
               FROM (VALUES ('c1'), ('c2'), ('c3')) names (name)) c ON c.key = o.customer_key ORDER BY o.order_id",
    )
}

/// Runs the program in the project with the password in the environment.
fn run(place: &Place, arguments: &[&str]) -> Ran {
    run_with(&place.project(), arguments, "PORTRETT_DATABASE_PASSWORD", PASSWORD)
}

fn run_with(project: &Path, arguments: &[&str], variable: &str, password: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portrett"));
    command.current_dir(project).args(arguments).env("NO_COLOR", "1").env(variable, password);
    command.output().unwrap().into()
}

/// Everything that stands in the project's settings and was printed.
fn written(place: &Place, ran: &[&Ran]) -> String {
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    ran.iter().fold(settings, |all, ran| all + &ran.out + &ran.err)
}

/// A table comes in, stays as it is while nothing changes, and follows what changes.
fn follows(database: &dyn Database, words: &Words) {
    database.run(&shop(words));
    let place = Place::with_project();
    let url = database.url();
    let added = run(&place, &["add", &url, "--table", "web_orders", "--yes"]).fine();
    assert!(added.out.contains("web_orders") && added.out.contains("orders"), "{}", added.out);
    assert!(added.err.contains("1 cells of \"picture\" are bytes and no text"), "{}", added.err);
    let built = run(&place, &["build", "--import-only", "--json"]).fine();
    assert_eq!(orders(&place), ORDERS);
    let told = built.json();
    assert_eq!([&told["imports"][0]["rows"], &told["imports"][0]["kept"]], [4, 3], "whose order 4 is nobody says");
    let again = run(&place, &["build", "--import-only", "--json"]).fine().json();
    assert_eq!(again["imports"], told["imports"]);

    database.run(
        "INSERT INTO web_orders VALUES (5, 'c3', '2026-03-01 12:00:00', 9.9, 'Sykkel', NULL, 'x5', NULL);
         UPDATE web_orders SET amount = 1300 WHERE order_id = 1;",
    );
    let kept = run(&place, &["build", "--import-only", "--as-taken"]).fine();
    assert_eq!(orders(&place), ORDERS, "--as-taken asks no database");
    let fresh = run(&place, &["build", "--import-only"]).fine();
    let now = orders(&place);
    assert_eq!((now.len(), now[0].as_str()), (4, "1 | c1 | 2026-01-03T10:00:00 | 13000000 | Tur og fjell"));
    assert_eq!(now[3], "5 | c3 | 2026-03-01T12:00:00 | 99000 | Sykkel");
    assert!(!written(&place, &[&added, &built, &kept, &fresh]).contains(PASSWORD));
}

/// A query comes in as a table does, and nothing that changes the database is run.
fn reads_only(database: &dyn Database, words: &Words) {
    database.run(&shop(words));
    let place = Place::with_project();
    let url = database.url();
    let query = "SELECT order_id, customer_id, ordered_at, amount, category FROM web_orders WHERE amount > 40;";
    let json = run(&place, &["add", &url, "--query", query, "--yes", "--json"]).fine().json();
    let source = json["added"][0]["source"].as_str().unwrap();
    run(&place, &["build", "--import-only"]).fine();
    assert_eq!(place.rows(&format!("SELECT count(*) AS orders FROM orders_{source}")), ["3"]);

    for refused in ["DELETE FROM web_orders", "SELECT 1; DROP TABLE web_orders", "SELECT 1 AS a, 2 AS a"] {
        let ran = run(&place, &["add", &url, "--query", refused, "--yes"]);
        assert_eq!(ran.code, 1, "{refused}: {}", ran.out);
        assert!(ran.err.contains("P013") && !ran.err.contains(PASSWORD), "{}", ran.err);
    }
    let ran = run(&place, &["add", &url, "--table", "web_order", "--yes"]);
    assert!(ran.code == 1 && ran.err.contains("there are web_orders"), "{}", ran.err);
    let files = std::fs::read_dir(place.project().join("databases")).unwrap().count();
    assert_eq!(files, 1, "what became no source leaves no file");
    let rows = run(&place, &["add", &url, "--query", "SELECT * FROM web_orders", "--yes", "--json"]).fine().json();
    assert_eq!(rows["added"][0]["inspection"]["rows_looked_at"], 4, "nothing was deleted");
}

#[test]
fn a_table_of_sqlite_follows_the_database() {
    let Some(database) = Sqlite::start() else { return };
    follows(&database, &SQLITE);
}

#[test]
fn a_query_of_sqlite_reads_and_never_writes() {
    let Some(database) = Sqlite::start() else { return };
    reads_only(&database, &SQLITE);
}

#[test]
fn a_table_of_postgres_follows_the_database_and_only_what_is_read_is_asked_for() {
    let Some(database) = Postgres::start() else { return };
    follows(&database, &POSTGRES);
    let place = Place::with_project();
    run(&place, &["add", &database.url(), "--table", "public.web_orders", "--yes"]).fine();
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let line = text.lines().find(|line| line.trim_start().starts_with("secret = ")).unwrap();
    std::fs::write(&settings, text.replace(line, "secret = { as = \"ignore\" }")).unwrap();
    let before = database.log().len();
    run(&place, &["build", "--import-only"]).fine();
    let asked = database.log()[before..].to_owned();
    let select = asked.lines().find(|line| line.contains("\"amount\"::text")).unwrap();
    assert!(!select.contains("secret"), "{select}");
    assert!(asked.contains("READ ONLY"), "{asked}");
}

#[test]
fn a_query_of_postgres_reads_and_never_writes() {
    let Some(database) = Postgres::start() else { return };
    reads_only(&database, &POSTGRES);
    // A statement that begins like a question and changes is refused by the transaction itself.
    database.run("GRANT DELETE ON web_orders TO reader");
    let place = Place::with_project();
    let sly = "WITH gone AS (DELETE FROM web_orders RETURNING *) SELECT * FROM gone";
    assert_eq!(run(&place, &["add", &database.url(), "--query", sly, "--yes"]).code, 1);
}

#[test]
fn a_server_that_refuses_or_is_gone_is_said_and_the_lake_stays() {
    let Some(database) = Postgres::start() else { return };
    database.run(&shop(&POSTGRES));
    let place = Place::with_project();
    let url = database.url();
    let refused = place.run(&["add", &url, "--table", "web_orders", "--yes"]);
    assert!(refused.code == 1 && refused.err.contains("P013"), "{}", refused.err);
    assert!(refused.err.contains("could not be opened"), "{}", refused.err);
    let named = ["add", &url, "--table", "web_orders", "--yes", "--password-from", "SHOP_PASSWORD"];
    let unset = place.run(&named);
    assert!(unset.err.contains("export SHOP_PASSWORD"), "{}", unset.err);
    run_with(&place.project(), &named, "SHOP_PASSWORD", PASSWORD).fine();
    run_with(&place.project(), &["build", "--import-only"], "SHOP_PASSWORD", PASSWORD).fine();

    database.stop();
    let gone = run_with(&place.project(), &["build", "--import-only"], "SHOP_PASSWORD", PASSWORD);
    assert!(gone.code == 1 && gone.err.contains("P013"), "{}", gone.err);
    assert_eq!(orders(&place), ORDERS);
    place.run(&["build", "--import-only", "--as-taken"]).fine();
    assert!(!written(&place, &[&refused, &unset, &gone]).contains(PASSWORD));
}

#[test]
fn a_table_of_mariadb_follows_the_database() {
    let Some(database) = MariaDb::start() else { return };
    follows(&database, &MARIADB);
}

#[test]
fn a_query_of_mariadb_reads_and_never_writes() {
    let Some(database) = MariaDb::start() else { return };
    reads_only(&database, &MARIADB);
}

#[test]
fn a_password_in_a_url_is_refused_and_not_repeated() {
    let place = Place::with_project();
    let ran = place.run(&["add", "postgres://kari:hemmelig@db.local/shop", "--table", "a"]);
    assert!(ran.code == 1 && ran.err.contains("PORTRETT_DATABASE_PASSWORD"), "{}", ran.err);
    assert!(!ran.err.contains("hemmelig") && !ran.out.contains("hemmelig"));
}
