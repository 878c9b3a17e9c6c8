//! What a person changed on a card by hand. Edits lie apart from what was computed and are laid over each new build.

use serde::{Deserialize, Serialize};

use crate::claim::{Claim, Status};
use crate::ids::PersonaId;
use crate::phrase::Phrase;

/// What is done to a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditAction {
    /// It is not shown on the face.
    Hide,
    /// It comes first.
    First,
    /// It is said in somebody's own words.
    Rewrite {
        /// The words.
        text: String,
        /// The figure when they were written.
        value: f64,
    },
}

/// One edit of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The card.
    pub persona: PersonaId,
    /// The feature that the statement is about.
    pub feature: String,
    /// The statement as it was when it was edited.
    pub statement: Phrase,
    /// What is done.
    pub action: EditAction,
    /// Who did it, by the name that they chose.
    pub author: String,
    /// The day, `YYYY-MM-DD`.
    pub written: String,
}

impl Edit {
    /// Whether it is about `claim`: the same saying of the same feature, whichever way its figure points now.
    pub fn is_about(&self, claim: &Claim) -> bool {
        self.feature == claim.feature() && self.statement.says_the_same(claim.statement())
    }

    /// Whether the claim has changed since words were written for it: its figure points the other way, lies where its
    /// interval does not hold the figure of then, or is no longer supported.
    pub fn is_out_of_date(&self, claim: &Claim) -> bool {
        let EditAction::Rewrite { value, .. } = &self.action else { return false };
        let evidence = claim.evidence();
        let turned = self.statement.arguments.get("direction") != claim.statement().arguments.get("direction");
        turned || evidence.status != Status::Supported || !evidence.interval.holds(*value)
    }
}
