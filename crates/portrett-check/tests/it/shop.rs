//! A shop in which nothing is to be found, to be spoilt one thing at a time.

use jiff::civil::{Date, date};
use portrett_check::{CheckSettings, Checked, Finding, RefusedClaim, check};
use portrett_report::{Language, Locale};
use portrett_terms::quality::Quality;
use portrett_terms::{
    Argument, Aspect, Basis, Belief, BeliefVerdict, BuildDay, BuildFacts, BuildNumber, Claim, Emblem, Evidence,
    EvidenceParts, Interval, Launch, Measure, PersonaCard, PersonaId, PersonaKind, Phrase, PredictionFacts,
    ProjectFacts, Quote, Report, Review, SegmentIndex, Share, SourceId, StatementKind, Status, Team, ThemeFacts, Unit,
    VoiceFacts,
};

/// What is checked, with everything that can be wrong in it.
pub struct Shop {
    pub report: Report,
    pub refused: Vec<RefusedClaim>,
    pub previous: Option<Report>,
    pub history: Vec<BuildDay>,
    pub reviews: Vec<Review>,
    pub beliefs: Vec<Belief>,
    pub launches: Vec<Launch>,
    pub today: Date,
    pub settings: CheckSettings,
}

impl Shop {
    pub fn check(&self) -> Vec<Finding> {
        check(&Checked {
            report: &self.report,
            refused: &self.refused,
            previous: self.previous.as_ref(),
            history: &self.history,
            reviews: &self.reviews,
            beliefs: &self.beliefs,
            launches: &self.launches,
            today: self.today,
            settings: &self.settings,
        })
    }

    /// The findings of one rule as `persona: what was found`, in English.
    pub fn found(&self, rule: &str) -> Vec<String> {
        let language = Language::new(Locale::English, Some("NOK")).unwrap();
        let own = self.check().into_iter().filter(|finding| finding.rule.name == rule);
        own.map(|finding| {
            let card = self.report.personas.iter().find(|card| Some(&card.id) == finding.persona.as_ref());
            format!("{}: {}", card.map_or("all", |card| &card.name), language.say(&finding.message))
        })
        .collect()
    }

    pub fn card(&mut self, name: &str) -> &mut PersonaCard {
        self.report.personas.iter_mut().find(|card| card.name == name).unwrap()
    }

    /// Makes every card anew.
    pub fn each(&mut self, change: fn(&mut PersonaCard)) {
        self.report.personas.iter_mut().for_each(change);
    }

    pub fn set(&mut self, settings: &[(&portrett_terms::Setting, portrett_terms::SettingValue)]) {
        let mut written = portrett_terms::Settings::default();
        settings.iter().for_each(|(setting, value)| written.set(setting, value.clone()));
        self.settings = CheckSettings::check(&written).unwrap();
    }
}

/// What a claim is about: its column, aspect, value beside everybody else's, and effect.
pub struct Figure<'a> {
    pub column: &'a str,
    pub aspect: Aspect,
    pub value: f64,
    pub base: f64,
    pub effect: f64,
}

/// A supported claim from `source`.
pub fn claim(id: &str, figure: &Figure<'_>, source: &str) -> Claim {
    changed(id, figure, source, |_| {})
}

/// A claim whose evidence is changed before it is checked.
pub fn changed(id: &str, figure: &Figure<'_>, source: &str, change: impl Fn(&mut EvidenceParts)) -> Claim {
    let difference = figure.value - figure.base;
    let mut parts = EvidenceParts {
        aspect: figure.aspect,
        measure: Measure::Share,
        unit: Unit::Share,
        value: figure.value,
        base: figure.base,
        n: 240,
        n_base: 700,
        interval: Interval::new(figure.value - 0.05, figure.value + 0.05),
        base_interval: Interval::new(figure.base - 0.03, figure.base + 0.03),
        difference_interval: Interval::new(difference - 0.06, difference + 0.06),
        effect: figure.effect,
        q: 0.001,
        basis: if figure.column.starts_with("says_") { Basis::Voice } else { Basis::Found },
        status: Status::Supported,
        sources: vec![SourceId::parse(source).unwrap()],
        as_of: "2026-10-31".into(),
        query: "SELECT 1".into(),
    };
    change(&mut parts);
    let direction = if figure.value >= figure.base { "more" } else { "less" };
    let statement = statement(figure.column).text("direction", direction);
    Claim::new(id.into(), figure.column.into(), statement, Evidence::new(parts).unwrap())
}

