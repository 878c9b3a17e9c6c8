//! Segments in, claims and cards out.

use portrett_terms::standing::BuyingRole;
use portrett_terms::{Note, PersonaCard, Phrase, Share, Status};
use serde::{Deserialize, Serialize};

use super::candidates::{self, Candidate};
use super::card::{Deck, SegmentFacts, compose};
use super::claims::{self, Measured, Setting};
use super::hold::Hold;
use super::identity::{self, Before, Birth, Identities};
use super::kinds::{self, Parts, Told};
use super::pictures;
use super::quotes::{Usage, quotes};
use super::roles::Roles;
use super::spec::PersonasSpec;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, ProfilesFacts};
use crate::table::{numbers, wholes};
use crate::voice::Quoting;

/// The part of all customers who must have come within the last year for that to tell who grows.
const LEAST_NEW: f64 = 0.05;

/// What the stage takes from the stages before it.
pub struct Portraits<'a> {
    /// The profiles.
    pub profiles: &'a ProfilesFacts,
    /// Features that claims may be about: not the outcome, nor what is the same for everybody.
    pub features: &'a [Feature],
    /// Columns that formed the segments.
    pub defining: &'a [String],
    /// Stability of each segment.
    pub stability: &'a [f64],
    /// Names of segments that somebody drew; else empty.
    pub names: &'a [String],
    /// Whether some persons belong to no segment.
    pub has_outside: bool,
    /// Whether companies are known, in the table `account_people`.
    pub has_accounts: bool,
    /// Whether segments are of companies, so that the parts which people play in them are told.
    pub roles: bool,
    /// Whether orders are open in the session as the view `lines`.
    pub has_orders: bool,
    /// Whose words cards quote, from the table `statements`.
    pub quotes: Quoting,
    /// What new personas are made with.
    pub birth: Birth<'a>,
    /// What the build before left.
    pub before: &'a Before,
    /// The version of the table `memberships`.
    pub memberships: u64,
}

/// What the stage says: the cards.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PersonasFacts {
    /// By share of value, largest first.
    pub personas: Vec<PersonaCard>,
    /// Candidates that the q-values were adjusted over.
    pub candidates: u64,
    /// Who the personas are through time.
    #[serde(default)]
    pub identities: Identities,
    /// The features that claims may be about.
    #[serde(default)]
    pub told: Vec<Feature>,
    /// What the stage wants to say.
    pub notes: Vec<Note>,
}

/// Measures the claims of every segment and composes the cards.
pub fn draw(context: &Context<'_>, spec: &PersonasSpec, portraits: &Portraits<'_>) -> Result<PersonasFacts, FlowError> {
    let segments = portraits.stability.len() as u8;
    let hold = Hold::read(context, portraits.features, portraits.defining, portraits.has_accounts)?;
    let identities = identity::recognise(
        context,
        (&hold, portraits.features),
        segments,
        &portraits.birth,
        (portraits.before, portraits.memberships),
    )?;
    let mut candidates = all_candidates(context, &hold, portraits, segments)?;
    let roles = match portraits.roles {
        true => Roles::read(context)?,
        false => Roles::default(),
    };
    candidates.extend(roles.candidates(context, &hold, portraits.features, segments)?);
    let last_day = portraits.profiles.last_day();
    let setting = Setting { features: portraits.features, defining: portraits.defining, spec, as_of: &last_day };
    let measured = claims::measure(&setting, candidates)?;
    let facts = segment_facts(context, portraits, spec.min_group)?;
    let times = match portraits.has_orders {
        true => pictures::times(context, segments, spec.min_group)?,
        false => Vec::new(),
    };
    let deck = Deck { features: portraits.features, spec, names: portraits.names, identities: &identities };
    let mut taken = Vec::new();
    let mut personas: Vec<PersonaCard> = facts
        .iter()
        .map(|facts| compose(&deck, facts, &measured, times.get(usize::from(facts.segment)), &mut taken))
        .collect();
    if portraits.quotes != Quoting::Hidden {
        let usage = Usage::count(context, spec.min_group)?;
        for card in &mut personas {
            card.quotes = quotes(context, &usage, portraits, card, spec.min_group)?;
        }
    }
    for card in &mut personas {
        card.roles = roles.of_segment(card.segment.0, &measured, spec.min_group);
    }
    let told: Vec<Told<'_>> = facts.iter().map(|facts| told(facts, &measured)).collect();
    kinds::assign(&mut personas, &told, portraits.features);
    let weight = |card: &PersonaCard| card.share_of_value.unwrap_or(card.share_of_customers).value();
    personas.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.segment.cmp(&b.segment)));
    let emblem = |segment| personas.iter().find(|card| card.segment.0 == segment).map(|card| card.emblem.clone());
    Ok(PersonasFacts {
        notes: notes(&personas),
        candidates: measured.len() as u64,
        identities: identities.with_emblems(emblem),
        told: portraits.features.to_vec(),
        personas,
    })
}

fn told<'a>(facts: &SegmentFacts, measured: &'a [Measured]) -> Told<'a> {
    Told {
        own: measured.iter().filter(|own| own.is_about(facts.segment)).collect(),
        parts: Parts {
            customers: facts.share_of_customers,
            revenue: facts.share_of_value,
            lifetime: facts.share_of_lifetime,
            new: facts.share_of_new,
            in_buying: facts.in_buying,
        },
    }
}

