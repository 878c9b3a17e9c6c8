//! What the cells of one column look like: counts, never values.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use arrow::array::{Array, StringArray};
use portrett_terms::{DateOrder, DecimalMark};

use crate::cell::{country, date, gender, is_blank, number, text, trim, words};

/// Counts over the cells of a column. A count is of cells that are not blank.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Rows, blank ones included.
    pub rows: usize,
    /// Cells that are not blank.
    pub filled: usize,
    /// Different values.
    pub distinct: usize,
    /// One number for each row that stands for its value; 0 for a blank.
    pub codes: Vec<u64>,
    /// Numbers.
    pub numbers: usize,
    /// Numbers without a fraction.
    pub whole: usize,
    /// Numbers below zero.
    pub negative: usize,
    /// Digits with a zero before them, as codes have.
    pub zero_led: usize,
    /// Numbers with a currency beside them.
    pub with_currency: usize,
    /// Least and largest number.
    pub range: Option<(f64, f64)>,
    /// The number of each row; not a number where there is none.
    pub values: Vec<f64>,
    /// Dates, by [`DateOrder::ALL`].
    pub dates: [usize; 3],
    /// Dates in any order.
    pub dates_in_any: usize,
    /// Dates with a time of day.
    pub with_time: usize,
    /// Least and largest year of the dates, by [`DateOrder::ALL`].
    pub years: [Option<(i16, i16)>; 3],
    /// E-mail addresses.
    pub emails: usize,
    /// Words for yes or no.
    pub yes_no: usize,
    /// Words that say that an order was undone.
    pub undone: usize,
    /// What holds an e-mail address among other words.
    pub addresses: usize,
    /// What may be a telephone number.
    pub phones: usize,
    /// What begins as a telephone number does that can be dialled from abroad.
    pub international: usize,
    /// What may be a person's name: two to four words of letters that each start with a capital.
    pub names: usize,
    /// One token of letters and digits, as codes are.
    pub codes_like: usize,
    /// Three capital letters that are a currency.
    pub currencies: usize,
    /// Countries, by their letters or names.
    pub countries: usize,
    /// Words for a gender.
    pub genders: usize,
    /// Characters in all.
    pub characters: usize,
    /// Words in all.
    pub words: usize,
    /// Whether every value is the one before plus one.
    pub is_running: bool,
}

impl Profile {
    /// Looks at every cell of a column.
    pub fn of(column: &StringArray, mark: DecimalMark) -> Self {
        let mut profile = Self { rows: column.len(), is_running: true, ..Self::default() };
        let mut distinct = HashSet::new();
        for cell in column {
            let cell = trim(cell.unwrap_or_default());
            profile.values.push(f64::NAN);
            if is_blank(cell) {
                profile.codes.push(0);
                continue;
            }
            let code = code(cell);
            profile.codes.push(code);
            distinct.insert(code);
            profile.filled += 1;
            profile.add(cell, mark);
        }
        profile.distinct = distinct.len();
        profile.is_running &= profile.filled > 1 && profile.filled == profile.rows;
        profile
    }

