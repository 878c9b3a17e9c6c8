//! Features of how a person answers what is sent to them, as SQL.

use portrett_engine::sql;
use portrett_terms::ids::safe_name;
use portrett_terms::{Role, SourceId, SourceKind};

use super::feature::{Feature, FeatureKind};
use super::orders::{Computed, common_values, unique};
use super::registry::{Definition, FEATURES, Input};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};

/// Most channels that get rates of their own.
const MOST_CHANNELS: usize = 4;

/// The touch features of `sources`, having made the view `person_touches`. Nothing when no source has
/// touches.
pub fn features(context: &Context<'_>, sources: &[ValidSource]) -> Result<Vec<Computed>, FlowError> {
    let touches: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Touches).collect();
    if touches.is_empty() {
        return Ok(Vec::new());
    }
    let selects: Vec<String> = touches.iter().map(|source| touches_of(source)).collect();
    context.engine.rows(&format!("CREATE OR REPLACE VIEW all_touches AS {}", selects.join(" UNION ALL ")))?;
    let ids: Vec<SourceId> = touches.iter().map(|source| source.get().id.clone()).collect();
    let channels = match touches.iter().any(|source| source.get().column(Role::Channel).is_some()) {
        true => common_values(context, "all_touches", "channel", MOST_CHANNELS)?.into_iter().map(Some).collect(),
        false => vec![None],
    };
    let has = |role: Role| touches.iter().any(|source| source.get().column(role).is_some());
    let mut computed: Vec<Computed> = Vec::new();
    let mut sums = Vec::new();
    for (number, channel) in channels.iter().enumerate() {
        sums.extend(sums_of(number, channel.as_deref()));
        for definition in FEATURES.iter().filter(|d| d.input == Input::Touches && d.needs.is_none_or(has)) {
            let next = rate(definition, number, channel.as_deref(), &ids, &computed);
            computed.push(next);
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
        "SELECT person_of(t.customer_key) AS person_id, t.channel, t.sent, t.opened, t.clicked, t.converted FROM {table} t"
    )
}

/// Sums of one channel: something opened, clicked or converted was sent, whether or not that was noted.
fn sums_of(number: usize, channel: Option<&str>) -> Vec<String> {
    let here = channel.map_or(String::new(), |channel| format!(" AND channel = {}", sql::text(channel)));
    let sum = |name: &str, condition: &str| format!("count(*) FILTER (WHERE {condition}{here}) AS {name}_{number}");
    vec![
        sum(
            "sent",
            "(coalesce(sent, false) OR coalesce(opened, false) OR coalesce(clicked, false) OR coalesce(converted, false))",
        ),
        sum("opened", "coalesce(opened, false)"),
        sum("clicked", "coalesce(clicked, false)"),
        sum("converted", "coalesce(converted, false)"),
    ]
}

fn rate(
    definition: &Definition,
    number: usize,
    channel: Option<&str>,
    sources: &[SourceId],
    before: &[Computed],
) -> Computed {
    let column = match channel {
        Some(channel) => format!("{}_{}", safe_name(channel, "channel"), definition.column),
        None => definition.column.to_owned(),
    };
    let mut sql = definition.sql.to_owned();
    for name in ["sent", "opened", "clicked", "converted"] {
        sql = sql.replace(&format!("{{{name}}}"), &format!("{name}_{number}"));
    }
    let feature = Feature {
        column: unique(&column, before),
        definition: definition.id.to_owned(),
        label: channel.map(str::to_owned),
        kind: FeatureKind::Number { unit: definition.unit, measure: definition.measure },
        aspect: definition.aspect,
        sources: sources.to_vec(),
        behaviour: true,
        header: None,
        choice: None,
    };
    Computed { feature, sql }
}
