//! Segments by rule.

use portrett_maths::rule::{Assigned, CellError, Cells, Comparison, Kind, Named, Rule, Truth, assign};
use portrett_maths::seed::{Stream, stream};

const COLUMNS: [Named<'static>; 4] = [
    Named { name: "spend", kind: Kind::Number },
    Named { name: "channel", kind: Kind::Text },
    Named { name: "Last \"visit\" (days)", kind: Kind::Number },
    Named { name: "größe.cm", kind: Kind::Number },
];

fn parse(text: &str) -> Rule {
    Rule::parse(text, &COLUMNS).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What the rule is read as, in the words of the grammar with all brackets.
fn read(text: &str) -> String {
    parse(text).to_text(&COLUMNS)
}

fn error(text: &str) -> String {
    Rule::parse(text, &COLUMNS).unwrap_err().to_string()
}

#[test]
fn the_rule_of_the_issue_is_a_tree() {
    let spend = Rule::Compare { column: 0, comparison: Comparison::Greater, number: 1000.0 };
    let channel = Rule::OneOf { column: 1, texts: vec!["web".to_owned()] };
    assert_eq!(parse("spend > 1000 and channel = 'web'"), Rule::And(vec![spend, channel]));
}

#[test]
fn and_binds_closer_than_or_and_not_closest() {
    for (text, expected) in [
        ("spend > 1 or spend < 2 and spend = 3", "spend > 1 or (spend < 2 and spend = 3)"),
        ("(spend > 1 or spend < 2) and spend = 3", "(spend > 1 or spend < 2) and spend = 3"),
        ("not spend > 1 and spend = 3", "not spend > 1 and spend = 3"),
        ("not (spend > 1 and spend = 3)", "not (spend > 1 and spend = 3)"),
        ("NOT spend>=1.50 AND channel<>'web'", "not spend >= 1.5 and channel != 'web'"),
        ("spend in (1, 2)", "spend = 1 or spend = 2"),
        ("spend not in (7)", "not spend = 7"),
        ("channel in ('web','shop')", "channel in ('web', 'shop')"),
        ("channel not in ('web', 'shop')", "channel not in ('web', 'shop')"),
        ("not channel in ('web')", "channel != 'web'"),
        ("channel is blank or spend is not blank", "channel is blank or spend is not blank"),
        ("channel = 'it''s'", "channel = 'it''s'"),
        ("\"Last \"\"visit\"\" (days)\" <= -3e-2", "\"Last \"\"visit\"\" (days)\" <= -0.03"),
        ("größe.cm == .5", "größe.cm = 0.5"),
        ("((spend > 1))", "spend > 1"),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn errors_say_where_and_what_was_expected() {
    for (text, expected) in [
        ("", "at character 1: expected the name of a column, `not` or `(`, found the end"),
        ("spend", "at character 6: expected one of = != < <= > >=, `in`, `not in` or `is`, found the end"),
        ("spend >", "at character 8: `spend` holds numbers, so a number is expected, found the end"),
        ("spend > 'x'", "at character 9: `spend` holds numbers, so a number is expected, found the text 'x'"),
        (
            "channel = 5",
            "at character 11: `channel` holds texts, so a text in single quotes is expected, found the number 5",
        ),
        (
            "channel = web",
            "at character 11: `channel` holds texts, so a text in single quotes is expected, found `web`",
        ),
        ("channel > 'a'", "at character 9: `channel` holds texts, so `=`, `!=` or `in` is expected, found `>`"),
        ("spned > 1", "at character 1: there is no column `spned`; did you mean `spend`?"),
        ("spend > 1 and Channel = 'a'", "at character 15: there is no column `Channel`; did you mean `channel`?"),
        ("colour = 'red'", "at character 1: there is no column `colour`"),
        ("spend > 1 channel = 'a'", "at character 11: expected `and`, `or` or the end, found `channel`"),
        ("(spend > 1", "at character 11: expected `and`, `or` or `)`, found the end"),
        ("spend > 1)", "at character 10: expected `and`, `or` or the end, found `)`"),
        ("spend > 1 and", "at character 14: expected the name of a column, `not` or `(`, found the end"),
        ("channel = 'web", "at character 11: the ' that begins here has no end"),
        ("spend > 1,000", "at character 10: expected `and`, `or` or the end, found `,`"),
        ("spend > 12abc", "at character 9: `12abc` is not a number: write it with digits and a point, as 1234.5"),
        ("spend > 1e999", "at character 9: `1e999` is not a number: write it with digits and a point, as 1234.5"),
        ("spend >< 1", "at character 7: expected one of = != < <= > >=, found `><`"),
        ("spend > 1; drop table", "at character 10: `;` has no meaning in a rule"),
        ("spend is 5", "at character 10: expected `blank` or `not blank`, found the number 5"),
        ("channel in ()", "at character 13: `channel` holds texts, so a text in single quotes is expected, found `)`"),
        ("channel in ('a' 'b')", "at character 17: expected `,` or `)`, found the text 'b'"),
        ("größe.cm > x", "at character 12: `größe.cm` holds numbers, so a number is expected, found `x`"),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn deep_nesting_is_refused_before_the_stack_ends() {
    let deep = |depth: usize| format!("{}spend > 1{}", "(".repeat(depth), ")".repeat(depth));
    assert!(Rule::parse(&deep(60), &COLUMNS).is_ok());
    assert_eq!(error(&deep(100_000)), "at character 65: conditions are nested more than 64 deep");
    assert_eq!(error(&"not ".repeat(100_000)), "at character 257: conditions are nested more than 64 deep");
}

/// A rule made at random, as the parser makes them.
fn any_rule(depth: usize, stream: &mut Stream) -> Rule {
    let column = [0, 2, 3][stream.below(3)];
    let comparisons = [
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Less,
        Comparison::AtMost,
        Comparison::Greater,
        Comparison::AtLeast,
    ];
    let parts = |stream: &mut Stream| (0..2 + stream.below(2)).map(|_| any_rule(depth - 1, stream)).collect();
    match if depth == 0 { stream.below(3) } else { stream.below(6) } {
        0 => {
            let number = stream.normal() * 10_f64.powi(stream.below(30) as i32 - 15);
            Rule::Compare { column, comparison: comparisons[stream.below(6)], number }
        }
        1 => {
            let count = 1 + stream.below(3);
            let text = |_| ["web", "it's", "", "a or b", "\"x\"", "ü"][stream.below(6)].to_owned();
            Rule::OneOf { column: 1, texts: (0..count).map(text).collect() }
        }
        2 => Rule::Blank { column: stream.below(4) },
        3 => Rule::Not(Box::new(any_rule(depth - 1, stream))),
        4 => Rule::And(parts(stream)),
        _ => Rule::Or(parts(stream)),
    }
}

#[test]
fn what_is_printed_is_read_as_the_same_rule() {
    let mut stream = stream(3, "rules", 0);
    for _ in 0..2_000 {
        let rule = any_rule(4, &mut stream);
        let text = rule.to_text(&COLUMNS);
        assert_eq!(parse(&text), rule, "{text}");
    }
}

#[test]
fn no_text_makes_the_parser_fall() {
    let pieces = [
        "spend", "channel", "'", "\"", "(", ")", "and", "or", "not", "in", "is", "blank", "1", "-", ".", "=", "<", "!",
        ",", " ", "é", "\u{0}", "'web'", "e+",
    ];
    let mut stream = stream(4, "noise", 0);
    for _ in 0..20_000 {
        let text: String = (0..stream.below(14)).map(|_| pieces[stream.below(pieces.len())]).collect();
        if let Err(error) = Rule::parse(&text, &COLUMNS) {
            assert!((1..=text.chars().count() + 1).contains(&error.at), "{text}: {error}");
        }
    }
}

/// The truth tables of the SQL standard (SQL-92, 8.12), over persons with every pair of yes, no and unknown.
#[test]
fn blanks_are_unknown_as_in_sql() {
    let names = [Named { name: "a", kind: Kind::Number }, Named { name: "b", kind: Kind::Number }];
    let (yes, no, unknown) = (1.0, 0.0, f64::NAN);
    let a = [yes, yes, yes, no, no, no, unknown, unknown, unknown];
    let b = [yes, no, unknown, yes, no, unknown, yes, no, unknown];
    let truth = |text: &str| {
        let rule = Rule::parse(text, &names).unwrap();
        let truths = rule.evaluate(&[Cells::Numbers(&a), Cells::Numbers(&b)], 9).unwrap();
        let letter = |truth: &Truth| match truth {
            Truth::Yes => 'y',
            Truth::No => 'n',
            Truth::Unknown => '?',
        };
        truths.iter().map(letter).collect::<String>()
    };
    assert_eq!(truth("a = 1 and b = 1"), "yn?nnn?n?");
    assert_eq!(truth("a = 1 or b = 1"), "yyyyn?y??");
    assert_eq!(truth("not a = 1"), "nnnyyy???");
    assert_eq!(truth("a != 1"), "nnnyyy???");
    assert_eq!(truth("a is blank"), "nnnnnnyyy");
    assert_eq!(truth("a is not blank and b = 1"), "yn?yn?nnn");
    assert_eq!(truth("a = 1 or not a = 1"), "yyyyyy???");
}

#[test]
fn texts_are_one_of_some_or_blank() {
    let names = [Named { name: "channel", kind: Kind::Text }];
    let cells = [Some("web"), Some("shop"), Some(""), Some("Web"), None];
    let truth = |text: &str| {
        let rule = Rule::parse(text, &names).unwrap();
        rule.evaluate(&[Cells::Texts(&cells)], 5).unwrap()
    };
    use Truth::{No, Unknown, Yes};
    assert_eq!(truth("channel in ('web', 'shop')"), [Yes, Yes, No, No, Unknown]);
    assert_eq!(truth("channel != 'web'"), [No, Yes, Yes, Yes, Unknown]);
    assert_eq!(truth("channel is blank"), [No, No, No, No, Yes]);
}

#[test]
fn the_first_rule_that_holds_decides() {
    let rules = [parse("spend > 1000"), parse("channel = 'web'"), parse("spend > 5000")];
    let spend = [2000.0, 10.0, 10.0, 9000.0, f64::NAN, f64::NAN];
    let channel = [Some("web"), Some("web"), Some("shop"), None, Some("shop"), Some("web")];
    let rest = [0.0; 6];
    let cells = [Cells::Numbers(&spend), Cells::Texts(&channel), Cells::Numbers(&rest), Cells::Numbers(&rest)];
    let expected = Assigned {
        labels: vec![Some(0), Some(1), None, Some(0), None, Some(1)],
        sizes: vec![2, 2, 0],
        several: 2,
        unknown: 1,
        none: 1,
    };
    assert_eq!(assign(&rules, &cells, 6).unwrap(), expected);
}

#[test]
fn cells_of_another_shape_are_refused() {
    let rule = parse("spend > 1");
    assert_eq!(rule.evaluate(&[], 3), Err(CellError::Absent { column: 0, columns: 0 }));
    let texts = [None, None, None];
    assert_eq!(rule.evaluate(&[Cells::Texts(&texts)], 3), Err(CellError::Kind { column: 0, expected: Kind::Number }));
    assert_eq!(rule.evaluate(&[Cells::Numbers(&[1.0])], 3), Err(CellError::Length { column: 0, cells: 1, rows: 3 }));
}

#[test]
fn a_rule_tells_what_it_asks() {
    let rule = parse("channel in ('web', 'store') and not (spend > 1000 or channel is blank)");
    let columns = rule.columns();
    assert_eq!(columns.len(), 2);
    let channel = rule.texts()[0].0;
    assert!(columns.contains(&channel));
    assert_eq!(rule.texts(), [(channel, "web"), (channel, "store")]);
    assert_eq!(rule.with_columns(&|place| place + 7).columns(), [columns[0] + 7, columns[1] + 7]);
}
