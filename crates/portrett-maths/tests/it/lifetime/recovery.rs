//! Parameters come back from customers drawn with them; what does not fit is refused by name.

use portrett_maths::lifetime::{
    Histories, History, Kind, Model, Occasions, Refusal, Renewals, Spend, Timing, fit, fit_contract, fit_occasions,
    fit_spend, kaplan_meier, regularity,
};
use portrett_maths::seed::{Stream, stream};
use portrett_maths::workers::Sequential;

use super::help::{assert_close, simulate};
use super::models::model;

/// Within four standard errors, a chance of 1 in 16,000 to fail for each parameter; the seed is fixed.
#[test]
fn models_of_purchases_come_back_from_a_thousand_customers() {
    for kind in Kind::ALL {
        let truth = model(kind);
        let simulated = simulate(|_| truth, 1_000, 60.0, 0.0, 21);
        let fit = fit(kind, &Histories::new(&simulated.histories).unwrap(), &Sequential).unwrap();
        let covariance = fit.covariance().unwrap();
        let pairs = fit.model.parameters().into_iter().zip(truth.parameters());
        for (k, (own, known)) in pairs.enumerate() {
            let errors = (own / known).ln() / covariance.at(k, k).sqrt();
            assert!(errors.abs() < 4.0 && covariance.at(k, k) < 1.0, "{kind:?} {k}: {own} {known}");
        }
    }
}

#[test]
fn models_of_purchases_come_back_close_from_a_hundred_thousand_customers() {
    for kind in Kind::ALL {
        let truth = model(kind);
        let simulated = simulate(|_| truth, 100_000, 60.0, 0.0, 22);
        let fit = fit(kind, &Histories::new(&simulated.histories).unwrap(), &Sequential).unwrap();
        let pairs = fit.model.parameters().into_iter().zip(truth.parameters());
        pairs.for_each(|(own, known)| assert_close(own, known, 0.12));
    }
}

/// Fader and Hardie (2007): a covariate that doubles rates and one that does nothing.
#[test]
fn effects_of_covariates_come_back() {
    let customers = 4_000;
    let club: Vec<f64> = (0..customers).map(|i| f64::from(i % 3 == 0)).collect();
    let distance: Vec<f64> = (0..customers).map(|i| 1_000.0 + f64::from(i * 7 % 50)).collect();
    for (kind, effects) in [(Kind::ParetoNbd, 4), (Kind::BgNbd, 6)] {
        let model_of = |customer: usize| {
            let mut parameters = model(kind).parameters();
            parameters[1] *= (-0.7 * club[customer]).exp();
            Model::new(kind, parameters).unwrap()
        };
        let simulated = simulate(model_of, customers as usize, 60.0, 0.0, 23);
        let histories = Histories::with_covariates(&simulated.histories, &[&club, &distance]).unwrap();
        let fit = fit(kind, &histories, &Sequential).unwrap();
        assert_eq!(fit.effects.len(), effects);
        for (effect, known) in fit.effects.iter().zip([0.7, 0.0]) {
            let error = (effect.value - known) / effect.standard_error.unwrap();
            assert!(effect.parameter == "alpha" && error.abs() < 3.5, "{kind:?} {effect:?}");
        }
        let [base, member] = [0.0, 1.0].map(|club| fit.model_of(&[club, 1_025.0]).unwrap().parameters()[1]);
        assert_close(member / base, (-fit.effects[0].value).exp(), 1e-9);
        let forecast = fit.forecast(&histories, 30.0, &Sequential).unwrap();
        let own = fit.model_of(&[club[3], distance[3]]).unwrap().expected(&simulated.histories[3], 30.0);
        assert_close(forecast.expected[3], own, 1e-9);
    }
}

#[test]
fn spend_comes_back() {
    let mut stream = stream(24, "spend", 0);
    let spend = |_| {
        let purchases = 1 + stream.poisson(2.0) as u32;
        let rate = stream.gamma(4.0) / 15.0;
        Spend { purchases, mean: stream.gamma(6.0 * f64::from(purchases)) / rate / f64::from(purchases) }
    };
    let spends: Vec<Spend> = (0..1_000).map(spend).collect();
    let fit = fit_spend(&spends, &Sequential).unwrap();
    let intervals = fit.intervals().unwrap();
    assert!(intervals.iter().zip([6.0, 4.0, 15.0]).all(|(interval, known)| interval.contains(known)), "{fit:?}");
    assert!(fit.independence.unwrap().pearson.interval.contains(0.0));
    let (few, many) = (Spend { purchases: 1, mean: 100.0 }, Spend { purchases: 50, mean: 100.0 });
    assert!(fit.model.expected(&few).unwrap() < fit.model.expected(&many).unwrap());
    assert_close(fit.model.expected(&many).unwrap(), 100.0, 0.03);
}

