//! Everybody's place, and the places of hold persons without each defining feature, as tables.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, Int16Array, Int64Array, RecordBatch, StringArray};
use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;

use super::model::{Model, Placed};
use super::units::{Units, list};
use crate::context::Context;
use crate::error::FlowError;
use crate::table::{texts, wholes};

/// Batches that are placed at once, a task each.
const ROUND: usize = 8;

/// A part of the memberships, in the order of the units' ids.
#[derive(Default)]
struct Memberships {
    unit: Vec<i64>,
    segment: Vec<i16>,
    probability: Vec<f64>,
    part: Vec<&'static str>,
    hold_unit: Vec<i64>,
    without: Vec<Vec<i16>>,
}

/// Writes `memberships` and `memberships_without`, and opens the first.
pub fn write_memberships(
    context: &Context<'_>,
    units: Units,
    model: &Model,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let defining = model.defining();
    let mut all = Memberships { without: vec![Vec::new(); defining.len()], ..Memberships::default() };
    let sql = format!("SELECT {} AS unit, part{} FROM {}", units.id, list(&model.features()), units.relation);
    let mut waiting: Vec<RecordBatch> = Vec::new();
    context.engine.each(&sql, |batch| {
        waiting.push(batch);
        if waiting.len() < ROUND {
            return Ok(());
        }
        all.add_round(context, model, &std::mem::take(&mut waiting))
    })?;
    all.add_round(context, model, &waiting)?;
    write(context, units, "memberships", all.table()?, ledger)?;
    let names: Vec<String> = defining.iter().map(|column| format!("without_{column}")).collect();
    write(context, units, "memberships_without", all.table_without(&names)?, ledger)?;
    if let Some(version) = ledger.tables.get("memberships") {
        context.engine.open_table("memberships", *version)?;
    }
    Ok(())
}

/// Writes a row a person. Of companies each of their people gets the company's.
fn write(
    context: &Context<'_>,
    units: Units,
    table: &str,
    batch: RecordBatch,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let lent = format!("new_{table}");
    let columns: Vec<String> = batch.schema().fields().iter().skip(1).map(|field| field.name().clone()).collect();
    let columns: String = columns.iter().map(|column| format!(", {lent}.{column}")).collect();
    context.engine.lend(&lent, &[batch])?;
    let head = ledger.tables.get(table).copied();
    let sql = match units.are_accounts() {
        false => format!("SELECT {lent}.unit AS person_id{columns} FROM {lent} ORDER BY person_id"),
        true => format!(
            "SELECT unit_members.person_id{columns} FROM unit_members JOIN {lent} ON unit_members.unit_id = {lent}.unit
             ORDER BY person_id"
        ),
    };
    let written = context.engine.write_query(table, head, WriteMode::Replace, &sql)?;
    ledger.tables.insert(table.to_owned(), written.version);
    Ok(())
}

impl Memberships {
    fn add_round(&mut self, context: &Context<'_>, model: &Model, batches: &[RecordBatch]) -> Result<(), FlowError> {
        let placed = context.threads.run(batches.len(), |place| place_batch(model, &batches[place]));
        for part in placed {
            self.append(part?);
        }
        context.progress.advance(self.unit.len() as u64, 0);
        Ok(())
    }

    fn append(&mut self, other: Self) {
        self.unit.extend(other.unit);
        self.segment.extend(other.segment);
        self.probability.extend(other.probability);
        self.part.extend(other.part);
        self.hold_unit.extend(other.hold_unit);
        self.without.iter_mut().zip(other.without).for_each(|(own, more)| own.extend(more));
    }

    fn table(&self) -> Result<RecordBatch, FlowError> {
        let unit: ArrayRef = Arc::new(Int64Array::from(self.unit.clone()));
        let segment: ArrayRef = Arc::new(Int16Array::from(self.segment.clone()));
        let probability: ArrayRef = Arc::new(Float64Array::from(self.probability.clone()));
        let part: ArrayRef = Arc::new(StringArray::from_iter_values(self.part.iter().copied()));
        let columns = [("unit", unit), ("segment", segment), ("probability", probability), ("part", part)];
        RecordBatch::try_from_iter(columns).map_err(|error| FlowError::Broken(error.to_string()))
    }

    fn table_without(&self, names: &[String]) -> Result<RecordBatch, FlowError> {
        let unit: ArrayRef = Arc::new(Int64Array::from(self.hold_unit.clone()));
        let mut columns = vec![("unit".to_owned(), unit)];
        for (name, segments) in names.iter().zip(&self.without) {
            columns.push((name.clone(), Arc::new(Int16Array::from(segments.clone())) as ArrayRef));
        }
        RecordBatch::try_from_iter(columns).map_err(|error| FlowError::Broken(error.to_string()))
    }
}

/// The places of a batch of units, and of those of `hold` without each feature.
fn place_batch(model: &Model, batch: &RecordBatch) -> Result<Memberships, FlowError> {
    let rows = std::slice::from_ref(batch);
    let is_hold: Vec<bool> = texts(rows, "part")?.iter().map(|part| part.as_deref() == Some("hold")).collect();
    let held: Vec<u32> = (0..is_hold.len() as u32).filter(|row| is_hold[*row as usize]).collect();
    let Placed { segment, probability, without } = model.place(rows, &held)?;
    let unit = wholes(rows, "unit")?;
    let numbers = |segments: Vec<u8>| segments.into_iter().map(i16::from).collect::<Vec<i16>>();
    Ok(Memberships {
        hold_unit: held.iter().map(|row| unit[*row as usize]).collect(),
        part: is_hold.iter().map(|hold| if *hold { "hold" } else { "fit" }).collect(),
        segment: numbers(segment),
        without: without.into_iter().map(numbers).collect(),
        probability,
        unit,
    })
}
