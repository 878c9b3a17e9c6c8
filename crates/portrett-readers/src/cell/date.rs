//! Days and moments as people and programs write them, in the order that the column has.

use jiff::civil::DateTime;
use jiff::tz::Offset;
use portrett_terms::{DateOrder, ProblemReason, Zone};

use super::{Parsed, is_blank, trim};

/// Years that a date of a customer may have. Sentinels such as 0001 and 9999 are none.
pub const PLAUSIBLE_YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A two-digit year from here on is of the 1900s, one below of the 2000s (POSIX `%y`).
const PIVOT: i16 = 69;

/// The first letters of the months' names: English, Norwegian, Danish, Swedish, German, Dutch and Finnish.
/// Finnish November (`marraskuu`) begins like March elsewhere and stands apart.
const MONTHS: [&[&str]; 12] = [
    &["jan", "tam"],
    &["feb", "hel"],
    &["mar", "mär", "mrt", "maa"],
    &["apr", "huh"],
    &["may", "mai", "maj", "mei", "tou"],
    &["jun", "kes"],
    &["jul", "hei"],
    &["aug", "elo"],
    &["sep", "syy"],
    &["oct", "okt", "lok"],
    &["nov"],
    &["dec", "des", "dez", "jou"],
];

/// Reads a day or a moment as microseconds since 1970-01-01 00:00. A moment with an offset is
/// counted in UTC, one without is taken as it stands.
///
/// ```
/// use portrett_readers::cell::date::date;
/// use portrett_terms::DateOrder::{DayMonthYear, YearMonthDay};
/// let day = date("2012-09-04", YearMonthDay);
/// assert_eq!(day, Ok(Some(1_346_716_800_000_000)));
/// assert_eq!(date("04.09.2012", DayMonthYear), day);
/// assert_eq!(date("2012-09-04T02:00:00+02:00", YearMonthDay), day);
/// ```
///
/// # Errors
/// `NotADate` when it is none in this order, `ImplausibleDate` outside of [`PLAUSIBLE_YEARS`].
pub fn date(cell: &str, order: DateOrder) -> Parsed<i64> {
    date_by(cell, order, None)
}

/// Reads what [`date`] reads; a moment with an offset is told by the clocks of `zone`.
///
/// # Errors
/// Those of [`date`].
pub fn date_by(cell: &str, order: DateOrder, zone: Option<&Zone>) -> Parsed<i64> {
    let trimmed = trim(cell);
    let Some((year, moment)) = moment(trimmed, order, zone) else {
        return if is_blank(trimmed) { Ok(None) } else { Err(ProblemReason::NotADate) };
    };
    if PLAUSIBLE_YEARS.contains(&year) { Ok(Some(moment)) } else { Err(ProblemReason::ImplausibleDate) }
}

/// Reads `2012-09-04` and `2012-09-04 02:00:00`, with a space or `T` between and perhaps `Z` behind, which
/// most programs write; nothing for all else, which [`date`] may still understand.
pub fn plain(cell: &str) -> Option<i64> {
    let bytes = cell.as_bytes();
    let (day, clock) = bytes.split_at_checked(10)?;
    let seconds = if clock.is_empty() { 0 } else { plain_seconds(clock)? };
    let (year, month, date) = (number(&day[..4])?, number(&day[5..7])?, number(&day[8..])?);
    let is_day = day[4] == b'-' && day[7] == b'-' && PLAUSIBLE_YEARS.contains(&i16::try_from(year).ok()?);
    if !is_day || !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&date) {
        return None;
    }
    Some((days_since_1970(year, month, date) * 86_400 + seconds) * 1_000_000)
}

/// The seconds of ` 02:00:00`.
fn plain_seconds(clock: &[u8]) -> Option<i64> {
    let clock = clock.strip_suffix(b"Z").unwrap_or(clock);
    let [b' ' | b'T', h1, h2, b':', m1, m2, b':', s1, s2] = *clock else { return None };
    let (hour, minute, second) = (number(&[h1, h2])?, number(&[m1, m2])?, number(&[s1, s2])?);
    (hour < 24 && minute < 60 && second < 60).then_some(hour * 3_600 + minute * 60 + second)
}

fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 in the Gregorian calendar, years counted from March (Hinnant 2013, `days_from_civil`).
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year / 400, year % 400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year and the microseconds of a date in that order.
fn moment(trimmed: &str, order: DateOrder, zone: Option<&Zone>) -> Option<(i16, i64)> {
    let mut scanner = Scanner { rest: trimmed };
    let (year, month, day) = scanner.day(order)?;
    let clock = scanner.clock()?;
    let civil = DateTime::new(year, month, day, clock.hour, clock.minute, clock.second, 0).ok()?;
    if !PLAUSIBLE_YEARS.contains(&year) {
        return Some((year, 0));
    }
    let whole = Offset::UTC.to_timestamp(civil).ok()?.as_microsecond();
    let told = whole + clock.microsecond;
    let Some(minutes) = clock.offset_minutes else { return Some((year, told)) };
    let moment = told - i64::from(minutes) * 60_000_000;
    Some((year, zone.map_or(moment, |zone| zone.clock(moment))))
}

#[derive(Default)]
struct Clock {
    hour: i8,
    minute: i8,
    second: i8,
    microsecond: i64,
    /// Minutes east of UTC, where it is said.
    offset_minutes: Option<i32>,
}

/// Takes a date apart from its left end.
struct Scanner<'a> {
    rest: &'a str,
}

