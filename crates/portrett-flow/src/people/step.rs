//! Keys of all sources → persons.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Int64Array, RecordBatch};
use arrow::datatypes::Int64Type;
use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;
use portrett_terms::{SourceKind, SourceSpec};
use serde::{Deserialize, Serialize};

use super::accounts::{self, Accounts, LARGEST_PART};
use super::spec::PeopleSpec;
use super::union::Union;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::table_name;
use crate::table::{one_whole, wholes};

/// What the stage says besides its tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeopleFacts {
    /// All persons.
    pub people: u64,
    /// Persons whose records were joined through an e-mail address.
    pub joined_by_email: u64,
    /// Companies that persons belong to.
    pub accounts: u64,
    /// Persons who belong to one.
    pub account_people: u64,
    /// Hash of the links: the identity state that this build goes on from.
    pub links: String,
}

/// Joins the keys of those of `sources` that make people (whose lake tables are open in the session) to persons, and persons to accounts.
pub fn resolve(
    context: &Context<'_>,
    spec: &PeopleSpec,
    sources: &[&SourceSpec],
    ledger: &mut Ledger,
) -> Result<PeopleFacts, FlowError> {
    let known = known_links(context, ledger)?;
    let only_participants = only_participants(sources.iter().copied());
    let makes = |source: &&&SourceSpec| makes_people(source) || only_participants && makes_participants(source);
    let tables: Vec<String> = sources.iter().filter(makes).map(|source| table_name(source)).collect();
    let (union, joined_by_email) = read_keys(context, &tables)?;
    let links = union.persons(&known);
    write_links(context, &links, ledger)?;
    let accounts = accounts::write(context, sources, ledger)?;
    let people = write_people(context, spec, accounts, ledger)?;
    Ok(PeopleFacts {
        people,
        joined_by_email,
        accounts: accounts.accounts,
        account_people: accounts.people,
        links: fingerprint(&links),
    })
}

/// Whether whoever a source names is one of the customers. Who wrote a message or spoke in an interview is
/// found among them where another source knows the same key, and is otherwise nobody's.
pub fn makes_people(source: &SourceSpec) -> bool {
    !matches!(source.kind, SourceKind::Messages | SourceKind::Aggregates) && !source.lists_accounts()
}

/// Whether nobody is known but those who wrote or spoke: they are the people then, and no customers.
pub fn only_participants<'a>(sources: impl Iterator<Item = &'a SourceSpec>) -> bool {
    let (mut customers, mut participants) = (false, false);
    for source in sources {
        customers |= makes_people(source);
        participants |= makes_participants(source);
    }
    participants && !customers
}

fn makes_participants(source: &SourceSpec) -> bool {
    source.kind == SourceKind::Messages
}

fn fingerprint(links: &[(i64, i64)]) -> String {
    let mut hasher = blake3::Hasher::new();
    for (key, person) in links {
        hasher.update(&key.to_le_bytes());
        hasher.update(&person.to_le_bytes());
    }
    hasher.finalize().to_hex().as_str()[..32].to_owned()
}

/// The links of the last build: the identity state that ids are kept from.
fn known_links(context: &Context<'_>, ledger: &Ledger) -> Result<HashMap<i64, i64>, FlowError> {
    let Some(version) = ledger.tables.get("links") else {
        return Ok(HashMap::new());
    };
    context.engine.open_table("links", *version)?;
    let rows = context.engine.rows("SELECT key, person_id FROM links")?;
    let (keys, persons) = (wholes(&rows, "key")?, wholes(&rows, "person_id")?);
    Ok(keys.into_iter().zip(persons).collect())
}

fn read_keys(context: &Context<'_>, tables: &[String]) -> Result<(Union, u64), FlowError> {
    let selects: Vec<String> =
        tables.iter().map(|table| format!("SELECT customer_key, email_key FROM {table}")).collect();
    let mut union = Union::with_capacity(1024);
    let (mut joined, mut rows) = (0, 0);
    let mut last = (None, None);
    context.engine.each(&selects.join(" UNION ALL "), |batch| {
        let (keys, emails) = (batch.column(0).as_primitive::<Int64Type>(), batch.column(1).as_primitive::<Int64Type>());
        for pair in keys.iter().zip(emails.iter()) {
            // The lines of one order, and often all of one customer, stand together.
            if pair != std::mem::replace(&mut last, pair) {
                joined += u64::from(add(&mut union, pair));
            }
        }
        rows += batch.num_rows() as u64;
        context.progress.advance(rows, 0);
        Ok::<(), FlowError>(())
    })?;
    Ok((union, joined))
}

/// Adds the keys of a row; whether that joined two persons.
fn add(union: &mut Union, pair: (Option<i64>, Option<i64>)) -> bool {
    match pair {
        (Some(key), Some(email)) if key != email => union.join(key, email),
        (Some(key), _) => {
            union.add(key);
            false
        }
        (None, _) => false,
    }
}

fn write_links(context: &Context<'_>, links: &[(i64, i64)], ledger: &mut Ledger) -> Result<(), FlowError> {
    let keys: ArrayRef = Arc::new(Int64Array::from_iter_values(links.iter().map(|(key, _)| *key)));
    let persons: ArrayRef = Arc::new(Int64Array::from_iter_values(links.iter().map(|(_, person)| *person)));
    let batch = RecordBatch::try_from_iter([("key", keys), ("person_id", persons)])
        .map_err(|error| FlowError::Broken(format!("the links make no table: {error}")))?;
    context.engine.lend("new_links", &[batch])?;
    let head = ledger.tables.get("links").copied();
    let written =
        context.engine.write_query("links", head, WriteMode::Replace, "SELECT key, person_id FROM new_links")?;
    context.engine.open_table("links", written.version)?;
    ledger.tables.insert("links".to_owned(), written.version);
    Ok(())
}

/// What a person's place in the split is drawn by: the account, so that its persons stay together, else the
/// person.
fn drawn_by(accounts: Accounts) -> String {
    let everybody = "SELECT DISTINCT person_id FROM new_links";
    if accounts.accounts == 0 {
        return format!("SELECT person_id, person_id AS drawn_by FROM ({everybody})");
    }
    format!(
        "SELECT everybody.person_id, coalesce(whole.account_id, everybody.person_id) AS drawn_by
         FROM ({everybody}) everybody LEFT JOIN (
           SELECT account_people.person_id, account_people.account_id
           FROM accounts JOIN account_people ON accounts.account_id = account_people.account_id
           WHERE accounts.people * {LARGEST_PART} <= (SELECT count(DISTINCT person_id) FROM new_links)) whole
         ON everybody.person_id = whole.person_id"
    )
}

fn write_people(
    context: &Context<'_>,
    spec: &PeopleSpec,
    accounts: Accounts,
    ledger: &mut Ledger,
) -> Result<u64, FlowError> {
    let sql = format!(
        "SELECT person_id, split_rank, CASE WHEN split_rank < {} THEN 'fit' ELSE 'hold' END AS part
         FROM (SELECT person_id, split_rank(drawn_by) AS split_rank FROM ({}))
         ORDER BY person_id",
        spec.fit_below(),
        drawn_by(accounts)
    );
    let head = ledger.tables.get("people").copied();
    let written = context.engine.write_query("people", head, WriteMode::Replace, &sql)?;
    context.engine.open_table("people", written.version)?;
    ledger.tables.insert("people".to_owned(), written.version);
    let count = context.engine.rows("SELECT count(*) AS people FROM people")?;
    Ok(one_whole(&count, "people")? as u64)
}
