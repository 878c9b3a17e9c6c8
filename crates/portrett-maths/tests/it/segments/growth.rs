//! What became of segments between two builds.

use portrett_maths::growth::{Build, Change, GrowthError, Which, growth};

fn build<'a>(persons: &'a [u32], labels: &'a [u8], segments: usize) -> Build<'a, u32> {
    Build { persons, labels, segments }
}

/// Persons 1 to 10 before, 3 to 12 after. By hand: before A = 1..6, B = 7..10; after X = 3,4,5 and 11, Y = 6..10, 12.
/// Of those in both (3..10), A∩X = 3,4,5 of 3,4,5,6: 3/4; B∩Y = 7..10 of 6..10: 4/5.
#[test]
fn who_stayed_joined_and_left_is_counted() {
    let (old, new) = ((1..=10).collect::<Vec<u32>>(), (3..=12).collect::<Vec<u32>>());
    let before = build(&old, &[0, 0, 0, 0, 0, 0, 1, 1, 1, 1], 2);
    // Numbers of the later build are its own: Y is 0, X is 1.
    let after = build(&new, &[1, 1, 1, 0, 0, 0, 0, 0, 1, 0], 2);
    let found = growth(&before, &after, 0.3).unwrap();
    let y = Change {
        before: Some(1),
        overlap: 0.8,
        size_before: 4,
        size_after: 6,
        stayed: 4,
        joined_from_others: 1,
        joined_anew: 1,
        left_to_others: 0,
        left_altogether: 0,
    };
    let x = Change {
        before: Some(0),
        overlap: 0.75,
        size_before: 6,
        size_after: 4,
        stayed: 3,
        joined_from_others: 0,
        joined_anew: 1,
        left_to_others: 1,
        left_altogether: 2,
    };
    assert_eq!(found.changes, [y, x]);
    assert_eq!((found.ended, found.departed, found.arrived), (vec![], vec![2, 0], vec![1, 1]));
    assert_eq!(found.flows, [[1, 3], [4, 0]]);
    for change in found.changes {
        assert_eq!(change.size_before, change.stayed + change.left_to_others + change.left_altogether);
        assert_eq!(change.size_after, change.stayed + change.joined_from_others + change.joined_anew);
    }
}

/// The best sum of overlaps, not the best single one: the largest is A with X, 10 of 20, which would leave B with Y,
/// who share nobody; A with Y and B with X are 5 of 15 each, together more.
#[test]
fn segments_are_matched_as_a_whole() {
    let persons: Vec<u32> = (0..20).collect();
    let before: Vec<u8> = (0..20).map(|row| u8::from(row >= 15)).collect();
    let after: Vec<u8> = (0..20).map(|row| u8::from((10..15).contains(&row))).collect();
    let found = growth(&build(&persons, &before, 2), &build(&persons, &after, 2), 0.0).unwrap();
    assert_eq!(found.changes.iter().map(|change| change.before).collect::<Vec<_>>(), [Some(1), Some(0)]);
    assert!(found.changes.iter().all(|change| (change.overlap - 1.0 / 3.0).abs() < 1e-12));
}

#[test]
fn segments_end_and_begin() {
    let persons: Vec<u32> = (0..12).collect();
    let before = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];
    let after = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
    let found = growth(&build(&persons, &before, 3), &build(&persons, &after, 3), 0.3).unwrap();
    assert_eq!(found.changes.iter().map(|change| change.before).collect::<Vec<_>>(), [Some(0), Some(2), None]);
    assert_eq!(found.ended, [1]);
    assert_eq!(found.changes[2].size_after, 0);
    // The first overlaps by a half, which is too little here.
    let strict = growth(&build(&persons, &before, 3), &build(&persons, &after, 3), 0.6).unwrap();
    assert_eq!(strict.changes[0].before, None);
    assert_eq!(strict.ended, [0, 1]);
    assert_eq!((strict.changes[0].size_after, strict.changes[0].joined_from_others), (8, 8));
}

#[test]
fn builds_without_common_persons_are_all_new() {
    let found = growth(&build(&[1, 2], &[0, 0], 1), &build(&[3], &[0], 1), 0.0).unwrap();
    assert_eq!((found.changes[0].before, found.changes[0].joined_anew), (None, 1));
    assert_eq!((found.ended, found.departed), (vec![0], vec![2]));
    let nobody = growth(&build(&[], &[], 0), &build(&[], &[], 0), 0.0).unwrap();
    assert!(nobody.changes.is_empty() && nobody.ended.is_empty());
}

#[test]
fn bad_builds_have_a_named_answer() {
    let good = build(&[1, 2], &[0, 0], 1);
    let error = |bad: Build<'_, u32>| growth(&good, &bad, 0.0).unwrap_err();
    assert_eq!(error(build(&[1], &[], 1)), GrowthError::Labels { which: Which::After, labels: 0, persons: 1 });
    assert_eq!(error(build(&[1], &[1], 1)), GrowthError::Unknown { which: Which::After, label: 1, segments: 1 });
    assert_eq!(error(build(&[2, 2], &[0, 0], 1)), GrowthError::Order { which: Which::After, place: 1 });
    let text = growth(&build(&[2, 1], &[0, 0], 1), &good, 0.0).unwrap_err().to_string();
    assert_eq!(text, "the persons of the earlier build are not in strictly ascending order at place 1");
}
