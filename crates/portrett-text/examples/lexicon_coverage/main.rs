//! How much of a text the lexicon sees: of each file, in the language told before it, the share of sentences in which a
//! word or a negation says how they are meant, and the most frequent words of content of the others.
//! `cargo run -p portrett-text --example lexicon_coverage -- nb FILE nn FILE …`
#![allow(clippy::print_stdout, missing_docs)]

use std::collections::BTreeMap;

use portrett_text::lexicon::{Lexicon, Role};
use portrett_text::{Language, Reader, Tokens, is_function_word_of, sentences};

/// Words without a colour that are shown.
const SHOWN: usize = 40;

#[derive(Default)]
struct Coverage {
    sentences: usize,
    coloured: usize,
    words: usize,
    coloured_words: usize,
    unseen: BTreeMap<String, usize>,
}

impl Coverage {
    fn add(&mut self, tokens: &Tokens, lexicon: &Lexicon, language: Language) {
        let (mut index, mut coloured, mut unseen) = (0, 0, Vec::new());
        while index < tokens.len() {
            let found = lexicon.find(tokens, index);
            if found.valence != 0.0 || found.role == Role::Negation {
                coloured += 1;
            } else if !is_function_word_of(language, tokens.small(index)) {
                unseen.push(tokens.small(index).to_owned());
            }
            index += found.length;
        }
        self.sentences += 1;
        self.words += tokens.len();
        self.coloured_words += coloured;
        self.coloured += usize::from(coloured > 0);
        if coloured == 0 {
            unseen.into_iter().for_each(|word| *self.unseen.entry(word).or_default() += 1);
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    for pair in arguments.chunks_exact(2) {
        let Some(language) = Language::ALL.into_iter().find(|own| own.code() == pair[0]) else { continue };
        let Ok(text) = std::fs::read_to_string(&pair[1]) else {
            println!("skipped: {} is not there", pair[1]);
            continue;
        };
        let (lexicon, mut reader, mut tokens) = (Lexicon::of(language), Reader::new(language), Tokens::default());
        let mut all = Coverage::default();
        for place in sentences(&text) {
            reader.read_into(&text[place], &mut tokens);
            all.add(&tokens, lexicon, language);
        }
        let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        println!(
            "{} {}: {} sentences, {:.1} % with a colour; {} words, {:.1} %",
            pair[0],
            pair[1],
            all.sentences,
            share(all.coloured, all.sentences),
            all.words,
            share(all.coloured_words, all.words)
        );
        let mut unseen: Vec<(String, usize)> = all.unseen.into_iter().collect();
        unseen.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let shown: Vec<String> =
            unseen.into_iter().take(SHOWN).map(|(word, count)| format!("{word} {count}")).collect();
        println!("  in the others: {}", shown.join(", "));
    }
}
