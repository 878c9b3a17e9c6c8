//! Words and how they are compared.

use portrett_text::{fold, words};
use unicode_segmentation::UnicodeSegmentation;

fn split(text: &str) -> Vec<&str> {
    words(text).map(|place| &text[place]).collect()
}

#[test]
fn words_keep_apostrophes_and_decimals_inside() {
    assert_eq!(split("I can't, it’s 3.50 (or 1,250)."), ["I", "can't", "it’s", "3.50", "or", "1,250"]);
    assert_eq!(split("e-post 'jo' rock'n'roll' __ a_b"), ["e", "post", "jo", "rock'n'roll", "a_b"]);
    assert_eq!(split("Blåbærsyltetøy är gött, ŝan 😀 №"), ["Blåbærsyltetøy", "är", "gött", "ŝan"]);
    assert_eq!(split("cafe\u{301} ja"), ["cafe\u{301}", "ja"]);
}

#[test]
fn the_words_of_our_alphabets_are_those_of_unicode() {
    for text in [
        "Pakken kom aldri! Hvor er den? Jeg betalte 1.299,50 kr for 2 stk.",
        "Toimitus kesti 3,5 viikkoa; en tilaa enää ikinä (en ainakaan tältä kaupalta).",
        "Het pakket's doos was kapot... 't Is wat! Ik heb 12-10-2024 besteld.",
        "Ik ha it bestelde guod net krigen, wêr bliuwt dat dan? Moarn is it te let.",
        "I don't know -- maybe they've lost it?! Order A_12 cost $1,299.00.",
    ] {
        assert_eq!(split(text), text.unicode_words().collect::<Vec<_>>());
    }
}

#[test]
fn words_are_compared_in_small_letters_with_one_apostrophe() {
    for (word, folded) in [("Can’t", "can't"), ("ÅPENT", "åpent"), ("Shop", "shop"), ("'k`s", "'k's"), ("ß", "ß")]
    {
        assert_eq!(fold(word), folded);
    }
}
