//! Themes of several languages that mean the same are one.

use portrett_models::vectors::{SAME_MEANING, merge};

/// Unit vectors in a plane, by their angle in degrees.
fn at(angles: &[f32]) -> Vec<f32> {
    angles.iter().flat_map(|angle| [angle.to_radians().cos(), angle.to_radians().sin()]).collect()
}

#[test]
fn what_is_near_and_of_another_language_is_one() {
    let least = 30_f32.to_radians().cos();
    assert_eq!(merge(&at(&[0.0, 90.0, 10.0, 95.0]), &[0, 0, 1, 1], least), [vec![0, 2], vec![1, 3]]);
    // Of one language they stay apart, however near.
    assert_eq!(merge(&at(&[0.0, 1.0]), &[0, 0], least), [vec![0], vec![1]]);
    // The nearest of a language is taken, the other stays alone.
    assert_eq!(merge(&at(&[0.0, 20.0, 5.0]), &[0, 1, 1], least), [vec![0, 2], vec![1]]);
    assert_eq!(merge(&[], &[], least), Vec::<Vec<usize>>::new());
}

#[test]
fn a_chain_of_neighbours_joins_nothing_that_is_far_apart() {
    let least = 30_f32.to_radians().cos();
    let angles = at(&[0.0, 20.0, 45.0]);
    assert_eq!(merge(&angles, &[0, 1, 2], least), [vec![0, 1], vec![2]]);
    assert!(merge(&at(&[0.0, 40.0]), &[0, 1], SAME_MEANING).len() == 1);
}
