//! How two campaigns went with the personas of the fixture.

use portrett_terms::{CampaignAnswer, CampaignFacts, CampaignResult, Interval, PersonaAnswer, PersonaCard};

use super::fixture::{planner, quiet};

/// One campaign that was sent after the personas were there, and one before.
pub fn campaigns() -> CampaignFacts {
    let answer = |card: &PersonaCard, people, answered, low, high, q| PersonaAnswer {
        persona: card.id.clone(),
        people,
        answered,
        interval: Interval::new(low, high),
        difference_interval: Interval::new(low - 0.1, high - 0.1),
        q,
    };
    let result = |name: &str, foretold_by: Option<&str>, query: Option<&str>| CampaignResult {
        name: name.into(),
        first_day: Some("2026-10-14".into()),
        answer: CampaignAnswer::Clicked,
        foretold_by: foretold_by.map(Into::into),
        people: 1200,
        answered: 150,
        personas: vec![
            answer(&planner(), 800, 120, 0.127, 0.176, 0.0004),
            answer(&quiet(), 400, 30, 0.053, 0.105, 0.03),
        ],
        query: query.map(Into::into),
    };
    CampaignFacts {
        campaigns: vec![
            result("October <b>first snow</b>", Some("2026-09-30"), None),
            result("September", None, Some("SELECT campaign FROM touches")),
        ],
        others: 3,
    }
}
