//! Rules that tell segments, and what sets pairs of them apart.

use portrett_maths::mixture::{Column, MISSING_CODE, Table};
use portrett_maths::number::{Sorted, test};
use portrett_maths::recognise::{
    Condition, Counts, Figures, RecogniseError, Recognition, Test, differences, recognise,
};
use portrett_maths::rule::{Cells, Kind, Named, Rule, Truth};
use portrett_maths::seed::stream;
use portrett_maths::share::test_share;
use portrett_maths::workers::Sequential;

use crate::mixture::planted::{TwoThreads, kinds, with_missing};

/// Spend, visits and age, then channel (web, shop, call) and a coin: persons that know nothing of segments.
fn people(rows: usize, seed: u64) -> Table {
    let mut stream = stream(seed, "people", 0);
    let mut numbers = |scale: f64| (0..rows).map(|_| (stream.exponential() * scale).round()).collect::<Vec<f64>>();
    let columns = [numbers(1_000.0), numbers(6.0), numbers(40.0)].map(Column::Number);
    let mut codes = |levels: u16| Column::Category {
        codes: (0..rows).map(|_| stream.below(usize::from(levels)) as u16).collect(),
        levels,
    };
    let categories = [codes(3), codes(2)];
    Table::new(columns.into_iter().chain(categories).collect()).unwrap()
}

fn told(recognition: &Recognition) -> String {
    let one = |condition: &Condition| {
        let test = match condition.test {
            Test::AtLeast(number) => format!(">= {number}"),
            Test::Below(number) => format!("< {number}"),
            Test::Is(code) => format!("= {code}"),
            Test::IsNot(code) => format!("!= {code}"),
        };
        format!("{} {test}", condition.column)
    };
    recognition.conditions.iter().map(one).collect::<Vec<_>>().join(" and ")
}

fn labels_by(table: &Table, conditions: &[Condition]) -> Vec<u8> {
    (0..table.rows()).map(|row| u8::from(conditions.iter().all(|condition| condition.holds(table, row)))).collect()
}

#[test]
fn a_segment_made_by_three_conditions_is_told_by_them() {
    let table = people(3_000, 1);
    let made = [
        Condition { column: 0, test: Test::AtLeast(700.0) },
        Condition { column: 1, test: Test::Below(9.0) },
        Condition { column: 3, test: Test::IsNot(2) },
    ];
    let labels = labels_by(&table, &made);
    let found = recognise(&table, &labels, 2, 3, &Sequential).unwrap();
    let rule = found[1].as_ref().unwrap();
    assert_eq!(told(rule), "0 >= 700 and 1 < 9 and 3 != 2");
    assert_eq!((rule.counts.precision(), rule.counts.recall()), (1.0, 1.0));
    // Among others the same rule is as good, because it is the truth.
    let others = people(1_000, 2);
    assert_eq!(rule.measure(&others, &labels_by(&others, &made), 1).f_score(), 1.0);
}

#[test]
fn no_condition_is_told_that_adds_little() {
    let table = people(2_000, 3);
    let labels = labels_by(&table, &[Condition { column: 4, test: Test::Is(1) }]);
    let found = recognise(&table, &labels, 2, 3, &Sequential).unwrap();
    assert_eq!(found.iter().flatten().map(told).collect::<Vec<_>>(), ["4 = 0", "4 = 1"]);
}

/// Two yes/no columns and a segment: of 10 members 8 say yes to the first, as do 4 of 20 others; 6 and 0 to the second.
#[test]
fn precision_and_recall_are_those_counted_by_hand() {
    let yes_no = |yes: &dyn Fn(usize) -> bool| Column::Category {
        codes: (0..30).map(|row| u16::from(yes(row))).collect(),
        levels: 2,
    };
    let first = yes_no(&|row| row < 8 || (10..14).contains(&row));
    let second = yes_no(&|row| row < 6);
    let labels: Vec<u8> = (0..30).map(|row| u8::from(row >= 10)).collect();
    let table = Table::new(vec![first, second]).unwrap();
    let found = recognise(&table, &labels, 2, 1, &Sequential).unwrap();
    let rule = found[0].as_ref().unwrap();
    // F = 2·8/(12 + 10) = 0.727 for the first, 2·6/(6 + 10) = 0.75 for the second.
    assert_eq!(told(rule), "1 = 1");
    assert_eq!(rule.counts, Counts { matched: 6, members: 10, both: 6 });
    assert_eq!((rule.counts.precision(), rule.counts.recall(), rule.counts.f_score()), (1.0, 0.6, 0.75));
}

