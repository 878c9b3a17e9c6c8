//! Workbooks made by hand, as small as programs take them.
//!
//! A row is a list of cells in a short form: `text`, `#12.5` a number, `@40513` a day, `:0.5` a duration,
//! `?1` a truth value, `!#N/A` an error, and blank for no cell.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A sheet's name, and its rows, each with its number.
pub type Sheet<'a> = (&'a str, &'a [(u32, &'a [&'a str])]);

/// A zip archive of parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The letters of a column.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8).to_string();
    if column < 26 { last } else { letters(column / 26 - 1) + &last }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES: &str =
    r#"<styleSheet><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>"#;

/// An XLSX workbook.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let sheets: Vec<(&str, String)> = sheets.iter().map(|(name, rows)| (*name, xlsx_sheet(rows))).collect();
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(name, xml)| (*name, xml.as_str())).collect();
    xlsx_of(&sheets, "", "", STYLES)
}

/// An XLSX workbook of parts. A sheet whose name begins with `~` is hidden.
pub fn xlsx_of(sheets: &[(&str, &str)], properties: &str, strings: &str, styles: &str) -> Vec<u8> {
    let (mut list, mut relations, mut parts) = (String::new(), String::new(), Vec::new());
    for (place, (name, xml)) in sheets.iter().enumerate() {
        let state = if name.starts_with('~') { r#" state="hidden""# } else { "" };
        list += &format!(r#"<sheet name="{}" sheetId="{}" r:id="r{place}"{state}/>"#, escaped(name), place + 1);
        relations +=
            &format!(r#"<Relationship Id="r{place}" Type="{OFFICE}/worksheet" Target="worksheets/s{place}.xml"/>"#);
        parts.push((format!("xl/worksheets/s{place}.xml"), xml.to_string()));
    }
    parts.push(("[Content_Types].xml".into(), "<Types/>".into()));
    let root = format!(
        r#"{RELATIONS}<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    parts.push(("_rels/.rels".into(), root));
    parts.push(("xl/workbook.xml".into(), format!("<workbook>{properties}<sheets>{list}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("{RELATIONS}{relations}</Relationships>")));
    parts.push(("xl/styles.xml".into(), styles.into()));
    if !strings.is_empty() {
        parts.push(("xl/sharedStrings.xml".into(), strings.into()));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    archive(&parts)
}

/// The XML of a sheet.
pub fn xlsx_sheet(rows: &[(u32, &[&str])]) -> String {
    let mut xml = "<worksheet><sheetData>".to_owned();
    for (row, cells) in rows {
        xml += &format!(r#"<row r="{row}">"#);
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let at = format!("{}{row}", letters(column));
            xml += &match cell.split_at(1) {
                ("#", number) => format!(r#"<c r="{at}"><v>{number}</v></c>"#),
                ("@", days) => format!(r#"<c r="{at}" s="1"><v>{days}</v></c>"#),
                (":", days) => format!(r#"<c r="{at}" s="2"><v>{days}</v></c>"#),
                ("?", truth) => format!(r#"<c r="{at}" t="b"><v>{truth}</v></c>"#),
                ("!", error) => format!(r#"<c r="{at}" t="e"><v>{error}</v></c>"#),
                _ => format!(r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#, escaped(cell)),
            };
        }
        xml += "</row>";
    }
    xml + "</sheetData></worksheet>"
}

/// An ODS workbook.
pub fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let table = |(name, rows): &Sheet| format!(r#"<table:table table:name="{name}">{}</table:table>"#, ods_rows(rows));
    ods_of(&sheets.iter().map(table).collect::<String>())
}

/// An ODS workbook of tables in XML.
pub fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    ods_parts(&content, "<manifest:manifest/>")
}

pub fn ods_parts(content: &str, manifest: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

fn ods_rows(rows: &[(u32, &[&str])]) -> String {
    let (mut xml, mut next) = (String::new(), 1);
    for (row, cells) in rows {
        if *row > next {
            let blank = row - next;
            xml += &format!(
                r#"<table:table-row table:number-rows-repeated="{blank}"><table:table-cell/></table:table-row>"#
            );
        }
        let cells: String = cells.iter().map(|cell| ods_cell(cell)).collect();
        xml += &format!("<table:table-row>{cells}</table:table-row>");
        next = row + 1;
    }
    xml
}

fn ods_cell(cell: &str) -> String {
    let typed = |kind: &str, name: &str, value: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" office:{name}="{value}"><text:p>shown</text:p></table:table-cell>"#
        )
    };
    if cell.is_empty() {
        return "<table:table-cell/>".to_owned();
    }
    match cell.split_at(1) {
        ("#", number) => typed("float", "value", number),
        ("@", day) => typed("date", "date-value", day),
        (":", time) => typed("time", "time-value", time),
        ("?", truth) => typed("boolean", "boolean-value", if truth == "1" { "true" } else { "false" }),
        ("!", error) => format!(
            r#"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>{error}</text:p></table:table-cell>"#
        ),
        _ => format!(
            r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
            escaped(cell)
        ),
    }
}

/// A record of an XLSB part: kind and length with seven bits a byte.
fn binary_record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = Vec::new();
    if kind < 0x80 {
        record.push(kind as u8);
    } else {
        record.extend([(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8]);
    }
    record.extend([(data.len() & 0x7F) as u8 | 0x80, (data.len() >> 7) as u8]);
    record.extend(data);
    record
}

/// A text of an XLSB part: its length and its letters in UTF-16.
fn wide(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [(letters.len() as u32 / 2).to_le_bytes().as_slice(), &letters].concat()
}

/// An XLSB workbook of one sheet of texts and numbers; `index` is what a cell of the list of texts points to,
/// and the list is empty.
pub fn xlsb(rows: &[(u32, &[&str])], index: Option<u32>) -> Vec<u8> {
    let bundle = [vec![0; 4], vec![1, 0, 0, 0], wide("r0"), wide("Ark")].concat();
    let book = [binary_record(0x9C, &bundle), binary_record(0x90, &[]), binary_record(0x9D, &[])].concat();
    let mut sheet = [binary_record(0x81, &[]), binary_record(0x94, &[0; 16]), binary_record(0x91, &[])].concat();
    for (row, cells) in rows {
        sheet.extend(binary_record(0, &[(row - 1).to_le_bytes().as_slice(), &[0; 13]].concat()));
        for (column, cell) in cells.iter().enumerate() {
            let place = [(column as u32).to_le_bytes(), [0; 4]].concat();
            let number = cell.strip_prefix('#').map(|number| number.parse::<f64>().unwrap().to_le_bytes().to_vec());
            let kind = if number.is_some() { 5 } else { 6 };
            sheet.extend(binary_record(kind, &[place, number.unwrap_or_else(|| wide(cell))].concat()));
        }
    }
    if let Some(index) = index {
        sheet.extend(binary_record(7, &[[0; 8].as_slice(), &index.to_le_bytes()].concat()));
    }
    sheet.extend(binary_record(0x92, &[]));
    let relations = format!(
        r#"{RELATIONS}<Relationship Id="r0" Type="{OFFICE}/worksheet" Target="worksheets/s0.bin"/></Relationships>"#
    );
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/s0.bin", &sheet),
    ])
}

/// A record of an XLS workbook.
pub fn biff(kind: u16, data: &[u8]) -> Vec<u8> {
    [kind.to_le_bytes().as_slice(), &(data.len() as u16).to_le_bytes(), data].concat()
}

/// The records of an XLS workbook of one sheet of texts and numbers, behind `first` records of that sheet.
pub fn xls_records(rows: &[(u16, &[&str])], first: &[u8]) -> Vec<u8> {
    let begin = biff(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let bound = |start: u32| biff(0x0085, &[start.to_le_bytes().as_slice(), &[0, 0, 3, 0], b"Ark"].concat());
    let start = begin.len() + bound(0).len() + 4;
    let mut records = [begin.clone(), bound(start as u32), biff(0x000A, &[]), begin].concat();
    records.extend(first);
    for (row, cells) in rows {
        for (column, cell) in cells.iter().enumerate() {
            let place = [(row - 1).to_le_bytes(), (column as u16).to_le_bytes(), [0; 2]].concat();
            records.extend(match cell.strip_prefix('#') {
                Some(number) => biff(0x0203, &[place, number.parse::<f64>().unwrap().to_le_bytes().to_vec()].concat()),
                None => {
                    let length = (cell.len() as u16).to_le_bytes();
                    biff(0x0204, &[place, length.to_vec(), vec![0], cell.as_bytes().to_vec()].concat())
                }
            });
        }
    }
    records.extend(biff(0x000A, &[]));
    records
}

/// A compound file of one stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4_096).next_multiple_of(512), 0);
    let sectors = (stream.len() / 512) as u32;
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    for (place, number) in [(24, 0x3E_u16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        header[place..place + 2].copy_from_slice(&number.to_le_bytes());
    }
    for (place, number) in [(44, 1_u32), (48, 1), (56, 4_096), (60, END), (68, END)] {
        header[place..place + 4].copy_from_slice(&number.to_le_bytes());
    }
    header[76..512].fill(0xFF);
    header[76..80].fill(0);
    let next = |place: u32| if place + 1 == sectors { END } else { place + 3 };
    let mut table: Vec<u8> =
        [0xFFFF_FFFD, END].into_iter().chain((0..sectors).map(next)).flat_map(u32::to_le_bytes).collect();
    assert!(table.len() <= 512, "too long a stream for one sector of the table");
    table.resize(512, 0xFF);
    let directory = [entry("Root Entry", 5, END, 0), entry(name, 2, 2, stream.len() as u32), vec![0; 256]].concat();
    [header, table, directory, stream].concat()
}

fn entry(name: &str, kind: u8, start: u32, length: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.resize(128, 0);
    entry[64..66].copy_from_slice(&(name.len() as u16 * 2 + 2).to_le_bytes());
    entry[66] = kind;
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}
