//! Who belongs to which company: by the company that a person's rows name, else by the domain of the e-mail
//! address. Companies that a source lists are accounts too, whether anybody belongs to them or not.
//!
//! A person belongs to one account at most, so that splits keep accounts whole: the company that the
//! person's rows name most often, the first in the alphabet of equals. A domain is that of the one company
//! which is listed with it, else of the one that more than half of those at it who name a company name; a
//! domain of which no company is known makes an account of those who name none, from two persons on.

use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, SourceKind, SourceSpec};

use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{employer_fields, table_name};
use crate::table::one_whole;

/// The lake tables of accounts.
pub const TABLES: [&str; 2] = ["accounts", "account_people"];

/// An account with more than one in so many of all persons says nothing about who belongs together: a
/// column that holds the seller's own name, or a provider that the list of free mail lacks.
pub const LARGEST_PART: u64 = 4;

/// How many accounts there are, and persons in them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Accounts {
    /// Companies.
    pub accounts: u64,
    /// Persons who belong to one.
    pub people: u64,
}

/// The rows of a source that tell whom its persons work for: of whom, the company, the e-mail address.
/// In what people do the same stands in many rows, and counts once.
fn employers(source: &SourceSpec) -> Option<String> {
    let is_list = matches!(source.kind, SourceKind::Contacts | SourceKind::Survey);
    let told = employer_fields(source.kind);
    let field = |role| source.column(role).is_some() && told.iter().any(|(told, _)| *told == role);
    if source.lists_accounts() || !(field(Role::Company) || field(Role::Email)) {
        return None;
    }
    let column = |role, name: &str| match field(role) {
        true => name.to_owned(),
        false => format!("CAST(NULL AS VARCHAR) AS {name}"),
    };
    let (company, email) = (column(Role::Company, "company"), column(Role::Email, "email"));
    let once = if is_list { "" } else { "DISTINCT " };
    Some(format!("SELECT {once}customer_key, {company}, {email} FROM {}", table_name(source)))
}

/// A table without rows where nothing tells it.
fn or_nothing(selects: &[String], columns: &str) -> String {
    match selects.is_empty() {
        true => format!("SELECT {columns} WHERE false"),
        false => selects.join(" UNION ALL "),
    }
}

/// Writes the accounts and their persons from `sources` and the links, all open in the session.
pub fn write(context: &Context<'_>, sources: &[&SourceSpec], ledger: &mut Ledger) -> Result<Accounts, FlowError> {
    let employers: Vec<String> = sources.iter().filter_map(|source| employers(source)).collect();
    let lists = sources.iter().filter(|source| source.lists_accounts());
    let lists: Vec<String> =
        lists.map(|source| format!("SELECT account_id, account, domain FROM {}", table_name(source))).collect();
    if employers.is_empty() && lists.is_empty() {
        ledger.tables.retain(|table, _| !TABLES.contains(&table.as_str()));
        return Ok(Accounts::default());
    }
    let told = told(&employers, &lists);
    put(context, "account_people", &people_plan(&told), ledger)?;
    put(context, "accounts", &accounts_plan(&told), ledger)?;
    let rows = context
        .engine
        .rows("SELECT count(*) AS accounts, coalesce(sum(people), 0) AS people FROM accounts WHERE people > 0")?;
    Ok(Accounts { accounts: one_whole(&rows, "accounts")? as u64, people: one_whole(&rows, "people")? as u64 })
}

fn put(context: &Context<'_>, table: &str, sql: &str, ledger: &mut Ledger) -> Result<(), FlowError> {
    let head = ledger.tables.get(table).copied();
    let written = context.engine.write_query(table, head, WriteMode::Replace, sql)?;
    ledger.tables.insert(table.to_owned(), written.version);
    Ok(context.engine.open_table(table, written.version)?)
}

/// What is told of persons (of whom, the company's key and spelling, the domain), and which companies are
/// listed.
fn told(employers: &[String], lists: &[String]) -> String {
    let nobody =
        "CAST(NULL AS BIGINT) AS customer_key, CAST(NULL AS VARCHAR) AS company, CAST(NULL AS VARCHAR) AS email";
    let none = "CAST(NULL AS BIGINT) AS account_id, CAST(NULL AS VARCHAR) AS account, CAST(NULL AS VARCHAR) AS domain";
    format!(
        "WITH told AS (
           SELECT links.person_id, told.company, told.spelling, told.domain
           FROM (SELECT customer_key, company_key(company) AS company, trim(company) AS spelling,
                        business_domain(email) AS domain FROM ({})) told
           JOIN links ON links.key = told.customer_key
           WHERE told.company IS NOT NULL OR told.domain IS NOT NULL),
         listed AS (
           SELECT account_id, trim(account) AS spelling, domain FROM ({}) WHERE account_id IS NOT NULL)",
        or_nothing(employers, nobody),
        or_nothing(lists, none)
    )
}

