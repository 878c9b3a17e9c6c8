//! The figures of one persona's members in two builds.

use portrett_maths::change::{Summary, Weights, change};
use portrett_maths::seed;
use portrett_terms::{FigureChange, Measure, PersonaCard, Unit};

use crate::context::Context;
use crate::error::FlowError;
use crate::personas::{Hold, Saying, Values, phrase};
use crate::profiles::{Feature, FeatureKind};

/// Most persons that figures are compared over; beyond that, those of the least hash.
const MOST_PERSONS: usize = 5_000;

/// A person's row in the earlier and in the later build; nothing where the person was no member.
type Rows = (Option<usize>, Option<usize>);

/// The hold persons who were members of a persona in either build.
pub struct Members<'a> {
    before: &'a Hold,
    after: &'a Hold,
    rows: Vec<Rows>,
    weights: Weights,
}

impl<'a> Members<'a> {
    /// Those of a segment of each build.
    pub fn of((before, old): (&'a Hold, u8), (after, new): (&'a Hold, u8), seed: u64) -> Self {
        let rows_of = |hold: &Hold, segment: u8| -> Vec<(i64, usize)> {
            let own = hold.segment.iter().enumerate().filter(|(_, of)| **of == segment);
            own.map(|(row, _)| (hold.person[row], row)).collect()
        };
        let mut persons = merged(&rows_of(before, old), &rows_of(after, new));
        if persons.len() > MOST_PERSONS {
            persons.sort_by_key(|(person, _)| seed::derive(seed, "persons", *person as u64));
            persons.truncate(MOST_PERSONS);
            persons.sort_by_key(|(person, _)| *person);
        }
        let weights = Weights::draw(persons.len(), seed);
        Self { before, after, rows: persons.into_iter().map(|(_, rows)| rows).collect(), weights }
    }

    fn pick(&self, values: &[f64], row: impl Fn(&Rows) -> Option<usize>) -> Vec<f64> {
        self.rows.iter().map(|rows| row(rows).map_or(f64::NAN, |row| values[row])).collect()
    }
}

/// Two lists that ascend by person, as one.
fn merged(old: &[(i64, usize)], new: &[(i64, usize)]) -> Vec<(i64, Rows)> {
    let mut rows = std::collections::BTreeMap::new();
    for (person, row) in old {
        rows.insert(*person, (Some(*row), None));
    }
    for (person, row) in new {
        rows.entry(*person).or_insert((None, None)).1 = Some(*row);
    }
    rows.into_iter().collect()
}

/// Every figure that both builds have of these members. `q` holds the p-value until it is adjusted over all personas.
pub fn figures(
    context: &Context<'_>,
    members: &Members<'_>,
    features: &[(Feature, Feature)],
    card: Option<&PersonaCard>,
    min_group: u64,
) -> Result<Vec<FigureChange>, FlowError> {
    let found = context.threads.run(features.len(), |place| {
        let (old, new) = &features[place];
        let (before, after) = (members.before.values(old)?, members.after.values(new)?);
        Ok::<_, FlowError>(of_feature(members, (old, before), (new, after), card, min_group))
    });
    let mut all = Vec::new();
    for figures in found {
        all.extend(figures?);
    }
    Ok(all)
}

/// A feature's sayings with their values in a build.
fn sayings(feature: &Feature, values: Values) -> Vec<(Saying, Vec<f64>)> {
    let levels = match &feature.kind {
        FeatureKind::Category { levels, .. } => levels.len(),
        _ => 0,
    };
    let plain = if matches!(values, Values::Flags(_)) { Saying::Yes } else { Saying::Number };
    let said = |level: Option<usize>| level.map_or_else(|| plain.clone(), Saying::Level);
    values.as_numbers(levels).into_iter().map(|(level, numbers)| (said(level), numbers)).collect()
}

/// Whether two sayings of one feature, each in its own build, are the same: levels by their names.
fn same((old, first): (&Feature, &Saying), (new, second): (&Feature, &Saying)) -> bool {
    let level = |feature: &Feature, saying: &Saying| match (saying, &feature.kind) {
        (Saying::Level(level), FeatureKind::Category { levels, .. }) => levels.get(*level).cloned(),
        _ => None,
    };
    std::mem::discriminant(first) == std::mem::discriminant(second) && level(old, first) == level(new, second)
}

fn of_feature(
    members: &Members<'_>,
    (old, before): (&Feature, Values),
    (new, after): (&Feature, Values),
    card: Option<&PersonaCard>,
    min_group: u64,
) -> Vec<FigureChange> {
    let earlier = sayings(old, before);
    let pairs = sayings(new, after).into_iter().filter_map(|(saying, now)| {
        let (_, before) = earlier.iter().find(|(own, _)| same((old, own), (new, &saying)))?;
        Some((saying, members.pick(before, |rows| rows.0), members.pick(&now, |rows| rows.1)))
    });
    pairs.filter_map(|(saying, before, now)| figure(members, new, &saying, (&before, &now), card, min_group)).collect()
}

fn figure(
    members: &Members<'_>,
    feature: &Feature,
    saying: &Saying,
    (before, now): (&[f64], &[f64]),
    card: Option<&PersonaCard>,
    min_group: u64,
) -> Option<FigureChange> {
    let (unit, measure) = match (saying, &feature.kind) {
        (Saying::Number, FeatureKind::Number { unit, measure }) => (*unit, *measure),
        _ => (Unit::Share, Measure::Share),
    };
    let summary = if measure == Measure::Median { Summary::Median } else { Summary::Mean };
    let found = change(before, now, summary, &members.weights)?;
    if found.n_before < min_group || found.n_now < min_group {
        return None;
    }
    let said = |head: &str| phrase(head, feature, saying, found.now, found.before);
    let claim = said("claim");
    let on_card = card.is_some_and(|card| {
        card.claims.iter().any(|own| own.feature() == feature.column && own.statement().says_the_same(&claim))
    });
    Some(FigureChange {
        label: said("feature"),
        feature: feature.column.clone(),
        aspect: feature.aspect,
        measure,
        unit,
        before: found.before,
        now: found.now,
        n_before: found.n_before,
        n_now: found.n_now,
        difference_interval: portrett_terms::Interval::new(found.interval.low, found.interval.high),
        effect: (found.now - found.before) / spread(now).max(f64::MIN_POSITIVE),
        q: found.p,
        on_card,
    })
}

/// Standard deviation of the known values; that of a coin where nothing varies.
fn spread(values: &[f64]) -> f64 {
    let known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let n = known.len() as f64;
    let mean = known.iter().sum::<f64>() / n;
    let spread = (known.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n).sqrt();
    if spread > 0.0 { spread } else { 0.5 }
}
