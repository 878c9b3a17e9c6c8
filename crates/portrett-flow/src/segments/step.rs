//! The number of segments, the mixture, and everybody's place in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, Int16Array, Int64Array, RecordBatch, StringArray};
use portrett_engine::WriteMode;
use portrett_maths::mixture::choose::{self, Choice, choose};
use portrett_maths::mixture::{ColumnLogDensities, Mixture};
use portrett_terms::ledger::Ledger;
use portrett_terms::{ExcludedColumn, Note, Phrase, SegmentationFacts, Unit, Verdict, WishFacts};
use serde::{Deserialize, Serialize};

use super::columns::{self, Columns};
use super::spec::{FormedBy, LEAST_BEHAVIOUR, SegmentsSpec, TOO_FEW};
use super::told;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::registry::Usage;
use crate::profiles::{Feature, FeatureKind, ProfilesFacts};
use crate::table::{numbers, one_whole, texts, wholes};

/// A value this many times further from the median than the highest two hundredth is an outlier.
const FAR: f64 = 5.0;

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

/// Chooses the segments and writes everybody's place in them. Where there are none, no table is written.
pub fn segment(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    input: &Segmented<'_>,
    ledger: &mut Ledger,
) -> Result<SegmentsFacts, FlowError> {
    let mut notes = outliers(context, input.features)?;
    let forming = forming(spec, input.features);
    let sample = sample(context, spec, &forming)?;
    let (mut columns, table, mut excluded) = Columns::learn(&sample, &forming)?;
    columns.derive(input.features.iter().chain(input.foretold));
    let constant = same_for_all(context, input.features)?;
    excluded.extend(told_constant(input.features, &constant, &excluded));
    excluded.extend(input.excluded.clone());
    let used: Vec<String> = columns.features().map(Feature::name).collect();
    let used_said: Vec<Phrase> = columns.features().map(said).collect();
    let blank = SegmentationFacts {
        verdict: Verdict::TooFew,
        chosen: 0,
        bic: BTreeMap::new(),
        bic_choice: 0,
        icl: BTreeMap::new(),
        wish: None,
        separation: None,
        recognition: Vec::new(),
        differences: Vec::new(),
        people_chosen_on: 0,
        floor: spec.floor(input.people),
        used,
        used_said,
        excluded,
    };
    if input.people < TOO_FEW || table.columns().is_empty() {
        notes.push(warning(
            Phrase::new("note-too-few-people").count("count", input.people as usize).count("needed", TOO_FEW as usize),
        ));
        return Ok(SegmentsFacts { facts: blank, defining: Vec::new(), constant, stability: Vec::new(), notes });
    }
    let params = spec.choice(input.people)?;
    let tell = |done: usize, total: usize| context.progress.advance(done as u64, total as u64);
    let choice = choose(&table, &params, context.seed, &context.threads, &tell)
        .map_err(|error| FlowError::Broken(error.to_string()))?;
    drop((table, sample));
    let mut facts = with_choice(blank, &choice);
    notes.extend(choice_notes(&facts, &choice));
    if facts.verdict == Verdict::None {
        return Ok(SegmentsFacts { facts, defining: Vec::new(), constant, stability: Vec::new(), notes });
    }
    write_memberships(context, &columns, &choice.mixture, ledger)?;
    told::tell(context, &columns, &choice.mixture, &mut facts)?;
    let stability = choice.stability.map(|stability| stability.groups).unwrap_or_default();
    Ok(SegmentsFacts { facts, defining: columns.defining(), constant, stability, notes })
}

fn warning(phrase: Phrase) -> Note {
    Note { warning: true, phrase }
}

/// The features that form segments.
fn forming(spec: &SegmentsSpec, features: &[Feature]) -> Vec<Feature> {
    let may_form = |feature: &&Feature| feature.usage() == Usage::Forms;
    let features: Vec<Feature> = features.iter().filter(may_form).cloned().collect();
    let behaviour: Vec<Feature> = features.iter().filter(|feature| feature.behaviour).cloned().collect();
    match spec.formed_by {
        FormedBy::Behaviour if behaviour.len() >= LEAST_BEHAVIOUR => behaviour,
        _ => features,
    }
}

