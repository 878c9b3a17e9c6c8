//! Labels to the codes of a category.

use std::collections::BTreeMap;

use super::{Excluded, check_spread};
use crate::mixture::{Column, MISSING_CODE};

/// The most levels of a category, "other" included.
const MOST_LEVELS: usize = 50;

/// How labels become codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelForm {
    codes: BTreeMap<String, u16>,
    other: Option<u16>,
}

/// Learns the levels of a column of labels: all of them, the most common first (equal ones by name), or where they
/// are over 50 the 49 most common, and *other*.
pub fn prepare_labels(labels: &[Option<&str>]) -> Result<LabelForm, Excluded> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    labels.iter().flatten().for_each(|label| *counts.entry(label).or_default() += 1);
    check_spread(counts.values().sum(), counts.len())?;
    let mut levels: Vec<(&str, usize)> = counts.into_iter().collect();
    levels.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let other = (levels.len() > MOST_LEVELS).then_some((MOST_LEVELS - 1) as u16);
    levels.truncate(other.map_or(MOST_LEVELS, usize::from));
    let codes = levels.into_iter().zip(0..).map(|((label, _), code)| (label.to_owned(), code)).collect();
    Ok(LabelForm { codes, other })
}

impl LabelForm {
    /// The labels that have a level of their own, by code.
    pub fn levels(&self) -> Vec<&str> {
        let mut levels: Vec<(&str, u16)> = self.codes.iter().map(|(label, &code)| (label.as_str(), code)).collect();
        levels.sort_by_key(|&(_, code)| code);
        levels.into_iter().map(|(label, _)| label).collect()
    }

    /// The code of *other*, where there is one.
    pub fn other(&self) -> Option<u16> {
        self.other
    }

    /// The prepared column of any persons. A label never seen before is *other*, or missing where there is none.
    pub fn apply(&self, labels: &[Option<&str>]) -> Column {
        let known = |label: &str| self.codes.get(label).copied().or(self.other).unwrap_or(MISSING_CODE);
        let codes = labels.iter().map(|label| label.map_or(MISSING_CODE, known)).collect();
        let levels = self.codes.len() + usize::from(self.other.is_some());
        Column::Category { codes, levels: levels as u16 }
    }
}
