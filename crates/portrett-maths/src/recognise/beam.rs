//! A rule of a few conditions for each segment, by beam search: the best short rules are made longer, by every
//! condition there is, and the best of these again (as in CN2, Clark and Niblett 1989).

use std::collections::BTreeSet;

use super::bits::Bits;
use super::condition::{Condition, Counts, Test};
use super::threshold::thresholds;
use super::{RecogniseError, check};
use crate::mixture::{Column, MISSING_CODE, Table};
use crate::workers::Workers;

/// Rules that are made longer.
const BEAM: usize = 12;
/// A level counts that so large a part has: a category of thousands of levels has a hundred of them at most.
const COMMON: f64 = 0.01;
/// What one more condition must add to the F-score: a longer rule is harder to remember.
const WORTH: f64 = 0.01;

/// The rule that tells a segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// All hold; at least one.
    pub conditions: Vec<Condition>,
    /// How well they tell it, among the persons that they were found on: for an honest figure [`measure`] others.
    ///
    /// [`measure`]: Recognition::measure
    pub counts: Counts,
}

impl Recognition {
    /// How well the rule tells `segment` among other persons.
    pub fn measure(&self, table: &Table, labels: &[u8], segment: u8) -> Counts {
        let mut counts = Counts { matched: 0, members: 0, both: 0 };
        for (row, &label) in labels.iter().enumerate().take(table.rows()) {
            let matches = self.conditions.iter().all(|condition| condition.holds(table, row));
            counts.matched += u64::from(matches);
            counts.members += u64::from(label == segment);
            counts.both += u64::from(matches && label == segment);
        }
        counts
    }
}

/// For each segment the rule of at most `longest` conditions with the highest F-score; a shorter one where that costs
/// under 0.01 for each condition. Nothing for a segment without members, or where no column parts anybody. Of equal
/// rules the one with the earlier columns.
///
/// Each segment is a task of its own. Time and memory grow with persons times conditions (about 50 a column of
/// numbers, two a level): 50,000 persons are enough.
///
/// # Errors
/// [`RecogniseError`] where the labels are not those of the table's persons.
pub fn recognise<W: Workers>(
    table: &Table,
    labels: &[u8],
    segments: usize,
    longest: usize,
    workers: &W,
) -> Result<Vec<Option<Recognition>>, RecogniseError> {
    check(table, labels, segments)?;
    let sorted: Vec<Vec<f64>> = table.columns().iter().map(|column| known(column, |_| true)).collect();
    let one = |segment: usize| {
        let is_member = |row: usize| usize::from(labels[row]) == segment;
        let members = Bits::of(table.rows(), is_member);
        let size = labels.iter().filter(|&&label| usize::from(label) == segment).count() as u64;
        let conditions = candidates(table, &sorted, is_member);
        let sets = conditions.iter().map(|it| Bits::of(table.rows(), |row| it.holds(table, row))).collect();
        (size > 0).then(|| Search { conditions, sets, members, size }.best(table.rows(), longest)).flatten()
    };
    Ok(workers.map(segments, &one))
}

/// The known numbers of some persons, ascending; nothing for categories.
fn known(column: &Column, is_in: impl Fn(usize) -> bool) -> Vec<f64> {
    let Some(values) = column.ordered() else { return vec![] };
    let of_some = values.iter().enumerate().filter(|(row, value)| !value.is_nan() && is_in(*row));
    let mut known: Vec<f64> = of_some.map(|(_, value)| *value).collect();
    known.sort_by(f64::total_cmp);
    known
}

fn candidates(table: &Table, sorted: &[Vec<f64>], is_member: impl Fn(usize) -> bool) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (column, (cells, all)) in table.columns().iter().zip(sorted).enumerate() {
        let tests = match cells {
            Column::Category { codes, levels } => choices(codes, *levels, &is_member),
            ordered => cuts(all, &known(ordered, &is_member)),
        };
        conditions.extend(tests.into_iter().map(|test| Condition { column, test }));
    }
    conditions
}

