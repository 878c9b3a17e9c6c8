//! The command line: what it prints, where, and how it ends.

use super::program::{Place, run_in};

/// Two hundred customers of two clearly different sorts, with the given delimiter and decimal mark.
pub fn two_sorts(delimiter: char, decimal: char) -> String {
    let mut text = ["id", "age", "spend", "visits", "orders", "city"].join(&delimiter.to_string()) + "\n";
    for number in 0..400_i64 {
        let rich = number % 2 == 0;
        let wobble = (number * 7919) % 97;
        let row = [
            format!("c{number}"),
            (if rich { 50 + wobble % 12 } else { 25 + wobble % 9 }).to_string(),
            format!("{}.{:02}", if rich { 900 + wobble * 3 } else { 60 + wobble }, wobble),
            (if rich { 2 + wobble % 3 } else { 9 + wobble % 5 }).to_string(),
            (if rich { 12 + wobble % 8 } else { 2 + wobble % 4 }).to_string(),
            ["Oslo", "Bergen", "Turku"][(wobble % 3) as usize].to_owned(),
        ];
        let row = row.map(|cell| cell.replace('.', &decimal.to_string()));
        text.push_str(&(row.join(&delimiter.to_string()) + "\n"));
    }
    text
}

#[test]
fn a_stranger_gets_from_a_file_to_cards() {
    let place = Place::new();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    run_in(place.path(), &["init", "project"]).fine();
    let added = place.run(&["add", &file]).fine();
    assert!(added.out.contains("customer_id"), "{}", added.out);
    let built = place.run(&["build"]).fine();
    assert!(built.out.contains("400 people"), "{}", built.out);
    assert!(built.out.contains("400 rows = 400 kept + 0 set aside"), "{}", built.out);
    let report = place.run(&["report"]).fine();
    assert!(std::path::Path::new(report.out.trim()).is_file(), "{}", report.out);
    let shown = place.run(&["show"]).fine();
    assert!(shown.out.contains('%'), "{}", shown.out);
}

#[test]
fn machines_get_json_and_nothing_else() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    let added = place.run(&["add", "--json", &file]).fine().json();
    assert_eq!(added["added"][0]["source"], "customers");
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["people"], 400);
    assert_eq!(built["sources"][0]["rows"], 400);
    let cards = place.cards();
    assert!(cards["personas"].is_array());
    let missing = place.run(&["show", "--json", "Nobody at all"]);
    assert_eq!((missing.code, missing.json()["error"]["code"].as_str()), (1, Some("P012")));
}

#[test]
fn files_can_be_brought_in_without_drawing_personas() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.') + "one cell\n");
    place.run(&["add", &file]).fine();
    let imported = place.run(&["build", "--import-only", "--json"]).fine().json();
    let account = &imported["imports"][0];
    assert_eq!(
        (account["rows"].as_u64(), account["kept"].as_u64(), account["set_aside"].as_u64()),
        (Some(401), Some(400), Some(1))
    );
    let counted = place.run(&["query", "--json", "SELECT count(*) AS people FROM contacts_customers"]).fine().json();
    assert_eq!(counted[0]["people"], 400);
    assert_eq!(place.run(&["show"]).code, 1, "there is no persona yet");
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["people"], 400);
    assert!(built["seconds"]["sources"].is_null(), "the file is in already: {}", built["seconds"]);
}

#[test]
fn exit_codes_tell_data_from_usage() {
    let place = Place::with_project();
    assert_eq!(place.run(&["build"]).code, 1, "there is nothing to build from");
    assert_eq!(place.run(&["build", "--no-such-flag"]).code, 2);
    assert_eq!(place.run(&["add"]).code, 2);
    assert_eq!(run_in(place.path(), &["build"]).code, 1, "there is no project here");
    assert_eq!(run_in(place.path(), &["init", "project"]).code, 1, "there is one already");
}

#[test]
fn adding_the_same_file_twice_changes_nothing() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    let copy = place.file("copy.csv", two_sorts(',', '.'));
    let first = place.build(&[&file], &[]);
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    let second = place.build(&[&file], &[]);
    assert_eq!(std::fs::read_to_string(place.project().join("portrett.toml")).unwrap(), settings);
    let third = place.build(&[&copy], &[]);
    assert_eq!(first["fingerprint"], second["fingerprint"]);
    assert_eq!(first["fingerprint"], third["fingerprint"], "the same bytes under another name");
    assert_eq!(third["build"], 1);
}

#[test]
fn only_what_changed_is_done_again() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    place.build(&[&file], &[]);
    let again = place.run(&["build"]).fine();
    for stage in ["sources", "people", "profiles", "segments", "personas"] {
        assert!(again.err.contains(&format!("{stage:>10}  unchanged")), "{}", again.err);
    }
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, format!("{text}\n[personas]\nclaims_per_aspect = 1\n")).unwrap();
    let third = place.run(&["build"]).fine();
    assert!(third.err.contains("  segments  unchanged"), "{}", third.err);
    assert!(!third.err.contains("  personas  unchanged"), "{}", third.err);
}

#[test]
fn a_mistake_in_the_settings_is_shown_at_its_line() {
    let place = Place::with_project();
    let settings = place.project().join("portrett.toml");
    std::fs::write(&settings, "[project]\nname = \"x\"\n\n[segments]\nlargset = 4\n").unwrap();
    let ran = place.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("did you mean `largest`?"), "{}", ran.err);
    assert!(ran.err.contains("portrett.toml:5"), "{}", ran.err);
    let json = place.run(&["build", "--json"]).json();
    assert_eq!(json["error"]["line"], 5);
    std::fs::write(&settings, "[segments]\nlargest = 99\n").unwrap();
    assert!(place.run(&["config"]).err.contains("from 1 to 12"));
    std::fs::write(&settings, "[segments\n").unwrap();
    assert_eq!(place.run(&["config"]).code, 1);
}

#[test]
fn config_prints_every_setting_with_its_meaning() {
    let place = Place::with_project();
    let printed = place.run(&["config"]).fine().out;
    for line in ["[segments]", "largest = 6   # default", "[privacy]", "min_group = 10   # default"] {
        assert!(printed.contains(line), "{line} is missing from {printed}");
    }
    let about = place.run(&["config", "--json"]).fine().json();
    assert!(
        about["settings"]
            .as_array()
            .unwrap()
            .iter()
            .all(|setting| setting["about"].as_str().is_some_and(|a| a.len() > 20))
    );
}

#[test]
fn the_query_behind_a_statement_gives_its_figure_again() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    place.build(&[&file], &[]);
    let cards = place.cards();
    let mut checked = 0;
    for card in cards["personas"].as_array().unwrap() {
        for claim in super::program::claims(card) {
            let rows = place.run(&["query", "--json", claim["query"].as_str().unwrap()]).fine().json();
            let (again, value) = (rows[0]["value"].as_f64().unwrap(), claim["value"].as_f64().unwrap());
            assert!((again - value).abs() <= 1e-9 * value.abs().max(1.0), "{again} is not {value}: {}", claim["query"]);
            assert_eq!(rows[0]["n"], claim["n"]);
            checked += 1;
        }
    }
    assert!(checked >= 4, "only {checked} statements were made");
}

#[test]
fn a_query_only_reads() {
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    place.build(&[&file], &[]);
    assert_eq!(place.run(&["query", "DROP TABLE profiles"]).code, 1);
    let ran = place.run(&["query", "SELECT nothing FROM nowhere"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("profiles"), "{}", ran.err);
}
