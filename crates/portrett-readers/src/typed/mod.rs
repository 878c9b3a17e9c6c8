//! The columns of files that have types, Parquet and Arrow. Flat ones go through as they are. Objects, lists
//! and maps are flattened by the rules that JSON is read by ([`flatten`]): `device.category`,
//! `event_params.page_location`, one cell with `; ` between the items of a list.

mod flatten;
mod kind;
mod values;

use std::collections::BTreeSet;
use std::path::Path;

use arrow::array::{ArrayRef, BooleanArray, RecordBatch, new_null_array};
use arrow::compute::filter;
use arrow::datatypes::{DataType, Schema};
use arrow::error::ArrowError;

use flatten::{Flattening, MOST_ROWS, Rows};
use kind::{Kind, LEVELS, left_out};

use crate::error::ReadError;
use crate::format::HEAD_BYTES;
use crate::header::unique_headers;
use crate::json::tree::{ROOT, Seen, cut};
use crate::raw::{BATCH_ROWS, MOST_COLUMNS, RawBatch};

/// Gives the next batch of a file; nothing after the last.
pub type Next<'a> = &'a mut dyn FnMut() -> Result<Option<RecordBatch>, ReadError>;

/// A column of the file.
struct Own {
    /// The key that it has in a row of JSON.
    key: String,
    kind: Kind,
}

/// Where a column of ours comes from.
#[derive(Debug, Clone, Copy)]
enum Origin {
    /// It is this column of the file.
    Flat(usize),
    /// It is within this one; nothing where no row was seen that has it.
    Within(Option<usize>),
}

/// Where the cells of a column selected stand.
#[derive(Debug, Clone, Copy)]
enum Cells {
    /// In this column of the batch.
    InBatch(usize),
    /// In this one of those flattened.
    Flattened(usize),
}

/// Rows of a batch, and how far they were flattened.
struct Part {
    batch: RecordBatch,
    rows: Rows,
}

/// The columns of a file, and how its batches become raw ones.
pub struct Columns {
    own: Vec<Own>,
    headers: Vec<String>,
    unsupported: Vec<String>,
    /// Of each of `headers`.
    origins: Vec<Origin>,
    /// Of each column selected.
    cells: Vec<Cells>,
    /// Columns of the file that are flattened, and their places in the batches.
    flattened: Vec<(usize, usize)>,
    flattening: Flattening,
    /// What of the last batch was not flattened yet: the part at work, and what comes after it.
    part: Option<Part>,
    rest: Option<RecordBatch>,
    rows: u64,
}

impl Columns {
    /// The columns of a file, whose nested ones are still to be learnt.
    pub fn new(schema: &Schema) -> Self {
        let headers = unique_headers(schema.fields().iter().map(|field| field.name().as_str()));
        let (mut unsupported, mut own, mut keys) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (header, field) in headers.iter().zip(schema.fields()) {
            left_out(header, field.data_type(), LEVELS, &mut unsupported);
            // JSON tells keys apart that differ in case or spaces. One that comes twice is named as its header.
            let key = cut(field.name().clone());
            let key = if keys.insert(key.clone()) { key } else { header.clone() };
            own.push(Own { key, kind: Kind::of(field.data_type()) });
        }
        let is_flat = |place: &usize| own[*place].kind == Kind::Flat;
        let flat: Vec<usize> = (0..own.len()).filter(is_flat).collect();
        Self {
            headers: flat.iter().map(|&place| headers[place].clone()).collect(),
            origins: flat.into_iter().map(Origin::Flat).collect(),
            unsupported: unique_headers(unsupported.iter().map(String::as_str)),
            own,
            cells: Vec::new(),
            flattened: Vec::new(),
            flattening: Flattening::default(),
            part: None,
            rest: None,
            rows: 0,
        }
    }

    /// Places in the file of its nested columns.
    pub fn nested(&self) -> Vec<usize> {
        (0..self.own.len()).filter(|&place| self.own[place].kind == Kind::Nested).collect()
    }

