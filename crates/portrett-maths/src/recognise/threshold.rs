//! Where a column of numbers may be cut.

use crate::special::ln;

/// Cuts at these parts of everybody: sixteenths.
const PARTS: usize = 16;
/// Cuts below these parts of the segment's members, per cent.
const LOW: [usize; 5] = [0, 5, 10, 25, 50];
/// Cuts above these.
const HIGH: [usize; 5] = [50, 75, 90, 95, 100];

/// The most digits that a threshold may need: those of a double.
const DIGITS: i32 = 17;
/// The largest power of ten that is a double exactly, and so the same on every machine.
const EXACT_POWER: i32 = 22;

/// Thresholds t that part a column's persons into those below t and those from t on, ascending. `all` and `members`
/// are the known values of everybody and of the segment, ascending.
pub(super) fn thresholds(all: &[f64], members: &[f64]) -> Vec<f64> {
    let (Some(&least), Some(&most)) = (all.first(), all.last()) else { return vec![] };
    let at = |values: &[f64], part: usize, parts: usize| values[part * (values.len() - 1) / parts];
    let mut cuts: Vec<f64> = (1..PARTS).map(|part| cut_below(all, at(all, part, PARTS))).collect();
    if !members.is_empty() {
        cuts.extend(LOW.iter().map(|&part| cut_below(all, at(members, part, 100))));
        cuts.extend(HIGH.iter().map(|&part| cut_above(all, at(members, part, 100))));
    }
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
    cuts.retain(|cut| least < *cut && *cut <= most);
    cuts
}

/// A cut that leaves `value` above and the next smaller one below; the least value where there is none.
fn cut_below(sorted: &[f64], value: f64) -> f64 {
    let place = sorted.partition_point(|own| *own < value);
    if place == 0 { value } else { roundest(sorted[place - 1], value) }
}

/// A cut that leaves `value` below and the next larger one above; infinite where there is none.
fn cut_above(sorted: &[f64], value: f64) -> f64 {
    let place = sorted.partition_point(|own| *own <= value);
    sorted.get(place).map_or(f64::INFINITY, |next| roundest(value, *next))
}

/// The number with the fewest digits above `low` and no larger than `high`: a threshold that can be remembered and
/// parts the same persons as any other between them. `high` itself where powers of ten are not exact.
pub(super) fn roundest(low: f64, high: f64) -> f64 {
    let size = low.abs().max(high.abs());
    let first = (ln(size.max(f64::MIN_POSITIVE)) / std::f64::consts::LN_10).ceil() as i32 + 1;
    for exponent in (first - DIGITS..=first).rev().filter(|exponent| exponent.abs() <= EXACT_POWER) {
        // A negative power is divided by, because tenths are not exact.
        let round = if exponent >= 0 {
            let step = 10_f64.powi(exponent);
            (high / step).floor() * step
        } else {
            let parts = 10_f64.powi(-exponent);
            (high * parts).floor() / parts
        };
        if round > low && round <= high {
            return round;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_round() {
        for (low, high, expected) in [
            (812.33, 1_105.2, 1_000.0),
            (0.0, 1.0, 1.0),
            (-3.0, 5.0, 0.0),
            (-1_234.0, -1_000.5, -1_100.0),
            (0.2, 0.39, 0.3),
            (5.0, 5.000_001, 5.000_001),
            (7.0, 8.0, 8.0),
            (1e300, 3e300, 3e300),
            (1.234e-300, 3.456e-300, 3.456e-300),
            (2.3e21, 4.7e21, 4e21),
            (0.000_012, 0.000_047, 0.000_04),
        ] {
            assert_eq!(roundest(low, high), expected, "between {low} and {high}");
        }
    }

    #[test]
    fn every_threshold_parts_somebody_from_somebody() {
        let all: Vec<f64> = (0..100).map(f64::from).collect();
        let cuts = thresholds(&all, &all[40..60]);
        assert!(cuts.iter().all(|cut| 0.0 < *cut && *cut <= 99.0));
        assert!(cuts.contains(&40.0) && cuts.contains(&60.0));
        assert!(thresholds(&[3.0, 3.0], &[3.0]).is_empty() && thresholds(&[], &[]).is_empty());
    }
}
