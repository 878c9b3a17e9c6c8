//! How segments come to be, and what is told of them.

use serde_json::Value;

use super::profiles::set;
use super::program::{Place, run_in};

/// The demo shop, built.
fn shop() -> Place {
    let place = Place::new();
    run_in(place.path(), &["demo", "--quiet", "--customers", "1500", "--dir", "."]).fine();
    place
}

fn segmentation(place: &Place) -> Value {
    place.run(&["segments", "--json"]).fine().json()["segmentation"].clone()
}

#[test]
fn each_segment_can_be_recognised_and_each_two_are_told_apart() {
    let place = shop();
    let told = segmentation(&place);
    let chosen = told["chosen"].as_u64().unwrap() as usize;
    let rules = told["recognition"].as_array().unwrap();
    assert!(chosen > 1 && rules.len() == chosen, "{told}");
    for rule in rules {
        let (precision, recall) = (rule["precision"].as_f64().unwrap(), rule["recall"].as_f64().unwrap());
        assert!((1..=3).contains(&rule["conditions"].as_array().unwrap().len()), "{rule}");
        // Much better than to name everybody, by which one in `chosen` is right.
        assert!(precision > 1.5 / chosen as f64 && recall > 0.3, "{rule}");
    }
    let pairs = told["differences"].as_array().unwrap();
    assert_eq!(pairs.len(), chosen * (chosen - 1) / 2);
    for pair in pairs {
        let effects: Vec<f64> =
            pair["features"].as_array().unwrap().iter().map(|own| own["effect"].as_f64().unwrap().abs()).collect();
        assert!((1..=5).contains(&effects.len()) && effects.is_sorted_by(|a, b| a >= b), "{pair}");
    }
    let overlap = told["separation"]["overlap"].as_array().unwrap();
    for row in overlap {
        let sum: f64 = row.as_array().unwrap().iter().map(|share| share.as_f64().unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{row}");
    }
    for (language, words) in [("en", "How to recognise each persona"), ("nb", "Slik kjenner du igjen hver persona")] {
        assert!(place.run(&["segments", "--language", language]).fine().out.contains(words));
    }
}

#[test]
fn a_wish_for_a_number_is_obeyed_and_its_price_is_told() {
    let place = shop();
    let free = segmentation(&place)["chosen"].as_u64().unwrap();
    set(&place, "segments.exactly", "2");
    place.run(&["build", "--quiet"]).fine();
    let told = segmentation(&place);
    assert_eq!((&told["chosen"], &told["wish"]["free"]), (&2.into(), &free.into()));
    let bic = |number: u64| told["bic"][number.to_string()].as_f64().unwrap();
    let price = told["wish"]["price"].as_f64().unwrap();
    assert!(price > 0.0 && (price - (bic(2) - bic(free))).abs() < 1e-6, "{told}");
    let notes = place.run(&["show", "--json"]).fine().out;
    assert!(notes.contains("note-wish-price"), "{notes}");
    set(&place, "segments.exactly", "0");
    set(&place, "segments.largest", "3");
    set(&place, "segments.fewest", "4");
    let refused = place.run(&["build", "--quiet"]);
    assert!(refused.err.contains("segments.fewest") && refused.err.contains("segments.largest"), "{}", refused.err);
}

#[test]
fn more_segments_than_chance_makes_are_marked_as_a_wish() {
    // Nobody differs from anybody but by chance.
    let mut customers = "customer_id,email,height,weight,shoe\n".to_owned();
    // SplitMix64 (Steele, Lea and Flood 2014).
    let mut state = 1_u64;
    let mut draw = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    for number in 0..600 {
        // A sum of uniform numbers is nearly normal.
        let mut normal = || (0..12).map(|_| draw()).sum::<f64>();
        let (height, weight, shoe) = (normal(), normal(), normal());
        customers.push_str(&format!("c{number},c{number}@example.com,{height:.3},{weight:.3},{shoe:.3}\n"));
    }
    let place = Place::with_project();
    let file = place.file("customers.csv", &customers);
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    place.run(&["build", "--quiet"]).fine();
    assert_eq!(segmentation(&place)["verdict"], "none");
    set(&place, "segments.exactly", "3");
    place.run(&["build", "--quiet"]).fine();
    let told = segmentation(&place);
    assert_eq!((&told["verdict"], &told["chosen"]), (&"wished".into(), &3.into()));
}
