//! Regression and factors of sparse matrices, beside what scikit-learn 1.9.1 gives.

use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::factors::{Factors, improve, loss, project};
use portrett_maths::sparse::logistic::{Ridge, fit};

fn matrix() -> Sparse {
    let rows: [&[(u32, f32)]; 6] = [
        &[(0, 1.0), (2, 2.0)],
        &[(1, 3.0), (3, 1.0)],
        &[(0, 2.0), (2, 4.0), (4, 1.0)],
        &[(1, 1.0), (3, 2.0)],
        &[(0, 1.0), (2, 1.0), (4, 3.0)],
        &[(3, 1.0), (4, 2.0)],
    ];
    let mut matrix = Sparse::new(5);
    rows.iter().for_each(|row| matrix.push(row.iter().copied()));
    matrix
}

fn near(found: &[f64], expected: &[f64], within: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < within, "{found} is not {expected}");
    }
}

#[test]
fn thirty_sweeps_give_what_nmf_gives_in_thirty() {
    // NMF(2, init="custom", solver="cd", max_iter=30, tol=0, shuffle=False).
    let mut factors = Factors {
        parts: 2,
        rows: vec![0.5, 0.1, 0.2, 0.9, 0.7, 0.3, 0.1, 0.8, 0.6, 0.4, 0.3, 0.5],
        columns: vec![0.9, 0.1, 0.2, 0.7, 0.8, 0.3, 0.1, 0.6, 0.4, 0.5],
    };
    improve(&matrix(), &mut factors, 30);
    let rows = [
        1.41291538, 0.0, 0.0, 2.48659175, 3.13327742, 0.0, 0.0, 1.61260419, 1.77200912, 0.19393759, 0.58640185,
        0.63999108,
    ];
    near(&factors.rows, &rows, 1e-8);
    let columns = [0.61783902, 0.0, 0.0, 0.98283451, 1.11984259, 0.0, 0.00601557, 0.68763757, 0.62178991, 0.15326446];
    near(&factors.columns, &columns, 1e-8);
    near(&[loss(&matrix(), &factors)], &[12.420357899266605], 1e-6);
    let again = project(&matrix(), &factors.columns, 2, 200);
    near(&again, &rows, 0.05);
}

#[test]
fn a_ridge_gives_what_logistic_regression_gives() {
    // LogisticRegression(C=2, tol=1e-12) with sample_weight.
    let outcome = [true, false, true, false, false, false];
    let weights = [1.0, 1.0, 2.0, 1.0, 1.0, 1.0];
    let ridge = Ridge { precision: 0.5, sweeps: 2000, tolerance: 1e-12 };
    let fitted = fit(&matrix(), &outcome, &weights, ridge);
    near(&fitted.coefficients, &[0.4423596, -0.41520861, 1.12752698, -0.43838399, -0.73880862], 1e-5);
    near(&[fitted.intercept], &[-1.33266309], 1e-5);
}

#[test]
fn a_matrix_by_columns_is_itself_by_rows_again() {
    assert_eq!(matrix().transposed().transposed(), matrix());
}
