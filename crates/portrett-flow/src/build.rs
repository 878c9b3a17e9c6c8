//! The whole way: runs the stages whose inputs changed, in order, and makes the report.

mod portraits;

use std::path::PathBuf;

use portrett_terms::ledger::{Ledger, StageRun};
use portrett_terms::{ExcludedColumn, Phrase, Report, Settings, SourceKind, SourceSpec};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::beliefs::BeliefSpec;
use crate::context::Context;
use crate::error::FlowError;
use crate::people::{PeopleFacts, PeopleSpec, makes_people, only_participants, resolve};
use crate::personas::PersonasSpec;
use crate::profiles::registry::Usage;
use crate::profiles::{self, Feature, ProfilesFacts, ProfilesSpec, portray};
use crate::quality;
use crate::report::{self, Parts};
use crate::segments::{Segmented, SegmentsFacts, SegmentsSpec, segment};
use crate::sessions::{self, SessionsFacts, SessionsSpec};
use crate::sources::{ValidSource, import, table_name};
use crate::stage::StageKey;
use crate::value::{self, ValueSpec, ValueStep};
use crate::voice::{self, Brought, VoiceSpec, VoiceStep};

/// Everything that a build is made by, besides the files.
#[derive(Debug, Clone)]
pub struct BuildSpec {
    /// Where relative paths begin.
    pub folder: PathBuf,
    /// What the project is called.
    pub project_name: String,
    /// The currency of amounts.
    pub currency: Option<String>,
    /// The sources.
    pub sources: Vec<ValidSource>,
    /// The sessions' specification.
    pub sessions: SessionsSpec,
    /// The profiles' specification.
    pub profiles: ProfilesSpec,
    /// The value stage's specification.
    pub value: ValueSpec,
    /// The voice stage's specification.
    pub voice: VoiceSpec,
    /// The segments' specification.
    pub segments: SegmentsSpec,
    /// The personas' specification.
    pub personas: PersonasSpec,
    /// The language of names, by its tag.
    pub language: String,
    /// What people wrote, in the order in which they did.
    pub beliefs: Vec<BeliefSpec>,
    /// The header or label of the column that personas are judged by.
    pub outcome: Option<String>,
    /// The program's version.
    pub program_version: String,
}

impl BuildSpec {
    /// Checks the settings and sources. `brought` is what the settings name and do not hold.
    pub fn check(settings: &Settings, sources: &[SourceSpec], brought: &Brought) -> Result<Self, FlowError> {
        let personas = PersonasSpec::from_settings(settings);
        Ok(Self {
            folder: PathBuf::new(),
            project_name: String::new(),
            currency: None,
            sources: sources.iter().map(ValidSource::check).collect::<Result<_, _>>()?,
            sessions: SessionsSpec::from_settings(settings),
            profiles: ProfilesSpec::check(settings)?,
            value: ValueSpec::from_settings(settings),
            voice: VoiceSpec::check(settings, brought, personas.min_group)?,
            segments: SegmentsSpec::check(settings)?,
            personas,
            language: "en".to_owned(),
            beliefs: Vec::new(),
            outcome: None,
            program_version: String::new(),
        })
    }
}

/// What a build came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The head to move to.
    pub ledger: Ledger,
    /// The cards and what they rest on.
    pub report: Report,
}

