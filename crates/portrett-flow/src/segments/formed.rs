//! How segments come to be: found in the data, or drawn by somebody.

use std::collections::BTreeMap;

use arrow::array::RecordBatch;
use portrett_maths::cluster::{self, ClusterChoice};
use portrett_maths::mixture::choose::{self, Choice, Persons, Stability, choose_among};
use portrett_maths::mixture::{Table, bootstrap_ratio};
use portrett_terms::{
    ContributionFacts, ExcludedColumn, FallFacts, Formation, Note, OutsideWhy, Phrase, RatioFacts, SegmentationFacts,
    Unit, Verdict, WishFacts,
};

use super::columns::Columns;
use super::model::Model;
use super::remarks::remarks;
use super::rules::Rules;
use super::spec::{FormedBy, LARGEST_NUMBER, LEAST_BEHAVIOUR, RULES, SegmentsSpec};
use super::step::{Segmented, said};
use super::units::{Units, list};
use crate::context::Context;
use crate::error::{FlowError, SettingError};
use crate::profiles::registry::Usage;
use crate::profiles::{Feature, FeatureKind};
use crate::table::{numbers, wholes};

/// Persons that the bootstrap likelihood-ratio test looks at.
const RATIO_ROWS: usize = 2_000;
/// Tables that it draws.
const RATIO_COPIES: usize = 19;

/// From this stability on a segment is stable.
const STABLE: f64 = 0.75;

/// What forming segments came to.
pub struct Formed {
    /// The segments; nothing where there are none.
    pub model: Option<Model>,
    /// What is known of them.
    pub facts: SegmentationFacts,
    /// Stability of each.
    pub stability: Vec<f64>,
    /// Why somebody may belong to none.
    pub outside: OutsideWhy,
    /// What is to be said.
    pub notes: Vec<Note>,
}

impl Formed {
    fn none(facts: SegmentationFacts, notes: Vec<Note>) -> Self {
        Self { model: None, facts, stability: Vec::new(), outside: OutsideWhy::Outliers, notes }
    }
}

fn warning(phrase: Phrase) -> Note {
    Note { warning: true, phrase }
}

/// The note that there are too few.
pub fn too_few(count: u64, needed: u64) -> Note {
    warning(Phrase::new("note-too-few-people").count("count", count as usize).count("needed", needed as usize))
}

/// The features that form segments where the data decides.
pub fn forming(spec: &SegmentsSpec, features: &[Feature]) -> Vec<Feature> {
    let may_form = |feature: &&Feature| feature.usage() == Usage::Forms;
    let features: Vec<Feature> = features.iter().filter(may_form).cloned().collect();
    let behaviour: Vec<Feature> = features.iter().filter(|feature| feature.behaviour).cloned().collect();
    match spec.formed_by {
        FormedBy::Behaviour if behaviour.len() >= LEAST_BEHAVIOUR => behaviour,
        _ => features,
    }
}

/// The columns that the data is looked at through, learnt on `fit` units, and these units.
pub struct Sample {
    /// The columns.
    pub columns: Columns,
    /// The units.
    pub table: Table,
    /// The number of each person's company; nothing where no companies are known, or units are companies themselves.
    pub companies: Option<Vec<u32>>,
    /// Features that were left out.
    pub excluded: Vec<ExcludedColumn>,
    /// What is odd about them.
    pub notes: Vec<Note>,
}

impl Sample {
    /// Reads the first `fit` units by hash rank and learns on them.
    pub fn read(
        context: &Context<'_>,
        spec: &SegmentsSpec,
        units: Units,
        input: &Segmented<'_>,
    ) -> Result<Self, FlowError> {
        let features = forming(spec, input.features);
        let has_colleagues = input.accounts > 0 && !units.are_accounts();
        let rows = rows(context, spec, units, &features, has_colleagues)?;
        let (mut columns, table, excluded) = Columns::learn(&rows, &features)?;
        columns.derive(input.features.iter().chain(input.foretold));
        let notes = remarks(&table, &rows, &columns.features().cloned().collect::<Vec<_>>())?;
        let companies = has_colleagues.then(|| companies(&rows)).transpose()?;
        Ok(Self { columns, table, companies, excluded, notes })
    }
}

