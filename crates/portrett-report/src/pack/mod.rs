//! The quarterly meeting: what the personas are now, what changed, what was answered, how it went, and what to decide.
//!
//! Takes a report and what people wrote of reviews and launches, gives five parts of plain sections, in one language.
//! No sentence here is new: figures and statements are those of the report, and each decision follows from them by a
//! rule of [`decisions`].

mod decisions;
mod markdown;
mod parts;

use jiff::civil::Date;
use portrett_terms::Report;
use portrett_terms::review::{Launch, Review};

use crate::document::{Overview, Section};
use crate::money::revenue_in_all;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, overview};

pub use markdown::render_pack_markdown;

/// What the meeting knows beside the report.
#[derive(Debug, Clone, Copy)]
pub struct Meeting<'a> {
    /// The day on which it is got ready.
    pub today: Date,
    /// Reviews that were written down.
    pub reviews: &'a [Review],
    /// Launches and changes of the market that were written down.
    pub launches: &'a [Launch],
    /// The day of the first build.
    pub begun: Option<Date>,
    /// Days from one review to the next.
    pub review_days: i64,
}

/// What is put before a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Its language.
    pub locale: Locale,
    /// The project's name, and that this is for a meeting.
    pub title: String,
    /// The personas side by side, the project and the day of its data.
    pub first: Overview,
    /// The five parts, in their order. The first has the personas beside it.
    pub parts: Vec<PackPart>,
}

/// One part: a slide, or a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct PackPart {
    /// What it is about.
    pub heading: String,
    /// What is to be known before its sections.
    pub lead: String,
    /// What it tells.
    pub sections: Vec<Section>,
}

/// What is put before a meeting about `report`, in `locale`. Figures of small groups are left out.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn pack(report: &Report, meeting: Meeting<'_>, locale: Locale) -> Result<Pack, ReportError> {
    let language = &Language::new(locale, report.project.currency.as_deref())?;
    // What all customers brought is asked of the whole report: months of few customers are part of the sum.
    let total = report.value.as_ref().and_then(revenue_in_all);
    let first = overview(report, locale)?;
    let report = &withhold(report);
    let now = PackPart {
        heading: first.headline.clone(),
        lead: format!("{} {}", first.verdict, first.measured_on),
        sections: Vec::new(),
    };
    Ok(Pack {
        locale,
        title: language.message_with("pack-title", &[("project", &first.project)]),
        first,
        parts: vec![
            now,
            parts::changed(report, language),
            parts::answers(report, language),
            parts::results(report, total, meeting, language),
            decisions::part(report, meeting, language),
        ],
    })
}
