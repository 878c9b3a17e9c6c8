//! How good the sources are: the score, what to mend first, and when the rows are of.

use maud::{Markup, html};
use portrett_terms::quality::{Mend, Quality, STRIP, SourceQuality, TimeQuality};

use super::interval::at;
use super::{fold, heads, table, text};
use crate::Language;
use crate::quality::{columns, currencies, extent, gaps, overlaps, part, problem, question, score, span, touches};

pub(super) fn quality(quality: &Quality, language: &Language) -> Markup {
    html! {
        section.quality id="quality" {
            h2 { (language.message("section-quality")) ": " (score(quality.score, language)) }
            p.quiet { (extent(quality, language)) }
            h3 { (language.message("section-mend")) }
            @if quality.mend.is_empty() { p { (language.message("nothing-to-mend")) } }
            ol.mend { @for one in &quality.mend { (mend(one, language)) } }
            div.pair {
                (scores(quality, language))
                (strips(quality, language))
            }
            @for source in &quality.sources { (of_source(source, language)) }
        }
    }
}

fn mend(mend: &Mend, language: &Language) -> Markup {
    html! {
        li {
            b { (language.say(&mend.finding)) }
            @if let Some(touches) = touches(mend, language) { " " (touches) }
            p.quiet { (language.say(&mend.remedy)) }
        }
    }
}

/// Every source's score as a bar of a hundred.
fn scores(quality: &Quality, language: &Language) -> Markup {
    let said = quality.sources.iter().map(|own| format!("{} {}", own.source.as_str(), own.score));
    let height = quality.sources.len() * 24;
    html! {
        figure {
            h3 { (language.message("picture-scores")) }
            div.shares {
                svg viewBox=(format!("0 0 200 {height}")) style=(format!("height:{height}px")) preserveAspectRatio="none" role="img" {
                    title { (language.message("picture-scores")) }
                    desc { (said.collect::<Vec<_>>().join(", ")) }
                    @for (place, source) in quality.sources.iter().enumerate() {
                        rect.track x="0" y=(place * 24 + 7) width="200" height="10" {}
                        rect.worth x="0" y=(place * 24 + 7) width=(at(f64::from(source.score) * 2.0)) height="10" {}
                    }
                }
                div.labels {
                    @for source in &quality.sources { span { b { (source.score) } " " (source.source.as_str()) } }
                }
            }
            (fold(&language.message("as-table"), &score_table(quality, language)))
        }
    }
}

fn score_table(quality: &Quality, language: &Language) -> Markup {
    let row = |source: &SourceQuality| {
        let cells = [source.rows, source.kept, source.set_aside].map(|count| text(language.count(count)));
        let ends = [text(source.source.as_str()), text(language.count(u64::from(source.score)))];
        let [name, score] = ends;
        std::iter::once(name).chain(cells).chain([score]).collect()
    };
    let heads =
        heads(&["table-source", "table-rows-in", "table-rows-kept", "table-rows-aside", "table-score"], language);
    table(&heads, &quality.sources.iter().map(row).collect::<Vec<_>>())
}

/// When the rows of each source are of, on one line of time.
fn strips(quality: &Quality, language: &Language) -> Markup {
    let timed: Vec<_> = quality.sources.iter().filter_map(|own| Some((own, own.times.as_ref()?))).collect();
    let (Some(first), Some(last), false) = (&quality.first_day, &quality.as_of, timed.is_empty()) else {
        return html! {};
    };
    let height = timed.len() * 24;
    let said = timed.iter().map(|(own, times)| format!("{}: {}", own.source.as_str(), span(times, language)));
    html! {
        figure {
            h3 { (language.message("picture-times")) }
            div.shares {
                svg viewBox=(format!("0 0 {} {height}", STRIP * 8)) style=(format!("height:{height}px")) preserveAspectRatio="none" role="img" {
                    title { (language.message("picture-times")) }
                    desc { (said.collect::<Vec<_>>().join("; ")) }
                    @for (place, (_, times)) in timed.iter().enumerate() { (strip(place, times)) }
                }
                div.labels { @for (own, _) in &timed { span { (own.source.as_str()) } } }
            }
            p.ends { span { (language.date(first)) } span { (language.date(last)) } }
            p.quiet { (language.message("picture-times-how")) }
            (fold(&language.message("as-table"), &time_table(&timed, language)))
        }
    }
}

/// The darker a part, the more of the source's rows are of that time; nothing at all where it has none.
fn strip(place: usize, times: &TimeQuality) -> Markup {
    let most = times.strip.iter().copied().max().unwrap_or(0).max(1) as f64;
    html! {
        rect.track x="0" y=(place * 24 + 19) width=(STRIP * 8) height="1" {}
        @for (part, rows) in times.strip.iter().enumerate().filter(|(_, rows)| **rows > 0) {
            rect.cell x=(part * 8) y=(place * 24 + 5) width="7" height="14" opacity=(format!("{:.2}", 0.2 + 0.8 * *rows as f64 / most)) {}
        }
    }
}

fn time_table(timed: &[(&SourceQuality, &TimeQuality)], language: &Language) -> Markup {
    let row = |(source, times): &(&SourceQuality, &TimeQuality)| {
        let cells = [source.source.as_str().to_owned(), span(times, language), gaps(times, language)];
        cells.into_iter().map(text).collect()
    };
    let heads = heads(&["table-source", "table-time", "table-gaps"], language);
    html! { div.named { (table(&heads, &timed.iter().map(row).collect::<Vec<_>>())) } }
}

fn of_source(source: &SourceQuality, language: &Language) -> Markup {
    let title = language
        .message_with("quality-of", &[("source", source.source.as_str()), ("score", &source.score.to_string())]);
    let currencies = currencies(source, language);
    let body = html! {
        (rows_of(&["table-check", "table-found", "table-points"], source.parts.iter().map(|own| part(own, language)), language))
        @if !source.problems.is_empty() {
            h3 { (language.message("section-problems")) }
            (rows_of(&["table-column", "table-reason", "table-count", "table-examples"], source.problems.iter().map(|own| problem(own, language)), language))
        }
        @if !source.questions.is_empty() {
            h3 { (language.message("section-questions")) }
            (rows_of(&["table-question", "table-answers-are", "table-answered", "table-options"], source.questions.iter().map(|own| question(own, language)), language))
        }
        @if !source.columns.is_empty() {
            h3 { (language.message("section-columns")) }
            (rows_of(&["table-column", "table-missing", "table-outside"], columns(source, language).into_iter(), language))
        }
        @if !source.overlaps.is_empty() {
            h3 { (language.message("section-overlaps")) }
            (rows_of(&["table-source", "table-people", "table-share"], overlaps(source, language).into_iter(), language))
        }
        @if !currencies.is_empty() { p { (language.message("section-currencies")) ": " (currencies) } }
    };
    fold(&title, &body)
}

fn rows_of<const N: usize>(names: &[&str], rows: impl Iterator<Item = [String; N]>, language: &Language) -> Markup {
    let rows: Vec<Vec<Markup>> = rows.map(|row| row.into_iter().map(text).collect()).collect();
    html! { div.named { (table(&heads(names, language), &rows)) } }
}
