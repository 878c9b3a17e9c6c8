//! The days that the shop's data covers, counted from the first of them.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The first day of the shop's data: a Saturday.
const FIRST: Date = date(2022, 10, 1);
/// Days of data; the last is 30 September 2026.
pub(crate) const DAYS: i64 = 1_461;
/// The last day: recency and tenure count from it.
pub(crate) const LAST_DAY: i64 = DAYS - 1;
/// Days from 1 January 1970 to the first day.
const EPOCH_DAYS: i64 = 19_266;
/// Place in the week of the first day, Monday being 0.
const FIRST_WEEKDAY: i64 = 5;

/// The dates of the shop's days, looked up rather than computed for every row.
pub(crate) struct Calendar {
    dates: Vec<Date>,
}

impl Calendar {
    pub(crate) fn new() -> Self {
        Self { dates: (0..DAYS).map(|day| FIRST.saturating_add(day.days())).collect() }
    }

    pub(crate) fn date(&self, day: i64) -> Date {
        self.dates[day.clamp(0, LAST_DAY) as usize]
    }

    /// 0 for January.
    pub(crate) fn month(&self, day: i64) -> usize {
        self.date(day).month() as usize - 1
    }
}

/// Days since 1 January 1970.
pub(crate) fn epoch_day(day: i64) -> i64 {
    EPOCH_DAYS + day
}

/// 0 for Monday.
pub(crate) fn weekday(day: i64) -> i64 {
    (day + FIRST_WEEKDAY).rem_euclid(7)
}

/// A second of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    pub(crate) day: i64,
    pub(crate) second: i64,
}

impl Moment {
    pub(crate) fn hour(self) -> i64 {
        self.second / 3_600
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_constants_say_what_the_calendar_says() {
        let calendar = Calendar::new();
        assert_eq!(calendar.date(LAST_DAY), date(2026, 9, 30));
        assert_eq!(i64::from(calendar.date(100).weekday().to_monday_zero_offset()), weekday(100));
        let days = (FIRST - date(1970, 1, 1)).get_days();
        assert_eq!(i64::from(days), EPOCH_DAYS);
    }
}
