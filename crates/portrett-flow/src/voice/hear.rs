//! From a message to what is said in it: language, what must not be seen, sentences, themes and kinds.

use std::collections::BTreeMap;

use portrett_terms::StatementKind;
use portrett_text::learned::LearnedWords;
use portrett_text::polarity::Scorer;
use portrett_text::statement::{Kind, Kinds};
use portrett_text::taxonomy::own::{OwnTheme, OwnThemes};
use portrett_text::taxonomy::{Hit, Matcher, Taxonomy};
use portrett_text::{
    Detected, Detector, Known, Language, Reader, Redactor, Tokens, clean, is_courtesy, sentences, without_greeting,
};

use super::known;
use super::read::Message;

/// What is needed to hear one language.
struct Ear {
    scorer: Scorer,
    kinds: Kinds,
    matcher: Matcher,
    /// Themes by examples; nothing where no theme has examples in the language.
    examples: Option<Examples>,
    /// Whether rated messages taught it any word.
    has_learned: bool,
}

/// Themes that are told by examples.
struct Examples {
    /// The number of each in the taxonomy.
    numbers: Vec<usize>,
    themes: OwnThemes,
}

/// A sentence is about a theme by examples from this nearness on (cosine): then 85 of 100 that are told are told rightly,
/// of tickets of 11 subjects with 8 examples each (example `own_themes` of `portrett-text`).
const NEAR: f32 = 0.4;
/// An answer of at most so many words is about what was asked, where it names no theme.
const SHORT_ANSWER: usize = 12;
/// What such an answer weighs beside one that names its theme.
const ASKED: f32 = 0.5;

/// What is needed to hear all of them.
pub struct Hearing {
    detector: Detector,
    redactor: Redactor,
    /// What is known of those who answer.
    agents: Known,
    ears: Vec<Ear>,
}

/// What somebody said in one sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The sentence, blacked out.
    pub text: String,
    /// The number of its theme in the taxonomy, as exactly as it is told.
    pub theme: Option<u16>,
    /// How much of the sentence says so.
    pub weight: f32,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// How it is meant, from −1 to 1.
    pub polarity: f32,
}

/// A message that was heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The place of its source.
    pub source: u16,
    /// Who wrote it.
    pub person: Option<i64>,
    /// When.
    pub moment: Option<i64>,
    /// Whether the writer said yes or no to being written to.
    pub consent: Option<bool>,
    /// How content the writer said to be, from 1 to 5.
    pub rating: Option<f32>,
    /// Its language.
    pub language: Detected,
    /// A fingerprint of what it says.
    pub fingerprint: u64,
    /// Its sentences; none in a language that is not read.
    pub said: Vec<Said>,
    /// What was blacked out.
    pub redactions: BTreeMap<&'static str, u64>,
}

impl Hearing {
    /// Ears for every language; telephone numbers without a code are those of `countries`, and `agents` is blacked out
    /// in every text. `usual` are texts that tell which words are usual, as themes by examples need it.
    pub fn new(taxonomy: &Taxonomy, countries: &[String], agents: Known, usual: &[String]) -> Self {
        let countries: Vec<&str> = countries.iter().map(String::as_str).collect();
        let ear = |language: Language| Ear {
            scorer: Scorer::new(language),
            kinds: Kinds::new(language),
            matcher: Matcher::new(taxonomy, language),
            examples: Examples::new(taxonomy, language, usual),
            has_learned: false,
        };
        Self {
            detector: Detector::new(),
            redactor: Redactor::new(&countries),
            agents,
            ears: Language::ALL.into_iter().map(ear).collect(),
        }
    }

    /// What is said in each of `messages`, in their order.
    pub fn hear(&self, messages: &[Message]) -> Vec<Heard> {
        let mut readers: Vec<Reader> = Language::ALL.into_iter().map(Reader::new).collect();
        messages.iter().map(|message| self.hear_one(message, &mut readers)).collect()
    }

    /// What rated messages taught stands beside the lexicon from now on.
    pub fn take_learned(&mut self, learned: &[LearnedWords]) {
        for (language, ear) in Language::ALL.into_iter().zip(&mut self.ears) {
            if let Some(words) = learned.iter().find(|own| own.language == language.code()) {
                ear.scorer = Scorer::with_learned(language, words);
                ear.has_learned = true;
            }
        }
    }

