//! How many groups by distance there are, if any: the largest number whose groups are all large and stable enough,
//! and the same two comparisons as for a mixture say whether there are groups. What a mixture has and distances lack is
//! BIC, which would name the most.

use super::fit::{ClusterFit, fit};
use super::params::{ClusterParams, ValidClusterParams};
use super::{Method, Partition, PartitionError};
use crate::agreement::best_jaccard;
use crate::clustered::Companies;
use crate::mixture::choose::Verdict;
use crate::mixture::{ParamsError, Table};
use crate::null_models::{Copula, permuted};
use crate::seed::{Stream, derive, stream};
use crate::workers::{Sequential, Workers};

/// Runs from fresh seeds of a fit to a copy or a bootstrap sample.
const REFIT_STARTS: usize = 4;

/// What the number is chosen by.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterChoiceParams {
    /// The fewest groups that are wanted, whatever the data says.
    pub fewest: usize,
    /// The most groups.
    pub most: usize,
    /// The least share of persons that every group should have.
    pub least_share: f64,
    /// The least stability that every group should have. Halves of one group are found again at 0.6 as often as not, and
    /// no BIC stands above: 0.75 (Hennig 2007: a valid, stable cluster) is asked.
    pub least_stability: f64,
    /// Copies without groups, of each kind.
    pub copies: usize,
    /// Bootstrap samples that stability is measured on.
    pub bootstraps: usize,
    /// The most persons that copies and bootstrap samples have, and the common set that all are assigned in.
    pub rows: usize,
    /// How groups are fitted; its number of groups is not used.
    pub fit: ClusterParams,
}

impl Default for ClusterChoiceParams {
    fn default() -> Self {
        Self {
            fewest: 1,
            most: 6,
            least_share: 0.05,
            least_stability: 0.75,
            copies: 19,
            bootstraps: 100,
            rows: 5_000,
            fit: ClusterParams::default(),
        }
    }
}

/// One number of groups that was fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterCandidate {
    /// Number of groups.
    pub groups: usize,
    /// The part of the squared distances that they explain.
    pub explained: f64,
    /// The index of Caliński and Harabasz (1974): explained per group more, over unexplained per person; more is
    /// better. Nothing for one group.
    pub index: Option<f64>,
    /// Share of the smallest group.
    pub smallest_share: f64,
    /// The mean best Jaccard overlap of each group over the bootstrap samples (Hennig 2007); nothing where it was not
    /// asked, because a group is too small or a larger number was chosen.
    pub stability: Option<Vec<f64>>,
}

/// The number chosen, and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterChoice {
    /// Whether there are groups.
    pub verdict: Verdict,
    /// The number that the data would have.
    pub free: usize,
    /// The groups, fitted on everybody of the table, the largest first.
    pub fit: ClusterFit,
    /// Every number that was tried.
    pub candidates: Vec<ClusterCandidate>,
    /// Stability of the groups, in their order; 1 for a single one.
    pub stability: Vec<f64>,
    /// Persons that the number was chosen on.
    pub sample: usize,
}

/// Why no number could be chosen.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ChoiceError {
    /// The table cannot be grouped.
    #[error(transparent)]
    Partition(#[from] PartitionError),
    /// A setting is out of its range.
    #[error(transparent)]
    Params(#[from] ParamsError),
}

/// Chooses the number of groups of `table`, whose persons must be in random order; bootstrap samples hold the persons
/// of one of `companies` (a number a person) all or none. The same table, settings and seed give the same bits.
///
/// # Errors
/// [`ChoiceError`] where the table cannot be grouped so often, or a setting is out of its range.
pub fn choose<W: Workers>(
    table: &Table,
    companies: Option<&[u32]>,
    method: Method,
    params: &ClusterChoiceParams,
    seed: u64,
    workers: &W,
) -> Result<ClusterChoice, ChoiceError> {
    let sample = table.head(params.rows);
    let companies = companies.map(|all| Companies::new(&all[..sample.rows().min(all.len())]));
    let choosing = Choosing { sample: &sample, companies, method, params, seed, workers };
    let fits = choosing.fits()?;
    let mut candidates: Vec<ClusterCandidate> = fits.iter().map(|fit| candidate(fit, sample.rows())).collect();
    let free = choosing.largest_sound(&fits, &mut candidates)?;
    let groups = free.clamp(params.fewest, params.most.max(params.fewest)).min(fits.len());
    let verdict = if groups == 1 { Verdict::None } else { choosing.verdict(&fits[groups - 1], free)? };
    let stability = match (groups, candidates[groups - 1].stability.take()) {
        (1, _) => vec![1.0],
        (_, Some(known)) => known,
        (_, None) => choosing.stability(&fits[groups - 1])?,
    };
    candidates[groups - 1].stability = Some(stability.clone());
    let fit = fit(table, method, &of(params, groups)?, derive(seed, "cluster fit", groups as u64), workers)?;
    Ok(ClusterChoice { verdict, free, fit, candidates, stability, sample: sample.rows() })
}

/// What every step needs.
struct Choosing<'a, W> {
    sample: &'a Table,
    /// The persons of the sample by company; nothing where all are strangers.
    companies: Option<Companies>,
    method: Method,
    params: &'a ClusterChoiceParams,
    seed: u64,
    workers: &'a W,
}

