//! Features that formed no segments, related to them without moving them: the three-step method, which undoes what
//! unsure memberships blur (`portrett_maths::covariate`). On `hold` units.

use portrett_maths::covariate::ThreeStep;
use portrett_maths::mixture::MISSING_CODE;
use portrett_terms::{CovariateFacts, Phrase, Unit};

use super::model::Model;
use super::step::{Segmented, said};
use super::told::{first_of, level, unit};
use super::units::Units;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{codes, numbers};

/// Most features that are told.
const MOST: usize = 8;
/// Of fewer persons of a segment nothing is told.
const LEAST: f64 = 30.0;
/// A feature that differs by less than this of its standard deviation between any two segments is not told.
const LEAST_SPREAD: f64 = 0.2;

/// A feature with how far apart its figures lie, in standard deviations.
struct Related {
    facts: CovariateFacts,
    spread: f64,
}

/// Those features that differ most between segments, the most differing first. Nothing where memberships are never in
/// doubt: the cards tell the same, then.
pub fn relate(
    context: &Context<'_>,
    units: Units,
    input: &Segmented<'_>,
    model: &Model,
) -> Result<Vec<CovariateFacts>, FlowError> {
    let defining = model.defining();
    let outside: Vec<Feature> =
        input.features.iter().filter(|feature| !defining.contains(&feature.column)).cloned().collect();
    let all: Vec<Feature> = model.features().into_iter().chain(outside.iter().cloned()).collect();
    let rows = first_of(context, units, "hold", &all)?;
    let Some(posteriors) = model.posteriors(&rows)? else {
        return Ok(Vec::new());
    };
    let people: usize = rows.iter().map(arrow::array::RecordBatch::num_rows).sum();
    // Where nobody of a segment is in `hold`, or segments overlap too much, there is nothing to undo it by.
    let Ok(steps) = ThreeStep::new(&posteriors, posteriors.len() / people.max(1)) else {
        return Ok(Vec::new());
    };
    let mut related = Vec::new();
    for feature in &outside {
        related.extend(match &feature.kind {
            FeatureKind::Category { levels, .. } => {
                of_category(&steps, feature, &codes(&rows, &feature.column, levels)?, levels, model.segments())
            }
            _ => of_number(&steps, feature, &numbers(&rows, &feature.column)?, model.segments()),
        });
    }
    related.sort_by(|a, b| b.spread.total_cmp(&a.spread));
    let told = related.into_iter().filter(|own| own.spread >= LEAST_SPREAD).take(MOST);
    Ok(told.map(|own| own.facts).collect())
}

fn of_number(steps: &ThreeStep, feature: &Feature, values: &[f64], segments: usize) -> Option<Related> {
    let facts = |unit: Unit| CovariateFacts {
        feature: said(feature),
        level: None,
        unit,
        people: 0,
        adjusted: Vec::new(),
        assigned: Vec::new(),
    };
    figures(steps, values, segments, facts(unit(&feature.kind)))
}

/// The level whose shares lie furthest apart.
fn of_category(
    steps: &ThreeStep,
    feature: &Feature,
    codes: &[u16],
    levels: &[String],
    segments: usize,
) -> Option<Related> {
    let of_level = |code: u16| {
        let is_it = |own: &u16| if *own == MISSING_CODE { f64::NAN } else { f64::from(u8::from(*own == code)) };
        let values: Vec<f64> = codes.iter().map(is_it).collect();
        let facts = CovariateFacts {
            feature: said(feature),
            level: Some(Phrase::new("test-is").with("value", level(&feature.kind, code))),
            unit: Unit::Share,
            people: 0,
            adjusted: Vec::new(),
            assigned: Vec::new(),
        };
        figures(steps, &values, segments, facts)
    };
    let all = (0..levels.len() as u16).filter_map(of_level);
    all.reduce(|best, next| if next.spread > best.spread { next } else { best })
}

fn figures(steps: &ThreeStep, values: &[f64], segments: usize, facts: CovariateFacts) -> Option<Related> {
    let means = steps.means(values).ok()?;
    let known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let is_share = facts.unit == Unit::Share;
    let within = |value: f64| if is_share { value.clamp(0.0, 1.0) } else { value };
    let told = |enough: bool, value: f64| (enough && value.is_finite()).then(|| within(value));
    let adjusted: Vec<Option<f64>> =
        means.iter().take(segments).map(|own| told(own.persons >= LEAST, own.value)).collect();
    let assigned = means.iter().take(segments).map(|own| told(own.persons >= LEAST, own.naive)).collect();
    let (low, high) = adjusted
        .iter()
        .flatten()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)));
    let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
    let deviation = (known.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / known.len().max(1) as f64).sqrt();
    let is_told = deviation > 0.0 && high > low;
    is_told.then(|| Related {
        spread: (high - low) / deviation,
        facts: CovariateFacts { people: known.len() as u64, adjusted, assigned, ..facts },
    })
}
