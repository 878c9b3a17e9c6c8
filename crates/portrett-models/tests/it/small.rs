//! Models of a few numbers, written by the tests themselves, so that their vectors can be computed by hand.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

/// The words of the small models; the first is what is not known.
const WORDS: [&str; 6] = ["[UNK]", "[CLS]", "[SEP]", "good", "dear", "bad"];

/// Vectors of the words. Each has mean 0 and variance 1, so that the norm of a layer leaves it as it is.
pub const UNKNOWN: [f32; 4] = [-1.0, 1.0, 1.0, -1.0];
pub const GOOD: [f32; 4] = [1.0, 1.0 / 3.0, 1.0 / 3.0, -5.0 / 3.0];
pub const DEAR: [f32; 4] = [1.0, -1.0, 1.0, -1.0];
pub const BAD: [f32; 4] = [-1.0, -1.0 / 3.0, -1.0 / 3.0, 5.0 / 3.0];

pub type Tensors = Vec<(String, Vec<usize>, Vec<f32>)>;

/// A file in the format of safetensors.
pub fn safetensors(tensors: &Tensors) -> Vec<u8> {
    let (mut header, mut data) = (serde_json::Map::new(), Vec::new());
    for (name, shape, values) in tensors {
        let start = data.len();
        data.extend(values.iter().flat_map(|value| value.to_le_bytes()));
        header.insert(name.clone(), json!({"dtype": "F32", "shape": shape, "data_offsets": [start, data.len()]}));
    }
    let mut header = Value::Object(header).to_string();
    while !header.len().is_multiple_of(8) {
        header.push(' ');
    }
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &data].concat()
}

/// A tokenizer of whole words in small letters, without marks of its own.
pub fn tokenizer() -> Value {
    let vocabulary: serde_json::Map<_, _> =
        WORDS.iter().enumerate().map(|(id, word)| ((*word).to_owned(), json!(id))).collect();
    json!({
        "version": "1.0",
        // To be set aside: the model's own limit counts.
        "truncation": {"max_length": 2, "strategy": "LongestFirst", "stride": 0},
        "padding": {"strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null, "pad_id": 0,
                    "pad_type_id": 0, "pad_token": "[UNK]"},
        "added_tokens": [], "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": null, "decoder": null,
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
    })
}

fn rows() -> Vec<f32> {
    [UNKNOWN, [0.0; 4], [0.0; 4], GOOD, DEAR, BAD].concat()
}

/// A static model of four numbers a word.
pub fn table() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "config.json", &json!({"model_type": "model2vec", "normalize": true}));
    write(folder.path(), "tokenizer.json", &tokenizer());
    let tensors = vec![("embeddings".to_owned(), vec![6, 4], rows())];
    std::fs::write(folder.path().join("model.safetensors"), safetensors(&tensors)).unwrap();
    folder
}

pub fn config() -> Value {
    json!({
        "model_type": "bert", "vocab_size": 6, "hidden_size": 4, "num_hidden_layers": 1, "num_attention_heads": 2,
        "intermediate_size": 8, "max_position_embeddings": 16, "type_vocab_size": 2, "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
    })
}

/// A BERT of one layer that attends to all tokens alike and passes on what it sees: queries and keys are zeros, values
/// and what becomes of them are as they were, and the dense part adds nothing.
pub fn bert(pooling: Option<&str>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "config.json", &config());
    write(folder.path(), "tokenizer.json", &tokenizer());
    write(folder.path(), "sentence_bert_config.json", &json!({"max_seq_length": 8, "do_lower_case": false}));
    std::fs::write(folder.path().join("model.safetensors"), safetensors(&bert_tensors())).unwrap();
    if let Some(pooling) = pooling {
        std::fs::create_dir(folder.path().join("1_Pooling")).unwrap();
        write(folder.path(), "1_Pooling/config.json", &json!({pooling: true}));
    }
    folder
}

fn bert_tensors() -> Tensors {
    let identity: Vec<f32> = (0..16).map(|at| if at % 5 == 0 { 1.0 } else { 0.0 }).collect();
    let mut all = vec![
        ("embeddings.word_embeddings.weight".to_owned(), vec![6, 4], rows()),
        ("embeddings.position_embeddings.weight".to_owned(), vec![16, 4], vec![0.0; 64]),
        ("embeddings.token_type_embeddings.weight".to_owned(), vec![2, 4], vec![0.0; 8]),
    ];
    let layer = "encoder.layer.0";
    for name in ["embeddings".to_owned(), format!("{layer}.attention.output"), format!("{layer}.output")] {
        all.push((format!("{name}.LayerNorm.weight"), vec![4], vec![1.0; 4]));
        all.push((format!("{name}.LayerNorm.bias"), vec![4], vec![0.0; 4]));
    }
    let zeros = vec![0.0; 16];
    for (name, weights) in [
        ("attention.self.query", &zeros),
        ("attention.self.key", &zeros),
        ("attention.self.value", &identity),
        ("attention.output.dense", &identity),
    ] {
        all.push((format!("{layer}.{name}.weight"), vec![4, 4], weights.clone()));
        all.push((format!("{layer}.{name}.bias"), vec![4], vec![0.0; 4]));
    }
    for (name, out, within) in [("intermediate", 8, 4), ("output", 4, 8)] {
        all.push((format!("{layer}.{name}.dense.weight"), vec![out, within], vec![0.0; 32]));
        all.push((format!("{layer}.{name}.dense.bias"), vec![out], vec![0.0; out]));
    }
    all
}

pub fn write(folder: &Path, name: &str, value: &Value) {
    std::fs::write(folder.join(name), value.to_string()).unwrap();
}

/// `sum` at length 1.
pub fn unit(sum: [f32; 4]) -> Vec<f32> {
    let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
    sum.iter().map(|value| value / length).collect()
}

pub fn assert_close(found: &[f32], expected: &[f32]) {
    assert_eq!(found.len(), expected.len());
    let far = found.iter().zip(expected).find(|(found, expected)| (*found - *expected).abs() > 1e-6);
    assert!(far.is_none(), "{found:?} is not {expected:?}");
}
