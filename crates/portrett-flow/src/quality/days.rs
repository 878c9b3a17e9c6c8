//! On which days a source has rows: its span, its rhythm, its gaps, its age.

use portrett_terms::quality::{Gap, STRIP, TimeQuality};

use crate::context::Context;
use crate::day::date;
use crate::error::FlowError;
use crate::profiles::DAY;
use crate::table::wholes;

/// 1 January 1900, in days since 1970.
const YEAR_1900: i64 = -25_567;

/// Steps from day to day that a rhythm is told from.
const LEAST_STEPS: usize = 8;

/// A week without rows is nothing to ask about: shops close.
const WEEK: i64 = 7;

/// Gaps that are shown one by one.
const SHOWN: usize = 3;

/// The days of a table that have rows, sorted, as days since 1970, and how many rows each has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Days {
    days: Vec<i64>,
    rows: Vec<i64>,
}

/// The days of `field` in `table`.
pub fn days(context: &Context<'_>, table: &str, field: &str) -> Result<Days, FlowError> {
    let sql = format!(
        "SELECT day, count(*) AS \"rows\" FROM (SELECT CAST(floor(CAST({field} AS BIGINT) / {DAY}.0) AS BIGINT) AS day
         FROM {table} WHERE {field} IS NOT NULL) GROUP BY day ORDER BY day"
    );
    let rows = context.engine.rows(&sql)?;
    Ok(Days { days: wholes(&rows, "day")?, rows: wholes(&rows, "rows")? })
}

impl Days {
    /// The days from 1900 to `last`, with their rows.
    fn within(&self, last: i64) -> impl Iterator<Item = (i64, i64)> {
        let all = self.days.iter().copied().zip(self.rows.iter().copied());
        all.filter(move |(day, _)| (YEAR_1900..=last).contains(day))
    }

    /// The first day from 1900 to `last`.
    pub fn first(&self, last: i64) -> Option<i64> {
        self.within(last).map(|(day, _)| day).next()
    }

    fn rows_where(&self, holds: impl Fn(i64) -> bool) -> u64 {
        self.days.iter().zip(&self.rows).filter(|(day, _)| holds(**day)).map(|(_, rows)| *rows as u64).sum()
    }

    /// What the days say, where the data ends with the day `last` and the strips begin with `first`; nothing
    /// for a source without a row in that time.
    pub fn judged(&self, header: &str, first: i64, last: i64) -> Option<TimeQuality> {
        let days: Vec<i64> = self.within(last).map(|(day, _)| day).collect();
        let (own_first, own_last) = (*days.first()?, *days.last()?);
        let rhythm = Rhythm::of(&days);
        let mut gaps = rhythm.as_ref().map(|rhythm| rhythm.gaps(&days)).unwrap_or_default();
        let (gap_count, gap_days) = (gaps.len() as u64, gaps.iter().map(|gap| gap.days).sum());
        gaps.sort_by_key(|gap| std::cmp::Reverse(gap.days));
        gaps.truncate(SHOWN);
        Some(TimeQuality {
            header: header.to_owned(),
            first: date(own_first),
            last: date(own_last),
            days: days.len() as u64,
            before_1900: self.rows_where(|day| day < YEAR_1900),
            after_end: self.rows_where(|day| day > last),
            usual_step: rhythm.as_ref().map(|rhythm| rhythm.median as u64),
            longest_usual: rhythm.as_ref().map(|rhythm| rhythm.longest as u64),
            gaps,
            gap_count,
            gap_days,
            age: (last - own_last) as u64,
            strip: self.strip(first, last),
        })
    }

    /// Rows by part of the time from `first` to `last`.
    fn strip(&self, first: i64, last: i64) -> Vec<u64> {
        let mut strip = vec![0; STRIP];
        for (day, rows) in self.within(last).filter(|(day, _)| *day >= first) {
            strip[((day - first) * STRIP as i64 / (last - first + 1)) as usize] += rows as u64;
        }
        strip
    }
}

/// How many days lie between days with rows.
struct Rhythm {
    median: i64,
    longest: i64,
}

impl Rhythm {
    /// The rhythm of sorted `days`; nothing where there are too few to tell.
    fn of(days: &[i64]) -> Option<Self> {
        let mut steps: Vec<i64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
        if steps.len() < LEAST_STEPS {
            return None;
        }
        steps.sort_unstable();
        // Quantiles as type 1 of Hyndman and Fan (1996), as for all other numbers of a source.
        let quantile = |quarters: usize| steps[(steps.len() * quarters).div_ceil(4) - 1];
        let (q1, q3) = (quantile(1), quantile(3));
        Some(Self { median: quantile(2), longest: (q3 + 3 * (q3 - q1)).max(WEEK) })
    }

    fn gaps(&self, days: &[i64]) -> Vec<Gap> {
        let long = days.windows(2).filter(|pair| pair[1] - pair[0] > self.longest);
        long.map(|pair| Gap { from: date(pair[0] + 1), to: date(pair[1] - 1), days: (pair[1] - pair[0] - 1) as u64 })
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn days(days: impl IntoIterator<Item = i64>) -> Days {
        let days: Vec<i64> = days.into_iter().collect();
        Days { rows: vec![1; days.len()], days }
    }

    #[test]
    fn a_pause_of_three_weeks_in_a_daily_source_is_a_gap() {
        let judged = days((0..20).chain(41..60)).judged("day", 0, 59).unwrap();
        assert_eq!((judged.usual_step, judged.longest_usual), (Some(1), Some(7)));
        let gap = Gap { from: "1970-01-21".into(), to: "1970-02-10".into(), days: 21 };
        assert_eq!((judged.gaps, judged.gap_count, judged.gap_days), (vec![gap], 1, 21));
    }

    #[test]
    fn a_source_of_one_row_a_month_has_no_gaps_by_its_own_rhythm() {
        let judged = days((0..20).map(|month| month * 30)).judged("day", 0, 600).unwrap();
        assert_eq!((judged.longest_usual, judged.gap_count, judged.age), (Some(30), 0, 30));
    }

    #[test]
    fn eight_days_are_too_few_for_a_rhythm_and_nine_are_enough() {
        assert_eq!(days(0..8).judged("day", 0, 7).unwrap().longest_usual, None);
        assert_eq!(days(0..9).judged("day", 0, 8).unwrap().longest_usual, Some(7));
    }

    #[test]
    fn days_out_of_time_are_counted_and_are_no_part_of_the_span() {
        let judged = days([-40_000, -25_567, 5, 900]).judged("day", -25_567, 10).unwrap();
        assert_eq!((judged.before_1900, judged.after_end), (1, 1));
        assert_eq!((judged.first.as_str(), judged.last.as_str(), judged.age), ("1900-01-01", "1970-01-06", 5));
        assert_eq!(judged.strip.iter().sum::<u64>(), 2);
    }

    #[test]
    fn a_source_without_a_day_in_time_says_nothing() {
        assert_eq!(days([-40_000, 900]).judged("day", 0, 10), None);
    }
}
