//! Workbooks and documents that nobody should have made: an error in little time and memory, never a crash.

use std::io::Write;

use portrett_readers::ReadError;

use crate::raw_rows::{raw, refused};
use crate::workbooks::{archive, biff, compound, ods_of, ods_parts, xls_records, xlsb, xlsx, xlsx_of, xlsx_sheet};

const STYLES: &str = "<styleSheet/>";

fn is_broken(error: &ReadError) -> bool {
    matches!(error, ReadError::Broken { .. })
}

/// Some hundred megabytes of one byte, packed to almost nothing, within a frame.
fn bomb(start: &str, end: &str) -> Vec<u8> {
    let mut bytes = start.as_bytes().to_vec();
    bytes.resize(bytes.len() + 300 * 1024 * 1024, b' ');
    bytes.extend(end.as_bytes());
    bytes
}

#[test]
fn a_bomb_is_no_workbook() {
    let sheet = bomb("<worksheet><sheetData>", "</sheetData></worksheet>");
    let sheet = std::str::from_utf8(&sheet).unwrap();
    let error = refused("a.xlsx", xlsx_of(&[("Ark1", sheet)], "", "", STYLES));
    assert!(format!("{:?}", error).contains("unpacks to far more"), "{error:?}");
    let error = refused("a.ods", ods_parts(std::str::from_utf8(&bomb("<a>", "</a>")).unwrap(), "<manifest/>"));
    assert!(is_broken(&error), "{error:?}");
}