/// The columns of `features`, each after a comma, and the one that shares are pulled by, which may be none of
/// them: as many orders for everybody tell nobody apart.
pub(super) fn list(features: &[Feature]) -> String {
    let own = features.iter().map(|feature| feature.column.as_str());
    let is_missing = columns::has_shares(features) && features.iter().all(|feature| feature.column != columns::ORDERS);
    own.chain(is_missing.then_some(columns::ORDERS)).map(|column| format!(", {column}")).collect()
}

/// The first `fit` persons by hash rank.
fn sample(context: &Context<'_>, spec: &SegmentsSpec, features: &[Feature]) -> Result<Vec<RecordBatch>, FlowError> {
    let last = last_rank(context, "part = 'fit'", spec.sample)?;
    let sql = format!(
        "SELECT split_rank{} FROM profiles WHERE part = 'fit' AND split_rank <= {last} ORDER BY split_rank, person_id",
        list(features)
    );
    Ok(context.engine.rows(&sql)?)
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

/// Numbers of traits that lie absurdly far above all others: they are pulled in where segments are
/// formed, and said.
fn outliers(context: &Context<'_>, features: &[Feature]) -> Result<Vec<Note>, FlowError> {
    let is_number = |feature: &&Feature| matches!(feature.kind, FeatureKind::Number { .. });
    let traits: Vec<Feature> = features.iter().filter(|f| f.header.is_some()).filter(is_number).cloned().collect();
    let bounds = far_bounds(context, &traits)?;
    let counts: Vec<String> = (bounds.iter().enumerate())
        .map(|(place, (feature, bound))| {
            format!("count(*) FILTER (WHERE {} > {bound:?}) AS far_{place}", feature.column)
        })
        .collect();
    if counts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = context.engine.rows(&format!("SELECT {} FROM profiles", counts.join(", ")))?;
    let mut notes = Vec::new();
    for (place, (feature, _)) in bounds.iter().enumerate() {
        let far = one_whole(&rows, &format!("far_{place}"))?;
        if far > 0 {
            let phrase = Phrase::new("note-outliers").text("label", feature.name()).count("count", far as usize);
            notes.push(warning(phrase));
        }
    }
    Ok(notes)
}

/// Persons that the bounds of outliers are learnt on.
const FAR_SAMPLE: usize = 50_000;

/// The features that spread, with the value beyond which one of theirs is an outlier.
fn far_bounds<'a>(context: &Context<'_>, traits: &'a [Feature]) -> Result<Vec<(&'a Feature, f64)>, FlowError> {
    if traits.is_empty() {
        return Ok(Vec::new());
    }
    let last = last_rank(context, "true", FAR_SAMPLE)?;
    let rows =
        context.engine.rows(&format!("SELECT split_rank{} FROM profiles WHERE split_rank <= {last}", list(traits)))?;
    let mut bounds = Vec::new();
    for feature in traits {
        let mut values = numbers(&rows, &feature.column)?;
        values.retain(|value| !value.is_nan());
        values.sort_by(f64::total_cmp);
        bounds.extend(far_bound(&values).map(|bound| (feature, bound)));
    }
    Ok(bounds)
}

/// The rank of the last of the first `count` persons of whom `condition` holds, by rank.
pub(super) fn last_rank(context: &Context<'_>, condition: &str, count: usize) -> Result<i64, FlowError> {
    let rows = context.engine.rows(&format!("SELECT split_rank FROM people WHERE {condition}"))?;
    let mut ranks = wholes(&rows, "split_rank")?;
    match ranks.len() {
        0 => Ok(0),
        all => Ok(*ranks.select_nth_unstable(count.clamp(1, all) - 1).1),
    }
}

