//! Nothing that anybody writes stops the program.

use std::sync::LazyLock;

use portrett_text::{Compounds, Detector, Known, Language, Redactor, Stemmer, clean, fold, sentences, words};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Pieces that rules look for, and letters of one to four bytes around them.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "\r",
    "\t",
    ".",
    ",",
    ":",
    "-",
    "/",
    "#",
    "+",
    "(",
    ")",
    "@",
    "'",
    "’",
    "?",
    "!",
    "…",
    ">",
    "<",
    "&",
    ";",
    "\"",
    "a",
    "Å",
    "ß",
    "İ",
    "ı",
    "ﬁ",
    "é",
    "e\u{301}",
    "\u{301}",
    "中",
    "😀",
    "👨\u{200d}👩",
    "\u{200b}",
    "\u{a0}",
    "\u{202e}",
    "م",
    "१",
    "1",
    "22",
    "333",
    "4444",
    "12345",
    "010190",
    "0150",
    "00",
    "NO93",
    "FI21",
    "A",
    "I",
    "kr",
    "€",
    "Mr",
    "hei ",
    "Kari",
    "nordmann",
    "Storgata ",
    "gate 5",
    "0155 Oslo",
    "1017 GC",
    "NW1 6XE",
    "ordre ",
    "tlf ",
    "konto ",
    "www.",
    "https://",
    "x.no/",
    "(at)",
    "<p>",
    "</p>",
    "<br",
    "<!--",
    "<script>",
    "&amp;",
    "&#x1F600;",
    "> ",
    "-- \n",
    "Mvh",
    "On 1 wrote:",
    "Fra: a\nTil: b\nEmne: c\n",
    "f.eks.",
    "kl.",
    "[navn]",
    "::",
    "::1",
    "1.1.1.1",
    "jeg heter ",
    "tsje",
    "kauppa",
    "nen",
    "ää",
];

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

fn text(source: &mut ChaCha8Rng) -> String {
    let count = source.next_u32() % 24;
    (0..count).map(|_| PIECES[source.next_u32() as usize % PIECES.len()]).collect()
}

#[test]
fn odd_texts_go_through_everything() {
    let mut source = ChaCha8Rng::seed_from_u64(1);
    let redactor = Redactor::new(&["NO", "FI", "NL", "GB", "US"]);
    let known = Known::of(&["Kari Nordmann", "İ ß", "Ann-Å de Vries"]);
    for round in 0..30_000 {
        let raw = text(&mut source);
        let message = clean(&raw).text;
        for text in [&raw, &message] {
            let language = Language::ALL[round % 6];
            let redacted = redactor.redact(text, Some(language), &[&known]);
            assert!(redacted.findings.windows(2).all(|pair| pair[0].place.end <= pair[1].place.start), "{text:?}");
            assert!(sentences(text).chain(words(text)).all(|place| !text[place].is_empty()), "{text:?}");
        }
        if round % 10 == 0 {
            DETECTOR.by_sentence(&message);
        }
    }
}

#[test]
fn odd_words_have_stems_and_parts() {
    let mut source = ChaCha8Rng::seed_from_u64(2);
    for language in Language::ALL {
        let (stemmer, compounds) =
            (Stemmer::new(language), Compounds::new(language, ["kauppa", "ßß", "中中中", "nen"]));
        for _ in 0..3000 {
            let text = text(&mut source);
            let word = fold(&text);
            stemmer.stem(&word);
            compounds.split(&word);
        }
    }
}

#[test]
fn one_detector_and_one_redactor_serve_many_threads() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Detector>();
    is_shared::<Redactor>();
    is_shared::<Known>();
    is_shared::<Compounds>();
}
