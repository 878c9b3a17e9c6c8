//! The five hidden kinds of customer, as one flat table, and how far apart they are.

use crate::manner::{Manner, Normal, Skewed};

/// How many kinds there are.
pub(crate) const KINDS: usize = 5;

/// How far the kinds of a shop stand apart: 1 is the table below as written, 0 would make all kinds
/// the same. Set once: lowered from 1 (classifier 0.98, mixture 0.95) until
/// `benches/notebook/difficulty.py` gave what the head of this crate promises; then left.
const CONTRAST: f64 = 0.74;

/// A kind of customer: its name in the truth, its share, and how it behaves.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) share: f64,
    manner: Manner,
}

/// The manners that customers are drawn from, one a kind, [`CONTRAST`] apart.
pub(crate) fn manners() -> [Manner; KINDS] {
    let middle = middle();
    std::array::from_fn(|kind| middle.toward(&TABLE[kind].manner, CONTRAST))
}

/// The average customer: every step goes towards the next kind by its share of those so far.
fn middle() -> Manner {
    let mut so_far = TABLE[0].share;
    let mut middle = TABLE[0].manner.clone();
    for kind in &TABLE[1..] {
        so_far += kind.share;
        middle = middle.toward(&kind.manner, kind.share / so_far);
    }
    middle
}

