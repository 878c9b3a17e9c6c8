//! What customers talk about: themes in two levels with words in every language, so that *frakt*, *toimitus* and
//! *delivery* are one theme.
//!
//! The shipped file is `data/taxonomy.toml`; a project may carry its own copy. A [`Matcher`] of one language tells the
//! themes of a sentence; [`own`] has the themes that a team describes by examples.

mod compound;
mod matcher;
pub mod own;
mod parse;

pub use matcher::{Hit, Matcher};
pub use parse::TaxonomyError;

use crate::Language;

/// The file that the crate carries.
pub const SHIPPED: &str = include_str!("../../data/taxonomy.toml");

/// A theme of a taxonomy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// `delivery`, or `delivery.late` for a part of it.
    pub id: String,
    /// The number of the theme that it is a part of.
    pub parent: Option<usize>,
    /// What it is called, in the order of [`Language::ALL`].
    names: [String; 6],
    /// Its words and phrases, in the same order.
    terms: [Vec<Term>; 6],
    /// Sentences that are about it, in the same order.
    examples: [Vec<String>; 6],
}

/// A word or phrase of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    text: String,
    /// Whether it tells the theme only beside another word of the theme above.
    beside: bool,
}

impl Theme {
    /// What it is called in `language`.
    pub fn name(&self, language: Language) -> &str {
        &self.names[language as usize]
    }

    /// Its words and phrases in `language`, as the file has them.
    pub fn terms(&self, language: Language) -> impl Iterator<Item = &str> {
        self.terms[language as usize].iter().map(|term| &*term.text)
    }
}

impl Taxonomy {
    /// The themes that have examples in `language`, as [`own`] compares them: each with its number.
    pub fn by_examples(&self, language: Language) -> Vec<(usize, own::OwnTheme)> {
        let own = |(number, theme): (usize, &Theme)| {
            let examples = theme.examples[language as usize].clone();
            (!examples.is_empty()).then(|| (number, own::OwnTheme { id: theme.id.clone(), examples }))
        };
        self.themes.iter().enumerate().filter_map(own).collect()
    }
}

/// Themes with their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taxonomy {
    themes: Vec<Theme>,
}

impl Taxonomy {
    /// The shipped one.
    ///
    /// # Errors
    /// None for the file that the tests have seen.
    pub fn shipped() -> Result<Self, TaxonomyError> {
        Self::parse(SHIPPED)
    }

    /// Reads a taxonomy.
    ///
    /// # Errors
    /// [`TaxonomyError`] with the line and key of what is wrong first.
    pub fn parse(text: &str) -> Result<Self, TaxonomyError> {
        Ok(Self { themes: parse::themes(text)? })
    }

    /// The themes, each before its parts, in the order of the file.
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// The number of the theme with that id.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.themes.iter().position(|theme| theme.id == id)
    }
}
