//! Orders in, forecasts out.

use portrett_maths::lifetime::{Histories, Kind, SpendFit};
use portrett_terms::ledger::Ledger;
use portrett_terms::value::{ContractFacts, ModelFacts, ValueFacts};
use portrett_terms::{SourceId, SourceKind};
use serde::{Deserialize, Serialize};

use super::forecast::{self, Foresight};
use super::judge::{self, name};
use super::purchases::{self, Purchases};
use super::spec::ValueSpec;
use super::{cohorts, contracts, model};
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::{DAY, Feature, ProfilesFacts, registry};
use crate::sources::ValidSource;

/// The lake tables of the stage.
pub const TABLES: &[&str] = &["forecasts", "cohorts", "contracts"];

/// What the stage says besides its tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueStep {
    /// What the report shows of orders; nothing where no source has any.
    pub facts: Option<ValueFacts>,
    /// What it shows of contracts; nothing where no source tells of them.
    pub contracts: Option<ContractFacts>,
    /// The columns of `forecasts` that tell people apart; empty where there is no such table.
    pub telling: Vec<String>,
}

/// Judges the models of orders, fits the best, and writes what it foretells; the same of contracts.
pub fn foresee(
    context: &Context<'_>,
    spec: &ValueSpec,
    profiles: &ProfilesFacts,
    sources: &[ValidSource],
    ledger: &mut Ledger,
) -> Result<ValueStep, FlowError> {
    let (facts, telling) = match sources.iter().any(|source| source.get().kind == SourceKind::Orders) {
        true => of_orders(context, spec, profiles, ledger).map(|(facts, telling)| (Some(facts), telling))?,
        false => (None, Vec::new()),
    };
    let contracts = contracts::write(context, spec, sources, profiles.as_of, ledger)?;
    let has_forecasts = facts.as_ref().is_some_and(|facts| facts.model.is_some());
    let is_left = [("forecasts", has_forecasts), ("cohorts", facts.is_some()), ("contracts", contracts.is_some())];
    is_left.iter().filter(|(_, is_left)| !is_left).for_each(|(table, _)| _ = ledger.tables.remove(*table));
    Ok(ValueStep { facts, contracts, telling })
}

fn of_orders(
    context: &Context<'_>,
    spec: &ValueSpec,
    profiles: &ProfilesFacts,
    ledger: &mut Ledger,
) -> Result<(ValueFacts, Vec<String>), FlowError> {
    let last_day = profiles.as_of / DAY - 1;
    let all = purchases::read(context, last_day)?;
    let month: String = profiles.last_day().chars().take(7).collect();
    let mut facts = blank(spec, &all);
    context.engine.lend_lookup("first_order_at", "SELECT order_person, first_order FROM order_sums")?;
    facts.cohorts = cohorts::write(context, &month, ledger)?;
    let histories = match Histories::new(&all.histories) {
        Ok(histories) => histories,
        Err(refusal) => {
            facts.no_model = Some(refusal.to_string());
            return Ok((facts, Vec::new()));
        }
    };
    let judged = judge::judge(context, &all, last_day)?;
    let ranking = judged.as_ref().map(|judged| judged.ranking.clone()).unwrap_or_default();
    facts.hold_out = judged.map(|judged| judged.facts);
    let telling = foretell(context, spec, &all, &histories, &ranking, &mut facts, ledger)?;
    Ok((facts, telling))
}

/// Fits the first of `ranking` that can be, and the model of spend, and writes what they foretell; gives the columns that
/// tell people apart.
fn foretell(
    context: &Context<'_>,
    spec: &ValueSpec,
    all: &Purchases,
    histories: &Histories,
    ranking: &[Kind],
    facts: &mut ValueFacts,
    ledger: &mut Ledger,
) -> Result<Vec<String>, FlowError> {
    let fit = match model::purchases(context, histories, ranking) {
        Ok(fit) => fit,
        Err(why) => {
            facts.no_model = Some(why);
            return Ok(Vec::new());
        }
    };
    facts.model = Some(ModelFacts {
        name: name(fit.model.kind()).to_owned(),
        parameters: model::parameters(&fit),
        log_likelihood: fit.log_likelihood,
        limits: fit.limits.iter().map(|limit| (*limit).to_owned()).collect(),
    });
    let spend = with_spend(context, all, facts);
    let foresight = Foresight { purchases: all, histories, fit: &fit, spend: spend.as_ref(), spec };
    let written = forecast::write(context, &foresight, ledger)?;
    facts.totals = Some(written.totals);
    Ok(written.telling)
}

/// Forecasts by one model, without judging any: `order_sums` stands in the session, `until` is the first
/// moment after it. For who knows the model, and to measure what it takes.
pub fn foresee_by(
    context: &Context<'_>,
    spec: &ValueSpec,
    kind: Kind,
    until: i64,
    ledger: &mut Ledger,
) -> Result<ValueFacts, FlowError> {
    let all = purchases::read(context, until / DAY - 1)?;
    let histories = Histories::new(&all.histories)
        .map_err(|refusal| FlowError::Broken(format!("the orders make no histories: {refusal}")))?;
    let mut facts = blank(spec, &all);
    foretell(context, spec, &all, &histories, &[kind], &mut facts, ledger)?;
    Ok(facts)
}

fn blank(spec: &ValueSpec, all: &Purchases) -> ValueFacts {
    ValueFacts {
        customers: all.person.len() as u64,
        repeat_customers: all.days.iter().filter(|days| **days > 1).count() as u64,
        model: None,
        no_model: None,
        spend: None,
        no_spend: None,
        regularity: model::timing(all),
        hold_out: None,
        horizon_days: spec.horizon_days,
        discount: spec.discount,
        totals: None,
        cohorts: Vec::new(),
    }
}

/// Fits the model of spend and says so, or why there is none.
fn with_spend(context: &Context<'_>, all: &Purchases, facts: &mut ValueFacts) -> Option<SpendFit> {
    match model::spend(context, &all.spends) {
        Ok(fit) => {
            facts.spend = Some(model::spend_facts(&fit));
            Some(fit)
        }
        Err(why) => {
            facts.no_spend = Some(why);
            None
        }
    }
}

/// The features of `forecasts` that tell people apart.
pub fn features(step: &ValueStep, sources: &[ValidSource]) -> Vec<Feature> {
    let orders = sources.iter().filter(|source| source.get().kind == SourceKind::Orders);
    let ids: Vec<SourceId> = orders.map(|source| source.get().id.clone()).collect();
    let telling = registry::of(registry::Input::Forecasts)
        .filter(|definition| step.telling.iter().any(|column| column == definition.column));
    telling.map(|definition| Feature::foretold(definition, &ids)).collect()
}
