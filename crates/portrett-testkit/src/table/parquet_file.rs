//! Rows to Apache Parquet, a batch at a time, so that memory does not grow with the table.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, RecordBatch, StringBuilder,
    TimestampMillisecondBuilder,
};
use arrow::datatypes::{DataType, Field, Schema, TimeUnit};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use super::{Cell, Column, Form};
use crate::calendar::epoch_day;
use crate::error::TestkitError;

/// Rows that are turned into columns at a time.
const BATCH_ROWS: usize = 16_384;
/// Rows whose encoded columns are held until they are written.
const GROUP_ROWS: usize = 262_144;
const SECONDS_A_DAY: i64 = 86_400;
const MILLISECONDS: i64 = 1_000;

pub(super) struct ParquetFile {
    writer: ArrowWriter<File>,
    schema: Arc<Schema>,
    columns: Vec<ColumnBuilder>,
    rows: usize,
}

impl ParquetFile {
    pub(super) fn create(path: &Path, columns: &[Column]) -> Result<Self, TestkitError> {
        let file = File::create(path).map_err(|source| TestkitError::File { path: path.to_owned(), source })?;
        let fields: Vec<Field> = columns.iter().map(|column| Field::new(column.0, data_type(column.1), true)).collect();
        let schema = Arc::new(Schema::new(fields));
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_max_row_group_row_count(Some(GROUP_ROWS))
            .build();
        let writer = ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties))
            .map_err(|source| TestkitError::Parquet { path: path.to_owned(), source })?;
        let columns = columns.iter().map(|column| ColumnBuilder::new(column.1)).collect();
        Ok(Self { writer, schema, columns, rows: 0 })
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>], path: &Path) -> Result<(), TestkitError> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.append(*cell);
        }
        self.rows += 1;
        if self.rows == BATCH_ROWS { self.flush(path) } else { Ok(()) }
    }

    fn flush(&mut self, path: &Path) -> Result<(), TestkitError> {
        self.rows = 0;
        let columns = self.columns.iter_mut().map(ColumnBuilder::finish).collect();
        let batch = RecordBatch::try_new(Arc::clone(&self.schema), columns)
            .map_err(|source| TestkitError::Batch { path: path.to_owned(), source })?;
        self.writer.write(&batch).map_err(|source| TestkitError::Parquet { path: path.to_owned(), source })
    }

    pub(super) fn finish(mut self, path: &Path) -> Result<(), TestkitError> {
        if self.rows > 0 {
            self.flush(path)?;
        }
        self.writer.close().map_err(|source| TestkitError::Parquet { path: path.to_owned(), source })?;
        Ok(())
    }
}

fn data_type(form: Form) -> DataType {
    match form {
        Form::Text => DataType::Utf8,
        Form::Whole => DataType::Int64,
        Form::Money => DataType::Float64,
        Form::Day => DataType::Date32,
        Form::Moment => DataType::Timestamp(TimeUnit::Millisecond, None),
        Form::Flag => DataType::Boolean,
    }
}

enum ColumnBuilder {
    Text(StringBuilder),
    Whole(Int64Builder),
    Money(Float64Builder),
    Day(Date32Builder),
    Moment(TimestampMillisecondBuilder),
    Flag(BooleanBuilder),
}

impl ColumnBuilder {
    fn new(form: Form) -> Self {
        match form {
            Form::Text => Self::Text(StringBuilder::new()),
            Form::Whole => Self::Whole(Int64Builder::new()),
            Form::Money => Self::Money(Float64Builder::new()),
            Form::Day => Self::Day(Date32Builder::new()),
            Form::Moment => Self::Moment(TimestampMillisecondBuilder::new()),
            Form::Flag => Self::Flag(BooleanBuilder::new()),
        }
    }

    fn append(&mut self, cell: Cell<'_>) {
        match (self, cell) {
            (Self::Text(column), Cell::Text(text) | Cell::Spoiled(text)) => column.append_value(text),
            (Self::Whole(column), Cell::Whole(whole)) => column.append_value(whole),
            (Self::Money(column), Cell::Money(cents)) => column.append_value(cents as f64 / 100.0),
            (Self::Day(column), Cell::Day(day)) => column.append_value(epoch_day(day) as i32),
            (Self::Moment(column), Cell::Moment(moment)) => {
                column.append_value((epoch_day(moment.day) * SECONDS_A_DAY + moment.second) * MILLISECONDS);
            }
            (Self::Flag(column), Cell::Flag(flag)) => column.append_value(flag),
            (column, _) => column.append_null(),
        }
    }

    fn append_null(&mut self) {
        match self {
            Self::Text(column) => column.append_null(),
            Self::Whole(column) => column.append_null(),
            Self::Money(column) => column.append_null(),
            Self::Day(column) => column.append_null(),
            Self::Moment(column) => column.append_null(),
            Self::Flag(column) => column.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(column) => Arc::new(column.finish()),
            Self::Whole(column) => Arc::new(column.finish()),
            Self::Money(column) => Arc::new(column.finish()),
            Self::Day(column) => Arc::new(column.finish()),
            Self::Moment(column) => Arc::new(column.finish()),
            Self::Flag(column) => Arc::new(column.finish()),
        }
    }
}
