//! One card for the terminal: calm, aligned, no colour, at most 100 columns wide.

use portrett_terms::{Claim, PersonaCard, Phrase, Report};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::document::composed::{self, Composed};
use crate::document::{Body, Section, Statement};
use crate::locale::clean;
use crate::privacy::withhold_card;
use crate::view::{self, SECTIONS};
use crate::{Language, Locale, ReportError, Sureness, words};

const WIDTH: usize = 100;
const STATEMENT: usize = 46;
pub(crate) const INDENT: &str = "  ";
const LISTED: &str = "    ";
const DOT: &str = "  · ";

/// `card`, one of `report`'s, as text of at most 100 columns.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_text(card: &PersonaCard, report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let card = withhold_card(card, report.build.min_group);
    let Composed { before, after, behind } = composed::sections(&card, report, &language);
    let after: Vec<Section> = after.into_iter().filter(|section| section.id != composed::IN_SHORT).collect();
    let mut lines = head(&card, &language);
    lines.extend(told(&before));
    lines.extend(key_figures(&card, &language));
    lines.extend(claims(&card, &language));
    lines.extend(told(&after));
    lines.extend(believed(&card, &language));
    lines.extend(unknown(&card, &language));
    lines.extend(told(&behind));
    lines.extend(foot(&card, report, &language));
    Ok(lines.join("\n") + "\n")
}

fn head(card: &PersonaCard, language: &Language) -> Vec<String> {
    let mut standing = vec![language.message(words::persona_kind(card.kind))];
    standing.extend(view::standing(card, language));
    let name = language.message_with("fictional-name", &[("name", &clean(&card.name))]);
    let mut lines = wrapped(&language.say(&card.title), "");
    lines.extend([name, standing.join(" · ")]);
    let summary = view::one_line(card, language);
    if !summary.is_empty() {
        lines.push(String::new());
        lines.extend(wrapped(&summary, ""));
    }
    lines
}

/// Composed sections: prose as a paragraph, lists with a dot, figures under their names.
fn told(sections: &[Section]) -> Vec<String> {
    sections.iter().flat_map(|section| headed(Some(&section.heading), &inside(&section.body))).collect()
}

fn inside(body: &Body) -> Vec<String> {
    match body {
        Body::Prose(all) => wrapped(&all.join(" "), INDENT),
        Body::Lines(all) => all.iter().flat_map(|line| listed(line)).collect(),
        Body::Statements(all) => {
            let row = |own: &Statement| {
                vec![shortened(&own.sentence), own.value.clone(), own.others.clone(), own.sureness.clone()]
            };
            aligned(&all.iter().map(row).collect::<Vec<_>>())
        }
        Body::Quotes(_) | Body::Beliefs(_) | Body::Bars(_) | Body::Rhythm(_) => Vec::new(),
    }
}

/// A line of a list, whose further rows stand under the first.
fn listed(line: &str) -> Vec<String> {
    let rows = wrapped(line, LISTED);
    let dot = |(place, row): (usize, String)| if place == 0 { row.replacen(LISTED, DOT, 1) } else { row };
    rows.into_iter().enumerate().map(dot).collect()
}

fn key_figures(card: &PersonaCard, language: &Language) -> Vec<String> {
    let figures = view::key_figures(card, language);
    let rows: Vec<_> = figures
        .iter()
        .map(|(label, claim)| {
            let face = view::face(claim, language);
            vec![shortened(label), face.value, face.others]
        })
        .collect();
    headed(None, &aligned(&rows))
}

fn claims(card: &PersonaCard, language: &Language) -> Vec<String> {
    if card.claims.is_empty() {
        return headed(None, &wrapped(&language.message("nothing-supported"), ""));
    }
    // Aligned over all sections at once, so that the figures stand under each other down the card.
    let sections: Vec<_> = SECTIONS.iter().map(|section| (section, section.claims(&card.claims))).collect();
    let rows: Vec<_> = sections.iter().flat_map(|(_, claims)| claims).map(|claim| row(claim, language)).collect();
    let mut aligned = aligned(&rows).into_iter();
    let mut lines = Vec::new();
    for (section, claims) in sections.iter().filter(|(_, claims)| !claims.is_empty()) {
        let own: Vec<String> = aligned.by_ref().take(claims.len()).collect();
        lines.extend(headed(Some(&language.message(section.heading)), &own));
    }
    lines
}

