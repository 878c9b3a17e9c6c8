//! Quirks of single cells.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{Array, StringArray};

use super::super::is_spelling;
use super::{Columns, text_column};
use crate::cell::trim;
use crate::convert::texts;
use crate::raw::RawBatch;

/// Writes what `change` makes of each cell of the column at `place`. Columns that are no text are taken as
/// text.
fn change(batch: &mut RawBatch, place: usize, change: impl for<'a> Fn(&'a str) -> Option<Cow<'a, str>>) {
    let Some(Ok(cells)) = batch.columns.get(place).map(texts) else { return };
    let is_same = |cell: &str| change(cell).is_some_and(|changed| changed == cell);
    if !cells.iter().flatten().all(is_same) {
        batch.columns[place] = Arc::new(cells.iter().map(|cell| change(cell?)).collect::<StringArray>());
    }
}

fn filled(cells: &StringArray, row: usize) -> Option<&str> {
    cells.is_valid(row).then(|| trim(cells.value(row))).filter(|cell| !cell.is_empty())
}

/// Takes out what the tool writes for nothing.
pub fn without_signs(batch: &mut RawBatch, signs: &[&str]) {
    if signs.is_empty() {
        return;
    }
    for place in 0..batch.columns.len() {
        if text_column(batch, place).is_some() {
            change(batch, place, |cell| (!signs.contains(&cell)).then_some(Cow::Borrowed(cell)));
        }
    }
}

/// Puts a plus before telephone numbers that are digits alone.
pub fn put_plus(batch: &mut RawBatch, places: &[usize]) {
    let is_bare = |cell: &str| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    for &place in places {
        change(batch, place, |cell| {
            let number = trim(cell);
            Some(if is_bare(number) { Cow::Owned(format!("+{number}")) } else { Cow::Borrowed(cell) })
        });
    }
}

/// Puts what words stand for in their place.
pub fn mean(batch: &mut RawBatch, words: &[(&str, &str, &str)], columns: &Columns) {
    for place in 0..columns.keys.len() {
        let rules: Vec<_> = words.iter().filter(|(header, ..)| is_spelling(header, &columns.keys[place])).collect();
        if rules.is_empty() {
            continue;
        }
        change(batch, place, |cell| {
            let key = trim(cell).to_lowercase();
            match rules.iter().find(|(_, spellings, _)| !key.is_empty() && is_spelling(spellings, &key)) {
                Some((.., "")) => None,
                Some((_, _, meaning)) => Some(Cow::Owned((*meaning).to_owned())),
                None => Some(Cow::Borrowed(cell)),
            }
        });
    }
}

/// Keeps the first item of lists.
pub fn first_of_lists(batch: &mut RawBatch, lists: &[(&str, &str)], columns: &Columns) {
    for (header, sign) in lists {
        for place in columns.all(&[header]) {
            change(batch, place, |cell| {
                Some(Cow::Borrowed(cell.split(sign).map(trim).find(|item| !item.is_empty()).unwrap_or_default()))
            });
        }
    }
}

/// Gives a column what stands in the first of some columns that has anything.
pub fn first_filled(batch: &mut RawBatch, rules: &[(&str, &[&str])], columns: &Columns) {
    for (header, sources) in rules {
        let Some(place) = columns.find(header) else { continue };
        let places: Vec<usize> = sources.iter().flat_map(|source| columns.all(&[source])).collect();
        let Ok(sources) = places.iter().map(|&place| texts(&batch.columns[place])).collect::<Result<Vec<_>, _>>()
        else {
            continue;
        };
        let first = |row: usize| sources.iter().find_map(|cells| filled(cells, row));
        let cells: StringArray = (0..batch.row_numbers.len()).map(first).collect();
        batch.columns[place] = Arc::new(cells);
    }
}

/// Writes the column beside another, where both have something.
pub fn name_beside(batch: &mut RawBatch, rules: &[(&str, &str)], columns: &Columns) {
    for (header, other) in rules {
        let (Some(place), Some(beside)) = (columns.find(header), columns.find(other)) else { continue };
        let (Ok(own), Ok(other)) = (texts(&batch.columns[place]), texts(&batch.columns[beside])) else { continue };
        let both = |row: usize| match (filled(&own, row), filled(&other, row)) {
            (Some(own), Some(other)) => Some(format!("{other}.{own}")),
            (own, _) => own.map(str::to_owned),
        };
        let cells: StringArray = (0..batch.row_numbers.len()).map(both).collect();
        batch.columns[place] = Arc::new(cells);
    }
}

/// Writes counts since 1970 as moments.
pub fn read_counts_since_1970(batch: &mut RawBatch, places: &[usize]) {
    for &place in places {
        let is_count = batch.columns.get(place).is_some_and(|column| {
            column.data_type().is_numeric() || column.data_type() == &arrow::datatypes::DataType::Utf8
        });
        if is_count {
            change(batch, place, |cell| Some(moment_since_1970(cell).map_or(Cow::Borrowed(cell), Cow::Owned)));
        }
    }
}

/// A count of seconds, milliseconds or microseconds since 1970 as ISO 8601: which of them, the number of
/// digits tells for every moment between 2001 and 2286.
fn moment_since_1970(cell: &str) -> Option<String> {
    let trimmed = trim(cell);
    let whole = trimmed.split_once('.').map_or(trimmed, |(whole, _)| whole);
    if !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let count: i64 = whole.parse().ok()?;
    let microseconds = match whole.len() {
        10 => count.checked_mul(1_000_000)?,
        13 => count.checked_mul(1_000)?,
        16 => count,
        _ => return None,
    };
    Some(jiff::Timestamp::from_microsecond(microseconds).ok()?.to_string())
}

