//! Features of what a person wrote and how it was answered, as SQL over the sources of messages.

use portrett_engine::sql;
use portrett_terms::{Role, SourceId, SourceKind};

use super::computed::Computed;
use super::registry::{self, Asks, Input};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};

/// Hours after an answer from which another message opens the request again.
const AGAIN: i64 = 24;

/// The message features of `sources`, having made the view `person_messages`. Nothing when no source has
/// messages.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    until: i64,
    has_orders: bool,
    cost_per_request: Option<f64>,
) -> Result<Vec<Computed>, FlowError> {
    let messages: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Messages).collect();
    if messages.is_empty() {
        return Ok(Vec::new());
    }
    let selects: Vec<String> = messages.iter().enumerate().map(|(n, source)| written(n, source)).collect();
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW messages_before AS SELECT * FROM ({}) WHERE moment < {until}",
        selects.join(" UNION ALL ")
    ))?;
    context.engine.rows(PERSON_MESSAGES.replace("{again}", &(AGAIN * 3_600_000_000).to_string()).as_str())?;
    let has = |role: Role| messages.iter().any(|source| source.get().column(role).is_some());
    let ids: Vec<SourceId> = messages.iter().map(|source| source.get().id.clone()).collect();
    let mut given = Vec::new();
    given.extend(has_orders.then_some(Asks::Orders));
    given.extend(cost_per_request.map(|_| Asks::CostPerRequest));
    let cost = sql::number(cost_per_request.unwrap_or_default());
    let filled = |sql: &str| sql.replace("{orders}", "orders").replace("{cost_per_request}", &cost);
    let definitions = registry::of(Input::Messages).filter(|definition| definition.can(&has, &given));
    Ok(definitions.map(|own| Computed::of(own, &ids, Vec::new(), filled(own.sql))).collect())
}

/// The messages of a source with their persons. Conversations count within a source. A message without a
/// day was written who knows when, and counts nowhere.
fn written(number: usize, source: &ValidSource) -> String {
    format!(
        "SELECT concat('{number}/', m.thread) AS thread, {number} AS source_number, person_of(m.customer_key) AS person_id,
                CAST(m.written_at AS BIGINT) AS moment, m.author, m.rating, m.import_id, m.row_number
         FROM {} m",
        table_name(source.get())
    )
}

/// A conversation is its first known customer's. Ratings are summed in thousandths.
const PERSON_MESSAGES: &str = "CREATE OR REPLACE VIEW person_messages AS
    WITH answering AS (SELECT DISTINCT source_number FROM messages_before WHERE author = 'agent'),
    told AS (
      SELECT *, lag(author) OVER in_order AS author_before, lag(moment) OVER in_order AS moment_before
      FROM messages_before
      WINDOW in_order AS (PARTITION BY thread ORDER BY moment, import_id, row_number)),
    conversations AS (
      SELECT thread, source_number,
             first_value(person_id ORDER BY moment, import_id, row_number)
               FILTER (WHERE person_id IS NOT NULL AND author = 'customer') AS person_id,
             min(moment) FILTER (WHERE author = 'customer') AS asked,
             min(moment) FILTER (WHERE author = 'agent' AND author_before = 'customer') AS answered,
             count(*) FILTER (WHERE author = 'customer' AND author_before = 'agent'
                              AND moment - moment_before > {again}) AS again
      FROM told GROUP BY thread, source_number),
    asked AS (
      SELECT c.person_id, count(*) AS requests, count(*) FILTER (WHERE c.again > 0) AS reopened,
             count(c.answered) FILTER (WHERE c.answered >= c.asked) AS answered,
             sum(c.answered - c.asked) FILTER (WHERE c.answered >= c.asked) AS answer_microseconds
      FROM conversations c JOIN answering a ON c.source_number = a.source_number
      WHERE c.person_id IS NOT NULL AND c.asked IS NOT NULL GROUP BY c.person_id),
    rated AS (
      SELECT person_id, count(rating) AS ratings, sum(CAST(round(rating * 1000.0) AS BIGINT)) / 1000.0 AS ratings_sum
      FROM messages_before WHERE person_id IS NOT NULL AND author = 'customer' GROUP BY person_id)
    SELECT coalesce(asked.person_id, rated.person_id) AS message_person, requests, reopened, answered,
           answer_microseconds, ratings, ratings_sum
    FROM rated FULL JOIN asked ON asked.person_id = rated.person_id";
