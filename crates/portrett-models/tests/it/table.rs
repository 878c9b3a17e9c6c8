//! Static models: the vector of a text is the mean of its tokens', at length 1.

use portrett_models::vectors::Vectors;
use serde_json::json;

use crate::small::{self, DEAR, GOOD, assert_close, unit};

fn sum(one: [f32; 4], other: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|at| one[at] + other[at])
}

#[test]
fn a_text_lies_between_its_words() {
    let folder = small::table();
    let vectors = Vectors::open(folder.path()).unwrap();
    assert_eq!(vectors.dimension(), 4);
    assert_close(&vectors.embed(&["good"]).unwrap(), &unit(GOOD));
    assert_close(&vectors.embed(&["Good dear"]).unwrap(), &unit(sum(GOOD, DEAR)));
    assert_close(&vectors.embed(&["dear good good"]).unwrap(), &unit(sum(sum(GOOD, DEAR), GOOD)));
}

#[test]
fn what_is_not_known_is_left_out_and_of_nothing_there_are_zeros() {
    let folder = small::table();
    let vectors = Vectors::open(folder.path()).unwrap();
    assert_close(&vectors.embed(&["good zebra"]).unwrap(), &unit(GOOD));
    assert_eq!(vectors.embed(&["", "zebra", "good bad"]).unwrap(), vec![0.0; 12]);
    assert_eq!(vectors.embed(&[]).unwrap(), Vec::<f32>::new());
}

#[test]
fn weights_and_a_mapping_of_tokens_to_rows_count() {
    let folder = small::table();
    // Two rows; `good` and `dear` are the tokens 3 and 4, and `dear` counts three times.
    let tensors = vec![
        ("embeddings".to_owned(), vec![2, 4], [GOOD, DEAR].concat()),
        ("mapping".to_owned(), vec![6], vec![0.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
        ("weights".to_owned(), vec![6], vec![1.0, 1.0, 1.0, 1.0, 3.0, 1.0]),
    ];
    std::fs::write(folder.path().join("model.safetensors"), small::safetensors(&tensors)).unwrap();
    let vectors = Vectors::open(folder.path()).unwrap();
    let expected: [f32; 4] = std::array::from_fn(|at| GOOD[at] + 3.0 * DEAR[at]);
    assert_close(&vectors.embed(&["good dear"]).unwrap(), &unit(expected));
}

#[test]
fn a_long_text_is_cut_at_512_tokens() {
    let folder = small::table();
    let vectors = Vectors::open(folder.path()).unwrap();
    let long = format!("{}{}", "good ".repeat(512), "dear ".repeat(2_000_000));
    assert_close(&vectors.embed(&[&long]).unwrap(), &unit(GOOD));
}

#[test]
fn another_file_is_another_fingerprint() {
    let folder = small::table();
    let before = Vectors::open(folder.path()).unwrap().fingerprint().to_owned();
    assert_eq!(before.len(), 64);
    assert_eq!(before, Vectors::open(small::table().path()).unwrap().fingerprint());
    let mut tokenizer = small::tokenizer();
    tokenizer["normalizer"] = json!(null);
    small::write(folder.path(), "tokenizer.json", &tokenizer);
    assert_ne!(before, Vectors::open(folder.path()).unwrap().fingerprint());
}

#[test]
fn the_same_bytes_whatever_the_threads_and_the_neighbours() {
    let folder = small::table();
    let vectors = Vectors::open(folder.path()).unwrap().with_threads(1);
    let texts: Vec<String> = (0..1000).map(|number| "good dear bad zebra ".repeat(number % 7 + 1)).collect();
    let texts: Vec<&str> = texts.iter().map(|text| &text[..text.len() - text.len() % 11]).collect();
    let all = vectors.embed(&texts).unwrap();
    let alone: Vec<f32> = texts.iter().flat_map(|text| vectors.embed(&[text]).unwrap()).collect();
    assert_eq!(all, alone);
    assert_eq!(all, vectors.with_threads(5).embed(&texts).unwrap());
}
