//! Shares of the members beside everybody else's, as bars of percentage points.

use maud::{Markup, html};
use portrett_terms::{ShareBar, ShareGroup, Unit};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::interval::at;
use super::{fold, heads, table, text};
use crate::locale::clean;
use crate::view::{points, share_difference as difference};
use crate::{Language, view};

const ROW: f64 = 24.0;
const CENTRE: f64 = 244.0;
/// Longest bar; the rest of the width is for its number.
const REACH: f64 = 80.0;
/// Columns of text that the labels have room for.
const LABEL: usize = 20;

pub(super) fn bars(group: &ShareGroup, language: &Language) -> Markup {
    html! {
        figure {
            (picture(group, language))
            figcaption { (language.message("shares-description")) }
        }
        (fold(&language.message("as-table"), &shares(group, language)))
    }
}

fn picture(group: &ShareGroup, language: &Language) -> Markup {
    let height = group.bars.len() as f64 * ROW + 4.0;
    let most = group.bars.iter().map(|bar| difference(bar).abs()).fold(0.0, f64::max);
    html! {
        svg.bars viewBox=(format!("0 0 366 {height:.0}")) role="img" {
            title { (language.say(&group.title)) }
            desc { (description(group, language)) }
            @for (position, bar) in group.bars.iter().enumerate() { (row(position, bar, most, language)) }
            line.axis x1=(at(CENTRE)) x2=(at(CENTRE)) y1="0" y2=(at(height)) {}
        }
    }
}

fn row(position: usize, bar: &ShareBar, most: f64, language: &Language) -> Markup {
    let difference = difference(bar);
    let length = if most > 0.0 { difference.abs() / most * REACH } else { 0.0 };
    let above = difference >= 0.0;
    let top = position as f64 * ROW + 6.0;
    let end = if above { CENTRE + length + 6.0 } else { CENTRE - length - 6.0 };
    let x = if above { CENTRE } else { CENTRE - length };
    html! {
        text x="0" y=(at(top + 11.0)) { (shortened(&clean(&bar.label))) }
        rect.above[above].below[!above] x=(at(x)) y=(at(top)) width=(at(length)) height="14" rx="3" {}
        text.number x=(at(end)) y=(at(top + 11.0)) text-anchor=(if above { "start" } else { "end" }) {
            (points(difference, language))
        }
    }
}

fn description(group: &ShareGroup, language: &Language) -> String {
    let said = |bar: &ShareBar| format!("{}: {}", clean(&bar.label), language.difference(difference(bar), Unit::Share));
    group.bars.iter().map(said).collect::<Vec<_>>().join("; ")
}

/// As much of a label as there is room for; the table has it whole.
fn shortened(label: &str) -> String {
    if label.width() <= LABEL {
        return label.to_owned();
    }
    let mut room = LABEL - 1;
    let fits = |c: &char| {
        let width = c.width().unwrap_or(0);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    };
    label.chars().take_while(fits).chain(['…']).collect()
}

fn shares(group: &ShareGroup, language: &Language) -> Markup {
    let row = |bar: &ShareBar| {
        vec![
            text(clean(&bar.label)),
            text(view::share(bar.value, language)),
            text(view::share(bar.base, language)),
            text(language.difference(difference(bar), Unit::Share)),
        ]
    };
    let heads = heads(&["table-label", "row-persona", "row-others", "row-difference"], language);
    table(&heads, &group.bars.iter().map(row).collect::<Vec<_>>())
}
