//! One row a person who wrote: what of each theme the person says.

use portrett_engine::sql;
use portrett_terms::ledger::Ledger;
use portrett_terms::{Argument, StatementKind, VoiceFacts};
use serde::{Deserialize, Serialize};

use super::spec::VoiceSpec;
use super::step::replace;
use crate::context::Context;
use crate::error::FlowError;

/// A column must be true of at least this share of those who wrote; where the theme is in no list, of more, because
/// what such a theme is about is less sure.
const LEAST_SHARE: f64 = 0.005;
const LEAST_SHARE_FOUND: f64 = 0.015;

/// A column of `voices`: whether a person says something of a kind about a theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voice {
    /// The column.
    pub column: String,
    /// The theme.
    pub topic: String,
    /// What the theme is called.
    pub name: Argument,
    /// The kind of statement.
    pub kind: StatementKind,
}

/// Kinds of statements that cards tell of.
const KINDS: [StatementKind; 4] =
    [StatementKind::Frustration, StatementKind::Goal, StatementKind::Objection, StatementKind::Praise];

/// Writes `voices`, with a column for each theme and kind that enough persons speak of.
pub fn write(
    context: &Context<'_>,
    spec: &VoiceSpec,
    facts: &VoiceFacts,
    ledger: &mut Ledger,
) -> Result<Vec<Voice>, FlowError> {
    let mut voices = Vec::new();
    for (number, theme) in facts.themes.iter().enumerate() {
        let share = if theme.discovered { LEAST_SHARE_FOUND } else { LEAST_SHARE };
        let least = (spec.least as f64).max(share * facts.people as f64);
        let said =
            KINDS.into_iter().filter(|kind| theme.kinds.get(kind.name()).is_some_and(|own| *own as f64 >= least));
        voices.extend(said.map(|kind| Voice {
            column: format!("says_{}_{}", kind.name(), column_part(&theme.id, number)),
            topic: theme.id.clone(),
            name: theme.name.clone(),
            kind,
        }));
    }
    let columns: String = voices.iter().map(column).collect();
    let query = format!(
        "SELECT person_id, count(*) AS statement_count{columns} FROM statements WHERE person_id IS NOT NULL
         GROUP BY person_id ORDER BY person_id"
    );
    replace(context, "voices", &query, ledger)?;
    Ok(voices)
}

fn column(voice: &Voice) -> String {
    format!(
        ", bool_or(coalesce(topic = {} AND kind = {}, false)) AS {}",
        sql::text(&voice.topic),
        sql::text(voice.kind.name()),
        voice.column
    )
}

/// A theme's id as a part of a column's name: the ids of found themes have hyphens; one with other letters has its number.
fn column_part(id: &str, number: usize) -> String {
    let is_plain = |own: char| own.is_ascii_lowercase() || own.is_ascii_digit() || own == '_';
    let part = id.replace('-', "_");
    if part.chars().all(is_plain) { part } else { format!("theme_{number}") }
}
