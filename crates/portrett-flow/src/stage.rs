//! A stage's key: the hash of everything that its tables are made from.

use serde::Serialize;

/// The key of a stage's run.
pub struct StageKey(blake3::Hasher);

impl StageKey {
    /// The beginning of a key: the stage's name and the revision of its code.
    pub fn new(stage: &str, revision: u32) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(stage.as_bytes());
        hasher.update(&revision.to_le_bytes());
        Self(hasher)
    }

    /// Adds a checked specification or another input by its stored form.
    #[must_use]
    pub fn with(mut self, part: &impl Serialize) -> Self {
        let text = serde_json::to_string(part).unwrap_or_default();
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
        self
    }

    /// The key, in hexadecimal.
    pub fn finish(self) -> String {
        self.0.finalize().to_hex().as_str()[..32].to_owned()
    }
}
