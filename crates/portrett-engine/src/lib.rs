//! Sessions, the lake's tables and our SQL functions. The only crate that names DataFusion or
//! Delta Lake: stages hand it SQL over named tables and get Arrow batches, or a new table version.
//!
//! Calls block. The engine owns its runtime; a caller that is itself asynchronous calls it from a
//! blocking thread.

mod aggregates;
mod cluster;
mod error;
mod functions;
mod lake;
mod recovery;
mod session;
mod show;
mod spool;
pub mod sql;

pub use aggregates::lane;
pub use cluster::{ClusterAddress, ExecutorOptions, Machines, SchedulerOptions, run_executor, run_scheduler};
pub use error::EngineError;
pub use lake::{Head, WriteMode, Written};
pub use recovery::finished;
pub use session::{Engine, EngineOptions};
pub use show::{print_rows, rows_as_json};
pub use spool::{Spool, Spooled};
