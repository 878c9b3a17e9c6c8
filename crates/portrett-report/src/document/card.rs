//! A card's description: its head, and its sections in reading order.

use portrett_terms::{Belief, Claim, PersonaCard, Quote, Report};

use super::{Believed, Body, Document, KeyFigure, Quoted, Section, Statement, Words, composed, mark, pictures};
use crate::drawing::{Figure, Scale};
use crate::locale::clean;
use crate::privacy::withhold;
use crate::view::{self, SECTIONS};
use crate::{Language, Locale, ReportError, Sureness, voice, words};

/// Every card of `report`, described in `locale`, in the order of the cards. Figures of small groups are left out.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn documents(report: &Report, locale: Locale) -> Result<Vec<Document>, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = withhold(report);
    let numbered = (1..).zip(&report.personas);
    Ok(numbered.map(|(number, card)| document(card, number, &report, &language)).collect())
}

fn document(card: &PersonaCard, number: usize, report: &Report, language: &Language) -> Document {
    Document {
        locale: language.locale(),
        number,
        project: clean(&report.project.name),
        title: language.say(&card.title),
        name: view::fictional_name(card, language),
        kind: language.message(words::persona_kind(card.kind)),
        one_line: view::one_line(card, language),
        standing: view::standing(card, language),
        hue: card.emblem.hue,
        key_figures: key_figures(card, language),
        emblem: mark(card, language),
        nothing: if card.claims.is_empty() { language.message("nothing-supported") } else { String::new() },
        sections: sections(card, report, language),
        rests_on: view::rests_on(card, &report.build.as_of, language),
        as_of: clean(&report.build.as_of),
        words: Words::of(language),
    }
}

fn key_figures(card: &PersonaCard, language: &Language) -> Vec<KeyFigure> {
    let figure = |(label, claim): (String, &Claim)| {
        let face = view::face(claim, language);
        KeyFigure { label, value: face.value, others: face.others }
    };
    view::key_figures(card, language).into_iter().map(figure).collect()
}

/// Every section that holds something.
fn sections(card: &PersonaCard, report: &Report, language: &Language) -> Vec<Section> {
    let composed = composed::sections(card, report, language);
    let mut all: Vec<Section> = composed.before;
    all.extend(SECTIONS.iter().filter_map(|section| told(section, card, language)));
    all.extend(card.rhythm.as_ref().map(|times| rhythm(times, language)));
    all.extend(card.shares.iter().map(|group| {
        let body = Body::Bars(pictures::bars(group, language));
        section("shares", language.say(&group.title), language.message("shares-description"), body)
    }));
    let roles = card.roles.iter().map(|role| view::role_line(role, language)).collect();
    all.extend(Section::lines("roles", language.message("section-roles"), roles));
    all.extend(composed.after);
    let quotes = Body::Quotes(card.quotes.iter().map(|own| quote(own, language)).collect());
    all.push(section("quotes", language.message("section-quotes"), language.message("quotes-redacted"), quotes));
    all.push(section("believed", language.message("section-believed"), String::new(), beliefs(card, language)));
    let unknown = card.unknown.iter().map(|phrase| language.say(phrase)).collect();
    all.extend(Section::lines("unknown", language.message("section-unknown"), unknown));
    all.extend(composed.behind);
    all.retain(|section| !section.body.is_empty());
    all
}

fn section(id: &str, heading: String, caption: String, body: Body) -> Section {
    Section { id: id.to_owned(), heading, caption, body }
}

fn told(own: &view::Section, card: &PersonaCard, language: &Language) -> Option<Section> {
    let statements: Vec<Statement> =
        own.claims(&card.claims).into_iter().map(|claim| statement(claim, language)).collect();
    let id = own.heading.trim_start_matches("section-");
    let body = Body::Statements(statements);
    (!body.is_empty()).then(|| section(id, language.message(own.heading), String::new(), body))
}

/// A claim with its figure.
pub(crate) fn statement(claim: &Claim, language: &Language) -> Statement {
    let evidence = claim.evidence();
    let face = view::face(claim, language);
    let scale = Scale::of(&Figure::from(evidence));
    let places = [evidence.value, evidence.interval.low, evidence.interval.high, evidence.base];
    Statement {
        sentence: language.say(claim.statement()),
        value: face.value,
        others: face.others,
        sureness: language.message(words::sureness(Sureness::of(evidence)).0),
        places: places.map(|value| scale.part(value)),
    }
}

fn rhythm(times: &portrett_terms::Rhythm, language: &Language) -> Section {
    let mut caption = format!("{} {}", view::rhythm_description(times, language), view::rhythm_people(times, language));
    if times.cells.iter().flatten().any(Option::is_none) {
        caption = format!("{caption} {}", language.message("rhythm-withheld"));
    }
    section("when", language.message("section-when"), caption, Body::Rhythm(pictures::rhythm(times, language)))
}

fn quote(own: &Quote, language: &Language) -> Quoted {
    let is_tag = (2..=3).contains(&own.language.len()) && own.language.bytes().all(|c| c.is_ascii_lowercase());
    let about = format!("{}, {}", voice::name(&own.theme, language), voice::kind(own.kind.name(), language));
    let language = if is_tag { own.language.clone() } else { String::new() };
    Quoted { text: clean(&own.text), language, about }
}

fn beliefs(card: &PersonaCard, language: &Language) -> Body {
    Body::Beliefs(card.beliefs.iter().map(|own| believed(own, language)).collect())
}

/// A belief with what the data says of it.
pub(crate) fn believed(own: &Belief, language: &Language) -> Believed {
    Believed {
        verdict: language.message(words::belief_verdict(own.verdict)),
        said: view::belief_said(own, language),
        finding: view::belief_finding(own, language).unwrap_or_default(),
    }
}