    /// Part of the filled cells that `count` is.
    pub fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }

    /// Different values as a part of the filled cells: 1 when no value repeats.
    pub fn uniqueness(&self) -> f64 {
        self.share(self.distinct)
    }

    /// Blank cells as a part of all.
    pub fn blank_share(&self) -> f64 {
        if self.rows == 0 { 0.0 } else { 1.0 - self.filled as f64 / self.rows as f64 }
    }

    /// Characters in a filled cell, on average.
    pub fn mean_length(&self) -> f64 {
        self.share(self.characters)
    }

    /// Whether (nearly) all filled cells are numbers.
    pub fn is_number(&self) -> bool {
        self.share(self.numbers) >= 0.95
    }

    /// Whether all numbers are whole.
    pub fn is_whole(&self) -> bool {
        self.numbers > 0 && self.whole == self.numbers
    }

    /// Whether it looks like ids: one token each, without fractions, short.
    pub fn is_code(&self) -> bool {
        self.filled > 0 && self.share(self.codes_like) >= 0.98 && self.mean_length() <= 64.0 && !self.has_fractions()
    }

    fn has_fractions(&self) -> bool {
        self.numbers * 2 > self.filled && self.whole < self.numbers
    }

    fn add(&mut self, cell: &str, mark: DecimalMark) {
        let length = cell.chars().count();
        self.characters += length;
        self.words += cell.split_whitespace().count();
        if length <= 40 {
            self.add_number(cell, mark);
            self.add_date(cell);
            self.yes_no += usize::from(words::yes_no_word(cell).is_some());
            self.undone += usize::from(words::says_undone(cell));
            self.addresses += usize::from(cell.contains('@') && cell.contains(char::is_whitespace));
            self.phones += usize::from(is_phone(cell));
            self.international += usize::from(cell.starts_with('+') || cell.starts_with("00"));
            self.names += usize::from(is_name(cell));
            self.currencies += usize::from(is_currency(cell));
            self.countries += usize::from(country::country(cell).is_ok());
            self.genders += usize::from(gender::gender(cell).is_ok());
        } else {
            self.is_running = false;
        }
        self.emails += usize::from(text::is_email(cell));
        self.codes_like += usize::from(is_code(text::id(cell).unwrap_or(cell)));
    }

    fn add_number(&mut self, cell: &str, mark: DecimalMark) {
        let Ok(Some(value)) = number::number(cell, mark) else {
            self.is_running = false;
            return;
        };
        let before = self.values.len().checked_sub(2).map(|place| self.values[place]);
        self.is_running &= before.is_none_or(|before| value - before == 1.0);
        if let Some(last) = self.values.last_mut() {
            *last = value;
        }
        self.numbers += 1;
        self.whole += usize::from(value.fract() == 0.0);
        self.negative += usize::from(value < 0.0);
        self.zero_led +=
            usize::from(cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|b| b.is_ascii_digit()));
        self.with_currency += usize::from(cell.contains(|c: char| c.is_alphabetic() || "€$£¥".contains(c)));
        self.range = Some(self.range.map_or((value, value), |(low, high)| (low.min(value), high.max(value))));
    }

    fn add_date(&mut self, cell: &str) {
        if cell.len() < 6 || !cell.contains(|c: char| c.is_ascii_digit()) {
            return;
        }
        let mut fits = false;
        for (place, order) in DateOrder::ALL.into_iter().enumerate() {
            let Ok(Some(moment)) = date::date(cell, order) else { continue };
            self.dates[place] += 1;
            self.with_time += usize::from(!fits && moment.rem_euclid(86_400_000_000) != 0);
            fits = true;
            let year = year_of(moment);
            let years = &mut self.years[place];
            *years = Some(years.map_or((year, year), |(low, high)| (low.min(year), high.max(year))));
        }
        self.dates_in_any += usize::from(fits);
    }
}

/// The calendar year of a moment.
pub fn year_of(moment: i64) -> i16 {
    jiff::Timestamp::from_microsecond(moment).map_or(0, |moment| jiff::tz::Offset::UTC.to_datetime(moment).year())
}

/// A number that stands for a value. Never 0.
pub fn code(cell: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text::id(cell).unwrap_or(cell).hash(&mut hasher);
    hasher.finish().max(1)
}

fn is_code(cell: &str) -> bool {
    cell.chars().all(|c| c.is_alphanumeric() || "-_.:/#{}+=|".contains(c))
}

fn is_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let dressed =
        cell.starts_with(['+', '(']) || cell.starts_with("00") || cell.starts_with('0') || cell.contains([' ', '-']);
    (8..=15).contains(&digits) && dressed && cell.chars().all(|c| c.is_ascii_digit() || "+()- ./".contains(c))
}

fn is_name(cell: &str) -> bool {
    let count = cell.split_whitespace().count();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    };
    (2..=4).contains(&count) && cell.split_whitespace().all(capital)
}

fn is_currency(cell: &str) -> bool {
    cell.len() == 3 && number::CURRENCIES.contains(&cell.to_ascii_lowercase().as_str())
}
