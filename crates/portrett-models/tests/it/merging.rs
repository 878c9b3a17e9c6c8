//! Themes of one language or of several that mean the same are one.

use portrett_models::vectors::{SAME_MEANING, merge};

/// Unit vectors in a plane, by their angle in degrees.
fn at(angles: &[f32]) -> Vec<f32> {
    angles.iter().flat_map(|angle| [angle.to_radians().cos(), angle.to_radians().sin()]).collect()
}

/// Themes of one sentence each.
fn alone(angles: &[f32]) -> Vec<Vec<f32>> {
    angles.iter().map(|angle| at(&[*angle])).collect()
}

#[test]
fn the_nearest_are_joined_first() {
    let least = 30_f32.to_radians().cos();
    assert_eq!(merge(&alone(&[0.0, 90.0, 10.0, 95.0]), 2, least), [vec![0, 2], vec![1, 3]]);
    assert_eq!(merge(&alone(&[0.0, 28.0, 33.0]), 2, least), [vec![0], vec![1, 2]]);
    assert_eq!(merge(&[], 2, least), Vec::<Vec<usize>>::new());
}

#[test]
fn a_chain_of_neighbours_joins_nothing_that_is_far_apart() {
    let least = 30_f32.to_radians().cos();
    assert_eq!(merge(&alone(&[0.0, 20.0, 45.0]), 2, least), [vec![0, 1], vec![2]]);
    assert_eq!(merge(&alone(&[0.0, 40.0]), 2, SAME_MEANING).len(), 2);
}

#[test]
fn sentences_are_as_near_to_another_theme_as_to_their_own_or_the_themes_stay_apart() {
    // Each theme is wide, and both say the same.
    let wide = [at(&[0.0, 60.0]), at(&[0.0, 60.0])];
    assert_eq!(merge(&wide, 2, SAME_MEANING), [vec![0, 1]]);
    // As far apart as the sentences of the wide ones are, and each of one mind.
    let narrow = [at(&[0.0, 1.0]), at(&[35.0, 36.0])];
    assert_eq!(merge(&narrow, 2, SAME_MEANING).len(), 2);
}

#[test]
fn a_theme_of_which_the_model_knows_no_word_stays_alone() {
    assert_eq!(merge(&[vec![0.0; 4], vec![0.0; 4], at(&[0.0])], 2, SAME_MEANING).len(), 3);
    assert_eq!(merge(&[Vec::new(), at(&[0.0]), at(&[0.0])], 2, SAME_MEANING), [vec![0], vec![1, 2]]);
    // Sentences that go all ways have no middle.
    assert_eq!(merge(&[at(&[0.0, 180.0]), at(&[0.0])], 2, SAME_MEANING).len(), 2);
}
