//! The report: the cards and what they rest on, gathered from the stages.

use std::collections::BTreeMap;

use portrett_terms::ledger::{Import, Ledger};
use portrett_terms::quality::Quality;
use portrett_terms::value::{ContractFacts, ValueFacts};
use portrett_terms::voice::VoiceFacts;
use portrett_terms::{
    Belief, BuildFacts, CampaignFacts, ChangeFacts, Note, PersonaCard, Phrase, PredictionFacts, ProjectFacts,
    ProvisionalPortrait, Report, SampleFacts, ScaleFacts, SourceFacts, Unit, Verdict,
};

use crate::beliefs::Judged;
use crate::build::BuildSpec;
use crate::context::Context;
use crate::error::FlowError;
use crate::people::PeopleFacts;
use crate::personas::PersonasFacts;
use crate::profiles::ProfilesFacts;
use crate::quality;
use crate::segments::SegmentsFacts;
use crate::sources::ValidSource;
use crate::stage::StageKey;
use crate::table::one_whole;

/// The version of the report's shape.
const SCHEMA_VERSION: u32 = 1;

/// What the stages said.
pub struct Parts<'a> {
    /// The build's specification.
    pub spec: &'a BuildSpec,
    /// Who is who.
    pub people: &'a PeopleFacts,
    /// The profiles.
    pub profiles: &'a ProfilesFacts,
    /// What customers will do.
    pub value: Option<ValueFacts>,
    /// How long customers with a contract stay.
    pub contracts: Option<ContractFacts>,
    /// The segments.
    pub segments: SegmentsFacts,
    /// The cards.
    pub personas: PersonasFacts,
    /// What changed about them.
    pub changes: Option<ChangeFacts>,
    /// What people believe of them.
    pub judged: Vec<Judged>,
    /// What customers say.
    pub voice: Option<VoiceFacts>,
    /// How well they foretell.
    pub prediction: Option<PredictionFacts>,
    /// The portrait of participants, where there are no measured ones.
    pub provisional: Option<ProvisionalPortrait>,
    /// How campaigns went with each of them.
    pub campaigns: Option<CampaignFacts>,
    /// Who is in the data and who was heard.
    pub sample: SampleFacts,
    /// What was understood of the sources.
    pub quality: Quality,
    /// The key of the last stage.
    pub key: String,
}

/// The report of a build.
pub fn assemble(context: &Context<'_>, ledger: &Ledger, parts: Parts<'_>) -> Result<Report, FlowError> {
    let spec = parts.spec;
    let hold = context.engine.rows("SELECT count(*) AS hold FROM people WHERE part = 'hold'")?;
    let people_hold = one_whole(&hold, "hold")? as u64;
    let sources: Vec<SourceFacts> =
        spec.sources.iter().map(|source| source_facts(source, ledger, parts.profiles)).collect();
    let fingerprint = StageKey::new("report", SCHEMA_VERSION)
        .with(&parts.key)
        .with(&spec.project_name)
        .with(&spec.currency)
        .with(&spec.program_version)
        .finish();
    let notes = notes(&parts, &sources);
    let (personas, beliefs) = with_beliefs(parts.personas.personas, parts.judged);
    Ok(Report {
        schema_version: SCHEMA_VERSION,
        personas,
        project: ProjectFacts { name: spec.project_name.clone(), currency: spec.currency.clone() },
        build: BuildFacts {
            as_of: parts.profiles.last_day(),
            seed: context.seed,
            program_version: spec.program_version.clone(),
            fingerprint,
            people: parts.people.people,
            people_fit: parts.people.people - people_hold,
            people_hold,
            candidate_claims: parts.personas.candidates,
            min_group: spec.personas.min_group,
        },
        segmentation: parts.segments.facts,
        prediction: parts.prediction,
        value: parts.value,
        contracts: parts.contracts,
        voice: parts.voice,
        provisional: parts.provisional,
        campaigns: parts.campaigns,
        sample: Some(parts.sample),
        smoothed: Vec::new(),
        quality: parts.quality,
        sources,
        beliefs,
        changes: parts.changes,
        notes,
    })
}

/// The cards with what people believe of each, and what they believe of all customers or of personas that are no more.
fn with_beliefs(mut personas: Vec<PersonaCard>, judged: Vec<Judged>) -> (Vec<PersonaCard>, Vec<Belief>) {
    let mut of_all = Vec::new();
    for Judged { persona, belief } in judged {
        match personas.iter_mut().find(|card| Some(&card.id) == persona.as_ref()) {
            Some(card) => card.beliefs.push(belief),
            None => of_all.push(belief),
        }
    }
    (personas, of_all)
}

