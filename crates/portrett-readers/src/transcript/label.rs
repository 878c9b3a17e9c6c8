//! The speaker before what is said: `Name: text`, `[00:01:23] Name: text`, `[SPEAKER_00]: text`,
//! `Name   0:03`, `Name (0:03): text`; and which of such words are speakers in a text as a whole.

use std::collections::BTreeMap;

use super::stamp::{Stamped, leading, trailing};
use super::words::{asks, is_name, is_personal, is_telling, participant};

/// Letters of a line that holds a speaker and a time and nothing else.
const LONGEST_LINE: usize = 80;

/// One of so many lines must name a speaker for a text to be a conversation.
const LINES_A_LABEL: usize = 10;

/// A word that may be a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label<'a> {
    pub(crate) name: &'a str,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    /// What is said; blank when it stands in the next lines.
    pub(crate) rest: &'a str,
}

/// The speaker at the front of a line; nothing when there can be none.
pub(crate) fn label(line: &str) -> Option<Label<'_>> {
    let line = line.trim();
    let beside_time = trailing(line).filter(|stamped| line.chars().count() <= LONGEST_LINE && is_name(stamped.rest));
    if let Some(Stamped { start, end, rest }) = beside_time {
        return Some(Label { name: rest, start, end, rest: "" });
    }
    let Stamped { start, end, rest } = leading(line);
    let (name, said) = in_brackets(rest).or_else(|| before_colon(rest))?;
    let inner = trailing(name).filter(|stamped| is_name(stamped.rest));
    let (name, start) = inner.map_or((name, start), |stamped| (stamped.rest, stamped.start));
    let name = name.trim();
    is_name(name).then_some(Label { name: without_number(name), start, end, rest: said.trim() })
}

/// `[SPEAKER_00]: text`.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.strip_prefix('[')?.split_once(']')?;
    Some((name, rest.trim_start().strip_prefix(':')?))
}

/// `Name: text`. What follows at once is a time, an address of the web, or a word with a colon within.
fn before_colon(text: &str) -> Option<(&str, &str)> {
    let place = text.find(':').filter(|place| *place <= 2 * LONGEST_LINE)?;
    let (name, said) = (&text[..place], &text[place + 1..]);
    // The colon may be that of a time in brackets: `Kari (0:03): hei`.
    let opened = name.rsplit_once(['(', '[']).filter(|(_, clock)| !clock.contains([')', ']']));
    if let Some((name, clock)) = opened {
        let (rest, said) = said.split_once([')', ']'])?;
        let stamped = text.get(..name.len() + 1 + clock.len() + 1 + rest.len() + 1)?;
        return said.trim_start().strip_prefix(':').map(|said| (stamped, said));
    }
    let is_apart = said.is_empty() || said.starts_with(|c: char| c.is_whitespace() || "\"'“”«*_".contains(c));
    (is_apart || participant(name).is_some_and(|(_, rest)| rest.is_empty())).then_some((name, said))
}

/// `Q1` and `Q2` are one speaker.
fn without_number(name: &str) -> &str {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if ["q", "Q", "a", "A"].contains(&bare) { bare } else { name }
}

/// The speakers of a text, and how each is spelled first.
#[derive(Debug, Default)]
pub(crate) struct Speakers {
    by_key: BTreeMap<String, String>,
    /// Whether so many lines name a speaker that the text is a conversation.
    pub(crate) is_conversation: bool,
}

/// How often a word stands before a colon.
#[derive(Default)]
struct Count<'a> {
    name: &'a str,
    times: usize,
    asks: bool,
}

impl Speakers {
    /// Tells the speakers among the labels of a text of `lines` lines: telling names, names that come twice,
    /// and a person's name that comes once, with a question.
    pub(crate) fn of<'a>(labels: impl Iterator<Item = Label<'a>>, lines: usize) -> Self {
        let mut counts: BTreeMap<String, Count<'a>> = BTreeMap::new();
        for label in labels {
            let count = counts.entry(label.name.to_lowercase()).or_default();
            *count = Count {
                name: if count.times == 0 { label.name } else { count.name },
                times: count.times + 1,
                asks: count.asks || label.rest.trim_end_matches(['*', '_', '"']).ends_with('?'),
            };
        }
        let is_sure = |count: &Count<'_>| count.times >= 2 || is_telling(count.name);
        let labelled: usize = counts.values().filter(|count| is_sure(count)).map(|count| count.times).sum();
        let is_conversation = labelled >= 2 && labelled * LINES_A_LABEL >= lines;
        let asks_once = |count: &Count<'_>| count.asks && is_personal(count.name) && labelled >= 2;
        let speakers = counts.into_iter().filter(|(_, count)| is_sure(count) || asks_once(count));
        Self { by_key: speakers.map(|(key, count)| (key, count.name.to_owned())).collect(), is_conversation }
    }

    /// The name as it is spelled first; nothing when it is no speaker.
    pub(crate) fn known(&self, name: &str) -> Option<&str> {
        self.by_key.get(&name.to_lowercase()).map(String::as_str)
    }

    /// Whether only those who ask are named, so that what has no speaker is an answer.
    pub(crate) fn only_ask(&self) -> bool {
        !self.by_key.is_empty() && self.by_key.values().all(|name| asks(name))
    }

    /// The speakers that notes call by a number.
    pub(crate) fn participants(&self) -> impl Iterator<Item = &str> {
        let is_code = |name: &&str| participant(name).is_some_and(|(_, rest)| rest.is_empty());
        self.by_key.values().map(String::as_str).filter(is_code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_stand_before_a_colon_in_brackets_or_beside_a_time() {
        let found = |line| label(line).map(|label| (label.name.to_owned(), label.start, label.rest.to_owned()));
        let speaker = |name: &str, start: Option<&str>, rest: &str| {
            Some((name.to_owned(), start.map(str::to_owned), rest.to_owned()))
        };
        assert_eq!(found("Kari: hei, du"), speaker("Kari", None, "hei, du"));
        assert_eq!(found("[00:01:23] Kari Nordmann: hei"), speaker("Kari Nordmann", Some("00:01:23"), "hei"));
        assert_eq!(found("[SPEAKER_00]: hi"), speaker("SPEAKER_00", None, "hi"));
        assert_eq!(found("Kari Nordmann   0:03"), speaker("Kari Nordmann", Some("00:00:03"), ""));
        assert_eq!(found("Kari (0:03): hei"), speaker("Kari", Some("00:00:03"), "hei"));
        assert_eq!(found("Q2: why?"), speaker("Q", None, "why?"));
        for none in ["at 12:30 we left", "https://a.example", "I said: no, thanks", "Note: this", ""] {
            assert_eq!(found(none), None, "{none}");
        }
    }
}
