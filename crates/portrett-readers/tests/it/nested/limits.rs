//! What is too long, too deep, too wide, or comes late.

use portrett_readers::ReadError;

use super::*;
use crate::exercise::exercise;

#[test]
fn thousands_of_keys_are_columns_and_tens_of_thousands_are_too_many() {
    let line = |from: usize, to: usize| {
        let pairs: Vec<String> = (from..to).map(|key| format!("\"k{key}\":{key}")).collect();
        format!("{{\"id\":1,\"m\":{{{}}}}}\n", pairs.join(","))
    };
    let columns = || vec![("id", WHOLE), ("m", map(WHOLE))];
    let read = assert_as_json(columns(), &(0..3).map(|row| line(row * 1_000, row * 1_000 + 1_000)).collect::<String>());
    assert!(read.lines().next().unwrap().ends_with(" | m.k2998 | m.k2999"));
    for (format, file) in in_each_format(&batch(columns(), &line(0, 30_000))) {
        let error = raw(&file.path, &[]).unwrap_err();
        assert!(matches!(error, ReadError::TooMany { most: 20_000, .. }), "{format}: {error}");
    }
}

#[test]
fn keys_that_come_late_are_read_when_they_are_wanted_and_told_of_when_not() {
    let columns = vec![("id", WHOLE), ("text", list(TEXT)), ("m", map(TEXT)), ("o", object(vec![("x", WHOLE)]))];
    let first =
        format!("{{\"id\":1,\"text\":[\"{}\"],\"m\":{{\"a\":\"1\"}},\"o\":null}}\n", "x".repeat(90_000)).repeat(50);
    let lines = first + r#"{"id":2,"text":["y"],"m":{"b":"2","c":"3","a":null},"o":{"x":4}}"#;
    let wanted = ["M.B", "never", "o.x"];
    let expected = raw(&file(&lines).path, &wanted).unwrap();
    assert!(expected.contains("# | id | text | m.a | o | M.B | never | o.x\n"));
    assert!(expected.ends_with("51 | 2 | y | ∅ | ∅ | 2 | ∅ | 4\nlate: m.c\n"), "{}", &expected[expected.len() - 99..]);
    let short = |read: &str| read.replace(&"x".repeat(90_000), "x");
    for (format, file) in in_each_format(&batch(columns, &lines)) {
        assert_eq!(short(&raw(&file.path, &wanted).unwrap()), short(&expected), "{format}");
    }
}

#[test]
fn a_row_of_more_than_eight_megabytes_is_set_aside_and_its_neighbours_are_not() {
    let columns = vec![("id", WHOLE), ("o", object(vec![("tags", list(TEXT)), ("n", WHOLE)])), ("last", TEXT)];
    let lines = (0..6).map(|id| {
        let tags = vec![format!("\"{}\"", "å".repeat(if id == 3 { 50_000 } else { 5 })); 100].join(",");
        format!("{{\"id\":{id},\"o\":{{\"tags\":[{tags}],\"n\":{id}}},\"last\":\"{id}\"}}\n")
    });
    let batch = batch(columns, &lines.collect::<String>());
    for (format, file) in in_each_format(&batch) {
        let read = raw(&file.path, &[]).unwrap();
        assert_eq!(read.lines().count(), 1 + 5 + 1, "{format}");
        assert!(read.ends_with(" | 5 | 5\n! a row: too_long\n") && !read.contains(" | 3 | 3\n"), "{format}: {read}");
        let inspection = inspect(&file.path).unwrap();
        let spec = inspection.with_kind(portrett_terms::SourceKind::Contacts);
        let spec = spec.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
        assert!(table_of(&file.path, &spec).contains("! row 5 -: too_long -"), "{format}");
    }
}

/// `of` nested so many times in objects, or in lists.
fn nested(depth: usize, of: DataType, in_lists: bool) -> DataType {
    (0..depth).fold(of, |inner, _| if in_lists { list(inner) } else { object(vec![("a", inner)]) })
}

#[test]
fn what_is_nested_deeper_than_json_may_be_is_named_and_the_rest_is_read() {
    let line = |depth: usize| format!("{{\"id\":1,\"o\":{}7{}}}", "{\"a\":".repeat(depth), "}".repeat(depth));
    let columns = |depth: usize| vec![("id", WHOLE), ("o", nested(depth, WHOLE, false))];
    let read = |depth: usize| raw(&file(parquet(&batch(columns(depth), &line(depth)))).path, &[]).unwrap();
    let path = format!("o{}", ".a".repeat(63));
    assert_eq!(read(63), format!("# | id | {path}\n1 | 1 | 7\n"));
    assert_eq!(read(63), raw(&file(line(63)).path, &[]).unwrap());
    assert_eq!(read(64), format!("# | id\n1 | 1\nunsupported: {path}\n"));
    // Arrow's own reader takes no schema that is so deep.
    assert!(assert_as_json(columns(25), &line(25)).ends_with("\n1 | 1 | 7\n"));
    for in_lists in [false, true] {
        // Arrow's writer needs more of a stack for it than its reader does.
        let write = move || {
            let columns = vec![("id", WHOLE), ("o", nested(200, WHOLE, in_lists))];
            parquet(&batch(columns, "{\"id\":1,\"o\":null}\n{\"id\":2,\"o\":null}"))
        };
        let bytes = std::thread::Builder::new().stack_size(64 << 20).spawn(write).unwrap().join().unwrap();
        assert!(raw(&file(&bytes).path, &[]).unwrap().contains("\n2 | 2"));
        exercise("parquet", &bytes);
    }
}

#[test]
fn a_file_of_many_batches_comes_in_row_by_row() {
    let line = |id: usize| format!("{{\"id\":{id},\"m\":{{\"k{}\":\"{id}\"}},\"l\":[{id},1]}}\n", id % 3);
    let lines: String = (0..10_001).map(line).collect();
    let read = assert_as_json(vec![("id", WHOLE), ("m", map(TEXT)), ("l", list(WHOLE))], &lines);
    assert_eq!(read.lines().count(), 10_002);
    assert!(read.ends_with("\n10001 | 10000 | ∅ | 10000; 1 | 10000 | ∅\n"));
}

#[test]
fn broken_pages_of_nested_columns_are_an_error_and_no_crash() {
    let columns = vec![("id", WHOLE), ("m", map(TEXT)), ("l", list(object(vec![("key", TEXT), ("value", WHOLE)])))];
    let lines = r#"{"id":1,"m":{"a":"x","b":"y"},"l":[{"key":"p","value":1},{"key":"q","value":null}]}
                   {"id":2,"m":null,"l":[]}"#;
    let bytes = parquet(&batch(columns, lines));
    for place in 0..bytes.len() {
        let mut broken = bytes.clone();
        broken[place] ^= 0x55;
        exercise("parquet", &broken);
    }
}
