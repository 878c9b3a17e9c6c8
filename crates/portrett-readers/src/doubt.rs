//! Numbers that were read although they can be read in two ways: where neither the settings nor any other
//! number of the file says whether the sign before three digits parts thousands or tenths.

use arrow::array::AsArray;
use portrett_terms::problem::mask;
use portrett_terms::{ColumnSpec, DecimalMark, FileFormat, Problem, ProblemLevel, ProblemReason, SourceSpec};

use crate::marks::Marks;
use crate::raw::RawBatch;
use crate::schema::{Shape, read_columns};

/// The columns of numbers whose mark nobody said.
pub(crate) struct Doubts {
    columns: Vec<Doubt>,
    /// What the columns show that leave no doubt.
    file: Marks,
}

struct Doubt {
    header: String,
    /// Its place in a raw batch.
    place: usize,
    marks: Marks,
    /// The row of the first number in doubt, and the number, masked.
    first: Option<(u64, String)>,
}

impl Doubts {
    /// Nothing is in doubt before a row is read. `places` are those of the columns read in a raw batch. Only in
    /// text and workbooks can numbers be written in two ways.
    pub(crate) fn of(spec: &SourceSpec, places: &[Option<usize>]) -> Self {
        let is_text = matches!(spec.format, FileFormat::Csv { .. } | FileFormat::Sheet { .. });
        let is_open = |column: &ColumnSpec| {
            is_text && column.decimal.is_none() && matches!(Shape::of(column), Shape::Number | Shape::Money)
        };
        let columns = read_columns(spec).zip(places).filter(|((_, column), _)| is_open(column));
        let doubt = |((_, column), place): ((usize, &ColumnSpec), &Option<usize>)| {
            let (header, marks) = (column.header.clone(), Marks::default());
            Some(Doubt { header, place: (*place)?, marks, first: None })
        };
        Self { columns: columns.filter_map(doubt).collect(), file: Marks::default() }
    }

    /// Looks at the rows of a batch, until a number of the file leaves no doubt.
    pub(crate) fn take(&mut self, raw: &RawBatch) {
        if self.file.shown().is_some() {
            return;
        }
        self.columns.iter_mut().for_each(|column| column.take(raw));
        self.file = self.columns.iter().fold(Marks::default(), |file, column| file.with(column.marks));
    }

    /// For each column in doubt, how many numbers are, and the first of them.
    pub(crate) fn told(self) -> Vec<(u64, Problem)> {
        if self.file.shown().is_some() {
            return Vec::new();
        }
        let told = |column: Doubt| {
            let (row, value) = column.first.filter(|_| column.marks.shown().is_none())?;
            let (level, reason) = (ProblemLevel::Cell, ProblemReason::DecimalUnclear);
            let problem = Problem { row, column: Some(column.header), value: Some(value), level, reason };
            Some((column.marks.doubtful(), problem))
        };
        self.columns.into_iter().filter_map(told).collect()
    }
}

impl Doubt {
    fn take(&mut self, raw: &RawBatch) {
        let cells = raw.columns.get(self.place).and_then(|column| column.as_string_opt::<i32>());
        let Some(cells) = cells else { return };
        for (index, cell) in cells.iter().enumerate() {
            let Some(cell) = cell else { continue };
            if self.marks.add(cell) && self.first.is_none() {
                self.first = Some((raw.row_numbers[index], mask(cell)));
            }
        }
    }
}

/// The mark with which a sheet writes numbers that are numbers, where a column's own is another.
pub(crate) fn typed_mark(spec: &SourceSpec, column: &ColumnSpec) -> Option<DecimalMark> {
    let FileFormat::Sheet { decimal, .. } = spec.format else { return None };
    column.decimal.filter(|own| *own != decimal).map(|_| decimal)
}
