//! Where the rows are in a file, and what becomes of what is within them.

use super::*;

const LINES: &str = "{\"id\":1,\"name\":\"Kari\"}\n{\"id\":2,\"name\":\"Ola\"}\n";
const ROWS: &str = "# | id | name
                    1 | 1 | Kari
                    2 | 2 | Ola";

#[test]
fn a_value_a_line_is_a_row_a_line() {
    assert_raw(LINES, PLAIN, ROWS);
    assert_raw(LINES.trim_end(), PLAIN, ROWS);
    assert_raw(LINES.replace('\n', "\r\n"), PLAIN, ROWS);
    assert_raw(format!("\u{feff}{LINES}"), PLAIN, ROWS);
    assert_raw(LINES.replace('{', " { ").replace(':', "\t: "), PLAIN, ROWS);
    assert_raw("{\"id\":1}\n\n \n{\"id\":2}\n", PLAIN, "# | id\n1 | 1\n4 | 2");
}

#[test]
fn values_after_one_another_are_rows_whatever_the_lines() {
    assert_raw(LINES.replace('\n', ""), PLAIN, ROWS);
    assert_raw(LINES.replace('\n', "\n\n").replace(',', "\n ,\n "), PLAIN, ROWS);
    assert_raw(LINES.replace('\n', ",\n"), PLAIN, ROWS);
    assert_raw(LINES.replace("}\n", "\n},\n").replace('{', "{\n  "), PLAIN, ROWS);
}

#[test]
fn the_items_of_a_list_are_rows() {
    let list = format!("[{}]", LINES.trim_end().replace('\n', ","));
    assert_raw(&list, PLAIN, ROWS);
    assert_raw(list.replace('{', "\n  {\n    ").replace(']', "\n]\n"), PLAIN, ROWS);
    assert_raw(list.replace(']', ",]"), PLAIN, ROWS);
    assert_raw(
        format!("{}\n{}", list.replace(",{\"id\":2,\"name\":\"Ola\"}", ""), "[{\"id\":2,\"name\":\"Ola\"}]"),
        PLAIN,
        ROWS,
    );
}

#[test]
fn rows_are_found_along_keys() {
    let list = format!("[{}]", LINES.trim_end().replace('\n', ","));
    let around = |at: &str| format!("{{\"page\":[1,{{\"items\":[]}}],\"note\":\"]}}\\\"\",{at},\"total\":2}}\n");
    assert_raw(around(&format!("\"items\":{list}")), records("items"), ROWS);
    assert_raw(around(&format!("\"data\":{{\"x\":{{}},\"tickets\":{list}}}")), records("data.tickets"), ROWS);
    assert_raw(around(&format!("\"data.all\":{{\"tickets\":{list}}}")), records("data.all.tickets"), ROWS);
    assert_raw(format!("[{}]", around(&format!("\"items\":{list}"))), records("items"), ROWS);
    let pages = [around("\"items\":[{\"id\":1,\"name\":\"Kari\"}]"), around("\"items\":[{\"id\":2,\"name\":\"Ola\"}]")];
    assert_raw(pages.concat(), records("items"), ROWS);
    assert_raw("{\"data\":{\"id\":1}}", records("data"), "# | id\n1 | 1");
}

#[test]
fn keys_that_lead_nowhere_are_an_error_of_the_settings() {
    let error = raw("{\"reviews\":[{\"id\":1}]}", records("items")).unwrap_err();
    assert_eq!((error.code(), error.to_string().contains("\"items\"")), (Code::Settings, true));
    assert_eq!(raw("{\"items\":[]}", records("items")).unwrap_err().code(), Code::EmptyFile);
    assert_eq!(raw("[]", PLAIN).unwrap_err().code(), Code::EmptyFile);
    assert_eq!(raw(" \n ", PLAIN).unwrap_err().code(), Code::EmptyFile);
}

#[test]
fn the_place_of_the_rows_is_guessed() {
    let review = "{\"id\":1,\"text\":\"a\"}";
    let (place, sure, why) = guessed(format!("{{\"total\":9,\"reviews\":[{review},{review}]}}"));
    assert_eq!((place.as_str(), sure), ("reviews", true));
    assert!(why.contains("\"reviews\": 2"), "{why}");
    assert_eq!(guessed(format!("{{\"a\":{{\"b\":{{\"c\":[{review}]}}}}}}")).0, "a.b.c");
    assert_eq!(guessed(format!("{{\"a\":{{\"b\":{{\"c\":{{\"d\":[{review}]}}}}}}}}")).0, "");
    assert_eq!(guessed(format!("{{\"few\":[{review}],\"many\":[{review},{review}]}}")).0, "many");
    assert_eq!(guessed(format!("[{review}]")).0, "");
    let cut_off = format!("{{\"items\":[{}", format!("{review},\n").repeat(300_000));
    assert_eq!(guessed(cut_off).0, "items");
}

