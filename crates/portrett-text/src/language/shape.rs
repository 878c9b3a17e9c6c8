//! What the letters of a word say of its language: beginnings, ends, letters that only some languages have.

use super::Language;
use super::vocabulary::{AFRIKAANS, AROUND, COUNT, DANISH, ESTONIAN, GERMAN, SWEDISH};

const NB: u16 = 1 << Language::Bokmal as u16;
const NN: u16 = 1 << Language::Nynorsk as u16;
const FI: u16 = 1 << Language::Finnish as u16;
const EN: u16 = 1 << Language::English as u16;
const NL: u16 = 1 << Language::Dutch as u16;
const FY: u16 = 1 << Language::Frisian as u16;
const DA: u16 = 1 << DANISH;
const SV: u16 = 1 << SWEDISH;
const ET: u16 = 1 << ESTONIAN;
const DE: u16 = 1 << GERMAN;
const AF: u16 = 1 << AFRIKAANS;
const XX: u16 = 1 << AROUND;

/// Letters, the languages that have them, and how much they say.
const LETTERS: &[(char, u16, f32)] = &[
    ('æ', NB | NN | DA, 1.5),
    ('ø', NB | NN | DA, 1.5),
    ('å', NB | NN | DA | SV, 1.5),
    ('ä', FI | SV | DE | ET, 1.2),
    ('ö', FI | SV | DE | ET, 1.2),
    ('ü', DE | ET, 1.2),
    ('õ', ET | XX, 2.0),
    ('ß', DE, 3.0),
    ('û', FY | AF | XX, 1.2),
    ('ú', FY | XX, 1.2),
    ('â', FY | XX, 1.2),
    ('ê', FY | AF | XX, 0.8),
    ('ô', FY | AF | XX, 0.8),
    ('ë', NL | AF | FY, 0.8),
    ('ï', NL | AF | FY | XX, 0.6),
    ('é', NL | FY | DA | NB | NN | SV | XX, 0.3),
    ('è', XX, 1.0),
    ('ç', XX, 1.5),
    ('ñ', XX, 2.0),
    ('ł', XX, 3.0),
    ('ż', XX, 3.0),
    ('ś', XX, 2.0),
    ('ą', XX, 3.0),
    ('ę', XX, 3.0),
    ('í', XX, 1.0),
    ('ó', XX, 1.0),
    ('á', XX, 0.8),
    ('ã', XX, 2.0),
    ('š', ET | XX, 1.0),
    ('č', XX, 2.0),
    ('ř', XX, 3.0),
    ('ő', XX, 3.0),
    ('ı', XX, 2.0),
    ('ğ', XX, 3.0),
    ('ð', XX, 3.0),
    ('þ', XX, 3.0),
    ('w', EN | NL | FY | DE | AF, 0.4),
    ('z', NL | DE, 0.4),
    ('c', EN | NL | DE | XX, 0.15),
    ('q', EN | XX, 0.5),
    ('x', EN | XX | SV, 0.3),
];

