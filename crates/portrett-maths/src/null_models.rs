//! Copies of a table in which there are no groups, to compare a fitted mixture with. Takes a table and a stream of
//! random numbers, gives a table of the same margins: [`permuted`] keeps nothing else, [`Copula`] keeps the
//! correlations too.

mod copula;
mod eigen;
pub(crate) mod scores;

pub use copula::Copula;

use crate::mixture::Table;
use crate::seed::Stream;

/// The table with every column in a random order of its own: the same margins (and as many missing cells), no
/// association between columns.
pub fn permuted(table: &Table, stream: &mut Stream) -> Table {
    let mut rows: Vec<u32> = (0..table.rows() as u32).collect();
    table.map_columns(|column| {
        stream.shuffle(&mut rows);
        column.select(&rows)
    })
}