#[test]
fn contracts_and_occasions_come_back() {
    let mut stream = stream(25, "contracts", 0);
    let mut renewals = Renewals { left: vec![0; 8], staying: vec![0; 9] };
    for _ in 0..1_000 {
        let leaving = stream.beta(0.7, 1.2);
        let last = stream.geometric(leaving) as usize;
        if last <= 8 { renewals.left[last - 1] += 1 } else { renewals.staying[8] += 1 }
    }
    let [alpha, beta] = fit_contract(&renewals).unwrap().intervals().unwrap();
    assert!(alpha.contains(0.7) && beta.contains(1.2));

    let histories: Vec<Occasions> = (0..1_000).map(|_| occasions(&mut stream)).collect();
    let intervals = fit_occasions(&histories).unwrap().intervals().unwrap();
    assert!(intervals.iter().zip([1.2, 0.75, 0.66, 2.8]).all(|(interval, known)| interval.contains(known)));
}

fn occasions(stream: &mut Stream) -> Occasions {
    let (buying, leaving) = (stream.beta(1.2, 0.75), stream.beta(0.66, 2.8));
    let mut history = Occasions { bought: 0, last: 0, of: 6, customers: 1 };
    for occasion in 1..=6 {
        if stream.uniform() < leaving {
            break;
        }
        if stream.uniform() < buying {
            (history.bought, history.last) = (history.bought + 1, occasion);
        }
    }
    history
}

#[test]
fn regularity_is_told_from_chance_and_from_bursts() {
    let mut stream = stream(26, "gaps", 0);
    for (k, timing) in [(0.5, Timing::Bursts), (1.0, Timing::Random), (4.0, Timing::Regular)] {
        let gaps: Vec<(f64, f64)> = (0..3_000)
            .map(|_| {
                let rate = stream.gamma(0.8);
                (stream.gamma(k) / rate, stream.gamma(k) / rate)
            })
            .collect();
        let found = regularity(&gaps).unwrap();
        assert!(found.interval.contains(k) && found.timing() == timing, "{found:?}");
    }
    assert_eq!(regularity(&[(1.0, 2.0); 29]), None);
    assert_eq!(regularity(&[(1.0, 1.0); 40]).unwrap().k, f64::INFINITY);
}

fn of(frequency: u32, recency: f64, age: f64) -> History {
    History { frequency, recency, age }
}

fn outcome(kind: Kind, histories: &[History]) -> Result<Model, Refusal> {
    let fit = fit(kind, &Histories::new(histories)?, &Sequential)?;
    assert!(fit.log_likelihood.is_finite() && fit.model.parameters().iter().all(|own| own.is_finite()));
    for (history, _) in Histories::new(histories)?.grouped() {
        let numbers = [fit.model.alive(&history), fit.model.expected(&history, 30.0)];
        assert!(numbers.iter().all(|number| number.is_finite() && *number >= 0.0), "{:?} {numbers:?}", fit.model);
    }
    Ok(fit.model)
}

