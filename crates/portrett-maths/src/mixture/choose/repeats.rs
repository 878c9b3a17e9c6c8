//! Persons who count more than once, as if their rows were repeated side by side.

/// Persons with weights. A weight of 2 is two rows; a weight of 1.5 is one or two of them, as the weights before it
/// leave room.
pub(super) struct Repeats {
    /// The sum of the weights up to and with each person's.
    sums: Vec<f64>,
}

impl Repeats {
    pub(super) fn new(weights: &[f64]) -> Self {
        let mut sum = 0.0;
        let add = |weight: &f64| {
            sum += weight;
            sum
        };
        Self { sums: weights.iter().map(add).collect() }
    }

    /// How many rows there would be.
    pub(super) fn rows(&self) -> usize {
        whole(self.sums.last().copied().unwrap_or(0.0)).max(1) as usize
    }

    /// The person whose repeated row has this number.
    pub(super) fn person(&self, row: usize) -> usize {
        let middle = row as f64 + 0.5;
        self.sums.partition_point(|&sum| sum <= middle).min(self.sums.len() - 1)
    }

    /// How many repeated rows a person has.
    pub(super) fn times(&self, person: usize) -> usize {
        let before = if person == 0 { 0.0 } else { self.sums[person - 1] };
        let rows_to = |sum: f64| (sum - 0.5).ceil().max(0.0) as usize;
        rows_to(self.sums[person]) - rows_to(before)
    }

    /// The persons of the first so many repeated rows.
    pub(super) fn head(&self, rows: usize) -> Vec<u32> {
        (0..rows.min(self.rows())).map(|row| self.person(row) as u32).collect()
    }
}

/// The nearest number of persons.
pub(super) fn whole(weight: f64) -> u64 {
    weight.round() as u64
}
