//! Ids that go on from one build to the next.

use super::choice::matched;
use super::{Discovered, Theme};

/// A theme is that of the last build where the cosine of their stems is at least this.
const SAME: f64 = 0.5;

/// Gives each theme the id of the theme of `previous` that is nearest, or a new one.
pub(super) fn ids(found: &mut Discovered, previous: Option<&Discovered>) {
    let known = previous.map_or(&[][..], |previous| &previous.themes);
    let mut cosines = Vec::new();
    for (i, theme) in found.themes.iter().enumerate() {
        let near = known.iter().enumerate().map(|(j, other)| (cosine(theme, other), i, j));
        cosines.extend(near.filter(|pair| pair.0 >= SAME));
    }
    let pairs = matched(cosines);
    for (i, theme) in found.themes.iter_mut().enumerate() {
        theme.id = match pairs.iter().find(|pair| pair.1 == i) {
            Some((_, _, j)) => known[*j].id.clone(),
            None => {
                found.next += 1;
                format!("{}-{}", found.language, found.next - 1)
            }
        };
    }
}

fn cosine(a: &Theme, b: &Theme) -> f64 {
    let of_b = |stem: &str| b.stems.iter().find(|(other, _)| other == stem).map_or(0.0, |(_, weight)| *weight);
    a.stems.iter().map(|(stem, weight)| f64::from(weight * of_b(stem))).sum()
}
