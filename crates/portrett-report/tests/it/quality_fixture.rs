//! The quality of two sources: one with every kind of fault, one with none.

use portrett_terms::quality::{
    Check, ColumnQuality, CurrencyCount, Gap, Mend, NumberQuality, Overlap, ProblemExample, ProblemQuality, Quality,
    ScorePart, SourceQuality, TimeQuality,
};
use portrett_terms::{Argument, Phrase, ProblemReason, SourceId, SourceKind, Unit};

use super::fixture::SCRIPT;

fn source(name: &str) -> SourceId {
    SourceId::parse(name).unwrap()
}

fn part(check: Check, found: f64) -> ScorePart {
    let entry = check.definition();
    ScorePart { check, found, points: entry.points(found), weight: entry.weight }
}

fn orders() -> SourceQuality {
    let problem = |reason, column: Option<&str>, count, row, shape: Option<&str>| ProblemQuality {
        reason,
        column: column.map(str::to_owned),
        count,
        examples: vec![ProblemExample { row, shape: shape.map(str::to_owned) }],
    };
    let numbers =
        NumberQuality { values: 38_000, quartiles: [199.0, 899.0], fences: [-1901.0, 2999.0], below: 0, above: 41 };
    SourceQuality {
        source: source("orders"),
        kind: SourceKind::Orders,
        score: 86,
        parts: vec![
            part(Check::Kept, 0.05),
            part(Check::Readable, 0.001),
            part(Check::Filled, 0.12),
            part(Check::Fresh, 0.0),
        ],
        rows: 40_000,
        kept: 38_000,
        set_aside: 2_000,
        problems: vec![
            problem(ProblemReason::NoCustomer, None, 2_000, 17, None),
            problem(ProblemReason::NotANumber, Some(SCRIPT), 3, 5, Some("xx,99")),
        ],
        columns: vec![
            ColumnQuality { header: "Amount".into(), missing: Some(0), numbers: Some(numbers) },
            ColumnQuality { header: SCRIPT.into(), missing: Some(9_120), numbers: None },
        ],
        questions: Vec::new(),
        alike: 0,
        repeated_keys: None,
        times: Some(TimeQuality {
            header: "Date".into(),
            first: "2024-01-01".into(),
            last: "2026-10-31".into(),
            days: 980,
            before_1900: 0,
            after_end: 0,
            usual_step: Some(1),
            longest_usual: Some(7),
            gaps: vec![Gap { from: "2025-07-01".into(), to: "2025-07-20".into(), days: 20 }],
            gap_count: 1,
            gap_days: 20,
            age: 0,
            strip: (0..48).map(|part| if part == 26 { 0 } else { 700 + part }).collect(),
        }),
        currencies: vec![
            CurrencyCount { currency: "NOK".into(), rows: 37_000 },
            CurrencyCount { currency: "SEK".into(), rows: 1_000 },
        ],
        customers: Some(4_500),
        elsewhere: Some(4_400),
        overlaps: vec![Overlap { source: source("contacts"), customers: 4_400 }],
    }
}

fn contacts() -> SourceQuality {
    SourceQuality {
        source: source("contacts"),
        kind: SourceKind::Contacts,
        score: 100,
        parts: vec![part(Check::Kept, 0.0)],
        rows: 4_633,
        kept: 4_633,
        set_aside: 0,
        problems: Vec::new(),
        columns: Vec::new(),
        questions: Vec::new(),
        alike: 0,
        repeated_keys: Some(0),
        times: None,
        currencies: Vec::new(),
        customers: Some(4_633),
        elsewhere: Some(4_400),
        overlaps: vec![Overlap { source: source("orders"), customers: 4_400 }],
    }
}

fn mend(check: Check, people: u64, money: f64, finding: Phrase) -> Mend {
    let remedy = Phrase::new(format!("remedy-{}", check.definition().name));
    Mend { source: source("orders"), check, lost: 2.0, people, money: Some(money), finding, remedy }
}

pub fn quality() -> Quality {
    let kept = Phrase::new("finding-kept")
        .text("source", "orders")
        .with("reason", Argument::Message("problem-no-customer".into()))
        .count("count", 2_000)
        .count("of", 40_000);
    let blank =
        Phrase::new("finding-filled").text("source", "orders").text("label", SCRIPT).figure("share", 0.24, Unit::Share);
    Quality {
        schema_version: 1,
        currency: Some("NOK".into()),
        as_of: Some("2026-10-31".into()),
        first_day: Some("2024-01-01".into()),
        score: 93,
        people: 4_633,
        money: Some(31_000_000.0),
        sources: vec![contacts(), orders()],
        mend: vec![mend(Check::Filled, 1_080, 3_720_000.0, blank), mend(Check::Kept, 225, 1_550_000.0, kept)],
    }
}
