//! Messages in, statements and voices out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Float32Array, Int64Array, RecordBatch, StringArray};
use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;
use portrett_terms::{Argument, SourceId, StatementKind, VoiceFacts};
use portrett_text::Detected;
use portrett_text::Language;
use portrett_text::discover::Discovered;
use portrett_text::learned::LearnedWords;
use portrett_text::taxonomy::Taxonomy;
use serde::{Deserialize, Serialize};

use super::found::{self, Found};
use super::hear::{Heard, Hearing};
use super::known;
use super::learned;
use super::linked;
use super::named::{self, Asked};
use super::read::{self, is_messages, messages};
use super::spec::VoiceSpec;
use super::told;
use super::voices::{self, Voice};
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::registry::definition;
use crate::profiles::{DAY, Feature, FeatureKind, ProfilesFacts};
use crate::sources::ValidSource;

/// The lake tables of the stage.
pub const TABLES: &[&str] = &["statements", "voices"];

/// Batches that are heard at once, a task each.
const ROUND: usize = 8;

/// What the stage says besides its tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VoiceStep {
    /// What the report shows.
    pub facts: VoiceFacts,
    /// The columns of `voices` that cards may tell of.
    pub voices: Vec<Voice>,
    /// What was asked of a language model.
    #[serde(default)]
    pub asked: Option<Asked>,
    /// Themes that were found, a language each: the next build goes on from them.
    pub found: Vec<Discovered>,
    /// Words that rated messages gave a colour, a language each, with their evidence.
    #[serde(default)]
    pub learned: Vec<LearnedWords>,
}

/// Whether any source has messages.
pub fn has_messages(sources: &[ValidSource]) -> bool {
    sources.iter().any(is_messages)
}

/// A theme's id and name by how the statements call it.
pub type Names = BTreeMap<String, Argument>;

/// Hears what customers wrote before the end of the data and writes what they said.
pub fn listen(
    context: &Context<'_>,
    spec: &VoiceSpec,
    profiles: &ProfilesFacts,
    sources: &[ValidSource],
    ledger: &mut Ledger,
) -> Result<VoiceStep, FlowError> {
    context.engine.lend_lookup("person_of", "SELECT key, person_id FROM links")?;
    let taxonomy = Taxonomy::parse(&spec.themes).map_err(|error| FlowError::Broken(error.to_string()))?;
    let before = ledger.stages.get("voice").and_then(|run| serde_json::from_str::<VoiceStep>(&run.artefact).ok());
    let before = before.map(|step| step.found).unwrap_or_default();
    let window = (profiles.as_of - spec.window_days * DAY, profiles.as_of);
    let All { heard, repeated, learned } = hear_all(context, spec, &taxonomy, sources, window)?;
    let mut found = found::find(&heard, &taxonomy, &before, spec.least, context.seed);
    let asked = spec.model.as_ref().map(|model| named::name(model, &heard, &mut found)).transpose()?;
    let names = names(&taxonomy, &found);
    write(context, sources, &heard, &taxonomy, &found, ledger)?;
    let mut facts = told::facts(context, spec, &heard, repeated, &names, profiles.as_of)?;
    facts.links = linked::links(context, profiles, ledger, &facts.themes, spec.least)?;
    let voices = voices::write(context, spec, &facts, ledger)?;
    Ok(VoiceStep { facts, voices, asked, found: found.into_iter().map(|own| own.themes).collect(), learned })
}

/// What was heard in all.
struct All {
    /// Every message that says something new, in the order of their days.
    heard: Vec<Heard>,
    /// How many say again what was said.
    repeated: u64,
    /// What their ratings taught.
    learned: Vec<LearnedWords>,
}

