//! Sentences that stand for a theme.

use portrett_text::quotes::{Candidate, Chooser, Quote, Reason, WordUse};
use portrett_text::{Language, Reader};

/// Words that three persons use each.
fn usage(texts: &[&str]) -> WordUse {
    let mut usage = WordUse::new(3);
    let mut reader = Reader::new(Language::Bokmal);
    for text in texts {
        (0..3).for_each(|person| usage.add(person, &reader.read(text)));
    }
    usage
}

fn chosen(candidates: &[Candidate], count: usize, usage: &WordUse) -> Vec<Quote> {
    Chooser::new(Language::Bokmal, usage).choose(candidates, count)
}

fn candidate(person: u64, text: &str) -> Candidate<'_> {
    Candidate { person, age: 10.0, text, similarity: 0.8 }
}

const LATE: &str = "Pakken kom to uker for sent til hentestedet";
const LEANING: &str = "Det kom to uker for sent til hentestedet";
const SHORT: &str = "Kom for sent";
const PRICE: &str = "Frakten koster mer enn selve varen i butikken";

#[test]
fn a_sentence_that_stands_alone_goes_before_one_that_leans_on_another() {
    let usage = usage(&[LATE, LEANING, SHORT]);
    let quotes = chosen(&[candidate(1, SHORT), candidate(2, LEANING), candidate(3, LATE)], 1, &usage);
    assert_eq!(quotes[0].index, 2);
    assert_eq!(quotes[0].reasons, [Reason::Near, Reason::GoodLength, Reason::Recent]);
}

#[test]
fn each_quote_is_another_persons_and_says_something_else() {
    let usage = usage(&[LATE, PRICE]);
    let same = format!("{LATE}!");
    let candidates = [candidate(1, LATE), candidate(2, &same), candidate(1, PRICE), candidate(4, PRICE)];
    let quotes = chosen(&candidates, 4, &usage);
    let mut persons: Vec<u64> = quotes.iter().map(|quote| candidates[quote.index].person).collect();
    assert_eq!(quotes.len(), 2, "{quotes:?}");
    persons.dedup();
    assert_eq!(persons.len(), 2);
}

#[test]
fn a_word_that_few_persons_use_speaks_against_a_sentence() {
    let usage = usage(&[LATE, "Pakken til kom to uker for sent"]);
    let telling = "Pakken til Bjørnefjorden skole kom to uker for sent";
    let quotes = chosen(&[candidate(1, telling), candidate(2, LATE)], 2, &usage);
    assert_eq!(quotes[0].index, 1);
    let of_telling = quotes.iter().find(|quote| quote.index == 0);
    assert!(of_telling.is_none_or(|quote| quote.reasons.contains(&Reason::RareWord)));
}

#[test]
fn a_placeholder_speaks_against_a_sentence_and_is_no_rare_word() {
    let usage = usage(&[LATE, PRICE]);
    let named = "Pakken kom to uker for sent til [navn]";
    let quotes = chosen(&[candidate(1, named), candidate(2, PRICE)], 2, &usage);
    assert_eq!(quotes[0].index, 1);
    assert_eq!(quotes[1].reasons, [Reason::Near, Reason::GoodLength, Reason::Recent, Reason::Placeholder]);
}

#[test]
fn old_sentences_go_behind_recent_ones_and_the_order_of_candidates_plays_no_part() {
    let usage = usage(&[LATE, PRICE]);
    let old = Candidate { age: 2000.0, ..candidate(1, LATE) };
    let forth = chosen(&[old, candidate(2, PRICE)], 2, &usage);
    let back = chosen(&[candidate(2, PRICE), old], 2, &usage);
    assert_eq!((forth[0].index, forth[1].index), (1, 0));
    assert_eq!((back[0].index, back[1].index), (0, 1));
    assert_eq!(forth[0].score, back[0].score);
}

#[test]
fn what_is_far_from_the_theme_is_not_quoted() {
    let usage = usage(&[LATE]);
    assert!(chosen(&[Candidate { similarity: 0.0, ..candidate(1, LATE) }], 3, &usage).is_empty());
}