fn cuts(all: &[f64], members: &[f64]) -> Vec<Test> {
    thresholds(all, members).into_iter().flat_map(|cut| [Test::AtLeast(cut), Test::Below(cut)]).collect()
}

/// Levels that are common enough to tell somebody: those that members have, and those that others have.
fn choices(codes: &[u16], levels: u16, is_member: impl Fn(usize) -> bool) -> Vec<Test> {
    let (mut own, mut all) = (vec![0_usize; usize::from(levels)], vec![0_usize; usize::from(levels)]);
    for (row, &code) in codes.iter().enumerate().filter(|(_, code)| **code != MISSING_CODE) {
        all[usize::from(code)] += 1;
        own[usize::from(code)] += usize::from(is_member(row));
    }
    let common = |counts: &[usize]| {
        let least = (COMMON * counts.iter().sum::<usize>() as f64).max(1.0);
        let is_common: Vec<bool> = counts.iter().map(|&count| count as f64 >= least).collect();
        (0..levels).filter(move |&level| is_common[usize::from(level)])
    };
    // With two levels, not one is the other.
    let others = common(&all).filter(|_| levels > 2).map(Test::IsNot);
    common(&own).map(Test::Is).chain(others).collect()
}

struct Search {
    conditions: Vec<Condition>,
    sets: Vec<Bits>,
    members: Bits,
    size: u64,
}

/// Conditions by their numbers, ascending, and the persons of whom all hold.
#[derive(Clone)]
struct Found {
    places: Vec<usize>,
    persons: Bits,
    counts: Counts,
}

impl Search {
    fn best(&self, rows: usize, longest: usize) -> Option<Recognition> {
        let everybody = Counts { matched: rows as u64, members: self.size, both: self.size };
        let mut beam = vec![Found { places: vec![], persons: Bits::of(rows, |_| true), counts: everybody }];
        let mut best: Option<Found> = None;
        for _ in 0..longest {
            beam = self.longer(&beam);
            let Some(first) = beam.first() else { break };
            let is_worth = |best: &Found| first.counts.f_score() > best.worth(first.places.len());
            if best.as_ref().is_none_or(is_worth) {
                best = Some(first.clone());
            }
        }
        best.map(|found| Recognition {
            conditions: found.places.iter().map(|&place| self.conditions[place]).collect(),
            counts: found.counts,
        })
    }

    /// The best rules of one more condition.
    fn longer(&self, beam: &[Found]) -> Vec<Found> {
        let mut seen = BTreeSet::new();
        let mut next: Vec<(Counts, Vec<usize>, usize)> = Vec::new();
        for (at, rule) in beam.iter().enumerate() {
            for place in (0..self.sets.len()).filter(|place| !rule.places.contains(place)) {
                let (matched, both) = rule.persons.count_common(&self.sets[place], &self.members);
                let mut places = rule.places.clone();
                places.push(place);
                places.sort_unstable();
                // A condition that takes nobody away is none.
                if both > 0 && matched < rule.counts.matched && seen.insert(places.clone()) {
                    next.push((Counts { matched, both, members: self.size }, places, at));
                }
            }
        }
        next.sort_by(|a, b| b.0.f_score().total_cmp(&a.0.f_score()).then_with(|| a.1.cmp(&b.1)));
        next.truncate(BEAM);
        next.into_iter().map(|(counts, places, at)| self.found(&beam[at], places, counts)).collect()
    }

    fn found(&self, shorter: &Found, places: Vec<usize>, counts: Counts) -> Found {
        let added = places.iter().find(|place| !shorter.places.contains(place));
        let persons = added.map_or_else(|| shorter.persons.clone(), |&place| shorter.persons.and(&self.sets[place]));
        Found { places, persons, counts }
    }
}

impl Found {
    /// The F-score that a rule of `length` conditions must exceed to be told instead.
    fn worth(&self, length: usize) -> f64 {
        self.counts.f_score() + WORTH * (length - self.places.len()) as f64
    }
}
