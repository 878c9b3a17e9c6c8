//! CDNOW's customers (Fader and Hardie's sample of 2,357), with the parameters that are published for them.

use portrett_maths::lifetime::{Histories, Kind, fit};
use portrett_maths::workers::Sequential;

use super::help::{assert_close, cdnow};

#[track_caller]
fn assert_known(kind: Kind, parameters: [f64; 4], log_likelihood: f64) {
    let Some(histories) = cdnow() else { return };
    let fit = fit(kind, &Histories::new(&histories).unwrap(), &Sequential).unwrap();
    println!("{kind:?} {:?} {} {}", fit.model.parameters(), fit.log_likelihood, fit.evaluations);
    for (own, known) in fit.model.parameters().into_iter().zip(parameters) {
        assert_close(own, known, 0.005);
    }
    assert!((fit.log_likelihood - log_likelihood).abs() < 0.05, "{}", fit.log_likelihood);
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
