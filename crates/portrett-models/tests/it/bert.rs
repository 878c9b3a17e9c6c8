//! A BERT small enough to be computed by hand: `small::bert` says what its layer does.

use portrett_models::ModelError;
use portrett_models::vectors::Vectors;
use serde_json::json;

use crate::small::{self, assert_close, unit};

#[test]
fn a_layer_adds_to_each_token_what_all_have_in_common() {
    let folder = small::bert(Some("pooling_mode_cls_token"));
    let vectors = Vectors::open(folder.path()).unwrap();
    assert_eq!(vectors.dimension(), 4);
    assert_eq!(vectors.describe(), "BERT, 4 dimensions");
    // good = (1, 1/3, 1/3, -5/3) and dear = (1, -1, 1, -1) have in common (1, -1/3, 2/3, -4/3).
    assert_close(&vectors.embed(&["good dear"]).unwrap(), &unit([2.0, 0.0, 1.0, -3.0]));
    assert_close(&vectors.embed(&["dear good"]).unwrap(), &unit([2.0, -4.0 / 3.0, 5.0 / 3.0, -7.0 / 3.0]));
}

#[test]
fn tokens_are_averaged_where_the_folder_says_so_or_nothing() {
    for pooling in [Some("pooling_mode_mean_tokens"), None] {
        let folder = small::bert(pooling);
        let vectors = Vectors::open(folder.path()).unwrap();
        assert_close(&vectors.embed(&["good dear"]).unwrap(), &unit([2.0, -2.0 / 3.0, 4.0 / 3.0, -8.0 / 3.0]));
    }
}

#[test]
fn a_long_text_is_cut_where_the_model_ends() {
    let folder = small::bert(None);
    let vectors = Vectors::open(folder.path()).unwrap();
    let long = format!("{}{}", "good dear ".repeat(4), "bad ".repeat(100));
    assert_eq!(vectors.embed(&[&long]).unwrap(), vectors.embed(&[&"good dear ".repeat(4)]).unwrap());
}

#[test]
fn a_text_of_no_token_is_zeros_among_others() {
    let folder = small::bert(None);
    let rows = Vectors::open(folder.path()).unwrap().embed(&["good", "", "good"]).unwrap();
    assert_eq!(rows[4..8], [0.0; 4]);
    assert_eq!(rows[..4], rows[8..]);
}

#[test]
fn the_same_bytes_whatever_the_threads_and_the_neighbours() {
    let folder = small::bert(None);
    let vectors = Vectors::open(folder.path()).unwrap().with_threads(1);
    let words = ["good", "dear", "bad", "zebra"];
    let texts: Vec<String> = (0..300).map(|number| words[..number % 4 + 1].join(" ")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let all = vectors.embed(&texts).unwrap();
    let alone: Vec<f32> = texts.iter().flat_map(|text| vectors.embed(&[text]).unwrap()).collect();
    assert_eq!(all, alone);
    assert_eq!(all, vectors.with_threads(4).embed(&texts).unwrap());
}

#[test]
fn what_is_done_otherwise_is_refused_and_named() {
    let folder = small::bert(Some("pooling_mode_max_tokens"));
    let error = Vectors::open(folder.path()).unwrap_err();
    assert!(matches!(error, ModelError::Foreign { .. }), "{error}");
    let folder = small::bert(None);
    small::write(
        folder.path(),
        "modules.json",
        &json!([{"type": "a.Transformer"}, {"type": "sentence_transformers.models.Dense"}]),
    );
    let error = Vectors::open(folder.path()).unwrap_err().to_string();
    assert!(error.contains("modules.json") && error.contains("Dense"), "{error}");
    let folder = small::bert(None);
    let mut config = small::config();
    config["model_type"] = json!("xlm-roberta");
    small::write(folder.path(), "config.json", &config);
    let error = Vectors::open(folder.path()).unwrap_err().to_string();
    assert!(error.contains("xlm-roberta"), "{error}");
}
