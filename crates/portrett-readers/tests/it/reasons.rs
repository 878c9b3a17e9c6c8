//! What is said of a column or a file is true of it: reasons, choices with commas in them, encodings.

use portrett_readers::{ReadError, inspect, read};
use portrett_terms::{FileFormat, ProblemReason, Role, SourceId, SourceKind, ValueType};

use crate::help::{column, file, orders, read_all, spec, table_of, understand};
use crate::raw_rows::named;

#[test]
fn a_column_that_is_left_out_says_why_in_words_that_are_true_of_it() {
    let inspection = understand(
        "order_id,customer_id,order_date,amount,city,picked by robot\no1,c1,2026-01-03,9.40,Oslo,r2-x\no2,c2,2026-01-04,1.25,Moss,r1-x\n\
         o3,c1,2026-01-14,1.25,Oslo,r1-x\n",
    );
    let why = |header: &str| {
        inspection.columns.iter().find(|column| column.header == header).map(|column| column.role.why.clone()).unwrap()
    };
    assert_eq!(
        why("city"),
        "it is a fact about the customer, which is read from contacts and surveys and not from orders"
    );
    assert_eq!(why("picked by robot"), "nothing that is read from orders has such a header and such cells");
}

#[test]
fn a_transcript_is_explained_by_who_asks_and_not_by_headers() {
    let kind = |name: &str, text: &str| inspect(&named(name, text).path).unwrap().kind;
    let talk = kind("talk.txt", "Interviewer: Why?\nP1: Because.\nInterviewer: And?\nP1: No.\n");
    assert_eq!((talk.why.as_str(), talk.sure), ("the name of a speaker says who asks", true));
    let plan = kind(
        "plan.md",
        "# Research plan\n\nWe want to learn why people leave us.\n\n- Ten interviews of forty minutes\n",
    );
    assert_eq!((plan.value, plan.sure), (None, false));
    let once =
        "# Visit\n\nResearcher: Kari Moe\n\nWe met three people at the counter, and all of them asked for a map.\n";
    let once = kind("visit.md", once);
    assert_eq!((once.value, once.sure), (Some(SourceKind::Messages), false), "{}", once.why);
    let guide = kind("questions.txt", "Interviewer: Why do you buy here?\nInterviewer: What would you miss?\n");
    assert_eq!((guide.why.as_str(), guide.sure), ("only whoever asks is named, and nobody answers", false));
    let readme =
        kind("read me.txt", "The file orders.csv has a row for each order that was made in the shop.\n\nIt is long.\n");
    assert_eq!((readme.value, readme.sure), (None, false), "{}", readme.why);
}

#[test]
fn choices_with_commas_in_them_are_read_whole() {
    let ticked = [
        "Price",
        "\"Yes, often, Price\"",
        "\"Price, Quality\"",
        "\"Quality, Yes, often\"",
        "\"Yes, often\"",
        "Quality",
    ];
    let rows: String = (0..60).map(|row| format!("r{row},{}\n", ticked[row % 6])).collect();
    let file = file(format!("respondent,What matters?\n{rows}"));
    let inspection = inspect(&file.path).unwrap().with_kind(SourceKind::Survey);
    let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    assert_eq!((spec.columns[1].value, &spec.columns[1].choices), (ValueType::Several, &vec!["Yes, often".to_owned()]));
    let read: Vec<String> = table_of(&file.path, &spec).lines().take(7).map(str::to_owned).collect();
    assert_eq!(
        read,
        [
            "2 | r0 | Price",
            "3 | r1 | Yes, often",
            "Price",
            "4 | r2 | Price",
            "Quality",
            "5 | r3 | Quality",
            "Yes, often"
        ]
    );
}

#[test]
fn a_header_that_another_encoding_has_is_told_with_it() {
    let text = "customer,date,amount,område\nc1,2026-01-03,9.5,Øst\nc2,2026-01-04,1.5,Vest\n";
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let mut spec = orders();
    spec.columns.push(column("område", Role::Product, ValueType::Text));
    let (_, report) = read_all(&file(&latin).path, &spec).unwrap();
    assert_eq!(report.cell_problem_counts.get(&("område".to_owned(), ProblemReason::WrongEncoding)), Some(&2));
    let (_, report) = read_all(&file(text.replace("område", "omegn")).path, &spec).unwrap();
    assert_eq!(report.cell_problem_counts.get(&("område".to_owned(), ProblemReason::NoColumn)), Some(&2));
}

#[test]
fn a_header_that_is_needed_and_found_in_another_encoding_only_is_an_error_that_names_it() {
    let text = "kjøper,date,amount\nc1,2026-01-03,9.5\n";
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    for (bytes, named, right) in [
        (latin, "utf-8", "windows-1252"),
        (text.as_bytes().to_vec(), "windows-1252", "utf-8"),
        (utf16, "utf-8", "utf-16le"),
    ] {
        let mut spec = spec(SourceKind::Orders, orders().columns);
        spec.columns[0].header = "kjøper".to_owned();
        let FileFormat::Csv { encoding, .. } = &mut spec.format else { panic!() };
        *encoding = named.to_owned();
        let error = read(&file(bytes).path, &spec, &mut |_| Ok(()), &|_, _| {}).unwrap_err();
        let ReadError::WrongEncoding { likely, .. } = &error else { panic!("{error}") };
        assert_eq!(likely, right);
        assert!(error.to_string().contains(&format!("write encoding = \"{right}\"")), "{error}");
    }
}
