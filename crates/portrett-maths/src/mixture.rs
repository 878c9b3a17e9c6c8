//! Finite mixtures of persons: each kind of column has its distribution (normal, log-normal, amounts with zeros,
//! counts, categories, answers in order), columns are independent given the component, and missing cells are left
//! out of the likelihood (missing at random) rather than filled in.
//!
//! Takes a [`Table`], checked settings and a seed; gives a [`Mixture`] ([`Mixture::fit`]), memberships
//! ([`Mixture::posterior`]), and the whole decision of how many groups there are, if any ([`choose`]).

mod ascent;
pub mod choose;
mod column_model;
mod coordinates;
mod design;
mod emission;
mod fit;
mod kernel;
mod margin;
mod model;
mod params;
mod posterior;
mod starts;
mod table;

pub use column_model::ColumnModel;
pub use fit::Fit;
pub use model::{Mixture, MixtureError};
pub use params::{MAX_COMPONENTS, MixtureParams, ParamsError, ValidMixtureParams};
pub use posterior::{ColumnLogDensities, Posterior};
pub(crate) use table::rearrange;
pub use table::{Column, CountFamily, MISSING_CODE, MISSING_COUNT, Table, TableError};
