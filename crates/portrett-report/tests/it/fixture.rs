//! A shop of three personas, with words that a hostile or a careless user might have in the data.

use portrett_report::Displayed;
use portrett_terms::{
    Aspect, Basis, Belief, BuildFacts, BuildNumber, CalibrationRow, Claim, Emblem, Evidence, EvidenceParts, Interval,
    Measure, Note, PersonaCard, PersonaId, PersonaKind, Phrase, PredictionFacts, PredictorScore, ProjectFacts, Report,
    Rhythm, RoleFacts, SegmentIndex, Share, ShareBar, ShareGroup, SourceFacts, SourceId, Status, Unit,
};

use super::fixture_campaigns::campaigns;
use super::fixture_segments::segmentation;
use super::fixture_voice::{quotes, voice};

pub const SCRIPT: &str = "<script>alert(\"1\")</script>";
pub const QUOTED: &str = "a \"quoted\" & 'odd' label\" onload=\"x";
pub const HEBREW: &str = "שלום עולם";
pub const NUL: &str = "with\0NUL and \u{1b}[31mred";

pub fn long_word() -> String {
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".to_owned()
}

/// A day and a build number that a display would add.
pub fn displayed() -> Displayed {
    Displayed { build_number: BuildNumber(14), built_at: jiff::civil::date(2026, 11, 2) }
}

/// A figure to be made into a claim: value, base, half-widths by the numbers of persons.
pub struct Figure {
    pub aspect: Aspect,
    pub unit: Unit,
    pub value: f64,
    pub base: f64,
    pub half: f64,
    pub n: u64,
    pub effect: f64,
    pub basis: Basis,
}

pub fn evidence(figure: &Figure) -> EvidenceParts {
    let difference = figure.value - figure.base;
    let base_half = figure.half / 2.0;
    let half = (figure.half.powi(2) + base_half.powi(2)).sqrt();
    EvidenceParts {
        aspect: figure.aspect,
        measure: if figure.unit == Unit::Share { Measure::Share } else { Measure::Mean },
        unit: figure.unit,
        value: figure.value,
        base: figure.base,
        n: figure.n,
        n_base: 1188,
        interval: Interval::new(figure.value - figure.half, figure.value + figure.half),
        base_interval: Interval::new(figure.base - base_half, figure.base + base_half),
        difference_interval: Interval::new(difference - half, difference + half),
        effect: figure.effect,
        q: 0.0004,
        basis: figure.basis,
        status: if figure.effect.abs() < 0.2 { Status::Weak } else { Status::Supported },
        sources: vec![SourceId::parse("orders").unwrap(), SourceId::parse("contacts").unwrap()],
        as_of: "2026-10-31".to_owned(),
        query: "select avg(spend_total)\nfrom profiles join memberships using (person_id)\nwhere segment = 0 and part = 'hold' and spend_total < 1e9".to_owned(),
    }
}

fn claim(id: &str, statement: Phrase, figure: &Figure) -> Claim {
    let feature = statement.message.trim_start_matches("claim-").replace('-', "_");
    Claim::new(id.to_owned(), feature, statement, Evidence::new(evidence(figure)).unwrap())
}

fn said(feature: &str, direction: &str) -> Phrase {
    Phrase::new(format!("claim-{feature}")).text("direction", direction)
}

fn planner_claims() -> Vec<Claim> {
    use Aspect::*;
    use Basis::*;
    let f = |aspect, unit, value, base, half, n, effect, basis| Figure {
        aspect,
        unit,
        value,
        base,
        half,
        n,
        effect,
        basis,
    };
    vec![
        claim(
            "a1",
            said("trait-category", "more").text("label", "Marital status").text("category", "Married"),
            &f(Demographics, Unit::Share, 0.71, 0.43, 0.05, 312, 0.65, Found),
        ),
        claim("a2", said("trait-years", "more"), &f(Demographics, Unit::Years, 41.3, 38.2, 1.1, 312, 0.31, Found)),
        claim(
            "a3",
            said("trait-money", "more").text("label", "Income"),
            &f(Demographics, Unit::Money, 642_315.0, 518_004.0, 21_000.0, 312, 0.72, Found),
        ),
        claim("a4", said("order-count", "more"), &f(Behaviour, Unit::Count, 8.63, 3.21, 0.6, 312, 1.12, Defining)),
        claim(
            "a5",
            said("days-since-last-order", "less"),
            &f(Behaviour, Unit::Days, 34.2, 121.7, 9.0, 312, -0.84, Defining),
        ),
        claim("a6", said("evening-share", "more"), &f(Behaviour, Unit::Share, 0.58, 0.41, 0.06, 298, 0.36, Found)),
        claim("a7", said("average-order", "more"), &f(Value, Unit::Money, 1894.0, 1120.0, 130.0, 312, 0.55, Found)),
        claim("a8", said("spend-total", "more"), &f(Value, Unit::Money, 6420.0, 2180.0, 540.0, 312, 0.93, Defining)),
        claim(
            "a9",
            said("category-share", "more").text("name", "vinterutstyr for barn"),
            &f(Category, Unit::Share, 0.37, 0.14, 0.07, 300, 0.58, Found),
        ),
        claim(
            "a10",
            said("order-channel-share", "more").text("name", "newsletter"),
            &f(Channel, Unit::Share, 0.63, 0.38, 0.06, 312, 0.52, Found),
        ),
        claim(
            "a11",
            said("touch-open-rate", "more").text("name", "e-mail"),
            &f(Communication, Unit::Share, 0.291, 0.09, 0.05, 281, 0.61, Found),
        ),
        claim(
            "a12",
            said("touch-conversion-rate", "more").text("name", "e-mail"),
            &f(Communication, Unit::Share, 0.043, 0.019, 0.012, 281, 0.24, Found),
        ),
    ]
}

