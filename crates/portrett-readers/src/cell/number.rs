//! Numbers as people and programs write them: `1234.5`, `1 234,50`, `kr 1 234`, `€12.50`, `(3.10)`, `12 %`.

use portrett_terms::{DecimalMark, Money, ProblemReason};

use super::{Parsed, is_blank, trim};

/// Largest whole number that a double holds exactly.
const EXACT: u64 = 1 << 53;

/// Powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// A decimal number taken apart: `±digits / 10^decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    /// Below zero.
    pub negative: bool,
    /// All digits as one whole number.
    pub digits: u64,
    /// How many of them stand behind the mark.
    pub decimals: u32,
}

impl Decimal {
    /// The nearest double. A quotient of two exact doubles is rounded once (Clinger 1990).
    pub fn to_f64(self) -> f64 {
        let size = match POWERS.get(self.decimals as usize) {
            Some(power) if self.digits <= EXACT => self.digits as f64 / power,
            _ => format!("{}e-{}", self.digits, self.decimals).parse().unwrap_or(f64::NAN),
        };
        if self.negative { -size } else { size }
    }

    /// The nearest ten-thousandth, halves away from zero; `None` when it is too large.
    pub fn to_money(self) -> Option<Money> {
        let scaled = if self.decimals <= 4 {
            self.digits.checked_mul(10u64.pow(4 - self.decimals))?
        } else {
            let divisor = 10u64.checked_pow(self.decimals - 4)?;
            (self.digits / divisor) + u64::from(self.digits % divisor >= divisor / 2)
        };
        let size = i64::try_from(scaled).ok()?;
        Some(Money(if self.negative { -size } else { size }))
    }
}

/// Reads a number.
///
/// ```
/// use portrett_readers::cell::number::number;
/// use portrett_terms::DecimalMark::{Comma, Point};
/// assert_eq!(number("1 234,50", Comma), Ok(Some(1234.5)));
/// assert_eq!(number("€12.50", Point), Ok(Some(12.5)));
/// assert_eq!(number("n/a", Point), Ok(None));
/// assert!(number("about 12", Point).is_err());
/// ```
///
/// # Errors
/// `NotANumber` when it is none in this form, `TooLarge` when no double holds it.
pub fn number(cell: &str, mark: DecimalMark) -> Parsed<f64> {
    match decimal(cell, mark) {
        Ok(parsed) => Ok(parsed.map(Decimal::to_f64)),
        Err(reason) => scientific(trim(cell), mark).map(Some).ok_or(reason),
    }
}

/// Reads an amount of money, exactly.
///
/// # Errors
/// `NotANumber` when it is none in this form, `TooLarge` when 64 bits do not hold it.
pub fn money(cell: &str, mark: DecimalMark) -> Parsed<Money> {
    match decimal(cell, mark) {
        Ok(None) => Ok(None),
        Ok(Some(parsed)) => parsed.to_money().map(Some).ok_or(ProblemReason::TooLarge),
        Err(reason) => {
            let units = scientific(trim(cell), mark).ok_or(reason)?;
            Money::from_units(units).map(Some).ok_or(ProblemReason::TooLarge)
        }
    }
}

/// Reads a decimal number: at once when it is plain, else without its currency and grouping.
///
/// # Errors
/// `NotANumber` or `TooLarge`.
pub fn decimal(cell: &str, mark: DecimalMark) -> Parsed<Decimal> {
    let trimmed = trim(cell);
    if let Some(plain) = plain(trimmed.as_bytes(), mark_byte(mark)) {
        return Ok(Some(plain));
    }
    if is_blank(trimmed) {
        return Ok(None);
    }
    dressed(trimmed, mark)
}

fn mark_byte(mark: DecimalMark) -> u8 {
    match mark {
        DecimalMark::Point => b'.',
        DecimalMark::Comma => b',',
    }
}

/// A number of digits with at most a sign before and one mark within; `None` for anything else.
fn plain(bytes: &[u8], mark: u8) -> Option<Decimal> {
    let (negative, bytes) = match bytes.first()? {
        b'-' => (true, &bytes[1..]),
        b'+' => (false, &bytes[1..]),
        _ => (false, bytes),
    };
    if bytes.is_empty() || bytes.len() > 19 || bytes == [mark] {
        return None;
    }
    let (mut digits, mut behind) = (0u64, None);
    for (place, &byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            digits = digits * 10 + u64::from(byte - b'0');
        } else if byte == mark && behind.is_none() {
            behind = Some(place);
        } else {
            return None;
        }
    }
    let decimals = behind.map_or(0, |place| bytes.len() - place - 1) as u32;
    Some(Decimal { negative, digits, decimals })
}

