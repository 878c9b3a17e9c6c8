//! One word of sureness, from persons, q, effect, and the interval beside the difference.

use portrett_report::Sureness;
use portrett_terms::{Aspect, Basis, Evidence, EvidenceParts, Interval, Status, Unit};

use crate::fixture::{Figure, evidence};

fn sureness(change: impl Fn(&mut EvidenceParts)) -> Sureness {
    let figure = Figure {
        aspect: Aspect::Value,
        unit: Unit::Share,
        value: 0.63,
        base: 0.38,
        half: 0.06,
        n: 312,
        effect: 0.52,
        basis: Basis::Found,
    };
    let mut parts = evidence(&figure);
    change(&mut parts);
    Sureness::of(&Evidence::new(parts).unwrap())
}

#[test]
fn many_persons_and_a_narrow_interval_are_certain() {
    assert_eq!(sureness(|_| {}), Sureness::Certain);
}

#[test]
fn whatever_is_short_of_that_is_likely() {
    assert_eq!(sureness(|parts| parts.n = 99), Sureness::Likely);
    assert_eq!(sureness(|parts| parts.n_base = 99), Sureness::Likely);
    assert_eq!(sureness(|parts| parts.q = 0.002), Sureness::Likely);
    assert_eq!(sureness(|parts| parts.difference_interval = Interval::new(0.10, 0.40)), Sureness::Likely);
    assert_eq!(sureness(|parts| parts.status = Status::Stale), Sureness::Likely);
}

#[test]
fn few_persons_chance_or_a_small_difference_are_thin() {
    assert_eq!(sureness(|parts| parts.n = 29), Sureness::Thin);
    assert_eq!(sureness(|parts| parts.q = 0.051), Sureness::Thin);
    assert_eq!(sureness(|parts| parts.effect = 0.19), Sureness::Thin);
    assert_eq!(sureness(|parts| parts.difference_interval = Interval::new(-0.01, 0.5)), Sureness::Thin);
    assert_eq!(sureness(|parts| parts.status = Status::Weak), Sureness::Thin);
}
