//! A table laid out for EM: numbers standardised with missing cells as 0 beside a mask, categories with the
//! missing code turned into one level more, and a weight a person. Everything here is on the standardised scale.

use std::ops::Range;

use super::table::{Column, MISSING_CODE, Table};

/// What is known of a column over everybody before any mixture: its scale, and the least variance or the shares
/// of its levels. Fits on resamples share the margins of the table that they were drawn from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Margin {
    /// A column of numbers.
    Number {
        /// Subtracted from every value.
        centre: f64,
        /// Divided by.
        scale: f64,
        /// The least variance of a component, in units of `scale²`.
        floor: f64,
    },
    /// A column of categories: the share of each level among those present.
    Category(Vec<f64>),
}

impl Margin {
    /// The margins of every column. `variance_floor` is a share of the column's variance.
    pub(crate) fn learn(table: &Table, variance_floor: f64) -> Vec<Self> {
        table.columns().iter().map(|column| Self::of(column, variance_floor)).collect()
    }

    fn of(column: &Column, variance_floor: f64) -> Self {
        match column {
            Column::Number(values) => number_margin(values, variance_floor),
            Column::Category { codes, levels } => Self::Category(shares(codes, usize::from(*levels))),
        }
    }
}

/// The floor is the larger of the share of the variance and what the column can resolve: a component may not be
/// so narrow that its density over the width of one distinct value exceeds 1. Without that, components lock on to
/// single values of coarse numbers (counts, scores) and gain likelihood that is none (compare the correction for
/// grouping of Sheppard 1898, h²/12).
fn number_margin(values: &[f64], variance_floor: f64) -> Margin {
    let mut present: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
    let n = present.len().max(1) as f64;
    let centre = present.iter().sum::<f64>() / n;
    let variance = present.iter().map(|value| (value - centre) * (value - centre)).sum::<f64>() / n;
    if variance <= 0.0 {
        return Margin::Number { centre, scale: 1.0, floor: 1.0 };
    }
    present.sort_by(f64::total_cmp);
    let width = resolution(&present);
    let floor = (width * width / (std::f64::consts::TAU * variance)).clamp(variance_floor, 1.0);
    Margin::Number { centre, scale: variance.sqrt(), floor }
}

/// The mean over persons of the width of the cell of their value, half way to its neighbours on both sides. Takes
/// sorted values of which at least two differ.
fn resolution(sorted: &[f64]) -> f64 {
    let groups: Vec<(f64, usize)> = sorted.chunk_by(|a, b| a == b).map(|group| (group[0], group.len())).collect();
    let gap = |left: usize| groups[left + 1].0 - groups[left].0;
    let last = groups.len() - 1;
    let width = |at: usize| match at {
        0 => gap(0),
        at if at == last => gap(last - 1),
        at => f64::midpoint(gap(at - 1), gap(at)),
    };
    let total: f64 = groups.iter().enumerate().map(|(at, &(_, count))| width(at) * count as f64).sum();
    total / sorted.len() as f64
}

fn shares(codes: &[u16], levels: usize) -> Vec<f64> {
    let mut counts = vec![0.0_f64; levels];
    for &code in codes.iter().filter(|&&code| code != MISSING_CODE) {
        counts[usize::from(code)] += 1.0;
    }
    let total = counts.iter().sum::<f64>().max(1.0);
    counts.into_iter().map(|count| count / total).collect()
}

/// A column of numbers on the standardised scale.
pub(super) struct NumberColumn {
    /// Number of the column in the table.
    pub(super) source: usize,
    /// Standardised; 0 where missing.
    pub(super) values: Vec<f64>,
    /// 1 where present and 0 where missing; nothing where all are present.
    pub(super) present: Option<Vec<f64>>,
    pub(super) centre: f64,
    pub(super) scale: f64,
    pub(super) floor: f64,
}

/// A column of categories.
pub(super) struct CategoryColumn {
    /// Number of the column in the table.
    pub(super) source: usize,
    /// From 0; `shares.len()` is missing.
    pub(super) codes: Vec<u16>,
    /// Share of each level over everybody.
    pub(super) shares: Vec<f64>,
}

/// The laid-out table.
pub(super) struct Design {
    pub(super) rows: usize,
    /// How often each person counts.
    pub(super) weights: Vec<f64>,
    pub(super) numbers: Vec<NumberColumn>,
    pub(super) categories: Vec<CategoryColumn>,
}

impl Design {
    /// Lays out the rows `range` of the columns for which `keep` says so. `margins` has one entry a column, of
    /// the same kind.
    pub(super) fn new(table: &Table, margins: &[Margin], range: Range<usize>, keep: impl Fn(usize) -> bool) -> Self {
        let mut design =
            Self { rows: range.len(), weights: vec![1.0; range.len()], numbers: vec![], categories: vec![] };
        for (source, (column, margin)) in table.columns().iter().zip(margins).enumerate() {
            if keep(source) {
                design.push(source, column, margin, range.clone());
            }
        }
        design
    }

    /// Lays out the whole table.
    pub(super) fn whole(table: &Table, margins: &[Margin]) -> Self {
        Self::new(table, margins, 0..table.rows(), |_| true)
    }

    fn push(&mut self, source: usize, column: &Column, margin: &Margin, range: Range<usize>) {
        match (column, margin) {
            (Column::Number(values), &Margin::Number { centre, scale, floor }) => {
                let (values, present) = standardise(&values[range], centre, scale);
                self.numbers.push(NumberColumn { source, values, present, centre, scale, floor });
            }
            (Column::Category { codes, .. }, Margin::Category(shares)) => {
                let missing = shares.len() as u16;
                let codes = codes[range].iter().map(|&code| code.min(missing)).collect();
                self.categories.push(CategoryColumn { source, codes, shares: shares.clone() });
            }
            // The margins were learnt on a table of the same columns.
            _ => {}
        }
    }

    /// The layout of these persons, each counting as often as `weights` says.
    pub(super) fn select(&self, rows: &[u32], weights: Vec<f64>) -> Self {
        let pick = |values: &[f64]| rows.iter().map(|&row| values[row as usize]).collect();
        let number = |column: &NumberColumn| NumberColumn {
            values: pick(&column.values),
            present: column.present.as_deref().map(pick),
            ..*column
        };
        let category = |column: &CategoryColumn| CategoryColumn {
            source: column.source,
            codes: rows.iter().map(|&row| column.codes[row as usize]).collect(),
            shares: column.shares.clone(),
        };
        Self {
            rows: rows.len(),
            weights,
            numbers: self.numbers.iter().map(number).collect(),
            categories: self.categories.iter().map(category).collect(),
        }
    }

    /// How many persons it stands for.
    pub(super) fn persons(&self) -> f64 {
        self.weights.iter().sum()
    }
}

fn standardise(values: &[f64], centre: f64, scale: f64) -> (Vec<f64>, Option<Vec<f64>>) {
    let missing = values.iter().any(|value| value.is_nan());
    let standard = |&value: &f64| if value.is_nan() { 0.0 } else { (value - centre) / scale };
    let present = |value: &f64| if value.is_nan() { 0.0 } else { 1.0 };
    (values.iter().map(standard).collect(), missing.then(|| values.iter().map(present).collect()))
}
