//! The money page: what each persona brought and will bring, what it costs to win and to serve, where it could grow.
//!
//! Takes a report, gives a row a persona. A figure that no source tells is nothing, and what would tell it is said.

use portrett_terms::value::{Cohort, ValueFacts};
use portrett_terms::{Claim, Measure, PersonaCard, Phrase, Report, Share, Unit};

use crate::locale::clean;
use crate::parts::Line;
use crate::parts::known::{Direction, Known, feature, line};
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, view};
use Direction::{Less, More};

/// What is known of one persona's money.
pub(crate) struct Row<'a> {
    pub card: &'a PersonaCard,
    /// What all of its people brought, in the project's currency.
    pub revenue: Option<f64>,
    /// The same by person.
    pub per_head: Option<f64>,
    /// What half of them spent less than.
    pub spend: Option<&'a Claim>,
    /// What they spend on one thing or another, where a source has that by person.
    pub spend_on: Vec<&'a Claim>,
    /// What one of them is expected to bring.
    pub expected: Option<&'a Claim>,
    /// The persona's share of all that is expected.
    pub share_expected: Option<Share>,
    /// How likely they are customers still.
    pub alive: Option<&'a Claim>,
    /// What it costs to win one.
    pub win: Vec<&'a Claim>,
    /// What it costs to serve one, and what stands for that cost.
    pub serve: Vec<&'a Claim>,
    /// Where they could bring more.
    pub grow: Vec<Line>,
}

/// Where a persona could bring more or cost less: a supported claim, and what it means.
pub(crate) const GROWTH: [(&str, Direction, &str); 10] = [
    ("expected-value", More, "grow-expected"),
    ("order-trend", More, "grow-trend"),
    ("category-count", Less, "grow-categories"),
    ("average-order", Less, "grow-basket"),
    ("order-count", Less, "grow-orders"),
    ("days-between-orders", More, "grow-sooner"),
    ("touch-conversion-rate", More, "grow-response"),
    ("alive", Less, "grow-win-back"),
    ("discount-share", More, "grow-margin"),
    ("return-share", More, "grow-returns"),
];

/// Most things of which it is told what they spend on them.
const SPEND_ON: usize = 6;

/// What serving somebody costs, or what such a cost comes with.
const SERVING: [&str; 3] = ["service-cost", "requests-per-order", "return-share"];

/// A row for each persona of a report whose small groups were taken out. `total` is what all customers brought.
pub(crate) fn rows(report: &Report, total: Option<f64>) -> Vec<Row<'_>> {
    let expected: Vec<Option<f64>> = report.personas.iter().map(expected_in_all).collect();
    // A share of what is expected needs what is expected of each.
    let whole: Option<f64> = expected.iter().copied().sum();
    let share =
        |own: Option<f64>| own.zip(whole.filter(|whole| *whole > 0.0)).map(|(own, whole)| Share::of(own, whole));
    report.personas.iter().zip(expected).map(|(card, own)| of(card, report, total, share(own))).collect()
}

fn of<'a>(card: &'a PersonaCard, report: &'a Report, total: Option<f64>, share_expected: Option<Share>) -> Row<'a> {
    let known = Known::of(card, report);
    let revenue = total.zip(card.share_of_value).map(|(total, share)| total * share.value());
    let growth = GROWTH.iter().filter_map(|(feature, direction, message)| {
        known.first(feature, *direction).map(|claim| line(message, claim, &known))
    });
    let costs = measured(card).filter(|claim| feature(claim).ends_with("-cost"));
    Row {
        card,
        revenue,
        per_head: revenue.filter(|_| card.people > 0).map(|revenue| revenue / card.people as f64),
        spend: about(card, "spend-total"),
        spend_on: measured(card).filter(|claim| feature(claim) == "trait-spend").take(SPEND_ON).collect(),
        expected: about(card, "expected-value"),
        share_expected,
        alive: about(card, "alive"),
        win: costs.filter(|claim| !SERVING.contains(&feature(claim))).collect(),
        serve: SERVING.iter().filter_map(|name| about(card, name)).collect(),
        grow: growth.collect(),
    }
}

/// Everything measured: a figure is a figure whether or not it differs from that of the others.
fn measured(card: &PersonaCard) -> impl Iterator<Item = &Claim> {
    card.claims.iter().chain(&card.further_claims)
}

