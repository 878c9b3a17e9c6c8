//! Events → visits, as one plan.

use portrett_engine::WriteMode;
use portrett_terms::SourceKind;
use portrett_terms::ledger::Ledger;
use serde::{Deserialize, Serialize};

use super::spec::{BOUNCE_SECONDS, SECOND, SessionsSpec};
use super::{attribution, events};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;
use crate::table::one_whole;

/// The lake tables of the stage.
pub const TABLES: &[&str] = &["sessions", "attributions"];

/// What the stage says besides its tables.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionsFacts {
    /// Events in the sources.
    pub events: u64,
    /// Events that name no visitor and no customer, or no moment: they are in no visit.
    pub events_left_out: u64,
    /// Visits.
    pub sessions: u64,
    /// Visits of visitors who are known persons.
    pub sessions_of_persons: u64,
    /// Visitors.
    pub visitors: u64,
    /// Visitors whose rows name several persons: their visits are nobody's.
    pub visitors_shared: u64,
}

/// Writes the tables of the stage from the sources, some of them of events, and the links, all open in the
/// session.
pub fn visits(
    context: &Context<'_>,
    spec: &SessionsSpec,
    sources: &[ValidSource],
    ledger: &mut Ledger,
) -> Result<SessionsFacts, FlowError> {
    let events: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Events).collect();
    context.engine.lend_lookup("person_of", "SELECT key, person_id FROM links")?;
    events::view(context, &events)?;
    events::lend_visitors(context)?;
    write(context, "sessions", &plan(spec), ledger)?;
    events::lend_first_orders(context, sources)?;
    write(context, "attributions", attribution::PLAN, ledger)?;
    facts(context)
}

fn write(context: &Context<'_>, table: &str, sql: &str, ledger: &mut Ledger) -> Result<(), FlowError> {
    let head = ledger.tables.get(table).copied();
    let written = context.engine.write_query(table, head, WriteMode::Replace, sql)?;
    ledger.tables.insert(table.to_owned(), written.version);
    Ok(context.engine.open_table(table, written.version)?)
}

/// The order of a visitor's events; the place in the files decides where two are of one moment.
const IN_ORDER: &str = "ORDER BY moment, source_number, import_id, row_number";

/// The visits: the tool's own, else what no gap divides. Every sum is of the rows of one visitor, so that
/// the plan sorts by visitor and may spill; nothing is held but what one visit needs.
fn plan(spec: &SessionsSpec) -> String {
    let gap = spec.gap;
    let first = |column: &str, of: &str| format!("first_value({column} {IN_ORDER}) FILTER (WHERE {of}) AS {column}");
    let tagged = "traffic_source IS NOT NULL OR medium IS NOT NULL OR campaign IS NOT NULL";
    let columns = [
        first("traffic_source", tagged),
        first("medium", tagged),
        first("campaign", tagged),
        first("channel", "channel IS NOT NULL"),
        first("referrer", "referrer IS NOT NULL OR page IS NOT NULL"),
        first("page", "page IS NOT NULL"),
        first("device", "device IS NOT NULL"),
    ];
    format!(
        "WITH broken AS (
           SELECT *, CASE WHEN session_key IS NULL AND moment - lag(moment) OVER
                     (PARTITION BY visitor_key, session_key ORDER BY moment) > {gap} THEN 1 ELSE 0 END AS breaks
           FROM events_told WHERE visitor_key IS NOT NULL AND moment IS NOT NULL),
         parted AS (
           SELECT *, sum(breaks) OVER (PARTITION BY visitor_key, session_key ORDER BY moment) AS part FROM broken),
         visits AS (
           SELECT visitor_key, session_key, part, min(moment) AS started, max(moment) AS ended, count(*) AS events,
                  count(*) FILTER (WHERE is_view) AS pages, {}
           FROM parted GROUP BY visitor_key, session_key, part),
         led AS (
           SELECT *, traffic_of(traffic_source, medium, campaign, channel, referrer, page) AS traffic,
                  row_number() OVER (PARTITION BY visitor_key ORDER BY started, ended, session_key, part) AS number
           FROM visits)
         SELECT person_of_visitor(visitor_key) AS person_id, visitor_key, CAST(number AS BIGINT) AS session_number,
                arrow_cast(started, 'Timestamp(Microsecond, None)') AS started_at,
                arrow_cast(ended, 'Timestamp(Microsecond, None)') AS ended_at,
                (ended - started) / {SECOND} AS seconds, events, pages, page AS landing_page, referrer,
                traffic['source'] AS traffic_source, traffic['medium'] AS medium, traffic['campaign'] AS campaign,
                traffic['channel'] AS channel, traffic['basis'] AS channel_basis, device,
                pages = 1 AND ended - started < {} AS bounced
         FROM led ORDER BY visitor_key, session_number",
        columns.join(", "),
        BOUNCE_SECONDS * SECOND
    )
}

fn facts(context: &Context<'_>) -> Result<SessionsFacts, FlowError> {
    let events = "SELECT count(*) AS events,
                         count(*) FILTER (WHERE visitor_key IS NULL OR moment IS NULL) AS left_out FROM events_told";
    let sessions = "SELECT count(*) AS sessions, count(person_id) AS of_persons,
                           count(*) FILTER (WHERE session_number = 1) AS visitors FROM sessions";
    let shared = "SELECT count(*) AS shared FROM (SELECT visitor_key FROM events_told WHERE visitor_key IS NOT NULL
                  GROUP BY visitor_key HAVING min(person_id) < max(person_id))";
    let (events, sessions) = (context.engine.rows(events)?, context.engine.rows(sessions)?);
    Ok(SessionsFacts {
        events: one_whole(&events, "events")? as u64,
        events_left_out: one_whole(&events, "left_out")? as u64,
        sessions: one_whole(&sessions, "sessions")? as u64,
        sessions_of_persons: one_whole(&sessions, "of_persons")? as u64,
        visitors: one_whole(&sessions, "visitors")? as u64,
        visitors_shared: one_whole(&context.engine.rows(shared)?, "shared")? as u64,
    })
}