/// Ends of words. One that stands twice says more of the languages of both lines.
const ENDS: &[(&str, u16, f32)] = &[
    ("ssa", FI, 1.0),
    ("ssä", FI, 1.5),
    ("sta", FI, 0.6),
    ("stä", FI, 1.5),
    ("lla", FI, 0.8),
    ("llä", FI, 1.5),
    ("lle", FI, 0.3),
    ("lta", FI, 0.8),
    ("ltä", FI, 1.5),
    ("nut", FI | ET, 0.7),
    ("nyt", FI, 0.8),
    ("mme", FI, 0.8),
    ("tte", FI | NB | NN | DA, 0.2),
    ("kö", FI, 1.5),
    ("hän", FI, 1.2),
    ("nsa", FI, 0.6),
    ("nsä", FI, 1.5),
    ("vät", FI, 1.2),
    ("inen", FI, 1.2),
    ("isen", FI, 0.8),
    ("ksi", FI | ET, 0.6),
    ("kaan", FI, 0.8),
    ("kään", FI, 1.2),
    ("aan", FI | NL | AF, 0.2),
    ("ään", FI, 1.2),
    ("neet", FI, 0.8),
    ("een", FI | NL | DA, 0.2),
    ("uus", FI | ET, 0.5),
    ("yys", FI, 1.0),
    ("taa", FI, 0.6),
    ("tää", FI, 1.2),
    ("jen", FI | FY | NL, 0.2),
    ("ing", EN | NB | NL | DA | NN | FY | SV, 0.3),
    ("tion", EN | SV | DE | DA, 0.4),
    ("ly", EN, 0.8),
    ("ness", EN, 0.8),
    ("ight", EN, 1.0),
    ("ould", EN, 1.0),
    ("'t", EN, 0.5),
    ("n't", EN, 1.0),
    ("'s", EN, 0.5),
    ("'ve", EN, 1.0),
    ("ed", EN, 0.4),
    ("ey", EN, 0.5),
    ("ay", EN, 0.5),
    ("heid", NL | AF, 0.7),
    ("lijk", NL, 1.2),
    ("lijke", NL, 1.2),
    ("tie", NL | FY, 0.3),
    ("ijn", NL, 0.8),
    ("ijk", NL, 0.8),
    ("ingen", NB | NL | NN | DA | SV, 0.2),
    ("isch", NL | DE, 0.5),
    ("je", NL | FY | NB, 0.2),
    ("tje", NL, 0.8),
    ("tjes", NL, 0.8),
    ("kje", NL | NN, 0.4),
    ("tsje", FY, 1.5),
    ("tsjes", FY, 1.5),
    ("sje", FY, 1.0),
    ("lik", FY | AF | SV, 0.5),
    ("like", FY | AF | EN, 0.3),
    ("heden", NL | FY, 0.4),
    ("sjen", FY, 1.2),
    ("jend", FY, 0.8),
    ("je", FY, 0.2),
    ("jes", NL | FY, 0.3),
    ("earje", FY, 1.0),
    ("earre", FY, 1.2),
    ("earen", FY, 1.0),
    ("ens", FY | NB | NN | DA, 0.1),
    ("ene", NB | DA, 0.5),
    ("ane", NN, 0.9),
    ("anda", NN, 0.4),
    ("leg", NN, 0.8),
    ("lege", NN, 0.8),
    ("lig", NB | DA | SV | DE, 0.5),
    ("lige", NB | DA | SV, 0.5),
    ("het", NB | SV, 0.3),
    ("heit", NN | DE, 0.6),
    ("heter", NB | SV, 0.5),
    ("sjon", NB | NN, 0.8),
    ("sjonen", NB | NN, 0.8),
    ("asje", NB | NN, 0.6),
    ("skap", NB | NN | SV, 0.4),
    ("ede", DA | NL, 0.3),
    ("ede", DA, 0.3),
    ("tet", NB | DA | SV, 0.2),
    ("else", NB | NN | DA, 0.3),
    ("eise", NB, 0.1),
    ("ade", SV, 0.3),
    ("arna", SV, 0.8),
    ("orna", SV, 0.8),
    ("ar", SV | NN, 0.3),
    ("or", SV, 0.2),
    ("ning", SV | NB | NN | DA, 0.2),
    ("ung", DE, 0.6),
    ("keit", DE, 0.8),
    ("chen", DE | NL, 0.4),
    ("te", NB | NL | DE, 0.1),
    ("ud", DA | ET, 0.4),
    ("tud", ET, 0.7),
    ("sse", ET, 0.4),
    ("st", ET | DE, 0.1),
    ("ga", ET, 0.2),
    ("ion", XX | EN, 0.2),
    ("os", XX, 0.4),
    ("as", XX, 0.2),
    ("oj", XX, 0.4),
    ("dad", XX, 0.5),
    ("zione", XX, 1.0),
    ("ego", XX, 0.5),
    ("ux", XX, 0.5),
    ("eux", XX, 0.8),
    ("ette", XX | NB | FI, 0.1),
];

