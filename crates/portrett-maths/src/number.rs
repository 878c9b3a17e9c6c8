//! A number among a group's members beside everybody else's.
//!
//! Takes a feature's values once ([`Sorted`]) and any number of memberships; gives the figure with its
//! intervals ([`describe`]), or the p-value and size of the difference ([`test()`]). A feature is sorted
//! once; all work for a group after that is linear in the number of persons.

mod mean;
mod median;
mod rank;

use crate::effect;
use crate::interval::Interval;
use crate::share::Tested;

/// A feature's values in ascending order. Values that are missing (not a number) or infinite are left
/// out. Zero and minus zero are equal.
#[derive(Debug, Clone)]
pub struct Sorted {
    /// Persons, those without a value included.
    persons: usize,
    values: Vec<f64>,
    /// Who has the value at this place.
    person: Vec<u32>,
    /// First place of each run of equal values, and the number of values at the end.
    starts: Vec<u32>,
    /// The run that each place is in.
    run: Vec<u32>,
}

/// How a figure sums up a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Centre {
    /// The arithmetic mean; for rates per year too.
    Mean,
    /// The median.
    Median,
}

/// A number and its comparison, with 95 % intervals, in the feature's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NumberDescription {
    /// Members with a value.
    pub n: u64,
    /// Others with a value.
    pub n_base: u64,
    /// The members' figure.
    pub value: f64,
    /// Everybody else's.
    pub base: f64,
    /// Interval of `value`.
    pub interval: Interval,
    /// Interval of `base`.
    pub base_interval: Interval,
    /// Interval of `value` minus `base`.
    pub difference_interval: Interval,
}

/// The values of the members and of the others, each ascending.
struct Groups {
    members: Vec<f64>,
    others: Vec<f64>,
}

/// The three intervals of a description.
struct Intervals {
    own: Interval,
    base: Interval,
    difference: Interval,
}

impl Sorted {
    /// Sorts the `values` of all persons, at most 2³² of them, one each.
    pub fn new(values: &[f64]) -> Self {
        let mut pairs: Vec<(f64, u32)> =
            (0_u32..).zip(values).filter(|(_, v)| v.is_finite()).map(|(i, &v)| (v, i)).collect();
        pairs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let (values_in_order, person): (Vec<f64>, Vec<u32>) = pairs.into_iter().unzip();
        let (starts, run) = runs(&values_in_order);
        Self { persons: values.len(), values: values_in_order, person, starts, run }
    }

    /// How many persons have a value.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether nobody has a value.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The rank of each person's value, from 1; equal values share the mean of their ranks. Not a number where there is
    /// no value.
    pub fn ranks(&self) -> Vec<f64> {
        let mut ranks = vec![f64::NAN; self.persons];
        for (&person, &run) in self.person.iter().zip(&self.run) {
            let (first, next) = (self.starts[run as usize], self.starts[run as usize + 1]);
            ranks[person as usize] = (f64::from(first) + f64::from(next) + 1.0) / 2.0;
        }
        ranks
    }

    fn split(&self, member: &[bool]) -> Groups {
        let count = self.person.iter().filter(|&&person| member[person as usize]).count();
        let mut groups = Groups { members: Vec::with_capacity(count), others: Vec::with_capacity(self.len() - count) };
        for (&value, &person) in self.values.iter().zip(&self.person) {
            let group = if member[person as usize] { &mut groups.members } else { &mut groups.others };
            group.push(value);
        }
        groups
    }
}

/// The runs of equal values: where each begins (and, last, the number of values), and the run of each place.
fn runs(ascending: &[f64]) -> (Vec<u32>, Vec<u32>) {
    let mut starts = Vec::new();
    let mut run = Vec::with_capacity(ascending.len());
    for (place, value) in (0_u32..).zip(ascending) {
        if place == 0 || *value != ascending[place as usize - 1] {
            starts.push(place);
        }
        run.push(starts.len() as u32 - 1);
    }
    starts.push(ascending.len() as u32);
    (starts, run)
}

/// The `centre` of a feature among the persons for whom `member` is true, beside all others.
///
/// Means: Student's interval for a group of 200 or more, Welch's for the difference where both are;
/// else bootstrap-t over persons. Medians: order statistics, and a percentile bootstrap for the
/// difference. `seed` feeds the resampling; the same seed gives the same bits.
///
/// Nothing where `member` has not one entry for each person, or where a group is too small for a 95 %
/// interval: under 2 persons with a value for a mean, under 6 for a median. Nor for a mean of values so
/// far apart that their squares overflow.
pub fn describe(feature: &Sorted, member: &[bool], centre: Centre, seed: u64) -> Option<NumberDescription> {
    if member.len() != feature.persons {
        return None;
    }
    let groups = feature.split(member);
    let (value, base, intervals) = match centre {
        Centre::Mean => mean::describe(&groups, seed)?,
        Centre::Median => median::describe(&groups, seed)?,
    };
    Some(NumberDescription {
        n: groups.members.len() as u64,
        n_base: groups.others.len() as u64,
        value,
        base,
        interval: intervals.own,
        base_interval: intervals.base,
        difference_interval: intervals.difference,
    })
}

/// Tests that a member's value is as likely above as below another's: Brunner and Munzel's test
/// (2000), by seeded permutation where a group has under 30 persons (Neubert and Brunner 2007). The
/// effect is that of [`effect::of_cliffs_delta`].
///
/// Nothing where `member` has not one entry for each person, or where a group has nobody with a value.
pub fn test(feature: &Sorted, member: &[bool], seed: u64) -> Option<Tested> {
    if member.len() != feature.persons {
        return None;
    }
    let comparison = rank::compare(feature, member)?;
    Some(Tested {
        p: rank::p_value(feature, &comparison, seed),
        effect: effect::of_cliffs_delta(comparison.cliffs_delta(), comparison.pairs()),
    })
}
