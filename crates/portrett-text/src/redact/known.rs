//! What is known of a person: names, telephone numbers, addresses.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::token::{Class, Tokens};
use super::{Finding, PersonalKind};
use crate::language::is_function_word;
use crate::{Language, fold, is_function_word_of, is_negation};

/// Names that are also words of Norwegian, Dutch or Frisian, which seldom begin a sentence there: small letters are the word.
const WORDS: &str = "
bjørn bo borg dag dal eik even fjell foss from haug hav helle holm lie li lind liv lund lyng mo moe myr odd
ravn sand siv sol sommer stein storm strand sund ulv unn vik viken vår ås øy brun bakker bloem bos boer bruin
dijk groot hart jong klein kok koning kuiper lang mooi prins roos smit visser vos wit zomer blom simmer";
/// Names that are also words of Finnish or English, which may begin a sentence.
const OPENING_WORDS: &str = "
alt glad rose hope svart var aalto aamu hanki harju ilo impi joki järvi kivi koivu koski laine lahti lumi mäki
manner meri niemi oja onni orvokki pilvi rauha ruusu saari salo satu sini sisko suvi suo taimi toivo tuuli
usko vanamo ville virta voitto kanerva amber angel art bill brook brown carter chase church cook day dawn drew
faith fox frank gene good grace grant gray green guy hall heather hill holly hunter ivy jack joy king lane
long major mark mason may miller miles nick page pat penny price rob robin rich ruby rusty sky small smith sue
summer taylor victor wade walker ward west white will wood woods young april june august";
/// Endings that a name takes in every language.
const GENITIVES: &[&str] = &["s", "'s"];
/// Endings that a name takes in Finnish.
const CASES: &[&str] = &[
    "n", "en", "an", "än", "on", "ön", "in", "un", "yn", "a", "ä", "ta", "tä", "lle", "lla", "llä", "lta", "ltä",
    "ssa", "ssä", "sta", "stä", "hin", "han", "hen", "hon", "na", "nä", "ksi", "tta", "ttä", "ia", "iä", "ille",
    "ilta", "iltä", "kin", "llekin", "nkin", "lleni", "ni",
];
/// Longest ending in bytes.
const LONGEST_ENDING: usize = 7;
/// Fewest letters of a part of a name that is looked for alone.
const FEWEST_LETTERS: usize = 3;
/// Fewest digits by which a telephone number is known again.
const FEWEST_DIGITS: usize = 6;

/// What is known of one person, or of all agents.
///
/// A **part of a name** is looked for alone where it has three letters or more, in small or capital letters, with the
/// endings of genitives and, in a Finnish text, of cases, and without its accents. A part that is also a word (*Liv*,
/// *Bakker*) is blacked out alone only with a capital; one that often begins a sentence (*Hope*, *Virta*), or is a
/// function word of the text's language (*Even* in English), only with a capital inside of a sentence. Shorter parts,
/// and these words too, are blacked out beside another part of the name.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The parts of names and their stems, each with whether it may stand alone.
    parts: HashMap<String, Alone, FixedState>,
    /// First letters of the parts, to pass by most words.
    initials: u128,
    /// Whether a particle stands in a name (*de Vries*).
    has_particles: bool,
    phones: Vec<String>,
    /// The words of each line of an address that follow the first, by the first.
    addresses: HashMap<String, Vec<Vec<String>>, FixedState>,
}

/// Whether a part of a name may stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alone {
    Anywhere,
    /// With a capital.
    Capital,
    /// With a capital, not first in a sentence.
    InSentence,
    Never,
}

impl Known {
    /// What the names of a person say.
    pub fn of(names: &[&str]) -> Self {
        let mut known = Self::default();
        names.iter().for_each(|name| known.add_name(name));
        known
    }

    /// Adds a name of one part or more, in any order.
    pub fn add_name(&mut self, name: &str) {
        for part in name.split(|mark: char| !mark.is_alphabetic()) {
            let part = fold(part).into_owned();
            let letters = part.chars().count();
            let is_particle = letters > 1 && PARTICLES.contains(&part.as_str());
            self.has_particles |= is_particle;
            if letters == 0 || is_particle {
                continue;
            }
            let alone = match () {
                () if letters < FEWEST_LETTERS => Alone::Never,
                () => ALONE.get(part.as_str()).copied().unwrap_or(Alone::Anywhere),
            };
            for stem in stems(&part) {
                self.add_part(stem, alone);
            }
        }
    }

    fn add_part(&mut self, part: String, alone: Alone) {
        self.initials |= part.chars().next().map_or(0, initial);
        self.parts.entry(part).or_insert(alone);
    }

