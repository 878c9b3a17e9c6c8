//! The lines of a text document, whatever its format, before speakers are looked for.

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words.
    Text,
    /// Words behind a bullet or a number, or a row of a table: they stand for themselves.
    Item,
    /// A heading, and its level from 1.
    Heading(usize),
    /// Nothing, which parts paragraphs.
    Blank,
    /// A ruled line, which parts more than paragraphs.
    Rule,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number in the file as a person counts; that of the paragraph in a document of Word's.
    pub(crate) number: u64,
    pub(crate) kind: Kind,
    /// Its words, without marks.
    pub(crate) text: String,
}

/// What was said at once, or one note.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Turn {
    /// The number of its first line.
    pub(crate) row: u64,
    /// As the text names the speaker first.
    pub(crate) speaker: Option<String>,
    /// Whether it is a note of whoever asks, not what somebody answered.
    pub(crate) is_note: bool,
    pub(crate) text: String,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    /// The heading of the interview, in a file of several.
    pub(crate) thread: Option<String>,
}
