//! What `add` cannot tell beyond doubt: it says so, the settings have the last word, and what was read all the
//! same is counted.

use super::bringing_in::zipped;
use super::program::Place;

const HEADERLESS: &str = "u1,2026-01-03,19.90\nu2,2026-01-04,29.90\nu1,2026-01-05,9.95\nu3,2026-01-13,129.00\n\
    u4,2026-02-03,4.50\nu2,2026-02-04,7.25\nu1,2026-02-05,8.75\n";

/// Rewrites the settings.
fn edit(place: &Place, from: &str, to: &str) {
    let path = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} in\n{text}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

fn imported(place: &Place) -> [u64; 3] {
    let told = place.run(&["build", "--import-only", "--json"]).fine().json();
    ["rows", "kept", "set_aside"].map(|key| told["imports"][0][key].as_u64().unwrap())
}

#[test]
fn a_file_without_a_header_loses_no_row_and_its_columns_can_be_named() {
    let place = Place::with_project();
    let file = place.file("orders.csv", HEADERLESS);
    let added = place.run(&["add", &file, "--kind", "orders"]).fine();
    assert!(added.out.contains("! the file has no header: its first row is data and is kept"), "{}", added.out);
    assert!(added.err.contains("Lines with ? are guesses to look at"), "{}", added.err);
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    assert!(settings.contains("header = false"), "{settings}");
    assert_eq!(imported(&place), [7, 7, 0]);
    edit(&place, "column_1 = ", "customer = ");
    assert_eq!(imported(&place), [7, 7, 0]);
    let sums = "SELECT count(*) AS n, count(DISTINCT customer_key) AS who FROM orders_orders";
    assert_eq!(place.rows(sums), ["7 | 4"]);
    edit(&place, "header = false", "header = true");
    edit(&place, "customer = ", "column_1 = ");
    assert_eq!(imported(&place), [6, 6, 0], "whoever says that there is a header has one");
    edit(&place, "header = true", "header = \"no\"");
    assert!(place.run(&["build"]).err.contains("`header` is neither true nor false"));
}

