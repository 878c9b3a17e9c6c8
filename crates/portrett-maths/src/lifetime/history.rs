//! What models of purchases need to know of each customer.
//!
//! Takes a [`History`] a customer, and covariates if there are any; gives [`Histories`], in which equal
//! customers are counted once, in a fixed order that does not depend on theirs. Time is in any unit, the same
//! for all, and every result is in that unit.

use std::ops::Range;

use super::refusal::Refusal;

/// Groups of one run at most, so that a run fits into a task.
const MOST_GROUPS_OF_RUN: usize = 8_192;

/// Groups of one task, about.
const GROUPS_OF_TASK: usize = 16_384;

/// A customer's purchases, summed up (Fader, Hardie and Lee 2005).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct History {
    /// Repeat purchases: occasions after the first.
    pub frequency: u32,
    /// Time from the first purchase to the last; 0 without repeat purchases.
    pub recency: f64,
    /// Time from the first purchase to the end of the observation, called T in the papers.
    pub age: f64,
}

impl History {
    /// Somebody whose first purchase is now.
    pub const NEW: Self = Self { frequency: 0, recency: 0.0, age: 0.0 };

    fn check(&self, customer: usize) -> Result<(), Refusal> {
        for (what, value) in [("the recency", self.recency), ("the age", self.age)] {
            if !(value.is_finite() && value >= 0.0) {
                return Err(Refusal::OutOfRange { customer, what, value });
            }
        }
        let Self { frequency, recency, age } = *self;
        match self {
            _ if recency > age => Err(Refusal::RecencyAfterAge { customer, recency, age }),
            _ if (frequency == 0) != (recency == 0.0) => {
                Err(Refusal::RecencyWithoutRepeat { customer, frequency, recency })
            }
            _ => Ok(()),
        }
    }
}

/// Customers of one frequency and one cell of covariates, side by side.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) cell: usize,
    pub(super) frequency: u32,
    pub(super) groups: Range<usize>,
}

/// Recencies, ages and numbers of customers of some groups.
#[derive(Debug, Clone, Copy)]
pub(super) struct Groups<'a> {
    pub(super) recency: &'a [f64],
    pub(super) age: &'a [f64],
    pub(super) weight: &'a [f64],
}

/// Mean of a column and its standard deviation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) mean: f64,
    pub(super) deviation: f64,
}

/// The histories of many customers, equal ones counted once.
#[derive(Debug, Clone)]
pub struct Histories {
    customers: usize,
    /// Standardised covariates, cell after cell.
    covariates: Vec<f64>,
    scales: Vec<Scale>,
    runs: Vec<Run>,
    tasks: Vec<Range<usize>>,
    recency: Vec<f64>,
    age: Vec<f64>,
    weight: Vec<f64>,
    group_of: Vec<u32>,
}

/// Sorted by cell and frequency, age, recency; the last number is the customer.
type Key = (u64, u64, u64, u32);

impl Histories {
    /// Groups `histories`. Errors: a history that contradicts itself, none at all.
    pub fn new(histories: &[History]) -> Result<Self, Refusal> {
        Self::with_covariates(histories, &[])
    }

    /// Groups `histories` with `columns` of time-invariant covariates, each with a number for each customer in
    /// the order of `histories`. Errors: as [`Histories::new`]; a column that is too short or too long, holds
    /// something that is not finite, or is constant.
    pub fn with_covariates(histories: &[History], columns: &[&[f64]]) -> Result<Self, Refusal> {
        if histories.is_empty() {
            return Err(Refusal::NoCustomers);
        }
        if u32::try_from(histories.len()).is_err() {
            return Err(Refusal::TooMany { customers: histories.len() });
        }
        histories.iter().enumerate().try_for_each(|(customer, history)| history.check(customer))?;
        let scales = columns.iter().enumerate().map(|(column, values)| scale(column, values, histories.len()));
        let scales = scales.collect::<Result<Vec<_>, _>>()?;
        let (cells, covariates) = cells(histories.len(), columns, &scales);
        let mut keys: Vec<Key> = histories.iter().enumerate().map(|(i, history)| key(i, history, &cells)).collect();
        keys.sort_unstable();
        Ok(Self::from_keys(&keys, covariates, scales))
    }