/// Hears all messages, learns from those that are rated, and tells them again by that.
fn hear_all(
    context: &Context<'_>,
    spec: &VoiceSpec,
    taxonomy: &Taxonomy,
    sources: &[ValidSource],
    window: (i64, i64),
) -> Result<All, FlowError> {
    let usual = read::some(context, sources, window)?;
    let mut hearing = Hearing::new(taxonomy, &spec.countries, known::agents(context, sources)?, &usual);
    let mut all = Collected::default();
    let mut waiting: Vec<RecordBatch> = Vec::new();
    read::each(context, sources, window, spec.undated, |batch| {
        waiting.push(batch);
        if waiting.len() < ROUND {
            return Ok(());
        }
        all.add_round(context, &hearing, &std::mem::take(&mut waiting))
    })?;
    all.add_round(context, &hearing, &waiting)?;
    let learned = learned::apply(context.threads, &mut hearing, &mut all.heard, spec.least, context.seed);
    Ok(All { heard: all.heard, repeated: all.repeated, learned })
}

/// What was heard so far.
#[derive(Default)]
struct Collected {
    heard: Vec<Heard>,
    /// What each person, or somebody unknown, has said.
    known: BTreeSet<(Option<i64>, u64)>,
    repeated: u64,
}

impl Collected {
    fn add_round(
        &mut self,
        context: &Context<'_>,
        hearing: &Hearing,
        batches: &[RecordBatch],
    ) -> Result<(), FlowError> {
        let hear = |place: usize| Ok::<_, FlowError>(hearing.hear(&messages(&batches[place])?));
        for heard in context.threads.run(batches.len(), hear) {
            for one in heard? {
                match self.known.insert((one.person, one.fingerprint)) {
                    true => self.heard.push(one),
                    false => self.repeated += 1,
                }
            }
        }
        context.progress.advance(self.heard.len() as u64, 0);
        Ok(())
    }
}

/// What each theme is called. A found theme that is like one of the taxonomy is that one.
fn names(taxonomy: &Taxonomy, found: &[Found]) -> Names {
    let mut names = Names::new();
    for theme in taxonomy.themes() {
        let all = Language::ALL.into_iter().map(|own| (own.code().to_owned(), theme.name(own).to_owned()));
        names.insert(theme.id.clone(), Argument::Names(all.collect()));
    }
    for own in found {
        for theme in &own.themes.themes {
            names.insert(found_id(&own.themes, &theme.id), Argument::Text(theme.name.clone()));
        }
    }
    names
}

/// The id of a found theme among all themes.
fn found_id(found: &Discovered, id: &str) -> String {
    format!("found-{}-{id}", found.language)
}

/// The theme above: `delivery` of `delivery.late`.
fn topic(theme: &str) -> &str {
    theme.split('.').next().unwrap_or(theme)
}

/// The columns of `statements`.
#[derive(Default)]
struct Statements {
    person: Vec<Option<i64>>,
    /// The person, or a number below zero of a message of nobody who is known.
    writer: Vec<i64>,
    moment: Vec<Option<i64>>,
    consent: Vec<Option<bool>>,
    source: Vec<String>,
    language: Vec<&'static str>,
    theme: Vec<Option<String>>,
    weight: Vec<f32>,
    kind: Vec<&'static str>,
    polarity: Vec<f32>,
    text: Vec<String>,
}

fn write(
    context: &Context<'_>,
    sources: &[ValidSource],
    heard: &[Heard],
    taxonomy: &Taxonomy,
    found: &[Found],
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let mut themes: BTreeMap<(usize, usize), (String, f32)> = BTreeMap::new();
    for own in found {
        for (place, theme, near) in &own.told {
            let theme = &own.themes.themes[*theme];
            let id = theme.like.clone().unwrap_or_else(|| found_id(&own.themes, &theme.id));
            themes.insert(*place, (id, *near));
        }
    }
    let mut rows = Statements::default();
    for (number, message) in heard.iter().enumerate() {
        for (place, said) in message.said.iter().enumerate() {
            let own = said.theme.map(|theme| (taxonomy.themes()[usize::from(theme)].id.clone(), said.weight));
            let theme = own.or_else(|| themes.get(&(number, place)).cloned());
            rows.person.push(message.person);
            rows.writer.push(message.person.unwrap_or(-1 - number as i64));
            rows.moment.push(message.moment);
            rows.consent.push(message.consent);
            rows.source.push(sources[usize::from(message.source)].get().id.to_string());
            rows.language.push(message.language.ours().map_or("", Language::code));
            rows.weight.push(theme.as_ref().map_or(0.0, |(_, weight)| *weight));
            rows.theme.push(theme.map(|(id, _)| id));
            rows.kind.push(said.kind.name());
            rows.polarity.push(said.polarity);
            rows.text.push(said.text.clone());
        }
    }
    rows.write(context, ledger)
}

