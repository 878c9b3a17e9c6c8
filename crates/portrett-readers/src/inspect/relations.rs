//! How columns of one file relate: what tells order numbers, customers and articles apart when the
//! headers do not.

use std::collections::HashSet;

use super::profile::Profile;

/// Part of the values that must have one partner for a column to determine another.
const NEARLY_ALL: f64 = 0.98;

/// Whether a value of `of` stands beside one value of `other` only, as an order number does beside
/// its date; and its values repeat, so that this means something.
pub fn determines(of: &Profile, other: &Profile) -> bool {
    let (mut values, mut pairs, mut rows) = (HashSet::new(), HashSet::new(), 0);
    for (&value, &partner) in of.codes.iter().zip(&other.codes) {
        if value != 0 && partner != 0 {
            values.insert(value);
            pairs.insert((value, partner));
            rows += 1;
        }
    }
    rows > 0 && values.len() * 10 <= rows * 9 && values.len() as f64 >= NEARLY_ALL * pairs.len() as f64
}

/// Whether `money` grows with `quantity`, from -1 to 1, as the Pearson
/// correlation of logarithms. An amount grows with the quantity, a unit price does not.
pub fn growth(quantity: &Profile, money: &Profile) -> f64 {
    let pairs: Vec<(f64, f64)> = quantity
        .values
        .iter()
        .zip(&money.values)
        .filter(|(a, b)| **a > 0.0 && **b > 0.0)
        .map(|(a, b)| (a.ln(), b.ln()))
        .collect();
    let count = pairs.len() as f64;
    let mean = |part: fn(&(f64, f64)) -> f64| pairs.iter().map(part).sum::<f64>() / count;
    let (mean_a, mean_b) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |part: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|(a, b)| part(a - mean_a, b - mean_b)).sum::<f64>();
    let spread = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    if spread > 0.0 { sum(&|a, b| a * b) / spread } else { 0.0 }
}
