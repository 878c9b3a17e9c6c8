//! A provisional portrait in words: for the page, the terminal and Markdown.

use portrett_terms::{Phrase, ProvisionalPortrait, Quote, Report, SaidFacts};

use crate::locale::clean;
use crate::{Language, Locale, ReportError, voice};

/// The provisional portrait for the terminal; nothing where there is none.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_provisional(report: &Report, locale: Locale) -> Result<Option<String>, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let Some(portrait) = &report.provisional else { return Ok(None) };
    let mut lines = vec![heading(portrait, &language), warning(portrait, &language), String::new()];
    lines.extend(portrait.said.iter().map(|own| format!("  {}", line(own, portrait, &language))));
    lines.extend(empty(portrait, &language).map(|said| format!("  {said}")));
    if !portrait.quotes.is_empty() {
        lines.push(String::new());
        lines.extend(portrait.quotes.iter().map(|own| format!("  {}", quote(own, &language))));
    }
    Ok(Some(lines.join("\n")))
}

/// That it is provisional, and what it is called: a name that belongs to nobody.
pub(crate) fn heading(portrait: &ProvisionalPortrait, language: &Language) -> String {
    let name = language.message_with("fictional-name", &[("name", &clean(&portrait.name))]);
    language.message_with("provisional-title", &[("name", &name)])
}

/// That so few people stand for nobody but themselves.
pub(crate) fn warning(portrait: &ProvisionalPortrait, language: &Language) -> String {
    language.say(&Phrase::new("provisional-warning").count("count", portrait.participants as usize))
}

/// "Delivery: complaints, 7 of the 9 people interviewed".
pub(crate) fn line(own: &SaidFacts, portrait: &ProvisionalPortrait, language: &Language) -> String {
    let phrase = Phrase::new("provisional-said")
        .text("theme", voice::name(&own.theme, language))
        .text("kind", voice::kind(own.kind.name(), language))
        .count("people", own.people as usize)
        .count("of", portrait.participants as usize);
    language.say(&phrase)
}

/// That no two of them say the same, where it is so.
pub(crate) fn empty(portrait: &ProvisionalPortrait, language: &Language) -> Option<String> {
    portrait.said.is_empty().then(|| language.message("provisional-nothing"))
}

/// Words of one of them.
pub(crate) fn quote(own: &Quote, language: &Language) -> String {
    format!(
        "«{}» ({}, {})",
        clean(&own.text),
        voice::name(&own.theme, language),
        voice::kind(own.kind.name(), language)
    )
}
