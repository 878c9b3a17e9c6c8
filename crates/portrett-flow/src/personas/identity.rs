//! Who the personas are through time: each continues one of the build before, or is new, and keeps its id, its name,
//! its colour and its emblem for as long as it lives.

use std::collections::BTreeMap;

use portrett_maths::continuity::{self, Common, Continuity, Origin, continuity, profile_likeness};
use portrett_terms::{Emblem, Fate, MoveFacts, PersonaCard, PersonaFate, PersonaId};
use serde::{Deserialize, Serialize};

use super::hold::{Hold, Values};
use super::names::{self, Sex, Whom};
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind, Words};
use crate::table::wholes;

/// Colours of the reports' palette.
const HUES: u8 = 8;

/// The part of the members of whom a trait must be known, and that must share it, for a name to follow it.
const MOST: f64 = 0.5;
const NEARLY_ALL: f64 = 0.7;

/// What a persona keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    /// Opaque.
    pub id: PersonaId,
    /// A fictional given name.
    pub name: String,
    /// Number of the palette's colour.
    pub hue: u8,
    /// Drawn when it first appeared.
    pub emblem: Option<Emblem>,
    /// The segment under it in the last build; nothing where it is no more.
    pub segment: Option<u8>,
    /// Until when the data of the build in which it first appeared reached, `YYYY-MM-DD`.
    pub since: String,
    /// What its members were like in the last build in which it lived: by column, the difference from everybody in
    /// standard deviations.
    pub profile: BTreeMap<String, f64>,
}

/// All personas that ever were, and what became of them in this build.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Identities {
    /// Those that live, by segment, then those that are no more.
    pub all: Vec<Identity>,
    /// What became of those that lived in the build before, and of the new ones.
    pub fates: Vec<PersonaFate>,
}

/// What the build before left.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Before {
    /// Its personas; empty for the first build.
    pub identities: Identities,
    /// The version of its table `memberships`.
    pub memberships: Option<u64>,
}

/// What new personas are made with.
pub struct Birth<'a> {
    /// What begins every new id.
    pub id_stem: &'a str,
    /// The language of names, by its tag.
    pub language: &'a str,
    /// The last day of the data.
    pub as_of: &'a str,
}

impl Identities {
    /// Those of cards that an earlier release drew, which kept no profiles: they live on by their members alone.
    pub fn of_cards(cards: &[PersonaCard]) -> Self {
        let identity = |card: &PersonaCard| Identity {
            id: card.id.clone(),
            name: card.name.clone(),
            hue: card.emblem.hue,
            emblem: Some(card.emblem.clone()),
            segment: Some(card.segment.0),
            since: card.since.clone(),
            profile: BTreeMap::new(),
        };
        Self { all: cards.iter().map(identity).collect(), ..Self::default() }
    }

    /// The persona of a segment.
    pub fn of_segment(&self, segment: u8) -> Option<&Identity> {
        self.all.iter().find(|own| own.segment == Some(segment))
    }

    /// The same, with the emblem of each that has none yet.
    pub fn with_emblems(mut self, emblem: impl Fn(u8) -> Option<Emblem>) -> Self {
        for own in self.all.iter_mut().filter(|own| own.emblem.is_none()) {
            own.emblem = own.segment.and_then(&emblem);
        }
        self
    }
}

/// Finds which personas live on in the `segments` of this build. `memberships` is open in its new version, and is so
/// again when this is back; `version` is that version.
pub fn recognise(
    context: &Context<'_>,
    (hold, features): (&Hold, &[Feature]),
    segments: u8,
    birth: &Birth<'_>,
    (before, version): (&Before, u64),
) -> Result<Identities, FlowError> {
    let profiles: Vec<BTreeMap<String, f64>> = profiles(hold, features, segments)?;
    let living: Vec<&Identity> = before.identities.all.iter().filter(|own| own.segment.is_some()).collect();
    let flows = flows(context, &living, segments, (before.memberships, version))?;
    let likeness = |old: &&Identity| profiles.iter().map(|new| alike(&old.profile, new)).collect();
    let common = Common { profiles: living.iter().map(likeness).collect(), flows };
    let found = continuity(&common, living.len(), usize::from(segments));
    let mut all = Vec::new();
    for (segment, profile) in (0..segments).zip(profiles) {
        let identity = match found.origins[usize::from(segment)] {
            Origin::Continues { group, .. } => living[group].clone(),
            Origin::SplitFrom(_) | Origin::Born => {
                let whom = whom(hold, features, segment, birth.as_of)?;
                born(birth, segment, whom, &before.identities.all, &all)
            }
        };
        all.push(Identity { segment: Some(segment), profile, ..identity });
    }
    let fates = fates(&found, &living, &all);
    let is_gone = |own: &&Identity| !all.iter().any(|new| new.id == own.id);
    let gone: Vec<Identity> =
        before.identities.all.iter().filter(is_gone).map(|own| Identity { segment: None, ..own.clone() }).collect();
    all.extend(gone);
    Ok(Identities { all, fates })
}

