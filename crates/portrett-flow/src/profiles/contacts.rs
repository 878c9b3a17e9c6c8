//! Features of a person's traits, as SQL over each source of contacts.

use portrett_engine::sql;
use portrett_terms::ids::safe_name;
use portrett_terms::{Aspect, Measure, Phrase, Role, SourceId, SourceKind, Unit, ValueType};

use super::as_of::Horizon;
use super::choices;
use super::computed::{Computed, unique};
use super::feature::{Feature, FeatureKind, Left, OTHER, Words};
use super::future;
use super::places::Places;
use super::registry::definition;
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{TraitColumn, ValidSource, scale_columns, table_name, trait_columns};
use crate::table::{texts, wholes};

/// Most levels of a category; what is beyond becomes [`OTHER`].
const MOST_LEVELS: usize = 50;
/// A category whose commonest levels cover less than this share of the rows is no category.
const LEAST_COVERED: f64 = 0.8;
/// Microseconds in a mean year.
const YEAR: f64 = 365.2425 * DAY as f64;

/// One source of contacts, ready to be joined.
pub struct ContactTable {
    /// SQL that gives one row a person: `contact_person` and the source's columns.
    pub sql: String,
    /// Its features.
    pub computed: Vec<Computed>,
    /// SQL for when the person was first seen, where the source tells it.
    pub first_seen: Option<String>,
    /// Whether its rows say what somebody is to the firm.
    pub says_status: bool,
    /// Whether its rows say what part somebody plays in buying.
    pub says_buying_role: bool,
    /// The source.
    pub source: SourceId,
}

/// The trait features of `sources`, and the columns that became none.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    places: Option<&Places>,
    horizon: Horizon,
) -> Result<(Vec<ContactTable>, Vec<Left>), FlowError> {
    let mut tables: Vec<ContactTable> = Vec::new();
    let mut left = Vec::new();
    let contacts =
        sources.iter().filter(|source| matches!(source.get().kind, SourceKind::Contacts | SourceKind::Survey));
    for (number, source) in contacts.enumerate() {
        let alias = format!("contacts_{number}");
        let mut computed = Vec::new();
        for column in trait_columns(source.get()).into_iter().chain(scale_columns(source.get())) {
            if let Some(scale) = source.get().scale_of(&column.spec.header) {
                let reason = Phrase::new("excluded-in-scale").text("of", scale.name.clone());
                left.push(Left { label: label_of(&column), reason });
                continue;
            }
            if horizon.is_cut() && future::may_tell(source, &column.spec) {
                left.push(Left { label: label_of(&column), reason: Phrase::new("excluded-future") });
                continue;
            }
            let found = match places.filter(|_| column.spec.value == ValueType::Postcode) {
                Some(places) => Ok(in_places(context, source, &column, &alias, places, horizon)?),
                None => compute(context, source, &column, &alias, horizon)?,
            };
            match found {
                Ok(found) => {
                    for mut one in found {
                        let before: Vec<&Computed> = tables.iter().flat_map(|t| &t.computed).chain(&computed).collect();
                        one.feature.column = unique(&one.feature.column, before.iter().copied());
                        computed.push(one);
                    }
                }
                Err(reason) => left.push(Left { label: label_of(&column), reason }),
            }
        }
        // The day that a company was first seen is none of its people's.
        let is_of_people = !source.get().lists_accounts();
        let first_seen = source.get().column(Role::FirstSeen).filter(|_| is_of_people);
        let first_seen = first_seen.map(|_| format!("{alias}.first_seen"));
        tables.push(ContactTable {
            sql: match source.get().lists_accounts() {
                true => one_row_a_member(source),
                false => one_row_a_person(context, source, number, horizon)?,
            },
            computed,
            first_seen,
            says_status: is_of_people && source.get().kind == SourceKind::Contacts && !horizon.is_cut(),
            says_buying_role: is_of_people,
            source: source.get().id.clone(),
        });
        left.extend(personal(source));
    }
    Ok((tables, left))
}

fn label_of(column: &TraitColumn) -> String {
    column.spec.label.clone().unwrap_or_else(|| column.spec.header.clone())
}

/// Columns that name somebody are said to have been left out, so that nobody looks for them.
fn personal(source: &ValidSource) -> Vec<Left> {
    let personal = source.get().columns.iter().filter(|column| column.role == Role::Personal);
    personal.map(|column| Left { label: column.header.clone(), reason: Phrase::new("excluded-personal") }).collect()
}

