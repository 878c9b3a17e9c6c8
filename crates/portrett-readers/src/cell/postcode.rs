//! Postal codes in the form of their country.

use portrett_terms::{CountryCode, ProblemReason};

use super::{Parsed, is_blank, text, trim};

/// The forms of postal codes: `9` is a digit, `A` a letter; before them the zeros with which codes of the country
/// begin at most, and that a spreadsheet may have taken away. Universal Postal Union, "Postal addressing systems
/// in member countries". Codes of countries that are not here are kept as they are, in capitals.
const FORMS: &[(&str, usize, &[&str])] = &[
    ("AT", 0, &["9999"]),
    ("BE", 0, &["9999"]),
    ("CH", 0, &["9999"]),
    ("DE", 1, &["99999"]),
    ("DK", 0, &["9999"]),
    ("EE", 0, &["99999"]),
    ("ES", 1, &["99999"]),
    ("FI", 2, &["99999"]),
    ("FR", 1, &["99999"]),
    ("GB", 0, &["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"]),
    ("IS", 0, &["999"]),
    ("IT", 2, &["99999"]),
    ("LT", 1, &["99999"]),
    ("LV", 0, &["9999"]),
    // Without its letters a Dutch code is a part of a town.
    ("NL", 0, &["9999 AA", "9999"]),
    ("NO", 2, &["9999"]),
    ("PL", 2, &["99-999"]),
    ("SE", 0, &["999 99"]),
    ("US", 2, &["99999", "99999-9999"]),
];

/// Longest cell in bytes that is looked at.
const LONGEST: usize = 20;

/// Reads a postal code in the form of `country`: with the zeros before it that a spreadsheet took away, and
/// without the country's letters.
///
/// ```
/// use portrett_readers::cell::postcode::postcode;
/// use portrett_terms::CountryCode;
/// let read = |cell, country| postcode(cell, CountryCode::parse(country));
/// assert_eq!(read("150", "NO").unwrap().as_deref(), Some("0150"));
/// assert_eq!(read("S-11122", "SE").unwrap().as_deref(), Some("111 22"));
/// assert_eq!(read("8911 dl", "NL").unwrap().as_deref(), Some("8911 DL"));
/// assert!(read("89110", "NL").is_err());
/// ```
///
/// # Errors
/// `NotAPostcode` when the country gives out no such code.
pub fn postcode(cell: &str, country: Option<CountryCode>) -> Parsed<String> {
    let Some(code) = text::id(trim(cell)).filter(|code| !is_blank(code)) else { return Ok(None) };
    if code.len() > LONGEST || !code.chars().any(char::is_alphanumeric) {
        return Err(ProblemReason::NotAPostcode);
    }
    let capitals = code.to_uppercase();
    let forms = country.and_then(|country| FORMS.iter().find(|(code, _, _)| *code == country.as_str()));
    let Some((country, zeros, forms)) = forms else {
        return Ok(Some(capitals.split_whitespace().collect::<Vec<_>>().join(" ")));
    };
    let signs: Vec<char> = without_country(&capitals, country).chars().filter(|c| !" -".contains(*c)).collect();
    forms.iter().find_map(|form| fill(form, &signs, *zeros)).map(Some).ok_or(ProblemReason::NotAPostcode)
}

/// The code without the country's letters, or its letter on number plates, and a dash before it.
fn without_country<'a>(code: &'a str, country: &str) -> &'a str {
    match code.split_once('-') {
        Some((before, rest)) if before == country || (before.len() == 1 && country.starts_with(before)) => rest,
        _ => code,
    }
}

/// The signs in a form, when they fit, with at most `may_lose` zeros before them.
fn fill(form: &str, signs: &[char], may_lose: usize) -> Option<String> {
    let places = form.chars().filter(|place| place.is_alphanumeric()).count();
    let lost = places.checked_sub(signs.len())?;
    if lost > may_lose {
        return None;
    }
    let mut signs = std::iter::repeat_n('0', lost).chain(signs.iter().copied());
    let put = |place: char| match place {
        '9' => signs.next().filter(char::is_ascii_digit),
        'A' => signs.next().filter(char::is_ascii_uppercase),
        mark => Some(mark),
    };
    form.chars().map(put).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_take_the_form_of_their_country() {
        let told = [
            ("NO", "0150", "0150"),
            ("NO", "N-0150", "0150"),
            ("NO", "NO-0150", "0150"),
            ("NO", "10.0", "0010"),
            ("NO", "01500", "?"),
            ("NO", "Oslo", "?"),
            ("FI", "00100", "00100"),
            ("FI", "100", "00100"),
            ("FI", "FI-00100", "00100"),
            ("SE", "11122", "111 22"),
            ("SE", "150", "?"),
            ("DK", "999", "?"),
            ("NL", "8911DL", "8911 DL"),
            ("NL", "8911", "8911"),
            ("DE", "D-10115", "10115"),
            ("GB", "sw1a1aa", "SW1A 1AA"),
            ("GB", "M1 1AE", "M1 1AE"),
            ("US", "02134-1000", "02134-1000"),
            ("US", "2134", "02134"),
            ("JP", "100-0001", "100-0001"),
            ("", "  8911   dl ", "8911 DL"),
            ("NO", "-", ""),
        ];
        for (country, cell, wanted) in told {
            let read = postcode(cell, CountryCode::parse(country));
            assert_eq!(read.map_or("?".to_owned(), Option::unwrap_or_default), wanted, "{cell} in {country}");
        }
    }
}
