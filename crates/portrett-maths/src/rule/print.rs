//! A rule to its text, which parses to the same rule again.

use super::token::is_plain;
use super::{Named, Rule};

impl Rule {
    /// The rule as it would be written. `columns` is the list that it was parsed with; a column beyond it is named
    /// by its number.
    pub fn to_text(&self, columns: &[Named<'_>]) -> String {
        match self {
            Self::Compare { column, comparison, number } => {
                format!("{} {} {number}", name(*column, columns), comparison.sign())
            }
            Self::OneOf { column, texts } => one_of(*column, texts, columns, false),
            Self::Blank { column } => format!("{} is blank", name(*column, columns)),
            Self::Not(rule) => negated(rule, columns),
            Self::And(rules) => joined(rules, " and ", columns),
            Self::Or(rules) => joined(rules, " or ", columns),
        }
    }

    fn is_joined(&self) -> bool {
        matches!(self, Self::And(_) | Self::Or(_))
    }
}

fn negated(rule: &Rule, columns: &[Named<'_>]) -> String {
    match rule {
        Rule::OneOf { column, texts } => one_of(*column, texts, columns, true),
        Rule::Blank { column } => format!("{} is not blank", name(*column, columns)),
        rule => format!("not {}", within(rule, columns)),
    }
}

fn one_of(column: usize, texts: &[String], columns: &[Named<'_>], negated: bool) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("'{}'", text.replace('\'', "''"))).collect();
    let name = name(column, columns);
    match (quoted.as_slice(), negated) {
        ([only], false) => format!("{name} = {only}"),
        ([only], true) => format!("{name} != {only}"),
        (all, false) => format!("{name} in ({})", all.join(", ")),
        (all, true) => format!("{name} not in ({})", all.join(", ")),
    }
}

fn joined(rules: &[Rule], word: &str, columns: &[Named<'_>]) -> String {
    rules.iter().map(|rule| within(rule, columns)).collect::<Vec<_>>().join(word)
}

/// A part of a rule, in brackets where several conditions are joined in it: so nobody has to know what binds closer.
fn within(rule: &Rule, columns: &[Named<'_>]) -> String {
    let text = rule.to_text(columns);
    if rule.is_joined() { format!("({text})") } else { text }
}

fn name(column: usize, columns: &[Named<'_>]) -> String {
    match columns.get(column) {
        Some(Named { name, .. }) if is_plain(name) => (*name).to_owned(),
        Some(Named { name, .. }) => format!("\"{}\"", name.replace('"', "\"\"")),
        None => format!("\"column {column}\""),
    }
}
