//! How much of what is planted in texts is found, and how much of what is found was planted.

use std::collections::BTreeMap;

use portrett_text::{PersonalKind, Redactor};

use crate::planted::{Planted, corpus};

const COUNTRIES: [&str; 5] = ["NO", "FI", "NL", "GB", "US"];

/// Planted, of these found whole; found, of these planted.
#[derive(Default)]
struct Count {
    planted: usize,
    covered: usize,
    found: usize,
    right: usize,
}

fn count(texts: &[Planted]) -> (BTreeMap<PersonalKind, Count>, Vec<String>) {
    let redactor = Redactor::new(&COUNTRIES);
    let mut counts: BTreeMap<PersonalKind, Count> = BTreeMap::new();
    let mut missed = Vec::new();
    for planted in texts {
        let redacted = redactor.redact(&planted.text, Some(planted.language), &[&planted.known]);
        for (kind, place) in &planted.places {
            let is_in = |byte: usize| redacted.findings.iter().any(|finding| finding.place.contains(&byte));
            let is_covered =
                place.clone().filter(|byte| planted.text.as_bytes()[*byte].is_ascii_alphanumeric()).all(is_in);
            let count = counts.entry(*kind).or_default();
            (count.planted, count.covered) = (count.planted + 1, count.covered + usize::from(is_covered));
            if !is_covered {
                missed.push(format!("missed {kind:?} {:?} in {:?}", &planted.text[place.clone()], planted.text));
            }
        }
        for finding in &redacted.findings {
            let inside =
                finding.place.clone().filter(|byte| planted.places.iter().any(|(_, place)| place.contains(byte)));
            let is_right = inside.count() * 2 > finding.place.len();
            let count = counts.entry(finding.kind).or_default();
            (count.found, count.right) = (count.found + 1, count.right + usize::from(is_right));
            if !is_right {
                missed.push(format!(
                    "wrong {:?} {:?} in {:?}",
                    finding.kind,
                    &planted.text[finding.place.clone()],
                    planted.text
                ));
            }
        }
    }
    (counts, missed)
}

#[test]
fn what_is_planted_is_found_and_little_else() {
    let (counts, missed) = count(&corpus(20_261_126, 1500));
    missed.iter().take(40).for_each(|line| println!("{line}"));
    let sum = |of: fn(&Count) -> usize| counts.values().map(of).sum::<usize>();
    let (recall, precision) = (
        sum(|count| count.covered) as f64 / sum(|count| count.planted) as f64,
        sum(|count| count.right) as f64 / sum(|count| count.found) as f64,
    );
    println!("recall {recall:.4}, precision {precision:.4}");
    assert!(recall >= 0.99 && precision >= 0.95, "{recall} {precision}");
}
