//! A source as `portrett.toml` describes it → a source that can be imported.

use portrett_terms::role::ROLES;
use portrett_terms::{Role, ScaleSpec, SourceKind, SourceSpec, ValueType};

use crate::error::{FlowError, SettingError};

/// A source that has every column that its kind needs, and none twice that may stand once.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ValidSource(SourceSpec);

/// Roles that a kind needs, each a list of which any will do.
fn needed(kind: SourceKind) -> &'static [&'static [Role]] {
    match kind {
        SourceKind::Contacts | SourceKind::Survey => &[],
        SourceKind::Events => {
            &[&[Role::Visitor, Role::CustomerId, Role::Email, Role::Session], &[Role::Time], &[Role::Event, Role::Page]]
        }
        SourceKind::Messages => &[&[Role::Text]],
        SourceKind::Aggregates => &[&[Role::Figure, Role::Dimension]],
        SourceKind::Orders => &[&[Role::CustomerId, Role::Email], &[Role::OrderTime], &[Role::Amount, Role::UnitPrice]],
        SourceKind::Touches => {
            &[&[Role::CustomerId, Role::Email], &[Role::Sent, Role::Opened, Role::Clicked, Role::Converted]]
        }
    }
}

/// Whether a source of `kind` needs a column with `role`, or that or another.
pub fn is_needed(kind: SourceKind, role: Role) -> bool {
    needed(kind).iter().any(|any_of| any_of.contains(&role))
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
        check_standing(source)?;
        if source.lists_accounts() && [Role::CustomerId, Role::Email].iter().any(|role| source.column(*role).is_some())
        {
            let key = format!("sources.{}.columns", source.id);
            let problem = "has rows about companies (`account`) and about persons (`customer_id`, `email`): \
                           call the company's column `company` where the rows are persons";
            return Err(FlowError::Setting(SettingError { key, problem: problem.to_owned() }));
        }
        source.scales.iter().try_for_each(|scale| check_scale(source, scale))?;
        Ok(Self(source.clone()))
    }

    /// The source.
    pub fn get(&self) -> &SourceSpec {
        &self.0
    }
}

/// What people are is said of sources whose rows are people.
fn check_standing(source: &SourceSpec) -> Result<(), FlowError> {
    let said = [
        ("status", source.status.is_some(), Role::Status),
        ("buying_role", source.buying_role.is_some(), Role::BuyingRole),
    ];
    for (key, is_said, role) in said {
        let kinds = role.definition().kinds;
        if is_said && (!kinds.contains(&source.kind) || source.lists_accounts()) {
            let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            let problem = format!("is said of people, in sources of {}", names.join(" and "));
            return Err(FlowError::Setting(SettingError { key: format!("sources.{}.{key}", source.id), problem }));
        }
    }
    Ok(())
}

/// A scale has at least two questions, all of them traits with numbers, and room between its bounds.
fn check_scale(source: &SourceSpec, scale: &ScaleSpec) -> Result<(), FlowError> {
    let wrong = |problem: String| {
        let key = format!("sources.{}.scales.{}", source.id, scale.name);
        Err(FlowError::Setting(SettingError { key, problem }))
    };
    if scale.items.len() < 2 {
        return wrong("needs two questions or more".to_owned());
    }
    if scale.from >= scale.to {
        return wrong("needs a `from` below its `to`".to_owned());
    }
    for item in &scale.items {
        let is_number = |column: &&portrett_terms::ColumnSpec| {
            column.header == item.header && column.role == Role::Trait && column.value == ValueType::Number
        };
        if !source.columns.iter().any(|column| is_number(&column)) {
            return wrong(format!("asks for \"{}\", which is no trait of type number", item.header));
        }
    }
    Ok(())
}
