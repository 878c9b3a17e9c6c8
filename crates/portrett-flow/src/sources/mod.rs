//! Takes the files of the sources; gives one lake table a source (`contacts_*`, `orders_*`,
//! `touches_*`) and the account of what became of every row. Never joins anybody to anybody, and
//! never looks at what other sources say.

mod project;
mod spec;
mod step;

pub use project::{TraitColumn, trait_columns};
pub use spec::ValidSource;
pub use step::{fingerprint, import, table_name};
