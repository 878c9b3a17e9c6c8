//! The registry of questions: what to ask people for each gap of a card. Names of gaps are those of `parts/gaps.rs`; a
//! question of no gap is asked always.

use Form::{Number, Open, Scale, Several, Single};
use Use::{Both, Interview, Survey};

/// What an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Own words.
    Open,
    /// A number.
    Number,
    /// From 0 to 10.
    Scale,
    /// One of the choices.
    Single,
    /// Any of the choices.
    Several,
}

impl Form {
    /// What Typeform calls a field of that form, and whether several choices may be taken.
    pub fn field(self) -> (&'static str, bool) {
        match self {
            Self::Open => ("long_text", false),
            Self::Number => ("number", false),
            Self::Scale => ("opinion_scale", false),
            Self::Single => ("multiple_choice", false),
            Self::Several => ("multiple_choice", true),
        }
    }
}

/// Where a question belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// In a talk.
    Interview,
    /// On a form.
    Survey,
    /// In both.
    Both,
}

/// One question.
pub(crate) struct Question {
    /// The gap that it fills; empty for one that is asked always.
    pub gap: &'static str,
    pub place: Use,
    pub form: Form,
    /// Its message.
    pub message: &'static str,
    /// The messages of its choices.
    pub choices: &'static [&'static str],
}

const fn ask(
    gap: &'static str,
    place: Use,
    form: Form,
    message: &'static str,
    choices: &'static [&'static str],
) -> Question {
    Question { gap, place, form, message, choices }
}

/// Every question, in the order in which they are asked: from the story of a purchase to what is asked last.
pub(crate) const QUESTIONS: &[Question] = &[
    ask("", Interview, Open, "ask-last-time", &[]),
    ask("", Interview, Open, "ask-just-before", &[]),
    ask(
        "deciding",
        Survey,
        Single,
        "ask-how-long",
        &["choice-same-day", "choice-week", "choice-month", "choice-longer"],
    ),
    ask("deciding", Interview, Open, "ask-compared", &[]),
    ask(
        "involved",
        Both,
        Several,
        "ask-who-else",
        &[
            "choice-nobody",
            "choice-partner",
            "choice-children",
            "choice-friends",
            "choice-colleagues",
            "choice-superior",
        ],
    ),
    ask("wants", Both, Open, "ask-goal", &[]),
    ask("wants", Interview, Open, "ask-like", &[]),
    ask(
        "stops",
        Survey,
        Several,
        "ask-doubt",
        &["choice-price", "choice-fit", "choice-delivery", "choice-returns", "choice-trust", "choice-nothing"],
    ),
    ask("stops", Interview, Open, "ask-hesitate", &[]),
    ask("stops", Both, Open, "ask-annoyed", &[]),
    ask("money", Survey, Number, "ask-spend", &[]),
    ask("categories", Both, Open, "ask-brands", &[]),
    ask(
        "channels",
        Survey,
        Several,
        "ask-where",
        &["choice-web-shop", "choice-app", "choice-store", "choice-marketplace", "choice-phone"],
    ),
    ask(
        "times",
        Survey,
        Several,
        "ask-when",
        &["choice-morning", "choice-afternoon", "choice-evening", "choice-weekend"],
    ),
    ask("returns", Interview, Open, "ask-returned", &[]),
    ask("service", Interview, Open, "ask-help", &[]),
    ask(
        "trust",
        Both,
        Several,
        "ask-read",
        &[
            "choice-newspapers",
            "choice-social",
            "choice-reviews",
            "choice-newsletters",
            "choice-podcasts",
            "choice-nothing",
        ],
    ),
    ask(
        "trust",
        Both,
        Several,
        "ask-trust",
        &["choice-friends", "choice-family", "choice-staff", "choice-reviews", "choice-experts", "choice-nobody"],
    ),
    ask(
        "answers",
        Survey,
        Several,
        "ask-reach",
        &["choice-email", "choice-sms", "choice-app", "choice-letter", "choice-not-at-all"],
    ),
    ask("life", Interview, Open, "ask-week", &[]),
    ask(
        "life",
        Both,
        Several,
        "ask-matters",
        &["choice-price", "choice-quality", "choice-fast", "choice-advice", "choice-environment"],
    ),
    ask("who", Survey, Number, "ask-household", &[]),
    ask("who", Survey, Single, "ask-place", &["choice-city", "choice-town", "choice-country"]),
    ask("ahead", Both, Scale, "ask-again", &[]),
    ask("ahead", Interview, Open, "ask-elsewhere", &[]),
    ask("", Interview, Open, "ask-else", &[]),
];

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::QUESTIONS;
    use crate::parts::GAPS;
    use crate::{Language, Locale};

    #[test]
    fn every_question_fills_a_gap_that_a_card_may_have() {
        for question in QUESTIONS.iter().filter(|question| !question.gap.is_empty()) {
            assert!(GAPS.iter().any(|gap| gap.id == question.gap), "{}", question.gap);
        }
    }

    #[test]
    fn every_gap_has_a_question() {
        for gap in GAPS {
            assert!(QUESTIONS.iter().any(|question| question.gap == gap.id), "{}", gap.id);
        }
    }

    #[test]
    fn no_choice_holds_what_parts_choices() {
        for locale in Locale::ALL {
            let language = Language::new(*locale, None).unwrap();
            for choice in QUESTIONS.iter().flat_map(|question| question.choices) {
                assert!(!language.message(choice).contains([';', '[']), "{choice}");
            }
        }
    }
}
