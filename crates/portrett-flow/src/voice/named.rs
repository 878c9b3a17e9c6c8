//! Names of found themes by a language model, where the project has one. What it says is kept only if its words stand in
//! the sentences; else the name stands that the words themselves gave. No text and no answer is logged.

use std::collections::BTreeMap;

use portrett_models::language::{LanguageModel, Redacted, Said};
use serde::{Deserialize, Serialize};

use super::found::Found;
use super::hear::Heard;
use super::spec::ModelSpec;
use crate::error::FlowError;

/// Sentences of a theme that are shown to the model.
const SENTENCES: usize = 12;

/// What was asked of a language model and what came of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// The model.
    pub model: String,
    /// Calls that were made.
    pub calls: u64,
    /// Tokens that went there.
    pub sent: u64,
    /// Tokens that came back.
    pub received: u64,
    /// Themes that bear the model's name.
    pub named: u64,
    /// Answers that do not count, by the reason.
    pub kept: BTreeMap<String, u64>,
}

/// Gives the found themes that are like none of the taxonomy the model's names, as far as they stand the test.
pub fn name(spec: &ModelSpec, heard: &[Heard], found: &mut [Found]) -> Result<Asked, FlowError> {
    let broken = |error: portrett_models::ModelError| FlowError::Broken(error.to_string());
    let mut model = spec.model().map_err(broken)?;
    let mut asked = Asked { model: spec.name.clone(), ..Asked::default() };
    for own in found {
        for theme in 0..own.themes.themes.len() {
            if own.themes.themes[theme].like.is_none() {
                name_one(&mut model, heard, own, theme, &mut asked);
            }
        }
    }
    let spent = model.spent();
    (asked.calls, asked.sent, asked.received) = (spent.calls, spent.sent, spent.received);
    Ok(asked)
}

fn name_one(model: &mut LanguageModel, heard: &[Heard], found: &mut Found, theme: usize, asked: &mut Asked) {
    let mut nearest: Vec<((usize, usize), f32)> =
        found.told.iter().filter(|(_, own, _)| *own == theme).map(|(place, _, near)| (*place, *near)).collect();
    nearest.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    nearest.truncate(SENTENCES);
    let sentences: Vec<Redacted<'_>> = (nearest.iter())
        .map(|((message, place), _)| Redacted::i_have_redacted(&heard[*message].said[*place].text))
        .collect();
    let offline = &found.themes.themes[theme].name;
    let said = model.name_theme(&found.themes.language, &sentences, offline);
    for call in model.take_calls() {
        log::info!("asked a language model: {}", serde_json::to_string(&call).unwrap_or_default());
    }
    match said {
        Said::Model(name) => {
            asked.named += 1;
            found.themes.themes[theme].name = name;
        }
        Said::Offline(_, reason) => *asked.kept.entry(reason.to_string()).or_insert(0) += 1,
    }
}