/// Names of signs that HTML writes by name, as far as programs for mail and tickets do.
#[rustfmt::skip]
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("euro", '€'),
    ("aring", 'å'), ("Aring", 'Å'), ("aelig", 'æ'), ("AElig", 'Æ'), ("oslash", 'ø'), ("Oslash", 'Ø'),
    ("auml", 'ä'), ("Auml", 'Ä'), ("ouml", 'ö'), ("Ouml", 'Ö'), ("uuml", 'ü'), ("Uuml", 'Ü'), ("eacute", 'é'),
    ("Eacute", 'É'), ("egrave", 'è'), ("euml", 'ë'), ("iuml", 'ï'), ("acirc", 'â'), ("ecirc", 'ê'), ("ocirc", 'ô'),
    ("ucirc", 'û'), ("uacute", 'ú'), ("ndash", '–'), ("mdash", '—'), ("hellip", '…'), ("lsquo", '‘'),
    ("rsquo", '’'), ("ldquo", '“'), ("rdquo", '”'), ("laquo", '«'), ("raquo", '»'), ("bull", '•'),
];

/// Tags of what stands within a line: what they are around is not parted from the text by them.
const INLINE: &[&str] =
    &["a", "b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"];

/// Takes tags out of texts, and writes signs for their names.
pub fn without_markup(batch: &mut RawBatch, places: &[usize]) {
    for &place in places {
        change(batch, place, |cell| {
            let has_markup = cell.contains(['<', '&']);
            Some(if has_markup { Cow::Owned(plain_text(cell)) } else { Cow::Borrowed(cell) })
        });
    }
}

fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(place) = rest.find(['<', '&']) {
        text.push_str(&rest[..place]);
        rest = &rest[place..];
        match tag(rest).or_else(|| named_sign(rest)) {
            Some((sign, length)) => {
                text.extend(sign);
                rest = &rest[length..];
            }
            None => {
                text.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Bytes that a tag may have: links and styles make it long. One that never ends is text.
const LONGEST_TAG: usize = 4_096;

/// What the tag stands for that `rest` begins with, and its length. `<3` and `a < b` are none.
fn tag(rest: &str) -> Option<(Option<char>, usize)> {
    let inner = rest.strip_prefix('<')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let length = rest.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')? + 1;
    let is_inline = |known: &&str| {
        let after = name.as_bytes().get(known.len());
        name.get(..known.len()).is_some_and(|start| start.eq_ignore_ascii_case(known))
            && after.is_some_and(|byte| !byte.is_ascii_alphanumeric())
    };
    Some(((!INLINE.iter().any(is_inline)).then_some(' '), length))
}

/// Bytes of the longest name of a sign, with `&` and `;`.
const LONGEST_NAME: usize = 10;

/// The sign whose name `rest` begins with, and the length of that.
fn named_sign(rest: &str) -> Option<(Option<char>, usize)> {
    let end = rest.bytes().take(LONGEST_NAME).position(|byte| byte == b';')?;
    Some((Some(entity(rest.get(1..end)?)?), end + 1))
}

fn entity(name: &str) -> Option<char> {
    if let Some((_, sign)) = ENTITIES.iter().find(|(known, _)| *known == name) {
        return Some(*sign);
    }
    let code = name.strip_prefix('#')?;
    let number = match code.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(number)
}

/// Takes Google's translation away from what somebody wrote.
pub fn without_translation(batch: &mut RawBatch, places: &[usize]) {
    for &place in places {
        change(batch, place, |cell| Some(Cow::Borrowed(original(cell))));
    }
}

/// `Bra! (Translated by Google) Good!` or `(Translated by Google) Good! (Original) Bra!`.
fn original(text: &str) -> &str {
    const TRANSLATED: &str = "(Translated by Google)";
    match (text.split_once("(Original)"), text.split_once(TRANSLATED)) {
        (Some((_, original)), Some(_)) => trim(original),
        (None, Some((original, _))) if !trim(original).is_empty() => trim(original),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_taken_out_and_signs_are_written() {
        assert_eq!(plain_text("<p>B&#248;ker &amp; <b>blader</b></p><br/>a < b"), "Bøker & blader a < b");
        assert_eq!(plain_text("1 <2 &unknown; & <"), "1 <2 &unknown; & <");
        assert_eq!(
            plain_text("Til <a href=\"x\">Bodø</a>?<div>Takk p&aring; forh&#xe5;nd</div>"),
            "Til Bodø? Takk på forhånd"
        );
    }

    #[test]
    fn what_somebody_wrote_is_told_from_its_translation() {
        assert_eq!(original("Bra!\n\n(Translated by Google)\nGood!"), "Bra!");
        assert_eq!(original("(Translated by Google) Good!\n\n(Original)\nBra!"), "Bra!");
        assert_eq!(original("Bra!"), "Bra!");
    }

    #[test]
    fn counts_since_1970_are_moments_by_their_digits() {
        for count in ["1767225600", "1767225600000", "1767225600000000", "1767225600.0"] {
            assert_eq!(moment_since_1970(count).as_deref(), Some("2026-01-01T00:00:00Z"), "{count}");
        }
        assert_eq!(moment_since_1970("20260101"), None);
    }
}
