//! Tables whose first row is data: it is kept, and the columns are called by their places.

use portrett_readers::inspect;
use portrett_terms::{DecimalMark, FileFormat, Layout, Role, SourceId, SourceKind, ValueType};

use crate::help::{assert_table, column, file, spec, table, table_of, understand, understanding};
use crate::raw_rows::named;
use crate::workbooks::{Sheet, xlsx};

const ORDERS: &str = "u1,2026-01-03,19.90\nu2,2026-01-04,29.90\nu1,2026-01-05,9.95\nu3,2026-01-13,129.00\nu4,2026-02-03,4.50\nu2,2026-02-04,7.25\nu1,2026-02-05,8.75\n";

/// Whether the first row of a table is taken for data.
#[track_caller]
fn is_headerless(text: &str) -> bool {
    let inspection = understand(text);
    let has_header = inspection.format.value.layout.has_header();
    let said = understanding(&inspection).contains("the file has no header");
    assert_eq!(said, !has_header, "it is said when it is so");
    !has_header
}

/// A file as it is understood, and what is read of it so.
fn understood(name: &str, bytes: impl AsRef<[u8]>, kind: SourceKind) -> (String, String) {
    let file = named(name, bytes);
    let inspection = inspect(&file.path).unwrap().with_kind(kind);
    let understanding = understanding(&inspection);
    let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    (understanding, table_of(&file.path, &spec))
}

#[test]
fn orders_without_a_header_keep_their_first_row() {
    let inspection = understand(ORDERS);
    assert!(!inspection.kind.sure && inspection.kind.why.contains("the file has no header"), "{:?}", inspection.kind);
    let (understanding, table) = understood("orders.csv", ORDERS, SourceKind::Orders);
    assert_table(
        &understanding.lines().take(5).collect::<Vec<_>>().join("\n"),
        "orders
         ',' utf-8 decimal Point
         column_1 = customer_id text
         column_2 = order_time date year_month_day
         column_3 = amount money",
    );
    assert_table(
        &table,
        "1 | u1 | 2026-01-03T00:00:00 | 199000
         2 | u2 | 2026-01-04T00:00:00 | 299000
         3 | u1 | 2026-01-05T00:00:00 | 99500
         4 | u3 | 2026-01-13T00:00:00 | 1290000
         5 | u4 | 2026-02-03T00:00:00 | 45000
         6 | u2 | 2026-02-04T00:00:00 | 72500
         7 | u1 | 2026-02-05T00:00:00 | 87500",
    );
}

#[test]
fn a_workbook_without_a_header_keeps_its_first_row() {
    let rows: Sheet = (
        "Kunder",
        &[
            (1, &["", "kari@example.com", "Oslo", "@40513"]),
            (2, &["", "ola@example.com", "Bergen", "@40514"]),
            (4, &["", "per@example.com", "Oslo", "@40515"]),
        ],
    );
    let (understanding, table) = understood("a.xlsx", xlsx(&[rows]), SourceKind::Contacts);
    assert!(understanding.contains("column_2 = email text\ncolumn_3 = trait category"), "{understanding}");
    assert_table(
        &table
            .lines()
            .map(|line| line.split(" | ").take(3).collect::<Vec<_>>().join(" | "))
            .collect::<Vec<_>>()
            .join("\n"),
        "1 | kari@example.com | Oslo
         2 | ola@example.com | Bergen
         4 | per@example.com | Oslo",
    );
}

#[test]
fn values_of_the_types_below_them_are_data() {
    for text in [
        "kari@example.com,Oslo\nola@example.com,Bergen\nper@example.com,Oslo\n",
        "12,19.90\n14,29.90\n90,5.25\n",
        "Oslo,31.12.2025\nBergen,01.11.2025\nOslo,14.02.2026\n",
        "Gull;NO;5\nGull;SE;12\nBronse;NO;20\nGull;NO;31\n",
        "Gull;Nord\nGull;Sør\nBronse;Nord\nBronse;Sør\n",
        "5,5,7\n2,9,4\n8,1,6\n",
        "a1,,2025-01-02\na2,x,2025-01-03\na3,,2025-01-04\n",
    ] {
        assert!(is_headerless(text), "{text}");
    }
}

#[test]
fn words_years_and_places_above_numbers_are_a_header() {
    for text in [
        "customer,date,amount\nu1,2026-01-03,19.90\nu2,2026-01-04,29.90\n",
        "Region,2023,2024,2025\nNord,10,12,14\nSør,11,15,9\n",
        "Region,2024-01,2024-02\nNord,10,12\nSør,11,15\n",
        ",0,1,2\n0,5,6,7\n1,8,9,4\n",
        "1,2,3,4\n5,3,4,1\n2,4,4,3\n",
        "Nivå,Strøk\nGull,Nord\nNivå,Strøk\nGull,Sør\n",
        "email,city\nkari@example.com,Oslo\nola@example.com,Bergen\n",
        "year,visitors\n2024,100\n2025,200\n",
        "answered,country\nyes,NO\nno,SE\nyes,FI\n",
        "name,name\nKari,Berg\nOla,Lie\n",
    ] {
        assert!(!is_headerless(text), "{text}");
    }
}

#[test]
fn the_settings_have_the_last_word() {
    let columns = vec![
        column("column_1", Role::CustomerId, ValueType::Text),
        column("when", Role::OrderTime, ValueType::Date),
        column("column_3", Role::Amount, ValueType::Money),
    ];
    let said = spec(SourceKind::Orders, columns);
    // `header = false`: another name stands for the column at its place.
    let mut without = said.clone();
    without.layout = Layout { header_row: 1, header_rows: 0 };
    let rows = "1 | u1 | 2026-01-03T00:00:00 | 199000
                2 | u2 | 2026-01-04T00:00:00 | 299000";
    assert_table(&table("u1,2026-01-03,19.90\nu2,2026-01-04,29.90\n", &without), rows);
    // `header = true` of the same table of the settings: the first row is a header, the names are places.
    assert_table(
        &table("u1,2026-01-03,19.90\nu2,2026-01-04,29.90\n", &{
            let mut with = said;
            with.columns[1].header = "column_2".to_owned();
            with
        }),
        "2 | u2 | 2026-01-04T00:00:00 | 299000",
    );
}

#[test]
fn a_quoted_first_row_a_title_above_and_another_encoding_lose_nothing() {
    let text = "Liste 2026\n\"å@example.com\";\"Bø,\n sør\";\"1,5\"\n\"b@example.com\";\"Moss\";\"2,25\"\n\"c@example.com\";\"Moss\";\"12,5\"\n";
    let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
    let inspection = inspect(&file(&latin).path).unwrap();
    assert_eq!(inspection.format.value.layout, Layout { header_row: 2, header_rows: 0 });
    let FileFormat::Csv { decimal, .. } = inspection.format.value.format else { panic!() };
    assert_eq!(decimal, DecimalMark::Comma);
    let (_, table) = understood("file.csv", &latin, SourceKind::Contacts);
    assert_table(
        &table,
        "2 | å@example.com | Bø,
         sør | 1.5
         3 | b@example.com | Moss | 2.25
         4 | c@example.com | Moss | 12.5",
    );
}
