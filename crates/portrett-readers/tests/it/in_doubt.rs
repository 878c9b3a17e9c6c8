//! Numbers whose only sign stands before three digits: each column is decided as a whole, or stays in doubt.

use portrett_readers::inspect;
use portrett_terms::{DecimalMark, ProblemReason, SourceId, SourceKind, ValueType};

use crate::help::{assert_table, file, read_all, table_of, understanding};
use crate::raw_rows::named;
use crate::workbooks::{Sheet, xlsx};

/// What is said of the numbers of a file of contacts, and what is read of it.
fn understood(name: &str, bytes: impl AsRef<[u8]>) -> (String, String) {
    let file = named(name, bytes);
    let inspection = inspect(&file.path).unwrap().with_kind(SourceKind::Contacts);
    let why = |column: &portrett_readers::ColumnInspection| {
        let decimal = column.decimal.as_ref()?;
        let sure = if decimal.sure { "" } else { ", not sure" };
        Some(format!("{}: {:?}{sure}", column.header, decimal.value))
    };
    let said: Vec<String> = inspection.columns.iter().filter_map(why).collect();
    let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    (said.join("; "), table_of(&file.path, &spec))
}

#[test]
fn a_column_in_doubt_is_told_and_counted_and_read_as_the_file_usually_is() {
    let text = "customer_id,spent\nc1,9.405\nc2,1.250\nc3,800\n";
    let (said, table) = understood("a.csv", text);
    assert_eq!(said, "spent: Point, not sure");
    assert_table(
        &table,
        "2 | c1 | 94050
         3 | c2 | 12500
         4 | c3 | 8000000
         ! cell 2 spent: decimal_unclear 9.999",
    );
    let inspection = inspect(&file(text).path).unwrap();
    let warned = understanding(&inspection);
    assert!(
        warned.contains("! 2 values of \"spent\", such as 9.999, can be read as thousands or with decimals"),
        "{warned}"
    );
    assert!(!inspection.columns[1].is_sure() && inspection.columns[1].why().contains("nothing in the file tells"));
}

#[test]
fn every_number_in_doubt_is_counted_however_many_batches_there_are() {
    let rows: String = (0..40_000).map(|row| format!("c{row};{}.{:03}\n", row % 9 + 1, row % 1000)).collect();
    let file = file(format!("customer_id;spent\n{rows}"));
    let inspection = inspect(&file.path).unwrap().with_kind(SourceKind::Contacts);
    let mut spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    let (_, report) = read_all(&file.path, &spec).unwrap();
    let counted = report.cell_problem_counts.get(&("spent".to_owned(), ProblemReason::DecimalUnclear));
    assert_eq!((counted, report.problems.len()), (Some(&40_000), 1));
    spec.columns[1].decimal = Some(DecimalMark::Point);
    let (_, report) = read_all(&file.path, &spec).unwrap();
    assert!(report.cell_problem_counts.is_empty() && report.problems.is_empty(), "whoever says it is asked no more");
}

#[test]
fn a_number_of_the_column_or_of_the_file_leaves_no_doubt() {
    for (text, said) in [
        ("customer_id,spent\nc1,9.405\nc2,1.25\n", ""),
        ("customer_id,spent\nc1,9.405\nc2,0.250\n", ""),
        ("customer_id,spent\nc1,9.405\nc2,12500\n", ""),
        ("customer_id,spent,fee\nc1,9.405,2.5\nc2,1.250,1.25\n", "spent: Point"),
        ("customer_id;spent;fee\nc1;9.405;2,5\nc2;1.250;1,25\n", "spent: Comma"),
        ("customer_id,spent\nc1,9.405.000\nc2,1.250\n", "spent: Comma"),
        ("customer_id,version\nc1,v1.250\nc2,v9.405\n", ""),
    ] {
        assert_eq!(understood("a.csv", text).0, said, "{text}");
    }
}

#[test]
fn each_column_has_its_own_mark() {
    let text = "customer_id;spent;score\nc1;9.405,50;1.5\nc2;1.250,00;2.25\nc3;12,00;3.75\nc4;7,25;4.5\n";
    let (said, table) = understood("a.csv", text);
    assert_eq!(said, "score: Point", "as many have a point as a comma, and semicolons stand between the cells");
    assert_table(
        &table,
        "2 | c1 | 94055000 | 1.5
         3 | c2 | 12500000 | 2.25
         4 | c3 | 120000 | 3.75
         5 | c4 | 72500 | 4.5",
    );
}

#[test]
fn numbers_of_a_workbook_are_in_doubt_only_as_texts() {
    let typed: Sheet = (
        "A",
        &[(1, &["customer_id", "weight"]), (2, &["c1", "#9.405"]), (3, &["c2", "#1.25"]), (4, &["c3", "#1250.125"])],
    );
    assert_table(
        &understood("a.xlsx", xlsx(&[typed])).1,
        "2 | c1 | 9.405
         3 | c2 | 1.25
         4 | c3 | 1250.125",
    );
    let three: Sheet = ("A", &[(1, &["customer_id", "weight"]), (2, &["c1", "#9.405"]), (3, &["c2", "#1.125"])]);
    assert_eq!(understood("a.xlsx", xlsx(&[three])), (String::new(), "2 | c1 | 9.405\n3 | c2 | 1.125\n".to_owned()));
    let texts: Sheet = ("A", &[(1, &["customer_id", "weight"]), (2, &["c1", "9.405"]), (3, &["c2", "1.250"])]);
    assert_eq!(understood("a.xlsx", xlsx(&[texts])).0, "weight: Point, not sure");
    // Texts with a comma among numbers that are numbers, where somebody says how the texts are written.
    let both: Sheet = (
        "A",
        &[
            (1, &["customer_id", "weight", "fee"]),
            (2, &["c1", "1,5", "1.5"]),
            (3, &["c2", "#9.405", "2.5"]),
            (4, &["c3", "1.250", "3.5"]),
            (5, &["c4", "#12.5", "4.5"]),
        ],
    );
    let file = named("a.xlsx", xlsx(&[both]));
    let inspection = inspect(&file.path).unwrap().with_kind(SourceKind::Contacts);
    let mut spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    (spec.columns[1].value, spec.columns[1].decimal) = (ValueType::Number, Some(DecimalMark::Comma));
    assert_table(
        &table_of(&file.path, &spec),
        "2 | c1 | 1.5 | 1.5
         3 | c2 | 9.405 | 2.5
         4 | c3 | 1250.0 | 3.5
         5 | c4 | 12.5 | 4.5",
    );
}
