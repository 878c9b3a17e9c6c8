//! A provisional portrait, where customers are too few for measured personas: what participants said who agreed to be
//! counted.

use std::collections::BTreeMap;

use portrett_terms::{Argument, ProvisionalPortrait, SaidFacts, StatementKind};

use super::names::{self, Whom};
use super::quotes::{Sentences, Usage, meant};
use crate::context::Context;
use crate::error::FlowError;
use crate::table::{one_whole, texts, wholes};
use crate::voice::Quoting;

/// Participants under whom there is no portrait.
const LEAST: u64 = 3;
/// Participants under whom a statement is one person's own.
const SHARED: u64 = 2;
/// Statements that are told.
const MOST: usize = 12;
/// Words that are quoted.
const QUOTES: usize = 6;

/// What the portrait is drawn with.
pub struct Participants<'a> {
    /// What each theme is called.
    pub themes: &'a BTreeMap<String, Argument>,
    /// Whose words are quoted, from the table `statements`.
    pub quotes: Quoting,
    /// The language of names, by its tag.
    pub language: &'a str,
    /// Until when the data reaches, in microseconds since 1970.
    pub as_of: i64,
}

/// Draws the portrait from the table `statements`; nothing where too few said anything.
pub fn provisional(
    context: &Context<'_>,
    participants: &Participants<'_>,
) -> Result<Option<ProvisionalPortrait>, FlowError> {
    let rows = context.engine.rows(
        "SELECT count(DISTINCT person_id) AS people FROM statements WHERE person_id IS NOT NULL AND coalesce(consent, true)",
    )?;
    let people = one_whole(&rows, "people")? as u64;
    if people < LEAST {
        return Ok(None);
    }
    let mut said = Vec::new();
    for kind in StatementKind::ALL.into_iter().filter(|kind| *kind != StatementKind::Other) {
        said.extend(of_kind(context, kind)?);
    }
    said.sort_by(|a, b| b.2.cmp(&a.2).then((&a.0, a.1).cmp(&(&b.0, b.1))));
    said.truncate(MOST);
    let name =
        |topic: &str| participants.themes.get(topic).cloned().unwrap_or_else(|| Argument::Text(topic.to_owned()));
    let mut quotes = Vec::new();
    if participants.quotes != Quoting::Hidden && !said.is_empty() {
        let usage = Usage::count(context, SHARED)?;
        for (topic, kind, _) in &said {
            let own = Sentences::read(context, None, topic, *kind, participants.quotes)?;
            let chosen = own.choose(&usage, participants.as_of).into_iter().take(1);
            quotes.extend(chosen.map(|place| own.quote(place, &name(topic), *kind)));
        }
        quotes.truncate(QUOTES);
    }
    let whom = Whom { sex: None, born: None };
    let facts = |(topic, kind, people): (String, StatementKind, u64)| SaidFacts { theme: name(&topic), kind, people };
    Ok(Some(ProvisionalPortrait {
        name: names::choose(participants.language, whom, &[]),
        participants: people,
        quotes,
        said: said.into_iter().map(facts).collect(),
    }))
}

/// The themes of which at least two participants make that kind of statement, with how many.
fn of_kind(context: &Context<'_>, kind: StatementKind) -> Result<Vec<(String, StatementKind, u64)>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT s.topic, count(DISTINCT s.person_id) AS people FROM statements s
         WHERE s.person_id IS NOT NULL AND s.topic IS NOT NULL AND s.kind = '{}' AND {} AND coalesce(s.consent, true)
         GROUP BY s.topic HAVING count(DISTINCT s.person_id) >= {SHARED} ORDER BY s.topic",
        kind.name(),
        meant(kind)
    ))?;
    let people = wholes(&rows, "people")?;
    let topics = texts(&rows, "topic")?.into_iter().map(Option::unwrap_or_default);
    Ok(topics.zip(people).map(|(topic, people)| (topic, kind, people as u64)).collect())
}
