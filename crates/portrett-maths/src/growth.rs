//! What became of segments between two builds: who stayed, who joined, who left.
//!
//! Takes the persons of two builds with their segments, by number from 0; matches the segments by the persons that are
//! in both builds, and counts everybody.

use crate::agreement::cheapest_assignment;

/// The segments of a build's persons.
#[derive(Debug, Clone, Copy)]
pub struct Build<'a, P> {
    /// Ids, strictly ascending.
    pub persons: &'a [P],
    /// The segment of each, from 0.
    pub labels: &'a [u8],
    /// How many segments there are.
    pub segments: usize,
}

/// Which build something is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The earlier.
    Before,
    /// The later.
    After,
}

impl std::fmt::Display for Which {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Before => "earlier",
            Self::After => "later",
        })
    }
}

/// Why two builds cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GrowthError {
    /// There is not one label for each person.
    #[error("the {which} build has {labels} labels for {persons} persons")]
    Labels {
        /// The build.
        which: Which,
        /// Its labels.
        labels: usize,
        /// Its persons.
        persons: usize,
    },
    /// A label is that of no segment.
    #[error("the {which} build has label {label}, but {segments} segments")]
    Unknown {
        /// The build.
        which: Which,
        /// The label.
        label: u8,
        /// Its segments.
        segments: usize,
    },
    /// Persons are not in ascending order, or one comes twice.
    #[error("the persons of the {which} build are not in strictly ascending order at place {place}")]
    Order {
        /// The build.
        which: Which,
        /// The first person that is not above the one before, from 0.
        place: usize,
    },
}

/// What became of a segment of the later build.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The segment of the earlier build that it continues; nothing for a new one.
    pub before: Option<u8>,
    /// Jaccard overlap with it among the persons that are in both builds, from 0 to 1; 0 for a new one.
    pub overlap: f64,
    /// Persons of the earlier segment; 0 for a new one.
    pub size_before: u64,
    /// Persons now.
    pub size_after: u64,
    /// Persons of both.
    pub stayed: u64,
    /// Persons now who were in another segment.
    pub joined_from_others: u64,
    /// Persons now who were not in the earlier build.
    pub joined_anew: u64,
    /// Persons of the earlier segment who are in another one now.
    pub left_to_others: u64,
    /// Persons of the earlier segment who are not in the later build.
    pub left_altogether: u64,
}

/// What became of all segments.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// The segments of the later build, by number.
    pub changes: Vec<Change>,
    /// Segments of the earlier build that none of the later continues, ascending.
    pub ended: Vec<u8>,
    /// Persons in both builds, by the earlier segment (rows) and the later.
    pub flows: Vec<Vec<u64>>,
    /// Persons of the earlier build alone, by its segments.
    pub departed: Vec<u64>,
    /// Persons of the later build alone, by its segments.
    pub arrived: Vec<u64>,
}

/// Matches the segments of two builds and counts who came and went. Matched are different segments so that the sum of
/// their Jaccard overlaps (persons of both over persons of either, of those in both builds) is the largest
/// (Hungarian method); a pair under `least_overlap` is taken apart again: the one has ended and the other is new.
///
/// # Errors
/// [`GrowthError`] where the builds are not what [`Build`] says.
pub fn growth<P: Ord>(before: &Build<'_, P>, after: &Build<'_, P>, least_overlap: f64) -> Result<Growth, GrowthError> {
    before.check(Which::Before)?;
    after.check(Which::After)?;
    let mut growth = count(before, after);
    let partners = matched(&growth.flows, after.segments, least_overlap);
    let change = |after: usize| growth.change(after, partners[after]);
    growth.changes = (0..after.segments).map(change).collect();
    let is_continued = |own: &u8| growth.changes.iter().any(|change| change.before == Some(*own));
    growth.ended = (0..=u8::MAX).take(before.segments).filter(|own| !is_continued(own)).collect();
    Ok(growth)
}

