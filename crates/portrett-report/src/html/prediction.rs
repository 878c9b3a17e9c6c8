//! Whether the personas foretell an outcome, beside other predictors.

use maud::{Markup, html};
use portrett_terms::{CalibrationRow, PredictionFacts, PredictorScore, Report, Unit};

use super::interval::{Figure, picture};
use super::{fold, heads, table, text, with_code};
use crate::locale::clean;
use crate::{Language, view};

pub(super) fn prediction(report: &Report, language: &Language) -> Markup {
    html! {
        section.box {
            @match &report.prediction {
                None => {
                    h2 { (language.message("section-prediction-none")) }
                    p { (with_code(&language.message("outcome-none"))) }
                }
                Some(facts) => {
                    h2 { (language.message_with("section-prediction", &[("outcome", &clean(&facts.outcome))])) }
                    p { (view::tested(facts, language)) }
                    ul { @for verdict in &facts.verdicts { li { (language.say(verdict)) } } }
                    (predictors(facts, language))
                    p.quiet { (language.message("prediction-how-to-read")) }
                    @if !facts.calibration.is_empty() { (calibration(facts, report, language)) }
                }
            }
        }
    }
}

fn predictors(facts: &PredictionFacts, language: &Language) -> Markup {
    let (loss, score) = if facts.positives.is_some() {
        ("table-log-loss", "table-auc")
    } else {
        ("table-squared-error", "table-r-squared")
    };
    let row = |predictor: &PredictorScore| {
        let difference = predictor.loss_minus_personas.map(|interval| {
            let (low, high) = (language.fixed(interval.low, 3), language.fixed(interval.high, 3));
            language.message_with("range-signed", &[("low", &low), ("high", &high)])
        });
        vec![
            text(language.message(&format!("predictor-{}", predictor.name))),
            text(language.count(predictor.columns)),
            text(language.fixed(predictor.score, 2)),
            text(language.fixed(predictor.loss, 3)),
            text(difference.unwrap_or_default()),
        ]
    };
    let heads = heads(&["table-predictor", "table-columns", score, loss, "table-loss-difference"], language);
    table(&heads, &facts.predictors.iter().map(row).collect::<Vec<_>>())
}

fn calibration(facts: &PredictionFacts, report: &Report, language: &Language) -> Markup {
    let unit = if facts.positives.is_some() { Unit::Share } else { Unit::Plain };
    let rows: Vec<_> = facts.calibration.iter().map(|row| calibration_row(row, unit, report, language)).collect();
    let heads = heads(
        &[
            "table-persona",
            "table-foretold",
            "table-observed",
            "table-interval",
            "table-people",
            "picture-interval-legend",
        ],
        language,
    );
    fold(&language.message("section-calibration"), &table(&heads, &rows))
}

fn calibration_row(row: &CalibrationRow, unit: Unit, report: &Report, language: &Language) -> Vec<Markup> {
    let persona = report.personas.iter().find(|card| card.id == row.persona);
    let interval = language.interval(row.interval, unit);
    let (foretold, observed) = (language.figure(row.foretold, unit), language.figure(row.observed, unit));
    let title = language
        .message_with("picture-calibration", &[("value", &observed), ("interval", &interval), ("base", &foretold)]);
    let drawn = Figure { value: row.observed, interval: row.interval, base: row.foretold, base_interval: None, unit };
    vec![
        text(persona.map_or_else(|| clean(&row.persona.0), |card| language.say(&card.title))),
        text(foretold),
        text(observed),
        text(interval),
        text(language.count(row.n)),
        picture(&drawn, &title, language),
    ]
}
