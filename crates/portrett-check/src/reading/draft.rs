//! From a draft to its sentences: the language of each, what it is about, how it speaks.

use std::collections::BTreeMap;

use portrett_text::polarity::Scorer;
use portrett_text::statement::Kinds;
use portrett_text::taxonomy::{Hit, Matcher, Taxonomy};
use portrett_text::{Detected, Detector, Language, Reader, Tokens, plain};

use super::tone::{Tone, Tones};

/// A sentence that could be read.
pub(super) struct Line {
    /// Its number among all sentences of the draft, from 1.
    pub number: usize,
    /// The sentence.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// The numbers of its themes in the taxonomy, parts and what they are parts of.
    pub themes: Vec<usize>,
    /// The stems of its words.
    pub stems: Vec<String>,
    /// How it speaks.
    pub tone: Tone,
    /// Whether it says that there is none of something.
    pub denies: bool,
}

/// A draft that was read.
pub(super) struct Draft {
    /// Its sentences in languages that have themes.
    pub lines: Vec<Line>,
    /// Sentences in others, by language.
    pub unread: BTreeMap<String, usize>,
    /// Bytes that were not read.
    pub cut_bytes: usize,
}

impl Draft {
    /// Sentences that were read, by language.
    pub(super) fn languages(&self) -> BTreeMap<String, usize> {
        let mut languages = BTreeMap::new();
        for line in &self.lines {
            *languages.entry(line.language.code().to_owned()).or_insert(0) += 1;
        }
        languages
    }
}

/// What is needed to read one language.
struct Ear {
    reader: Reader,
    matcher: Matcher,
    scorer: Scorer,
    kinds: Kinds,
    tones: Tones,
}

impl Ear {
    fn new(taxonomy: &Taxonomy, language: Language) -> Self {
        let mut reader = Reader::new(language);
        let tones = Tones::new(language, &mut reader);
        Self {
            matcher: Matcher::new(taxonomy, language),
            scorer: Scorer::new(language),
            kinds: Kinds::new(language),
            tones,
            reader,
        }
    }

    fn hear(&mut self, number: usize, text: &str) -> Line {
        let tokens: Tokens = self.reader.read(text);
        let mut hits: Vec<Hit> = Vec::new();
        self.matcher.hits(&tokens, &mut hits);
        let polarity = self.scorer.score(&self.reader.read(&self.without_themes(&tokens)));
        let kind = self.kinds.kind(&tokens, &polarity, None);
        Line {
            number,
            text: text.to_owned(),
            language: self.reader.language(),
            themes: hits.iter().map(|hit| hit.theme).collect(),
            stems: tokens.stems().map(str::to_owned).collect(),
            tone: self.tones.tone(&tokens, &polarity, kind),
            denies: self.tones.denies(&tokens),
        }
    }

    /// The words that name no theme. A firm that speaks of complaints, returns or discounts does not speak badly by it,
    /// though a customer may who uses the same words.
    fn without_themes(&self, tokens: &Tokens) -> String {
        let kept = (0..tokens.len()).filter(|index| !self.matcher.knows(tokens.stem(*index)));
        kept.map(|index| tokens.small(index)).collect::<Vec<_>>().join(" ")
    }
}

/// Reads a draft, text or HTML.
pub(super) fn read(draft: &str, taxonomy: &Taxonomy) -> Draft {
    let message = plain(draft);
    let mut ears: BTreeMap<Language, Ear> = BTreeMap::new();
    let mut read = Draft { lines: Vec::new(), unread: BTreeMap::new(), cut_bytes: message.removed.cut_bytes };
    for (place, (at, detection)) in Detector::new().by_sentence(&message.text).into_iter().enumerate() {
        match detection.language {
            Detected::Ours(language) => {
                let ear = ears.entry(language).or_insert_with(|| Ear::new(taxonomy, language));
                read.lines.push(ear.hear(place + 1, &message.text[at]));
            }
            Detected::Other(code) => *read.unread.entry(code.to_owned()).or_insert(0) += 1,
            Detected::Unknown => *read.unread.entry("unknown".to_owned()).or_insert(0) += 1,
        }
    }
    read
}
