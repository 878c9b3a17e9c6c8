//! What a model answered, by a hash of what it was asked: who asks the same again gets the same answer, and no call is
//! made. An answer is kept as it came, and goes past the guard each time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::prompt::Prompt;

/// The most bytes of an answer that are kept; no more of it is ever looked at.
const MOST: usize = 64 << 10;

/// Answers, by the hash of the request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn get(&self, request: &str) -> Option<&String> {
        self.0.get(request)
    }

    pub(super) fn keep(&mut self, request: String, content: &str) {
        self.0.insert(request, content[..content.floor_char_boundary(MOST)].to_owned());
    }
}

/// The hash of a request to `model`, in hexadecimal: all that the answer could hang on.
pub(super) fn request(model: &str, prompt: &Prompt) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [model, &prompt.system, &prompt.data, &prompt.schema.to_string()] {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}
