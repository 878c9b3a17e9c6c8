//! Tables of one row a person are written in parts of so many persons: groupings and joins hold the persons
//! of a part in memory.

use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;

use crate::context::Context;
use crate::error::FlowError;
use crate::table::one_whole;

/// Persons of a part whose rows are narrow or come from joins.
pub const MANY: i64 = 1_500_000;

/// Persons of a part that is gathered, with every order, and has dozens of columns.
pub const FEW: i64 = 500_000;

/// One of the parts that persons are divided into by their ids.
#[derive(Debug, Clone, Copy)]
pub struct Bucket {
    number: i64,
    of: i64,
}

impl Bucket {
    /// The rows of `table` whose `person` is in the bucket.
    pub fn rows(self, table: &str, person: &str) -> String {
        match self.of {
            1 => format!("(SELECT * FROM {table})"),
            of => format!("(SELECT * FROM {table} WHERE {person} % {of} = {})", self.number),
        }
    }
}

/// Writes `table` in parts of at most about `most` persons.
pub fn write_by_bucket(
    context: &Context<'_>,
    table: &str,
    most: i64,
    ledger: &mut Ledger,
    plan: impl Fn(Bucket) -> String,
) -> Result<(), FlowError> {
    let people = one_whole(&context.engine.rows("SELECT count(*) AS people FROM people")?, "people")?;
    let of = (people / most) + 1;
    for number in 0..of {
        let head = ledger.tables.get(table).copied();
        let mode = if number == 0 { WriteMode::Replace } else { WriteMode::Append };
        let written = context.engine.write_query(table, head, mode, &plan(Bucket { number, of }))?;
        ledger.tables.insert(table.to_owned(), written.version);
        context.progress.advance(number as u64 + 1, of as u64);
    }
    Ok(())
}
