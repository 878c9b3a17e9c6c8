//! Minds how a tool's export differs from a plain table, between the reader of its format and the rest:
//! signs for nothing become nothing, and cells that stand once for several rows stand in each.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringArray};

use super::{Preset, Quirks, is_spelling};
use crate::convert::texts;
use crate::error::ReadError;
use crate::header::key;
use crate::raw::{RawBatch, RawSource};

/// `source` with the quirks of `preset` minded.
pub fn mind(source: Box<dyn RawSource>, preset: Option<&'static Preset>) -> Box<dyn RawSource> {
    match preset.map(|preset| preset.quirks) {
        Some(quirks) if !quirks.blank.is_empty() || !quirks.fill_down.is_empty() => {
            Box::new(Minded { source, quirks, filled: Vec::new(), group: None, wanted: 0, last: None })
        }
        _ => source,
    }
}

struct Minded {
    source: Box<dyn RawSource>,
    quirks: Quirks,
    /// Which of the selected columns are filled down.
    filled: Vec<bool>,
    /// Where the column of the group stands among the selected ones.
    group: Option<usize>,
    /// Columns that were asked for; the column of the group may come after them.
    wanted: usize,
    /// The group of the last row, and what stood in its columns.
    last: Option<(String, Vec<Option<String>>)>,
}

impl RawSource for Minded {
    fn headers(&self) -> &[String] {
        self.source.headers()
    }

    fn unsupported(&self) -> &[String] {
        self.source.unsupported()
    }

    fn late(&self) -> Vec<String> {
        self.source.late()
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        let keys: Vec<String> = self.source.headers().iter().map(|header| key(header)).collect();
        let listed = |list: &[&str], place: usize| list.iter().any(|header| is_spelling(header, &keys[place]));
        self.filled = columns.iter().map(|&place| listed(self.quirks.fill_down, place)).collect();
        self.wanted = columns.len();
        let mut selected = columns.to_vec();
        if let Some(group) = (0..keys.len()).find(|&place| is_spelling(self.quirks.group, &keys[place])) {
            selected.push(group);
            self.group = Some(columns.len());
        }
        self.source.select(&selected)
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let Some(mut batch) = self.source.next_batch()? else { return Ok(None) };
        for column in &mut batch.columns {
            *column = self.without_signs(column);
        }
        if let Some(group) = self.group {
            let groups = batch.columns.get(group).and_then(|column| texts(column).ok());
            if let Some(groups) = groups {
                self.fill_down(&mut batch, &groups);
            }
        }
        batch.columns.truncate(self.wanted);
        batch.cell_problems.retain(|problem| problem.column < self.wanted);
        Ok(Some(batch))
    }

    fn progress(&self) -> (u64, u64) {
        self.source.progress()
    }
}

impl Minded {
    /// The column without what the tool writes for nothing.
    fn without_signs(&self, column: &ArrayRef) -> ArrayRef {
        let Some(texts) = column.as_string_opt::<i32>() else { return column.clone() };
        let is_sign = |text: &str| self.quirks.blank.contains(&text);
        if self.quirks.blank.is_empty() || !texts.iter().flatten().any(is_sign) {
            return column.clone();
        }
        Arc::new(texts.iter().map(|text| text.filter(|text| !is_sign(text))).collect::<StringArray>())
    }

    /// Gives each row what stands in the first row of its group, where it has nothing of its own.
    fn fill_down(&mut self, batch: &mut RawBatch, groups: &StringArray) {
        let filled: Vec<usize> = (0..self.wanted).filter(|&place| self.filled[place]).collect();
        let Ok(columns) = filled.iter().map(|&place| texts(&batch.columns[place])).collect::<Result<Vec<_>, _>>()
        else {
            return;
        };
        let mut out: Vec<Vec<Option<String>>> = vec![Vec::with_capacity(groups.len()); filled.len()];
        for row in 0..groups.len() {
            let group = groups.is_valid(row).then(|| groups.value(row).to_owned()).unwrap_or_default();
            let is_same = self.last.as_ref().is_some_and(|(last, _)| *last == group && !group.is_empty());
            let own = |column: &StringArray| {
                (column.is_valid(row) && !column.value(row).trim().is_empty()).then(|| column.value(row).to_owned())
            };
            let first = self.last.take().filter(|_| is_same).map(|(_, cells)| cells);
            let cells: Vec<Option<String>> = columns
                .iter()
                .enumerate()
                .map(|(place, column)| own(column).or_else(|| first.as_ref().and_then(|first| first[place].clone())))
                .collect();
            for (out, cell) in out.iter_mut().zip(&cells) {
                out.push(cell.clone());
            }
            self.last = Some((group, cells));
        }
        for (place, cells) in filled.into_iter().zip(out) {
            batch.columns[place] = Arc::new(StringArray::from(cells));
        }
    }
}
