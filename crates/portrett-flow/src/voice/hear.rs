//! From a message to what is said in it: language, what must not be seen, sentences, themes and kinds.

use std::collections::BTreeMap;

use portrett_terms::StatementKind;
use portrett_text::polarity::Scorer;
use portrett_text::statement::{Kind, Kinds};
use portrett_text::taxonomy::{Hit, Matcher, Taxonomy};
use portrett_text::{
    Detected, Detector, Language, Reader, Redactor, Tokens, clean, is_courtesy, sentences, without_greeting,
};

use super::read::Message;

/// What is needed to hear one language.
struct Ear {
    scorer: Scorer,
    kinds: Kinds,
    matcher: Matcher,
}

/// What is needed to hear all of them.
pub struct Hearing {
    detector: Detector,
    redactor: Redactor,
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
    /// Ears for every language; telephone numbers without a code are those of `countries`.
    pub fn new(taxonomy: &Taxonomy, countries: &[String]) -> Self {
        let countries: Vec<&str> = countries.iter().map(String::as_str).collect();
        let ear = |language: Language| Ear {
            scorer: Scorer::new(language),
            kinds: Kinds::new(language),
            matcher: Matcher::new(taxonomy, language),
        };
        Self {
            detector: Detector::new(),
            redactor: Redactor::new(&countries),
            ears: Language::ALL.into_iter().map(ear).collect(),
        }
    }

    /// What is said in each of `messages`, in their order.
    pub fn hear(&self, messages: &[Message]) -> Vec<Heard> {
        let mut readers: Vec<Reader> = Language::ALL.into_iter().map(Reader::new).collect();
        messages.iter().map(|message| self.hear_one(message, &mut readers)).collect()
    }

    fn hear_one(&self, message: &Message, readers: &mut [Reader]) -> Heard {
        let own = clean(&message.text);
        let language = self.detector.detect(&own.text).language;
        let redacted = self.redactor.redact(&own.text, language.ours(), &[]);
        let mut redactions = BTreeMap::new();
        for finding in &redacted.findings {
            *redactions.entry(finding.kind.name()).or_insert(0) += 1;
        }
        let said = match language.ours() {
            Some(language) => self.sentences(&redacted.text, language, message.rating, &mut readers[language as usize]),
            None => Vec::new(),
        };
        Heard {
            source: message.source,
            person: message.person,
            moment: message.moment,
            language,
            fingerprint: fingerprint(&redacted.text),
            said,
            redactions,
        }
    }

    fn sentences(&self, text: &str, language: Language, rating: Option<f32>, reader: &mut Reader) -> Vec<Said> {
        let ear = &self.ears[language as usize];
        let (mut tokens, mut hits) = (Tokens::default(), Vec::new());
        let mut said = Vec::new();
        for place in sentences(text) {
            let sentence = without_greeting(&text[place]);
            reader.read_into(sentence, &mut tokens);
            if tokens.is_empty() || is_courtesy(sentence) {
                continue;
            }
            let polarity = ear.scorer.score(&tokens);
            ear.matcher.hits(&tokens, &mut hits);
            let theme = ear.matcher.main(&hits);
            said.push(Said {
                text: sentence.to_owned(),
                weight: theme.map_or(0.0, |theme| weight(&hits, theme)),
                theme: theme.map(|theme| theme as u16),
                kind: kind(ear.kinds.kind(&tokens, &polarity, rating)),
                polarity: polarity.score,
            });
        }
        said
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
