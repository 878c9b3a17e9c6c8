//! Words of courtesy, which say nothing of what somebody thinks: greetings before a sentence, thanks and good wishes
//! after it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

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
    let said = &begun[..end];
    let head: Vec<Cow<'_, str>> = words(said).take(LONGEST_GREETED + 1).map(|place| fold(&said[place])).collect();
    let Some(length) = COURTESIES.greeting(&head) else { return begun };
    // A name of at most two words may stand behind it.
    match head.len() <= length + MOST_NAMES {
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
    let mut all = words(sentence).map(|place| fold(&sentence[place])).peekable();
    // Nearly all sentences end here.
    if !all.peek().is_some_and(|first| COURTESIES.first.contains_key(&**first)) {
        return false;
    }
    let all: Vec<Cow<'_, str>> = all.collect();
    let mut rest = all.as_slice();
    while !rest.is_empty() {
        match COURTESIES.longest(rest) {
            Some(length) => rest = &rest[length..],
            None => return false,
        }
    }
    true
}

/// Words of a name that may stand behind a greeting, and of the longest greeting with such a name.
const MOST_NAMES: usize = 2;
const LONGEST_GREETED: usize = 6;

/// What follows the first word of a phrase, and whether it is a greeting.
type Rest = (Vec<&'static str>, bool);

/// All phrases by their first word, the longest first.
struct Courtesies {
    first: HashMap<&'static str, Vec<Rest>, FixedState>,
}

static COURTESIES: LazyLock<Courtesies> = LazyLock::new(|| {
    let mut first: HashMap<&'static str, Vec<Rest>, FixedState> = HashMap::default();
    for (phrases, greets) in [(PHRASES, false), (GREETINGS, true)] {
        for phrase in phrases {
            let mut parts = phrase.split(' ');
            let Some(start) = parts.next() else { continue };
            first.entry(start).or_default().push((parts.collect(), greets));
        }
    }
    first.values_mut().for_each(|rests| rests.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
    Courtesies { first }
});

impl Courtesies {
    /// How many words the longest phrase is of that `words` begin with.
    fn longest(&self, words: &[Cow<'_, str>]) -> Option<usize> {
        self.begun(words).next().map(|(rest, _)| 1 + rest.len())
    }

    /// How many words the longest greeting is of that `words` begin with.
    fn greeting(&self, words: &[Cow<'_, str>]) -> Option<usize> {
        self.begun(words).find(|(_, greets)| *greets).map(|(rest, _)| 1 + rest.len())
    }

    /// The phrases that `words` begin with, the longest first.
    fn begun<'a>(&'a self, words: &'a [Cow<'_, str>]) -> impl Iterator<Item = &'a Rest> {
        let (first, after) = words.split_first().map_or(("", &[][..]), |(first, after)| (&**first, after));
        let rests = self.first.get(first).map_or(&[][..], Vec::as_slice);
        let is_begun = move |rest: &[&str]| after.len() >= rest.len() && after.iter().zip(rest).all(|(a, b)| a == b);
        rests.iter().filter(move |(rest, _)| is_begun(rest))
    }
}
