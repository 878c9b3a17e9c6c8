//! Themes that nobody listed.

use portrett_text::discover::{Assigner, Discovered, Sample, Settings, Text, Theme, merged};
use portrett_text::taxonomy::Taxonomy;
use portrett_text::{Language, Reader};

/// Three subjects, each told by sixty persons in words drawn in turn.
fn texts() -> Vec<String> {
    let subjects = [
        ["the kayak paddle", "a kayak with rudder", "paddle and rudder of the kayak", "this kayak hull"],
        ["the telescope mirror", "telescope lens and tripod", "tripod of my telescope", "a mirror with lens"],
        ["sourdough starter", "the oven for sourdough bread", "bread from the oven", "sourdough bread crust"],
    ];
    let places = ["at the lake", "on monday", "in the garage", "for grandfather", "near the harbour"];
    let mut texts = Vec::new();
    for person in 0..180 {
        let subject = &subjects[person % 3];
        texts.push(format!("{} {}", subject[person / 6 % 4], places[person / 24 % 5]));
    }
    texts
}

fn learned(texts: &[String], previous: Option<&Discovered>) -> Discovered {
    let texts: Vec<Text> = (0..).zip(texts).map(|(person, text)| Text { person, text }).collect();
    let settings = Settings { candidates: vec![2, 3, 6], ..Settings::default() };
    Discovered::learn(&texts, Language::English, &Taxonomy::shipped().unwrap(), &settings, previous)
}

#[test]
fn planted_subjects_are_found_and_their_number_too() {
    let texts = texts();
    let found = learned(&texts, None);
    assert_eq!(found.themes.len(), 3, "{:?}", found.themes.iter().map(|theme| &theme.name).collect::<Vec<_>>());
    let (mut reader, mut assigner) = (Reader::new(Language::English), Assigner::new(&found));
    let mut of = |text: &str| assigner.theme(&reader.read(text)).map(|(theme, _)| found.themes[theme].id.clone());
    let (kayak, telescope, bread) = (of("a new paddle"), of("the lens"), of("fresh bread"));
    assert!(kayak.is_some() && telescope.is_some() && bread.is_some());
    assert!(kayak != telescope && telescope != bread && kayak != bread);
    assert_eq!(of("the weather"), None);
    let right =
        texts.iter().enumerate().filter(|(person, text)| of(text) == [&kayak, &telescope, &bread][person % 3].clone());
    assert!(right.count() >= 175);
}

#[test]
fn a_theme_is_named_by_phrases_as_they_are_written() {
    let found = learned(&texts(), None);
    let names: Vec<&str> = found.themes.iter().map(|theme| &*theme.name).collect();
    for subject in ["kayak", "telescope", "sourdough"] {
        assert_eq!(names.iter().filter(|name| name.contains(subject)).count(), 1, "{names:?}");
    }
}

#[test]
fn themes_keep_their_ids_from_one_build_to_the_next() {
    let first = learned(&texts(), None);
    let id = |found: &Discovered, word: &str| {
        found.themes.iter().find(|theme| theme.name.contains(word)).map(|theme| theme.id.clone())
    };
    // The next build has no kayaks any more, and something new instead.
    let mut texts = texts();
    texts.iter_mut().filter(|text| text.contains("kayak")).enumerate().for_each(|(number, text)| {
        *text = ["violin strings", "the violin bow", "rosin for strings of the violin"][number / 2 % 3].to_owned();
    });
    let next = learned(&texts, Some(&first));
    for word in ["telescope", "sourdough"] {
        let kept = next.themes.iter().find(|theme| Some(&theme.id) == id(&first, word).as_ref()).unwrap();
        assert!(kept.name.contains(word), "{}", kept.name);
    }
    let new = id(&next, "violin").unwrap();
    assert!(first.themes.iter().all(|theme| theme.id != new));
    assert!(next.next > first.next);
}

#[test]
fn what_few_persons_write_is_not_shown() {
    let mut texts = texts();
    texts.extend((0..4).map(|_| "kayak paddle of Ragnhild Solbakken".to_owned()));
    let found = learned(&texts, None);
    let told: Vec<&String> = found.themes.iter().flat_map(|theme| theme.phrases.iter()).collect();
    assert!(told.iter().all(|phrase| !phrase.contains("ragnhild")), "{told:?}");
    assert!(found.rarities.iter().all(|(stem, _)| !stem.contains("solbakk")));
}

#[test]
fn the_same_texts_give_the_same_themes_and_few_give_none() {
    let texts = texts();
    assert_eq!(learned(&texts, None), learned(&texts, None));
    assert!(learned(&texts[..20], None).themes.is_empty());
    let found = learned(&texts, None);
    let kept = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Discovered>(&kept).unwrap(), found);
}

#[test]
fn a_theme_that_the_taxonomy_has_is_said_to_be_like_it() {
    let mut texts = texts();
    let parcels = ["the parcel came with the courier", "courier lost the parcel", "parcel at the doorstep"];
    texts.extend((0..60).map(|number| parcels[number % 3].to_owned()));
    let settings = Settings { candidates: vec![4], known_weight: 1.0, ..Settings::default() };
    let texts: Vec<Text> = (0..).zip(&texts).map(|(person, text)| Text { person, text }).collect();
    let found = Discovered::learn(&texts, Language::English, &Taxonomy::shipped().unwrap(), &settings, None);
    let like: Vec<&str> = found.themes.iter().filter_map(|theme| theme.like.as_deref()).collect();
    assert!(like.contains(&"delivery"), "{:?}", found.themes);
    assert!(found.themes.iter().any(|theme| theme.name.contains("kayak") && theme.like.is_none()));
}

