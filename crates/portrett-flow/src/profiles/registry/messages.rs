//! Features of what a person wrote and how it was answered, over the columns of `person_messages`. A
//! conversation with an answer of the firm's, or in a source where the firm answers, is a request.

use portrett_terms::Aspect::{Behaviour, Value};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Aspect, Measure, Role, Unit};

use super::{Asks, Definition, Input};

const fn message(id: &'static str, column: &'static str, aspect: Aspect, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Messages).told()
}

/// See the module.
pub const MESSAGES: &[Definition] = &[
    message("request-count", "request_count", Behaviour, Unit::Count, Mean)
        .needs(&[Role::Author])
        .sql("CAST(coalesce(requests, 0) AS DOUBLE)", "requests to the firm")
        .unknown("nobody: no request is 0"),
    message("requests-per-order", "requests_per_order", Behaviour, Unit::Plain, Mean)
        .asks(&[Asks::Orders])
        .needs(&[Role::Author])
        .sql("CAST(coalesce(requests, 0) AS DOUBLE) / nullif({orders}, 0)", "requests by order")
        .unknown("who has no order"),
    message("answer-hours", "answer_hours", Behaviour, Unit::Plain, Median)
        .needs(&[Role::Author])
        .sql("answer_microseconds / 3600000000.0 / nullif(answered, 0)", "hours to the first answer, by request")
        .unknown("who had no answer to a request")
        .kept(),
    message("reopened-share", "reopened_share", Behaviour, Unit::Share, Mean)
        .needs(&[Role::Author])
        .sql(
            "CAST(reopened AS DOUBLE) / nullif(requests, 0)",
            "share of requests in which the person wrote again more than a day after an answer",
        )
        .unknown("who made no request"),
    message("service-cost", "service_cost", Value, Unit::Money, Mean)
        .asks(&[Asks::CostPerRequest])
        .needs(&[Role::Author])
        .sql("coalesce(requests, 0) * {cost_per_request}", "requests times `profiles.cost_per_request`")
        .unknown("nobody: no request is 0")
        .kept(),
    message("rating-given", "rating_given", Behaviour, Unit::Plain, Mean)
        .needs(&[Role::Rating])
        .sql("ratings_sum / nullif(ratings, 0)", "mean of the ratings that the person gave, as the source has them")
        .unknown("who gave no rating"),
];
