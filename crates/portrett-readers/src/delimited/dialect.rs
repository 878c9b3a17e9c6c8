//! How a delimited text is written: its encoding, its delimiter, its decimal mark.

use std::io::Read;

use encoding_rs::Encoding;
use memchr::memchr_iter;
use portrett_terms::{DecimalMark, FileFormat, Layout};

use super::encoding::guess_encoding;
use super::input::Input;
use super::rows::RowReader;
use crate::cell::trim;
use crate::format::Reading;
use crate::header::table_start;
use crate::inspect::Guess;

/// Signs that may stand between cells, the likelier first.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Rows that are compared to find the delimiter.
const ROWS_COMPARED: usize = 500;

/// Rows that are looked at to find the decimal mark.
const ROWS_FOR_MARK: usize = 5_000;

/// Guesses encoding, delimiter and decimal mark from the first bytes of a file.
pub fn guess_delimited(head: &[u8]) -> Guess<Reading> {
    let encoding = guess_encoding(head);
    let text = decode(head, encoding.value);
    let cut = guess_delimiter(&text);
    let header_row = cut.value.header_row;
    let delimiter = Guess { value: cut.value.delimiter, why: cut.why, sure: cut.sure };
    let decimal = guess_decimal(&text, delimiter.value);
    let mut why = format!("{}; {}; {}", encoding.why, delimiter.why, decimal.why);
    if header_row > 1 {
        why.push_str(&format!("; the header stands in row {header_row}, below a title"));
    }
    let format = FileFormat::Csv {
        delimiter: delimiter.value,
        encoding: encoding.value.name().to_ascii_lowercase(),
        decimal: decimal.value,
    };
    let layout = Layout { header_row, ..Layout::default() };
    Guess { value: Reading { format, layout }, why, sure: encoding.sure && delimiter.sure && decimal.sure }
}

/// The bytes as UTF-8. Reading from memory cannot fail.
pub(crate) fn decode(head: &[u8], encoding: &'static Encoding) -> Vec<u8> {
    let mut text = Vec::new();
    let read = Input::new(head, encoding).read_to_end(&mut text);
    text.truncate(read.unwrap_or(0));
    text
}

/// How well a delimiter cuts a text: its cells a row, and the share of rows that have as many.
struct Fit {
    delimiter: char,
    cells: usize,
    same: f64,
    /// The row of the header.
    header_row: u64,
}

/// The delimiter that gives most rows as many cells as the header has.
fn guess_delimiter(text: &[u8]) -> Guess<Fit> {
    let score = |fit: &Fit| if fit.cells < 2 { 0.0 } else { fit.same * (1.0 + (fit.cells as f64).ln()) };
    let fits = DELIMITERS.map(|delimiter| fit(text, delimiter));
    let best = fits.into_iter().rev().max_by(|a, b| score(a).total_cmp(&score(b)));
    match best.filter(|best| score(best) > 0.0) {
        Some(best) => {
            let (rows, sign) = (best.same * 100.0, name(best.delimiter));
            let why = format!("{sign} parts {rows:.0} % of the rows into {} cells", best.cells);
            let sure = best.same > 0.9;
            Guess { value: best, why, sure }
        }
        None => {
            let one_column = Fit { delimiter: ',', cells: 1, same: 1.0, header_row: 1 };
            Guess::unsure(one_column, "no delimiter parts the rows, so there is one column")
        }
    }
}

/// How many cells the best delimiter parts the header into, and the share of rows that have as many.
pub(crate) fn table_fit(text: &[u8]) -> (usize, f64) {
    let Fit { cells, same, .. } = guess_delimiter(text).value;
    (cells, same)
}

fn name(delimiter: char) -> &'static str {
    match delimiter {
        ';' => "a semicolon",
        '\t' => "a tab",
        '|' => "a bar",
        _ => "a comma",
    }
}

