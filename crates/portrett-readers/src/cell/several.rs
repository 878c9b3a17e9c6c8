//! Several choices in one cell, as answers to a question that lets people tick more than one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// Times that a choice with a separator in it must be ticked to be known for one.
const LEAST_WHOLE: usize = 5;

/// What stands between the choices of a column's cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several {
    /// The sign between two choices.
    pub separator: &'static str,
    /// Choices that have that sign within: `Yes, often`.
    pub whole: Vec<String>,
}

/// The choices of a cell, each once, in the order of the cell, with [`BETWEEN`] between them. `whole` are
/// choices that are not parted although the separator stands in them.
///
/// ```
/// use portrett_readers::cell::several::choices;
/// assert_eq!(choices("Price; Quality ;Price", ";", &[]).as_deref(), Some("Price\nQuality"));
/// assert_eq!(choices(" ; ", ";", &[]), None);
/// let whole = ["Yes, often".to_owned()];
/// assert_eq!(choices("No, Yes,often", ",", &whole).as_deref(), Some("No\nYes, often"));
/// ```
pub fn choices(cell: &str, separator: &str, whole: &[String]) -> Option<String> {
    let pieces: Vec<String> = pieces(cell, separator).map(spaced).collect();
    let known: Vec<(&String, Vec<String>)> =
        whole.iter().map(|choice| (choice, self::pieces(choice, separator).map(spaced).collect())).collect();
    let mut seen: Vec<String> = Vec::new();
    let mut place = 0;
    while place < pieces.len() {
        let fits = known.iter().filter(|(_, parts)| !parts.is_empty() && pieces[place..].starts_with(parts));
        let (choice, length) = match fits.max_by_key(|(_, parts)| parts.len()) {
            Some((choice, parts)) => ((*choice).clone(), parts.len()),
            None => (pieces[place].clone(), 1),
        };
        if !seen.contains(&choice) {
            seen.push(choice);
        }
        place += length;
    }
    (!seen.is_empty()).then(|| seen.join(&BETWEEN.to_string()))
}

fn spaced(piece: &str) -> String {
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pieces<'a>(cell: &'a str, separator: &'a str) -> impl Iterator<Item = &'a str> {
    // A blank separator would part every letter from the next.
    let whole = separator.is_empty().then_some(cell);
    let parts = (!separator.is_empty()).then(|| cell.split(separator));
    whole.into_iter().chain(parts.into_iter().flatten()).map(trim).filter(|piece| !is_blank(piece))
}

/// What stands between the choices of these cells, when they seem to hold several: a few choices in many
/// combinations. Words with commas in them come in fewer combinations than pieces.
pub fn several<'a>(cells: &(impl Iterator<Item = Option<&'a str>> + Clone)) -> Option<Several> {
    let separator = SEPARATORS.into_iter().find(|separator| holds_several(cells.clone().flatten(), separator))?;
    let whole = whole_choices(cells.clone().flatten(), separator);
    let is_several = |cell: &str| choices(cell, separator, &whole).is_some_and(|choices| choices.contains(BETWEEN));
    // What is one choice a cell once they are whole is a question with one answer.
    let ticked = cells.clone().flatten().filter(|cell| is_several(cell)).count();
    (whole.is_empty() || ticked >= LEAST_CELLS).then_some(Several { separator, whole })
}

/// Choices with the separator in them: pieces that never come but one behind the other. Each piece before must
/// always be followed by one that comes behind no other.
fn whole_choices<'a>(cells: impl Iterator<Item = &'a str>, separator: &'a str) -> Vec<String> {
    let cells: Vec<Vec<&str>> = cells.map(|cell| pieces(cell, separator).collect()).collect();
    let mut before: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
    for cell in &cells {
        for (place, piece) in cell.iter().enumerate() {
            before.entry(piece).or_default().insert(place.checked_sub(1).map(|before| cell[before]));
        }
    }
    let comes_behind =
        |piece: &str, front: &str| before.get(piece).is_some_and(|all| all.len() == 1 && all.contains(&Some(front)));
    let mut open: BTreeSet<&str> = BTreeSet::new();
    for cell in &cells {
        let loose = cell
            .iter()
            .enumerate()
            .filter(|(place, piece)| !cell.get(place + 1).is_some_and(|next| comes_behind(next, piece)));
        open.extend(loose.map(|(_, piece)| *piece));
    }
    let is_joint = |front: &str, piece: &str| !open.contains(front) && comes_behind(piece, front);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for cell in &cells {
        for choice in cell.chunk_by(|front, piece| is_joint(front, piece)).filter(|choice| choice.len() > 1) {
            let text = choice.iter().map(|piece| spaced(piece)).collect::<Vec<_>>().join(&format!("{separator} "));
            *counts.entry(text).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count >= LEAST_WHOLE);
    counts.into_keys().collect()
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
        several(&many.iter().map(|cell| Some(*cell))).map(|several| several.separator)
    }

    #[test]
    fn choices_with_commas_in_them_are_not_cut() {
        let ticked = [
            "Price",
            "Yes, often, Price",
            "Price, Quality",
            "Quality, Yes, seldom",
            "Yes, often",
            "Quality",
            "Yes, seldom, Price",
            "Quality, Fast, good, cheap",
            "Price, Quality, Fast, good, cheap",
        ];
        let many: Vec<&str> = ticked.iter().cycle().take(ticked.len() * 6).copied().collect();
        let whole = ["Fast, good, cheap", "Yes, often", "Yes, seldom"].map(str::to_owned).to_vec();
        let found = Several { separator: ",", whole };
        assert_eq!(several(&many.iter().map(|cell| Some(*cell))).as_ref(), Some(&found));
        assert_eq!(choices("Price, Yes, seldom", ",", &found.whole).as_deref(), Some("Price\nYes, seldom"));
        // Ticked alike by everybody until now, and yet two choices to whoever ticks one of them later.
        assert_eq!(choices("Yes, Price", ",", &found.whole).as_deref(), Some("Yes\nPrice"));
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
        assert_eq!(several(&["Berg, Kari", "Lie, Ola", "Moen, Eli", "Dahl, Per"].map(Some).into_iter()), None);
        let sentences = ["I like it, really", "It was late, so I left", "Well, no", "Nice shop, nice people"];
        assert_eq!(several(&sentences.map(Some).into_iter()), None);
        assert_eq!(several(&[None, None].into_iter()), None);
    }
}
