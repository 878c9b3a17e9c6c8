//! Features that cannot be had, and what would give them.

use portrett_terms::{Role, SourceKind};
use serde::{Deserialize, Serialize};

use super::computed::Computed;
use super::registry::{Asks, Definition, Input, features};
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
    /// Openings with the hour: the sources have days only, or whether something was opened.
    OpeningHours,
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
        Input::Visits | Input::Uses => Some(SourceKind::Events),
        Input::Touches | Input::Campaigns => Some(SourceKind::Touches),
        Input::Messages => Some(SourceKind::Messages),
        Input::Accounts | Input::Contacts | Input::Forecasts | Input::Voices => None,
    }
}

fn wanted(entry: &Definition, sources: &[ValidSource]) -> Option<Wanted> {
    if entry.input == Input::Accounts {
        let deals = entry.needs.iter().any(|role| matches!(role, Role::Lost | Role::Begun));
        return Some(match deals {
            true => column(SourceKind::Orders, entry.needs),
            false => column(SourceKind::Contacts, &[Role::Company, Role::Account]),
        });
    }
    let kind = kind_of(entry.input)?;
    let of_kind = |kind: SourceKind| sources.iter().filter(move |source| source.get().kind == kind);
    let has = |role: Role| of_kind(kind).any(|source| source.get().column(role).is_some());
    if of_kind(kind).next().is_none() {
        return Some(Wanted::Source(kind.name().to_owned()));
    }
    if !entry.is_told(&has) {
        return Some(column(kind, entry.needs));
    }
    let has_orders = of_kind(SourceKind::Orders).next().is_some();
    let given: &[Asks] = if has_orders { &[Asks::Orders] } else { &[] };
    Some(match entry.lacks(given) {
        Some(Asks::Orders) => Wanted::Source(SourceKind::Orders.name().to_owned()),
        Some(Asks::CostPerRequest) => Wanted::Setting(COST_PER_REQUEST.key.to_owned()),
        Some(Asks::Hours) => Wanted::Hours,
        Some(Asks::OpeningHours) => Wanted::OpeningHours,
        Some(Asks::SecondOrder) => Wanted::SecondOrder,
        None => Wanted::CommonValues,
    })
}

fn column(kind: SourceKind, roles: &[Role]) -> Wanted {
    let meanings = roles.iter().map(|role| role.name().to_owned()).collect();
    Wanted::Column { kind: kind.name().to_owned(), meanings }
}
