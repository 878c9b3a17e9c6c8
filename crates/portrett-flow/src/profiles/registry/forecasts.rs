//! What is foretold of a person: columns of the table `forecasts`, which the value stage writes.

use portrett_terms::Aspect::Journey;
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Measure, Unit};

use super::{Definition, Input};

const fn foretold(id: &'static str, column: &'static str, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, Journey, unit, measure, Input::Forecasts).unknown("who has no order").told()
}

/// See the module.
pub const FORECASTS: &[Definition] = &[
    foretold("alive", "alive", Unit::Share, Mean)
        .sql("alive", "the probability of still being a customer at the end of the data, by the model of purchases"),
    foretold("expected-orders", "expected_orders", Unit::Count, Mean)
        .sql("expected_orders", "days with an order that are expected within `value.horizon_days`"),
    foretold("expected-value", "expected_value", Unit::Money, Median)
        .sql("expected_value", "what the expected orders will bring, discounted by `value.discount` a year"),
    foretold("expected-order-value", "expected_order_value", Unit::Money, Median)
        .sql("expected_order_value", "what an order is expected to cost, by the model of spend")
        .kept(),
    foretold("days-to-next-order", "days_to_next_order", Unit::Days, Median)
        .sql("days_to_next_order", "days until an order is as likely to have come as not")
        .unknown("who has no order, or of whom it is likelier that none comes")
        .kept(),
];
