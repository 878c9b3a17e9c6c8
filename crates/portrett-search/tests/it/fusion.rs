//! What was found by words and by meaning, in one list.

use portrett_search::{Query, fuse};

use crate::shop::{index, said};

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

#[test]
fn a_search_by_words_and_meaning_keeps_to_the_filters_and_to_what_must_not_be_there() {
    let mut sentences =
        said("nb", &["Frakten er dyr", "Porto koster mye", "Dyr porto, gratis kaffe", "Frakt", "God kaffe"]);
    sentences[4].kind = "praise";
    let index = index(&sentences);
    let near = [(2, 0.9), (3, 0.8), (5, 0.7), (4, 0.6), (77, 0.99)];
    let ids = |query: &Query| {
        let found = index.search_near(query, &near).unwrap();
        found.hits.iter().map(|hit| hit.sentence.id).collect::<Vec<_>>()
    };
    // By words 4 (shorter) before 1; by meaning 2, 3, 5, 4.
    assert_eq!(ids(&Query::new("frakt")), [4, 2, 1, 3, 5]);
    assert_eq!(ids(&Query { limit: 2, ..Query::new("frakt") }), [4, 2]);
    assert_eq!(ids(&Query::new("frakt -gratis")), [4, 2, 1, 5]);
    assert_eq!(ids(&Query { kind: Some("praise".to_owned()), ..Query::new("frakt") }), [5]);
    let found = index.search_near(&Query::new("frakt"), &near).unwrap();
    assert_eq!((found.total, found.writers), (2, 2));
    assert!(found.hits[0].spans.iter().eq(std::iter::once(&(0..5))));
    assert!(found.hits[1].spans.is_empty());
    assert_eq!(index.allowed(&Query::new("whatever -gratis")).unwrap(), [1, 2, 4, 5]);
}
