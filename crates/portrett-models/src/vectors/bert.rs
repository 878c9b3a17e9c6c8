//! A BERT in the layout of sentence-transformers (Reimers and Gurevych 2019): `config.json`, `tokenizer.json`,
//! `model.safetensors`, and where they are there `modules.json`, `sentence_bert_config.json`, `1_Pooling/config.json`.
//!
//! Texts of the same number of tokens go through the model together, so that none is padded. What a text's row comes to
//! must not depend on how many go together. The library's product of matrices adds up along a row in an order that
//! depends on the length of the row, unless both of the product's other sides are 64 or less, or one is 1; so a model that
//! narrow takes one text at a time, and a wider one several.

use candle_core::{DType, Device, Tensor};
use candle_nn::VarBuilder;
use candle_transformers::models::bert::{BertModel, Config, HiddenAct, PositionEmbeddingType};

use super::batch::on_threads;
use super::folder::Folder;
use super::tokens::{self, Tokens};
use super::weights::{self, Weights};
use super::{guarded, unit};
use crate::ModelError;

mod layout;

use layout::{Layout, Pooling};

/// Tokens that go through the model together.
const TOGETHER: usize = 512;

/// Up to this many numbers in a vector a product's order of adding depends on how many rows it has.
const NARROW: usize = 64;

/// The model, its tokenizer and how the vectors of tokens become one.
pub(super) struct Bert {
    tokens: Tokens,
    model: BertModel,
    pooling: Pooling,
    lower_case: bool,
    dimension: usize,
}

impl std::fmt::Debug for Bert {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bert({} dimensions, {:?})", self.dimension, self.pooling)
    }
}

impl Bert {
    pub(super) fn open(folder: &mut Folder, weights: Weights) -> Result<Self, ModelError> {
        let layout = Layout::read(folder)?;
        let tokens = Tokens::open(folder, layout.most_tokens, true)?;
        let (size, known) = (tokens.size(), layout.config.vocab_size);
        if size > known {
            return Err(folder.unfit(tokens::FILE, format!("its tokens reach to {size}, the weights to {known}")));
        }
        let model = guarded(|| {
            let builder = VarBuilder::from_buffered_safetensors(weights.into_bytes(), DType::F32, &Device::Cpu);
            builder.and_then(|builder| BertModel::load(builder, &layout.config)).map_err(|error| error.to_string())
        });
        let model = model.map_err(|account| folder.unfit(weights::FILE, account))?;
        let dimension = layout.config.hidden_size;
        Ok(Self { tokens, model, pooling: layout.pooling, lower_case: layout.lower_case, dimension })
    }

    pub(super) fn dimension(&self) -> usize {
        self.dimension
    }

    pub(super) fn embed(&self, texts: &[&str], threads: usize) -> Result<Vec<f32>, String> {
        let ids = on_threads(texts.len(), threads, |number| self.ids(texts[number]))?;
        let batches = self.batches(&ids);
        let done = on_threads(batches.len(), threads, |number| guarded(|| self.rows(&batches[number], &ids)))?;
        let mut matrix = vec![0.0; texts.len() * self.dimension];
        for (batch, rows) in batches.iter().zip(done) {
            for (text, row) in batch.iter().zip(rows) {
                matrix[text * self.dimension..(text + 1) * self.dimension].copy_from_slice(&row);
            }
        }
        Ok(matrix)
    }

    fn ids(&self, text: &str) -> Result<Vec<u32>, String> {
        match self.lower_case {
            true => self.tokens.of(&text.to_lowercase()),
            false => self.tokens.of(text),
        }
    }

    /// Numbers of texts that go together, the longest texts first so that no thread is left with them at the end.
    fn batches(&self, ids: &[Vec<u32>]) -> Vec<Vec<usize>> {
        let mut order: Vec<usize> = (0..ids.len()).filter(|text| !ids[*text].is_empty()).collect();
        order.sort_by_key(|text| (std::cmp::Reverse(ids[*text].len()), *text));
        let same_length = order.chunk_by(|one, other| ids[*one].len() == ids[*other].len());
        let most = |length: usize| if self.dimension <= NARROW { 1 } else { (TOGETHER / length).max(1) };
        same_length.flat_map(|texts| texts.chunks(most(ids[texts[0]].len())).map(<[usize]>::to_vec)).collect()
    }

    /// The rows of texts that have the same number of tokens.
    fn rows(&self, texts: &[usize], ids: &[Vec<u32>]) -> Result<Vec<Vec<f32>>, String> {
        let length = ids[texts[0]].len();
        let flat: Vec<u32> = texts.iter().flat_map(|text| ids[*text].iter().copied()).collect();
        let hidden = self.hidden(flat, (texts.len(), length)).map_err(|error| error.to_string())?;
        hidden.chunks_exact(length * self.dimension).map(|tokens| unit(&self.pooled(tokens))).collect()
    }

    fn hidden(&self, ids: Vec<u32>, shape: (usize, usize)) -> candle_core::Result<Vec<f32>> {
        let ids = Tensor::from_vec(ids, shape, &Device::Cpu)?;
        self.model.forward(&ids, &ids.zeros_like()?, None)?.flatten_all()?.to_vec1()
    }

    /// One vector of the vectors of a text's tokens; a mean without its factor, which `unit` takes away.
    fn pooled(&self, tokens: &[f32]) -> Vec<f64> {
        let first = tokens[..self.dimension].iter().map(|value| f64::from(*value)).collect();
        match self.pooling {
            Pooling::First => first,
            Pooling::Mean => tokens[self.dimension..].chunks_exact(self.dimension).fold(first, |mut sum, token| {
                sum.iter_mut().zip(token).for_each(|(sum, value)| *sum += f64::from(*value));
                sum
            }),
        }
    }
}
