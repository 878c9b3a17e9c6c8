//! Features as columns of a design matrix.

use arrow::array::RecordBatch;
use portrett_maths::special::ln_1p;
use portrett_terms::Unit;

use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{codes, numbers};

/// Columns of a design matrix, each with one value a person and none missing.
pub type Columns = Vec<Vec<f64>>;

/// The columns that a feature becomes: a number (its logarithm, where it is an amount, a count or a
/// span of time) with its mean where it is missing and a column that says so; a column a level; yes.
pub fn of_feature(rows: &[RecordBatch], feature: &Feature, is_fit: &[bool]) -> Result<Columns, FlowError> {
    match &feature.kind {
        FeatureKind::Number { unit, .. } => {
            let values = numbers(rows, &feature.column)?;
            let skewed = matches!(unit, Unit::Money | Unit::Count | Unit::Days);
            let shaped = values.into_iter().map(|value| if skewed { signed_log(value) } else { value }).collect();
            Ok(filled(shaped, is_fit))
        }
        FeatureKind::YesNo => Ok(filled(numbers(rows, &feature.column)?, is_fit)),
        FeatureKind::Category { levels, .. } => {
            let codes = codes(rows, &feature.column, levels)?;
            let column = |level: usize| codes.iter().map(|code| f64::from(usize::from(*code) == level)).collect();
            Ok((0..levels.len()).map(column).collect())
        }
    }
}

/// A logarithm that zero and negative numbers have too: sign(x) ln(1 + |x|).
pub fn signed_log(value: f64) -> f64 {
    value.signum() * ln_1p(value.abs())
}

/// Missing values become the mean of `fit`; where there are any, a second column says so.
fn filled(values: Vec<f64>, is_fit: &[bool]) -> Columns {
    let known: Vec<f64> =
        values.iter().zip(is_fit).filter(|(value, fit)| **fit && !value.is_nan()).map(|(value, _)| *value).collect();
    let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
    let missing: Vec<f64> = values.iter().map(|value| f64::from(value.is_nan())).collect();
    let whole = values.into_iter().map(|value| if value.is_nan() { mean } else { value }).collect();
    if missing.iter().any(|flag| *flag > 0.0) { vec![whole, missing] } else { vec![whole] }
}
