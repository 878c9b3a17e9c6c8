//! One column's distribution in every component, on the table's own scale.

use super::design::{CodedColumn, CodedFamily, NumberColumn, NumberFamily};
use super::emission::Coded;
use super::kernel::Normal;
use super::margin::{Margin, Scale};
use super::table::{Column, CountFamily};

/// One column's distribution in every component.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnModel {
    /// A normal distribution in every component.
    Number {
        /// Mean of each component.
        means: Vec<f64>,
        /// Variance of each component, above zero.
        variances: Vec<f64>,
    },
    /// A normal distribution of the logarithm in every component.
    LogNormal {
        /// Mean of the natural logarithm in each component.
        means: Vec<f64>,
        /// Variance of the logarithm in each component, above zero.
        variances: Vec<f64>,
    },
    /// Zero with some probability, else log-normal.
    Amount {
        /// Probability of zero in each component.
        zero_shares: Vec<f64>,
        /// Mean of the natural logarithm of amounts above zero in each component.
        means: Vec<f64>,
        /// Variance of that logarithm in each component, above zero.
        variances: Vec<f64>,
    },
    /// A Poisson distribution in every component.
    Poisson {
        /// Mean of each component, zero or more.
        means: Vec<f64>,
    },
    /// A negative binomial distribution in every component: the variance is `mean + mean² / size`.
    NegativeBinomial {
        /// Mean of each component, zero or more.
        means: Vec<f64>,
        /// Size of each component, above zero; infinite where it is a Poisson distribution.
        sizes: Vec<f64>,
    },
    /// Probabilities of the levels in every component.
    Category {
        /// For each component the probability of each level.
        probabilities: Vec<Vec<f64>>,
    },
    /// Probabilities of the answers in every component, by the adjacent-category model.
    Ordinal {
        /// For each component the probability of each answer.
        probabilities: Vec<Vec<f64>>,
    },
}

impl ColumnModel {
    /// Number of free parameters of `k` components that each have their own. Answers have everybody's shares, and for each component but
    /// one a slope and a curve.
    pub(super) fn parameters(&self, k: usize) -> usize {
        match self {
            Self::Poisson { .. } => k,
            Self::Number { .. } | Self::LogNormal { .. } | Self::NegativeBinomial { .. } => 2 * k,
            Self::Amount { .. } => 3 * k,
            Self::Category { probabilities } => {
                k * probabilities.first().map_or(0, |levels| levels.len().saturating_sub(1))
            }
            Self::Ordinal { probabilities } => {
                let free = probabilities.first().map_or(0, |levels| levels.len().saturating_sub(1));
                free + free.min(2) * (k - 1)
            }
        }
    }

    /// The same with the components in another order.
    pub(super) fn reordered(&self, order: &[usize]) -> Self {
        let pick = |values: &[f64]| order.iter().map(|&k| values[k]).collect();
        let pick_all = |values: &[Vec<f64>]| order.iter().map(|&k| values[k].clone()).collect();
        match self {
            Self::Number { means, variances } => Self::Number { means: pick(means), variances: pick(variances) },
            Self::LogNormal { means, variances } => Self::LogNormal { means: pick(means), variances: pick(variances) },
            Self::Amount { zero_shares, means, variances } => {
                Self::Amount { zero_shares: pick(zero_shares), means: pick(means), variances: pick(variances) }
            }
            Self::Poisson { means } => Self::Poisson { means: pick(means) },
            Self::NegativeBinomial { means, sizes } => {
                Self::NegativeBinomial { means: pick(means), sizes: pick(sizes) }
            }
            Self::Category { probabilities } => Self::Category { probabilities: pick_all(probabilities) },
            Self::Ordinal { probabilities } => Self::Ordinal { probabilities: pick_all(probabilities) },
        }
    }

