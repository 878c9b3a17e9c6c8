//! Something that was said, or noted down of it, to raw columns of text: WebVTT, SubRip, DOCX, Markdown and
//! plain text.
//!
//! It takes a location and the name of whoever asks, and gives a row a turn, with the columns of [`HEADERS`].
//! `author` is `interviewer` for the turns of whoever asks and for remarks of whoever took the notes, which
//! nobody may quote as a customer's words, and `customer` for all others. `thread` is the heading of the
//! interview in a file of several, and the name of the file in one of one. `participant` is whoever speaks,
//! after the name of the file: P01 of one study is not P01 of another. Whoever asks is none. A row has the number of the line
//! where its turn begins, and in a document of Word's that of the paragraph.

mod cues;
mod dialogue;
mod docx;
pub mod guess;
mod label;
mod line;
mod markup;
mod stamp;
mod text;
mod words;

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{BATCH_ROWS, RawBatch, RawSource};
use line::Turn;

/// The columns of every transcript.
pub const HEADERS: [&str; 7] = ["speaker", "author", "text", "start", "end", "thread", "participant"];

/// What `author` is for whoever asks.
pub const INTERVIEWER: &str = "interviewer";

/// What `author` is for everybody else.
pub const CUSTOMER: &str = "customer";

/// What parts the names of several who ask.
pub const NAMES_APART: char = ';';

/// A transcript that was read.
pub struct TranscriptSource {
    headers: Vec<String>,
    turns: Vec<Turn>,
    /// Names of those who ask, in lower case.
    asking: Vec<String>,
    /// The thread of turns that have none of their own.
    thread: String,
    selected: Vec<usize>,
    given: usize,
    length: u64,
}

impl TranscriptSource {
    /// Opens a transcript. `interviewer` is the speaker who asks, as the text names him, or several with `;`
    /// between them; blank when nobody does.
    ///
    /// # Errors
    /// When the file cannot be read, is broken, or too long for anybody to have said.
    pub fn open(location: &Location, interviewer: &str) -> Result<Self, ReadError> {
        let turns = text::turns(location)?;
        let asking = interviewer.split(NAMES_APART).map(|name| name.trim().to_lowercase());
        let length = turns.iter().map(|turn| turn.text.len() as u64).sum();
        Ok(Self {
            headers: HEADERS.map(str::to_owned).to_vec(),
            turns,
            asking: asking.filter(|name| !name.is_empty()).collect(),
            thread: stem(&location.name()),
            selected: Vec::new(),
            given: 0,
            length,
        })
    }

    fn author(&self, turn: &Turn) -> &'static str {
        let asks = |speaker: &String| self.asking.contains(&speaker.to_lowercase());
        if turn.is_note || turn.speaker.as_ref().is_some_and(asks) { INTERVIEWER } else { CUSTOMER }
    }

    /// Who speaks, told apart from those of other files; in notes on one person, the heading of the notes.
    fn participant(&self, turn: &Turn) -> Option<String> {
        let name = turn.speaker.as_deref().or(turn.thread.as_deref())?;
        (self.author(turn) == CUSTOMER).then(|| format!("{}: {name}", self.thread))
    }

    fn cell<'a>(&'a self, turn: &'a Turn, column: usize) -> Option<Cow<'a, str>> {
        let borrowed = |text: &'a str| Some(Cow::Borrowed(text));
        match HEADERS[column] {
            "speaker" => turn.speaker.as_deref().and_then(borrowed),
            "author" => borrowed(self.author(turn)),
            "text" => borrowed(&turn.text),
            "start" => turn.start.as_deref().and_then(borrowed),
            "end" => turn.end.as_deref().and_then(borrowed),
            "thread" => borrowed(turn.thread.as_deref().unwrap_or(&self.thread)),
            _ => self.participant(turn).map(Cow::Owned),
        }
    }
}

/// The name of a file without folders and ending.
fn stem(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    last.rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map_or(last, |(stem, _)| stem).to_owned()
}

impl RawSource for TranscriptSource {
    fn headers(&self) -> &[String] {
        &self.headers
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        columns.clone_into(&mut self.selected);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let last = self.turns.len().min(self.given + BATCH_ROWS);
        let turns = &self.turns[self.given..last];
        if turns.is_empty() {
            return Ok(None);
        }
        let column = |&column: &usize| {
            Arc::new(turns.iter().map(|turn| self.cell(turn, column)).collect::<StringArray>()) as ArrayRef
        };
        let columns = self.selected.iter().map(column).collect();
        let row_numbers = turns.iter().map(|turn| turn.row).collect();
        self.given = last;
        Ok(Some(RawBatch { row_numbers, columns, ..RawBatch::default() }))
    }

    fn progress(&self) -> (u64, u64) {
        let read: u64 = self.turns[..self.given].iter().map(|turn| turn.text.len() as u64).sum();
        (read, self.length)
    }
}
