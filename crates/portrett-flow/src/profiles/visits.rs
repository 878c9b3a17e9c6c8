//! Features of a person's visits, as SQL over the table `sessions`.

use portrett_terms::{Role, SourceId, SourceKind};

use super::common::common_values;
use super::computed::Computed;
use super::registry::{self, Asks, Input, Kind};
use super::searches;
use super::tally::Tally;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;

/// Most values of the kind of device, and of channels.
const MOST_VALUES: usize = 12;

/// The visit features of `sources`, having made the view `person_visits`. Nothing when no source has events.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    until: i64,
    has_orders: bool,
) -> Result<Vec<Computed>, FlowError> {
    let events: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Events).collect();
    if events.is_empty() {
        return Ok(Vec::new());
    }
    view(context, until, has_orders)?;
    let has = |role: Role| events.iter().any(|source| source.get().column(role).is_some());
    let kinds = common_values(context, "visits_of_persons", "device", MOST_VALUES)?;
    let devices =
        Tally { of: "visits", ..Tally::of(context.engine, "device", kinds, "code_of_device(device)".to_owned()) };
    let searches = searches::view(context, &events, until)?;
    context.engine.rows(&person_visits(&devices, searches.as_ref()))?;
    let ids: Vec<SourceId> = events.iter().map(|source| source.get().id.clone()).collect();
    let given: &[Asks] = if has_orders { &[Asks::Orders] } else { &[] };
    let mut computed: Vec<Computed> = Vec::new();
    for definition in registry::of(Input::Visits).filter(|definition| definition.can(&has, given)) {
        let sql = definition.sql.replace("{as_of}", &until.to_string());
        if let Some(words) = searches.as_ref().filter(|words| definition.of == words.column) {
            computed.push(Computed::of(definition, &ids, words.levels(), words.favourite()));
            continue;
        }
        if sql.contains("{value}") {
            computed.extend(devices.features(definition, &sql, &ids));
            continue;
        }
        let levels = match definition.kind {
            Kind::Own => values(context, definition.column)?,
            _ => Vec::new(),
        };
        computed.push(Computed::of(definition, &ids, levels, sql));
    }
    Ok(computed)
}

/// The values of a column of `person_visits`: channels, of which there are few.
fn values(context: &Context<'_>, column: &str) -> Result<Vec<String>, FlowError> {
    let sql = format!(
        "SELECT {column} AS value, count(*) AS n FROM person_visits WHERE {column} IS NOT NULL
         GROUP BY {column} ORDER BY n DESC, value"
    );
    Ok(crate::table::texts(&context.engine.rows(&sql)?, "value")?.into_iter().flatten().collect())
}

/// Makes the view `visits_of_persons`: the visits of known persons before `until`, with the first order.
fn view(context: &Context<'_>, until: i64, has_orders: bool) -> Result<(), FlowError> {
    let first_order = match has_orders {
        false => "CAST(NULL AS BIGINT)".to_owned(),
        true => {
            context.engine.lend_lookup("first_order_before", "SELECT order_person, first_order FROM order_sums")?;
            "first_order_before(person_id)".to_owned()
        }
    };
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW visits_of_persons AS
         SELECT person_id, CAST(started_at AS BIGINT) AS started, seconds, pages, bounced, channel, device,
                visitor_key, session_number, {first_order} AS first_order_at
         FROM sessions WHERE person_id IS NOT NULL AND CAST(started_at AS BIGINT) < {until}"
    ))?;
    Ok(())
}

/// One row a person with a known visit.
fn person_visits(devices: &Tally, searches: Option<&Tally>) -> String {
    let order = "started, visitor_key, session_number";
    format!(
        "CREATE OR REPLACE VIEW person_visits AS
         SELECT visit_person, visits, visit_pages, visit_seconds, visits_bounced, first_visit, last_visit,
                first_channel, last_channel, visits_before, first_order_at{}{}
         FROM (SELECT person_id AS visit_person, count(*) AS visits, sum(pages) AS visit_pages,
                      sum(seconds) AS visit_seconds, count(*) FILTER (WHERE bounced) AS visits_bounced,
                      min(started) AS first_visit, max(started) AS last_visit,
                      first_value(channel ORDER BY {order}) AS first_channel,
                      last_value(channel ORDER BY {order}) AS last_channel,
                      count(*) FILTER (WHERE started <= first_order_at) AS visits_before,
                      min(first_order_at) AS first_order_at, {}
               FROM visits_of_persons GROUP BY person_id){}",
        devices.counts(),
        if searches.is_some() { ", person_searches.*" } else { "" },
        devices.aggregate(),
        if searches.is_some() { " LEFT JOIN person_searches ON visit_person = search_person" } else { "" },
    )
}
