//! Small systems of linear equations without symmetry; symmetric ones have Cholesky's factor elsewhere.

/// A pivot under this part of the matrix's largest cell makes it singular.
const SINGULAR: f64 = 1e-10;

/// The x of `matrix · x = right` for a square matrix, row after row, by elimination with row pivots; nothing where it
/// is singular.
pub(crate) fn solve(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let columns = solve_all(matrix, right.iter().map(|value| vec![*value]).collect())?;
    Some(columns.into_iter().flatten().collect())
}

/// The inverse, or nothing where the matrix is singular.
pub(crate) fn inverse(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let unit = |row: usize| (0..n).map(|column| f64::from(u8::from(row == column))).collect();
    solve_all(matrix, (0..n).map(unit).collect())
}

/// Gauss and Jordan: `right` has a row for each row of the matrix and a column for each system.
fn solve_all(matrix: &[Vec<f64>], mut right: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let mut left = matrix.to_vec();
    let largest = left.iter().flatten().fold(0.0_f64, |most, cell| most.max(cell.abs()));
    for at in 0..left.len() {
        let pivot = (at..left.len()).max_by(|&a, &b| left[a][at].abs().total_cmp(&left[b][at].abs()))?;
        // NaN is not larger either.
        let is_regular = left[pivot][at].abs() > SINGULAR * largest;
        if !is_regular {
            return None;
        }
        left.swap(at, pivot);
        right.swap(at, pivot);
        let scale = 1.0 / left[at][at];
        left[at].iter_mut().chain(&mut right[at]).for_each(|cell| *cell *= scale);
        let (own_left, own_right) = (left[at].clone(), right[at].clone());
        for row in (0..left.len()).filter(|&row| row != at) {
            let times = left[row][at];
            left[row].iter_mut().zip(&own_left).for_each(|(cell, own)| *cell -= times * own);
            right[row].iter_mut().zip(&own_right).for_each(|(cell, own)| *cell -= times * own);
        }
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_systems() {
        let matrix = vec![vec![0.0, 2.0], vec![4.0, 1.0]];
        assert_eq!(solve(&matrix, &[2.0, 9.0]), Some(vec![2.0, 1.0]));
        assert_eq!(inverse(&matrix), Some(vec![vec![-0.125, 0.25], vec![0.5, 0.0]]));
        assert_eq!(solve(&[vec![1.0, 2.0], vec![2.0, 4.0]], &[1.0, 2.0]), None);
        assert_eq!(solve(&[vec![f64::NAN]], &[1.0]), None);
    }
}
