//! The persons that the fit never saw, as columns.

use arrow::array::RecordBatch;

use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{codes, numbers, wholes};

/// Tables beside `profiles`, which have a row for some persons only: what is foretold, and what was said.
const BESIDE: [&str; 2] = ["forecasts", "voices"];

/// Hold persons in the order of their ids.
pub struct Hold {
    batches: Vec<RecordBatch>,
    /// Their ids.
    pub person: Vec<i64>,
    /// The segment of each.
    pub segment: Vec<u8>,
    /// The number of each person's company, where companies are known.
    pub company: Option<Vec<u32>>,
}

/// A feature's values over the hold persons.
pub enum Values {
    /// Numbers; NaN is missing.
    Numbers(Vec<f64>),
    /// Places in the feature's levels; `u16::MAX` is missing.
    Codes(Vec<u16>),
    /// 1 yes, 0 no, NaN missing.
    Flags(Vec<f64>),
}

impl Values {
    /// The values of those of whom `is_among` holds; of the others they are not known.
    pub fn only(mut self, is_among: impl Fn(usize) -> bool) -> Self {
        match &mut self {
            Self::Numbers(values) | Self::Flags(values) => blank(values, f64::NAN, is_among),
            Self::Codes(codes) => blank(codes, u16::MAX, is_among),
        }
        self
    }

    /// As numbers: themselves, or for each of so many levels 1 where it is that one and 0 where it is another.
    pub fn as_numbers(self, levels: usize) -> Vec<(Option<usize>, Vec<f64>)> {
        match self {
            Self::Numbers(values) | Self::Flags(values) => vec![(None, values)],
            Self::Codes(codes) => (0..levels).map(|level| (Some(level), is_level(&codes, level))).collect(),
        }
    }
}

fn is_level(codes: &[u16], level: usize) -> Vec<f64> {
    let one = |code: &u16| if *code == u16::MAX { f64::NAN } else { f64::from(usize::from(*code) == level) };
    codes.iter().map(one).collect()
}

fn blank<T: Copy>(cells: &mut [T], missing: T, is_among: impl Fn(usize) -> bool) {
    for (_, cell) in cells.iter_mut().enumerate().filter(|(person, _)| !is_among(*person)) {
        *cell = missing;
    }
}

impl Hold {
    /// Reads the columns of `features` and, for those in `defining`, the segment computed without them.
    pub fn read(
        context: &Context<'_>,
        features: &[Feature],
        defining: &[String],
        has_accounts: bool,
    ) -> Result<Self, FlowError> {
        let mut columns: Vec<String> =
            features.iter().map(|feature| format!("{}.{}", feature.table(), feature.column)).collect();
        let is_needed = |table: &&&str| features.iter().any(|feature| feature.table() == **table);
        let beside: String = (BESIDE.iter().filter(is_needed))
            .map(|table| format!(" LEFT JOIN {table} ON m.person_id = {table}.person_id"))
            .collect();
        columns.extend(defining.iter().map(|column| format!("w.{}", without(column))));
        let sql = format!(
            "SELECT m.person_id, m.segment, {} FROM memberships m JOIN profiles ON m.person_id = profiles.person_id{beside}
             LEFT JOIN memberships_without w ON m.person_id = w.person_id
             WHERE m.part = 'hold' ORDER BY m.person_id",
            columns.join(", ")
        );
        let batches = context.engine.rows(&sql)?;
        let segment = wholes(&batches, "segment")?.into_iter().map(|segment| segment as u8).collect();
        let person = wholes(&batches, "person_id")?;
        let company = has_accounts.then(|| companies(context)).transpose()?;
        Ok(Self { batches, person, segment, company })
    }

    /// No persons.
    pub fn nobody() -> Self {
        Self { batches: Vec::new(), person: Vec::new(), segment: Vec::new(), company: None }
    }

    /// The rows, one a person, with the columns of the features.
    pub fn rows(&self) -> &[RecordBatch] {
        &self.batches
    }

    /// The values of `feature`.
    pub fn values(&self, feature: &Feature) -> Result<Values, FlowError> {
        match &feature.kind {
            FeatureKind::Number { .. } => Ok(Values::Numbers(numbers(&self.batches, &feature.column)?)),
            FeatureKind::YesNo => Ok(Values::Flags(numbers(&self.batches, &feature.column)?)),
            FeatureKind::Category { levels, .. } => Ok(Values::Codes(codes(&self.batches, &feature.column, levels)?)),
        }
    }

    /// The segment of each person, computed without `column` and what is redundant with it.
    pub fn segment_without(&self, column: &str) -> Result<Vec<u8>, FlowError> {
        Ok(wholes(&self.batches, &without(column))?.into_iter().map(|segment| segment as u8).collect())
    }
}

/// The number of each person's company, from 0. Who belongs to none has a number alone.
fn companies(context: &Context<'_>) -> Result<Vec<u32>, FlowError> {
    let sql = "SELECT CAST(dense_rank() OVER (ORDER BY coalesce(a.account_id, -1 - m.person_id)) - 1 AS BIGINT)
                   AS company
               FROM memberships m LEFT JOIN account_people a ON m.person_id = a.person_id
               WHERE m.part = 'hold' ORDER BY m.person_id";
    Ok(wholes(&context.engine.rows(sql)?, "company")?.into_iter().map(|company| company as u32).collect())
}

/// The column of `memberships_without` for a feature's column.
pub fn without(column: &str) -> String {
    format!("without_{column}")
}
