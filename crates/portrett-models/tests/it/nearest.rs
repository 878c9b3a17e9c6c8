//! The nearest rows of a matrix.

use portrett_models::vectors::nearest;

#[test]
fn the_nearest_come_first_and_of_equal_ones_the_lowest() {
    let matrix = [1.0, 0.0, 0.0, 1.0, 0.6, 0.8, 1.0, 0.0, -1.0, 0.0];
    assert_eq!(nearest(&matrix, &[1.0, 0.0], 3), [(0, 1.0), (3, 1.0), (2, 0.6)]);
    assert_eq!(nearest(&matrix, &[1.0, 0.0], 9).last(), Some(&(4, -1.0)));
    assert_eq!(nearest(&matrix, &[1.0, 0.0], 0), []);
    assert_eq!(nearest(&[], &[1.0, 0.0], 3), []);
    assert_eq!(nearest(&matrix, &[], 3), []);
}
