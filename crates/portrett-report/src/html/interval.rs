//! A small picture of a figure with its interval, beside the figure it is compared with.

use maud::{Markup, html};
use portrett_terms::{Interval, Unit};

use crate::Language;

/// What is drawn: a dot with its interval, and a tick for the comparison.
pub(super) struct Figure {
    pub value: f64,
    pub interval: Interval,
    pub base: f64,
    pub base_interval: Option<Interval>,
    pub unit: Unit,
}

const WIDTH: f64 = 200.0;
const MARGIN: f64 = 6.0;

/// The picture; `title` says what it shows to those who cannot see it.
pub(super) fn picture(figure: &Figure, title: &str, language: &Language) -> Markup {
    let scale = Scale::of(figure);
    let (low, high) = (scale.x(figure.interval.low), scale.x(figure.interval.high));
    html! {
        svg.interval viewBox="0 0 200 18" role="img" {
            title { (title) }
            desc { (scale.words(figure.unit, language)) }
            line.axis x1="0" x2="200" y1="9" y2="9" {}
            @if let Some(base) = figure.base_interval {
                line.base-interval x1=(at(scale.x(base.low))) x2=(at(scale.x(base.high))) y1="9" y2="9" {}
            }
            line.value-interval x1=(at(low)) x2=(at(high)) y1="9" y2="9" {}
            line.base x1=(at(scale.x(figure.base))) x2=(at(scale.x(figure.base))) y1="1.5" y2="16.5" {}
            circle.value cx=(at(scale.x(figure.value))) cy="9" r="5" {}
        }
    }
}

/// What the two ends of the picture stand for.
pub(super) fn scale_in_words(figure: &Figure, language: &Language) -> String {
    Scale::of(figure).words(figure.unit, language)
}

/// A coordinate, short.
pub(super) fn at(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}

struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// From zero to a round number where that is sensible, else just around the figures: a year of
    /// birth has no zero.
    fn of(figure: &Figure) -> Self {
        let ends = [figure.value, figure.base, figure.interval.low, figure.interval.high];
        let base = figure.base_interval.map_or([figure.base; 2], Into::into);
        let all = || ends.iter().chain(&base).copied();
        let (least, most) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        if least >= 0.0 && figure.unit != Unit::CalendarYear {
            let most = if figure.unit == Unit::Share { round_up(most).min(1.0) } else { round_up(most) };
            return Self { low: 0.0, high: most };
        }
        let room = ((most - least) * 0.25).max(f64::EPSILON);
        Self { low: least - room, high: most + room }
    }

    fn x(&self, value: f64) -> f64 {
        let part = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        MARGIN + part * (WIDTH - 2.0 * MARGIN)
    }

    fn words(&self, unit: Unit, language: &Language) -> String {
        let (low, high) = (language.figure(self.low, unit), language.figure(self.high, unit));
        language.message_with("picture-interval-scale", &[("low", &low), ("high", &high)])
    }
}

/// The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `value`; 1 for zero.
pub(super) fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    [1.0, 2.0, 2.5, 5.0]
        .iter()
        .map(|step| step * power)
        .find(|round| *round >= value * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}