impl<W: Workers> Choosing<'_, W> {
    /// A fit for every number from 1, up to the first that persons are too alike for.
    fn fits(&self) -> Result<Vec<ClusterFit>, ChoiceError> {
        let mut fits = Vec::new();
        for groups in 1..=self.params.most.max(self.params.fewest) {
            let seed = derive(self.seed, "cluster fit", groups as u64);
            match fit(self.sample, self.method, &of(self.params, groups)?, seed, self.workers) {
                Ok(own) => fits.push(own),
                Err(PartitionError::TooAlike { .. }) if groups > 1 => break,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(fits)
    }

    /// The largest number whose groups are all large and stable enough; 1 where there is none.
    fn largest_sound(&self, fits: &[ClusterFit], candidates: &mut [ClusterCandidate]) -> Result<usize, ChoiceError> {
        for (fit, candidate) in fits.iter().zip(candidates).skip(1).rev() {
            if candidate.smallest_share < self.params.least_share {
                continue;
            }
            let stability = self.stability(fit)?;
            let is_sound = stability.iter().all(|own| *own >= self.params.least_stability);
            candidate.stability = Some(stability);
            if is_sound {
                return Ok(candidate.groups);
            }
        }
        Ok(1)
    }

    fn again(&self, groups: usize) -> Result<ValidClusterParams, ParamsError> {
        ClusterParams { groups, starts: REFIT_STARTS, ..self.params.fit.clone() }.check()
    }

    /// Whether the groups explain more than those of copies without association, and of copies with the same
    /// correlations.
    fn verdict(&self, fit: &ClusterFit, free: usize) -> Result<Verdict, ChoiceError> {
        let (groups, own) = (fit.sizes.len(), fit.explained());
        let permuted = self.copies("permuted gain", |stream| permuted(self.sample, stream));
        if !self.exceeds(own, &permuted, groups)? {
            return Ok(if groups == free { Verdict::None } else { Verdict::Wished });
        }
        let copula = Copula::learn(self.sample, &mut stream(self.seed, "copula", 0));
        let drawn = self.copies("copula copy", |stream| copula.sample(stream));
        Ok(if self.exceeds(own, &drawn, groups)? { Verdict::Kinds } else { Verdict::Continuum })
    }

    fn copies(&self, name: &str, make: impl Fn(&mut Stream) -> Table) -> Vec<Table> {
        (0..self.params.copies as u64).map(|copy| make(&mut stream(self.seed, name, copy))).collect()
    }

    fn exceeds(&self, own: f64, copies: &[Table], groups: usize) -> Result<bool, ChoiceError> {
        let again = self.again(groups)?;
        let one = |copy: usize| {
            fit(&copies[copy], self.method, &again, derive(self.seed, "cluster gain", copy as u64), &Sequential)
                .map_or(0.0, |fit| fit.explained())
        };
        Ok(self.workers.map(copies.len(), &one).into_iter().all(|copy| own > copy))
    }

    /// As many persons as there are, drawn with replacement; whole companies where there are some.
    fn draw(&self, stream: &mut Stream) -> Vec<u32> {
        let persons = self.sample.rows();
        let Some(companies) = &self.companies else {
            return (0..persons).map(|_| stream.below(persons) as u32).collect();
        };
        let mut rows = Vec::with_capacity(persons);
        companies.draw(stream, persons, |row| {
            rows.push(row);
            1
        });
        rows
    }

    /// Groups again on bootstrap samples, each of which assigns the persons of the sample.
    fn stability(&self, own: &ClusterFit) -> Result<Vec<f64>, ChoiceError> {
        let reference = own.centres.assign(self.sample, &[])?;
        let groups = own.sizes.len();
        let again = self.again(groups)?;
        let refit = |index: usize| {
            let mut stream = stream(self.seed, "cluster bootstrap", index as u64);
            let rows = self.draw(&mut stream);
            let seed = derive(self.seed, "cluster refit", index as u64);
            match fit(&self.sample.select(&rows), self.method, &again, seed, &Sequential) {
                Ok(own) => Ok(best_jaccard(&reference, groups, &own.centres.assign(self.sample, &[])?)),
                // A sample in which too few differ has lost its groups.
                Err(_) => Ok(vec![0.0; groups]),
            }
        };
        let overlaps: Vec<Vec<f64>> =
            self.workers.map(self.params.bootstraps, &refit).into_iter().collect::<Result<_, PartitionError>>()?;
        let mean = |group: usize| overlaps.iter().map(|own| own[group]).sum::<f64>() / overlaps.len().max(1) as f64;
        Ok((0..groups).map(mean).collect())
    }
}

fn candidate(fit: &ClusterFit, rows: usize) -> ClusterCandidate {
    let groups = fit.sizes.len();
    let has_index = groups > 1 && rows > groups && fit.within > 0.0;
    let between = (fit.total - fit.within) / (groups.max(2) - 1) as f64;
    ClusterCandidate {
        groups,
        explained: fit.explained(),
        index: has_index.then(|| between / (fit.within / (rows - groups) as f64)),
        smallest_share: fit.sizes.iter().copied().min().unwrap_or(0) as f64 / rows as f64,
        stability: None,
    }
}

fn of(params: &ClusterChoiceParams, groups: usize) -> Result<ValidClusterParams, ParamsError> {
    ClusterParams { groups, ..params.fit.clone() }.check()
}
