//! Who belongs to no segment, and what they bring.

use portrett_terms::{OutsideFacts, OutsideWhy, Share};

use super::model::Model;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::ProfilesFacts;
use crate::table::{numbers, one_whole};

/// Counts those of `memberships` who belong to none of the segments; nothing where everybody belongs to one.
pub fn count(
    context: &Context<'_>,
    profiles: &ProfilesFacts,
    model: &Model,
    why: OutsideWhy,
) -> Result<Option<OutsideFacts>, FlowError> {
    let value = profiles.value.as_ref().map_or("0.0", |value| value.sql.as_str());
    // Cents are summed as whole numbers, so that the order of the rows does not matter.
    let cents = format!("CAST(round(({value}) * 100.0) AS BIGINT)");
    let is_out = format!("m.segment >= {}", model.segments());
    let rows = context.engine.rows(&format!(
        "SELECT count(*) AS everybody, count(*) FILTER (WHERE {is_out}) AS people,
                CAST(sum({cents}) AS DOUBLE) AS worth, CAST(sum({cents}) FILTER (WHERE {is_out}) AS DOUBLE) AS own_worth
         FROM memberships m JOIN profiles p ON m.person_id = p.person_id"
    ))?;
    let (everybody, people) = (one_whole(&rows, "everybody")?, one_whole(&rows, "people")?);
    let (worth, own) = (numbers(&rows, "worth")?, numbers(&rows, "own_worth")?);
    let (worth, own) = (worth.first().copied().unwrap_or(0.0), own.first().copied().unwrap_or(0.0));
    Ok((people > 0).then(|| OutsideFacts {
        why,
        people: people as u64,
        share_of_customers: Share::of(people as f64, everybody as f64),
        share_of_value: (profiles.value.is_some() && worth > 0.0).then(|| Share::of(own, worth)),
    }))
}
