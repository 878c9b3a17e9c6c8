//! The numbers of a block of persons on the standardised scale. They lie in the table as they came, so that a design
//! takes no memory for them; what is computed anew in each pass is one division a cell, for all components.

use std::ops::Range;

use super::BLOCK;
use crate::mixture::design::{Design, NumberColumn};

/// Numbers by column: those that are alone, then those of the blocks of columns.
pub(super) struct Standard {
    columns: Vec<StandardColumn>,
    alone: usize,
}

/// The numbers of a column for as many persons as a block has.
pub(super) struct StandardColumn {
    /// 0 where missing.
    pub(super) values: [f64; BLOCK],
    /// 1 where present, 0 where missing.
    pub(super) present: [f64; BLOCK],
    /// Whether anybody's cell is missing, in this block of persons or another.
    pub(super) has_missing: bool,
}

impl Standard {
    pub(super) fn new(design: &Design) -> Self {
        let empty = |column: &NumberColumn| StandardColumn {
            values: [0.0; BLOCK],
            present: [1.0; BLOCK],
            has_missing: column.has_missing,
        };
        Self { columns: design.all_numbers().map(empty).collect(), alone: design.numbers.len() }
    }

    /// Takes the persons `rows`.
    #[inline(always)]
    pub(super) fn load(&mut self, design: &Design, rows: &Range<usize>) {
        for (standard, column) in self.columns.iter_mut().zip(design.all_numbers()) {
            let (centre, scale) = (column.scale.centre, column.scale.scale);
            let cells = standard.values.iter_mut().zip(&mut standard.present).zip(&column.values[rows.clone()]);
            for ((value, present), &cell) in cells {
                let is_there = !cell.is_nan();
                *value = if is_there { (cell - centre) / scale } else { 0.0 };
                *present = if is_there { 1.0 } else { 0.0 };
            }
        }
    }

    /// Columns that are independent of all others.
    #[inline(always)]
    pub(super) fn alone(&self) -> &[StandardColumn] {
        &self.columns[..self.alone]
    }

    /// The columns of all blocks, block after block.
    #[inline(always)]
    pub(super) fn in_blocks(&self) -> &[StandardColumn] {
        &self.columns[self.alone..]
    }
}
