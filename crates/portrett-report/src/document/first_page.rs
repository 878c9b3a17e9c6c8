//! The first page's description: the personas side by side, and how far to trust them.

use portrett_terms::{Note, PersonaCard, Phrase, Report, Share};
use serde::Serialize;

use super::{Mark, Section, mark, without_code_marks};
use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, view, words};

/// The personas side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overview {
    /// Its language.
    #[serde(skip)]
    pub locale: Locale,
    /// Name of the project, and that these are its personas.
    pub title: String,
    /// The project's name.
    pub project: String,
    /// How many kinds there are.
    pub headline: String,
    /// How far that is more than chance.
    pub verdict: String,
    /// On how many customers everything was measured.
    pub measured_on: String,
    /// That the names belong to nobody.
    pub fictional: String,
    /// Until when the data reaches, in words.
    pub until: String,
    /// The same, `YYYY-MM-DD`; empty where it is not known.
    pub as_of: String,
    /// Heads of a table of the personas: persona, persons, share of customers, share of revenue.
    pub heads: [String; 4],
    /// The personas in their order.
    pub rows: Vec<OverviewRow>,
    /// Whether the personas foretell anything.
    pub prediction: Option<Section>,
    /// Heading of the notes.
    pub notes_heading: String,
    /// What the build wants to say, cautions first.
    pub notes: Vec<NoteLine>,
    /// That some signs could not be drawn.
    pub signs_missing: String,
}

/// One persona on the first page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OverviewRow {
    /// Its place among the cards, from 1.
    pub number: usize,
    /// What tells it from the rest.
    pub title: String,
    /// The name, and that it is fictional.
    pub name: String,
    /// What part it plays.
    pub kind: String,
    /// Its summary; empty where no claim bears one.
    pub one_line: String,
    /// How many persons, in words.
    pub people: String,
    /// Its share of the customers.
    pub customers: ShareFigure,
    /// Its share of the revenue, where it is known and may be shown.
    pub revenue: Option<ShareFigure>,
    /// The place of its colour in a palette.
    pub hue: u8,
    /// The abstract portrait.
    pub emblem: Mark,
}

/// A share as a figure and as a length.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShareFigure {
    /// From 0 to 1.
    pub part: f64,
    /// In per cent.
    pub value: String,
    /// What it is a share of: "of customers".
    pub label: String,
}

/// Something that a build wants to say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoteLine {
    /// Whether it is a caution.
    pub is_warning: bool,
    /// The word for that.
    pub level: String,
    /// What is said.
    pub text: String,
}

/// The first page of `report`, described in `locale`. Figures of small groups are left out.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn overview(report: &Report, locale: Locale) -> Result<Overview, ReportError> {
    let language = &Language::new(locale, report.project.currency.as_deref())?;
    let report = &withhold(report);
    let (headline, verdict) = words::verdict(&report.segmentation);
    let project = clean(&report.project.name);
    Ok(Overview {
        locale,
        title: language.message_with("page-title", &[("project", &project)]),
        project,
        headline: language.say(&Phrase::new(headline).count("count", report.personas.len())),
        verdict: language.message(verdict),
        measured_on: view::measured_on(report, language),
        fictional: language.message("print-names-are-fictional"),
        until: language.message_with("data-until", &[("date", &language.date(&report.build.as_of))]),
        as_of: clean(&report.build.as_of),
        heads: ["table-persona", "table-people", "table-customers", "table-revenue"].map(|head| language.message(head)),
        rows: (1..).zip(&report.personas).map(|(number, card)| row(card, number, language)).collect(),
        prediction: prediction(report, language),
        notes_heading: language.message("section-notes"),
        notes: notes(&report.notes, language),
        signs_missing: language.message("print-signs-missing"),
    })
}

fn row(card: &PersonaCard, number: usize, language: &Language) -> OverviewRow {
    let figure = |share: Share, label: &str| ShareFigure {
        part: share.value(),
        value: view::share(share, language),
        label: language.message(label),
    };
    OverviewRow {
        number,
        title: language.say(&card.title),
        name: view::fictional_name(card, language),
        kind: language.message(words::persona_kind(card.kind)),
        one_line: view::one_line(card, language),
        people: view::persons(card.people, language),
        customers: figure(card.share_of_customers, "of-customers"),
        revenue: card.share_of_value.map(|share| figure(share, "of-revenue")),
        hue: card.emblem.hue,
        emblem: mark(card, language),
    }
}

/// Whether the personas foretell the outcome; nothing where none was named.
pub(crate) fn prediction(report: &Report, language: &Language) -> Option<Section> {
    let facts = report.prediction.as_ref()?;
    let heading = language.message_with("section-prediction", &[("outcome", &clean(&facts.outcome))]);
    let mut lines = vec![view::tested(facts, language)];
    lines.extend(facts.verdicts.iter().map(|verdict| language.say(verdict)));
    Section::lines("prediction", heading, lines)
}

fn notes(notes: &[Note], language: &Language) -> Vec<NoteLine> {
    let line = |note: &Note| NoteLine {
        is_warning: note.warning,
        level: language.message(if note.warning { "note-level-warning" } else { "note-level-plain" }),
        text: without_code_marks(&language.say(&note.phrase)),
    };
    let warnings = notes.iter().filter(|note| note.warning);
    warnings.chain(notes.iter().filter(|note| !note.warning)).map(line).collect()
}
