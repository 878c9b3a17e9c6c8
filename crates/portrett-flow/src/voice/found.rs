//! Themes that are in the sentences and in no list: learnt a language each on a bounded sample that is gathered while the
//! messages go by, then told of every sentence.

use std::collections::BTreeMap;

use portrett_text::discover::{Assigner, Discovered, Sample, Settings, Text};
use portrett_text::taxonomy::Taxonomy;
use portrett_text::{Language, Reader, Tokens};

use super::hear::Heard;
use crate::pool::Threads;

/// A theme nearer than this is told of a sentence.
const NEAR: f32 = 0.25;
/// Of a sentence of fewer words no theme is learnt.
const LEAST_WORDS: usize = 3;
/// Sentences of a theme that stand for it where models are asked.
const EXAMPLES: usize = 12;

/// Sentences of which the taxonomy tells no theme, a language each.
pub struct Untold(Vec<Sample>);

impl Untold {
    /// None yet.
    pub fn new(seed: u64) -> Self {
        let most = Settings::default().most_texts;
        Self(Language::ALL.into_iter().map(|_| Sample::new(most, seed)).collect())
    }

    /// Takes the sentences of a message that are about no theme of the taxonomy, or passes them by.
    pub fn offer(&mut self, one: &Heard, writer: u64) {
        let Some(language) = one.language.ours() else { return };
        for said in one.said.iter().filter(|said| said.theme.is_none() && has_words(&said.text)) {
            self.0[language as usize].offer(Text { person: writer, text: &said.text });
        }
    }
}

/// What was found in a language.
pub struct Found {
    /// The language.
    pub language: Language,
    /// The themes.
    pub themes: Discovered,
    /// The sentences that are nearest to each theme, the nearest first.
    pub examples: Vec<Vec<String>>,
}

impl Found {
    /// The id of a theme of the language among all themes.
    pub fn id_of(&self, theme: &str) -> String {
        format!("found-{}-{theme}", self.themes.language)
    }

    /// The id under which the theme at that place counts: that of the taxonomy's theme that it is like, that which it
    /// shares with others by `ids`, or its own.
    pub fn counts_as(&self, place: usize, ids: &BTreeMap<&str, &str>) -> String {
        let theme = &self.themes.themes[place];
        let own = || self.id_of(&theme.id);
        let shared = |own: String| ids.get(own.as_str()).map_or(own.clone(), |id| (*id).to_owned());
        theme.like.clone().unwrap_or_else(|| shared(own()))
    }
}

/// Looks for themes, a language each. `previous` are those of the build before.
pub fn find(
    untold: &Untold,
    taxonomy: &Taxonomy,
    previous: &[Discovered],
    (threads, least, seed): (Threads, u64, u64),
) -> Vec<Found> {
    let settings = Settings { least_persons: u32::try_from(least).unwrap_or(u32::MAX), seed, ..Settings::default() };
    let all: Vec<(Language, &Sample)> =
        Language::ALL.into_iter().zip(&untold.0).filter(|(_, sample)| !sample.is_empty()).collect();
    threads.run(all.len(), |place| {
        let (language, sample) = all[place];
        let before = previous.iter().find(|own| own.language == language.code());
        let themes = Discovered::learn_from(sample, language, taxonomy, &settings, before);
        let examples = examples(sample, language, &themes);
        Found { language, themes, examples }
    })
}

/// The sentences of the sample that are nearest to each theme. Equally near ones are told apart by their words, so that
/// who wrote first plays no part.
fn examples(sample: &Sample, language: Language, themes: &Discovered) -> Vec<Vec<String>> {
    let mut teller = Teller::new(language, themes);
    let mut near: Vec<Vec<(f32, &str)>> = vec![Vec::new(); themes.themes.len()];
    for text in sample.texts() {
        if let Some((theme, nearness)) = teller.tell(text.text) {
            near[theme].push((nearness, text.text));
        }
    }
    let nearest = |mut own: Vec<(f32, &str)>| {
        own.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        own.dedup_by(|a, b| a.1 == b.1);
        own.into_iter().take(EXAMPLES).map(|(_, text)| text.to_owned()).collect()
    };
    near.into_iter().map(nearest).collect()
}

/// Tells the found themes of sentences of a language.
pub struct Teller {
    reader: Reader,
    assigner: Assigner,
    tokens: Tokens,
}

impl Teller {
    /// For the themes that were found.
    pub fn new(language: Language, themes: &Discovered) -> Self {
        Self { reader: Reader::new(language), assigner: Assigner::new(themes), tokens: Tokens::default() }
    }

    /// The number of the theme that a sentence is about and how near it is; nothing where it is about none.
    pub fn tell(&mut self, text: &str) -> Option<(usize, f32)> {
        if !has_words(text) {
            return None;
        }
        self.reader.read_into(text, &mut self.tokens);
        self.assigner.theme(&self.tokens).filter(|(_, near)| *near >= NEAR)
    }
}

fn has_words(text: &str) -> bool {
    text.split_whitespace().nth(LEAST_WORDS - 1).is_some()
}
