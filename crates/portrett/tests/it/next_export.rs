//! Next month's export joins its source, however it is written and whatever came or went among its columns.

use super::bringing_in::gzipped;
use super::program::{Place, Ran};

const JANUARY: &str = "Order ID,Customer ID,Order Date,Amount,Channel,Product\n\
     1,c1,2026-01-03,100.50,web,skis\n2,c2,2026-01-13,50.00,shop,poles\n3,c1,2026-01-23,70.25,web,wax\n";

/// Decimal commas, semicolons, another order and case, æ in windows-1252.
const FEBRUARY: &[u8] = b"CUSTOMER ID;order id;Order Date;amount;Product;Channel\r\n\
     c1;4;17.02.2026;1.200,50;sl\xe6de;web\r\nc3;5;18.02.2026;30,00;ski;shop\r\n";

/// A place whose source `orders` has January.
fn place() -> Place {
    let place = Place::with_project();
    place.run(&["add", &place.file("orders_january.csv", JANUARY), "--as", "orders"]).fine();
    place
}

fn sources(added: &Ran) -> Vec<(String, bool)> {
    let added = added.json();
    let list = added["added"].as_array().unwrap();
    list.iter().map(|one| (one["source"].as_str().unwrap().to_owned(), one["is_new"].as_bool().unwrap())).collect()
}

fn lines(place: &Place) -> Vec<String> {
    place.run(&["build", "--import-only", "--quiet"]).fine();
    place.rows("SELECT order_id, CAST(ordered_at AS DATE) AS day, amount, product FROM orders_orders ORDER BY 1")
}

