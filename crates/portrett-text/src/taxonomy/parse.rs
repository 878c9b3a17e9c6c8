//! Reading a taxonomy from TOML, with errors that say where.

use toml_edit::{Document, Item, TableLike, Value};

use super::{Term, Theme};
use crate::Language;

/// The key of a theme's names.
const NAME: &str = "name";
/// The key of sentences that are about a theme.
const EXAMPLES: &str = "examples";

/// What is wrong with a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TaxonomyError {
    /// It is not TOML.
    #[error("line {line}: {message}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// What the parser says.
        message: String,
    },
    /// A key holds something else than it should.
    #[error("line {line}: {key} {problem}")]
    Key {
        /// The line, from 1; 0 where the file as a whole is meant.
        line: usize,
        /// The key with those above it, parted by dots.
        key: String,
        /// What is wrong with it.
        problem: &'static str,
    },
}

/// The themes of the file, each before its parts.
pub(super) fn themes(text: &str) -> Result<Vec<Theme>, TaxonomyError> {
    let document = Document::parse(text).map_err(|error| TaxonomyError::Syntax {
        line: line(text, error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    })?;
    let mut file = File { text, themes: Vec::new() };
    for (key, item) in document.as_table().iter() {
        file.theme(key, item, None)?;
    }
    if file.themes.is_empty() {
        return Err(TaxonomyError::Key { line: 0, key: "the taxonomy".to_owned(), problem: "has no theme" });
    }
    Ok(file.themes)
}

/// The line of a place, from 1.
fn line(text: &str, place: usize) -> usize {
    1 + text.bytes().take(place).filter(|byte| *byte == b'\n').count()
}

struct File<'a> {
    text: &'a str,
    themes: Vec<Theme>,
}

impl File<'_> {
    fn wrong(&self, item: &Item, key: &str, problem: &'static str) -> TaxonomyError {
        let line = line(self.text, item.span().map_or(0, |span| span.start));
        TaxonomyError::Key { line, key: key.to_owned(), problem }
    }

    fn theme(&mut self, id: &str, item: &Item, parent: Option<usize>) -> Result<(), TaxonomyError> {
        let Some(table) = item.as_table_like() else {
            return Err(self.wrong(item, id, "must be a table with a name and words"));
        };
        let Some(name) = table.get(NAME) else { return Err(self.wrong(item, id, "has no name")) };
        let mut theme = Theme {
            id: id.to_owned(),
            parent,
            names: Default::default(),
            terms: Default::default(),
            examples: Default::default(),
        };
        theme.names = self.names(&format!("{id}.{NAME}"), name)?;
        if let Some(examples) = table.get(EXAMPLES) {
            theme.examples = self.examples(&format!("{id}.{EXAMPLES}"), examples)?;
        }
        let mut parts = Vec::new();
        for (key, value) in table.iter().filter(|(key, _)| ![NAME, EXAMPLES].contains(key)) {
            let full = format!("{id}.{key}");
            match Language::ALL.into_iter().find(|language| language.code() == key) {
                Some(language) => theme.terms[language as usize] = self.terms(&full, value)?,
                None if parent.is_some() => {
                    return Err(self.wrong(value, &full, "is no language (nb, nn, fi, en, nl, fy)"));
                }
                None if value.is_str() => {
                    return Err(self.wrong(value, &full, "is no language (nb, nn, fi, en, nl, fy) and no part"));
                }
                None => parts.push((full, value)),
            }
        }
        if theme.terms.iter().all(Vec::is_empty) && theme.examples.iter().all(Vec::is_empty) {
            return Err(self.wrong(item, id, "has no words and no examples in any language"));
        }
        let place = self.themes.len();
        self.themes.push(theme);
        parts.into_iter().try_for_each(|(full, value)| self.theme(&full, value, Some(place)))
    }

    /// The names; a language without one takes that of nearest kin: nynorsk bokmål's, Frisian Dutch's, others English's.
    fn names(&self, key: &str, item: &Item) -> Result<[String; 6], TaxonomyError> {
        let Some(table) = item.as_table_like() else {
            return Err(self.wrong(item, key, "must give a name for each language"));
        };
        self.only_languages(key, table)?;
        let told = |language: Language| table.get(language.code()).and_then(Item::as_str).map(str::to_owned);
        let english = told(Language::English);
        let mut names: [String; 6] = Default::default();
        for language in Language::ALL {
            let kin = match language {
                Language::Nynorsk => told(Language::Bokmal),
                Language::Frisian => told(Language::Dutch),
                _ => None,
            };
            let Some(name) = told(language).or(kin).or_else(|| english.clone()) else {
                return Err(self.wrong(item, key, "needs a name in English, or in every language"));
            };
            names[language as usize] = name;
        }
        Ok(names)
    }

    /// Sentences that are about the theme, a list for each language.
    fn examples(&self, key: &str, item: &Item) -> Result<[Vec<String>; 6], TaxonomyError> {
        let Some(table) = item.as_table_like() else {
            return Err(self.wrong(item, key, "must give a list of sentences for each language"));
        };
        let mut examples: [Vec<String>; 6] = Default::default();
        for (code, value) in table.iter() {
            let full = format!("{key}.{code}");
            let Some(language) = Language::ALL.into_iter().find(|language| language.code() == code) else {
                return Err(self.wrong(value, &full, "is no language (nb, nn, fi, en, nl, fy)"));
            };
            let told = value.as_array().map(|list| list.iter().map(Value::as_str).collect::<Option<Vec<&str>>>());
            match told.flatten() {
                Some(told) if told.iter().all(|text| crate::words(text).next().is_some()) => {
                    examples[language as usize] = told.into_iter().map(str::to_owned).collect();
                }
                _ => return Err(self.wrong(value, &full, "must be a list of sentences")),
            }
        }
        Ok(examples)
    }

    fn only_languages(&self, key: &str, table: &dyn TableLike) -> Result<(), TaxonomyError> {
        for (code, value) in table.iter() {
            let full = format!("{key}.{code}");
            if !Language::ALL.iter().any(|language| language.code() == code) {
                return Err(self.wrong(value, &full, "is no language (nb, nn, fi, en, nl, fy)"));
            }
            if value.as_str().is_none_or(|name| name.trim().is_empty()) {
                return Err(self.wrong(value, &full, "must be a name in quotes"));
            }
        }
        Ok(())
    }

    /// Words and phrases, between commas in one text or as a list of texts.
    fn terms(&self, key: &str, item: &Item) -> Result<Vec<Term>, TaxonomyError> {
        let told: Vec<&str> = match item.as_value() {
            Some(Value::String(text)) => text.value().split(',').collect(),
            Some(Value::Array(list)) if list.iter().all(Value::is_str) => {
                list.iter().filter_map(Value::as_str).collect()
            }
            _ => return Err(self.wrong(item, key, "must be words between commas, or a list of words")),
        };
        let mut terms = Vec::new();
        for text in told.into_iter().map(str::trim) {
            let (beside, text) = text.strip_prefix('+').map_or((false, text), |text| (true, text.trim()));
            if crate::words(text).next().is_none() {
                return Err(self.wrong(item, key, "has an empty word"));
            }
            terms.push(Term { text: text.to_owned(), beside });
        }
        Ok(terms)
    }
}
