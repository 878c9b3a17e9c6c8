//! Groups by distance: k-means and k-prototypes over the same mixed [`Table`] as the mixture's, and the one thing that
//! all partitions can do ([`Partition`]), so that a caller may choose the [`Method`].
//!
//! Takes a table, checked settings and a seed; gives centres, labels and what they leave unexplained ([`fit`]).
//!
//! - *k-means* (MacQueen 1967, Lloyd 1982): the centre of a group is the mean of each number and the shares of each
//!   category's levels, as if the category were a yes/no column for each level.
//! - *k-prototypes* (Huang 1998): the centre is the mean of each number and the most common level of each category.
//!
//! A missing cell adds nothing to a distance and nothing to a centre: the squared distance is over the cells that are
//! known (partial distance, Dixon 1979), which both steps lessen (k-POD, Chi, Chi and Baraniuk 2016). A person of
//! whom nothing is known goes to the largest group, and is counted.

mod bounds;
mod centres;
mod choose;
mod fit;
mod layout;
mod metric;
mod params;
mod starts;

pub use centres::{Centre, Centres};
pub use choose::{ChoiceError, ClusterCandidate, ClusterChoice, ClusterChoiceParams, choose};
pub use fit::{ClusterFit, fit};
pub use params::{ClusterParams, MAX_GROUPS, ValidClusterParams};

use crate::mixture::{Mixture, MixtureError, Table};

/// How groups are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// A mixture of distributions ([`Mixture`]).
    Mixture,
    /// Nearest means.
    KMeans,
    /// Nearest means and most common levels.
    KPrototypes,
}

impl Method {
    /// All methods, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Mixture, Self::KMeans, Self::KPrototypes];

    /// The name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mixture => "mixture",
            Self::KMeans => "k-means",
            Self::KPrototypes => "k-prototypes",
        }
    }

    /// The method of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

/// What puts every person of a table into one of its groups.
pub trait Partition {
    /// How many groups there are.
    fn groups(&self) -> usize;

    /// The group of each person, from 0, by the columns outside `skip`; of equally near ones the first.
    ///
    /// # Errors
    /// [`PartitionError`] where the table has other columns than the one that the groups were learnt on.
    fn assign(&self, table: &Table, skip: &[usize]) -> Result<Vec<u8>, PartitionError>;
}

/// Why persons cannot be put into groups.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PartitionError {
    /// There is nobody or nothing to group.
    #[error("a table of {rows} rows and {columns} columns cannot be grouped")]
    Empty {
        /// Rows of the table.
        rows: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// There are fewer different persons than groups.
    #[error("only {found} of {groups} groups have anybody: fewer than {groups} persons differ")]
    TooAlike {
        /// Groups that have somebody.
        found: usize,
        /// Groups asked for.
        groups: usize,
    },
    /// The table has other columns than the one that the groups were learnt on.
    #[error("column {column} of the table is not what the groups were learnt on")]
    Column {
        /// Number of the first column that differs, from 0.
        column: usize,
    },
    /// The mixture does not fit the table.
    #[error("the mixture cannot say who belongs where")]
    Mixture(#[from] MixtureError),
}

impl Partition for Mixture {
    fn groups(&self) -> usize {
        self.components()
    }

    fn assign(&self, table: &Table, skip: &[usize]) -> Result<Vec<u8>, PartitionError> {
        Ok(self.posterior(table, skip)?.assign())
    }
}
