//! Found themes that mean the same are one, whatever their languages, where the project has vectors of sentences. Without
//! them each stays for itself.

use std::collections::{BTreeMap, BTreeSet};

use portrett_models::vectors::{SAME_MEANING, merge};
use portrett_terms::{Argument, JoinedFacts, NamedIn};
use serde::{Deserialize, Serialize};

use super::found::Found;
use super::spec::VectorsSpec;
use crate::error::FlowError;

/// Fewer sentences do not tell what a theme is about.
const LEAST_SENTENCES: usize = 3;

/// Found themes that are one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Joined {
    /// The id that all of them bear.
    pub id: String,
    /// Their own ids, by languages in their order and then by size; `id` is one of them.
    pub members: Vec<String>,
}

/// A theme that may be joined.
struct Theme<'f> {
    id: String,
    found: &'f Found,
    place: usize,
}

impl Theme<'_> {
    fn sentences(&self) -> Vec<&str> {
        self.found.examples[self.place].iter().map(String::as_str).collect()
    }

    fn texts(&self) -> u32 {
        self.found.themes.themes[self.place].texts
    }
}

/// The found themes that mean the same as another. What is like a theme of the taxonomy is that one already. `before` are
/// those of the last build, whose ids go on.
pub fn join(spec: &VectorsSpec, found: &[Found], before: &[Joined]) -> Result<Vec<Joined>, FlowError> {
    let themes: Vec<Theme<'_>> = candidates(found);
    let vectors = |theme: &Theme<'_>| spec.model().embed(&theme.sentences());
    let sets: Result<Vec<Vec<f32>>, _> = themes.iter().map(vectors).collect();
    let sets = sets.map_err(|error| FlowError::Broken(error.to_string()))?;
    let groups = merge(&sets, spec.model().dimension(), SAME_MEANING);
    let known: BTreeSet<&str> = before.iter().map(|own| own.id.as_str()).collect();
    let joined = |group: Vec<usize>| Joined {
        id: themes[head(&group, &themes, &known)].id.clone(),
        members: group.into_iter().map(|theme| themes[theme].id.clone()).collect(),
    };
    Ok(groups.into_iter().filter(|group| group.len() > 1).map(joined).collect())
}

fn candidates(found: &[Found]) -> Vec<Theme<'_>> {
    let themes = found.iter().flat_map(|own| {
        let alone = own.themes.themes.iter().enumerate().filter(|(_, theme)| theme.like.is_none());
        alone.map(move |(place, theme)| Theme { id: own.id_of(&theme.id), found: own, place })
    });
    themes.filter(|theme| theme.found.examples[theme.place].len() >= LEAST_SENTENCES).collect()
}

/// The member whose id all bear: one that gave its id before, else the largest, of equals the first.
fn head(group: &[usize], themes: &[Theme<'_>], known: &BTreeSet<&str>) -> usize {
    let worth = |theme: &&usize| {
        (known.contains(themes[**theme].id.as_str()), themes[**theme].texts(), std::cmp::Reverse(**theme))
    };
    group.iter().max_by_key(worth).copied().unwrap_or_default()
}

/// By the id of each theme the one that it bears.
pub fn ids(joined: &[Joined]) -> BTreeMap<&str, &str> {
    joined.iter().flat_map(|own| own.members.iter().map(|member| (member.as_str(), own.id.as_str()))).collect()
}

/// What joined themes are called: in each language as its largest member is.
pub fn name(joined: &Joined, found: &[Found]) -> Argument {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for NamedIn { language, name } in named(joined, found) {
        names.entry(language).or_insert(name);
    }
    Argument::Names(names)
}

/// What is told of them.
pub fn told(joined: &[Joined], found: &[Found]) -> Vec<JoinedFacts> {
    joined.iter().map(|own| JoinedFacts { id: own.id.clone(), themes: named(own, found) }).collect()
}

fn named(joined: &Joined, found: &[Found]) -> Vec<NamedIn> {
    let mut all = Vec::new();
    for own in found {
        let members = own.themes.themes.iter().filter(|theme| joined.members.contains(&own.id_of(&theme.id)));
        all.extend(members.map(|theme| NamedIn { language: own.language.code().to_owned(), name: theme.name.clone() }));
    }
    all
}
