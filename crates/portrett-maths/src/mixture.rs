//! Finite mixtures of persons: each kind of column has its distribution (normal, log-normal, amounts with zeros,
//! counts, categories, answers in order), columns are independent given the component, and missing cells are left
//! out of the likelihood (missing at random) rather than filled in.
//!
//! Takes a [`Table`], checked settings and a seed; gives a [`Mixture`] ([`Mixture::fit`]), memberships
//! ([`Mixture::posterior`]), and the whole decision of how many groups there are, if any ([`choose`]).

mod ascent;
mod block;
pub mod choose;
mod column_model;
mod coordinates;
mod design;
mod emission;
mod fit;
mod kernel;
mod layout;
mod margin;
mod model;
mod noise;
mod params;
mod posterior;
mod ratio;
mod remarks;
pub mod select;
mod separation;
mod simulate;
mod starts;
mod table;

pub use block::{Block, MAX_BLOCK};
pub use column_model::ColumnModel;
pub use fit::Fit;
pub use model::{Mixture, MixtureError};
pub use noise::{Noise, NoiseColumn};
pub use params::{MAX_COMPONENTS, MixtureParams, ParamsError, ValidMixtureParams};
pub use posterior::{ColumnLogDensities, Posterior};
pub use ratio::{RatioError, RatioTest, bootstrap_ratio};
pub use remarks::{FitRemark, TableRemark, inspect};
pub use separation::{BETWEEN, Separation, integrated_completed_likelihood, total_entropy};
pub(crate) use table::rearrange;
pub use table::{Column, CountFamily, MISSING_CODE, MISSING_COUNT, Table, TableError};
