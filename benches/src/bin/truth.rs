//! Does the build find what the demo shop hides? Twenty seeds; for each the agreement of the segments
//! with the hidden kinds on `hold`, the planted differences that stand on the right card, and the share
//! of supported claims about features that are pure noise.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use portrett_benches::{median, portrett};
use portrett_maths::agreement::{adjusted_rand_index, match_labels};
use portrett_testkit::Truth;
use serde_json::Value;

const SEEDS: u64 = 20;
/// Differences of at least this size, of kinds of at least this share, are to be found.
const PLANTED: (f64, f64) = (0.5, 0.1);

struct Found {
    agreement: f64,
    personas: usize,
    planted: usize,
    shown: usize,
    supported: usize,
    noise: usize,
}

fn main() -> Result<()> {
    let seeds: u64 = std::env::args().nth(1).map_or(Ok(SEEDS), |text| text.parse())?;
    println!("seed  personas  adjusted Rand index  planted differences shown  noise among supported claims");
    let mut all = Vec::new();
    for seed in 1..=seeds {
        let found = one(seed)?;
        println!(
            "{seed:>4}  {:>8}  {:>19.3}  {:>12} of {:>4} ({:>3.0} %)  {:>13} of {:>4} ({:>4.1} %)",
            found.personas,
            found.agreement,
            found.shown,
            found.planted,
            percent(found.shown, found.planted),
            found.noise,
            found.supported,
            percent(found.noise, found.supported)
        );
        all.push(found);
    }
    let sum = |of: fn(&Found) -> usize| all.iter().map(of).sum::<usize>();
    let agreements: Vec<f64> = all.iter().map(|found| found.agreement).collect();
    println!("\nmedian adjusted Rand index on hold: {:.3} (to reach: 0.75)", median(&agreements));
    println!("planted differences shown: {:.1} % (to reach: 90 %)", percent(sum(|f| f.shown), sum(|f| f.planted)));
    println!("noise among supported claims: {:.2} % (at most: 5 %)", percent(sum(|f| f.noise), sum(|f| f.supported)));
    Ok(())
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn one(seed: u64) -> Result<Found> {
    let folder = tempfile::tempdir()?;
    let seed_text = seed.to_string();
    let demo = folder.path().join("demo");
    let program = portrett_benches::program()?;
    let status = std::process::Command::new(program)
        .args(["demo", "--quiet", "--seed", &seed_text, "--dir"])
        .arg(&demo)
        .stdout(std::process::Stdio::null())
        .status()?;
    anyhow::ensure!(status.success(), "the demo of seed {seed} failed");
    let truth = Truth::read(&demo.join("shop"))?;
    let project = demo.join("project");
    let cards = portrett(&project, &["show", "--json"])?;
    let (own, hidden) = labels(&project, &truth)?;
    let kinds = kind_of_segment(&truth, &own, &hidden);
    let (supported, noise) = noise(&truth, &cards);
    let (planted, shown) = shown(&truth, &cards, &kinds);
    Ok(Found {
        agreement: adjusted_rand_index(&own, &hidden),
        personas: list(&cards["personas"]).len(),
        planted,
        shown,
        supported,
        noise,
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The segment and the hidden kind of every hold customer of the contacts.
fn labels(project: &Path, truth: &Truth) -> Result<(Vec<u8>, Vec<u8>)> {
    let sql = "SELECT DISTINCT c.customer_id, m.segment FROM memberships m JOIN links k ON m.person_id = k.person_id
               JOIN contacts_customers c ON c.customer_key = k.key WHERE m.part = 'hold' AND c.customer_id IS NOT NULL";
    let rows = portrett(project, &["query", "--json", sql])?;
    let segment: BTreeMap<&str, u8> = list(&rows)
        .iter()
        .filter_map(|row| Some((row["customer_id"].as_str()?, row["segment"].as_u64()? as u8)))
        .collect();
    let kind = |name: &str| truth.kinds.iter().position(|kind| kind.name == name).context("an unknown kind");
    let (mut own, mut hidden) = (Vec::new(), Vec::new());
    for member in &truth.memberships {
        if let Some(segment) = segment.get(member.customer_id.as_str()) {
            own.push(*segment);
            hidden.push(kind(&member.kind)? as u8);
        }
    }
    Ok((own, hidden))
}

/// The hidden kind that each segment is matched with.
fn kind_of_segment<'a>(truth: &'a Truth, own: &[u8], hidden: &[u8]) -> BTreeMap<u8, &'a str> {
    let matched = match_labels(own, hidden);
    let named = matched.iter().enumerate().filter_map(|(segment, kind)| Some((segment as u8, kind.as_ref()?)));
    named.filter_map(|(segment, kind)| Some((segment, truth.kinds.get(usize::from(*kind))?.name.as_str()))).collect()
}

fn claims(card: &Value) -> impl Iterator<Item = &Value> {
    list(&card["claims"]).iter().chain(list(&card["further_claims"]))
}

/// A feature's name in the cards for its name in the truth: traits carry `t_` before their header.
fn is_about(claim: &Value, feature: &str) -> bool {
    let own = claim["feature"].as_str().unwrap_or_default();
    own == feature || own.strip_prefix("t_") == Some(feature)
}

fn is_supported(claim: &Value) -> bool {
    claim["status"] == "supported"
}

/// Supported claims, and those among them about noise.
fn noise(truth: &Truth, cards: &Value) -> (usize, usize) {
    let all = list(&cards["personas"]).iter().flat_map(claims).filter(|claim| is_supported(claim));
    let (noise, rest): (Vec<_>, Vec<_>) = all.partition(|claim| truth.noise.iter().any(|name| is_about(claim, name)));
    (noise.len() + rest.len(), noise.len())
}

/// Planted differences, and those that stand as a supported claim of the right sign on the matched card.
fn shown(truth: &Truth, cards: &Value, kinds: &BTreeMap<u8, &str>) -> (usize, usize) {
    let (least, share) = PLANTED;
    let (mut planted, mut shown) = (0, 0);
    for difference in truth.planted(least, share) {
        planted += 1;
        let card = list(&cards["personas"]).iter().find(|card| {
            card["segment"].as_u64().is_some_and(|s| kinds.get(&(s as u8)) == Some(&difference.kind.as_str()))
        });
        let says = |claim: &&Value| {
            let level = claim["statement"]["arguments"]["category"]["text"].as_str();
            let effect = claim["effect"].as_f64().unwrap_or(0.0);
            // A year of birth stands on a card as an age, which grows the other way.
            let is_birth = difference.feature == "birth_year";
            // A yes or no is one statement; what is planted as "no" is the other side of it.
            let is_no = level.is_none() && difference.level.as_deref() == Some("no");
            let way = if is_birth != is_no { -1.0 } else { 1.0 };
            let at_level = difference.level.as_deref().is_none_or(|wanted| level.is_none_or(|own| own == wanted));
            is_supported(claim) && is_about(claim, &difference.feature) && effect * difference.d * way > 0.0 && at_level
        };
        let found = card.is_some_and(|card| claims(card).any(|claim| says(&claim)));
        shown += usize::from(found);
        if !found && std::env::var_os("SHOW_MISSED").is_some() {
            println!(
                "      missed: {} {} {:?} d {:.2}",
                difference.kind, difference.feature, difference.level, difference.d
            );
        }
    }
    (planted, shown)
}
