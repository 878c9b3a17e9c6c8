//! Raw columns to prepared ones.

use portrett_maths::mixture::{Column, MISSING_CODE, Table};
use portrett_maths::seed::stream;
use portrett_maths::transform::{Associations, Excluded, NumberForm, prepare_labels, prepare_number};

fn normals(rows: usize, seed: u64) -> Vec<f64> {
    let mut stream = stream(seed, "normals", 0);
    (0..rows).map(|_| stream.normal()).collect()
}

fn numbers(column: &Column) -> &[f64] {
    match column {
        Column::Number(values) => values,
        other => panic!("{other:?}"),
    }
}

fn codes(column: &Column) -> &[u16] {
    match column {
        Column::Category { codes, .. } => codes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_symmetric_number_is_only_standardised() {
    let values: Vec<f64> = normals(2_000, 1).iter().map(|x| 50.0 + 10.0 * x).collect();
    let forms = prepare_number(&values).unwrap();
    let [NumberForm::Number { scale, spikes }] = forms.as_slice() else { panic!("{forms:?}") };
    assert_eq!((scale.logarithm, spikes.len()), (None, 0));
    assert!((scale.apply(50.0)).abs() < 0.1 && (scale.apply(60.0) - 1.0).abs() < 0.1);
    assert!(scale.apply(f64::NAN).is_nan());
}

/// Log-normal amounts become nearly normal, whatever the currency, and a slip of the pen is pulled in.
#[test]
fn skewed_amounts_take_a_logarithm_that_forgets_the_currency() {
    let mut crowns: Vec<f64> = normals(2_000, 2).iter().map(|x| (6.0 + x).exp()).collect();
    crowns[7] = 666_666_666.0;
    let euros: Vec<f64> = crowns.iter().map(|x| x / 11.5).collect();
    let (first, second) = (prepare_number(&crowns).unwrap(), prepare_number(&euros).unwrap());
    let (first, second) = (first[0].apply(&crowns), second[0].apply(&euros));
    let (first, second) = (numbers(&first), numbers(&second));
    assert!(first.iter().zip(second).all(|(a, b)| (a - b).abs() < 1e-9));
    assert!(first[7] < 6.0, "{}", first[7]);
    assert!(first.iter().map(|x| x * x * x).sum::<f64>() / 2_000.0 < 0.8, "little skewness is left");
}

/// 40 % spend nothing: whether they spend is one column, how much they spend another, missing for those who do not.
#[test]
fn a_value_that_many_share_becomes_a_column_of_its_own() {
    let values: Vec<f64> =
        normals(1_000, 3).iter().enumerate().map(|(i, x)| if i % 5 < 2 { 0.0 } else { x.exp() }).collect();
    let forms = prepare_number(&values).unwrap();
    let [amount @ NumberForm::Number { .. }, spike @ NumberForm::Spikes(spikes)] = forms.as_slice() else {
        panic!("{forms:?}")
    };
    assert_eq!(spikes, &[0.0]);
    let (amount, spike) = (amount.apply(&values), spike.apply(&values));
    assert!((0..1_000).all(|row| amount.is_missing(row) == (row % 5 < 2)));
    assert_eq!(&codes(&spike)[..6], [0, 0, 1, 1, 1, 0]);
}

/// 97 % zeros leave too few for a number: only whether they have any stays.
#[test]
fn too_few_beside_the_spike_leave_the_indicator_alone() {
    let values: Vec<f64> = (0..1_000).map(|i| if i % 100 < 3 { f64::from(i) } else { 0.0 }).collect();
    assert_eq!(prepare_number(&values).unwrap(), [NumberForm::Spikes(vec![0.0])]);
}

#[test]
fn few_values_are_levels() {
    let values = [1.0, 2.0, 2.0, f64::NAN, 5.0].repeat(20);
    let forms = prepare_number(&values).unwrap();
    assert_eq!(forms, [NumberForm::Levels(vec![1.0, 2.0, 5.0])]);
    assert_eq!(codes(&forms[0].apply(&[1.0, 5.0, 3.0, 99.0, f64::NAN])), [0, 2, 1, 2, MISSING_CODE]);
}

#[test]
fn columns_that_cannot_form_groups_are_left_out() {
    assert_eq!(prepare_number(&[3.0; 100]), Err(Excluded::Constant));
    assert_eq!(prepare_number(&normals(29, 1)), Err(Excluded::TooFew { people: 29 }));
    assert_eq!(prepare_number(&[f64::NAN; 100]), Err(Excluded::TooFew { people: 0 }));
    assert_eq!(prepare_labels(&[Some("yes"); 100]), Err(Excluded::Constant));
}

#[test]
fn labels_keep_the_commonest_levels() {
    let names: Vec<String> = (0..60).map(|i| format!("town {i:02}")).collect();
    let labels: Vec<Option<&str>> =
        (0..60).flat_map(|i| vec![Some(names[i].as_str()); 100 - i]).chain([None]).collect();
    let form = prepare_labels(&labels).unwrap();
    assert_eq!((form.levels().len(), form.levels()[0], form.other()), (49, "town 00", Some(49)));
    let asked = [Some("town 03"), Some("town 55"), Some("elsewhere"), None];
    assert_eq!(form.apply(&asked), Column::Category { codes: vec![3, 49, 49, MISSING_CODE], levels: 50 });
    let small = prepare_labels(&[Some("b"), Some("a"), Some("b")].repeat(20)).unwrap();
    assert_eq!(small.levels(), ["b", "a"]);
    assert_eq!(codes(&small.apply(&[Some("c"), Some("a")])), [MISSING_CODE, 1]);
}

#[test]
fn duplicates_and_redundant_columns_are_found() {
    let x = normals(2_000, 5);
    let noise = normals(2_000, 6);
    let mix = |share: f64| x.iter().zip(&noise).map(|(x, e)| share * x + (1.0 - share) * e).collect::<Vec<f64>>();
    let cut: Vec<u16> = x.iter().map(|&x| u16::from(x > 0.0)).collect();
    let flipped = cut.iter().map(|code| 1 - code).collect();
    let columns = vec![
        Column::Number(x.clone()),
        Column::Number(x.iter().map(|x| -x.powi(3)).collect()),
        Column::Number(mix(0.7)),
        Column::Number(mix(0.2)),
        Column::Category { codes: cut, levels: 2 },
        Column::Category { codes: flipped, levels: 2 },
    ];
    let found = Associations::measure(&Table::new(columns).unwrap(), 5_000);
    assert_eq!(found.duplicates(), [(0, 1), (4, 5)]);
    assert_eq!(found.redundant_with(0), [1, 2, 4, 5]);
    assert_eq!(found.redundant_with(3), [] as [usize; 0]);
    assert!((found.strength(4, 5) - 1.0).abs() < 1e-12);
}
