//! Features of a person's orders, as SQL.

use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, SourceId, SourceKind};

use super::common::common_values;
use super::computed::Computed;
use super::rates::Rates;
use super::registry::{self, Asks, Definition, Input};
use super::tally::Tally;
use super::{life, lines, sums};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;

/// Most values of a kind of share that get a feature of their own: the commonest.
const MOST_SHARES: usize = 12;

/// The columns of order lines that give shares, and the role of each.
const SHARED: [(&str, Role); 5] = [
    ("category", Role::Category),
    ("brand", Role::Brand),
    ("channel", Role::Channel),
    ("payment", Role::Payment),
    ("device", Role::Device),
];

/// What is counted once however often it is bought: the count, the column of the lines, its role.
const DISTINCT: [(&str, &str, Role); 3] = [
    ("products", "product", Role::Product),
    ("categories", "category", Role::Category),
    ("brands", "brand", Role::Brand),
];

/// The lake tables of orders.
pub const TABLES: [&str; 2] = ["person_orders", "order_sums"];

/// The order features of `sources`, having written the lake tables `person_orders` (an order's person, moment
/// and cost) and `order_sums`, and made the view `person_lines`, the last two one row a person. Nothing when
/// no source has orders.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    rates: Option<&Rates>,
    until: i64,
    ledger: &mut Ledger,
) -> Result<Vec<Computed>, FlowError> {
    let orders: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Orders).collect();
    if orders.is_empty() {
        ledger.tables.retain(|table, _| !TABLES.contains(&table.as_str()));
        return Ok(Vec::new());
    }
    let is_timed = lines::view(context, "lines", &orders, rates, (i64::MIN, until))?;
    lines::write_orders(context, ledger)?;
    let has = |role: Role| orders.iter().any(|source| source.get().column(role).is_some());
    let sources: Vec<SourceId> = orders.iter().map(|source| source.get().id.clone()).collect();
    from_views(context, &Told { has: &has, is_timed, until, sources: &sources }, ledger)
}

/// What the lines tell.
pub struct Told<'a> {
    /// Whether they have a column with that meaning.
    pub has: &'a dyn Fn(Role) -> bool,
    /// Whether they have the hour.
    pub is_timed: bool,
    /// The first moment after all of them, in microseconds since 1970.
    pub until: i64,
    /// Where they come from.
    pub sources: &'a [SourceId],
}

/// The order features of the views `lines` and `person_orders`, having written `order_sums` and made the view
/// `person_lines`.
pub fn from_views(context: &Context<'_>, told: &Told<'_>, ledger: &mut Ledger) -> Result<Vec<Computed>, FlowError> {
    let Told { has, is_timed, until, sources } = *told;
    sums::write(context, until, ledger)?;
    let tallies = tallies(context, has)?;
    view_person_lines(context, &tallies, has)?;
    let life = life::learn(context)?;
    let mut given = vec![Asks::Orders];
    given.extend(is_timed.then_some(Asks::Hours));
    given.extend(life.knows_a_rhythm().then_some(Asks::SecondOrder));
    let definitions = registry::of(Input::Orders).filter(|definition| definition.can(has, &given));
    Ok(definitions.flat_map(|definition| compute(definition, &tallies, &life, until, sources)).collect())
}

/// The features of one entry of the registry: one, one a common value, or one a part of a clock.
fn compute(
    definition: &Definition,
    tallies: &[Tally],
    life: &life::Life,
    until: i64,
    sources: &[SourceId],
) -> Vec<Computed> {
    let sql = life.fill(definition.sql).replace("{as_of}", &until.to_string());
    let tally = tallies.iter().find(|tally| definition.of == tally.column);
    if let Some(parts) = sums::parts_of(definition.of) {
        let one = |part: usize| {
            Computed::of(definition, sources, Vec::new(), sql.replace("{n}", &part.to_string()))
                .about(format!("{}_{part}", definition.column), Some(part.to_string()))
        };
        return parts.map(one).collect();
    }
    match tally {
        Some(tally) if sql.is_empty() => {
            vec![Computed::of(definition, sources, tally.levels(), tally.favourite())]
        }
        Some(tally) if sql.contains("{value}") => tally.features(definition, &sql, sources),
        _ => vec![Computed::of(definition, sources, Vec::new(), sql)],
    }
}

fn tallies(context: &Context<'_>, has: &dyn Fn(Role) -> bool) -> Result<Vec<Tally>, FlowError> {
    let mut tallies = Vec::new();
    for (column, _) in SHARED.iter().filter(|(_, role)| has(*role)) {
        let values = common_values(context, "lines WHERE NOT returned", column, MOST_SHARES)?;
        let tally = Tally::of(context.engine, column, values, format!("{column}_code"));
        tallies.push(Tally { counted: "NOT returned", ..tally });
    }
    Ok(tallies)
}

/// Makes the view `person_lines`, one row a person. Texts become codes first.
fn view_person_lines(context: &Context<'_>, tallies: &[Tally], has: &dyn Fn(Role) -> bool) -> Result<(), FlowError> {
    let distinct: Vec<_> = DISTINCT.iter().filter(|(_, _, role)| has(*role)).collect();
    let codes: String = tallies.iter().map(|own| format!(", code_of_{0}({0}) AS {0}_code", own.column)).collect();
    let keys: String =
        distinct.iter().map(|(_, column, _)| format!(", key_of_word({column}) AS {column}_key")).collect();
    let aggregates: String = tallies.iter().map(|tally| format!(", {}", tally.aggregate())).collect();
    let counts: String = tallies.iter().map(Tally::counts).collect();
    let named: String = distinct.iter().map(|(name, _, _)| format!(", {name}")).collect();
    let counted: String = distinct
        .iter()
        .map(|(name, column, _)| format!(", distinct_count({column}_key) FILTER (WHERE NOT returned) AS {name}"))
        .collect();
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW person_lines AS
         SELECT line_person, line_count, net, items, returned_lines, discounted_lines{named}{counts} FROM
         (SELECT person_id AS line_person, count(*) AS line_count, sum(net) AS net,
                 coalesce(sum(quantity) FILTER (WHERE NOT returned), 0) AS items,
                 count(*) FILTER (WHERE returned) AS returned_lines,
                 count(*) FILTER (WHERE discounted) AS discounted_lines{counted}{aggregates}
          FROM (SELECT person_id, net, quantity, returned, discounted{codes}{keys} FROM lines) GROUP BY person_id)"
    ))?;
    Ok(())
}