/// Beyond this a value of a sorted sample is an outlier; nothing where the sample does not spread.
fn far_bound(sorted: &[f64]) -> Option<f64> {
    let high = *sorted.get(sorted.len().checked_mul(199)? / 200)?;
    let middle = *sorted.get(sorted.len() / 2)?;
    (high > middle).then_some(high + FAR * (high - middle))
}

fn with_choice(facts: SegmentationFacts, choice: &Choice) -> SegmentationFacts {
    SegmentationFacts {
        verdict: match choice.verdict {
            choose::Verdict::Kinds => Verdict::Kinds,
            choose::Verdict::Continuum => Verdict::Continuum,
            choose::Verdict::None => Verdict::None,
            choose::Verdict::Wished => Verdict::Wished,
        },
        chosen: choice.k as u8,
        bic: choice.candidates.iter().map(|candidate| (candidate.k as u8, candidate.bic)).collect(),
        bic_choice: choice.bic_choice as u8,
        icl: choice.candidates.iter().map(|candidate| (candidate.k as u8, candidate.icl)).collect(),
        wish: choice.wish.map(|wish| WishFacts { free: wish.free as u8, price: wish.price }),
        people_chosen_on: choice.sample as u64,
        ..facts
    }
}

fn choice_notes(facts: &SegmentationFacts, choice: &Choice) -> Vec<Note> {
    let mut notes = Vec::new();
    match facts.verdict {
        Verdict::None => notes.push(warning(Phrase::new("note-no-structure"))),
        Verdict::Continuum => notes.push(warning(Phrase::new("note-continuum"))),
        Verdict::Wished => notes.push(warning(Phrase::new("note-wished"))),
        Verdict::Kinds | Verdict::TooFew => {}
    }
    if let Some(wish) = &facts.wish {
        let phrase = Phrase::new("note-wish-price").count("chosen", choice.k).count("free", usize::from(wish.free));
        notes.push(Note { warning: false, phrase: phrase.figure("price", wish.price, Unit::Plain) });
    }
    let is_free = facts.wish.is_none();
    if is_free && facts.verdict != Verdict::None && choice.k < choice.bic_choice {
        let phrase = Phrase::new("note-fewer-than-bic").count("chosen", choice.k).count("bic", choice.bic_choice);
        notes.push(Note { warning: false, phrase });
    }
    notes
}

/// A part of the memberships, in the order of the persons' ids.
#[derive(Default)]
struct Memberships {
    person: Vec<i64>,
    segment: Vec<i16>,
    probability: Vec<f64>,
    part: Vec<&'static str>,
    hold_person: Vec<i64>,
    without: Vec<Vec<i16>>,
}

fn write_memberships(
    context: &Context<'_>,
    columns: &Columns,
    mixture: &Mixture,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let features: Vec<Feature> = columns.features().cloned().collect();
    let defining = columns.defining();
    let mut all = Memberships { without: vec![Vec::new(); defining.len()], ..Memberships::default() };
    let sql = format!("SELECT person_id, part{} FROM profiles", list(&features));
    let mut waiting: Vec<RecordBatch> = Vec::new();
    context.engine.each(&sql, |batch| {
        waiting.push(batch);
        if waiting.len() < ROUND {
            return Ok(());
        }
        all.add_round(context, columns, mixture, &std::mem::take(&mut waiting))
    })?;
    all.add_round(context, columns, mixture, &waiting)?;
    write(context, "memberships", all.table()?, ledger)?;
    let names: Vec<String> = defining.iter().map(|column| format!("without_{column}")).collect();
    write(context, "memberships_without", all.table_without(&names)?, ledger)
}

/// Batches that are placed at once, a task each.
const ROUND: usize = 8;

