//! Conditions on one column, and how well a few of them together tell a segment.

use crate::mixture::{Column, MISSING_CODE, Table};
use crate::rule::{Comparison, Rule};

/// What is asked of a cell. It never holds of a missing one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Test {
    /// A number no less than this.
    AtLeast(f64),
    /// A number less than this.
    Below(f64),
    /// A category.
    Is(u16),
    /// Any other category.
    IsNot(u16),
}

/// A test of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// Number of the column, from 0.
    pub column: usize,
    /// What is asked.
    pub test: Test,
}

impl Condition {
    /// Whether it holds of a person. A test of another kind of column holds of nobody.
    pub fn holds(&self, table: &Table, row: usize) -> bool {
        let column = &table.columns()[self.column];
        match (column, self.test) {
            (ordered, Test::AtLeast(least)) => ordered.ordered_cell(row).is_some_and(|cell| cell >= least),
            (ordered, Test::Below(limit)) => ordered.ordered_cell(row).is_some_and(|cell| cell < limit),
            (Column::Category { codes, .. }, Test::Is(code)) => codes[row] == code,
            (Column::Category { codes, .. }, Test::IsNot(code)) => codes[row] != code && codes[row] != MISSING_CODE,
            _ => false,
        }
    }

    /// The same as a rule; `text` gives the text of a column's category.
    pub fn to_rule(&self, text: impl Fn(usize, u16) -> String) -> Rule {
        let column = self.column;
        match self.test {
            Test::AtLeast(number) => Rule::Compare { column, comparison: Comparison::AtLeast, number },
            Test::Below(number) => Rule::Compare { column, comparison: Comparison::Less, number },
            Test::Is(code) => Rule::OneOf { column, texts: vec![text(column, code)] },
            Test::IsNot(code) => Rule::Not(Box::new(Rule::OneOf { column, texts: vec![text(column, code)] })),
        }
    }
}

/// Persons of whom a rule holds beside those of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Of whom the rule holds.
    pub matched: u64,
    /// Who are of the segment.
    pub members: u64,
    /// Both.
    pub both: u64,
}

impl Counts {
    /// The part of those of whom the rule holds that are of the segment; 0 where it holds of nobody.
    pub fn precision(&self) -> f64 {
        ratio(self.both, self.matched)
    }

    /// The part of the segment of whom the rule holds; 0 for an empty segment.
    pub fn recall(&self) -> f64 {
        ratio(self.both, self.members)
    }

    /// The harmonic mean of precision and recall (van Rijsbergen 1979, F₁).
    pub fn f_score(&self) -> f64 {
        ratio(2 * self.both, self.matched + self.members)
    }
}

fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
