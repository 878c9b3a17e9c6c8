//! What customers will do: the sums that are foretold, how well the models foretold the last weeks, and what
//! the customers of each month did since.

mod cohorts;
pub(super) mod contracts;
mod frame;
mod tracking;

use maud::{Markup, html};
use portrett_terms::value::{
    CalibrationBin, ForecasterFacts, HoldOutFacts, ModelFacts, ParameterFacts, TimingWord, ValueFacts,
};
use portrett_terms::{Phrase, Unit};

use super::{fold, heads, table, text};
use crate::Language;
use crate::value::{self, bias, named, verdict};

pub(super) fn section(facts: &ValueFacts, language: &Language) -> Markup {
    html! {
        section.quality id="value" {
            h2 { (language.message("section-value")) }
            (totals(facts, language))
            @if let Some(hold_out) = &facts.hold_out {
                h3 { (language.message("section-tracking")) }
                p { (verdict(hold_out, language)) }
                (tracking::tracking(hold_out, language))
                (fold(&language.message("section-forecasters"), &forecasters(hold_out, language)))
                (fold(&language.message("section-forecaster-calibration"), &calibration(hold_out, language)))
            }
            @if let Some(model) = &facts.model { (fold(&language.message("section-model"), &model_of(facts, model, language))) }
            @if !facts.cohorts.is_empty() { (cohorts::cohorts(&facts.cohorts, language)) }
        }
    }
}

fn totals(facts: &ValueFacts, language: &Language) -> Markup {
    html! {
        @for sentence in value::totals(facts, language) { p { (sentence) } }
        @if let Some(totals) = &facts.totals {
            p.quiet {
                (language.message("value-occasions"))
                @if totals.orders_interval.is_some() { " " (language.message("value-how-to-read")) }
            }
        }
    }
}

fn forecasters(hold_out: &HoldOutFacts, language: &Language) -> Markup {
    let number =
        |value: Option<f64>, decimals| value.map_or_else(|| "–".to_owned(), |value| language.fixed(value, decimals));
    let row = |own: &ForecasterFacts| {
        vec![
            text(named(own, language)),
            text(language.fixed(own.root_mean_squared_error, 3)),
            text(language.fixed(own.mean_absolute_error, 3)),
            text(bias(own, language)),
            text(number(own.rank_correlation, 2)),
            text(own.weekly_error.map_or_else(|| "–".to_owned(), |error| language.figure(error, Unit::Share))),
        ]
    };
    let heads = heads(
        &["table-forecaster", "table-rmse", "table-mae", "table-bias", "table-rank", "table-weekly-error"],
        language,
    );
    html! {
        (table(&heads, &hold_out.forecasters.iter().map(row).collect::<Vec<_>>()))
        @for refused in &hold_out.refused {
            p.quiet { (language.message_with("forecaster-refused", &[("name", &refused.name), ("reason", &refused.reason)])) }
        }
    }
}

/// The best forecaster's orders beside those that happened, by how often customers had ordered before.
fn calibration(hold_out: &HoldOutFacts, language: &Language) -> Markup {
    let bins = hold_out.forecasters.first().map(|best| best.calibration.as_slice()).unwrap_or_default();
    let last = bins.len().saturating_sub(1);
    let row = |(place, bin): (usize, &CalibrationBin)| {
        let more = if place == last && bin.frequency > 0 { "+" } else { "" };
        vec![
            text(format!("{}{more}", bin.frequency)),
            text(language.count(bin.customers)),
            text(language.fixed(bin.expected, 2)),
            text(language.fixed(bin.observed, 2)),
        ]
    };
    let heads = heads(&["table-frequency", "table-people", "table-foretold", "table-observed"], language);
    table(&heads, &bins.iter().enumerate().map(row).collect::<Vec<_>>())
}

fn model_of(facts: &ValueFacts, model: &ModelFacts, language: &Language) -> Markup {
    let row = |own: &ParameterFacts| {
        let range = own.low.zip(own.high).map(|(low, high)| {
            language
                .message_with("range-signed", &[("low", &language.fixed(low, 3)), ("high", &language.fixed(high, 3))])
        });
        vec![text(&own.name), text(language.fixed(own.value, 4)), text(range.unwrap_or_default())]
    };
    let log_likelihood = language.fixed(model.log_likelihood, 2);
    html! {
        p { (language.message_with("model-of-orders", &[("name", &model.name), ("log", &log_likelihood)])) }
        (table(&heads(&["table-parameter", "table-value", "table-interval"], language), &model.parameters.iter().map(row).collect::<Vec<_>>()))
        @if !model.limits.is_empty() {
            p { (language.message_with("model-limits", &[("names", &model.limits.join(", "))])) }
        }
        (regularity(facts, language))
        (spend(facts, language))
    }
}

fn regularity(facts: &ValueFacts, language: &Language) -> Markup {
    let Some(own) = &facts.regularity else { return html! { p { (language.message("regularity-unknown")) } } };
    let id = match own.timing {
        TimingWord::Bursts => "regularity-bursts",
        TimingWord::Random => "regularity-random",
        TimingWord::Regular => "regularity-regular",
    };
    let (k, customers) = (language.fixed(own.k, 2), language.count(own.customers));
    html! { p { (language.message_with(id, &[("k", &k), ("customers", &customers)])) } }
}

fn spend(facts: &ValueFacts, language: &Language) -> Markup {
    let Some(own) = &facts.spend else {
        let why = facts.no_spend.clone().unwrap_or_default();
        return html! { p { (language.message_with("spend-none", &[("reason", &why)])) } };
    };
    let [p, q, v] = [own.p, own.q, own.v].map(|value| language.fixed(value, 3));
    let rank = own.rank_correlation.map(|rank| language.fixed(rank, 2)).unwrap_or_else(|| "–".to_owned());
    let id = if own.is_strained { "spend-strained" } else { "spend-independent" };
    html! {
        p {
            (language.message_with("spend-model", &[("p", &p), ("q", &q), ("v", &v)])) " "
            (language.say(&Phrase::new(id).text("rank", rank)))
        }
    }
}
