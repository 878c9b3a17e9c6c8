//! Features as a rule sees them.

use arrow::array::RecordBatch;
use portrett_maths::rule::Cells;

use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{numbers, texts};

/// What a yes/no feature is in a rule.
pub const YES_NO: [&str; 2] = ["no", "yes"];

/// A feature's values as a rule sees them: numbers, or texts.
pub enum RuleColumn {
    /// Numbers; NaN is missing.
    Numbers(Vec<f64>),
    /// Levels, or one of [`YES_NO`].
    Texts(Vec<Option<String>>),
}

impl RuleColumn {
    /// The values of `feature` in `rows`.
    pub fn read(rows: &[RecordBatch], feature: &Feature) -> Result<Self, FlowError> {
        match feature.kind {
            FeatureKind::Number { .. } => Ok(Self::Numbers(numbers(rows, &feature.column)?)),
            FeatureKind::Category { .. } => Ok(Self::Texts(texts(rows, &feature.column)?)),
            FeatureKind::YesNo => {
                let said = |value: f64| (!value.is_nan()).then(|| YES_NO[usize::from(value > 0.5)].to_owned());
                Ok(Self::Texts(numbers(rows, &feature.column)?.into_iter().map(said).collect()))
            }
        }
    }

    /// The texts as they are lent to [`RuleColumn::cells`]; none of a number.
    pub fn views(&self) -> Vec<Option<&str>> {
        match self {
            Self::Numbers(_) => Vec::new(),
            Self::Texts(texts) => texts.iter().map(Option::as_deref).collect(),
        }
    }

    /// The cells that a rule is evaluated over; `views` are this column's own.
    pub fn cells<'a>(&'a self, views: &'a [Option<&'a str>]) -> Cells<'a> {
        match self {
            Self::Numbers(values) => Cells::Numbers(values),
            Self::Texts(_) => Cells::Texts(views),
        }
    }
}
