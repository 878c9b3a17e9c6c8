//! Numbers that lie absurdly far above all others.

use portrett_terms::{Note, Phrase};

use super::units::{Units, list};
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{numbers, one_whole};

/// A value this many times further from the median than the highest two hundredth is an outlier.
const FAR: f64 = 5.0;

/// Numbers of traits that lie absurdly far above all others: they are pulled in where segments are
/// formed, and said.
pub fn outliers(context: &Context<'_>, features: &[Feature]) -> Result<Vec<Note>, FlowError> {
    let is_number = |feature: &&Feature| matches!(feature.kind, FeatureKind::Number { .. });
    let traits: Vec<Feature> = features.iter().filter(|f| f.header.is_some()).filter(is_number).cloned().collect();
    let bounds = far_bounds(context, &traits)?;
    let counts: Vec<String> = (bounds.iter().enumerate())
        .map(|(place, (feature, bound))| {
            format!("count(*) FILTER (WHERE {} > {bound:?}) AS far_{place}", feature.column)
        })
        .collect();
    if counts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = context.engine.rows(&format!("SELECT {} FROM profiles", counts.join(", ")))?;
    let mut notes = Vec::new();
    for (place, (feature, _)) in bounds.iter().enumerate() {
        let far = one_whole(&rows, &format!("far_{place}"))?;
        if far > 0 {
            let phrase = Phrase::new("note-outliers").text("label", feature.name()).count("count", far as usize);
            notes.push(Note { warning: true, phrase });
        }
    }
    Ok(notes)
}

/// Persons that the bounds of outliers are learnt on.
const FAR_SAMPLE: usize = 50_000;

/// The features that spread, with the value beyond which one of theirs is an outlier.
fn far_bounds<'a>(context: &Context<'_>, traits: &'a [Feature]) -> Result<Vec<(&'a Feature, f64)>, FlowError> {
    if traits.is_empty() {
        return Ok(Vec::new());
    }
    let last = Units::PERSONS.last_rank(context, "true", FAR_SAMPLE)?;
    let rows =
        context.engine.rows(&format!("SELECT split_rank{} FROM profiles WHERE split_rank <= {last}", list(traits)))?;
    let mut bounds = Vec::new();
    for feature in traits {
        let mut values = numbers(&rows, &feature.column)?;
        values.retain(|value| !value.is_nan());
        values.sort_by(f64::total_cmp);
        bounds.extend(far_bound(&values).map(|bound| (feature, bound)));
    }
    Ok(bounds)
}

/// Beyond this a value of a sorted sample is an outlier; nothing where the sample does not spread.
fn far_bound(sorted: &[f64]) -> Option<f64> {
    let high = *sorted.get(sorted.len().checked_mul(199)? / 200)?;
    let middle = *sorted.get(sorted.len() / 2)?;
    (high > middle).then_some(high + FAR * (high - middle))
}
