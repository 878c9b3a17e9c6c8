//! Where a run begins: persons far from each other.

use super::centres::{Points, nearest_of_all};
use super::fit::Rule;
use super::layout::{Layout, NO_LEVEL};
use crate::seed::Stream;

/// As many persons as groups as first centres: each further one is drawn with probability proportional to the squared
/// distance from the nearest so far (k-means++, Arthur & Vassilvitskii 2007). The distance of a person with missing
/// cells is raised to what it would be with all of them (Dixon 1979), else nobody would be far from them. What is
/// missing of a drawn person is as among everybody.
pub(super) fn far_persons(layout: &Layout, rule: &Rule, groups: usize, stream: &mut Stream) -> Points {
    let mut points = Points { numbers: vec![], levels: vec![] };
    let mut nearest: Vec<f64> = (0..layout.rows).map(|row| f64::from(u8::from(layout.known(row) > 0))).collect();
    for group in 0..groups {
        let person = as_point(layout, rule, draw(&nearest, stream));
        let squared = nearest_of_all(&person, layout, rule.mismatch);
        for (row, (least, new)) in nearest.iter_mut().zip(squared).enumerate() {
            let all = (layout.numbers + layout.categories) as f64 / layout.known(row).max(1) as f64;
            let squared = new.squared * all;
            *least = if group == 0 { squared } else { least.min(squared) };
        }
        points.numbers.extend(person.numbers);
        points.levels.extend(person.levels);
    }
    points
}

/// A place, with probability proportional to its weight; any place where all are zero.
fn draw(weights: &[f64], stream: &mut Stream) -> usize {
    let total: f64 = weights.iter().sum();
    if total <= 0.0 {
        return stream.below(weights.len());
    }
    let mut left = stream.uniform() * total;
    let chosen = weights.iter().position(|weight| {
        left -= weight;
        left < 0.0
    });
    // Rounding may leave a rest after the last.
    chosen.unwrap_or(weights.len() - 1)
}

fn as_point(layout: &Layout, rule: &Rule, row: usize) -> Points {
    let number = |value: &f64| if value.is_nan() { 0.0 } else { *value };
    let mut levels = rule.everybody.clone();
    let ranges = layout.offsets.iter().zip(layout.offsets.iter().skip(1));
    for ((start, end), &level) in ranges.zip(layout.levels(row)).filter(|(_, level)| **level != NO_LEVEL) {
        levels[*start..*end].fill(0.0);
        levels[level as usize] = 1.0;
    }
    Points { numbers: vec![layout.values(row).iter().map(number).collect()], levels: vec![levels] }
}
