//! The check digits of numbers that identify. Each takes digits (and letters) without spaces.

/// Whether `digits` are 13 to 19 with the check digit of payment cards (Luhn, US patent 2,950,048) and begin as cards
/// do (2 to 6).
pub fn is_card_number(digits: &str) -> bool {
    let Some(values) = values(digits) else { return false };
    let begins = values.first().is_some_and(|first| (2..=6).contains(first));
    let sum: u32 = values.iter().rev().enumerate().map(|(place, &value)| luhn_term(place, value)).sum();
    (13..=19).contains(&values.len()) && begins && sum.is_multiple_of(10)
}

fn luhn_term(place: usize, value: u32) -> u32 {
    let doubled = value * (1 + u32::from(place % 2 == 1));
    doubled / 10 + doubled % 10
}

/// Whether `text` (capitals and digits) is an IBAN: two letters, two check digits, 15 to 34 characters, and 1 modulo 97
/// (ISO 13616).
pub fn is_iban(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_shape = (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_shape && bytes[4..].iter().chain(&bytes[..4]).fold(0, |rest, &byte| modulo_97(rest, byte)) == 1
}

fn modulo_97(rest: u32, byte: u8) -> u32 {
    if byte.is_ascii_digit() {
        (rest * 10 + u32::from(byte - b'0')) % 97
    } else {
        (rest * 100 + u32::from(byte - b'A') + 10) % 97
    }
}

/// Whether `digits` are a Norwegian number of identity: fødselsnummer, D-number (day + 40), H-number and the made-up
/// ones for tests (month + 40, + 65 or + 80).
///
/// By the rule of Skatteetaten that holds for numbers given out before and after 2032: the first check digit leaves a
/// remainder of 0 to 3, the second 0, modulo 11.
pub fn is_norwegian_identity_number(digits: &str) -> bool {
    let Some(values) = values(digits).filter(|values| values.len() == 11) else { return false };
    let (day, month) = (values[0] * 10 + values[1], values[2] * 10 + values[3]);
    let is_day = matches!(day, 1..=31 | 41..=71);
    let is_month = matches!(month, 1..=12 | 41..=52 | 66..=77 | 81..=92);
    let first = weighted(&values, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = weighted(&values, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    is_day && is_month && first <= 3 && second == 0
}

/// Whether `digits` are a Norwegian account number: 11 digits, weights 5 4 3 2 7 6 5 4 3 2, modulo 11.
pub fn is_bank_account_no(digits: &str) -> bool {
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    values(digits).is_some_and(|values| values.len() == 11 && weighted(&values, &weights).is_multiple_of(11))
}

/// Whether `digits` are a Dutch burgerservicenummer: 8 or 9 digits, weights 9 to 2 and -1, modulo 11.
pub fn is_bsn(digits: &str) -> bool {
    let Some(mut values) = values(digits).filter(|values| matches!(values.len(), 8 | 9)) else { return false };
    if values.len() == 8 {
        values.insert(0, 0);
    }
    // A weight of -1 is one of 10 modulo 11.
    let sum = weighted(&values, &[9, 8, 7, 6, 5, 4, 3, 2, 10]);
    sum > 0 && sum.is_multiple_of(11)
}

/// Whether `text` is a Finnish henkilötunnus: day, month and year, a sign for the century, three digits, and the check
/// character of the nine digits modulo 31 (Digital and Population Data Services Agency).
pub fn is_hetu(text: &str) -> bool {
    const CHECKS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let capitals = text.to_ascii_uppercase();
    let bytes = capitals.as_bytes();
    if bytes.len() != 11 || !b"+-YXWVUABCDEF".contains(&bytes[6]) {
        return false;
    }
    let digits = [&bytes[..6], &bytes[7..10]].concat();
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |digits: &[u8]| digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0'));
    let is_date = (1..=31).contains(&number(&digits[..2])) && (1..=12).contains(&number(&digits[2..4]));
    is_date && CHECKS.get(number(&digits) % 31) == Some(&bytes[10])
}

/// The digits as numbers; nothing where something else is among them.
fn values(digits: &str) -> Option<Vec<u32>> {
    digits.chars().map(|digit| digit.to_digit(10)).collect()
}

fn weighted(values: &[u32], weights: &[u32]) -> u32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}