#[test]
fn the_found_rule_holds_of_the_same_persons_as_a_rule_of_the_marketer() {
    let table = with_missing(&people(1_000, 5), 0.1, 6);
    let labels = labels_by(
        &table,
        &[Condition { column: 0, test: Test::AtLeast(900.0) }, Condition { column: 3, test: Test::IsNot(1) }],
    );
    let found = recognise(&table, &labels, 2, 3, &Sequential).unwrap();
    let recognition = found[1].as_ref().unwrap();
    let text = |_: usize, code: u16| format!("level {code}");
    let rule = Rule::And(recognition.conditions.iter().map(|condition| condition.to_rule(text)).collect());
    let names: Vec<String> = (0..4).map(|code| format!("level {code}")).collect();
    let texts: Vec<Vec<Option<&str>>> = table.columns().iter().map(|column| texts_of(column, &names)).collect();
    let cells: Vec<Cells<'_>> =
        table.columns().iter().zip(&texts).map(|(column, texts)| cells_of(column, texts)).collect();
    let truths = rule.evaluate(&cells, table.rows()).unwrap();
    assert_eq!(truths.iter().filter(|truth| **truth == Truth::Yes).count() as u64, recognition.counts.matched);
    let named = ["spend", "visits", "age", "channel", "coin"].map(|name| Named { name, kind: Kind::Number });
    assert_eq!(rule.to_text(&named), "spend >= 900 and channel != 'level 1'");
}

fn texts_of<'a>(column: &Column, names: &'a [String]) -> Vec<Option<&'a str>> {
    let Column::Category { codes, .. } = column else { return vec![] };
    codes.iter().map(|&code| (code != MISSING_CODE).then(|| names[usize::from(code)].as_str())).collect()
}

fn cells_of<'a>(column: &'a Column, texts: &'a [Option<&'a str>]) -> Cells<'a> {
    match column {
        Column::Number(values) => Cells::Numbers(values),
        _ => Cells::Texts(texts),
    }
}

/// The persons of two segments alone, for the functions that claims are measured with.
fn two(table: &Table, labels: &[u8], first: u8, second: u8) -> (Table, Vec<bool>) {
    let rows: Vec<u32> =
        (0..labels.len() as u32).filter(|&row| [first, second].contains(&labels[row as usize])).collect();
    (table.select(&rows), rows.iter().map(|&row| labels[row as usize] == first).collect())
}

/// Cliff's δ and log odds as claims have them (`number::test`, `share::test_share`), which are tested against R.
#[test]
fn effects_between_segments_are_those_of_claims() {
    let planted = kinds(1_200, 3, 1.0, 8);
    let table = with_missing(&planted.table, 0.1, 9);
    let found = differences(&table, &planted.truth, 3, &[], 12).unwrap();
    assert_eq!(found.iter().map(|pair| (pair.first, pair.second)).collect::<Vec<_>>(), [(0, 1), (0, 2), (1, 2)]);
    for pair in &found {
        assert_eq!(pair.features.len(), 12);
        assert!(pair.features.is_sorted_by(|a, b| a.effect.abs() >= b.effect.abs()));
        let (table, member) = two(&table, &planted.truth, pair.first, pair.second);
        for difference in &pair.features {
            let expected = match &table.columns()[difference.column] {
                Column::Number(values) => test(&Sorted::new(values), &member, 1).unwrap().effect,
                Column::Category { codes, .. } => {
                    let Figures::Share { level, shares } = difference.figures else { panic!("no share") };
                    let count = |is: bool, yes: bool| {
                        let own = codes.iter().zip(&member).filter(|(code, own)| **own == is && **code != MISSING_CODE);
                        own.filter(|(code, _)| !yes || **code == level).count() as u64
                    };
                    let (n, n_base) = (count(true, false), count(false, false));
                    assert_eq!(
                        shares,
                        [count(true, true) as f64 / n as f64, count(false, true) as f64 / n_base as f64]
                    );
                    test_share(count(true, true), n, count(false, true), n_base).unwrap().effect
                }
                _ => unreachable!("the planted table has numbers and categories"),
            };
            assert!((difference.effect - expected).abs() < 1e-12, "{} for {expected}", difference.effect);
        }
    }
}

