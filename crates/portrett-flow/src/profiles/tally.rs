//! How often the common values of a column stand in a person's rows.

use portrett_engine::{lane, sql};

use super::common::Common;
use super::feature::OTHER;

/// The common values of a column, counted a person in one pass.
pub struct Tally {
    /// The column.
    pub column: &'static str,
    /// Its common values; every other one counts in a lane behind them.
    pub values: Vec<Common>,
    /// The name of the SQL function.
    pub function: String,
    /// What the counts are of: `lines`, `visits`.
    pub of: &'static str,
    /// SQL for the rows that count.
    pub counted: &'static str,
}

impl Tally {
    /// The sum over the rows of a group.
    pub fn aggregate(&self) -> String {
        let column = self.column;
        let cases: String = (self.values.iter().enumerate())
            .map(|(n, common)| format!(" WHEN {} THEN {n}", sql::text(&common.value)))
            .collect();
        let other = self.values.len();
        let code = match cases.is_empty() {
            true => format!("CASE WHEN {column} IS NOT NULL THEN {other} END"),
            false => format!("CASE WHEN {column} IS NOT NULL THEN CASE {column}{cases} ELSE {other} END END"),
        };
        format!("{}(CAST({code} AS INT)) FILTER (WHERE {}) AS {column}_tally", self.function, self.counted)
    }

    /// Columns over the aggregate: a count a value, one of all, and the commonest value.
    pub fn counts(&self) -> String {
        let lane = |code: usize| format!("{}_tally['{}']", self.column, lane(code));
        let counts = (0..self.values.len()).map(|code| format!(", {} AS {}", lane(code), self.count(code)));
        let all: Vec<String> = (0..=self.values.len()).map(lane).collect();
        counts.chain([format!(", {} AS {}_{}", all.join(" + "), self.column, self.of)]).collect()
    }

    /// The name of the count of a value.
    pub fn count(&self, code: usize) -> String {
        format!("{}_{}_{code}", self.column, self.of)
    }

    /// SQL for the value that has most of a person's rows; of equals the one that is commoner everywhere.
    pub fn favourite(&self) -> String {
        let counts: Vec<String> = (0..self.values.len()).map(|code| self.count(code)).collect();
        let cases: String = (self.values.iter().enumerate())
            .map(|(code, common)| {
                format!(" WHEN {} >= greatest({}) THEN {}", counts[code], counts.join(", "), sql::text(&common.value))
            })
            .collect();
        let none = sql::text(OTHER);
        match counts.is_empty() {
            true => format!("CASE WHEN {}_{} > 0 THEN {none} END", self.column, self.of),
            false => format!(
                "CASE WHEN coalesce({}_{}, 0) = 0 THEN NULL WHEN greatest({}) = 0 THEN {none}{cases} END",
                self.column,
                self.of,
                counts.join(", ")
            ),
        }
    }

    /// The levels of [`Tally::favourite`].
    pub fn levels(&self) -> Vec<String> {
        self.values.iter().map(|common| common.value.clone()).chain([OTHER.to_owned()]).collect()
    }
}
