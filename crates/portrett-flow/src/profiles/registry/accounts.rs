//! Features of the company that a person belongs to, over the columns of `person_accounts`.

use portrett_terms::Aspect::{Demographics, Journey, Value};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Aspect, Measure, Role, Unit};

use super::{Asks, Definition, Input};

const NO_DEAL: &str = "whose company has no sale that was won or lost";

const fn account(id: &'static str, column: &'static str, aspect: Aspect, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Accounts)
        .needs(&[Role::Company, Role::Account, Role::Email])
        .unknown("who belongs to no company")
}

const fn deal(id: &'static str, column: &'static str, aspect: Aspect, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Accounts).asks(&[Asks::Orders]).kept()
}

/// See the module.
pub const ACCOUNTS: &[Definition] = &[
    account("account-people", "account_people", Demographics, Unit::Count, Mean)
        .sql("CAST(account_people AS DOUBLE)", "known people of the company")
        .told(),
    account("account-orders", "account_orders", Value, Unit::Count, Mean)
        .asks(&[Asks::Orders])
        .sql("CAST(account_orders AS DOUBLE)", "orders of all people of the company")
        .kept(),
    account("account-spend", "account_spend", Value, Unit::Money, Median)
        .asks(&[Asks::Orders])
        .sql("account_amount / 10000.0", "what the orders of all people of the company cost")
        .kept(),
    deal("account-deals-won", "account_deals_won", Value, Unit::Count, Mean)
        .needs(&[Role::Lost])
        .sql("CAST(coalesce(deals_won, 0) AS DOUBLE)", "sales to the company that were won")
        .unknown("who belongs to no company"),
    deal("account-deals-lost", "account_deals_lost", Value, Unit::Count, Mean)
        .needs(&[Role::Lost])
        .sql("CAST(coalesce(deals_lost, 0) AS DOUBLE)", "sales to the company that were lost")
        .unknown("who belongs to no company"),
    deal("account-win-share", "account_win_share", Value, Unit::Share, Mean)
        .needs(&[Role::Lost])
        .sql(
            "CAST(deals_won AS DOUBLE) / nullif(deals_won + deals_lost, 0)",
            "sales that were won by all that are over",
        )
        .unknown(NO_DEAL),
    deal("account-cycle-days", "account_cycle_days", Journey, Unit::Days, Median)
        .needs(&[Role::Begun])
        .sql(
            "cycle_microseconds / 86400000000.0 / nullif(cycles, 0)",
            "days from the beginning of a sale that was won to its end, by sale",
        )
        .unknown("whose company has no sale that was won of which both days are known"),
    deal("account-deal-people", "account_deal_people", Journey, Unit::Count, Mean)
        .needs(&[Role::Lost, Role::Begun])
        .sql("CAST(deal_people AS DOUBLE)", "people of the company who stand in its sales")
        .unknown(NO_DEAL),
];
