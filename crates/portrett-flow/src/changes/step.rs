//! Two builds in, what changed out.

use std::collections::BTreeMap;

use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::seed;
use portrett_terms::{
    ChangeFacts, Fate, FigureChange, MoveFacts, PersonaCard, PersonaChange, PersonaFate, PersonaId, Share,
};
use serde::{Deserialize, Serialize};

use super::drift::drift;
use super::figures::{Members, figures};
use crate::context::Context;
use crate::error::FlowError;
use crate::personas::{Hold, Identities, PersonasFacts, PersonasSpec, moves};
use crate::profiles::Feature;

/// q-value above which a figure is not said to have moved.
const LARGEST_Q: f64 = 0.05;

/// The tables that figures are computed from.
const TABLES: [&str; 4] = ["memberships", "profiles", "forecasts", "voices"];

/// A persona's part of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The persona.
    pub persona: PersonaId,
    /// Its fictional name.
    pub name: String,
    /// Its share of all customers.
    pub share: Share,
    /// Its share of all revenue.
    pub value: Option<Share>,
}

/// What a build leaves for later ones to be compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Earlier {
    /// The key of the files that it was made from.
    pub inputs: String,
    /// Until when its data reached.
    pub as_of: String,
    /// The versions of its tables.
    pub tables: BTreeMap<String, u64>,
    /// Its personas.
    pub identities: Identities,
    /// Their parts of the whole, the largest first.
    pub standings: Vec<Standing>,
    /// The features that its claims were about.
    pub told: Vec<Feature>,
}

impl Earlier {
    /// What a build with these personas leaves.
    pub fn of(inputs: String, as_of: String, tables: &BTreeMap<String, u64>, personas: &PersonasFacts) -> Self {
        let standing = |card: &PersonaCard| Standing {
            persona: card.id.clone(),
            name: card.name.clone(),
            share: card.share_of_customers,
            value: card.share_of_value,
        };
        let tables = TABLES.iter().filter_map(|table| Some(((*table).to_owned(), *tables.get(*table)?)));
        Self {
            inputs,
            as_of,
            tables: tables.collect(),
            identities: personas.identities.clone(),
            standings: personas.personas.iter().map(standing).collect(),
            told: personas.told.clone(),
        }
    }
}

/// What the stage says. A build of the same files as the one before is compared with the one that that was compared
/// with: what changed is what the data changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangesStep {
    /// The build that this one was compared with.
    pub base: Option<Earlier>,
    /// What this build leaves.
    pub now: Earlier,
    /// What changed; nothing for the first build.
    pub facts: Option<ChangeFacts>,
}

/// What is compared.
pub struct Comparison<'a> {
    /// The earlier build.
    pub base: &'a Earlier,
    /// This build.
    pub now: &'a Earlier,
    /// What became of personas between the two: in builds of the same files as this one, with other settings.
    pub between: &'a [PersonaFate],
    /// Its cards.
    pub personas: &'a PersonasFacts,
    /// The personas' specification.
    pub spec: &'a PersonasSpec,
}

/// Compares two builds. The tables are open in their new versions, and are so again when this is back.
pub fn compare(context: &Context<'_>, comparison: &Comparison<'_>) -> Result<ChangeFacts, FlowError> {
    let Comparison { base, now, between, personas, .. } = comparison;
    let features = common(context, base, now);
    let (before, after) = read_both(context, &features, base, now)?;
    let kept: Vec<(&Standing, u8, u8)> = now.standings.iter().filter_map(|own| kept(own, base, now)).collect();
    let mut changes = Vec::new();
    for (own, segment_before, segment) in &kept {
        let card = personas.personas.iter().find(|card| card.id == own.persona);
        let seed = seed::derive(context.seed, "changes", u64::from(*segment));
        let members = Members::of((&before, *segment_before), (&after, *segment), seed);
        let moved = figures(context, &members, &features, card, comparison.spec.min_group)?;
        changes.push(change(own, base, moved));
    }
    adjust(&mut changes);
    let has_both = base.tables.contains_key("memberships") && !features.is_empty();
    Ok(ChangeFacts {
        since: base.as_of.clone(),
        fates: fates(base, now, between),
        moves: moves_since(context, comparison)?,
        personas: changes,
        drift: if has_both { drift(&before, &after, &features)? } else { Vec::new() },
        overtook: overtook(base, now),
    })
}

/// A persona of both builds, with its segments.
fn kept<'a>(own: &'a Standing, base: &Earlier, now: &Earlier) -> Option<(&'a Standing, u8, u8)> {
    let segment = |of: &Earlier| of.identities.all.iter().find(|it| it.id == own.persona).and_then(|it| it.segment);
    Some((own, segment(base)?, segment(now)?))
}