#[test]
fn lines_that_hold_lists_of_objects_are_still_lines() {
    let line = "{\"user\":1,\"items\":[{\"sku\":\"a\",\"n\":1},{\"sku\":\"b\",\"n\":2}]}\n";
    let (place, sure, why) = guessed(line.repeat(2));
    assert_eq!((place.as_str(), sure), ("", true));
    assert!(why.contains("a line"), "{why}");
    assert!(guessed(line.repeat(2).replace('\n', "")).2.contains("one after the other"));
    assert_raw(line.repeat(2), PLAIN, "# | user\n1 | 1\n2 | 1\nunsupported: items");
    assert_eq!(guessed(format!("{{\"a\":1,\"b\":\n{line}{line}")).2, guessed(line.repeat(2)).2);
}

#[test]
fn objects_become_columns_and_lists_of_scalars_one_cell() {
    let text = r#"{"a":{"b":{"c":1,"d":null}},"tags":["x","y \"z\"",3,true,null],"one":["only"],"none":[],"empty":{}}
                  {"a":{"b":{"c":2}},"tags":[null],"one":[],"none":null}"#;
    assert_raw(
        text,
        PLAIN,
        r#"# | a.b.c | a.b.d | tags | one | none
           1 | 1 | ∅ | x; y "z"; 3; true | only | ∅
           2 | 2 | ∅ | ∅ | ∅ | ∅"#,
    );
}

#[test]
fn a_key_that_is_null_until_it_is_an_object_is_no_column() {
    assert_raw(
        "{\"id\":1,\"score\":null,\"x\":null}\n{\"id\":2,\"score\":{\"stars\":5}}\n",
        PLAIN,
        "# | id | x | score.stars\n1 | 1 | ∅ | ∅\n2 | 2 | ∅ | 5",
    );
}

#[test]
fn values_keep_the_text_of_the_file() {
    let text = r#"{"n":1.10,"big":12345678901234567890123,"e":-1E+05,"t":true,"s":" 007 ","x":"","u":"bl\u00e5 \ud83d\ude00\/\n\\"}"#;
    assert_raw(
        text,
        PLAIN,
        "# | n | big | e | t | s | x | u
         1 | 1.10 | 12345678901234567890123 | -1E+05 | true |  007  |  | blå 😀/
         \\",
    );
    assert_raw("{\"a\":NaN,\"b\":-Infinity,\"c\":1}", PLAIN, "# | a | b | c\n1 | ∅ | ∅ | 1");
}

#[test]
fn keys_may_have_escapes_dots_blanks_and_spellings() {
    assert_raw(
        "{\"bel\\u00f8p\":1,\"a.b\":2,\"a\":{\"b\":3},\" Name \":4,\"name\":5,\"\":6}\n{\"beløp\":7}\n",
        PLAIN,
        "# | beløp | a.b | a.b (2) | Name | name (2) | (column 6)
         1 | 1 | 2 | 3 | 4 | 5 | 6
         2 | 7 | ∅ | ∅ | ∅ | ∅ | ∅",
    );
}

#[test]
fn the_last_of_a_repeated_key_holds() {
    assert_raw(
        r#"{"a":1,"a":2,"o":{"x":1,"y":1},"o":{"y":2},"m":{"x":1},"m":3,"n":4,"n":{"x":5},"t":["a","b"],"t":[],"k":1,"k":null}"#,
        PLAIN,
        "# | a | o.x | o.y | m | m.x | n | n.x | t | k
         1 | 2 | ∅ | 2 | 3 | ∅ | ∅ | 5 | ∅ | ∅",
    );
}

#[test]
fn other_lists_of_objects_are_named_and_not_read() {
    assert_raw(
        r#"{"id":1,"lines":[{"sku":"a"}],"deep":{"grid":[[1,2],[3]]},"mixed":[1,{"a":1},"b"]}"#,
        PLAIN,
        "# | id | mixed\n1 | 1 | 1; b\nunsupported: lines, deep.grid",
    );
}

