//! The prose of cards in smoother words, by the project's language model where it asks for that. Comes after the build
//! proper and changes none of its figures; what the model answers is kept with the head.

use portrett_flow::voice::smooth;
use portrett_flow::{BuildSpec, Context, FlowError, Outcome};
use portrett_report::{Locale, prose};
use portrett_terms::ledger::Ledger;
use portrett_terms::{Note, Phrase, Report, SmoothedSentence};

/// Builds, and then has the prose of the cards smoothed.
pub fn build(context: &Context<'_>, spec: &BuildSpec, ledger: Ledger) -> Result<Outcome, FlowError> {
    let mut done = portrett_flow::build(context, spec, ledger)?;
    apply(spec, &mut done.report, &mut done.ledger)?;
    Ok(done)
}

/// Cards are smoothed in the language of reports; in others they stay as they are composed.
fn apply(spec: &BuildSpec, report: &mut Report, ledger: &mut Ledger) -> Result<(), FlowError> {
    let Some(model) = spec.voice.model.as_ref().filter(|model| model.sentences) else { return Ok(()) };
    let Some(locale) = Locale::from_tag(&spec.language) else { return Ok(()) };
    let sentences = prose(report, locale).map_err(|error| FlowError::Broken(error.to_string()))?;
    let texts: Vec<String> = sentences.iter().map(|(_, said)| said.clone()).collect();
    let (smoothed, asked) = smooth(model, locale.tag(), &texts, ledger)?;
    let found = |(phrase, said): (Phrase, String)| {
        let text = smoothed.get(&said)?.clone();
        Some(SmoothedSentence { phrase, language: locale.tag().to_owned(), text })
    };
    report.smoothed = sentences.into_iter().filter_map(found).collect();
    if asked.smoothed > 0 {
        let phrase = Phrase::new("note-smoothed").text("name", &asked.model);
        report.notes.push(Note { warning: false, phrase: phrase.count("count", report.smoothed.len()) });
    }
    Ok(())
}
