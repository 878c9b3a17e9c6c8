//! The prose of cards, to be said more smoothly by whoever can, and the sentences that came of it.

use portrett_terms::{Phrase, Report, SmoothedSentence};

use super::markdown::is_prose;
use super::{Part, parts};
use crate::{Language, Locale, ReportError};

/// The sentences of the prose of all cards, each with how it is composed, as far as they differ.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn prose(report: &Report, locale: Locale) -> Result<Vec<(Phrase, String)>, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let mut sentences: Vec<(Phrase, String)> = Vec::new();
    for card in &report.personas {
        for part in parts(card, report).into_iter().filter(|part| is_prose(part.id)) {
            for line in part.lines {
                if sentences.iter().all(|(known, _)| *known != line.phrase) {
                    let said = language.say(&line.phrase);
                    sentences.push((line.phrase, said));
                }
            }
        }
    }
    Ok(sentences)
}

/// Gives the lines of prose the smoother words that were found for exactly what they say.
pub(super) fn take(parts: &mut [Part], smoothed: &[SmoothedSentence]) {
    for line in parts.iter_mut().filter(|part| is_prose(part.id)).flat_map(|part| &mut part.lines) {
        let own = smoothed.iter().filter(|own| own.phrase == line.phrase);
        line.smoothed = own.map(|own| (own.language.clone(), own.text.clone())).collect();
    }
}
