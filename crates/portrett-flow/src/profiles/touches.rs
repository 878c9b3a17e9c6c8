//! Features of how a person answers what is sent to them, as SQL.

use portrett_engine::{lane, sql};
use portrett_terms::ids::safe_name;
use portrett_terms::{Role, SourceId, SourceKind};

use super::common::common_values;
use super::computed::{Computed, unique};
use super::registry::{self, Asks, Input};
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::one_whole;

/// Most channels that get rates of their own.
const MOST_CHANNELS: usize = 4;

/// Most kinds of campaigns that get rates of their own.
const MOST_KINDS: usize = 4;

/// Hours of a day.
const HOURS: usize = 24;

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
    let kinds = match has(Role::CampaignKind) {
        true => common_values(context, "all_touches", "campaign_kind", MOST_KINDS)?,
        false => Vec::new(),
    };
    let given: &[Asks] = if opens_are_timed(context)? { &[Asks::OpeningHours] } else { &[] };
    let hours = (!given.is_empty()).then(|| context.engine.tally(HOURS));
    let mut computed: Vec<Computed> = Vec::new();
    let mut sums = Vec::new();
    for (number, channel) in channels.iter().enumerate() {
        let of_channel = channel.as_deref().map_or("true".to_owned(), |name| format!("channel = {}", sql::text(name)));
        let name = number.to_string();
        sums.extend(sums_of(&name, &of_channel, until - LATE * DAY));
        sums.extend(
            hours.iter().map(|count| format!("{count}(hour) FILTER (WHERE opened AND {of_channel}) AS hours_{name}")),
        );
        for definition in registry::of(Input::Touches).filter(|definition| definition.can(&has, given)) {
            let column = match channel {
                Some(channel) => format!("{}_{}", safe_name(channel, "channel"), definition.column),
                None => definition.column.to_owned(),
            };
            let one = Computed::of(definition, &ids, Vec::new(), numbered(definition.sql, &name));
            computed.push(one.about(unique(&column, &computed), channel.clone()));
        }
    }
    for (number, kind) in kinds.iter().enumerate() {
        let name = format!("kind_{number}");
        sums.extend(sums_of(&name, &format!("campaign_kind = {}", sql::text(&kind.value)), until - LATE * DAY));
        for definition in registry::of(Input::Campaigns).filter(|definition| definition.can(&has, given)) {
            let column = format!("{}_{}", definition.column, safe_name(&kind.value, "kind"));
            let one = Computed::of(definition, &ids, Vec::new(), numbered(definition.sql, &name));
            computed.push(one.about(unique(&column, &computed), Some(kind.value.clone())));
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
        "SELECT person_of(t.customer_key) AS person_id, t.channel, t.campaign_kind, CAST(t.sent_at AS BIGINT) AS moment,
                t.sent, t.opened, t.clicked, t.converted, t.unsubscribed,
                CAST(t.opened_at AS BIGINT) % {DAY} AS opened_after_midnight,
                CAST((CAST(t.opened_at AS BIGINT) % {DAY}) / 3600000000 AS INT) AS hour FROM {table} t"
    )
}

/// What is counted of the touches on one channel, as the registry's SQL names it.
const COUNTS: [&str; 7] = ["sent", "opened", "clicked", "converted", "unsubscribed", "sent_late", "opened_late"];

/// Sums of the touches that are `among`: something opened, clicked or converted was sent, whether or not that was
/// noted.
fn sums_of(own: &str, among: &str, late: i64) -> Vec<String> {
    let sum = |name: &str, condition: &str| format!("count(*) FILTER (WHERE {condition} AND {among}) AS {name}_{own}");
    let sent =
        "(coalesce(sent, false) OR coalesce(opened, false) OR coalesce(clicked, false) OR coalesce(converted, false))";
    let opened = "coalesce(opened, false)";
    vec![
        sum("sent", sent),
        sum("opened", opened),
        sum("clicked", "coalesce(clicked, false)"),
        sum("converted", "coalesce(converted, false)"),
        sum("unsubscribed", "coalesce(unsubscribed, false)"),
        sum("sent_late", &format!("{sent} AND moment >= {late}")),
        sum("opened_late", &format!("{opened} AND moment >= {late}")),
    ]
}

/// The registry's SQL over the sums called after `own`.
fn numbered(sql: &str, own: &str) -> String {
    let filled =
        COUNTS.iter().fold(sql.to_owned(), |sql, name| sql.replace(&format!("{{{name}}}"), &format!("{name}_{own}")));
    filled.replace("{best_hour}", &best_hour(own))
}

/// SQL for the hour in which most was opened; of equals the earlier.
fn best_hour(own: &str) -> String {
    let opened: Vec<String> = (0..HOURS).map(|hour| format!("hours_{own}['{}']", lane(hour))).collect();
    let most = format!("greatest({})", opened.join(", "));
    let cases: String =
        opened.iter().enumerate().map(|(hour, count)| format!(" WHEN {count} = {most} THEN {hour}.0")).collect();
    format!("CASE WHEN coalesce({most}, 0) = 0 THEN NULL{cases} END")
}

/// Whether any opening has an hour: where all are at midnight, they are days.
fn opens_are_timed(context: &Context<'_>) -> Result<bool, FlowError> {
    let rows =
        context.engine.rows("SELECT count(*) FILTER (WHERE opened_after_midnight <> 0) AS n FROM all_touches")?;
    Ok(one_whole(&rows, "n")? > 0)
}