#[test]
fn figures_are_means_and_medians_and_alike_columns_are_told_once() {
    let spend = vec![1.0, 2.0, 6.0, f64::NAN, 10.0, 20.0, 30.0, 40.0];
    let cents = spend.iter().map(|value| value * 100.0).collect();
    let coin = Column::Category { codes: vec![0, 1, 0, 1, 0, 1, 0, 1], levels: 2 };
    let table = Table::new(vec![Column::Number(spend), coin, Column::Number(cents)]).unwrap();
    let labels = [0, 0, 0, 0, 1, 1, 1, 1];
    let all = differences(&table, &labels, 2, &[], 5).unwrap();
    assert_eq!(all[0].features.iter().map(|difference| difference.column).collect::<Vec<_>>(), [0, 2, 1]);
    assert!(all[0].features[0].effect < -1.5);
    let figures = all[0].features[0].figures;
    assert_eq!(figures, Figures::Number { means: [3.0, 25.0], medians: [2.0, 25.0] });
    let once = differences(&table, &labels, 2, &[0, 1, 0], 5).unwrap();
    assert_eq!(once[0].features.iter().map(|difference| difference.column).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(differences(&table, &labels, 2, &[], 1).unwrap()[0].features.len(), 1);
}

/// A category of its own for everybody tells nobody, and costs nothing.
#[test]
fn threads_change_nothing_and_names_are_no_rule() {
    let planted = kinds(2_000, 3, 1.5, 4);
    let names = Column::Category { codes: (0..2_000).collect(), levels: 2_000 };
    let table = Table::new(planted.table.columns().iter().cloned().chain([names]).collect()).unwrap();
    let found = recognise(&table, &planted.truth, 3, 3, &Sequential).unwrap();
    assert_eq!(found, recognise(&table, &planted.truth, 3, 3, &TwoThreads).unwrap());
    let last = table.columns().len() - 1;
    for rule in found.iter().flatten() {
        assert!(rule.conditions.iter().all(|condition| condition.column != last));
        assert!(rule.conditions.len() <= 3 && rule.counts.f_score() > 0.8, "{}", rule.counts.f_score());
    }
}

#[test]
fn bad_labels_and_empty_segments_have_a_named_answer() {
    let table = people(50, 4);
    assert_eq!(recognise(&table, &[0; 3], 1, 3, &Sequential), Err(RecogniseError::Labels { labels: 3, rows: 50 }));
    assert_eq!(recognise(&table, &[7; 50], 2, 3, &Sequential), Err(RecogniseError::Unknown { label: 7, segments: 2 }));
    assert_eq!(differences(&table, &[0; 50], 1, &[1], 5), Err(RecogniseError::Alike { given: 1, columns: 5 }));
    let half: Vec<u8> = (0..50).map(|row| 2 * (row % 2)).collect();
    let found = recognise(&table, &half, 3, 3, &Sequential).unwrap();
    assert!(found[0].is_some() && found[1].is_none() && found[2].is_some());
    assert!(differences(&table, &half, 3, &[], 5).unwrap()[0].features.is_empty());
    let constant = Table::new(vec![Column::Number(vec![4.0; 50]), Column::Number(vec![f64::NAN; 50])]).unwrap();
    assert_eq!(recognise(&constant, &half, 3, 3, &Sequential).unwrap(), [None, None, None]);
    assert_eq!(recognise(&table, &half, 3, 0, &Sequential).unwrap(), [None, None, None]);
}
