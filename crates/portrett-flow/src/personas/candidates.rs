//! Every statement that could be made about a segment, measured and tested.

use portrett_maths::number::{self, Centre, Sorted};
use portrett_maths::seed;
use portrett_maths::share;
use portrett_terms::standing::BuyingRole;
use portrett_terms::{Interval, Measure, Unit};

use super::colleagues;
use super::hold::{Hold, Values};
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};

/// A value that more than this share of people have makes "any at all" a statement of its own.
const SPIKE: f64 = 0.2;

/// What a candidate says of its feature.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// Its number is higher or lower.
    Number,
    /// It is the level of that place.
    Level(usize),
    /// It is yes.
    Yes,
    /// It is not zero, where many have zero.
    Present,
}

/// A statement with its figures, before its q-value is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The feature's place in the list.
    pub feature: usize,
    /// The segment.
    pub segment: u8,
    /// Whom of its members it tells of, beside those who play another part; nothing for all of them, beside everybody
    /// else.
    pub role: Option<BuyingRole>,
    /// What it says.
    pub saying: Saying,
    /// How it sums up persons.
    pub measure: Measure,
    /// What it counts.
    pub unit: Unit,
    /// The figure, its comparison, and the persons behind them.
    pub value: f64,
    /// For everybody else.
    pub base: f64,
    /// Persons behind `value`.
    pub n: u64,
    /// Persons behind `base`.
    pub n_base: u64,
    /// 95 % intervals of value, base and difference.
    pub intervals: [Interval; 3],
    /// Size of the difference.
    pub effect: f64,
    /// p-value.
    pub p: f64,
}

/// Memberships that a feature's candidates are measured and tested by.
struct Groups<'a> {
    /// The ordinary one: what a card shows.
    shown: &'a [u8],
    /// The one computed without the feature, where the feature is a defining one.
    tested: &'a [u8],
    /// The number of each person's company, where companies are known.
    company: Option<&'a [u32]>,
}

/// The candidates about one feature over all `segments`.
pub fn about(
    hold: &Hold,
    feature: &Feature,
    place: usize,
    segments: u8,
    is_defining: bool,
    project_seed: u64,
) -> Result<Vec<Candidate>, FlowError> {
    let without = if is_defining { hold.segment_without(&feature.column)? } else { hold.segment.clone() };
    let groups = Groups { shown: &hold.segment, tested: &without, company: hold.company.as_deref() };
    let values = hold.values(feature)?;
    of_values(&values, feature, place, &groups, segments, seed::derive(project_seed, "claims", place as u64))
}

/// The candidates about one feature over the members of one segment: each part in buying beside the others. `roles` has
/// the place of each person's part in [`BuyingRole::ALL`].
pub fn about_roles(
    hold: &Hold,
    feature: &Feature,
    place: usize,
    (segment, roles): (u8, &[u8]),
    project_seed: u64,
) -> Result<Vec<Candidate>, FlowError> {
    let is_among =
        |person: usize| hold.segment[person] == segment && usize::from(roles[person]) < BuyingRole::ALL.len();
    let values = hold.values(feature)?.only(is_among);
    let groups = Groups { shown: roles, tested: roles, company: hold.company.as_deref() };
    let seed = seed::derive(seed::derive(project_seed, "claims of roles", place as u64), "segment", u64::from(segment));
    let all = of_values(&values, feature, place, &groups, BuyingRole::ALL.len() as u8, seed)?;
    let of_segment = |candidate: Candidate| Candidate {
        role: Some(BuyingRole::ALL[usize::from(candidate.segment)]),
        segment,
        ..candidate
    };
    Ok(all.into_iter().map(of_segment).collect())
}

/// The candidates about a feature with these values over all groups below `segments`.
fn of_values(
    values: &Values,
    feature: &Feature,
    place: usize,
    groups: &Groups<'_>,
    segments: u8,
    seed: u64,
) -> Result<Vec<Candidate>, FlowError> {
    let mut candidates = Vec::new();
    for segment in 0..segments {
        match (values, &feature.kind) {
            (Values::Numbers(numbers), FeatureKind::Number { unit, measure }) => {
                if segment == 0 {
                    candidates.extend(number_candidates(
                        numbers,
                        groups,
                        segments,
                        *unit,
                        *measure,
                        has_any(feature),
                        seed,
                    ));
                }
            }
            (Values::Flags(flags), _) => {
                candidates.extend(share_candidate(groups, segment, Saying::Yes, |i| yes(flags[i])))
            }
            (Values::Codes(codes), FeatureKind::Category { levels, .. }) => {
                candidates.extend((0..levels.len()).filter_map(|level| {
                    let is = |i: usize| (codes[i] != u16::MAX).then(|| usize::from(codes[i]) == level);
                    share_candidate(groups, segment, Saying::Level(level), is)
                }));
            }
            _ => return Err(FlowError::Broken(format!("`{}` is not of its own kind", feature.column))),
        }
    }
    for candidate in &mut candidates {
        candidate.feature = place;
    }
    Ok(candidates)
}

