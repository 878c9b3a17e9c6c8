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
    /// What it cost, in ten-thousandths.
    pub amount: i64,
}

/// What a person's orders tell together. Gaps are between days on which something was ordered: two orders
/// of one day are one occasion, whether or not the source knows the hour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rhythm {
    /// Orders.
    pub orders: u32,
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
mod tests {
    use super::{DAY, Order, rhythm};

    fn orders(days_and_amounts: &[(i64, i64)]) -> Vec<Order> {
        days_and_amounts.iter().map(|(day, amount)| Order { moment: day * DAY + 3, amount: *amount }).collect()
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
    fn moments_before_1970_and_free_orders_are_no_trouble() {
        let person = rhythm(&mut orders(&[(-3, 0), (-2, 0), (-1, 0), (0, 0)])).unwrap();
        assert_eq!((person.days, person.gap_median, person.amount_trend), (4, Some(1.0), None));
    }
}
