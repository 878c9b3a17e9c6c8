//! Whether a file is a transcript, and who asks in it.

use std::collections::BTreeMap;

use portrett_terms::{FileFormat, Layout};

use super::cues::are_cues;
use super::label::{Speakers, label};
use super::line::{Kind, Turn};
use super::text::{is_document, is_markdown, text, turns, turns_of};
use super::words::{asks, participant};
use super::{NAMES_APART, markup};
use crate::delimited::dialect::table_fit;
use crate::error::ReadError;
use crate::format::{Head, Reading};
use crate::inspect::Guess;
use crate::location::Location;

/// Share of turns that are questions from which on a speaker may be the one who asks.
const ASKS: f64 = 0.4;

/// Times the share of the next that it must be.
const ASKS_MORE: f64 = 2.0;

/// Endings of names of files that hold what was said or noted down.
const ENDINGS: [&str; 7] = [".txt", ".md", ".markdown", ".notes", ".text", ".vtt", ".srt"];

/// Lines for each one that names a speaker, at most, in a conversation that is taken for one.
const LINES_A_LABEL: usize = 3;

/// Words of a line of prose, on the whole.
const WORDS_A_LINE: f64 = 4.0;

/// Words of a line of notes with bullets, on the whole.
const WORDS_AN_ITEM: f64 = 2.5;

/// Share of letters and spaces in prose.
const LETTERS: f64 = 0.75;

/// Share of rows with as many cells from which on a text is a table.
const TABLE: f64 = 0.7;

/// Letters of the longest heading of a plan.
const LONGEST_TITLE: usize = 100;

/// Lines that are looked at.
const LINES: usize = 2_000;

/// Names of files that say what other files hold.
const ABOUT_FILES: &str = "readme read_me read-me liesmich lesmeg les_meg lesmig les_mig läsmig läs_mig lueminut leesmij lees_mij lêsmy \
     license licence lisens changelog changes copying notice contributing codebook kodebok datadictionary data_dictionary";

/// What the heading of a text has that says what will be asked, or how, rather than what somebody said.
const PLANS: [&str; 24] = [
    "research plan",
    "study plan",
    "test plan",
    "interview guide",
    "discussion guide",
    "moderator guide",
    "interview script",
    "research questions",
    "screener",
    "forskningsplan",
    "testplan",
    "intervjuguide",
    "samtaleguide",
    "intervjumal",
    "intervjuplan",
    "spørreguide",
    "tutkimussuunnitelma",
    "haastattelurunko",
    "haastattelusuunnitelma",
    "onderzoeksplan",
    "interviewleidraad",
    "gespreksleidraad",
    "ûndersyksplan",
    "intervjuunderlag",
];

/// Why nobody's words stand in a text in which no speaker is known to ask, as far as its name or its heading
/// says so.
pub fn why_nobody_speaks(location: &Location) -> Option<&'static str> {
    let name = location.name().to_lowercase();
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(&name);
    let stem = stem.split('.').next().unwrap_or(stem).replace(' ', "_");
    if ABOUT_FILES.split(' ').any(|known| known == stem) {
        return Some("its name says that it is about files, and no speaker is known to ask in it");
    }
    let bytes = crate::format::head(location).ok().filter(|bytes| !is_document(bytes))?;
    let text = text(&bytes[..bytes.len().min(64 * 1024)]);
    let lines = markup::lines(&text, true);
    let title = lines.iter().find(|line| !matches!(line.kind, Kind::Blank | Kind::Rule))?.text.to_lowercase();
    let is_plan = title.chars().count() <= LONGEST_TITLE && PLANS.iter().any(|plan| title.contains(plan));
    is_plan.then_some("its heading says that it is a plan or a guide, and no speaker is known to ask in it")
}

/// Guesses who asks in a transcript.
///
/// # Errors
/// When it cannot be read.
pub fn guess_transcript(head: &Head<'_>) -> Result<Guess<Reading>, ReadError> {
    let turns = match is_document(head.bytes) {
        true => turns(head.location)?,
        false => turns_of(&text(head.bytes), is_markdown(head.location)),
    };
    let Guess { value: interviewer, why, sure } = guess_interviewer(&turns);
    let format = FileFormat::Transcript { interviewer };
    Ok(Guess { value: Reading { format, layout: Layout::default() }, why, sure })
}

/// What one speaker says.
struct Asking {
    name: String,
    turns: usize,
    questions: usize,
}

impl Asking {
    fn share(&self) -> f64 {
        self.questions as f64 / self.turns.max(1) as f64
    }
}

/// The speaker who asks: by his name, else by his questions, else as the only one without a number.
fn guess_interviewer(turns: &[Turn]) -> Guess<String> {
    let speakers = speakers(turns);
    let asking: Vec<&Asking> = speakers.iter().filter(|speaker| asks(&speaker.name)).collect();
    let answers = turns.iter().any(|turn| turn.speaker.is_none() && !turn.is_note);
    if !asking.is_empty() {
        let names: Vec<&str> = asking.iter().map(|speaker| speaker.name.as_str()).collect();
        let names = names.join(&format!("{NAMES_APART} "));
        // Plans and minutes name whoever asks too, once and for no question.
        let asked = asking.iter().any(|speaker| speaker.questions > 0 || speaker.turns > 1);
        return match (asking.len() < speakers.len() || answers, asked) {
            (false, _) => Guess::unsure(names, "only whoever asks is named, and nobody answers"),
            (true, false) => Guess::unsure(names, "the name of a speaker says who asks, but nothing is asked"),
            (true, true) => Guess::sure(names, "the name of a speaker says who asks"),
        };
    }
    match &speakers[..] {
        [] => Guess::unsure(
            String::new(),
            "no speaker is named: each paragraph would be taken for a customer's words, and may be somebody else's",
        ),
        [_] => Guess::unsure(String::new(), "there is only one speaker, who is taken for a customer"),
        [first, second, ..] => by_questions(first, second)
            .or_else(|| without_number(&speakers))
            .unwrap_or_else(|| Guess::unsure(String::new(), "no speaker asks clearly more than the others")),
    }
}

