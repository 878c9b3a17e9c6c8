//! The composed parts of a card. Prose stands open, what is long is folded, and each line opens the statements that it
//! stands on.

use maud::{Markup, html};
use portrett_terms::{Claim, PersonaCard, Phrase, Report, Unit};

use super::{fold, heads, table, text, with_code};
use crate::parts::{Line, Part, PartId, Team, for_team};
use crate::{Language, Sureness, view, words};

/// Who they are, in a few sentences, and what they stand on.
pub(super) fn description(parts: &[Part], card: &PersonaCard, language: &Language) -> Markup {
    html! { @if let Some(part) = of(parts, PartId::Description) { div.prose { (prose(part, card, language)) } } }
}

/// A purchase in their life, how they decide, whom they trust; then what to do.
pub(super) fn composed(parts: &[Part], card: &PersonaCard, report: &Report, language: &Language) -> Markup {
    let know = [PartId::Decide, PartId::Pair, PartId::Trust, PartId::Strong, PartId::Weak];
    let act = [PartId::Attract, PartId::Convince, PartId::Keep, PartId::Avoid];
    let known = parts.iter().any(|part| part.id == PartId::Day || know.contains(&part.id));
    let acts = parts.iter().any(|part| act.contains(&part.id));
    html! {
        @if known {
            div.parts {
                @if let Some(day) = of(parts, PartId::Day) {
                    section.story { h3 { (language.say(&day.heading)) } (prose(day, card, language)) }
                }
                (sections(parts, &know, card, language))
            }
        }
        @if acts {
            section.to-do {
                h3.wide { (language.message("part-to-do")) }
                div.parts { (sections(parts, &act, card, language)) }
                (teams(card, report, language))
            }
        }
    }
}

fn sections(parts: &[Part], ids: &[PartId], card: &PersonaCard, language: &Language) -> Markup {
    html! {
        @for part in ids.iter().filter_map(|id| of(parts, *id)) {
            section { h3 { (language.say(&part.heading)) } (listed(part, card, language)) }
        }
    }
}

/// What a source would tell, beside what is not known.
pub(super) fn gaps(parts: &[Part], language: &Language) -> Markup {
    let listed =
        |part: &Part| html! { ul { @for line in &part.lines { li { (with_code(&language.say(&line.phrase))) } } } };
    html! {
        @if let Some(part) = of(parts, PartId::Gaps) { (fold(&language.say(&part.heading), &listed(part))) }
    }
}

fn of(parts: &[Part], id: PartId) -> Option<&Part> {
    parts.iter().find(|part| part.id == id)
}

fn prose(part: &Part, card: &PersonaCard, language: &Language) -> Markup {
    let sentences: Vec<String> = part.lines.iter().map(|line| line.say(language)).collect();
    let mut ids: Vec<&String> = Vec::new();
    for id in part.lines.iter().flat_map(|line| &line.claims) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    html! {
        p { (sentences.join(" ")) }
        (fold(&language.message("part-stands-on"), &evidence(&ids, card, language)))
    }
}

/// Lines of a part that stand open; the rest is folded.
const OPEN: usize = 4;

fn listed(part: &Part, card: &PersonaCard, language: &Language) -> Markup {
    let (open, folded) = part.lines.split_at(part.lines.len().min(OPEN));
    let more = Phrase::new("part-more").count("count", folded.len());
    let rest = html! { @for line in folded { (said(line, card, language)) } };
    html! {
        @for line in open { (said(line, card, language)) }
        @if !folded.is_empty() { (fold(&language.say(&more), &rest)) }
    }
}

/// A line that opens what it stands on.
fn said(line: &Line, card: &PersonaCard, language: &Language) -> Markup {
    let ids: Vec<&String> = line.claims.iter().collect();
    html! {
        details.said {
            summary { (language.say(&line.phrase)) }
            div { (evidence(&ids, card, language)) }
        }
    }
}

/// The statements of those ids, with their figures.
fn evidence(ids: &[&String], card: &PersonaCard, language: &Language) -> Markup {
    let claims = ids.iter().filter_map(|id| view::claim_of(card, id));
    let row = |claim: &Claim| {
        let evidence = claim.evidence();
        vec![
            text(language.say(claim.statement())),
            text(language.figure(evidence.value, evidence.unit)),
            text(language.interval(evidence.interval, evidence.unit)),
            text(language.figure(evidence.base, evidence.unit)),
            text(language.figure(evidence.n as f64, Unit::Count)),
            text(language.message(words::sureness(Sureness::of(evidence)).0)),
        ]
    };
    let mut head = vec![String::new()];
    head.extend(heads(&["table-value", "table-interval", "row-others", "table-people", "evidence-sureness"], language));
    table(&head, &claims.map(row).collect::<Vec<_>>())
}

/// A short page for each team that something is asked of, folded.
fn teams(card: &PersonaCard, report: &Report, language: &Language) -> Markup {
    let pages = Team::ALL.map(|team| for_team(card, report, team));
    let page = |part: &Part| html! { ul { @for line in &part.lines { li { (language.say(&line.phrase)) } } } };
    html! {
        @for part in pages.iter().filter(|part| !part.lines.is_empty()) { (fold(&language.say(&part.heading), &page(part))) }
    }
}

/// The data-only description of the persona's group.
pub(super) fn segment_profile(card: &PersonaCard, language: &Language) -> Markup {
    let row = |claim: &Claim| {
        let evidence = claim.evidence();
        vec![
            text(view::figure_name(claim, language)),
            text(language.message(words::aspect(evidence.aspect))),
            text(language.figure(evidence.value, evidence.unit)),
            text(language.figure(evidence.base, evidence.unit)),
            text(language.interval(evidence.interval, evidence.unit)),
            text(language.figure(evidence.n as f64, Unit::Count)),
            text(language.fixed(evidence.effect, 2)),
            text(language.message(words::sureness(Sureness::of(evidence)).0)),
        ]
    };
    let claims = view::by_aspect(card);
    let head = heads(&view::PROFILE_HEADS, language);
    let body = html! {
        p.quiet { (language.message("segment-profile-how")) }
        div.named { (table(&head, &claims.iter().map(|claim| row(claim)).collect::<Vec<_>>())) }
    };
    html! { @if !claims.is_empty() { (fold(&language.message("segment-profile"), &body)) } }
}
