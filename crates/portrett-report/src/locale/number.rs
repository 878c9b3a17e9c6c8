//! How many digits a figure deserves, and numbers in the language's own form.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

/// Whether a sign stands before the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Only a minus, where the number is negative.
    Negative,
    /// A plus or a minus: the number is a difference.
    Always,
}

/// Decimals that leave two or three significant digits: 0.034, 0.34, 3.4, 34, 340, 3,400 (three
/// digits, the rest zeros: -1 is tens); none for a whole number under 1,000. More would claim a
/// precision that a sample does not have.
pub(super) fn decimals_for(value: f64) -> i16 {
    if is_small_whole(value) { 0 } else { significant(value) }
}

/// The least decimals, from those that the larger end deserves, with which the two ends look different.
pub(super) fn decimals_for_range(low: f64, high: f64) -> i16 {
    if is_small_whole(low) && is_small_whole(high) {
        return 0;
    }
    let least = significant(low.abs().max(high.abs()));
    let differ = |decimals: &i16| rounded(low, *decimals) != rounded(high, *decimals);
    if low == high { least } else { (least..least + 3).find(differ).unwrap_or(least + 3) }
}

fn is_small_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-9 && value.abs() < 1000.0
}

fn significant(value: f64) -> i16 {
    if value == 0.0 || !value.is_finite() {
        return 0;
    }
    let exponent = value.abs().log10().floor() as i16;
    match exponent {
        3.. => 2 - exponent,
        1..=2 => 0,
        _ => (1 - exponent).min(6),
    }
}

/// `value` rounded to `decimals` and written in the language's own form.
pub(super) fn write(numbers: &DecimalFormatter, value: f64, decimals: i16, sign: Sign) -> Option<String> {
    use icu_decimal::input::SignDisplay;
    let display = if sign == Sign::Always { SignDisplay::ExceptZero } else { SignDisplay::Negative };
    Some(numbers.format(&rounded(value, decimals)?.with_sign_display(display)).to_string())
}

fn rounded(value: f64, decimals: i16) -> Option<Decimal> {
    let shown = usize::try_from(decimals).unwrap_or(0);
    let mut decimal: Decimal = format!("{value:.shown$}").parse().ok()?;
    if decimals < 0 {
        decimal.round(-decimals);
    }
    Some(decimal)
}
