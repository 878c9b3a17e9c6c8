//! From raw columns to the columns that mixtures are fitted to. What is learnt on some persons is applied to all.
//!
//! A column of numbers becomes ([`prepare_number`])
//! - a category, where it has at most 6 values: a normal distribution has nothing to say of so few;
//! - else a number: a symmetric logarithm where amounts are skewed, far tails pulled in, mean 0 and variance 1;
//! - and where over 20 % of people share a value, a category of its own that says whether they do, while the number
//!   is missing for them (nothing, for "spends nothing", is another thing than a little less).
//!
//! A column of labels becomes a category of at most 50 levels ([`prepare_labels`]). A missing cell stays missing in
//! every form. [`Associations`] finds columns that say the same.

mod association;
mod labels;
mod scale;

pub use association::Associations;
pub use labels::{LabelForm, prepare_labels};
pub use scale::Scale;

use crate::mixture::{Column, MISSING_CODE};

/// A column with fewer persons than this cannot form groups.
const LEAST_PEOPLE: usize = 30;
/// At most this many distinct numbers are levels of a category.
const FEW_VALUES: usize = 6;
/// A value that a larger share of the persons present have is taken out of the number.
const SPIKE_SHARE: f64 = 0.2;
/// The least share of the persons present that a number must be left with after its spikes are taken out.
const LEAST_REST: f64 = 0.05;

/// Why a column is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excluded {
    /// All persons have the same value.
    Constant,
    /// Too few persons have a value.
    TooFew {
        /// How many have one.
        people: usize,
    },
}

/// What a raw column of numbers is turned into: one of its one or two forms.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberForm {
    /// A number; missing where the value is one of the spikes.
    Number {
        /// How values are scaled.
        scale: Scale,
        /// Values that over 20 % of people share, ascending.
        spikes: Vec<f64>,
    },
    /// Which of the values that over 20 % of people share a person has, in this order; the last level, one more, is
    /// any other value. For one spike: level 0 for yes, level 1 for no.
    Spikes(Vec<f64>),
    /// A level for each of a few values, ascending. A value never seen before gets the level of the nearest.
    Levels(Vec<f64>),
}

/// Learns the forms of a raw column (NaN for missing) on its persons: one or two, which all have it as their source.
pub fn prepare_number(values: &[f64]) -> Result<Vec<NumberForm>, Excluded> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let distinct: Vec<&[f64]> = sorted.chunk_by(|a, b| a == b).collect();
    check_spread(sorted.len(), distinct.len())?;
    if distinct.len() <= FEW_VALUES {
        return Ok(vec![NumberForm::Levels(distinct.iter().map(|group| group[0]).collect())]);
    }
    let is_spike = |group: &&[f64]| group.len() as f64 > SPIKE_SHARE * sorted.len() as f64;
    let (spikes, rest): (Vec<&[f64]>, Vec<&[f64]>) = distinct.into_iter().partition(is_spike);
    let (spikes, rest): (Vec<f64>, Vec<f64>) = (spikes.iter().map(|group| group[0]).collect(), rest.concat());
    let mut forms = vec![];
    let enough = rest.len() >= LEAST_PEOPLE && rest.len() as f64 >= LEAST_REST * sorted.len() as f64;
    if let Some(scale) = if enough { Scale::learn(&rest) } else { None } {
        forms.push(NumberForm::Number { scale, spikes: spikes.clone() });
    }
    if !spikes.is_empty() {
        forms.push(NumberForm::Spikes(spikes));
    }
    Ok(forms)
}

/// Refuses columns of too few persons or of one value.
fn check_spread(people: usize, distinct: usize) -> Result<(), Excluded> {
    match (people, distinct) {
        (_, 1) => Err(Excluded::Constant),
        (people, _) if people < LEAST_PEOPLE => Err(Excluded::TooFew { people }),
        _ => Ok(()),
    }
}

impl NumberForm {
    /// The prepared column of any persons. Infinite values count as missing.
    pub fn apply(&self, values: &[f64]) -> Column {
        match self {
            Self::Number { scale, spikes } => {
                let one = |&value: &f64| if spikes.contains(&value) { f64::NAN } else { scale.apply(value) };
                Column::Number(values.iter().map(one).collect())
            }
            Self::Spikes(spikes) => {
                let level = |value: f64| spikes.iter().position(|&spike| spike == value).unwrap_or(spikes.len());
                category(values, spikes.len() + 1, level)
            }
            Self::Levels(levels) => category(values, levels.len(), |value| nearest(levels, value)),
        }
    }
}

fn category(values: &[f64], levels: usize, level: impl Fn(f64) -> usize) -> Column {
    let code = |&value: &f64| if value.is_finite() { level(value) as u16 } else { MISSING_CODE };
    Column::Category { codes: values.iter().map(code).collect(), levels: levels as u16 }
}

/// The position of the level nearest to `value`; of equally near ones the first.
fn nearest(levels: &[f64], value: f64) -> usize {
    let distance = |at: usize| (levels[at] - value).abs();
    (1..levels.len()).fold(0, |best, at| if distance(at) < distance(best) { at } else { best })
}