fn rows(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    units: Units,
    features: &[Feature],
    has_colleagues: bool,
) -> Result<Vec<RecordBatch>, FlowError> {
    let last = units.last_rank(context, "part = 'fit'", spec.sample)?;
    let (company, join) = match has_colleagues {
        true => (
            format!(", coalesce(account_of, -1 - {}) AS {COMPANY}", units.id),
            format!(
                " LEFT JOIN (SELECT person_id AS colleague, account_id AS account_of FROM account_people)
                  ON {} = colleague",
                units.id
            ),
        ),
        false => (String::new(), String::new()),
    };
    let sql = format!(
        "SELECT split_rank{company}{} FROM {}{join} WHERE part = 'fit' AND split_rank <= {last} ORDER BY split_rank, {}",
        list(features),
        units.relation,
        units.id
    );
    Ok(context.engine.rows(&sql)?)
}

/// The column of the company that somebody belongs to.
const COMPANY: &str = "company_of_person";

/// The number of each person's company, from 0 in the order of the companies' ids.
fn companies(rows: &[RecordBatch]) -> Result<Vec<u32>, FlowError> {
    let ids = wholes(rows, COMPANY)?;
    let mut known = ids.clone();
    known.sort_unstable();
    known.dedup();
    Ok(ids.iter().map(|id| known.partition_point(|other| other < id) as u32).collect())
}

/// Segments by a mixture.
pub fn by_mixture(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    sample: Sample,
    units: u64,
    facts: SegmentationFacts,
) -> Result<Formed, FlowError> {
    let broken = |error: &dyn std::fmt::Display| FlowError::Broken(error.to_string());
    let params = spec.choice(units)?;
    let tell = |done: usize, total: usize| context.progress.advance(done as u64, total as u64);
    let companies = sample.companies.as_deref().map(Into::into);
    let persons = Persons { companies, ..Persons::strangers(&sample.table) };
    let choice =
        choose_among(&persons, &params, context.seed, &context.threads, &tell).map_err(|error| broken(&error))?;
    let mut facts = with_choice(facts, &choice);
    let mut notes = sample.notes;
    notes.extend(choice_notes(&facts, choice.k, choice.bic_choice));
    if facts.verdict == Verdict::None {
        return Ok(Formed::none(facts, notes));
    }
    facts.ratio = ratio(context, &sample.table, &params, choice.k)?;
    facts.falls = choice.stability.iter().flat_map(falls).collect();
    facts.contributions = contributions(&sample.columns, &choice);
    let stability = choice.stability.map(|stability| stability.groups).unwrap_or_default();
    let model = Some(Model::Mixture(sample.columns, choice.mixture));
    Ok(Formed { model, facts, stability, outside: OutsideWhy::Outliers, notes })
}

/// Into which other segment each that is not stable falls.
fn falls(stability: &Stability) -> Vec<FallFacts> {
    let unstable = stability.groups.iter().enumerate().filter(|(_, own)| **own < STABLE);
    let fall = |(segment, _): (usize, &f64)| {
        let (into, share) = stability.neighbour(segment)?;
        Some(FallFacts { segment: segment as u8, into: into as u8, share })
    };
    unstable.filter_map(fall).collect()
}

/// What each feature tells of who belongs where: the sum over its columns.
fn contributions(columns: &Columns, choice: &Choice) -> Vec<ContributionFacts> {
    let own = |place: usize| {
        let gains = choice.contributions.iter().filter(|own| columns.owner(own.column) == place).map(|own| own.gain);
        gains.sum::<f64>()
    };
    let mut all: Vec<ContributionFacts> = (columns.features().enumerate())
        .map(|(place, feature)| ContributionFacts { feature: said(feature), gain: own(place) })
        .collect();
    all.sort_by(|a, b| b.gain.total_cmp(&a.gain));
    all
}

