//! What customers will do, in sentences: for the page and for the terminal.

use portrett_terms::value::{ContractFacts, ForecasterFacts, HoldOutFacts, ValueFacts};
use portrett_terms::{Interval, Unit};

use crate::locale::clean;
use crate::{Language, Locale, ReportError};

/// What the rule is called that everybody goes on as before.
pub(crate) const RATE_SO_FAR: &str = "rate so far";

/// What the value stage says, for the terminal.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_value(facts: &ValueFacts, locale: Locale, currency: Option<&str>) -> Result<String, ReportError> {
    let language = Language::new(locale, currency)?;
    let mut lines = totals(facts, &language);
    if let Some(hold_out) = &facts.hold_out {
        lines.push(String::new());
        lines.push(verdict(hold_out, &language));
        lines.extend(hold_out.forecasters.iter().map(|own| line(own, &language)));
    }
    Ok(lines.join("\n"))
}

/// How long customers with a contract stay, for the terminal.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_contracts(facts: &ContractFacts, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, None)?;
    let mut lines = contract_sentences(facts, &language);
    lines.extend(facts.reasons.iter().map(|own| {
        let name = own.reason.as_deref().map_or_else(|| language.message("reason-unknown"), clean);
        format!("  {:>8}  {name}", language.count(own.customers))
    }));
    Ok(lines.join("\n"))
}

/// Who has a contract, who left, how long half of them stay, what the model says of the next renewal.
pub(crate) fn contract_sentences(facts: &ContractFacts, language: &Language) -> Vec<String> {
    let (customers, left) = (language.count(facts.customers), language.count(facts.left));
    let days = language.fixed(facts.renewal_days, 0);
    let mut sentences = vec![
        language.message_with("contracts-customers", &[("customers", &customers), ("left", &left), ("days", &days)]),
    ];
    sentences.push(match facts.median {
        Some(median) => language.message_with("contracts-median", &[("periods", &language.fixed(median, 0))]),
        None => language.message("contracts-no-median"),
    });
    sentences.push(match &facts.model {
        Some(model) => {
            let (alpha, beta) = (language.fixed(model.alpha, 3), language.fixed(model.beta, 3));
            language.message_with("contracts-model", &[("alpha", &alpha), ("beta", &beta)])
        }
        None => language.message("contracts-no-model"),
    });
    sentences
}

/// Who ordered, who is a customer still, what is to come.
pub(crate) fn totals(facts: &ValueFacts, language: &Language) -> Vec<String> {
    let (customers, repeat) = (language.count(facts.customers), language.count(facts.repeat_customers));
    let ordered = language.message_with("value-customers", &[("customers", &customers), ("repeat", &repeat)]);
    let Some(totals) = &facts.totals else {
        return vec![ordered, language.message("value-no-model")];
    };
    let alive = language.count(totals.alive.round() as u64);
    let (days, orders) = (facts.horizon_days.to_string(), language.count(totals.orders.round() as u64));
    let mut coming = language.message_with("value-orders", &[("days", &days), ("orders", &orders)]);
    coming.push_str(&range(totals.orders_interval, Unit::Count, language));
    if let Some(value) = totals.value {
        let worth = language.message_with("value-worth", &[("value", &language.figure(value, Unit::Money))]);
        coming = format!("{coming} {worth}{}", range(totals.value_interval, Unit::Money, language));
    }
    vec![format!("{ordered} {}", language.message_with("value-alive", &[("alive", &alive)])), format!("{coming}.")]
}

fn range(interval: Option<Interval>, unit: Unit, language: &Language) -> String {
    interval.map(|interval| format!(" ({})", language.interval(interval, unit))).unwrap_or_default()
}

/// Who came closest in the weeks that were held out.
pub(crate) fn verdict(hold_out: &HoldOutFacts, language: &Language) -> String {
    let (weeks, customers) = (hold_out.weeks.to_string(), language.count(hold_out.customers));
    let best = hold_out.forecasters.first().map(|own| named(own, language)).unwrap_or_default();
    let id = if hold_out.baseline_wins { "tracking-baseline-wins" } else { "tracking-model-wins" };
    language.message_with(id, &[("weeks", &weeks), ("customers", &customers), ("best", &best)])
}

/// A model keeps the name that the literature gives it.
pub(crate) fn named(forecaster: &ForecasterFacts, language: &Language) -> String {
    match forecaster.name.as_str() {
        RATE_SO_FAR => language.message("forecaster-rate-so-far"),
        model => model.to_owned(),
    }
}

/// How much too much was foretold in all, with its sign.
pub(crate) fn bias(own: &ForecasterFacts, language: &Language) -> String {
    let sign = |bias: f64| if bias > 0.0 { "+" } else { "" };
    own.bias.map_or_else(|| "–".to_owned(), |bias| format!("{}{}", sign(bias), language.figure(bias, Unit::Share)))
}

fn line(own: &ForecasterFacts, language: &Language) -> String {
    let error = |id: &str, value: String| format!("{} {value}", language.message(id).to_lowercase());
    let bias = bias(own, language);
    format!(
        "  {:<28} {}, {}",
        named(own, language),
        error("table-rmse", language.fixed(own.root_mean_squared_error, 3)),
        error("table-bias", bias)
    )
}
