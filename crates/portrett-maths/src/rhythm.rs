//! How somebody buys over time: one ordered pass over a person's orders.

/// Microseconds in a day.
const DAY: i64 = 86_400_000_000;

/// Gaps, or orders, under which the later half is not compared with the earlier one.
const LEAST_FOR_TREND: usize = 4;

/// An order: when it was made and what it cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    /// Microseconds since 1970.
    pub moment: i64,
    /// Whether the hour is known, and not the day alone.
    pub timed: bool,
    /// What it cost, in ten-thousandths.
    pub amount: i64,
}

/// How many orders fall into each part of the calendar and the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calendar {
    /// By month, January first.
    pub months: [u32; 12],
    /// By day of the week, Monday first.
    pub weekdays: [u32; 7],
    /// By hour of the day, of those of which the hour is known.
    pub hours: [u32; 24],
    /// From 15 November to 24 December.
    pub gifts: u32,
}

/// What a person's orders tell together. Gaps are between days on which something was ordered: two orders
/// of one day are one occasion, whether or not the source knows the hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    /// Orders.
    pub orders: u32,
    /// When in the year, the week and the day.
    pub calendar: Calendar,
    /// Days with an order.
    pub days: u32,
    /// Moment of the first order, microseconds since 1970.
    pub first: i64,
    /// Moment of the last order, microseconds since 1970.
    pub last: i64,
    /// Days between the last two days with an order; nothing for a single day.
    pub last_gap: Option<f64>,
    /// The first two gaps, in days; nothing under two gaps.
    pub first_gaps: Option<(f64, f64)>,
    /// What the orders of all days after the first cost, in ten-thousandths.
    pub repeat_amount: i64,
    /// Median gap in days; nothing for a single day.
    pub gap_median: Option<f64>,
    /// Interquartile range of the gaps by their median: 0 for a clockwork; nothing under three gaps.
    pub gap_spread: Option<f64>,
    /// Median of the later half of the gaps by that of the earlier half: above 1 for somebody who
    /// orders ever more seldom; nothing under four gaps.
    pub gap_trend: Option<f64>,
    /// Median cost of an order, in ten-thousandths.
    pub amount_median: f64,
    /// Median cost of the later half of the orders by that of the earlier half; nothing under four
    /// orders, or where the earlier half cost nothing.
    pub amount_trend: Option<f64>,
}

/// The rhythm of `orders`, which it sorts; nothing where there are none.
pub fn rhythm(orders: &mut [Order]) -> Option<Rhythm> {
    orders.sort_unstable();
    let (first, last) = (orders.first()?.moment, orders.last()?.moment);
    let mut days: Vec<i64> = orders.iter().map(|order| order.moment.div_euclid(DAY)).collect();
    days.dedup();
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let gap_trend = trend(&mut gaps.clone());
    let last_gap = gaps.last().map(|gap| *gap as f64);
    let first_gaps = gaps.first().zip(gaps.get(1)).map(|(first, second)| (*first as f64, *second as f64));
    let repeats = orders.iter().filter(|order| order.moment.div_euclid(DAY) > days[0]);
    let repeat_amount = repeats.map(|order| order.amount).fold(0, i64::saturating_add);
    gaps.sort_unstable();
    let mut amounts: Vec<i64> = orders.iter().map(|order| order.amount).collect();
    let amount_trend = trend(&mut amounts);
    amounts.sort_unstable();
    Some(Rhythm {
        orders: orders.len() as u32,
        calendar: calendar(orders),
        days: days.len() as u32,
        first,
        last,
        last_gap,
        first_gaps,
        repeat_amount,
        gap_median: quantile(&gaps, 0.5),
        gap_spread: spread(&gaps),
        gap_trend,
        amount_median: quantile(&amounts, 0.5).unwrap_or(0.0),
        amount_trend,
    })
}

/// Microseconds in an hour.
const HOUR: i64 = 3_600_000_000;

/// The calendar of sorted orders: those of one day are dated once.
fn calendar(orders: &[Order]) -> Calendar {
    let mut calendar = Calendar::default();
    for same in orders.chunk_by(|one, other| one.moment.div_euclid(DAY) == other.moment.div_euclid(DAY)) {
        let (count, day) = (same.len() as u32, same[0].moment.div_euclid(DAY));
        let (month, day_of_month) = month_and_day(day);
        calendar.months[month as usize - 1] += count;
        // 1 January 1970 was a Thursday.
        calendar.weekdays[(day + 3).rem_euclid(7) as usize] += count;
        if (month == 11 && day_of_month >= 15) || (month == 12 && day_of_month <= 24) {
            calendar.gifts += count;
        }
        for order in same.iter().filter(|order| order.timed) {
            calendar.hours[(order.moment.rem_euclid(DAY) / HOUR) as usize] += 1;
        }
    }
    calendar
}

/// Month (1 to 12) and day of the month of a day since 1 January 1970, in the Gregorian calendar: years are
/// counted from March, so that the leap day is the last of its year (Hinnant 2013, "chrono-Compatible Low-Level
/// Date Algorithms").
fn month_and_day(day: i64) -> (u32, u32) {
    let since_march = day + 719_468;
    let of_era = since_march.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (month as u32, day_of_month as u32)
}

