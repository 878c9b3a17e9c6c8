//! Files that nobody should have made: a clear error or a clear report, never a crash.

use std::path::Path;

use portrett_readers::inspect;
use portrett_terms::{Code, FileFormat, ProblemReason, SourceKind};

use crate::help::{assert_table, contacts, file, orders, read_all, table, understand};

#[track_caller]
fn refused(path: &Path, code: Code) {
    for error in [inspect(path).unwrap_err(), read_all(path, &contacts()).unwrap_err()] {
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
    }
}

#[test]
fn an_empty_file_and_a_header_alone_hold_no_rows() {
    refused(&file("").path, Code::EmptyFile);
    refused(&file("\u{feff}").path, Code::EmptyFile);
    refused(&file("id,age,city\n").path, Code::EmptyFile);
    refused(&file("\n\n\n").path, Code::EmptyFile);
}

#[test]
fn what_is_no_file_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    refused(folder.path(), Code::Unreadable);
    refused(&folder.path().join("missing.csv"), Code::Unreadable);
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_cannot_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let file = file("id,age,city\n1,2,3\n");
    std::fs::set_permissions(&file.path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&file.path).is_ok() {
        println!("skipped: permission cannot be taken from the superuser");
        return;
    }
    refused(&file.path, Code::Unreadable);
}

#[test]
fn a_workbook_is_named_and_not_read_as_text() {
    let error = inspect(&file(b"PK\x03\x04rest").path).unwrap_err();
    assert!(error.to_string().contains("workbook"), "{error}");
}

#[test]
fn one_row_one_column_and_all_the_same() {
    assert_eq!(understand("id,age,city\n1,2,Oslo\n").columns.len(), 3);
    assert_eq!(understand("age\n20\n21\n").columns.len(), 1);
    let same = understand(format!("id,age\n{}", "1,2\n".repeat(100)));
    assert_eq!(same.kind.value.filter(|_| same.kind.sure), None);
}

#[test]
fn a_cell_of_a_million_characters_is_a_problem_of_its_own() {
    let long = "x".repeat(1_000_000);
    for cell in [long.clone(), format!("\"{long}\"")] {
        let text = format!("id,age,city\n1,20,{cell}\n2,30,Oslo\n");
        assert_table(
            &table(text, &contacts()),
            "2 | 1 | 20.0 | ∅
             3 | 2 | 30.0 | Oslo
             ! cell 2 city: too_long aaaaaaaaaaaaaaaaaaaaaaaa…",
        );
    }
}

#[test]
fn a_line_longer_than_memory_allows_is_passed_over() {
    let text = format!("id,age,city\n1,20,{}\n2,30,Oslo\n", "x".repeat(20_000_000));
    assert_table(&table(text, &contacts()), "3 | 2 | 30.0 | Oslo\n! row 2 -: too_long -");
}

#[test]
fn a_quote_never_closed_spoils_its_own_row_only() {
    let text = "id,age,city\n1,20,\"Oslo\n2,30,Bergen\n3,40,\"Bodø, Nordland\"\n4,50,Hamar\n";
    assert_table(
        &table(text, &contacts()),
        "2 | 1 | 20.0 | ∅
         3 | 2 | 30.0 | Bergen
         4 | 3 | 40.0 | Bodø, Nordland
         5 | 4 | 50.0 | Hamar
         ! cell 2 city: broken_quote \"aaaa",
    );
}

#[test]
fn a_quote_closed_in_the_middle_of_a_cell_is_broken() {
    let text = "id,age,city\n1,20,\"Oslo\" vest\n2,\"3\"0,Bergen, Norge\n3,40,5\" pipe\n";
    assert_table(
        &table(text, &contacts()),
        "2 | 1 | 20.0 | ∅
         4 | 3 | 40.0 | 5\" pipe
         ! cell 2 city: broken_quote \"aaaa\" aaaa
         ! row 3 -: broken_quote -",
    );
}

#[test]
fn a_quote_never_closed_in_a_long_file_is_found_out() {
    let rows: String = (2..20_000).map(|id| format!("{id},30,Bergen\n")).collect();
    let file = file(format!("id,age,city\n1,20,\"Oslo\n{rows}"));
    let (_, report) = read_all(&file.path, &contacts()).unwrap();
    assert_eq!((report.kept, report.problems.len()), (19_999, 1));
}

#[test]
fn line_breaks_and_doubled_quotes_within_quotes_are_text() {
    assert_table(
        &table("id,age,city\n1,20,\"a\"\"b\"\n2,30,\"c\nd\"\n3,40,\"\"\n", &contacts()).replace("c\nd", "c/d"),
        "2 | 1 | 20.0 | a\"b
         3 | 2 | 30.0 | c/d
         4 | 3 | 40.0 | ∅",
    );
}

#[test]
fn nul_bytes_spoil_their_cell() {
    assert_table(
        &table("id,age,city\n1,2\x000,Os\x00lo\n2,30,Oslo\n", &contacts()),
        "2 | 1 | ∅ | ∅
         3 | 2 | 30.0 | Oslo
         ! cell 2 age: nul_byte 9.9
         ! cell 2 city: nul_byte aa.aa",
    );
}

