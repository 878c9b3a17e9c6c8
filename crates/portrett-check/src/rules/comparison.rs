//! The last comparison of a belief's test: `share(gender = 'female') > 0.6`.
//!
//! What is asked of which figure is read from the test's words, so that two tests can be laid beside each other; what
//! the data answers is none of this module's business.

/// A figure held against a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Comparison {
    /// The figure, spaces outside quotation marks left out.
    figure: String,
    /// The least value that the test allows; minus infinity where it sets none.
    low: f64,
    /// The largest.
    high: f64,
    /// Whether the ends themselves are allowed.
    closed: bool,
}

/// Signs of comparisons, the longer ones first.
const SIGNS: [&str; 5] = [">=", "<=", ">", "<", "="];

/// Reads the comparison of a test; nothing where it ends in none with a number.
pub(crate) fn comparison(test: &str) -> Option<Comparison> {
    let (at, sign) = last_sign(test)?;
    let (left, right) = (&test[..at], &test[at + sign.len()..]);
    let (figure, number, sign) = match number(right) {
        Some(number) => (squeezed(left), number, sign),
        None => (squeezed(right), number(left)?, turned(sign)),
    };
    let (low, high) = match sign {
        ">" | ">=" => (number, f64::INFINITY),
        "<" | "<=" => (f64::NEG_INFINITY, number),
        _ => (number, number),
    };
    (!figure.is_empty()).then_some(Comparison { figure, low, high, closed: sign.contains('=') })
}

impl Comparison {
    /// Whether no value can meet both.
    pub(crate) fn excludes(&self, other: &Self) -> bool {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        let touches = low == high && self.closed && other.closed;
        self.figure == other.figure && low >= high && !touches
    }
}

/// The sign read from the other side: `0.6 < x` is `x > 0.6`.
fn turned(sign: &'static str) -> &'static str {
    match sign {
        ">=" => "<=",
        "<=" => ">=",
        ">" => "<",
        "<" => ">",
        other => other,
    }
}

/// The last sign outside quotation marks and brackets.
fn last_sign(test: &str) -> Option<(usize, &'static str)> {
    let (mut depth, mut quote, mut found) = (0_i32, None, None);
    let mut skip_to = 0;
    for (at, character) in test.char_indices().filter(|(_, c)| c.is_ascii()) {
        match (quote, character) {
            (Some(open), own) if own == open => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(character),
            (None, '(') => depth += 1,
            (None, ')') => depth -= 1,
            (None, _) if depth == 0 && at >= skip_to => {
                if let Some(sign) = SIGNS.into_iter().find(|sign| test[at..].starts_with(sign)) {
                    found = Some((at, sign));
                    skip_to = at + sign.len();
                }
            }
            _ => {}
        }
    }
    found
}

/// A number, with a sign of per cent or without.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (digits, unit) = text.strip_suffix('%').map_or((text, 1.0), |digits| (digits, 100.0));
    digits.trim().parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number / unit)
}

/// The text in small letters and without spaces, but for what stands in quotation marks.
fn squeezed(text: &str) -> String {
    let mut quote = None;
    let mut squeezed = String::with_capacity(text.len());
    for character in text.chars() {
        match quote {
            Some(open) if character == open => quote = None,
            None if matches!(character, '\'' | '"') => quote = Some(character),
            None if character.is_whitespace() => continue,
            _ => {}
        }
        match quote {
            None => squeezed.extend(character.to_lowercase()),
            Some(_) => squeezed.push(character),
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::comparison;

    fn exclude(one: &str, other: &str) -> Option<bool> {
        Some(comparison(one)?.excludes(&comparison(other)?))
    }

    #[test]
    fn two_sides_exclude_each_other_when_no_value_meets_both() {
        let table = [
            ("share(gender = 'female') > 0.6", "share(gender='female') < 0.4", Some(true)),
            ("share(gender = 'female') > 60%", "Share(gender = 'female') <= 0.6", Some(true)),
            ("share(gender = 'female') >= 0.6", "share(gender = 'female') <= 0.6", Some(false)),
            ("share(gender = 'female') > 0.6", "share(gender = 'female') > 0.8", Some(false)),
            ("share(gender = 'female') > 0.6", "share(gender = 'Female') < 0.4", Some(false)),
            ("mean(age) = 40", "mean(age) > 45", Some(true)),
            ("40 >= mean(age)", "mean(age) > 40", Some(true)),
            ("40 <= mean(age)", "mean(age) > 40", Some(false)),
            ("share(name = 'a > b') > 0.5", "share(name = 'a > b') < 0.5", Some(true)),
            ("share(age > 40) > 0.5", "share(age > 50) < 0.5", Some(false)),
            ("they plan ahead", "mean(age) > 45", None),
            ("mean(alder å) > x", "mean(age) > 45", None),
            ("> 0.5", "> 0.5", None),
        ];
        for (one, other, wanted) in table {
            assert_eq!(exclude(one, other), wanted, "{one} | {other}");
        }
    }
}
