//! The quality of the sources for the terminal.

use portrett_terms::quality::{ColumnQuality, Mend, Quality, SourceQuality};

use super::{columns, currencies, extent, gaps, overlaps, part, problem, question, score, span, touches};
use crate::terminal::{INDENT, aligned, headed, wrapped};
use crate::{Language, Locale, ReportError};

/// `quality` as text of at most 100 columns: the score, what to mend first, and each source.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_quality(quality: &Quality, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, quality.currency.as_deref())?;
    let title = language.message("section-quality");
    let mut lines = vec![format!("{title}: {}", score(quality.score, &language)), extent(quality, &language)];
    lines.extend(headed(Some(&language.message("section-mend")), &mends(quality, &language)));
    for source in &quality.sources {
        lines.extend(headed(None, &of_source(source, &language)));
    }
    Ok(lines.join("\n") + "\n")
}

fn mends(quality: &Quality, language: &Language) -> Vec<String> {
    if quality.mend.is_empty() {
        return wrapped(&language.message("nothing-to-mend"), INDENT);
    }
    quality.mend.iter().enumerate().flat_map(|(place, mend)| one_mend(place + 1, mend, language)).collect()
}

fn one_mend(number: usize, mend: &Mend, language: &Language) -> Vec<String> {
    let finding = language.say(&mend.finding);
    let said = [Some(finding), touches(mend, language)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut lines = wrapped(&format!("{number}. {said}"), INDENT);
    lines.extend(wrapped(&format!("→ {}", language.say(&mend.remedy)), "     "));
    lines
}

fn of_source(source: &SourceQuality, language: &Language) -> Vec<String> {
    let kind = language.message(&format!("source-{}", source.kind.name()));
    let mut lines = vec![format!("{} · {kind} · {}", source.source.as_str(), score(source.score, language))];
    lines.extend(wrapped(&rows(source, language), INDENT));
    lines.extend(times(source, language));
    lines.extend(aligned(&source.parts.iter().map(|own| part(own, language).to_vec()).collect::<Vec<_>>()));
    lines.extend(listed("section-problems", source.problems.iter().map(|own| problem(own, language)), language));
    lines.extend(listed("section-questions", source.questions.iter().map(|own| question(own, language)), language));
    let own_columns = columns(source, language);
    // A column that is wholly there and has nothing outside would only be length here; the page shows it.
    let faulty = own_columns.into_iter().zip(&source.columns).filter(|(_, column)| has_fault(column));
    lines.extend(listed("section-columns", faulty.map(|(row, _)| row), language));
    lines.extend(listed("section-overlaps", overlaps(source, language).into_iter(), language));
    let currencies = currencies(source, language);
    if !currencies.is_empty() {
        lines.extend(wrapped(&format!("{}: {currencies}", language.message("section-currencies")), INDENT));
    }
    lines
}

fn has_fault(column: &ColumnQuality) -> bool {
    column.missing.unwrap_or(0) > 0 || column.numbers.as_ref().is_some_and(|numbers| numbers.below + numbers.above > 0)
}

fn rows(source: &SourceQuality, language: &Language) -> String {
    let [rows, kept, aside] = [source.rows, source.kept, source.set_aside].map(|count| language.count(count));
    language.message_with("rows-sum", &[("rows", &rows), ("kept", &kept), ("aside", &aside)])
}

fn times(source: &SourceQuality, language: &Language) -> Vec<String> {
    let Some(times) = &source.times else { return Vec::new() };
    let said = format!("{} · {}: {}", span(times, language), language.message("table-gaps"), gaps(times, language));
    wrapped(&said, INDENT)
}

/// Rows under a heading; nothing where there are none.
fn listed<const N: usize>(heading: &str, rows: impl Iterator<Item = [String; N]>, language: &Language) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.map(|row| row.to_vec()).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let lines = aligned(&rows).into_iter().map(|line| format!("{INDENT}{line}"));
    std::iter::once(format!("{INDENT}{}", language.message(heading))).chain(lines).collect()
}
