//! The wide table, one row a person, as one plan.

use portrett_engine::WriteMode;
use portrett_terms::ScaleFacts;
use portrett_terms::ledger::Ledger;
use serde::{Deserialize, Serialize};

use super::contacts::{self, ContactTable};
use super::feature::{Feature, FeatureKind, Left};
use super::orders::{self, Computed};
use super::spec::{DAY, ProfilesSpec};
use super::{as_of, registry, standing, touches};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, scale_facts};
use crate::table::one_whole;

/// What the stage says besides its table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfilesFacts {
    /// The end of the data, in microseconds since 1970 (the first moment that is no longer part of it).
    pub as_of: i64,
    /// The features, in the order of their columns.
    pub features: Vec<Feature>,
    /// Columns of sources that became no feature.
    pub left: Vec<Left>,
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
    /// The last day of the data, `YYYY-MM-DD`; blank where no source has a date.
    pub fn last_day(&self) -> String {
        if self.as_of == 0 {
            return String::new();
        }
        let days = jiff::Span::new().try_days(self.as_of / DAY - 1).unwrap_or_default();
        jiff::civil::date(1970, 1, 1).checked_add(days).map(|day| day.to_string()).unwrap_or_default()
    }
}

/// Writes `profiles` from the source tables and the links, all open in the session.
pub fn portray(
    context: &Context<'_>,
    spec: &ProfilesSpec,
    sources: &[ValidSource],
    ledger: &mut Ledger,
) -> Result<ProfilesFacts, FlowError> {
    let as_of = match spec.as_of {
        Some(set) => set,
        None => as_of::latest(context, sources)?,
    };
    context.engine.lend_lookup("person_of", "SELECT key, person_id FROM links")?;
    let (tables, left) = contacts::features(context, sources, as_of)?;
    let orders = orders::features(context, sources, as_of, ledger)?;
    let touches = touches::features(context, sources)?;
    let tenure = tenure(&tables, &orders, as_of)?;
    let computed: Vec<Computed> = match tenure {
        None => orders,
        Some(tenure) => std::iter::once(tenure)
            .chain(orders.into_iter().filter(|c| c.feature.definition != "tenure-days"))
            .collect(),
    };
    if tables.iter().all(|table| table.computed.is_empty()) && computed.is_empty() && touches.is_empty() {
        return Err(FlowError::NothingToBuild(
            "no source says anything about a customer but who they are: personas need contacts with facts, orders, \
             answers or touches"
                .to_owned(),
        ));
    }
    write(context, ledger, |bucket| plan(&tables, &computed, &touches, bucket))?;
    let features: Vec<Feature> = tables
        .into_iter()
        .flat_map(|table| table.computed)
        .chain(computed)
        .chain(touches)
        .map(|computed| computed.feature)
        .collect();
    let value = value_of(&features);
    Ok(ProfilesFacts { as_of, features, left, value, scales: scale_facts(context, sources)? })
}

/// Persons whose profiles are made at once: joins and groupings hold them in memory.
const BUCKET: i64 = 1_500_000;

/// One of the parts that persons are divided into by their ids.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    number: i64,
    of: i64,
}

impl Bucket {
    /// The rows of `table` whose `person` is in the bucket.
    fn rows(self, table: &str, person: &str) -> String {
        match self.of {
            1 => format!("(SELECT * FROM {table})"),
            of => format!("(SELECT * FROM {table} WHERE {person} % {of} = {})", self.number),
        }
    }
}

/// Writes the profiles bucket by bucket.
fn write(context: &Context<'_>, ledger: &mut Ledger, plan: impl Fn(Bucket) -> String) -> Result<(), FlowError> {
    let people = one_whole(&context.engine.rows("SELECT count(*) AS people FROM people")?, "people")?;
    let of = (people / BUCKET) + 1;
    for number in 0..of {
        let head = ledger.tables.get("profiles").copied();
        let mode = if number == 0 { WriteMode::Replace } else { WriteMode::Append };
        let written = context.engine.write_query("profiles", head, mode, &plan(Bucket { number, of }))?;
        ledger.tables.insert("profiles".to_owned(), written.version);
        context.progress.advance(number as u64 + 1, of as u64);
    }
    Ok(())
}

/// Tenure counts from the day that somebody was first seen in any source.
fn tenure(tables: &[ContactTable], orders: &[Computed], as_of: i64) -> Result<Option<Computed>, FlowError> {
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
    let sql = definition.sql.replace("{as_of}", &as_of.to_string()).replace("first_order", &first);
    let mut sources: Vec<_> = tables.iter().filter(|t| t.first_seen.is_some()).map(|t| t.source.clone()).collect();
    sources.extend(orders.iter().flat_map(|c| c.feature.sources.clone()));
    sources.sort();
    sources.dedup();
    Ok(Some(Computed {
        feature: Feature {
            column: definition.column.to_owned(),
            definition: definition.id.to_owned(),
            label: None,
            kind: FeatureKind::Number { unit: definition.unit, measure: definition.measure },
            aspect: definition.aspect,
            sources,
            behaviour: true,
            header: None,
            choice: None,
        },
        sql,
    }))
}

fn plan(tables: &[ContactTable], orders: &[Computed], touches: &[Computed], bucket: Bucket) -> String {
    let traits = tables.iter().flat_map(|table| &table.computed);
    let columns: Vec<String> =
        traits.chain(orders).chain(touches).map(|c| format!("{} AS {}", c.sql, c.feature.column)).collect();
    let has_orders = orders.iter().any(|computed| computed.feature.column == "order_count");
    let (status, buying_role) = (standing::status(tables, has_orders), standing::buying_role(tables));
    let mut from = format!("{} people", bucket.rows("people", "person_id"));
    // The table on the left of a join is the one that is held in memory; persons stream past all of them.
    let mut join = |table: &str, person: &str, alias: &str| {
        let rows = bucket.rows(table, person);
        from = format!("{rows} {alias} RIGHT JOIN ({from}) ON people.person_id = {alias}.{person}");
    };
    for (number, table) in tables.iter().enumerate() {
        join(&format!("({})", table.sql), "contact_person", &format!("contacts_{number}"));
    }
    if has_orders {
        join("person_lines", "line_person", "person_lines");
        join("order_sums", "order_person", "order_sums");
    }
    if !touches.is_empty() {
        join("person_touches", "touch_person", "person_touches");
    }
    format!(
        "SELECT people.person_id, people.split_rank, people.part, {status} AS status, {buying_role} AS buying_role, {}
         FROM {from}",
        columns.join(", ")
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