/// A new persona. Its name and colour are those of nobody who lives; its name that of nobody who ever did.
fn born(birth: &Birth<'_>, segment: u8, whom: Whom, ever: &[Identity], new: &[Identity]) -> Identity {
    let taken: Vec<String> = ever.iter().chain(new).map(|own| own.name.clone()).collect();
    let lives = |own: &&Identity| own.segment.is_some();
    let used: Vec<u8> = ever.iter().filter(lives).chain(new).map(|own| own.hue).collect();
    Identity {
        id: PersonaId(format!("{}-{segment}", birth.id_stem)),
        name: names::choose(birth.language, whom, &taken),
        hue: (0..HUES).find(|hue| !used.contains(hue)).unwrap_or(segment % HUES),
        emblem: None,
        segment: Some(segment),
        since: birth.as_of.to_owned(),
        profile: BTreeMap::new(),
    }
}

/// Persons in both builds by the persona that they were in and the segment that they are in.
fn flows(
    context: &Context<'_>,
    living: &[&Identity],
    segments: u8,
    (before, now): (Option<u64>, u64),
) -> Result<Vec<Vec<u64>>, FlowError> {
    let mut flows = vec![vec![0; usize::from(segments)]; living.len()];
    let Some(before) = before.filter(|before| context.engine.has_version("memberships", *before)) else {
        return Ok(flows);
    };
    context.engine.open_table("memberships", before)?;
    let old = memberships(context);
    context.engine.open_table("memberships", now)?;
    let (old, new) = (old?, memberships(context)?);
    let row_of = |segment: u8| living.iter().position(|own| own.segment == Some(segment));
    let mut place = 0;
    for (person, segment) in old {
        while place < new.len() && new[place].0 < person {
            place += 1;
        }
        let now = new.get(place).filter(|(own, now)| *own == person && *now < segments);
        if let (Some((_, now)), Some(row)) = (now, row_of(segment)) {
            flows[row][usize::from(*now)] += 1;
        }
    }
    Ok(flows)
}

fn memberships(context: &Context<'_>) -> Result<Vec<(i64, u8)>, FlowError> {
    let rows = context.engine.rows("SELECT person_id, segment FROM memberships ORDER BY person_id")?;
    let segments = wholes(&rows, "segment")?.into_iter().map(|segment| segment as u8);
    Ok(wholes(&rows, "person_id")?.into_iter().zip(segments).collect())
}

/// What the hold members of each segment are like: by column (and level), their mean less everybody's in standard
/// deviations.
fn profiles(hold: &Hold, features: &[Feature], segments: u8) -> Result<Vec<BTreeMap<String, f64>>, FlowError> {
    let mut profiles = vec![BTreeMap::new(); usize::from(segments)];
    for feature in features {
        for (name, values) in columns(feature, hold.values(feature)?) {
            let (mean, spread) = mean_and_spread(values.iter().copied());
            for (segment, profile) in (0..segments).zip(&mut profiles) {
                let own = values.iter().zip(&hold.segment).filter(|(_, of)| **of == segment).map(|(value, _)| *value);
                let (own, _) = mean_and_spread(own);
                if own.is_finite() && spread > 0.0 {
                    profile.insert(name.clone(), (own - mean) / spread);
                }
            }
        }
    }
    Ok(profiles)
}

/// A feature as numbers, by name: itself, or one column of 0 and 1 for each level.
fn columns(feature: &Feature, values: Values) -> Vec<(String, Vec<f64>)> {
    let levels: &[String] = match &feature.kind {
        FeatureKind::Category { levels, .. } => levels,
        _ => &[],
    };
    let name = |level: Option<usize>| match level {
        Some(level) => format!("{} {}", feature.column, levels[level]),
        None => feature.column.clone(),
    };
    values.as_numbers(levels.len()).into_iter().map(|(level, numbers)| (name(level), numbers)).collect()
}

/// Over the known values; not a number where there are none.
fn mean_and_spread(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let known: Vec<f64> = values.filter(|value| value.is_finite()).collect();
    let n = known.len() as f64;
    let mean = known.iter().sum::<f64>() / n;
    (mean, (known.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n).sqrt())
}

fn alike(old: &BTreeMap<String, f64>, new: &BTreeMap<String, f64>) -> f64 {
    let both = old.iter().filter_map(|(column, value)| Some((*value, *new.get(column)?)));
    let (old, new): (Vec<f64>, Vec<f64>) = both.unzip();
    profile_likeness(&old, &new)
}

