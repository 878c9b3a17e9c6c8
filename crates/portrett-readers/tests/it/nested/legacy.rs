//! Lists of Parquet as older programs write them: repeated groups, with and without an annotation.

use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int64Type};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

use super::raw;
use crate::help::{assert_table, file};

type Group<'a> = SerializedRowGroupWriter<'a, Vec<u8>>;

fn column<T: DataType>(group: &mut Group<'_>, values: &[T::T], defined: &[i16], repeated: &[i16]) {
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<T>().write_batch(values, Some(defined), Some(repeated)).unwrap();
    column.close().unwrap();
}

/// Two events, of which the first has two parameters and the second none. `around` is how many levels there
/// are around the repeated group that may lack.
fn events(message: &str, around: i16) -> Vec<u8> {
    let schema = Arc::new(parse_message_type(message).unwrap());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let texts = |texts: &[&str]| texts.iter().map(|text| ByteArray::from(*text)).collect::<Vec<_>>();
    let levels = |of: [i16; 3]| of.map(|level| level + around);
    column::<ByteArrayType>(&mut group, &texts(&["page_view", "scroll"]), &[1, 1], &[0, 0]);
    column::<ByteArrayType>(&mut group, &texts(&["page", "visit"]), &levels([1, 1, 0]), &[0, 1, 0]);
    column::<ByteArrayType>(&mut group, &texts(&["https://shop.example.com/"]), &levels([3, 2, 0]), &[0, 1, 0]);
    column::<Int64Type>(&mut group, &[7], &levels([2, 3, 0]), &[0, 1, 0]);
    group.close().unwrap();
    writer.into_inner().unwrap()
}

const PARAMETER: &str = "required binary key (UTF8);
    optional group value { optional binary string_value (UTF8); optional int64 int_value; }";

#[test]
fn repeated_groups_are_lists_whatever_they_are_called() {
    let plain = format!("repeated group event_params {{ {PARAMETER} }}");
    let array = format!("optional group event_params (LIST) {{ repeated group array {{ {PARAMETER} }} }}");
    let tuple = format!("optional group event_params (LIST) {{ repeated group event_params_tuple {{ {PARAMETER} }} }}");
    for (params, around) in [(plain, 0), (array, 1), (tuple, 1)] {
        let message = format!("message events {{ optional binary event_name (UTF8); {params} }}");
        assert_table(
            &raw(&file(events(&message, around)).path, &[]).unwrap(),
            "# | event_name | event_params.page | event_params.visit
             1 | page_view | https://shop.example.com/ | 7
             2 | scroll | ∅ | ∅",
        );
    }
}
