//! A table laid out for EM: numbers as they lie in the table, logarithms of them, everything with countable values as codes with the missing code turned into one level more, and a weight a person.
//!
//! Counts and answers are codes too: the density of a person's cell is then one row of a table, and the sums of a
//! step are a histogram a component, from which every family finds its parameters.

use std::borrow::Cow;
use std::ops::Range;

use super::layout::BlockColumns;
use super::margin::{Margin, Scale, count_codes, logarithms, zero_code};
use super::noise::{NoiseColumn, NoiseLane};
use super::params::MixtureParams;
use super::table::{Column, CountFamily, Table, distinct};
use crate::lifetime::rising::ln_rising;

/// What the numbers of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberFamily {
    Normal,
    /// Logarithms of positive numbers.
    LogNormal,
    /// Logarithms of the amounts above zero.
    Amount,
}

/// A column of numbers and how they are standardised.
#[derive(Clone)]
pub(super) struct NumberColumn<'a> {
    /// Number of the column in the table.
    pub(super) source: usize,
    pub(super) family: NumberFamily,
    /// Those of the table, or logarithms; NaN where missing.
    pub(super) values: Cow<'a, [f64]>,
    pub(super) has_missing: bool,
    pub(super) scale: Scale,
}

impl NumberColumn<'_> {
    /// The standardised numbers; 0 where missing.
    pub(super) fn standardised(&self) -> impl Iterator<Item = f64> {
        self.values.iter().map(|&value| self.standard(value))
    }

    pub(super) fn standard(&self, value: f64) -> f64 {
        if value.is_nan() { 0.0 } else { (value - self.scale.centre) / self.scale.scale }
    }

    fn into_owned(self) -> NumberColumn<'static> {
        NumberColumn { values: Cow::Owned(self.values.into_owned()), ..self }
    }
}

/// What the codes of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodedFamily {
    /// Levels, each with a probability of its own.
    Category,
    /// Whether an amount is above zero.
    Zero,
    /// Answers in order.
    Ordinal,
    /// Different counts, ascending.
    Count(CountFamily),
}

/// A column of codes.
#[derive(Clone)]
pub(super) struct CodedColumn {
    /// Number of the column in the table.
    pub(super) source: usize,
    pub(super) family: CodedFamily,
    /// From 0; `shares.len()` is missing.
    pub(super) codes: Vec<u16>,
    /// Share of each code over everybody.
    pub(super) shares: Vec<f64>,
    /// Of counts the counts; of answers their places, standardised; of others nothing.
    pub(super) values: Vec<f64>,
    /// Of counts the logarithms of their factorials; of others nothing.
    pub(super) ln_factorials: Vec<f64>,
}

impl CodedColumn {
    /// Where counts lie, standardised: their roots, whose variance does not hang on the mean.
    pub(super) fn root_places(&self) -> Vec<f64> {
        standard_places(self.values.iter().map(|value| value.sqrt()).collect(), &self.shares)
    }
}

/// The laid-out table.
pub(super) struct Design<'a> {
    pub(super) rows: usize,
    /// How often each person counts.
    pub(super) weights: Vec<f64>,
    pub(super) numbers: Vec<NumberColumn<'a>>,
    pub(super) coded: Vec<CodedColumn>,
    /// Numbers that have covariances.
    pub(super) blocks: Vec<BlockColumns<'a>>,
    /// Minus the sum of the person's logarithms: what turns the density of a logarithm into that of the number.
    /// Nothing where no column is a logarithm.
    pub(super) jacobian: Option<Vec<f64>>,
    /// The component of those who belong to none.
    pub(super) noise: Option<NoiseLane>,
}

impl<'a> Design<'a> {
    /// Lays out the rows `range` of the columns for which `keep` says so. `margins` has one entry a column, of
    /// the same kind.
    pub(super) fn new(
        table: &'a Table,
        margins: &[Margin],
        blocks: &[Vec<usize>],
        range: Range<usize>,
        keep: impl Fn(usize) -> bool,
    ) -> Self {
        let weights = vec![1.0; range.len()];
        let mut design = Self {
            rows: range.len(),
            weights,
            numbers: vec![],
            coded: vec![],
            blocks: vec![],
            jacobian: None,
            noise: None,
        };
        let is_alone = |source: usize| !blocks.iter().any(|block| block.contains(&source));
        for (source, (column, margin)) in table.columns().iter().zip(margins).enumerate() {
            if keep(source) && is_alone(source) {
                design.push(source, column, margin, range.clone());
            }
        }
        for (number, block) in blocks.iter().enumerate() {
            design.push_block((number, block), table, margins, &range, &keep);
        }
        design
    }

