//! What a draft says to a persona: each concern beside the sentences that are about it.

use std::collections::BTreeSet;

use portrett_terms::{Argument, Claim, PersonaCard, Report, Status, ThemeFacts};
use portrett_text::taxonomy::Taxonomy;
use portrett_text::{Language, Reader, is_function_word_of};

use super::concern::{Voiced, avoided, voiced};
use super::draft::{Draft, Line};
use super::tone::Tone;
use super::{Answer, Concern, PersonaReading, Sentence};
use crate::rules::all_claims;

/// How ids of themes begin that are in no list of themes: `found-en-3`.
const FOUND: &str = "found-";
/// A word of a found theme's name has so many letters at least.
const SHORTEST_WORD: usize = 4;

/// What the draft says to the persona of `card`.
pub(super) fn persona(card: &PersonaCard, report: &Report, draft: &Draft, taxonomy: &Taxonomy) -> PersonaReading {
    let themes = report.voice.as_ref().map_or(&[][..], |voice| voice.themes.as_slice());
    let least = report.build.min_group;
    let told: Vec<&Claim> = all_claims(card).filter(|claim| may_be_told(claim, least)).collect();
    let voices = told.iter().filter_map(|claim| voiced(claim, themes)).filter(Voiced::is_more);
    let mut concerns: Vec<Concern> = voices.map(|own| concern(&own, themes, draft, taxonomy)).collect();
    concerns.extend(told.iter().flat_map(|claim| pushed(claim, draft, taxonomy)));
    PersonaReading { persona: card.id.clone(), name: card.name.clone(), concerns }
}

fn may_be_told(claim: &Claim, least: u64) -> bool {
    let evidence = claim.evidence();
    evidence.status == Status::Supported && evidence.n >= least && evidence.n_base >= least
}

/// How it is told that a sentence is about something.
enum Topic {
    /// A theme of the taxonomy, by its number.
    Listed(usize),
    /// The stems of the name of a theme that was found in texts of one language.
    Found(Language, BTreeSet<String>),
    /// Nothing tells it.
    Unknown,
}

impl Topic {
    fn of(own: &Voiced<'_>, themes: &[ThemeFacts], taxonomy: &Taxonomy) -> Self {
        if let Some(number) = taxonomy.index(&own.topic) {
            return Self::Listed(number);
        }
        let code = own.topic.strip_prefix(FOUND).and_then(|rest| rest.split('-').next());
        let language = code.and_then(Language::of_code);
        let theme = themes.iter().find(|theme| theme.id == own.topic && theme.discovered);
        match (language, theme.and_then(|theme| name(&theme.name))) {
            (Some(language), Some(name)) => Self::Found(language, stems(name, language)),
            _ => Self::Unknown,
        }
    }

    fn is_in(&self, line: &Line) -> bool {
        match self {
            Self::Listed(number) => line.themes.contains(number),
            Self::Found(language, stems) => {
                line.language == *language && line.stems.iter().any(|stem| stems.contains(stem))
            }
            Self::Unknown => false,
        }
    }

    /// Whether there is a sentence of which it could be told.
    fn can_be_read(&self, draft: &Draft) -> bool {
        match self {
            Self::Listed(_) => !draft.lines.is_empty(),
            Self::Found(language, _) => draft.lines.iter().any(|line| line.language == *language),
            Self::Unknown => false,
        }
    }
}

fn name(argument: &Argument) -> Option<&str> {
    match argument {
        Argument::Text(text) => Some(text),
        Argument::Names(names) => names.values().next().map(String::as_str),
        _ => None,
    }
}

/// The stems of the words of `name` that say something.
fn stems(name: &str, language: Language) -> BTreeSet<String> {
    let tokens = Reader::new(language).read(name);
    let says = |index: &usize| {
        let word = tokens.small(*index);
        word.chars().count() >= SHORTEST_WORD && !is_function_word_of(language, word)
    };
    (0..tokens.len()).filter(says).map(|index| tokens.stem(index).to_owned()).collect()
}

fn concern(own: &Voiced<'_>, themes: &[ThemeFacts], draft: &Draft, taxonomy: &Taxonomy) -> Concern {
    let topic = Topic::of(own, themes, taxonomy);
    let about: Vec<&Line> = draft.lines.iter().filter(|line| topic.is_in(line)).collect();
    let answer = match topic.can_be_read(draft) {
        true => answer(&about),
        false => Answer::Unread,
    };
    let mut made = made(own.claim, own.name.clone(), answer, &shown(&about, answer));
    made.kind = Some(own.kind);
    made
}

/// One sentence that offends is enough, because it is what is remembered; else one that answers is.
fn answer(about: &[&Line]) -> Answer {
    let any = |tones: [Tone; 2]| about.iter().any(|line| tones.contains(&line.tone));
    match () {
        () if about.is_empty() => Answer::Missed,
        () if any([Tone::Demand, Tone::Bad]) => Answer::Offended,
        () if any([Tone::Promise, Tone::Good]) => Answer::Answered,
        () => Answer::Touched,
    }
}

/// The sentences that an answer stands on.
fn shown<'l>(about: &[&'l Line], answer: Answer) -> Vec<&'l Line> {
    let counts = |tone: Tone| match answer {
        Answer::Offended => matches!(tone, Tone::Demand | Tone::Bad),
        Answer::Answered => matches!(tone, Tone::Promise | Tone::Good),
        _ => true,
    };
    about.iter().copied().filter(|line| counts(line.tone)).collect()
}

/// What the draft pushes though the claim says that the persona avoids it. A sentence that speaks badly of it, or says
/// that there is none, pushes nothing.
fn pushed(claim: &Claim, draft: &Draft, taxonomy: &Taxonomy) -> Vec<Concern> {
    let mut concerns = Vec::new();
    for number in avoided(claim).filter_map(|theme| taxonomy.index(theme)) {
        let is_pushed = |line: &&Line| line.themes.contains(&number) && line.tone != Tone::Bad && !line.denies;
        let lines: Vec<&Line> = draft.lines.iter().filter(is_pushed).collect();
        if !lines.is_empty() {
            let theme = &taxonomy.themes()[number];
            let called = Language::ALL.map(|language| (language.code().to_owned(), theme.name(language).to_owned()));
            concerns.push(made(claim, Argument::Names(called.into()), Answer::Offended, &lines));
        }
    }
    concerns
}

fn made(claim: &Claim, theme: Argument, answer: Answer, lines: &[&Line]) -> Concern {
    let evidence = claim.evidence();
    let sentence = |line: &&Line| Sentence { number: line.number, text: line.text.clone(), tone: line.tone };
    Concern {
        claim: claim.id().to_owned(),
        statement: claim.statement().clone(),
        kind: None,
        theme,
        value: evidence.value,
        base: evidence.base,
        unit: evidence.unit,
        interval: evidence.interval,
        n: evidence.n,
        answer,
        sentences: lines.iter().map(sentence).collect(),
    }
}
