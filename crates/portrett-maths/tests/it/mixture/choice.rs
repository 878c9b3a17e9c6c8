//! How many groups, and whether there are any: tables with a known answer.

use std::cell::RefCell;

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::choose::{
    Choice, ChoiceParams, Persons, Reason, ValidChoiceParams, Verdict, choose, choose_among,
};
use portrett_maths::mixture::{Column, MixtureError, Table};
use portrett_maths::null_models::permuted;
use portrett_maths::seed::stream;
use portrett_maths::workers::{Sequential, Workers};

use super::emissions::mixed;
use super::planted::{TwoThreads, cloud, kinds, noise, with_missing};

/// The rules of the product on fewer bootstrap samples, so that tests stay quick.
fn params() -> ValidChoiceParams {
    ChoiceParams { bootstraps: 20, ..ChoiceParams::default() }.check().unwrap()
}

fn chosen(table: &Table, seed: u64, workers: &impl Workers) -> Choice {
    choose(table, &params(), seed, workers, &|_, _| ()).unwrap()
}

#[test]
fn four_planted_kinds_are_kinds() {
    let planted = kinds(3_000, 4, 1.2, 21);
    let choice = chosen(&planted.table, 1, &Sequential);
    assert_eq!((choice.verdict, choice.k, choice.bic_choice, choice.icl_choice), (Verdict::Kinds, 4, 4, 4));
    assert!(choice.candidates.iter().all(|candidate| candidate.icl >= candidate.bic));
    let labels = choice.mixture.posterior(&planted.table, &[]).unwrap().assign();
    let agreement = adjusted_rand_index(&planted.truth, &labels);
    assert!(agreement > 0.95, "{agreement}");
    assert!(choice.stability.unwrap().groups.iter().all(|&group| group > 0.9));
    assert!(choice.sizes.is_sorted_by(|a, b| a >= b));
    assert_eq!(choice.sizes.iter().sum::<u64>(), 3_000);
    let (permuted, continuum) = (choice.permuted.unwrap(), choice.continuum.unwrap());
    assert_eq!((permuted.copies.len(), continuum.copies.len()), (19, 19));
    assert!(permuted.exceeded() && continuum.exceeded());
}

/// Numbers, amounts, counts, answers and categories: three kinds are found, and none where the columns know nothing of
/// each other.
#[test]
fn every_kind_of_column_takes_part_in_the_choice() {
    let (table, truth) = mixed(3_000, 3);
    let mut rows: Vec<u32> = (0..3_000).collect();
    stream(1, "order", 0).shuffle(&mut rows);
    let table = table.select(&rows);
    let truth: Vec<u8> = rows.iter().map(|&row| truth[row as usize]).collect();
    let choice = chosen(&table, 1, &Sequential);
    assert_eq!((choice.verdict, choice.k), (Verdict::Kinds, 3), "{:?}", choice.rejected);
    let labels = choice.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(adjusted_rand_index(&truth, &labels) > 0.7);
    let shuffled = permuted(&table, &mut stream(1, "permuted", 0));
    assert_eq!(chosen(&shuffled, 1, &Sequential).verdict, Verdict::None);
}

#[test]
fn planted_kinds_are_found_with_a_fifth_of_cells_missing() {
    let planted = kinds(3_000, 4, 1.2, 22);
    let choice = chosen(&with_missing(&planted.table, 0.2, 1), 1, &Sequential);
    assert_eq!((choice.verdict, choice.k), (Verdict::Kinds, 4));
}

#[test]
fn a_correlated_cloud_is_never_kinds() {
    for seed in 0..4 {
        let choice = chosen(&cloud(1_500, seed), seed, &Sequential);
        assert_ne!(choice.verdict, Verdict::Kinds, "seed {seed}: {choice:?}");
    }
}

#[test]
fn noise_has_no_groups() {
    for seed in 0..6 {
        let choice = chosen(&noise(1_200, seed), seed, &Sequential);
        assert_eq!((choice.verdict, choice.k), (Verdict::None, 1), "seed {seed}");
        assert_eq!(choice.sizes, [1_200]);
    }
}

