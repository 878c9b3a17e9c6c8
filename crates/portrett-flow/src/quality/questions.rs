//! The questions of a survey with their type, how many answered, and what there was to choose from.

use portrett_terms::quality::{QuestionKind, QuestionQuality};
use portrett_terms::{SourceKind, SourceSpec, ValueType};

use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{TraitColumn, table_name, trait_columns};
use crate::table::{numbers, one_whole};

/// Most steps of a scale, and its greatest number.
const MOST_STEPS: i64 = 11;
const GREATEST_STEP: f64 = 10.0;

/// The questions of `source`, in the order of the file; none for a source of another kind.
pub fn questions(context: &Context<'_>, source: &SourceSpec) -> Result<Vec<QuestionQuality>, FlowError> {
    if source.kind != SourceKind::Survey {
        return Ok(Vec::new());
    }
    let table = table_name(source);
    // Where somebody lives and whom to call is asked of everybody, and is no question of the survey.
    let is_asked = |column: &&TraitColumn| !matches!(column.spec.value, ValueType::Phone | ValueType::Postcode);
    trait_columns(source).iter().filter(is_asked).map(|column| question(context, source, &table, column)).collect()
}

fn question(
    context: &Context<'_>,
    source: &SourceSpec,
    table: &str,
    column: &TraitColumn,
) -> Result<QuestionQuality, FlowError> {
    let name = &column.name;
    let answered = one_whole(&context.engine.rows(&format!("SELECT count({name}) AS n FROM {table}"))?, "n")? as u64;
    let (kind, options) = match column.spec.value {
        ValueType::Text | ValueType::Phone | ValueType::Postcode => (QuestionKind::Open, None),
        ValueType::Date => (QuestionKind::Date, None),
        ValueType::Several => (QuestionKind::Several, Some(several(context, table, name)?)),
        ValueType::Number | ValueType::Money => {
            let steps = steps(context, table, name)?;
            let is_scale = source.scale_of(&column.spec.header).is_some() || steps.is_some();
            (if is_scale { QuestionKind::Scale } else { QuestionKind::Number }, steps)
        }
        ValueType::Category | ValueType::YesNo | ValueType::Country | ValueType::Gender => {
            let sql = format!("SELECT count(DISTINCT {name}) AS n FROM {table}");
            (QuestionKind::Single, Some(one_whole(&context.engine.rows(&sql)?, "n")? as u64))
        }
    };
    Ok(QuestionQuality { header: column.spec.header.clone(), kind, answered, options })
}

fn several(context: &Context<'_>, table: &str, name: &str) -> Result<u64, FlowError> {
    let sql = format!(
        "SELECT count(DISTINCT choice) AS n FROM
           (SELECT unnest(string_to_array({name}, chr(10))) AS choice FROM {table} WHERE {name} IS NOT NULL)"
    );
    Ok(one_whole(&context.engine.rows(&sql)?, "n")? as u64)
}

/// The different answers, where all are whole numbers as steps of a scale are: from 0 to 10, more than two.
fn steps(context: &Context<'_>, table: &str, name: &str) -> Result<Option<u64>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT count(DISTINCT {name}) AS n, CAST(coalesce(min({name}), -1) AS DOUBLE) AS least,
           CAST(coalesce(max({name}), -1) AS DOUBLE) AS most,
           CAST(count(CASE WHEN CAST({name} AS DOUBLE) <> round(CAST({name} AS DOUBLE)) THEN 1 END) AS BIGINT) AS broken
         FROM {table}"
    ))?;
    let (steps, broken) = (one_whole(&rows, "n")?, one_whole(&rows, "broken")?);
    let (least, most) = (numbers(&rows, "least")?, numbers(&rows, "most")?);
    let is_within = least.iter().all(|least| *least >= 0.0) && most.iter().all(|most| *most <= GREATEST_STEP);
    let is_scale = (3..=MOST_STEPS).contains(&steps) && broken == 0 && is_within;
    Ok(is_scale.then_some(steps as u64))
}
