//! Messages in, statements and voices out. Everything that was said is gone through twice: first it is heard and put by,
//! then, when it is known what is learnt and found, told and written.

use std::collections::BTreeMap;

use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;
use portrett_terms::{Argument, SourceId, StatementKind, VoiceFacts};
use portrett_text::Detected;
use portrett_text::Language;
use portrett_text::discover::Discovered;
use portrett_text::learned::LearnedWords;
use portrett_text::taxonomy::Taxonomy;
use serde::{Deserialize, Serialize};

use super::asked::{self, Asked};
use super::coded::{self, Codes, Passages};
use super::found::{self, Found};
use super::gather::{Gathered, gather};
use super::hear::Hearing;
use super::joined::{self, Joined};
use super::known;
use super::linked;
use super::named;
use super::put::{Told, put};
use super::read::{self, is_messages};
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

/// Under which name a model's answers are kept.
const ANSWERS: &str = "answers_voice";

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
    /// Those of them that mean the same.
    #[serde(default)]
    pub joined: Vec<Joined>,
    /// Words that rated messages gave a colour, a language each, with their evidence.
    #[serde(default)]
    pub learned: Vec<LearnedWords>,
    /// What each theme is called.
    #[serde(default)]
    pub names: Names,
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
    let before = Before::of(ledger);
    let window = (profiles.as_of - spec.window_days * DAY, profiles.as_of);
    let usual = read::some(context, sources, window)?;
    let mut hearing = Hearing::new(&taxonomy, &spec.countries, known::agents(context, sources)?, &usual);
    let passages = Passages::of(interviews(context, spec, sources)?);
    let gathered = gather(context, &hearing, sources, (window, spec.undated), passages)?;
    let learned = gathered.rated.teach(spec.least);
    hearing.take_learned(&learned);
    let how = (context.threads, spec.least, context.seed);
    let mut found = found::find(&gathered.untold, &taxonomy, &before.found, how);
    let joined = spec.vectors.as_ref().map(|model| joined::join(model, &found, &before.joined)).transpose()?;
    let joined = joined.unwrap_or_default();
    let (asked, codes) = ask(spec, &gathered.passages, &taxonomy, &mut found, ledger)?;
    let mut names = names(&taxonomy, &found, &joined);
    names.extend(codes.names.clone());
    let Gathered { spooled, counted, .. } = gathered;
    let themes: Vec<String> = taxonomy.themes().iter().map(|theme| theme.id.clone()).collect();
    let source_names: Vec<String> = sources.iter().map(|source| source.get().id.to_string()).collect();
    let ids = joined::ids(&joined);
    let told =
        Told { hearing: &hearing, themes: &themes, found: &found, ids: &ids, codes: &codes, sources: &source_names };
    put(context, &told, spooled, ledger)?;
    let mut facts = told::facts(context, spec, &counted, &names, profiles.as_of)?;
    facts.links = linked::links(context, profiles, ledger, &facts.themes, spec.least)?;
    facts.joined = joined::told(&joined, &found);
    facts.model = asked.as_ref().map(Asked::facts);
    let voices = voices::write(context, spec, &facts, ledger)?;
    let found = found.into_iter().map(|own| own.themes).collect();
    Ok(VoiceStep { facts, voices, asked, found, joined, learned, names })
}

/// What goes on from the build before.
#[derive(Default)]
struct Before {
    found: Vec<Discovered>,
    joined: Vec<Joined>,
}

impl Before {
    fn of(ledger: &Ledger) -> Self {
        let step = ledger.stages.get("voice").and_then(|run| serde_json::from_str::<VoiceStep>(&run.artefact).ok());
        step.map(|step| Self { found: step.found, joined: step.joined }).unwrap_or_default()
    }
}

/// The numbers of the sources that a model codes.
fn interviews(context: &Context<'_>, spec: &VoiceSpec, sources: &[ValidSource]) -> Result<Vec<u16>, FlowError> {
    match &spec.model {
        Some(model) if model.interviews => read::interviews(context, sources),
        _ => Ok(Vec::new()),
    }
}

/// Asks a language model for names and codes, where the project has one.
fn ask(
    spec: &VoiceSpec,
    passages: &Passages,
    taxonomy: &Taxonomy,
    found: &mut [Found],
    ledger: &mut Ledger,
) -> Result<(Option<Asked>, Codes), FlowError> {
    let Some(own) = &spec.model else { return Ok((None, Codes::default())) };
    let mut model = asked::begin(own, ANSWERS, ledger)?;
    let mut asked = Asked { model: own.name.clone(), ..Asked::default() };
    named::name(&mut model, found, &mut asked);
    let codes = coded::code(&mut model, passages, taxonomy, found, &mut asked);
    asked::end(&model, ANSWERS, &mut asked, ledger)?;
    Ok((Some(asked), codes))
}

/// What each theme is called. A found theme that is like one of the taxonomy is that one.
fn names(taxonomy: &Taxonomy, found: &[Found], joined: &[Joined]) -> Names {
    let mut names = Names::new();
    for theme in taxonomy.themes() {
        let all = Language::ALL.into_iter().map(|own| (own.code().to_owned(), theme.name(own).to_owned()));
        names.insert(theme.id.clone(), Argument::Names(all.collect()));
    }
    for own in found {
        for theme in &own.themes.themes {
            names.insert(own.id_of(&theme.id), Argument::Text(theme.name.clone()));
        }
    }
    for own in joined {
        names.insert(own.id.clone(), joined::name(own, found));
    }
    names
}

/// The theme above: `delivery` of `delivery.late`.
pub(super) fn topic(theme: &str) -> &str {
    theme.split('.').next().unwrap_or(theme)
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
