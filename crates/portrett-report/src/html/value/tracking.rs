//! Orders week by week: what happened as bars, what the best and the simplest foretold as lines.

use maud::{Markup, html};
use portrett_terms::value::{ForecasterFacts, HoldOutFacts};

use super::super::interval::{at, round_up};
use super::super::{fold, table, text};
use super::frame::{BELOW, HEIGHT, LEFT, TOP, WIDTH, view_box};
use crate::Language;
use crate::value::{RATE_SO_FAR, named};

pub(super) fn tracking(hold_out: &HoldOutFacts, language: &Language) -> Markup {
    let shown = shown(hold_out);
    html! {
        figure {
            (picture(hold_out, &shown, language))
            figcaption { (legend(&shown, language)) }
        }
        (fold(&language.message("as-table"), &weeks(hold_out, &shown, language)))
    }
}

/// The best forecaster and the rule that everybody goes on as before, if that is another.
fn shown(hold_out: &HoldOutFacts) -> Vec<&ForecasterFacts> {
    let best = hold_out.forecasters.first();
    let rule = hold_out.forecasters.iter().skip(1).find(|own| own.name == RATE_SO_FAR);
    let second = hold_out.forecasters.get(1).filter(|_| hold_out.baseline_wins);
    best.into_iter().chain(rule).chain(second).collect()
}

fn picture(hold_out: &HoldOutFacts, shown: &[&ForecasterFacts], language: &Language) -> Markup {
    let happened = hold_out.weekly.iter().map(|count| *count as f64);
    let foretold = shown.iter().flat_map(|own| own.weekly.iter().copied());
    let most = round_up(happened.chain(foretold).fold(0.0, f64::max));
    let step = (WIDTH - LEFT) / hold_out.weekly.len().max(1) as f64;
    let y = |value: f64| TOP + HEIGHT * (1.0 - (value / most).clamp(0.0, 1.0));
    let weeks = hold_out.weeks.to_string();
    html! {
        svg.tracking viewBox=(view_box()) role="img" {
            title { (language.message("tracking-title")) }
            desc { (language.message_with("tracking-description", &[("weeks", &weeks)])) }
            line.axis x1=(at(LEFT)) x2=(at(WIDTH)) y1=(at(y(0.0))) y2=(at(y(0.0))) {}
            line.axis x1=(at(LEFT)) x2=(at(WIDTH)) y1=(at(y(most))) y2=(at(y(most))) {}
            text x="0" y=(at(y(most) + 9.0)) { (language.count(most as u64)) }
            text x="0" y=(at(y(0.0))) { "0" }
            @for (week, count) in hold_out.weekly.iter().enumerate() {
                @let top = y(*count as f64);
                rect.happened x=(at(LEFT + week as f64 * step + 0.5)) y=(at(top)) width=(at((step - 1.0).max(0.5))) height=(at(y(0.0) - top)) {}
            }
            @for (place, own) in shown.iter().enumerate() {
                polyline.(format!("foretold line-{place}")) points=(points(&own.weekly, step, &y)) {}
            }
            text x=(at(LEFT)) y=(at(BELOW)) { (language.message_with("tracking-week", &[("week", "1")])) }
            text x=(at(WIDTH)) y=(at(BELOW)) text-anchor="end" { (language.message_with("tracking-week", &[("week", &weeks)])) }
        }
    }
}

fn points(weekly: &[f64], step: f64, y: &impl Fn(f64) -> f64) -> String {
    let point = |(week, value): (usize, &f64)| format!("{},{}", at(LEFT + (week as f64 + 0.5) * step), at(y(*value)));
    weekly.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
}

fn legend(shown: &[&ForecasterFacts], language: &Language) -> Markup {
    html! {
        span.key.happened-key { (language.message("tracking-happened")) }
        @for (place, own) in shown.iter().enumerate() {
            " " span.(format!("key line-{place}-key")) { (named(own, language)) }
        }
    }
}

fn weeks(hold_out: &HoldOutFacts, shown: &[&ForecasterFacts], language: &Language) -> Markup {
    let mut heads = vec![language.message("table-week"), language.message("tracking-happened")];
    heads.extend(shown.iter().map(|own| named(own, language)));
    let row = |week: usize| {
        let mut cells = vec![text((week + 1).to_string()), text(language.count(hold_out.weekly[week]))];
        let foretold = |own: &&ForecasterFacts| own.weekly.get(week).copied().unwrap_or(0.0);
        cells.extend(shown.iter().map(|own| text(language.fixed(foretold(own), 1))));
        cells
    };
    table(&heads, &(0..hold_out.weekly.len()).map(row).collect::<Vec<_>>())
}
