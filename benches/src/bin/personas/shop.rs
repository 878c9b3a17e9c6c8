//! Customers of three kinds, as profiles: what each kind is like was decided beforehand, so that cards can be judged.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use arrow::array::{ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, StringArray};
use portrett_flow::profiles::registry::definition;
use portrett_flow::profiles::{Feature, FeatureKind, Words};
use portrett_maths::seed::{self, Stream};
use portrett_terms::SourceId;

/// Kinds of customers, and the part of each.
pub const KINDS: [f64; 3] = [0.45, 0.35, 0.20];
/// What persons are named in the column `part` that take no part in anything: the truth is measured on them.
pub const FRESH: &str = "fresh";

/// What a column holds for the members of each kind.
#[derive(Clone, Copy)]
pub enum Law {
    /// Normal values by the mean of each kind, with this spread.
    Normal([f64; 3], f64),
    /// Log-normal values by the mean logarithm of each kind, with this spread of the logarithms.
    LogNormal([f64; 3], f64),
    /// The same as whole numbers of 1 or more: how many orders somebody has.
    Orders([f64; 3], f64),
    /// Of somebody's orders the share with something, each by the probability of their own; these are normal by the mean
    /// of each kind, with this spread.
    ShareOfOrders([f64; 3], f64),
    /// Yes by the share of each kind.
    Yes([f64; 3]),
    /// One of three levels by the share of the first for each kind; the others share the rest.
    Level([f64; 3]),
}

/// A column of the profiles.
pub struct Planted {
    /// Its name.
    pub column: &'static str,
    /// Its entry in the registry of features.
    definition: &'static str,
    /// What it holds.
    pub law: Law,
}

const fn planted(column: &'static str, definition: &'static str, law: Law) -> Planted {
    Planted { column, definition, law }
}

/// The columns: seven of behaviour that form the segments, six traits that differ between the kinds, and fourteen
/// traits that differ between nobody.
pub const COLUMNS: &[Planted] = &[
    planted("order_count", "order-count", Law::Orders([2.2, 0.9, 1.4], 0.45)),
    planted("average_order", "average-order", Law::LogNormal([3.4, 4.6, 3.6], 0.4)),
    planted("days_since_last_order", "days-since-last-order", Law::LogNormal([3.2, 4.4, 5.2], 0.5)),
    planted("items_per_order", "items-per-order", Law::LogNormal([0.5, 1.2, 0.4], 0.3)),
    planted("return_share", "return-share", Law::ShareOfOrders([0.10, 0.12, 0.45], 0.08)),
    planted("discount_share", "discount-share", Law::ShareOfOrders([0.2, 0.15, 0.7], 0.12)),
    planted("weekend_share", "weekend-share", Law::ShareOfOrders([0.2, 0.5, 0.3], 0.12)),
    planted("t_1", "trait-number", Law::Normal([1.0, 0.0, 0.0], 1.5)),
    planted("t_2", "trait-number", Law::Normal([0.0, 1.0, 0.0], 1.5)),
    planted("t_3", "trait-money", Law::LogNormal([6.0, 6.6, 5.6], 0.6)),
    planted("t_4", "trait-yes-no", Law::Yes([0.6, 0.3, 0.3])),
    planted("t_5", "trait-category", Law::Level([0.25, 0.6, 0.25])),
    planted("t_6", "trait-years", Law::Normal([34.0, 52.0, 41.0], 11.0)),
    planted("n_1", "trait-number", Law::Normal([0.0; 3], 1.0)),
    planted("n_2", "trait-number", Law::Normal([0.0; 3], 1.0)),
    planted("n_3", "trait-number", Law::LogNormal([1.0; 3], 0.8)),
    planted("n_4", "trait-money", Law::LogNormal([5.0; 3], 1.0)),
    planted("n_5", "trait-yes-no", Law::Yes([0.5; 3])),
    planted("n_6", "trait-yes-no", Law::Yes([0.2; 3])),
    planted("n_7", "trait-yes-no", Law::Yes([0.1; 3])),
    planted("n_8", "trait-category", Law::Level([0.3; 3])),
    planted("n_9", "trait-category", Law::Level([0.5; 3])),
    planted("n_10", "trait-category", Law::Level([0.2; 3])),
    planted("n_11", "trait-number", Law::Normal([10.0; 3], 4.0)),
    planted("n_12", "trait-number", Law::LogNormal([2.0; 3], 0.5)),
    planted("n_13", "trait-years", Law::Normal([40.0; 3], 12.0)),
    planted("n_14", "trait-money", Law::LogNormal([3.0; 3], 0.7)),
];

/// Levels of a category.
const LEVELS: [&str; 3] = ["blue", "green", "red"];

impl Law {
    fn means(&self) -> &[f64; 3] {
        match self {
            Self::Normal(means, _) | Self::LogNormal(means, _) | Self::Orders(means, _) => means,
            Self::ShareOfOrders(means, _) | Self::Yes(means) | Self::Level(means) => means,
        }
    }

    /// What tells each kind from the rest: its mean, or share, less that of the others by their parts.
    pub fn lead(&self, kind: usize) -> f64 {
        let means = self.means();
        let others: Vec<usize> = (0..KINDS.len()).filter(|own| *own != kind).collect();
        let weight: f64 = others.iter().map(|own| KINDS[*own]).sum();
        means[kind] - others.iter().map(|own| means[*own] * KINDS[*own]).sum::<f64>() / weight
    }

