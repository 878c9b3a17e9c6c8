//! What the customers of each month did since: who came back, as a table with shades, and what they brought.

use maud::{Markup, html};
use portrett_terms::Unit;
use portrett_terms::value::Cohort;

use super::super::{fold, table, text};
use crate::Language;

/// Months after the first order that are shown.
const MONTHS: usize = 12;

pub(super) fn cohorts(cohorts: &[Cohort], language: &Language) -> Markup {
    html! {
        h3 { (language.message("section-cohorts")) }
        p.quiet { (language.message("cohorts-how-to-read")) }
        (retention(cohorts, language))
        (fold(&language.message("section-cohort-value"), &value(cohorts, language)))
    }
}

fn heads(cohorts: &[Cohort], language: &Language) -> Vec<String> {
    let months = cohorts.iter().map(|cohort| cohort.retention.len()).max().unwrap_or(1).min(MONTHS + 1);
    let mut heads = vec![language.message("table-cohort"), language.message("table-people")];
    heads.extend((0..months).map(|month| format!("+{month}")));
    heads
}

/// A cell of a table, shaded by how large it is; the number says the same.
fn shaded(share: f64, most: f64, said: &str) -> Markup {
    let depth = (share / most.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) * 45.0;
    html! { span.shade style=(format!("--depth: {depth:.0}%")) { (said) } }
}

fn retention(cohorts: &[Cohort], language: &Language) -> Markup {
    let later = cohorts.iter().flat_map(|cohort| cohort.retention.iter().skip(1));
    let most = later.copied().fold(0.0, f64::max);
    let row = |cohort: &Cohort| {
        let mut cells = vec![text(&cohort.month), text(language.count(cohort.customers))];
        let cell = |share: &f64| shaded(*share, most, &language.figure(*share, Unit::Share));
        cells.extend(cohort.retention.iter().take(MONTHS + 1).map(cell));
        cells
    };
    table(&heads(cohorts, language), &cohorts.iter().map(row).collect::<Vec<_>>())
}

fn value(cohorts: &[Cohort], language: &Language) -> Markup {
    let row = |cohort: &Cohort| {
        let mut cells = vec![text(&cohort.month), text(language.count(cohort.customers))];
        cells.extend(cohort.value.iter().take(MONTHS + 1).map(|value| text(language.figure(*value, Unit::Money))));
        cells
    };
    table(&heads(cohorts, language), &cohorts.iter().map(row).collect::<Vec<_>>())
}
