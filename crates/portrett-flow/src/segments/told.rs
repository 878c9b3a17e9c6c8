//! What is told of segments once they are there: how far apart they lie, how each can be recognised, and what tells
//! each two apart. Rules and differences are learnt on `fit` persons; what is said of how well a rule does, and how
//! sure memberships are, is measured on `hold`.

use arrow::array::RecordBatch;
use portrett_maths::mixture::{Column, MISSING_CODE, Separation, Table};
use portrett_maths::recognise::{Condition, Figures, Recognition, Test, differences, recognise};
use portrett_terms::{
    Argument, ConditionFacts, DifferenceFacts, PairFacts, Phrase, RecognitionFacts, SegmentationFacts, SeparationFacts,
    Unit,
};

use super::covariates;
use super::model::Model;
use super::step::{Segmented, said};
use super::units::{Units, list};
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{codes, numbers};

/// Most persons of either part that are looked at.
const MOST: usize = 20_000;

/// Most conditions of a rule.
const CONDITIONS: usize = 3;

/// Most features that are told of two segments.
const FEATURES: usize = 5;

/// Units with their features as they are and the segment of each. Who belongs to none is in one more segment.
struct Persons {
    table: Table,
    labels: Vec<u8>,
    separation: Option<Separation>,
}

/// Adds what can be told of the segments of `model` to `facts`.
pub fn tell(
    context: &Context<'_>,
    units: Units,
    input: &Segmented<'_>,
    model: &Model,
    facts: &mut SegmentationFacts,
) -> Result<(), FlowError> {
    let features = model.features();
    let broken = |error: &dyn std::fmt::Display| FlowError::Broken(error.to_string());
    let fit = persons(context, units, model, &features, "fit")?;
    let hold = persons(context, units, model, &features, "hold")?;
    let segments = model.segments();
    let rules =
        recognise(&fit.table, &fit.labels, segments + 1, CONDITIONS, &context.threads).map_err(|e| broken(&e))?;
    facts.recognition = (0_u8..)
        .zip(rules)
        .take(segments)
        .filter_map(|(segment, rule)| Some(recognition(&features, &hold, segment, &rule?)))
        .collect();
    let alike: Vec<usize> = (0..features.len()).collect();
    let pairs = differences(&fit.table, &fit.labels, segments + 1, &alike, FEATURES).map_err(|e| broken(&e))?;
    facts.differences = (pairs.into_iter().filter(|pair| usize::from(pair.second) < segments))
        .map(|pair| PairFacts {
            first: pair.first,
            second: pair.second,
            features: pair.features.iter().map(|own| difference(&features, own)).collect(),
        })
        .collect();
    facts.separation = hold.separation.map(|own| SeparationFacts {
        certainty: 1.0 - own.entropy,
        between: own.between,
        overlap: own.overlap,
    });
    facts.covariates = covariates::relate(context, units, input, model)?;
    Ok(())
}

fn persons(
    context: &Context<'_>,
    units: Units,
    model: &Model,
    features: &[Feature],
    part: &str,
) -> Result<Persons, FlowError> {
    let rows = first_of(context, units, part, features)?;
    let raw: Vec<Column> = features.iter().map(|feature| raw_column(&rows, feature)).collect::<Result<_, _>>()?;
    let table = Table::new(raw).map_err(|error| FlowError::Broken(error.to_string()))?;
    Ok(Persons { table, labels: model.place(&rows, &[])?.segment, separation: model.separation(&rows)? })
}

/// The first units of `part` by hash rank, with `features`.
pub(super) fn first_of(
    context: &Context<'_>,
    units: Units,
    part: &str,
    features: &[Feature],
) -> Result<Vec<RecordBatch>, FlowError> {
    let of_part = format!("part = '{part}'");
    let last = units.last_rank(context, &of_part, MOST)?;
    Ok(context.engine.rows(&format!(
        "SELECT split_rank{} FROM {} WHERE {of_part} AND split_rank <= {last} ORDER BY split_rank, {}",
        list(features),
        units.relation,
        units.id
    ))?)
}

fn raw_column(rows: &[RecordBatch], feature: &Feature) -> Result<Column, FlowError> {
    match &feature.kind {
        FeatureKind::Category { levels, .. } => {
            let codes = codes(rows, &feature.column, levels)?;
            let known = |code: u16| if usize::from(code) < levels.len() { code } else { MISSING_CODE };
            Ok(Column::Category { codes: codes.into_iter().map(known).collect(), levels: levels.len() as u16 })
        }
        FeatureKind::Number { .. } | FeatureKind::YesNo => Ok(Column::Number(numbers(rows, &feature.column)?)),
    }
}

fn recognition(features: &[Feature], hold: &Persons, segment: u8, rule: &Recognition) -> RecognitionFacts {
    let counts = rule.measure(&hold.table, &hold.labels, segment);
    RecognitionFacts {
        segment,
        conditions: rule.conditions.iter().map(|own| condition(features, own)).collect(),
        precision: counts.precision(),
        recall: counts.recall(),
    }
}

fn condition(features: &[Feature], own: &Condition) -> ConditionFacts {
    let feature = &features[own.column];
    let test = match (own.test, &feature.kind) {
        (Test::AtLeast(_), FeatureKind::YesNo) => Phrase::new("test-yes"),
        (Test::Below(_), FeatureKind::YesNo) => Phrase::new("test-no"),
        (Test::AtLeast(value), kind) => Phrase::new("test-at-least").figure("value", value, unit(kind)),
        (Test::Below(value), kind) => Phrase::new("test-below").figure("value", value, unit(kind)),
        (Test::Is(code), kind) => Phrase::new("test-is").with("value", level(kind, code)),
        (Test::IsNot(code), kind) => Phrase::new("test-is-not").with("value", level(kind, code)),
    };
    ConditionFacts { feature: said(feature), test }
}

pub(super) fn unit(kind: &FeatureKind) -> Unit {
    match kind {
        FeatureKind::Number { unit, .. } => *unit,
        FeatureKind::YesNo | FeatureKind::Category { .. } => Unit::Share,
    }
}

pub(super) fn level(kind: &FeatureKind, code: u16) -> Argument {
    match kind {
        FeatureKind::Category { levels, words } => words.said(levels.get(usize::from(code)).map_or("", String::as_str)),
        _ => Argument::Text(String::new()),
    }
}

fn difference(features: &[Feature], own: &portrett_maths::recognise::Difference) -> DifferenceFacts {
    let feature = &features[own.column];
    let (figures, level, unit) = match own.figures {
        // The median of shares, or of yes and no, is often 0 in both.
        Figures::Number { means, .. } if unit(&feature.kind) == Unit::Share => (means, None, Unit::Share),
        Figures::Number { medians, .. } => (medians, None, unit(&feature.kind)),
        Figures::Share { level: code, shares } => {
            (shares, Some(Phrase::new("test-is").with("value", level(&feature.kind, code))), Unit::Share)
        }
    };
    DifferenceFacts { feature: said(feature), level, effect: own.effect, figures, unit }
}
