//! Objects, lists and maps of any table.

use arrow::array::{
    DictionaryArray, FixedSizeListArray, LargeListArray, LargeStringArray, StringViewArray, TimestampMicrosecondArray,
    UInt32Array,
};
use arrow::datatypes::{Int32Type, Int64Type};

use super::*;
use crate::help::assert_table;

#[test]
fn objects_in_objects_are_columns_and_lists_of_values_one_cell() {
    let inner = object(vec![("c", WHOLE), ("d", TEXT)]);
    let columns = vec![
        ("id", WHOLE),
        ("a", object(vec![("b", inner), ("tags", list(TEXT))])),
        ("scores", list(NUMBER)),
        ("flags", list(TRUTH)),
        ("last", TEXT),
    ];
    let read = assert_as_json(
        columns,
        r#"{"id":1,"a":{"b":{"c":7,"d":"x"},"tags":["ski","\"fjell\"",null,"\\"]},"scores":[1.5,2.25],"flags":[true,false],"last":"z"}
           {"id":2,"a":{"b":null,"tags":[]},"scores":[null],"flags":[],"last":null}
           {"id":3,"a":null,"scores":null,"flags":null,"last":"y"}"#,
    );
    assert_table(
        &read,
        r#"# | id | a.b.c | a.b.d | a.tags | scores | flags | last
           1 | 1 | 7 | x | ski; "fjell"; \ | 1.5; 2.25 | true; false | z
           2 | 2 | ∅ | ∅ | ∅ | ∅ | ∅ | ∅
           3 | 3 | ∅ | ∅ | ∅ | ∅ | ∅ | y"#,
    );
}

#[test]
fn maps_are_columns_by_their_keys() {
    let columns = vec![("id", WHOLE), ("m", map(TEXT)), ("deep", map(object(vec![("x", WHOLE), ("y", list(TEXT))])))];
    let read = assert_as_json(
        columns,
        r#"{"id":1,"m":{"farge":"blå","a \"b\"":"1"},"deep":{"k":{"x":1,"y":["p","q"]}}}
           {"id":2,"m":{},"deep":null}
           {"id":3,"m":{"str":"M","farge":null},"deep":{"l":null,"k":{"x":2,"y":null}}}"#,
    );
    assert!(read.starts_with("# | id | m.farge | m.a \"b\" | deep.k.x | deep.k.y | m.str | deep.l\n"), "{read}");
    assert!(read.contains("\n3 | 3 | ∅ | ∅ | 2 | ∅ | M | ∅\n"), "{read}");
}

#[test]
fn lists_of_names_and_values_are_columns_and_other_tables_are_named() {
    let field = object(vec![("id", WHOLE), ("value", TEXT)]);
    let line = object(vec![("sku", TEXT), ("n", WHOLE)]);
    let columns =
        vec![("id", WHOLE), ("custom_fields", list(field)), ("lines", list(line)), ("grid", list(list(WHOLE)))];
    let read = assert_as_json(
        columns,
        r#"{"id":1,"custom_fields":[{"id":360,"value":"gull"},{"id":361,"value":null}],"lines":[{"sku":"a","n":1}],"grid":[[1,2],[3]]}
           {"id":2,"custom_fields":[{"id":361,"value":"ja"}],"lines":[],"grid":[]}"#,
    );
    assert_table(
        &read,
        "# | id | custom_fields.360 | custom_fields.361
         1 | 1 | gull | ∅
         2 | 2 | ∅ | ja
         unsupported: lines, grid",
    );
}

#[test]
fn what_is_nothing_in_every_row_is_a_blank_column() {
    let columns = vec![("a", object(vec![("b", TEXT)])), ("l", list(TEXT)), ("id", WHOLE), ("m", map(TEXT))];
    let read = assert_as_json(
        columns,
        "{\"a\":null,\"l\":[],\"id\":1,\"m\":null}\n{\"a\":null,\"l\":null,\"id\":2,\"m\":null}",
    );
    assert_table(&read, "# | a | l | id | m\n1 | ∅ | ∅ | 1 | ∅\n2 | ∅ | ∅ | 2 | ∅");
}

