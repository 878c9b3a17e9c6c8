//! The quality of sources, on files whose faults are counted by hand.

use std::fmt::Write;

use serde_json::{Value, json};

use super::program::Place;

/// Twenty customers, of whom the first stands twice, word for word; four of the 21 rows name no town.
fn customers() -> String {
    let mut text = "customer_id,email,town,signed_up\n".to_owned();
    let line = |number: u32| {
        let town = if number.is_multiple_of(5) { "" } else { ["Oslo", "Bergen"][number as usize % 2] };
        format!("K{number:03},kunde{number}@example.no,{town},2024-{:02}-15\n", 1 + number % 3)
    };
    (1..=20).for_each(|number| text.push_str(&line(number)));
    text.push_str(&line(1));
    text
}

/// Sixty orders, on as many days but for a month of silence: of customers 1 to 16 and of four whom nobody
/// knows. Then one line twice, two of nobody, three without a readable amount, and one of a million.
fn orders() -> String {
    let mut text = "order_id,customer_id,order_date,amount\n".to_owned();
    let day = |number: u32| jiff::civil::date(2024, 1, 1).saturating_add(jiff::Span::new().days(number as i64));
    for number in 0..60 {
        let silence = if number < 30 { 0 } else { 31 };
        let (customer, amount) = (1 + number % 20, 100 + number % 7 * 10);
        let customer = if customer > 16 { customer + 100 } else { customer };
        writeln!(text, "B{number:03},K{customer:03},{},{amount}.00", day(number + silence)).unwrap();
    }
    let last = day(90);
    writeln!(text, "B059,K120,{last},130.00").unwrap();
    (60..62).for_each(|number| writeln!(text, "B{number:03},,{last},100.00").unwrap());
    (62..65).for_each(|number| writeln!(text, "B{number:03},K001,{last},om lag {number}").unwrap());
    writeln!(text, "B065,K002,{last},1000000.00").unwrap();
    text
}

fn examined() -> (Place, Value) {
    let place = Place::with_project();
    let files = [place.file("customers.csv", customers()), place.file("orders.csv", orders())];
    place.build(&files.each_ref().map(String::as_str), &[]);
    let quality = place.run(&["quality", "--json"]).fine().json();
    (place, quality)
}

fn found(source: &Value) -> Value {
    let parts = source["parts"].as_array().unwrap().iter();
    parts.map(|part| (part["check"].as_str().unwrap().to_owned(), part["found"].clone())).collect()
}

#[test]
fn every_fault_is_counted_as_a_person_counts_it() {
    let (_place, quality) = examined();
    let [customers, orders] = quality["sources"].as_array().unwrap().as_slice() else { panic!("{quality}") };
    assert_eq!((&customers["rows"], &customers["kept"], &customers["alike"]), (&json!(21), &json!(21), &json!(1)));
    assert_eq!((&customers["customers"], &customers["elsewhere"]), (&json!(20), &json!(16)));
    assert_eq!(customers["repeated_keys"], 1);
    let town = customers["columns"].as_array().unwrap().iter().find(|column| column["header"] == "town").unwrap();
    assert_eq!(town["missing"], 4);
    assert_eq!((&orders["rows"], &orders["kept"], &orders["set_aside"]), (&json!(67), &json!(62), &json!(5)));
    assert_eq!((&orders["alike"], &orders["customers"], &orders["elsewhere"]), (&json!(1), &json!(20), &json!(16)));
    let found = found(orders);
    assert_eq!((&found["kept"], &found["alike"]), (&json!(5.0 / 67.0), &json!(1.0 / 62.0)));
    assert_eq!((&found["overlap"], &found["extreme"]), (&json!(4.0 / 20.0), &json!(1.0 / 62.0)));
    let gaps = &orders["times"]["gaps"];
    assert_eq!(*gaps, json!([{ "from": "2024-01-31", "to": "2024-03-01", "days": 31 }]));
}

#[test]
fn an_example_shows_the_shape_of_a_cell_and_nothing_of_what_it_says() {
    let (_place, quality) = examined();
    let orders = &quality["sources"][1];
    let unread = orders["problems"].as_array().unwrap().iter().find(|problem| problem["reason"] == "not_a_number");
    let examples = &unread.unwrap()["examples"];
    assert_eq!(*examples, json!([{ "row": 65, "shape": "xx xxx 99" }]));
    assert!(!quality.to_string().contains("om lag"));
}

#[test]
fn what_touches_most_is_named_first_with_what_to_do() {
    let (_place, quality) = examined();
    let mends = quality["mend"].as_array().unwrap();
    assert_eq!(mends.len(), 3);
    let first = &mends[0];
    assert_eq!((&first["source"], &first["check"]), (&json!("orders"), &json!("extreme")));
    assert_eq!(first["money"], 1_000_000.0);
    assert!(first["finding"]["in_words"]["en"].as_str().unwrap().starts_with("orders: one number in “amount”"));
}

#[test]
fn the_same_is_told_again_without_counting_again_and_in_each_language() {
    let (place, _) = examined();
    let again = place.run(&["quality", "--language", "nb"]).fine();
    assert!(again.out.starts_with("Hvor gode dataene er: "), "{}", again.out);
    assert!(again.err.contains("unchanged"), "{}", again.err);
}

#[test]
fn files_that_were_only_brought_in_are_examined_without_saying_who_is_who() {
    let place = Place::with_project();
    let file = place.file("customers.csv", customers());
    place.run(&["add", &file, "--yes"]).fine();
    place.run(&["build", "--import-only"]).fine();
    let quality = place.run(&["quality", "--json"]).fine().json();
    assert_eq!((&quality["people"], &quality["sources"][0]["customers"]), (&json!(0), &Value::Null));
    assert_eq!(quality["sources"][0]["alike"], 1);
}

#[test]
fn nothing_that_was_brought_in_is_an_error_that_says_what_to_do() {
    let place = Place::with_project();
    let ran = place.run(&["quality"]);
    assert!(ran.code == 1 && ran.err.contains("nothing was brought in yet"), "{}", ran.err);
}
