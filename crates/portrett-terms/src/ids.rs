//! Opaque ids. Things refer to each other by id; names are for people and may change.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A human whose records were joined. Derived from the first key that was seen of them, and kept in
/// later builds by the `links` table. Never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PersonId(pub i64);

/// A source as `portrett.toml` names it: lower-case ASCII letters, digits and `_`, so that it is
/// safe in a file name and in SQL.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SourceId(String);

impl SourceId {
    /// Accepts `text` when it is already a safe name: `[a-z][a-z0-9_]*`, at most 40 characters.
    pub fn parse(text: &str) -> Option<Self> {
        let safe = text.len() <= 40
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        safe.then(|| Self(text.to_owned()))
    }

    /// Makes a safe name out of any text (a file's stem, say).
    pub fn from_label(label: &str) -> Self {
        Self(safe_name(label, "source"))
    }

    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for SourceId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name of lower-case ASCII letters, digits and `_` for any label, at most 40 characters;
/// `otherwise` when nothing of the label survives. Nordic letters keep their sound (`å` is `a`).
///
/// ```
/// assert_eq!(portrett_terms::ids::safe_name("Års inntekt (NOK)", "x"), "ars_inntekt_nok");
/// assert_eq!(portrett_terms::ids::safe_name("…", "x"), "x");
/// ```
pub fn safe_name(label: &str, otherwise: &str) -> String {
    let mut name = String::new();
    for c in label.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'å' | 'ä' | 'â' | 'à' | 'á' => 'a',
            'ø' | 'ö' | 'ô' | 'ó' => 'o',
            'æ' => 'e',
            'é' | 'ê' | 'è' | 'ë' => 'e',
            'ú' | 'û' | 'ü' => 'u',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            name.push(plain);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if name.len() == 40 {
            break;
        }
    }
    let name = name.trim_end_matches('_');
    match name.chars().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("n{}", &name[..name.len().min(39)]),
        Some(_) => name.to_owned(),
    }
}

/// One import of one file of a source: counts up within a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct ImportId(pub i64);

/// A persona's id: opaque, kept from one build to the next.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PersonaId(pub String);

/// A segment of one build: 0 is the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SegmentIndex(pub u8);

/// The number of a build in its project, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct BuildNumber(pub i64);
