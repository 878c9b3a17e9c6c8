//! What the groups of an aggregation hold while rows come: whole numbers side by side, put in order of
//! their groups once, at the end. A list a group would take an allocation a person.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, Int64Array, ListArray};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::{DataType, Field, Int64Type};
use datafusion::common::{exec_datafusion_err, internal_datafusion_err};
use datafusion::error::Result;
use datafusion::logical_expr::EmitTo;

/// Rows in a chunk: none is ever copied to make room.
const CHUNK: usize = 1 << 16;

/// A row of a group.
#[derive(Debug, Clone, Copy)]
struct Entry<const N: usize> {
    group: u32,
    values: [i64; N],
}

/// The rows of all groups so far, `N` whole numbers each, in the order in which they came.
#[derive(Debug, Default)]
pub struct Gathered<const N: usize> {
    chunks: Vec<Vec<Entry<N>>>,
    groups: usize,
}

/// The rows of some groups, those of a group side by side.
pub struct Grouped<const N: usize> {
    /// Where the rows of each group begin, and behind them the end of the last.
    pub starts: Vec<usize>,
    /// The rows.
    pub rows: Vec<[i64; N]>,
}

impl<const N: usize> Grouped<N> {
    /// The rows of each group in turn.
    pub fn each(&mut self) -> impl Iterator<Item = &mut [[i64; N]]> {
        let mut rest = self.rows.as_mut_slice();
        self.starts.windows(2).map(move |pair| {
            let (own, others) = std::mem::take(&mut rest).split_at_mut(pair[1] - pair[0]);
            rest = others;
            own
        })
    }
}

impl<const N: usize> Gathered<N> {
    /// Adds the rows of a batch; one with a null, or that `filter` leaves out, counts nowhere.
    pub fn add_batch(
        &mut self,
        columns: &[ArrayRef],
        group_indices: &[usize],
        filter: Option<&BooleanArray>,
        groups: usize,
    ) -> Result<()> {
        self.groups = self.groups.max(groups);
        let columns = whole_columns::<N>(columns)?;
        let counts = |row: usize| filter.is_none_or(|filter| filter.is_valid(row) && filter.value(row));
        let is_known = |row: usize| columns.iter().all(|column| column.is_valid(row));
        for (row, group) in group_indices.iter().enumerate() {
            if counts(row) && is_known(row) {
                self.push(*group, columns.map(|column| column.value(row)))?;
            }
        }
        Ok(())
    }

    /// Adds what other gatherings gave with [`Gathered::lists`].
    pub fn add_lists(&mut self, lists: &[ArrayRef], group_indices: &[usize], groups: usize) -> Result<()> {
        self.groups = self.groups.max(groups);
        let lists = lists.first().and_then(|array| array.as_list_opt::<i32>());
        let lists = lists.ok_or_else(|| internal_datafusion_err!("what was gathered comes as lists"))?;
        let values = lists.values().as_primitive::<Int64Type>().values();
        for (group, bounds) in group_indices.iter().zip(lists.value_offsets().windows(2)) {
            for row in values[bounds[0] as usize..bounds[1] as usize].chunks_exact(N) {
                let row = row.try_into().map_err(|_| internal_datafusion_err!("a row of {N} numbers"))?;
                self.push(*group, row)?;
            }
        }
        Ok(())
    }

    fn push(&mut self, group: usize, values: [i64; N]) -> Result<()> {
        let group = u32::try_from(group).map_err(|_| exec_datafusion_err!("more groups than can be counted"))?;
        if self.chunks.last().is_none_or(|chunk| chunk.len() == CHUNK) {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.push(Entry { group, values });
        }
        Ok(())
    }

    /// Takes the rows of the groups to emit; the other groups move up.
    pub fn take(&mut self, emit_to: EmitTo) -> Grouped<N> {
        let taken = match emit_to {
            EmitTo::All => std::mem::take(&mut self.groups),
            EmitTo::First(groups) => groups,
        };
        let mut starts = vec![0_usize; taken + 1];
        for entry in self.chunks.iter().flatten().filter(|entry| (entry.group as usize) < taken) {
            starts[entry.group as usize + 1] += 1;
        }
        for group in 0..taken {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut rows = vec![[0; N]; starts[taken]];
        let mut kept = Self::default();
        for chunk in std::mem::take(&mut self.chunks) {
            for entry in chunk {
                match (entry.group as usize).checked_sub(taken) {
                    None => {
                        let place = &mut next[entry.group as usize];
                        rows[*place] = entry.values;
                        *place += 1;
                    }
                    // Such a group was counted before: it fits again.
                    Some(group) => drop(kept.push(group, entry.values)),
                }
            }
        }
        self.chunks = kept.chunks;
        self.groups = self.groups.saturating_sub(taken);
        Grouped { starts, rows }
    }

    /// Takes the rows of the groups to emit as one list of whole numbers a group.
    pub fn lists(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        let grouped = self.take(emit_to);
        let lengths = grouped.starts.windows(2).map(|pair| (pair[1] - pair[0]) * N);
        let values: Int64Array = grouped.rows.into_iter().flatten().collect::<Vec<_>>().into();
        Ok(Arc::new(ListArray::try_new(item(), OffsetBuffer::from_lengths(lengths), Arc::new(values), None)?))
    }

    /// Bytes that are held.
    pub fn size(&self) -> usize {
        self.chunks.len() * CHUNK * size_of::<Entry<N>>()
    }
}

/// Each row of a batch as the list of a group of its own; a row that does not count has an empty one.
pub fn lists_of_rows<const N: usize>(columns: &[ArrayRef], filter: Option<&BooleanArray>) -> Result<ArrayRef> {
    let columns = whole_columns::<N>(columns)?;
    let rows = columns.first().map_or(0, |column| column.len());
    let counts = |row: usize| {
        filter.is_none_or(|filter| filter.is_valid(row) && filter.value(row))
            && columns.iter().all(|column| column.is_valid(row))
    };
    let mut values = Vec::with_capacity(rows * N);
    let lengths: Vec<usize> = (0..rows)
        .map(|row| {
            let counts = counts(row);
            if counts {
                values.extend(columns.iter().map(|column| column.value(row)));
            }
            if counts { N } else { 0 }
        })
        .collect();
    let values = Arc::new(Int64Array::from(values));
    Ok(Arc::new(ListArray::try_new(item(), OffsetBuffer::from_lengths(lengths), values, None)?))
}

/// What [`Gathered::lists`] gives.
pub fn list_type() -> DataType {
    DataType::List(item())
}

fn item() -> Arc<Field> {
    Arc::new(Field::new_list_field(DataType::Int64, false))
}

fn whole_columns<const N: usize>(columns: &[ArrayRef]) -> Result<[&Int64Array; N]> {
    let wholes: Vec<&Int64Array> = columns.iter().filter_map(|column| column.as_primitive_opt::<Int64Type>()).collect();
    wholes.try_into().map_err(|_| internal_datafusion_err!("{N} columns of whole numbers are wanted"))
}
