//! What every stage works with.

use portrett_engine::Engine;
use portrett_readers::Reader;

use crate::pool::Threads;
use crate::progress::Progress;

/// What every stage works with: the tables, the threads, the seed.
pub struct Context<'a> {
    /// The lake and its SQL.
    pub engine: &'a Engine,
    /// Who reads the files that users brought.
    pub reader: &'a Reader,
    /// Threads for the maths; the results are the same for any number.
    pub threads: Threads,
    /// Where to say how far it is.
    pub progress: &'a dyn Progress,
    /// The project's seed.
    pub seed: u64,
}
