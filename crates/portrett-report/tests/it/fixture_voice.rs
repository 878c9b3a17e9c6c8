//! What the customers of the shop of `fixture` say, with words that a hostile user might write.

use std::collections::BTreeMap;

use portrett_terms::{
    Argument, BesideFacts, Interval, JoinedFacts, LinkFacts, ModelFacts, NamedIn, Quote, Share, StatementKind,
    ThemeFacts, VoiceFacts,
};

use super::fixture::{HEBREW, SCRIPT};

/// A theme that is named in every language.
pub fn delivery() -> Argument {
    let names = [("nb", "Levering"), ("en", "Delivery"), ("fi", "Toimitus")];
    Argument::Names(names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).into())
}

fn counts(all: &[(&str, u64)]) -> BTreeMap<String, u64> {
    all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

/// What became of the messages.
pub fn voice() -> VoiceFacts {
    VoiceFacts {
        messages: 2_883,
        repeated: 4,
        without_person: 9,
        people: 2_179,
        statements: 5_973,
        languages: counts(&[("nb", 1_693), ("fi", 1_176), ("other", 10), ("unknown", 4)]),
        redactions: counts(&[("phone", 120), ("name", 107)]),
        themes: vec![
            ThemeFacts {
                id: "delivery".into(),
                name: delivery(),
                discovered: false,
                people: 529,
                share: Share::of(529.0, 2_179.0),
                interval: Interval::new(0.225, 0.261),
                kinds: counts(&[("frustration", 177), ("praise", 141)]),
                months: counts(&[("2026-09", 44), ("2026-10", 61)]),
                rising: true,
            },
            ThemeFacts {
                id: "found-nb-1".into(),
                name: Argument::Text(SCRIPT.into()),
                discovered: true,
                people: 31,
                share: Share::of(31.0, 2_179.0),
                interval: Interval::new(0.01, 0.02),
                kinds: counts(&[("goal", 22)]),
                months: BTreeMap::new(),
                rising: false,
            },
        ],
        links: vec![LinkFacts {
            theme: delivery(),
            kind: StatementKind::Frustration,
            people: 177,
            worth: None,
            leaving: Some(BesideFacts { value: 0.61, base: 0.44, difference: Interval::new(0.11, 0.23) }),
        }],
        joined: vec![JoinedFacts {
            id: "found-nb-1".into(),
            themes: [("nb", SCRIPT), ("fi", "lahjakortti")]
                .map(|(language, name)| NamedIn { language: language.to_owned(), name: name.to_owned() })
                .to_vec(),
        }],
        model: Some(ModelFacts { name: "gemma".into(), named: 3, coded: 41, agreed: 17, thrown: 5 }),
    }
}

/// Words of members.
pub fn quotes() -> Vec<Quote> {
    let quote = |text: &str, language: &str, month: &str, kind| Quote {
        text: text.into(),
        language: language.into(),
        month: month.into(),
        theme: delivery(),
        kind,
        source: "tickets".into(),
    };
    vec![
        quote("Pakken ble levert til [adresse], tre dager for sent.", "nb", "2026-09", StatementKind::Frustration),
        quote(SCRIPT, "en", "", StatementKind::Praise),
        quote(HEBREW, "en", "2026-10", StatementKind::Goal),
    ]
}
