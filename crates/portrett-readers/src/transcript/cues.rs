//! Subtitles, WebVTT and SubRip, to turns. Speakers stand in a tag (`<v Kari>`, Teams) or before a colon
//! (Zoom, WhisperX); Whisper names none.

use super::label::{Speakers, label};
use super::line::Turn;
use super::stamp::time;

/// What stands between the beginning and the end of a cue.
const ARROW: &str = "-->";

/// Something shown for a while.
#[derive(Debug, Default)]
struct Cue {
    row: u64,
    start: String,
    end: String,
    /// The speaker that a tag names.
    speaker: Option<String>,
    text: String,
}

/// Whether a text is a file of subtitles.
pub(crate) fn are_cues(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    if first.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return true;
    }
    let is_number = first.bytes().all(|byte| byte.is_ascii_digit());
    is_number && lines.next().is_some_and(|line| timing(line).is_some())
}

/// The turns of a file of subtitles: cues of one speaker that follow each other are one, and where no speaker
/// is named, those of one sentence.
pub(crate) fn turns(text: &str) -> Vec<Turn> {
    let cues = cues(text);
    let labels = cues.iter().filter(|cue| cue.speaker.is_none()).filter_map(|cue| label(&cue.text));
    let speakers = Speakers::of(labels, cues.len());
    let has_speakers = speakers.is_conversation || cues.iter().any(|cue| cue.speaker.is_some());
    let mut turns: Vec<Turn> = Vec::new();
    for cue in cues {
        let turn = turn(cue, &speakers);
        let goes_on = turns.last().is_some_and(|last| match has_speakers {
            true => turn.speaker.is_none() || turn.speaker == last.speaker,
            false => !last.text.ends_with(['.', '?', '!', '…', '"', '”']),
        });
        match turns.last_mut() {
            Some(last) if goes_on => {
                last.text = format!("{} {}", last.text, turn.text);
                last.end = turn.end;
            }
            _ => turns.push(turn),
        }
    }
    turns.retain(|turn| !turn.text.trim().is_empty());
    turns
}

fn turn(cue: Cue, speakers: &Speakers) -> Turn {
    let mut turn =
        Turn { row: cue.row, speaker: cue.speaker, start: Some(cue.start), end: Some(cue.end), ..Turn::default() };
    let found = label(&cue.text).filter(|_| turn.speaker.is_none() && speakers.is_conversation);
    let known = found.as_ref().and_then(|found| Some((speakers.known(found.name)?.to_owned(), found.rest.to_owned())));
    (turn.speaker, turn.text) = match known {
        Some((speaker, rest)) => (Some(speaker), rest),
        None => (turn.speaker, cue.text),
    };
    turn
}

fn cues(text: &str) -> Vec<Cue> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut cues = Vec::new();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        place += 1;
        let Some((start, end)) = timing(line) else { continue };
        let first = place;
        while lines.get(place).is_some_and(|line| !line.is_empty() && timing(line).is_none()) {
            place += 1;
        }
        // Without a blank line between cues the number of the next is the last line of this one.
        let is_number = |line: &&str| line.bytes().all(|byte| byte.is_ascii_digit());
        let is_cut = place > first && lines.get(place).is_some_and(|line| timing(line).is_some());
        let last = place - usize::from(is_cut && is_number(&lines[place - 1]));
        let said = lines[first..last].join(" ");
        let row = first as u64 + 1;
        let cue = |(speaker, text)| Cue { row, start: start.clone(), end: end.clone(), speaker, text };
        cues.extend(voices(&said).into_iter().map(cue));
    }
    cues
}

/// The times of a line that begins a cue.
fn timing(line: &str) -> Option<(String, String)> {
    let (start, rest) = line.split_once(ARROW)?;
    Some((time(start)?, time(rest.split_whitespace().next()?)?))
}

/// What each speaker says in a cue, by the tags `<v Name>`.
fn voices(said: &str) -> Vec<(Option<String>, String)> {
    let mut voices = Vec::new();
    let mut parts = said.split("<v");
    let before = without_tags(parts.next().unwrap_or_default());
    if !before.is_empty() {
        voices.push((None, before));
    }
    for part in parts {
        let (name, text) = part.split_once('>').unwrap_or(("", part));
        let name = name.split_once([' ', '\t']).map_or("", |(_, name)| name);
        let name = unescaped(name.trim());
        voices.push(((!name.is_empty()).then_some(name), without_tags(text)));
    }
    voices
}

/// The words without tags of WebVTT and of SubRip, and without the dash before a line of dialogue.
fn without_tags(text: &str) -> String {
    const TAGS: [&str; 10] = ["v", "c", "i", "b", "u", "ruby", "rt", "lang", "font", "s"];
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let end = after.find('>');
        let name = end.map(|end| after[..end].trim_start_matches('/')).unwrap_or_default();
        let word = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_tag = TAGS.contains(&word.to_lowercase().as_str()) || time(name).is_some();
        match end.filter(|_| is_tag) {
            Some(end) => rest = &after[end + 1..],
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    let plain = unescaped(&plain).split_whitespace().collect::<Vec<_>>().join(" ");
    plain.strip_prefix("- ").unwrap_or(&plain).to_owned()
}

fn unescaped(text: &str) -> String {
    const SIGNS: [(&str, &str); 6] =
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")];
    SIGNS.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}