/// How many members complain of something.
fn saying(id: &str, direction: &str, value: f64, effect: f64) -> Claim {
    let statement = said("voice-frustration", direction).with("name", super::fixture_voice::delivery());
    let figure = Figure {
        aspect: Aspect::Frustration,
        unit: Unit::Share,
        value,
        base: 0.26,
        half: 0.06,
        n: 240,
        effect,
        basis: Basis::Voice,
    };
    claim(id, statement, &figure)
}

fn planner_further() -> Vec<Claim> {
    let weak = |aspect, unit, value, base, half, n, effect| Figure {
        aspect,
        unit,
        value,
        base,
        half,
        n,
        effect,
        basis: Basis::Found,
    };
    vec![
        claim(
            "a13",
            said("weekend-share", "less"),
            &weak(Aspect::Behaviour, Unit::Share, 0.28, 0.31, 0.05, 298, -0.08),
        ),
        claim(
            "a14",
            said("trait-number", "more").text("label", "Web visits a month"),
            &weak(Aspect::Behaviour, Unit::Plain, 5.4, 5.2, 0.4, 312, 0.09),
        ),
        saying("a16", "more", 0.31, 0.05),
        claim(
            "a15",
            said("trait-years", "less"),
            &weak(Aspect::Demographics, Unit::CalendarYear, 1985.2, 1986.4, 1.4, 312, -0.05),
        ),
    ]
}

fn rhythm() -> Rhythm {
    let share = |day: usize, hour: usize| {
        let weekday = if day < 5 {
            (-(hour as f64 - 20.0).powi(2) / 6.0).exp()
        } else {
            0.6 * (-(hour as f64 - 12.0).powi(2) / 9.0).exp()
        };
        if (2..5).contains(&hour) && day > 3 { None } else { Some((0.05 + weekday) / 42.0) }
    };
    Rhythm { cells: (0..7).map(|day| (0..24).map(|hour| share(day, hour)).collect()).collect(), people: 1041 }
}

fn bar(label: &str, value: f64, base: f64) -> ShareBar {
    ShareBar { label: label.to_owned(), value: Share::of(value, 1.0), base: Share::of(base, 1.0) }
}

/// Deciders about whom something is told, users about whom nothing is.
fn roles() -> Vec<RoleFacts> {
    let role = |role: &str, people, companies, share, claims| RoleFacts {
        role: role.to_owned(),
        people,
        companies,
        share: Share::of(share, 1.0),
        claims,
    };
    let told = planner_claims().into_iter().take(1).collect();
    vec![role("user", 702, 161, 0.78, Vec::new()), role("decision_maker", 198, 1, 0.22, told)]
}

