//! Persons who belong to no group.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::choose::{ChoiceParams, Verdict, choose};
use portrett_maths::mixture::{
    Column, ColumnModel, CountFamily, Mixture, MixtureError, MixtureParams, Noise, NoiseColumn, Table,
};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

fn params(components: usize, noise: bool) -> MixtureParams {
    MixtureParams { components, noise, ..MixtureParams::default() }
}

/// Three kinds of shoppers by basket, visits and channel, and at the end `wholesale` buyers, each with another
/// enormous basket or number of visits.
fn shop(shoppers: usize, wholesale: usize) -> (Table, Vec<u8>) {
    let mut stream = stream(8, "shop", 0);
    let mut truth: Vec<u8> = (0..shoppers).map(|row| (row % 3) as u8).collect();
    let kind = |row: usize| (row % 3) as f64;
    let mut basket: Vec<f64> = (0..shoppers).map(|row| 30.0 + 25.0 * kind(row) + 6.0 * stream.normal()).collect();
    let mut visits: Vec<u32> = (0..shoppers).map(|row| stream.poisson(3.0 + 6.0 * kind(row)) as u32).collect();
    let mut age: Vec<f64> =
        (0..shoppers).map(|row| 30.0 + 8.0 * ((row + 1) % 3) as f64 + 5.0 * stream.normal()).collect();
    let mut channel: Vec<u16> =
        (0..shoppers).map(|row| if stream.uniform() < 0.7 { (row % 3) as u16 } else { 0 }).collect();
    for buyer in 0..wholesale {
        truth.push(3);
        basket.push(3_000.0 + 4_000.0 * buyer as f64);
        visits.push(40 * buyer as u32);
        age.push(40.0);
        channel.push(0);
    }
    let columns = vec![
        Column::Number(basket),
        Column::Count { counts: visits, family: CountFamily::NegativeBinomial },
        Column::Number(age),
        Column::Category { codes: channel, levels: 3 },
    ];
    (Table::new(columns).unwrap(), truth)
}

/// Five wholesale buyers among 3,000: with noise they are apart and the three kinds are as they are without them; no
/// mean lies between a shopper's basket and theirs.
#[test]
fn wholesale_buyers_are_wholesale_buyers() {
    let (table, truth) = shop(3_000, 5);
    let fit = Mixture::fit(&table, &params(3, true).check().unwrap(), 1).unwrap();
    let labels = fit.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(labels[3_000..].iter().all(|&label| label == 3), "{:?}", &labels[3_000..]);
    assert!(labels[..3_000].iter().filter(|&&label| label == 3).count() <= 3);
    assert!(adjusted_rand_index(&truth, &labels) > 0.9, "{}", adjusted_rand_index(&truth, &labels));
    let ColumnModel::Number { means, variances } = &fit.mixture.columns()[0] else { panic!("a number") };
    assert!(means.iter().all(|&mean| mean < 90.0) && variances.iter().all(|&variance| variance < 60.0), "{means:?}");
    let noise = fit.mixture.noise().unwrap();
    assert!(noise.weight < 0.005, "{}", noise.weight);
    let total = fit.mixture.weights().iter().sum::<f64>() + noise.weight;
    assert!((total - 1.0).abs() < 1e-12);
    assert_eq!(fit.parameters, 3 + 3 * (2 + 2 + 2 + 2));
    // Without it the same number of components cannot tell the three kinds apart.
    let plain = Mixture::fit(&table, &params(3, false).check().unwrap(), 1).unwrap();
    let plain_labels = plain.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(adjusted_rand_index(&truth, &plain_labels) < adjusted_rand_index(&truth, &labels));
}

