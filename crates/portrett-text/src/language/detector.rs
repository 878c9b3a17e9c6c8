//! Which language a text is in: a first look at its words, then lingua where that does not decide.

use std::ops::Range;

use lingua::{LanguageDetector, LanguageDetectorBuilder};

use super::Language;
use super::first_look::Look;
use super::vocabulary::{AFRIKAANS, AROUND, COUNT, DANISH, ESTONIAN, GERMAN, SWEDISH};
use crate::sentences;

/// The language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detected {
    /// One of ours.
    Ours(Language),
    /// Another, by its code of ISO 639-1; `und` where only that it is none of ours is known.
    Other(&'static str),
    /// Too short or too unclear to tell.
    Unknown,
}

impl Detected {
    /// The language, where it is one of ours.
    pub fn ours(self) -> Option<Language> {
        match self {
            Self::Ours(language) => Some(language),
            Self::Other(_) | Self::Unknown => None,
        }
    }
}

/// The language of a text, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detection {
    /// The language.
    pub language: Detected,
    /// From 0 to 1. A rule of thumb for the first look (its lead over the next language), lingua's own figure where it
    /// was asked; not a probability.
    pub confidence: f64,
}

/// Lead over the next language from which the first look decides, and the score that it needs.
const LEAD: f32 = 1.2;
const SCORE: f32 = 3.0;
/// Lead in points at which the first look is taken for half sure.
const HALF_SURE: f64 = 2.0;
/// Lingua's confidence under which a text is of no known language: ten languages at random have 0.1 each.
const UNSURE: f64 = 0.25;
/// Fewest letters that are looked at.
const FEWEST_LETTERS: usize = 3;
/// Most bytes of a text that are shown to lingua, and of one that is looked at for its alphabet.
const MOST_BYTES: usize = 160;
const ALPHABET_BYTES: usize = 2000;

/// Tells languages. Made once: lingua's models are read when first needed, some 40 MB for all
/// detectors of a process together.
pub struct Detector {
    /// Of all languages.
    lingua: LanguageDetector,
    /// Of languages near each other, with the places of those among which they choose: asked where the first look
    /// leaves only these, because what lingua costs grows with the number of languages.
    near: [(LanguageDetector, u16); 3],
}

/// How far behind the best by the first look a language is still possible.
const POSSIBLE: f32 = 4.0;

impl Default for Detector {
    fn default() -> Self {
        Self::new()
    }
}

impl Detector {
    /// A detector of our languages and of those around them.
    pub fn new() -> Self {
        use lingua::Language::{
            Afrikaans, Bokmal, Danish, Dutch, English, Estonian, Finnish, German, Nynorsk, Swedish,
        };
        let of = |languages: &[lingua::Language]| LanguageDetectorBuilder::from_languages(languages).build();
        let bits = |places: &[usize]| places.iter().fold(0, |bits, place| bits | 1 << place);
        let ours = |language: Language| language as usize;
        Self {
            lingua: of(&[Bokmal, Nynorsk, Danish, Swedish, Finnish, Estonian, English, Dutch, German, Afrikaans]),
            near: [
                (
                    of(&[Bokmal, Nynorsk, Danish, Swedish]),
                    bits(&[ours(Language::Bokmal), ours(Language::Nynorsk), DANISH, SWEDISH]),
                ),
                (of(&[Finnish, Estonian]), bits(&[ours(Language::Finnish), ESTONIAN])),
                (
                    of(&[English, Dutch, Afrikaans]),
                    bits(&[ours(Language::English), ours(Language::Dutch), ours(Language::Frisian), AFRIKAANS]),
                ),
            ],
        }
    }

    /// The detector of the fewest languages that has all that the first look leaves.
    fn among(&self, look: &Look) -> &LanguageDetector {
        let (_, best, _) = look.best();
        let possible =
            (0..COUNT).filter(|place| look.scores[*place] > best - POSSIBLE).fold(0, |bits, place| bits | 1 << place);
        self.near.iter().find(|(_, places)| possible & !places == 0).map_or(&self.lingua, |(detector, _)| detector)
    }

    /// The language of `text`, one sentence or more. In a text of several languages that of most words; ask by sentence
    /// for each.
    ///
    /// ```
    /// use portrett_text::{Detected, Detector, Language};
    /// let detector = Detector::new();
    /// assert_eq!(detector.detect("Kvar er pakken eg tinga?").language, Detected::Ours(Language::Nynorsk));
    /// assert_eq!(detector.detect("12345").language, Detected::Unknown);
    /// ```
    pub fn detect(&self, text: &str) -> Detection {
        match first_look(text) {
            (Some(detection), _) => detection,
            (None, Some(look)) => self.second_look(text, &look),
            (None, None) => Detection { language: Detected::Unknown, confidence: 0.0 },
        }
    }

    /// Asks lingua, and weighs what the words say of the languages that it does not know or mixes up.
    fn second_look(&self, text: &str, look: &Look) -> Detection {
        let text = &text[..text.floor_char_boundary(MOST_BYTES)];
        let told = self.among(look).compute_language_confidence_values(text);
        let weigh = |(language, confidence): &(lingua::Language, f64)| {
            let place = place(*language);
            // Rounded, because lingua adds up in no fixed order.
            let confidence = (confidence * 1e6).round().max(1.0) / 1e6;
            (place, confidence.ln() + f64::from(look.scores[place]) * WORD_WEIGHT)
        };
        let mut weighed: Vec<(usize, f64)> = told.iter().map(weigh).collect();
        weighed.extend(unknown_to_lingua(look, &weighed));
        weighed.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let Some(&(best, highest)) = weighed.first() else {
            return Detection { language: Detected::Unknown, confidence: 0.0 };
        };
        let sum: f64 = weighed.iter().map(|(_, weight)| (weight - highest).exp()).sum();
        let confidence = 1.0 / sum;
        let language = if confidence < UNSURE { Detected::Unknown } else { detected(best) };
        Detection { language, confidence }
    }

