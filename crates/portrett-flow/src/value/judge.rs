//! Which model to believe: each one's forecast of the last weeks, from what was known before them.

use portrett_maths::lifetime::{Choice, Forecaster, Histories, HoldOut, Judgement, Kind, choose};
use portrett_terms::value::{CalibrationBin, ForecasterFacts, HoldOutFacts, RefusedModel};

use super::purchases::{Past, Purchases, read_past};
use crate::context::Context;
use crate::error::FlowError;

/// Weeks that are held out at most: a year holds every season.
const MOST_WEEKS: i64 = 52;
/// Weeks that are held out at least.
const LEAST_WEEKS: i64 = 4;
/// The part of the time that is held out.
const PART: i64 = 3;

/// The models judged; nothing where there is too little time to hold any out.
pub struct Judged {
    /// What the report shows.
    pub facts: HoldOutFacts,
    /// The models from the best to the worst, without the rate so far.
    pub ranking: Vec<Kind>,
}

/// Judges all models on the last third of the time.
pub fn judge(context: &Context<'_>, all: &Purchases, last_day: i64) -> Result<Option<Judged>, FlowError> {
    let weeks = ((last_day - all.first_day + 1) / 7 / PART).min(MOST_WEEKS);
    if weeks < LEAST_WEEKS {
        return Ok(None);
    }
    let past = read_past(context, all, last_day - 7 * weeks, weeks as usize)?;
    let Ok(histories) = Histories::new(&past.histories) else { return Ok(None) };
    let hold_out = HoldOut { purchases: &past.purchases, weekly: &past.weekly, week: 1.0 };
    let choice = choose(&histories, &hold_out, &context.threads)
        .map_err(|refusal| FlowError::Broken(format!("judging the models of purchases: {refusal}")))?;
    let ranking = choice.judgements.iter().filter_map(|judgement| match judgement.forecaster {
        Forecaster::Model(kind) => Some(kind),
        Forecaster::RateSoFar => None,
    });
    Ok(Some(Judged { ranking: ranking.collect(), facts: facts(&choice, &past) }))
}

fn facts(choice: &Choice, past: &Past) -> HoldOutFacts {
    HoldOutFacts {
        weeks: past.weekly.len() as u32,
        customers: past.histories.len() as u64,
        purchases: past.purchases.iter().map(|count| u64::from(*count)).sum(),
        weekly: past.weekly.clone(),
        forecasters: choice.judgements.iter().map(forecaster).collect(),
        refused: (choice.refused.iter())
            .map(|(kind, reason)| RefusedModel { name: name(*kind).to_owned(), reason: reason.to_string() })
            .collect(),
        baseline_wins: choice.baseline_wins(),
    }
}

/// What a model is called in the literature.
pub fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::BgNbd => "BG/NBD",
        Kind::MbgNbd => "MBG/NBD",
        Kind::ParetoNbd => "Pareto/NBD",
    }
}

/// What the rule is called that everybody goes on as before.
pub const RATE_SO_FAR: &str = "rate so far";

fn forecaster(judgement: &Judgement) -> ForecasterFacts {
    let bin = |bin: &portrett_maths::lifetime::Bin| CalibrationBin {
        frequency: bin.frequency,
        customers: bin.customers,
        expected: bin.expected,
        observed: bin.observed,
    };
    ForecasterFacts {
        name: match judgement.forecaster {
            Forecaster::Model(kind) => name(kind).to_owned(),
            Forecaster::RateSoFar => RATE_SO_FAR.to_owned(),
        },
        mean_absolute_error: judgement.mean_absolute_error,
        root_mean_squared_error: judgement.root_mean_squared_error,
        bias: judgement.bias,
        rank_correlation: judgement.rank_correlation.map(|correlation| correlation.value),
        weekly: judgement.weekly.clone(),
        weekly_error: judgement.weekly_error,
        calibration: judgement.calibration.iter().map(bin).collect(),
    }
}
