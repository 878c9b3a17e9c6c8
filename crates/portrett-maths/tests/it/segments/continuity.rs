//! Which groups continue which.

use portrett_maths::continuity::{Common, Continuity, Fate, Origin, continuity, profile_likeness};

fn origins(found: &Continuity) -> String {
    let one = |origin: &Origin| match origin {
        Origin::Continues { group, likeness } => format!("{group} ({likeness:.2})"),
        Origin::SplitFrom(group) => format!("split from {group}"),
        Origin::Born => "born".to_owned(),
    };
    found.origins.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn fates(found: &Continuity) -> String {
    let one = |fate: &Fate| match fate {
        Fate::Continued(group) => format!("{group}"),
        Fate::MergedInto(group) => format!("merged into {group}"),
        Fate::Retired => "retired".to_owned(),
    };
    found.fates.iter().map(one).collect::<Vec<_>>().join(", ")
}

const NOT_TOLD: f64 = f64::NAN;

#[test]
fn groups_in_another_order_continue() {
    let flows = vec![vec![2, 90], vec![95, 3]];
    let found = continuity(&Common { flows, profiles: vec![vec![-0.9, 0.9], vec![0.8, -0.9]] }, 2, 2);
    assert_eq!(origins(&found), "1 (0.88), 0 (0.92)");
    assert_eq!(fates(&found), "1, 0");
}

#[test]
fn a_group_that_falls_apart_lives_on_in_its_larger_part() {
    let found = continuity(&Common { flows: vec![vec![60, 40]], profiles: vec![vec![0.9, 0.7]] }, 1, 2);
    assert_eq!(origins(&found), "0 (0.75), split from 0");
}

#[test]
fn two_groups_that_come_together_live_on_in_the_larger() {
    let flows = vec![vec![70, 0], vec![30, 0]];
    let found = continuity(&Common { flows, profiles: vec![vec![0.8, NOT_TOLD], vec![0.5, NOT_TOLD]] }, 2, 2);
    assert_eq!(origins(&found), "0 (0.75), born");
    assert_eq!(fates(&found), "0, merged into 0");
}

#[test]
fn with_nobody_in_common_the_profile_decides() {
    let flows = vec![vec![0, 0], vec![0, 0]];
    let profiles = vec![vec![0.1, 0.95], vec![0.2, -0.6]];
    let found = continuity(&Common { flows, profiles }, 2, 2);
    assert_eq!(origins(&found), "born, 0 (0.95)");
    assert_eq!(fates(&found), "1, retired");
}

#[test]
fn there_may_have_been_none_before() {
    let found = continuity(&Common { flows: vec![], profiles: vec![] }, 0, 2);
    assert_eq!((origins(&found).as_str(), fates(&found).as_str()), ("born, born", ""));
}

#[test]
fn likeness_is_a_correlation_over_what_both_know() {
    assert_eq!(profile_likeness(&[1.0, 2.0, 3.0, NOT_TOLD], &[2.0, 4.0, 6.0, 1.0]), 1.0);
    assert!(profile_likeness(&[1.0, 2.0], &[1.0, 2.0]).is_nan());
    assert!(profile_likeness(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]).is_nan());
}