/// The speakers, the one with the highest share of questions first.
fn speakers(turns: &[Turn]) -> Vec<Asking> {
    let mut by_name: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for turn in turns {
        let Some(speaker) = &turn.speaker else { continue };
        let (said, asked) = by_name.entry(speaker).or_default();
        *said += 1;
        *asked += usize::from(turn.text.trim_end_matches(['"', '”', '*', '_', ')', ' ']).ends_with('?'));
    }
    let asking = |(name, (turns, questions)): (&str, _)| Asking { name: name.to_owned(), turns, questions };
    let mut speakers: Vec<Asking> = by_name.into_iter().map(asking).collect();
    speakers.sort_by(|a, b| b.share().total_cmp(&a.share()).then(b.turns.cmp(&a.turns)));
    speakers
}

fn by_questions(first: &Asking, second: &Asking) -> Option<Guess<String>> {
    let is_clear = first.questions >= 2 && first.share() >= ASKS && first.share() >= ASKS_MORE * second.share();
    let why = || {
        let (first, second) = (first.share() * 100.0, second.share() * 100.0);
        format!("{first:.0} % of one speaker's turns are questions, and {second:.0} % of the next's")
    };
    is_clear.then(|| Guess::unsure(first.name.clone(), why()))
}

/// The only speaker with a name, where all others have a number.
fn without_number(speakers: &[Asking]) -> Option<Guess<String>> {
    let has_number = |speaker: &&Asking| participant(&speaker.name).is_none_or(|(_, rest)| !rest.is_empty());
    let mut named = speakers.iter().filter(has_number);
    let only = named.next().filter(|speaker| named.next().is_none() && speaker.questions > 0)?;
    Some(Guess::unsure(only.name.clone(), "all speakers but one have a number, and that one asks"))
}

/// Whether a file is a transcript, and no table: by the mark of WebVTT, by the times of SubRip, or by a name
/// that ends like a text's, and lines that name speakers, or that are prose.
pub fn looks_like_transcript(head: &Head<'_>) -> bool {
    if head.bytes.iter().take(LINES).filter(|byte| **byte < 9).count() > LINES / 2 {
        return false;
    }
    let name = head.location.name().to_lowercase();
    let is_named = ENDINGS.iter().any(|ending| name.ends_with(ending));
    let start = &head.bytes[..head.bytes.len().min(64 * 1024)];
    let text = text(start);
    are_cues(&text) || (is_named && !is_json(&text) && is_talk(&text, is_markdown(head.location)))
}

fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let behind = |open| text.strip_prefix(open).map(str::trim_start);
    behind('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || behind('[').is_some_and(|rest| rest.starts_with(['{', '[', '"']))
}

/// Whether a text is a conversation, or prose and no table.
fn is_talk(text: &str, is_markdown: bool) -> bool {
    let lines = markup::lines(text, is_markdown);
    let words: Vec<_> = lines.iter().filter(|line| matches!(line.kind, Kind::Text | Kind::Item)).take(LINES).collect();
    let labels = || words.iter().filter_map(|line| label(&line.text));
    let speakers = Speakers::of(labels(), words.len());
    let labelled = labels().filter(|label| speakers.known(label.name).is_some()).count();
    if labelled >= 2 && labelled * LINES_A_LABEL >= words.len() {
        return true;
    }
    let items = words.iter().filter(|line| line.kind == Kind::Item).count();
    let least = if items * 2 > words.len() { WORDS_AN_ITEM } else { WORDS_A_LINE };
    is_prose(&words.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), least) && !is_table(text)
}

fn is_prose(lines: &[&str], least: f64) -> bool {
    let words: usize = lines.iter().map(|line| line.split_whitespace().count()).sum();
    let signs: usize = lines.iter().map(|line| line.chars().count()).sum();
    let is_letter = |c: &char| c.is_alphabetic() || *c == ' ';
    let letters: usize = lines.iter().map(|line| line.chars().filter(is_letter).count()).sum();
    !lines.is_empty() && words as f64 >= least * lines.len() as f64 && letters as f64 >= LETTERS * signs as f64
}

/// Whether the lines have cells: signs between cells, or as many words in each line.
fn is_table(text: &str) -> bool {
    let (cells, same) = table_fit(text.as_bytes());
    let counts: Vec<usize> =
        text.lines().map(|line| line.split_whitespace().count()).filter(|count| *count > 0).collect();
    let usual = counts.first().copied().unwrap_or(0);
    let alike = counts.iter().filter(|count| **count == usual).count();
    let is_spaced = counts.len() >= 3 && usual >= 2 && alike as f64 >= TABLE * counts.len() as f64;
    (cells >= 2 && same >= TABLE && text.lines().count() >= 3) || is_spaced
}
