//! Files that are made to break whoever reads them: each costs an error that names it, and nothing else.

use super::bringing_in::{gzipped, zipped};
use super::program::{Place, Ran};

/// What a file cost: it is refused by name, quickly, and nothing is written.
fn refused(place: &Place, name: &str, bytes: impl AsRef<[u8]>) -> Ran {
    let path = place.file(name, bytes);
    let before = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    let ran = place.run(&["add", "--yes", &path]);
    assert_eq!(ran.code, 1, "{name}: {}{}", ran.out, ran.err);
    assert!(ran.err.contains(name), "{name} is not named: {}", ran.err);
    assert!(!ran.err.contains("panicked"), "{name}: {}", ran.err);
    assert_eq!(std::fs::read_to_string(place.project().join("portrett.toml")).unwrap(), before, "{name}");
    ran
}

/// A Parquet file whose footer is `footer`.
fn parquet(footer: &[u8]) -> Vec<u8> {
    let length = u32::try_from(footer.len()).unwrap().to_le_bytes();
    [b"PAR1".as_slice(), footer, &length, b"PAR1"].concat()
}

#[test]
fn parquet_files_that_ask_for_more_memory_than_there_is() {
    let place = Place::with_project();
    // Thrift's compact protocol: version 1, then a list of structures as long as its number says.
    for length in
        [[0xFF, 0xFF, 0xFF, 0xFF, 0x07].as_slice(), &[0xFF, 0xFF, 0xFF, 0xFF, 0x0F], &[0x80, 0x80, 0x80, 0x40]]
    {
        let footer = [&[0x15, 0x02, 0x19, 0xFC], length].concat();
        refused(&place, "footer.parquet", parquet(&footer));
    }
    refused(&place, "length.parquet", b"PAR1\xFF\xFF\xFF\x7FPAR1");
}

#[test]
fn arrow_files_that_ask_for_more_memory_than_there_is() {
    let place = Place::with_project();
    refused(&place, "stream.arrow", b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F....");
    refused(&place, "file.arrow", b"ARROW1\0\0\xFF\xFF\xFF\xFF\xF0\xFF\xFF\x7F....\xFF\xFF\xFF\x7FARROW1");
}

#[test]
fn what_grows_a_thousandfold_when_it_is_unpacked() {
    let place = Place::with_project();
    let bomb = gzipped(&vec![b'a'; 400 * 1024 * 1024]);
    assert!(bomb.len() < 4 * 1024 * 1024);
    refused(&place, "bomb.csv.gz", &bomb);
    let twice = gzipped(&bomb);
    refused(&place, "twice.csv.gz", &twice);
    refused(&place, "bomb.zip", zipped(&[("a.csv", &vec![b'a'; 400 * 1024 * 1024])]));
}

#[test]
fn json_that_is_deeper_than_any_stack() {
    let place = Place::with_project();
    let deep = 1_000_000;
    refused(&place, "deep.json", format!("[{{\"a\":{}{}}}]", "[".repeat(deep), "]".repeat(deep)));
    refused(&place, "objects.json", "{\"a\":".repeat(deep));
}

#[test]
fn a_million_columns() {
    let place = Place::with_project();
    let header: Vec<String> = (0..1_000_000).map(|number| format!("c{number}")).collect();
    refused(&place, "wide.csv", format!("{}\n{}\n", header.join(","), vec!["1"; 1_000_000].join(",")));
}

#[test]
fn names_in_archives_go_nowhere() {
    let place = Place::with_project();
    let table = b"customer_id,age\nc1,30\nc2,40\nc3,50\n".as_slice();
    let archive = zipped(&[("../../outside.csv", table), ("/tmp/absolute.csv", table), ("..\\windows.csv", table)]);
    let path = place.file("paths.zip", archive);
    place.run(&["add", "--yes", &path]).fine();
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["people"], 3, "{built}");
    let outside = [place.path().join("outside.csv"), place.path().join("../outside.csv"), "/tmp/absolute.csv".into()];
    assert!(outside.iter().all(|path| !path.exists()));
}

#[test]
fn cells_that_are_formulas_stay_text() {
    let place = Place::with_project();
    let rows: String = (0..300)
        .map(|number| format!("c{number},{}\n", if number % 2 == 0 { "=HYPERLINK(\"http://x\")" } else { "@SUM(1)" }))
        .collect();
    let path = place.file(
        "formulas.csv",
        format!("customer_id,plan\n{}", rows.replace("=HYPERLINK(\"http://x\")", "\"=HYPERLINK(\"\"http://x\"\")\"")),
    );
    place.run(&["add", "--yes", &path]).fine();
    place.run(&["build", "--quiet"]).fine();
    let plans =
        place.run(&["query", "--json", "SELECT t_plan, count(*) AS n FROM contacts_formulas GROUP BY t_plan"]).fine();
    assert!(plans.out.contains("=HYPERLINK("), "{}", plans.out);
}
