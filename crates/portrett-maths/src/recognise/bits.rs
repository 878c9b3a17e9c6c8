//! Sets of persons, a bit each.

/// A set of persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// Those of `rows` persons for whom it is so.
    pub(super) fn of(rows: usize, is: impl Fn(usize) -> bool) -> Self {
        let word = |start: usize| {
            (start..rows.min(start + 64)).fold(0, |word, row| word | u64::from(is(row)) << (row - start))
        };
        Self((0..rows).step_by(64).map(word).collect())
    }

    /// Those in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// How many are in both, and how many of these are in `third` too.
    pub(super) fn count_common(&self, other: &Self, third: &Self) -> (u64, u64) {
        let (mut two, mut three) = (0, 0);
        for ((a, b), c) in self.0.iter().zip(&other.0).zip(&third.0) {
            two += u64::from((a & b).count_ones());
            three += u64::from((a & b & c).count_ones());
        }
        (two, three)
    }
}
