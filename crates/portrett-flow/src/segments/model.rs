//! What puts everybody into a segment, however the segments came to be.

use arrow::array::RecordBatch;
use portrett_maths::cluster::{Centres, Partition};
use portrett_maths::mixture::{ColumnLogDensities, Mixture, Separation};

use super::columns::Columns;
use super::rules::Rules;
use crate::error::FlowError;
use crate::profiles::Feature;

/// Segments, and what it takes to find somebody's.
pub enum Model {
    /// By a mixture over the prepared columns. Who is noise belongs to none.
    Mixture(Columns, Mixture),
    /// By the nearest centre over the prepared columns.
    Centres(Columns, Centres),
    /// By the first rule that holds. Of whom none holds belongs to none.
    Rules(Rules),
}

/// The places of some persons. A segment's number is its place; who belongs to none has the number after the last.
#[derive(Debug, Default)]
pub struct Placed {
    /// The segment of each.
    pub segment: Vec<u8>,
    /// How sure it is, from 0 to 1; 1 where the segments leave no doubt.
    pub probability: Vec<f64>,
    /// For each defining column the segments of those of `hold`, computed without it.
    pub without: Vec<Vec<u8>>,
}

fn broken(error: impl std::fmt::Display) -> FlowError {
    FlowError::Broken(error.to_string())
}

impl Model {
    /// How many segments there are.
    pub fn segments(&self) -> usize {
        match self {
            Self::Mixture(_, mixture) => mixture.components(),
            Self::Centres(_, centres) => centres.groups(),
            Self::Rules(rules) => rules.names().len(),
        }
    }

    /// The features that somebody's segment is found by.
    pub fn features(&self) -> Vec<Feature> {
        match self {
            Self::Mixture(columns, _) | Self::Centres(columns, _) => columns.features().cloned().collect(),
            Self::Rules(rules) => rules.features().to_vec(),
        }
    }

    /// The columns of the features that define segments.
    pub fn defining(&self) -> Vec<String> {
        match self {
            Self::Mixture(columns, _) | Self::Centres(columns, _) => columns.defining(),
            Self::Rules(rules) => rules.defining(),
        }
    }

    /// The places of the persons of `rows`, and of those `held` without each defining column.
    pub fn place(&self, rows: &[RecordBatch], held: &[u32]) -> Result<Placed, FlowError> {
        match self {
            Self::Mixture(columns, mixture) => place_by_mixture(columns, mixture, rows, held),
            Self::Centres(columns, centres) => place_by_centres(columns, centres, rows, held),
            Self::Rules(rules) => rules.place(rows, held),
        }
    }

    /// How far apart the segments lie over the persons of `rows`; nothing where memberships are never in doubt.
    pub fn separation(&self, rows: &[RecordBatch]) -> Result<Option<Separation>, FlowError> {
        match self {
            Self::Mixture(columns, mixture) => {
                let posterior = mixture.posterior(&columns.prepare(rows)?, &[]).map_err(broken)?;
                Ok(Some(Separation::measure(&posterior)))
            }
            Self::Centres(..) | Self::Rules(_) => Ok(None),
        }
    }

    /// Membership probabilities, person after person; nothing where memberships are never in doubt.
    pub fn posteriors(&self, rows: &[RecordBatch]) -> Result<Option<Vec<f64>>, FlowError> {
        match self {
            Self::Mixture(columns, mixture) => {
                let posterior = mixture.posterior(&columns.prepare(rows)?, &[]).map_err(broken)?;
                Ok(Some(posterior.values().to_vec()))
            }
            Self::Centres(..) | Self::Rules(_) => Ok(None),
        }
    }
}

fn place_by_mixture(
    columns: &Columns,
    mixture: &Mixture,
    rows: &[RecordBatch],
    held: &[u32],
) -> Result<Placed, FlowError> {
    let table = columns.prepare(rows)?;
    let posterior = mixture.posterior(&table, &[]).map_err(broken)?;
    let segment = posterior.assign();
    let probability = segment.iter().enumerate().map(|(row, own)| posterior.row(row)[usize::from(*own)]).collect();
    let held = table.select(held);
    let densities = ColumnLogDensities::new(mixture, &held).map_err(broken)?;
    let without = columns.skips().map(|skip| densities.assign_without(skip).map_err(broken));
    Ok(Placed { without: without.collect::<Result<_, _>>()?, segment, probability })
}

fn place_by_centres(
    columns: &Columns,
    centres: &Centres,
    rows: &[RecordBatch],
    held: &[u32],
) -> Result<Placed, FlowError> {
    let table = columns.prepare(rows)?;
    let segment = centres.assign(&table, &[]).map_err(broken)?;
    let held = table.select(held);
    let without = columns.skips().map(|skip| centres.assign(&held, skip).map_err(broken));
    Ok(Placed { without: without.collect::<Result<_, _>>()?, probability: vec![1.0; segment.len()], segment })
}