#[test]
fn without_outliers_the_noise_is_next_to_nothing() {
    let (table, truth) = shop(3_000, 0);
    let (with, without) = (params(3, true).check().unwrap(), params(3, false).check().unwrap());
    let (with, without) = (Mixture::fit(&table, &with, 1).unwrap(), Mixture::fit(&table, &without, 1).unwrap());
    assert!(with.mixture.noise().unwrap().weight < 0.01);
    let labels = |mixture: &Mixture| mixture.posterior(&table, &[]).unwrap().assign();
    let index = |mixture: &Mixture| adjusted_rand_index(&truth, &labels(mixture));
    assert!((index(&with.mixture) - index(&without.mixture)).abs() < 0.01);
}

/// The ascent with noise never falls either, sums of densities are the likelihood, and a column can be left out.
#[test]
fn noise_is_a_component_like_any_other() {
    let (table, _) = shop(1_000, 5);
    let fit = Mixture::fit(&table, &params(2, true).check().unwrap(), 1).unwrap();
    assert!(fit.trace.windows(2).all(|pair| pair[1] >= pair[0] - 1e-9 * pair[0].abs()));
    let joint = fit.mixture.log_densities(&table, &[]).unwrap();
    let sum: f64 = joint.chunks(3).map(|row| row.iter().map(|x| x.exp()).sum::<f64>().ln()).sum();
    assert!((sum - fit.log_likelihood).abs() < 1e-6, "{sum} for {}", fit.log_likelihood);
    let again = Mixture::new(fit.mixture.weights().to_vec(), fit.mixture.columns().to_vec()).unwrap();
    let again = again.with_noise(fit.mixture.noise().unwrap().clone()).unwrap();
    assert_eq!(again, fit.mixture);
    let densities = portrett_maths::mixture::ColumnLogDensities::new(&again, &table).unwrap();
    let without = densities.assign_without(&[0]).unwrap();
    assert_eq!(without, again.posterior(&table, &[0]).unwrap().assign());
    let on = again.refine(&table, &params(2, false).check().unwrap()).unwrap();
    assert!(on.mixture.noise().is_some() && on.log_likelihood >= fit.log_likelihood - 1e-6);
    let one = Mixture::fit(&table, &params(1, true).check().unwrap(), 1).unwrap();
    assert!(one.mixture.posterior(&table, &[]).unwrap().assign()[1_000..].iter().all(|&label| label == 1));
}

#[test]
fn noise_of_another_table_is_refused() {
    let mixture = Mixture::new(vec![0.9], vec![ColumnModel::Poisson { means: vec![1.0] }]).unwrap();
    let noise = |columns: Vec<NoiseColumn>| mixture.clone().with_noise(Noise { weight: 0.1, columns });
    assert!(noise(vec![NoiseColumn::Count { largest: 9 }]).is_ok());
    assert_eq!(noise(vec![NoiseColumn::Levels(vec![1.0])]), Err(MixtureError::Parameters(0)));
    assert_eq!(noise(vec![]), Err(MixtureError::Parameters(0)));
    let error = params(16, true).check().unwrap_err();
    assert_eq!(error.to_string(), "`components` is 16; it must be from 1 to 15");
}

/// The whole decision with noise: three kinds, and the outliers counted apart.
#[test]
fn the_choice_counts_outliers_apart() {
    let (table, _) = shop(1_500, 5);
    let rows = stream(3, "order", 0).choose(1_505, 1_505);
    let mut rows: Vec<u32> = rows.into_iter().map(|row| row as u32).collect();
    stream(3, "order", 1).shuffle(&mut rows);
    let defaults = ChoiceParams::default();
    let noisy = |params: &MixtureParams| MixtureParams { noise: true, ..params.clone() };
    let settings =
        ChoiceParams { bootstraps: 20, fit: noisy(&defaults.fit), refit: noisy(&defaults.refit), ..defaults };
    let choice = choose(&table.select(&rows), &settings.check().unwrap(), 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!((choice.verdict, choice.k), (Verdict::Kinds, 3));
    assert!((5..=8).contains(&choice.outliers), "{}", choice.outliers);
    assert_eq!(choice.sizes.iter().sum::<u64>() + choice.outliers, 1_505);
}
