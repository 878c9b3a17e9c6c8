//! What each theme is called.

use std::collections::BTreeMap;

use portrett_terms::Argument;
use portrett_text::Language;
use portrett_text::discover::Discovered;
use portrett_text::taxonomy::Taxonomy;

use crate::error::FlowError;

/// The names of the themes of a taxonomy, as its file has it, and of those that were found, by how the statements call
/// them.
pub fn theme_names(themes: &str, found: &[Discovered]) -> Result<BTreeMap<String, Argument>, FlowError> {
    let taxonomy = Taxonomy::parse(themes).map_err(|error| FlowError::Broken(error.to_string()))?;
    let mut names = BTreeMap::new();
    for theme in taxonomy.themes() {
        let all = Language::ALL.into_iter().map(|own| (own.code().to_owned(), theme.name(own).to_owned()));
        names.insert(theme.id.clone(), Argument::Names(all.collect()));
    }
    for own in found {
        for theme in &own.themes {
            names.insert(found_id(own, &theme.id), Argument::Text(theme.name.clone()));
        }
    }
    Ok(names)
}

/// The id of a found theme among all themes.
pub fn found_id(found: &Discovered, id: &str) -> String {
    format!("found-{}-{id}", found.language)
}
