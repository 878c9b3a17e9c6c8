//! Workbooks in, rows out, as the person who looks into them counts.

use portrett_readers::format::{Reading, guess, tables};
use portrett_readers::inspect;
use portrett_readers::location::Location;
use portrett_readers::sheet::sheets;
use portrett_terms::{DecimalMark, FileFormat, Layout, SourceId};

use crate::help::{assert_table, read_all};
use crate::raw_rows::{guessed, named, raw, rows};
use crate::workbooks::{Sheet, compound, ods, ods_of, xls_records, xlsb, xlsx, xlsx_of, xlsx_sheet};

const PEOPLE: Sheet = (
    "Ark1",
    &[
        (1, &["id", "born", "amount", "vip", "note"]),
        (2, &["a1", "@40513", "#12.5", "?1", "=1+1"]),
        (3, &["a2", "@40513.3513888889", "#5", "?0", "x & <y>"]),
        (5, &["a3", "", "!#N/A"]),
    ],
);

const PEOPLE_ROWS: &str = "id | born | amount | vip | note
    2 | a1 | 2010-12-01 | 12.5 | true | =1+1
    3 | a2 | 2010-12-01T08:26:00 | 5 | false | x & <y>
    5 | a3 | ∅ | ∅ | ∅ | ∅
    ! 5 amount: sheet_error #a/a";

#[test]
fn cells_of_an_xlsx_are_written_out_and_rows_keep_their_numbers() {
    assert_table(&raw("a.xlsx", xlsx(&[PEOPLE])), PEOPLE_ROWS);
}

#[test]
fn the_same_cells_of_an_ods_give_the_same_rows() {
    let rows: &[(u32, &[&str])] = &[
        (1, PEOPLE.1[0].1),
        (2, &["a1", "@2010-12-01", "#12.5", "?1", "=1+1"]),
        (3, &["a2", "@2010-12-01T08:26:00", "#5.0", "?0", "x & <y>"]),
        (5, &["a3", "", "!#N/A"]),
    ];
    assert_table(&raw("a.ods", ods(&[("Ark1", rows)])), PEOPLE_ROWS);
}

#[test]
fn old_and_binary_workbooks_are_read() {
    let expected = "name | age\n2 | Kari | 41\n3 | Ola | 38.5";
    assert_table(
        &raw("a.xlsb", xlsb(&[(1, &["name", "age"]), (2, &["Kari", "#41"]), (3, &["Ola", "#38.5"])], None)),
        expected,
    );
    let records = xls_records(&[(1, &["name", "age"]), (2, &["Kari", "#41"]), (3, &["Ola", "#38.5"])], &[]);
    assert_table(&raw("a.xls", compound("Workbook", &records)), expected);
}