#[test]
fn a_bomb_is_no_document() {
    let document = bomb("<w:document><w:p>", "</w:p></w:document>");
    let error = refused("a.docx", archive(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", &document)]));
    assert!(is_broken(&error), "{error:?}");
}

#[test]
fn a_sheet_that_says_it_is_huge_is_as_large_as_its_cells() {
    let sheet = xlsx_sheet(&[(1, &["a"]), (1_048_576, &["b"])])
        .replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    assert_eq!(raw("a.xlsx", xlsx_of(&[("Ark1", &sheet)], "", "", STYLES)), "a\n1048576 | b\n");
    let far = r#"<worksheet><sheetData><row><c r="ZZZZZ1"><v>1</v></c></row></sheetData></worksheet>"#;
    assert!(matches!(refused("a.xlsx", xlsx_of(&[("Ark1", far)], "", "", STYLES)), ReadError::TooMany { .. }));
}

#[test]
fn entities_are_not_expanded() {
    let doctype = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    let strings = format!("{doctype}<sst><si><t>&b;</t></si></sst>");
    let sheet = r#"<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c></row><row r="2"><c><v>1</v></c></row></sheetData></worksheet>"#;
    assert!(is_broken(&refused("a.xlsx", xlsx_of(&[("Ark1", sheet)], "", &strings, STYLES))));
    let table = r#"<table:table table:name="x"><table:table-row><table:table-cell office:value-type="string"><text:p>&b;</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(is_broken(&refused("a.ods", ods_of(table))));
    let document = format!("{doctype}<w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>");
    assert!(is_broken(&refused("a.docx", archive(&[("word/document.xml", document.as_bytes())]))));
}

#[test]
fn lists_that_say_they_are_huge_are_broken() {
    let sheet = xlsx_sheet(&[(1, &["a"]), (2, &["b"])]);
    let strings = r#"<sst uniqueCount="99999999999"><si><t>a</t></si></sst>"#;
    assert!(is_broken(&refused("a.xlsx", xlsx_of(&[("Ark1", &sheet)], "", strings, STYLES))));
    let styles = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(200_000));
    assert!(is_broken(&refused("a.xlsx", xlsx_of(&[("Ark1", &sheet)], "", "", &styles))));
    let name = format!(
        r#"<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{}"/></numFmts></styleSheet>"#,
        "0".repeat(9_999)
    );
    assert!(is_broken(&refused("a.xlsx", xlsx_of(&[("Ark1", &sheet)], "", "", &name))));
}

#[test]
fn cells_that_are_repeated_without_end_are_too_many() {
    let text = "x".repeat(50_000);
    let row = |times: &str| {
        format!(
            r#"<table:table table:name="x"><table:table-row><table:table-cell office:value-type="string" {times}><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"#
        )
    };
    for times in ["16000", "18446744073709551615"] {
        let error = refused("a.ods", ods_of(&row(&format!(r#"table:number-columns-repeated="{times}""#))));
        assert!(matches!(error, ReadError::TooMany { .. }), "{error:?}");
    }
    let rows = row("").replace("<table:table-row>", r#"<table:table-row table:number-rows-repeated="1048576">"#);
    assert!(matches!(refused("a.ods", ods_of(&rows)), ReadError::TooMany { .. }));
}

#[test]
fn what_is_cut_off_or_goes_backwards_is_broken() {
    let sheet = xlsx_sheet(&[(1, &["a"]), (2, &["b"])]);
    let cut = xlsx_of(&[("Ark1", sheet.trim_end_matches("</sheetData></worksheet>"))], "", "", STYLES);
    assert!(is_broken(&refused("a.xlsx", cut)));
    assert!(is_broken(&refused("a.xlsx", xlsx(&[("Ark1", &[(2, &["a"]), (1, &["b"]), (3, &["c"])])]))));
    let table = r#"<office:document-content><office:body><table:table table:name="x"><table:table-row>"#;
    assert!(is_broken(&refused("a.ods", ods_parts(table, "<manifest/>"))));
    assert!(is_broken(&refused("a.docx", archive(&[("word/document.xml", b"<w:document><w:p>")]))));
    let whole = xlsx(&[("Ark1", &[(1, &["a"]), (2, &["b"])])]);
    assert!(is_broken(&refused("a.xlsx", &whole[..whole.len() / 2])));
    assert!(is_broken(&refused("a.xlsx", b"PK\x03\x04")));
    assert!(is_broken(&refused("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")));
}

#[test]
fn a_binary_workbook_that_makes_the_library_panic_is_broken() {
    assert!(is_broken(&refused("a.xlsb", xlsb(&[(1, &["a"]), (2, &["b"])], Some(7)))));
}

#[test]
fn locked_files_are_named_as_such() {
    let is_locked = |error: ReadError| matches!(error, ReadError::Locked { .. });
    assert!(is_locked(refused("a.xlsx", compound("EncryptedPackage", b"secret"))));
    assert!(is_locked(refused("a.docx", compound("EncryptedPackage", b"secret"))));
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert!(is_locked(refused("a.ods", ods_parts("secret", manifest))));
    let locked = [biff(0x0809, &[0, 6, 5, 0]), biff(0x002F, &[1, 0, 1, 0, 1, 0]), biff(0x000A, &[])].concat();
    assert!(is_locked(refused("a.xls", compound("Workbook", &locked))));
}

#[test]
fn documents_of_another_kind_are_named() {
    let word = archive(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")]);
    for (name, bytes) in [("a.bin", word), ("a.xls", compound("WordDocument", b"text"))] {
        let error = refused(name, bytes);
        assert!(matches!(error, ReadError::ForeignFormat { .. }), "{error:?}");
    }
    let text = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert!(matches!(refused("a.odt", text), ReadError::ForeignFormat { .. }));
}

#[test]
fn an_old_workbook_that_asks_for_too_much_memory_is_broken() {
    let rows: &[(u16, &[&str])] = &[(1, &["a"]), (2, &["b"])];
    let dimensions = |numbers: [u32; 2], columns: [u16; 2]| {
        let numbers = numbers.map(u32::to_le_bytes).concat();
        biff(0x0200, &[numbers, columns.map(u16::to_le_bytes).concat(), vec![0; 2]].concat())
    };
    for lie in [dimensions([0, 900_000_000], [0, 65_535]), dimensions([5, 2], [0, 5])] {
        assert!(is_broken(&refused("a.xls", compound("Workbook", &xls_records(rows, &lie)))));
    }
    let honest = xls_records(rows, &dimensions([0, 2], [0, 1]));
    assert_eq!(raw("a.xls", compound("Workbook", &honest)), "a\n2 | b\n");
    let far = [biff(0x0203, &[0; 14]), biff(0x0203, &[[0xFF; 4].as_slice(), &[0; 10]].concat())].concat();
    assert!(is_broken(&refused("a.xls", compound("Workbook", &xls_records(rows, &far)))));
}

#[test]
fn a_chain_of_sectors_that_bites_its_tail_is_broken() {
    let sound = compound("Workbook", &xls_records(&[(1, &["a"]), (2, &["b"])], &[]));
    for (place, sector) in [(512 + 4, 1_u32), (512 + 8, 9_999), (68, 0)] {
        let mut bytes = sound.clone();
        bytes[place..place + 4].copy_from_slice(&sector.to_le_bytes());
        // Where the table of sectors goes on, when the header says that it does at its first sector.
        bytes[512 + 508..1_024].fill(0);
        let error = refused("a.xls", &bytes);
        assert!(is_broken(&error), "{place}: {error:?}");
    }
    // A stream is as long as its entry says, wherever its chain leads.
    let mut bytes = sound;
    bytes[512 + 8..512 + 12].copy_from_slice(&2_u32.to_le_bytes());
    assert_eq!(raw("a.xls", bytes), "a\n2 | b\n");
}

#[test]
fn random_damage_to_documents_never_crashes() {
    let sound = [
        ("a.xlsx", xlsx(&[("Ark1", &[(1, &["a", "b"]), (2, &["#1", "@40000"])])])),
        ("a.xlsb", xlsb(&[(1, &["a"]), (2, &["#1"])], None)),
        ("a.xls", compound("Workbook", &xls_records(&[(1, &["a"]), (2, &["#1"])], &[]))),
        ("a.ods", crate::workbooks::ods(&[("x", &[(1, &["a"]), (2, &["#1"])])])),
    ];
    let mut out = std::io::sink();
    for (name, bytes) in sound {
        for seed in 0..150_usize {
            let mut bytes = bytes.clone();
            let length = bytes.len();
            for step in 0..3 {
                let place = (seed * 7_919 + step * 104_729) % length;
                bytes[place] = (seed * 31 + step * 17) as u8;
            }
            let file = crate::raw_rows::named(name, bytes);
            let read = portrett_readers::format::guess(&file.path)
                .and_then(|reading| crate::raw_rows::rows(&file.path, &reading.value));
            write!(out, "{read:?}").unwrap();
        }
    }
}
