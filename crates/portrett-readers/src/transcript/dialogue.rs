//! Lines of a text document to turns: who speaks is told by the word before a colon, by the heading above, or
//! by nobody, and then each paragraph and each bullet is a row.

use super::label::{Label, Speakers, label};
use super::line::{Kind, Line, Turn};
use super::stamp::leading;
use super::words::{interview, participant};

/// Letters of a line that is a heading without a mark.
const LONGEST_HEADING: usize = 60;

/// Letters of the longest line of a text whose lines were broken to fit a page.
const PAGE_WIDTH: usize = 100;

/// Lines of such a text for each blank one.
const LINES_A_PARAGRAPH: usize = 12;

/// The turns of a text. A text whose words before colons are no speakers gives a turn for each paragraph and
/// each bullet.
pub(crate) fn turns(lines: &[Line]) -> Vec<Turn> {
    let lines = with_headings(lines);
    let words: Vec<&Line> = lines.iter().filter(|line| matches!(line.kind, Kind::Text | Kind::Item)).collect();
    let speakers = Speakers::of(words.iter().filter_map(|line| label(&line.text)), words.len());
    let mut dialogue = Dialogue {
        codes: speakers.participants().map(str::to_owned).collect(),
        speakers,
        joint: if is_wrapped(&lines) { " " } else { "\n" },
        has_threads: interviews(&lines) >= 2,
        turns: Vec::new(),
        current: None,
        section: None,
        is_apart: true,
        answers_below: false,
    };
    lines.iter().for_each(|line| dialogue.take(line));
    let mut turns = dialogue.turns;
    turns.retain(|turn| !turn.text.trim().is_empty());
    turns
}

/// The lines with those marked as headings that are so by their place: `P01 – Oslo` alone between blanks.
fn with_headings(lines: &[Line]) -> Vec<Line> {
    let is_blank =
        |place: Option<usize>| place.and_then(|place| lines.get(place)).is_none_or(|line| line.kind == Kind::Blank);
    let mark = |(place, line): (usize, &Line)| {
        let is_apart = is_blank(place.checked_sub(1)) && line.kind == Kind::Text;
        let kind = if is_apart && is_heading(&line.text) { Kind::Heading(6) } else { line.kind };
        Line { kind, ..line.clone() }
    };
    lines.iter().enumerate().map(mark).collect()
}

fn is_heading(text: &str) -> bool {
    let is_end = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with(['-', '–', '—', '(', '|'])
    };
    text.chars().count() <= LONGEST_HEADING && participant(text).is_some_and(|(_, rest)| is_end(rest))
}

fn interviews(lines: &[Line]) -> usize {
    let is_interview = |line: &&Line| matches!(line.kind, Kind::Heading(_)) && interview(&line.text).is_some();
    lines.iter().filter(is_interview).count()
}

/// Whether lines were broken to fit a page, so that a paragraph is several.
fn is_wrapped(lines: &[Line]) -> bool {
    let words = lines.iter().filter(|line| line.kind == Kind::Text);
    let longest = words.clone().map(|line| line.text.chars().count()).max().unwrap_or(0);
    let blanks = lines.iter().filter(|line| line.kind == Kind::Blank).count();
    (PAGE_WIDTH / 2..=PAGE_WIDTH).contains(&longest) && blanks * LINES_A_PARAGRAPH >= words.count()
}

/// An interview under a heading.
struct Section {
    title: String,
    level: usize,
    /// Who answers, when the heading says so.
    speaker: Option<String>,
}

/// Turns being gathered.
struct Dialogue {
    speakers: Speakers,
    /// Speakers that notes call by a number, such as `P01`.
    codes: Vec<String>,
    /// What stands between the lines of a turn.
    joint: &'static str,
    /// Whether the file holds several interviews.
    has_threads: bool,
    turns: Vec<Turn>,
    /// Who speaks.
    current: Option<String>,
    section: Option<Section>,
    /// Whether the line before was blank, or there was none.
    is_apart: bool,
    /// Whether a label stood in this section, so that lines without one go on with it.
    answers_below: bool,
}

impl Dialogue {
    fn take(&mut self, line: &Line) {
        match line.kind {
            Kind::Heading(level) => self.heading(line, level),
            Kind::Rule => self.current = None,
            Kind::Blank => {}
            Kind::Text | Kind::Item if self.speakers.is_conversation => self.said(line),
            Kind::Text | Kind::Item => self.noted(line),
        }
        self.is_apart = !matches!(line.kind, Kind::Text | Kind::Item);
    }

    /// A heading ends what was said before it, and begins an interview when it names one.
    fn heading(&mut self, line: &Line, level: usize) {
        self.current = None;
        match interview(&line.text) {
            Some(speaker) => {
                self.section = Some(Section { title: line.text.clone(), level, speaker });
                self.answers_below = false;
            }
            None if self.section.as_ref().is_some_and(|section| level <= section.level) => self.section = None,
            None => {}
        }
    }

