//! Where a person stands: the life of a customer by the person's own rhythm, and the quintiles that
//! marketers know.

use portrett_terms::Aspect::{Behaviour, Journey, Value};
use portrett_terms::Measure::Mean;
use portrett_terms::Unit;

use super::{Asks, Definition, Input, Kind};
use crate::profiles::feature::Words;

const NO_ORDER: &str = "who has no order";

/// The stages of a customer's life, in their order.
pub const STAGES: &[&str] = &["new", "active", "returned", "cooling", "lapsed"];

/// The named cells of recency and frequency, best first.
pub const CELLS: &[&str] = &[
    "champions",
    "loyal",
    "potential loyalists",
    "new customers",
    "promising",
    "need attention",
    "about to sleep",
    "at risk",
    "cannot lose them",
    "hibernating",
];

const fn score(id: &'static str, column: &'static str, aspect: portrett_terms::Aspect) -> Definition {
    Definition::number(id, column, aspect, Unit::Plain, Mean, Input::Orders).unknown(NO_ORDER).kept()
}

/// See the module.
pub const LIFECYCLE: &[Definition] = &[
    Definition::category("lifecycle", "lifecycle", Journey, Kind::Levels(STAGES, Words::Lifecycle), Input::Orders)
        .sql(
            // The own gaps and one typical gap of everybody's, as a geometric mean: few orders say little.
            "CASE WHEN last_order IS NULL THEN NULL
                  WHEN {days_since} > 4 * {own_rhythm} THEN 'lapsed'
                  WHEN {days_since} > 2 * {own_rhythm} THEN 'cooling'
                  WHEN days = 1 THEN 'new'
                  WHEN last_gap > 4 * {own_rhythm} THEN 'returned'
                  ELSE 'active' END",
            "days since the last order by the own rhythm (the own gaps and one typical gap, as a geometric mean): \
             over 4 rhythms lapsed, over 2 cooling; else new with one day of orders, returned after a gap of over 4 \
             rhythms, active",
        )
        .asks(&[Asks::SecondOrder])
        .unknown(NO_ORDER)
        .told(),
    score("rfm-recency", "rfm_recency", Behaviour)
        .sql("{recency_fifth}", "fifth of the customers by the last order, 5 is the most recent (Hughes 1994)"),
    score("rfm-frequency", "rfm_frequency", Behaviour)
        .sql("{frequency_fifth}", "fifth of the customers by the number of orders, 5 is the most"),
    score("rfm-monetary", "rfm_monetary", Value)
        .sql("{monetary_fifth}", "fifth of the customers by the spend, 5 is the most"),
    Definition::category("rfm-cell", "rfm_cell", Behaviour, Kind::Levels(CELLS, Words::Own), Input::Orders)
        .sql(
            "CASE WHEN {recency_fifth} IS NULL THEN NULL
                  WHEN {recency_fifth} = 5 AND {frequency_fifth} >= 4 THEN 'champions'
                  WHEN {recency_fifth} >= 3 AND {frequency_fifth} >= 4 THEN 'loyal'
                  WHEN {recency_fifth} >= 4 AND {frequency_fifth} >= 2 THEN 'potential loyalists'
                  WHEN {recency_fifth} = 5 THEN 'new customers'
                  WHEN {recency_fifth} = 4 THEN 'promising'
                  WHEN {recency_fifth} = 3 AND {frequency_fifth} = 3 THEN 'need attention'
                  WHEN {recency_fifth} = 3 THEN 'about to sleep'
                  WHEN {frequency_fifth} = 5 THEN 'cannot lose them'
                  WHEN {frequency_fifth} >= 3 THEN 'at risk'
                  ELSE 'hibernating' END",
            "the cell of recency and frequency by the name that marketers know it by",
        )
        .unknown(NO_ORDER)
        .kept(),
];
