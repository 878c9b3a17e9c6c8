//! In which currencies the amounts are: nothing may be added up over several without a word.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use portrett_terms::quality::{CurrencyCount, Quality, SourceQuality};
use portrett_terms::{Note, Phrase, Unit};

/// The currency that others are measured against: the project's, where any currency is named by its code,
/// else the one that most rows name. Nothing where no row names any.
pub fn main_currency<'a>(
    of_project: Option<&str>,
    counts: impl Iterator<Item = &'a CurrencyCount> + Clone,
) -> Option<String> {
    let of_project = of_project.map(str::to_uppercase);
    if let Some(own) = of_project.filter(|_| counts.clone().any(|count| is_code(&count.currency))) {
        return Some(own);
    }
    most_first(counts).into_iter().next().map(|(currency, _)| currency)
}

/// The main currency of all sources that were examined.
pub fn main_of(quality: &Quality) -> Option<String> {
    main_currency(quality.currency.as_deref(), quality.sources.iter().flat_map(|source| &source.currencies))
}

fn is_code(name: &str) -> bool {
    name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Rows by currency over all sources, the most frequent first.
fn most_first<'a>(counts: impl Iterator<Item = &'a CurrencyCount>) -> Vec<(String, u64)> {
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    counts.for_each(|count| *rows.entry(count.currency.clone()).or_default() += count.rows);
    let mut all: Vec<(String, u64)> = rows.into_iter().collect();
    all.sort_by_key(|(_, rows)| Reverse(*rows));
    all
}

/// The rows of `source` in another currency than `main`, of those that name one; nothing where none does.
pub fn others(source: &SourceQuality, main: Option<&str>) -> Option<f64> {
    let all: u64 = source.currencies.iter().map(|count| count.rows).sum();
    let main: u64 =
        source.currencies.iter().filter(|count| main == Some(count.currency.as_str())).map(|count| count.rows).sum();
    (all > 0).then(|| (all - main) as f64 / all as f64)
}

/// Says that amounts in several currencies were added up, or in another than the project's, and how much.
pub fn note(quality: &Quality) -> Option<Note> {
    let shares = most_first(quality.sources.iter().flat_map(|source| &source.currencies));
    let all: u64 = shares.iter().map(|(_, rows)| rows).sum();
    let share = |rows: u64| rows as f64 / all.max(1) as f64;
    let named = |phrase: Phrase, name: &str, (currency, rows): &(String, u64)| {
        phrase.text(name, currency).figure(&format!("{name}-share"), share(*rows), Unit::Share)
    };
    let phrase = match shares.as_slice() {
        [] => return None,
        [(only, _)] => {
            let main = main_of(quality).filter(|main| main != only)?;
            Phrase::new("note-currency-other").text("first", only).text("currency", main)
        }
        [first, second] => named(named(Phrase::new("note-currencies-two"), "first", first), "second", second),
        [first, second, rest @ ..] => {
            let rest: u64 = rest.iter().map(|(_, rows)| rows).sum();
            let both = named(named(Phrase::new("note-currencies-more"), "first", first), "second", second);
            both.figure("rest-share", share(rest), Unit::Share)
        }
    };
    Some(Note { warning: true, phrase })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn main(of_project: Option<&str>, counts: &[(&str, u64)]) -> Option<String> {
        let counts: Vec<CurrencyCount> =
            counts.iter().map(|(name, rows)| CurrencyCount { currency: (*name).to_owned(), rows: *rows }).collect();
        main_currency(of_project, counts.iter())
    }

    #[test]
    fn the_currency_of_the_project_is_the_main_one_where_codes_are_written() {
        assert_eq!(main(Some("nok"), &[("EUR", 9)]).unwrap(), "NOK");
        assert_eq!(main(Some("NOK"), &[("xx", 9)]).unwrap(), "xx");
        assert_eq!(main(None, &[("EUR", 2), ("NOK", 3), ("EUR", 2)]).unwrap(), "EUR");
        assert_eq!(main(Some("NOK"), &[]), None);
    }
}
