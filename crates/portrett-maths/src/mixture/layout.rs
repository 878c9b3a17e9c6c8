//! A block of columns laid out for EM: its numbers, and which cells each person has.

use std::borrow::Cow;
use std::ops::Range;

use super::block::Block;
use super::design::{Design, NumberColumn, NumberFamily};
use super::margin::{Margin, Scale};
use super::table::Table;

/// A laid-out block.
#[derive(Clone)]
pub(super) struct BlockColumns<'a> {
    /// Number of the block among those of the settings or the mixture.
    pub(super) number: usize,
    /// In the order of the block. A column that is left out is one that nobody has.
    pub(super) columns: Vec<NumberColumn<'a>>,
    /// The different patterns of cells that are there, ascending: bit i for column i.
    pub(super) patterns: Vec<u16>,
    /// By person the number of the pattern.
    pub(super) codes: Vec<u16>,
}

impl<'a> BlockColumns<'a> {
    /// The columns that are there in a pattern, and those that are not, ascending.
    pub(super) fn split(&self, pattern: u16) -> (Vec<usize>, Vec<usize>) {
        (0..self.columns.len()).partition(|&column| pattern >> column & 1 == 1)
    }

    /// The block of these covariances, which are on the standardised scale.
    pub(super) fn of_covariances(&self, mut covariances: Vec<Vec<f64>>) -> Block {
        let d = self.columns.len();
        let scale = |at: usize| self.columns[at].scale.scale;
        for matrix in &mut covariances {
            matrix.iter_mut().enumerate().for_each(|(at, entry)| *entry *= scale(at / d) * scale(at % d));
        }
        Block { columns: self.columns.iter().map(|column| column.source).collect(), covariances }
    }

    /// These persons.
    pub(super) fn select(&self, rows: &[u32]) -> Self {
        let number = |column: &NumberColumn<'a>| NumberColumn {
            values: rows.iter().map(|&row| column.values[row as usize]).collect(),
            ..*column
        };
        Self {
            number: self.number,
            columns: self.columns.iter().map(number).collect(),
            patterns: self.patterns.clone(),
            codes: rows.iter().map(|&row| self.codes[row as usize]).collect(),
        }
    }
}

impl<'a> Design<'a> {
    /// Columns of numbers, in blocks or not.
    pub(super) fn all_numbers(&self) -> impl Iterator<Item = &NumberColumn<'a>> {
        self.numbers.iter().chain(self.blocks.iter().flat_map(|block| &block.columns))
    }

    /// Lays out the block of the columns `sources`; nothing where none of them is to be kept.
    pub(super) fn push_block(
        &mut self,
        (number, sources): (usize, &[usize]),
        table: &'a Table,
        margins: &[Margin],
        range: &Range<usize>,
        keep: &impl Fn(usize) -> bool,
    ) {
        if !sources.iter().any(|&source| keep(source)) {
            return;
        }
        let mut bits = vec![0_u16; range.len()];
        let mut columns = vec![];
        for (at, &source) in sources.iter().enumerate() {
            let column = if keep(source) {
                self.push(source, &table.columns()[source], &margins[source], range.clone());
                self.numbers.pop()
            } else {
                Some(left_out(source, &margins[source], range.len()))
            };
            let Some(column) = column else { return };
            for (bits, value) in bits.iter_mut().zip(column.values.iter()) {
                *bits |= u16::from(!value.is_nan()) << at;
            }
            columns.push(column);
        }
        let mut patterns = bits.clone();
        patterns.sort_unstable();
        patterns.dedup();
        let codes = bits.iter().map(|bits| patterns.partition_point(|pattern| pattern < bits) as u16).collect();
        self.blocks.push(BlockColumns { number, columns, patterns, codes });
    }
}

/// A column that nobody has.
fn left_out(source: usize, margin: &Margin, rows: usize) -> NumberColumn<'static> {
    let (scale, family) = match margin {
        Margin::Number(scale) => (*scale, NumberFamily::Normal),
        Margin::LogNormal(scale) => (*scale, NumberFamily::LogNormal),
        _ => (Scale { centre: 0.0, scale: 1.0, floor: 1.0 }, NumberFamily::Normal),
    };
    NumberColumn { source, family, values: Cow::Owned(vec![f64::NAN; rows]), has_missing: true, scale }
}
