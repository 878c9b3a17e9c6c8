//! Segments, everybody's place in them, and what is told of them.

use std::collections::BTreeMap;

use portrett_terms::ledger::Ledger;
use portrett_terms::{ExcludedColumn, Formation, Note, Phrase, SegmentUnit, SegmentationFacts, Verdict};
use serde::{Deserialize, Serialize};

use super::formed::{self, Formed, Sample, by_column, by_distance, by_distances, by_mixture, by_rules};
use super::growth::Before;
use super::memberships::write_memberships;
use super::outliers::outliers;
use super::outside;
use super::spec::{SegmentsSpec, TOO_FEW};
use super::told;
use super::units::Units;
use crate::context::Context;
use crate::error::{FlowError, SettingError};
use crate::profiles::{Feature, FeatureKind, ProfilesFacts};
use crate::table::numbers;

/// What the stage takes from the stages before it.
pub struct Segmented<'a> {
    /// The profiles.
    pub profiles: &'a ProfilesFacts,
    /// Features that may form segments: without the outcome.
    pub features: &'a [Feature],
    /// Features of later tables, of which cards tell: none of them forms segments.
    pub foretold: &'a [Feature],
    /// Features that may not, with the reason.
    pub excluded: Vec<ExcludedColumn>,
    /// All persons.
    pub people: u64,
    /// Whether they are customers, and not those alone who wrote or spoke.
    pub are_customers: bool,
    /// Companies with people; 0 where nobody belongs to one.
    pub accounts: u64,
}

/// What the stage says besides its tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentsFacts {
    /// What the report shows.
    pub facts: SegmentationFacts,
    /// Columns of the features that formed the segments.
    pub defining: Vec<String>,
    /// Columns of the features that are the same for everybody.
    pub constant: Vec<String>,
    /// Stability of each segment; empty where there are none.
    pub stability: Vec<f64>,
    /// What the stage wants to say.
    pub notes: Vec<Note>,
}

/// Forms the segments and writes everybody's place in them. Where there are none, no table is written.
pub fn segment(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    input: &Segmented<'_>,
    ledger: &mut Ledger,
) -> Result<SegmentsFacts, FlowError> {
    if !input.are_customers {
        return Ok(of_participants(spec, input));
    }
    let mut notes = outliers(context, input.features)?;
    let constant = same_for_all(context, input.features)?;
    let units = units(context, spec, input)?;
    let count = if units.are_accounts() { units.count(context)? } else { input.people };
    let formed = form(context, spec, units, count, input, &constant)?;
    notes.extend(formed.notes);
    let mut facts = formed.facts;
    let Some(model) = formed.model else {
        return Ok(SegmentsFacts { facts, defining: Vec::new(), constant, stability: Vec::new(), notes });
    };
    let before = Before::read(context, ledger)?;
    write_memberships(context, units, &model, ledger)?;
    told::tell(context, units, input, &model, &mut facts)?;
    facts.outside = outside::count(context, input.profiles, &model, formed.outside)?;
    facts.growth = before.map(|before| before.growth(context, model.segments())).transpose()?;
    notes.extend(empty_segments(context, &facts)?);
    Ok(SegmentsFacts { defining: model.defining(), facts, constant, stability: formed.stability, notes })
}

/// Those who wrote or spoke fall into no segments, however many they are, and it is not said that they are too few customers.
fn of_participants(spec: &SegmentsSpec, input: &Segmented<'_>) -> SegmentsFacts {
    SegmentsFacts {
        facts: blank(spec, input.people, &[], input.excluded.clone()),
        defining: Vec::new(),
        constant: Vec::new(),
        stability: Vec::new(),
        notes: Vec::new(),
    }
}

fn units(context: &Context<'_>, spec: &SegmentsSpec, input: &Segmented<'_>) -> Result<Units, FlowError> {
    if spec.unit == SegmentUnit::Account && input.accounts == 0 {
        let problem = "is \"account\", but nobody is known to belong to a company".to_owned();
        return Err(SettingError { key: super::spec::UNIT.key.to_owned(), problem }.into());
    }
    Units::of(context, spec.unit, input.features)
}

fn form(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    units: Units,
    count: u64,
    input: &Segmented<'_>,
    constant: &[String],
) -> Result<Formed, FlowError> {
    let told = |excluded: Vec<ExcludedColumn>, used: Vec<&Feature>| {
        let mut excluded = excluded;
        excluded.extend(told_constant(input.features, constant, &excluded));
        excluded.extend(input.excluded.clone());
        blank(spec, count, &used, excluded)
    };
    let formed = match spec.formation {
        Formation::Rules | Formation::Column => {
            let facts = told(Vec::new(), Vec::new());
            let drawn = match spec.formation {
                Formation::Rules => by_rules(spec, input, facts)?,
                _ => by_column(context, spec, units, input, facts)?,
            };
            let used = drawn.model.as_ref().map(super::model::Model::features).unwrap_or_default();
            let facts = SegmentationFacts { used: names(&used), used_said: phrases(&used), ..drawn.facts };
            Formed { facts, ..drawn }
        }
        formation => {
            let mut sample = Sample::read(context, spec, units, input)?;
            let facts = told(std::mem::take(&mut sample.excluded), sample.columns.features().collect());
            if sample.table.columns().is_empty() {
                return Ok(too_few(facts, count));
            }
            match by_distances(formation) {
                Some(_) if count < TOO_FEW => too_few(facts, count),
                Some(method) => by_distance(context, spec, method, sample, count, facts)?,
                None if count < TOO_FEW => too_few(facts, count),
                None => by_mixture(context, spec, sample, count, facts)?,
            }
        }
    };
    if count < TOO_FEW {
        return Ok(too_few(formed.facts, count));
    }
    Ok(formed)
}

