//! Centres of groups, distances to all of them at once, and who belongs to which.

use super::layout::{Layout, NO_LEVEL};
use super::metric::{ColumnMetric, Metric};
use super::{Partition, PartitionError};
use crate::mixture::Table;

/// Persons that are laid out at once when a table is assigned.
const ASSIGNED_ROWS: usize = 8_192;

/// Calls `$function` with as many lanes as the groups need.
macro_rules! with_lanes {
    ($groups:expr, $function:ident($($argument:expr),*)) => {
        match $groups {
            0..=4 => $function::<4>($($argument),*),
            5..=8 => $function::<8>($($argument),*),
            9..=16 => $function::<16>($($argument),*),
            _ => $function::<32>($($argument),*),
        }
    };
}
pub(super) use with_lanes;

/// Centres in the scaled space: for each group its numbers, and for each level of each category a share; for
/// k-prototypes 1 for the most common level of a category and 0 for the others.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Points {
    pub(super) numbers: Vec<Vec<f64>>,
    pub(super) levels: Vec<Vec<f64>>,
}

impl Points {
    pub(super) fn groups(&self) -> usize {
        self.numbers.len()
    }

    /// Squared distance of one group's centre from a group's centre of other points.
    pub(super) fn squared(&self, group: usize, other: &Self, other_group: usize, mismatch: f64) -> f64 {
        let squares = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>();
        squares(&self.numbers[group], &other.numbers[other_group])
            + 0.5 * mismatch * squares(&self.levels[group], &other.levels[other_group])
    }

    fn reordered(&self, order: &[usize]) -> Self {
        let pick = |all: &[Vec<f64>]| order.iter().map(|&group| all[group].clone()).collect();
        Self { numbers: pick(&self.numbers), levels: pick(&self.levels) }
    }
}

/// The same points, group beside group, so that a cell's distance to all of them is one vector operation.
pub(super) struct Lanes<const L: usize> {
    numbers: Vec<[f64; L]>,
    levels: Vec<[f64; L]>,
    /// 0 for a group, infinite for a lane without one.
    none: [f64; L],
}

impl<const L: usize> Lanes<L> {
    pub(super) fn new(points: &Points, layout: &Layout, mismatch: f64) -> Self {
        let mut lanes = Self {
            numbers: vec![[0.0; L]; layout.numbers],
            levels: vec![[0.0; L]; layout.all_levels()],
            none: [f64::INFINITY; L],
        };
        for group in 0..points.groups() {
            lanes.none[group] = 0.0;
            lanes.numbers.iter_mut().zip(&points.numbers[group]).for_each(|(lane, value)| lane[group] = *value);
            for (start, end) in layout.offsets.iter().zip(layout.offsets.iter().skip(1)) {
                lanes.put_levels(&points.levels[group], *start..*end, group, mismatch);
            }
        }
        lanes
    }

    /// A person of level c is |e_c − p|² = 1 − 2 p_c + Σp² away from shares p, times half the mismatch, so that two
    /// persons of different levels are one mismatch apart.
    fn put_levels(&mut self, shares: &[f64], range: std::ops::Range<usize>, group: usize, mismatch: f64) {
        let squares: f64 = shares[range.clone()].iter().map(|share| share * share).sum();
        for level in range {
            self.levels[level][group] = 0.5 * mismatch * (1.0 - 2.0 * shares[level] + squares);
        }
    }

    /// Squared distances of a person's known cells from all centres.
    #[inline]
    pub(super) fn squared(&self, layout: &Layout, row: usize) -> [f64; L] {
        let mut sums = self.none;
        for (value, centre) in layout.values(row).iter().zip(&self.numbers).filter(|(value, _)| !value.is_nan()) {
            for lane in 0..L {
                sums[lane] += (value - centre[lane]) * (value - centre[lane]);
            }
        }
        for &level in layout.levels(row).iter().filter(|&&level| level != NO_LEVEL) {
            let cost = &self.levels[level as usize];
            for lane in 0..L {
                sums[lane] += cost[lane];
            }
        }
        sums
    }
}