#[test]
fn themes_of_two_languages_that_are_like_one_of_the_taxonomy_are_one() {
    let theme = |id: &str, texts: u32, like: Option<&str>| Theme {
        id: id.to_owned(),
        name: String::new(),
        phrases: Vec::new(),
        stems: Vec::new(),
        texts,
        coherence: 0.0,
        like: like.map(str::to_owned),
    };
    let of = |language: &str, themes: Vec<Theme>| Discovered {
        language: language.to_owned(),
        themes,
        ..Discovered::default()
    };
    let all = merged(&[
        of("nb", vec![theme("nb-1", 30, Some("delivery")), theme("nb-2", 60, None)]),
        of("fi", vec![theme("fi-1", 40, Some("delivery"))]),
    ]);
    assert_eq!((all[0].id.as_str(), all[0].texts), ("delivery", 70));
    let member = |language: &str, id: &str| (language.to_owned(), id.to_owned());
    assert_eq!(all[0].members, [member("nb", "nb-1"), member("fi", "fi-1")]);
    assert_eq!((all[1].id.as_str(), all[1].members.len()), ("nb-2", 1));
}

#[test]
fn where_no_word_is_used_by_enough_persons_no_theme_is_found() {
    let texts: Vec<String> = (0..80).map(|number| format!("alpha{number} beta{number} gamma{number}")).collect();
    let texts: Vec<Text<'_>> = (0..).zip(&texts).map(|(person, text)| Text { person, text }).collect();
    let taxonomy = Taxonomy::shipped().unwrap();
    let found = Discovered::learn(&texts, Language::English, &taxonomy, &Settings::default(), None);
    assert_eq!(found.themes, []);
}

#[test]
fn a_sample_is_the_same_in_any_order_and_by_any_number_of_threads_and_holds_no_more_than_it_may() {
    let texts: Vec<String> = (0..5000).map(|number| format!("text of number {}", number % 4000)).collect();
    let offered: Vec<Text<'_>> = (0..).zip(&texts).map(|(number, text)| Text { person: number % 40, text }).collect();
    let gather = |texts: &mut dyn Iterator<Item = &Text<'_>>| {
        let mut sample = Sample::new(300, 7);
        texts.for_each(|text| sample.offer(*text));
        sample
    };
    let whole = gather(&mut offered.iter());
    assert_eq!((whole.len(), whole.seen()), (300, 5000));
    assert_eq!(whole, gather(&mut offered.iter().rev()));
    let mut halves = gather(&mut offered.iter().step_by(2));
    halves.merge(gather(&mut offered.iter().skip(1).step_by(2)));
    assert_eq!(whole, halves);
    // Every tenth text is as likely to be in it as any other: 30 of 300, by chance between 15 and 48 (binomial, 0.999).
    let of_tenth = whole.texts().iter().filter(|text| text.person % 10 == 3).count();
    assert!((15..48).contains(&of_tenth), "{of_tenth}");
}

#[test]
fn themes_say_how_many_texts_went_by_and_how_many_they_were_learnt_from() {
    let texts = texts();
    let texts: Vec<Text> = (0..).zip(&texts).map(|(person, text)| Text { person, text }).collect();
    let settings = Settings { candidates: vec![3], most_texts: 120, ..Settings::default() };
    let found = Discovered::learn(&texts, Language::English, &Taxonomy::shipped().unwrap(), &settings, None);
    assert_eq!((found.seen, found.sampled), (180, 120));
    assert_eq!(found.themes.len(), 3, "{:?}", found.themes.iter().map(|theme| &theme.name).collect::<Vec<_>>());
}

#[test]
fn a_theme_is_named_by_words_of_content_alone() {
    let ways = [
        "I have a problem with the kayak and its paddle",
        "there was nothing in the kayak but a paddle",
        "we do not want any kayak without the paddle",
        "so I went to get another kayak, a paddle too",
    ];
    let mut texts: Vec<String> = texts().into_iter().filter(|text| !text.contains("kayak")).collect();
    texts.extend((0..60).map(|person| format!("{} on the lake", ways[person % 4])));
    let found = learned(&texts, None);
    let empty = ["a", "the", "with", "and", "its", "but", "without", "any", "of", "not", "was", "in", "on", "my"];
    for theme in &found.themes {
        for word in theme.phrases.iter().chain([&theme.name]).flat_map(|phrase| phrase.split([' ', ','])) {
            assert!(!empty.contains(&word), "{:?}", theme.phrases);
        }
    }
    assert!(found.themes.iter().any(|theme| theme.name.contains("kayak")), "{:?}", found.themes);
}

#[test]
fn an_id_is_made_of_the_heaviest_stems_and_does_not_hang_on_the_order_of_themes() {
    let ids = |texts: &[String], count: usize| -> Vec<String> {
        let texts: Vec<Text> = (0..).zip(texts).map(|(person, text)| Text { person, text }).collect();
        let settings = Settings { candidates: vec![count], ..Settings::default() };
        let found = Discovered::learn(&texts, Language::English, &Taxonomy::shipped().unwrap(), &settings, None);
        found.themes.into_iter().map(|theme| theme.id).collect()
    };
    let mut texts = texts();
    let before = ids(&texts, 3);
    assert!(before.iter().any(|id| id == "en-kayak-paddl"), "{before:?}");
    // A fourth subject is the largest and comes first: the others' numbers move, their ids stay.
    texts.splice(0..0, (0..120).map(|person| format!("the violin strings {}", ["and bow", "and rosin"][person % 2])));
    let after = ids(&texts, 4);
    assert!(after[0].contains("violin"), "{after:?}");
    assert!(after.iter().any(|id| id == "en-kayak-paddl"), "{after:?}");
    let plain = |id: &String| id.bytes().all(|own| own.is_ascii_lowercase() || own.is_ascii_digit() || own == b'-');
    assert!(before.iter().all(plain));
}