    fn from_keys(keys: &[Key], covariates: Vec<f64>, scales: Vec<Scale>) -> Self {
        let mut all = Self {
            customers: keys.len(),
            covariates,
            scales,
            runs: Vec::new(),
            tasks: Vec::new(),
            recency: Vec::new(),
            age: Vec::new(),
            weight: Vec::new(),
            group_of: vec![0; keys.len()],
        };
        for same in keys.chunk_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2)) {
            let group = all.weight.len();
            let (own, age, recency, _) = same[0];
            all.push_to_run((own >> 32) as usize, own as u32, group);
            all.age.push(f64::from_bits(age));
            all.recency.push(f64::from_bits(recency));
            all.weight.push(same.len() as f64);
            same.iter().for_each(|key| all.group_of[key.3 as usize] = group as u32);
        }
        all.cut_tasks();
        all
    }

    fn push_to_run(&mut self, cell: usize, frequency: u32, group: usize) {
        match self.runs.last_mut() {
            Some(run) if run.cell == cell && run.frequency == frequency && run.groups.len() < MOST_GROUPS_OF_RUN => {
                run.groups.end = group + 1;
            }
            _ => self.runs.push(Run { cell, frequency, groups: group..group + 1 }),
        }
    }

    fn cut_tasks(&mut self) {
        let (mut start, mut groups) = (0, 0);
        for run in 0..self.runs.len() {
            groups += self.runs[run].groups.len();
            if groups >= GROUPS_OF_TASK {
                self.tasks.push(start..run + 1);
                (start, groups) = (run + 1, 0);
            }
        }
        if start < self.runs.len() {
            self.tasks.push(start..self.runs.len());
        }
    }

    /// Customers.
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// Different customers: groups of equal ones.
    pub fn groups(&self) -> usize {
        self.weight.len()
    }

    /// Columns of covariates.
    pub fn covariates(&self) -> usize {
        self.scales.len()
    }

    /// The history of each group, with the number of customers who have it, in the order of the groups.
    pub fn grouped(&self) -> impl Iterator<Item = (History, u64)> {
        self.runs
            .iter()
            .flat_map(|run| run.groups.clone().map(|group| (self.history(run, group), self.weight[group] as u64)))
    }

    pub(super) fn history(&self, run: &Run, group: usize) -> History {
        History { frequency: run.frequency, recency: self.recency[group], age: self.age[group] }
    }

    /// One number a group, as one number a customer, in the order in which customers were given.
    pub fn spread<T: Copy>(&self, of_groups: &[T]) -> Vec<T> {
        self.group_of.iter().map(|group| of_groups[*group as usize]).collect()
    }

    /// The cell and the history of a customer.
    pub(super) fn customer(&self, customer: usize) -> (usize, History) {
        let group = self.group_of[customer] as usize;
        let run = &self.runs[self.runs.partition_point(|run| run.groups.end <= group)];
        (run.cell, self.history(run, group))
    }

    pub(super) fn tasks(&self) -> usize {
        self.tasks.len()
    }

    pub(super) fn runs_of_task(&self, task: usize) -> &[Run] {
        &self.runs[self.tasks[task].clone()]
    }

    pub(super) fn groups_of(&self, run: &Run) -> Groups<'_> {
        let range = run.groups.clone();
        Groups { recency: &self.recency[range.clone()], age: &self.age[range.clone()], weight: &self.weight[range] }
    }

    /// The standardised covariates of a cell.
    pub(super) fn covariates_of(&self, cell: usize) -> &[f64] {
        let width = self.scales.len();
        &self.covariates[cell * width..(cell + 1) * width]
    }

    pub(super) fn scales(&self) -> &[Scale] {
        &self.scales
    }

    pub(super) fn weights(&self) -> &[f64] {
        &self.weight
    }

    /// Repeat purchases of all customers.
    pub(super) fn repeats(&self) -> f64 {
        self.grouped().map(|(history, weight)| f64::from(history.frequency) * weight as f64).sum()
    }

    /// The sum of all ages.
    pub(super) fn total_age(&self) -> f64 {
        self.age.iter().zip(&self.weight).map(|(age, weight)| age * weight).sum()
    }

    /// Every so many-th group of each stretch, at most about `groups`; all if there are no more.
    pub(super) fn thinned(&self, groups: usize) -> Option<Self> {
        let stride = self.groups().div_ceil(groups);
        if stride < 2 {
            return None;
        }
        let mut keys = Vec::with_capacity(groups);
        let mut weights = Vec::with_capacity(groups);
        for run in &self.runs {
            for group in run.groups.clone().filter(|group| group % stride == 0) {
                let own = (run.cell as u64) << 32 | u64::from(run.frequency);
                keys.push((own, self.age[group].to_bits(), self.recency[group].to_bits(), keys.len() as u32));
                weights.push(self.weight[group]);
            }
        }
        let mut thin = Self::from_keys(&keys, self.covariates.clone(), self.scales.clone());
        thin.weight = weights;
        Some(thin)
    }
}

fn key(customer: usize, history: &History, cells: &[u32]) -> Key {
    let cell = cells.get(customer).copied().unwrap_or(0);
    let own = u64::from(cell) << 32 | u64::from(history.frequency);
    // Adding zero turns a negative zero into a positive one, whose bits sort first.
    (own, (history.age + 0.0).to_bits(), (history.recency + 0.0).to_bits(), customer as u32)
}

fn scale(column: usize, values: &[f64], customers: usize) -> Result<Scale, Refusal> {
    if values.len() != customers || values.iter().any(|value| !value.is_finite()) {
        return Err(Refusal::Covariate { column });
    }
    let n = values.len() as f64;
    let mean = values.iter().map(|value| value / n).sum::<f64>();
    let deviation = (values.iter().map(|value| (value - mean) * (value - mean) / n).sum::<f64>()).sqrt();
    if deviation <= 1e-12 * mean.abs() || deviation == 0.0 {
        return Err(Refusal::ConstantCovariate { column });
    }
    Ok(Scale { mean, deviation })
}

/// The cell of each customer, and the standardised covariates of each cell. Without covariates all are in the
/// first cell, and none is listed.
fn cells(customers: usize, columns: &[&[f64]], scales: &[Scale]) -> (Vec<u32>, Vec<f64>) {
    if columns.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut order: Vec<u32> = (0..customers as u32).collect();
    let row = |customer: u32| columns.iter().map(move |column| column[customer as usize]);
    let compare = |a: &u32, b: &u32| {
        let differences = row(*a).zip(row(*b)).map(|(a, b)| a.total_cmp(&b));
        differences.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
    };
    order.sort_unstable_by(|a, b| compare(a, b).then(a.cmp(b)));
    let (mut cells, mut covariates) = (vec![0; customers], Vec::new());
    for (cell, same) in order.chunk_by(|a, b| compare(a, b).is_eq()).enumerate() {
        same.iter().for_each(|customer| cells[*customer as usize] = cell as u32);
        covariates.extend(row(same[0]).zip(scales).map(|(value, scale)| (value - scale.mean) / scale.deviation));
    }
    (cells, covariates)
}