/// Ends that tell the Nordic languages apart. Danish words end in no double consonant.
const NORDIC_ENDS: &[(&str, u16, f32)] = &[
    ("kk", NB | NN, 0.7),
    ("pp", NB | NN | SV | EN, 0.5),
    ("tt", NB | NN | SV, 0.7),
    ("ll", NB | NN | SV | EN | DE | NL, 0.3),
    ("nn", NB | NN | SV | DE, 0.4),
    ("ss", NB | NN | SV | EN | DE, 0.3),
    ("mm", NB | NN, 0.4),
    ("gg", NB | NN | SV, 0.4),
    ("hed", DA, 1.2),
    ("heden", DA | NL, 0.8),
    ("heder", DA, 1.2),
    ("erne", DA, 1.0),
    ("ernes", DA, 1.0),
    ("tioner", DA | SV, 1.0),
    ("tionen", DA | SV | DE, 0.6),
    ("gt", DA | NL | DE, 0.4),
    ("sjoner", NB, 1.0),
    ("sjonar", NN, 1.2),
    ("asjonen", NB | NN, 0.5),
    ("eten", NB | NN | DA | NL | SV, 0.2),
    ("leik", NN, 1.2),
    ("semd", NN, 1.2),
    ("ande", NN | SV, 0.6),
    ("ende", NB | DA | NL | FY, 0.3),
    ("inga", NN, 0.8),
    ("ingar", NN | SV, 0.7),
    ("ingane", NN, 1.0),
    ("ane", NN, 0.3),
    ("ene", NB, 0.3),
    ("ende", NB, 0.1),
    ("ar", NN, 0.2),
    ("ast", NN | SV, 0.3),
    ("ert", NB | NN, 0.2),
    ("isk", NB | NN | SV | DA, 0.4),
    ("iske", NB | NN | DA, 0.4),
    ("dag", NB | NN | DA | SV | NL, 0.2),
    ("er", NB | DA | EN | NL | DE, 0.1),
    ("ere", NB | DA | NL, 0.1),
    ("este", NB | DA | NL, 0.1),
    ("aste", NN | SV, 0.4),
    ("elig", NB | DA | SV, 0.3),
    ("eleg", NN, 0.9),
    ("elege", NN, 0.9),
    ("lag", NB | NN | SV, 0.2),
    ("sett", NB | NN | SV, 0.2),
    ("verk", NB | NN | SV, 0.3),
    ("værk", DA, 1.0),
];
/// Letters that stand together in one of the Nordic languages.
const NORDIC_INSIDES: &[(&str, u16, f32)] = &[
    ("øj", DA, 1.2),
    ("ej", DA, 0.5),
    ("gt", DA | DE | NL, 0.2),
    ("øy", NB | NN, 0.4),
    ("kt", NB | NN | SV | FI | EN | NL, 0.1),
    ("au", NN, 0.3),
    ("ei", NN, 0.3),
    ("øy", NN, 0.1),
    ("kj", NB | NN, 0.5),
    ("ghed", DA, 1.0),
    ("æ", DA, 0.3),
    ("ks", NB | NN | FI, 0.2),
    ("tj", SV | NB | NN, 0.2),
    ("vn", NB | DA | NL, 0.1),
    ("mn", NN | SV, 0.4),
    ("gs", NB | DA | NN | SV, 0.1),
    ("ndr", NB | NN | DA, 0.1),
    ("ld", NB | DA | EN | NL, 0.1),
    ("eu", NL | DE | FI, 0.2),
    ("kv", NN | SV, 0.3),
    ("fø", NB | NN | DA, 0.2),
    ("ds", DA | NB | NL, 0.1),
];

/// Beginnings of words.
const BEGINNINGS: &[(&str, u16, f32)] = &[
    ("kv", NN | SV, 0.6),
    ("hv", NB | DA, 0.6),
    ("kj", NB | NN, 0.8),
    ("skj", NB | NN, 0.8),
    ("gj", NB | NN, 0.7),
    ("hj", NB | NN | SV | DA, 0.5),
    ("bj", NB | NN | SV | DA, 0.3),
    ("fj", NB | NN | SV | DA, 0.3),
    ("øy", NB | NN, 0.6),
    ("th", EN, 0.9),
    ("wh", EN, 1.0),
    ("kn", EN | NL | NB | DE, 0.1),
    ("sch", NL | DE, 0.6),
    ("ge", NL | DE | AF, 0.3),
    ("ver", NL | DE | AF, 0.3),
    ("fer", FY, 0.6),
    ("be", NL | DE | FY | NB, 0.1),
    ("ûn", FY, 1.2),
    ("út", FY, 1.2),
    ("oer", FY, 0.4),
    ("tsj", FY, 1.5),
    ("sj", FY | NB | NN | SV, 0.2),
    ("stj", FY, 1.0),
    ("wj", FY, 0.8),
    ("wurk", FY, 0.8),
    ("foar", FY, 1.0),
    ("jo", FY, 0.1),
    ("âl", FY, 0.8),
    ("nij", FY, 0.6),
    ("uit", NL | AF, 0.5),
    ("zo", NL, 0.3),
    ("zi", NL, 0.3),
    ("sk", FY | NB | NN | SV | DA | AF, 0.1),
    ("str", NB | NN | EN | DE | NL | SV | DA, 0.1),
    ("och", SV, 0.8),
    ("tä", FI, 0.4),
    ("hy", FI, 0.2),
    ("yh", FI, 0.5),
    ("ei", FI | DE | ET, 0.1),
    ("kuu", FI | ET, 0.5),
    ("muu", FI | ET, 0.3),
    ("pä", FI | ET, 0.4),
    ("mie", FI, 0.3),
    ("vii", FI | ET, 0.3),
    ("cz", XX, 0.8),
    ("prz", XX, 1.5),
    ("qu", XX | EN, 0.2),
    ("l'", XX, 1.0),
    ("d'", XX, 1.0),
    ("sz", XX, 0.8),
    ("szcz", XX, 1.5),
];

