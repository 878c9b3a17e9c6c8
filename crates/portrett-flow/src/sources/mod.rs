//! Takes the files of the sources; gives one lake table a source (`contacts_*`, `orders_*`
//! and so on) and the account of what became of every row. Never joins anybody to anybody, and
//! never looks at what other sources say.

mod project;
mod scales;
mod spec;
mod step;

pub use project::{PERSONAL, TraitColumn, employer_fields, figure_columns, trait_columns};
pub use scales::{scale_columns, scale_facts};
pub use spec::{ValidSource, is_needed};
pub use step::{fingerprint, import, table_name};