#[test]
fn an_export_in_another_dialect_joins_its_source_and_each_file_is_read_in_its_own() {
    let place = place();
    let told = place.run(&["add", &place.file("february.csv", FEBRUARY)]).fine().out;
    for part in
        ["more of the source orders", "--as", "add to those of the files before", "another way", "day_month_year"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    let expected = [
        "1 | 2026-01-03 | 1005000 | skis",
        "2 | 2026-01-13 | 500000 | poles",
        "3 | 2026-01-23 | 702500 | wax",
        "4 | 2026-02-17 | 12005000 | slæde",
        "5 | 2026-02-18 | 300000 | ski",
    ];
    assert_eq!(lines(&place), expected);
    // What was written is read again, and names the file's own dialect.
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    assert!(
        settings.contains("encoding = \"windows-1252\"") && settings.matches("[sources.").count() == 2,
        "{settings}"
    );
    let told = place.run(&["build", "--import-only", "--quiet"]).fine().out;
    for name in ["orders_january.csv", "february.csv"] {
        assert!(told.contains(name), "{name}: {told}");
    }
}

#[test]
fn a_packed_export_and_one_in_another_format_join_too() {
    let place = place();
    let packed = FEBRUARY.iter().map(|byte| if *byte == b';' { b'\t' } else { *byte }).collect::<Vec<u8>>();
    let json = "{\"Order ID\":\"6\",\"Customer ID\":\"c1\",\"Order Date\":\"2026-03-01\",\"Amount\":5.5,\"Channel\":\"web\",\"Product\":\"cap\"}\n\
                {\"Order ID\":\"7\",\"Customer ID\":\"c2\",\"Order Date\":\"2026-03-02\",\"Amount\":6,\"Channel\":\"web\",\"Product\":\"hat\"}\n";
    let (february, march) = (place.file("february.tsv.gz", gzipped(&packed)), place.file("march.jsonl", json));
    let added = place.run(&["add", "--json", &february, &march]).fine();
    assert_eq!(sources(&added), [("orders".to_owned(), false), ("orders".to_owned(), false)]);
    let last = lines(&place).split_off(5);
    assert_eq!(last, ["6 | 2026-03-01 | 55000 | cap", "7 | 2026-03-02 | 60000 | hat"]);
}

#[test]
fn a_column_that_went_is_blank_and_one_that_came_is_told() {
    let place = place();
    let march = "order id,customer id,order date,amount,channel,newsletter,gift\n8,c1,2026-03-01,9.50,web,yes,no\n";
    let added = place.run(&["add", "--json", &place.file("march.csv", march)]).fine();
    let one = &added.json()["added"][0];
    assert_eq!(one["source"], "orders");
    assert_eq!(one["missing_columns"], serde_json::json!(["Product"]));
    assert_eq!(one["unknown_columns"], serde_json::json!(["newsletter", "gift"]));
    assert_eq!(lines(&place).pop().unwrap(), "8 | 2026-03-01 | 95000 | -");
}

#[test]
fn a_table_without_the_key_or_with_many_other_columns_is_a_source_of_its_own() {
    let place = place();
    let no_order = "customer id,order date,amount,channel,product\nc1,2026-03-01,9.50,web,cap\n";
    let wide = "order id,customer id,order date,amount,channel,product,a,b,c,d\n9,c1,2026-03-01,9.5,web,cap,1,2,3,4\n";
    let (no_order, wide) = (place.file("no_order.csv", no_order), place.file("wide.csv", wide));
    let added = place.run(&["add", "--json", "--yes", &no_order, &wide]).fine();
    assert_eq!(sources(&added), [("no_order".to_owned(), true), ("wide".to_owned(), true)]);
}

#[test]
fn a_source_of_its_own_is_said_with_as_before_or_after() {
    let place = place();
    let other = place.file("other_shop.csv", FEBRUARY);
    place.run(&["add", &other]).fine();
    let told = place.run(&["add", &other, "--as", "other_shop"]).fine().out;
    assert!(told.contains("no longer in the source orders") && told.contains("a new source, other_shop"), "{told}");
    assert_eq!(lines(&place).len(), 3);
    assert_eq!(place.rows("SELECT count(*) AS n FROM orders_other_shop"), ["2"]);
    // Of two sources alike, the one whose files are called alike.
    let march = place.file("other_shop_march.csv", String::from_utf8_lossy(FEBRUARY).replace(".02.2026", ".03.2026"));
    let added = place.run(&["add", "--json", &march]).fine();
    assert_eq!(sources(&added), [("other_shop".to_owned(), false)]);
    let only = place.run(&["add", &place.path().join("orders_january.csv").to_string_lossy(), "--as", "january"]);
    assert!(only.code == 1 && only.err.contains("the only file of the source orders"), "{}", only.err);
    let wrong = place.run(&["add", &place.file("names.csv", "customer id,age\nc1,30\nc2,31\n"), "--as", "orders"]);
    assert!(wrong.code == 1 && wrong.err.contains("has no column"), "{}", wrong.err);
}

#[test]
fn whole_numbers_keep_the_decimal_mark_of_their_source() {
    let place = Place::with_project();
    let first = place.file("first.csv", "customer id,income,city\nc1,\"1.234,50\",Oslo\nc2,\"2.345,75\",Bergen\n");
    let second = place.file("second.csv", "customer id,income,city\nc3,3.456,Oslo\nc4,4.567,Bergen\n");
    place.run(&["add", "--yes", &first, "--as", "people"]).fine();
    let added = place.run(&["add", "--json", "--yes", &second]).fine();
    assert_eq!(sources(&added), [("people".to_owned(), false)]);
    place.run(&["build", "--import-only"]).fine();
    let rows = place.rows("SELECT customer_id, t_income FROM contacts_people ORDER BY 1");
    assert!(rows[0].contains("1234.5") || rows[0].contains("12345000"), "{rows:?}");
    assert!(rows[2].contains("3456.0") || rows[2].contains("34560000"), "{rows:?}");
}

#[test]
fn a_kind_that_was_said_once_holds_for_the_next_export_that_is_watched() {
    let place = Place::with_project();
    let first = place.file("notes.csv", "id,text\n1,I like it\n2,It broke soon\n3,Fine so far\n");
    place.run(&["add", &first, "--kind", "messages"]).fine();
    std::fs::create_dir(place.path().join("inbox")).unwrap();
    super::bringing_in::settled(&place, "inbox/next.csv", b"id;text\n4;Good\n5;Too dear\n");
    let inbox = place.path().join("inbox").to_string_lossy().into_owned();
    let told = place.run(&["watch", "--once", &inbox]);
    assert!(told.out.contains("more of the source notes"), "{}{}", told.out, told.err);
}

#[test]
fn a_file_of_its_own_kind_is_read_from_the_settings_and_a_wrong_key_is_refused() {
    let text = "[project]\nname = \"x\"\n[sources.people]\nkind = \"contacts\"\nfiles = [\n  \"a.xlsx\",\n  { path = \"a.xlsx\", format = \"sheet\", sheet = \"B\" },\n]\nformat = \"sheet\"\nsheet = \"A\"\n[sources.people.columns]\nid = { as = \"customer_id\" }\n";
    let place = Place::with_project();
    std::fs::write(place.project().join("portrett.toml"), text.replace("sheet = \"B\"", "sheeet = \"B\"")).unwrap();
    let ran = place.run(&["config"]);
    assert!(ran.code == 1 && ran.err.contains("did you mean `sheet`"), "{}", ran.err);
    std::fs::write(place.project().join("portrett.toml"), text).unwrap();
    place.run(&["config"]).fine();
}