/// The kinds.
pub(crate) static TABLE: [Kind; KINDS] = [
    Kind {
        name: "planning_families",
        share: 0.26,
        manner: Manner {
            birth_year: Normal { mean: 1984.0, deviation: 5.5 },
            woman: 0.64,
            children: [0.05, 0.27, 0.44, 0.19, 0.05],
            income: Skewed { median: 940_000.0, sigma: 0.28 },
            club: 0.80,
            consent: 0.88,
            first_channel: [0.18, 0.17, 0.42, 0.08, 0.09, 0.06],
            commute: [0.66, 0.14, 0.12, 0.08],
            orders: Skewed { median: 6.0, sigma: 0.24 },
            tenure: Skewed { median: 880.0, sigma: 0.28 },
            recency: Skewed { median: 70.0, sigma: 0.60 },
            weekend: 0.22,
            evening: 0.62,
            months: [0.7, 0.5, 0.6, 0.9, 0.8, 0.5, 0.5, 1.9, 2.2, 1.7, 1.1, 0.8],
            extra_lines: 1.0,
            categories: [0.22, 0.04, 0.10, 0.06, 0.30, 0.18, 0.05, 0.05],
            tier: 3.0,
            channels: [0.52, 0.30, 0.12, 0.06],
            discounted: 0.24,
            returned: 0.10,
            opened: 0.56,
            clicked: 0.34,
            converted: 0.30,
            answers: [3.4, 2.6, 3.7, 4.6, 2.4, 3.3, 4.3, 3.5],
        },
    },
    Kind {
        name: "performance_athletes",
        share: 0.17,
        manner: Manner {
            birth_year: Normal { mean: 1991.0, deviation: 6.5 },
            woman: 0.36,
            children: [0.70, 0.17, 0.10, 0.02, 0.01],
            income: Skewed { median: 720_000.0, sigma: 0.30 },
            club: 0.66,
            consent: 0.74,
            first_channel: [0.24, 0.18, 0.22, 0.03, 0.05, 0.28],
            commute: [0.22, 0.16, 0.48, 0.14],
            orders: Skewed { median: 8.0, sigma: 0.22 },
            tenure: Skewed { median: 760.0, sigma: 0.30 },
            recency: Skewed { median: 32.0, sigma: 0.65 },
            weekend: 0.26,
            evening: 0.30,
            months: [0.9, 0.8, 1.2, 1.4, 1.3, 1.0, 0.7, 1.0, 1.1, 1.2, 1.1, 0.7],
            extra_lines: 0.3,
            categories: [0.19, 0.36, 0.04, 0.25, 0.02, 0.07, 0.03, 0.04],
            tier: 5.4,
            channels: [0.30, 0.12, 0.52, 0.06],
            discounted: 0.13,
            returned: 0.09,
            opened: 0.40,
            clicked: 0.50,
            converted: 0.24,
            answers: [3.4, 4.7, 2.6, 2.3, 3.3, 3.0, 3.4, 2.5],
        },
    },
    Kind {
        name: "bargain_hunters",
        share: 0.22,
        manner: Manner {
            birth_year: Normal { mean: 1981.0, deviation: 10.0 },
            woman: 0.52,
            children: [0.44, 0.24, 0.21, 0.08, 0.03],
            income: Skewed { median: 520_000.0, sigma: 0.30 },
            club: 0.42,
            consent: 0.92,
            first_channel: [0.27, 0.09, 0.04, 0.40, 0.06, 0.14],
            commute: [0.36, 0.40, 0.14, 0.10],
            orders: Skewed { median: 6.6, sigma: 0.24 },
            tenure: Skewed { median: 700.0, sigma: 0.32 },
            recency: Skewed { median: 55.0, sigma: 0.65 },
            weekend: 0.30,
            evening: 0.58,
            months: [1.7, 1.2, 0.6, 0.6, 0.6, 1.0, 1.2, 0.8, 0.6, 0.7, 2.4, 1.0],
            extra_lines: 0.6,
            categories: [0.06, 0.09, 0.06, 0.05, 0.05, 0.20, 0.42, 0.07],
            tier: 1.7,
            channels: [0.34, 0.08, 0.13, 0.45],
            discounted: 0.72,
            returned: 0.12,
            opened: 0.68,
            clicked: 0.52,
            converted: 0.34,
            answers: [2.9, 2.7, 4.7, 3.2, 2.6, 2.7, 3.7, 2.3],
        },
    },
    Kind {
        name: "weekend_hikers",
        share: 0.23,
        manner: Manner {
            birth_year: Normal { mean: 1970.0, deviation: 9.0 },
            woman: 0.49,
            children: [0.66, 0.18, 0.12, 0.03, 0.01],
            income: Skewed { median: 700_000.0, sigma: 0.30 },
            club: 0.57,
            consent: 0.70,
            first_channel: [0.14, 0.30, 0.05, 0.09, 0.38, 0.04],
            commute: [0.46, 0.24, 0.14, 0.16],
            orders: Skewed { median: 5.4, sigma: 0.22 },
            tenure: Skewed { median: 1_040.0, sigma: 0.20 },
            recency: Skewed { median: 140.0, sigma: 0.55 },
            weekend: 0.66,
            evening: 0.16,
            months: [0.4, 0.5, 0.8, 1.2, 1.7, 1.8, 1.2, 1.3, 1.3, 0.8, 0.5, 0.5],
            extra_lines: 0.6,
            categories: [0.09, 0.05, 0.50, 0.04, 0.01, 0.17, 0.05, 0.09],
            tier: 4.3,
            channels: [0.20, 0.68, 0.06, 0.06],
            discounted: 0.18,
            returned: 0.05,
            opened: 0.42,
            clicked: 0.20,
            converted: 0.16,
            answers: [4.7, 2.7, 3.2, 3.1, 2.1, 4.4, 2.9, 4.2],
        },
    },
    Kind {
        name: "gift_givers",
        share: 0.12,
        manner: Manner {
            birth_year: Normal { mean: 1968.0, deviation: 10.0 },
            woman: 0.72,
            children: [0.50, 0.22, 0.20, 0.06, 0.02],
            income: Skewed { median: 630_000.0, sigma: 0.30 },
            club: 0.22,
            consent: 0.56,
            first_channel: [0.42, 0.20, 0.03, 0.18, 0.12, 0.05],
            commute: [0.44, 0.32, 0.08, 0.16],
            orders: Skewed { median: 5.0, sigma: 0.22 },
            tenure: Skewed { median: 520.0, sigma: 0.34 },
            recency: Skewed { median: 240.0, sigma: 0.40 },
            weekend: 0.36,
            evening: 0.34,
            months: [0.8, 0.3, 0.3, 0.4, 0.9, 0.8, 0.3, 0.3, 0.4, 0.6, 2.6, 4.3],
            extra_lines: 0.6,
            categories: [0.08, 0.08, 0.06, 0.04, 0.12, 0.25, 0.05, 0.32],
            tier: 3.4,
            channels: [0.70, 0.18, 0.04, 0.08],
            discounted: 0.30,
            returned: 0.38,
            opened: 0.24,
            clicked: 0.20,
            converted: 0.20,
            answers: [3.0, 1.9, 3.3, 4.1, 3.6, 2.9, 4.4, 3.8],
        },
    },
];