/// What stands inside of words.
const INSIDES: &[(&str, u16, f32)] = &[
    ("ij", NL, 0.6),
    ("uu", FI | NL | ET, 0.3),
    ("yy", FI, 1.0),
    ("ää", FI | ET, 0.9),
    ("öö", FI | ET, 0.8),
    ("aa", FI | NL | ET | AF, 0.3),
    ("ii", FI | ET, 0.6),
    ("ee", EN | NL | FI | ET | AF, 0.2),
    ("oo", EN | NL | FI | ET, 0.3),
    ("oa", FY | EN, 0.3),
    ("ea", FY | EN, 0.3),
    ("tsj", FY, 1.2),
    ("dzj", FY, 1.2),
    ("oar", FY, 0.4),
    ("jir", FY, 0.6),
    ("tt", FI | NB | SV | EN, 0.1),
    ("kk", FI | NB | NN | DA | NL, 0.1),
    ("ck", EN | SV | DE, 0.5),
    ("sh", EN, 0.5),
    ("ph", EN, 0.3),
    ("gh", EN, 0.6),
    ("ch", EN | NL | DE, 0.3),
    ("øy", NB | NN, 0.8),
    ("ei", NN | NB | DE | FI | NL, 0.1),
    ("au", NN | FI | NB | DE, 0.1),
    ("ou", EN | NL | AF | FI, 0.2),
    ("oe", NL | AF | FY, 0.3),
    ("uo", FI, 0.7),
    ("yö", FI, 0.9),
    ("ie", NL | FI | AF, 0.1),
    ("sk", NB | NN | SV | DA | FY, 0.1),
    ("äi", FI | ET, 0.8),
    ("hd", FI, 0.8),
    ("rz", XX, 0.6),
    ("ue", XX | EN | DE, 0.1),
];

/// Adds to `scores` what the letters of `word` (small letters) say.
pub(super) fn add(word: &str, scores: &mut [f32; COUNT]) {
    for (end, languages, weight) in ENDS.iter().chain(NORDIC_ENDS) {
        if word.len() > end.len() && word.ends_with(end) {
            spread(scores, *languages, *weight);
        }
    }
    for (begin, languages, weight) in BEGINNINGS {
        if word.len() > begin.len() && word.starts_with(begin) {
            spread(scores, *languages, *weight);
        }
    }
    for (inside, languages, weight) in INSIDES.iter().chain(NORDIC_INSIDES) {
        if word.contains(inside) {
            spread(scores, *languages, *weight);
        }
    }
    if is_finnish(word) {
        spread(scores, FI, 0.6);
        spread(scores, ET, 0.4);
    }
    for character in word.chars() {
        if let Some((_, languages, weight)) = LETTERS.iter().find(|(letter, ..)| *letter == character) {
            spread(scores, *languages, *weight);
        }
    }
}

/// Whether a word is built as Finnish ones are: of few consonants, with a double letter, ending in a vowel, *n*, *s* or
/// *t*.
fn is_finnish(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_double = bytes.windows(2).any(|pair| pair[0] == pair[1]) || word.contains("ää") || word.contains("öö");
    let is_letter = |letter: char| "aehijklmnoprstuvyäöd".contains(letter);
    let ends = word.chars().next_back().is_some_and(|last| "aeiouyäönst".contains(last));
    bytes.len() >= 5 && is_double && ends && word.chars().all(is_letter)
}

fn spread(scores: &mut [f32; COUNT], languages: u16, weight: f32) {
    for (place, score) in scores.iter_mut().enumerate() {
        if languages >> place & 1 == 1 {
            *score += weight;
        }
    }
}
