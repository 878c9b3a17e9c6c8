//! Five predictors, trained on `fit` and judged on `hold`.

use arrow::array::RecordBatch;
use portrett_maths::regression::{Matrix, fit_linear, fit_logistic};
use portrett_maths::{score, seed};
use portrett_terms::{
    Argument, Aspect, CalibrationRow, Interval, PersonaCard, Phrase, PredictionFacts, PredictorScore,
};

use super::design::{Columns, of_feature, signed_log};
use super::rfm;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind, ProfilesFacts};
use crate::table::{numbers, texts, wholes};

/// Most `fit` persons that a regression is trained on.
const TRAINED_ON: usize = 50_000;
/// `hold` persons for whom it happened, under which a comparison seldom tells predictors apart.
const FEW: u64 = 200;

/// What the stage takes from the stages before it.
pub struct Outlook<'a> {
    /// The profiles.
    pub profiles: &'a ProfilesFacts,
    /// The outcome.
    pub outcome: &'a Feature,
    /// The features that predictors may use: neither the outcome nor what tells it.
    pub features: &'a [Feature],
    /// The cards.
    pub personas: &'a [PersonaCard],
}

/// The persons with an outcome, and what each predictor may know of them.
struct People {
    is_fit: Vec<bool>,
    outcome: Vec<f64>,
    segment: Vec<u8>,
}

/// Judges the personas by how well they foretell the outcome column.
pub fn foretell(context: &Context<'_>, outlook: &Outlook<'_>) -> Result<PredictionFacts, FlowError> {
    let rows = read(context, outlook)?;
    let people = People {
        is_fit: texts(&rows, "part")?.iter().map(|part| part.as_deref() == Some("fit")).collect(),
        outcome: numbers(&rows, &outlook.outcome.column)?,
        segment: wholes(&rows, "segment")?.into_iter().map(|segment| segment as u8).collect(),
    };
    let is_yes_no = matches!(outlook.outcome.kind, FeatureKind::YesNo);
    let predictors = predictors(&rows, outlook, &people)?;
    let foretold: Vec<Vec<f64>> = context
        .threads
        .run(predictors.len(), |place| {
            train(&predictors[place].1, &people, is_yes_no, seed::derive(context.seed, "foretell", place as u64))
        })
        .into_iter()
        .collect::<Result<_, _>>()?;
    let truth: Vec<f64> = held(&people.outcome, &people.is_fit);
    let losses: Vec<Vec<f64>> = foretold.iter().map(|foretold| losses(foretold, &truth, is_yes_no)).collect();
    let scores = scores(context, &predictors, &foretold, &losses, &truth, is_yes_no);
    let positives = is_yes_no.then(|| truth.iter().filter(|value| **value > 0.5).count() as u64);
    let own = predictors.iter().position(|(name, _)| *name == "personas").unwrap_or(0);
    Ok(PredictionFacts {
        outcome: outlook.outcome.name(),
        n: truth.len() as u64,
        positives,
        verdicts: verdicts(&scores, positives, truth.len() as u64),
        predictors: scores,
        calibration: if is_yes_no { calibration(outlook, &people, &foretold[own], &truth) } else { Vec::new() },
    })
}

fn read(context: &Context<'_>, outlook: &Outlook<'_>) -> Result<Vec<RecordBatch>, FlowError> {
    let mut columns: Vec<String> = outlook.features.iter().map(|feature| format!("p.{}", feature.column)).collect();
    columns.push(format!("p.{}", outlook.outcome.column));
    let worth = outlook.profiles.value.as_ref().map_or(String::new(), |value| format!(", {} AS worth", value.sql));
    let sql = format!(
        "SELECT m.segment, m.part, {}{worth} FROM memberships m JOIN profiles p ON m.person_id = p.person_id
         WHERE p.{} IS NOT NULL AND (m.part = 'hold' OR m.person_id IN
           (SELECT person_id FROM people WHERE part = 'fit' ORDER BY split_rank, person_id LIMIT {TRAINED_ON}))
         ORDER BY m.person_id",
        columns.join(", "),
        outlook.outcome.column
    );
    Ok(context.engine.rows(&sql)?)
}

/// The five predictors with their columns.
fn predictors(
    rows: &[RecordBatch],
    outlook: &Outlook<'_>,
    people: &People,
) -> Result<Vec<(&'static str, Columns)>, FlowError> {
    let gather = |wanted: &dyn Fn(&Feature) -> bool| -> Result<Columns, FlowError> {
        let mut columns = Vec::new();
        for feature in outlook.features.iter().filter(|feature| wanted(feature)) {
            columns.extend(of_feature(rows, feature, &people.is_fit)?);
        }
        Ok(columns)
    };
    let worth = outlook.profiles.value.as_ref().map(|_| "worth");
    // One for each segment but the first, and one for those who belong to none.
    let most = people.segment.iter().copied().max().map_or(0, usize::from);
    let membership = (1..=most).map(|s| people.segment.iter().map(|own| f64::from(usize::from(*own) == s)).collect());
    Ok(vec![
        ("nothing", Vec::new()),
        ("demographics", gather(&|feature| feature.aspect == Aspect::Demographics)?),
        ("rfm", rfm::columns(rows, outlook.features, worth, &people.is_fit)?),
        ("personas", membership.collect()),
        ("profile", gather(&|_| true)?),
    ])
}