#[test]
fn two_tables_without_headers_are_one_source_only_when_their_cells_are_alike() {
    let place = Place::with_project();
    let orders = place.file("orders.csv", HEADERLESS);
    let more = place.file("more.csv", HEADERLESS.replace("2026-0", "2025-0"));
    let other = place.file("people.csv", "kari@example.com,Oslo,5\nola@example.com,Moss,7\nper@example.com,Oslo,9\n");
    place.run(&["add", &orders, &more, "--kind", "orders"]).fine();
    let told = place.run(&["add", &other, "--json"]).fine().json();
    assert_eq!(told["added"][0]["is_new"], true);
    let sources = place.run(&["build", "--import-only", "--json"]).fine().json()["imports"].as_array().unwrap().len();
    assert_eq!(sources, 3);
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_told_and_counted_until_somebody_says_it() {
    let place = Place::with_project();
    let file = place.file(
        "orders.csv",
        "order_id,customer_id,order_date,amount\no1,c1,2026-01-03,9.405\no2,c2,2026-01-04,1.250\n\
         o3,c1,2026-01-15,2.300\no4,c3,2026-01-16,120\n",
    );
    let added = place.run(&["add", "--yes", &file]).fine().out;
    assert!(added.contains("? amount"), "{added}");
    assert!(
        added.contains("! 3 values of \"amount\", such as 9.999, can be read as thousands or with decimals"),
        "{added}"
    );
    place.run(&["build", "--import-only"]).fine();
    let told = place.run(&["quality"]).fine().out;
    assert!(told.contains("the sign may part thousands or tenths"), "{told}");
    let quality = place.run(&["quality", "--json"]).fine().json();
    let problem = &quality["sources"][0]["problems"][0];
    assert_eq!((problem["reason"].as_str(), problem["count"].as_u64()), (Some("decimal_unclear"), Some(3)));
    let unread = quality["sources"][0]["parts"].as_array().unwrap().iter().find(|part| part["check"] == "readable");
    assert_eq!(unread.unwrap()["found"], 0.0, "they were read");
    let amounts = "SELECT sum(amount) AS units FROM orders_orders";
    let read_as_decimals = place.rows(amounts);
    edit(
        &place,
        "amount = { as = \"amount\", type = \"money\"",
        "amount = { as = \"amount\", decimal = \",\", type = \"money\"",
    );
    place.run(&["build", "--import-only"]).fine();
    let quality = place.run(&["quality", "--json"]).fine().json();
    assert_eq!(quality["sources"][0]["problems"].as_array().map(Vec::len), Some(0));
    assert_ne!(place.rows(amounts), read_as_decimals);
    edit(&place, "decimal = \",\", type", "decimal = \"x\", type");
    assert_eq!(place.run(&["build"]).code, 1);
}

#[test]
fn a_file_whose_numbers_are_written_otherwise_is_a_source_of_its_own() {
    let place = Place::with_project();
    let header = "customer_id,score,spent";
    let points = place.file("a.csv", format!("{header}\nc1,1.5,10.25\nc2,2.5,12.5\nc3,3.5,7.75\n"));
    let commas = place.file("b.csv", format!("{header}\nc4,1.5,\"9,5\"\nc5,2.25,\"1.250,75\"\nc6,4.5,\n"));
    let doubtful = place.file("c.csv", format!("{header}\nc7,5.5,9.405\nc8,6.25,1.250\nc9,7.5,\n"));
    let told = place.run(&["add", &points, &commas, &doubtful, "--yes", "--json"]).fine().json();
    let sources: Vec<&str> =
        told["added"].as_array().unwrap().iter().map(|one| one["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["a", "b", "a"]);
}

const README: &str = "Export of customer data\n\nThis archive holds the tables of our shop. Please read these lines before you use them.\n\
    The file orders.csv has a row for each order that was made, and customers.csv has one for each customer.\n";

const PLAN: &str = "# Research plan: why do customers leave?\n\n## Goals\nWe want to learn why customers cancel within three months.\n\n\
    ## Method\n- Ten interviews of forty minutes with former customers\n- A survey of all who left in the last year\n\n\
    ## Questions\n1. How did you find us?\n2. What made you cancel?\n\nResearcher: Kari Moe\n";

const NOTES: &str = "# Visit to a shop\n\nWe met three people at the counter, and all of them asked for a map.\n\n\
    Nobody wanted to wait for longer than five minutes.\n";

#[test]
fn texts_in_which_nobody_is_known_to_speak_are_no_customers_words() {
    let place = Place::with_project();
    let people = "id,email,city\n1,a@example.com,Oslo\n2,b@example.com,Bergen\n3,c@example.com,Oslo\n";
    let members: &[(&str, &[u8])] =
        &[("README.txt", README.as_bytes()), ("customers.csv", people.as_bytes()), ("notes.md", NOTES.as_bytes())];
    let path = place.path().join("export.zip");
    std::fs::write(&path, zipped(members)).unwrap();
    let added = place.run(&["add", &path.to_string_lossy()]).fine().out;
    assert!(added.contains("README.txt: its name says that it is about files"), "{added}");
    assert!(added.contains("notes.md: no speaker is named") && added.contains("that is not sure"), "{added}");
    assert!(added.contains("a new source, customers"), "{added}");
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    assert!(!settings.contains("README") && !settings.contains("notes.md"), "{settings}");
    // Named itself, a text is taken for notes, with the reason why that is not sure.
    let notes = place.file("notes.md", NOTES);
    let told = place.run(&["add", &notes]).fine().out;
    assert!(told.contains("messages (no speaker is named") && !told.contains("telling headers"), "{told}");
    let plan = place.file("plan.md", PLAN);
    let refused = place.run(&["add", "--yes", &plan]);
    assert!(refused.code == 1 && refused.err.contains("a plan or a guide"), "{}", refused.err);
    place.run(&["add", &plan, "--kind", "messages"]).fine();
}

#[test]
fn a_wrong_encoding_is_named_as_the_cause_of_a_header_that_is_not_found() {
    let text = "kundenummer;ordredato;beløp\nk1;2026-01-03;19,90\nk2;2026-01-04;29,90\nk1;2026-01-05;9,95\n";
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    for (bytes, right, wrong) in [(latin, "windows-1252", "utf-8"), (text.as_bytes().to_vec(), "utf-8", "windows-1252")]
    {
        let place = Place::with_project();
        let file = place.file("ordrer.csv", bytes);
        place.run(&["add", &file, "--kind", "orders"]).fine();
        edit(&place, &format!("encoding = \"{right}\""), &format!("encoding = \"{wrong}\""));
        let refused = place.run(&["build"]);
        let said = refused.err.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
        assert!(said.contains(&format!("when it is read as {wrong}")), "{said}");
        assert!(said.contains(&format!("write encoding = \"{right}\" for the source")), "{said}");
    }
}
