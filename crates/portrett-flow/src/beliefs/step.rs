//! Beliefs in, verdicts out.

use portrett_maths::number::{self, Centre, Sorted};
use portrett_maths::rule::{Against, Cells, Figure, Hypothesis, Truth};
use portrett_maths::{seed, share};
use portrett_terms::{Belief, BeliefFinding, BeliefVerdict, Interval, PersonaId, Phrase, Unit};
use serde::{Deserialize, Serialize};

use super::query::query;
use super::spec::BeliefSpec;
use crate::context::Context;
use crate::error::FlowError;
use crate::personas::{Hold, Identities, Values, widen_number, widen_share};
use crate::profiles::{Feature, FeatureKind};
use crate::segments::{RuleColumn, names_of};

/// A belief with the persona that it is about; nothing for all customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// The persona.
    pub persona: Option<PersonaId>,
    /// The belief and what the data says.
    pub belief: Belief,
}

/// What beliefs are held against.
pub struct Believed<'a> {
    /// The features that may be named.
    pub features: &'a [Feature],
    /// Who the personas are.
    pub identities: &'a Identities,
    /// Whether there are personas in this build, with the table `memberships`.
    pub has_personas: bool,
    /// Whether companies are known.
    pub has_accounts: bool,
    /// Persons under which no figure is shown.
    pub min_group: u64,
}

/// Whether a test can be read over `features`; else what is wrong with it.
///
/// # Errors
/// What is wrong, in English, with the place.
pub fn is_readable(test: &str, features: &[Feature]) -> Result<(), String> {
    let (named, _) = names_of(features);
    Hypothesis::parse(test, &named).map(|_| ()).map_err(|error| error.to_string())
}

/// Holds every belief against the data, in the order in which they were written.
pub fn judge(context: &Context<'_>, written: &[BeliefSpec], to: &Believed<'_>) -> Result<Vec<Judged>, FlowError> {
    let (named, owners) = names_of(to.features);
    let mut judged = Vec::new();
    for (place, spec) in written.iter().enumerate() {
        let mut belief = Belief {
            id: spec.id.clone(),
            written: spec.written.clone(),
            test: spec.test.clone(),
            ..Belief::assumption(&spec.statement, &spec.author)
        };
        if let Some(test) = &spec.test {
            let seed = seed::derive(context.seed, "beliefs", place as u64);
            match Hypothesis::parse(test, &named) {
                Ok(read) => answer(context, &read.with_columns(&|place| owners[place]), spec, to, seed, &mut belief)?,
                Err(error) => {
                    let problem = error.to_string();
                    untestable(&mut belief, Phrase::new("untestable-unreadable").text("problem", problem));
                }
            }
        }
        judged.push(Judged { persona: spec.persona.clone(), belief });
    }
    Ok(judged)
}

fn untestable(belief: &mut Belief, reason: Phrase) {
    belief.verdict = BeliefVerdict::Untestable;
    belief.reason = Some(reason);
}

fn answer(
    context: &Context<'_>,
    test: &Hypothesis,
    spec: &BeliefSpec,
    to: &Believed<'_>,
    seed: u64,
    belief: &mut Belief,
) -> Result<(), FlowError> {
    if !to.has_personas {
        untestable(belief, Phrase::new("untestable-no-personas"));
        return Ok(());
    }
    let segment = match &spec.persona {
        None => None,
        Some(id) => match to.identities.all.iter().find(|own| own.id == *id).and_then(|own| own.segment) {
            Some(segment) => Some(segment),
            None => {
                untestable(belief, Phrase::new("untestable-persona-gone"));
                return Ok(());
            }
        },
    };
    let features: Vec<Feature> = test.columns().iter().map(|place| to.features[*place].clone()).collect();
    let columns = test.columns();
    let test = test.with_columns(&|place| columns.iter().position(|own| *own == place).unwrap_or_default());
    let hold = Hold::read(context, &features, &[], to.has_accounts)?;
    let group = Group { hold: &hold, segment, seed };
    match group.measure(&test, &features)? {
        Some(measured) if measured.n >= to.min_group => conclude(belief, &test, &features, segment, &measured),
        _ => untestable(belief, Phrase::new("untestable-too-few")),
    }
    Ok(())
}

/// Supported where the interval lies wholly on the stated side of what it is held against, contradicted where wholly on
/// the other, undecided where it holds it.
fn conclude(belief: &mut Belief, test: &Hypothesis, features: &[Feature], segment: Option<u8>, measured: &Measured) {
    let (held, threshold, against) = match (test.against, measured.beside) {
        (Against::Number(number), _) => (measured.interval, number, number),
        (Against::Others, Some((base, difference))) => (difference, 0.0, base),
        (Against::Others, None) => return untestable(belief, Phrase::new("untestable-no-others")),
    };
    let (above, below) = (held.low > threshold, held.high < threshold);
    belief.verdict = match (test.above, above, below) {
        (true, true, _) | (false, _, true) => BeliefVerdict::Supported,
        (true, _, true) | (false, true, _) => BeliefVerdict::Contradicted,
        _ => BeliefVerdict::Undecided,
    };
    belief.finding = Some(BeliefFinding {
        value: measured.value,
        interval: measured.interval,
        threshold: against,
        unit: unit(&test.figure, features),
        n: measured.n,
        query: query(&test.figure, features, segment),
    });
}

