//! Features that cannot be had, and what would give them.

use portrett_terms::{Role, SourceKind};
use serde::{Deserialize, Serialize};

use super::computed::Computed;
use super::registry::{Definition, Input, features};
use super::spec::COST_PER_REQUEST;
use crate::sources::ValidSource;

/// What would give a feature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A source of this kind.
    Source(String),
    /// A column with one of these meanings in a source of this kind.
    Column {
        /// The kind.
        kind: String,
        /// The names of the meanings.
        meanings: Vec<String>,
    },
    /// Orders with the hour: the sources have days only.
    Hours,
    /// Somebody who ordered on two days.
    SecondOrder,
    /// Two values or more that are common among the rows.
    CommonValues,
    /// A setting.
    Setting(String),
}

/// A feature of the registry that no column of `profiles` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lack {
    /// Its entry in the registry.
    pub definition: String,
    /// What would give it.
    pub wanted: Wanted,
}

/// The entries of the registry that `computed` lacks. Facts of contacts are whatever a source has.
pub fn lacks(sources: &[ValidSource], computed: &[&Computed]) -> Vec<Lack> {
    let has = |entry: &&Definition| computed.iter().any(|own| own.feature.definition == entry.id);
    features()
        .filter(|entry| !has(entry))
        .filter_map(|entry| Some(Lack { definition: entry.id.to_owned(), wanted: wanted(entry, sources)? }))
        .collect()
}

fn kind_of(input: Input) -> Option<SourceKind> {
    match input {
        Input::Orders => Some(SourceKind::Orders),
        Input::Visits => Some(SourceKind::Events),
        Input::Touches => Some(SourceKind::Touches),
        Input::Messages => Some(SourceKind::Messages),
        Input::Accounts | Input::Contacts | Input::Forecasts => None,
    }
}

fn wanted(entry: &Definition, sources: &[ValidSource]) -> Option<Wanted> {
    if entry.input == Input::Accounts {
        let meanings = [Role::Company, Role::Account].map(|role| role.name().to_owned()).to_vec();
        return Some(Wanted::Column { kind: SourceKind::Contacts.name().to_owned(), meanings });
    }
    let kind = kind_of(entry.input)?;
    let of_kind = |kind: SourceKind| sources.iter().filter(move |source| source.get().kind == kind);
    let lacks_orders = of_kind(SourceKind::Orders).next().is_none();
    let has = |role: &Role| of_kind(kind).any(|source| source.get().column(*role).is_some());
    let source = |kind: SourceKind| Some(Wanted::Source(kind.name().to_owned()));
    if of_kind(kind).next().is_none() {
        return source(kind);
    }
    if !entry.needs.is_empty() && !entry.needs.iter().any(has) {
        let meanings = entry.needs.iter().map(|role| role.name().to_owned()).collect();
        return Some(Wanted::Column { kind: kind.name().to_owned(), meanings });
    }
    if lacks_orders && (entry.sql.contains("{orders}") || entry.sql.contains("visits_before")) {
        return source(SourceKind::Orders);
    }
    Some(match entry {
        entry if entry.sql.contains("{cost_per_request}") => Wanted::Setting(COST_PER_REQUEST.key.to_owned()),
        entry if entry.sql.contains("timed_orders") => Wanted::Hours,
        entry if entry.sql.contains("{own_rhythm}") => Wanted::SecondOrder,
        _ => Wanted::CommonValues,
    })
}
