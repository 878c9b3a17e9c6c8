//! Features of what a person did in the product, as SQL over the sources of events.

use portrett_terms::{Role, SourceId, SourceKind};

use super::common::common_values;
use super::computed::Computed;
use super::registry::{self, Input};
use super::spec::DAY;
use super::tally::Tally;
use crate::context::Context;
use crate::error::FlowError;
use crate::sessions::is_page_view;
use crate::sources::{ValidSource, table_name};
use crate::table::one_whole;

/// Most functions that get a feature of their own: the commonest.
const MOST_FUNCTIONS: usize = 12;

/// Days after which a function that was used before counts as abandoned.
const ABANDONED: i64 = 90;

/// The features of use, having made the view `person_uses`. Nothing when nothing is told that was on no page.
pub fn features(context: &Context<'_>, sources: &[ValidSource], until: i64) -> Result<Vec<Computed>, FlowError> {
    let events = sources.iter().filter(|source| source.get().kind == SourceKind::Events);
    let events: Vec<&ValidSource> = events.filter(|source| source.get().column(Role::Event).is_some()).collect();
    if events.is_empty() {
        return Ok(Vec::new());
    }
    let selects: Vec<String> = events.iter().map(|source| uses_of(source)).collect();
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW uses_told AS SELECT * FROM ({}) WHERE person_id IS NOT NULL AND moment < {until}",
        selects.join(" UNION ALL ")
    ))?;
    if one_whole(&context.engine.rows("SELECT count(*) AS uses FROM uses_told")?, "uses")? == 0 {
        return Ok(Vec::new());
    }
    let functions = common_values(context, "uses_told", "event", MOST_FUNCTIONS)?;
    let tally = Tally::of(context.engine, "event", functions, "code_of_event(event)".to_owned());
    let tally = Tally { of: "uses", ..tally };
    context.engine.rows(&person_uses(&tally, until - ABANDONED * DAY))?;
    let ids: Vec<SourceId> = events.iter().map(|source| source.get().id.clone()).collect();
    let mut computed: Vec<Computed> = Vec::new();
    for definition in registry::of(Input::Uses) {
        if definition.sql.contains("{value}") {
            computed.extend(tally.features(definition, definition.sql, &ids));
        } else if definition.of == tally.column {
            computed.push(Computed::of(definition, &ids, tally.levels(), tally.favourite()));
        } else {
            computed.push(Computed::of(definition, &ids, Vec::new(), definition.sql.to_owned()));
        }
    }
    Ok(computed)
}

fn uses_of(source: &ValidSource) -> String {
    format!(
        "SELECT person_of(customer_key) AS person_id, event, CAST(happened_at AS BIGINT) AS moment
         FROM {} WHERE event IS NOT NULL AND page IS NULL AND NOT {}",
        table_name(source.get()),
        is_page_view("event")
    )
}

/// One row a person who did something; `late` is when a function must have been used not to be abandoned.
fn person_uses(tally: &Tally, late: i64) -> String {
    format!(
        "CREATE OR REPLACE VIEW person_uses AS
         SELECT use_person, use_days, functions, functions_late{}
         FROM (SELECT person_id AS use_person,
                      distinct_count(CAST(floor(moment / {DAY}.0) AS BIGINT)) AS use_days,
                      distinct_count(key_of_word(event)) AS functions,
                      distinct_count(key_of_word(event)) FILTER (WHERE moment >= {late}) AS functions_late, {}
               FROM uses_told GROUP BY person_id)",
        tally.counts(),
        tally.aggregate()
    )
}