    /// Whether a kind lies by at least so many spreads beyond each of the others, on the same side; of shares on the scale
    /// of log odds, whose spread is that of the logistic distribution.
    pub fn stands_apart(&self, kind: usize, spreads: f64) -> bool {
        let place = |kind: usize| match self {
            Self::Normal(means, spread) | Self::LogNormal(means, spread) => means[kind] / spread,
            Self::Orders(means, spread) | Self::ShareOfOrders(means, spread) => means[kind] / spread,
            Self::Yes(shares) | Self::Level(shares) => {
                (shares[kind] / (1.0 - shares[kind])).ln() * 3.0_f64.sqrt() / std::f64::consts::PI
            }
        };
        let others = (0..KINDS.len()).filter(|other| *other != kind);
        let leads: Vec<f64> = others.map(|other| place(kind) - place(other)).collect();
        leads.iter().all(|lead| *lead >= spreads) || leads.iter().all(|lead| *lead <= -spreads)
    }

    fn draw(&self, kind: usize, orders: f64, stream: &mut Stream) -> f64 {
        match self {
            Self::Normal(means, spread) => means[kind] + spread * stream.normal(),
            Self::LogNormal(means, spread) => (means[kind] + spread * stream.normal()).exp(),
            Self::Orders(means, spread) => (means[kind] + spread * stream.normal()).exp().round().max(1.0),
            Self::ShareOfOrders(means, spread) => {
                let own = (means[kind] + spread * stream.normal()).clamp(0.0, 1.0);
                (0..orders as u64).filter(|_| stream.uniform() < own).count() as f64 / orders
            }
            Self::Yes(shares) => f64::from(stream.uniform() < shares[kind]),
            Self::Level(shares) => match (stream.uniform() < shares[kind], stream.uniform() < 0.5) {
                (true, _) => 0.0,
                (false, true) => 1.0,
                (false, false) => 2.0,
            },
        }
    }
}

/// A shop: the kind of each person, and the values of each column.
pub struct Shop {
    /// The kind of each person, by id.
    pub kinds: Vec<usize>,
    /// The part of each person.
    pub parts: Vec<&'static str>,
    /// The values of each of [`COLUMNS`]; of a category the place of the level.
    pub values: Vec<Vec<f64>>,
}

impl Shop {
    /// `people` customers, 70 % of them `fit`, and `fresh` others.
    pub fn draw(people: usize, fresh: usize, seed: u64) -> Self {
        let mut stream = seed::stream(seed, "shop", 0);
        let kind = |stream: &mut Stream| {
            let at = stream.uniform();
            if at < KINDS[0] { 0 } else { if at < KINDS[0] + KINDS[1] { 1 } else { 2 } }
        };
        let kinds: Vec<usize> = (0..people + fresh).map(|_| kind(&mut stream)).collect();
        let part = |at: usize| match (at < people, at % 10 < 7) {
            (true, true) => "fit",
            (true, false) => "hold",
            (false, _) => FRESH,
        };
        let mut values: Vec<Vec<f64>> = Vec::with_capacity(COLUMNS.len());
        for (place, planted) in COLUMNS.iter().enumerate() {
            let mut stream = seed::stream(seed, planted.column, place as u64);
            // The first column is the number of orders.
            let orders = |person: usize| values.first().map_or(1.0, |orders| orders[person]);
            let own = kinds.iter().enumerate();
            values.push(own.map(|(person, kind)| planted.law.draw(*kind, orders(person), &mut stream)).collect());
        }
        Self { parts: (0..people + fresh).map(part).collect(), kinds, values }
    }

    /// The table `profiles`.
    pub fn profiles(&self) -> Result<RecordBatch> {
        let people = self.kinds.len() as i64;
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("person_id", Arc::new((0..people).collect::<Int64Array>())),
            ("split_rank", Arc::new((0..people).collect::<Int64Array>())),
            ("part", Arc::new(self.parts.iter().map(|part| Some(*part)).collect::<StringArray>())),
            ("buying_role", Arc::new((0..people).map(|_| None::<&str>).collect::<StringArray>())),
        ];
        for (planted, values) in COLUMNS.iter().zip(&self.values) {
            let array: ArrayRef = match planted.law {
                Law::Yes(_) => Arc::new(values.iter().map(|value| Some(*value > 0.5)).collect::<BooleanArray>()),
                Law::Level(_) => Arc::new(values.iter().map(|at| LEVELS.get(*at as usize)).collect::<StringArray>()),
                _ => Arc::new(Float64Array::from(values.clone())),
            };
            columns.push((planted.column, array));
        }
        Ok(RecordBatch::try_from_iter(columns)?)
    }
}

/// The features of the columns.
pub fn features() -> Result<Vec<Feature>> {
    let source = SourceId::parse("shop").context("the source has a name")?;
    COLUMNS.iter().map(|planted| feature(planted, &source)).collect()
}

fn feature(planted: &Planted, source: &SourceId) -> Result<Feature> {
    let entry = definition(planted.definition).with_context(|| format!("no feature {}", planted.definition))?;
    let is_trait = planted.definition.starts_with("trait");
    let kind = match planted.law {
        Law::Yes(_) => FeatureKind::YesNo,
        Law::Level(_) => FeatureKind::Category { levels: LEVELS.map(str::to_owned).to_vec(), words: Words::Own },
        _ => FeatureKind::Number { unit: entry.unit, measure: entry.measure },
    };
    Ok(Feature {
        column: planted.column.to_owned(),
        label: is_trait.then(|| planted.column.to_owned()),
        header: is_trait.then(|| planted.column.to_owned()),
        kind,
        behaviour: !is_trait,
        ..Feature::foretold(entry, std::slice::from_ref(source))
    })
}
