//! Words of courtesy, which say nothing of what somebody thinks: greetings before a sentence, thanks and good wishes
//! after it.

use crate::words::{fold, words};

/// What a message begins with, before a comma, a mark or a name.
const GREETINGS: &[&str] = &[
    "hei",
    "heisann",
    "hallo",
    "halla",
    "god dag",
    "god morgen",
    "god kveld",
    "god formiddag",
    "god ettermiddag",
    "hi",
    "hello",
    "hey",
    "good day",
    "good morning",
    "good afternoon",
    "good evening",
    "moi",
    "moikka",
    "terve",
    "tervehdys",
    "huomenta",
    "hyvää päivää",
    "hyvää huomenta",
    "hyvää iltaa",
    "päivää",
    "hoi",
    "dag",
    "goedendag",
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
    "goeie",
    "goeiedei",
    "goeiemoarn",
    "goeiemiddei",
    "goejûn",
    "a bit of help",
];

/// Phrases of which a whole sentence of courtesy is made, longer ones first where one begins another.
const PHRASES: &[&str] = &[
    // Norwegian
    "på forhånd takk",
    "på førehand takk",
    "takk på forhånd",
    "takk for hjelpen",
    "takk for hjelpa",
    "tusen takk",
    "mange takk",
    "takk",
    "ha en fin dag videre",
    "ha en fin dag",
    "ha ein fin dag",
    "fin dag videre",
    "fin dag",
    "god helg",
    "ha en fin helg",
    "jeg håper på raskt svar",
    "håper på raskt svar",
    "håper på svar",
    "trenger svar før helga",
    "trenger svar",
    "kjapt spørsmål",
    "et kjapt spørsmål",
    "et spørsmål",
    "spørsmål",
    "ønsker en fin dag",
    "hjelp",
    // English
    "thanks in advance",
    "thank you in advance",
    "many thanks",
    "thanks a lot",
    "thank you very much",
    "thank you",
    "thanks",
    "have a nice day",
    "have a great day",
    "have a nice weekend",
    "have a good weekend",
    "nice weekend",
    "looking forward to your answer",
    "looking forward to hearing from you",
    "looking forward to your reply",
    "hope to hear from you soon",
    "i hope to hear from you",
    "please answer before the weekend",
    "a bit of help please",
    "a quick question",
    "quick question",
    "question",
    "please help",
    "please",
    "cheers",
    // Finnish
    "kiitos jo etukäteen",
    "kiitos etukäteen",
    "kiitos paljon",
    "paljon kiitoksia",
    "kiitoksia",
    "kiitos",
    "hyvää päivänjatkoa",
    "hyvää viikonloppua",
    "mukavaa viikonloppua",
    "mukavaa päivää",
    "hyvää päivän jatkoa",
    "toivon pikaista vastausta",
    "toivottavasti vastaatte pian",
    "pikainen kysymys",
    "kysymys",
    "apua",
    // Dutch and Frisian
    "alvast bedankt",
    "bij voorbaat dank",
    "hartelijk dank",
    "heel erg bedankt",
    "bedankt",
    "dank u wel",
    "dank je wel",
    "dankjewel",
    "fijne dag",
    "prettige dag",
    "fijn weekend",
    "prettig weekend",
    "ik hoop op een snel antwoord",
    "vraag",
    "korte vraag",
    "alfêst tige tank",
    "tige tank",
    "tige by tige",
    "fijne dei",
    "noflike dei",
    "graach dien",
];

/// The sentence without a greeting before it, and a name after that.
///
/// ```
/// use portrett_text::without_greeting;
/// assert_eq!(without_greeting("God dag, finnes det reservedeler?"), "finnes det reservedeler?");
/// assert_eq!(without_greeting("Hei Kari! Pakken kom aldri."), "Pakken kom aldri.");
/// assert_eq!(without_greeting("Hei alle sammen som venter på pakken"), "Hei alle sammen som venter på pakken");
/// ```
pub fn without_greeting(sentence: &str) -> &str {
    let begun = sentence.trim_start();
    let Some(end) = begun.find([',', '!', '.', '\n', ':']) else { return begun };
    let head: Vec<String> = words(&begun[..end]).map(|place| fold(&begun[..end][place]).into_owned()).collect();
    let is_greeting = |greeting: &&str| {
        let length = greeting.split(' ').count();
        // A name of at most two words may stand behind it.
        head.len() >= length
            && head.len() <= length + 2
            && head[..length].iter().map(String::as_str).eq(greeting.split(' '))
    };
    match GREETINGS.iter().any(is_greeting) {
        true => begun[end + 1..].trim_start(),
        false => begun,
    }
}

/// Whether a sentence is of words of courtesy only.
///
/// ```
/// use portrett_text::is_courtesy;
/// assert!(is_courtesy("På forhånd takk, ha en fin dag videre!"));
/// assert!(is_courtesy("Thanks a lot"));
/// assert!(!is_courtesy("Takk for rask levering"));
/// ```
pub fn is_courtesy(sentence: &str) -> bool {
    let all: Vec<String> = words(sentence).map(|place| fold(&sentence[place]).into_owned()).collect();
    let mut rest = all.as_slice();
    while !rest.is_empty() {
        let length = PHRASES
            .iter()
            .chain(GREETINGS)
            .filter(|phrase| begins(rest, phrase))
            .map(|own| own.split(' ').count())
            .max();
        match length {
            Some(length) => rest = &rest[length..],
            None => return false,
        }
    }
    !all.is_empty()
}

fn begins(words: &[String], phrase: &str) -> bool {
    let mut parts = phrase.split(' ');
    let length = parts.clone().count();
    words.len() >= length && words[..length].iter().all(|word| parts.next() == Some(word))
}