#[test]
fn line_ends_may_be_mixed() {
    assert_table(
        &table("id,age,city\r\n1,20,Oslo\n2,30,Oslo\r3,40,Oslo", &contacts()),
        "2 | 1 | 20.0 | Oslo
         3 | 2 | 30.0 | Oslo
         4 | 3 | 40.0 | Oslo",
    );
}

#[test]
fn rows_of_too_few_or_too_many_cells_are_set_aside() {
    assert_table(
        &table("id,age,city\n1,20\n2,30,Oslo,x\n3,40,Oslo,,\n", &contacts()),
        "4 | 3 | 40.0 | Oslo
         ! row 2 -: cell_count -
         ! row 3 -: cell_count -",
    );
}

#[test]
fn wrong_bytes_spoil_their_cell() {
    let text = b"id,age,city\n1,20,Bod\xC3\xB8\n2,30,Troms\xF8\n";
    assert_table(
        &table(text, &contacts()),
        "2 | 1 | 20.0 | Bodø
         3 | 2 | 30.0 | ∅
         ! cell 3 city: encoding aaaaa\u{fffd}",
    );
}

#[test]
fn utf_16_and_windows_1252_are_read() {
    let text = "id;age;city\n1;20;Tromsø\n2;30;Å\n";
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [&b"\xFF\xFE"[..], &utf_16].concat();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (bytes, encoding) in [(utf_16, "utf-16le"), (with_mark, "utf-16le"), (windows, "windows-1252")] {
        let inspection = understand(&bytes);
        let FileFormat::Csv { encoding: found, .. } = &inspection.format.value.format else { panic!("no text") };
        assert_eq!(found, encoding);
        let mut contacts = contacts();
        contacts.format = inspection.format.value.format;
        assert_table(&table(&bytes, &contacts), "2 | 1 | 20.0 | Tromsø\n3 | 2 | 30.0 | Å");
    }
}

#[test]
fn half_a_letter_of_utf_16_spoils_its_cell() {
    let mut bytes: Vec<u8> = "id,age,city\n1,20,A".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.extend([0x00, 0xD8]);
    bytes.extend("\n2,30,Oslo\n".encode_utf16().flat_map(u16::to_le_bytes));
    let mut contacts = contacts();
    contacts.format = FileFormat::Csv { delimiter: ',', encoding: "utf-16le".into(), decimal: Default::default() };
    assert_table(
        &table(&bytes, &contacts),
        "2 | 1 | 20.0 | ∅
         3 | 2 | 30.0 | Oslo
         ! cell 2 city: encoding a\u{fffd}",
    );
}

#[test]
fn headers_that_repeat_or_are_blank_get_names_of_their_own() {
    let inspection = understand("id,city,City,,\n1,Oslo,Bergen,,\n2,Oslo,Bodø,,\n");
    let headers: Vec<&str> = inspection.columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["id", "city", "City (2)", "(column 4)", "(column 5)"]);
    assert!(inspection.warnings.iter().any(|warning| warning.to_string().contains("more than once")));
}

#[test]
fn dates_in_two_formats_are_reported_and_the_fewer_are_problems() {
    let rows: String = (1..=30).map(|day| format!("{day},2011-01-{day:02},5\n")).collect();
    let text = format!("customer,date,amount\n{rows}1,31.01.2011,5\n2,30.01.2011,5\n");
    let inspection = understand(&text);
    assert!(inspection.warnings.iter().any(|warning| warning.to_string().contains("two formats")), "{inspection:?}");
    let file = file(&text);
    let (_, report) = read_all(&file.path, &orders()).unwrap();
    assert_eq!(report.row_problem_counts.get(&ProblemReason::NotADate), Some(&2));
}

#[test]
fn dates_that_could_be_either_are_reported() {
    let rows: String = (1..=12).map(|day| format!("a{},{day:02}/{day:02}/2011,5\n", day % 4)).collect();
    let inspection = understand(format!("customer,date,amount\n{rows}"));
    assert!(inspection.warnings.iter().any(|warning| warning.to_string().contains("alike")), "{inspection:?}");
}

#[test]
fn a_wrong_encoding_or_delimiter_is_an_error_of_the_settings() {
    let file = file("id,age,city\n1,2,3\n");
    for (delimiter, encoding) in [(',', "klingon"), ('"', "utf-8"), ('é', "utf-8")] {
        let mut contacts = contacts();
        contacts.format = FileFormat::Csv { delimiter, encoding: encoding.into(), decimal: Default::default() };
        assert_eq!(read_all(&file.path, &contacts).unwrap_err().code(), Code::Settings);
    }
}

#[test]
fn only_the_first_thousand_problems_are_kept_and_all_are_counted() {
    let file = file(format!("id,age,city\n{}", "1,x,Oslo\n".repeat(5_000)));
    let (_, report) = read_all(&file.path, &contacts()).unwrap();
    assert_eq!(report.problems.len(), 1_000);
    assert_eq!(report.cell_problem_counts[&("age".to_owned(), ProblemReason::NotANumber)], 5_000);
    assert_eq!(understand("a,b\n1,2\n").kind.value.map(SourceKind::name), Some("contacts"));
}
