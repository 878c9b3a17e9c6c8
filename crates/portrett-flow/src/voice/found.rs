//! Themes that are in the sentences and in no list: learnt a language each on a sample, then told of every sentence.

use portrett_text::discover::{Assigner, Discovered, Settings, Text};
use portrett_text::taxonomy::Taxonomy;
use portrett_text::{Language, Reader, Tokens};

use super::hear::Heard;

/// A theme nearer than this is told of a sentence.
const NEAR: f32 = 0.25;
/// Of a sentence of fewer words no theme is learnt.
const LEAST_WORDS: usize = 3;

/// A sentence by the places of its message and within it.
type Place = (usize, usize);

/// What was found in a language, and of which sentences.
pub struct Found {
    /// The themes.
    pub themes: Discovered,
    /// Sentences with the place of their theme and how near it is.
    pub told: Vec<(Place, usize, f32)>,
}

/// Looks for themes of the sentences of which the taxonomy tells none. `previous` are those of the build before.
pub fn find(heard: &[Heard], taxonomy: &Taxonomy, previous: &[Discovered], least: u64, seed: u64) -> Vec<Found> {
    Language::ALL.into_iter().filter_map(|language| find_in(heard, language, taxonomy, previous, least, seed)).collect()
}

fn find_in(
    heard: &[Heard],
    language: Language,
    taxonomy: &Taxonomy,
    previous: &[Discovered],
    least: u64,
    seed: u64,
) -> Option<Found> {
    let places = untold(heard, language);
    if places.is_empty() {
        return None;
    }
    let texts: Vec<Text<'_>> = (places.iter())
        .map(|place| Text { person: writer(heard, place.0), text: &heard[place.0].said[place.1].text })
        .collect();
    let before = previous.iter().find(|own| own.language == language.code());
    let settings = Settings { least_persons: u32::try_from(least).unwrap_or(u32::MAX), seed, ..Settings::default() };
    let themes = Discovered::learn(&texts, language, taxonomy, &settings, before);
    let told = tell(&texts, &places, language, &themes);
    Some(Found { themes, told })
}

/// The sentences of a language of which the taxonomy tells no theme.
fn untold(heard: &[Heard], language: Language) -> Vec<Place> {
    let own = heard.iter().enumerate().filter(|(_, own)| own.language.ours() == Some(language));
    own.flat_map(|(message, own)| {
        let is_untold = |(_, said): &(usize, &super::hear::Said)| said.theme.is_none() && has_words(&said.text);
        own.said.iter().enumerate().filter(is_untold).map(move |(place, _)| (message, place))
    })
    .collect()
}

fn has_words(text: &str) -> bool {
    text.split_whitespace().nth(LEAST_WORDS - 1).is_some()
}

/// Somebody unknown is another writer in each message.
pub(super) fn writer(heard: &[Heard], message: usize) -> u64 {
    heard[message].person.map_or(u64::MAX - message as u64, |person| person as u64)
}

fn tell(texts: &[Text<'_>], places: &[Place], language: Language, themes: &Discovered) -> Vec<(Place, usize, f32)> {
    let (mut reader, mut assigner, mut tokens) = (Reader::new(language), Assigner::new(themes), Tokens::default());
    let mut told = Vec::new();
    for (text, place) in texts.iter().zip(places) {
        reader.read_into(text.text, &mut tokens);
        let near = assigner.theme(&tokens).filter(|(_, near)| *near >= NEAR);
        told.extend(near.map(|(theme, near)| (*place, theme, near)));
    }
    told
}
