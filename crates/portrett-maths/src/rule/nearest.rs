//! The name that another may be a slip of.

/// The name with the fewest slips from `written` (the first of equally near ones), if these are at most a third of
/// its letters, or one. Large and small letters are the same.
pub(super) fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = |name: &str| name.to_lowercase().chars().collect::<Vec<char>>();
    let written = letters(written);
    let most = (written.len() / 3).max(1);
    let with_slips = names.map(|name| (slips(&written, &letters(name)), name));
    with_slips.filter(|(slips, _)| *slips <= most).min_by_key(|(slips, _)| *slips).map(|(_, name)| name)
}

/// Letters to put in, leave out, change or swap with their neighbour (Damerau 1964, optimal string alignment).
fn slips(first: &[char], second: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=second.len()).collect();
    for i in 1..=first.len() {
        let mut row = vec![i];
        for j in 1..=second.len() {
            let changed = last[j - 1] + usize::from(first[i - 1] != second[j - 1]);
            let mut least = changed.min(last[j] + 1).min(row[j - 1] + 1);
            let swapped = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
            if swapped {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[second.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(first: &str, second: &str) -> usize {
        slips(&first.chars().collect::<Vec<_>>(), &second.chars().collect::<Vec<_>>())
    }

    #[test]
    fn slips_of_known_words() {
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("spend", "spned"), 1);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("ca", "abc"), 3);
    }
}
