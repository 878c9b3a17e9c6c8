//! Themes that are in the texts and that nobody listed.
//!
//! Takes texts of one language with their writers; gives [`Discovered`], which can be kept, and tells the theme of any
//! text. A bounded sample is learnt from: stems weighed by how rare they are (TF-IDF), split into parts without negative
//! weights (NMF, Lee and Seung 1999); how many parts, by how coherent they are (NPMI, Bouma 2009) and how alike those of
//! two halves of the sample. A theme is named by the phrases that tell it from the others (c-TF-IDF, Grootendorst 2022),
//! never by one that fewer than so many persons used. Themes keep their ids from build to build.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};

use crate::taxonomy::{Matcher, Taxonomy};
use crate::{Language, Reader, Tokens};

mod assign;
mod choice;
mod merged;
mod naming;
mod parts;
mod sample;
mod stable;
mod vocabulary;

pub use assign::Assigner;
pub use merged::{Merged, merged};
pub use sample::Sample;

use vocabulary::Vocabulary;
pub(crate) use vocabulary::function_words;

/// How themes are looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The most texts that are learnt from; drawn by a hash where there are more ([`Sample`]).
    pub most_texts: usize,
    /// What fewer persons wrote is neither learnt nor shown.
    pub least_persons: u32,
    /// The numbers of themes among which one is chosen, ascending.
    pub candidates: Vec<usize>,
    /// What a word of the taxonomy weighs beside others: themes are looked for that the taxonomy lacks.
    pub known_weight: f32,
    /// The seed of the sample.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            most_texts: 20_000,
            least_persons: 5,
            candidates: vec![8, 12, 16, 20, 25, 30],
            known_weight: 0.25,
            seed: 0,
        }
    }
}

/// A text and who wrote it.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// The writer; any number that is the writer's own.
    pub person: u64,
    /// What was written.
    pub text: &'t str,
}

/// A theme that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id, which it keeps from build to build while its words stay alike.
    pub id: String,
    /// Its most telling phrases, to be shown as its name.
    pub name: String,
    /// More telling phrases, the most telling first, as they are written most often.
    pub phrases: Vec<String>,
    /// What its stems weigh, the heaviest first; the sum of squares is 1.
    pub stems: Vec<(String, f32)>,
    /// Texts of the sample that are about it more than about another.
    pub texts: u32,
    /// How often its heaviest stems stand together, beyond chance: from -1 to 1 (NPMI).
    pub coherence: f32,
    /// The theme of the taxonomy that most of its texts are about, if there is one: it is the same in all languages.
    pub like: Option<String>,
}

/// The themes that were found in texts of one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Discovered {
    /// The code of the language.
    pub language: String,
    /// The themes, those with most texts first.
    pub themes: Vec<Theme>,
    /// How rare each stem is, for those that were learnt, by the alphabet.
    pub rarities: Vec<(String, f32)>,
    /// How alike the themes of two halves of the sample are, from 0 to 1.
    pub stability: f32,
    /// The number of the next new theme.
    pub next: u32,
    /// Texts that went by, and those of them that the themes were learnt from.
    #[serde(default)]
    pub seen: u64,
    /// See `seen`.
    #[serde(default)]
    pub sampled: u64,
}

/// Fewer texts tell no themes.
const LEAST_TEXTS: usize = 50;
/// A theme is like one of the taxonomy where so large a part of its texts is about that.
const LIKE: f32 = 0.5;

impl Discovered {
    /// Finds the themes of `texts`. `previous` are those of the last build, whose ids go on.
    pub fn learn(
        texts: &[Text],
        language: Language,
        taxonomy: &Taxonomy,
        settings: &Settings,
        previous: Option<&Self>,
    ) -> Self {
        let mut sample = Sample::new(settings.most_texts, settings.seed);
        texts.iter().for_each(|text| sample.offer(*text));
        Self::learn_from(&sample, language, taxonomy, settings, previous)
    }

    /// Finds the themes of a sample that was gathered while texts went by.
    pub fn learn_from(
        gathered: &Sample,
        language: Language,
        taxonomy: &Taxonomy,
        settings: &Settings,
        previous: Option<&Self>,
    ) -> Self {
        let matcher = Matcher::new(taxonomy, language);
        let mut reader = Reader::new(language);
        let read = |text: Text<'_>| Read { person: text.person, tokens: reader.read(text.text) };
        let sample: Vec<Read> = gathered.texts().into_iter().map(read).collect();
        let mut found = Self { language: language.code().to_owned(), ..Self::default() };
        (found.seen, found.sampled) = (gathered.seen(), sample.len() as u64);
        found.next = previous.map_or(1, |previous| previous.next.max(1));
        if sample.len() < LEAST_TEXTS {
            return found;
        }
        let vocabulary = Vocabulary::of(&sample, language, &matcher, settings);
        let matrix = vocabulary.matrix(&sample);
        // No word that enough persons use.
        if matrix.columns() == 0 {
            return found;
        }
        let chosen = choice::parts(&matrix, &settings.candidates);
        let factors = parts::fit(&matrix, chosen.parts, parts::SWEEPS);
        found.stability = chosen.stability;
        let groups = parts::groups(&factors);
        let mut themes = naming::themes(&factors, &groups, &sample, &vocabulary, &matrix, settings.least_persons);
        for (theme, number) in &mut themes {
            theme.like = like(&sample, &groups, *number, &matcher, taxonomy);
        }
        found.themes = themes.into_iter().map(|(theme, _)| theme).collect();
        found.themes.sort_by(|a, b| b.texts.cmp(&a.texts).then(a.name.cmp(&b.name)));
        found.rarities = vocabulary.rarities();
        stable::ids(&mut found, previous);
        found
    }
}

/// A text of the sample.
struct Read {
    person: u64,
    tokens: Tokens,
}

/// The theme of the taxonomy that most texts of a group are about.
fn like(
    sample: &[Read],
    groups: &[Option<usize>],
    group: usize,
    matcher: &Matcher,
    taxonomy: &Taxonomy,
) -> Option<String> {
    let mut counts: HashMap<usize, u32, FixedState> = HashMap::default();
    let mut hits = Vec::new();
    let mut texts = 0;
    for (read, _) in sample.iter().zip(groups).filter(|(_, of)| **of == Some(group)) {
        matcher.hits(&read.tokens, &mut hits);
        texts += 1;
        if let Some(theme) = matcher.main(&hits) {
            let theme = taxonomy.themes()[theme].parent.unwrap_or(theme);
            *counts.entry(theme).or_default() += 1;
        }
    }
    let (theme, count) = counts.into_iter().max_by_key(|(theme, count)| (*count, std::cmp::Reverse(*theme)))?;
    (count as f32 >= LIKE * texts as f32).then(|| taxonomy.themes()[theme].id.clone())
}
