//! What a claim says, as phrases of the locale files.

use portrett_terms::{Argument, Phrase};

use super::candidates::{Candidate, Saying};
use crate::profiles::{Feature, FeatureKind};

/// The sentence of a candidate.
pub fn statement(feature: &Feature, candidate: &Candidate) -> Phrase {
    phrase("claim", feature, &candidate.saying, candidate.value, candidate.base)
}

/// The message `<head>-<definition>` for what a candidate says, with its arguments.
pub fn phrase(head: &str, feature: &Feature, saying: &Saying, value: f64, base: f64) -> Phrase {
    let id = match saying {
        Saying::Present => "trait-present",
        _ => feature.definition.as_str(),
    };
    let direction = if value >= base { "more" } else { "less" };
    let mut phrase = Phrase::new(format!("{head}-{id}")).text("direction", direction);
    if *saying == Saying::Present {
        return phrase.with("label", label(feature));
    }
    if let Some(word) = &feature.label {
        let name = if feature.header.is_some() { "label" } else { "name" };
        phrase = phrase.text(name, word);
    }
    if let Some(choice) = &feature.choice {
        phrase = phrase.text("category", choice);
    }
    if let (Saying::Level(level), FeatureKind::Category { levels, words }) = (saying, &feature.kind) {
        phrase = phrase.with("category", words.said(&levels[*level]));
    }
    phrase
}

/// The noun that a card uses for a feature: the user's word, else the registry's message.
fn label(feature: &Feature) -> Argument {
    match &feature.label {
        Some(word) => Argument::Text(word.clone()),
        None => Argument::Message(format!("feature-{}", feature.definition)),
    }
}
