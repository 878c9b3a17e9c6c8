//! Several choices in one answer: a feature a choice, and one for whoever chose something else.

use portrett_engine::sql;
use portrett_terms::ids::safe_name;

use super::computed::{Computed, unique};
use super::feature::{Feature, FeatureKind, OTHER};
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::TraitColumn;
use crate::table::{texts, wholes};

/// Most choices that become features; what is beyond becomes [`OTHER`].
const MOST_CHOICES: usize = 50;

/// What fewer answers chose is somebody's own words, and no choice of the question's.
const LEAST_CHOSEN: i64 = 5;

/// `cell` as a list of its choices.
fn list(cell: &str) -> String {
    format!("string_to_array({cell}, chr(10))")
}

/// A feature for each choice that was made in `column` of `rows`, the commonest first, like `whole` in all but its cells.
pub fn features(
    context: &Context<'_>,
    rows: &str,
    column: &TraitColumn,
    alias: &str,
    whole: &Feature,
) -> Result<Vec<Computed>, FlowError> {
    let cell = format!("{alias}.{}", column.name);
    let (choices, has_others) = choices(context, rows, column)?;
    let mut computed: Vec<Computed> = Vec::new();
    for choice in &choices {
        let sql = format!("array_has({}, {})", list(&cell), sql::text(choice));
        add(&mut computed, whole, choice, sql);
    }
    if has_others {
        let known: Vec<String> = choices.iter().map(|choice| sql::text(choice)).collect();
        let others = format!("array_except({}, make_array({}))", list(&cell), known.join(", "));
        let sql = format!("CASE WHEN {cell} IS NOT NULL THEN coalesce(array_length({others}), 0) > 0 END");
        add(&mut computed, whole, OTHER, sql);
    }
    Ok(computed)
}

fn add(computed: &mut Vec<Computed>, whole: &Feature, choice: &str, sql: String) {
    let name = format!("{}_{}", whole.column, safe_name(choice, "other"));
    let feature = Feature {
        column: unique(&name, computed.iter()),
        kind: FeatureKind::YesNo,
        choice: Some(choice.to_owned()),
        ..whole.clone()
    };
    computed.push(Computed { feature, sql });
}

/// The choices that several made, the commonest first, and whether there were others.
fn choices(context: &Context<'_>, rows: &str, column: &TraitColumn) -> Result<(Vec<String>, bool), FlowError> {
    let name = &column.name;
    let sql = format!(
        "SELECT choice, n, count(*) OVER () AS different FROM (
           SELECT choice, count(*) AS n FROM (SELECT unnest({}) AS choice FROM {rows} WHERE {name} IS NOT NULL)
           GROUP BY choice)
         ORDER BY n DESC, choice LIMIT {MOST_CHOICES}",
        list(name)
    );
    let rows = context.engine.rows(&sql)?;
    let counts = wholes(&rows, "n")?;
    let different = wholes(&rows, "different")?.first().copied().unwrap_or(0);
    let all = texts(&rows, "choice")?.into_iter().flatten().zip(counts);
    let chosen: Vec<String> = all.filter(|(_, count)| *count >= LEAST_CHOSEN).map(|(choice, _)| choice).collect();
    let has_others = different > chosen.len() as i64;
    Ok((chosen, has_others))
}
