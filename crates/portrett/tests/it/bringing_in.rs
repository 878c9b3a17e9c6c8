//! Bringing in: folders and archives, the same file again, a newer export, and a machine that stops.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::command_line::two_sorts;
use super::program::{Place, Ran};

const ORDERS: &str = "order_id,customer_id,order_date,amount\n\
     1,c1,2026-01-03,100.00\n2,c2,2026-01-13,50.00\n3,c1,2026-02-23,70.00\n4,c2,2026-02-24,20.00\n";

/// An archive with these members.
pub fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// `source: kind, n files` for each source that was added, in the order of their adding.
fn sources(added: &Ran) -> Vec<String> {
    let added = added.json();
    let list = added["added"].as_array().unwrap();
    list.iter().map(|one| format!("{}: {}", one["source"].as_str().unwrap(), kind(one))).collect()
}

fn kind(added: &Value) -> &str {
    added["inspection"]["kind"]["value"].as_str().unwrap()
}

#[test]
fn a_folder_comes_in_with_all_that_lies_in_it() {
    let place = Place::with_project();
    let folder = place.path().join("exports/deeper");
    std::fs::create_dir_all(&folder).unwrap();
    place.file("exports/customers.csv.gz", gzipped(two_sorts(';', ',').as_bytes()));
    place.file("exports/deeper/shop.zip", zipped(&[("2026/orders.csv", ORDERS.as_bytes())]));
    place.file("exports/deeper/talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Interviewer>Why?</v>\n\n00:03.000 --> 00:04.000\n<v Kari>It is near, and they answer the phone.</v>\n");
    place.file("exports/.hidden.csv", "a,b\n1,2\n");
    place.file("exports/LICENSE", "You may do with these files whatever you like, and so may all others.\n");
    let exports = place.path().join("exports").to_string_lossy().into_owned();
    let added = place.run(&["add", "--json", &exports]).fine();
    assert_eq!(sources(&added), ["customers: contacts", "orders: orders", "talk: messages"]);
    let built = place.run(&["build", "--json"]).fine().json();
    let rows: Vec<u64> =
        built["sources"].as_array().unwrap().iter().map(|source| source["kept"].as_u64().unwrap()).collect();
    assert_eq!(rows, [400, 4, 2]);
}

#[test]
fn the_same_bytes_are_one_file_whatever_it_is_called() {
    let place = Place::with_project();
    let first = place.file("orders.csv", ORDERS);
    let again = place.file("orders (1).csv", ORDERS);
    place.run(&["add", &first]).fine();
    let told = place.run(&["add", &first]).fine().out;
    assert!(told.contains("is in the source orders already"), "{told}");
    let told = place.run(&["add", &again]).fine().out;
    assert!(told.contains("holds the same as"), "{told}");
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["sources"][0]["rows"], 4);
}

#[test]
fn a_newer_export_adds_to_the_older_or_stands_for_it_as_the_source_says() {
    for (update, rows) in [("increment", 5), ("snapshot", 3)] {
        let place = Place::with_project();
        let first = place.file("a.csv", "customer_id,age\nc1,30\nc2,40\n");
        let second = place.file("b.csv", "customer_id,age\nc2,41\nc3,50\nc4,60\n");
        place.run(&["add", "--yes", &first, &second]).fine();
        let settings = place.project().join("portrett.toml");
        let text = std::fs::read_to_string(&settings).unwrap();
        let head = text.find("kind = ").unwrap();
        let rest = text[head..].lines().filter(|line| !line.starts_with("update")).collect::<Vec<_>>().join("\n");
        std::fs::write(&settings, format!("{}update = \"{update}\"\n{rest}\n", &text[..head])).unwrap();
        let built = place.run(&["build", "--json"]).fine().json();
        assert_eq!(built["sources"].as_array().unwrap().len(), 1, "both are one source");
        assert_eq!(built["sources"][0]["rows"], rows, "{update}");
    }
}

#[test]
fn who_only_speaks_in_an_interview_is_no_customer() {
    let place = Place::with_project();
    let customers = place.file("customers.csv", two_sorts(',', '.'));
    let talk = place.file("talk.txt", "Interviewer: Why?\nP01: Because it is near.\nP02: So it is.\n");
    let built = place.build(&[&customers, &talk], &[]);
    assert_eq!((built["people"].as_u64(), built["sources"][1]["kept"].as_u64()), (Some(400), Some(3)));
}

#[test]
fn messages_alone_make_no_personas_and_say_so() {
    let place = Place::with_project();
    let talk = place.file("talk.txt", "Interviewer: Why?\nP01: Because it is near.\nP02: So it is.\n");
    place.run(&["add", "--yes", &talk]).fine();
    // Those who spoke are the people then, and no customers: they are heard, and put into no segment.
    place.run(&["build"]).fine();
    let cards = place.cards();
    assert_eq!((cards["personas"].as_array().unwrap().len(), &cards["voice"]["people"]), (0, &2.into()));
    assert!(cards["notes"].to_string().contains("note-participants"), "{}", cards["notes"]);
    // Figures of many name nobody at all.
    let place = Place::with_project();
    let figures = place.file("visits.csv", "month,country,sessions\n2026-01,NO,100\n2026-02,NO,120\n");
    place.run(&["add", "--yes", "--kind", "aggregates", &figures]).fine();
    let ran = place.run(&["build"]);
    assert!(ran.code == 1 && ran.err.contains("nothing that tells customers"), "{}", ran.err);
}

