//! The weights of a model, `model.safetensors`, read into memory: the format's reader without memory mapping is safe code,
//! and a file that changes while it is used changes nothing here. The header is checked against the bytes that are there.

use candle_core::safetensors::SliceSafetensors;
use candle_core::{DType, Device, Tensor};

use super::folder::Folder;
use super::guarded;
use crate::ModelError;

/// The file of the weights.
pub(super) const FILE: &str = "model.safetensors";

/// The most bytes of weights: those of a model of 500 million weights in half precision and more than any that gives
/// vectors on a laptop.
const MOST: u64 = 2 << 30;

/// The most tensors in a file; a BERT of 48 layers has 800.
const MOST_TENSORS: usize = 10_000;

/// Names under which a table of token vectors stands: model2vec's, and sentence-transformers' for the same.
const TABLES: [&str; 2] = ["embeddings", "embedding.weight"];

const CONVERT: &str = "a model without this file can be saved with it by `save_pretrained` of its library";

/// The bytes of the weights and the names in them.
pub(super) struct Weights {
    bytes: Vec<u8>,
    names: Vec<String>,
}

/// Reads the weights and their header.
pub(super) fn read(folder: &mut Folder) -> Result<Weights, ModelError> {
    if !folder.has(FILE) {
        return Err(ModelError::Missing { path: folder.file(FILE), remedy: CONVERT });
    }
    let bytes = folder.bytes(FILE, MOST)?;
    let names = guarded(|| {
        let file = SliceSafetensors::new(&bytes).map_err(|error| error.to_string())?;
        Ok(file.tensors().into_iter().map(|(name, _)| name).collect::<Vec<_>>())
    });
    let names = names.map_err(|account| folder.broken(FILE, account))?;
    if names.len() > MOST_TENSORS {
        return Err(folder.broken(FILE, format!("it has {} tensors", names.len())));
    }
    Ok(Weights { bytes, names })
}

impl Weights {
    /// The name of the table of token vectors, where the file is one.
    pub(super) fn table_name(&self) -> Option<&'static str> {
        let has_layers = self.names.iter().any(|name| name.contains("layer."));
        let is_there = |table: &&&str| self.names.iter().any(|name| name == *table);
        TABLES.iter().find(is_there).copied().filter(|_| !has_layers)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|own| own == name)
    }

    /// The tensor of that name as numbers of `kind`.
    pub(super) fn tensor(&self, name: &str, kind: DType) -> Result<Tensor, String> {
        guarded(|| {
            let file = SliceSafetensors::new(&self.bytes).map_err(|error| error.to_string())?;
            let tensor = file.load(name, &Device::Cpu).and_then(|tensor| tensor.to_dtype(kind));
            tensor.map_err(|error| format!("{name}: {error}"))
        })
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
