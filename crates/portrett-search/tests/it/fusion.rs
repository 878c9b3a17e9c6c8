//! What was found by words and by meaning, in one list.

use portrett_search::fuse;

fn ids(by_words: &[i64], by_meaning: &[(i64, f32)]) -> Vec<i64> {
    fuse(by_words, by_meaning, 100).iter().map(|hit| hit.id).collect()
}

#[test]
fn what_stands_in_both_lists_comes_first() {
    assert_eq!(ids(&[7, 3], &[(3, 0.9), (5, 0.4)]), [3, 7, 5]);
    assert_eq!(ids(&[1, 2, 3], &[(9, 0.8), (3, 0.7), (2, 0.6)]), [2, 3, 1, 9]);
}

#[test]
fn one_list_alone_keeps_its_order() {
    assert_eq!(ids(&[5, 1, 3], &[]), [5, 1, 3]);
    assert_eq!(ids(&[], &[(4, 0.1), (2, 0.9), (8, 0.1), (6, f32::NAN)]), [2, 4, 8]);
}

#[test]
fn the_score_is_the_sum_of_reciprocal_ranks() {
    let merged = fuse(&[7, 3, 7], &[(3, 0.9)], 2);
    assert_eq!((merged[0].id, merged[0].by_words, merged[0].by_meaning), (3, Some(2), Some(1)));
    assert!((merged[0].score - (1.0 / 62.0 + 1.0 / 61.0)).abs() < 1e-12);
    assert_eq!((merged[1].id, merged[1].by_words, merged[1].by_meaning), (7, Some(1), None));
    assert!((merged[1].score - 1.0 / 61.0).abs() < 1e-12);
}

#[test]
fn no_more_than_was_asked_for() {
    assert_eq!(fuse(&[1, 2, 3], &[(4, 1.0)], 2).len(), 2);
    assert!(fuse(&[], &[], 5).is_empty());
}