/// The value of `column` that most rows of the query `from` have for each `whose`, the first in the alphabet of equals.
fn most_told(whose: &str, column: &str, from: &str) -> String {
    format!(
        "SELECT {whose}, {column} FROM (
           SELECT {whose}, {column}, row_number() OVER (PARTITION BY {whose} ORDER BY times DESC, {column}) AS place
           FROM (SELECT {whose}, {column}, count(*) AS times FROM ({from}) WHERE {column} IS NOT NULL
                 GROUP BY {whose}, {column}))
         WHERE place = 1"
    )
}

fn people_plan(told: &str) -> String {
    let (company, domain) = (
        most_told("person_id", "company", "SELECT * FROM told"),
        most_told("person_id", "domain", "SELECT * FROM told"),
    );
    format!(
        "{told},
         own AS ({company}),
         reached AS ({domain}),
         listed_at AS (
           SELECT domain, min(account_id) AS account_id FROM listed WHERE domain IS NOT NULL
           GROUP BY domain HAVING count(DISTINCT account_id) = 1),
         named AS (
           SELECT domain, company FROM (
             SELECT domain, company, people, sum(people) OVER (PARTITION BY domain) AS all_people
             FROM (SELECT reached.domain, own.company, count(*) AS people
                   FROM own JOIN reached ON own.person_id = reached.person_id
                   GROUP BY reached.domain, own.company))
           WHERE people * 2 > all_people),
         alone AS (
           SELECT reached.person_id, reached.domain FROM reached LEFT JOIN own ON reached.person_id = own.person_id
           WHERE own.person_id IS NULL),
         shared AS (SELECT domain, count(*) AS people FROM alone GROUP BY domain)
         SELECT account_id, person_id, basis FROM (
           SELECT key_of_company('name/' || company) AS account_id, person_id, 'company' AS basis FROM own
           UNION ALL
           SELECT coalesce(listed_at.account_id, key_of_company('name/' || named.company),
                           key_of_company('domain/' || alone.domain)) AS account_id,
                  alone.person_id, 'domain' AS basis
           FROM alone LEFT JOIN listed_at ON alone.domain = listed_at.domain
           LEFT JOIN named ON alone.domain = named.domain
           JOIN shared ON alone.domain = shared.domain
           WHERE listed_at.account_id IS NOT NULL OR named.company IS NOT NULL OR shared.people > 1)
         ORDER BY account_id, person_id"
    )
}

/// The accounts with the spelling of their name and the domain that most of their rows have; those that are
/// listed as they are listed.
fn accounts_plan(told: &str) -> String {
    // Of a person who names several companies, only the rows of the account's own name count for its name.
    let spelling = most_told("account_id", "spelling", "SELECT * FROM rows_of WHERE is_name");
    let domain = most_told("account_id", "domain", "SELECT * FROM rows_of");
    let listed_spelling = most_told("account_id", "spelling", "SELECT * FROM listed");
    let listed_domain = most_told("account_id", "domain", "SELECT * FROM listed");
    format!(
        "{told},
         rows_of AS (
           SELECT account_people.account_id, told.spelling, told.domain,
                  account_people.account_id = key_of_company('name/' || told.company) AS is_name
           FROM account_people JOIN told ON account_people.person_id = told.person_id),
         names AS ({spelling}),
         domains AS ({domain}),
         listed_names AS ({listed_spelling}),
         listed_domains AS ({listed_domain}),
         counts AS (
           SELECT account_id, sum(people) AS people FROM (
             SELECT account_id, 1 AS people FROM account_people UNION ALL SELECT account_id, 0 AS people FROM listed)
           GROUP BY account_id)
         SELECT counts.account_id, coalesce(listed_names.spelling, names.spelling, domains.domain) AS name,
                coalesce(listed_domains.domain, domains.domain) AS domain, counts.people,
                listed_names.spelling IS NOT NULL AS listed
         FROM counts LEFT JOIN names ON counts.account_id = names.account_id
         LEFT JOIN domains ON counts.account_id = domains.account_id
         LEFT JOIN listed_names ON counts.account_id = listed_names.account_id
         LEFT JOIN listed_domains ON counts.account_id = listed_domains.account_id
         ORDER BY counts.account_id"
    )
}
