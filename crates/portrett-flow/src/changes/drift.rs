//! How far features moved over all customers.

use portrett_maths::change::population_stability_index;
use portrett_terms::{DriftFacts, Phrase};

use crate::error::FlowError;
use crate::personas::{Hold, Saying, Values, phrase};
use crate::profiles::{Feature, FeatureKind};

/// Bins of a number: tenths of the persons of the earlier build.
const BINS: usize = 10;
/// Index under which nothing is said.
const LEAST: f64 = 0.1;

/// Features whose distribution moved, the furthest first.
pub fn drift(before: &Hold, after: &Hold, features: &[(Feature, Feature)]) -> Result<Vec<DriftFacts>, FlowError> {
    let mut moved = Vec::new();
    for (old, new) in features {
        let (first, second) = counts((old, &before.values(old)?), (new, &after.values(new)?));
        let index = population_stability_index(&first, &second).filter(|index| *index >= LEAST);
        let fact = |index| DriftFacts { label: label(new), feature: new.column.clone(), index };
        moved.extend(index.map(fact));
    }
    moved.sort_by(|a, b| b.index.total_cmp(&a.index).then(a.feature.cmp(&b.feature)));
    Ok(moved)
}

/// The feature's name, without a level.
fn label(feature: &Feature) -> Phrase {
    match &feature.kind {
        FeatureKind::Category { .. } => Phrase::new("drift-category").text("label", feature.name()),
        _ => phrase("feature", feature, &Saying::Number, 0.0, 0.0),
    }
}

/// Persons by bin in both builds; the last bin is of those of whom nothing is known.
fn counts((old, before): (&Feature, &Values), (new, after): (&Feature, &Values)) -> (Vec<u64>, Vec<u64>) {
    match (before, after) {
        (Values::Numbers(first) | Values::Flags(first), Values::Numbers(second) | Values::Flags(second)) => {
            let cuts = cuts(first);
            let bin = |value: f64| cuts.partition_point(|cut| *cut < value);
            let count = |values: &[f64]| {
                let mut counts = vec![0; cuts.len() + 2];
                for value in values {
                    counts[if value.is_finite() { bin(*value) } else { cuts.len() + 1 }] += 1;
                }
                counts
            };
            (count(first), count(second))
        }
        (Values::Codes(first), Values::Codes(second)) => {
            let names = levels(old);
            let mut all = names.clone();
            all.extend(levels(new).into_iter().filter(|level| !names.contains(level)));
            (count_levels(first, &names, &all), count_levels(second, &levels(new), &all))
        }
        _ => (Vec::new(), Vec::new()),
    }
}

/// Upper ends of the bins but the last, each once.
fn cuts(values: &[f64]) -> Vec<f64> {
    let mut known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    known.sort_unstable_by(f64::total_cmp);
    let mut cuts: Vec<f64> =
        (1..BINS).filter_map(|bin| known.get((known.len() * bin / BINS).saturating_sub(1)).copied()).collect();
    cuts.dedup();
    cuts
}

fn levels(feature: &Feature) -> Vec<String> {
    match &feature.kind {
        FeatureKind::Category { levels, .. } => levels.clone(),
        _ => Vec::new(),
    }
}

fn count_levels(codes: &[u16], names: &[String], all: &[String]) -> Vec<u64> {
    let place: Vec<usize> =
        names.iter().map(|name| all.iter().position(|own| own == name).unwrap_or(all.len())).collect();
    let mut counts = vec![0; all.len() + 1];
    for code in codes {
        counts[place.get(usize::from(*code)).copied().unwrap_or(all.len())] += 1;
    }
    counts
}
