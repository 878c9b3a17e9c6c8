//! What a claim says, as phrases of the locale files.

use portrett_terms::{Argument, Phrase};

use super::candidates::{Candidate, Saying};
use crate::profiles::registry::{Input, definition};
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
    match &feature.label {
        Some(_) if feature.named.is_some() => {
            phrase.arguments.extend(feature.named.clone().map(|name| ("name".to_owned(), name)));
        }
        Some(word) => phrase = phrase.text(if feature.header.is_some() { "label" } else { "name" }, word),
        None if is_of_touches(feature) => phrase = phrase.with("name", Argument::Message("channel-any".to_owned())),
        None => {}
    }
    if let Some(choice) = &feature.choice {
        phrase = phrase.text("category", choice);
    }
    if let (Saying::Level(level), FeatureKind::Category { levels, words }) = (saying, &feature.kind) {
        phrase = phrase.with("category", words.said(&levels[*level]));
    }
    phrase
}

/// Whether the feature is about what is sent, in sentences that name the channel.
fn is_of_touches(feature: &Feature) -> bool {
    definition(&feature.definition).is_some_and(|entry| entry.input == Input::Touches)
}

/// The noun that a card uses for a feature: the user's word, else the registry's message.
fn label(feature: &Feature) -> Argument {
    match &feature.label {
        Some(word) => Argument::Text(word.clone()),
        None => Argument::Message(format!("feature-{}", feature.definition)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use portrett_terms::Argument;

    use super::{Feature, Saying, phrase};
    use crate::profiles::registry::definition;

    #[test]
    fn what_is_sent_without_a_channel_comes_by_any() {
        let rate = definition("touch-open-rate").unwrap();
        let mut feature = Feature::foretold(rate, &[]);
        let name =
            |feature: &Feature| phrase("claim", feature, &Saying::Number, 0.5, 0.4).arguments.get("name").cloned();
        assert_eq!(name(&feature), Some(Argument::Message("channel-any".to_owned())));
        feature.label = Some("sms".to_owned());
        assert_eq!(name(&feature), Some(Argument::Text("sms".to_owned())));
    }
}