/// Whether "any at all" is worth saying of a feature: of an amount or a count that a source has, not of
/// a share.
fn has_any(feature: &Feature) -> bool {
    matches!(feature.kind, FeatureKind::Number { unit: Unit::Money | Unit::Count, .. }) && feature.header.is_some()
}

fn yes(flag: f64) -> Option<bool> {
    (!flag.is_nan()).then_some(flag != 0.0)
}

fn interval(interval: portrett_maths::interval::Interval) -> Interval {
    Interval::new(interval.low, interval.high)
}

/// Candidates about a number: its centre, and "any at all" where many have zero.
fn number_candidates(
    numbers: &[f64],
    groups: &Groups<'_>,
    segments: u8,
    unit: Unit,
    measure: Measure,
    has_any: bool,
    seed: u64,
) -> Vec<Candidate> {
    let sorted = Sorted::new(numbers);
    let known = numbers.iter().filter(|value| !value.is_nan()).count();
    let zeros = numbers.iter().filter(|value| **value == 0.0).count() as f64 / known.max(1) as f64;
    let mut candidates = Vec::new();
    for segment in 0..segments {
        let centre = if measure == Measure::Median { Centre::Median } else { Centre::Mean };
        let shown: Vec<bool> = groups.shown.iter().map(|s| *s == segment).collect();
        let tested: Vec<bool> = groups.tested.iter().map(|s| *s == segment).collect();
        let described = number::describe(&sorted, &shown, centre, seed::derive(seed, "describe", u64::from(segment)));
        let test = number::test(&sorted, &tested, seed::derive(seed, "test", u64::from(segment)));
        if let (Some(mut described), Some(mut test)) = (described, test) {
            if let Some(company) = groups.company {
                colleagues::widen_number(&mut described, numbers, &shown, centre, company);
                colleagues::raise_number(&mut test, &sorted, &tested, company);
            }
            candidates.push(Candidate {
                feature: 0,
                segment,
                role: None,
                saying: Saying::Number,
                measure,
                unit,
                value: described.value,
                base: described.base,
                n: described.n,
                n_base: described.n_base,
                intervals: [described.interval, described.base_interval, described.difference_interval].map(interval),
                effect: test.effect,
                p: test.p,
            });
        }
        if has_any && zeros > SPIKE && zeros < 1.0 {
            let any = |i: usize| (!numbers[i].is_nan()).then(|| numbers[i] != 0.0);
            candidates.extend(share_candidate(groups, segment, Saying::Present, any));
        }
    }
    candidates
}

/// Yeses and persons among the members of a segment and among everybody else.
fn count(membership: &[u8], segment: u8, is: &impl Fn(usize) -> Option<bool>) -> [u64; 4] {
    let mut counts = [0; 4];
    for (person, own) in membership.iter().enumerate() {
        if let Some(yes) = is(person) {
            let at = if *own == segment { 0 } else { 2 };
            counts[at] += u64::from(yes);
            counts[at + 1] += 1;
        }
    }
    counts
}

fn share_candidate(
    groups: &Groups<'_>,
    segment: u8,
    saying: Saying,
    is: impl Fn(usize) -> Option<bool>,
) -> Option<Candidate> {
    let [yes, n, yes_base, n_base] = count(groups.shown, segment, &is);
    let mut described = share::describe_share(yes, n, yes_base, n_base)?;
    let [yes, n_tested, yes_base, n_base_tested] = count(groups.tested, segment, &is);
    let mut tested = share::test_share(yes, n_tested, yes_base, n_base_tested)?;
    if let Some(company) = groups.company {
        let flags: Vec<f64> = (0..company.len()).map(|person| is(person).map_or(f64::NAN, f64::from)).collect();
        let members = |membership: &[u8]| membership.iter().map(|own| *own == segment).collect::<Vec<bool>>();
        colleagues::widen_share(&mut described, &flags, &members(groups.shown), company);
        colleagues::raise_share(&mut tested, &flags, &members(groups.tested), company);
    }
    Some(Candidate {
        feature: 0,
        segment,
        role: None,
        saying,
        measure: Measure::Share,
        unit: Unit::Share,
        value: described.value,
        base: described.base,
        n,
        n_base,
        intervals: [described.interval, described.base_interval, described.difference_interval].map(interval),
        effect: tested.effect,
        p: tested.p,
    })
}