fn write(context: &Context<'_>, table: &str, batch: RecordBatch, ledger: &mut Ledger) -> Result<(), FlowError> {
    let lent = format!("new_{table}");
    context.engine.lend(&lent, &[batch])?;
    let head = ledger.tables.get(table).copied();
    let written = context.engine.write_query(
        table,
        head,
        WriteMode::Replace,
        &format!("SELECT * FROM {lent} ORDER BY person_id"),
    )?;
    ledger.tables.insert(table.to_owned(), written.version);
    Ok(())
}

impl Memberships {
    fn add_round(
        &mut self,
        context: &Context<'_>,
        columns: &Columns,
        mixture: &Mixture,
        batches: &[RecordBatch],
    ) -> Result<(), FlowError> {
        let placed = context.threads.run(batches.len(), |place| place_batch(columns, mixture, &batches[place]));
        for part in placed {
            self.append(part?);
        }
        context.progress.advance(self.person.len() as u64, 0);
        Ok(())
    }

    fn append(&mut self, other: Self) {
        self.person.extend(other.person);
        self.segment.extend(other.segment);
        self.probability.extend(other.probability);
        self.part.extend(other.part);
        self.hold_person.extend(other.hold_person);
        self.without.iter_mut().zip(other.without).for_each(|(own, more)| own.extend(more));
    }

    fn table(&self) -> Result<RecordBatch, FlowError> {
        let person: ArrayRef = Arc::new(Int64Array::from(self.person.clone()));
        let segment: ArrayRef = Arc::new(Int16Array::from(self.segment.clone()));
        let probability: ArrayRef = Arc::new(Float64Array::from(self.probability.clone()));
        let part: ArrayRef = Arc::new(StringArray::from_iter_values(self.part.iter().copied()));
        let columns = [("person_id", person), ("segment", segment), ("probability", probability), ("part", part)];
        RecordBatch::try_from_iter(columns).map_err(|error| FlowError::Broken(error.to_string()))
    }

    fn table_without(&self, names: &[String]) -> Result<RecordBatch, FlowError> {
        let person: ArrayRef = Arc::new(Int64Array::from(self.hold_person.clone()));
        let mut columns = vec![("person_id".to_owned(), person)];
        for (name, segments) in names.iter().zip(&self.without) {
            columns.push((name.clone(), Arc::new(Int16Array::from(segments.clone())) as ArrayRef));
        }
        RecordBatch::try_from_iter(columns).map_err(|error| FlowError::Broken(error.to_string()))
    }
}

/// The places of a batch of persons, and of those of `hold` without each feature.
fn place_batch(columns: &Columns, mixture: &Mixture, batch: &RecordBatch) -> Result<Memberships, FlowError> {
    let broken = |error: portrett_maths::mixture::MixtureError| FlowError::Broken(error.to_string());
    let rows = std::slice::from_ref(batch);
    let table = columns.prepare(rows)?;
    let posterior = mixture.posterior(&table, &[]).map_err(broken)?;
    let segment: Vec<i16> = posterior.assign().into_iter().map(i16::from).collect();
    let is_hold: Vec<bool> = texts(rows, "part")?.iter().map(|part| part.as_deref() == Some("hold")).collect();
    let hold: Vec<u32> = (0..is_hold.len() as u32).filter(|row| is_hold[*row as usize]).collect();
    let held = table.select(&hold);
    let densities = ColumnLogDensities::new(mixture, &held).map_err(broken)?;
    let mut without = Vec::new();
    for skip in columns.skips() {
        let assigned = densities.assign_without(skip).map_err(broken)?;
        without.push(assigned.into_iter().map(i16::from).collect());
    }
    let person = wholes(rows, "person_id")?;
    Ok(Memberships {
        hold_person: hold.iter().map(|row| person[*row as usize]).collect(),
        probability: segment.iter().enumerate().map(|(row, own)| posterior.row(row)[*own as usize]).collect(),
        part: is_hold.iter().map(|hold| if *hold { "hold" } else { "fit" }).collect(),
        person,
        segment,
        without,
    })
}
