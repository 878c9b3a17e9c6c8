//! Folders that are broken, cut off or meant to do harm: each is an error that says which file and what to do, or a model
//! that gives vectors, and never a panic.

use std::path::Path;

use portrett_models::ModelError;
use portrett_models::vectors::Vectors;
use serde_json::json;
use tempfile::TempDir;

use crate::small;

fn error(folder: &Path) -> ModelError {
    Vectors::open(folder).unwrap_err()
}

fn says(folder: &TempDir, words: &[&str]) {
    let text = error(folder.path()).to_string();
    assert!(words.iter().all(|word| text.contains(word)), "{text}");
}

#[test]
fn a_missing_file_is_named_with_what_to_do() {
    assert!(matches!(error(Path::new("/nowhere/at/all")), ModelError::NotAFolder { .. }));
    let folder = tempfile::tempdir().unwrap();
    says(&folder, &["model.safetensors is not there", "save_pretrained"]);
    let folder = small::table();
    std::fs::remove_file(folder.path().join("tokenizer.json")).unwrap();
    says(&folder, &["tokenizer.json is not there", "fetch"]);
    let folder = small::bert(None);
    std::fs::remove_file(folder.path().join("config.json")).unwrap();
    says(&folder, &["config.json is not there", "fetch"]);
    let folder = small::bert(None);
    std::fs::remove_file(folder.path().join("config.json")).unwrap();
    std::fs::create_dir(folder.path().join("config.json")).unwrap();
    says(&folder, &["config.json cannot be read"]);
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_an_error() {
    for (make, name) in [
        (small::table as fn() -> TempDir, "model.safetensors"),
        (small::table, "tokenizer.json"),
        (|| small::bert(None), "model.safetensors"),
        (|| small::bert(None), "config.json"),
    ] {
        let folder = make();
        let path = folder.path().join(name);
        let whole = std::fs::read(&path).unwrap();
        for length in (0..whole.len()).step_by(whole.len() / 60 + 1) {
            std::fs::write(&path, &whole[..length]).unwrap();
            assert!(error(folder.path()).to_string().contains(name));
        }
    }
}

#[test]
fn a_changed_byte_is_never_a_panic() {
    let mut state = 7_u64;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize % below
    };
    for (make, name) in [
        (small::table as fn() -> TempDir, "model.safetensors"),
        (small::table, "tokenizer.json"),
        (|| small::bert(None), "model.safetensors"),
        (|| small::bert(None), "config.json"),
    ] {
        let folder = make();
        let path = folder.path().join(name);
        let whole = std::fs::read(&path).unwrap();
        for _ in 0..150 {
            let mut bytes = whole.clone();
            // The first 300 bytes are the header and the settings.
            let below = bytes.len().min(300);
            bytes[draw(below)] = u8::try_from(draw(256)).unwrap();
            std::fs::write(&path, &bytes).unwrap();
            if let Ok(vectors) = Vectors::open(folder.path()) {
                let _ = vectors.embed(&["good dear", "bad"]);
            }
        }
    }
}

#[test]
fn sizes_that_no_model_has_take_no_memory() {
    let folder = small::table();
    let path = folder.path().join("model.safetensors");
    for header in [
        r#"{"embeddings":{"dtype":"F32","shape":[1099511627776,1099511627776],"data_offsets":[0,16]}}"#,
        r#"{"embeddings":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,0]}}"#,
        r#"{"embeddings":{"dtype":"F32","shape":[1,4],"data_offsets":[16,0]}}"#,
        r#"{"embeddings":{"dtype":"F32","shape":[0,4],"data_offsets":[0,0]}}"#,
    ] {
        let bytes = [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &[0; 16]].concat();
        std::fs::write(&path, bytes).unwrap();
        says(&folder, &["model.safetensors is broken"]);
    }
    std::fs::write(&path, u64::MAX.to_le_bytes()).unwrap();
    says(&folder, &["model.safetensors is broken"]);
    for (field, value) in [
        ("vocab_size", json!(1_u64 << 60)),
        ("hidden_size", json!(0)),
        ("num_hidden_layers", json!(1_000_000_000)),
        ("num_attention_heads", json!(0)),
        ("num_attention_heads", json!(3)),
        ("max_position_embeddings", json!(1)),
        ("layer_norm_eps", json!(-1.0)),
    ] {
        let folder = small::bert(None);
        let mut config = small::config();
        config[field] = value;
        small::write(folder.path(), "config.json", &config);
        says(&folder, &["config.json", field]);
    }
}

#[test]
fn files_that_do_not_belong_together_are_told() {
    let folder = small::table();
    let tensors = vec![("embeddings".to_owned(), vec![2, 4], vec![1.0; 8])];
    std::fs::write(folder.path().join("model.safetensors"), small::safetensors(&tensors)).unwrap();
    says(&folder, &["tokenizer.json does not fit", "6", "2"]);
    let folder = small::bert(None);
    let mut config = small::config();
    config["num_hidden_layers"] = json!(2);
    small::write(folder.path(), "config.json", &config);
    says(&folder, &["model.safetensors does not fit"]);
}

#[test]
fn weights_that_are_no_numbers_are_told() {
    let folder = small::table();
    let tensors = vec![("embeddings".to_owned(), vec![6, 4], vec![f32::NAN; 24])];
    std::fs::write(folder.path().join("model.safetensors"), small::safetensors(&tensors)).unwrap();
    let vectors = Vectors::open(folder.path()).unwrap();
    let error = vectors.embed(&["good"]).unwrap_err().to_string();
    assert!(error.contains("not all numbers"), "{error}");
}
