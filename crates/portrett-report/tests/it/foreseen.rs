//! What customers will do, made up: the last six weeks held out, two models, the rule, three cohorts.

use portrett_terms::Interval;
use portrett_terms::value::{
    CalibrationBin, Cohort, ContractFacts, ContractModel, ContractPeriod, ForecasterFacts, HoldOutFacts, ModelFacts,
    ParameterFacts, Reason, RefusedModel, RegularityFacts, SpendFacts, TimingWord, TotalsFacts, ValueFacts,
};

fn forecaster(name: &str, error: f64, weekly: [f64; 6]) -> ForecasterFacts {
    ForecasterFacts {
        name: name.to_owned(),
        mean_absolute_error: error / 2.0,
        root_mean_squared_error: error,
        bias: Some(error - 1.0),
        rank_correlation: Some(0.41),
        weekly: weekly.to_vec(),
        weekly_error: Some(0.08),
        calibration: vec![
            CalibrationBin { frequency: 0, customers: 400, expected: 0.21, observed: 0.2 },
            CalibrationBin { frequency: 1, customers: 300, expected: 0.9, observed: 1.1 },
            CalibrationBin { frequency: 7, customers: 4, expected: 5.0, observed: 6.0 },
        ],
    }
}

fn cohort(month: &str, customers: u64, retention: &[f64]) -> Cohort {
    let value = (1..=retention.len()).map(|months| 100.0 * months as f64).collect();
    Cohort { month: month.to_owned(), customers, retention: retention.to_vec(), value }
}

/// Contracts, made up: three renewals, two reasons and one that few gave.
pub fn contracts() -> ContractFacts {
    let period = |period, at_risk, left, staying| ContractPeriod {
        period,
        at_risk,
        left,
        staying,
        low: Some(staying - 0.05),
        high: Some(staying + 0.05),
        expected: Some(staying + 0.01),
    };
    let reason = |reason: Option<&str>, customers| Reason { reason: reason.map(str::to_owned), customers };
    ContractFacts {
        customers: 400,
        left: 220,
        renewal_days: 30.4375,
        periods: vec![period(1, 400, 120, 0.7), period(2, 250, 60, 0.53), period(3, 150, 40, 0.39)],
        median: Some(3.0),
        model: Some(ContractModel { alpha: 0.7, beta: 1.5, log_likelihood: -512.3 }),
        no_model: None,
        reasons: vec![reason(Some("price"), 120), reason(None, 96), reason(Some("moved to Tromsø"), 4)],
    }
}

/// See the module.
pub fn value() -> ValueFacts {
    ValueFacts {
        customers: 704,
        repeat_customers: 305,
        model: Some(ModelFacts {
            name: "MBG/NBD".to_owned(),
            parameters: vec![
                ParameterFacts { name: "r".to_owned(), value: 0.52, low: Some(0.49), high: Some(0.56) },
                ParameterFacts { name: "b".to_owned(), value: 1.61, low: None, high: None },
            ],
            log_likelihood: -9_582.13,
            limits: vec!["b".to_owned()],
        }),
        no_model: None,
        spend: Some(SpendFacts {
            p: 6.25,
            q: 3.74,
            v: 15.45,
            log_likelihood: -4_055.92,
            customers: 305,
            rank_correlation: Some(0.31),
            is_strained: true,
        }),
        no_spend: None,
        regularity: Some(RegularityFacts { k: 1.4, low: 1.1, high: None, customers: 120, timing: TimingWord::Regular }),
        hold_out: Some(HoldOutFacts {
            weeks: 6,
            customers: 704,
            purchases: 310,
            weekly: vec![60, 48, 55, 51, 47, 49],
            forecasters: vec![
                forecaster("MBG/NBD", 0.9, [55.0, 53.0, 52.0, 51.0, 50.0, 49.0]),
                forecaster("BG/NBD", 0.95, [56.0, 55.0, 54.0, 53.0, 52.0, 51.0]),
                forecaster("rate so far", 1.4, [70.0; 6]),
            ],
            refused: vec![RefusedModel { name: "Pareto/NBD".to_owned(), reason: "no end to the climb".to_owned() }],
            baseline_wins: false,
        }),
        horizon_days: 365,
        discount: 0.1,
        totals: Some(TotalsFacts {
            alive: 401.3,
            orders: 812.4,
            orders_interval: Some(Interval::new(760.0, 868.0)),
            value: Some(912_345.0),
            value_interval: None,
        }),
        cohorts: vec![
            cohort("2026-07", 120, &[1.0, 0.4, 0.3]),
            cohort("2026-08", 6, &[1.0, 0.5]),
            cohort("2026-09", 90, &[1.0]),
        ],
    }
}

mod tests {
    use portrett_report::{Locale, render_contracts, render_html, render_value};

    use super::{contracts, value};
    use crate::fixture;

    #[test]
    fn the_terminal_says_what_is_to_come_and_who_came_closest() {
        let said = render_value(&value(), Locale::English, Some("NOK")).unwrap().replace('\u{a0}', " ");
        let wanted = "\
704 customers have ordered, 305 of them on more than one day. About 401 are customers still.
In the next 365 days they are expected to order on 812 occasions (760 to 868) and to bring NOK 912,000.

The last 6 weeks were kept from the models, which then foretold them for 704 customers. Closest came MBG/NBD.";
        assert!(said.starts_with(wanted), "{said}");
        assert!(said.contains("everybody goes on as before"), "{said}");
    }

    #[test]
    fn the_page_draws_every_week_twice_and_keeps_small_groups_back() {
        let page = render_html(&fixture::report(), Locale::English, fixture::displayed()).unwrap();
        assert_eq!(page.matches("class=\"happened\"").count(), 6);
        // Two lines of forecasts; of contracts the steps and the model.
        assert_eq!(page.matches("<polyline").count(), 4);
        // A cohort of six and four customers of like frequency are fewer than may be shown.
        let value = page.split_once("id=\"value\"").unwrap().1;
        assert!(value.contains("2026-07") && value.contains("2026-09") && !value.contains("2026-08"));
        assert!(!page.contains("7+"));
        assert!(page.contains("Pareto/NBD could not be fitted: no end to the climb."));
    }

    #[test]
    fn the_terminal_says_how_long_customers_stay_and_why_they_left() {
        let said = render_contracts(&contracts(), Locale::English).unwrap();
        assert!(
            said.starts_with("400 customers have or had a contract, 220 of them left; a renewal is due every 30 days.")
        );
        assert!(said.contains("Half have left after 3 renewals."), "{said}");
        assert!(said.contains("120  price\n        96  no reason known"), "{said}");
    }

    #[test]
    fn a_reason_that_few_gave_is_not_shown() {
        let page = render_html(&fixture::report(), Locale::English, fixture::displayed()).unwrap();
        assert!(page.contains("price") && !page.contains("Tromsø"));
    }
}
