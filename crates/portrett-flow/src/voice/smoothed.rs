//! Sentences of cards that read more smoothly, by a language model, where the project asks for it. A sentence changes only
//! if it says what it said: the same numbers, names and words on which a claim hangs, in the same order, no word of meaning
//! new or lost, in the same language; else it stays as it was.

use std::collections::BTreeMap;

use portrett_models::language::{LanguageModel, Redacted, Said};
use portrett_terms::ledger::Ledger;
use portrett_text::{Detected, Detector, Language};

use super::asked::{self, Asked, log_calls};
use super::spec::ModelSpec;
use crate::error::FlowError;

/// Under which name answers are kept.
const ANSWERS: &str = "answers_cards";
/// Of a sentence of fewer words no language is told.
const LEAST_WORDS: usize = 6;

/// Sentences by how they were composed, for those that changed.
pub type Smoothed = BTreeMap<String, String>;

/// Has the model say each of `sentences`, in the language of that tag, more smoothly. Answers are kept in `ledger`: the
/// same sentences need no call and come out the same.
///
/// # Errors
/// When the settings name no address that can be used.
pub fn smooth(
    spec: &ModelSpec,
    language: &str,
    sentences: &[String],
    ledger: &mut Ledger,
) -> Result<(Smoothed, Asked), FlowError> {
    let mut model = asked::begin(spec, ANSWERS, ledger)?;
    let detector = Detector::new();
    let mut asked = Asked { model: spec.name.clone(), ..Asked::default() };
    let mut smoothed = Smoothed::new();
    for sentence in sentences {
        if let Some(said) = smooth_one(&mut model, &detector, language, sentence, &mut asked) {
            smoothed.insert(sentence.clone(), said);
        }
    }
    asked::end(&model, ANSWERS, &mut asked, ledger)?;
    Ok((smoothed, asked))
}

fn smooth_one(
    model: &mut LanguageModel,
    detector: &Detector,
    language: &str,
    sentence: &str,
    asked: &mut Asked,
) -> Option<String> {
    let said = model.smooth(language, Redacted::i_have_redacted(sentence), &[]);
    log_calls(model);
    match said {
        Said::Model(said) if said == sentence => None,
        Said::Model(said) if is_in(detector, language, sentence, &said) => {
            asked.smoothed += 1;
            Some(said)
        }
        Said::Model(_) => {
            *asked.kept.entry("it is in another language".to_owned()).or_insert(0) += 1;
            None
        }
        Said::Offline(_, reason) => {
            *asked.kept.entry(reason.to_string()).or_insert(0) += 1;
            None
        }
    }
}

/// Whether `said` is in the language that the sentence was in, as far as can be told. The two kinds of Norwegian differ in
/// a few words only, and so count as one.
fn is_in(detector: &Detector, language: &str, sentence: &str, said: &str) -> bool {
    let told = |text: &str| detector.detect(text).language;
    if said.split_whitespace().count() < LEAST_WORDS {
        return true;
    }
    match told(said) {
        Detected::Ours(own) => family(own.code()) == family(language) || told(said) == told(sentence),
        Detected::Other(_) => told(said) == told(sentence),
        Detected::Unknown => true,
    }
}

fn family(code: &str) -> &str {
    if code == Language::Nynorsk.code() { Language::Bokmal.code() } else { code }
}
