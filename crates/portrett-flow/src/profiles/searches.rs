//! What persons looked for on the site, as SQL over the sources of events.

use portrett_terms::Role;

use super::common::{Common, common_values};
use super::spec::DAY;
use super::tally::Tally;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::texts;

/// Most words that are counted by themselves.
const MOST_WORDS: usize = 24;

/// What fewer persons looked for could tell who they are.
const LEAST_PERSONS: i64 = 10;

/// Makes the view `person_searches`, one row a person who searched, and gives the words that several looked for;
/// nothing when no event tells of a search. The same words twice on a day are one search.
pub fn view(context: &Context<'_>, events: &[&ValidSource], until: i64) -> Result<Option<Tally>, FlowError> {
    let tells =
        |source: &&&ValidSource| [Role::Search, Role::Page].iter().any(|role| source.get().column(*role).is_some());
    let selects: Vec<String> = events.iter().filter(tells).map(|source| searches_of(source, until)).collect();
    if selects.is_empty() {
        return Ok(None);
    }
    let persons = "SELECT visitor_key, min(person_id) AS person_id FROM sessions WHERE person_id IS NOT NULL
                   GROUP BY visitor_key";
    context.engine.lend_lookup("person_of_visits", persons)?;
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW searches_told AS
         SELECT DISTINCT person_id, search, day FROM ({}) WHERE person_id IS NOT NULL AND search <> ''",
        selects.join(" UNION ALL ")
    ))?;
    let words = common_words(context)?;
    let tally = Tally::of(context.engine, "search", words, "code_of_search(search)".to_owned());
    let tally = Tally { of: "searches", ..tally };
    context.engine.rows(&format!(
        "CREATE OR REPLACE VIEW person_searches AS
         SELECT search_person, searches{} FROM
           (SELECT person_id AS search_person, count(*) AS searches, {} FROM searches_told GROUP BY person_id)",
        tally.counts(),
        tally.aggregate()
    ))?;
    Ok(Some(tally))
}

fn searches_of(source: &ValidSource, until: i64) -> String {
    format!(
        "SELECT coalesce(person_of(customer_key), person_of_visits(coalesce(visitor_key, customer_key))) AS person_id,
                lower(trim(coalesce(search, search_of(page)))) AS search,
                CAST(floor(CAST(happened_at AS BIGINT) / {DAY}.0) AS BIGINT) AS day
         FROM {} WHERE CAST(happened_at AS BIGINT) < {until}",
        table_name(source.get())
    )
}

/// The commonest words that at least [`LEAST_PERSONS`] looked for.
fn common_words(context: &Context<'_>) -> Result<Vec<Common>, FlowError> {
    let common = common_values(context, "searches_told", "search", MOST_WORDS)?;
    let rows = context.engine.rows(&format!(
        "SELECT search FROM searches_told GROUP BY search
         HAVING count(DISTINCT person_id) >= {LEAST_PERSONS} ORDER BY search"
    ))?;
    let several: Vec<String> = texts(&rows, "search")?.into_iter().flatten().collect();
    Ok(common.into_iter().filter(|word| several.contains(&word.value)).collect())
}
