//! The hidden kinds: their shares, and that the planted differences are in the data.

use std::collections::{BTreeMap, BTreeSet};

use portrett_terms::ids::safe_name;

use crate::tables::{LARGE, Table};

/// By feature, by customer: a figure.
type Figures = BTreeMap<String, BTreeMap<String, f64>>;

#[test]
fn shares_are_as_planted() {
    let truth = &LARGE.truth;
    assert!((truth.kinds.iter().map(|kind| kind.share).sum::<f64>() - 1.0).abs() < 1e-9);
    for kind in &truth.kinds {
        let (people, share) = (truth.customers as f64, kind.share);
        let members = truth.memberships.iter().filter(|member| member.kind == kind.name).count();
        let error = (people * share * (1.0 - share)).sqrt();
        assert_eq!(members as u64, kind.customers, "{}", kind.name);
        assert!((members as f64 - people * share).abs() < 4.0 * error, "{}: {members}", kind.name);
        assert!((0.10..0.35).contains(&share), "{}", kind.name);
    }
}

#[test]
fn planted_differences_have_the_right_sign_in_the_data() {
    let figures = figures();
    let kinds: BTreeMap<&str, &str> =
        LARGE.truth.memberships.iter().map(|member| (member.customer_id.as_str(), member.kind.as_str())).collect();
    let mut checked = 0;
    for planted in LARGE.truth.planted(0.5, 0.10).filter(|planted| planted.level.is_none()) {
        let Some(figures) = figures.get(&planted.feature) else { continue };
        let mean = |member: bool| {
            let group = figures.iter().filter(|(id, _)| (kinds[id.as_str()] == planted.kind) == member);
            let (sum, count) = group.fold((0.0, 0.0), |(sum, count), (_, value)| (sum + value, count + 1.0));
            sum / count
        };
        let difference = mean(true) - mean(false);
        assert!(
            difference * planted.d > 0.0,
            "{} of {}: {difference}, planted {}",
            planted.feature,
            planted.kind,
            planted.d
        );
        checked += 1;
    }
    assert!(checked >= 25, "{checked} differences were checked");
}

#[test]
fn every_kind_differs_from_the_rest_in_many_ways_and_noise_in_none() {
    let truth = &LARGE.truth;
    for kind in &truth.kinds {
        let features: BTreeSet<&str> =
            truth.planted(0.5, 0.0).filter(|one| one.kind == kind.name).map(|one| one.feature.as_str()).collect();
        assert!(features.len() >= 6, "{}: {features:?}", kind.name);
    }
    let noise = truth.differences.iter().filter(|one| truth.noise.contains(&one.feature));
    assert!(noise.clone().count() > 0 && noise.clone().all(|one| one.d.abs() < 0.1));
    assert!(truth.noise.iter().any(|name| name == "shoe_lace_colour"));
}

/// Figures of every customer, taken from the files as anybody would.
fn figures() -> Figures {
    let mut figures = Figures::new();
    let contacts = Table::read(&LARGE.files.customers);
    let kinds: BTreeSet<&str> = LARGE.truth.memberships.iter().map(|member| member.customer_id.as_str()).collect();
    for header in ["birth_year", "household_children"] {
        for (id, cell) in contacts.column("customer_id").zip(contacts.column(header)) {
            let plausible = cell.parse::<f64>().ok().filter(|value| *value < 2_021.0 && kinds.contains(id));
            if let Some(value) = plausible {
                figures.entry(header.to_owned()).or_default().insert(id.to_owned(), value);
            }
        }
    }
    add_shares(&mut figures);
    figures
}

/// Shares of each customer's lines, of those that name a customer by id.
fn add_shares(figures: &mut Figures) {
    let orders = Table::read(&LARGE.files.orders);
    let mut lines: BTreeMap<&str, f64> = BTreeMap::new();
    for id in orders.column("customer_id").filter(|id| !id.is_empty()) {
        *lines.entry(id).or_default() += 1.0;
    }
    let mut add = |feature: String, id: &str| {
        if let Some(count) = lines.get(id) {
            let shares = figures.entry(feature);
            let shares = shares.or_insert_with(|| lines.keys().map(|id| ((*id).to_owned(), 0.0)).collect());
            *shares.get_mut(id).unwrap() += 1.0 / count;
        }
    };
    for (header, prefix) in [("category", "share_category_"), ("channel", "share_channel_")] {
        for (id, label) in orders.column("customer_id").zip(orders.column(header)) {
            add(format!("{prefix}{}", safe_name(label, "x")), id);
        }
    }
    for (id, returned) in orders.column("customer_id").zip(orders.column("returned")) {
        if returned == "yes" {
            add("return_share".to_owned(), id);
        }
    }
    for (id, discount) in orders.column("customer_id").zip(orders.column("discount")) {
        if discount != "0.00" {
            add("discount_share".to_owned(), id);
        }
    }
}
