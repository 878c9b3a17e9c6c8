//! Telephone numbers in the form of E.164, by the rules of each country's numbering plan.

use phonenumber::{Mode, PhoneNumber, country::Id};
use portrett_terms::{CountryCode, ProblemReason};

use super::{Parsed, is_blank, text, trim};

/// Longest cell in characters that is looked at.
const LONGEST: usize = 40;

/// Reads a telephone number as E.164. A number without its country's code is of the first country among
/// `countries` in which it can be dialled.
///
/// ```
/// use portrett_readers::cell::phone::phone;
/// use portrett_terms::{CountryCode, ProblemReason};
/// let norway = [CountryCode::NORWAY];
/// assert_eq!(phone("412 34 567", &norway).unwrap().as_deref(), Some("+4741234567"));
/// assert_eq!(phone("0046 70-123 45 67", &norway).unwrap().as_deref(), Some("+46701234567"));
/// assert_eq!(phone("12345", &norway), Err(ProblemReason::NotAPhone));
/// assert_eq!(phone("412 34 567", &[]), Err(ProblemReason::NoCountryCode));
/// ```
///
/// # Errors
/// `NotAPhone` when the country gives out no such number, or one with its country's code has not the digits of
/// one; `NoCountryCode` when nothing says which it is of.
pub fn phone(cell: &str, countries: &[CountryCode]) -> Parsed<String> {
    let Some(number) = text::id(trim(cell)).map(|id| id.strip_prefix("tel:").unwrap_or(id)) else { return Ok(None) };
    if is_blank(number) {
        return Ok(None);
    }
    if number.chars().count() > LONGEST {
        return Err(ProblemReason::NotAPhone);
    }
    if let Some(number) = international(number) {
        return e164(None, &number, is_whole).map(Some).ok_or(ProblemReason::NotAPhone);
    }
    if countries.is_empty() {
        return Err(if has_digits(number) { ProblemReason::NoCountryCode } else { ProblemReason::NotAPhone });
    }
    let dialled =
        countries.iter().find_map(|country| e164(country.as_str().parse().ok(), number, PhoneNumber::is_valid));
    dialled.map(Some).ok_or(ProblemReason::NotAPhone)
}

/// The number with a plus, when it begins with its country's code.
fn international(number: &str) -> Option<String> {
    let bare = number.trim_start_matches(['(', ' ']);
    if bare.starts_with(['+', '＋']) {
        return Some(bare.to_owned());
    }
    bare.strip_prefix("00").map(|rest| format!("+{rest}"))
}

fn has_digits(number: &str) -> bool {
    number.chars().filter(char::is_ascii_digit).count() >= 4
}

/// Digits after the country's code that a whole number has, and with it (ITU-T E.164, section 6).
const OWN_DIGITS: usize = 6;
const MOST_DIGITS: usize = 15;

/// Whether a number that says its country has the digits of one. Series are given out every few months, and
/// the plans that we carry lag behind: such a number is not thrown away.
fn is_whole(number: &PhoneNumber) -> bool {
    let own = number.national().to_string().len();
    let code = number.code().value().to_string().len();
    number.is_valid() || (own >= OWN_DIGITS && own + code <= MOST_DIGITS)
}

fn e164(country: Option<Id>, number: &str, is_number: impl Fn(&PhoneNumber) -> bool) -> Option<String> {
    let parsed = phonenumber::parse(country, number).ok()?;
    is_number(&parsed).then(|| parsed.format().mode(Mode::E164).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that the regulators set apart or print as examples, and how they are written.
    #[test]
    fn numbers_are_read_by_the_plan_of_their_country() {
        let told = [
            ("NO", "22 22 22 22", "+4722222222"),
            ("NO", "(+47) 412 34 567", "+4741234567"),
            ("NO", "4741234567", "+4741234567"),
            ("NO", "41234567.0", "+4741234567"),
            ("FI", "040 123 4567", "+358401234567"),
            ("NL", "058-2123456", "+31582123456"),
            ("SE", "070-123 45 67", "+46701234567"),
            ("DE", "030 123456", "+4930123456"),
            ("GB", "020 7946 0018", "+442079460018"),
            ("NO", "+44 20 7946 0018", "+442079460018"),
            ("NO", "22 22 22 22 / 33 33 33 33", "not_a_phone"),
            ("NO", "4.74123E+10", "not_a_phone"),
            ("NO", "ring Kari", "not_a_phone"),
            ("NO", "+999 1234567", "not_a_phone"),
            ("NO", "+47 123", "not_a_phone"),
            ("NO", "+358 00 398853", "+358398853"),
            ("", "41234567", "no_country_code"),
            ("", "+4741234567", "+4741234567"),
            ("NO", "-", ""),
        ];
        for (country, cell, wanted) in told {
            let countries: Vec<CountryCode> = CountryCode::parse(country).into_iter().collect();
            let read = phone(cell, &countries);
            let shown = read.map_or_else(|reason| reason.name().to_owned(), Option::unwrap_or_default);
            assert_eq!(shown, wanted, "{cell} in {country}");
        }
    }

    #[test]
    fn a_number_is_tried_in_the_country_of_its_row_first() {
        let countries: Vec<CountryCode> = ["SE", "NO"].into_iter().filter_map(CountryCode::parse).collect();
        assert_eq!(phone("070-123 45 67", &countries), Ok(Some("+46701234567".to_owned())));
        assert_eq!(phone("412 34 567", &countries[1..]), Ok(Some("+4741234567".to_owned())));
    }
}