/// The newest row of each person: the last import's, and within it the last row. The few persons with
/// several rows are looked up, so that nobody else's are sorted.
fn one_row_a_person(
    context: &Context<'_>,
    source: &ValidSource,
    number: usize,
    horizon: Horizon,
) -> Result<String, FlowError> {
    let table = future::rows_before(source, horizon);
    let stamp = format!("import_id * {ROWS_OF_A_FILE} + row_number");
    let newest = format!("newest_contact_{number}");
    let several = format!(
        "SELECT person, max(stamp) AS newest FROM (SELECT person_of(customer_key) AS person, {stamp} AS stamp FROM {table})
         GROUP BY person HAVING count(*) > 1"
    );
    context.engine.lend_lookup(&newest, &several)?;
    Ok(format!(
        "SELECT * FROM (SELECT person_of(c.customer_key) AS contact_person, c.* FROM {table} c)
         WHERE coalesce({newest}(contact_person) = {stamp}, true)"
    ))
}

/// The newest row of the company that a person belongs to: what is known of it is a fact about each of its
/// people. Companies are few beside persons.
fn one_row_a_member(source: &ValidSource) -> String {
    let table = table_name(source.get());
    format!(
        "SELECT account_people.person_id AS contact_person, own.*
         FROM (SELECT *, row_number() OVER (PARTITION BY account_id ORDER BY import_id DESC, row_number DESC) AS place
               FROM {table} WHERE account_id IS NOT NULL) own
         JOIN account_people ON account_people.account_id = own.account_id
         WHERE own.place = 1"
    )
}

/// More rows than any file has.
const ROWS_OF_A_FILE: i64 = 1 << 40;

/// What the list of postcodes tells of a column of them.
fn in_places(
    context: &Context<'_>,
    source: &ValidSource,
    column: &TraitColumn,
    alias: &str,
    places: &Places,
    horizon: Horizon,
) -> Result<Vec<Computed>, FlowError> {
    let (rows, cell) = (future::rows_before(source, horizon), format!("{alias}.{}", column.name));
    let mut computed = Vec::new();
    for fact in &places.facts {
        let (levels, sql) = fact.levels(context, &rows, &column.name, &cell)?;
        let label = fact.spec.label.clone().unwrap_or_else(|| fact.spec.header.clone());
        let feature = Feature {
            column: format!("t_{}", safe_name(&fact.spec.header, "place")),
            definition: "trait-category".to_owned(),
            label: Some(label),
            kind: FeatureKind::Category { levels, words: Words::Own },
            aspect: Aspect::Demographics,
            sources: vec![source.get().id.clone(), places.source.clone()],
            behaviour: false,
            header: Some(fact.spec.header.clone()),
            choice: None,
            named: None,
        };
        computed.push(Computed { feature, sql });
    }
    Ok(computed)
}

/// A trait as a feature, or as several, or why it is none.
fn compute(
    context: &Context<'_>,
    source: &ValidSource,
    column: &TraitColumn,
    alias: &str,
    horizon: Horizon,
) -> Result<Result<Vec<Computed>, Phrase>, FlowError> {
    let as_of = horizon.until;
    let cell = format!("{alias}.{}", column.name);
    let unit = column.spec.unit.unwrap_or(Unit::Plain);
    let needs_day = unit == Unit::CalendarYear || (unit == Unit::Years && column.spec.value == ValueType::Date);
    if needs_day && as_of == 0 {
        return Ok(Err(Phrase::new("excluded-no-day")));
    }
    let (id, kind, sql) = match column.spec.value {
        ValueType::Postcode => return Ok(Err(Phrase::new("excluded-postcode"))),
        ValueType::Text | ValueType::Phone => return Ok(Err(Phrase::new("excluded-text"))),
        ValueType::Money => (
            money_id(source, column),
            number(Unit::Money, Measure::Median),
            format!("CAST({cell} AS DOUBLE) / 10000.0"),
        ),
        ValueType::YesNo => ("trait-yes-no", FeatureKind::YesNo, cell),
        ValueType::Several => ("trait-choice", FeatureKind::YesNo, cell),
        ValueType::Date if unit == Unit::Years => {
            ("trait-years", number(Unit::Years, Measure::Median), age(&cell, as_of))
        }
        ValueType::Date => {
            let days = format!("({as_of} - CAST({cell} AS BIGINT)) / {DAY}.0");
            ("trait-date", number(Unit::Days, Measure::Median), days)
        }
        ValueType::Number => by_unit(unit, &cell, as_of),
        ValueType::Category | ValueType::Country | ValueType::Gender => {
            match levels(context, &future::rows_before(source, horizon), column)? {
                Err(reason) => return Ok(Err(reason)),
                Ok(levels) => {
                    let sql = within(&cell, &levels);
                    ("trait-category", FeatureKind::Category { levels, words: words_of(column.spec.value) }, sql)
                }
            }
        }
    };
    let told = column.spec.aspect.or_else(|| definition(id).map(|d| d.aspect));
    // What a company is, is where its people work, and nothing that they do.
    let aspect = told.map(|aspect| if source.get().lists_accounts() { Aspect::Demographics } else { aspect });
    let Some(aspect) = aspect else {
        return Err(FlowError::Broken(format!("the registry of features has no `{id}`")));
    };
    let feature = Feature {
        column: column.name.clone(),
        definition: id.to_owned(),
        label: Some(label_of(column)),
        kind,
        aspect,
        sources: vec![source.get().id.clone()],
        behaviour: is_behaviour(aspect),
        header: Some(column.spec.header.clone()),
        choice: None,
        named: None,
    };
    if column.spec.value == ValueType::Several {
        return Ok(Ok(choices::features(context, &future::rows_before(source, horizon), column, alias, &feature)?));
    }
    Ok(Ok(vec![Computed { feature, sql }]))
}