    /// Whether there are as many parameters as components, all within their ranges.
    pub(super) fn is_valid(&self, components: usize) -> bool {
        let all = |values: &[f64], good: fn(f64) -> bool| {
            values.len() == components && values.iter().all(|&value| good(value))
        };
        let is_count_mean = |mean: f64| mean.is_finite() && mean >= 0.0;
        match self {
            Self::Number { means, variances } | Self::LogNormal { means, variances } => {
                all(means, f64::is_finite) && all(variances, is_positive)
            }
            Self::Amount { zero_shares, means, variances } => {
                all(zero_shares, is_probability) && all(means, f64::is_finite) && all(variances, is_positive)
            }
            Self::Poisson { means } => all(means, is_count_mean),
            Self::NegativeBinomial { means, sizes } => all(means, is_count_mean) && all(sizes, |size| size > 0.0),
            Self::Category { probabilities } | Self::Ordinal { probabilities } => {
                let levels = probabilities.first().map_or(0, Vec::len);
                let whole = |one: &Vec<f64>| one.len() == levels && one.iter().all(|&value| is_probability(value));
                probabilities.len() == components && probabilities.iter().all(whole)
            }
        }
    }

    /// Whether it describes columns of this kind, with so many levels.
    pub(super) fn is_of(&self, column: &Column) -> bool {
        let have =
            |probabilities: &[Vec<f64>], levels: u16| probabilities.iter().all(|of| of.len() == usize::from(levels));
        match (self, column) {
            (Self::Number { .. }, Column::Number(_))
            | (Self::LogNormal { .. }, Column::LogNormal(_))
            | (Self::Amount { .. }, Column::Amount(_))
            | (Self::Poisson { .. }, Column::Count { family: CountFamily::Poisson, .. })
            | (Self::NegativeBinomial { .. }, Column::Count { family: CountFamily::NegativeBinomial, .. }) => true,
            (Self::Category { probabilities }, Column::Category { levels, .. })
            | (Self::Ordinal { probabilities }, Column::Ordinal { levels, .. }) => have(probabilities, *levels),
            _ => false,
        }
    }

    /// The margin by which a column is laid out to be scored: from the components' own, by their weights.
    pub(super) fn margin(&self, weights: &[f64]) -> Margin {
        let total: f64 = weights.iter().sum();
        let mean = |of: &dyn Fn(usize) -> f64| {
            weights.iter().enumerate().map(|(k, weight)| weight * of(k)).sum::<f64>() / total
        };
        let scale = |means: &[f64], variances: &[f64]| {
            let centre = mean(&|k| means[k]);
            let variance = mean(&|k| variances[k] + (means[k] - centre) * (means[k] - centre));
            Scale { centre, scale: variance.sqrt(), floor: 0.0 }
        };
        let shares = |probabilities: &[Vec<f64>]| {
            let levels = probabilities.first().map_or(0, Vec::len);
            (0..levels).map(|level| mean(&|k| probabilities[k][level])).collect()
        };
        match self {
            Self::Number { means, variances } => Margin::Number(scale(means, variances)),
            Self::LogNormal { means, variances } => Margin::LogNormal(scale(means, variances)),
            Self::Amount { zero_shares, means, variances } => {
                let zero = mean(&|k| zero_shares[k]);
                Margin::Amount(scale(means, variances), [zero, 1.0 - zero])
            }
            Self::Poisson { .. } => Margin::Count(CountFamily::Poisson, vec![], vec![]),
            Self::NegativeBinomial { .. } => Margin::Count(CountFamily::NegativeBinomial, vec![], vec![]),
            Self::Category { probabilities } => Margin::Category(shares(probabilities)),
            Self::Ordinal { probabilities } => Margin::Ordinal(shares(probabilities)),
        }
    }

    /// The parameters of the numbers on their standardised scale; nothing for a column of codes alone.
    pub(super) fn normal<const K: usize>(&self, column: &NumberColumn) -> Option<Normal<K>> {
        let (Self::Number { means, variances }
        | Self::LogNormal { means, variances }
        | Self::Amount { means, variances, .. }) = self
        else {
            return None;
        };
        let Scale { centre, scale, .. } = column.scale;
        let mean: Vec<f64> = means.iter().map(|mean| (mean - centre) / scale).collect();
        let variance: Vec<f64> = variances.iter().map(|variance| variance / (scale * scale)).collect();
        Some(Normal { mean: lanes(&mean, 0.0), variance: lanes(&variance, 1.0) })
    }

