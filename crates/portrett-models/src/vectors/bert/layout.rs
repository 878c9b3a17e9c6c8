//! What the settings in the folder of a BERT say, checked: how large the model is, how many tokens it takes, and how the
//! vectors of tokens become one.

use serde::Deserialize;

use super::{Config, Folder, HiddenAct, PositionEmbeddingType};
use crate::ModelError;

const CONFIG: &str = "config.json";
const SENTENCE: &str = "sentence_bert_config.json";
const POOLING: &str = "1_Pooling/config.json";
const MODULES: &str = "modules.json";

/// Steps after the model that are known; the last of them is done always.
const KNOWN_MODULES: [&str; 3] = ["Transformer", "Pooling", "Normalize"];

/// Bounds that every model for sentences keeps: a file that says more is broken or meant to fill the memory.
const MOST_VOCABULARY: usize = 2_000_000;
const MOST_WIDTH: usize = 32_768;
const MOST_LAYERS: usize = 100;

/// The most tokens of a text, whatever the model takes: attention needs memory by the square of it, and sentences have 30.
const MOST_TOKENS: usize = 2_048;

/// How the vectors of tokens become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pooling {
    /// That of the first token.
    First,
    /// The mean of all.
    Mean,
}

/// What was read and checked.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) config: Config,
    pub(super) most_tokens: usize,
    pub(super) pooling: Pooling,
    pub(super) lower_case: bool,
}

/// `config.json` as written; what is left out is what the first BERT had.
#[derive(Debug, Deserialize)]
struct Written {
    model_type: Option<String>,
    vocab_size: usize,
    hidden_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    intermediate_size: usize,
    max_position_embeddings: usize,
    #[serde(default = "two")]
    type_vocab_size: usize,
    #[serde(default = "gelu")]
    hidden_act: String,
    #[serde(default = "tiny")]
    layer_norm_eps: f64,
    #[serde(default = "absolute")]
    position_embedding_type: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sentence {
    max_seq_length: Option<usize>,
    do_lower_case: bool,
}

#[derive(Debug, Deserialize)]
struct Module {
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Pooled {
    pooling_mode_cls_token: bool,
    pooling_mode_mean_tokens: bool,
    pooling_mode_max_tokens: bool,
    pooling_mode_mean_sqrt_len_tokens: bool,
    pooling_mode_weightedmean_tokens: bool,
    pooling_mode_lasttoken: bool,
}

fn two() -> usize {
    2
}

fn gelu() -> String {
    "gelu".to_owned()
}

fn tiny() -> f64 {
    1e-12
}

fn absolute() -> String {
    "absolute".to_owned()
}

impl Layout {
    pub(super) fn read(folder: &mut Folder) -> Result<Self, ModelError> {
        let missing = ModelError::Missing { path: folder.file(CONFIG), remedy: "fetch the model's config.json too" };
        let written: Written = folder.settings(CONFIG)?.ok_or(missing)?;
        let config = written.check().map_err(|what| folder.foreign(CONFIG, what))?;
        let modules: Vec<Module> = folder.settings(MODULES)?.unwrap_or_default();
        let is_known = |module: &Module| KNOWN_MODULES.iter().any(|known| module.kind.ends_with(known));
        if let Some(other) = modules.iter().find(|module| !is_known(module)) {
            return Err(folder.foreign(MODULES, format!("the step {:.80?} is not known", other.kind)));
        }
        let sentence: Sentence = folder.settings(SENTENCE)?.unwrap_or_default();
        let most_tokens =
            sentence.max_seq_length.unwrap_or(usize::MAX).clamp(8, config.max_position_embeddings.min(MOST_TOKENS));
        let pooling = match folder.settings::<Pooled>(POOLING)? {
            Some(pooled) => pooled.check().map_err(|what| folder.foreign(POOLING, what))?,
            None => Pooling::Mean,
        };
        Ok(Self { config, most_tokens, pooling, lower_case: sentence.do_lower_case })
    }
}

impl Written {
    fn check(self) -> Result<Config, String> {
        match self.model_type.as_deref() {
            None | Some("bert") => {}
            Some(other) => return Err(format!("model_type is {other:.40?}")),
        }
        if self.position_embedding_type != "absolute" {
            return Err("its positions are relative".to_owned());
        }
        within("vocab_size", self.vocab_size, 1, MOST_VOCABULARY)?;
        within("hidden_size", self.hidden_size, 1, MOST_WIDTH)?;
        within("intermediate_size", self.intermediate_size, 1, MOST_WIDTH)?;
        within("num_hidden_layers", self.num_hidden_layers, 1, MOST_LAYERS)?;
        within("num_attention_heads", self.num_attention_heads, 1, self.hidden_size)?;
        within("max_position_embeddings", self.max_position_embeddings, 8, MOST_WIDTH)?;
        within("type_vocab_size", self.type_vocab_size, 1, 64)?;
        if !self.hidden_size.is_multiple_of(self.num_attention_heads) {
            return Err("hidden_size is not a multiple of num_attention_heads".to_owned());
        }
        if !(self.layer_norm_eps > 0.0 && self.layer_norm_eps < 1.0) {
            return Err("layer_norm_eps is not between 0 and 1".to_owned());
        }
        Ok(self.config(activation(&self.hidden_act)?))
    }

    /// What the library takes; dropout and the like matter to training alone.
    fn config(&self, hidden_act: HiddenAct) -> Config {
        Config {
            vocab_size: self.vocab_size,
            hidden_size: self.hidden_size,
            num_hidden_layers: self.num_hidden_layers,
            num_attention_heads: self.num_attention_heads,
            intermediate_size: self.intermediate_size,
            hidden_act,
            hidden_dropout_prob: 0.0,
            max_position_embeddings: self.max_position_embeddings,
            type_vocab_size: self.type_vocab_size,
            initializer_range: 0.02,
            layer_norm_eps: self.layer_norm_eps,
            pad_token_id: 0,
            position_embedding_type: PositionEmbeddingType::Absolute,
            use_cache: false,
            classifier_dropout: None,
            model_type: Some("bert".to_owned()),
        }
    }
}

impl Pooled {
    fn check(&self) -> Result<Pooling, String> {
        let others = self.pooling_mode_max_tokens
            || self.pooling_mode_mean_sqrt_len_tokens
            || self.pooling_mode_weightedmean_tokens
            || self.pooling_mode_lasttoken;
        match (self.pooling_mode_cls_token, self.pooling_mode_mean_tokens, others) {
            (true, false, false) => Ok(Pooling::First),
            (false, true, false) => Ok(Pooling::Mean),
            _ => Err("vectors of tokens are neither averaged nor is the first one taken".to_owned()),
        }
    }
}

fn within(name: &str, value: usize, least: usize, most: usize) -> Result<(), String> {
    match (least..=most).contains(&value) {
        true => Ok(()),
        false => Err(format!("{name} is {value}")),
    }
}

fn activation(name: &str) -> Result<HiddenAct, String> {
    match name {
        "gelu" => Ok(HiddenAct::Gelu),
        "gelu_new" | "gelu_pytorch_tanh" | "gelu_approximate" => Ok(HiddenAct::GeluApproximate),
        "relu" => Ok(HiddenAct::Relu),
        other => Err(format!("hidden_act is {other:.40?}")),
    }
}
