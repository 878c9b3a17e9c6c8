//! The mixed data of the bench: five unequal classes, 8 numbers, 6 categories and 2 counts, a tenth of the cells
//! missing. The same rows each time.

use std::path::Path;

use portrett_maths::mixture::{Column, CountFamily, MISSING_CODE, MISSING_COUNT};
use portrett_maths::seed::{Stream, stream};

/// Where each class but the last ends, of persons in random order.
const BOUNDS: [f64; 4] = [0.35, 0.6, 0.8, 0.93];
pub const NUMBERS: u8 = 8;
pub const CATEGORIES: u8 = 6;
pub const COUNTS: u8 = 2;

/// The class of each row decides the means, the probabilities and the rates.
pub fn simulate(rows: usize, seed: u64) -> (Vec<Column>, Vec<u8>) {
    let mut stream = stream(seed, "mixed", 0);
    let truth: Vec<u8> = (0..rows)
        .map(|_| {
            let u = stream.uniform();
            BOUNDS.iter().filter(|&&bound| u >= bound).count() as u8
        })
        .collect();
    let mut columns = vec![];
    for column in 0..NUMBERS {
        let mean = |class: u8| 0.6 * f64::from((class * (column % 4 + 1) + column) % 5);
        let number = |&class: &u8| number(mean(class), &mut stream);
        columns.push(Column::Number(truth.iter().map(number).collect()));
    }
    for column in 0..CATEGORIES {
        let levels = u16::from(2 + column % 4);
        let cell = |&class: &u8| category(class + column, levels, &mut stream);
        columns.push(Column::Category { codes: truth.iter().map(cell).collect(), levels });
    }
    for column in 0..COUNTS {
        let mean = |class: u8| 1.0 + 1.5 * f64::from((class + 2 * column) % 5);
        let count = |&class: &u8| count(mean(class), &mut stream);
        let counts = truth.iter().map(count).collect();
        columns.push(Column::Count { counts, family: CountFamily::NegativeBinomial });
    }
    (columns, truth)
}

/// A tenth of the cells is missing.
fn is_missing(stream: &mut Stream) -> bool {
    stream.uniform() < 0.1
}

fn number(mean: f64, stream: &mut Stream) -> f64 {
    if is_missing(stream) { f64::NAN } else { mean + stream.normal() }
}

fn count(mean: f64, stream: &mut Stream) -> u32 {
    if is_missing(stream) { MISSING_COUNT } else { stream.poisson(mean) as u32 }
}

fn category(class: u8, levels: u16, stream: &mut Stream) -> u16 {
    if is_missing(stream) {
        return MISSING_CODE;
    }
    if stream.uniform() < 0.5 { u16::from(class) % levels } else { stream.below(usize::from(levels)) as u16 }
}

/// The columns as a peer without counts takes them: counts are numbers like others.
pub fn counts_as_numbers(columns: &[Column]) -> Vec<Column> {
    let column = |column: &Column| match column {
        Column::Count { .. } => Column::Number(column.to_numbers()),
        other => other.clone(),
    };
    columns.iter().map(column).collect()
}

/// Bytes of a row as it comes in: 8 a number, 2 a category, 4 a count.
pub fn row_bytes() -> usize {
    8 * usize::from(NUMBERS) + 2 * usize::from(CATEGORIES) + 4 * usize::from(COUNTS)
}

/// Writes `cells.f64` (column after column, little-endian, NaN where missing) and `truth.u8`.
pub fn write(folder: &Path, columns: &[Column], truth: &[u8]) {
    let cells: Vec<u8> = columns.iter().flat_map(Column::to_numbers).flat_map(f64::to_le_bytes).collect();
    std::fs::write(folder.join("cells.f64"), cells).unwrap();
    std::fs::write(folder.join("truth.u8"), truth).unwrap();
}
