//! A source as `portrett.toml` describes it → a source that can be imported.

use portrett_terms::role::ROLES;
use portrett_terms::{Role, SourceKind, SourceSpec};

use crate::error::FlowError;

/// A source that has every column that its kind needs, and none twice that may stand once.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ValidSource(SourceSpec);

/// Roles that a kind needs, each a list of which any will do.
fn needed(kind: SourceKind) -> &'static [&'static [Role]] {
    match kind {
        SourceKind::Contacts | SourceKind::Survey => &[],
        SourceKind::Events => {
            &[&[Role::Visitor, Role::CustomerId, Role::Email], &[Role::Time], &[Role::Event, Role::Page]]
        }
        SourceKind::Messages => &[&[Role::Text]],
        SourceKind::Aggregates => &[&[Role::Figure]],
        SourceKind::Orders => &[&[Role::CustomerId, Role::Email], &[Role::OrderTime], &[Role::Amount, Role::UnitPrice]],
        SourceKind::Touches => {
            &[&[Role::CustomerId, Role::Email], &[Role::Sent, Role::Opened, Role::Clicked, Role::Converted]]
        }
    }
}

impl ValidSource {
    /// Checks `source`.
    pub fn check(source: &SourceSpec) -> Result<Self, FlowError> {
        for any_of in needed(source.kind) {
            if !any_of.iter().any(|role| source.column(*role).is_some()) {
                let wanted: Vec<String> = any_of.iter().map(|role| format!("`{}`", role.name())).collect();
                return Err(FlowError::MissingColumn { source_id: source.id.clone(), wanted: wanted.join(" or ") });
            }
        }
        for definition in ROLES.iter().filter(|definition| definition.at_most_one) {
            if source.columns.iter().filter(|column| column.role == definition.role).count() > 1 {
                return Err(FlowError::AmbiguousColumn { source_id: source.id.clone(), role: definition.name });
            }
        }
        Ok(Self(source.clone()))
    }

    /// The source.
    pub fn get(&self) -> &SourceSpec {
        &self.0
    }
}
