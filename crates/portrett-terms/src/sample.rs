//! Who is in the data and who of them was heard, as far as sources tell: what the checks of personas ask.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::PersonaId;

/// Who is in the data and who of them was heard. *Heard* are those who wrote a message or answered a survey.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SampleFacts {
    /// People by the name of their part in buying ([`BuyingRole`](crate::standing::BuyingRole)), where a source tells
    /// it; empty where none does.
    #[serde(default)]
    pub roles: BTreeMap<String, u64>,
    /// Those among them who were heard.
    #[serde(default)]
    pub roles_heard: BTreeMap<String, u64>,
    /// The parts in buying within each persona, where a source tells them.
    #[serde(default)]
    pub personas: Vec<PersonaParts>,
    /// Who among the heard spends most; nothing where nobody was heard or no source tells of money.
    #[serde(default)]
    pub heard: Option<HeardFacts>,
}

/// The parts in buying within one persona.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaParts {
    /// The persona.
    pub persona: PersonaId,
    /// Its people by the name of their part in buying.
    pub roles: BTreeMap<String, u64>,
}

/// Who was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HeardFacts {
    /// Customers with an order who were heard.
    pub people: u64,
    /// Those among them who belong to the fifth of all customers that spends most.
    pub best_fifth: u64,
}
