//! What of a text the regression sees: its words once each, and what the lexicon says of it.

use std::ops::Range;

use portrett_maths::special::ln_1p;

use crate::lexicon::{Lexicon, Role};
use crate::polarity::{Polarity, Scorer};
use crate::{Language, Reader, Tokens, sentences};

/// How many figures stand beside the words.
pub(super) const DENSE: usize = 6;
/// A word that stands so many words behind a negation is another word.
const WINDOW: usize = 3;
/// The figures of the lexicon are this large beside a row of words of length 1, so that the ridge hardly holds them.
const LOUD: f32 = 3.0;
/// Before a word behind a negation.
pub(super) const TURNED: char = '¬';

/// The figures that stand beside the words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dense {
    pub figures: [f32; DENSE],
    /// What the lexicon says.
    pub bare: Polarity,
}

/// Reads texts of one language into words and figures.
pub(super) struct Features {
    reader: Reader,
    scorer: Scorer,
    lexicon: &'static Lexicon,
    tokens: Tokens,
    key: String,
    places: Vec<Range<usize>>,
}

impl Features {
    pub fn new(language: Language) -> Self {
        Self {
            reader: Reader::new(language),
            scorer: Scorer::new(language),
            lexicon: Lexicon::of(language),
            tokens: Tokens::default(),
            key: String::new(),
            places: Vec::new(),
        }
    }

    /// The figures of a text; `take` is given its words, those that are repeated too.
    pub fn of_text(&mut self, text: &str, mut take: impl FnMut(&str)) -> Dense {
        let mut places = std::mem::take(&mut self.places);
        places.clear();
        places.extend(sentences(text));
        let mut parts = Vec::with_capacity(places.len());
        let (mut loud, mut asks) = (0, 0);
        for place in &places {
            self.reader.read_into(&text[place.clone()], &mut self.tokens);
            parts.push(self.scorer.score(&self.tokens));
            (loud, asks) = (loud + self.tokens.exclamations, asks + self.tokens.questions);
            words(&self.tokens, self.lexicon, &mut self.key, &mut take);
        }
        self.places = places;
        dense(&parts, loud, asks)
    }

    /// The figures of one sentence that was read, with its words.
    pub fn of_tokens(&mut self, tokens: &Tokens, mut take: impl FnMut(&str)) -> Dense {
        words(tokens, self.lexicon, &mut self.key, &mut take);
        dense(&[self.scorer.score(tokens)], tokens.exclamations, tokens.questions)
    }
}

fn dense(parts: &[Polarity], exclamations: u32, questions: u32) -> Dense {
    let bare = Polarity::of_text(parts);
    let flag = |held: bool| if held { 1.0 } else { 0.0 };
    let size = |sum: f32| ln_1p(f64::from(sum)) as f32 / 2.0;
    let any = flag(bare.good + bare.bad > 0.0);
    let figures = [bare.score, size(bare.good), size(bare.bad), any, flag(exclamations > 0), flag(questions > 0)];
    Dense { figures: figures.map(|figure| figure * LOUD), bare }
}

/// Hands on each stem, behind a negation with a mark before it, and each two stems that follow each other.
pub(super) fn words(tokens: &Tokens, lexicon: &Lexicon, key: &mut String, take: &mut impl FnMut(&str)) {
    let mut since = WINDOW;
    for index in 0..tokens.len() {
        let stem = tokens.stem(index);
        let parted = tokens.list()[index].parted;
        if parted {
            since = WINDOW;
        }
        key.clear();
        if since < WINDOW {
            key.push(TURNED);
        }
        key.push_str(stem);
        take(key);
        if index > 0 && !parted {
            key.clear();
            key.push_str(tokens.stem(index - 1));
            key.push(' ');
            key.push_str(stem);
            take(key);
        }
        since = if lexicon.role(tokens.small(index)) == Role::Negation { 0 } else { since + 1 };
    }
}

/// A row of the matrix: the words once each, together of length 1, and behind them the figures.
pub(super) fn row(words: &mut Vec<u32>, dense: Dense, first: usize) -> Vec<(u32, f32)> {
    words.sort_unstable();
    words.dedup();
    let each = share(words.len());
    let figures = dense.figures.iter().enumerate().map(|(place, figure)| ((first + place) as u32, *figure));
    words.iter().map(|word| (*word, each)).chain(figures).collect()
}

/// What each of so many words counts.
pub(super) fn share(words: usize) -> f32 {
    share_of(words as f32)
}

/// The same for a number that need not be whole.
pub(super) fn share_of(words: f32) -> f32 {
    1.0 / words.max(1.0).sqrt()
}
