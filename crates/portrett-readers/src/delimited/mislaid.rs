//! Headers that a file lacks in the encoding that the settings name, and has in another.

use std::path::Path;

use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};
use portrett_terms::{FileFormat, SourceSpec};

use super::encoding::guess_encoding;
use super::source::DelimitedSource;
use crate::format::head;
use crate::header::key;
use crate::location::Location;
use crate::raw::RawSource;

/// The encoding in which the file has most of the columns called `missing`, and the columns; nothing where it
/// has none in any.
pub(crate) fn encoding_that_has(path: &Path, spec: &SourceSpec, missing: &[String]) -> Option<(String, Vec<String>)> {
    let FileFormat::Csv { delimiter, encoding, .. } = &spec.format else { return None };
    if missing.is_empty() {
        return None;
    }
    let location = Location::of(path);
    let guessed = guess_encoding(&head(&location).ok()?).value;
    let known = Encoding::for_label(encoding.as_bytes());
    let found = |candidate: &'static Encoding| {
        let source = DelimitedSource::open(&location, candidate.name(), *delimiter, spec.layout).ok()?;
        let keys: Vec<String> = source.headers().iter().map(|header| key(header)).collect();
        let has: Vec<String> = missing.iter().filter(|header| keys.contains(&key(header))).cloned().collect();
        (!has.is_empty()).then(|| (candidate.name().to_ascii_lowercase(), has))
    };
    let candidates = [guessed, UTF_8, WINDOWS_1252, UTF_16LE].into_iter().filter(|candidate| Some(*candidate) != known);
    // The first of equals: what the letters tell.
    candidates.filter_map(found).reduce(|best, next| if next.1.len() > best.1.len() { next } else { best })
}
