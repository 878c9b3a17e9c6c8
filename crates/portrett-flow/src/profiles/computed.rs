//! A feature with the SQL that gives it.

use portrett_terms::SourceId;

use super::feature::{Feature, FeatureKind};
use super::registry::{Definition, Kind};

/// A feature with the SQL that gives it from one row a person.
pub struct Computed {
    /// The feature.
    pub feature: Feature,
    /// Its value, over the sums of its table.
    pub sql: String,
}

impl Computed {
    /// The feature of `definition` in a column of its own; `levels` where the data gives them.
    pub fn of(definition: &Definition, sources: &[SourceId], levels: Vec<String>, sql: String) -> Self {
        let kind = match definition.kind {
            Kind::Number => FeatureKind::Number { unit: definition.unit, measure: definition.measure },
            Kind::Own => FeatureKind::Category { levels, words: super::feature::Words::Own },
            Kind::Levels(levels, words) => {
                FeatureKind::Category { levels: levels.iter().map(|level| (*level).to_owned()).collect(), words }
            }
        };
        let feature = Feature {
            column: definition.column.to_owned(),
            definition: definition.id.to_owned(),
            label: None,
            kind,
            aspect: definition.aspect,
            sources: sources.to_vec(),
            behaviour: true,
            header: None,
            choice: None,
            named: None,
        };
        Self { feature, sql }
    }

    /// The same under another column, about something of the data's own.
    pub fn about(mut self, column: String, label: Option<String>) -> Self {
        self.feature.column = column;
        self.feature.label = label;
        self
    }
}

/// `name`, with a number behind it when a feature before has it.
pub fn unique<'a>(name: &str, before: impl IntoIterator<Item = &'a Computed>) -> String {
    let taken: Vec<&str> = before.into_iter().map(|computed| computed.feature.column.as_str()).collect();
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(&name.as_str())).unwrap_or_else(|| name.to_owned())
}
