//! What falls into segments: persons, or companies with all their people.

use portrett_terms::SegmentUnit;

use super::columns;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::registry::{Input, definition};
use crate::profiles::{Feature, FeatureKind};
use crate::table::wholes;

/// Where the rows are that segments are formed of, one a unit.
#[derive(Debug, Clone, Copy)]
pub struct Units {
    /// The table or view: the columns of `profiles`, with `part` and `split_rank`.
    pub relation: &'static str,
    /// The column that names a unit.
    pub id: &'static str,
}

/// The view of companies, one row each. Who belongs to none is one of their own.
const ACCOUNTS: &str = "account_profiles";

impl Units {
    /// Persons, as they are in `profiles`.
    pub const PERSONS: Self = Self { relation: "profiles", id: "person_id" };

    /// The units of that kind. Companies get a view with `features` summed up over their people.
    pub fn of(context: &Context<'_>, unit: SegmentUnit, features: &[Feature]) -> Result<Self, FlowError> {
        match unit {
            SegmentUnit::Person => Ok(Self::PERSONS),
            SegmentUnit::Account => {
                for sql in account_views(features) {
                    context.engine.rows(&sql)?;
                }
                Ok(Self { relation: ACCOUNTS, id: "unit_id" })
            }
        }
    }

    /// Whether they are companies.
    pub fn are_accounts(self) -> bool {
        self.relation == ACCOUNTS
    }

    /// How many there are.
    pub fn count(self, context: &Context<'_>) -> Result<u64, FlowError> {
        let rows = context.engine.rows(&format!("SELECT count(*) AS units FROM {}", self.relation))?;
        Ok(crate::table::one_whole(&rows, "units")? as u64)
    }

    /// The rank of the last of the first `count` units of whom `condition` holds, by rank.
    pub fn last_rank(self, context: &Context<'_>, condition: &str, count: usize) -> Result<i64, FlowError> {
        let table = if self.are_accounts() { self.relation } else { "people" };
        let rows = context.engine.rows(&format!("SELECT split_rank FROM {table} WHERE {condition}"))?;
        let mut ranks = wholes(&rows, "split_rank")?;
        match ranks.len() {
            0 => Ok(0),
            all => Ok(*ranks.select_nth_unstable(count.clamp(1, all) - 1).1),
        }
    }
}

/// The columns of `features`, each after a comma, and the one that shares are pulled by, which may be none of
/// them: as many orders for everybody tell nobody apart.
pub fn list(features: &[Feature]) -> String {
    let own = features.iter().map(|feature| feature.column.as_str());
    let is_missing = columns::has_shares(features) && features.iter().all(|feature| feature.column != columns::ORDERS);
    own.chain(is_missing.then_some(columns::ORDERS)).map(|column| format!(", {column}")).collect()
}

/// The views that lead to [`ACCOUNTS`]. What is known of a company is the same for all its people; of what its people
/// do, numbers are means, yes is what at least half of them say, and a category is the commonest (of equally common
/// ones the first by the alphabet).
fn account_views(features: &[Feature]) -> Vec<String> {
    let members = "CREATE OR REPLACE VIEW unit_members AS
         SELECT profiles.*, coalesce(account_people.account_id, -1 - profiles.person_id) AS unit_id
         FROM profiles LEFT JOIN account_people ON profiles.person_id = account_people.person_id";
    let is_category = |feature: &&Feature| matches!(feature.kind, FeatureKind::Category { .. });
    let plain: String = features.iter().filter(|feature| !is_category(feature)).map(summed).collect();
    let orders = features.iter().all(|feature| feature.column != columns::ORDERS) && columns::has_shares(features);
    let orders = if orders { format!(", avg({0}) AS {0}", columns::ORDERS) } else { String::new() };
    let commonest: String =
        features.iter().filter(is_category).map(|feature| format!(", common_{0}.{0}", feature.column)).collect();
    let joins: String = features.iter().filter(is_category).map(|feature| common(&feature.column)).collect();
    let whole = format!(
        "CREATE OR REPLACE VIEW {ACCOUNTS} AS
         SELECT sums.*{commonest} FROM
           (SELECT unit_id, min(part) AS part, min(split_rank) AS split_rank, count(*) AS unit_people{plain}{orders}
            FROM unit_members GROUP BY unit_id) sums{joins}"
    );
    vec![members.to_owned(), whole]
}

fn summed(feature: &Feature) -> String {
    let column = &feature.column;
    let is_of_company = definition(&feature.definition).is_some_and(|entry| entry.input == Input::Accounts);
    match feature.kind {
        FeatureKind::YesNo => format!(", avg(CAST({column} AS DOUBLE)) >= 0.5 AS {column}"),
        _ if is_of_company => format!(", max({column}) AS {column}"),
        _ => format!(", avg(CAST({column} AS DOUBLE)) AS {column}"),
    }
}

fn common(column: &str) -> String {
    format!(
        " LEFT JOIN (SELECT unit_id, {column} FROM
            (SELECT unit_id, {column}, row_number() OVER (PARTITION BY unit_id ORDER BY people DESC, {column}) AS place
             FROM (SELECT unit_id, {column}, count(*) AS people FROM unit_members WHERE {column} IS NOT NULL
                   GROUP BY unit_id, {column})) WHERE place = 1) common_{column}
          ON sums.unit_id = common_{column}.unit_id"
    )
}