/// The quantile of `sorted` between the two nearest values (type 7 of Hyndman and Fan 1996).
fn quantile(sorted: &[i64], part: f64) -> Option<f64> {
    let place = part * sorted.len().checked_sub(1)? as f64;
    let (low, high) = (sorted[place.floor() as usize] as f64, sorted[place.ceil() as usize] as f64);
    Some(low + (high - low) * place.fract())
}

fn spread(sorted: &[i64]) -> Option<f64> {
    if sorted.len() < 3 {
        return None;
    }
    let [lower, median, upper] = [0.25, 0.5, 0.75].map(|part| quantile(sorted, part));
    Some((upper? - lower?) / median?)
}

/// The median of the later half of `values` by that of the earlier half; the one in the middle of an
/// odd number belongs to neither. Sorts each half.
fn trend(values: &mut [i64]) -> Option<f64> {
    if values.len() < LEAST_FOR_TREND {
        return None;
    }
    let half = values.len() / 2;
    let later = values.len() - half;
    values[..half].sort_unstable();
    values[later..].sort_unstable();
    let (before, after) = (quantile(&values[..half], 0.5)?, quantile(&values[later..], 0.5)?);
    (before > 0.0).then(|| after / before)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{DAY, HOUR, Order, month_and_day, rhythm};

    fn orders(days_and_amounts: &[(i64, i64)]) -> Vec<Order> {
        days_and_amounts
            .iter()
            .map(|(day, amount)| Order { moment: day * DAY + 3, timed: false, amount: *amount })
            .collect()
    }

    #[test]
    fn nobody_without_an_order_has_a_rhythm() {
        assert_eq!(rhythm(&mut []), None);
    }

    #[test]
    fn one_order_has_an_amount_and_no_gap() {
        let one = rhythm(&mut orders(&[(7, 250)])).unwrap();
        assert_eq!((one.orders, one.days, one.gap_median, one.last_gap), (1, 1, None, None));
        assert_eq!((one.amount_median, one.amount_trend), (250.0, None));
    }

    #[test]
    fn two_orders_of_one_day_are_one_occasion() {
        let two = rhythm(&mut orders(&[(7, 100), (7, 300), (10, 200)])).unwrap();
        assert_eq!((two.orders, two.days, two.gap_median), (3, 2, Some(3.0)));
        assert_eq!((two.amount_median, two.repeat_amount, two.first_gaps), (200.0, 200, None));
    }

    #[test]
    fn a_clockwork_has_no_spread_and_no_trend() {
        let clock = rhythm(&mut orders(&[(0, 10), (7, 10), (14, 10), (21, 10), (28, 10)])).unwrap();
        assert_eq!((clock.gap_spread, clock.gap_trend, clock.amount_trend), (Some(0.0), Some(1.0), Some(1.0)));
    }

    #[test]
    fn whoever_slows_down_and_spends_more_has_trends_above_one() {
        // Gaps 1, 3, 6, 8: medians 2 and 7. Amounts 10, 20, (30), 40, 60: medians 15 and 50.
        let mut mixed = orders(&[(18, 60), (0, 10), (1, 20), (4, 30), (10, 40)]);
        let person = rhythm(&mut mixed).unwrap();
        assert_eq!(person.gap_trend, Some(7.0 / 2.0));
        assert_eq!(person.amount_trend, Some(50.0 / 15.0));
        assert_eq!((person.last_gap, person.gap_median), (Some(8.0), Some(4.5)));
        assert_eq!((person.first_gaps, person.repeat_amount), (Some((1.0, 3.0)), 150));
        // Quartiles of 1, 3, 6, 8 by type 7: 2.5 and 6.5.
        assert_eq!(person.gap_spread, Some(4.0 / 4.5));
    }

    #[test]
    fn days_have_their_month_and_their_place_in_it() {
        let known = [
            (0, (1, 1)),
            (-1, (12, 31)),
            (58, (2, 28)),
            (59, (3, 1)),
            (11_016, (2, 29)), // 2000 was a leap year,
            (-25_508, (3, 1)), // 1900 was none: 28 February and 1 March stand together.
            (-25_509, (2, 28)),
            (20_453, (12, 31)), // 2025
            (20_454, (1, 1)),
        ];
        for (day, wanted) in known {
            assert_eq!(month_and_day(day), wanted, "day {day}");
        }
    }

    #[test]
    fn orders_fall_into_months_weekdays_and_hours() {
        // Monday 15 November 2021 at 18:30, Wednesday 24 November without an hour, Saturday 25 December at 0:00.
        let order = |day: i64, time: i64, timed| Order { moment: day * DAY + time, timed, amount: 1 };
        let mut orders = [order(18_946, 18 * HOUR + HOUR / 2, true), order(18_955, 0, false), order(18_986, 0, true)];
        let calendar = rhythm(&mut orders).unwrap().calendar;
        assert_eq!((calendar.months[10], calendar.months[11], calendar.gifts), (2, 1, 2));
        assert_eq!(calendar.weekdays, [1, 0, 1, 0, 0, 1, 0]);
        assert_eq!((calendar.hours[18], calendar.hours[0], calendar.hours.iter().sum::<u32>()), (1, 1, 2));
    }

    #[test]
    fn moments_before_1970_and_free_orders_are_no_trouble() {
        let person = rhythm(&mut orders(&[(-3, 0), (-2, 0), (-1, 0), (0, 0)])).unwrap();
        assert_eq!((person.days, person.gap_median, person.amount_trend), (4, Some(1.0), None));
    }
}
