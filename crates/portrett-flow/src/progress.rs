//! How a stage says where it is. The program draws bars from it; tests stay silent.

/// Told by the stages as they go.
pub trait Progress: Sync {
    /// A stage begins.
    fn begin(&self, stage: &'static str);
    /// A stage has nothing to do: nothing that it depends on has changed.
    fn unchanged(&self, stage: &'static str);
    /// `done` of `total` steps are done; `total` is 0 when it is not known.
    fn advance(&self, done: u64, total: u64);
    /// A stage has ended, having worked on `rows` rows.
    fn end(&self, stage: &'static str, rows: u64);
}

/// Says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: &'static str) {}
    fn unchanged(&self, _: &'static str) {}
    fn advance(&self, _: u64, _: u64) {}
    fn end(&self, _: &'static str, _: u64) {}
}
