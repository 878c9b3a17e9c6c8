//! Who is in the data and who of them was heard: what the checks of personas ask.

use std::collections::BTreeMap;

use portrett_terms::{HeardFacts, PersonaCard, PersonaParts, SampleFacts, SourceKind};

use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::ProfilesFacts;
use crate::sources::{ValidSource, table_name};
use crate::table::{one_whole, texts, wholes};

/// The part of all customers with an order that counts as the best.
const BEST: i64 = 5;

/// Counts who plays which part in buying, and who of whom was heard. `personas` are the cards; none where there are no
/// segments.
pub fn sample(
    context: &Context<'_>,
    sources: &[ValidSource],
    profiles: &ProfilesFacts,
    personas: &[PersonaCard],
) -> Result<SampleFacts, FlowError> {
    let heard = heard_people(context, sources)?;
    let roles = roles(context, "SELECT CAST(0 AS BIGINT) AS own_segment, buying_role FROM profiles")?;
    let roles_heard = match heard {
        true => self::roles(
            context,
            "SELECT CAST(0 AS BIGINT) AS own_segment, p.buying_role FROM profiles p
             JOIN heard_people h ON p.person_id = h.person_id",
        )?,
        false => BTreeMap::new(),
    };
    let of_segments = match personas.is_empty() || roles.is_empty() {
        true => BTreeMap::new(),
        false => self::roles(
            context,
            "SELECT CAST(m.segment AS BIGINT) AS own_segment, p.buying_role FROM profiles p
             JOIN memberships m ON p.person_id = m.person_id",
        )?,
    };
    let parts = |card: &PersonaCard| {
        let roles = of_segments.get(&i64::from(card.segment.0))?.clone();
        Some(PersonaParts { persona: card.id.clone(), roles })
    };
    let tells_money = heard && profiles.features.iter().any(|feature| feature.column == "spend_total");
    Ok(SampleFacts {
        roles: roles.into_values().next().unwrap_or_default(),
        roles_heard: roles_heard.into_values().next().unwrap_or_default(),
        personas: personas.iter().filter_map(parts).collect(),
        heard: if tells_money { best_heard(context)? } else { None },
    })
}

/// Makes the view `heard_people` of those who wrote a message or answered a survey; false where no source tells of any.
fn heard_people(context: &Context<'_>, sources: &[ValidSource]) -> Result<bool, FlowError> {
    let select = |source: &ValidSource| {
        let wrote = match source.get().kind {
            SourceKind::Messages => " WHERE own.author = 'customer'",
            SourceKind::Survey => "",
            _ => return None,
        };
        let table = table_name(source.get());
        Some(format!("SELECT links.person_id FROM {table} own JOIN links ON links.key = own.customer_key{wrote}"))
    };
    let selects: Vec<String> = sources.iter().filter_map(select).collect();
    if selects.is_empty() {
        return Ok(false);
    }
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW heard_people AS SELECT DISTINCT person_id FROM ({}) WHERE person_id IS NOT NULL",
        selects.join(" UNION ALL ")
    ))?;
    Ok(true)
}

/// People by their part in buying, within each group that `select` names.
fn roles(context: &Context<'_>, select: &str) -> Result<BTreeMap<i64, BTreeMap<String, u64>>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT own_segment, buying_role, count(*) AS people FROM ({select}) WHERE buying_role IS NOT NULL
         GROUP BY own_segment, buying_role ORDER BY own_segment, buying_role"
    ))?;
    let mut roles: BTreeMap<i64, BTreeMap<String, u64>> = BTreeMap::new();
    let (segments, people) = (wholes(&rows, "own_segment")?, wholes(&rows, "people")?);
    for ((segment, role), people) in segments.into_iter().zip(texts(&rows, "buying_role")?).zip(people) {
        roles.entry(segment).or_default().extend(role.map(|role| (role, people as u64)));
    }
    Ok(roles)
}

/// How many of those who were heard are among the customers who spend most. Of equals in spending the rank of the draw
/// decides, so that the best are never more than a fifth.
fn best_heard(context: &Context<'_>) -> Result<Option<HeardFacts>, FlowError> {
    let rows = context.engine.rows(&format!(
        "WITH ranked AS (
           SELECT person_id, row_number() OVER (ORDER BY spend_total DESC, split_rank, person_id) AS own_rank,
                  count(*) OVER () AS customers
           FROM profiles WHERE spend_total IS NOT NULL)
         SELECT count(*) AS people, coalesce(sum(CASE WHEN own_rank * {BEST} <= customers THEN 1 ELSE 0 END), 0) AS best
         FROM ranked JOIN heard_people ON ranked.person_id = heard_people.person_id"
    ))?;
    let people = one_whole(&rows, "people")? as u64;
    Ok((people > 0).then_some(HeardFacts { people, best_fifth: one_whole(&rows, "best")? as u64 }))
}
