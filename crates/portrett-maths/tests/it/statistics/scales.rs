//! Reliability of scales, against what arithmetic says it must be. The figures of a published survey are in
//! the program's tests of real files.

use portrett_maths::reliability::{Moments, Reliability, reliability};

fn of(answers: &[&[f64]]) -> Option<Reliability> {
    let sum = |one: usize| answers.iter().map(|person| person[one]).sum();
    let product = |one: usize, other: usize| answers.iter().map(|person| person[one] * person[other]).sum();
    let count = answers.first().map_or(0, |person| person.len());
    let sums: Vec<f64> = (0..count).map(sum).collect();
    let products: Vec<f64> = (0..count * count).map(|place| product(place / count, place % count)).collect();
    reliability(&Moments { people: answers.len() as u64, sums: &sums, products: &products })
}

#[test]
fn questions_that_are_answered_alike_measure_without_error() {
    let found = of(&[&[1.0, 1.0, 1.0], &[2.0, 2.0, 2.0], &[5.0, 5.0, 5.0], &[3.0, 3.0, 3.0]]).unwrap();
    assert!((found.alpha - 1.0).abs() < 1e-12);
    assert!(found.with_rest.iter().all(|with_rest| (with_rest - 1.0).abs() < 1e-12));
}

#[test]
fn questions_that_have_nothing_to_do_with_each_other_measure_nothing() {
    let found = of(&[&[1.0, 1.0], &[1.0, 3.0], &[3.0, 1.0], &[3.0, 3.0]]).unwrap();
    assert!(found.alpha.abs() < 1e-12 && found.with_rest.iter().all(|with_rest| with_rest.abs() < 1e-12));
}

#[test]
fn two_questions_of_one_spread_follow_spearman_and_brown() {
    // Their correlation is 0.8, and 2 r / (1 + r) of it is 0.8889.
    let found = of(&[&[1.0, 2.0], &[2.0, 1.0], &[3.0, 3.0], &[4.0, 5.0], &[5.0, 4.0]]).unwrap();
    assert!((found.with_rest[0] - 0.8).abs() < 1e-12);
    assert!((found.alpha - 1.6 / 1.8).abs() < 1e-12, "{}", found.alpha);
}

#[test]
fn a_question_that_is_meant_the_other_way_around_runs_against_the_rest() {
    let found =
        of(&[&[1.0, 1.0, 5.0], &[2.0, 2.0, 4.0], &[3.0, 4.0, 3.0], &[4.0, 4.0, 1.0], &[5.0, 5.0, 1.0]]).unwrap();
    assert!(found.with_rest[2] < -0.9 && found.alpha < 0.0);
}

#[test]
fn too_few_answers_and_answers_that_are_all_the_same_give_no_figure() {
    assert_eq!(of(&[&[1.0, 2.0], &[2.0, 1.0]]), None);
    assert_eq!(of(&[&[1.0], &[2.0], &[3.0]]), None);
    assert_eq!(of(&[&[1.0, 3.0], &[2.0, 3.0], &[3.0, 3.0]]), None);
    assert_eq!(of(&[&[1.0, 3.0], &[2.0, 2.0], &[3.0, 1.0]]), None);
}