fn statement(column: &str) -> Phrase {
    for kind in StatementKind::ALL {
        if let Some(theme) = column.strip_prefix(&format!("says_{}_", kind.name())) {
            return Phrase::new(format!("claim-voice-{}", kind.name())).with("name", theme_name(theme));
        }
    }
    match column {
        "discount_share" => Phrase::new("claim-discount-share"),
        "evening_share" => Phrase::new("claim-evening-share"),
        other => Phrase::new("claim-trait-yes-no").text("label", other),
    }
}

/// What a theme is called, in every language where it is one of ours.
pub fn theme_name(theme: &str) -> Argument {
    let names = match theme {
        "delivery" => ["Delivery", "Levering", "Toimitus", "Besoarging"],
        "fit" => ["Fit and size", "Passform og størrelse", "Istuvuus ja koko", "Pasfoarm en maat"],
        "price" => ["Price", "Pris", "Hinta", "Priis"],
        "quality" => ["Quality", "Kvalitet", "Laatu", "Kwaliteit"],
        "returns" => ["Returns", "Retur", "Palautukset", "Weromstjoere"],
        "service" => ["Service", "Kundeservice", "Asiakaspalvelu", "Klantetsjinst"],
        other => return Argument::Text(other.to_owned()),
    };
    let tags = ["en", "nb", "fi", "fy"].map(str::to_owned);
    Argument::Names(tags.into_iter().zip(names.map(str::to_owned)).collect())
}

/// Somebody who says `kind` about `theme` more often than others do.
pub fn saying(id: &str, kind: StatementKind, theme: &str) -> Claim {
    let aspect = match kind {
        StatementKind::Goal => Aspect::Goal,
        StatementKind::Objection => Aspect::Objection,
        StatementKind::Praise => Aspect::Praise,
        _ => Aspect::Frustration,
    };
    let column = format!("says_{}_{theme}", kind.name());
    claim(id, &Figure { column: &column, aspect, value: 0.42, base: 0.21, effect: 0.58 }, "tickets")
}

fn card(id: &str, name: &str, segment: u8, kind: PersonaKind, shares: [f64; 2]) -> PersonaCard {
    PersonaCard {
        id: PersonaId(id.into()),
        segment: SegmentIndex(segment),
        name: name.into(),
        since: String::new(),
        name_is_fictional: true,
        title: Phrase::new("title-order-count").text("direction", "more"),
        kind,
        kind_reasons: Vec::new(),
        people: 800,
        people_hold: 240,
        share_of_customers: Share::of(shares[0], 1.0),
        share_of_value: Some(Share::of(shares[1], 1.0)),
        stability: 0.8,
        summary: vec![format!("{id}-1")],
        key_figures: vec![format!("{id}-2")],
        claims: claims(id, segment),
        further_claims: Vec::new(),
        beliefs: Vec::new(),
        quotes: vec![quote(StatementKind::Praise)],
        roles: Vec::new(),
        unknown: Vec::new(),
        rhythm: None,
        shares: Vec::new(),
        emblem: Emblem { petals: Vec::new(), arcs: Vec::new(), hue: 0, description: Phrase::new("emblem-effects") },
    }
}

/// Something that they do, something that they are, something that they value.
fn claims(id: &str, segment: u8) -> Vec<Claim> {
    let names = |what: &str| format!("{what}_{segment}");
    let figure = |column, aspect, effect| Figure { column, aspect, value: 0.6, base: 0.3, effect };
    vec![
        claim(&format!("{id}-1"), &figure(&names("buys_online"), Aspect::Behaviour, 0.8), "orders"),
        claim(&format!("{id}-2"), &figure(&names("married"), Aspect::Demographics, 0.4), "contacts"),
        claim(&format!("{id}-3"), &figure(&names("likes_plans"), Aspect::Psychographics, 0.5), "survey"),
    ]
}

pub fn quote(kind: StatementKind) -> Quote {
    Quote {
        text: "Pakken kom for sent.".into(),
        language: "nb".into(),
        month: "2026-09".into(),
        theme: theme_name("delivery"),
        kind,
        source: "tickets".into(),
    }
}

