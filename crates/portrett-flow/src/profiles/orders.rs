//! Features of a person's orders, as SQL.

use portrett_engine::sql;
use portrett_terms::ids::safe_name;
use portrett_terms::{Role, SourceId, SourceKind};

use super::feature::{Feature, FeatureKind};
use super::registry::{Definition, FEATURES, Input};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::{one_whole, texts};

/// Most values of a kind of share that get a feature of their own: the commonest.
const MOST_SHARES: usize = 12;
/// Least share of the lines that such a value has.
const LEAST_SHARE: f64 = 0.01;

/// The columns of order lines that give shares, and the role and registry entry of each.
const SHARES: &[(&str, Role, &str)] = &[
    ("category", Role::Category, "category-share"),
    ("brand", Role::Brand, "brand-share"),
    ("channel", Role::Channel, "order-channel-share"),
];

/// A feature with the SQL that gives it from one row a person.
pub struct Computed {
    /// The feature.
    pub feature: Feature,
    /// Its value, over the sums of its table.
    pub sql: String,
}

/// The order features of `sources`, having made the views `lines`, `person_lines` and `person_orders`.
/// Nothing when no source has orders.
pub fn features(context: &Context<'_>, sources: &[ValidSource], as_of: i64) -> Result<Vec<Computed>, FlowError> {
    let orders: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Orders).collect();
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    view_lines(context, sources)?;
    let ids: Vec<SourceId> = orders.iter().map(|source| source.get().id.clone()).collect();
    let has = |role: Role| orders.iter().any(|source| source.get().column(role).is_some());
    let mut sums = Vec::new();
    let mut computed = Vec::new();
    for definition in FEATURES.iter().filter(|d| d.input == Input::Orders && d.needs.is_none_or(has)) {
        match SHARES.iter().find(|(_, _, id)| *id == definition.id) {
            None => computed.push(single(definition, &ids, as_of)),
            Some((column, _, _)) => computed.extend(shares(context, definition, column, &ids, &mut sums)?),
        }
    }
    context.engine.rows(&person_lines(&sums))?;
    context.engine.rows(PERSON_ORDERS)?;
    Ok(computed)
}

/// Makes the view `lines`: the order lines of all sources with their persons.
pub fn view_lines(context: &Context<'_>, sources: &[ValidSource]) -> Result<(), FlowError> {
    let orders = sources.iter().filter(|source| source.get().kind == SourceKind::Orders);
    let selects: Vec<String> = orders.map(|source| lines_of(context, source)).collect::<Result<_, _>>()?;
    context.engine.rows(&format!("CREATE OR REPLACE VIEW lines AS {}", selects.join(" UNION ALL ")))?;
    Ok(())
}

/// The lines of a source with their persons. An order that came in twice counts as it came in last.
fn lines_of(context: &Context<'_>, source: &ValidSource) -> Result<String, FlowError> {
    let table = table_name(source.get());
    let lines = format!(
        "SELECT k.person_id, o.order_key, o.ordered_at, o.returned, o.discounted, o.quantity, o.category, o.brand,
                o.channel, CASE WHEN o.returned AND o.amount > 0 THEN 0 ELSE coalesce(o.amount, 0) END AS net
         FROM {table} o JOIN links k ON o.customer_key = k.key"
    );
    let imports = context.engine.rows(&format!("SELECT coalesce(max(import_id), 0) AS imports FROM {table}"))?;
    if one_whole(&imports, "imports")? < 2 {
        return Ok(lines);
    }
    Ok(format!(
        "{lines} LEFT JOIN (SELECT order_key, max(import_id) AS newest FROM {table} GROUP BY order_key
                    HAVING max(import_id) > min(import_id)) again ON o.order_key = again.order_key
         WHERE again.newest IS NULL OR o.import_id = again.newest"
    ))
}