    /// Lays out the whole table so that a mixture can be fitted to it.
    pub(super) fn to_fit(table: &'a Table, margins: &[Margin], params: &MixtureParams) -> Self {
        let design = Self::new(table, margins, &params.blocks, 0..table.rows(), |_| true);
        if params.noise { design.with_noise(NoiseColumn::learn(table, margins)) } else { design }
    }

    /// The same persons with other weights, one a person.
    pub(super) fn weighted(self, weights: Vec<f64>) -> Self {
        Self { weights, ..self }
    }

    pub(super) fn push(&mut self, source: usize, column: &'a Column, margin: &Margin, range: Range<usize>) {
        match (column, margin) {
            (Column::Number(values), Margin::Number(scale)) => {
                self.push_numbers(source, NumberFamily::Normal, Cow::Borrowed(&values[range]), *scale);
            }
            (Column::LogNormal(values), Margin::LogNormal(scale)) => {
                self.push_logarithms(source, NumberFamily::LogNormal, &values[range], *scale);
            }
            (Column::Amount(values), Margin::Amount(scale, shares)) => {
                let codes = values[range.clone()].iter().map(|&value| zero_code(value));
                self.push_codes(source, CodedFamily::Zero, codes, shares);
                self.push_logarithms(source, NumberFamily::Amount, &values[range], *scale);
            }
            (Column::Category { codes, .. }, Margin::Category(shares)) => {
                self.push_codes(source, CodedFamily::Category, codes[range].iter().copied(), shares);
            }
            (Column::Ordinal { codes, .. }, Margin::Ordinal(shares)) => {
                self.push_codes(source, CodedFamily::Ordinal, codes[range].iter().copied(), shares);
            }
            (Column::Count { counts, .. }, Margin::Count(family, values, shares)) => {
                self.push_counts(source, *family, &counts[range], (values, shares));
            }
            // The margins were learnt on a table of the same columns.
            _ => {}
        }
    }

    fn push_numbers(&mut self, source: usize, family: NumberFamily, values: Cow<'a, [f64]>, scale: Scale) {
        let has_missing = values.iter().any(|value| value.is_nan());
        self.numbers.push(NumberColumn { source, family, values, has_missing, scale });
    }

    fn push_logarithms(&mut self, source: usize, family: NumberFamily, values: &[f64], scale: Scale) {
        let logarithms: Vec<f64> = logarithms(values).collect();
        let jacobian = self.jacobian.get_or_insert_with(|| vec![0.0; logarithms.len()]);
        for (sum, logarithm) in jacobian.iter_mut().zip(&logarithms).filter(|(_, logarithm)| !logarithm.is_nan()) {
            *sum -= logarithm;
        }
        self.push_numbers(source, family, Cow::Owned(logarithms), scale);
    }

    fn push_codes(&mut self, source: usize, family: CodedFamily, codes: impl Iterator<Item = u16>, shares: &[f64]) {
        let missing = shares.len() as u16;
        let codes = codes.map(|code| code.min(missing)).collect();
        let values = if family == CodedFamily::Ordinal { places(shares) } else { vec![] };
        self.coded.push(CodedColumn { source, family, codes, shares: shares.to_vec(), values, ln_factorials: vec![] });
    }

    /// Counts that the margin does not know (a new person's) are codes all the same, of share zero.
    fn push_counts(&mut self, source: usize, family: CountFamily, counts: &[u32], margin: (&[u32], &[f64])) {
        let mut all = distinct(counts);
        all.extend(margin.0);
        all.sort_unstable();
        all.dedup();
        let missing = all.len() as u16;
        let codes = count_codes(counts, &all).into_iter().map(|code| code.min(missing)).collect();
        let share = |value| margin.0.binary_search(value).map_or(0.0, |at| margin.1[at]);
        self.coded.push(CodedColumn {
            source,
            family: CodedFamily::Count(family),
            codes,
            shares: all.iter().map(share).collect(),
            values: all.iter().map(|&value| f64::from(value)).collect(),
            ln_factorials: all.iter().map(|&value| ln_rising(1.0, f64::from(value))).collect(),
        });
    }

