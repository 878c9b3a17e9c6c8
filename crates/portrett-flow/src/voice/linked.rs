//! What goes with saying something: whether those who say it are worth more or less than others who wrote, and whether
//! they come back. What causes what is not told by that.

use std::collections::BTreeMap;

use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::number::{self, Centre, Sorted};
use portrett_maths::seed;
use portrett_terms::ledger::Ledger;
use portrett_terms::{BesideFacts, Interval, LinkFacts, StatementKind, ThemeFacts};

use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::ProfilesFacts;
use crate::table::{numbers, texts, wholes};

/// The largest q-value of a difference that is told, over all that were looked at.
const LARGEST_Q: f64 = 0.05;
/// Kinds of statements that are looked at.
const KINDS: [StatementKind; 4] =
    [StatementKind::Frustration, StatementKind::Goal, StatementKind::Objection, StatementKind::Praise];

/// Persons who wrote, in the order of their ids, with what they brought and the chance that they do not come back.
struct Writers {
    people: Vec<i64>,
    worth: Sorted,
    leaving: Sorted,
}

/// A difference that was looked at.
struct Looked {
    link: usize,
    is_worth: bool,
    beside: BesideFacts,
    p: f64,
}

/// What goes with what is said of `themes`, told where both groups have `least` persons and the difference is no chance.
pub fn links(
    context: &Context<'_>,
    profiles: &ProfilesFacts,
    ledger: &Ledger,
    themes: &[ThemeFacts],
    least: u64,
) -> Result<Vec<LinkFacts>, FlowError> {
    let writers = Writers::read(context, profiles, ledger.tables.contains_key("forecasts"))?;
    let speakers = speakers(context)?;
    let (mut links, mut looked) = (Vec::new(), Vec::new());
    for theme in themes {
        for kind in KINDS.into_iter().filter(|kind| theme.kinds.contains_key(kind.name())) {
            let Some(people) = speakers.get(&(theme.id.clone(), kind.name().to_owned())) else { continue };
            let member: Vec<bool> = writers.people.iter().map(|own| people.binary_search(own).is_ok()).collect();
            let seed = seed::derive(context.seed, "links", links.len() as u64);
            for (values, is_worth) in [(&writers.worth, true), (&writers.leaving, false)] {
                let own = compared(values, &member, least, seed);
                looked.extend(own.map(|(beside, p)| Looked { link: links.len(), is_worth, beside, p }));
            }
            let people = member.iter().filter(|own| **own).count() as u64;
            links.push(LinkFacts { theme: theme.name.clone(), kind, people, worth: None, leaving: None });
        }
    }
    let q = benjamini_hochberg(&looked.iter().map(|own| own.p).collect::<Vec<f64>>());
    for (own, _) in looked.iter().zip(q).filter(|(own, q)| *q <= LARGEST_Q && is_apart(&own.beside)) {
        let place = if own.is_worth { &mut links[own.link].worth } else { &mut links[own.link].leaving };
        *place = Some(own.beside);
    }
    links.retain(|link| link.worth.is_some() || link.leaving.is_some());
    Ok(links)
}

/// Whether the interval of a difference of means says the same as a test of ranks.
fn is_apart(beside: &BesideFacts) -> bool {
    beside.difference.low > 0.0 || beside.difference.high < 0.0
}

impl Writers {
    fn read(context: &Context<'_>, profiles: &ProfilesFacts, is_foretold: bool) -> Result<Self, FlowError> {
        let worth = profiles.value.as_ref().map_or("CAST(NULL AS DOUBLE)", |value| value.sql.as_str());
        let (leaving, join) = match is_foretold {
            true => ("1.0 - f.alive", " LEFT JOIN forecasts f ON p.person_id = f.person_id"),
            false => ("CAST(NULL AS DOUBLE)", ""),
        };
        let rows = context.engine.rows(&format!(
            "SELECT p.person_id, CAST({worth} AS DOUBLE) AS worth, {leaving} AS leaving
             FROM (SELECT DISTINCT person_id FROM statements WHERE person_id IS NOT NULL) s
             JOIN profiles p ON s.person_id = p.person_id{join} ORDER BY p.person_id"
        ))?;
        Ok(Self {
            people: wholes(&rows, "person_id")?,
            worth: Sorted::new(&numbers(&rows, "worth")?),
            leaving: Sorted::new(&numbers(&rows, "leaving")?),
        })
    }
}

/// Who makes a kind of statement of a theme, ascending.
fn speakers(context: &Context<'_>) -> Result<BTreeMap<(String, String), Vec<i64>>, FlowError> {
    let rows = context.engine.rows(
        "SELECT DISTINCT topic, kind, person_id FROM statements WHERE topic IS NOT NULL AND person_id IS NOT NULL
         ORDER BY topic, kind, person_id",
    )?;
    let (topics, kinds, people) = (texts(&rows, "topic")?, texts(&rows, "kind")?, wholes(&rows, "person_id")?);
    let mut all: BTreeMap<(String, String), Vec<i64>> = BTreeMap::new();
    for ((topic, kind), person) in topics.into_iter().zip(kinds).zip(people) {
        if let (Some(topic), Some(kind)) = (topic, kind) {
            all.entry((topic, kind)).or_default().push(person);
        }
    }
    Ok(all)
}

fn compared(values: &Sorted, member: &[bool], least: u64, seed: u64) -> Option<(BesideFacts, f64)> {
    let described = number::describe(values, member, Centre::Mean, seed)?;
    if described.n.min(described.n_base) < least.max(1) {
        return None;
    }
    let test = number::test(values, member, seed)?;
    let difference = Interval::new(described.difference_interval.low, described.difference_interval.high);
    Some((BesideFacts { value: described.value, base: described.base, difference }, test.p))
}
