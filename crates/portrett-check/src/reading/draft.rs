//! From a draft to its clauses: the language of each, what it is about, how it speaks.
//!
//! A sentence may demand in one clause and promise in another, so each clause is judged by itself; what is shown of
//! it is its sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use portrett_text::polarity::Scorer;
use portrett_text::statement::Kinds;
use portrett_text::taxonomy::{Hit, Matcher, Taxonomy};
use portrett_text::{Detected, Detection, Detector, Language, Reader, Tokens, plain, words};

use super::tone::{Heard, Tone, Tones, settle};

/// What parts a sentence into clauses.
const BETWEEN: [&str; 9] = [", ", "; ", " – ", " — ", " and that ", " og at ", " ja että ", " en dat ", " en at "];
/// A sentence of at most so many words is too short to be of another language than the rest of a draft.
const FEW_WORDS: usize = 6;

/// A clause that could be read.
pub(super) struct Clause {
    /// The number of its sentence among all sentences of the draft, from 1.
    pub number: usize,
    /// The sentence.
    pub sentence: String,
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
    /// Whether it says that something costs less.
    pub offers: bool,
}

/// A draft that was read.
pub(super) struct Draft {
    /// Its clauses in languages that have themes.
    pub clauses: Vec<Clause>,
    /// All its sentences.
    pub sentences: usize,
    /// Sentences that were read, by language.
    pub read: BTreeMap<String, usize>,
    /// Sentences in other languages.
    pub unread: BTreeMap<String, usize>,
    /// Bytes that were not read.
    pub cut_bytes: usize,
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

    /// The clauses of a sentence.
    fn hear(&mut self, number: usize, sentence: &str) -> Vec<Clause> {
        let heard: Vec<(Clause, Heard)> =
            clauses(sentence).into_iter().map(|text| self.clause(number, sentence, text)).collect();
        let tones = settle(&heard.iter().map(|(_, heard)| *heard).collect::<Vec<_>>());
        heard.into_iter().zip(tones).map(|((clause, _), tone)| Clause { tone, ..clause }).collect()
    }

    fn clause(&mut self, number: usize, sentence: &str, text: &str) -> (Clause, Heard) {
        let tokens: Tokens = self.reader.read(text);
        let mut hits: Vec<Hit> = Vec::new();
        self.matcher.hits(&tokens, &mut hits);
        let polarity = self.scorer.score(&self.reader.read(&self.without_themes(&tokens)));
        let kind = self.kinds.kind(&tokens, &polarity, None);
        let clause = Clause {
            number,
            sentence: sentence.to_owned(),
            language: self.reader.language(),
            themes: hits.iter().map(|hit| hit.theme).collect(),
            stems: tokens.stems().map(str::to_owned).collect(),
            tone: Tone::Plain,
            denies: self.tones.denies(&tokens),
            offers: self.tones.offers(&tokens),
        };
        (clause, self.tones.hear(&tokens, &polarity, kind, sentence.contains('?')))
    }

    /// The words that name no theme. A firm that speaks of complaints, returns or discounts does not speak badly by it,
    /// though a customer may who uses the same words.
    fn without_themes(&self, tokens: &Tokens) -> String {
        let kept = (0..tokens.len()).filter(|index| !self.matcher.knows(tokens.stem(*index)));
        kept.map(|index| tokens.small(index)).collect::<Vec<_>>().join(" ")
    }
}

/// The clauses of a sentence, in order.
fn clauses(sentence: &str) -> Vec<&str> {
    let mut clauses = vec![sentence];
    for between in BETWEEN {
        clauses = clauses.into_iter().flat_map(|clause| clause.split(between)).collect();
    }
    clauses.retain(|clause| !clause.trim().is_empty());
    clauses
}

/// Reads a draft, text or HTML.
pub(super) fn read(draft: &str, taxonomy: &Taxonomy) -> Draft {
    let message = plain(draft);
    let mut ears: BTreeMap<Language, Ear> = BTreeMap::new();
    let told = languages(&message.text);
    let mut read = Draft {
        clauses: Vec::new(),
        sentences: told.len(),
        read: BTreeMap::new(),
        unread: BTreeMap::new(),
        cut_bytes: message.removed.cut_bytes,
    };
    for (place, (at, language)) in told.into_iter().enumerate() {
        let (count, code) = match language {
            Detected::Ours(language) => {
                let ear = ears.entry(language).or_insert_with(|| Ear::new(taxonomy, language));
                read.clauses.extend(ear.hear(place + 1, &message.text[at]));
                (&mut read.read, language.code())
            }
            Detected::Other(code) => (&mut read.unread, code),
            Detected::Unknown => (&mut read.unread, "unknown"),
        };
        *count.entry(code.to_owned()).or_insert(0) += 1;
    }
    read
}

/// Where the sentences of a draft are, and their languages. A short one is taken to be of the language of most words.
fn languages(text: &str) -> Vec<(Range<usize>, Detected)> {
    let told: Vec<(Range<usize>, Detection)> = Detector::new().by_sentence(text);
    let length = |at: &Range<usize>| words(&text[at.clone()]).count();
    let mut counted: BTreeMap<Detected, usize> = BTreeMap::new();
    for (at, detection) in &told {
        *counted.entry(detection.language).or_insert(0) += length(at);
    }
    let most = counted.into_iter().max_by_key(|(_, words)| *words).map(|(language, _)| language);
    let of = |(at, detection): (Range<usize>, Detection)| {
        let is_short = length(&at) <= FEW_WORDS;
        (at, most.filter(|_| is_short).unwrap_or(detection.language))
    };
    told.into_iter().map(of).collect()
}