/// The candidates of all features, each feature a task.
fn all_candidates(
    context: &Context<'_>,
    hold: &Hold,
    portraits: &Portraits<'_>,
    segments: u8,
) -> Result<Vec<Candidate>, FlowError> {
    // With one persona for everybody there is nobody to compare with.
    if segments < 2 && !portraits.has_outside {
        return Ok(Vec::new());
    }
    let tasks = portraits.features.len();
    let found = context.threads.run(tasks, |place| {
        let feature = &portraits.features[place];
        let is_defining = portraits.defining.contains(&feature.column);
        candidates::about(hold, feature, place, segments, is_defining, context.seed)
    });
    let mut all = Vec::new();
    for candidates in found {
        all.extend(candidates?);
    }
    Ok(all)
}

/// Sizes and value of the segments, over everybody.
fn segment_facts(
    context: &Context<'_>,
    portraits: &Portraits<'_>,
    min_group: u64,
) -> Result<Vec<SegmentFacts>, FlowError> {
    // Cents are summed as whole numbers, so that the order of the rows does not matter.
    let value = portraits.profiles.value.as_ref().map_or("0.0", |value| value.sql.as_str());
    let is_foretold = portraits.features.iter().any(|feature| feature.table() == "forecasts");
    let has_tenure = portraits.profiles.features.iter().any(|feature| feature.column == "tenure_days");
    let (future, forecasts) = match is_foretold {
        true => ("f.expected_value", " LEFT JOIN forecasts f ON m.person_id = f.person_id"),
        false => ("0.0", ""),
    };
    let new = if has_tenure { "p.tenure_days < 365" } else { "FALSE" };
    let role =
        |role: &BuyingRole| format!("sum(CASE WHEN p.buying_role = '{0}' THEN 1 ELSE 0 END) AS {0}", role.name());
    let roles = BuyingRole::ALL.iter().map(role).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT m.segment, count(*) AS people, sum(CASE WHEN m.part = 'hold' THEN 1 ELSE 0 END) AS hold,
                CAST(sum(CAST(round(({value}) * 100.0) AS BIGINT)) AS DOUBLE) AS worth,
                CAST(sum(CAST(round(({future}) * 100.0) AS BIGINT)) AS DOUBLE) AS future,
                CAST(sum(CASE WHEN {new} THEN 1 ELSE 0 END) AS DOUBLE) AS new,
                {roles}
         FROM memberships m JOIN profiles p ON m.person_id = p.person_id{forecasts}
         GROUP BY m.segment ORDER BY m.segment"
    );
    let rows = context.engine.rows(&sql)?;
    let (segment, people, hold) = (wholes(&rows, "segment")?, wholes(&rows, "people")?, wholes(&rows, "hold")?);
    let worth = numbers(&rows, "worth")?;
    let (future, new) = (numbers(&rows, "future")?, numbers(&rows, "new")?);
    let sum = |values: &[f64]| values.iter().filter(|value| value.is_finite()).sum::<f64>();
    let (all_future, all_new) = (sum(&future), sum(&new));
    let share = |part: f64, whole: f64| (whole > 0.0 && part.is_finite()).then(|| Share::of(part, whole));
    let parts: Vec<(&str, Vec<i64>)> = (BuyingRole::ALL.iter())
        .map(|role| Ok((role.name(), wholes(&rows, role.name())?)))
        .collect::<Result<_, FlowError>>()?;
    let in_buying = |row: usize| {
        let people: Vec<(&str, u64)> = parts.iter().map(|(role, people)| (*role, people[row] as u64)).collect();
        let known = people.iter().map(|(_, people)| people).sum();
        kinds::part_in_buying(&people, known, min_group)
    };
    let everybody: i64 = people.iter().sum();
    let grows = all_new >= LEAST_NEW * everybody as f64;
    let all_worth: f64 = worth.iter().sum();
    let segments = portraits.stability.len() as i64;
    let facts = (0..segment.len()).filter(|row| segment[*row] < segments).map(|row| SegmentFacts {
        segment: segment[row] as u8,
        people: people[row] as u64,
        people_hold: hold[row] as u64,
        share_of_customers: Share::of(people[row] as f64, everybody as f64),
        share_of_value: (portraits.profiles.value.is_some() && all_worth > 0.0)
            .then(|| Share::of(worth[row], all_worth)),
        share_of_lifetime: share(future[row], all_future),
        share_of_new: share(new[row], all_new).filter(|_| grows),
        in_buying: in_buying(row),
        stability: portraits.stability.get(segment[row] as usize).copied().unwrap_or(0.0),
    });
    Ok(facts.collect())
}

/// A persona that nothing tells from the rest is said to be none.
fn notes(personas: &[PersonaCard]) -> Vec<Note> {
    let nothing = |card: &&PersonaCard| card.claims.iter().all(|claim| claim.evidence().status != Status::Supported);
    let cards = personas.iter().filter(nothing).filter(|_| personas.len() > 1);
    cards
        .map(|card| Note { warning: true, phrase: Phrase::new("note-nothing-supported").text("name", &card.name) })
        .collect()
}

/// Claims by status over all cards: supported, weak.
pub fn count_by_status(personas: &[PersonaCard]) -> (usize, usize) {
    let all = personas.iter().flat_map(|card| card.claims.iter().chain(&card.further_claims));
    let (supported, weak): (Vec<_>, Vec<_>) = all.partition(|claim| claim.evidence().status == Status::Supported);
    (supported.len(), weak.len())
}