pub fn planner() -> PersonaCard {
    PersonaCard {
        id: PersonaId("p-planner".to_owned()),
        segment: SegmentIndex(0),
        name: "Ingrid".to_owned(),
        since: String::new(),
        name_is_fictional: true,
        title: Phrase::new("title-average-order").text("direction", "more"),
        kind: PersonaKind::Primary,
        kind_reasons: Vec::new(),
        people: 1041,
        people_hold: 312,
        share_of_customers: Share::of(0.24, 1.0),
        share_of_value: Some(Share::of(0.41, 1.0)),
        stability: 0.91,
        summary: vec!["a8".into(), "a4".into(), "a9".into()],
        key_figures: vec!["a8".into(), "a4".into(), "a5".into()],
        claims: planner_claims(),
        further_claims: planner_further(),
        quotes: quotes(),
        roles: roles(),
        beliefs: vec![
            Belief::assumption("They plan months ahead.", "Kari, marketing"),
            Belief::assumption("They trust friends more than ads.", "Ola, sales"),
        ],
        unknown: vec![
            Phrase::new("unknown-voice"),
            Phrase::new("unknown-psychographics"),
            Phrase::new("unknown-future"),
        ],
        rhythm: Some(rhythm()),
        shares: vec![ShareGroup {
            title: Phrase::new("shares-channel"),
            bars: vec![
                bar("web shop", 0.42, 0.30),
                bar("newsletter", 0.33, 0.12),
                bar("store", 0.12, 0.30),
                bar("marketplace", 0.07, 0.18),
                bar("app", 0.06, 0.10),
            ],
        }],
        emblem: Emblem {
            petals: vec![0.94, 0.83, 0.35, 0.42, 0.55, 0.3, 0.25, 0.7, 1.0, 0.88, 0.8, 0.9],
            arcs: vec![0.42, 0.33, 0.25],
            hue: 0,
            description: Phrase::new("emblem-months"),
        },
    }
}

/// Every word that a user can bring is hostile here.
fn hostile() -> PersonaCard {
    let f = |aspect, unit, value, base, half, n, effect| Figure {
        aspect,
        unit,
        value,
        base,
        half,
        n,
        effect,
        basis: Basis::Defining,
    };
    PersonaCard {
        id: PersonaId("p-\"><b>".to_owned()),
        segment: SegmentIndex(1),
        name: "Mikkel".to_owned(),
        title: Phrase::new("title-category-share").text("direction", "more").text("name", HEBREW),
        people: 2204,
        people_hold: 661,
        share_of_customers: Share::of(0.44, 1.0),
        share_of_value: Some(Share::of(0.37, 1.0)),
        stability: 0.68,
        summary: vec!["b1".into(), "b2".into()],
        key_figures: vec!["b2".into(), "b4".into()],
        claims: vec![
            claim(
                "b1",
                said("category-share", "more").text("name", HEBREW),
                &f(Aspect::Category, Unit::Share, 0.52, 0.33, 0.04, 661, 0.41),
            ),
            claim(
                "b2",
                said("trait-number", "less").text("label", QUOTED),
                &f(Aspect::Demographics, Unit::Plain, -3.25, 1.5, 0.8, 640, -0.37),
            ),
            claim(
                "b3",
                said("trait-category", "more").text("label", long_word()).text("category", SCRIPT),
                &f(Aspect::Demographics, Unit::Share, 0.08, 0.03, 0.03, 58, 0.52),
            ),
            claim(
                "b4",
                said("trait-present", "less").text("label", NUL),
                &f(Aspect::Behaviour, Unit::Share, 0.996, 0.97, 0.003, 661, -0.9),
            ),
            saying("b6", "less", 0.11, -0.42),
            claim("b5", said("order-count", "less"), &f(Aspect::Behaviour, Unit::Count, 2.0, 5.0, 1.0, 7, -0.8)),
        ],
        further_claims: Vec::new(),
        quotes: quotes(),
        roles: Vec::new(),
        beliefs: vec![Belief::assumption(SCRIPT, QUOTED)],
        unknown: vec![Phrase::new("unknown-touches")],
        rhythm: None,
        shares: vec![ShareGroup {
            title: Phrase::new("shares-category"),
            bars: vec![bar(SCRIPT, 0.5, 0.2), bar(HEBREW, 0.3, 0.5), bar(&long_word(), 0.2, 0.3)],
        }],
        emblem: Emblem {
            petals: vec![1.0, 0.7, 0.5, 0.5, 0.4, 0.4, 0.3, 0.2, 0.2, 0.1, 0.1, 0.0],
            arcs: Vec::new(),
            hue: 9,
            description: Phrase::new("emblem-effects"),
        },
        kind: PersonaKind::Primary,
        kind_reasons: Vec::new(),
        ..planner()
    }
}

pub fn quiet() -> PersonaCard {
    PersonaCard {
        id: PersonaId("p-quiet".to_owned()),
        segment: SegmentIndex(2),
        name: "Solveig".to_owned(),
        title: Phrase::new("title-order-count").text("direction", "less"),
        kind: PersonaKind::Secondary,
        kind_reasons: Vec::new(),
        people: 1388,
        people_hold: 402,
        share_of_customers: Share::of(0.28, 1.0),
        share_of_value: Some(Share::of(0.22, 1.0)),
        stability: 0.52,
        summary: Vec::new(),
        key_figures: Vec::new(),
        claims: Vec::new(),
        further_claims: Vec::new(),
        quotes: Vec::new(),
        roles: Vec::new(),
        beliefs: Vec::new(),
        unknown: Vec::new(),
        rhythm: None,
        shares: Vec::new(),
        emblem: Emblem { petals: Vec::new(), arcs: Vec::new(), hue: 3, description: Phrase::new("emblem-effects") },
        ..planner()
    }
}

