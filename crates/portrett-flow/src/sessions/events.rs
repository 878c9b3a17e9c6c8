//! The events of all sources as views, and the visitors who are persons.

use portrett_engine::sql;
use portrett_terms::SourceKind;

use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};

/// What tools call it when a page or a screen is seen, in lower case.
const PAGE_VIEWS: &[&str] = &[
    "$pageview",
    "$screen",
    "page",
    "page view",
    "page viewed",
    "page-view",
    "page_view",
    "page_viewed",
    "pageview",
    "screen",
    "screen view",
    "screen_view",
    "screenview",
    "viewed page",
];

/// Makes the view `events_told`: the events of all sources, also those that belong to no visit. A row
/// without a visitor is the customer's own visit.
pub fn view(context: &Context<'_>, sources: &[&ValidSource]) -> Result<(), FlowError> {
    let selects: Vec<String> = sources.iter().enumerate().map(|(number, source)| events_of(number, source)).collect();
    context.engine.rows(&format!("CREATE OR REPLACE VIEW events_told AS {}", selects.join(" UNION ALL ")))?;
    Ok(())
}

/// SQL for whether `event`, which is there, says that a page was seen.
pub fn is_page_view(event: &str) -> String {
    let views: Vec<String> = PAGE_VIEWS.iter().map(|name| sql::text(name)).collect();
    format!("lower({event}) IN ({})", views.join(", "))
}

fn events_of(number: usize, source: &ValidSource) -> String {
    // Ids of sessions count within a source: two tools may both begin with 1.
    let session = format!("key_of_session(concat('{number}/', session))");
    format!(
        "SELECT coalesce(visitor_key, customer_key) AS visitor_key, person_of(customer_key) AS person_id,
                CAST(happened_at AS BIGINT) AS moment, CASE WHEN session IS NOT NULL THEN {session} END AS session_key,
                CASE WHEN event IS NULL THEN page IS NOT NULL ELSE {} END AS is_view,
                page, referrer, traffic_source, medium, campaign, channel, device,
                CAST({number} AS BIGINT) AS source_number, import_id, row_number
         FROM {}",
        is_page_view("event"),
        table_name(source.get())
    )
}

/// Lends the lookup `person_of_visitor`. A visitor whose rows name several persons is nobody's.
pub fn lend_visitors(context: &Context<'_>) -> Result<(), FlowError> {
    let persons = "SELECT visitor_key, min(person_id) AS person_id FROM events_told
                   WHERE visitor_key IS NOT NULL AND person_id IS NOT NULL
                   GROUP BY visitor_key HAVING min(person_id) = max(person_id)";
    Ok(context.engine.lend_lookup("person_of_visitor", persons)?)
}

/// Lends the lookup `first_order_of`: a person's first order that was kept, in microseconds since 1970;
/// empty where no source has orders.
pub fn lend_first_orders(context: &Context<'_>, sources: &[ValidSource]) -> Result<(), FlowError> {
    let orders = sources.iter().filter(|source| source.get().kind == SourceKind::Orders);
    let mut selects: Vec<String> = orders
        .map(|source| {
            let table = table_name(source.get());
            format!(
                "SELECT person_of(customer_key) AS person_id, CAST(ordered_at AS BIGINT) AS moment
                 FROM {table} WHERE NOT returned"
            )
        })
        .collect();
    if selects.is_empty() {
        selects.push("SELECT CAST(NULL AS BIGINT) AS person_id, CAST(NULL AS BIGINT) AS moment".to_owned());
    }
    let first = format!(
        "SELECT person_id, min(moment) AS moment FROM ({}) WHERE person_id IS NOT NULL GROUP BY person_id",
        selects.join(" UNION ALL ")
    );
    Ok(context.engine.lend_lookup("first_order_of", &first)?)
}
