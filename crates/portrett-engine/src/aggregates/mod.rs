//! Our SQL aggregates. The name of one says all that it is, so that any process can make it.

mod gathered;
mod gathering;
mod tally;

use datafusion::logical_expr::AggregateUDF;

pub use tally::lane;

/// The aggregates that every session has.
pub fn fixed() -> [AggregateUDF; 2] {
    [gathering::order_rhythm(), gathering::distinct_count()]
}

/// The aggregate of ours that has this name.
pub fn named(name: &str) -> Option<AggregateUDF> {
    let fixed = fixed().into_iter().find(|aggregate| aggregate.name() == name);
    fixed.or_else(|| tally::named(name))
}
