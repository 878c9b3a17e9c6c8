//! What a draft says to a persona: each concern beside the sentences that are about it.

use std::collections::BTreeSet;

use portrett_terms::{Argument, Claim, PersonaCard, Report, Status, ThemeFacts};
use portrett_text::taxonomy::Taxonomy;
use portrett_text::{Language, Reader, is_function_word_of};

use super::concern::{Voiced, avoided, voiced};
use super::draft::{Clause, Draft};
use super::tone::Tone;
use super::{Answer, Concern, PersonaReading, Sentence};
use crate::rules::all_claims;

/// How ids of themes begin that are in no list of themes: `found-en-3`.
const FOUND: &str = "found-";
/// The theme of what costs less for a while.
const OFFERS: &str = "price.offers";
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

    fn is_in(&self, clause: &Clause) -> bool {
        match self {
            Self::Listed(number) => clause.themes.contains(number),
            Self::Found(language, stems) => clause.language == *language && is_told(stems, &clause.stems),
            Self::Unknown => false,
        }
    }

    /// Whether there is a sentence of which it could be told.
    fn can_be_read(&self, draft: &Draft) -> bool {
        match self {
            Self::Listed(_) => !draft.clauses.is_empty(),
            Self::Found(language, _) => draft.clauses.iter().any(|clause| clause.language == *language),
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

/// Whether a clause has of the stems of a theme's name the only ones, or two of many.
fn is_told(name: &BTreeSet<String>, clause: &[String]) -> bool {
    let found = name.iter().filter(|stem| clause.contains(stem)).count();
    found >= name.len().min(3).div_ceil(2).max(1)
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
    let about: Vec<&Clause> = draft.clauses.iter().filter(|clause| topic.is_in(clause)).collect();
    let answer = match topic.can_be_read(draft) {
        true => answer(&about),
        false => Answer::Unread,
    };
    let mut made = made(own.claim, own.name.clone(), answer, &shown(&about, answer));
    made.kind = Some(own.kind);
    made
}

/// One sentence that offends is enough, because it is what is remembered; else one that answers is.
fn answer(about: &[&Clause]) -> Answer {
    let any = |tones: [Tone; 2]| about.iter().any(|clause| tones.contains(&clause.tone));
    match () {
        () if about.is_empty() => Answer::Missed,
        () if any([Tone::Demand, Tone::Bad]) => Answer::Offended,
        () if any([Tone::Promise, Tone::Good]) => Answer::Answered,
        () => Answer::Touched,
    }
}

/// The clauses in the order in which they decide the answer.
fn shown<'c>(about: &[&'c Clause], answer: Answer) -> Vec<&'c Clause> {
    let decides = |tone: Tone| match answer {
        Answer::Offended => matches!(tone, Tone::Demand | Tone::Bad),
        _ => matches!(tone, Tone::Promise | Tone::Good),
    };
    let mut shown = about.to_vec();
    shown.sort_by_key(|clause| !decides(clause.tone));
    shown
}

/// What the draft pushes though the claim says that the persona avoids it. A sentence that speaks badly of it, or says
/// that there is none, pushes nothing.
fn pushed(claim: &Claim, draft: &Draft, taxonomy: &Taxonomy) -> Vec<Concern> {
    let mut concerns = Vec::new();
    for (id, number) in avoided(claim).filter_map(|theme| Some((theme, taxonomy.index(theme)?))) {
        let is_about = |clause: &Clause| clause.themes.contains(&number) || (id == OFFERS && offers(clause));
        let is_for = |clause: &Clause| !clause.denies && !matches!(clause.tone, Tone::Bad | Tone::Demand);
        let pushing: Vec<&Clause> = draft.clauses.iter().filter(|own| is_about(own) && is_for(own)).collect();
        if !pushing.is_empty() {
            let theme = &taxonomy.themes()[number];
            let called = Language::ALL.map(|language| (language.code().to_owned(), theme.name(language).to_owned()));
            concerns.push(made(claim, Argument::Names(called.into()), Answer::Offended, &pushing));
        }
    }
    concerns
}

/// Whether the clause says that something costs less, by so much.
fn offers(clause: &Clause) -> bool {
    clause.offers && clause.sentence.contains(|c: char| c.is_ascii_digit())
}

fn made(claim: &Claim, theme: Argument, answer: Answer, clauses: &[&Clause]) -> Concern {
    let evidence = claim.evidence();
    let mut sentences: Vec<Sentence> = Vec::new();
    for clause in clauses {
        if sentences.iter().all(|own| own.number != clause.number) {
            let (number, text, tone) = (clause.number, clause.sentence.clone(), clause.tone);
            sentences.push(Sentence { number, text, tone });
        }
    }
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
        sentences,
    }
}
