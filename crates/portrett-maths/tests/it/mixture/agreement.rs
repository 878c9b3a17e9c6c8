//! Agreement of labelings.

use portrett_maths::agreement::{adjusted_rand_index, best_jaccard, company, match_labels};

fn close(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-12, "{value} for {expected}");
}

/// The examples of scikit-learn's `adjusted_rand_score`, and one by hand: of 15 pairs 3 are together in the first
/// labeling, 6 in the second and 2 in both, so the index is (2 − 3·6/15) / ((3 + 6)/2 − 3·6/15).
#[test]
fn adjusted_rand_index_of_known_labelings() {
    close(adjusted_rand_index(&[0, 0, 1, 1], &[1, 1, 0, 0]), 1.0);
    close(adjusted_rand_index(&[0, 0, 1, 2], &[0, 0, 1, 1]), 4.0 / 7.0);
    close(adjusted_rand_index(&[0, 0, 1, 1], &[0, 0, 1, 2]), 4.0 / 7.0);
    close(adjusted_rand_index(&[0, 0, 0, 0], &[0, 1, 2, 3]), 0.0);
    close(adjusted_rand_index(&[0, 0, 1, 1], &[0, 1, 0, 1]), -0.5);
    close(adjusted_rand_index(&[0, 0, 0], &[0, 0, 0]), 1.0);
    close(adjusted_rand_index(&[0, 0, 1, 1, 2, 2], &[0, 0, 0, 1, 1, 1]), (2.0 - 1.2) / (4.5 - 1.2));
}

#[test]
fn best_jaccard_of_each_group() {
    let overlaps = best_jaccard(&[0, 0, 0, 1, 1, 2], 4, &[0, 0, 1, 1, 1, 1]);
    for (overlap, expected) in overlaps.iter().zip([2.0 / 3.0, 2.0 / 4.0, 1.0 / 4.0, 0.0]) {
        close(*overlap, expected);
    }
}

/// Taking the largest overlap first (0 with 0, 5 persons) would leave 1 with 1 (none): the best total is 4 + 4.
#[test]
fn matching_is_best_over_all_groups() {
    let cells = [(0, 0, 5), (0, 1, 4), (1, 0, 4)];
    let (mut first, mut second) = (vec![], vec![]);
    for (a, b, count) in cells {
        first.extend(vec![a; count]);
        second.extend(vec![b; count]);
    }
    assert_eq!(match_labels(&first, &second), [Some(1), Some(0)]);
    assert_eq!(match_labels(&[0, 0, 1, 2], &[3, 3, 0, 0]), [Some(3), Some(0), Some(1)]);
    assert_eq!(match_labels(&[0, 0, 1], &[0, 0, 0]), [Some(0), None]);
}

/// Of six persons in two groups the second falls into the first, but for one.
#[test]
fn with_whom_the_members_of_a_group_go_is_the_make_up_of_the_group_that_holds_most_of_them() {
    let company = company(&[0, 0, 0, 1, 1, 1], 3, &[0, 0, 0, 0, 0, 1]);
    assert_eq!(company, [vec![0.6, 0.4, 0.0], vec![0.6, 0.4, 0.0], vec![0.0, 0.0, 0.0]]);
}