    /// The layout of these persons, each counting as often as `weights` says.
    pub(super) fn select(&self, rows: &[u32], weights: Vec<f64>) -> Self {
        let pick = |values: &[f64]| rows.iter().map(|&row| values[row as usize]).collect::<Vec<f64>>();
        let number = |column: &NumberColumn<'a>| NumberColumn { values: Cow::Owned(pick(&column.values)), ..*column };
        let coded = |column: &CodedColumn| CodedColumn {
            codes: rows.iter().map(|&row| column.codes[row as usize]).collect(),
            shares: column.shares.clone(),
            values: column.values.clone(),
            ln_factorials: column.ln_factorials.clone(),
            ..*column
        };
        Self {
            rows: rows.len(),
            weights,
            numbers: self.numbers.iter().map(number).collect(),
            coded: self.coded.iter().map(coded).collect(),
            blocks: self.blocks.iter().map(|block| block.select(rows)).collect(),
            jacobian: self.jacobian.as_deref().map(pick),
            noise: self.noise.clone(),
        }
    }

    /// The layout of these columns, numbered from 0 in their order; of a block all or none.
    pub(super) fn of_columns(&self, kept: &[usize]) -> Self {
        let place = |source: usize| kept.iter().position(|&column| column == source);
        let number = |column: &NumberColumn<'a>| Some(NumberColumn { source: place(column.source)?, ..column.clone() });
        let coded = |column: &CodedColumn| Some(CodedColumn { source: place(column.source)?, ..column.clone() });
        let block = |block: &BlockColumns<'a>| {
            let columns = block.columns.iter().map(number).collect::<Option<Vec<NumberColumn<'a>>>>()?;
            Some(BlockColumns { columns, ..block.clone() })
        };
        let numbered = |(number, block)| BlockColumns { number, ..block };
        let design = Self {
            rows: self.rows,
            weights: self.weights.clone(),
            numbers: self.numbers.iter().filter_map(number).collect(),
            coded: self.coded.iter().filter_map(coded).collect(),
            blocks: self.blocks.iter().filter_map(block).enumerate().map(numbered).collect(),
            jacobian: self.jacobian.clone(),
            noise: None,
        };
        match &self.noise {
            Some(noise) => design.with_noise(kept.iter().map(|&column| noise.columns[column].clone()).collect()),
            None => design,
        }
    }

    /// The same, no longer part of the table.
    pub(super) fn into_owned(self) -> Design<'static> {
        let block = |block: BlockColumns<'a>| {
            let columns = block.columns.into_iter().map(NumberColumn::into_owned).collect();
            BlockColumns { columns, number: block.number, patterns: block.patterns, codes: block.codes }
        };
        Design {
            numbers: self.numbers.into_iter().map(NumberColumn::into_owned).collect(),
            blocks: self.blocks.into_iter().map(block).collect(),
            rows: self.rows,
            weights: self.weights,
            coded: self.coded,
            jacobian: self.jacobian,
            noise: self.noise,
        }
    }

    /// How many persons it stands for.
    pub(super) fn persons(&self) -> f64 {
        self.weights.iter().sum()
    }

    /// What the log-likelihood of numbers has beside that of their logarithms.
    pub(super) fn log_jacobian(&self) -> f64 {
        let terms = self.jacobian.iter().flatten().zip(&self.weights);
        terms.map(|(jacobian, weight)| weight * jacobian).sum()
    }
}

/// The places of answers 0, 1, 2 … on a scale where everybody's mean is 0 and variance 1.
fn places(shares: &[f64]) -> Vec<f64> {
    standard_places((0..shares.len()).map(|at| at as f64).collect(), shares)
}

/// `places` on a scale where their mean by `shares` is 0 and their variance 1.
fn standard_places(mut places: Vec<f64>, shares: &[f64]) -> Vec<f64> {
    let mean: f64 = places.iter().zip(shares).map(|(place, share)| place * share).sum();
    let variance: f64 = places.iter().zip(shares).map(|(place, share)| share * (place - mean) * (place - mean)).sum();
    let scale = if variance > 0.0 { variance.sqrt() } else { 1.0 };
    places.iter_mut().for_each(|place| *place = (*place - mean) / scale);
    places
}
