//! Several choices in one cell, as answers to a question that lets people tick more than one.

use std::collections::HashMap;

use super::{is_blank, trim};

/// What may stand between choices, the least doubtful first.
pub const SEPARATORS: [&str; 4] = ["\n", ";", "|", ","];

/// What stands between choices in a lake: no choice has it.
pub const BETWEEN: char = '\n';

/// Most different choices that a question has, answers of one's own included.
const MOST_CHOICES: usize = 200;
/// Longest choice in characters.
const LONGEST_CHOICE: usize = 100;
/// Least part of the answers that tick more than one.
const LEAST_SEVERAL: f64 = 0.1;
/// Least number of such answers.
const LEAST_CELLS: usize = 5;
/// How much more often than once a choice is ticked, on average.
const LEAST_TICKS: f64 = 3.0;

/// The choices of a cell, each once, in the order of the cell, with [`BETWEEN`] between them.
///
/// ```
/// use portrett_readers::cell::several::choices;
/// assert_eq!(choices("Price; Quality ;Price", ";").as_deref(), Some("Price\nQuality"));
/// assert_eq!(choices(" ; ", ";"), None);
/// ```
pub fn choices(cell: &str, separator: &str) -> Option<String> {
    let mut seen: Vec<String> = Vec::new();
    for choice in pieces(cell, separator) {
        let choice = choice.split_whitespace().collect::<Vec<_>>().join(" ");
        if !seen.contains(&choice) {
            seen.push(choice);
        }
    }
    (!seen.is_empty()).then(|| seen.join(&BETWEEN.to_string()))
}

fn pieces<'a>(cell: &'a str, separator: &'a str) -> impl Iterator<Item = &'a str> {
    // A blank separator would part every letter from the next.
    let whole = separator.is_empty().then_some(cell);
    let parts = (!separator.is_empty()).then(|| cell.split(separator));
    whole.into_iter().chain(parts.into_iter().flatten()).map(trim).filter(|piece| !is_blank(piece))
}

/// What stands between the choices of these cells, when they seem to hold several: a few choices in many
/// combinations. Words with commas in them come in fewer combinations than pieces.
pub fn separator<'a>(cells: &(impl Iterator<Item = Option<&'a str>> + Clone)) -> Option<&'static str> {
    SEPARATORS.into_iter().find(|separator| holds_several(cells.clone().flatten(), separator))
}

fn holds_several<'a>(cells: impl Iterator<Item = &'a str>, separator: &'a str) -> bool {
    let mut ticks: HashMap<&str, usize> = HashMap::new();
    let mut combinations: HashMap<&str, ()> = HashMap::new();
    let (mut filled, mut several) = (0_usize, 0_usize);
    for cell in cells.map(trim).filter(|cell| !is_blank(cell)) {
        filled += 1;
        combinations.insert(cell, ());
        let mut count = 0;
        for piece in pieces(cell, separator) {
            if piece.chars().count() > LONGEST_CHOICE || piece.bytes().all(|byte| byte.is_ascii_digit()) {
                return false;
            }
            *ticks.entry(piece).or_insert(0) += 1;
            count += 1;
        }
        several += usize::from(count > 1);
        if ticks.len() > MOST_CHOICES {
            return false;
        }
    }
    let all: usize = ticks.values().sum();
    several >= LEAST_CELLS
        && several as f64 >= LEAST_SEVERAL * filled as f64
        && combinations.len() > ticks.len()
        && all as f64 >= LEAST_TICKS * ticks.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &[&str]) -> Option<&'static str> {
        let many: Vec<&str> = cells.iter().cycle().take(cells.len() * 5).copied().collect();
        separator(&many.iter().map(|cell| Some(*cell)))
    }

    #[test]
    fn a_few_choices_in_many_combinations_are_several_in_a_cell() {
        let ticked = ["Price, Quality", "Quality", "Price, Service", "Service, Quality, Price", "Service", "Price"];
        assert_eq!(found(&ticked), Some(","));
        assert_eq!(found(&ticked.map(|cell| cell.replace(',', ";")).each_ref().map(String::as_str)), Some(";"));
    }

    #[test]
    fn words_with_commas_names_numbers_and_sentences_are_none() {
        assert_eq!(found(&["Yes, often", "Yes, seldom", "No", "No, never"]), None);
        assert_eq!(found(&["1,5", "2,5", "1,2", "2,1", "5,1", "5,2"]), None);
        assert_eq!(separator(&["Berg, Kari", "Lie, Ola", "Moen, Eli", "Dahl, Per"].map(Some).into_iter()), None);
        let sentences = ["I like it, really", "It was late, so I left", "Well, no", "Nice shop, nice people"];
        assert_eq!(separator(&sentences.map(Some).into_iter()), None);
        assert_eq!(separator(&[None, None].into_iter()), None);
    }
}
