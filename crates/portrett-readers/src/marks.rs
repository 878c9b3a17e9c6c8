//! What the numbers of a column show of the sign before their tenths. `9.405` can be nine thousand or nine and
//! some: a column of such numbers is decided as a whole, by others that leave no doubt, or it stays in doubt.

use portrett_terms::DecimalMark;

use crate::cell::{number, trim};
use crate::delimited::dialect::decimal_mark;

/// Bytes of the longest cell that is looked at.
const LONGEST: usize = 32;

/// Digits from which on a whole number has a sign between thousands, where any number of its column has one.
const LONG: usize = 4;

/// Signs in the numbers of a column, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Numbers with a decimal point beyond doubt.
    points: u64,
    /// Numbers with a decimal comma beyond doubt.
    commas: u64,
    /// Numbers whose only sign is a point before three digits.
    doubtful_points: u64,
    /// Numbers whose only sign is a comma before three digits.
    doubtful_commas: u64,
    /// Whole numbers of four digits and more without any sign.
    ungrouped: u64,
}

/// What one number shows.
enum Shows {
    Nothing,
    Ungrouped,
    Decimals(DecimalMark),
    /// It can be either.
    Doubt(DecimalMark),
}

impl Marks {
    /// The marks of a column.
    pub fn of<'a>(cells: impl Iterator<Item = Option<&'a str>>) -> Self {
        let mut marks = Self::default();
        for cell in cells.flatten() {
            marks.add(cell);
        }
        marks
    }

    /// Adds a cell, and says whether it is in doubt.
    pub fn add(&mut self, cell: &str) -> bool {
        let shows = shows(trim(cell));
        match shows {
            Shows::Nothing => {}
            Shows::Ungrouped => self.ungrouped += 1,
            Shows::Decimals(DecimalMark::Point) => self.points += 1,
            Shows::Decimals(DecimalMark::Comma) => self.commas += 1,
            Shows::Doubt(DecimalMark::Point) => self.doubtful_points += 1,
            Shows::Doubt(DecimalMark::Comma) => self.doubtful_commas += 1,
        }
        matches!(shows, Shows::Doubt(_))
    }

    /// Numbers that can be read in two ways.
    pub fn doubtful(&self) -> u64 {
        self.doubtful_points + self.doubtful_commas
    }

    /// What most numbers in doubt look like, the digits hidden.
    pub fn shape(&self) -> &'static str {
        if self.doubtful_points >= self.doubtful_commas { "9.999" } else { "9,999" }
    }

    /// The decimal mark that the numbers show, where they show one: by one that cannot part thousands, or by
    /// whole numbers of a thousand and more that have no sign beside others that would have one.
    pub fn shown(&self) -> Option<DecimalMark> {
        match (self.points, self.commas) {
            (points, commas) if points > commas => Some(DecimalMark::Point),
            (points, commas) if commas > points => Some(DecimalMark::Comma),
            _ if self.ungrouped == 0 => None,
            _ if self.doubtful_commas == 0 && self.doubtful_points > 0 => Some(DecimalMark::Point),
            _ if self.doubtful_points == 0 && self.doubtful_commas > 0 => Some(DecimalMark::Comma),
            _ => None,
        }
    }

    /// Both columns' together, as one file's: only what leaves no doubt in its own column.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { points: self.points + other.points, commas: self.commas + other.commas, ..Self::default() }
    }
}

fn shows(cell: &str) -> Shows {
    if cell.len() > LONGEST {
        return Shows::Nothing;
    }
    if !cell.bytes().any(|byte| byte == b'.' || byte == b',') {
        let is_long = cell.len() >= LONG && !cell.starts_with('0') && cell.bytes().all(|byte| byte.is_ascii_digit());
        return if is_long { Shows::Ungrouped } else { Shows::Nothing };
    }
    let Some((core, _)) = number::undress(cell) else { return Shows::Nothing };
    if let Some(mark) = decimal_mark(core) {
        return Shows::Decimals(mark);
    }
    let sign = if core.contains('.') { '.' } else { ',' };
    let mut parts = core.split(sign);
    let first = parts.next().unwrap_or_default();
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (mut groups, mut is_grouped) = (0, (1..=3).contains(&first.len()) && is_digits(first));
    for part in parts {
        groups += 1;
        is_grouped &= part.len() == 3 && is_digits(part);
    }
    match (is_grouped, sign, groups) {
        (true, '.', 1) => Shows::Doubt(DecimalMark::Point),
        (true, _, 1) => Shows::Doubt(DecimalMark::Comma),
        // What stands twice parts thousands.
        (true, '.', _) => Shows::Decimals(DecimalMark::Comma),
        (true, _, _) => Shows::Decimals(DecimalMark::Point),
        _ => Shows::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &[&str]) -> (Option<DecimalMark>, u64) {
        let marks = Marks::of(cells.iter().map(|cell| Some(*cell)));
        (marks.shown(), marks.doubtful())
    }

    #[test]
    fn one_number_beyond_doubt_tells_and_none_leaves_doubt() {
        assert_eq!(of(&["9.405", "1.250", "12"]), (None, 2));
        assert_eq!(of(&["9.405", "1.25"]), (Some(DecimalMark::Point), 1));
        assert_eq!(of(&["9.405", "0.250"]), (Some(DecimalMark::Point), 1));
        assert_eq!(of(&["9.405", "1.250.000"]), (Some(DecimalMark::Comma), 1));
        assert_eq!(of(&["kr 9.405", "kr 1.250,50"]), (Some(DecimalMark::Comma), 1));
        assert_eq!(of(&["9,405", "12500"]), (Some(DecimalMark::Comma), 1));
        assert_eq!(of(&["9,405", "9.405", "12500"]), (None, 2));
    }

    #[test]
    fn dates_times_and_words_show_nothing() {
        assert_eq!(of(&["31.12.2024", "10:15", "a.b", "v1.250", "Oslo, Norway", "012"]), (None, 0));
    }
}
