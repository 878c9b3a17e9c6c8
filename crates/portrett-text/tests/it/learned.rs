//! What rated texts teach.

use portrett_text::Language;
use portrett_text::learned::{Judge, Learned, Rated, Settings};
use portrett_text::polarity::Class;

/// Forty persons of each kind; "boucle" is bad and "selvage" good, which no lexicon has.
fn texts() -> Vec<(u64, String, Class)> {
    let mut texts = Vec::new();
    for person in 0..40 {
        let filler = ["on monday", "in town", "for my aunt", "at work"][person as usize % 4];
        texts.push((person, format!("the boucle showed {filler}"), Class::Negative));
        texts.push((100 + person, format!("with selvage edges {filler}"), Class::Positive));
    }
    // One person says a word often: it is not learnt.
    texts.extend((0..10).map(|_| (7, "frobnicated boucle".to_owned(), Class::Negative)));
    texts
}

fn learned(texts: &[(u64, String, Class)]) -> Learned {
    let rated: Vec<Rated> =
        texts.iter().map(|(person, text, class)| Rated { person: *person, text, class: *class }).collect();
    Learned::learn(&rated, Language::English, Settings::default())
}

#[test]
fn a_word_takes_the_colour_of_the_texts_that_have_it() {
    let learned = learned(&texts());
    let mut judge = Judge::new(Language::English, &learned);
    assert_eq!(judge.text("the boucle came on tuesday").class, Class::Negative);
    assert_eq!(judge.text("selvage on tuesday").class, Class::Positive);
    assert_eq!(learned.telling(Class::Positive, 4).iter().filter(|word| word.word.contains("selvag")).count(), 3);
}

#[test]
fn a_word_comes_with_its_evidence_and_few_persons_teach_nothing() {
    let learned = learned(&texts());
    let boucle = learned.words.iter().find(|word| word.word == "boucl").unwrap();
    assert_eq!(boucle.persons, [40, 0, 0]);
    assert!(learned.words.iter().all(|word| !word.word.contains("frobnic")));
    assert!(learned.words.iter().all(|word| word.persons.iter().sum::<u32>() >= 5));
}

#[test]
fn the_lexicon_stands_where_nothing_was_learnt() {
    let few = &texts()[..10];
    let mut judge = Judge::new(Language::English, &learned(few));
    assert_eq!(judge.text("a wonderful shop").class, Class::Positive);
    assert_eq!(judge.text("the boucle came").class, Class::Neutral);
}

#[test]
fn what_was_learnt_can_be_kept_and_does_not_hang_on_the_order_of_texts() {
    let learned_once = learned(&texts());
    let kept = serde_json::to_string(&learned_once).unwrap();
    assert_eq!(serde_json::from_str::<Learned>(&kept).unwrap(), learned_once);
    let mut turned = texts();
    turned.reverse();
    let again = learned(&turned);
    for (a, b) in learned_once.words.iter().zip(&again.words) {
        assert_eq!((&a.word, a.persons), (&b.word, b.persons));
        assert!(a.weights.iter().zip(&b.weights).all(|(x, y)| (x - y).abs() < 0.02), "{a:?} {b:?}");
    }
}
