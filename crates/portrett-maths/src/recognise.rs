//! How a person can tell segments: for each a rule of a few conditions ([`recognise`]), for each pair the features
//! that set them apart most ([`differences()`]).
//!
//! Takes a table in the units of the data (not the scaled one) and the label of each person, from 0.

mod beam;
mod bits;
mod condition;
mod differences;
mod threshold;

pub use beam::{Recognition, recognise};
pub use condition::{Condition, Counts, Test};
pub use differences::{Difference, Figures, PairDifferences, differences};

use crate::mixture::Table;

/// Why segments cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecogniseError {
    /// There is not one label for each person.
    #[error("there are {labels} labels for {rows} persons")]
    Labels {
        /// Labels given.
        labels: usize,
        /// Persons.
        rows: usize,
    },
    /// A label is that of no segment.
    #[error("label {label} is given, but there are {segments} segments")]
    Unknown {
        /// The label.
        label: u8,
        /// The segments.
        segments: usize,
    },
    /// There is not one number for each column of which ones are alike.
    #[error("{given} columns are said to be alike or not, but there are {columns}")]
    Alike {
        /// Numbers given.
        given: usize,
        /// Columns.
        columns: usize,
    },
}

fn check(table: &Table, labels: &[u8], segments: usize) -> Result<(), RecogniseError> {
    if labels.len() != table.rows() {
        return Err(RecogniseError::Labels { labels: labels.len(), rows: table.rows() });
    }
    match labels.iter().find(|&&label| usize::from(label) >= segments) {
        Some(&label) => Err(RecogniseError::Unknown { label, segments }),
        None => Ok(()),
    }
}
