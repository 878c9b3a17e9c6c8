//! Matrices that are mostly zero, as texts by words are: regression on them ([`logistic`]) and their parts ([`factors`]).

pub mod factors;
pub mod logistic;

/// A matrix by rows, of which only what is not zero is kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sparse {
    columns: usize,
    /// Where each row starts among the cells; one more than there are rows.
    starts: Vec<usize>,
    places: Vec<u32>,
    values: Vec<f32>,
}

impl Sparse {
    /// A matrix of `columns` columns without rows.
    pub fn new(columns: usize) -> Self {
        Self { columns, starts: vec![0], places: Vec::new(), values: Vec::new() }
    }

    /// Adds a row of (column, value). Cells beyond the last column are left out.
    pub fn push(&mut self, row: impl IntoIterator<Item = (u32, f32)>) {
        for (place, value) in row.into_iter().filter(|(place, _)| (*place as usize) < self.columns) {
            self.places.push(place);
            self.values.push(value);
        }
        self.starts.push(self.places.len());
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The cells of a row: (column, value).
    #[inline]
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let cells = self.starts[row]..self.starts[row + 1];
        self.places[cells.clone()].iter().zip(&self.values[cells]).map(|(place, value)| (*place as usize, *value))
    }

    /// The same matrix by columns; the cells of each column are in the order of the rows.
    pub fn transposed(&self) -> Self {
        let mut starts = vec![0; self.columns + 1];
        for place in &self.places {
            starts[*place as usize + 1] += 1;
        }
        for column in 0..self.columns {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let (mut places, mut values) = (vec![0; self.places.len()], vec![0.0; self.values.len()]);
        for row in 0..self.rows() {
            for (column, value) in self.row(row) {
                let cell = next[column];
                (places[cell], values[cell]) = (row as u32, value);
                next[column] += 1;
            }
        }
        Self { columns: self.rows(), starts, places, values }
    }
}
