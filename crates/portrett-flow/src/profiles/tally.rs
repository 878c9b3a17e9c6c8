//! How often the common values of a column stand in a person's rows.

use portrett_engine::{Engine, lane, sql};
use portrett_terms::SourceId;
use portrett_terms::ids::safe_name;

use super::common::Common;
use super::computed::{Computed, unique};
use super::feature::OTHER;
use super::registry::Definition;

/// The common values of a column, counted a person in one pass.
pub struct Tally {
    /// The column.
    pub column: &'static str,
    /// Its common values; every other one counts in a lane behind them.
    pub values: Vec<Common>,
    /// The name of the SQL function that counts.
    pub function: String,
    /// SQL for the place of a row's value among them.
    pub code: String,
    /// What the counts are of: `lines`, `visits`.
    pub of: &'static str,
    /// SQL for the rows that count.
    pub counted: &'static str,
}

impl Tally {
    /// The common `values` of `column`, known to the engine; `code` is SQL for the place of a row's value.
    pub fn of(engine: &Engine, column: &'static str, values: Vec<Common>, code: String) -> Self {
        let names: Vec<String> = values.iter().map(|common| common.value.clone()).collect();
        engine.lend_codes(&format!("code_of_{column}"), &names);
        Self { column, function: engine.tally(values.len() + 1), values, code, of: "lines", counted: "true" }
    }

    /// The sum over the rows of a group.
    pub fn aggregate(&self) -> String {
        format!("{}({}) FILTER (WHERE {}) AS {}_tally", self.function, self.code, self.counted, self.column)
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

    /// One feature a common value: `{value}` in `sql` is its count, `{share}` its share of all rows.
    pub fn features(&self, definition: &Definition, sql: &str, sources: &[SourceId]) -> Vec<Computed> {
        let mut computed: Vec<Computed> = Vec::new();
        for (number, common) in self.values.iter().enumerate() {
            let column = unique(&format!("{}_{}", definition.column, safe_name(&common.value, "other")), &computed);
            let sql = sql.replace("{value}", &self.count(number)).replace("{share}", &sql::number(common.share));
            let one = Computed::of(definition, sources, Vec::new(), sql);
            computed.push(one.about(column, Some(common.value.clone())));
        }
        computed
    }

    /// The levels of [`Tally::favourite`].
    pub fn levels(&self) -> Vec<String> {
        self.values.iter().map(|common| common.value.clone()).chain([OTHER.to_owned()]).collect()
    }
}
