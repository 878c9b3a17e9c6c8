//! Rows as comma-separated text (RFC 4180) that a spreadsheet opens without doing anything.

/// `rows` with every cell in quotation marks and CRLF after each row. A cell that a spreadsheet would take for a formula
/// gets an apostrophe before it.
pub(crate) fn written(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    rows.iter().map(line).collect()
}

fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
