//! When a persona's members order: seven days by twenty-four hours.

use maud::{Markup, html};
use portrett_terms::{Rhythm, Unit};

use super::interval::at;
use super::{fold, table, text};
use crate::Language;
use crate::view::{rhythm_description as description, rhythm_people as people};
use crate::words::DAYS;

const LEFT: f64 = 26.0;
const STEP: f64 = 14.0;
const ROW: f64 = 15.0;

pub(super) fn rhythm(rhythm: &Rhythm, language: &Language) -> Markup {
    let withheld = rhythm.cells.iter().flatten().any(Option::is_none);
    html! {
        figure {
            (picture(rhythm, language))
            figcaption {
                (description(rhythm, language)) " " (people(rhythm, language))
                @if withheld { " " (language.message("rhythm-withheld")) }
            }
        }
        (fold(&language.message("as-table"), &hours(rhythm, language)))
    }
}

fn picture(rhythm: &Rhythm, language: &Language) -> Markup {
    let most = rhythm.cells.iter().flatten().flatten().copied().fold(0.0, f64::max);
    html! {
        svg.rhythm viewBox="0 0 364 124" role="img" {
            title { (language.message("rhythm-title")) }
            desc { (description(rhythm, language)) }
            @for ((day, hours), (_, name)) in rhythm.cells.iter().enumerate().zip(DAYS) {
                text x="0" y=(at(day as f64 * ROW + 14.5)) { (language.message(name)) }
                @for (hour, share) in hours.iter().enumerate() { (cell(day, hour, *share, most)) }
            }
            @for hour in [0, 6, 12, 18] {
                text x=(at(LEFT + f64::from(hour) * STEP)) y="121" { (format!("{hour:02}")) }
            }
        }
    }
}

fn cell(day: usize, hour: usize, share: Option<f64>, most: f64) -> Markup {
    let (x, y) = (LEFT + hour as f64 * STEP, 4.0 + day as f64 * ROW);
    let Some(share) = share else {
        return html! { path.withheld d=(format!("M{} {}l6.5 7m0 -7l-6.5 7", at(x + 3.0), at(y + 3.0))) {} };
    };
    let depth = if most > 0.0 { 0.07 + 0.93 * (share / most).clamp(0.0, 1.0) } else { 0.07 };
    html! { rect.cell x=(at(x)) y=(at(y)) width="12.5" height="13" rx="2" opacity=(format!("{depth:.2}")) {} }
}

/// Hours down and days across, so that it fits a phone.
fn hours(rhythm: &Rhythm, language: &Language) -> Markup {
    let mut heads = vec![language.message("table-hour")];
    heads.extend(DAYS.iter().map(|(_, short)| language.message(short)));
    let share = |day: &Vec<Option<f64>>, hour: usize| {
        let share = day.get(hour).copied().flatten();
        text(share.map_or_else(|| "×".to_owned(), |share| language.figure(share, Unit::Share)))
    };
    let longest = rhythm.cells.iter().map(Vec::len).max().unwrap_or(0);
    let row = |hour: usize| {
        let first = text(format!("{hour:02}"));
        std::iter::once(first).chain(rhythm.cells.iter().map(|day| share(day, hour))).collect::<Vec<_>>()
    };
    table(&heads, &(0..longest).map(row).collect::<Vec<_>>())
}
