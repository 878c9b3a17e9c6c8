//! The stages, a module each, in the order in which the data passes them: sources, people, sessions,
//! profiles, value, voice, segments, personas, changes, beliefs, measure. A stage takes tables of earlier stages and a checked specification,
//! and gives tables and an artefact; it never names a later stage. `build` runs those whose inputs
//! changed. `quality`, beside them, says what was understood of each source.

pub mod build;
mod context;
mod day;
mod error;
mod pool;
mod progress;
mod report;
mod stage;
mod table;

pub mod sources;

pub mod people;

pub mod sessions;

pub mod profiles;

pub mod value;

pub mod voice;

pub mod segments;

pub mod personas;

pub mod changes;

pub mod beliefs;

pub mod measure;

pub mod quality;

pub use build::{BuildSpec, Outcome, bring_in, build};
pub use context::Context;
pub use error::{FlowError, SettingError};
pub use pool::Threads;
pub use progress::{Progress, Silent};
