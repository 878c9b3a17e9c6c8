//! What to ask people whose card has gaps: a guide for a talk and a short survey, with whom to invite.
//!
//! Takes a card, its report and the ids of people to invite, gives pages to print and a table that a tool for surveys
//! takes. Nobody is named here: ids are opaque, and who may be asked was decided before.

mod page;
mod registry;
mod text;

use portrett_terms::{PersonaCard, Report};

use crate::parts::open_gaps;
use crate::privacy::withhold_card;
use registry::{QUESTIONS, Question, Use};

pub use page::render_ask_html;
pub use text::{render_ask_csv, render_ask_markdown};

/// Whom to invite: opaque ids of members who agreed to be written to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invite {
    /// Those who are most like the persona: they tell what it is.
    pub typical: Vec<String>,
    /// Those who might belong to another one as well: they tell where it ends.
    pub borderline: Vec<String>,
}

/// What is asked for a card.
pub(crate) struct Asked {
    pub card: PersonaCard,
    /// Messages of what is not known.
    pub gaps: Vec<&'static str>,
    pub talk: Vec<&'static Question>,
    pub survey: Vec<&'static Question>,
}

/// The questions for the gaps of a card.
pub(crate) fn asked(card: &PersonaCard, report: &Report) -> Asked {
    let card = withhold_card(card, report.build.min_group);
    let gaps = open_gaps(&card, report);
    let is_asked = |question: &&Question| question.gap.is_empty() || gaps.iter().any(|gap| gap.id == question.gap);
    let of = |not: Use| QUESTIONS.iter().filter(is_asked).filter(|own| own.place != not).collect::<Vec<_>>();
    let (talk, survey) = (of(Use::Survey), of(Use::Interview));
    let is_askable = |id: &str| QUESTIONS.iter().any(|question| question.gap == id);
    let gaps = gaps.iter().filter(|gap| is_askable(gap.id)).map(|gap| gap.message).collect();
    Asked { card, gaps, talk, survey }
}