/// Whom a name is for: what the members' years and sexes tell.
fn whom(hold: &Hold, features: &[Feature], segment: u8, as_of: &str) -> Result<Whom, FlowError> {
    let members = hold.segment.iter().filter(|own| **own == segment).count() as f64;
    let is_sexes = |own: &&Feature| matches!(&own.kind, FeatureKind::Category { words: Words::Genders, .. });
    let sex = match features.iter().find(is_sexes) {
        Some(feature) => sex_of_most(feature, hold.values(feature)?, &hold.segment, segment, members),
        None => None,
    };
    let born = match features.iter().find(|feature| feature.definition == "trait-years") {
        Some(feature) => middle_age(hold.values(feature)?, &hold.segment, segment, members),
        None => None,
    };
    let year = as_of.get(..4).and_then(|year| year.parse::<i32>().ok());
    Ok(Whom { sex, born: year.zip(born).map(|(year, age)| year - age as i32) })
}

fn sex_of_most(feature: &Feature, values: Values, segments: &[u8], segment: u8, members: f64) -> Option<Sex> {
    let (FeatureKind::Category { levels, .. }, Values::Codes(codes)) = (&feature.kind, values) else { return None };
    let share = |name: &str| {
        let level = levels.iter().position(|level| level == name).and_then(|at| u16::try_from(at).ok());
        let own = codes.iter().zip(segments).filter(|(code, of)| **of == segment && Some(**code) == level);
        own.count() as f64 / members
    };
    let sexes = [("female", Sex::Female), ("male", Sex::Male)];
    sexes.into_iter().find(|(name, _)| share(name) >= NEARLY_ALL).map(|(_, sex)| sex)
}

/// The median of the members' ages, where most tell theirs.
fn middle_age(values: Values, segments: &[u8], segment: u8, members: f64) -> Option<f64> {
    let Values::Numbers(ages) = values else { return None };
    let own = ages.iter().zip(segments).filter(|(age, of)| **of == segment && age.is_finite());
    let mut ages: Vec<f64> = own.map(|(age, _)| *age).collect();
    ages.sort_unstable_by(f64::total_cmp);
    ages.get(ages.len() / 2).copied().filter(|_| ages.len() as f64 >= MOST * members)
}

fn fates(found: &Continuity, living: &[&Identity], all: &[Identity]) -> Vec<PersonaFate> {
    let of = |own: &Identity, fate, other: Option<&str>, likeness| PersonaFate {
        persona: own.id.clone(),
        name: own.name.clone(),
        fate,
        other: other.map(str::to_owned),
        likeness,
    };
    let new = all.iter().zip(&found.origins).map(|(own, origin)| match origin {
        Origin::Continues { likeness, .. } => of(own, Fate::Kept, None, Some(*likeness)),
        Origin::SplitFrom(group) => of(own, Fate::Split, Some(&living[*group].name), None),
        Origin::Born => of(own, Fate::Born, None, None),
    });
    let gone = living.iter().zip(&found.fates).filter_map(|(own, fate)| match fate {
        continuity::Fate::Continued(_) => None,
        continuity::Fate::MergedInto(group) => Some(of(own, Fate::Merged, Some(&all[*group].name), None)),
        continuity::Fate::Retired => Some(of(own, Fate::Retired, None, None)),
    });
    new.chain(gone).collect()
}

/// Who went from one persona to another, of those that live in both builds, where they are enough to be shown; the most
/// first. `memberships` is open in the version of `now`, and is so again when this is back.
pub fn moves(
    context: &Context<'_>,
    (before, now): (&Identities, &Identities),
    versions: (Option<u64>, u64),
    min_group: u64,
) -> Result<Vec<MoveFacts>, FlowError> {
    let lives =
        |of: &Identities| -> Vec<Identity> { of.all.iter().filter(|own| own.segment.is_some()).cloned().collect() };
    let (old, new) = (lives(before), lives(now));
    let segments = new.iter().filter_map(|own| own.segment).max().map_or(0, |last| last + 1);
    let flows = flows(context, &old.iter().collect::<Vec<_>>(), segments, versions)?;
    let mut moves = Vec::new();
    for (from, flow) in old.iter().zip(&flows).filter(|(from, _)| new.iter().any(|own| own.id == from.id)) {
        let others = new.iter().filter(|to| to.id != from.id);
        let people = |to: &Identity| to.segment.map_or(0, |segment| flow[usize::from(segment)]);
        let shown = others.map(|to| (to, people(to))).filter(|(_, people)| *people >= min_group.max(1));
        moves.extend(shown.map(|(to, people)| MoveFacts { from: from.name.clone(), to: to.name.clone(), people }));
    }
    moves.sort_by(|a, b| b.people.cmp(&a.people).then(a.from.cmp(&b.from)).then(a.to.cmp(&b.to)));
    Ok(moves)
}