fn too_few(facts: SegmentationFacts, count: u64) -> Formed {
    Formed {
        model: None,
        facts: SegmentationFacts { verdict: Verdict::TooFew, chosen: 0, ..facts },
        stability: Vec::new(),
        outside: portrett_terms::OutsideWhy::Outliers,
        notes: vec![formed::too_few(count, TOO_FEW)],
    }
}

fn blank(spec: &SegmentsSpec, count: u64, used: &[&Feature], excluded: Vec<ExcludedColumn>) -> SegmentationFacts {
    let used: Vec<Feature> = used.iter().map(|feature| (*feature).clone()).collect();
    SegmentationFacts {
        verdict: Verdict::TooFew,
        formation: spec.formation,
        unit: spec.unit,
        names: Vec::new(),
        chosen: 0,
        bic: BTreeMap::new(),
        bic_choice: 0,
        icl: BTreeMap::new(),
        explained: BTreeMap::new(),
        wish: None,
        separation: None,
        recognition: Vec::new(),
        differences: Vec::new(),
        outside: None,
        ratio: None,
        falls: Vec::new(),
        contributions: Vec::new(),
        covariates: Vec::new(),
        growth: None,
        people_chosen_on: 0,
        floor: spec.floor(count),
        used: names(&used),
        used_said: phrases(&used),
        excluded,
    }
}

fn names(features: &[Feature]) -> Vec<String> {
    features.iter().map(Feature::name).collect()
}

fn phrases(features: &[Feature]) -> Vec<Phrase> {
    features.iter().map(said).collect()
}

/// A segment that somebody drew and that holds nobody is told.
fn empty_segments(context: &Context<'_>, facts: &SegmentationFacts) -> Result<Vec<Note>, FlowError> {
    if facts.names.is_empty() {
        return Ok(Vec::new());
    }
    let rows = context.engine.rows("SELECT DISTINCT segment FROM memberships")?;
    let there = crate::table::wholes(&rows, "segment")?;
    let empty = (0_i64..).zip(&facts.names).filter(|(segment, _)| !there.contains(segment));
    let note =
        |(_, name): (i64, &String)| Note { warning: true, phrase: Phrase::new("note-rule-nobody").text("name", name) };
    Ok(empty.map(note).collect())
}

/// Columns of features that have one value, or none, over everybody. A difference among any few persons
/// is one among all, so that only columns without one are read to the end.
fn same_for_all(context: &Context<'_>, features: &[Feature]) -> Result<Vec<String>, FlowError> {
    let same = same_for(context, features, &format!("(SELECT * FROM profiles LIMIT {FEW})"))?;
    let same = same_for(context, &same, "profiles")?;
    Ok(same.into_iter().map(|feature| feature.column).collect())
}

/// Persons that are looked at first.
const FEW: usize = 8_192;

/// The features that have one value, or none, in the rows of `table`.
fn same_for(context: &Context<'_>, features: &[Feature], table: &str) -> Result<Vec<Feature>, FlowError> {
    if features.is_empty() {
        return Ok(Vec::new());
    }
    let differs = |(place, feature): (usize, &Feature)| {
        format!("coalesce(min({0}) <> max({0}), false) AS differs_{place}", comparable(feature))
    };
    let sql: Vec<String> = features.iter().enumerate().map(differs).collect();
    let rows = context.engine.rows(&format!("SELECT {} FROM {table}", sql.join(", ")))?;
    let mut same = Vec::new();
    for (place, feature) in features.iter().enumerate() {
        if numbers(&rows, &format!("differs_{place}"))?.first() != Some(&1.0) {
            same.push(feature.clone());
        }
    }
    Ok(same)
}

fn comparable(feature: &Feature) -> String {
    match feature.kind {
        FeatureKind::YesNo => format!("CAST({} AS INT)", feature.column),
        _ => feature.column.clone(),
    }
}

/// A feature's name as the reader's language says it.
pub(super) fn said(feature: &Feature) -> Phrase {
    if feature.header.is_some() {
        return Phrase::new("feature-trait-number").text("label", feature.name());
    }
    let phrase = Phrase::new(format!("feature-{}", feature.definition));
    match &feature.label {
        Some(name) => phrase.text("name", name),
        None => phrase,
    }
}

fn told_constant(features: &[Feature], constant: &[String], told: &[ExcludedColumn]) -> Vec<ExcludedColumn> {
    let untold = features.iter().filter(|f| constant.contains(&f.column) && !told.iter().any(|t| t.label == f.name()));
    untold.map(|f| ExcludedColumn { label: f.name(), reason: Phrase::new("excluded-constant") }).collect()
}
