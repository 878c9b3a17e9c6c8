//! Emoji and emoticons and how they are meant.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// Emoticons are of so many characters at most.
const LONGEST: usize = 4;

/// Emoji by their character, emoticons by their text.
struct Marks {
    emoji: HashMap<char, f32, FixedState>,
    emoticons: Vec<(&'static str, f32)>,
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let mut marks = Marks { emoji: HashMap::default(), emoticons: Vec::new() };
    for (mark, valence) in super::data::lines(include_str!("../../data/lexicon/marks.txt")) {
        let mut letters = mark.chars();
        match (letters.next(), letters.next()) {
            (Some(emoji), None) => drop(marks.emoji.insert(emoji, valence)),
            _ => marks.emoticons.push((mark, valence)),
        }
    }
    marks
});

/// The sum of the valences of what is in a piece of text between words; an emoji counts three times at most.
pub(crate) fn mood(gap: &str) -> f32 {
    let gap = gap.trim();
    if gap.is_empty() {
        return 0.0;
    }
    if gap.is_ascii() {
        return emoticon(gap);
    }
    let found = gap.chars().filter_map(|letter| MARKS.emoji.get(&letter));
    found.take(3).sum()
}

fn emoticon(gap: &str) -> f32 {
    if gap.len() < 2 || !gap.bytes().any(|byte| matches!(byte, b':' | b';' | b'=' | b'<')) {
        return 0.0;
    }
    let found = gap.split(' ').filter(|piece| piece.len() <= LONGEST);
    found.filter_map(|piece| MARKS.emoticons.iter().find(|(mark, _)| *mark == piece)).map(|(_, valence)| valence).sum()
}
