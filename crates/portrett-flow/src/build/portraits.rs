//! The last part of the way: the cards, what changed about them, what people believe of them, and whether they foretell.

use portrett_terms::{
    CampaignFacts, ChangeFacts, PredictionFacts, ProvisionalPortrait, SampleFacts, SegmentUnit, SourceKind, StageRun,
    Verdict,
};

use super::{Run, Usable};
use crate::beliefs::{self, Believed, Judged};
use crate::changes::{self, ChangesStep, Comparison, Earlier};
use crate::error::FlowError;
use crate::measure::{Outlook, Touched, campaigns, foretell, sample, tells_campaigns};
use crate::personas::{Before, Birth, Identities, Participants, PersonasFacts, Portraits, draw, provisional};
use crate::profiles::registry::Usage;
use crate::profiles::{Feature, ProfilesFacts};
use crate::segments::SegmentsFacts;
use crate::stage::StageKey;
use crate::voice::{Quoting, VoiceStep};

impl Run<'_> {
    pub(super) fn personas(
        &mut self,
        profiles: &ProfilesFacts,
        usable: &Usable,
        segments: &SegmentsFacts,
        (foretold, beside): (&[Feature], &(String, String)),
    ) -> Result<PersonasFacts, FlowError> {
        let key = StageKey::new("personas", 8)
            .with(&self.key)
            .with(beside)
            .with(&self.spec.personas)
            .with(&self.spec.voice.quotes)
            .with(&self.spec.language)
            .finish();
        let id_stem = self.key[..8].to_owned();
        let heard = !beside.1.is_empty();
        let before = self.identities_before();
        let facts = self.stage("personas", key, &[], |context, build, ledger| {
            if matches!(segments.facts.verdict, Verdict::None | Verdict::TooFew) {
                // Who lived sleeps until there are personas again.
                let facts = PersonasFacts { identities: before.identities.clone(), ..PersonasFacts::default() };
                return Ok((facts, 0));
            }
            let told = |feature: &&Feature| !segments.constant.contains(&feature.column);
            let known = foretold.iter().filter(|feature| feature.usage() != Usage::Kept);
            let features: Vec<Feature> = usable.features.iter().filter(told).chain(known).cloned().collect();
            let has_orders = build.sources.iter().any(|source| source.get().kind == SourceKind::Orders);
            let has_accounts = ledger.tables.contains_key("account_people");
            let as_of = profiles.last_day();
            let birth = Birth { id_stem: &id_stem, language: &build.language, as_of: &as_of };
            let portraits = Portraits {
                profiles,
                features: &features,
                defining: &segments.defining,
                stability: &segments.stability,
                names: &segments.facts.names,
                has_outside: segments.facts.outside.is_some(),
                has_accounts,
                roles: segments.facts.unit == SegmentUnit::Account,
                has_orders,
                quotes: if heard { build.voice.quotes } else { Quoting::Hidden },
                birth,
                before: &before,
                memberships: ledger.tables.get("memberships").copied().unwrap_or_default(),
            };
            let facts = draw(context, &build.personas, &portraits)?;
            let rows = facts.personas.iter().map(|card| card.people_hold).sum();
            Ok((facts, rows))
        })?;
        // Ids and names are kept from build to build, so what comes after depends on them, not on the data alone.
        self.key = StageKey::new("identities", 1).with(&self.key).with(&facts.identities.all).finish();
        Ok(facts)
    }

    /// The portrait of those who were interviewed, where they agreed to be counted and customers are too few.
    pub(super) fn provisional(
        &mut self,
        profiles: &ProfilesFacts,
        segments: &SegmentsFacts,
        voice: Option<&VoiceStep>,
    ) -> Result<Option<ProvisionalPortrait>, FlowError> {
        let agreed = self.spec.personas.participants && segments.facts.verdict == Verdict::TooFew;
        let Some(voice) = voice.filter(|_| agreed) else { return Ok(None) };
        let before = self.key.clone();
        let key = StageKey::new("provisional", 1)
            .with(&before)
            .with(&voice.facts)
            .with(&self.spec.voice.quotes)
            .with(&self.spec.language)
            .finish();
        let portrait = self.stage("provisional", key, &[], |context, build, _| {
            let participants = Participants {
                themes: &voice.names,
                quotes: build.voice.quotes,
                language: &build.language,
                as_of: profiles.as_of,
            };
            let portrait = provisional(context, &participants)?;
            let people = portrait.as_ref().map_or(0, |portrait| portrait.participants);
            Ok((portrait, people))
        })?;
        self.key = before;
        Ok(portrait)
    }

    /// The personas that the build before left. Cards of an earlier release are taken as they are.
    fn identities_before(&self) -> Before {
        let artefact = self.before.stages.get("personas").map(|run| run.artefact.as_str());
        let facts: PersonasFacts =
            artefact.and_then(|artefact| serde_json::from_str(artefact).ok()).unwrap_or_default();
        let had_personas = !facts.personas.is_empty();
        let identities = match facts.identities.all.is_empty() {
            true => Identities::of_cards(&facts.personas),
            false => facts.identities,
        };
        let memberships = self.before.tables.get("memberships").copied().filter(|_| had_personas);
        Before { identities, memberships }
    }

    /// What changed since the build before it that had other files.
    pub(super) fn changes(
        &mut self,
        profiles: &ProfilesFacts,
        personas: &PersonasFacts,
    ) -> Result<Option<ChangeFacts>, FlowError> {
        let before = self.key.clone();
        let artefact = self.before.stages.get("changes").map(|run| run.artefact.as_str());
        let last: Option<ChangesStep> = artefact.and_then(|artefact| serde_json::from_str(artefact).ok());
        let now = Earlier::of(self.inputs.clone(), profiles.last_day(), &self.ledger.tables, personas);
        let (base, between) = match last {
            Some(last) if last.now.inputs != now.inputs => (Some(last.now), Vec::new()),
            Some(last) => (last.base, last.facts.map_or_else(Vec::new, |facts| facts.fates)),
            None => (None, Vec::new()),
        };
        let key = StageKey::new("changes", 2).with(&before).with(&base).with(&now.tables).finish();
        if base.is_none() {
            // There is nothing to compare with: this build is what the next one is compared with.
            let step = ChangesStep { base, now, facts: None };
            let artefact =
                serde_json::to_string(&step).map_err(|source| FlowError::Artefact { stage: "changes", source })?;
            self.ledger.stages.insert("changes".to_owned(), StageRun { key, artefact });
            return Ok(None);
        }
        let step = self.stage("changes", key, &[], |context, build, _| {
            let compare = |base: &Earlier| {
                let comparison = Comparison { base, now: &now, between: &between, personas, spec: &build.personas };
                changes::compare(context, &comparison)
            };
            let facts = base.as_ref().map(compare).transpose()?;
            let rows = facts.iter().flat_map(|facts| &facts.personas).map(|own| own.compared).sum();
            Ok((ChangesStep { base, now, facts }, rows))
        })?;
        self.key = StageKey::new("changed", 1).with(&before).with(&step.facts).finish();
        Ok(step.facts)
    }

    /// What people believe, and what the data answers. Where nobody wrote anything, there is nothing to run.
    pub(super) fn beliefs(
        &mut self,
        usable: &Usable,
        segments: &SegmentsFacts,
        personas: &PersonasFacts,
    ) -> Result<Vec<Judged>, FlowError> {
        if self.spec.beliefs.is_empty() {
            self.ledger.stages.remove("beliefs");
            return Ok(Vec::new());
        }
        let key = StageKey::new("beliefs", 1).with(&self.key).with(&self.spec.beliefs).finish();
        self.stage("beliefs", key, &[], |context, build, ledger| {
            let mut features = if personas.told.is_empty() { usable.features.clone() } else { personas.told.clone() };
            features.extend(usable.outcome.clone());
            let believed = Believed {
                features: &features,
                identities: &personas.identities,
                has_personas: !matches!(segments.facts.verdict, Verdict::None | Verdict::TooFew),
                has_accounts: ledger.tables.contains_key("account_people"),
                min_group: build.personas.min_group,
            };
            let judged = beliefs::judge(context, &build.beliefs, &believed)?;
            let rows = judged.len() as u64;
            Ok((judged, rows))
        })
    }

    /// How campaigns went with each persona; nothing where there are no personas or no source tells of campaigns.
    pub(super) fn campaigns(&mut self, personas: &PersonasFacts) -> Result<Option<CampaignFacts>, FlowError> {
        if personas.personas.is_empty() || !tells_campaigns(&self.spec.sources) {
            return Ok(None);
        }
        let before = self.key.clone();
        let changes = self.ledger.stages.get("changes").map(|run| run.artefact.as_str());
        let changes: Option<ChangesStep> = changes.and_then(|artefact| serde_json::from_str(artefact).ok());
        let base = changes.and_then(|step| step.base);
        let key = StageKey::new("campaigns", 1).with(&before).with(&base).finish();
        let facts = self.stage("campaigns", key, &[], |context, build, ledger| {
            let touched = Touched {
                sources: &build.sources,
                identities: &personas.identities,
                base: base.as_ref(),
                memberships: ledger.tables.get("memberships").copied().unwrap_or_default(),
                min_group: build.personas.min_group,
            };
            let facts = campaigns(context, &touched)?;
            let rows = facts.campaigns.iter().map(|own| own.people).sum();
            Ok((facts, rows))
        })?;
        Ok(Some(facts))
    }

    /// Who is in the data and who of them was heard.
    pub(super) fn sample(
        &mut self,
        profiles: &ProfilesFacts,
        personas: &PersonasFacts,
    ) -> Result<SampleFacts, FlowError> {
        let key = StageKey::new("sample", 1).with(&self.key).finish();
        self.stage("sample", key, &[], |context, build, _| {
            let facts = sample(context, &build.sources, profiles, &personas.personas)?;
            let rows = facts.heard.map_or(0, |heard| heard.people);
            Ok((facts, rows))
        })
    }

    pub(super) fn measure(
        &mut self,
        profiles: &ProfilesFacts,
        usable: &Usable,
        personas: &PersonasFacts,
    ) -> Result<Option<PredictionFacts>, FlowError> {
        let Some(outcome) = usable.outcome.as_ref().filter(|_| personas.personas.len() > 1) else {
            return Ok(None);
        };
        let key = StageKey::new("measure", 1).with(&self.key).finish();
        self.stage("measure", key, &[], |context, _, _| {
            let outlook = Outlook { profiles, outcome, features: &usable.features, personas: &personas.personas };
            let facts = foretell(context, &outlook)?;
            let rows = facts.n;
            Ok((Some(facts), rows))
        })
    }
}
