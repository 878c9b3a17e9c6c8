//! Features of the company that a person belongs to, over the columns of `person_accounts`.

use portrett_terms::Aspect::{Demographics, Value};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Aspect, Measure, Role, Unit};

use super::{Definition, Input};

const fn account(id: &'static str, column: &'static str, aspect: Aspect, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Accounts)
        .needs(&[Role::Company, Role::Account, Role::Email])
        .unknown("who belongs to no company")
}

/// See the module.
pub const ACCOUNTS: &[Definition] = &[
    account("account-people", "account_people", Demographics, Unit::Count, Mean)
        .sql("CAST(account_people AS DOUBLE)", "known people of the company")
        .told(),
    account("account-orders", "account_orders", Value, Unit::Count, Mean)
        .sql("CAST(account_orders AS DOUBLE)", "orders of all people of the company")
        .kept(),
    account("account-spend", "account_spend", Value, Unit::Money, Median)
        .sql("account_amount / 10000.0", "what the orders of all people of the company cost")
        .kept(),
];
