//! Features of the company that a person belongs to, as SQL over the tables of accounts.

use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, SourceId};

use super::computed::Computed;
use super::registry::{self, Input};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;
use crate::table::one_whole;

/// The account features, having made the view `person_accounts`. Nothing when nobody belongs to a company.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    has_orders: bool,
    ledger: &Ledger,
) -> Result<Vec<Computed>, FlowError> {
    if !ledger.tables.contains_key("account_people") {
        return Ok(Vec::new());
    }
    let people = context.engine.rows("SELECT count(*) AS people FROM account_people")?;
    if one_whole(&people, "people")? == 0 {
        return Ok(Vec::new());
    }
    context.engine.rows(&person_accounts(has_orders))?;
    let told =
        |source: &&ValidSource| [Role::Company, Role::Account].iter().any(|role| source.get().column(*role).is_some());
    let by_name: Vec<SourceId> = sources.iter().filter(told).map(|source| source.get().id.clone()).collect();
    // Where no column names a company, the addresses do.
    let by_address = sources.iter().filter(|source| source.get().column(Role::Email).is_some());
    let ids = match by_name.is_empty() {
        true => by_address.map(|source| source.get().id.clone()).collect(),
        false => by_name,
    };
    let can = |sql: &str| has_orders || !(sql.contains("account_orders") || sql.contains("account_amount"));
    let definitions = registry::of(Input::Accounts).filter(|definition| can(definition.sql));
    Ok(definitions.map(|own| Computed::of(own, &ids, Vec::new(), own.sql.to_owned())).collect())
}

fn person_accounts(has_orders: bool) -> String {
    let orders = match has_orders {
        false => {
            "SELECT CAST(NULL AS BIGINT) AS account_id, CAST(NULL AS BIGINT) AS orders, CAST(NULL AS BIGINT) AS amount"
        }
        true => {
            "SELECT account_people.account_id, sum(order_sums.orders) AS orders, sum(order_sums.amount) AS amount
             FROM account_people JOIN order_sums ON account_people.person_id = order_sums.order_person
             GROUP BY account_people.account_id"
        }
    };
    format!(
        "CREATE OR REPLACE VIEW person_accounts AS
         SELECT own.person_id AS account_person, whole.people AS account_people,
                coalesce(bought.orders, 0) AS account_orders, coalesce(bought.amount, 0) AS account_amount
         FROM account_people own JOIN
              (SELECT account_id, count(*) AS people FROM account_people GROUP BY account_id) whole
                ON own.account_id = whole.account_id
              LEFT JOIN ({orders}) bought ON own.account_id = bought.account_id"
    )
}
