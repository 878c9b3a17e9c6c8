//! How well groups survive resampling: they are fitted again, with fresh starts, on bootstrap samples, and every
//! refit assigns one common set of persons. A group's stability is its mean best Jaccard overlap (Hennig 2007).

use super::params::ChoiceParams;
use super::repeats::Repeats;
use crate::agreement::{best_jaccard, company};
use crate::clustered::Companies;
use crate::mixture::ascent::Setting;
use crate::mixture::design::Design;
use crate::mixture::fit::fit_design;
use crate::mixture::model::Mixture;
use crate::mixture::params::MixtureParams;
use crate::seed::{Stream, derive, stream};
use crate::workers::{Sequential, Workers};

/// Bootstrap samples between two looks at whether the groups can still pass.
const BATCH: usize = 20;

/// Mean best Jaccard overlaps of groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// One a group, from 0 to 1.
    pub groups: Vec<f64>,
    /// The bootstrap samples that they are means over: fewer than asked for only where some group could no longer
    /// have reached the least stability, whatever the rest gave.
    pub bootstraps: usize,
    /// For each group the mean make-up of the refitted group that holds most of it: the share of each group, itself
    /// included ([`company`]).
    pub company: Vec<Vec<f64>>,
}

impl Stability {
    /// The other group with whose members those of `group` go together most where it falls apart, and its share of the
    /// refitted group. Nothing where there is no other.
    pub fn neighbour(&self, group: usize) -> Option<(usize, f64)> {
        let row = self.company.get(group)?;
        let others = row.iter().copied().enumerate().filter(|(other, _)| *other != group);
        others.reduce(|best, other| if other.1 > best.1 { other } else { best })
    }

    /// Whether every group reaches `least`.
    pub(super) fn passes(&self, least: f64) -> bool {
        self.groups.iter().all(|&group| group >= least)
    }

    pub(super) fn reordered(&self, order: &[usize]) -> Self {
        let row = |k: usize| order.iter().map(|&other| self.company[k][other]).collect();
        Self {
            groups: order.iter().map(|&k| self.groups[k]).collect(),
            bootstraps: self.bootstraps,
            company: order.iter().map(|&k| row(k)).collect(),
        }
    }
}

/// The persons that are resampled and the common set.
pub(super) struct Resampling<'a> {
    design: &'a Design<'a>,
    repeats: Repeats,
    /// The persons by company; nothing where all are strangers.
    companies: Option<Companies>,
    common: Design<'a>,
    params: &'a ChoiceParams,
    seed: u64,
}

impl<'a> Resampling<'a> {
    pub(super) fn new(design: &'a Design<'a>, companies: Option<&[u32]>, params: &'a ChoiceParams, seed: u64) -> Self {
        let repeats = Repeats::new(&design.weights);
        let rows = repeats.head(params.bootstrap_rows);
        let common = design.select(&rows, vec![1.0; rows.len()]);
        let companies = companies.map(Companies::new);
        Self { design, repeats, companies, common, params, seed }
    }

    /// The stability of the groups of `mixture`. `tell` is told how many bootstrap samples are done.
    pub(super) fn measure<W: Workers>(&self, mixture: &Mixture, workers: &W, tell: &dyn Fn(usize)) -> Stability {
        let reference = mixture.labels(&self.common);
        let (all, groups) = (self.params.bootstraps, mixture.components());
        let (mut done, mut sums) = (0, vec![0.0; groups]);
        let mut together = vec![vec![0.0; groups]; groups];
        while done < all && self.can_pass(&sums, done) {
            let batch = BATCH.min(all - done);
            for (overlaps, company) in workers.map(batch, &|task| self.refit(&reference, groups, done + task)) {
                add(&mut sums, &overlaps);
                together.iter_mut().zip(&company).for_each(|(sums, shares)| add(sums, shares));
            }
            done += batch;
            tell(done);
        }
        let mean = |sums: &[f64]| sums.iter().map(|sum| sum / done as f64).collect::<Vec<f64>>();
        Stability { groups: mean(&sums), bootstraps: done, company: together.iter().map(|sums| mean(sums)).collect() }
    }

    /// Whether every group would pass if its overlap were full in all samples to come.
    fn can_pass(&self, sums: &[f64], done: usize) -> bool {
        let all = self.params.bootstraps as f64;
        sums.iter().all(|sum| (sum + all - done as f64) / all >= self.params.least_stability)
    }

    /// The best overlaps of one bootstrap sample's groups with the reference, and with whom each group goes.
    fn refit(&self, reference: &[u8], groups: usize, bootstrap: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
        let params = MixtureParams { components: groups, ..self.params.refit.clone() };
        let index = (groups * self.params.bootstraps + bootstrap) as u64;
        let setting = Setting { design: &self.sample(index), params: &params, workers: &Sequential };
        let fit = fit_design(&setting, derive(self.seed, "bootstrap fit", index));
        let labels = fit.mixture.labels(&self.common);
        (best_jaccard(reference, groups, &labels), company(reference, groups, &labels))
    }

    /// Persons drawn with replacement, or whole companies: each drawn person once, with the number of draws as its
    /// weight, which gives the same likelihood as repeating it.
    fn sample(&self, index: u64) -> Design<'a> {
        let mut stream = stream(self.seed, "bootstrap sample", index);
        let mut draws = vec![0_u32; self.design.rows];
        match &self.companies {
            None => self.draw_persons(&mut stream, &mut draws),
            Some(companies) => self.draw_companies(companies, &mut stream, &mut draws),
        }
        let rows: Vec<u32> = (0..self.design.rows as u32).filter(|&row| draws[row as usize] > 0).collect();
        let weight = |row: u32| f64::from(draws[row as usize]);
        self.design.select(&rows, rows.iter().map(|&row| weight(row)).collect())
    }

    fn draw_persons(&self, stream: &mut Stream, draws: &mut [u32]) {
        let persons = self.repeats.rows();
        for _ in 0..persons.min(self.params.bootstrap_rows) {
            draws[self.repeats.person(stream.below(persons))] += 1;
        }
    }

    /// As many persons in whole companies. A person who counts more than once does so in every company that is drawn.
    fn draw_companies(&self, companies: &Companies, stream: &mut Stream, draws: &mut [u32]) {
        companies.draw(stream, self.repeats.rows().min(self.params.bootstrap_rows), |row| {
            let times = self.repeats.times(row as usize);
            draws[row as usize] += times as u32;
            times
        });
    }
}

fn add(sums: &mut [f64], values: &[f64]) {
    sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
}
