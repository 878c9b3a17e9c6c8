//! What changed since an earlier build, in words: for the page, the terminal and JSON.

use portrett_terms::{
    Argument, ChangeFacts, FigureChange, MoveFacts, PersonaChange, PersonaFate, Phrase, Report, Unit,
};

use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, view};

/// What changed, for the terminal: what became of the personas, who moved, which figures moved.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_changes(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = &withhold(report);
    let Some(facts) = &report.changes else { return Ok(language.message("changes-first")) };
    let mut lines = vec![since(facts, &language)];
    lines.extend(facts.fates.iter().map(|own| format!("  {}", fate(own, &language))));
    lines.extend(overtook(facts, &language));
    if !facts.moves.is_empty() {
        lines.push(format!("\n{}", language.message("changes-moves")));
        lines.extend(facts.moves.iter().map(|own| format!("  {}", moved(own, &language))));
    }
    for change in &facts.personas {
        lines.push(format!("\n{}", heading(change, report, &language)));
        lines.push(format!("  {}", standing(change, &language)));
        lines.extend(change.moved.iter().map(|own| format!("  {}", figure(own, &language))));
        if change.moved.is_empty() {
            lines.push(format!("  {}", nothing(change, &language)));
        }
    }
    if !facts.drift.is_empty() {
        lines.push(format!("\n{}", language.message("changes-drift")));
        let line = |own: &portrett_terms::DriftFacts| {
            format!("  {}: {}", language.say(&own.label), language.fixed(own.index, 2))
        };
        lines.extend(facts.drift.iter().map(line));
    }
    Ok(lines.join("\n"))
}

/// "Since the build with data until 1 March 2026."
pub(crate) fn since(facts: &ChangeFacts, language: &Language) -> String {
    language.message_with("changes-since", &[("date", &language.date(&facts.since))])
}

/// What became of a persona, as a sentence.
pub(crate) fn fate(own: &PersonaFate, language: &Language) -> String {
    let mut phrase = Phrase::new(format!("fate-{}", own.fate.name())).text("name", &own.name);
    if let Some(other) = &own.other {
        phrase = phrase.text("other", other);
    }
    if let Some(likeness) = own.likeness {
        phrase = phrase.figure("likeness", likeness, Unit::Share);
    }
    language.say(&phrase)
}

/// "Kim → Astrid: 12 persons".
pub(crate) fn moved(own: &MoveFacts, language: &Language) -> String {
    format!("{} → {}: {}", clean(&own.from), clean(&own.to), view::persons(own.people, language))
}

/// That another persona carries most now; nothing where the same does.
pub(crate) fn overtook(facts: &ChangeFacts, language: &Language) -> Option<String> {
    let (new, old) = facts.overtook.as_ref()?;
    Some(language.say(&Phrase::new("changes-overtook").text("new", new).text("old", old)))
}

/// The persona's name and title.
pub(crate) fn heading(change: &PersonaChange, report: &Report, language: &Language) -> String {
    let card = report.personas.iter().find(|card| card.id == change.persona);
    card.map_or_else(String::new, |card| format!("{}: {}", clean(&card.name), language.say(&card.title)))
}

/// Its parts of the whole, before and now.
pub(crate) fn standing(change: &PersonaChange, language: &Language) -> String {
    let share = |share| Argument::Figure { value: portrett_terms::Share::value(share), unit: Unit::Share };
    let phrase =
        Phrase::new("changes-customers").with("before", share(change.share_before)).with("now", share(change.share));
    let customers = language.say(&phrase);
    match change.value_before.zip(change.value) {
        None => customers,
        Some((before, now)) => {
            let phrase = Phrase::new("changes-revenue").with("before", share(before)).with("now", share(now));
            format!("{customers}; {}", language.say(&phrase))
        }
    }
}

/// That nothing moved, of so many figures.
pub(crate) fn nothing(change: &PersonaChange, language: &Language) -> String {
    language.say(&Phrase::new("changes-nothing").count("count", change.compared as usize))
}

/// A figure before and now, in one line.
pub(crate) fn figure(own: &FigureChange, language: &Language) -> String {
    let value = |value| language.figure(value, own.unit);
    format!(
        "{}: {} → {} ({}; q {})",
        language.say(&own.label),
        value(own.before),
        value(own.now),
        difference(own, language),
        view::q_value(own.q, language)
    )
}

/// "difference 2 % to 9 %".
pub(crate) fn difference(own: &FigureChange, language: &Language) -> String {
    let figure = |value| Argument::Figure { value, unit: own.unit };
    let phrase = Phrase::new("changes-difference").with("low", figure(own.difference_interval.low));
    language.say(&phrase.with("high", figure(own.difference_interval.high)))
}
