//! Segments that somebody drew: by rules over features, or by a column of the data.
//!
//! A rule is read over the columns of `profiles` and the users' own words for them. Its names and texts are data: what
//! reaches a query are columns of features that were found, never what somebody wrote.

use arrow::array::RecordBatch;
use portrett_maths::rule::{Cells, Kind, Named, Rule, assign};

use super::model::Placed;
use super::related::are_tied;
use super::rule_column::{RuleColumn, YES_NO};
use crate::error::{FlowError, SettingError};
use crate::profiles::{Feature, FeatureKind};

/// A segment as somebody wrote it: its name and its rule.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct WrittenRule {
    /// What the segment is called.
    pub name: String,
    /// Who belongs to it.
    pub rule: String,
}

impl WrittenRule {
    /// Reads `Name: rule`, of the setting `key`.
    pub fn read(text: &str, key: &str) -> Result<Self, SettingError> {
        let wrong = || SettingError {
            key: key.to_owned(),
            problem: format!(
                "holds {text:?}, which is not a name, a colon and a rule, like \"Wholesale: spend_total > 10000\""
            ),
        };
        let (name, rule) = text.split_once(':').ok_or_else(wrong)?;
        match (name.trim(), rule.trim()) {
            ("", _) | (_, "") => Err(wrong()),
            (name, rule) => Ok(Self { name: name.to_owned(), rule: rule.to_owned() }),
        }
    }
}

/// Rules over features.
pub struct Rules {
    names: Vec<String>,
    rules: Vec<Rule>,
    /// The features that rules ask. Places in rules are places in this list.
    features: Vec<Feature>,
    /// Columns of other features that are computed from the same, with the places of those that they are tied to.
    derived: Vec<(String, Vec<usize>)>,
}

/// A text that a rule asks for and that nobody has.
#[derive(Debug, Clone, PartialEq)]
pub struct UnknownText {
    /// The segment's name.
    pub name: String,
    /// The feature's column.
    pub column: String,
    /// The text.
    pub text: String,
}

impl Rules {
    /// Reads `written` over `features`, which may be named by their columns and by the user's words.
    pub fn read(written: &[WrittenRule], features: &[Feature], key: &str) -> Result<Self, SettingError> {
        let (named, owners) = names_of(features);
        let parse = |own: &WrittenRule| {
            Rule::parse(&own.rule, &named).map_err(|error| SettingError {
                key: key.to_owned(),
                problem: format!("holds the rule {:?} for {:?}, which cannot be read: {error}", own.rule, own.name),
            })
        };
        let rules = written.iter().map(parse).collect::<Result<Vec<Rule>, _>>()?;
        let mut asked: Vec<usize> = rules.iter().flat_map(Rule::columns).map(|place| owners[place]).collect();
        asked.sort_unstable();
        asked.dedup();
        let places: Vec<usize> =
            owners.iter().map(|owner| asked.iter().position(|own| own == owner).unwrap_or(usize::MAX)).collect();
        Ok(Self {
            names: written.iter().map(|own| own.name.clone()).collect(),
            rules: rules.iter().map(|rule| rule.with_columns(&|place| places[place])).collect(),
            features: asked.iter().map(|owner| features[*owner].clone()).collect(),
            derived: Vec::new(),
        })
    }

    /// A segment for each level of `feature`, the commonest first.
    pub fn of_levels(feature: &Feature, levels: &[String]) -> Self {
        let rule = |level: &String| match feature.kind {
            FeatureKind::Number { .. } => Rule::Compare {
                column: 0,
                comparison: portrett_maths::rule::Comparison::Equal,
                number: level.parse().unwrap_or(f64::NAN),
            },
            _ => Rule::OneOf { column: 0, texts: vec![level.clone()] },
        };
        Self {
            names: levels.to_vec(),
            rules: levels.iter().map(rule).collect(),
            features: vec![feature.clone()],
            derived: Vec::new(),
        }
    }