/// The values of those that no fit saw.
fn held(values: &[f64], is_fit: &[bool]) -> Vec<f64> {
    values.iter().zip(is_fit).filter(|(_, fit)| !**fit).map(|(value, _)| *value).collect()
}

fn part(columns: &Columns, is_fit: &[bool], wanted: bool) -> Result<Matrix, FlowError> {
    let rows = is_fit.iter().filter(|fit| **fit == wanted).count();
    let values =
        columns.iter().flat_map(|column| column.iter().zip(is_fit).filter(|(_, fit)| **fit == wanted).map(|(v, _)| *v));
    Matrix::new(rows, values.collect()).map_err(|error| FlowError::Broken(error.to_string()))
}

/// What a ridge regression trained on `fit` foretells for `hold`.
fn train(columns: &Columns, people: &People, is_yes_no: bool, seed: u64) -> Result<Vec<f64>, FlowError> {
    let (fit, hold) = (part(columns, &people.is_fit, true)?, part(columns, &people.is_fit, false)?);
    let known = people.outcome.iter().zip(&people.is_fit).filter(|(_, fit)| **fit).map(|(value, _)| *value);
    let model = if is_yes_no {
        let outcome: Vec<bool> = known.map(|value| value > 0.5).collect();
        fit_logistic(&fit, &outcome, seed)
    } else {
        let outcome: Vec<f64> = known.map(signed_log).collect();
        fit_linear(&fit, &outcome, seed)
    };
    let model = model.map_err(|error| FlowError::NothingToBuild(format!("the outcome cannot be foretold: {error}")))?;
    Ok(model.predict(&hold))
}

fn losses(foretold: &[f64], truth: &[f64], is_yes_no: bool) -> Vec<f64> {
    if is_yes_no {
        score::log_losses(foretold, &happened(truth))
    } else {
        let logs: Vec<f64> = truth.iter().map(|value| signed_log(*value)).collect();
        score::squared_errors(foretold, &logs)
    }
}

fn happened(truth: &[f64]) -> Vec<bool> {
    truth.iter().map(|value| *value > 0.5).collect()
}

fn scores(
    context: &Context<'_>,
    predictors: &[(&'static str, Columns)],
    foretold: &[Vec<f64>],
    losses: &[Vec<f64>],
    truth: &[f64],
    is_yes_no: bool,
) -> Vec<PredictorScore> {
    let own = predictors.iter().position(|(name, _)| *name == "personas").unwrap_or(0);
    let logs: Vec<f64> = truth.iter().map(|value| signed_log(*value)).collect();
    let one = |place: usize| PredictorScore {
        name: predictors[place].0.to_owned(),
        columns: predictors[place].1.len() as u64,
        loss: score::mean(&losses[place]).unwrap_or(0.0),
        score: match is_yes_no {
            true => score::auc(&foretold[place], &happened(truth)).unwrap_or(0.5),
            false => score::r_squared(&foretold[place], &logs).unwrap_or(0.0),
        },
        loss_minus_personas: (place != own)
            .then(|| {
                score::paired_interval(
                    &losses[place],
                    &losses[own],
                    seed::derive(context.seed, "compare", place as u64),
                )
            })
            .flatten()
            .map(|interval| Interval::new(interval.low, interval.high)),
    };
    (0..predictors.len()).map(one).collect()
}

/// Better means that the interval of the difference excludes zero.
fn verdicts(scores: &[PredictorScore], positives: Option<u64>, n: u64) -> Vec<Phrase> {
    let mut verdicts: Vec<Phrase> = scores
        .iter()
        .filter_map(|score| {
            let interval = score.loss_minus_personas?;
            let id = match (interval.low > 0.0, interval.high < 0.0) {
                (true, _) => "prediction-better",
                (_, true) => "prediction-worse",
                _ => "prediction-not-shown",
            };
            Some(Phrase::new(id).with("predictor", Argument::Message(format!("predictor-{}", score.name))))
        })
        .collect();
    if let Some(positives) = positives.filter(|positives| *positives < FEW) {
        verdicts.push(Phrase::new("note-outcome-too-few").count("count", positives as usize).count("of", n as usize));
    }
    verdicts
}

fn calibration(outlook: &Outlook<'_>, people: &People, foretold: &[f64], truth: &[f64]) -> Vec<CalibrationRow> {
    let segments: Vec<u8> =
        people.segment.iter().zip(&people.is_fit).filter(|(_, fit)| !**fit).map(|(segment, _)| *segment).collect();
    let of = |values: &[f64], segment: u8| -> Vec<f64> {
        values.iter().zip(&segments).filter(|(_, own)| **own == segment).map(|(value, _)| *value).collect()
    };
    let rows = outlook.personas.iter().filter_map(|card| {
        let own = card.segment.0;
        let calibration = score::calibrate(&of(foretold, own), &happened(&of(truth, own)))?;
        Some(CalibrationRow {
            persona: card.id.clone(),
            n: calibration.n,
            foretold: calibration.foretold,
            observed: calibration.observed,
            interval: Interval::new(calibration.interval.low, calibration.interval.high),
        })
    });
    rows.collect()
}