/// An amount about a category of goods is what was spent on it, unless it is a company's: nobody's own spend.
fn money_id(source: &ValidSource, column: &TraitColumn) -> &'static str {
    match column.spec.aspect {
        _ if source.get().lists_accounts() => "trait-money",
        Some(Aspect::Category | Aspect::Value) => "trait-spend",
        _ => "trait-money",
    }
}

/// Aspects that tell what somebody does.
fn is_behaviour(aspect: Aspect) -> bool {
    use Aspect::{Behaviour, Category, Channel, Communication, ProductUse, Value};
    matches!(aspect, Behaviour | Category | Channel | Communication | ProductUse | Value)
}

fn number(unit: Unit, measure: Measure) -> FeatureKind {
    FeatureKind::Number { unit, measure }
}

fn words_of(value: ValueType) -> Words {
    match value {
        ValueType::Country => Words::Countries,
        ValueType::Gender => Words::Genders,
        _ => Words::Own,
    }
}

/// Oldest age in years that is believed of a date of birth.
const OLDEST: i64 = 110;

/// The full years between a date of birth and `as_of`; nothing for a date that nobody alive was born on.
fn age(cell: &str, as_of: i64) -> String {
    let moment = format!("CAST({cell} AS BIGINT)");
    let oldest = as_of - (OLDEST as f64 * YEAR) as i64;
    format!("CASE WHEN {moment} BETWEEN {oldest} AND {as_of} THEN floor(({as_of} - {moment}) / {YEAR}) END")
}

fn by_unit(unit: Unit, cell: &str, as_of: i64) -> (&'static str, FeatureKind, String) {
    let plain = format!("CAST({cell} AS DOUBLE)");
    match unit {
        Unit::CalendarYear => {
            let year = 1970.0 + as_of as f64 / YEAR;
            let age = format!("floor({year}) - {plain}");
            ("trait-years", number(Unit::Years, Measure::Median), age)
        }
        Unit::Years => ("trait-years", number(Unit::Years, Measure::Median), plain),
        Unit::Count | Unit::PerYear => ("trait-count", number(unit, Measure::Mean), plain),
        Unit::Money => ("trait-money", number(unit, Measure::Median), plain),
        Unit::Days => ("trait-number", number(unit, Measure::Median), plain),
        Unit::Share | Unit::Plain => ("trait-number", number(unit, Measure::Mean), plain),
    }
}

/// The levels of a category in `rows`, the commonest first; or why it is none.
fn levels(context: &Context<'_>, rows: &str, column: &TraitColumn) -> Result<Result<Vec<String>, Phrase>, FlowError> {
    let sql = format!(
        "SELECT {0} AS value, count(*) AS n, sum(count(*)) OVER () AS total FROM {1} WHERE {0} IS NOT NULL
         GROUP BY {0} ORDER BY n DESC, value LIMIT {2}",
        column.name,
        rows,
        MOST_LEVELS + 1
    );
    let rows = context.engine.rows(&sql)?;
    let mut values: Vec<String> = texts(&rows, "value")?.into_iter().flatten().collect();
    if values.len() > MOST_LEVELS {
        let (counts, totals) = (wholes(&rows, "n")?, wholes(&rows, "total")?);
        let covered: i64 = counts.iter().take(MOST_LEVELS - 1).sum();
        if (covered as f64) < LEAST_COVERED * totals.first().copied().unwrap_or(0) as f64 {
            return Ok(Err(Phrase::new("excluded-too-many-values")));
        }
        values.truncate(MOST_LEVELS - 1);
        values.push(OTHER.to_owned());
    }
    Ok(Ok(values))
}

/// The cell itself where it is among the levels, [`OTHER`] where it is not.
fn within(cell: &str, levels: &[String]) -> String {
    if levels.last().is_none_or(|last| last != OTHER) {
        return cell.to_owned();
    }
    let list: Vec<String> = levels.iter().filter(|level| *level != OTHER).map(|level| sql::text(level)).collect();
    format!(
        "CASE WHEN {cell} IS NULL THEN NULL WHEN {cell} IN ({}) THEN {cell} ELSE {} END",
        list.join(", "),
        sql::text(OTHER)
    )
}