    /// Learns which columns the nested ones hold, from batches of those alone: their first rows, about
    /// [`HEAD_BYTES`] of them as JSON. `wanted` names columns that may come later.
    ///
    /// # Errors
    /// When the file cannot be read, or has too many keys.
    pub fn learn(&mut self, path: &Path, wanted: &[String], next: Next<'_>) -> Result<(), ReadError> {
        let mut bytes = 0;
        while bytes < HEAD_BYTES && !self.flattening.reader.tree.is_full() {
            let Some(batch) = next()? else { break };
            let columns = self.learnt_from(bytes == 0);
            let mut rows = Rows::of(&batch, columns).map_err(ReadError::batch(path))?;
            bytes += self.flattening.learn(&mut rows, HEAD_BYTES - bytes);
        }
        self.settle(wanted);
        if self.flattening.reader.tree.is_full() || self.headers.len() > MOST_COLUMNS {
            return Err(ReadError::TooMany { path: path.to_owned(), what: "columns", most: MOST_COLUMNS });
        }
        Ok(())
    }

    /// The nested columns and their places among them; for the first row also the flat ones, so that all
    /// columns stand where they do in JSON.
    fn learnt_from(&self, with_flat: bool) -> impl Iterator<Item = (&str, Option<usize>)> {
        let mut places = 0..;
        self.own.iter().filter_map(move |own| match own.kind {
            Kind::Nested => Some((own.key.as_str(), places.next())),
            Kind::Flat if with_flat => Some((own.key.as_str(), None)),
            _ => None,
        })
    }

    /// Makes columns of what was learnt.
    fn settle(&mut self, wanted: &[String]) {
        let tree = &mut self.flattening.reader.tree;
        let (mut nodes, mut hint) = (Vec::new(), 0);
        for (place, own) in self.own.iter().enumerate().filter(|(_, own)| own.kind != Kind::LeftOut) {
            let Some(node) = tree.find(ROOT, own.key.as_bytes(), &mut hint) else { continue };
            let is_flat = own.kind == Kind::Flat;
            tree.saw(node, if is_flat { Seen::NOTHING } else { Seen::default() });
            nodes.push((node, if is_flat { Origin::Flat(place) } else { Origin::Within(Some(place)) }));
        }
        self.headers = tree.settle(wanted);
        self.origins = vec![Origin::Within(None); self.headers.len()];
        for (node, origin) in nodes {
            tree.columns_from(node).into_iter().for_each(|column| self.origins[column] = origin);
        }
        self.unsupported.extend(tree.unsupported());
    }

    /// Headers of all columns.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// Names of what is in no column.
    pub fn unsupported(&self) -> &[String] {
        &self.unsupported
    }

    /// Headers of columns that came after the first rows and that nobody asked for.
    pub fn late(&self) -> Vec<String> {
        self.flattening.reader.tree.late()
    }

    /// Rows given until now.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Names the columns wanted, by their places in the headers. The columns of the file that hold them, in its
    /// order: those that the batches must have.
    pub fn select(&mut self, columns: &[usize]) -> Vec<usize> {
        let mut roots: Vec<usize> = columns.iter().flat_map(|&column| self.roots(self.origins[column])).collect();
        roots.sort_unstable();
        roots.dedup();
        let place = |root: &usize| roots.binary_search(root).unwrap_or_default();
        let mut nested = Vec::new();
        self.cells.clear();
        for &column in columns {
            self.cells.push(match self.origins[column] {
                Origin::Flat(root) => Cells::InBatch(place(&root)),
                Origin::Within(_) => Cells::Flattened(nested.len()),
            });
            nested.extend(matches!(self.origins[column], Origin::Within(_)).then_some(column));
        }
        let is_nested = |root: &&usize| self.own[**root].kind == Kind::Nested;
        self.flattened = roots.iter().filter(is_nested).map(|root| (*root, place(root))).collect();
        self.flattening.select(&nested, self.headers.len());
        roots
    }