/// Features of both builds, of the same kind, whose earlier table is still there.
fn common(context: &Context<'_>, base: &Earlier, now: &Earlier) -> Vec<(Feature, Feature)> {
    let is_there =
        |table: &str| base.tables.get(table).is_some_and(|version| context.engine.has_version(table, *version));
    if !is_there("memberships") || !is_there("profiles") {
        return Vec::new();
    }
    let pair = |new: &Feature| {
        let old = base.told.iter().find(|old| old.column == new.column)?;
        let alike = std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind);
        (alike && is_there(old.table())).then(|| (old.clone(), new.clone()))
    };
    now.told.iter().filter_map(pair).collect()
}

/// The hold persons of both builds.
fn read_both(
    context: &Context<'_>,
    features: &[(Feature, Feature)],
    base: &Earlier,
    now: &Earlier,
) -> Result<(Hold, Hold), FlowError> {
    let open = |of: &Earlier| -> Result<(), FlowError> {
        for (table, version) in &of.tables {
            if context.engine.has_version(table, *version) {
                context.engine.open_table(table, *version)?;
            }
        }
        Ok(())
    };
    let (old, new): (Vec<Feature>, Vec<Feature>) = features.iter().cloned().unzip();
    if features.is_empty() {
        return Ok((Hold::nobody(), Hold::nobody()));
    }
    open(base)?;
    let before = Hold::read(context, &old, &[], false);
    open(now)?;
    Ok((before?, Hold::read(context, &new, &[], false)?))
}

fn change(own: &Standing, base: &Earlier, moved: Vec<FigureChange>) -> PersonaChange {
    let before = base.standings.iter().find(|old| old.persona == own.persona);
    PersonaChange {
        persona: own.persona.clone(),
        share_before: before.map_or(Share::of(0.0, 1.0), |old| old.share),
        share: own.share,
        value_before: before.and_then(|old| old.value),
        value: own.value,
        compared: moved.len() as u64,
        moved,
    }
}

/// q-values over all figures of all personas, of which those that moved are kept: those on the face of a card first,
/// then the largest.
fn adjust(changes: &mut [PersonaChange]) {
    let p: Vec<f64> = changes.iter().flat_map(|own| &own.moved).map(|figure| figure.q).collect();
    let mut q = benjamini_hochberg(&p).into_iter();
    for figure in changes.iter_mut().flat_map(|own| &mut own.moved) {
        figure.q = q.next().unwrap_or(1.0);
    }
    for change in changes {
        change.moved.retain(|figure| figure.q <= LARGEST_Q);
        change.moved.sort_by(|a, b| {
            let largest = b.effect.abs().total_cmp(&a.effect.abs());
            b.on_card.cmp(&a.on_card).then(largest).then(a.feature.cmp(&b.feature))
        });
    }
}

/// Who moved since `base`.
fn moves_since(context: &Context<'_>, comparison: &Comparison<'_>) -> Result<Vec<MoveFacts>, FlowError> {
    let Comparison { base, now, spec, .. } = comparison;
    let Some(version) = now.tables.get("memberships") else { return Ok(Vec::new()) };
    let versions = (base.tables.get("memberships").copied(), *version);
    moves(context, (&base.identities, &now.identities), versions, spec.min_group)
}

/// What became of the personas since `base`, which may lie further back than the build before: who was there then
/// and is there now was kept, and who was there then and ended in a build `between` ended.
fn fates(base: &Earlier, now: &Earlier, between: &[PersonaFate]) -> Vec<PersonaFate> {
    let lives_in =
        |of: &Earlier, id: &PersonaId| of.identities.all.iter().any(|own| own.id == *id && own.segment.is_some());
    let lived = |id: &PersonaId| lives_in(base, id);
    let mut fates: Vec<PersonaFate> = now.identities.fates.clone();
    // Who was born and ended since was never seen beside `base`.
    fates.retain(|fate| lives_in(now, &fate.persona) || lived(&fate.persona));
    let ended = between.iter().filter(|own| lived(&own.persona) && !lives_in(now, &own.persona));
    let untold: Vec<PersonaFate> =
        ended.filter(|own| !fates.iter().any(|told| told.persona == own.persona)).cloned().collect();
    fates.extend(untold);
    for fate in &mut fates {
        if matches!(fate.fate, Fate::Kept) && !lived(&fate.persona) {
            fate.fate = Fate::Born;
            fate.likeness = None;
        }
    }
    fates
}

/// The persona that carries most now and the one that did, where both lived in both builds.
fn overtook(base: &Earlier, now: &Earlier) -> Option<(String, String)> {
    let (old, new) = (base.standings.first()?, now.standings.first()?);
    let is_in = |of: &Earlier, who: &Standing| of.standings.iter().any(|own| own.persona == who.persona);
    let both = is_in(base, new) && is_in(now, old);
    (old.persona != new.persona && both).then(|| (new.name.clone(), old.name.clone()))
}
