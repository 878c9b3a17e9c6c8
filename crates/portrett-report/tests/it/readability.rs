//! The English of a card can be read by many: the grade of Flesch and Kincaid is 9 or lower.

use portrett_report::{Language, Locale, PartId, parts};
use portrett_terms::Report;

use crate::fixture_parts::rich_report;

/// Syllables by a rule: groups of vowels (`y` is one), less a silent `e` at the end that is no `-le` after a consonant,
/// and at least one.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let is_vowel = |c: char| "aeiouyæøåäö".contains(c);
    let begins = |at: usize| is_vowel(letters[at]) && (at == 0 || !is_vowel(letters[at - 1]));
    let groups = (0..letters.len()).filter(|at| begins(*at)).count();
    let end: Vec<char> = letters.iter().rev().take(3).copied().collect();
    let is_silent = match end.as_slice() {
        ['e', 'l', before] => is_vowel(*before),
        ['e', before, ..] => !is_vowel(*before),
        _ => false,
    };
    groups.saturating_sub(usize::from(is_silent && groups > 1)).max(1)
}

/// Words of letters; figures are left out, as in the study of the formula's authors.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphabetic() || c == '’' || c == '-'))
        .filter(|word| word.contains(char::is_alphabetic))
        .collect()
}

/// The grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom
/// 1975, "Derivation of new readability formulas for Navy enlisted personnel", report 8-75, Millington).
fn grade(text: &str) -> f64 {
    let ends = text.chars().zip(text.chars().skip(1).chain([' ']));
    let sentences = ends.filter(|(c, next)| ['.', '!', '?'].contains(c) && next.is_whitespace()).count();
    let words = words(text);
    let spoken: usize = words.iter().map(|word| syllables(word)).sum();
    0.39 * words.len() as f64 / sentences as f64 + 11.8 * spoken as f64 / words.len() as f64 - 15.59
}

/// The parts that many read.
const READ: [PartId; 6] =
    [PartId::Description, PartId::Day, PartId::Attract, PartId::Convince, PartId::Keep, PartId::Avoid];

/// The grade of each card of a report over all that is read.
pub fn grades(report: &Report) -> String {
    let language = Language::new(Locale::English, report.project.currency.as_deref()).unwrap();
    let of = |card| {
        let own = parts(card, report).into_iter().filter(|part| READ.contains(&part.id));
        let lines: Vec<String> = own.flat_map(|part| part.lines).map(|line| language.say(&line.phrase)).collect();
        format!("{:.1}", grade(&lines.join(" ")))
    };
    report.personas.iter().map(of).collect::<Vec<_>>().join(", ")
}

#[test]
fn syllables_are_counted_by_the_rule() {
    let table = [
        ("table", 2),
        ("time", 1),
        ("the", 1),
        ("orders", 2),
        ("e-mail", 2),
        ("buys", 1),
        ("customers", 3),
        ("people", 2),
    ];
    for (word, count) in table {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_grade_is_that_of_the_formula() {
    let easy = "The cat sat on the mat.";
    assert!((grade(easy) - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9);
    let hard = "Organisational heterogeneity necessitates comprehensive segmentation methodologies.";
    assert!(grade(hard) > 20.0);
}

#[test]
#[allow(clippy::print_stdout)]
fn the_english_of_a_card_is_of_grade_nine_or_lower() {
    let language = Language::new(Locale::English, Some("NOK")).unwrap();
    let report = rich_report();
    let mut measured = 0;
    // The second fixture's words are hostile on purpose: seventy letters without a space are no English.
    for card in report.personas.iter().filter(|card| card.name != "Mikkel") {
        for part in parts(card, &report).iter().filter(|part| READ.contains(&part.id)) {
            let text: Vec<String> = part.lines.iter().map(|line| language.say(&line.phrase)).collect();
            let text = text.join(" ");
            let grade = grade(&text);
            println!("{} {:?}: grade {grade:.1}", card.name, part.id);
            assert!(grade <= 9.0, "{:?} of {}: grade {grade:.1}\n{text}", part.id, card.name);
            measured += 1;
        }
    }
    assert!(measured >= 9);
}