impl Statements {
    fn write(self, context: &Context<'_>, ledger: &mut Ledger) -> Result<(), FlowError> {
        let topics: Vec<Option<&str>> = self.theme.iter().map(|theme| theme.as_deref().map(topic)).collect();
        let topics: ArrayRef = Arc::new(StringArray::from(topics));
        let columns: Vec<(&str, ArrayRef)> = vec![
            ("statement_id", Arc::new(Int64Array::from_iter_values(0..self.person.len() as i64))),
            ("person_id", Arc::new(Int64Array::from(self.person))),
            ("writer", Arc::new(Int64Array::from(self.writer))),
            ("moment", Arc::new(Int64Array::from(self.moment))),
            ("consent", Arc::new(BooleanArray::from(self.consent))),
            ("source", Arc::new(StringArray::from(self.source))),
            ("language", Arc::new(StringArray::from(self.language))),
            ("topic", topics),
            ("theme", Arc::new(StringArray::from(self.theme))),
            ("weight", Arc::new(Float32Array::from(self.weight))),
            ("kind", Arc::new(StringArray::from(self.kind))),
            ("polarity", Arc::new(Float32Array::from(self.polarity))),
            ("text", Arc::new(StringArray::from(self.text))),
        ];
        let batch = RecordBatch::try_from_iter(columns).map_err(|error| FlowError::Broken(error.to_string()))?;
        context.engine.lend("new_statements", &[batch])?;
        replace(context, "statements", "SELECT * FROM new_statements ORDER BY statement_id", ledger)
    }
}

/// Writes a table of the stage and opens it.
pub(super) fn replace(context: &Context<'_>, table: &str, sql: &str, ledger: &mut Ledger) -> Result<(), FlowError> {
    let head = ledger.tables.get(table).copied();
    let written = context.engine.write_query(table, head, WriteMode::Replace, sql)?;
    ledger.tables.insert(table.to_owned(), written.version);
    Ok(context.engine.open_table(table, written.version)?)
}

/// The language's code as facts have it.
pub(super) fn language_name(language: Detected) -> &'static str {
    match language {
        Detected::Ours(language) => language.code(),
        Detected::Other(_) => "other",
        Detected::Unknown => "unknown",
    }
}

/// The features of `voices` that cards may tell of.
pub fn features(step: &VoiceStep, sources: &[ValidSource]) -> Vec<Feature> {
    let ids: Vec<SourceId> = sources.iter().filter(|own| is_messages(own)).map(|own| own.get().id.clone()).collect();
    let feature = |voice: &Voice| {
        let entry = definition(definition_of(voice.kind)?)?;
        let own = Feature::foretold(entry, &ids);
        Some(Feature {
            column: voice.column.clone(),
            kind: FeatureKind::YesNo,
            label: Some(voice.topic.clone()),
            named: Some(voice.name.clone()),
            behaviour: false,
            ..own
        })
    };
    step.voices.iter().filter_map(feature).collect()
}

/// The entry of the registry for what is said in a kind of statement.
fn definition_of(kind: StatementKind) -> Option<&'static str> {
    match kind {
        StatementKind::Frustration => Some("voice-frustration"),
        StatementKind::Goal => Some("voice-goal"),
        StatementKind::Objection => Some("voice-objection"),
        StatementKind::Praise => Some("voice-praise"),
        StatementKind::Question | StatementKind::Other => None,
    }
}