    /// Adds a telephone number, in any form.
    pub fn add_phone(&mut self, phone: &str) {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.trim_start_matches('0');
        if digits.len() >= FEWEST_DIGITS {
            self.phones.push(digits.to_owned());
        }
    }

    /// Adds an address; its lines or the parts between its commas are looked for each, where they hold a number.
    pub fn add_address(&mut self, address: &str) {
        for line in address.split([',', '\n', ';']) {
            let tokens = Tokens::new(line);
            let mut words = (0..tokens.list.len()).map(|index| tokens.small(index).into_owned());
            if tokens.list.len() < 2 || !tokens.has_numbers() {
                continue;
            }
            if let Some(first) = words.next() {
                self.addresses.entry(first).or_default().push(words.collect());
            }
        }
    }

    /// Whether `digits` are a telephone number of the person, with or without the country's code.
    pub(super) fn has_phone(&self, digits: &str) -> bool {
        let digits = digits.trim_start_matches('0');
        let is_near = |phone: &String| {
            digits.len() + 4 > phone.len() && phone.ends_with(digits) || digits.ends_with(phone.as_str())
        };
        digits.len() >= FEWEST_DIGITS && self.phones.iter().any(is_near)
    }

    pub(super) fn find(&self, tokens: &Tokens, found: &mut Vec<Finding>) {
        self.find_addresses(tokens, found);
        if self.parts.is_empty() {
            return;
        }
        let mut index = 0;
        while index < tokens.list.len() {
            let Some(alone) = self.part_at(tokens, index) else {
                index += 1;
                continue;
            };
            let run = self.run(tokens, index);
            if !run.is_empty() || may_stand(alone, tokens, index) {
                let last = run.end.max(index);
                let first = self.with_particles(tokens, index);
                found.push(Finding { kind: PersonalKind::Name, place: tokens.place(first, last) });
                index = last;
            }
            index += 1;
        }
    }

    /// The first token of a name with the particles before it.
    fn with_particles(&self, tokens: &Tokens, index: usize) -> usize {
        let is_particle = |at: &usize| self.has_particles && PARTICLES.contains(&&*tokens.small(*at));
        let count = (0..index).rev().take(2).take_while(is_particle).count();
        index - count
    }

    /// The last part of a name of more than one part that begins at `index`.
    fn run(&self, tokens: &Tokens, index: usize) -> Range<usize> {
        let mut last = index;
        while let Some(next) = self.next_part(tokens, last) {
            last = next;
        }
        index..last
    }

    /// The next part of a name after the one at `index`: an initial's point, a hyphen or a particle may stand between.
    fn next_part(&self, tokens: &Tokens, index: usize) -> Option<usize> {
        let mut next = index + 1;
        let mut between = 0;
        while between < 3
            && (matches!(tokens.text_of(next), "." | "-" | "," | "'" | "’")
                || PARTICLES.contains(&&*tokens.small(next)))
        {
            (next, between) = (next + 1, between + 1);
        }
        let is_near = tokens.list.get(next).is_some() && !tokens.gap(next - 1).contains('\n');
        let is_sentence = tokens.text_of(next - 1) == "." && tokens.text_of(index).chars().count() > 2;
        (is_near && !is_sentence && self.part_at(tokens, next).is_some()).then_some(next)
    }

    /// Whether the token at `index` is a part of a name, with or without an ending.
    fn part_at(&self, tokens: &Tokens, index: usize) -> Option<Alone> {
        let token = tokens.list.get(index).filter(|token| token.class == Class::Word)?;
        let first = tokens.text[token.start..].chars().next()?;
        if self.initials & first.to_lowercase().map(initial).fold(0, |all, one| all | one) == 0 {
            return None;
        }
        let word = tokens.small(index);
        if let Some(alone) = self.parts.get(&*word) {
            return Some(standing(*alone, &word, tokens.language));
        }
        let with_ending = |at: usize| {
            let alone = *self.parts.get(word.get(..at)?)?;
            let is_form = alone != Alone::Never && is_ending(tokens.language, word.get(at..)?);
            is_form.then(|| standing(alone, &word, tokens.language))
        };
        (word.len().saturating_sub(LONGEST_ENDING).max(FEWEST_LETTERS)..word.len()).rev().find_map(with_ending)
    }

    fn find_addresses(&self, tokens: &Tokens, found: &mut Vec<Finding>) {
        if self.addresses.is_empty() || !tokens.has_numbers() {
            return;
        }
        for index in 0..tokens.list.len() {
            for rest in self.addresses.get(&*tokens.small(index)).into_iter().flatten() {
                let is_here = rest.iter().zip(index + 1..).all(|(word, at)| *tokens.small(at) == **word);
                if is_here {
                    let place = tokens.place(index, index + rest.len());
                    found.push(Finding { kind: PersonalKind::Address, place });
                }
            }
        }
    }
}

