//! Lloyd's rounds with one lower bound a person (Hamerly 2010): who is nearer to the own centre than to any other can
//! be is not looked at.
//!
//! The bounds hold with missing cells too: over a person's known cells a centre moves no further than over all. The
//! gap between centres does not bound a person's distances over some cells, and is used for complete persons only.

use super::centres::{Lanes, Points, nearest, with_lanes};
use super::fit::Rule;
use super::layout::{Layout, NO_LEVEL};

/// Where a run ended.
pub(super) struct Run {
    pub(super) points: Points,
    pub(super) iterations: usize,
    /// Whether the last round changed no label.
    pub(super) converged: bool,
}

/// Rounds from these centres until no label changes, at most `iterations`.
pub(super) fn run(layout: &Layout, rule: &Rule, start: Points, iterations: usize) -> Run {
    with_lanes!(start.groups(), run_lanes(layout, rule, start, iterations))
}

fn run_lanes<const L: usize>(layout: &Layout, rule: &Rule, start: Points, iterations: usize) -> Run {
    let mut search = Search::<L>::new(layout, rule, start);
    for done in 1..=iterations {
        search.move_centres();
        if !search.reassign() {
            return Run { points: search.points, iterations: done, converged: true };
        }
    }
    Run { points: search.points, iterations, converged: false }
}

/// Labels, the bounds that let most of them stand, and the sums that the next centres are made of.
struct Search<'a, const L: usize> {
    layout: &'a Layout,
    rule: &'a Rule,
    points: Points,
    labels: Vec<u8>,
    /// No less than the distance to the own centre.
    upper: Vec<f64>,
    /// No more than the distance to any other.
    lower: Vec<f64>,
    sums: Sums,
}

impl<'a, const L: usize> Search<'a, L> {
    fn new(layout: &'a Layout, rule: &'a Rule, points: Points) -> Self {
        let lanes = Lanes::<L>::new(&points, layout, rule.mismatch);
        let mut sums = Sums::zero(layout, points.groups());
        let (mut labels, mut upper, mut lower) = (vec![0; layout.rows], vec![0.0; layout.rows], vec![0.0; layout.rows]);
        for row in 0..layout.rows {
            let nearest = nearest(&lanes.squared(layout, row));
            (labels[row], upper[row], lower[row]) = (nearest.group, nearest.squared.sqrt(), nearest.second.sqrt());
            sums.add(layout, row, nearest.group, 1.0);
        }
        Self { layout, rule, points, labels, upper, lower, sums }
    }

    /// Puts every centre where its persons are and loosens the bounds by how far that was.
    fn move_centres(&mut self) {
        self.fill_empty();
        let next = self.sums.centres(self.layout, self.rule);
        let groups = next.groups();
        let moved: Vec<f64> =
            (0..groups).map(|group| next.squared(group, &self.points, group, self.rule.mismatch).sqrt()).collect();
        let others: Vec<f64> = (0..groups).map(|own| largest_but(&moved, own)).collect();
        for (row, &label) in self.labels.iter().enumerate() {
            self.upper[row] += moved[usize::from(label)];
            self.lower[row] -= others[usize::from(label)];
        }
        self.points = next;
    }

    /// Gives each group without anybody the person farthest from the own centre, whose group keeps somebody.
    fn fill_empty(&mut self) {
        for empty in 0..self.points.groups() {
            if self.sums.persons[empty] > 0.0 {
                continue;
            }
            let may_go = |&row: &usize| self.sums.persons[usize::from(self.labels[row])] > 1.0;
            let farther = |best: usize, row: usize| if self.upper[row] > self.upper[best] { row } else { best };
            if let Some(row) = (0..self.layout.rows).filter(may_go).reduce(farther) {
                self.relabel(row, empty as u8);
                // Its bounds say nothing of the new centre.
                (self.upper[row], self.lower[row]) = (f64::INFINITY, 0.0);
                self.lower.fill(0.0);
            }
        }
    }

    fn relabel(&mut self, row: usize, group: u8) {
        self.sums.add(self.layout, row, self.labels[row], -1.0);
        self.sums.add(self.layout, row, group, 1.0);
        self.labels[row] = group;
    }

    /// Gives everybody the nearest centre; says whether anybody changed.
    fn reassign(&mut self) -> bool {
        let lanes = Lanes::<L>::new(&self.points, self.layout, self.rule.mismatch);
        let half_gaps = half_gaps(&self.points, self.rule.mismatch);
        let mut changed = false;
        for row in 0..self.layout.rows {
            let gap = if self.layout.is_complete(row) { half_gaps[usize::from(self.labels[row])] } else { 0.0 };
            if self.upper[row] <= self.lower[row].max(gap) {
                continue;
            }
            let nearest = nearest(&lanes.squared(self.layout, row));
            (self.upper[row], self.lower[row]) = (nearest.squared.sqrt(), nearest.second.sqrt());
            if nearest.group != self.labels[row] {
                self.relabel(row, nearest.group);
                changed = true;
            }
        }
        changed
    }
}

fn largest_but(values: &[f64], own: usize) -> f64 {
    values.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, value)| *value).fold(0.0, f64::max)
}

/// Half the distance of each centre from the nearest other: whoever is nearer than that is nearest to it.
fn half_gaps(points: &Points, mismatch: f64) -> Vec<f64> {
    let gap = |own: usize| {
        let others = (0..points.groups()).filter(|&other| other != own);
        others.map(|other| points.squared(own, points, other, mismatch)).fold(f64::INFINITY, f64::min)
    };
    (0..points.groups()).map(|own| 0.5 * gap(own).sqrt()).collect()
}

/// What the centres are made of: sums and counts of each group.
struct Sums {
    persons: Vec<f64>,
    numbers: Vec<Vec<f64>>,
    known: Vec<Vec<f64>>,
    levels: Vec<Vec<f64>>,
}

impl Sums {
    fn zero(layout: &Layout, groups: usize) -> Self {
        Self {
            persons: vec![0.0; groups],
            numbers: vec![vec![0.0; layout.numbers]; groups],
            known: vec![vec![0.0; layout.numbers]; groups],
            levels: vec![vec![0.0; layout.all_levels()]; groups],
        }
    }

    /// Adds a person to a group `times` once; takes one away with −1.
    fn add(&mut self, layout: &Layout, row: usize, group: u8, times: f64) {
        let group = usize::from(group);
        self.persons[group] += times;
        let cells = self.numbers[group].iter_mut().zip(&mut self.known[group]).zip(layout.values(row));
        for ((sum, known), value) in cells.filter(|(_, value)| !value.is_nan()) {
            *sum += times * value;
            *known += times;
        }
        for &level in layout.levels(row).iter().filter(|&&level| level != NO_LEVEL) {
            self.levels[group][level as usize] += times;
        }
    }

    /// Means, and shares or most common levels. Where nobody of a group has a cell, the centre is everybody's.
    fn centres(&self, layout: &Layout, rule: &Rule) -> Points {
        let numbers = self.numbers.iter().zip(&self.known).map(|(sums, known)| {
            let mean = |(sum, known): (&f64, &f64)| if *known > 0.0 { sum / known } else { 0.0 };
            sums.iter().zip(known).map(mean).collect()
        });
        let levels = self.levels.iter().map(|counts| rule.profile(layout, counts));
        Points { numbers: numbers.collect(), levels: levels.collect() }
    }
}
