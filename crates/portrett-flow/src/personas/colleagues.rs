//! Colleagues tell less of a persona than as many strangers: intervals grow and p-values rise by the design effect of
//! whole companies ([`portrett_maths::clustered`]).

use portrett_maths::clustered::{Effects, raised, widened};
use portrett_maths::interval::Interval;
use portrett_maths::number::{Centre, NumberDescription, Sorted};
use portrett_maths::share::{ShareDescription, Tested};

/// Widens the intervals of a share; `flags` are 1 for yes, 0 for no.
pub fn widen_share(described: &mut ShareDescription, flags: &[f64], member: &[bool], company: &[u32]) {
    let effects = Effects::of(flags, member, company);
    let within =
        |interval: Interval, least: f64| Interval { low: interval.low.max(least), high: interval.high.min(1.0) };
    described.interval = within(widened(described.interval, described.value, effects.own), 0.0);
    described.base_interval = within(widened(described.base_interval, described.base, effects.base), 0.0);
    let difference = described.value - described.base;
    described.difference_interval =
        within(widened(described.difference_interval, difference, effects.difference), -1.0);
}

/// Raises the p-value of a difference of shares.
pub fn raise_share(tested: &mut Tested, flags: &[f64], member: &[bool], company: &[u32]) {
    tested.p = raised(tested.p, &Effects::of(flags, member, company));
}

/// Widens the intervals of a mean or a median. A median is as sure as the share of those above it (Woodruff 1952).
pub fn widen_number(
    described: &mut NumberDescription,
    values: &[f64],
    member: &[bool],
    centre: Centre,
    company: &[u32],
) {
    let (own, base) = (described.value, described.base);
    let above = |(&value, &is_member): (&f64, &bool)| match value.is_finite() {
        true => f64::from(value > if is_member { own } else { base }),
        false => f64::NAN,
    };
    let effects = match centre {
        Centre::Mean => Effects::of(values, member, company),
        Centre::Median => Effects::of(&values.iter().zip(member).map(above).collect::<Vec<f64>>(), member, company),
    };
    described.interval = widened(described.interval, own, effects.own);
    described.base_interval = widened(described.base_interval, base, effects.base);
    described.difference_interval = widened(described.difference_interval, own - base, effects.difference);
}

/// Raises the p-value of a rank test by the effect on the ranks.
pub fn raise_number(tested: &mut Tested, sorted: &Sorted, member: &[bool], company: &[u32]) {
    tested.p = raised(tested.p, &Effects::of(&sorted.ranks(), member, company));
}
