//! CDNOW's customers (Fader and Hardie's sample of 2,357), with the parameters that are published for them.

use portrett_maths::lifetime::{
    Customer, Forecaster, Histories, History, HoldOut, Kind, Model, Spend, choose, fit, fit_spend, predict, totals,
};
use portrett_maths::workers::Sequential;

use super::help::{Cdnow, assert_close, cdnow, cdnow_with_hold_out};

#[track_caller]
fn assert_known(kind: Kind, parameters: [f64; 4], log_likelihood: f64) {
    let Some(histories) = cdnow() else { return };
    let fit = fit(kind, &Histories::new(&histories).unwrap(), &Sequential).unwrap();
    for (own, known) in fit.model.parameters().into_iter().zip(parameters) {
        assert_close(own, known, 0.005);
    }
    assert!((fit.log_likelihood - log_likelihood).abs() < 0.05, "{}", fit.log_likelihood);
    assert!(fit.limits.is_empty());
}

#[test]
fn bg_nbd_is_that_of_fader_hardie_and_lee() {
    assert_known(Kind::BgNbd, [0.2426, 4.4137, 0.7930, 2.4262], -9582.43);
}

#[test]
fn pareto_nbd_is_that_of_fader_and_hardie() {
    assert_known(Kind::ParetoNbd, [0.553, 10.580, 0.606, 11.656], -9594.976);
}

#[test]
fn mbg_nbd_is_that_of_the_peers() {
    assert_known(Kind::MbgNbd, [0.5248, 6.1830, 0.8914, 1.6140], -9582.13);
}

#[test]
fn gamma_gamma_is_that_of_fader_and_hardie() {
    let Some(Cdnow { spends, .. }) = cdnow_with_hold_out() else { return };
    let fit = fit_spend(&spends, &Sequential).unwrap();
    assert_eq!((fit.customers, fit.left_out), (946, 1411));
    for (own, known) in fit.model.parameters().into_iter().zip([6.2488, 3.7446, 15.4477]) {
        assert_close(own, known, 0.005);
    }
    assert!((fit.log_likelihood + 4055.92).abs() < 0.05, "{}", fit.log_likelihood);
    // The documentation of the Python package lifetimes gives 0.113884 for these customers.
    let independence = fit.independence.unwrap();
    assert_close(independence.pearson.value, 0.113_884, 0.001);
    assert!(independence.pearson.interval.contains(0.06) && !independence.pearson.interval.contains(0.0));
    // The papers' mean of the population, p v / (q − 1).
    assert_close(fit.model.population_mean().unwrap(), 35.17, 0.002);
}

/// The example of Fader, Hardie and Lee (2005): 39 weeks more of somebody who bought twice, last in week 30.43.
#[test]
fn bg_nbd_foretells_what_the_paper_says() {
    let model = Model::new(Kind::BgNbd, [0.2426, 4.4137, 0.7930, 2.4262]).unwrap();
    let history = History { frequency: 2, recency: 30.43, age: 38.86 };
    assert_close(model.expected(&history, 39.0), 1.226, 0.001);
}

/// The walk-through of the R package BTYD: a new customer's 52 weeks, and customer 1516's.
#[test]
fn pareto_nbd_foretells_what_btyd_says() {
    let model = Model::new(Kind::ParetoNbd, [0.5533971, 10.5801985, 0.6060625, 11.6562237]).unwrap();
    assert_close(model.expected_of_new(52.0), 1.473, 0.001);
    let history = History { frequency: 26, recency: 30.86, age: 31.0 };
    assert_close(model.alive(&history), 0.9979, 0.001);
    assert_close(model.expected(&history, 52.0), 25.46, 0.001);
}

#[test]
fn histories_from_the_transactions_are_those_of_the_summary() {
    let (Some(summary), Some(Cdnow { histories, .. })) = (cdnow(), cdnow_with_hold_out()) else { return };
    for (own, known) in histories.iter().zip(&summary) {
        assert_eq!(own.frequency, known.frequency);
        assert!((own.recency - known.recency).abs() < 0.006 && (own.age - known.age).abs() < 0.006);
    }
}

