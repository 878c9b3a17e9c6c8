//! The planted differences: how far each kind stands from everybody else in each feature, measured
//! on a large clean sample of the model that does not depend on the shop's seed.

use crate::customer::Customer;
use crate::features::{FeatureSource, LEVEL_FEATURES, levels, number_features, numbers};
use crate::kinds::{KINDS, TABLE};
use crate::orders::draw_lines;
use crate::survey::draw_answers;
use crate::touches::draw_touches;
use crate::truth::Difference;
use crate::world::World;

/// Customers of the sample: the standard error of a difference is near 0.02.
const SAMPLE: u64 = 20_000;
/// The sample's own seed.
const SEED: u64 = 0x4e6f_7264_6c79;

/// Count, sum and sum of squares.
#[derive(Clone, Copy, Default)]
struct Moments {
    count: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        self.sum += value;
        self.squares += value * value;
    }

    fn plus(self, other: Self) -> Self {
        Self { count: self.count + other.count, sum: self.sum + other.sum, squares: self.squares + other.squares }
    }

    fn mean(self) -> f64 {
        self.sum / self.count
    }

    /// Sum of squared distances from the mean.
    fn scatter(self) -> f64 {
        self.squares - self.sum * self.sum / self.count
    }
}

/// What a sample says by kind.
struct Sample {
    /// By feature, by kind.
    numbers: Vec<[Moments; KINDS]>,
    /// By trait, by level, by kind.
    levels: Vec<Vec<[f64; KINDS]>>,
    people: [f64; KINDS],
}

/// Every planted difference, by kind and feature.
pub(crate) fn differences() -> Vec<Difference> {
    let sample = draw_sample();
    let mut differences = Vec::new();
    for (kind, entry) in TABLE.iter().enumerate() {
        let planted = |feature: &str, level: Option<&str>, source, d| Difference {
            kind: entry.name.to_owned(),
            feature: feature.to_owned(),
            level: level.map(str::to_owned),
            source,
            d,
        };
        for (feature, moments) in number_features().iter().zip(&sample.numbers) {
            differences.push(planted(&feature.name, None, feature.source, standardised(moments, kind)));
        }
        for (feature, counts) in LEVEL_FEATURES.iter().zip(&sample.levels) {
            for (level, counts) in feature.levels.iter().zip(counts) {
                let d = odds_effect(counts, &sample.people, kind);
                differences.push(planted(feature.name, Some(level), FeatureSource::Customers, d));
            }
        }
    }
    differences
}

fn draw_sample() -> Sample {
    let world = World::new(SEED);
    let features = number_features();
    let mut sample = Sample {
        numbers: vec![Default::default(); features.len()],
        levels: LEVEL_FEATURES.iter().map(|feature| vec![[0.0; KINDS]; feature.levels.len()]).collect(),
        people: [0.0; KINDS],
    };
    let (mut lines, mut touches) = (Vec::new(), Vec::new());
    for number in 0..SAMPLE {
        let customer = Customer::draw(&world, number);
        draw_lines(&world, &customer, &mut lines);
        draw_touches(&world, &customer, &mut touches);
        let answers = draw_answers(&world, &customer);
        let row = numbers(&customer, &lines, &touches, answers.as_ref());
        for ((feature, value), moments) in features.iter().zip(row).zip(&mut sample.numbers) {
            if let Some(value) = value {
                moments[customer.kind].add(if feature.logarithmic { value.ln_1p() } else { value });
            }
        }
        for (level, counts) in levels(&customer).into_iter().zip(&mut sample.levels) {
            counts[level][customer.kind] += 1.0;
        }
        sample.people[customer.kind] += 1.0;
    }
    sample
}

/// Cohen's d of a kind against everybody else: the difference of the means over the pooled standard
/// deviation (Cohen 1988).
fn standardised(moments: &[Moments; KINDS], kind: usize) -> f64 {
    let members = moments[kind];
    let others =
        (0..KINDS).filter(|other| *other != kind).fold(Moments::default(), |sum, other| sum.plus(moments[other]));
    let variance = (members.scatter() + others.scatter()) / (members.count + others.count - 2.0);
    (members.mean() - others.mean()) / variance.sqrt()
}

/// The log odds ratio of a level, 0.5 added to each cell, times √3/π: on the scale of Cohen's d
/// (Hasselblad and Hedges 1995).
fn odds_effect(with: &[f64; KINDS], people: &[f64; KINDS], kind: usize) -> f64 {
    let sum = |counts: &[f64; KINDS]| counts.iter().sum::<f64>();
    let (members, others) = (with[kind], sum(with) - with[kind]);
    let (members_without, others_without) = (people[kind] - members, sum(people) - people[kind] - others);
    let odds = |yes: f64, no: f64| (yes + 0.5) / (no + 0.5);
    let ratio = odds(members, members_without) / odds(others, others_without);
    ratio.ln() * 3_f64.sqrt() / std::f64::consts::PI
}
