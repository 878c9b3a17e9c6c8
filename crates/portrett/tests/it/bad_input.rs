//! Bad input: each gives a clear error or a clear report, and leaves the project as it was.

use std::fmt::Write;

use super::command_line::two_sorts;
use super::program::Place;

/// Everything of a project that must not change when something goes wrong.
fn state(place: &Place) -> (String, Vec<String>) {
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    let mut files: Vec<String> = std::fs::read_dir(place.project())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != ".portrett.lock")
        .collect();
    files.sort();
    (settings, files)
}

#[test]
fn a_file_that_cannot_be_added_changes_nothing() {
    let place = Place::with_project();
    let good = place.file("good.csv", two_sorts(',', '.'));
    let cases: [(&str, &[u8], &str); 3] = [
        ("empty.csv", b"", "P002"),
        ("header.csv", b"id,age\n", "P002"),
        ("broken.parquet", b"PAR1 and then nothing", "P001"),
    ];
    for (name, bytes, code) in cases {
        let bad = place.file(name, bytes);
        let before = state(&place);
        let ran = place.run(&["add", &good, &bad]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.err);
        assert!(ran.err.contains(code), "{name}: {}", ran.err);
        assert!(ran.err.contains(name), "{name} is not named: {}", ran.err);
        assert_eq!(state(&place), before, "{name}");
    }
    let ran = place.run(&["add", "no/such/file.csv"]);
    assert!(ran.code == 1 && ran.err.contains("no/such/file.csv"), "{}", ran.err);
}

#[test]
fn odd_files_are_read_as_far_as_they_can_be() {
    let plain = two_sorts(',', '.');
    let mut lines: Vec<String> = plain.lines().map(str::to_owned).collect();
    lines[5] = format!("c4,\"{}\",1,2,3,Oslo", "x".repeat(1_000_000));
    lines[9] = "c8,50,900.00,2,12,\"Oslo".to_owned();
    lines[13] = "c12,5\u{0}0,900.00,2,12,Oslo".to_owned();
    lines[17] = "c16,50".to_owned();
    lines[21] = "c20,fifty,900.00,2,12,Oslo".to_owned();
    let mut odd = String::new();
    for (number, line) in lines.iter().enumerate() {
        let end = ["\n", "\r\n"][number % 2];
        write!(odd, "{line}{end}").unwrap();
    }
    let place = Place::with_project();
    let file = place.file("odd.csv", odd);
    let built = place.build(&[&file], &[]);
    let source = &built["sources"][0];
    let count = |key: &str| source[key].as_u64().unwrap();
    assert_eq!(count("rows"), count("kept") + count("set_aside"));
    assert_eq!(count("rows"), 400, "{source}");
    assert!(count("kept") >= 395, "{source}");
    assert!(source.to_string().contains("not_a_number"), "{source}");
}

#[test]
fn too_few_customers_are_told_so() {
    for (rows, name) in [(1, "one.csv"), (60, "sixty.csv")] {
        let place = Place::with_project();
        let text: Vec<String> = two_sorts(',', '.').lines().take(rows + 1).map(str::to_owned).collect();
        let file = place.file(name, text.join("\n"));
        let built = place.build(&[&file], &[]);
        assert_eq!(built["verdict"], "too_few", "{built}");
        assert_eq!(built["personas"], 0);
        let report = place.run(&["report"]).fine();
        assert!(std::path::Path::new(report.out.trim()).is_file());
    }
}

#[test]
fn one_column_and_equal_values_make_no_personas() {
    let mut one = String::from("customer_id\n");
    let mut same = String::from("customer_id,age,spend\n");
    for number in 0..300 {
        writeln!(one, "c{number}").unwrap();
        writeln!(same, "c{number},40,100.00").unwrap();
    }
    let place = Place::with_project();
    let file = place.file("one.csv", one);
    place.run(&["add", &file, "--kind", "contacts"]).fine();
    let ran = place.run(&["build"]);
    assert!(ran.code == 1 && ran.err.contains("P011"), "{}", ran.err);
    let place = Place::with_project();
    let file = place.file("same.csv", same);
    let built = place.build(&[&file, "--kind", "contacts"], &[]);
    assert_eq!(built["personas"], 0, "{built}");
}

#[test]
fn customers_without_any_structure_are_one_crowd() {
    let mut text = String::from("customer_id,first,second,third,fourth,fifth\n");
    let mut state = 12_345_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) % 1_000
    };
    for number in 0..800 {
        writeln!(text, "c{number},{},{},{},{},{}", next(), next(), next(), next(), next()).unwrap();
    }
    let place = Place::with_project();
    let file = place.file("noise.csv", text);
    let built = place.build(&[&file, "--kind", "contacts"], &[]);
    assert_eq!((built["verdict"].as_str(), built["personas"].as_u64()), (Some("none"), Some(0)), "{built}");
    assert!(!built["notes"].as_array().unwrap().is_empty());
}

#[cfg(unix)]
#[test]
fn a_full_disk_and_a_locked_folder_leave_the_last_build() {
    use std::os::unix::fs::symlink;
    let place = Place::with_project();
    let file = place.file("customers.csv", two_sorts(',', '.'));
    place.build(&[&file], &[]);
    let before = place.cards();
    let more = place.file("more.csv", two_sorts(',', '.').replace("\nc", "\nd"));
    place.run(&["add", "--quiet", &more]).fine();
    // /dev/full answers every write as a full disk does; a lake that is a file cannot be written at all.
    let lake = place.project().join("lake");
    let aside = place.project().join("aside");
    std::fs::rename(&lake, &aside).unwrap();
    symlink("/dev/full", &lake).unwrap();
    let ran = place.run(&["build"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(ran.err.contains("lake"), "{}", ran.err);
    std::fs::remove_file(&lake).unwrap();
    std::fs::rename(&aside, &lake).unwrap();
    assert_eq!(place.cards(), before);
    assert_eq!(place.run(&["build", "--json"]).fine().json()["people"], 800);
}

#[test]
fn two_programs_never_work_on_one_project() {
    let place = Place::with_project();
    let lock = std::fs::File::create(place.project().join(".portrett.lock")).unwrap();
    lock.lock().unwrap();
    let ran = place.run(&["build"]);
    assert!(ran.code == 1 && ran.err.contains("P010"), "{}", ran.err);
}

#[test]
fn a_row_of_totals_is_no_customer_and_a_column_that_is_not_there_is_told() {
    let place = Place::with_project();
    let mut text = "customer_id,joined,income\n".to_owned();
    for number in 0..30 {
        text.push_str(&format!("K{number},2025-01-{:02},{}000\n", number % 27 + 1, 300 + number));
    }
    let path = place.file("kunder.csv", format!("{text}Totalt,,9435000\n"));
    place.run(&["add", "--yes", &path]).fine();
    let settings = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, written.replace("income = {", "inkome = {")).unwrap();
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!([&built["sources"][0]["rows"], &built["sources"][0]["kept"]], [31, 30]);
    let told = place.run(&["quality"]).fine().out;
    assert!(told.contains("the file has no column of that name"), "{told}");
    assert!(told.contains("a line below the table"), "{told}");
}