/// A number with a currency, a per cent sign, brackets for a minus, or grouped thousands.
fn dressed(trimmed: &str, mark: DecimalMark) -> Parsed<Decimal> {
    let (core, negative) = undress(trimmed).ok_or(ProblemReason::NotANumber)?;
    let bare = ungroup(core, mark).ok_or(ProblemReason::NotANumber)?;
    if let Some(parsed) = plain(bare.as_bytes(), b'.') {
        return Ok(Some(Decimal { negative, ..parsed }));
    }
    match shorten(&bare) {
        Some(parsed) => Ok(Some(Decimal { negative, ..parsed })),
        None => Err(ProblemReason::TooLarge),
    }
}

/// The digits and marks within, and whether a minus or brackets stand around them.
pub(crate) fn undress(trimmed: &str) -> Option<(&str, bool)> {
    let bracketed = trimmed.starts_with('(') && trimmed.ends_with(')');
    let inner = if bracketed { &trimmed[1..trimmed.len() - 1] } else { trimmed };
    let first = inner.find(|c: char| c.is_ascii_digit())?;
    let last = inner.rfind(|c: char| c.is_ascii_digit())?;
    let (before, after) = (&inner[..first], &inner[last + 1..]);
    let minus = |text: &str| text.contains(['-', '−']);
    let after = after.strip_suffix(",-").or_else(|| after.strip_suffix(".-")).unwrap_or(after);
    if !is_dress(before) || !is_dress(after) || before.matches(['-', '−']).count() > 1 {
        return None;
    }
    let first = if inner[..first].ends_with(['.', ',']) { first - 1 } else { first };
    Some((&inner[first..=last], bracketed || minus(before) || minus(after)))
}

/// Whether text beside a number is only a sign, spaces, a per cent sign or a currency.
fn is_dress(text: &str) -> bool {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let known = letters.is_empty()
        || CURRENCIES.contains(&letters.as_str())
        || ["kr", "kroner", "kronor", "euro", "euroa"].contains(&letters.as_str());
    let signs = text.chars().filter(|c| !c.is_alphabetic());
    known && signs.clone().all(|c| c.is_whitespace() || "-−+%€$£¥.,'’".contains(c)) && signs.count() <= 6
}

/// Currency codes and words that may stand beside an amount.
pub const CURRENCIES: &[&str] = &[
    "nok", "sek", "dkk", "isk", "eur", "usd", "gbp", "chf", "pln", "czk", "huf", "cad", "aud", "nzd", "jpy", "cny",
    "inr", "brl", "mxn", "zar", "try", "rub", "hkd", "sgd",
];

/// The number with `.` for its mark and without grouping; `None` when a group has not three digits.
fn ungroup(core: &str, mark: DecimalMark) -> Option<String> {
    let mark = char::from(mark_byte(mark));
    let (whole, fraction) = core.rsplit_once(mark).unwrap_or((core, ""));
    let mut bare = String::with_capacity(core.len());
    let mut group = 0;
    let mut grouped = false;
    for c in whole.chars() {
        if c.is_ascii_digit() {
            bare.push(c);
            group += 1;
        } else if c != mark && is_group_sign(c) && (if grouped { group == 3 } else { (1..=3).contains(&group) }) {
            (grouped, group) = (true, 0);
        } else {
            return None;
        }
    }
    if (grouped && group != 3) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if !fraction.is_empty() {
        bare.push('.');
        bare.push_str(fraction);
    }
    Some(bare)
}

fn is_group_sign(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',' | '\'' | '’')
}

/// A long decimal cut to eighteen digits, when what is cut stands behind the mark.
fn shorten(bare: &str) -> Option<Decimal> {
    let (whole, _) = bare.split_once('.')?;
    (whole.len() < 18).then(|| plain(&bare.as_bytes()[..bare.len().min(19)], b'.')).flatten()
}

/// `1.5e6`, which only programs write. Infinity is no number here.
fn scientific(trimmed: &str, mark: DecimalMark) -> Option<f64> {
    let has_exponent = trimmed.starts_with(|c: char| c.is_ascii_digit() || "+-.,".contains(c))
        && trimmed.contains(['e', 'E'])
        && trimmed.len() <= 40;
    if !has_exponent || (mark == DecimalMark::Comma && trimmed.contains('.')) {
        return None;
    }
    let pointed = match mark {
        DecimalMark::Point => trimmed.parse::<f64>(),
        DecimalMark::Comma => trimmed.replacen(',', ".", 1).parse::<f64>(),
    };
    pointed.ok().filter(|number| number.is_finite())
}