/// Writes a file of the watched folder, long enough ago that it has settled.
pub fn settled(place: &Place, name: &str, bytes: &[u8]) {
    let path = place.file(name, bytes);
    let then = std::time::SystemTime::now() - Duration::from_secs(60);
    std::fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}

#[test]
fn what_appears_in_a_watched_folder_comes_in_and_is_built() {
    let place = Place::with_project();
    std::fs::create_dir(place.path().join("inbox")).unwrap();
    let inbox = place.path().join("inbox").to_string_lossy().into_owned();
    let watch = || {
        let ran = place.run(&["watch", "--once", &inbox]).fine();
        ran.out + &ran.err
    };
    let rows = || {
        let counted = place.run(&["query", "--json", "SELECT count(*) AS n FROM orders_january"]);
        (counted.code == 0).then(|| counted.json().to_string())
    };
    assert!(watch().contains("nothing to build from yet"));
    settled(&place, "inbox/january.csv", ORDERS.as_bytes());
    place.file("inbox/half.csv", &ORDERS[..70]);
    watch();
    let first = rows();
    assert!(first.as_deref().is_some_and(|rows| rows.contains('4')), "{first:?}");
    settled(&place, "inbox/february.csv", ORDERS.replace("2026-01", "2026-02").replace("\n1,", "\n9,").as_bytes());
    settled(&place, "inbox/broken.parquet", b"PAR1 and then nothing");
    std::fs::remove_file(place.path().join("inbox/half.csv")).unwrap();
    let told = watch();
    assert!(told.contains("broken.parquet"), "{told}");
    assert!(rows().is_some_and(|rows| rows.contains('8')), "{:?}", rows());
}

/// The build's cards, after a machine has stopped it `stops` times in the middle.
fn cards_after(stops: &[Duration]) -> (Value, usize) {
    let place = Place::with_project();
    let customers = place.file("customers.csv", two_sorts(',', '.'));
    let lines: Vec<String> = (0..60_000_u64)
        .map(|number| {
            format!("{number},c{},2026-0{}-1{},{}.50\n", number % 400, 1 + number % 3, number % 9, number % 97)
        })
        .collect();
    let orders = place.file("orders.csv", format!("order_id,customer_id,order_date,amount\n{}", lines.concat()));
    place.run(&["add", &customers, &orders]).fine();
    let mut stopped = 0;
    for stop in stops {
        let mut child = Command::new(env!("CARGO_BIN_EXE_portrett"))
            .args(["build", "--quiet"])
            .current_dir(place.project())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(*stop);
        stopped += usize::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        // What was there before, or the whole of what is new: never a part of it.
        let lines = place.run(&["query", "--json", "SELECT count(*) AS n FROM orders_orders"]);
        assert!(lines.code == 1 || lines.out.contains("60000"), "{}{}", lines.out, lines.err);
    }
    place.run(&["build", "--quiet"]).fine();
    (place.cards(), stopped)
}

#[test]
fn a_build_that_was_killed_at_any_moment_is_finished_by_the_next() {
    let (undisturbed, _) = cards_after(&[]);
    let stops: Vec<Duration> = (1..14).map(|step| Duration::from_millis(25 * step)).collect();
    let (cards, stopped) = cards_after(&stops);
    assert!(stopped > 5, "only {stopped} builds were caught in the middle");
    assert_eq!(cards, undisturbed);
}

#[test]
fn what_cannot_be_read_of_an_archive_takes_nothing_from_what_can() {
    let place = Place::with_project();
    let members: &[(&str, &[u8])] =
        &[("orders.csv", ORDERS.as_bytes()), ("les meg.pdf", b"%PDF-1.7\n%\xe2\xe3\n"), ("tom.csv", b"")];
    let path = place.path().join("export.zip");
    std::fs::write(&path, zipped(members)).unwrap();
    let added = place.run(&["add", "--yes", &path.to_string_lossy()]).fine();
    assert!(added.out.contains("les meg.pdf") && added.out.contains("left out"), "{}", added.out);
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["sources"][0]["kept"], 4);
    assert_eq!(built["sources"].as_array().unwrap().len(), 1);
}

#[test]
fn who_never_ordered_has_no_last_order_and_no_tenure_of_nought_days() {
    let place = Place::with_project();
    let customers = place.file("people.csv", "customer_id,email\nc1,a@x.no\nc2,b@x.no\nc3,c@x.no\nc9,d@x.no\n");
    let orders = place.file("orders.csv", ORDERS);
    place.build(&[&customers, &orders], &[]);
    let rows = place.rows(
        "SELECT order_count, days_since_last_order IS NULL AS no_last, tenure_days IS NULL AS no_tenure, count(*) AS people
         FROM profiles GROUP BY 1, 2, 3 ORDER BY 1",
    );
    assert_eq!(rows, ["0.0 | true | true | 2", "2.0 | false | false | 2"]);
}
