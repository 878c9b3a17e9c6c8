//! Sentences that nobody wrote: words of the taxonomy among made-up ones, as often as words are (Zipf), seeded.

use portrett_search::Sentence;
use portrett_text::Language;
use portrett_text::taxonomy::Taxonomy;

/// Languages and how many of twenty sentences are in each.
const LANGUAGES: [(Language, u64); 5] = [
    (Language::Bokmal, 9),
    (Language::Finnish, 4),
    (Language::English, 4),
    (Language::Dutch, 2),
    (Language::Frisian, 1),
];
/// Made-up words of a language, the first of which are as frequent as function words.
const MADE_UP: u64 = 20_000;
const FREQUENT: u64 = 40;
const SYLLABLES: &[&str] = &[
    "ka", "ri", "to", "men", "sul", "be", "vor", "lin", "e", "sta", "kro", "nit", "a", "del", "fus", "pro", "gam",
    "ol", "tei", "hul", "je", "ran", "ski", "mo",
];
const KINDS: &[&str] = &["frustration", "wish", "doubt", "praise", "question", "other"];
const SOURCES: &[&str] = &["tickets", "reviews", "chats"];
const HOUR: i64 = 3_600_000_000;

/// A number from a number (SplitMix64, Steele, Lea and Flood 2014).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// Sentences and queries.
pub struct Made {
    /// By language, the most frequent first.
    words: Vec<Vec<String>>,
    themes: Vec<String>,
    texts: Vec<(usize, String)>,
}

/// A query.
pub enum Asked {
    Word(String),
    Words(String, String),
    Phrase(String, String),
    Either(String, String),
    Beginning(String),
}

impl Made {
    pub fn new(count: u64) -> Self {
        let taxonomy = Taxonomy::shipped().unwrap();
        let words = LANGUAGES.iter().map(|(language, _)| vocabulary(&taxonomy, *language)).collect();
        let themes = taxonomy.themes().iter().map(|theme| theme.id.clone()).collect();
        let mut made = Self { words, themes, texts: Vec::new() };
        made.texts = (0..count).map(|id| made.text(id)).collect();
        made
    }

    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        let persons = self.texts.len() as u64 / 8 + 1;
        (0_u64..).zip(&self.texts).map(move |(id, (language, text))| {
            let draw = |salt: u64, of: usize| (mixed(id * 31 + salt) % of as u64) as usize;
            let writer = (mixed(id * 31 + 1) % persons) as i64;
            let theme = (draw(2, 3) > 0).then(|| &*self.themes[draw(3, self.themes.len())]);
            Sentence {
                id: id as i64,
                writer,
                moment: Some(draw(4, 20_000) as i64 * HOUR),
                persona: Some(writer % 6),
                language: LANGUAGES[*language].0.code(),
                theme,
                topic: theme.and_then(|theme| theme.split('.').next()),
                kind: KINDS[draw(5, KINDS.len())],
                source: SOURCES[draw(6, SOURCES.len())],
                polarity: draw(7, 21) as f32 / 10.0 - 1.0,
                text,
            }
        })
    }

    /// A query whose words stand in a sentence: half are of one word, a third of two.
    pub fn asked(&self, number: u64) -> Asked {
        let seed = mixed(number + 0x5eed) >> 8;
        let text = &self.texts[(seed % self.texts.len() as u64) as usize].1;
        let words: Vec<&str> = text.split([' ', '.']).filter(|word| !word.is_empty()).collect();
        let place = (mixed(seed) % (words.len() as u64 - 1)) as usize;
        let (one, other) = (words[place].to_owned(), words[place + 1].to_owned());
        match mixed(seed + 1) % 20 {
            0..10 => Asked::Word(one),
            10..16 => Asked::Words(one, words[words.len() - 1].to_owned()),
            16..18 => Asked::Phrase(one, other),
            18 => Asked::Either(one, other),
            _ => Asked::Beginning(one.chars().take(4).collect()),
        }
    }

    /// The language's number and four to fourteen words.
    fn text(&self, id: u64) -> (usize, String) {
        let mut draw = mixed(id + 1) % 20;
        let language = LANGUAGES.iter().position(|(_, share)| {
            let is_it = draw < *share;
            draw = draw.wrapping_sub(*share);
            is_it
        });
        let language = language.unwrap_or_default();
        let count = 4 + mixed(id * 64) % 11;
        let words: Vec<&str> = (1..=count).map(|place| self.word(language, mixed(id * 64 + place))).collect();
        (language, format!("{}.", words.join(" ")))
    }

    /// The word of rank r as often as 1 / r.
    fn word(&self, language: usize, seed: u64) -> &str {
        let words = &self.words[language];
        let share = (seed >> 11) as f64 / (1_u64 << 53) as f64;
        &words[((words.len() as f64).powf(share) as usize).min(words.len()) - 1]
    }
}

fn vocabulary(taxonomy: &Taxonomy, language: Language) -> Vec<String> {
    let own = language as u64 * 1_000_000;
    let mut words: Vec<String> = (0..FREQUENT).map(|number| made_up(own + number, 1)).collect();
    let terms = taxonomy.themes().iter().flat_map(|theme| theme.terms(language));
    words.extend(terms.filter(|term| term.chars().all(char::is_alphabetic)).map(str::to_owned));
    words.extend((FREQUENT..MADE_UP).map(|number| made_up(own + number, 2)));
    words
}

fn made_up(seed: u64, least: u64) -> String {
    let count = least + mixed(seed) % 3;
    let syllable = |place: u64| SYLLABLES[(mixed(seed * 8 + place + 1) % SYLLABLES.len() as u64) as usize];
    (0..count).map(syllable).collect()
}

impl Asked {
    /// As a user types it.
    pub fn typed(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::Words(one, other) => format!("{one} {other}"),
            Self::Phrase(one, other) => format!("\"{one} {other}\""),
            Self::Either(one, other) => format!("{one} OR {other}"),
            Self::Beginning(beginning) => format!("{beginning}*"),
        }
    }

    pub fn kind(&self) -> &'static str {
        match self {
            Self::Word(_) | Self::Words(..) => "all",
            Self::Phrase(..) => "phrase",
            Self::Either(..) => "either",
            Self::Beginning(_) => "beginning",
        }
    }

    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Word(word) | Self::Beginning(word) => vec![word],
            Self::Words(one, other) | Self::Phrase(one, other) | Self::Either(one, other) => vec![one, other],
        }
    }
}
