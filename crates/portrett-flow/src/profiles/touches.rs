//! Features of how a person answers what is sent to them, as SQL.

use portrett_engine::sql;
use portrett_terms::ids::safe_name;
use portrett_terms::{Role, SourceId, SourceKind};

use super::common::common_values;
use super::computed::{Computed, unique};
use super::registry::{self, Input};
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};

/// Most channels that get rates of their own.
const MOST_CHANNELS: usize = 4;

/// Days that are compared with all before them.
const LATE: i64 = 180;

/// The touch features of `sources`, having made the view `person_touches`. Nothing when no source has
/// touches. With `is_cut` a touch without a day is left out: it may be of the future.
pub fn features(
    context: &Context<'_>,
    sources: &[ValidSource],
    until: i64,
    is_cut: bool,
) -> Result<Vec<Computed>, FlowError> {
    let touches: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Touches).collect();
    if touches.is_empty() {
        return Ok(Vec::new());
    }
    let selects: Vec<String> = touches.iter().map(|source| touches_of(source)).collect();
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW all_touches AS SELECT * FROM ({}) WHERE coalesce(moment < {until}, {})",
        selects.join(" UNION ALL "),
        !is_cut
    ))?;
    let ids: Vec<SourceId> = touches.iter().map(|source| source.get().id.clone()).collect();
    let channels: Vec<Option<String>> = match touches.iter().any(|s| s.get().column(Role::Channel).is_some()) {
        true => common_values(context, "all_touches", "channel", MOST_CHANNELS)?
            .into_iter()
            .map(|common| Some(common.value))
            .collect(),
        false => vec![None],
    };
    let has = |role: Role| touches.iter().any(|source| source.get().column(role).is_some());
    let mut computed: Vec<Computed> = Vec::new();
    let mut sums = Vec::new();
    for (number, channel) in channels.iter().enumerate() {
        sums.extend(sums_of(number, channel.as_deref(), until - LATE * DAY));
        for definition in registry::of(Input::Touches) {
            if definition.needs.is_empty() || definition.needs.iter().any(|role| has(*role)) {
                let column = match channel {
                    Some(channel) => format!("{}_{}", safe_name(channel, "channel"), definition.column),
                    None => definition.column.to_owned(),
                };
                let one = Computed::of(definition, &ids, Vec::new(), numbered(definition.sql, number));
                computed.push(one.about(unique(&column, &computed), channel.clone()));
            }
        }
    }
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW person_touches AS SELECT person_id AS touch_person, {} FROM all_touches GROUP BY person_id",
        sums.join(", ")
    ))?;
    Ok(computed)
}

fn touches_of(source: &ValidSource) -> String {
    let table = table_name(source.get());
    format!(
        "SELECT person_of(t.customer_key) AS person_id, t.channel, CAST(t.sent_at AS BIGINT) AS moment,
                t.sent, t.opened, t.clicked, t.converted FROM {table} t"
    )
}

/// What is counted of the touches on one channel, as the registry's SQL names it.
const COUNTS: [&str; 6] = ["sent", "opened", "clicked", "converted", "sent_late", "opened_late"];

/// Sums of one channel: something opened, clicked or converted was sent, whether or not that was noted.
fn sums_of(number: usize, channel: Option<&str>, late: i64) -> Vec<String> {
    let here = channel.map_or(String::new(), |channel| format!(" AND channel = {}", sql::text(channel)));
    let sum = |name: &str, condition: &str| format!("count(*) FILTER (WHERE {condition}{here}) AS {name}_{number}");
    let sent =
        "(coalesce(sent, false) OR coalesce(opened, false) OR coalesce(clicked, false) OR coalesce(converted, false))";
    let opened = "coalesce(opened, false)";
    vec![
        sum("sent", sent),
        sum("opened", opened),
        sum("clicked", "coalesce(clicked, false)"),
        sum("converted", "coalesce(converted, false)"),
        sum("sent_late", &format!("{sent} AND moment >= {late}")),
        sum("opened_late", &format!("{opened} AND moment >= {late}")),
    ]
}

/// The registry's SQL over the sums of a channel.
fn numbered(sql: &str, number: usize) -> String {
    COUNTS.iter().fold(sql.to_owned(), |sql, name| sql.replace(&format!("{{{name}}}"), &format!("{name}_{number}")))
}