#[test]
fn headers_that_meet_are_told_apart() {
    let columns = vec![("a.b", WHOLE), ("a", object(vec![("b", WHOLE), ("B ", WHOLE)])), ("A.B", list(WHOLE))];
    let read = assert_as_json(columns, r#"{"a.b":1,"a":{"b":2,"B ":3},"A.B":[4,5]}"#);
    assert_table(&read, "# | a.b | a.b (2) | a.B (3) | A.B (4)\n1 | 1 | 2 | 3 | 4; 5");
}

#[test]
fn what_is_no_text_spoils_its_cell_and_no_other() {
    let long = "y".repeat(100_001);
    let columns = vec![("id", WHOLE), ("o", object(vec![("nul", TEXT), ("long", TEXT), ("tab", TEXT)]))];
    let lines = format!(r#"{{"id":1,"o":{{"nul":"a\u0000","long":"{long}","tab":"x\ty\u0001\n"}}}}"#);
    let read = assert_as_json(columns, &lines);
    assert!(read.contains("1 | 1 | ∅ | ∅ | x\ty\u{1}\n"), "{read}");
    assert!(read.contains("! o.nul: nul_byte") && read.contains("! o.long: too_long"), "{read}");
}

#[test]
fn a_file_of_nested_columns_and_no_rows_is_empty() {
    for (format, file) in in_each_format(&batch(vec![("id", WHOLE), ("o", object(vec![("x", TEXT)]))], "")) {
        assert_eq!(inspect(&file.path).unwrap_err().code(), portrett_terms::Code::EmptyFile, "{format}");
    }
}

/// A column of one object a row, of parts that no JSON could have.
fn of_parts(parts: Vec<(&str, ArrayRef)>) -> RecordBatch {
    let object = StructArray::try_from(parts).unwrap();
    RecordBatch::try_from_iter([("o", Arc::new(object) as ArrayRef)]).unwrap()
}

#[test]
fn every_type_of_value_becomes_the_text_that_it_has_outside_of_an_object() {
    let days = arrow::array::Date32Array::from(vec![Some(20_458), None]);
    let moments = TimestampMicrosecondArray::from(vec![1_767_607_200_123_456, 0]).with_timezone("+00:00");
    let money = arrow::array::Decimal128Array::from(vec![Some(-1_250), None]).with_precision_and_scale(12, 2).unwrap();
    let words: DictionaryArray<Int32Type> = vec![Some("ja"), None].into_iter().collect();
    let batch = of_parts(vec![
        ("n", Arc::new(Float64Array::from(vec![f64::NAN, 1e21]))),
        ("i", Arc::new(Float64Array::from(vec![f64::NEG_INFINITY, -0.5]))),
        ("u", Arc::new(UInt32Array::from(vec![7, 4_294_967_295]))),
        ("day", Arc::new(days)),
        ("moment", Arc::new(moments)),
        ("money", Arc::new(money)),
        ("word", Arc::new(words)),
        ("large", Arc::new(LargeStringArray::from(vec!["\"", "\\\""]))),
        ("view", Arc::new(StringViewArray::from(vec![None, Some("a text that is longer than twelve")]))),
    ]);
    for (format, file) in in_each_format(&batch) {
        assert_eq!(
            raw(&file.path, &[]).unwrap(),
            "# | o.n | o.i | o.u | o.day | o.moment | o.money | o.word | o.large | o.view\n\
             1 | ∅ | ∅ | 7 | 2026-01-05 | 2026-01-05T10:00:00.123456 | -12.50 | ja | \" | ∅\n\
             2 | 1e21 | -0.5 | 4294967295 | ∅ | 1970-01-01T00:00:00 | ∅ | ∅ | \\\" | a text that is longer than twelve\n",
            "{format}"
        );
    }
}

#[test]
fn lists_of_every_kind_are_one_cell_and_bytes_are_named() {
    let items = || vec![Some(vec![Some(1), None, Some(3)]), None];
    let fixed = FixedSizeListArray::from_iter_primitive::<Int64Type, _, _>(items(), 3);
    let large = LargeListArray::from_iter_primitive::<Int64Type, _, _>(items());
    let batch = of_parts(vec![
        ("fixed", Arc::new(fixed)),
        ("large", Arc::new(large)),
        ("bytes", Arc::new(arrow::array::BinaryArray::from(vec![&b"a"[..], b"b"]))),
        ("x", Arc::new(Int64Array::from(vec![1, 2]))),
    ]);
    for (format, file) in in_each_format(&batch) {
        let expected = "# | o.fixed | o.large | o.x\n1 | 1; 3 | 1; 3 | 1\n2 | ∅ | ∅ | 2\nunsupported: o.bytes\n";
        assert_eq!(raw(&file.path, &[]).unwrap(), expected, "{format}");
    }
}
