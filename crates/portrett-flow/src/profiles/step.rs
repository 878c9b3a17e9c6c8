//! The wide table, one row a person, as one plan.

use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, ScaleFacts, SourceKind};
use serde::{Deserialize, Serialize};

use super::as_of::Horizon;
use super::bucket::{Bucket, MANY, write_by_bucket};
use super::computed::Computed;
use super::contacts::{self, ContactTable};
use super::feature::{Feature, Left};
use super::lack::{Lack, lacks};
use super::places::Places;
use super::rates::{Rates, Unconverted};
use super::spec::{DAY, ProfilesSpec};
use super::{accounts, messages, orders, outcomes, registry, standing, touches, uses, visits};
use crate::context::Context;
use crate::day::date;
use crate::error::FlowError;
use crate::people::only_participants;
use crate::sources::{ValidSource, scale_facts};
use crate::table::one_whole;

/// What the stage says besides its table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfilesFacts {
    /// The end of the data, in microseconds since 1970 (the first moment that is no longer part of it).
    pub as_of: i64,
    /// Persons with a row: with a cut-off those of whom something was known before it.
    pub people: u64,
    /// The features, in the order of their columns.
    pub features: Vec<Feature>,
    /// For each feature the persons for whom it is known.
    pub known: Vec<u64>,
    /// Columns of sources that became no feature.
    pub left: Vec<Left>,
    /// Features of the registry that the sources do not give.
    pub lacks: Vec<Lack>,
    /// Order lines in currencies of which no rate is known for their day.
    pub unconverted: Vec<Unconverted>,
    /// SQL over `profiles` for what a person is worth, and the labels of what it sums; nothing when no
    /// source tells of money.
    pub value: Option<PersonValue>,
    /// How well the questions of the sources' scales hang together.
    pub scales: Vec<ScaleFacts>,
}

/// What a person is worth, as the shares of value count it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonValue {
    /// SQL over `profiles`.
    pub sql: String,
    /// What it sums.
    pub labels: Vec<String>,
}

impl ProfilesFacts {
    /// What the last build said; nothing before the first.
    pub fn of(ledger: &Ledger) -> Result<Option<Self>, FlowError> {
        let broken = |source| FlowError::Artefact { stage: "profiles", source };
        ledger.stages.get("profiles").map(|run| serde_json::from_str(&run.artefact).map_err(broken)).transpose()
    }

    /// The last day of the data, `YYYY-MM-DD`; blank where no source has a date.
    pub fn last_day(&self) -> String {
        if self.as_of == 0 {
            return String::new();
        }
        date(self.as_of / DAY - 1)
    }
}

/// The lake tables of the stage.
pub const TABLES: &[&str] = &["profiles", "person_orders", "order_sums", "outcomes"];