fn source_facts(source: &ValidSource, ledger: &Ledger, profiles: &ProfilesFacts) -> SourceFacts {
    let spec = source.get();
    let imports: Vec<&Import> = ledger.imports.iter().filter(|import| import.source == spec.id).collect();
    let sum = |of: fn(&Import) -> u64| imports.iter().map(|import| of(import)).sum::<u64>();
    let (rows, kept) = (sum(|i| i.rows), sum(|i| i.kept));
    SourceFacts {
        id: spec.id.clone(),
        kind: spec.kind.name().to_owned(),
        scales: profiles.scales.iter().filter(|scale| scale.source == spec.id).cloned().collect(),
        rows,
        kept,
        set_aside: rows - kept,
        row_problems: added(imports.iter().map(|import| &import.row_problems)),
        cell_problems: added(imports.iter().map(|import| &import.cell_problems)),
    }
}

fn added<'a>(counts: impl Iterator<Item = &'a BTreeMap<String, u64>>) -> BTreeMap<String, u64> {
    let mut sum = BTreeMap::new();
    for (key, count) in counts.flatten() {
        *sum.entry(key.clone()).or_insert(0) += count;
    }
    sum
}

/// What the build wants to say, the gravest first.
fn notes(parts: &Parts<'_>, sources: &[SourceFacts]) -> Vec<Note> {
    let mut notes: Vec<Note> = quality::currency_note(&parts.quality).into_iter().collect();
    notes.extend(parts.segments.notes.clone());
    notes.extend(parts.personas.notes.clone());
    if parts.people.accounts > 0 {
        let phrase = Phrase::new("note-accounts")
            .count("count", parts.people.account_people as usize)
            .count("accounts", parts.people.accounts as usize);
        notes.push(Note { warning: false, phrase });
    }
    for source in sources {
        let count = source.row_problems.get("no_customer").copied().unwrap_or(0);
        if count > 0 {
            let phrase = Phrase::new("note-lines-without-customer")
                .text("source", source.id.as_str())
                .count("count", count as usize)
                .count("of", source.rows as usize);
            notes.push(Note { warning: false, phrase });
        }
    }
    for own in &parts.profiles.unconverted {
        let phrase = Phrase::new("note-unconverted").text("currency", &own.currency).count("count", own.lines as usize);
        notes.push(Note { warning: true, phrase });
    }
    if parts.value.as_ref().and_then(|value| value.hold_out.as_ref()).is_some_and(|own| own.baseline_wins) {
        notes.push(Note { warning: true, phrase: Phrase::new("note-baseline-wins") });
    }
    notes.extend(sources.iter().flat_map(|source| &source.scales).flat_map(scale_notes));
    let has_personas = !matches!(parts.segments.facts.verdict, Verdict::None | Verdict::TooFew);
    if parts.profiles.value.is_none() && has_personas {
        notes.push(Note { warning: false, phrase: Phrase::new("note-no-money") });
    }
    notes.extend(participants(parts));
    notes.sort_by_key(|note| !note.warning);
    notes
}

/// That those who were interviewed could be counted, where nobody has said yet that they agreed.
fn participants(parts: &Parts<'_>) -> Option<Note> {
    let heard = parts.voice.as_ref().filter(|voice| voice.without_person < voice.messages)?;
    let may_be = parts.segments.facts.verdict == Verdict::TooFew && !parts.spec.personas.participants;
    let phrase = Phrase::new("note-participants").count("count", heard.people as usize);
    may_be.then_some(Note { warning: false, phrase })
}

/// Cronbach's alpha below which the questions of a scale ask after more than one thing (Nunnally 1978 asks for
/// 0.7 in early research; below 0.6 few accept a scale).
const WEAK_SCALE: f64 = 0.6;

fn scale_notes(scale: &ScaleFacts) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(alpha) = scale.alpha.filter(|alpha| *alpha < WEAK_SCALE) {
        let phrase = Phrase::new("note-scale-weak").text("name", scale.name.clone()).count("count", scale.items);
        let phrase = phrase.text("source", scale.source.as_str());
        notes.push(Note { warning: true, phrase: phrase.figure("alpha", alpha, Unit::Plain) });
    }
    for item in &scale.against {
        let phrase = Phrase::new("note-scale-against").text("name", scale.name.clone()).text("item", item.clone());
        let phrase = phrase.text("source", scale.source.as_str());
        notes.push(Note { warning: true, phrase });
    }
    notes
}