fn row(claim: &Claim, language: &Language) -> Vec<String> {
    let evidence = claim.evidence();
    let face = view::face(claim, language);
    let (sureness, _) = words::sureness(Sureness::of(evidence));
    vec![
        shortened(&language.say(claim.statement())),
        face.value,
        face.others,
        format!("n {}", language.count(evidence.n)),
        language.message(sureness),
    ]
}

/// What the data says of a belief, the belief, and what was measured: one line.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_belief(belief: &portrett_terms::Belief, locale: Locale) -> Result<String, ReportError> {
    Ok(view::belief(belief, &Language::new(locale, None)?))
}

fn believed(card: &PersonaCard, language: &Language) -> Vec<String> {
    let lines = card.beliefs.iter().flat_map(|belief| wrapped(&view::belief(belief, language), INDENT));
    headed(Some(&language.message("section-believed")), &lines.collect::<Vec<_>>())
}

fn unknown(card: &PersonaCard, language: &Language) -> Vec<String> {
    let lines = card.unknown.iter().flat_map(|phrase| wrapped(&language.say(phrase), INDENT));
    headed(Some(&language.message("section-unknown")), &lines.collect::<Vec<_>>())
}

fn foot(card: &PersonaCard, report: &Report, language: &Language) -> Vec<String> {
    let (people, hold) = (language.count(card.people), language.count(card.people_hold));
    let date = language.date(&report.build.as_of);
    let mut lines = vec![String::new()];
    if !card.further_claims.is_empty() {
        lines.push(language.say(&Phrase::new("further-claims").count("count", card.further_claims.len())) + ".");
    }
    let rests = language.message_with("card-rests-on", &[("people", &people), ("hold", &hold), ("date", &date)]);
    lines.extend(wrapped(&rests, ""));
    lines
}

/// A blank line, the heading, the lines; nothing where there are no lines.
pub(crate) fn headed(heading: Option<&str>, lines: &[String]) -> Vec<String> {
    if lines.is_empty() {
        return Vec::new();
    }
    std::iter::once(String::new()).chain(heading.map(str::to_owned)).chain(lines.iter().cloned()).collect()
}

/// Rows as lines: the first cell to the left, the second to the right, the rest to the left.
pub(crate) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..columns).filter_map(widest).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
        let blank = " ".repeat(width.saturating_sub(cell.width()));
        if column == 1 { format!("{blank}{cell}") } else { format!("{cell}{blank}") }
    });
    format!("{INDENT}{}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
}

fn shortened(text: &str) -> String {
    if text.width() <= STATEMENT { text.to_owned() } else { head_of(text, STATEMENT - 1).to_owned() + "…" }
}

/// As much of the beginning of `text` as fits into `room` columns.
fn head_of(text: &str, room: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.width().unwrap_or(0);
        used > room
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// `text` broken at spaces into lines of at most 100 columns, words that are longer broken anywhere.
pub fn wrapped(text: &str, indent: &str) -> Vec<String> {
    let room = WIDTH - indent.len();
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in text.split(' ').flat_map(|word| pieces(word, room)) {
        if !line.is_empty() && line.width() + 1 + piece.width() > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
    }
    lines.push(line);
    lines.iter().map(|line| format!("{indent}{line}")).collect()
}

/// `word` in pieces of at most `room` columns.
fn pieces(word: &str, room: usize) -> Vec<&str> {
    let mut rest = word;
    let mut pieces = Vec::new();
    while rest.width() > room {
        let (piece, after) = rest.split_at(head_of(rest, room).len());
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}