    /// The columns of the file that hold a column of ours. One that no row had yet may come in any of the nested.
    fn roots(&self, origin: Origin) -> Vec<usize> {
        match origin {
            Origin::Flat(root) | Origin::Within(Some(root)) => vec![root],
            Origin::Within(None) => self.nested(),
        }
    }

    /// Rows that batches may have.
    pub fn batch_rows(&self) -> usize {
        if self.flattened.is_empty() { BATCH_ROWS } else { MOST_ROWS }
    }

    /// The next raw batch, made of what `next` gives: batches of the columns that [`select`](Self::select) named.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn next_batch(&mut self, path: &Path, next: Next<'_>) -> Result<Option<RawBatch>, ReadError> {
        if self.flattened.is_empty() {
            return Ok(next()?.map(|batch| self.flat(&batch)));
        }
        let part = match self.part.take() {
            Some(part) => Some(part),
            None => self.next_part(path, next)?,
        };
        let Some(mut part) = part else { return Ok(None) };
        let batch = self.flatten(&mut part).map_err(ReadError::batch(path))?;
        self.part = (part.rows.done < part.rows.length).then_some(part);
        Ok(Some(batch))
    }

    /// A batch without nested columns.
    fn flat(&mut self, batch: &RecordBatch) -> RawBatch {
        let first = self.rows + 2;
        self.rows += batch.num_rows() as u64;
        let column = |cells: &Cells| match cells {
            Cells::InBatch(place) => batch.column(*place).clone(),
            // It was asked for, and there is nothing that could hold it.
            Cells::Flattened(_) => new_null_array(&DataType::Utf8, batch.num_rows()),
        };
        let columns = self.cells.iter().map(column).collect();
        RawBatch { row_numbers: (first..self.rows + 2).collect(), columns, ..RawBatch::default() }
    }

    /// The next rows to be flattened, at most [`MOST_ROWS`].
    fn next_part(&mut self, path: &Path, next: Next<'_>) -> Result<Option<Part>, ReadError> {
        let batch = loop {
            match self.rest.take().map_or_else(&mut *next, |rest| Ok(Some(rest)))? {
                Some(batch) if batch.num_rows() == 0 => {}
                Some(batch) => break batch,
                None => return Ok(None),
            }
        };
        let length = batch.num_rows().min(MOST_ROWS);
        self.rest = (length < batch.num_rows()).then(|| batch.slice(length, batch.num_rows() - length));
        let batch = batch.slice(0, length);
        let columns = self.flattened.iter().map(|&(root, place)| (self.own[root].key.as_str(), Some(place)));
        let rows = Rows::of(&batch, columns).map_err(ReadError::batch(path))?;
        Ok(Some(Part { batch, rows }))
    }

    /// Flattens rows of a part, as many as a raw batch takes.
    fn flatten(&mut self, part: &mut Part) -> Result<RawBatch, ArrowError> {
        let begun = part.rows.done;
        let first = self.rows + 2 - begun as u64;
        let (mut raw, kept) = self.flattening.flatten(&mut part.rows, first);
        self.rows += kept.len() as u64;
        let column = |cells: &Cells| match cells {
            Cells::InBatch(place) => rows_kept(&part.batch.column(*place).slice(begun, kept.len()), &kept),
            Cells::Flattened(place) => Ok(raw.columns[*place].clone()),
        };
        let columns = self.cells.iter().map(column).collect::<Result<_, _>>()?;
        let is_flattened = |cells: &usize| matches!(self.cells[*cells], Cells::Flattened(_));
        let flattened: Vec<usize> = (0..self.cells.len()).filter(is_flattened).collect();
        raw.cell_problems.iter_mut().for_each(|problem| problem.column = flattened[problem.column]);
        raw.columns = columns;
        Ok(raw)
    }
}

/// The cells of the rows that are kept.
fn rows_kept(column: &ArrayRef, kept: &[bool]) -> Result<ArrayRef, ArrowError> {
    if kept.iter().all(|&kept| kept) {
        return Ok(column.clone());
    }
    filter(column, &BooleanArray::from(kept.to_vec()))
}
