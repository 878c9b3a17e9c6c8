//! Features of the company that a person belongs to, as SQL over the tables of accounts.

use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, SourceId, SourceKind};

use super::computed::Computed;
use super::registry::{self, Asks, Input};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::one_whole;

/// The account features, having made the view `person_accounts`. Nothing when nobody belongs to a company.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    until: i64,
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
    view_deals(context, sources, until)?;
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
    let orders: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Orders).collect();
    let deals = |role: &Role| matches!(role, Role::Lost | Role::Begun);
    let has = |role: Role| !deals(&role) || orders.iter().any(|source| source.get().column(role).is_some());
    let given: &[Asks] = if has_orders { &[Asks::Orders] } else { &[] };
    let definitions = registry::of(Input::Accounts).filter(|definition| definition.can(&has, given));
    Ok(definitions.map(|own| Computed::of(own, &ids, Vec::new(), own.sql.to_owned())).collect())
}

/// Makes the view `account_deals`: a row a company, with what became of the sales to its people before `until`.
fn view_deals(context: &Context<'_>, sources: &[ValidSource], until: i64) -> Result<(), FlowError> {
    let tells = |role: Role| move |source: &&ValidSource| source.get().column(role).is_some();
    let orders = sources.iter().filter(|source| source.get().kind == SourceKind::Orders);
    let deals = orders.filter(|source| tells(Role::Lost)(source) || tells(Role::Begun)(source));
    let mut selects: Vec<String> = deals
        .map(|source| {
            format!(
                "SELECT person_of(customer_key) AS person_id, order_key, lost, returned,
                        CAST(ordered_at AS BIGINT) AS ended, CAST(begun_at AS BIGINT) AS begun FROM {}",
                table_name(source.get())
            )
        })
        .collect();
    if selects.is_empty() {
        selects.push(
            "SELECT CAST(NULL AS BIGINT) AS person_id, CAST(NULL AS BIGINT) AS order_key, false AS lost, false AS returned,
                    CAST(NULL AS BIGINT) AS ended, CAST(NULL AS BIGINT) AS begun"
                .to_owned(),
        );
    }
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW account_deals AS
         SELECT account_id, count(*) FILTER (WHERE NOT lost AND NOT returned) AS deals_won,
                count(*) FILTER (WHERE lost) AS deals_lost,
                sum(ended - begun) FILTER (WHERE NOT lost AND NOT returned AND ended >= begun) AS cycle_microseconds,
                count(*) FILTER (WHERE NOT lost AND NOT returned AND ended >= begun) AS cycles,
                count(DISTINCT person_id) AS deal_people
         FROM (SELECT members.account_id, members.person_id, deal.order_key, bool_and(deal.lost) AS lost,
                      bool_and(deal.returned) AS returned, max(deal.ended) AS ended, min(deal.begun) AS begun
               FROM account_people members JOIN ({}) deal ON members.person_id = deal.person_id
               WHERE deal.ended < {until} GROUP BY members.account_id, members.person_id, deal.order_key)
         GROUP BY account_id",
        selects.join(" UNION ALL ")
    ))?;
    Ok(())
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
                coalesce(bought.orders, 0) AS account_orders, coalesce(bought.amount, 0) AS account_amount,
                deals_won, deals_lost, cycle_microseconds, cycles, deal_people
         FROM account_people own JOIN
              (SELECT account_id, count(*) AS people FROM account_people GROUP BY account_id) whole
                ON own.account_id = whole.account_id
              LEFT JOIN ({orders}) bought ON own.account_id = bought.account_id
              LEFT JOIN account_deals ON own.account_id = account_deals.account_id"
    )
}