/// Runs the stages whose inputs changed since `ledger`.
pub fn build(context: &Context<'_>, spec: &BuildSpec, ledger: Ledger) -> Result<Outcome, FlowError> {
    let mut run = Run::begin(context, spec, ledger);
    run.sources()?;
    let people = run.people()?;
    let quality = quality::examine(context, spec, &mut run.ledger)?;
    let visits_key = run.sessions()?;
    let profiles = run.profiles(&visits_key)?;
    let features = Usable::of(&profiles, spec.outcome.as_deref())?;
    let (value, value_key) = run.value(&profiles)?;
    let mut foretold = value.as_ref().map(|step| value::features(step, &spec.sources)).unwrap_or_default();
    let (voice, voice_key) = run.voice(&profiles, &value_key)?;
    let heard = voice.as_ref().map(|step| voice::features(step, &spec.sources)).unwrap_or_default();
    foretold.extend(heard);
    let segments = run.segments(&profiles, &features, &foretold, people.accounts)?;
    let provisional = run.provisional(&profiles, &segments, voice.as_ref())?;
    let personas = run.personas(&profiles, &features, &segments, (&foretold, &(value_key, voice_key)))?;
    let changes = run.changes(&profiles, &personas)?;
    let judged = run.beliefs(&features, &segments, &personas)?;
    let prediction = run.measure(&profiles, &features, &personas)?;
    let campaigns = run.campaigns(&personas)?;
    let sample = run.sample(&profiles, &personas)?;
    let key = run.key.clone();
    let (value, contracts) = value.map_or((None, None), |step| (step.facts, step.contracts));
    let parts = Parts {
        spec,
        people: &people,
        profiles: &profiles,
        value,
        contracts,
        segments,
        personas,
        changes,
        judged,
        prediction,
        provisional,
        campaigns,
        sample,
        quality,
        voice: voice.map(|step| step.facts),
        key,
    };
    let report = report::assemble(context, &run.ledger, parts)?;
    Ok(Outcome { ledger: run.ledger, report })
}

/// Brings the files in as [`build`] would, and stops there. Gives the head to move to: the next build finds
/// the files in.
pub fn bring_in(context: &Context<'_>, spec: &BuildSpec, ledger: Ledger) -> Result<Ledger, FlowError> {
    let mut run = Run::begin(context, spec, ledger);
    run.sources()?;
    Ok(run.ledger)
}

/// The features that stages may use, with the outcome apart.
struct Usable {
    features: Vec<Feature>,
    excluded: Vec<ExcludedColumn>,
    outcome: Option<Feature>,
}

impl Usable {
    fn of(profiles: &ProfilesFacts, outcome: Option<&str>) -> Result<Self, FlowError> {
        let mut excluded: Vec<ExcludedColumn> =
            profiles.left.iter().map(|l| ExcludedColumn { label: l.label.clone(), reason: l.reason.clone() }).collect();
        let told = profiles.features.iter().filter(|feature| feature.usage() != Usage::Kept);
        let Some(wanted) = outcome else {
            return Ok(Self { features: told.cloned().collect(), excluded, outcome: None });
        };
        let found = profiles.features.iter().find(|feature| feature.is_called(wanted)).cloned().ok_or_else(|| {
            FlowError::UnknownOutcome {
                column: wanted.to_owned(),
                known: profiles.features.iter().filter_map(|f| f.header.clone()).collect::<Vec<_>>().join(", "),
            }
        })?;
        excluded.push(ExcludedColumn { label: found.name(), reason: Phrase::new("excluded-outcome") });
        let features = told.filter(|feature| feature.column != found.column).cloned().collect();
        Ok(Self { features, excluded, outcome: Some(found) })
    }
}

/// A build on its way.
struct Run<'a> {
    context: &'a Context<'a>,
    spec: &'a BuildSpec,
    ledger: Ledger,
    /// The key of the last stage, which the next one's is made from.
    key: String,
    /// The key of the files.
    inputs: String,
    /// The head that the build started from.
    before: Ledger,
}

impl<'a> Run<'a> {
    fn begin(context: &'a Context<'a>, spec: &'a BuildSpec, ledger: Ledger) -> Self {
        Self { context, spec, before: ledger.clone(), ledger, key: String::new(), inputs: String::new() }
    }

    fn sources(&mut self) -> Result<(), FlowError> {
        let stage = "sources";
        if self.spec.sources.is_empty() {
            return Err(FlowError::NothingToBuild("no source was added yet".to_owned()));
        }
        self.context.progress.begin(stage);
        let rows = import(self.context, &self.spec.sources, &self.spec.folder, &mut self.ledger)?;
        match rows {
            0 => self.context.progress.unchanged(stage),
            rows => self.context.progress.end(stage, rows),
        }
        if self.ledger.imports.iter().all(|import| import.kept == 0) {
            return Err(FlowError::NothingToBuild("the sources hold no row that could be kept".to_owned()));
        }
        for source in &self.spec.sources {
            let table = table_name(source.get());
            if let Some(version) = self.ledger.tables.get(&table) {
                self.context.engine.open_table(&table, *version)?;
            }
        }
        let inputs: Vec<(&str, &str, &str)> =
            self.ledger.imports.iter().map(|i| (i.source.as_str(), i.fingerprint.as_str(), i.spec.as_str())).collect();
        self.key = StageKey::new(stage, 1).with(&inputs).finish();
        self.inputs.clone_from(&self.key);
        Ok(())
    }