    /// Looks for those of `told` that arithmetic ties to features that the rules ask: they define, too.
    pub fn derive<'a>(&mut self, told: impl Iterator<Item = &'a Feature>) {
        let asked = |feature: &Feature| self.features.iter().any(|own| own.column == feature.column);
        let derived = told.filter(|feature| !asked(feature)).filter_map(|feature| {
            let tied = |own: &Feature| are_tied(&feature.definition, &own.definition);
            let places: Vec<usize> = (0..self.features.len()).filter(|place| tied(&self.features[*place])).collect();
            (!places.is_empty()).then(|| (feature.column.clone(), places))
        });
        self.derived = derived.collect();
    }

    /// The names of the segments.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The features that the rules ask.
    pub fn features(&self) -> &[Feature] {
        &self.features
    }

    /// The columns of the features that define segments: those asked, and those derived from them.
    pub fn defining(&self) -> Vec<String> {
        let own = self.features.iter().map(|feature| feature.column.clone());
        own.chain(self.derived.iter().map(|(column, _)| column.clone())).collect()
    }

    /// Texts that rules ask for and that are no level of the feature: they hold of nobody.
    pub fn unknown_texts(&self) -> Vec<UnknownText> {
        let mut unknown = Vec::new();
        for (name, rule) in self.names.iter().zip(&self.rules) {
            for (place, text) in rule.texts() {
                let feature = &self.features[place];
                let is_known = match &feature.kind {
                    FeatureKind::Category { levels, .. } => levels.iter().any(|level| level == text),
                    _ => YES_NO.contains(&text),
                };
                if !is_known {
                    unknown.push(UnknownText { name: name.clone(), column: feature.name(), text: text.to_owned() });
                }
            }
        }
        unknown
    }

    /// The places of the persons of `rows`, and of those `held` as if each defining column were blank.
    pub fn place(&self, rows: &[RecordBatch], held: &[u32]) -> Result<Placed, FlowError> {
        let people = rows.iter().map(RecordBatch::num_rows).sum();
        let columns = self.read_columns(rows)?;
        let segment = self.assign(&columns, &[], people)?;
        let pick = |labels: Vec<u8>| held.iter().map(|row| labels[*row as usize]).collect::<Vec<u8>>();
        let own = (0..self.features.len()).map(|place| vec![place]);
        let skips = own.chain(self.derived.iter().map(|(_, places)| places.clone()));
        let without = skips.map(|skip| Ok::<_, FlowError>(pick(self.assign(&columns, &skip, people)?)));
        Ok(Placed { without: without.collect::<Result<_, _>>()?, probability: vec![1.0; people], segment })
    }

    fn read_columns(&self, rows: &[RecordBatch]) -> Result<Vec<RuleColumn>, FlowError> {
        self.features.iter().map(|feature| RuleColumn::read(rows, feature)).collect()
    }

    /// The segment of each person where the columns in `skip` are blank.
    fn assign(&self, columns: &[RuleColumn], skip: &[usize], people: usize) -> Result<Vec<u8>, FlowError> {
        let views: Vec<Vec<Option<&str>>> = columns.iter().map(RuleColumn::views).collect();
        let (blank_numbers, blank_texts) = (vec![f64::NAN; people], vec![None; people]);
        let cells: Vec<Cells<'_>> = (columns.iter().zip(&views).enumerate())
            .map(|(place, (column, views))| match (column, skip.contains(&place)) {
                (RuleColumn::Numbers(_), true) => Cells::Numbers(&blank_numbers),
                (RuleColumn::Texts(_), true) => Cells::Texts(&blank_texts),
                (column, false) => column.cells(views),
            })
            .collect();
        let assigned = assign(&self.rules, &cells, people).map_err(|error| FlowError::Broken(error.to_string()))?;
        let none = self.rules.len() as u8;
        Ok(assigned.labels.into_iter().map(|label| label.unwrap_or(none)).collect())
    }
}

/// Every name by which a feature may be called, once, and the feature of each. A word that two features share names
/// neither.
pub fn names_of(features: &[Feature]) -> (Vec<Named<'_>>, Vec<usize>) {
    let kind = |feature: &Feature| match feature.kind {
        FeatureKind::Number { .. } => Kind::Number,
        FeatureKind::Category { .. } | FeatureKind::YesNo => Kind::Text,
    };
    let columns = features.iter().enumerate().map(|(owner, feature)| (feature.column.as_str(), owner));
    let words = features.iter().enumerate().flat_map(|(owner, feature)| {
        [feature.header.as_deref(), feature.label.as_deref()].into_iter().flatten().map(move |word| (word, owner))
    });
    let mut all: Vec<(&str, usize)> = columns.collect();
    let words: Vec<(&str, usize)> = words.collect();
    for (word, owner) in &words {
        let is_another = |(other, of): &(&str, usize)| other == word && of != owner;
        if !all.iter().any(|(known, _)| known == word) && !words.iter().any(is_another) {
            all.push((word, *owner));
        }
    }
    let named = all.iter().map(|(name, owner)| Named { name, kind: kind(&features[*owner]) }).collect();
    (named, all.iter().map(|(_, owner)| *owner).collect())
}