/// A tenth as many persons of a fifth kind: too few for a floor of 10 %, enough for one of 1 %.
#[test]
fn groups_under_the_floor_are_not_chosen() {
    let planted = kinds(4_000, 4, 2.0, 5);
    let rare = |kind: u8, row: usize| kind != 3 || row.is_multiple_of(10);
    let rows: Vec<u32> = (0..4_000).filter(|&row| rare(planted.truth[row], row)).map(|row| row as u32).collect();
    let table = planted.table.select(&rows);
    let with_floor = |least_share: f64| {
        let params = ChoiceParams { least_share, largest: 4, ..params().get().clone() }.check().unwrap();
        choose(&table, &params, 1, &Sequential, &|_, _| ()).unwrap()
    };
    assert_eq!(with_floor(0.01).k, 4);
    let choice = with_floor(0.1);
    assert!(choice.k < 4);
    assert!(matches!(choice.rejected[0].reason, Reason::TooSmall { smallest_share } if smallest_share < 0.1));
}

/// A demand that nothing can meet is given up early, says over how many samples, and leaves one group.
#[test]
fn hopeless_groups_stop_early() {
    let settings = ChoiceParams { least_stability: 1.0, bootstraps: 60, ..ChoiceParams::default() };
    let table = kinds(1_000, 2, 0.5, 5).table;
    let choice = choose(&table, &settings.check().unwrap(), 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!((choice.verdict, choice.k), (Verdict::None, 1));
    let Reason::Unstable(stability) = &choice.rejected[0].reason else { panic!("{choice:?}") };
    assert_eq!(stability.bootstraps, 20);
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let table = with_missing(&kinds(1_200, 3, 1.0, 6).table, 0.1, 1);
    let (one, two) = (chosen(&table, 4, &Sequential), chosen(&table, 4, &TwoThreads));
    assert_eq!(format!("{one:?}"), format!("{two:?}"));
    assert_ne!(format!("{one:?}"), format!("{:?}", chosen(&table, 5, &Sequential)));
}

#[test]
fn progress_grows_to_its_end() {
    let told = RefCell::new(vec![]);
    let tell = |done: usize, total: usize| told.borrow_mut().push((done, total));
    choose(&kinds(800, 3, 1.5, 6).table, &params(), 4, &Sequential, &tell).unwrap();
    let told = told.into_inner();
    assert!(told.is_sorted(), "{told:?}");
    assert!(told.last().is_some_and(|&(done, total)| done == total), "{told:?}");
}

fn counted<'a>(table: &'a Table, weights: &'a [f64]) -> Persons<'a> {
    Persons { weights: weights.into(), ..Persons::strangers(table) }
}

fn of_companies<'a>(table: &'a Table, companies: &'a [u32]) -> Persons<'a> {
    Persons { companies: Some(companies.into()), ..Persons::strangers(table) }
}

/// Whoever is a company alone is drawn alone, so that nothing changes; companies must be known of everybody.
#[test]
fn a_company_of_one_is_a_person() {
    let table = kinds(1_200, 3, 1.0, 6).table;
    let alone: Vec<u32> = (0..1_200).rev().collect();
    let backwards = choose_among(&of_companies(&table, &alone), &params(), 1, &Sequential, &|_, _| ()).unwrap();
    let forwards: Vec<u32> = (0..1_200).collect();
    let choice = choose_among(&of_companies(&table, &forwards), &params(), 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!(choice, chosen(&table, 1, &Sequential));
    assert_eq!(backwards.k, choice.k);
    let refused = choose_among(&of_companies(&table, &alone[..3]), &params(), 1, &Sequential, &|_, _| ()).unwrap_err();
    assert_eq!(refused, MixtureError::Companies);
}

/// Thirty companies of forty colleagues who are alike, each anywhere: taken for strangers they make groups that come
/// back in every sample, drawn whole the groups are as shaky as thirty persons make them.
#[test]
fn groups_that_a_few_companies_make_are_not_stable() {
    let (mut values, mut companies) = (vec![Vec::new(), Vec::new()], Vec::new());
    for company in 0..30 {
        let mut random = stream(3, "companies", company);
        let centre = [random.normal(), random.normal()];
        for _ in 0..40 {
            values.iter_mut().zip(centre).for_each(|(column, centre)| column.push(centre + 0.1 * random.normal()));
            companies.push(company as u32);
        }
    }
    let mut order: Vec<u32> = (0..1_200).collect();
    stream(3, "order", 0).shuffle(&mut order);
    let columns = values.into_iter().map(Column::Number).collect();
    let table = Table::new(columns).unwrap().select(&order);
    let companies: Vec<u32> = order.iter().map(|&row| companies[row as usize]).collect();
    let settings = ChoiceParams { fewest: 4, most: 4, least_stability: 0.0, ..params().get().clone() };
    let settings = settings.check().unwrap();
    let least = |persons: &Persons<'_>| {
        let choice = choose_among(persons, &settings, 1, &Sequential, &|_, _| ()).unwrap();
        choice.stability.unwrap().groups.into_iter().fold(1.0, f64::min)
    };
    let (strangers, whole) = (least(&Persons::strangers(&table)), least(&of_companies(&table, &companies)));
    assert!(whole + 0.1 < strangers, "{whole} {strangers}");
}

/// A weight of three is three rows: the same number for the same reasons, the same BIC, the same sizes.
#[test]
fn weights_are_repeated_rows() {
    let planted = kinds(1_200, 3, 1.2, 6);
    let table = with_missing(&planted.table, 0.1, 1);
    let times = |row: usize| [0, 1, 3, 2][row % 4];
    let weights: Vec<f64> = (0..1_200).map(|row| times(row) as f64).collect();
    let rows: Vec<u32> = (0..1_200).flat_map(|row| vec![row as u32; times(row)]).collect();
    let weighted = choose_among(&counted(&table, &weights), &params(), 1, &Sequential, &|_, _| ()).unwrap();
    let repeated = chosen(&table.select(&rows), 1, &Sequential);
    assert_eq!((weighted.k, weighted.verdict), (repeated.k, repeated.verdict));
    assert_eq!((weighted.bic_choice, weighted.icl_choice), (repeated.bic_choice, repeated.icl_choice));
    assert_eq!((weighted.persons, weighted.sample, repeated.persons), (1_800, 1_800, 1_800));
    assert_eq!(weighted.sizes, repeated.sizes);
    for (one, other) in weighted.candidates[..3].iter().zip(&repeated.candidates) {
        assert!((one.bic - other.bic).abs() < 1e-3 * (1.0 + one.k as f64), "{one:?} {other:?}");
        assert!((one.icl - other.icl).abs() < 0.5, "{one:?} {other:?}");
    }
    let observed = |choice: &Choice| choice.permuted.clone().unwrap().observed;
    assert!((observed(&weighted) / observed(&repeated) - 1.0).abs() < 1e-3);
    // Everybody twice is not everybody once: what is known of the number counts twice.
    let twice = choose_among(&counted(&table, &[2.0; 1_200]), &params(), 1, &Sequential, &|_, _| ()).unwrap();
    let once = chosen(&table, 1, &Sequential);
    assert!((twice.candidates[0].log_likelihood / once.candidates[0].log_likelihood - 2.0).abs() < 1e-9);
    assert_eq!(twice.sizes.iter().sum::<u64>(), 2_400);
    let ones = choose_among(&counted(&table, &[1.0; 1_200]), &params(), 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!(ones, once);
    let refused = choose_among(&counted(&table, &[1.0; 3]), &params(), 1, &Sequential, &|_, _| ()).unwrap_err();
    assert_eq!(refused, MixtureError::PersonWeights);
}

/// A tenth as many persons of a kind that count tenfold are a tenth of all, not a hundredth.
#[test]
fn the_floor_on_size_counts_weights() {
    let planted = kinds(4_000, 4, 2.0, 5);
    let rare = |kind: u8, row: usize| kind != 3 || row.is_multiple_of(10);
    let rows: Vec<u32> = (0..4_000).filter(|&row| rare(planted.truth[row], row)).map(|row| row as u32).collect();
    let table = planted.table.select(&rows);
    let weight = |&row: &u32| if planted.truth[row as usize] == 3 { 10.0 } else { 1.0 };
    let weights: Vec<f64> = rows.iter().map(weight).collect();
    let settings = ChoiceParams { least_share: 0.1, largest: 4, ..params().get().clone() }.check().unwrap();
    let choice = choose_among(&counted(&table, &weights), &settings, 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!(choice.k, 4, "{:?}", choice.rejected);
}
