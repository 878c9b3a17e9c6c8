//! How the segments of the shop of `fixture` came to be, with everything that can be told of segments.

use std::collections::BTreeMap;

use portrett_terms::{
    ConditionFacts, ContributionFacts, CovariateFacts, DifferenceFacts, ExcludedColumn, FallFacts, Formation,
    GrowthFacts, OutsideFacts, OutsideWhy, PairFacts, Phrase, RatioFacts, RecognitionFacts, SegmentGrowth, SegmentUnit,
    SegmentationFacts, SeparationFacts, Share, Unit, Verdict,
};

use super::fixture::SCRIPT;

/// The segmentation.
pub fn segmentation() -> SegmentationFacts {
    let excluded = |label: &str, reason| ExcludedColumn { label: label.to_owned(), reason };
    SegmentationFacts {
        verdict: Verdict::Kinds,
        formation: Formation::Mixture,
        unit: SegmentUnit::Person,
        names: vec![],
        explained: BTreeMap::new(),
        outside: Some(OutsideFacts {
            why: OutsideWhy::Outliers,
            people: 12,
            share_of_customers: Share::of(12.0, 4633.0),
            share_of_value: Some(Share::of(3.0, 100.0)),
        }),
        ratio: Some(RatioFacts { p: 0.05, copies: 19, people: 2_000 }),
        falls: vec![FallFacts { segment: 1, into: 2, share: 0.31 }],
        contributions: vec![
            ContributionFacts { feature: Phrase::new("feature-spend-total"), gain: 1_204.6 },
            ContributionFacts { feature: Phrase::new("feature-trait-number").text("label", SCRIPT), gain: 88.2 },
        ],
        covariates: vec![CovariateFacts {
            feature: Phrase::new("feature-trait-number").text("label", SCRIPT),
            level: Some(Phrase::new("test-is").text("value", SCRIPT)),
            unit: Unit::Share,
            people: 1_290,
            adjusted: vec![Some(0.42), Some(0.11), None],
            assigned: vec![Some(0.39), Some(0.13), None],
        }],
        growth: Some(GrowthFacts {
            segments: vec![
                growth(0, true, [1_700, 1_784, 1_650, 30, 104, 20, 30]),
                growth(1, true, [1_500, 1_423, 1_350, 13, 60, 100, 50]),
                growth(2, false, [0, 1_414, 0, 1_200, 214, 0, 0]),
            ],
            ended: 1,
        }),
        chosen: 3,
        bic: BTreeMap::from([(1, 61_204.2), (2, 59_880.9), (3, 58_911.4), (4, 58_790.0), (5, 58_744.1), (6, 58_801.7)]),
        bic_choice: 5,
        icl: BTreeMap::from([(1, 61_204.2), (2, 60_110.4), (3, 59_020.6), (4, 59_240.1)]),
        wish: None,
        separation: Some(SeparationFacts {
            certainty: 0.87,
            between: 0.09,
            overlap: vec![vec![0.94, 0.04, 0.02], vec![0.05, 0.91, 0.04], vec![0.02, 0.06, 0.92]],
        }),
        recognition: vec![RecognitionFacts {
            segment: 0,
            conditions: vec![
                ConditionFacts {
                    feature: Phrase::new("feature-spend-total"),
                    test: Phrase::new("test-at-least").figure("value", 4_200.0, Unit::Money),
                },
                ConditionFacts {
                    feature: Phrase::new("feature-trait-number").text("label", SCRIPT),
                    test: Phrase::new("test-is").text("value", SCRIPT),
                },
            ],
            precision: 0.81,
            recall: 0.76,
        }],
        differences: vec![PairFacts {
            first: 0,
            second: 1,
            features: vec![DifferenceFacts {
                feature: Phrase::new("feature-trait-number").text("label", SCRIPT),
                level: Some(Phrase::new("test-is").text("value", SCRIPT)),
                effect: 0.9,
                figures: [0.6, 0.2],
                unit: Unit::Share,
            }],
        }],
        people_chosen_on: 3258,
        floor: 232,
        used: vec!["Orders".into(), "Spend in all".into(), "Income".into(), SCRIPT.into()],
        used_said: vec![
            Phrase::new("feature-order-count"),
            Phrase::new("feature-touch-open-rate").text("name", "e-post"),
            Phrase::new("feature-trait-number").text("label", SCRIPT),
        ],
        excluded: vec![
            excluded("Z_CostContact", Phrase::new("excluded-constant")),
            excluded("ID", Phrase::new("excluded-identifier")),
            excluded("Belop", Phrase::new("excluded-duplicate").text("of", "Amount")),
            excluded("Response", Phrase::new("excluded-outcome")),
        ],
    }
}

/// What became of a segment: people before and now, who stayed, came from others, came anew, went to others, went.
fn growth(segment: u8, continued: bool, counts: [u64; 7]) -> SegmentGrowth {
    let [people_before, people, stayed, joined_from_others, joined_anew, left_to_others, left_altogether] = counts;
    SegmentGrowth {
        segment,
        continued,
        people_before,
        people,
        stayed,
        joined_from_others,
        joined_anew,
        left_to_others,
        left_altogether,
    }
}
