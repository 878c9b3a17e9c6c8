//! What sets each pair of segments apart.

use super::{RecogniseError, check};
use crate::effect::{of_cliffs_delta, of_shares};
use crate::mixture::{Column, MISSING_CODE, Table};
use crate::null_models::scores::sorted_rows;

/// A feature in which two segments differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Number of the column, from 0.
    pub column: usize,
    /// Size of the difference on the scale of Cohen's d; positive where the first segment is higher. For numbers from
    /// Cliff's δ, for a category from the log odds ratio of the level that differs most ([`crate::effect`]).
    pub effect: f64,
    /// The figures of both.
    pub figures: Figures,
}

/// Two segments' figures, the first one's first, among those whose cell is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figures {
    /// Of a column of numbers, in its unit.
    Number {
        /// Arithmetic means.
        means: [f64; 2],
        /// Medians.
        medians: [f64; 2],
    },
    /// Of a category.
    Share {
        /// The level that differs most.
        level: u16,
        /// Its shares, from 0 to 1.
        shares: [f64; 2],
    },
}

/// What sets two segments apart.
#[derive(Debug, Clone, PartialEq)]
pub struct PairDifferences {
    /// The first segment.
    pub first: u8,
    /// The second, a higher number.
    pub second: u8,
    /// The largest effect in size first; of equal ones the earlier column.
    pub features: Vec<Difference>,
}

/// For each pair of segments the `most` features with the largest effects.
///
/// `alike` has one number a column: of columns with the same number, which say the same thing, only the one with the
/// largest effect is told. Empty where all say something of their own.
///
/// # Errors
/// [`RecogniseError`] where the labels are not those of the table's persons, or `alike` not of its columns.
pub fn differences(
    table: &Table,
    labels: &[u8],
    segments: usize,
    alike: &[usize],
    most: usize,
) -> Result<Vec<PairDifferences>, RecogniseError> {
    check(table, labels, segments)?;
    if !alike.is_empty() && alike.len() != table.columns().len() {
        return Err(RecogniseError::Alike { given: alike.len(), columns: table.columns().len() });
    }
    let columns: Vec<Summary> = table.columns().iter().map(|column| Summary::of(column, labels, segments)).collect();
    let segments = segments.min(usize::from(u8::MAX));
    let pairs = (0..segments).flat_map(|first| (first + 1..segments).map(move |second| (first, second)));
    let one = |(first, second): (usize, usize)| PairDifferences {
        first: first as u8,
        second: second as u8,
        features: strongest(&columns, first, second, alike, most),
    };
    Ok(pairs.map(one).collect())
}

fn strongest(columns: &[Summary], first: usize, second: usize, alike: &[usize], most: usize) -> Vec<Difference> {
    let difference = |(column, summary): (usize, &Summary)| {
        summary.compare(first, second).map(|(effect, figures)| Difference { column, effect, figures })
    };
    let mut found: Vec<Difference> = columns.iter().enumerate().filter_map(difference).collect();
    found.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()).then(a.column.cmp(&b.column)));
    let mut told: Vec<usize> = Vec::new();
    found.retain(|difference| match alike.get(difference.column) {
        Some(kind) if told.contains(kind) => false,
        kind => {
            told.extend(kind);
            true
        }
    });
    found.truncate(most);
    found
}

/// What is needed of a column to compare any two segments.
enum Summary {
    Numbers {
        sizes: Vec<u64>,
        means: Vec<f64>,
        medians: Vec<f64>,
        /// For each pair twice the pairs of persons in which the first is higher, ties counting half.
        doubled_wins: Vec<Vec<u128>>,
    },
    /// For each segment the persons of each level.
    Category(Vec<Vec<u64>>),
}

impl Summary {
    fn of(column: &Column, labels: &[u8], segments: usize) -> Self {
        match column {
            Column::Category { codes, levels } => {
                let mut counts = vec![vec![0; usize::from(*levels)]; segments];
                for (&code, &label) in codes.iter().zip(labels).filter(|(code, _)| **code != MISSING_CODE) {
                    counts[usize::from(label)][usize::from(code)] += 1;
                }
                Self::Category(counts)
            }
            ordered => numbers(&ordered.to_numbers(), labels, segments),
        }
    }

    /// The effect and the figures of two segments; nothing where nobody of one is known.
    fn compare(&self, first: usize, second: usize) -> Option<(f64, Figures)> {
        match self {
            Self::Numbers { sizes, means, medians, doubled_wins } => {
                let pairs = sizes[first] as f64 * sizes[second] as f64;
                let delta = doubled_wins[first][second] as f64 / pairs - 1.0;
                let figures = Figures::Number {
                    means: [means[first], means[second]],
                    medians: [medians[first], medians[second]],
                };
                (pairs > 0.0).then(|| (of_cliffs_delta(delta, pairs), figures))
            }
            Self::Category(counts) => most_different(&counts[first], &counts[second]),
        }
    }
}

fn most_different(first: &[u64], second: &[u64]) -> Option<(f64, Figures)> {
    let (n, n_base) = (first.iter().sum::<u64>(), second.iter().sum::<u64>());
    if n == 0 || n_base == 0 {
        return None;
    }
    let effect = |level: usize| of_shares(first[level], n, second[level], n_base);
    let farther = |best: usize, level: usize| if effect(level).abs() > effect(best).abs() { level } else { best };
    let level = (0..first.len()).reduce(farther)?;
    let shares = [first[level] as f64 / n as f64, second[level] as f64 / n_base as f64];
    Some((effect(level), Figures::Share { level: level as u16, shares }))
}

fn numbers(values: &[f64], labels: &[u8], segments: usize) -> Summary {
    let mut ordered: Vec<Vec<f64>> = vec![vec![]; segments];
    let mut doubled_wins = vec![vec![0_u128; segments]; segments];
    let rows = sorted_rows(values);
    let mut below = vec![0_u64; segments];
    for tied in rows.chunk_by(|&a, &b| values[a as usize] == values[b as usize]) {
        let mut here = vec![0_u64; segments];
        for &row in tied {
            let segment = usize::from(labels[row as usize]);
            here[segment] += 1;
            ordered[segment].push(values[row as usize]);
        }
        for (first, wins) in doubled_wins.iter_mut().enumerate().filter(|(first, _)| here[*first] > 0) {
            for (second, wins) in wins.iter_mut().enumerate() {
                *wins += u128::from(here[first]) * u128::from(2 * below[second] + here[second]);
            }
        }
        below.iter_mut().zip(&here).for_each(|(below, here)| *below += here);
    }
    let mean = |values: &Vec<f64>| values.iter().sum::<f64>() / values.len() as f64;
    Summary::Numbers {
        sizes: below,
        means: ordered.iter().map(mean).collect(),
        medians: ordered.iter().map(|values| median(values)).collect(),
        doubled_wins,
    }
}

/// The median of ascending values; NaN of none.
fn median(ascending: &[f64]) -> f64 {
    match ascending.len() {
        0 => f64::NAN,
        n => f64::midpoint(ascending[(n - 1) / 2], ascending[n / 2]),
    }
}