/// Whether one segment fewer would do as well, on a few persons.
fn ratio(
    context: &Context<'_>,
    table: &Table,
    params: &choose::ValidChoiceParams,
    chosen: usize,
) -> Result<Option<RatioFacts>, FlowError> {
    let broken = |error: &dyn std::fmt::Display| FlowError::Broken(error.to_string());
    let rows = table.head(RATIO_ROWS);
    let fewer = params.get().refit.clone();
    let fewer = portrett_maths::mixture::MixtureParams { components: chosen - 1, ..fewer };
    let fewer = fewer.check().map_err(|error| broken(&error))?;
    let test =
        bootstrap_ratio(&rows, &fewer, RATIO_COPIES, context.seed, &context.threads).map_err(|error| broken(&error))?;
    Ok(Some(RatioFacts { p: test.p_value(), copies: RATIO_COPIES as u64, people: rows.rows() as u64 }))
}

/// Segments by distance.
pub fn by_distance(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    method: cluster::Method,
    sample: Sample,
    units: u64,
    facts: SegmentationFacts,
) -> Result<Formed, FlowError> {
    let choice = cluster::choose(
        &sample.table,
        sample.companies.as_deref(),
        method,
        &spec.cluster_choice(units),
        context.seed,
        &context.threads,
    )
    .map_err(|error| FlowError::Broken(error.to_string()))?;
    let facts = with_cluster_choice(facts, &choice);
    let mut notes = sample.notes;
    notes.extend(choice_notes(&facts, choice.fit.sizes.len(), choice.fit.sizes.len()));
    if facts.verdict == Verdict::None {
        return Ok(Formed::none(facts, notes));
    }
    let model = Some(Model::Centres(sample.columns, choice.fit.centres));
    Ok(Formed { model, facts, stability: choice.stability, outside: OutsideWhy::Outliers, notes })
}

/// Segments by the rules of the settings.
pub fn by_rules(spec: &SegmentsSpec, input: &Segmented<'_>, facts: SegmentationFacts) -> Result<Formed, FlowError> {
    let rules = Rules::read(&spec.rules, input.features, RULES.key)?;
    let notes = (rules.unknown_texts().into_iter())
        .map(|own| {
            let phrase = Phrase::new("note-rule-unknown-text").text("name", own.name).text("label", own.column);
            warning(phrase.text("text", own.text))
        })
        .collect();
    Ok(drawn(rules, input, facts, OutsideWhy::NoRule, notes))
}

/// Segments by a column of the data.
pub fn by_column(
    context: &Context<'_>,
    spec: &SegmentsSpec,
    units: Units,
    input: &Segmented<'_>,
    facts: SegmentationFacts,
) -> Result<Formed, FlowError> {
    let wrong = |problem: String| SettingError { key: super::spec::COLUMN.key.to_owned(), problem };
    let wanted = spec.column.as_deref().unwrap_or_default();
    let feature = input.features.iter().find(|feature| feature.is_called(wanted)).ok_or_else(|| {
        let known: Vec<String> = input.features.iter().filter_map(|feature| feature.header.clone()).collect();
        wrong(format!("is {wanted:?}, and no column is called so; the columns are {}", known.join(", ")))
    })?;
    let levels = levels(context, units, feature)?;
    if !(2..=LARGEST_NUMBER).contains(&levels.len()) {
        let problem =
            format!("is {wanted:?}, which holds {} different values; there may be 2 to {LARGEST_NUMBER}", levels.len());
        return Err(wrong(problem).into());
    }
    Ok(drawn(Rules::of_levels(feature, &levels), input, facts, OutsideWhy::Blank, Vec::new()))
}

/// What occurs in a feature, the commonest first; one more than there may be at most.
fn levels(context: &Context<'_>, units: Units, feature: &Feature) -> Result<Vec<String>, FlowError> {
    match &feature.kind {
        FeatureKind::Category { levels, .. } => Ok(levels.clone()),
        FeatureKind::YesNo => Ok(vec!["yes".to_owned(), "no".to_owned()]),
        FeatureKind::Number { .. } => {
            let rows = context.engine.rows(&format!(
                "SELECT CAST({0} AS DOUBLE) AS level, count(*) AS people FROM {1} WHERE {0} IS NOT NULL
                 GROUP BY CAST({0} AS DOUBLE) ORDER BY people DESC, level LIMIT {2}",
                feature.column,
                units.relation,
                LARGEST_NUMBER + 1
            ))?;
            debug_assert_eq!(wholes(&rows, "people")?.len(), numbers(&rows, "level")?.len());
            Ok(numbers(&rows, "level")?.into_iter().map(|level| level.to_string()).collect())
        }
    }
}

