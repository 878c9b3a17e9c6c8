//! What a postcode tells: the municipality that it lies in, whether that is town or country, and whatever else a
//! list of postcodes says. The list is a source of figures that `profiles.places` names.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use portrett_engine::sql;
use portrett_terms::{ColumnSpec, Role, SourceId, SourceKind, ValueType};

use super::feature::OTHER;
use super::spec::PLACES;
use crate::context::Context;
use crate::error::{FlowError, SettingError};
use crate::sources::{ValidSource, figure_columns, table_name};
use crate::table::{texts, wholes};

/// Most values that are told apart; what is beyond becomes [`OTHER`].
const MOST: usize = 50;

/// A list of postcodes with what is known of each.
pub struct Places {
    /// The list.
    pub source: SourceId,
    /// What it tells.
    pub facts: Vec<Fact>,
}

/// One thing that the list tells of a postcode.
pub struct Fact {
    /// Its column in the list.
    pub spec: ColumnSpec,
    /// The SQL function that gives the place of a postcode's value in `values`.
    lookup: String,
    /// The values that there are.
    values: Vec<String>,
}

impl Places {
    /// Reads the source that `wanted` names.
    ///
    /// Errors: no such source of figures, no column of postcodes in it, nothing beside them.
    pub fn read(context: &Context<'_>, sources: &[ValidSource], wanted: &str) -> Result<Self, FlowError> {
        let source = sources
            .iter()
            .find(|source| source.get().id.as_str() == wanted && source.get().kind == SourceKind::Aggregates)
            .ok_or_else(|| wrong("names no source of figures (`kind = \"aggregates\"`)"))?;
        let columns = figure_columns(source.get());
        let is_postcode = |spec: &ColumnSpec| spec.role == Role::Dimension && spec.value == ValueType::Postcode;
        let postcode = columns.iter().find(|column| is_postcode(&column.spec)).ok_or_else(|| {
            wrong("names a source without postcodes: it needs a column `as = \"dimension\"` with `type = \"postcode\"`")
        })?;
        let told = columns.iter().filter(|column| column.spec.role == Role::Dimension && column.name != postcode.name);
        let mut facts = Vec::new();
        for (number, column) in told.enumerate() {
            let rows = context.engine.rows(&format!(
                "SELECT {0} AS postcode, {1} AS value FROM {2} WHERE {0} IS NOT NULL AND {1} IS NOT NULL
                 ORDER BY import_id, row_number",
                postcode.name,
                column.name,
                table_name(source.get())
            ))?;
            let pairs =
                texts(&rows, "postcode")?.into_iter().flatten().zip(texts(&rows, "value")?.into_iter().flatten());
            facts.push(Fact::learn(context, number, column.spec.clone(), &pairs.collect())?);
        }
        if facts.is_empty() {
            return Err(wrong(
                "names a source that says nothing of its postcodes: it needs another column `as = \"dimension\"`",
            ));
        }
        Ok(Self { source: source.get().id.clone(), facts })
    }
}

impl Fact {
    /// Lends the lookup of the value of each postcode.
    fn learn(
        context: &Context<'_>,
        number: usize,
        spec: ColumnSpec,
        pairs: &BTreeMap<String, String>,
    ) -> Result<Self, FlowError> {
        let mut values: Vec<String> = pairs.values().cloned().collect();
        values.sort();
        values.dedup();
        let place = |value: &String| values.binary_search(value).map_or(0, |place| place as i64);
        let postcodes: ArrayRef = Arc::new(StringArray::from_iter_values(pairs.keys()));
        let places: ArrayRef = Arc::new(pairs.values().map(place).collect::<Int64Array>());
        let batch = RecordBatch::try_from_iter([("postcode", postcodes), ("place", places)])
            .map_err(|error| FlowError::Broken(format!("a list of postcodes makes no table: {error}")))?;
        let lookup = format!("place_of_postcode_{number}");
        context.engine.lend("postcodes", &[batch])?;
        context.engine.lend_lookup(&lookup, "SELECT key_of_word(postcode), place FROM postcodes")?;
        Ok(Self { spec, lookup, values })
    }

    /// The values that people of `rows`, whose postcode stands in `column`, have: the commonest first, and
    /// [`OTHER`] for those beyond; with SQL for the value of `cell`.
    pub fn levels(
        &self,
        context: &Context<'_>,
        rows: &str,
        column: &str,
        cell: &str,
    ) -> Result<(Vec<String>, String), FlowError> {
        let found = context.engine.rows(&format!(
            "SELECT place, count(*) AS n FROM (SELECT {}(key_of_word({column})) AS place FROM {rows})
             WHERE place IS NOT NULL GROUP BY place ORDER BY n DESC, place",
            self.lookup
        ))?;
        let places = wholes(&found, "place")?;
        let kept = if places.len() > MOST { MOST - 1 } else { places.len() };
        let named = |place: &i64| self.values.get(*place as usize).cloned().unwrap_or_default();
        let mut levels: Vec<String> = places.iter().take(kept).map(named).collect();
        let cases: String = places
            .iter()
            .zip(&levels)
            .map(|(place, level)| format!(" WHEN {place} THEN {}", sql::text(level)))
            .collect();
        let place = format!("{}(key_of_word({cell}))", self.lookup);
        if places.is_empty() {
            return Ok((levels, "CAST(NULL AS VARCHAR)".to_owned()));
        }
        let other = if places.len() > kept { sql::text(OTHER) } else { "NULL".to_owned() };
        let sql = format!("CASE WHEN {place} IS NULL THEN NULL ELSE CASE {place}{cases} ELSE {other} END END");
        if places.len() > kept {
            levels.push(OTHER.to_owned());
        }
        Ok((levels, sql))
    }
}

fn wrong(problem: &str) -> FlowError {
    FlowError::Setting(SettingError { key: PLACES.key.to_owned(), problem: problem.to_owned() })
}
