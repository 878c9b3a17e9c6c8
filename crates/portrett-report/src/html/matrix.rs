//! The message matrix: what to say to whom, at which stage, by which channel.

use maud::{Markup, html};
use portrett_terms::Report;

use super::{fold, heads, table, text};
use crate::Language;
use crate::matrix::{HEADS, cells, rows};

pub(super) fn section(report: &Report, language: &Language) -> Markup {
    let tables: Vec<(String, Markup)> = report
        .personas
        .iter()
        .filter_map(|card| {
            let rows = rows(card, report);
            let row = |row: &crate::matrix::Row<'_>| cells(row, language).iter().map(text).collect::<Vec<_>>();
            let body =
                html! { div.matrix { (table(&heads(&HEADS, language), &rows.iter().map(row).collect::<Vec<_>>())) } };
            (!rows.is_empty()).then(|| (language.say(&card.title), body))
        })
        .collect();
    html! {
        @if !tables.is_empty() {
            section.matrices id="messages" {
                h2 { (language.message("section-matrix")) }
                p.quiet { (language.message("matrix-how")) }
                @for (title, body) in &tables { (fold(title, body)) }
            }
        }
    }
}
