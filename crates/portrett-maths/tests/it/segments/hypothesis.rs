//! Tests of beliefs: what can be written, and what is said of the rest.

use portrett_maths::rule::{Against, Figure, Hypothesis, Kind, Named};

const COLUMNS: &[Named<'static>] = &[
    Named { name: "spend", kind: Kind::Number },
    Named { name: "gender", kind: Kind::Text },
    Named { name: "Year of birth", kind: Kind::Number },
];

fn read(text: &str) -> String {
    match Hypothesis::parse(text, COLUMNS) {
        Err(error) => error.to_string(),
        Ok(Hypothesis { figure, above, against }) => {
            let figure = match figure {
                Figure::Share(rule) => format!("share of {}", rule.to_text(COLUMNS)),
                Figure::Mean(column) => format!("mean of {}", COLUMNS[column].name),
                Figure::Median(column) => format!("median of {}", COLUMNS[column].name),
            };
            let against = match against {
                Against::Number(number) => number.to_string(),
                Against::Others => "others".to_owned(),
            };
            format!("{figure} {} {against}", if above { "above" } else { "below" })
        }
    }
}

#[test]
fn a_test_is_a_figure_and_what_it_is_held_against() {
    for (written, read_as) in [
        ("share(gender = 'female') > 0.6", "share of gender = 'female' above 0.6"),
        ("SHARE(spend > 100 and gender = 'male')<=.25", "share of spend > 100 and gender = 'male' below 0.25"),
        ("mean(spend) >= 1200", "mean of spend above 1200"),
        ("median(\"Year of birth\") < 1980", "median of Year of birth below 1980"),
        ("mean(spend) > others", "mean of spend above others"),
    ] {
        assert_eq!(read(written), read_as, "{written}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (written, said) in [
        ("", "at character 1: expected `share(…)`, `mean(…)` or `median(…)`, found the end"),
        ("gender = 'female'", "at character 1: expected `share(…)`, `mean(…)` or `median(…)`, found `gender`"),
        ("share(gendr = 'x') > 0.5", "at character 7: there is no column `gendr`; did you mean `gender`?"),
        (
            "mean(gender) > 1",
            "at character 6: `gender` holds texts, so `share(…)` of it is expected, found `mean or median`",
        ),
        ("mean(spend) = 3", "at character 13: expected one of > >= < <=, found `=`"),
        ("mean(spend) > 'much'", "at character 15: expected a number or `others`, found the text 'much'"),
        ("mean(spend) > 3; drop table people", "at character 16: `;` has no meaning in a rule"),
        ("mean(spend) > 3 or 1", "at character 17: expected the end, found `or`"),
    ] {
        assert_eq!(read(written), said, "{written}");
    }
}
