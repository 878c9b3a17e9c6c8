//! Features of a person's orders, as SQL.

use portrett_engine::{WriteMode, lane, sql};
use portrett_terms::ids::safe_name;
use portrett_terms::ledger::Ledger;
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

/// The order features of `sources`, having written the lake table `person_orders` (an order's person and
/// moment) and made the views `person_lines` and `order_sums`, one row a person each. Nothing when no
/// source has orders.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    as_of: i64,
    ledger: &mut Ledger,
) -> Result<Vec<Computed>, FlowError> {
    let orders: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Orders).collect();
    if orders.is_empty() {
        ledger.tables.remove("person_orders");
        return Ok(Vec::new());
    }
    view_lines(context, &orders)?;
    write_orders(context, ledger)?;
    let ids: Vec<SourceId> = orders.iter().map(|source| source.get().id.clone()).collect();
    let has = |role: Role| orders.iter().any(|source| source.get().column(role).is_some());
    let mut tallies = Vec::new();
    let mut computed = Vec::new();
    for definition in FEATURES.iter().filter(|d| d.input == Input::Orders && d.needs.is_none_or(has)) {
        match SHARES.iter().find(|(_, _, id)| *id == definition.id) {
            None => computed.push(single(definition, &ids, as_of)),
            Some((column, _, _)) => computed.extend(shares(context, definition, column, &ids, &mut tallies)?),
        }
    }
    context.engine.rows(&person_lines(&tallies))?;
    context.engine.rows(ORDER_SUMS)?;
    Ok(computed)
}

/// Makes the view `lines`: the order lines of all sources with their persons.
fn view_lines(context: &Context<'_>, orders: &[&ValidSource]) -> Result<(), FlowError> {
    let selects: Vec<String> = orders.iter().map(|source| lines_of(context, source)).collect::<Result<_, _>>()?;
    context.engine.rows(&format!("CREATE OR REPLACE VIEW lines AS {}", selects.join(" UNION ALL ")))?;
    Ok(())
}

/// The lines of a source with their persons. An order that came in twice counts as it came in last.
fn lines_of(context: &Context<'_>, source: &ValidSource) -> Result<String, FlowError> {
    let table = table_name(source.get());
    let lines = format!(
        "SELECT person_of(o.customer_key) AS person_id, o.order_key, o.ordered_at, o.returned, o.discounted, o.quantity, o.category, o.brand,
                o.channel, CASE WHEN o.returned AND o.amount > 0 THEN 0 ELSE coalesce(o.amount, 0) END AS net
         FROM {table} o"
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

/// Writes the orders that were not wholly returned, a row each.
fn write_orders(context: &Context<'_>, ledger: &mut Ledger) -> Result<(), FlowError> {
    let sql = "SELECT person_id, min(CAST(ordered_at AS BIGINT)) AS moment FROM lines
               WHERE NOT returned GROUP BY person_id, order_key";
    let head = ledger.tables.get("person_orders").copied();
    let written = context.engine.write_query("person_orders", head, WriteMode::Replace, sql)?;
    ledger.tables.insert("person_orders".to_owned(), written.version);
    context.engine.open_table("person_orders", written.version)?;
    Ok(())
}

const ORDER_SUMS: &str = "CREATE OR REPLACE VIEW order_sums AS
    SELECT person_id AS order_person, count(*) AS orders, min(moment) AS first_order, max(moment) AS last_order,
           count(*) FILTER (WHERE weekday >= 5) AS weekend_orders,
           count(*) FILTER (WHERE hour >= 6 AND hour < 12) AS morning_orders,
           count(*) FILTER (WHERE hour >= 17 AND hour < 23) AS evening_orders
    FROM (SELECT person_id, moment, ((moment / 86400000000) + 3) % 7 AS weekday, (moment / 3600000000) % 24 AS hour
          FROM person_orders)
    GROUP BY person_id";

/// How often the common values of a column stand in a person's kept lines.
struct Tally {
    /// The column.
    column: &'static str,
    /// Its common values; every other one counts in a lane behind them.
    values: Vec<String>,
    /// The name of the SQL function.
    function: String,
}

impl Tally {
    /// The sum over the lines of a group.
    fn aggregate(&self) -> String {
        let column = self.column;
        let cases: String =
            self.values.iter().enumerate().map(|(n, value)| format!(" WHEN {} THEN {n}", sql::text(value))).collect();
        let other = self.values.len();
        let code = match cases.is_empty() {
            true => format!("CASE WHEN {column} IS NOT NULL THEN {other} END"),
            false => format!("CASE WHEN {column} IS NOT NULL THEN CASE {column}{cases} ELSE {other} END END"),
        };
        format!("{}(CAST({code} AS INT)) FILTER (WHERE NOT returned) AS {column}_tally", self.function)
    }

    /// Columns over the aggregate: a count a value, and one of all.
    fn counts(&self) -> String {
        let lane = |code: usize| format!("{}_tally['{}']", self.column, lane(code));
        let counts = (0..self.values.len()).map(|code| format!(", {} AS {}", lane(code), self.count(code)));
        let all: Vec<String> = (0..=self.values.len()).map(lane).collect();
        counts.chain([format!(", {} AS {}_lines", all.join(" + "), self.column)]).collect()
    }

    /// The name of the count of a value.
    fn count(&self, code: usize) -> String {
        format!("{}_lines_{code}", self.column)
    }
}

fn person_lines(tallies: &[Tally]) -> String {
    let aggregates: String = tallies.iter().map(|tally| format!(", {}", tally.aggregate())).collect();
    let counts: String = tallies.iter().map(Tally::counts).collect();
    format!(
        "CREATE OR REPLACE VIEW person_lines AS
         SELECT line_person, line_count, net, items, returned_lines, discounted_lines{counts} FROM
         (SELECT person_id AS line_person, count(*) AS line_count, sum(net) AS net,
                 coalesce(sum(quantity) FILTER (WHERE NOT returned), 0) AS items,
                 count(*) FILTER (WHERE returned) AS returned_lines,
                 count(*) FILTER (WHERE discounted) AS discounted_lines{aggregates}
          FROM lines GROUP BY person_id)"
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
        choice: None,
    }
}

fn single(definition: &Definition, sources: &[SourceId], as_of: i64) -> Computed {
    Computed {
        feature: feature(definition, definition.column.to_owned(), None, sources),
        sql: definition.sql.replace("{as_of}", &as_of.to_string()),
    }
}

/// One feature a common value of `column`; adds the tally that they need to `tallies`.
fn shares(
    context: &Context<'_>,
    definition: &Definition,
    column: &'static str,
    sources: &[SourceId],
    tallies: &mut Vec<Tally>,
) -> Result<Vec<Computed>, FlowError> {
    let values = common_values(context, "lines WHERE NOT returned", column, MOST_SHARES)?;
    let function = context.engine.tally(values.len() + 1);
    let tally = Tally { column, values, function };
    let mut computed = Vec::new();
    for (number, value) in tally.values.iter().enumerate() {
        let name = unique(&format!("{}_{}", definition.column, safe_name(value, "other")), &computed);
        computed.push(Computed {
            feature: feature(definition, name, Some(value.clone()), sources),
            sql: definition.sql.replace("{value}", &tally.count(number)),
        });
    }
    tallies.push(tally);
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