    /// A line of a conversation.
    fn said(&mut self, line: &Line) {
        let found = label(&line.text);
        let known = found.as_ref().and_then(|found| self.speakers.known(found.name)).map(str::to_owned);
        if let (Some(found), Some(speaker)) = (found, known) {
            return self.turn(line, &found, speaker);
        }
        let text = without_time(&line.text);
        if text.is_empty() {
            return;
        }
        if is_remark(text) {
            self.push(line, text, None, true);
        } else if let Some(named) = self.about(text) {
            self.push(line, text, named, false);
        } else if let Some(answering) = self.answering() {
            self.answer(line, text, answering);
        } else if self.goes_on() {
            self.append(text, self.joint);
        } else if let Some(speaker) = self.current.clone() {
            self.push(line, text, Some(speaker), false);
        } else {
            self.push(line, text, None, true);
        }
    }

    /// Who says what has no speaker, where the text names only those who ask, or the heading above says who
    /// answers: the line after a blank one is his then. Nothing where each line may go on with the last.
    fn answering(&self) -> Option<Option<String>> {
        let of_section = self.section.as_ref().and_then(|section| section.speaker.clone());
        let last = self.turns.last().and_then(|turn| turn.speaker.as_ref());
        let is_his = self.is_apart || !self.answers_below || last == of_section.as_ref();
        match of_section {
            Some(speaker) if is_his => Some(Some(speaker)),
            None if self.speakers.only_ask() && !self.turns.is_empty() => Some(None),
            _ => None,
        }
    }

    /// An answer without a speaker of its own: it goes on with the answer in the line above.
    fn answer(&mut self, line: &Line, text: &str, speaker: Option<String>) {
        let is_same = self.turns.last().is_some_and(|last| !last.is_note && last.speaker == speaker);
        let goes_on = is_same && (self.answers_below || !self.is_apart) && line.kind == Kind::Text;
        if goes_on {
            return self.append(text, self.joint);
        }
        self.current.clone_from(&speaker);
        self.push(line, text, speaker, false);
    }

    /// A line with a speaker. Programs that note the time of each line cut one turn into several.
    fn turn(&mut self, line: &Line, found: &Label<'_>, speaker: String) {
        let thread = self.thread();
        let is_same = |last: &Turn| {
            found.start.is_some()
                && last.start.is_some()
                && last.speaker.as_ref() == Some(&speaker)
                && last.thread == thread
        };
        let goes_on = self.current.is_some() && self.turns.last().is_some_and(is_same);
        if goes_on {
            self.append(found.rest, " ");
        } else {
            let (start, end) = (found.start.clone(), found.end.clone());
            let (text, speaker) = (found.rest.to_owned(), Some(speaker.clone()));
            self.turns.push(Turn { row: line.number, speaker, is_note: false, text, start, end, thread });
        }
        if let (true, Some(end), Some(last)) = (goes_on, &found.end, self.turns.last_mut()) {
            last.end = Some(end.clone());
        }
        (self.current, self.answers_below) = (Some(speaker), true);
    }

    /// Whether a line without a speaker goes on with the turn before it.
    fn goes_on(&self) -> bool {
        let Some(last) = self.turns.last() else { return false };
        let is_current = self.current.is_some() && last.speaker == self.current;
        is_current || (!self.is_apart && !last.is_note)
    }

    /// Whom a line speaks of, when it names speakers that go by a number: the one it begins with, when it
    /// names no other.
    fn about(&self, text: &str) -> Option<Option<String>> {
        let mut named = text.split(|c: char| !c.is_alphanumeric()).filter(|word| self.is_code(word));
        let first = named.next()?;
        let begins = text.starts_with(first);
        let is_alone = begins && named.all(|other| other == first);
        (self.is_apart || begins).then(|| is_alone.then(|| first.to_owned()))
    }

    /// Whether a word is a number that notes call a speaker by, as others of the text are called.
    fn is_code(&self, word: &str) -> bool {
        let is_number = participant(word).is_some_and(|(_, rest)| rest.is_empty());
        is_number && self.codes.iter().any(|code| code.chars().next() == word.chars().next())
    }

    /// A line of a text without speakers.
    fn noted(&mut self, line: &Line) {
        let text = without_time(&line.text);
        let goes_on = line.kind == Kind::Text && !self.is_apart && self.joint == " ";
        if goes_on && !self.turns.is_empty() {
            return self.append(text, " ");
        }
        let is_note = is_remark(text);
        let speaker = self.section.as_ref().and_then(|section| section.speaker.clone()).filter(|_| !is_note);
        self.push(line, text, speaker, is_note);
    }

    fn push(&mut self, line: &Line, text: &str, speaker: Option<String>, is_note: bool) {
        let turn = Turn {
            row: line.number,
            speaker,
            is_note,
            text: text.to_owned(),
            thread: self.thread(),
            ..Turn::default()
        };
        self.turns.push(turn);
    }

    fn append(&mut self, text: &str, joint: &str) {
        let Some(last) = self.turns.last_mut() else { return };
        if !last.text.is_empty() && !text.is_empty() {
            last.text.push_str(joint);
        }
        last.text.push_str(text);
    }

    fn thread(&self) -> Option<String> {
        self.section.as_ref().filter(|_| self.has_threads).map(|section| section.title.clone())
    }
}

/// Whether a line is a remark of whoever took the notes: `[the recording begins]`.
fn is_remark(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']') && !text[1..text.len() - 1].contains(['[', ']'])
}

/// A line without a time before it.
fn without_time(text: &str) -> &str {
    let stamped = leading(text);
    if stamped.start.is_some() { stamped.rest.trim() } else { text.trim() }
}
