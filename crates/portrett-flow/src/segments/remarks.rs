//! What is odd about the columns that segments are formed of, and should be known before they are believed.

use arrow::array::RecordBatch;
use portrett_maths::mixture::{Column, Table, TableRemark, inspect};
use portrett_terms::{Note, Phrase, Unit};

use super::step::said;
use crate::error::FlowError;
use crate::profiles::{Feature, FeatureKind};
use crate::table::numbers;

/// Notes about the prepared `table` of `features`, whose cells as they are stand in `rows`: more columns than persons,
/// and money of which few hold most.
pub fn remarks(table: &Table, rows: &[RecordBatch], features: &[Feature]) -> Result<Vec<Note>, FlowError> {
    let mut notes: Vec<Note> = inspect(table).into_iter().filter_map(|remark| of_table(&remark)).collect();
    let is_money = |feature: &&Feature| matches!(feature.kind, FeatureKind::Number { unit: Unit::Money, .. });
    let money: Vec<&Feature> = features.iter().filter(is_money).collect();
    let columns: Vec<Column> = money
        .iter()
        .map(|feature| Ok(Column::Number(finite(numbers(rows, &feature.column)?))))
        .collect::<Result<_, FlowError>>()?;
    let raw = Table::new(columns).map_err(|error| FlowError::Broken(error.to_string()))?;
    notes.extend(inspect(&raw).into_iter().filter_map(|remark| match remark {
        TableRemark::Concentrated { column, share } => Some(concentrated(money[column], share)),
        _ => None,
    }));
    Ok(notes)
}

fn finite(values: Vec<f64>) -> Vec<f64> {
    values.into_iter().map(|value| if value.is_finite() { value } else { f64::NAN }).collect()
}

fn of_table(remark: &TableRemark) -> Option<Note> {
    match remark {
        TableRemark::MoreColumnsThanRows { rows, columns } => {
            let phrase = Phrase::new("note-more-columns-than-people").count("columns", *columns).count("count", *rows);
            Some(Note { warning: true, phrase })
        }
        // Columns of which the rest is said were left out before, each with its reason.
        _ => None,
    }
}

fn concentrated(feature: &Feature, share: f64) -> Note {
    let label = portrett_terms::Argument::Message(said(feature).message);
    let phrase = match feature.header {
        Some(_) => Phrase::new("note-concentrated").text("label", feature.name()),
        None => Phrase::new("note-concentrated").with("label", label),
    };
    Note { warning: false, phrase: phrase.figure("share", share, Unit::Share) }
}