#[test]
fn durations_times_and_days_of_the_system_of_1904() {
    let sheet = xlsx_sheet(&[(1, &["day", "hours", "clock"]), (2, &["@39051", ":1.1041666666666667", "@0.5"])]);
    let styles = r#"<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>"#;
    let book = xlsx_of(&[("Ark1", &sheet)], r#"<workbookPr date1904="1"/>"#, "", styles);
    assert_table(&raw("a.xlsx", book), "day | hours | clock\n2 | 2010-12-01 | 26:30:00 | 12:00:00");
    let table = ods(&[("Ark1", &[(1, &["hours"]), (2, &[":PT26H30M00S"])])]);
    assert_table(&raw("a.ods", table), "hours\n2 | 26:30:00");
}

#[test]
fn a_formula_gives_what_was_last_computed() {
    let sheet = "<worksheet><sheetData><row><c t=\"str\"><v>sum</v></c><c t=\"s\"><v>0</v></c></row>\
        <row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1</f><v>a</v></c></row>\
        <row><c><f>NOW()</f></c><c t=\"s\"><v>1</v></c></row></sheetData></worksheet>";
    let strings = "<sst uniqueCount=\"2\"><si><t>text</t></si><si><r><t>=rich </t></r><r><t>x</t></r></si></sst>";
    let book = xlsx_of(&[("Ark1", sheet)], "", strings, "<styleSheet/>");
    assert_table(&raw("a.xlsx", book), "sum | text\n2 | 2 | a\n3 | ∅ | =richx");
}

#[test]
fn errors_that_the_library_does_not_know_spoil_their_cell_only() {
    let rows: Sheet =
        ("Ark1", &[(1, &["a", "b", "c"]), (2, &["1", "!#SPILL!", "3"]), (3, &["!#CALC!", "5", "!#FIELD!"])]);
    assert_table(
        &raw("a.xlsx", xlsx(&[rows])),
        "a | b | c
         2 | 1 | ∅ | 3
         3 | ∅ | 5 | ∅
         ! 2 b: sheet_error #aaaaa!
         ! 3 a: sheet_error #aaaa!
         ! 3 c: sheet_error #aaaaa!",
    );
}

#[test]
fn the_table_is_found_below_a_title_and_beside_blank_columns() {
    let rows: Sheet = (
        "Kunder",
        &[
            (1, &["", "Kundeliste 2024"]),
            (4, &["", "id", "", "by", "", "poeng"]),
            (5, &["", "1", "x", "Oslo"]),
            (6, &["", "2", "", "Bergen", "", "#3"]),
        ],
    );
    let book = xlsx(&[rows]);
    let guess = guessed("a.xlsx", &book);
    assert_eq!(guess.value.layout, Layout { header_row: 4, header_rows: 1 });
    assert!(guess.why.contains("\"Kunder\"") && guess.why.contains("row 4, below a title"), "{}", guess.why);
    assert_table(
        &raw("a.xlsx", book),
        "id | (column 3) | by | poeng
         5 | 1 | x | Oslo | ∅
         6 | 2 | ∅ | Bergen | 3",
    );
}

#[test]
fn the_sheet_with_the_most_filled_cells_is_read_and_hidden_ones_are_not() {
    let small: Sheet = ("Om", &[(1, &["a"]), (2, &["b"])]);
    let large: Sheet = ("Salg", &[(1, &["id", "kr"]), (2, &["1", "#2"]), (3, &["2", "#3"])]);
    let hidden: Sheet = ("~Lister", &[(1, &["x", "y", "z"]), (2, &["1", "2", "3"]), (3, &["1", "2", "3"])]);
    let title: Sheet = ("Forside", &[(3, &["Rapport"])]);
    let file = named("a.xlsx", xlsx(&[title, small, large, hidden]));
    let guess = guess(&file.path).unwrap();
    let FileFormat::Sheet { sheet, .. } = &guess.value.format else { panic!("{:?}", guess.value) };
    assert_eq!((sheet.as_str(), guess.sure), ("Salg", false));
    let location = Location::of(&file.path);
    assert_eq!(sheets(&location).unwrap(), ["Om", "Salg"]);
    let each = tables(&file.path).unwrap();
    assert!(each.iter().all(|guess| guess.sure), "{each:?}");
    assert_table(&rows(&file.path, &each[0].value).unwrap(), "a\n2 | b");
    assert_table(&rows(&file.path, &each[1].value).unwrap(), "id | kr\n2 | 1 | 2\n3 | 2 | 3");
    let none_shown = named("b.xlsx", xlsx(&[hidden]));
    assert_eq!(sheets(&Location::of(&none_shown.path)).unwrap(), ["~Lister"]);
}

#[test]
fn hidden_sheets_and_notes_of_an_ods_are_left_out() {
    let table = |name: &str, style: &str| {
        format!(
            r#"<table:table table:name="{name}" table:style-name="{style}"><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>d</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/><table:covered-table-cell/><table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#
        )
    };
    let file = named("a.ods", ods_of(&(table("Skjult", "h") + &table("Vist", "v"))));
    assert_eq!(sheets(&Location::of(&file.path)).unwrap(), ["Vist"]);
    let reading = guess(&file.path).unwrap().value;
    assert_table(&rows(&file.path, &reading).unwrap(), "a b c | d\n2 | 7 | 7\n3 | 7 | 7");
}

#[test]
fn numbers_that_are_text_have_a_comma_and_numbers_are_written_alike() {
    let rows: Sheet =
        ("Ark1", &[(1, &["id", "mengde"]), (2, &["a", "12,50"]), (3, &["b", "1 234,5"]), (4, &["c", "#1.234"])]);
    let file = named("a.xlsx", xlsx(&[rows]));
    let inspection = inspect(&file.path).unwrap();
    assert_eq!(inspection.format.value.format.decimal(), DecimalMark::Comma);
    assert_eq!(inspection.columns[1].value.value.name(), "number");
    let with_kind = inspection.with_kind(portrett_terms::SourceKind::Contacts);
    let spec = with_kind.into_spec(SourceId::from_label("x"), vec![]).unwrap();
    let (batches, report) = read_all(&file.path, &spec).unwrap();
    assert_eq!((report.rows, report.cell_problem_counts.len()), (3, 0));
    let column = arrow::array::AsArray::as_primitive::<arrow::datatypes::Float64Type>(batches[0].column(2));
    assert_eq!(column.values().to_vec(), [12.5, 1234.5, 1.234]);
}

#[test]
fn two_rows_of_headers_are_one() {
    let answers: Sheet =
        ("Svar", &[(1, &["Id", "Which?", "", "Else?"]), (2, &["", "Phone", "Computer", "Response"]), (3, &["7", "x"])]);
    let file = named("a.xlsx", xlsx(&[answers]));
    let format = FileFormat::Sheet { sheet: "Svar".to_owned(), decimal: DecimalMark::Point };
    let reading = Reading { format, layout: Layout { header_row: 1, header_rows: 2 } };
    assert_table(
        &rows(&file.path, &reading).unwrap(),
        "Id | Which? / Phone | Which? / Computer | Else?\n3 | 7 | x | ∅ | ∅",
    );
}

#[test]
fn ragged_rows_are_fine_and_columns_that_come_late_are_named() {
    let mut rows: Vec<(u32, &[&str])> = vec![(1, &["a", "b"])];
    rows.extend((2..1_200).map(|row| (row, ["1"].as_slice())));
    rows.push((1_200, &["1", "2", "", "note"]));
    let text = raw("a.xlsx", xlsx(&[("Ark1", &rows)]));
    let last: Vec<&str> = text.lines().rev().take(3).collect();
    assert_eq!(last, ["late: (column 4)", "1200 | 1 | 2", "1199 | 1 | ∅"]);
}

#[test]
fn many_rows_come_in_batches_in_their_order() {
    let numbers: Vec<String> = (2..40_000).map(|row| format!("#{row}")).collect();
    let cells: Vec<[&str; 1]> = numbers.iter().map(|number| [number.as_str()]).collect();
    let mut rows: Vec<(u32, &[&str])> = vec![(1, &["n"])];
    rows.extend(cells.iter().enumerate().map(|(place, cell)| (place as u32 + 2, cell.as_slice())));
    let text = raw("a.xlsx", xlsx(&[("Ark1", &rows)]));
    assert_eq!(text.lines().count(), 39_999);
    assert!(text.lines().skip(1).all(|line| line.split_once(" | ").is_some_and(|(row, cell)| row == cell)));
}

#[test]
fn a_workbook_within_an_archive_is_read() {
    let outer = crate::workbooks::archive(&[("export/a.xlsx", &xlsx(&[PEOPLE]))]);
    let file = named("outer.zip", outer);
    let within = format!("{}!/export/a.xlsx", file.path.display());
    let reading = guess(within.as_ref()).unwrap().value;
    assert_table(&rows(within.as_ref(), &reading).unwrap(), PEOPLE_ROWS);
}
