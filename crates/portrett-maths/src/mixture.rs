//! Finite mixtures of persons: Gaussian for numbers, categorical for categories, independent given the component,
//! with missing cells left out of the likelihood (missing at random) rather than filled in.
//!
//! Takes a [`Table`], checked settings and a seed; gives a [`Mixture`] ([`Mixture::fit`]), memberships
//! ([`Mixture::posterior`]), and the whole decision of how many groups there are, if any ([`choose`]).

pub mod choose;
mod design;
mod fit;
mod kernel;
mod model;
mod params;
mod posterior;
mod starts;
mod table;

pub use fit::Fit;
pub use model::{ColumnModel, Mixture, MixtureError};
pub use params::{MAX_COMPONENTS, MixtureParams, ParamsError, ValidMixtureParams};
pub use posterior::{ColumnLogDensities, Posterior};
pub use table::{Column, MISSING_CODE, Table, TableError};