fn about<'a>(card: &'a PersonaCard, name: &str) -> Option<&'a Claim> {
    measured(card).find(|claim| feature(claim) == name)
}

/// What all of a persona's people are expected to bring: the mean of those who were measured, for as many of all as
/// have a forecast among those measured.
fn expected_in_all(card: &PersonaCard) -> Option<f64> {
    let evidence = about(card, "expected-value")?.evidence();
    let with_forecast = evidence.n as f64 / card.people_hold.max(1) as f64;
    (evidence.measure == Measure::Mean).then(|| evidence.value * card.people as f64 * with_forecast.min(1.0))
}

/// What all customers brought: over the months of their first orders, where the report shows them all.
pub(crate) fn revenue_in_all(value: &ValueFacts) -> Option<f64> {
    let customers: u64 = value.cohorts.iter().map(|cohort| cohort.customers).sum();
    let brought = |cohort: &Cohort| cohort.value.last().map(|each| each * cohort.customers as f64);
    let sum: Option<f64> = value.cohorts.iter().map(brought).sum();
    sum.filter(|_| customers > 0 && customers == value.customers)
}

/// The money page for the terminal: a few lines a persona.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_money(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let total = report.value.as_ref().and_then(revenue_in_all);
    let shown = withhold(report);
    let mut lines = Vec::new();
    for row in rows(&shown, total) {
        lines.push(format!("{} ({})", language.say(&row.card.title), clean(&row.card.name)));
        let figures = figures(&row, &language).into_iter();
        let figures = figures.filter_map(|(name, figure)| Some(format!("  {name}: {}", figure?)));
        lines.extend(figures);
        lines.extend(row.grow.iter().map(|line| format!("  · {}", language.say(&line.phrase))));
        lines.push(String::new());
    }
    lines.extend(horizon(&shown, &language));
    lines.extend(unknown(&rows(&shown, total), &language));
    Ok(lines.join("\n").trim_end().to_owned() + "\n")
}

/// A persona's figures in a fixed order, each under its name; nothing for one that no source tells.
pub(crate) fn figures(row: &Row<'_>, language: &Language) -> Vec<(String, Option<String>)> {
    let money = |amount: f64| language.figure(amount, Unit::Money);
    let claim = |claim: &Claim| {
        let evidence = claim.evidence();
        let interval = language.interval(evidence.interval, evidence.unit);
        format!("{} ({interval})", language.figure(evidence.value, evidence.unit))
    };
    let own = [
        ("table-revenue", row.card.share_of_value.map(|share| view::share(share, language))),
        ("money-revenue", row.revenue.map(money)),
        ("money-per-head", row.per_head.map(money)),
        ("money-spend", row.spend.map(claim)),
        ("money-expected", row.expected.map(claim)),
        ("money-share-expected", row.share_expected.map(|share| view::share(share, language))),
        ("feature-alive", row.alive.map(claim)),
    ];
    let further = row.spend_on.iter().chain(&row.win).chain(&row.serve);
    let further = further.map(|own| (view::figure_name(own, language), Some(claim(own))));
    own.into_iter().map(|(id, figure)| (language.message(id), figure)).chain(further).collect()
}

/// How far ahead what is expected reaches.
pub(crate) fn horizon(report: &Report, language: &Language) -> Option<String> {
    let facts = report.value.as_ref()?;
    let is_told = report.personas.iter().any(|card| about(card, "expected-value").is_some());
    let days = Phrase::new("money-horizon").figure("days", f64::from(facts.horizon_days), Unit::Days);
    is_told.then(|| language.say(&days))
}

/// Which sources would tell what is not known of anybody.
pub(crate) fn unknown(rows: &[Row<'_>], language: &Language) -> Vec<String> {
    let missing = [
        (rows.iter().all(|row| row.card.share_of_value.is_none()), "money-unknown-revenue"),
        (rows.iter().all(|row| row.expected.is_none()), "money-unknown-expected"),
        (rows.iter().all(|row| row.win.is_empty()), "money-unknown-win"),
        (rows.iter().all(|row| row.serve.iter().all(|claim| feature(claim) != "service-cost")), "money-unknown-serve"),
    ];
    missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, id)| language.message(id)).collect()
}