/// Writes `profiles` from the source tables, the visits and the links, all open in the session.
pub fn portray(
    context: &Context<'_>,
    spec: &ProfilesSpec,
    currency: Option<&str>,
    sources: &[ValidSource],
    ledger: &mut Ledger,
) -> Result<ProfilesFacts, FlowError> {
    let horizon = Horizon::of(context, spec, sources)?;
    let until = horizon.until;
    context.engine.lend_lookup("person_of", "SELECT key, person_id FROM links")?;
    let places = spec.places.as_deref().map(|wanted| Places::read(context, sources, wanted)).transpose()?;
    let (tables, left) = contacts::features(context, sources, places.as_ref(), horizon)?;
    let rates = spec.rates.as_deref().map(|wanted| Rates::read(context, sources, wanted, currency)).transpose()?;
    let rates = rates.as_ref();
    let orders = orders::features(context, sources, rates, until, ledger)?;
    let has_orders = !orders.is_empty();
    let tenure = tenure(&tables, &orders, until)?;
    let orders = with_tenure(orders, tenure);
    let visits = visits::features(context, sources, until, has_orders)?;
    let uses = uses::features(context, sources, until)?;
    let touches = touches::features(context, sources, until, horizon.is_cut())?;
    let messages = messages::features(context, sources, until, has_orders, spec.cost_per_request)?;
    let accounts = accounts::features(context, sources, until, has_orders, ledger)?;
    let inputs = Inputs {
        has_orders,
        has_accounts: !accounts.is_empty(),
        has_visits: !visits.is_empty(),
        has_uses: !uses.is_empty(),
        has_touches: !touches.is_empty(),
        has_messages: !messages.is_empty(),
        only_known: horizon.is_cut(),
    };
    let computed: Vec<&Computed> = (tables.iter().flat_map(|table| &table.computed))
        .chain(&orders)
        .chain(&visits)
        .chain(&uses)
        .chain(&touches)
        .chain(&messages)
        .chain(&accounts)
        .collect();
    // Of those who only wrote or spoke nothing else need be known.
    if computed.is_empty() && !only_participants(sources.iter().map(ValidSource::get)) {
        return Err(FlowError::NothingToBuild(
            "no source says anything about a customer but who they are: personas need contacts with facts, orders, \
             answers, visits or touches"
                .to_owned(),
        ));
    }
    write_by_bucket(context, "profiles", MANY, ledger, |bucket| plan(&tables, &computed, inputs, bucket))?;
    if let Some(version) = ledger.tables.get("profiles") {
        context.engine.open_table("profiles", *version)?;
    }
    outcomes::write(context, sources, rates, horizon, ledger)?;
    let unconverted = match rates {
        Some(rates) if has_orders => rates.unconverted(context, &of_kind(sources, SourceKind::Orders))?,
        _ => Vec::new(),
    };
    let features: Vec<Feature> = computed.iter().map(|computed| computed.feature.clone()).collect();
    let (people, known) = known(context, &features)?;
    let lacks = lacks(sources, &computed);
    let value = value_of(&features);
    let scales = scale_facts(context, sources)?;
    Ok(ProfilesFacts { as_of: until, people, features, known, left, lacks, unconverted, value, scales })
}

fn of_kind(sources: &[ValidSource], kind: SourceKind) -> Vec<&ValidSource> {
    sources.iter().filter(|source| source.get().kind == kind).collect()
}

/// Writes `profiles` from order lines that stand in the session already: the tables or views `people`, `lines`
/// and `person_orders`, all before `until`, with the columns that `roles` mean. Gives the number of features.
pub fn portray_orders(
    context: &Context<'_>,
    roles: &[Role],
    until: i64,
    ledger: &mut Ledger,
) -> Result<usize, FlowError> {
    let has = |role: Role| roles.contains(&role);
    let told = orders::Told { has: &has, is_timed: true, until, sources: &[] };
    let computed = orders::from_views(context, &told, ledger)?;
    let inputs = Inputs { has_orders: true, ..Inputs::default() };
    let columns: Vec<&Computed> = computed.iter().collect();
    write_by_bucket(context, "profiles", MANY, ledger, |bucket| plan(&[], &columns, inputs, bucket))?;
    Ok(computed.len())
}

/// Persons, and for each feature those for whom it is known.
fn known(context: &Context<'_>, features: &[Feature]) -> Result<(u64, Vec<u64>), FlowError> {
    let counts: String = features
        .iter()
        .enumerate()
        .map(|(place, feature)| format!(", count({}) AS known_{place}", feature.column))
        .collect();
    let rows = context.engine.rows(&format!("SELECT count(*) AS people{counts} FROM profiles"))?;
    let one = |name: &str| one_whole(&rows, name).map(|count| count as u64);
    let known = (0..features.len()).map(|place| one(&format!("known_{place}"))).collect::<Result<_, _>>()?;
    Ok((one("people")?, known))
}

/// Which views there are beside the tables of contacts.
#[derive(Debug, Clone, Copy, Default)]
struct Inputs {
    has_orders: bool,
    has_visits: bool,
    has_uses: bool,
    has_touches: bool,
    has_messages: bool,
    has_accounts: bool,
    /// Whether persons of whom nothing is known before the end are no rows: they came later.
    only_known: bool,
}

/// The order features with the tenure that counts from other sources too, in its place.
fn with_tenure(orders: Vec<Computed>, tenure: Option<Computed>) -> Vec<Computed> {
    match tenure {
        None => orders,
        Some(tenure) => std::iter::once(tenure)
            .chain(orders.into_iter().filter(|computed| computed.feature.definition != "tenure-days"))
            .collect(),
    }
}

