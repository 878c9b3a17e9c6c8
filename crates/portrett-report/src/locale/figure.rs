//! Figures, ranges and differences with their units, in the language's own form.

use portrett_terms::{Interval, Unit};

use super::Language;
use super::number::{Sign, decimals_for, decimals_for_range, write};

/// How a unit is written.
struct Form {
    /// The message around the number.
    message: &'static str,
    /// What the figure is multiplied by before it is written: shares are written in per cent.
    factor: f64,
}

fn form(unit: Unit) -> Form {
    let (message, factor) = match unit {
        Unit::Share => ("unit-share", 100.0),
        Unit::Money => ("unit-money", 1.0),
        Unit::Days => ("unit-days", 1.0),
        Unit::Years => ("unit-years", 1.0),
        Unit::PerYear => ("unit-per-year", 1.0),
        Unit::CalendarYear | Unit::Count | Unit::Plain => ("unit-number", 1.0),
    };
    Form { message, factor }
}

/// The form of a difference: shares differ by points, calendar years by years.
fn difference_form(unit: Unit) -> Form {
    match unit {
        Unit::Share => Form { message: "unit-points", factor: 100.0 },
        Unit::CalendarYear => form(Unit::Years),
        other => form(other),
    }
}

impl Language {
    /// A figure with its unit, rounded to two or three significant digits: `63%`, `NOK 6,420`, `34 days`.
    /// A whole count is written in full.
    pub fn figure(&self, value: f64, unit: Unit) -> String {
        let form = form(unit);
        let scaled = value * form.factor;
        match self.digits(scaled, unit) {
            Some(number) => self.with_unit(form.message, &number, scaled, 1),
            None => self.message("figure-missing"),
        }
    }

    /// A whole number in full: `1,041`.
    pub fn count(&self, count: u64) -> String {
        self.figure(count as f64, Unit::Count)
    }

    /// A number with a fixed number of decimals: scores and losses, which are compared down a column.
    pub fn fixed(&self, value: f64, decimals: u8) -> String {
        self.written(value, i16::from(decimals), Sign::Negative).unwrap_or_else(|| self.message("figure-missing"))
    }

    /// The two ends of `interval` with their unit said once: `57 to 69%`, `57–69 %`.
    pub fn interval(&self, interval: Interval, unit: Unit) -> String {
        let message = if interval.low < 0.0 { "range-signed" } else { "range" };
        self.range(interval, &form(unit), message, Sign::Negative, unit == Unit::CalendarYear)
    }

    /// A difference with its sign: `+25 points`, `-12 days`.
    pub fn difference(&self, value: f64, unit: Unit) -> String {
        let form = difference_form(unit);
        let scaled = value * form.factor;
        match self.written(scaled, decimals_for(scaled), Sign::Always) {
            Some(number) => self.with_unit(form.message, &number, scaled.abs(), 1),
            None => self.message("figure-missing"),
        }
    }

    /// The interval of a difference: `+18 to +31 points`.
    pub fn difference_interval(&self, interval: Interval, unit: Unit) -> String {
        self.range(interval, &difference_form(unit), "range-signed", Sign::Always, false)
    }

    fn range(&self, interval: Interval, form: &Form, message: &str, sign: Sign, is_year: bool) -> String {
        let (low, high) = (interval.low * form.factor, interval.high * form.factor);
        let decimals = decimals_for_range(low, high);
        let end = |value: f64| if is_year { Some(year(value)) } else { self.written(value, decimals, sign) };
        let (Some(from), Some(to)) = (end(low), end(high)) else { return self.message("figure-missing") };
        let both = self.message_with(message, &[("low", &from), ("high", &to)]);
        self.with_unit(form.message, &both, high.abs(), 2)
    }

    fn digits(&self, scaled: f64, unit: Unit) -> Option<String> {
        match unit {
            Unit::CalendarYear if scaled.is_finite() => Some(year(scaled)),
            Unit::Count if scaled.fract() == 0.0 => self.written(scaled, 0, Sign::Negative),
            Unit::Share => self.written(scaled, percent_decimals(scaled), Sign::Negative),
            _ => self.written(scaled, decimals_for(scaled), Sign::Negative),
        }
    }

    fn written(&self, value: f64, decimals: i16, sign: Sign) -> Option<String> {
        value.is_finite().then(|| write(&self.numbers, value, decimals, sign)).flatten()
    }
}

/// Nearly all is not all: from 99 to 100 per cent the missing part decides the digits.
fn percent_decimals(percent: f64) -> i16 {
    let missing = 100.0 - percent;
    if percent > 99.0 && missing > 0.0 { (decimals_for(missing) - 1).clamp(1, 3) } else { decimals_for(percent).min(2) }
}

/// A year is a name, not an amount: no grouping and no decimals.
fn year(value: f64) -> String {
    format!("{value:.0}")
}
