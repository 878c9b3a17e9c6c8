//! What every stage works with.

use portrett_engine::Engine;

use crate::pool::Threads;
use crate::progress::Progress;

/// What every stage works with: the tables, the threads, the seed.
pub struct Context<'a> {
    /// The lake and its SQL.
    pub engine: &'a Engine,
    /// Threads for the maths; the results are the same for any number.
    pub threads: Threads,
    /// Where to say how far it is.
    pub progress: &'a dyn Progress,
    /// The project's seed.
    pub seed: u64,
}
