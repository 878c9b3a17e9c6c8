//! The models that foretell, fitted on all of the time.

use portrett_maths::lifetime::{Fit, Histories, Kind, Spend, SpendFit, Timing, fit, fit_spend, regularity};
use portrett_terms::value::{ParameterFacts, RegularityFacts, SpendFacts, TimingWord};

use super::judge::name;
use super::purchases::Purchases;
use crate::context::Context;

/// A rank correlation of how often and how much beyond which the model of spend is told to be strained.
const DEPENDENT: f64 = 0.2;

/// The first of `ranking` that can be fitted; else why the first could not.
pub fn purchases(context: &Context<'_>, histories: &Histories, ranking: &[Kind]) -> Result<Fit, String> {
    let kinds = if ranking.is_empty() { &[Kind::BgNbd, Kind::MbgNbd][..] } else { ranking };
    let mut why = None;
    for kind in kinds {
        match fit(*kind, histories, &context.threads) {
            Ok(fit) => return Ok(fit),
            Err(refusal) => why = why.or(Some(format!("{}: {refusal}", name(*kind)))),
        }
    }
    Err(why.unwrap_or_default())
}

/// The model of spend; else why there is none.
pub fn spend(context: &Context<'_>, spends: &[Spend]) -> Result<SpendFit, String> {
    fit_spend(spends, &context.threads).map_err(|refusal| refusal.to_string())
}

/// The parameters of the model of purchases, with their intervals where they are known.
pub fn parameters(fit: &Fit) -> Vec<ParameterFacts> {
    let intervals = fit.intervals();
    let names = fit.model.kind().parameter_names();
    names
        .iter()
        .zip(fit.model.parameters())
        .enumerate()
        .map(|(place, (name, value))| ParameterFacts {
            name: (*name).to_owned(),
            value,
            low: intervals.as_ref().map(|own| own[place].low).filter(|end| end.is_finite()),
            high: intervals.as_ref().map(|own| own[place].high).filter(|end| end.is_finite()),
        })
        .collect()
}

/// What the model of spend says of itself.
pub fn spend_facts(fit: &SpendFit) -> SpendFacts {
    let [p, q, v] = fit.model.parameters();
    let rank = fit.independence.map(|independence| independence.spearman.value);
    SpendFacts {
        p,
        q,
        v,
        log_likelihood: fit.log_likelihood,
        customers: fit.customers as u64,
        rank_correlation: rank,
        is_strained: rank.is_some_and(|rank| rank.abs() > DEPENDENT),
    }
}

/// How regular the purchases are; nothing where too few bought three times.
pub fn timing(all: &Purchases) -> Option<RegularityFacts> {
    // Where everybody is a clockwork, k has no end, and there is nothing that a report could show of it.
    let found = regularity(&all.gaps).filter(|found| found.k.is_finite() && found.interval.low.is_finite())?;
    Some(RegularityFacts {
        k: found.k,
        low: found.interval.low,
        high: Some(found.interval.high).filter(|high| high.is_finite()),
        customers: found.customers as u64,
        timing: match found.timing() {
            Timing::Bursts => TimingWord::Bursts,
            Timing::Random => TimingWord::Random,
            Timing::Regular => TimingWord::Regular,
        },
    })
}
