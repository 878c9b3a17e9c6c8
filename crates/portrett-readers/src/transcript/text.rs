//! A transcript's bytes to turns, whatever its format.

use std::io::Read;

use super::line::Turn;
use super::{cues, dialogue, docx, markup};
use crate::delimited::dialect::decode;
use crate::delimited::encoding::guess_encoding;
use crate::error::ReadError;
use crate::location::Location;

/// Bytes of text of the longest transcript: some hundred days of talk.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The turns of the transcript at `location`.
///
/// # Errors
/// When it cannot be read, is broken, or too long.
pub(crate) fn turns(location: &Location) -> Result<Vec<Turn>, ReadError> {
    let mut bytes = Vec::new();
    let stream = location.stream()?.bytes;
    stream.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(ReadError::unreadable(&location.shown))?;
    if is_document(&bytes) {
        return Ok(dialogue::turns(&docx::lines(location, MOST_BYTES)?));
    }
    if bytes.len() > MOST_BYTES {
        let what = "bytes in a transcript";
        return Err(ReadError::TooMany { path: location.shown.clone(), what, most: MOST_BYTES });
    }
    Ok(turns_of(&text(&bytes), is_markdown(location)))
}

/// The turns of the first bytes of a text.
pub(crate) fn turns_of(text: &str, is_markdown: bool) -> Vec<Turn> {
    if cues::are_cues(text) { cues::turns(text) } else { dialogue::turns(&markup::lines(text, is_markdown)) }
}

/// Whether the bytes are a zip archive, as a document of Word's is.
pub(crate) fn is_document(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether the name says that marks within lines are Markdown's.
pub(crate) fn is_markdown(location: &Location) -> bool {
    let name = location.name().to_lowercase();
    [".md", ".markdown"].iter().any(|ending| name.ends_with(ending))
}

/// The bytes as text with one kind of line end. A wrong byte spoils one letter.
pub(crate) fn text(bytes: &[u8]) -> String {
    let decoded = decode(bytes, guess_encoding(bytes).value);
    String::from_utf8_lossy(&decoded)
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
        .replace('\0', "")
}
