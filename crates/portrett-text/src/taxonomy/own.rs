//! A team's own themes, told by example phrases instead of words.
//!
//! A stem weighs the more, the fewer of the other texts have it (inverse document frequency, Spärck Jones 1972). A
//! sentence is as near to a theme as to the nearest of its examples, by the cosine of their weighted stems.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use portrett_maths::special::ln;

use crate::{Reader, Tokens};

/// A theme by examples.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTheme {
    /// What it is called.
    pub id: String,
    /// Phrases or sentences that are about it.
    pub examples: Vec<String>,
}

/// What a text's stems weigh, of length 1, in the order of their numbers.
type Vector = Vec<(u32, f32)>;

/// Own themes of one language, ready to be compared with sentences.
pub struct OwnThemes {
    numbers: HashMap<Box<str>, u32, FixedState>,
    weights: Vec<f32>,
    /// What a stem weighs that neither the examples nor the other texts have.
    unknown: f32,
    examples: Vec<Vec<Vector>>,
}

impl OwnThemes {
    /// Themes by their examples; `others` are texts that tell what is usual, for instance a sample of all messages.
    pub fn learn<'t>(themes: &'t [OwnTheme], others: impl IntoIterator<Item = &'t str>, reader: &mut Reader) -> Self {
        let mut own = Self { numbers: HashMap::default(), weights: Vec::new(), unknown: 1.0, examples: Vec::new() };
        let mut tokens = Tokens::default();
        let examples: Vec<&str> = themes.iter().flat_map(|theme| &theme.examples).map(String::as_str).collect();
        let mut texts = 0;
        for text in examples.into_iter().chain(others) {
            reader.read_into(text, &mut tokens);
            own.count(&tokens);
            texts += 1;
        }
        let weight = |holders: f32| 1.0 + ln((1.0 + f64::from(texts)) / (1.0 + f64::from(holders))) as f32;
        own.weights.iter_mut().for_each(|holders| *holders = weight(*holders));
        own.unknown = weight(0.0);
        for theme in themes {
            let read = theme.examples.iter().map(|text| own.vector(&reader.read(text))).collect();
            own.examples.push(read);
        }
        own
    }

    /// Counts a text for each of its stems.
    fn count(&mut self, tokens: &Tokens) {
        let mut numbers: Vec<u32> = Vec::with_capacity(tokens.len());
        for stem in tokens.stems() {
            let next = self.weights.len() as u32;
            let number = *self.numbers.entry(stem.into()).or_insert(next);
            if number == next {
                self.weights.push(0.0);
            }
            numbers.push(number);
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().for_each(|number| self.weights[number as usize] += 1.0);
    }

    /// A stem counts once, however often a text has it. Unknown stems make the rest of the vector shorter.
    fn vector(&self, tokens: &Tokens) -> Vector {
        let known = tokens.stems().filter_map(|stem| self.numbers.get(stem).copied());
        let mut vector: Vector = known.map(|number| (number, self.weights[number as usize])).collect();
        let unknown = (tokens.len() - vector.len()) as f32;
        vector.sort_unstable_by_key(|(number, _)| *number);
        vector.dedup_by_key(|(number, _)| *number);
        let squares: f32 = vector.iter().map(|(_, weight)| weight * weight).sum();
        let length = (squares + unknown * self.unknown * self.unknown).sqrt().max(f32::MIN_POSITIVE);
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
        vector
    }

    /// How near the sentence is to each theme, from 0 to 1, in the order in which they were given.
    pub fn similarities(&self, tokens: &Tokens) -> Vec<f32> {
        let vector = self.vector(tokens);
        let nearest =
            |examples: &Vec<Vector>| examples.iter().map(|example| product(example, &vector)).fold(0.0, f32::max);
        self.examples.iter().map(nearest).collect()
    }
}

/// The sum of the products of what two vectors share.
fn product(a: &[(u32, f32)], b: &[(u32, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x.1 * y.1;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    sum
}