    /// To tell sentences again by what was learnt.
    pub fn again(&self) -> Again<'_> {
        let readers = Language::ALL.into_iter().map(Reader::new).collect();
        Again { hearing: self, readers, tokens: Tokens::default() }
    }

    fn hear_one(&self, message: &Message, readers: &mut [Reader]) -> Heard {
        let own = clean(&message.text);
        let language = self.detector.detect(&own.text).language;
        let writer = message.personal.as_deref().map(known::writer).unwrap_or_default();
        let redacted = self.redactor.redact(&own.text, language.ours(), &[&writer, &self.agents]);
        let mut redactions = BTreeMap::new();
        for finding in &redacted.findings {
            *redactions.entry(finding.kind.name()).or_insert(0) += 1;
        }
        let said = match language.ours() {
            Some(language) => {
                let reader = &mut readers[language as usize];
                let asked = message.question.as_deref().and_then(|asked| self.theme(asked, language, reader));
                let heard = Told { text: &redacted.text, rating: message.rating, asked };
                self.sentences(&heard, language, reader)
            }
            None => Vec::new(),
        };
        Heard {
            source: message.source,
            person: message.person,
            moment: message.moment,
            consent: message.consent,
            rating: message.rating,
            language,
            fingerprint: fingerprint(&redacted.text),
            said,
            redactions,
        }
    }

    /// The theme of a question.
    fn theme(&self, text: &str, language: Language, reader: &mut Reader) -> Option<usize> {
        let (ear, mut hits) = (&self.ears[language as usize], Vec::new());
        ear.matcher.hits(&reader.read(text), &mut hits);
        ear.matcher.main(&hits)
    }

    fn sentences(&self, told: &Told<'_>, language: Language, reader: &mut Reader) -> Vec<Said> {
        let ear = &self.ears[language as usize];
        let (mut tokens, mut hits) = (Tokens::default(), Vec::new());
        let mut said = Vec::new();
        for place in sentences(told.text) {
            let sentence = without_greeting(&told.text[place]);
            reader.read_into(sentence, &mut tokens);
            if tokens.is_empty() || is_courtesy(sentence) {
                continue;
            }
            let polarity = ear.scorer.score(&tokens);
            ear.matcher.hits(&tokens, &mut hits);
            let named = ear.matcher.main(&hits).map(|theme| (theme, weight(&hits, theme)));
            let near = || ear.examples.as_ref().and_then(|examples| examples.nearest(&tokens));
            let asked = || told.asked.filter(|_| tokens.len() <= SHORT_ANSWER).map(|theme| (theme, ASKED));
            let theme = named.or_else(near).or_else(asked);
            said.push(Said {
                text: sentence.to_owned(),
                weight: theme.map_or(0.0, |(_, weight)| weight),
                theme: theme.map(|(theme, _)| theme as u16),
                kind: kind(ear.kinds.kind(&tokens, &polarity, told.rating)),
                polarity: polarity.score,
            });
        }
        said
    }
}

/// Tells sentences again, one after the other.
pub struct Again<'h> {
    hearing: &'h Hearing,
    readers: Vec<Reader>,
    tokens: Tokens,
}

impl Again<'_> {
    /// The kind and the polarity of a sentence of a message with that rating; nothing where no word was learnt that could
    /// change them.
    pub fn tell(&mut self, language: Language, text: &str, rating: Option<f32>) -> Option<(StatementKind, f32)> {
        let ear = &self.hearing.ears[language as usize];
        if !ear.has_learned {
            return None;
        }
        self.readers[language as usize].read_into(text, &mut self.tokens);
        let polarity = ear.scorer.score(&self.tokens);
        Some((kind(ear.kinds.kind(&self.tokens, &polarity, rating)), polarity.score))
    }
}

/// A text as it is heard.
struct Told<'a> {
    text: &'a str,
    rating: Option<f32>,
    /// The theme of what was asked before.
    asked: Option<usize>,
}

impl Examples {
    fn new(taxonomy: &Taxonomy, language: Language, usual: &[String]) -> Option<Self> {
        let (numbers, themes): (Vec<usize>, Vec<OwnTheme>) = taxonomy.by_examples(language).into_iter().unzip();
        if themes.is_empty() {
            return None;
        }
        let mut reader = Reader::new(language);
        let themes = OwnThemes::learn(&themes, usual.iter().map(String::as_str), &mut reader);
        Some(Self { numbers, themes })
    }

    /// The theme that a sentence is nearest to, with its nearness; nothing where it is near to none.
    fn nearest(&self, tokens: &Tokens) -> Option<(usize, f32)> {
        let near = self.numbers.iter().copied().zip(self.themes.similarities(tokens));
        let best = near.reduce(|best, other| if other.1 > best.1 { other } else { best });
        best.filter(|(_, near)| *near >= NEAR)
    }
}

fn weight(hits: &[Hit], theme: usize) -> f32 {
    hits.iter().find(|hit| hit.theme == theme).map_or(0.0, |hit| hit.weight)
}

fn fingerprint(text: &str) -> u64 {
    let hash = blake3::hash(text.trim().as_bytes());
    u64::from_le_bytes(hash.as_bytes()[..8].try_into().unwrap_or_default())
}

fn kind(kind: Kind) -> StatementKind {
    match kind {
        Kind::Frustration => StatementKind::Frustration,
        Kind::Need => StatementKind::Goal,
        Kind::Doubt => StatementKind::Objection,
        Kind::Praise => StatementKind::Praise,
        Kind::Question => StatementKind::Question,
        Kind::Other => StatementKind::Other,
    }
}
