//! How much of what is planted is found, and how much of what is found was planted.

use portrett_text::{Language, PersonalKind};

use crate::planted::corpus;
use crate::planted_score::{Count, Score};
use crate::planted_words::{ALL, HELD_OUT, Words};

/// Texts of each language.
const ROUNDS: usize = 2000;

pub fn run() {
    table("sentences that the rules were made with", &ALL);
    table("sentences that they were not", &HELD_OUT);
}

fn table(title: &str, words: &[Words]) {
    let score = Score::of(&corpus(7, ROUNDS, words));
    println!("{title}: recall / precision, and how many were planted");
    for language in Language::ALL {
        print(language.code(), score.sum(|of, _| of == language));
    }
    for kind in PersonalKind::ALL {
        print(&format!("{kind:?}"), score.sum(|_, of| of == kind));
    }
    print("names", score.sum(|_, of| of == PersonalKind::Name));
    print("all but names", score.sum(|_, of| of != PersonalKind::Name));
    print("all", score.sum(|_, _| true));
}

fn print(name: &str, count: Count) {
    println!("  {name:<14} {:.4} / {:.4}  {:>6}", count.recall(), count.precision(), count.planted);
}
