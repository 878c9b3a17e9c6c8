//! The same specification reads Parquet, whatever types the file has.

use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, Float64Array,
    Int64Array, LargeStringArray, ListArray, StringArray, TimestampMillisecondArray,
};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::{Field, Int32Type, Int64Type};
use arrow::record_batch::RecordBatch;
use parquet::arrow::ArrowWriter;
use portrett_readers::inspect;
use portrett_terms::{Code, FileFormat, Role, SourceId, SourceKind, SourceSpec, ValueType};

use crate::help::{assert_table, column, file, orders, read_all, spec, table, understanding};

pub fn parquet(columns: Vec<(&str, ArrayRef)>) -> Vec<u8> {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}

pub fn as_parquet(spec: SourceSpec) -> SourceSpec {
    SourceSpec { format: FileFormat::Parquet, ..spec }
}

#[test]
fn typed_columns_become_what_text_becomes() {
    let customer: DictionaryArray<Int32Type> = vec![Some("17850.0"), Some(" 007"), None].into_iter().collect();
    let bytes = parquet(vec![
        ("customer", Arc::new(customer)),
        ("date", Arc::new(TimestampMillisecondArray::from(vec![1_291_191_960_000; 3]).with_timezone("+02:00"))),
        ("amount", Arc::new(Float64Array::from(vec![12.5, f64::NAN, 1.0]))),
    ]);
    assert_table(
        &table(bytes, &as_parquet(orders())),
        "2 | 17850 | 2010-12-01T08:26:00 | 125000
         ! row 3 amount: blank -
         ! row 4 customer: no_customer -",
    );
}

#[test]
fn decimals_days_large_text_and_numbers_for_dates() {
    let columns = vec![
        column("who", Role::CustomerId, ValueType::Text),
        column("income", Role::Trait, ValueType::Money),
        column("since", Role::FirstSeen, ValueType::Date),
        column("last", Role::Trait, ValueType::Date),
        column("member", Role::Trait, ValueType::YesNo),
        column("kids", Role::Trait, ValueType::Number),
    ];
    let income = Decimal128Array::from(vec![Some(1_250), Some(-5), None]).with_precision_and_scale(12, 2).unwrap();
    let bytes = parquet(vec![
        ("who", Arc::new(LargeStringArray::from(vec!["a", "b", "c"]))),
        ("income", Arc::new(income)),
        ("since", Arc::new(Date32Array::from(vec![15_587, -40_000, 15_588]))),
        ("last", Arc::new(Int64Array::from(vec![20_120_904, 7, 20_120_905]))),
        ("member", Arc::new(BooleanArray::from(vec![Some(true), None, Some(false)]))),
        ("kids", Arc::new(Int64Array::from(vec![0, 1, 2]))),
    ]);
    assert_table(
        &table(bytes, &as_parquet(spec(SourceKind::Contacts, columns))),
        "2 | a | 125000 | 2012-09-04T00:00:00 | 2012-09-04T00:00:00 | true | 0.0
         3 | b | -500 | ∅ | ∅ | ∅ | 1.0
         4 | c | ∅ | 2012-09-05T00:00:00 | 2012-09-05T00:00:00 | false | 2.0
         ! cell 3 last: not_a_date 9
         ! cell 3 since: implausible_date -9999999999999999",
    );
}

#[test]
fn columns_without_a_place_in_a_table_are_named_and_left_out() {
    let lists = ListArray::from_iter_primitive::<Int64Type, _, _>(vec![Some(vec![Some(1), Some(2)]), None]);
    let lists = ListArray::new(
        Arc::new(Field::new("item", lists.data_type().clone(), true)),
        OffsetBuffer::from_lengths([1, 1]),
        Arc::new(lists),
        None,
    );
    let bytes = parquet(vec![
        ("id", Arc::new(Int64Array::from(vec![1, 2]))),
        ("tags", Arc::new(lists)),
        ("photo", Arc::new(BinaryArray::from(vec![&b"a"[..], b"b"]))),
        ("city", Arc::new(StringArray::from(vec!["Oslo", "Bodø"]))),
    ]);
    let file = file(bytes);
    let inspection = inspect(&file.path).unwrap();
    assert_table(
        &understanding(&inspection),
        "contacts, not sure
         id = customer_id text
         city = trait category \"City\" Demographics
         ! \"photo\" holds tables of its own and is not read
         ! \"tags\" holds tables of its own and is not read",
    );
    let spec = inspection.into_spec(SourceId::from_label("x"), vec![]).unwrap();
    let (batches, report) = read_all(&file.path, &spec).unwrap();
    assert_eq!((batches[0].num_rows(), report.unsupported_columns), (2, vec!["photo".to_owned(), "tags".to_owned()]));
}

#[test]
fn a_broken_footer_is_unreadable() {
    let mut bytes = parquet(vec![("id", Arc::new(Int64Array::from(vec![1])))]);
    bytes.truncate(bytes.len() - 5);
    let file = file(bytes);
    assert_eq!(inspect(&file.path).unwrap_err().code(), Code::Unreadable);
    let spec = as_parquet(spec(SourceKind::Contacts, vec![column("id", Role::CustomerId, ValueType::Text)]));
    assert_eq!(read_all(&file.path, &spec).unwrap_err().code(), Code::Unreadable);
    assert_eq!(read_all(Path::new("/nowhere.parquet"), &spec).unwrap_err().code(), Code::Unreadable);
}

#[test]
fn no_rows_are_an_empty_file() {
    let file = file(parquet(vec![("id", Arc::new(Int64Array::from(Vec::<i64>::new())))]));
    assert_eq!(inspect(&file.path).unwrap_err().code(), Code::EmptyFile);
}