    /// Runs a stage unless its key is that of its last run, and opens its tables.
    fn stage<T: Serialize + DeserializeOwned>(
        &mut self,
        stage: &'static str,
        key: String,
        tables: &[&str],
        work: impl FnOnce(&Context<'_>, &BuildSpec, &mut Ledger) -> Result<(T, u64), FlowError>,
    ) -> Result<T, FlowError> {
        let broken = |source| FlowError::Artefact { stage, source };
        self.key.clone_from(&key);
        let known = self.ledger.stages.get(stage).filter(|run| run.key == key).map(|run| run.artefact.clone());
        let made = match known {
            Some(artefact) => {
                self.context.progress.unchanged(stage);
                serde_json::from_str(&artefact).map_err(broken)?
            }
            None => {
                self.context.progress.begin(stage);
                let (made, rows) = work(self.context, self.spec, &mut self.ledger)?;
                self.context.progress.end(stage, rows);
                let artefact = serde_json::to_string(&made).map_err(broken)?;
                // What goes on is what the next build will read, to the last bit of its numbers.
                let made = serde_json::from_str(&artefact).map_err(broken)?;
                self.ledger.stages.insert(stage.to_owned(), StageRun { key, artefact });
                made
            }
        };
        for table in tables {
            if let Some(version) = self.ledger.tables.get(*table) {
                self.context.engine.open_table(table, *version)?;
            }
        }
        Ok(made)
    }

    fn people(&mut self) -> Result<PeopleFacts, FlowError> {
        let spec = PeopleSpec::default();
        if !self.spec.sources.iter().any(|source| makes_people(source.get())) && !self.only_participants() {
            return Err(FlowError::NoCustomers);
        }
        let key = StageKey::new("people", 5).with(&self.key).with(&spec).with(&self.context.seed).finish();
        let facts: PeopleFacts =
            self.stage("people", key, &["links", "people", "accounts", "account_people"], |context, build, ledger| {
                let sources: Vec<&SourceSpec> = build.sources.iter().map(ValidSource::get).collect();
                let facts = resolve(context, &spec, &sources, ledger)?;
                let people = facts.people;
                Ok((facts, people))
            })?;
        // Ids are kept from build to build, so what comes after depends on the links, not on the files alone.
        self.key = StageKey::new("links", 1).with(&self.key).with(&facts.links).finish();
        Ok(facts)
    }

    /// Whether nobody is known but those who wrote or spoke.
    fn only_participants(&self) -> bool {
        only_participants(self.spec.sources.iter().map(ValidSource::get))
    }

    /// The visits; gives the key of the stage, which is in that of the profiles. Where no source has events,
    /// there is nothing to run and nothing is said.
    fn sessions(&mut self) -> Result<String, FlowError> {
        let has_events = self.spec.sources.iter().any(|source| source.get().kind == SourceKind::Events);
        if !has_events {
            self.ledger.stages.remove("sessions");
            self.ledger.tables.retain(|table, _| !sessions::TABLES.contains(&table.as_str()));
            return Ok(String::new());
        }
        let before = self.key.clone();
        let kinds = self.source_kinds();
        let key = StageKey::new("sessions", 1).with(&before).with(&self.spec.sessions).with(&kinds).finish();
        self.stage("sessions", key, sessions::TABLES, |context, build, ledger| {
            let facts: SessionsFacts = sessions::visits(context, &build.sessions, &build.sources, ledger)?;
            let rows = facts.sessions;
            Ok((facts, rows))
        })?;
        Ok(std::mem::replace(&mut self.key, before))
    }

    /// The sources by name and kind, in their order.
    fn source_kinds(&self) -> Vec<(String, &'static str)> {
        let sources = self.spec.sources.iter().map(ValidSource::get);
        sources.map(|source| (source.id.to_string(), source.kind.name())).collect()
    }

    fn profiles(&mut self, visits_key: &str) -> Result<ProfilesFacts, FlowError> {
        let spec = &self.spec.profiles;
        // Where a file lies says nothing about what is in it.
        let without_files = |source: &ValidSource| SourceSpec { files: Vec::new(), ..source.get().clone() };
        let sources: Vec<SourceSpec> = self.spec.sources.iter().map(without_files).collect();
        let key = StageKey::new("profiles", 7)
            .with(&self.key)
            .with(spec)
            .with(&self.spec.currency)
            .with(&visits_key)
            .with(&sources)
            .finish();
        self.stage("profiles", key, profiles::TABLES, |context, build, ledger| {
            let facts = portray(context, &build.profiles, build.currency.as_deref(), &build.sources, ledger)?;
            let rows = facts.people;
            Ok((facts, rows))
        })
    }

    /// Stands beside the way to the segments, which know nothing of it; its key is in the personas' key. Where
    /// no source has orders or contracts, there is nothing to run and nothing is said.
    fn value(&mut self, profiles: &ProfilesFacts) -> Result<(Option<ValueStep>, String), FlowError> {
        let tells = |source: &ValidSource| source.get().kind == SourceKind::Orders || value::tells_contracts(source);
        if !self.spec.sources.iter().any(tells) {
            self.ledger.stages.remove("value");
            self.ledger.tables.retain(|table, _| !value::TABLES.contains(&table.as_str()));
            return Ok((None, String::new()));
        }
        let before = self.key.clone();
        let key = StageKey::new("value", 4).with(&before).with(&self.spec.value).with(&self.context.seed).finish();
        let step = self.stage("value", key, value::TABLES, |context, build, ledger| {
            let step = value::foresee(context, &build.value, profiles, &build.sources, ledger)?;
            let orders = step.facts.as_ref().map_or(0, |facts| facts.customers);
            let rows = orders.max(step.contracts.as_ref().map_or(0, |facts| facts.customers));
            Ok((step, rows))
        })?;
        Ok((Some(step), std::mem::replace(&mut self.key, before)))
    }

    /// What customers say stands beside the way to the segments, as the value does, whose forecasts it looks at. Where no source has messages,
    /// there is nothing to run and nothing is said.
    fn voice(&mut self, profiles: &ProfilesFacts, value_key: &str) -> Result<(Option<VoiceStep>, String), FlowError> {
        if !voice::has_messages(&self.spec.sources) {
            self.ledger.stages.remove("voice");
            self.ledger.tables.retain(|table, _| !voice::TABLES.contains(&table.as_str()));
            return Ok((None, String::new()));
        }
        let before = self.key.clone();
        let key = StageKey::new("voice", 9)
            .with(&before)
            .with(&value_key)
            .with(&self.spec.voice)
            .with(&self.context.seed)
            .finish();
        let step = self.stage("voice", key, voice::TABLES, |context, build, ledger| {
            let step = voice::listen(context, &build.voice, profiles, &build.sources, ledger)?;
            let rows = step.facts.messages;
            Ok((step, rows))
        })?;
        Ok((Some(step), std::mem::replace(&mut self.key, before)))
    }

    fn segments(
        &mut self,
        profiles: &ProfilesFacts,
        usable: &Usable,
        foretold: &[Feature],
        accounts: u64,
    ) -> Result<SegmentsFacts, FlowError> {
        let people = profiles.people;
        let outcome = usable.outcome.as_ref().map(|feature| &feature.column);
        let are_customers = !self.only_participants();
        let key = StageKey::new("segments", 6)
            .with(&self.key)
            .with(&self.spec.segments)
            .with(&self.context.seed)
            .with(&outcome)
            .finish();
        self.stage("segments", key, &["memberships", "memberships_without"], |context, build, ledger| {
            let excluded = usable.excluded.clone();
            let input =
                Segmented { profiles, features: &usable.features, foretold, excluded, people, are_customers, accounts };
            Ok((segment(context, &build.segments, &input, ledger)?, people))
        })
    }
}
