//! What people wrote.

use portrett_terms::PersonaId;
use serde::{Deserialize, Serialize};

/// A belief as it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BeliefSpec {
    /// Opaque; unique within the project.
    #[serde(default)]
    pub id: String,
    /// The statement in its author's words.
    pub statement: String,
    /// Who wrote it, by the name that they chose.
    pub author: String,
    /// The day it was written, `YYYY-MM-DD`.
    pub written: String,
    /// The persona that it is about; nothing for all customers.
    #[serde(default)]
    pub persona: Option<PersonaId>,
    /// The test as it was written.
    #[serde(default)]
    pub test: Option<String>,
}
