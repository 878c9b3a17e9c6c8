//! `tally_<n>(code)`: how many rows of a group have each code from 0 to n − 1, as one struct. One pass
//! and one flat array in place of `n` sums, each with arrays of its own.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, Int32Array, StructArray};
use arrow::datatypes::{DataType, Field, Fields, Int32Type};
use datafusion::common::{ScalarValue, exec_datafusion_err, internal_datafusion_err};
use datafusion::error::Result;
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::{
    Accumulator, AggregateUDF, AggregateUDFImpl, EmitTo, GroupsAccumulator, Signature, Volatility,
};

use crate::session::Engine;

impl Engine {
    /// Makes `tally_<lanes>(int) -> struct` known and gives its name. The struct's fields are called
    /// as [`lane`] says; a null or a code outside the lanes counts nowhere.
    pub fn tally(&self, lanes: usize) -> String {
        let tally = Tally::new(lanes);
        let name = tally.name.clone();
        self.know_aggregate(&AggregateUDF::from(tally));
        name
    }
}

/// What stands before the number of lanes in a tally's name.
const PREFIX: &str = "tally_";

/// The tally that has this name.
pub fn named(name: &str) -> Option<AggregateUDF> {
    let lanes = name.strip_prefix(PREFIX)?.parse().ok()?;
    Some(AggregateUDF::from(Tally::new(lanes)))
}

/// The name of the field that holds the count of `code`.
pub fn lane(code: usize) -> String {
    format!("n{code}")
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Tally {
    name: String,
    lanes: usize,
    signature: Signature,
}

impl Tally {
    fn new(lanes: usize) -> Self {
        let signature = Signature::exact(vec![DataType::Int32], Volatility::Immutable);
        Self { name: format!("{PREFIX}{lanes}"), lanes, signature }
    }
}

fn fields(lanes: usize) -> Fields {
    (0..lanes).map(|code| Field::new(lane(code), DataType::Int32, false)).collect()
}

impl AggregateUDFImpl for Tally {
    fn name(&self) -> &str {
        &self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Struct(fields(self.lanes)))
    }

    fn accumulator(&self, _: AccumulatorArgs<'_>) -> Result<Box<dyn Accumulator>> {
        Ok(Box::new(OneGroup(Groups::new(self.lanes))))
    }

    fn state_fields(&self, arguments: StateFieldsArgs<'_>) -> Result<Vec<Arc<Field>>> {
        Ok(vec![Arc::new(Field::new(arguments.name, DataType::Struct(fields(self.lanes)), true))])
    }

    fn groups_accumulator_supported(&self, _: AccumulatorArgs<'_>) -> bool {
        true
    }

    fn create_groups_accumulator(&self, _: AccumulatorArgs<'_>) -> Result<Box<dyn GroupsAccumulator>> {
        Ok(Box::new(Groups::new(self.lanes)))
    }
}

/// Counts of all groups: those of a group side by side.
#[derive(Debug)]
struct Groups {
    lanes: usize,
    counts: Vec<i32>,
}

impl Groups {
    fn new(lanes: usize) -> Self {
        Self { lanes, counts: Vec::new() }
    }

    fn room_for(&mut self, groups: usize) {
        self.counts.resize((groups * self.lanes).max(self.counts.len()), 0);
    }

    fn add(&mut self, group: usize, code: usize, count: i32) -> Result<()> {
        let cell = &mut self.counts[group * self.lanes + code];
        let sum = cell.checked_add(count);
        *cell = sum.ok_or_else(|| exec_datafusion_err!("a group has more than two thousand million rows"))?;
        Ok(())
    }

    fn emit(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        let lanes = self.lanes;
        let taken = match emit_to {
            EmitTo::All => std::mem::take(&mut self.counts),
            EmitTo::First(groups) => {
                let rest = self.counts.split_off(groups * lanes);
                std::mem::replace(&mut self.counts, rest)
            }
        };
        let mut columns = vec![Vec::with_capacity(taken.len() / lanes); lanes];
        for group in taken.chunks_exact(lanes) {
            group.iter().zip(&mut columns).for_each(|(count, column)| column.push(*count));
        }
        let columns = columns.into_iter().map(|counts| Arc::new(Int32Array::from(counts)) as ArrayRef).collect();
        Ok(Arc::new(StructArray::try_new(fields(lanes), columns, None)?))
    }
}

fn codes(values: &[ArrayRef]) -> Result<&Int32Array> {
    let codes = values.first().and_then(|array| array.as_primitive_opt::<Int32Type>());
    codes.ok_or_else(|| internal_datafusion_err!("a tally takes codes"))
}

impl GroupsAccumulator for Groups {
    fn update_batch(
        &mut self,
        values: &[ArrayRef],
        group_indices: &[usize],
        filter: Option<&BooleanArray>,
        total_num_groups: usize,
    ) -> Result<()> {
        self.room_for(total_num_groups);
        let counts = |row: usize| filter.is_none_or(|filter| filter.is_valid(row) && filter.value(row));
        for (row, (code, group)) in codes(values)?.iter().zip(group_indices).enumerate() {
            match code.and_then(|code| usize::try_from(code).ok()) {
                Some(code) if code < self.lanes && counts(row) => self.add(*group, code, 1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn evaluate(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        self.emit(emit_to)
    }

    fn state(&mut self, emit_to: EmitTo) -> Result<Vec<ArrayRef>> {
        Ok(vec![self.emit(emit_to)?])
    }

    fn merge_batch(&mut self, values: &[ArrayRef], group_indices: &[usize], total_num_groups: usize) -> Result<()> {
        self.room_for(total_num_groups);
        let parts = values.first().and_then(|array| array.as_struct_opt());
        let parts = parts.ok_or_else(|| internal_datafusion_err!("a tally merges tallies"))?;
        for (code, column) in parts.columns().iter().enumerate() {
            for (count, group) in column.as_primitive::<Int32Type>().values().iter().zip(group_indices) {
                self.add(*group, code, *count)?;
            }
        }
        Ok(())
    }

    fn convert_to_state(&self, values: &[ArrayRef], filter: Option<&BooleanArray>) -> Result<Vec<ArrayRef>> {
        let rows: Vec<usize> = (0..codes(values)?.len()).collect();
        let mut each = Self::new(self.lanes);
        each.update_batch(values, &rows, filter, rows.len())?;
        Ok(vec![each.emit(EmitTo::All)?])
    }

    fn size(&self) -> usize {
        self.counts.capacity() * size_of::<i32>()
    }
}

/// A tally of all rows, where a query has no groups.
#[derive(Debug)]
struct OneGroup(Groups);

impl OneGroup {
    fn value(&mut self) -> Result<ScalarValue> {
        self.0.room_for(1);
        let all = self.0.counts.clone();
        let value = ScalarValue::try_from_array(&self.0.emit(EmitTo::All)?, 0)?;
        self.0.counts = all;
        Ok(value)
    }
}

impl Accumulator for OneGroup {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let rows = values.first().map_or(0, |array| array.len());
        GroupsAccumulator::update_batch(&mut self.0, values, &vec![0; rows], None, 1)
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        self.value()
    }

    fn size(&self) -> usize {
        GroupsAccumulator::size(&self.0)
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.value()?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let rows = states.first().map_or(0, |array| array.len());
        GroupsAccumulator::merge_batch(&mut self.0, states, &vec![0; rows], 1)
    }
}
