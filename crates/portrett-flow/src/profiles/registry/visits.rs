//! Features of a person's visits, over the columns of `person_visits`. Visits of visitors who never said who
//! they are belong to nobody: whoever has none that is known may well have been there.

use portrett_terms::Aspect::{Behaviour, Channel, Decision};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Aspect, Measure, Role, Unit};

use super::{Asks, Definition, Input, Kind};

const NO_VISIT: &str = "who has no visit that is known to be theirs";
const NO_WAY: &str = "who has no order, or no known visit before the first one";

const fn visit(id: &'static str, column: &'static str, aspect: Aspect, unit: Unit, measure: Measure) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Visits).unknown(NO_VISIT).told()
}

/// See the module.
pub const VISITS: &[Definition] = &[
    visit("visit-count", "visit_count", Behaviour, Unit::Count, Mean).sql("CAST(visits AS DOUBLE)", "visits"),
    visit("pages-per-visit", "pages_per_visit", Behaviour, Unit::Count, Mean)
        .sql("CAST(visit_pages AS DOUBLE) / visits", "pages seen by visit"),
    visit("minutes-per-visit", "minutes_per_visit", Behaviour, Unit::Plain, Median)
        .sql("visit_seconds / 60.0 / visits", "minutes from the first to the last event of a visit, by visit"),
    visit("bounce-share", "bounce_share", Behaviour, Unit::Share, Mean)
        .sql("CAST(visits_bounced AS DOUBLE) / visits", "share of visits of one page and under ten seconds"),
    visit("days-since-last-visit", "days_since_last_visit", Behaviour, Unit::Days, Median)
        .sql("greatest(0.0, ({as_of} - last_visit) / 86400000000.0)", "days from the last visit to the end of the data")
        .kept(),
    Definition::category("first-channel", "first_channel", Channel, Kind::Own, Input::Visits)
        .sql("first_channel", "the channel of the first visit, in the groups of Google Analytics 4")
        .unknown(NO_VISIT)
        .told(),
    Definition::category("last-channel", "last_channel", Channel, Kind::Own, Input::Visits)
        .sql("last_channel", "the channel of the last visit")
        .unknown(NO_VISIT)
        .kept(),
    visit("visits-before-order", "visits_before_order", Decision, Unit::Count, Mean)
        .asks(&[Asks::Orders])
        .sql("CAST(nullif(visits_before, 0) AS DOUBLE)", "visits up to the first order")
        .unknown(NO_WAY),
    visit("days-to-first-order", "days_to_first_order", Decision, Unit::Days, Median)
        .asks(&[Asks::Orders])
        .sql(
            "CASE WHEN visits_before > 0 THEN (first_order_at - first_visit) / 86400000000.0 END",
            "days from the first visit to the first order",
        )
        .unknown(NO_WAY),
    visit("device-share", "share_device", Channel, Unit::Share, Mean)
        .of("device")
        .needs(&[Role::Device])
        .sql("CAST({value} AS DOUBLE) / nullif(device_visits, 0)", "share of visits with that kind of device"),
    visit("search-count", "search_count", Behaviour, Unit::Count, Mean).needs(&[Role::Search, Role::Page]).sql(
        "CAST(coalesce(searches, 0) AS DOUBLE)",
        "searches on the site, in a column of their own or in the address of the page that answers",
    ),
    Definition::category("search-words", "search_words", Behaviour, Kind::Own, Input::Visits)
        .of("search")
        .needs(&[Role::Search, Role::Page])
        .sql("", "what somebody searched for most of what one in a hundred searches and ten people look for")
        .unknown("who has no visit that is known to be theirs, or searched for nothing there")
        .kept(),
];
