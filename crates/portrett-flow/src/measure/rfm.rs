//! Recency, frequency and monetary value in quintiles (Hughes 1994), as a marketer would score them.

use arrow::array::RecordBatch;
use portrett_terms::Aspect;

use super::design::Columns;
use crate::error::FlowError;
use crate::profiles::Feature;
use crate::table::numbers;

/// Fifths.
const PARTS: usize = 5;

/// The columns of the three scores: four a score, a fifth each but the first. `worth` is the column of
/// what a person is worth. A score that no source tells is left out.
pub fn columns(
    rows: &[RecordBatch],
    features: &[Feature],
    worth: Option<&str>,
    is_fit: &[bool],
) -> Result<Columns, FlowError> {
    let mut scores: Vec<Vec<f64>> = Vec::new();
    if let Some(feature) = features.iter().find(|feature| tells_recency(feature)) {
        scores.push(numbers(rows, &feature.column)?);
    }
    scores.extend(frequency(rows, features)?);
    if let Some(worth) = worth {
        scores.push(numbers(rows, worth)?);
    }
    Ok(scores.into_iter().flat_map(|score| fifths(&score, is_fit)).collect())
}

fn tells_recency(feature: &Feature) -> bool {
    let header = feature.header.as_deref().unwrap_or_default().to_lowercase();
    feature.definition == "days-since-last-order" || header.contains("recency") || header.contains("days_since")
}

/// The number of orders; in a wide file the sum of the purchases that it counts by channel.
fn frequency(rows: &[RecordBatch], features: &[Feature]) -> Result<Option<Vec<f64>>, FlowError> {
    if let Some(feature) = features.iter().find(|feature| feature.definition == "order-count") {
        return Ok(Some(numbers(rows, &feature.column)?));
    }
    let counts = features.iter().filter(|f| f.definition == "trait-count" && f.aspect == Aspect::Channel);
    let mut sum: Option<Vec<f64>> = None;
    for feature in counts {
        let next = numbers(rows, &feature.column)?;
        sum = Some(match sum {
            None => next,
            Some(sum) => sum.iter().zip(&next).map(|(a, b)| a + if b.is_nan() { 0.0 } else { *b }).collect(),
        });
    }
    Ok(sum)
}

/// Whether a value lies in the second, third, fourth or last fifth of those of `fit`; all four are 0
/// for the first fifth and for a missing value.
fn fifths(values: &[f64], is_fit: &[bool]) -> Columns {
    let mut known: Vec<f64> =
        values.iter().zip(is_fit).filter(|(value, fit)| **fit && !value.is_nan()).map(|(value, _)| *value).collect();
    known.sort_by(f64::total_cmp);
    let bound = |part: usize| known.get(part * known.len() / PARTS).copied().unwrap_or(f64::INFINITY);
    let bounds: Vec<f64> = (1..PARTS).map(bound).collect();
    let part = |value: &f64| bounds.iter().filter(|bound| *value >= **bound).count();
    (1..PARTS)
        .map(|fifth| values.iter().map(|value| f64::from(!value.is_nan() && part(value) == fifth)).collect())
        .collect()
}