fn prediction() -> PredictionFacts {
    let score = |name: &str, columns, loss, score, interval: Option<[f64; 2]>| PredictorScore {
        name: name.into(),
        columns,
        loss,
        score,
        loss_minus_personas: interval.map(Interval::from),
    };
    let verdict = |message: &str, predictor: &str| {
        Phrase::new(message).with("predictor", portrett_terms::Argument::Message(predictor.into()))
    };
    let row = |persona: &str, n, foretold, observed, half: f64| CalibrationRow {
        persona: PersonaId(persona.into()),
        n,
        foretold,
        observed,
        interval: Interval::new(observed - half, observed + half),
    };
    PredictionFacts {
        outcome: "Response".into(),
        n: 1375,
        positives: Some(104),
        predictors: vec![
            score("nothing", 0, 0.2680, 0.5, Some([0.004, 0.031])),
            score("demographics", 4, 0.2661, 0.58, Some([0.001, 0.027])),
            score("rfm", 3, 0.2540, 0.70, Some([-0.009, 0.012])),
            score("personas", 1, 0.2521, 0.74, None),
            score("profile", 21, 0.2310, 0.81, Some([-0.034, -0.008])),
        ],
        verdicts: vec![
            verdict("prediction-better", "predictor-nothing"),
            verdict("prediction-better", "predictor-demographics"),
            verdict("prediction-not-shown", "predictor-rfm"),
            verdict("prediction-worse", "predictor-profile"),
        ],
        calibration: vec![
            row("p-planner", 312, 0.17, 0.19, 0.045),
            row("p-\"><b>", 661, 0.06, 0.05, 0.017),
            row("p-quiet", 402, 0.02, 0.03, 0.016),
        ],
    }
}

fn sources() -> Vec<SourceFacts> {
    let source = |id: &str, rows, set_aside, rows_by: &[(&str, u64)], cells_by: &[(&str, u64)]| SourceFacts {
        id: SourceId::parse(id).unwrap(),
        kind: id.to_owned(),
        scales: Vec::new(),
        rows,
        kept: rows - set_aside,
        set_aside,
        row_problems: rows_by.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        cell_problems: cells_by.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
    };
    vec![
        source(
            "contacts",
            4650,
            17,
            &[("repeated_key", 15), ("no_key", 2)],
            &[("Income: not_a_number", 24), ("<script>: too_long", 1)],
        ),
        source("orders", 209_029, 59_976, &[("no_customer", 59_976)], &[]),
        source("touches", 18_400, 0, &[], &[]),
    ]
}

fn notes() -> Vec<Note> {
    let note = |warning, phrase| Note { warning, phrase };
    vec![
        note(
            false,
            Phrase::new("note-lines-without-customer")
                .text("source", "orders")
                .count("count", 59_976)
                .count("of", 209_029),
        ),
        note(true, Phrase::new("note-unstable").text("name", "Solveig")),
        note(false, Phrase::new("note-outliers").text("label", "Income").count("count", 1)),
        note(false, Phrase::new("note-fewer-than-bic").count("chosen", 3).count("bic", 5)),
    ]
}

pub fn report() -> Report {
    Report {
        value: Some(crate::foreseen::value()),
        contracts: Some(crate::foreseen::contracts()),
        voice: Some(voice()),
        sample: None,
        provisional: None,
        campaigns: Some(campaigns()),
        smoothed: Vec::new(),
        schema_version: 1,
        personas: vec![planner(), hostile(), quiet()],
        project: ProjectFacts { name: "Nordlys Sport".into(), currency: Some("NOK".into()) },
        build: BuildFacts {
            as_of: "2026-10-31".into(),
            seed: 7,
            program_version: "0.1.0".into(),
            fingerprint: "3f9ac1b2d47e".into(),
            people: 4633,
            people_fit: 3258,
            people_hold: 1375,
            candidate_claims: 168,
            min_group: 10,
        },
        segmentation: segmentation(),
        prediction: Some(prediction()),
        sources: sources(),
        quality: super::quality_fixture::quality(),
        beliefs: Vec::new(),
        changes: None,
        notes: notes(),
    }
}
