//! Which numbers are telephone numbers: by how they are written, then by the numbering plans.

use phonenumber::country::Id;

/// A number as it is written.
pub(super) struct Digits<'a> {
    pub digits: &'a str,
    /// Digits in each group.
    pub shape: &'a [usize],
    /// What stands between the groups.
    pub marks: &'a [&'a str],
    /// Whether `+` or `00` stands before it.
    pub is_international: bool,
    /// Whether a word before it says that it is a telephone number.
    pub is_told: bool,
}

/// The countries whose numbers are dialled without a code.
pub(super) struct Phones {
    countries: Vec<(String, Id)>,
}

impl Phones {
    pub(super) fn new(countries: &[&str]) -> Self {
        let ids = countries.iter().filter_map(|code| Some(((*code).to_owned(), code.parse().ok()?)));
        Self { countries: ids.collect() }
    }

    /// Whether a number is one of telephone. After a word that says so any 7 to 15 digits are; after a plus any 8 to 15;
    /// else it must be written as numbers are in one of the countries, and be given out there.
    pub(super) fn is_phone(&self, number: &Digits) -> bool {
        let count = number.digits.len();
        if !(7..=15).contains(&count) {
            return false;
        }
        if number.is_international {
            return count >= 8;
        }
        if number.is_told {
            return count <= 12;
        }
        self.countries
            .iter()
            .any(|(code, id)| is_written(code, number) && (is_plain(code, number) || is_given_out(*id, number.digits)))
    }
}

/// Whether numbers are written so in a country. Without such rules prices, dates and sizes would be telephone numbers.
fn is_written(country: &str, number: &Digits) -> bool {
    let (digits, shape) = (number.digits, number.shape);
    let has_zero = digits.starts_with('0');
    match country {
        "NO" | "DK" | "SJ" => {
            let is_same = number.marks.windows(2).all(|pair| pair[0] == pair[1]);
            let is_plain =
                number.marks.iter().all(|mark| matches!(*mark, " " | "-") || (*mark == "." && shape.len() > 2));
            let is_shape =
                matches!(shape, [8] | [3, 2, 3] | [2, 2, 2, 2] | [3, 5]) || (shape == [4, 4] && number.marks[0] == " ");
            is_shape && is_same && is_plain && !has_zero && !digits.starts_with('1')
        }
        "US" | "CA" => matches!(shape, [10] | [3, 3, 4] | [3, 7]) && !has_zero && !digits.starts_with('1'),
        "NL" => has_zero && digits.len() == 10,
        "GB" | "IE" => has_zero && matches!(digits.len(), 10 | 11),
        _ => has_zero && digits.len() <= 12 && shape[0] >= 2,
    }
}

/// Whether the way in which a number is written leaves nothing else that it could be, so that numbers with a wrong
/// digit, or given out after the plans that we carry, are found too.
fn is_plain(country: &str, number: &Digits) -> bool {
    match country {
        "US" | "CA" => number.shape == [3, 3, 4],
        "NL" | "GB" | "IE" => !number.digits.starts_with("00"),
        _ => false,
    }
}

fn is_given_out(country: Id, digits: &str) -> bool {
    phonenumber::parse(Some(country), digits).is_ok_and(|number| number.is_valid())
}
