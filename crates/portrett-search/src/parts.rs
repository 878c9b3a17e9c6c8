//! The words that compounds are split into, so that *fraktkostnad* is found under *frakt*.

use std::sync::Arc;

use portrett_text::taxonomy::{Taxonomy, TaxonomyError};
use portrett_text::{Compounds, Language, words};

use crate::terms::{Space, written};

/// A part at the end of a word, beside what is not known, has so many letters at least; shorter ones stand in too many.
const SHORTEST_END: usize = 5;
/// A part at the beginning has so many.
const SHORTEST_BEGINNING: usize = 4;
/// What is left of the word beside either has so many letters at least.
const SHORTEST_REST: usize = 4;
/// Letters up to which a word is taken for a part without a look at what it is made of.
const SHORT: [usize; 3] = [7, 11, usize::MAX];

/// Words of each language that may be parts of compounds. A copy costs nothing.
#[derive(Clone)]
pub struct Parts(Arc<Inner>);

struct Inner {
    /// In the order of [`Space::OURS`].
    compounds: Vec<(Compounds, Vec<String>)>,
    digest: u64,
}

impl Parts {
    /// The words of a taxonomy.
    pub fn of(taxonomy: &Taxonomy) -> Self {
        let of = |language: Language| taxonomy.themes().iter().flat_map(move |theme| theme.terms(language));
        let all: Vec<(Language, &str)> =
            Language::ALL.into_iter().flat_map(|language| of(language).map(move |term| (language, term))).collect();
        Self::new(&all)
    }

    /// The words of a file of themes.
    ///
    /// # Errors
    /// [`TaxonomyError`] with the line and key of what is wrong first.
    pub fn of_file(text: &str) -> Result<Self, TaxonomyError> {
        Ok(Self::of(&Taxonomy::parse(text)?))
    }

    /// The words of the taxonomy that the program carries.
    ///
    /// # Errors
    /// None for the file that the tests have seen.
    pub fn shipped() -> Result<Self, TaxonomyError> {
        Ok(Self::of(&Taxonomy::shipped()?))
    }

    /// The given words; phrases of several words are left out.
    pub fn new(terms: &[(Language, &str)]) -> Self {
        let mut digest = Digest::new();
        let mut compounds = Vec::new();
        for space in Space::OURS {
            let mut own: Vec<String> = terms
                .iter()
                .filter(|(language, _)| Space::of(*language) == space)
                .filter(|(_, term)| words(term).eq(std::iter::once(0..term.len())))
                .map(|(_, term)| written(term).into_owned())
                .collect();
            own.sort_unstable();
            own.dedup();
            let own = simple(space.language(), own);
            own.iter().for_each(|word| digest.add(word));
            digest.add("\n");
            compounds.push((Compounds::new(space.language(), own.iter().map(|word| &**word)), own));
        }
        Self(Arc::new(Inner { compounds, digest: digest.0 }))
    }

    /// No words: nothing is split.
    pub fn none() -> Self {
        Self::new(&[])
    }

    /// The same for the same words.
    pub(crate) fn digest(&self) -> u64 {
        self.0.digest
    }

    /// The parts of `word` (as it is [`written`]) that are known: all that it is made up of, or the one at its beginning
    /// and the one at its end.
    pub(crate) fn split<'w>(&self, space: Space, word: &'w str) -> Vec<&'w str> {
        let Some((compounds, known)) = self.0.compounds.get(space as usize) else { return Vec::new() };
        if space == Space::English {
            return Vec::new();
        }
        let places = compounds.split(word);
        if places.len() > 1 {
            return places.into_iter().map(|place| &word[place]).collect();
        }
        let mut end = places.into_iter().map(|place| &word[place]).filter(|end| end.chars().count() >= SHORTEST_END);
        beginning(known, word).into_iter().chain(end.next().or_else(|| end_of(known, word))).collect()
    }
}

/// The longest known word that `word` begins with.
fn beginning<'w>(known: &[String], word: &'w str) -> Option<&'w str> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let ends = ends.get(SHORTEST_BEGINNING..=ends.len().checked_sub(SHORTEST_REST)?)?;
    let is_known = |part: &&str| known.binary_search_by(|own| (**own).cmp(part)).is_ok();
    ends.iter().rev().map(|end| &word[..*end]).find(is_known)
}

/// The longest known word that `word` ends with, for words that are themselves known.
fn end_of<'w>(known: &[String], word: &'w str) -> Option<&'w str> {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let starts = starts.get(SHORTEST_REST..=starts.len().checked_sub(SHORTEST_END)?)?;
    starts.iter().map(|start| &word[*start..]).find(|part| known.binary_search_by(|own| (**own).cmp(part)).is_ok())
}

/// The words that are not made up of others: the shortest are taken as they are, then those of middle length that they
/// do not make up, then the long ones.
fn simple(language: Language, mut words: Vec<String>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for longest in SHORT {
        let compounds = Compounds::new(language, taken.iter().map(|word| &**word));
        let (now, later): (Vec<String>, Vec<String>) =
            words.into_iter().partition(|word| word.chars().count() <= longest);
        taken.extend(now.into_iter().filter(|word| compounds.split(word).len() < 2));
        words = later;
    }
    taken.sort_unstable();
    taken
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo 1991), of words.
struct Digest(u64);

impl Digest {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, word: &str) {
        for byte in word.bytes().chain([b' ']) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
