//! `[[hypotheses]]` → what the project's people believe, for the next build to answer.

use portrett_terms::review::day;
use toml_edit::{Item, TableLike};

use super::mistake::Mistake;
use super::source::{Key, key, known_keys, required, text};

/// Keys of a hypothesis.
pub const HYPOTHESIS_KEYS: &[Key] = &[
    key("statement", "what is believed, in your own words"),
    key("test", "what the data must say for it to hold, such as `share(gender = 'female') > 0.6`"),
    key("author", "who believes it"),
    key("persona", "the name or the id of the persona that it is about; all customers where nothing is written"),
    key("written", "the day it was written, such as \"2026-03-01\""),
];

/// A hypothesis as it is written in `portrett.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hypothesis {
    /// The statement in its author's words.
    pub statement: String,
    /// The test as it was written.
    pub test: Option<String>,
    /// Who believes it.
    pub author: String,
    /// The name or id of the persona that it is about.
    pub persona: Option<String>,
    /// The day it was written, `YYYY-MM-DD`; blank where it is not said.
    pub written: String,
}

/// Reads the list of hypotheses.
pub fn read_hypotheses(item: &Item) -> Result<Vec<Hypothesis>, Mistake> {
    let wrong = || {
        let hint = "write [[hypotheses]] above each one's keys";
        Mistake::new("`hypotheses` is no list of tables", hint, item.span())
    };
    let list = item.as_array_of_tables().ok_or_else(wrong)?;
    list.iter().map(|table| read_hypothesis(table, &Item::Table(table.clone()))).collect()
}

fn read_hypothesis(table: &dyn TableLike, at: &Item) -> Result<Hypothesis, Mistake> {
    known_keys("key of a hypothesis", table, HYPOTHESIS_KEYS)?;
    let filled = |key: &str| {
        let item = required(table, key, at)?;
        let said = text(item, key)?;
        let blank = || Mistake::new(format!("`{key}` is empty"), about(key), item.span());
        (!said.trim().is_empty()).then(|| said.to_owned()).ok_or_else(blank)
    };
    let maybe = |key: &str| table.get(key).map(|item| text(item, key).map(str::to_owned)).transpose();
    Ok(Hypothesis {
        statement: filled("statement")?,
        test: maybe("test")?,
        author: filled("author")?,
        persona: maybe("persona")?,
        written: table.get("written").map(written).transpose()?.unwrap_or_default(),
    })
}

fn about(name: &str) -> &'static str {
    HYPOTHESIS_KEYS.iter().find(|key| key.name == name).map_or("", |key| key.about)
}

/// A day, in quotes or as TOML writes dates.
fn written(item: &Item) -> Result<String, Mistake> {
    let said = item.as_str().map(str::to_owned).or_else(|| item.as_datetime().map(ToString::to_string));
    let wrong = || Mistake::new("`written` is no day", "write it as \"2026-03-01\"", item.span());
    said.filter(|said| day(said).is_some()).ok_or_else(wrong)
}