impl Scanner<'_> {
    /// Digits at the front and how many they were; at most nine.
    fn digits(&mut self) -> Option<(i32, usize)> {
        let length = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || length > 9 {
            return None;
        }
        let value = self.rest.bytes().take(length).fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0'));
        self.rest = &self.rest[length..];
        Some((value, length))
    }

    fn skip(&mut self, signs: &str) -> usize {
        let before = self.rest.len();
        self.rest = self.rest.trim_start_matches(|c| signs.contains(c));
        before - self.rest.len()
    }

    /// Digits of at most `most` places.
    fn short(&mut self, most: usize) -> Option<i8> {
        let (value, length) = self.digits()?;
        (length <= most).then(|| i8::try_from(value).ok()).flatten()
    }

    fn day(&mut self, order: DateOrder) -> Option<(i16, i8, i8)> {
        match order {
            DateOrder::YearMonthDay => self.year_month_day(),
            DateOrder::DayMonthYear => {
                let day = self.short(2)?;
                let month = self.separated_month()?;
                Some((self.separated_year()?, month, day))
            }
            DateOrder::MonthDayYear => {
                let month = self.month()?;
                self.separator()?;
                let day = self.short(2)?;
                Some((self.separated_year()?, month, day))
            }
        }
    }

    fn year_month_day(&mut self) -> Option<(i16, i8, i8)> {
        let (value, length) = self.digits()?;
        match length {
            8 => Some(((value / 10_000) as i16, (value / 100 % 100) as i8, (value % 100) as i8)),
            4 => {
                let month = self.separated_month()?;
                self.separator()?;
                Some((value as i16, month, self.short(2)?))
            }
            _ => None,
        }
    }

    /// One sign between parts of a day, with spaces around it.
    fn separator(&mut self) -> Option<()> {
        (1..=2).contains(&self.skip("-./, ")).then_some(())
    }

    fn separated_month(&mut self) -> Option<i8> {
        self.separator()?;
        self.month()
    }

    fn separated_year(&mut self) -> Option<i16> {
        self.separator()?;
        let (value, length) = self.digits()?;
        let year = i16::try_from(value).ok()?;
        match length {
            4 => Some(year),
            2 => Some(if year >= PIVOT { 1900 + year } else { 2000 + year }),
            _ => None,
        }
    }

    /// A month as a number or by its name.
    fn month(&mut self) -> Option<i8> {
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return self.short(2);
        }
        let length = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let name = self.rest.get(..length)?.to_lowercase();
        self.rest = &self.rest[length..];
        month_named(&name)
    }

    /// The time of day behind a day: nothing is midnight, anything else is no date.
    fn clock(&mut self) -> Option<Clock> {
        let mut clock = Clock::default();
        if self.rest.is_empty() {
            return Some(clock);
        }
        self.skip("Tt, ");
        for word in ["klokken", "klo", "kl", "at", "om"] {
            self.rest = self.rest.strip_prefix(word).unwrap_or(self.rest);
        }
        self.skip(". ");
        clock.hour = self.short(2)?;
        (self.skip(":.") == 1).then_some(())?;
        clock.minute = self.short(2)?;
        if self.skip(":.") == 1 {
            clock.second = self.short(2)?.min(59);
            clock.microsecond = self.fraction()?;
        }
        clock.hour = self.half_of_day(clock.hour)?;
        clock.offset_minutes = self.offset()?;
        self.rest.is_empty().then_some(clock)
    }

    /// Parts of a second in microseconds; finer parts are cut.
    fn fraction(&mut self) -> Option<i64> {
        if self.skip(".,") == 0 {
            return Some(0);
        }
        let (value, length) = self.digits()?;
        let value = i64::from(value);
        Some(if length <= 6 { value * 10i64.pow(6 - length as u32) } else { value / 10i64.pow(length as u32 - 6) })
    }

    /// The hour by the 24-hour clock, when `AM` or `PM` follows.
    fn half_of_day(&mut self, hour: i8) -> Option<i8> {
        let lower = self.rest.trim_start().to_ascii_lowercase();
        let after = match lower.get(..2) {
            Some("am") => 0,
            Some("pm") => 12,
            _ => return Some(hour),
        };
        self.skip(" ");
        self.rest = &self.rest[2..];
        (1..=12).contains(&hour).then_some(hour % 12 + after)
    }

    /// Minutes east of UTC, when an offset follows: `+0200`, `Z`, `GMT+2`.
    fn offset(&mut self) -> Option<Option<i32>> {
        self.skip(" ");
        let named = ["Z", "z", "UTC", "GMT"].iter().find_map(|name| self.rest.strip_prefix(name));
        self.rest = named.unwrap_or(self.rest);
        let sign = match self.rest.chars().next() {
            None => return Some(named.map(|_| 0)),
            Some('+') => 1,
            Some('-' | '−') => -1,
            Some(_) => return None,
        };
        self.skip("+-−");
        let (value, length) = self.digits()?;
        let minutes = match length {
            4 => value / 100 * 60 + value % 100,
            1 | 2 if self.skip(":") == 1 => value * 60 + self.digits()?.0,
            1 | 2 => value * 60,
            _ => return None,
        };
        (minutes < 24 * 60).then_some(Some(sign * minutes))
    }
}

fn month_named(name: &str) -> Option<i8> {
    if name.starts_with("marras") {
        return Some(11);
    }
    let place =
        MONTHS.iter().position(|starts| name.chars().count() >= 3 && starts.iter().any(|s| name.starts_with(s)))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_way_reads_every_day_as_the_long_way_does_and_no_other() {
        for (year, month, day) in
            (1899..=2101).flat_map(|y| (0..=13).flat_map(move |m| (0..=32).map(move |d| (y, m, d))))
        {
            for text in [format!("{year}-{month:02}-{day:02}"), format!("{year}-{month:02}-{day:02}T23:59:58Z")] {
                let long = date(&text, DateOrder::YearMonthDay);
                assert_eq!(plain(&text), long.ok().flatten(), "{text}");
            }
        }
    }

    #[test]
    fn what_is_written_otherwise_is_left_to_the_long_way() {
        let others = [
            "",
            "2020-01-0",
            "2020-01-01 ",
            "2020-01-01T24:00:00",
            "2020-01-01 10:00",
            "2020-01-01 10:00:60",
            "2020/01/01",
            "2020-01-01 10:00:00+02:00",
            "20200101",
            "2020-01-1a",
            "2020-ø-0111",
        ];
        for text in others {
            assert_eq!(plain(text), None, "{text}");
        }
    }
}