fn fit(text: &[u8], delimiter: char) -> Fit {
    let mut rows = RowReader::new(text, delimiter as u8);
    let mut compared: Vec<(u64, usize, usize)> = Vec::new();
    while let Ok(Some(row)) = rows.next_row() {
        let filled = row.cells().filter(|cell| !cell.trim_ascii().is_empty()).count();
        compared.push((row.number, row.len(), filled));
        if compared.len() > ROWS_COMPARED {
            break;
        }
    }
    let start = table_start(compared.iter().map(|(_, _, filled)| *filled));
    let (header_row, cells, _) = compared.get(start).copied().unwrap_or((1, 0, 0));
    let below = &compared[compared.len().min(start + 1)..];
    let same = below.iter().filter(|(_, count, _)| *count == cells).count();
    let share = match below.len() {
        // A file may be a header alone, but a last line is none.
        0 if start > 0 => 0.0,
        0 => 1.0,
        rows => same as f64 / rows as f64,
    };
    Fit { delimiter, cells, same: share, header_row: header_row.max(1) }
}

/// The mark that more numbers show beyond doubt.
fn guess_decimal(text: &[u8], delimiter: char) -> Guess<DecimalMark> {
    let mut rows = RowReader::new(text, delimiter as u8);
    let (mut points, mut commas, mut looked_at) = (0u64, 0u64, 0);
    while let Ok(Some(row)) = rows.next_row() {
        for cell in row.cells().filter(|cell| cell.len() <= 24) {
            match std::str::from_utf8(cell).ok().and_then(|cell| decimal_mark(trim(cell))) {
                Some(DecimalMark::Point) => points += 1,
                Some(DecimalMark::Comma) => commas += 1,
                None => {}
            }
        }
        looked_at += 1;
        if looked_at == ROWS_FOR_MARK {
            break;
        }
    }
    decide_mark(points, commas, delimiter)
}

/// The mark that `points` numbers with a point and `commas` with a comma show.
pub(crate) fn decide_mark(points: u64, commas: u64, delimiter: char) -> Guess<DecimalMark> {
    let usual = if delimiter == ';' { DecimalMark::Comma } else { DecimalMark::Point };
    if points == commas {
        let why =
            if points == 0 { "no number has decimals" } else { "as many numbers have a decimal comma as a point" };
        return Guess { value: usual, why: why.to_owned(), sure: points == 0 };
    }
    let (value, most, word) =
        if points > commas { (DecimalMark::Point, points, "point") } else { (DecimalMark::Comma, commas, "comma") };
    let all = points + commas;
    let why = format!("{most} of {all} numbers with decimals have a decimal {word}");
    Guess { value, why, sure: most as f64 >= 0.95 * all as f64 }
}

/// The decimal mark that a number shows beyond doubt: the last of two kinds, or one that cannot
/// group thousands. `1,234` shows none, a date shows none.
pub(crate) fn decimal_mark(cell: &str) -> Option<DecimalMark> {
    let bytes = cell.as_bytes();
    let sound = |&byte: &u8| byte.is_ascii_digit() || b".,- +'".contains(&byte) || byte >= 0x80;
    if !bytes.iter().all(sound) || !bytes.last()?.is_ascii_digit() {
        return None;
    }
    let last = bytes.iter().rposition(|byte| b".,".contains(byte))?;
    let mark = if bytes[last] == b'.' { DecimalMark::Point } else { DecimalMark::Comma };
    let times = memchr_iter(bytes[last], bytes).count();
    let other = if bytes[last] == b'.' { b',' } else { b'.' };
    if times > 1 {
        return None;
    }
    let whole = bytes[..last].iter().filter(|byte| byte.is_ascii_digit()).count();
    let doubtful = bytes.len() - last - 1 == 3 && (1..=3).contains(&whole) && !bytes.starts_with(b"0");
    (!doubtful || memchr_iter(other, bytes).next().is_some()).then_some(mark)
}