#[test]
fn what_cannot_be_learnt_from_is_refused_by_name() {
    let some = [of(1, 3.0, 9.0), of(0, 0.0, 9.0)];
    for kind in Kind::ALL {
        assert_eq!(outcome(kind, &[]), Err(Refusal::NoCustomers));
        assert_eq!(outcome(kind, &[of(0, 0.0, 9.0); 50]), Err(Refusal::NoRepeats));
        assert_eq!(outcome(kind, &[of(0, 0.0, 0.0); 50]), Err(Refusal::NoTime));
        let same_day = Refusal::RecencyWithoutRepeat { customer: 1, frequency: 2, recency: 0.0 };
        assert_eq!(outcome(kind, &[some[0], of(2, 0.0, 9.0)]), Err(same_day));
        let late = Refusal::RecencyAfterAge { customer: 2, recency: 9.5, age: 9.0 };
        assert_eq!(outcome(kind, &[some[0], some[1], of(1, 9.5, 9.0)]), Err(late));
        assert!(matches!(outcome(kind, &[of(1, f64::NAN, 9.0)]), Err(Refusal::OutOfRange { customer: 0, .. })));
        assert!(matches!(outcome(kind, &[of(0, 0.0, -1.0)]), Err(Refusal::OutOfRange { customer: 0, .. })));
    }
    let histories = |column: &[f64]| Histories::with_covariates(&some, &[column]).err();
    assert_eq!(histories(&[1.0]), Some(Refusal::Covariate { column: 0 }));
    assert_eq!(histories(&[1.0, f64::INFINITY]), Some(Refusal::Covariate { column: 0 }));
    assert_eq!(histories(&[1.0, 1.0]), Some(Refusal::ConstantCovariate { column: 0 }));
    assert_eq!(Model::new(Kind::BgNbd, [1.0, 0.0, 1.0, 1.0]), Err(Refusal::Parameter { name: "alpha", value: 0.0 }));
    let spend = |mean| Spend { purchases: 2, mean };
    assert_eq!(fit_spend(&[spend(0.0), spend(0.0)], &Sequential).err(), Some(Refusal::NoSpend));
    assert_eq!(fit_spend(&[spend(3.0), spend(3.0)], &Sequential).err(), Some(Refusal::SameSpend));
    assert!(matches!(fit_spend(&[spend(-3.0)], &Sequential), Err(Refusal::OutOfRange { customer: 0, .. })));
    assert_eq!(fit_contract(&Renewals::default()).err(), Some(Refusal::NoCustomers));
    assert_eq!(fit_contract(&Renewals { left: vec![], staying: vec![7] }).err(), Some(Refusal::NoTime));
    assert_eq!(fit_occasions(&[]).err(), Some(Refusal::NoCustomers));
    assert_eq!(kaplan_meier(&[]), Err(Refusal::NoCustomers));
}

/// A fit of odd customers ends with finite numbers or by saying that it did not converge.
#[test]
fn odd_customers_give_finite_results_or_a_named_refusal() {
    let mut many: Vec<History> = (0..200).map(|i| of(i % 3, f64::from(i % 3) * 4.0, 20.0 + f64::from(i % 7))).collect();
    many.push(of(10_000, 52.0, 52.0));
    many.push(of(10_000, 3.0, 52.0));
    let crowds: [Vec<History>; 6] = [
        many,
        [vec![of(0, 0.0, 9.0); 99], vec![of(1, 4.0, 9.0)]].concat(),
        vec![of(1, 5.0, 9.0); 100],
        vec![of(9, 9.0, 9.0); 100],
        [vec![of(0, 0.0, 0.0); 50], vec![of(3, 1e-9, 1e-9); 50]].concat(),
        vec![of(3, 2e8, 1e9), of(1, 1e7, 1e9), of(0, 0.0, 1e9)],
    ];
    for crowd in &crowds {
        for kind in Kind::ALL {
            let result = outcome(kind, crowd);
            assert!(matches!(result, Ok(_) | Err(Refusal::NotConverged { .. })), "{result:?}");
        }
    }
}

/// Shops of all sorts, each seen by the model that made it and by the others.
#[test]
fn fits_of_all_sorts_of_shops_converge() {
    let mut refused = Vec::new();
    for shop in 0..30 {
        let mut stream = stream(27, "shops", shop);
        let mut between = |low: f64, high: f64| low * (high / low).powf(stream.uniform());
        let shapes = [between(0.1, 5.0), between(0.1, 5.0)];
        let (r, gap) = (between(0.1, 5.0), between(0.3, 60.0));
        for kind in Kind::ALL {
            let fourth = if kind == Kind::ParetoNbd { 80.0 * shapes[1] } else { 5.0 * shapes[1] };
            let truth = Model::new(kind, [r, r * gap, shapes[0], fourth]).unwrap();
            let simulated = simulate(|_| truth, 300, 100.0, 0.0, 28 + shop);
            let histories = Histories::new(&simulated.histories).unwrap();
            for seen in Kind::ALL {
                if let Err(refusal) = fit(seen, &histories, &Sequential) {
                    refused.push(format!("{:?} by {seen:?}: {refusal}", truth));
                }
            }
        }
    }
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}
