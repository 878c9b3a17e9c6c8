//! What rated texts teach.

use portrett_text::discover::{Sample, Text};
use portrett_text::learned::{Judge, Learned, LearnedWords, Rated, Settings, Thresholds};
use portrett_text::polarity::{Class, Scorer};
use portrett_text::{Language, Reader};

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

/// Words learnt from well and from badly rated texts, each of another person.
fn words(good: &[String], bad: &[String]) -> LearnedWords {
    let gather = |texts: &[String], first: u64| {
        let mut sample = Sample::new(1000, 1);
        (first..).zip(texts).for_each(|(person, text)| sample.offer(Text { person, text }));
        sample
    };
    LearnedWords::learn(&gather(good, 0), &gather(bad, 1000), Language::English, Thresholds::default())
}

/// So many persons of either kind; "boucle" is said by most of those who are annoyed, "table" by all.
fn rated(persons: usize) -> [Vec<String>; 2] {
    let places = ["in town", "at work", "on monday", "with my aunt"];
    let of = |subject: &dyn Fn(usize) -> &'static str| {
        (0..persons).map(|person| format!("a table {} {}", subject(person), places[person % 4])).collect()
    };
    let good = of(&|person| if person % 3 == 0 { "with selvage" } else { "with seams" });
    let bad = of(&|person| if person % 3 == 0 { "with seams" } else { "of boucle" });
    [good, bad]
}

#[test]
fn a_learnt_word_says_who_used_it_and_how_sure_that_is() {
    let [good, bad] = rated(90);
    let learned = words(&good, &bad);
    assert_eq!((learned.language.as_str(), learned.raters), ("en", [90, 90]));
    let boucle = learned.words.iter().find(|own| own.word == "boucl").unwrap();
    assert_eq!((boucle.positive, boucle.negative), (0, 60));
    assert!(boucle.weight < 0.0 && boucle.low < boucle.high && boucle.high < 0.0, "{boucle:?}");
    // What all say has no colour, and where the shop lies neither.
    assert!(learned.words.iter().all(|own| own.word != "tabl" && own.word != "aunt"), "{:?}", learned.words);
}

#[test]
fn a_sentence_with_a_learnt_word_is_told_by_it_and_one_without_by_the_lexicon_alone() {
    let [good, bad] = rated(90);
    let (bare, taught) = (Scorer::new(Language::English), Scorer::with_learned(Language::English, &words(&good, &bad)));
    let mut reader = Reader::new(Language::English);
    let mut told = |scorer: &Scorer, text: &str| scorer.score(&reader.read(text));
    assert_eq!(told(&bare, "It is made of boucle.").class, Class::Neutral);
    assert_eq!(told(&taught, "It is made of boucle.").class, Class::Negative);
    assert_eq!(told(&taught, "A wonderful shop."), told(&bare, "A wonderful shop."));
    // A learnt word adds to what the lexicon says, and takes from it.
    assert!(told(&taught, "A wonderful boucle.").score < told(&bare, "A wonderful boucle.").score);
    let finnish = Scorer::with_learned(Language::Finnish, &words(&good, &bad));
    assert_eq!(finnish.score(&Reader::new(Language::Finnish).read("boucle")).class, Class::Neutral);
}

#[test]
fn few_raters_and_ratings_that_say_nothing_teach_no_word() {
    let [good, bad] = rated(40);
    assert_eq!(words(&good, &bad).words, []);
    let [good, _] = rated(300);
    let half = |wanted: usize| -> Vec<String> {
        good.iter().enumerate().filter(|(person, _)| person / 12 % 2 == wanted).map(|(_, text)| text.clone()).collect()
    };
    assert_eq!(words(&half(0), &half(1)).words, []);
}

#[test]
fn learnt_words_can_be_kept() {
    let [good, bad] = rated(90);
    let learned = words(&good, &bad);
    let kept = serde_json::to_string(&learned).unwrap();
    assert_eq!(serde_json::from_str::<LearnedWords>(&kept).unwrap(), learned);
    assert_eq!(words(&good, &bad), learned);
}
