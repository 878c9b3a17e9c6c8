//! Tells where the rows of a file of JSON are.

use portrett_terms::{FileFormat, Layout};

use super::entry::entry;
use super::form::{Form, without_mark};
use super::scan::{Fault, Scan};
use super::text::unescape;
use crate::error::ReadError;
use crate::format::{Head, Reading};
use crate::inspect::Guess;

/// Keys that there may be on the way to the rows.
const DEEPEST: usize = 3;

/// How a file of JSON is to be read: its values are rows, or the items of the longest list of objects in
/// the one object that it is.
///
/// # Errors
/// When it is in UTF-16.
pub fn guess_json(head: &Head<'_>) -> Result<Guess<Reading>, ReadError> {
    super::not_utf_16(head.location, head.bytes)?;
    let bare = without_mark(head.bytes).trim_ascii_start();
    Ok(match Form::of(head.bytes) {
        Form::Lines => Guess::sure(reading(""), "the file has a JSON value a line"),
        Form::Stream => Guess::sure(reading(""), "the file has JSON values one after the other"),
        Form::Document if bare.starts_with(b"[") => {
            Guess::sure(reading(""), "the file is one list in JSON, whose items are the rows")
        }
        Form::Document => document(bare),
    })
}

fn reading(records: &str) -> Reading {
    let format = FileFormat::Json { records: records.to_owned(), explode: String::new() };
    Reading { format, layout: Layout::default() }
}

/// Where the rows are in one object.
fn document(bare: &[u8]) -> Guess<Reading> {
    let mut survey = Survey { bytes: bare, lists: Vec::new(), is_row: false };
    // The head may end before the object does: what was found until then is what there is.
    let _ = survey.object(&mut Scan::new(bare, 0), "", 0);
    let longest = survey.lists.iter().rev().max_by_key(|list| list.objects).filter(|_| !survey.is_row);
    let Some(longest) = longest else {
        return Guess::unsure(reading(""), "the file is one object in JSON without a list of objects: one row");
    };
    let why =
        format!("the longest list of objects is at \"{}\": {} in what was looked at", longest.path, longest.objects);
    let is_most_of_it = longest.bytes * 2 > bare.len();
    if is_most_of_it { Guess::sure(reading(&longest.path), why) } else { Guess::unsure(reading(&longest.path), why) }
}

/// A list of objects.
struct Found {
    path: String,
    objects: usize,
    bytes: usize,
}

/// What an object holds.
struct Survey<'a> {
    bytes: &'a [u8],
    lists: Vec<Found>,
    /// Whether a list of names and values was found. Rows have such; what holds rows has none.
    is_row: bool,
}

impl<'a> Survey<'a> {
    /// Looks at the object that `scan` stands before, which is at `path`, `depth` keys deep.
    fn object(&mut self, scan: &mut Scan<'a>, path: &str, depth: usize) -> Result<(), Fault> {
        let mut more = scan.open(b'}')?;
        while more {
            let mut key = Vec::new();
            unescape(scan.key()?.span.of(self.bytes), &mut key);
            let key = String::from_utf8_lossy(&key);
            let path = if depth == 0 { key.into_owned() } else { format!("{path}.{key}") };
            match scan.peek()? {
                b'{' if depth + 1 < DEEPEST => self.object(scan, &path, depth + 1)?,
                b'[' => self.list(scan, path)?,
                _ => scan.skip()?,
            }
            more = scan.more(b'}')?;
        }
        Ok(())
    }

    fn list(&mut self, scan: &mut Scan<'a>, path: String) -> Result<(), Fault> {
        let (start, mut found) = (scan.at(), Found { path, objects: 0, bytes: 0 });
        let counted = self.count(scan, &mut found.objects);
        // A list that the head cuts off reaches to its end.
        found.bytes = if counted.is_ok() { scan.at() } else { self.bytes.len() } - start;
        self.lists.extend((found.objects > 0).then_some(found));
        counted
    }

    /// Counts the items that are objects, and no names with values.
    fn count(&mut self, scan: &mut Scan<'a>, objects: &mut usize) -> Result<(), Fault> {
        let mut more = scan.open(b']')?;
        while more {
            if scan.peek()? == b'{' {
                let is_entry = entry(scan, self.bytes)?.is_some();
                self.is_row |= is_entry;
                *objects += usize::from(!is_entry);
            } else {
                scan.skip()?;
            }
            more = scan.more(b']')?;
        }
        Ok(())
    }
}