impl<P: Ord> Build<'_, P> {
    fn check(&self, which: Which) -> Result<(), GrowthError> {
        let (labels, persons) = (self.labels.len(), self.persons.len());
        if labels != persons {
            return Err(GrowthError::Labels { which, labels, persons });
        }
        if let Some(&label) = self.labels.iter().find(|&&label| usize::from(label) >= self.segments) {
            return Err(GrowthError::Unknown { which, label, segments: self.segments });
        }
        match self.persons.windows(2).position(|pair| pair[0] >= pair[1]) {
            Some(place) => Err(GrowthError::Order { which, place: place + 1 }),
            None => Ok(()),
        }
    }
}

/// Walks through both builds at once.
fn count<P: Ord>(before: &Build<'_, P>, after: &Build<'_, P>) -> Growth {
    let mut growth = Growth {
        changes: vec![],
        ended: vec![],
        flows: vec![vec![0; after.segments]; before.segments],
        departed: vec![0; before.segments],
        arrived: vec![0; after.segments],
    };
    let (mut old, mut new) = (0, 0);
    let segment = |build: &Build<'_, P>, place: usize| usize::from(build.labels[place]);
    while old < before.persons.len() && new < after.persons.len() {
        match before.persons[old].cmp(&after.persons[new]) {
            std::cmp::Ordering::Less => {
                growth.departed[segment(before, old)] += 1;
                old += 1;
            }
            std::cmp::Ordering::Greater => {
                growth.arrived[segment(after, new)] += 1;
                new += 1;
            }
            std::cmp::Ordering::Equal => {
                growth.flows[segment(before, old)][segment(after, new)] += 1;
                (old, new) = (old + 1, new + 1);
            }
        }
    }
    before.labels[old..].iter().for_each(|&label| growth.departed[usize::from(label)] += 1);
    after.labels[new..].iter().for_each(|&label| growth.arrived[usize::from(label)] += 1);
    growth
}

/// For each later segment the earlier one that it continues, and their overlap.
fn matched(flows: &[Vec<u64>], segments_after: usize, least_overlap: f64) -> Vec<Option<(u8, f64)>> {
    let (rows, columns) = (flows.len(), segments_after);
    let overlap = |row: usize, column: usize| {
        let own: u64 = flows[row].iter().sum();
        let other: u64 = flows.iter().map(|flow| flow[column]).sum();
        let both = flows[row][column];
        let either = own + other - both;
        if either == 0 { 0.0 } else { both as f64 / either as f64 }
    };
    let inside = |row: usize, column: usize| row < rows && column < columns;
    let size = rows.max(columns);
    let cost = |row: usize, column: usize| if inside(row, column) { -overlap(row, column) } else { 0.0 };
    let costs: Vec<Vec<f64>> = (0..size).map(|row| (0..size).map(|column| cost(row, column)).collect()).collect();
    let mut partners = vec![None; columns];
    for (row, column) in cheapest_assignment(&costs).into_iter().enumerate() {
        if inside(row, column) && overlap(row, column) > 0.0 && overlap(row, column) >= least_overlap {
            let overlap = overlap(row, column);
            partners[column] = u8::try_from(row).ok().map(|row| (row, overlap));
        }
    }
    partners
}

impl Growth {
    fn change(&self, after: usize, partner: Option<(u8, f64)>) -> Change {
        let column: u64 = self.flows.iter().map(|flow| flow[after]).sum();
        let own = partner.map(|(before, _)| usize::from(before));
        let stayed = own.map_or(0, |own| self.flows[own][after]);
        let row: u64 = own.map_or(0, |own| self.flows[own].iter().sum());
        let left_altogether = own.map_or(0, |own| self.departed[own]);
        Change {
            before: partner.map(|(before, _)| before),
            overlap: partner.map_or(0.0, |(_, overlap)| overlap),
            size_before: row + left_altogether,
            size_after: column + self.arrived[after],
            stayed,
            joined_from_others: column - stayed,
            joined_anew: self.arrived[after],
            left_to_others: row - stayed,
            left_altogether,
        }
    }
}
