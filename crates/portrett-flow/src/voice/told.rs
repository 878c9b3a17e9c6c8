//! What is told of all messages and of each theme, over `statements`.

use std::collections::BTreeMap;

use portrett_maths::share;
use portrett_terms::{Argument, Interval, Share, ThemeFacts, VoiceFacts};

use super::gather::Counted;
use super::spec::VoiceSpec;
use super::step::Names;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::DAY;
use crate::table::{one_whole, texts, wholes};

/// Months that are told, and those of them that count as new.
const MONTHS: i64 = 12;
const NEW_DAYS: i64 = 91;
/// A theme is rising where chance makes as large a difference in fewer than this share of cases.
const RISING: f64 = 0.05;
/// Most themes that are told.
const MOST: usize = 40;

/// What became of the messages, and what is said of each theme that enough persons speak of.
pub fn facts(
    context: &Context<'_>,
    spec: &VoiceSpec,
    counted: &Counted,
    names: &Names,
    as_of: i64,
) -> Result<VoiceFacts, FlowError> {
    let writers = "SELECT count(DISTINCT writer) AS people FROM statements";
    let people = one_whole(&context.engine.rows(writers)?, "people")? as u64;
    Ok(VoiceFacts {
        messages: counted.messages + counted.repeated,
        repeated: counted.repeated,
        without_person: counted.without_person,
        people,
        statements: counted.statements,
        languages: counted.languages.clone(),
        redactions: counted.redactions.clone(),
        themes: themes(context, spec, people, names, as_of)?,
        links: Vec::new(),
        joined: Vec::new(),
        model: None,
    })
}

/// Persons by theme, the most first.
fn themes(
    context: &Context<'_>,
    spec: &VoiceSpec,
    writers: u64,
    names: &Names,
    as_of: i64,
) -> Result<Vec<ThemeFacts>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT topic, count(DISTINCT writer) AS people FROM statements
         WHERE topic IS NOT NULL GROUP BY topic
         HAVING count(DISTINCT writer) >= {} ORDER BY people DESC, topic LIMIT {MOST}",
        spec.least
    ))?;
    let (topics, people) = (texts(&rows, "topic")?, wholes(&rows, "people")?);
    let kinds = counted(context, spec.least, "kind", "true")?;
    let since = format!("moment >= {}", as_of - MONTHS * 31 * DAY);
    let months = counted(context, spec.least, "substr(CAST(to_timestamp_micros(moment) AS VARCHAR), 1, 7)", &since)?;
    let rising = rising(context, as_of)?;
    let theme = |(topic, people): (Option<String>, i64)| {
        let id = topic.unwrap_or_default();
        ThemeFacts {
            name: names.get(&id).cloned().unwrap_or_else(|| Argument::Text(id.clone())),
            discovered: id.starts_with("found-"),
            people: people as u64,
            share: Share::of(people as f64, writers as f64),
            interval: interval(people as u64, writers),
            kinds: kinds.get(&id).cloned().unwrap_or_default(),
            months: months.get(&id).cloned().unwrap_or_default(),
            rising: rising.contains(&id),
            id,
        }
    };
    Ok(topics.into_iter().zip(people).map(theme).collect())
}

/// Wilson's interval of a share.
fn interval(yes: u64, of: u64) -> Interval {
    let described = share::describe_share(yes, of, yes, of).map(|own| own.interval);
    described.map_or(Interval::new(0.0, 1.0), |own| Interval::new(own.low, own.high))
}

/// Persons by theme and `part`, of those statements of which `condition` holds; too few are left out.
fn counted(
    context: &Context<'_>,
    least: u64,
    part: &str,
    condition: &str,
) -> Result<BTreeMap<String, BTreeMap<String, u64>>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT topic, {part} AS part, count(DISTINCT writer) AS people FROM statements
         WHERE topic IS NOT NULL AND {condition} GROUP BY topic, {part}
         HAVING count(DISTINCT writer) >= {least} ORDER BY topic, part"
    ))?;
    let (topics, parts, people) = (texts(&rows, "topic")?, texts(&rows, "part")?, wholes(&rows, "people")?);
    let mut all: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for ((topic, part), people) in topics.into_iter().zip(parts).zip(people) {
        if let (Some(topic), Some(part)) = (topic, part) {
            all.entry(topic).or_default().insert(part, people as u64);
        }
    }
    Ok(all)
}

/// Themes of which a larger part of those who wrote lately speaks than of those who wrote before.
fn rising(context: &Context<'_>, as_of: i64) -> Result<Vec<String>, FlowError> {
    let since = as_of - NEW_DAYS * DAY;
    let count = |condition: &str| format!("count(DISTINCT CASE WHEN {condition} THEN writer END)");
    let (new, old) = (count(&format!("moment >= {since}")), count(&format!("moment < {since}")));
    let writers = context.engine.rows(&format!("SELECT {new} AS new, {old} AS old FROM statements"))?;
    let (all_new, all_old) = (one_whole(&writers, "new")? as u64, one_whole(&writers, "old")? as u64);
    let rows = context.engine.rows(&format!(
        "SELECT topic, {new} AS new, {old} AS old FROM statements WHERE topic IS NOT NULL GROUP BY topic ORDER BY topic"
    ))?;
    let (topics, new, old) = (texts(&rows, "topic")?, wholes(&rows, "new")?, wholes(&rows, "old")?);
    let is_rising = |new: u64, old: u64| {
        let test = share::test_share(new, all_new, old, all_old);
        test.is_some_and(|test| test.effect > 0.0 && test.p < RISING)
    };
    let all = topics.into_iter().flatten().zip(new.into_iter().zip(old));
    Ok(all.filter(|(_, (new, old))| is_rising(*new as u64, *old as u64)).map(|(topic, _)| topic).collect())
}
