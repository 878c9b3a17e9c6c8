//! Candidates → claims: q-values over the whole build, status, and the query behind each.

use portrett_engine::sql;
use portrett_maths::adjust::benjamini_hochberg;
use portrett_terms::{Basis, Claim, Evidence, EvidenceParts, Measure, Status};

use super::candidates::{Candidate, Saying};
use super::spec::{LARGEST_Q, PersonasSpec, SMALLEST_EFFECT};
use super::words;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};

/// A claim with the candidate that it came from.
pub struct Measured {
    /// The claim.
    pub claim: Claim,
    /// The candidate.
    pub candidate: Candidate,
}

impl Measured {
    /// Whether it tells of all members of a segment.
    pub fn is_about(&self, segment: u8) -> bool {
        self.candidate.segment == segment && self.candidate.role.is_none()
    }
}

/// What claims are made with besides the candidates.
pub struct Setting<'a> {
    /// All features.
    pub features: &'a [Feature],
    /// Columns that formed the segments.
    pub defining: &'a [String],
    /// The stage's specification.
    pub spec: &'a PersonasSpec,
    /// The last day of the data.
    pub as_of: &'a str,
}

/// The claims of all candidates that may be shown, in the candidates' order; q-values are over all of
/// them. A candidate with too few persons on either side is not shown, and does not count.
pub fn measure(setting: &Setting<'_>, candidates: Vec<Candidate>) -> Result<Vec<Measured>, FlowError> {
    let least = setting.spec.min_group.max(1);
    let shown: Vec<Candidate> = candidates.into_iter().filter(|c| c.n >= least && c.n_base >= least).collect();
    let p: Vec<f64> = shown.iter().map(|candidate| candidate.p).collect();
    let q = benjamini_hochberg(&p);
    shown.into_iter().zip(q).enumerate().map(|(number, (candidate, q))| claim(setting, number, candidate, q)).collect()
}

fn claim(setting: &Setting<'_>, number: usize, candidate: Candidate, q: f64) -> Result<Measured, FlowError> {
    let feature = &setting.features[candidate.feature];
    let is_defining = setting.defining.contains(&feature.column);
    let evidence = Evidence::new(EvidenceParts {
        aspect: feature.aspect,
        measure: candidate.measure,
        unit: candidate.unit,
        value: candidate.value,
        base: candidate.base,
        n: candidate.n,
        n_base: candidate.n_base,
        interval: candidate.intervals[0],
        base_interval: candidate.intervals[1],
        difference_interval: candidate.intervals[2],
        effect: candidate.effect,
        q,
        basis: basis(feature, is_defining),
        status: status(setting.spec, &candidate, q),
        sources: feature.sources.clone(),
        as_of: setting.as_of.to_owned(),
        query: query(feature, &candidate),
    })
    .map_err(|error| FlowError::Broken(format!("the claim about `{}` has no evidence: {error}", feature.column)))?;
    let statement = words::statement(feature, &candidate);
    let claim = Claim::new(format!("c{number}"), feature.column.clone(), statement, evidence);
    Ok(Measured { claim, candidate })
}

fn basis(feature: &Feature, is_defining: bool) -> Basis {
    match feature.table() {
        _ if is_defining => Basis::Defining,
        "voices" => Basis::Voice,
        _ => Basis::Found,
    }
}

/// Supported takes enough people, a small q, an effect that is not small, and a shown difference that
/// points the way of the tested one.
fn status(spec: &PersonasSpec, candidate: &Candidate, q: f64) -> Status {
    let agrees = (candidate.value - candidate.base) * candidate.effect > 0.0;
    let enough = candidate.n >= spec.smallest_count && candidate.n_base >= spec.smallest_count;
    if enough && agrees && q <= LARGEST_Q && candidate.effect.abs() >= SMALLEST_EFFECT {
        Status::Supported
    } else {
        Status::Weak
    }
}

/// SQL over the lake that gives the claim's value again.
fn query(feature: &Feature, candidate: &Candidate) -> String {
    let column = &feature.column;
    let figure = match (&candidate.saying, candidate.measure) {
        (Saying::Number, Measure::Median) => format!("median({column})"),
        (Saying::Number, _) => format!("avg({column})"),
        (Saying::Yes, _) => format!("avg(CASE WHEN {column} THEN 1.0 ELSE 0.0 END)"),
        (Saying::Present, _) => format!("avg(CASE WHEN {column} <> 0 THEN 1.0 ELSE 0.0 END)"),
        (Saying::Level(level), _) => {
            format!("avg(CASE WHEN {column} = {} THEN 1.0 ELSE 0.0 END)", level_text(feature, *level))
        }
    };
    let (roles, role) = match candidate.role {
        None => ("", String::new()),
        Some(role) => (
            " JOIN (SELECT person_id, buying_role FROM profiles) roles USING (person_id)",
            format!(" AND roles.buying_role = {}", sql::text(role.name())),
        ),
    };
    format!(
        "SELECT {figure} AS value, count({column}) AS n\nFROM {} JOIN memberships USING (person_id){roles}\nWHERE segment = {} AND memberships.part = 'hold'{role} AND {column} IS NOT NULL",
        feature.table(),
        candidate.segment
    )
}

fn level_text(feature: &Feature, level: usize) -> String {
    match &feature.kind {
        FeatureKind::Category { levels, .. } => sql::text(&levels[level]),
        _ => "NULL".to_owned(),
    }
}