const PERSON_ORDERS: &str = "CREATE OR REPLACE VIEW person_orders AS
    SELECT person_id AS order_person, count(*) AS orders, min(moment) AS first_order, max(moment) AS last_order,
           sum(CASE WHEN weekday >= 5 THEN 1 ELSE 0 END) AS weekend_orders,
           sum(CASE WHEN hour >= 6 AND hour < 12 THEN 1 ELSE 0 END) AS morning_orders,
           sum(CASE WHEN hour >= 17 AND hour < 23 THEN 1 ELSE 0 END) AS evening_orders
    FROM (SELECT person_id, moment, ((moment / 86400000000) + 3) % 7 AS weekday, (moment / 3600000000) % 24 AS hour
          FROM (SELECT person_id, order_key, min(CAST(ordered_at AS BIGINT)) AS moment FROM lines
                WHERE NOT returned GROUP BY person_id, order_key))
    GROUP BY person_id";

fn person_lines(sums: &[String]) -> String {
    let extra: String = sums.iter().map(|sum| format!(", {sum}")).collect();
    format!(
        "CREATE OR REPLACE VIEW person_lines AS
         SELECT person_id AS line_person, count(*) AS line_count, sum(net) AS net,
                sum(CASE WHEN returned THEN 0 ELSE quantity END) AS items,
                sum(CASE WHEN returned THEN 1 ELSE 0 END) AS returned_lines,
                sum(CASE WHEN discounted THEN 1 ELSE 0 END) AS discounted_lines{extra}
         FROM lines GROUP BY person_id"
    )
}

fn feature(definition: &Definition, column: String, label: Option<String>, sources: &[SourceId]) -> Feature {
    Feature {
        column,
        definition: definition.id.to_owned(),
        label,
        kind: FeatureKind::Number { unit: definition.unit, measure: definition.measure },
        aspect: definition.aspect,
        sources: sources.to_vec(),
        behaviour: true,
        header: None,
    }
}

fn single(definition: &Definition, sources: &[SourceId], as_of: i64) -> Computed {
    Computed {
        feature: feature(definition, definition.column.to_owned(), None, sources),
        sql: definition.sql.replace("{as_of}", &as_of.to_string()),
    }
}

/// One feature a common value of `column`; adds the sums that they need to `sums`.
fn shares(
    context: &Context<'_>,
    definition: &Definition,
    column: &str,
    sources: &[SourceId],
    sums: &mut Vec<String>,
) -> Result<Vec<Computed>, FlowError> {
    let values = common_values(context, "lines WHERE NOT returned", column, MOST_SHARES)?;
    sums.push(format!("sum(CASE WHEN {column} IS NOT NULL AND NOT returned THEN 1 ELSE 0 END) AS {column}_lines"));
    let mut computed = Vec::new();
    for (number, value) in values.iter().enumerate() {
        let sum = format!("{column}_lines_{number}");
        sums.push(format!(
            "sum(CASE WHEN {column} = {} AND NOT returned THEN 1 ELSE 0 END) AS {sum}",
            sql::text(value)
        ));
        let name = unique(&format!("{}_{}", definition.column, safe_name(value, "other")), &computed);
        computed.push(Computed {
            feature: feature(definition, name, Some(value.clone()), sources),
            sql: definition.sql.replace("{value}", &sum),
        });
    }
    Ok(computed)
}

/// `name`, with a number behind it when a feature before has it.
pub fn unique<'a>(name: &str, before: impl IntoIterator<Item = &'a Computed>) -> String {
    let taken: Vec<&str> = before.into_iter().map(|computed| computed.feature.column.as_str()).collect();
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&name.as_str())).unwrap_or_else(|| name.to_owned())
}

/// The commonest values of `column` in `rows` (a table with an optional WHERE), the commonest first,
/// each in at least one of a hundred rows.
pub fn common_values(context: &Context<'_>, rows: &str, column: &str, most: usize) -> Result<Vec<String>, FlowError> {
    let sql = format!(
        "SELECT value FROM (SELECT value, count(*) AS n, sum(count(*)) OVER () AS total FROM
           (SELECT {column} AS value FROM {rows}) WHERE value IS NOT NULL GROUP BY value)
         WHERE n >= {LEAST_SHARE} * total ORDER BY n DESC, value LIMIT {most}"
    );
    let rows = context.engine.rows(&sql)?;
    Ok(texts(&rows, "value")?.into_iter().flatten().collect())
}
