//! What is asked of a language model in a build, what came of it, and what it answered before. No text and no answer is
//! logged; answers are kept in the catalog with the build, so that the same build needs no call and gives the same.

use std::collections::BTreeMap;

use portrett_models::language::{Answers, LanguageModel};
use portrett_terms::ModelFacts;
use portrett_terms::ledger::{Ledger, StageRun};
use serde::{Deserialize, Serialize};

use super::spec::ModelSpec;
use crate::error::FlowError;

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
    /// Sentences of interviews that have a theme or a kind by the model.
    #[serde(default)]
    pub coded: u64,
    /// Codes that say what the words of the sentence say.
    #[serde(default)]
    pub agreed: u64,
    /// Codes that were thrown away.
    #[serde(default)]
    pub dropped: u64,
    /// Sentences of cards that read more smoothly.
    #[serde(default)]
    pub smoothed: u64,
    /// Answers that do not count, by the reason.
    pub kept: BTreeMap<String, u64>,
}

impl Asked {
    /// What the report tells of it.
    pub fn facts(&self) -> ModelFacts {
        ModelFacts {
            name: self.model.clone(),
            named: self.named,
            coded: self.coded,
            agreed: self.agreed,
            thrown: self.dropped + self.kept.values().sum::<u64>(),
        }
    }
}

/// A line to a model that knows what it answered to `purpose` in earlier builds.
pub(super) fn begin(spec: &ModelSpec, purpose: &str, ledger: &Ledger) -> Result<LanguageModel, FlowError> {
    let known = ledger.stages.get(purpose).and_then(|run| serde_json::from_str::<Answers>(&run.artefact).ok());
    let model = spec.model().map_err(|error| FlowError::Broken(error.to_string()))?;
    Ok(model.with_answers(known.unwrap_or_default()))
}

/// Keeps what the model answered, and what was spent.
pub(super) fn end(
    model: &LanguageModel,
    purpose: &str,
    asked: &mut Asked,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let spent = model.spent();
    (asked.calls, asked.sent, asked.received) = (spent.calls, spent.sent, spent.received);
    let artefact = serde_json::to_string(model.answers()).map_err(|error| FlowError::Broken(error.to_string()))?;
    ledger.stages.insert(purpose.to_owned(), StageRun { key: String::new(), artefact });
    Ok(())
}

/// Writes the records of the calls that were made since the last time to the log.
pub(super) fn log_calls(model: &mut LanguageModel) {
    for call in model.take_calls() {
        log::info!("asked a language model: {}", serde_json::to_string(&call).unwrap_or_default());
    }
}
