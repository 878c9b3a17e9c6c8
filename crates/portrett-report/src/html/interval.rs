//! A small picture of a figure with its interval, beside the figure it is compared with.

use maud::{Markup, html};

use crate::Language;
use crate::drawing::Scale;
pub(super) use crate::drawing::{Figure, at, round_up};

const WIDTH: f64 = 200.0;
const MARGIN: f64 = 6.0;

/// The picture; `title` says what it shows to those who cannot see it.
pub(super) fn picture(figure: &Figure, title: &str, language: &Language) -> Markup {
    let scale = Scale::of(figure);
    let x = |value: f64| at(MARGIN + scale.part(value) * (WIDTH - 2.0 * MARGIN));
    let (low, high) = (x(figure.interval.low), x(figure.interval.high));
    html! {
        svg.interval viewBox="0 0 200 18" role="img" {
            title { (title) }
            desc { (scale.words(figure.unit, language)) }
            line.axis x1="0" x2="200" y1="9" y2="9" {}
            @if let Some(base) = figure.base_interval {
                line.base-interval x1=(x(base.low)) x2=(x(base.high)) y1="9" y2="9" {}
            }
            line.value-interval x1=(low) x2=(high) y1="9" y2="9" {}
            line.base x1=(x(figure.base)) x2=(x(figure.base)) y1="1.5" y2="16.5" {}
            circle.value cx=(x(figure.value)) cy="9" r="5" {}
        }
    }
}

/// What the two ends of the picture stand for.
pub(super) fn scale_in_words(figure: &Figure, language: &Language) -> String {
    Scale::of(figure).words(figure.unit, language)
}