/// On the second half, models are less biased than the rate so far, and rank customers better than chance.
#[test]
fn the_hold_out_tells_models_from_the_rate_so_far() {
    let Some(Cdnow { histories, later, weekly, .. }) = cdnow_with_hold_out() else { return };
    let histories = Histories::new(&histories).unwrap();
    let hold_out = HoldOut { purchases: &later, weekly: &weekly, week: 1.0 };
    let choice = choose(&histories, &hold_out, &Sequential).unwrap();
    assert!(choice.refused.is_empty() && choice.judgements.len() == 4 && !choice.baseline_wins());
    let naive = choice.judgements.iter().find(|own| own.forecaster == Forecaster::RateSoFar).unwrap();
    for judgement in choice.judgements.iter().filter(|own| own.fit.is_some()) {
        assert!(judgement.bias.unwrap().abs() < 0.2, "{:?} {:?}", judgement.forecaster, judgement.bias);
        assert!(judgement.root_mean_squared_error < naive.root_mean_squared_error);
        assert!(judgement.rank_correlation.unwrap().interval.low > 0.4);
        assert!(judgement.weekly_error.unwrap() < 0.25);
        assert_close(judgement.weekly.iter().sum(), judgement.calibration.iter().map(sum).sum(), 1e-9);
    }
    assert_eq!(weekly.iter().sum::<u64>(), later.iter().map(|count| u64::from(*count)).sum::<u64>());
}

fn sum(bin: &portrett_maths::lifetime::Bin) -> f64 {
    bin.expected * bin.customers as f64
}

#[test]
fn intervals_of_persons_hold_what_happened() {
    let Some(Cdnow { histories, spends, later, .. }) = cdnow_with_hold_out() else { return };
    let grouped = Histories::new(&histories).unwrap();
    let spend = fit_spend(&spends, &Sequential).unwrap().model;
    for kind in Kind::ALL {
        let model = fit(kind, &grouped, &Sequential).unwrap().model;
        let customer =
            |(history, own): (&History, &Spend)| Customer { model, history: *history, spend: Some((spend, *own)) };
        let customers: Vec<Customer> = histories.iter().zip(&spends).map(customer).collect();
        let predictions = predict(&customers, 39.0, 400, 7, &Sequential).unwrap();
        let held = predictions.iter().zip(&later).filter(|(own, later)| own.purchases.contains(f64::from(**later)));
        let share = held.count() as f64 / later.len() as f64;
        assert!(share > 0.93, "{kind:?}: {share}");
        assert!(predictions.iter().all(|own| own.value.unwrap().high.is_finite()));
    }
}

#[test]
fn totals_come_with_their_uncertainty() {
    let Some(Cdnow { histories, spends, later, .. }) = cdnow_with_hold_out() else { return };
    let histories = Histories::new(&histories).unwrap();
    let spend = fit_spend(&spends, &Sequential).unwrap();
    let fit = fit(Kind::ParetoNbd, &histories, &Sequential).unwrap();
    let forecasts = fit.forecast(&histories, 39.0, &Sequential).unwrap();
    let totals = totals(&fit, &histories, &forecasts, Some((&spend, &spends)), 7).unwrap();
    let happened: u32 = later.iter().sum();
    let (mean, outcome) = (totals.purchases.of_mean.unwrap(), totals.purchases.of_outcome.unwrap());
    assert!(outcome.contains(f64::from(happened)), "{totals:?} {happened}");
    assert!(outcome.low < mean.low && mean.high < outcome.high);
    let value = totals.value.unwrap();
    let per_purchase = value.expected / totals.purchases.expected;
    assert!((25.0..50.0).contains(&per_purchase) && value.of_outcome.unwrap().contains(value.expected));
}