    /// Where the sentences of `text` are and the language of each: a sentence that a first look cannot tell is taken to be
    /// in the language of the whole.
    ///
    /// ```
    /// use portrett_text::{Detected, Detector, Language};
    /// let told = Detector::new().by_sentence("Hvor er pakken min? Ok. Please answer me in English if you can.");
    /// let languages: Vec<_> = told.iter().filter_map(|(_, detection)| detection.language.ours()).collect();
    /// assert_eq!(languages, [Language::Bokmal, Language::English, Language::English]);
    /// ```
    pub fn by_sentence(&self, text: &str) -> Vec<(Range<usize>, Detection)> {
        let whole = self.detect(text);
        let of = |place: Range<usize>| {
            let sentence = &text[place.clone()];
            let detection = match first_look(sentence) {
                (Some(detection), _) => detection,
                (None, Some(look)) if speaks_against(&look, whole.language) => self.second_look(sentence, &look),
                _ => whole,
            };
            (place, detection)
        };
        sentences(text).map(of).collect()
    }

    /// What lingua alone says, to measure ours beside it.
    pub fn lingua_alone(&self, text: &str) -> Detected {
        self.lingua.detect_language_of(text).map_or(Detected::Unknown, |language| detected(place(language)))
    }
}

/// What a first look at `text` decides, and what it saw where it does not.
fn first_look(text: &str) -> (Option<Detection>, Option<Look>) {
    match alphabet(text) {
        Alphabet::None => (None, None),
        Alphabet::Other => (Some(Detection { language: Detected::Other("und"), confidence: 1.0 }), None),
        Alphabet::Latin => {
            let look = Look::at(text);
            let (best, score, lead) = look.best();
            let is_sure = score >= SCORE && lead >= LEAD;
            (is_sure.then(|| Detection { language: detected(best), confidence: sureness(lead) }), Some(look))
        }
    }
}

/// What a point of the first look weighs beside the logarithm of lingua's confidence.
const WORD_WEIGHT: f64 = 0.8;

/// Frisian and languages further off, of which lingua has no model: as near as the nearest that it takes them for, so
/// that the words decide.
fn unknown_to_lingua(look: &Look, weighed: &[(usize, f64)]) -> [(usize, f64); 2] {
    let frisian = Language::Frisian as usize;
    let of = |place: usize| {
        let found = weighed.iter().find(|(other, _)| *other == place).map_or(-14.0, |(_, weight)| *weight);
        found - f64::from(look.scores[place]) * WORD_WEIGHT
    };
    let near = of(Language::Dutch as usize).max(of(AFRIKAANS));
    let own = |place: usize| f64::from(look.scores[place]) * WORD_WEIGHT;
    [(frisian, near - 0.7 + own(frisian)), (AROUND, -2.5 + own(AROUND))]
}

/// Whether another language than `language` fits better by more than chance.
fn speaks_against(look: &Look, language: Detected) -> bool {
    let (_, best, _) = look.best();
    let score = (0..COUNT).find(|place| detected(*place) == language).map_or(0.0, |place| look.scores[place]);
    best - score > LEAD
}

fn sureness(lead: f32) -> f64 {
    let lead = f64::from(lead);
    lead / (lead + HALF_SURE)
}

fn detected(place: usize) -> Detected {
    match place {
        DANISH => Detected::Other("da"),
        SWEDISH => Detected::Other("sv"),
        ESTONIAN => Detected::Other("et"),
        GERMAN => Detected::Other("de"),
        AFRIKAANS => Detected::Other("af"),
        _ => Language::ALL.get(place).map_or(Detected::Other("und"), |language| Detected::Ours(*language)),
    }
}

fn place(language: lingua::Language) -> usize {
    match language {
        lingua::Language::Bokmal => Language::Bokmal as usize,
        lingua::Language::Nynorsk => Language::Nynorsk as usize,
        lingua::Language::Finnish => Language::Finnish as usize,
        lingua::Language::English => Language::English as usize,
        lingua::Language::Dutch => Language::Dutch as usize,
        lingua::Language::Danish => DANISH,
        lingua::Language::Swedish => SWEDISH,
        lingua::Language::Estonian => ESTONIAN,
        lingua::Language::German => GERMAN,
        lingua::Language::Afrikaans => AFRIKAANS,
    }
}

enum Alphabet {
    None,
    Latin,
    Other,
}

/// The alphabet of most letters.
fn alphabet(text: &str) -> Alphabet {
    let head = &text[..text.floor_char_boundary(ALPHABET_BYTES)];
    let (mut latin, mut other) = (0, 0);
    for character in head.chars().filter(|character| character.is_alphabetic()) {
        // The blocks of Latin letters end at U+024F, those with more marks lie at U+1E00.
        let is_latin = matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
        *(if is_latin { &mut latin } else { &mut other }) += 1;
    }
    match () {
        () if other > latin => Alphabet::Other,
        () if latin < FEWEST_LETTERS => Alphabet::None,
        () => Alphabet::Latin,
    }
}
