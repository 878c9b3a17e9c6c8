//! From what a channel gives to what the person newly wrote.
//!
//! Takes the body of a mail, a ticket or a chat, as text or as HTML; gives the new text and what was taken away.
//! Quoted threads, forwarded chains, signatures, markup and characters that nobody sees are not the person's words.
//! All of it runs in time linear in the length of the body.

mod characters;
mod courtesy;
mod entity;
mod html;
mod phrase;
mod quote;
mod signature;

pub use courtesy::{is_courtesy, without_greeting};

/// Most bytes of a message's text that are kept: some 15,000 words.
pub const LONGEST_MESSAGE: usize = 100_000;

/// What a person newly wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The text, composed (NFC), its lines ended by `\n`, without space around it. Empty where nothing is new.
    pub text: String,
    /// What was taken away.
    pub removed: Removed,
}

/// How much of a message was taken away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Tags and comments of HTML.
    pub tags: usize,
    /// Lines of earlier messages, with the lines that name their writers.
    pub quoted_lines: usize,
    /// Lines of greetings at the end, and what follows them.
    pub signature_lines: usize,
    /// Characters that are not seen: controls, marks of direction, spaces of no width.
    pub characters: usize,
    /// Bytes of text beyond [`LONGEST_MESSAGE`].
    pub cut_bytes: usize,
}

/// What is new in `raw`: HTML where it looks like HTML, else plain text.
///
/// Lines that head a mail (`From:`, `To:`, `Subject:`) at its very top are dropped and its text is kept; below
/// something that was written they begin an earlier message, and all from there on is dropped.
///
/// ```
/// use portrett_text::clean;
/// let message = clean("Hvor er pakken?\n\nMvh\nKari\n\nDen 3. mai 2026 skrev Butikken:\n> Hei Kari");
/// assert_eq!(message.text, "Hvor er pakken?");
/// assert_eq!((message.removed.quoted_lines, message.removed.signature_lines), (2, 2));
/// ```
pub fn clean(raw: &str) -> Message {
    let mut removed = Removed::default();
    let flat = if html::looks_like(raw) { html::to_text(raw, &mut removed) } else { raw.into() };
    let seen = characters::normal(&flat, &mut removed);
    let own = quote::without_quotes(&seen, &mut removed);
    let own = signature::without_signature(own, &mut removed);
    let text = bounded(joined(&own), &mut removed);
    Message { text, removed }
}

/// The text of `raw`, which nobody sent yet: HTML becomes text and characters that nobody sees go, and every line stays.
///
/// ```
/// use portrett_text::plain;
/// assert_eq!(plain("<p>Free returns.</p><p>Kind regards<br>Nordlys</p>").text, "Free returns.\n\nKind regards\nNordlys");
/// ```
pub fn plain(raw: &str) -> Message {
    let mut removed = Removed::default();
    let flat = if html::looks_like(raw) { html::to_text(raw, &mut removed) } else { raw.into() };
    let seen = characters::normal(&flat, &mut removed);
    let lines: Vec<&str> = seen.lines().collect();
    let text = bounded(joined(&lines), &mut removed);
    Message { text, removed }
}

/// The lines as one text, with one empty line at most between two, and none around.
fn joined(lines: &[&str]) -> String {
    let mut text = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    let mut gap = false;
    for line in lines.iter().map(|line| line.trim_end()) {
        if line.trim_start().is_empty() {
            gap = true;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if gap { "\n\n" } else { "\n" });
        }
        text.push_str(if text.is_empty() { line.trim_start() } else { line });
        gap = false;
    }
    text
}

/// The text up to the last space within the bound.
fn bounded(mut text: String, removed: &mut Removed) -> String {
    if text.len() <= LONGEST_MESSAGE {
        return text;
    }
    let whole = text.len();
    let bound = text.floor_char_boundary(LONGEST_MESSAGE);
    let from = text.floor_char_boundary(bound - bound / 10);
    let end = text[from..bound].rfind(char::is_whitespace).map_or(bound, |space| from + space);
    text.truncate(end);
    text.truncate(text.trim_end().len());
    removed.cut_bytes = whole - text.len();
    text
}