#[test]
fn items_of_an_exploded_list_become_rows() {
    let text = r#"{"id":1,"comments":[{"body":"a","by":{"id":7}},{"body":"b","public":true}],"status":"open"}
                  {"id":2,"comments":[],"status":"new"}
                  {"id":3,"status":"new"}
                  {"id":4,"comments":null,"status":"x"}
                  {"id":5,"comments":{"body":"alone"},"status":"y"}"#;
    assert_raw(
        text,
        explode("comments"),
        "# | id | status | comments.body | comments.by.id | comments.public
         1 | 1 | open | a | 7 | ∅
         1 | 1 | open | b | ∅ | true
         2 | 2 | new | ∅ | ∅ | ∅
         3 | 3 | new | ∅ | ∅ | ∅
         4 | 4 | x | ∅ | ∅ | ∅
         5 | 5 | y | alone | ∅ | ∅",
    );
    assert_raw("{\"a\":{\"tags\":[\"x\",\"y\"]},\"b\":1}", explode("a.tags"), "# | a.tags | b\n1 | x | 1\n1 | y | 1");
    let items = Way { records: "tickets", explode: "comments", wanted: &[] };
    let list = text.replace("}\n", "},").replace("}  ", "},  ");
    assert!(raw(format!("{{\"tickets\":[{list}]}}"), items).unwrap().contains("1 | 1 | open | b | ∅ | true\n"));
}

#[test]
fn a_row_of_more_items_than_a_batch_goes_on_in_the_next() {
    let items: String = (0..40_000).map(|item| format!("{{\"n\":{item}}},")).collect();
    let text = format!("{{\"id\":1,\"items\":[{}]}}\n{{\"id\":2}}\n", items.trim_end_matches(','));
    let read = raw(text, explode("items")).unwrap();
    assert_eq!(read.lines().count(), 40_002);
    assert!(read.contains("\n1 | 1 | 39999\n2 | 2 | ∅\n"));
}

#[test]
fn columns_that_come_late_are_read_when_they_are_wanted() {
    let first = format!("{{\"id\":1,\"text\":\"{}\"}}\n", "x".repeat(1_000_000)).repeat(5);
    let last = r#"{"id":2,"new":{"a":1,"b":2},"Tags":["x"],"p":[{"key":"k","value":3}],"empty":null}"#;
    let way = Way { wanted: &["ID", "New.B", "tags", "never"], ..PLAIN };
    let read = raw(first + last, way).unwrap().replace(&"x".repeat(1_000_000), "x").replace("! 1 text", "!");
    let rows: Vec<&str> = read.lines().filter(|line| !line.starts_with('!')).collect();
    assert_eq!(rows[0], "# | id | text | New.B | tags | never");
    assert_eq!(rows[6..], ["6 | 2 | ∅ | 2 | x | ∅", "late: new.a, p.k, empty"]);
}

#[test]
fn late_columns_are_told_of_up_to_a_thousand() {
    let first = format!("{{\"id\":1,\"text\":\"{}\"}}\n", "x".repeat(90_000)).repeat(50);
    let late: String = (0..3_000).map(|key| format!("{{\"k{key}\":1}}\n")).collect();
    let way = Way { wanted: &["k2999"], ..PLAIN };
    let read = raw(first + &late, way).unwrap();
    let told = read.lines().find_map(|line| line.strip_prefix("late: ")).unwrap();
    assert_eq!(told.split(", ").count(), 1_000);
    assert!(read.contains("3050 | ∅ | ∅ | 1\n"));
}

#[test]
fn a_document_of_many_blocks_is_read_item_by_item() {
    let items: String =
        (0..200_000).map(|id| format!("\n  {{ \"id\": {id}, \"text\": \"{{[\\\"{id}\\\\\" }},")).collect();
    let read = raw(format!("{{\"items\": [{}]}}", items.trim_end_matches(',')), records("items")).unwrap();
    assert_eq!(read.lines().count(), 200_001);
    assert!(read.contains("\n200000 | 199999 | {[\"199999\\\n"));
}

#[test]
fn only_what_is_selected_is_given_in_the_order_asked_for() {
    let file = file("{\"a\":1,\"b\":{\"c\":2},\"d\":[3,4]}\n{\"d\":[5],\"a\":6}\n");
    let mut source = open(&file.path, &reading(PLAIN), &[]).unwrap();
    source.select(&[2, 0, 2]).unwrap();
    let batch = source.next_batch().unwrap().unwrap();
    let texts: Vec<Vec<_>> = batch.columns.iter().map(|c| c.as_string::<i32>().iter().flatten().collect()).collect();
    assert_eq!(texts, [["3; 4", "5"], ["1", "6"], ["3; 4", "5"]]);
    assert!(source.next_batch().unwrap().is_none());
}
