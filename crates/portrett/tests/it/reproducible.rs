//! The same input, settings, seed and version give the same bytes, with any number of threads.

use super::command_line::two_sorts;
use super::program::Place;

fn cards_with_threads(threads: &str) -> String {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    place.build(&[&file], &["--threads", threads]);
    place.run(&["show", "--json"]).fine().out
}

#[test]
fn threads_do_not_change_a_byte() {
    let one = cards_with_threads("1");
    assert_eq!(one, cards_with_threads("2"));
    assert_eq!(one, cards_with_threads("2"), "the same build twice");
    assert_eq!(one, cards_with_threads("5"));
}

#[test]
fn the_way_a_file_is_written_does_not_change_what_is_said() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(';', ','));
    place.build(&[&file], &[]);
    let cards = place.run(&["show", "--json"]).fine().out;
    let plain: serde_json::Value = serde_json::from_str(&cards_with_threads("2")).unwrap();
    let other: serde_json::Value = serde_json::from_str(&cards).unwrap();
    let figures = |cards: &serde_json::Value| -> Vec<String> {
        let all = cards["personas"].as_array().unwrap().iter();
        all.flat_map(super::program::claims).map(|c| format!("{} {} {}", c["feature"], c["value"], c["q"])).collect()
    };
    assert_eq!(figures(&plain), figures(&other));
}