/// Tenure counts from the day that somebody was first seen in any source.
fn tenure(tables: &[ContactTable], orders: &[Computed], until: i64) -> Result<Option<Computed>, FlowError> {
    let mut moments: Vec<String> =
        tables.iter().filter_map(|t| t.first_seen.as_ref()).map(|field| format!("CAST({field} AS BIGINT)")).collect();
    if moments.is_empty() {
        return Ok(None);
    }
    if !orders.is_empty() {
        moments.push("first_order".to_owned());
    }
    let definition = registry::definition("tenure-days")
        .ok_or_else(|| FlowError::Broken("the registry of features has no `tenure-days`".to_owned()))?;
    let first = if moments.len() == 1 { moments.remove(0) } else { format!("least({})", moments.join(", ")) };
    let sql = definition.sql.replace("{as_of}", &until.to_string()).replace("first_order", &first);
    let mut sources: Vec<_> = tables.iter().filter(|t| t.first_seen.is_some()).map(|t| t.source.clone()).collect();
    sources.extend(orders.iter().flat_map(|order| order.feature.sources.clone()));
    sources.sort();
    sources.dedup();
    Ok(Some(Computed::of(definition, &sources, Vec::new(), sql)))
}

fn plan(tables: &[ContactTable], computed: &[&Computed], inputs: Inputs, bucket: Bucket) -> String {
    let columns: String = computed.iter().map(|c| format!(", {} AS {}", c.sql, c.feature.column)).collect();
    let (status, buying_role) = (standing::status(tables, inputs.has_orders), standing::buying_role(tables));
    let mut from = format!("{} people", bucket.rows("people", "person_id"));
    let mut present = Vec::new();
    // The table on the left of a join is the one that is held in memory; persons stream past all of them.
    let mut join = |table: &str, person: &str, alias: &str| {
        let rows = bucket.rows(table, person);
        from = format!("{rows} {alias} RIGHT JOIN ({from}) ON people.person_id = {alias}.{person}");
        // Whose colleague somebody is says nothing of when he came.
        if alias != "person_accounts" {
            present.push(format!("{alias}.{person} IS NOT NULL"));
        }
    };
    for (number, table) in tables.iter().enumerate() {
        join(&format!("({})", table.sql), "contact_person", &format!("contacts_{number}"));
    }
    let views = [
        (inputs.has_orders, "person_lines", "line_person"),
        (inputs.has_orders, "order_sums", "order_person"),
        (inputs.has_visits, "person_visits", "visit_person"),
        (inputs.has_uses, "person_uses", "use_person"),
        (inputs.has_touches, "person_touches", "touch_person"),
        (inputs.has_messages, "person_messages", "message_person"),
        (inputs.has_accounts, "person_accounts", "account_person"),
    ];
    for (_, view, person) in views.iter().filter(|(is_there, _, _)| *is_there) {
        join(view, person, view);
    }
    let known = if inputs.only_known { format!(" WHERE {}", present.join(" OR ")) } else { String::new() };
    format!(
        "SELECT people.person_id, people.split_rank, people.part, {status} AS status, {buying_role} AS buying_role{columns}
         FROM {from}{known}"
    )
}

/// What a person is worth: the spend of the orders, else the sum of the amounts that a wide file has
/// for what was spent.
fn value_of(features: &[Feature]) -> Option<PersonValue> {
    let spend = |f: &&Feature| f.definition == "spend-total";
    let amounts = |f: &&Feature| f.definition == "trait-spend";
    let mut parts: Vec<&Feature> = features.iter().filter(spend).collect();
    if parts.is_empty() {
        parts = features.iter().filter(amounts).collect();
    }
    if parts.is_empty() {
        return None;
    }
    let terms: Vec<String> = parts.iter().map(|f| format!("greatest(coalesce({}, 0.0), 0.0)", f.column)).collect();
    Some(PersonValue { sql: terms.join(" + "), labels: parts.iter().map(|f| f.name()).collect() })
}