/// A theme of which so many of a hundred complain.
pub fn theme(id: &str, complaining: u64) -> ThemeFacts {
    ThemeFacts {
        id: id.into(),
        name: theme_name(id),
        discovered: id.starts_with("found-"),
        people: complaining + 5,
        share: Share::of(0.2, 1.0),
        interval: Interval::new(0.1, 0.3),
        kinds: [("frustration".to_owned(), complaining)].into(),
        months: Default::default(),
        rising: false,
    }
}

pub fn voice(themes: Vec<ThemeFacts>) -> VoiceFacts {
    VoiceFacts {
        messages: 120,
        repeated: 0,
        without_person: 0,
        people: 100,
        statements: 300,
        languages: Default::default(),
        redactions: Default::default(),
        themes,
        links: Vec::new(),
        joined: Vec::new(),
        model: None,
    }
}

pub fn belief(statement: &str, author: &str, test: Option<&str>, verdict: BeliefVerdict) -> Belief {
    Belief {
        id: statement.to_lowercase(),
        written: "2026-03-01".into(),
        test: test.map(str::to_owned),
        verdict,
        ..Belief::assumption(statement, author)
    }
}

fn review(day: &str, is_redo: bool) -> Review {
    Review { day: day.into(), teams: Team::ALL.into(), author: "Kari".into(), note: String::new(), is_redo }
}

fn segmentation() -> portrett_terms::SegmentationFacts {
    serde_json::from_value(serde_json::json!({
        "verdict": "kinds", "chosen": 3, "bic": {}, "bic_choice": 3, "people_chosen_on": 2000, "floor": 60, "used": [],
        "excluded": [],
    }))
    .unwrap()
}

fn report() -> Report {
    let mut ingrid = card("p-1", "Ingrid", 0, PersonaKind::Primary, [0.35, 0.55]);
    ingrid.claims.push(saying("p-1-4", StatementKind::Frustration, "delivery"));
    let mikkel = card("p-2", "Mikkel", 1, PersonaKind::Secondary, [0.4, 0.3]);
    let solveig = card("p-3", "Solveig", 2, PersonaKind::Negative, [0.25, 0.15]);
    Report {
        schema_version: 1,
        personas: vec![ingrid, mikkel, solveig],
        project: ProjectFacts { name: "Nordlys Sport".into(), currency: Some("NOK".into()) },
        build: BuildFacts {
            as_of: "2026-10-31".into(),
            seed: 1,
            program_version: "0.1.0".into(),
            fingerprint: "f".into(),
            people: 2400,
            people_fit: 1680,
            people_hold: 720,
            candidate_claims: 90,
            min_group: 10,
        },
        segmentation: segmentation(),
        prediction: Some(PredictionFacts {
            outcome: "Response".into(),
            n: 700,
            positives: Some(90),
            predictors: Vec::new(),
            verdicts: Vec::new(),
            calibration: Vec::new(),
        }),
        sources: Vec::new(),
        quality: Quality {
            schema_version: 1,
            currency: None,
            as_of: None,
            first_day: None,
            score: 90,
            people: 2400,
            money: None,
            sources: Vec::new(),
            mend: Vec::new(),
        },
        contracts: None,
        value: None,
        voice: Some(voice(vec![theme("delivery", 30), theme("price", 2)])),
        beliefs: Vec::new(),
        changes: None,
        sample: None,
        provisional: None,
        campaigns: None,
        smoothed: Vec::new(),
        notes: Vec::new(),
    }
}

/// The shop.
pub fn shop() -> Shop {
    let supported = BeliefVerdict::Supported;
    Shop {
        report: report(),
        refused: Vec::new(),
        previous: Some(report()),
        history: vec![BuildDay { build: BuildNumber(1), day: "2026-05-01".into() }],
        reviews: vec![review("2026-05-20", true), review("2026-11-01", false)],
        beliefs: vec![
            belief("They plan ahead", "Kari", Some("share(plans = 'yes') > 0.5"), supported),
            belief("They come back", "Ola", Some("share(back = 'yes') > 0.5"), supported),
        ],
        launches: vec![Launch { day: "2026-10-15".into(), what: "The new app".into() }],
        today: date(2026, 11, 20),
        settings: CheckSettings::default(),
    }
}