    /// The parameters of the codes; nothing for a column of numbers alone.
    pub(super) fn coded<const K: usize>(&self, column: &CodedColumn) -> Option<Coded<K>> {
        let by_level = |probabilities: &[Vec<f64>]| {
            let level = |level| lanes(&probabilities.iter().map(|of| of[level]).collect::<Vec<_>>(), 1.0);
            Coded::Free((0..column.shares.len()).map(level).collect())
        };
        match self {
            Self::Number { .. } | Self::LogNormal { .. } => None,
            Self::Amount { zero_shares, .. } => {
                let more: Vec<f64> = zero_shares.iter().map(|zero| 1.0 - zero).collect();
                Some(Coded::Free(vec![lanes(zero_shares, 0.5), lanes(&more, 0.5)]))
            }
            Self::Poisson { means } => Some(Coded::Count { mean: lanes(means, 1.0), size: [f64::INFINITY; K] }),
            Self::NegativeBinomial { means, sizes } => {
                Some(Coded::Count { mean: lanes(means, 1.0), size: lanes(sizes, f64::INFINITY) })
            }
            Self::Category { probabilities } | Self::Ordinal { probabilities } => Some(by_level(probabilities)),
        }
    }

    /// The distributions of the first `components` lanes of a column of codes. An amount is still without its
    /// logarithms.
    pub(super) fn of_codes<const K: usize>(coded: &Coded<K>, column: &CodedColumn, components: usize) -> Self {
        let table = coded.probabilities(column);
        let first = |lanes: &[f64; K]| lanes[..components].to_vec();
        let probabilities = || (0..components).map(|k| table.iter().map(|level| level[k]).collect()).collect();
        match (column.family, coded) {
            (CodedFamily::Zero, _) => Self::Amount { zero_shares: first(&table[0]), means: vec![], variances: vec![] },
            (CodedFamily::Count(CountFamily::Poisson), Coded::Count { mean, .. }) => {
                Self::Poisson { means: first(mean) }
            }
            (_, Coded::Count { mean, size }) => Self::NegativeBinomial { means: first(mean), sizes: first(size) },
            (CodedFamily::Ordinal, _) => Self::Ordinal { probabilities: probabilities() },
            _ => Self::Category { probabilities: probabilities() },
        }
    }

    /// The distributions of the first `components` lanes of a column of numbers, on the table's own scale; of an
    /// amount beside the shares of zero, `coded`.
    pub(super) fn of_numbers<const K: usize>(
        normal: &Normal<K>,
        column: &NumberColumn,
        coded: Option<Self>,
        components: usize,
    ) -> Self {
        let Scale { centre, scale, .. } = column.scale;
        let means = normal.mean[..components].iter().map(|mean| mean * scale + centre).collect();
        let variances = normal.variance[..components].iter().map(|variance| variance * scale * scale).collect();
        match (column.family, coded) {
            (NumberFamily::Amount, Some(Self::Amount { zero_shares, .. })) => {
                Self::Amount { zero_shares, means, variances }
            }
            (NumberFamily::Normal, _) => Self::Number { means, variances },
            _ => Self::LogNormal { means, variances },
        }
    }
}

fn is_positive(value: f64) -> bool {
    value.is_finite() && value > 0.0
}

/// Whether it lies between 0 and 1, but for rounding.
pub(super) fn is_probability(value: f64) -> bool {
    (0.0..=1.0 + 1e-9).contains(&value)
}

/// The values in the first lanes, and `rest` in the others.
pub(super) fn lanes<const K: usize>(values: &[f64], rest: f64) -> [f64; K] {
    std::array::from_fn(|k| values.get(k).copied().unwrap_or(rest))
}
