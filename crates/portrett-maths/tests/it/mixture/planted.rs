//! Tables whose truth is known, and a pool of two threads.

use portrett_maths::mixture::{Column, MISSING_CODE, MISSING_COUNT, Table};
use portrett_maths::seed::{Stream, stream};
use portrett_maths::workers::Workers;

/// A table and the kind that each person was drawn from.
pub struct Planted {
    pub table: Table,
    pub truth: Vec<u8>,
}

/// `kinds` equally common kinds with 8 numbers (means `distance` standard deviations apart on a lattice) and 4
/// yes/no columns.
pub fn kinds(rows: usize, kinds: usize, distance: f64, seed: u64) -> Planted {
    let mut stream = stream(seed, "planted kinds", 0);
    let truth: Vec<u8> = (0..rows).map(|_| stream.below(kinds) as u8).collect();
    let mut columns = vec![];
    for column in 0..8 {
        let mean = |kind: u8| distance * f64::from((kind * (column + 1) + column) % 4);
        columns.push(Column::Number(truth.iter().map(|&kind| mean(kind) + stream.normal()).collect()));
    }
    for column in 0..4 {
        let yes = |kind: u8| if (kind + column).is_multiple_of(2) { 0.75 } else { 0.25 };
        columns.push(coin(&truth, yes, &mut stream));
    }
    Planted { table: Table::new(columns).unwrap(), truth }
}

fn coin(truth: &[u8], yes: impl Fn(u8) -> f64, stream: &mut Stream) -> Column {
    let codes = truth.iter().map(|&kind| u16::from(stream.uniform() < yes(kind))).collect();
    Column::Category { codes, levels: 2 }
}

/// Numbers and thresholded yes/no columns that all hang on one normal axis: strongly correlated, no groups.
pub fn cloud(rows: usize, seed: u64) -> Table {
    let mut stream = stream(seed, "planted cloud", 0);
    let axis: Vec<f64> = (0..rows).map(|_| stream.normal()).collect();
    let mut columns = vec![];
    for column in 0..8 {
        let loading = 0.4 + 0.05 * f64::from(column);
        let rest = (1.0 - loading * loading).sqrt();
        columns.push(Column::Number(axis.iter().map(|x| loading * x + rest * stream.normal()).collect()));
    }
    for _ in 0..3 {
        let codes = axis.iter().map(|x| u16::from(0.7 * x + 0.7 * stream.normal() > 0.3)).collect();
        columns.push(Column::Category { codes, levels: 2 });
    }
    Table::new(columns).unwrap()
}

/// Skewed, normal and yes/no columns that know nothing of each other.
pub fn noise(rows: usize, seed: u64) -> Table {
    let mut stream = stream(seed, "planted noise", 0);
    let mut columns: Vec<Column> =
        (0..6).map(|_| Column::Number((0..rows).map(|_| stream.normal()).collect())).collect();
    for levels in 2..6 {
        let codes = (0..rows).map(|_| stream.below(usize::from(levels)) as u16).collect();
        columns.push(Column::Category { codes, levels });
    }
    Table::new(columns).unwrap()
}

/// The table with each cell missing with probability `share`.
pub fn with_missing(table: &Table, share: f64, seed: u64) -> Table {
    let mut stream = stream(seed, "missing cells", 0);
    let mut drop = |column: &Column| {
        let mut column = column.clone();
        match &mut column {
            Column::Number(values) | Column::LogNormal(values) | Column::Amount(values) => {
                blank(values, f64::NAN, share, &mut stream);
            }
            Column::Count { counts, .. } => blank(counts, MISSING_COUNT, share, &mut stream),
            Column::Category { codes, .. } | Column::Ordinal { codes, .. } => {
                blank(codes, MISSING_CODE, share, &mut stream);
            }
        }
        column
    };
    Table::new(table.columns().iter().map(&mut drop).collect()).unwrap()
}

fn blank<T: Copy>(cells: &mut [T], missing: T, share: f64, stream: &mut Stream) {
    cells.iter_mut().for_each(|cell| *cell = if stream.uniform() < share { missing } else { *cell });
}

/// Two threads that take turns: even tasks on one, odd tasks on the other.
pub struct TwoThreads;

impl Workers for TwoThreads {
    fn map<T: Send>(&self, tasks: usize, task: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
        let half = |from: usize| (from..tasks).step_by(2).map(task).collect::<Vec<T>>();
        let (even, odd) = std::thread::scope(|scope| {
            let odd = scope.spawn(move || half(1));
            (half(0), odd.join().unwrap())
        });
        let (mut even, mut odd) = (even.into_iter(), odd.into_iter());
        (0..tasks).map(|at| if at % 2 == 0 { even.next().unwrap() } else { odd.next().unwrap() }).collect()
    }
}