fn drawn(
    mut rules: Rules,
    input: &Segmented<'_>,
    facts: SegmentationFacts,
    outside: OutsideWhy,
    notes: Vec<Note>,
) -> Formed {
    rules.derive(input.features.iter().chain(input.foretold));
    let names = rules.names().to_vec();
    let facts = SegmentationFacts { verdict: Verdict::Given, chosen: names.len() as u8, names, ..facts };
    // Whoever is drawn, a rule is met by the same people.
    let stability = vec![1.0; usize::from(facts.chosen)];
    Formed { model: Some(Model::Rules(rules)), facts, stability, outside, notes }
}

fn verdict(verdict: choose::Verdict) -> Verdict {
    match verdict {
        choose::Verdict::Kinds => Verdict::Kinds,
        choose::Verdict::Continuum => Verdict::Continuum,
        choose::Verdict::None => Verdict::None,
        choose::Verdict::Wished => Verdict::Wished,
    }
}

fn with_choice(facts: SegmentationFacts, choice: &Choice) -> SegmentationFacts {
    SegmentationFacts {
        verdict: verdict(choice.verdict),
        chosen: choice.k as u8,
        bic: choice.candidates.iter().map(|candidate| (candidate.k as u8, candidate.bic)).collect(),
        bic_choice: choice.bic_choice as u8,
        icl: choice.candidates.iter().map(|candidate| (candidate.k as u8, candidate.icl)).collect(),
        wish: choice.wish.map(|wish| WishFacts { free: wish.free as u8, price: Some(wish.price) }),
        people_chosen_on: choice.sample as u64,
        ..facts
    }
}

fn with_cluster_choice(facts: SegmentationFacts, choice: &ClusterChoice) -> SegmentationFacts {
    let chosen = choice.fit.sizes.len();
    let explained: BTreeMap<u8, f64> =
        choice.candidates.iter().map(|candidate| (candidate.groups as u8, candidate.explained)).collect();
    SegmentationFacts {
        verdict: verdict(choice.verdict),
        chosen: chosen as u8,
        explained,
        wish: (chosen != choice.free).then_some(WishFacts { free: choice.free as u8, price: None }),
        people_chosen_on: choice.sample as u64,
        ..facts
    }
}

fn choice_notes(facts: &SegmentationFacts, chosen: usize, bic_choice: usize) -> Vec<Note> {
    let mut notes = Vec::new();
    match facts.verdict {
        Verdict::None => notes.push(warning(Phrase::new("note-no-structure"))),
        Verdict::Continuum => notes.push(warning(Phrase::new("note-continuum"))),
        Verdict::Wished => notes.push(warning(Phrase::new("note-wished"))),
        Verdict::Kinds | Verdict::TooFew | Verdict::Given => {}
    }
    match &facts.wish {
        Some(WishFacts { free, price: Some(price) }) => {
            let phrase = Phrase::new("note-wish-price").count("chosen", chosen).count("free", usize::from(*free));
            notes.push(Note { warning: false, phrase: phrase.figure("price", *price, Unit::Plain) });
        }
        Some(WishFacts { free, price: None }) => {
            let phrase = Phrase::new("note-wish").count("chosen", chosen).count("free", usize::from(*free));
            notes.push(Note { warning: false, phrase });
        }
        None if facts.verdict != Verdict::None && chosen < bic_choice => {
            let phrase = Phrase::new("note-fewer-than-bic").count("chosen", chosen).count("bic", bic_choice);
            notes.push(Note { warning: false, phrase });
        }
        None => {}
    }
    notes
}

/// The method of maths that forms segments by distance; nothing for the other ways.
pub fn by_distances(formation: Formation) -> Option<cluster::Method> {
    match formation {
        Formation::KMeans => Some(cluster::Method::KMeans),
        Formation::KPrototypes => Some(cluster::Method::KPrototypes),
        Formation::Mixture | Formation::Rules | Formation::Column => None,
    }
}