/// The nearest of some centres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Nearest {
    pub(super) group: u8,
    pub(super) squared: f64,
    /// The squared distance of the second nearest; infinite where there is one group.
    pub(super) second: f64,
}

/// The nearest centre, the first of equally near ones. Rounding may take a distance of none below zero.
pub(super) fn nearest<const L: usize>(squared: &[f64; L]) -> Nearest {
    let mut best = Nearest { group: 0, squared: f64::INFINITY, second: f64::INFINITY };
    for (group, &distance) in squared.iter().enumerate() {
        if distance < best.squared {
            best = Nearest { group: group as u8, squared: distance, second: best.squared };
        } else if distance < best.second {
            best.second = distance;
        }
    }
    Nearest { squared: best.squared.max(0.0), second: best.second.max(0.0), ..best }
}

/// One column's centre in every group.
#[derive(Debug, Clone, PartialEq)]
pub enum Centre {
    /// The mean in each group, in the column's unit.
    Number(Vec<f64>),
    /// For each group the share of each level; for k-prototypes 1 for the most common level and 0 for the others.
    Category(Vec<Vec<f64>>),
}

/// The centres of groups and how distances from them are measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Centres {
    metric: Metric,
    points: Points,
}

impl Centres {
    pub(super) fn new(metric: Metric, points: Points) -> Self {
        Self { metric, points }
    }

    pub(super) fn reordered(&self, order: &[usize]) -> Self {
        Self { metric: self.metric.clone(), points: self.points.reordered(order) }
    }

    /// The centres by column, in the order of the table.
    pub fn columns(&self) -> Vec<Centre> {
        let (mut number, mut start) = (0, 0);
        let mut centre = |metric: &ColumnMetric| match metric {
            ColumnMetric::Number { mean, scale } => {
                number += 1;
                let at = |values: &Vec<f64>| if *scale > 0.0 { mean + values[number - 1] / scale } else { *mean };
                Centre::Number(self.points.numbers.iter().map(at).collect())
            }
            ColumnMetric::Category { shares } => {
                let range = start..start + shares.len();
                start = range.end;
                Centre::Category(self.points.levels.iter().map(|all| all[range.clone()].to_vec()).collect())
            }
        };
        self.metric.columns.iter().map(&mut centre).collect()
    }

    /// What two different categories add to a squared distance.
    pub fn mismatch(&self) -> f64 {
        self.metric.mismatch
    }
}

impl Partition for Centres {
    fn groups(&self) -> usize {
        self.points.groups()
    }

    fn assign(&self, table: &Table, skip: &[usize]) -> Result<Vec<u8>, PartitionError> {
        if let Some(column) = self.metric.first_mismatch(table) {
            return Err(PartitionError::Column { column });
        }
        let mut labels = Vec::with_capacity(table.rows());
        for start in (0..table.rows()).step_by(ASSIGNED_ROWS) {
            let range = start..table.rows().min(start + ASSIGNED_ROWS);
            let layout = Layout::new(table, &self.metric, range, skip);
            let found = nearest_of_all(&self.points, &layout, self.metric.mismatch);
            labels.extend(found.iter().map(|nearest| nearest.group));
        }
        Ok(labels)
    }
}

/// Everybody's nearest centre.
pub(super) fn nearest_of_all(points: &Points, layout: &Layout, mismatch: f64) -> Vec<Nearest> {
    with_lanes!(points.groups(), nearest_lanes(points, layout, mismatch))
}

fn nearest_lanes<const L: usize>(points: &Points, layout: &Layout, mismatch: f64) -> Vec<Nearest> {
    let lanes = Lanes::<L>::new(points, layout, mismatch);
    (0..layout.rows).map(|row| nearest(&lanes.squared(layout, row))).collect()
}