/// Words inside of names that are no part of them alone.
pub(super) const PARTICLES: &[&str] =
    &["van", "von", "de", "der", "den", "af", "av", "ter", "te", "ten", "fan", "la", "le", "da", "di", "'t"];

/// How names that are also words may stand alone.
static ALONE: LazyLock<HashMap<&'static str, Alone, FixedState>> = LazyLock::new(|| {
    let words = WORDS.split_whitespace().map(|word| (word, Alone::Capital));
    words.chain(OPENING_WORDS.split_whitespace().map(|word| (word, Alone::InSentence))).collect()
});

/// How `word`, a part of a name or a form of one, may stand in a text of a language.
fn standing(alone: Alone, word: &str, language: Option<Language>) -> Alone {
    let is_function = |of: Language| is_function_word_of(of, word) || is_negation(of, word);
    let is_word = language.map_or_else(|| is_function_word(word), is_function);
    if is_word && alone != Alone::Never { Alone::InSentence } else { alone }
}

/// Whether a name may end so in a text of a language. Cases are those of Finnish; where the language is not known they
/// may be.
fn is_ending(language: Option<Language>, end: &str) -> bool {
    let has_cases = language.is_none_or(|language| language == Language::Finnish);
    GENITIVES.contains(&end) || (has_cases && CASES.contains(&end))
}

/// The bit of a first letter.
fn initial(letter: char) -> u128 {
    1 << (u32::from(letter) % 128)
}

fn may_stand(alone: Alone, tokens: &Tokens, index: usize) -> bool {
    match alone {
        Alone::Anywhere => true,
        Alone::Capital => tokens.is_capital(index),
        Alone::InSentence => tokens.is_capital(index) && !begins_sentence(tokens, index),
        Alone::Never => false,
    }
}

/// Whether the token at `index` is the first of a sentence or line.
fn begins_sentence(tokens: &Tokens, index: usize) -> bool {
    index == 0
        || matches!(tokens.text_of(index - 1), "." | "!" | "?" | "-" | "•")
        || tokens.gap(index - 1).contains('\n')
}

/// A part of a name and the forms from which its cases and other spellings are made: *Virtanen*, *Virtase-*;
/// *Pekka*, *Peka-*; *Bjørn*, *Bjorn*.
fn stems(part: &str) -> Vec<String> {
    let mut stems = vec![part.to_owned()];
    if let Some(begun) = part.strip_suffix("nen") {
        stems.push(format!("{begun}se"));
        stems.push(format!("{begun}s"));
    }
    stems.extend(weak(part));
    if let Some(begun) = part.strip_suffix('i').filter(|begun| begun.len() > 2) {
        stems.push(format!("{begun}e"));
    }
    let plain: Vec<String> = stems.iter().flat_map(|stem| plain(stem)).collect();
    stems.extend(plain);
    stems
}

/// The weak grade of a Finnish name: *Pekka*, *Peka*; *Antti*, *Anti*; *Lampi*, *Lammi*.
fn weak(part: &str) -> Option<String> {
    const GRADES: [(&str, &str); 8] =
        [("kk", "k"), ("pp", "p"), ("tt", "t"), ("nt", "nn"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr")];
    let last = part.chars().next_back().filter(|last| "aeiouyäö".contains(*last))?;
    let begun = part.strip_suffix(last)?;
    GRADES.iter().find_map(|(strong, weak)| Some(format!("{}{weak}{last}", begun.strip_suffix(strong)?)))
}

/// Spellings without letters that are not on every keyboard.
fn plain(part: &str) -> Vec<String> {
    if part.is_ascii() {
        return Vec::new();
    }
    let put = |pairs: &[(char, &str)]| {
        let of = |letter: char| {
            pairs.iter().find(|(from, _)| *from == letter).map_or(letter.to_string(), |(_, to)| (*to).to_owned())
        };
        part.chars().map(of).collect::<String>()
    };
    let one = [
        ('ø', "o"),
        ('å', "a"),
        ('æ', "ae"),
        ('ä', "a"),
        ('ö', "o"),
        ('ü', "u"),
        ('é', "e"),
        ('è', "e"),
        ('ë', "e"),
        ('ï', "i"),
        ('û', "u"),
        ('ú', "u"),
        ('â', "a"),
        ('ê', "e"),
    ];
    let two = [('ø', "oe"), ('å', "aa"), ('æ', "ae"), ('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('é', "e")];
    vec![put(&one), put(&two)]
}