fn unit(figure: &Figure, features: &[Feature]) -> Unit {
    match figure {
        Figure::Share(_) => Unit::Share,
        Figure::Mean(place) | Figure::Median(place) => match features[*place].kind {
            FeatureKind::Number { unit, .. } => unit,
            _ => Unit::Plain,
        },
    }
}

/// A figure of a group.
struct Measured {
    value: f64,
    interval: Interval,
    n: u64,
    /// Everybody else's figure, and the interval of the difference.
    beside: Option<(f64, Interval)>,
}

/// Whom a belief is about.
struct Group<'a> {
    hold: &'a Hold,
    segment: Option<u8>,
    seed: u64,
}

impl Group<'_> {
    fn measure(&self, test: &Hypothesis, features: &[Feature]) -> Result<Option<Measured>, FlowError> {
        match &test.figure {
            Figure::Mean(place) => self.number(&features[*place], Centre::Mean),
            Figure::Median(place) => self.number(&features[*place], Centre::Median),
            Figure::Share(rule) => {
                let read = |own| RuleColumn::read(self.hold.rows(), own);
                let columns: Vec<RuleColumn> = features.iter().map(read).collect::<Result<_, FlowError>>()?;
                let views: Vec<Vec<Option<&str>>> = columns.iter().map(RuleColumn::views).collect();
                let cells: Vec<Cells<'_>> = columns.iter().zip(&views).map(|(own, views)| own.cells(views)).collect();
                let truths = rule
                    .evaluate(&cells, self.hold.person.len())
                    .map_err(|error| FlowError::Broken(error.to_string()))?;
                Ok(self.share(&truths))
            }
        }
    }

    fn members(&self) -> Vec<bool> {
        self.hold.segment.iter().map(|own| self.segment.is_none_or(|segment| *own == segment)).collect()
    }

    fn share(&self, truths: &[Truth]) -> Option<Measured> {
        let members = self.members();
        let mut counts = [0_u64; 4];
        for (truth, is_member) in truths.iter().zip(&members).filter(|(truth, _)| **truth != Truth::Unknown) {
            let at = if *is_member { 0 } else { 2 };
            counts[at] += u64::from(*truth == Truth::Yes);
            counts[at + 1] += 1;
        }
        // With nobody to compare with, the group stands beside itself: its own interval is the same.
        let [yes, n, yes_base, n_base] =
            if self.segment.is_none() { [counts[0], counts[1], counts[0], counts[1]] } else { counts };
        let mut described = share::describe_share(yes, n, yes_base, n_base)?;
        if let Some(company) = self.hold.company.as_ref().filter(|_| self.segment.is_some()) {
            let flag =
                |truth: &Truth| if *truth == Truth::Unknown { f64::NAN } else { f64::from(*truth == Truth::Yes) };
            let flags: Vec<f64> = truths.iter().map(flag).collect();
            widen_share(&mut described, &flags, &members, company);
        }
        let interval = |own: portrett_maths::interval::Interval| Interval::new(own.low, own.high);
        Some(Measured {
            value: described.value,
            interval: interval(described.interval),
            n,
            beside: self.segment.map(|_| (described.base, interval(described.difference_interval))),
        })
    }

    fn number(&self, feature: &Feature, centre: Centre) -> Result<Option<Measured>, FlowError> {
        let (Values::Numbers(values) | Values::Flags(values)) = self.hold.values(feature)? else {
            return Err(FlowError::Broken(format!("`{}` is no number", feature.column)));
        };
        let members = self.members();
        // See `share`: a second copy of everybody is whom everybody is compared with.
        let (all, member) = match self.segment {
            Some(_) => (values.clone(), members.clone()),
            None => (
                [values.as_slice(), values.as_slice()].concat(),
                [members.clone(), vec![false; members.len()]].concat(),
            ),
        };
        let Some(mut described) = number::describe(&Sorted::new(&all), &member, centre, self.seed) else {
            return Ok(None);
        };
        if let Some(company) = self.hold.company.as_ref().filter(|_| self.segment.is_some()) {
            widen_number(&mut described, &values, &members, centre, company);
        }
        let interval = |own: portrett_maths::interval::Interval| Interval::new(own.low, own.high);
        Ok(Some(Measured {
            value: described.value,
            interval: interval(described.interval),
            n: described.n,
            beside: self.segment.map(|_| (described.base, interval(described.difference_interval))),
        }))
    }
}
