//! Contracts, discrete occasions and Kaplan and Meier's estimate beside their papers.

use portrett_maths::lifetime::{
    BgBb, Occasions, Renewals, Stay, fit_contract, fit_occasions, kaplan_meier, median_stay, survival_at,
};

use super::help::assert_close;

/// Of 1,000 customers, those who left at each renewal (Fader and Hardie 2007, table 1, years 1 to 7).
fn renewals(survivors: &[u64]) -> Renewals {
    let left = survivors.windows(2).map(|pair| pair[0] - pair[1]).collect();
    let mut staying = vec![0; survivors.len() - 1];
    staying.push(*survivors.last().unwrap());
    Renewals { left, staying }
}

#[test]
fn shifted_beta_geometric_is_that_of_fader_and_hardie() {
    let regular = fit_contract(&renewals(&[1000, 631, 468, 382, 326, 289, 262, 241])).unwrap();
    let high_end = fit_contract(&renewals(&[1000, 869, 743, 653, 593, 551, 517, 491])).unwrap();
    let known = [(&regular, [0.704, 1.182], -1680.3), (&high_end, [0.668, 3.806], -1611.2)];
    for (fit, [alpha, beta], log_likelihood) in known {
        assert_close(fit.model.parameters()[0], alpha, 0.005);
        assert_close(fit.model.parameters()[1], beta, 0.005);
        assert!((fit.log_likelihood - log_likelihood).abs() < 0.06, "{}", fit.log_likelihood);
        let [alpha_interval, beta_interval] = fit.intervals().unwrap();
        assert!(alpha_interval.contains(alpha) && beta_interval.contains(beta));
    }
    // Year 12 of table 1, which the fit has not seen: 17.3 % and 39.4 %.
    assert!((regular.model.survival(12) - 0.173).abs() < 0.01);
    assert!((high_end.model.survival(12) - 0.394).abs() < 0.02);
}

#[test]
fn what_renews_is_the_ratio_of_survivals() {
    let model = fit_contract(&renewals(&[1000, 631, 468, 382, 326, 289, 262, 241])).unwrap().model;
    assert_close(model.retention(4), model.survival(5) / model.survival(4), 1e-13);
    let by_hand: f64 = (5..=9).map(|renewal| model.survival(renewal) / model.survival(4)).sum();
    assert_close(model.expected(4, 5, 0.0), by_hand, 1e-13);
    assert!(model.expected(4, 5, 0.1) < by_hand);
}

/// Purchases, the last of them, customers: the 11,104 donors of 1995 over six years (Fader, Hardie and Shang
/// 2010, table 2; `donationsSummary` of the R package BTYD).
const DONORS: [(u32, u32, u64); 22] = [
    (6, 6, 1203),
    (5, 6, 728),
    (4, 6, 512),
    (3, 6, 357),
    (2, 6, 234),
    (1, 6, 129),
    (5, 5, 335),
    (4, 5, 284),
    (3, 5, 225),
    (2, 5, 173),
    (1, 5, 119),
    (4, 4, 240),
    (3, 4, 181),
    (2, 4, 155),
    (1, 4, 78),
    (3, 3, 322),
    (2, 3, 255),
    (1, 3, 129),
    (2, 2, 613),
    (1, 2, 277),
    (1, 1, 1091),
    (0, 0, 3464),
];

#[test]
fn bg_bb_is_that_of_fader_hardie_and_shang() {
    let donors = DONORS.map(|(bought, last, customers)| Occasions { bought, last, of: 6, customers });
    let fit = fit_occasions(&donors).unwrap();
    assert_eq!(fit.customers, 11_104);
    for (own, known) in fit.model.parameters().into_iter().zip([1.204, 0.750, 0.657, 2.783]) {
        assert_close(own, known, 0.005);
    }
    assert!((fit.log_likelihood + 33_225.6).abs() < 0.05, "{}", fit.log_likelihood);
    // Table 5 of the paper: expected donations in the five years to come, of those who gave each year and of
    // those who never did.
    let expected = |bought, last| fit.model.expected(&Occasions { bought, last, of: 6, customers: 1 }, 5, 0.0);
    assert!((expected(6, 6) - 3.75).abs() < 0.01, "{}", expected(6, 6));
    assert!((expected(0, 0) - 0.07).abs() < 0.01, "{}", expected(0, 0));
}

/// The likelihoods of all orders of purchases sum to one.
#[test]
fn probabilities_of_all_discrete_histories_sum_to_one() {
    let model = BgBb::new([1.204, 0.750, 0.657, 2.783]).unwrap();
    let orders = |bought: u32, last: u32| -> f64 {
        if bought == 0 { 1.0 } else { (1..bought).fold(1.0, |ways, k| ways * f64::from(last - k) / f64::from(k)) }
    };
    let mut sum = 0.0;
    for last in 0..=6 {
        for bought in u32::from(last > 0)..=last {
            let history = Occasions { bought, last, of: 6, customers: 1 };
            sum += orders(bought, last) * model.log_likelihood(&history).exp();
        }
    }
    assert_close(sum, 1.0, 1e-12);
}

/// Weeks to relapse under 6-MP (Freireich et al. 1963); a plus is somebody still well. The estimates and errors
/// are those of Kalbfleisch and Prentice (1980) and R's `survfit`, the intervals those of its `log-log`.
#[test]
fn kaplan_meier_is_that_of_the_leukaemia_trial() {
    let text = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
    let stay = |word: &str| Stay { time: word.trim_end_matches('+').parse().unwrap(), left: !word.ends_with('+') };
    let stays: Vec<Stay> = text.split(' ').map(stay).collect();
    let known = [
        "6 21 3 0.857 0.0764 0.620 0.952",
        "7 17 1 0.807 0.0869 0.563 0.923",
        "10 15 1 0.753 0.0963 0.503 0.889",
        "13 12 1 0.690 0.1068 0.432 0.849",
        "16 11 1 0.627 0.1141 0.368 0.805",
        "22 7 1 0.538 0.1282 0.268 0.747",
        "23 6 1 0.448 0.1346 0.188 0.680",
    ];
    let steps = kaplan_meier(&stays).unwrap();
    let printed = steps.iter().map(|step| {
        let interval = step.interval.unwrap();
        format!(
            "{} {} {} {:.3} {:.4} {:.3} {:.3}",
            step.time, step.at_risk, step.left, step.survival, step.standard_error, interval.low, interval.high
        )
    });
    assert_eq!(printed.collect::<Vec<_>>(), known);
    assert_eq!(median_stay(&steps), Some(23.0));
    assert_eq!(survival_at(&steps, 5.9), 1.0);
    assert_close(survival_at(&steps, 22.5), 0.538, 0.001);
}
