//! JSON that is damaged, hostile or none.

use std::collections::BTreeSet;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde_json::Value;

use super::*;

#[test]
fn a_line_that_is_no_object_is_set_aside() {
    let text = "{\"id\":1}\nnot json\n[1]\n\"x\"\n{\"id\":2,}\n{\"id\":3\n{\"id\":4} {\"id\":5}\n{}\n{\"id\":01}\n{\"id\":tru}\n{\"id\":6}\n";
    assert_raw(
        text,
        PLAIN,
        "# | id
         1 | 1
         11 | 6
         ! 2 not_json aaa aaaa
         ! 3 not_json [9]
         ! 4 not_json \"a\"
         ! 5 not_json {\"aa\":9,}
         ! 6 not_json {\"aa\":9
         ! 7 not_json {\"aa\":9} {\"aa\":9}
         ! 8 blank {}
         ! 9 not_json {\"aa\":99}
         ! 10 not_json {\"aa\":aaa}",
    );
}

#[test]
fn a_first_line_that_is_broken_does_not_make_a_document() {
    for broken in ["{\"id\":", "{\"id\":\"x", "{\"id\" 1}", "{\"id\":[1}", "]"] {
        let read = raw(format!("{broken}\n{broken}\n{{\"id\":1}}\n"), PLAIN).unwrap();
        assert!(read.contains("\n3 | 1\n! 1 not_json"), "{read}");
    }
}

#[test]
fn a_file_that_is_no_json_is_all_problems() {
    assert_raw(
        "id,name\n1,Kari\n",
        Way { wanted: &["id"], ..PLAIN },
        "# | id\n! 1 not_json aa,aaaa\n! 2 not_json 9,aaaa",
    );
}

#[test]
fn a_broken_item_of_a_list_is_set_aside_and_the_rest_read() {
    assert_raw(
        "[{\"id\":1},{\"id\":},7,{\"id\":3,\"id\":[1,]},{\"id\":4}]",
        PLAIN,
        "# | id
         1 | 1
         5 | 4
         ! 2 not_json {\"aa\":}
         ! 3 not_json 9
         ! 4 not_json {\"aa\":9,\"aa\":[9,]}",
    );
}

#[test]
fn rows_until_the_break_of_a_document_are_kept() {
    assert_raw("[{\"id\":1},{\"id\":2} {\"id\":3}]", PLAIN, "# | id\n1 | 1\n2 | 2\n! 3 not_json -");
    assert_raw("[{\"id\":1},{\"id\":2},{\"id\":", PLAIN, "# | id\n1 | 1\n2 | 2\n! 3 not_json -");
    assert_raw("[{\"id\":1},{\"id\":2}", PLAIN, "# | id\n1 | 1\n2 | 2\n! 3 not_json -");
    assert_raw("{\"items\":[{\"id\":1}],\"x", records("items"), "# | id\n1 | 1\n! 2 not_json -");
    assert_raw("{\"items\":[{\"id\":1}] \"x\":2}", records("items"), "# | id\n1 | 1\n! 2 not_json -");
    assert_raw("{\"items\":[{\"id\":1}],\"x\" 2}", records("items"), "# | id\n1 | 1\n! 2 not_json -");
}

#[test]
fn what_is_nested_too_deep_is_set_aside() {
    let nested = |depth: usize| format!("{{\"a\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    let objects = |depth: usize| format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    let text = format!("{{\"id\":1}}\n{}\n{}\n{}\n{{\"id\":2}}\n", nested(64), nested(100_000), objects(100_000));
    let read = raw(text, PLAIN).unwrap();
    assert_eq!(read.matches("not_json").count(), 3);
    assert!(read.contains("5 | 2"), "{read}");
    assert!(!raw(nested(63), PLAIN).unwrap().contains("not_json"));
    assert!(raw(format!("[{},{{\"id\":3}}]", objects(100_000)), PLAIN).unwrap().contains("2 | 3"));
    for hostile in ["[".repeat(100_000), "{\"a\":".repeat(100_000), nested(100_000)] {
        let _ = guess(&file(&hostile).path).unwrap();
        let _ = raw(&hostile, PLAIN).unwrap();
        let _ = raw(&hostile, records("a.a.a"));
    }
}

#[test]
fn a_row_longer_than_eight_megabytes_is_passed_over() {
    let long = format!("{{\"id\":1,\"x\":\"{}\"}}", "\\\"".repeat(10_000_000));
    let expected = "# | id\n1 | 0\n3 | 2\n! 2 too_long -";
    assert_raw(format!("{{\"id\":0}}\n{long}\n{{\"id\":2}}\n"), PLAIN, expected);
    assert_raw(format!("[{{\"id\":0}},{long},{{\"id\":2}}]"), PLAIN, expected);
    let skipped = format!("{{\"big\":[{long}],\"rows\":[{{\"id\":0}}]}}");
    assert_raw(skipped, records("rows"), "# | id\n1 | 0");
    assert_raw(format!("{{\"id\":0}}\n{}", long.trim_end_matches("\"}")), PLAIN, "# | id\n1 | 0\n! 2 too_long -");
}

#[test]
fn a_million_columns_are_too_many() {
    let keys: String = (0..1_000_000).map(|key| format!("\"k{key}\":1,")).collect();
    let error = raw(format!("{{{}}}", &keys[..7_000_000].rsplit_once(',').unwrap().0), PLAIN).unwrap_err();
    assert!(matches!(error, ReadError::TooMany { most: 20_000, .. }), "{error}");
    let rows: String = (0..30_000).map(|key| format!("{{\"p\":[{{\"key\":{key},\"value\":1}}]}}\n")).collect();
    assert!(matches!(raw(rows, PLAIN).unwrap_err(), ReadError::TooMany { .. }));
}

#[test]
fn what_is_no_text_spoils_its_cell() {
    let mut text = br#"{"a":"half \ud83d","b":"nul \u0000","c":"#.to_vec();
    text.extend(b"\"bad \xFF\",\"d\":\"nul \0\",\"e\":[\"x\",\"\\udc00\"],\"f\":\"tab\there\"}");
    assert_raw(
        &text,
        PLAIN,
        "# | a | b | c | d | e | f
         1 | ∅ | ∅ | ∅ | ∅ | ∅ | tab\there
         ! 1 a: encoding aaaa \u{fffd}
         ! 1 b: nul_byte aaa .
         ! 1 c: encoding aaa \u{fffd}
         ! 1 d: nul_byte aaa .
         ! 1 e: encoding a; \u{fffd}",
    );
    let long = format!("{{\"id\":1,\"x\":\"{}\"}}", "y".repeat(100_001));
    assert_raw(long, PLAIN, "# | id | x\n1 | 1 | ∅\n! 1 x: too_long aaaaaaaaaaaaaaaaaaaaaaaa…");
}

#[test]
fn utf_16_is_refused_by_name() {
    for mark in ["", "\u{feff}"] {
        let bytes: Vec<u8> = format!("{mark}{{\"id\":1}}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let error = raw(bytes, PLAIN).unwrap_err();
        assert!(error.to_string().contains("UTF-16"), "{error}");
    }
}

const SOUND: &str =
    r#"{"a":{"b":[1,"x",null],"c":-1.5},"d":"q\t\"r","e":true,"f":12,"p":[{"key":"k","value":{"int_value":"3"}}]}"#;
const NASTY: [&str; 19] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ",",
    ":",
    "1",
    "0",
    "-",
    ".",
    "e0",
    "true",
    "null",
    " ",
    "b",
    "\"key\":",
    "[{\"id\":",
];

fn damaged(random: &mut ChaCha8Rng) -> String {
    let mut pick = |below: usize| random.next_u32() as usize % below;
    let mut text = SOUND.to_owned();
    for _ in 0..1 + pick(4) {
        let place = pick(text.len());
        let end = text.len().min(place + pick(3));
        text.replace_range(place..end, NASTY[pick(NASTY.len())]);
    }
    text
}

#[test]
fn a_damaged_line_is_kept_when_serde_json_takes_it_and_never_spoils_others() {
    let mut random = ChaCha8Rng::seed_from_u64(3);
    let lines: Vec<String> = (0..20_000).map(|_| damaged(&mut random)).collect();
    let mut text = format!("{SOUND}\n{SOUND}\n");
    lines.iter().for_each(|line| writeln!(text, "{line}").unwrap());
    let read = raw(text, PLAIN).unwrap();
    let kept: BTreeSet<&str> =
        read.lines().skip(1).filter_map(|line| line.split_once(" | ")).map(|line| line.0).collect();
    for (place, line) in lines.iter().enumerate() {
        let is_sound = serde_json::from_str::<serde_json::Map<String, Value>>(line).is_ok_and(|map| !map.is_empty());
        assert_eq!(kept.contains((place + 3).to_string().as_str()), is_sound, "{line}");
    }
    let sound = lines.iter().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count();
    assert!((1_000..19_000).contains(&sound), "{sound}");
}

#[test]
fn damaged_documents_never_panic() {
    let mut random = ChaCha8Rng::seed_from_u64(4);
    for _ in 0..300 {
        let broken = damaged(&mut random);
        let [list, object] =
            [format!("[{SOUND},{broken},{SOUND}]"), format!("{{\"x\":{broken},\"rows\":[{SOUND},{broken}]}}")];
        for (text, way) in [(&list, explode("p")), (&object, records("rows")), (&broken, explode("a.b"))] {
            let _ = guess(&file(text).path).unwrap();
            let _ = raw(text, way);
        }
        assert!(raw(list, PLAIN).unwrap().contains("1 | 1; x | -1.5"));
    }
}
