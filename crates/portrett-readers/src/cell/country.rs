//! A country by its letters or its name.

use std::collections::HashMap;
use std::sync::OnceLock;

use icu_locale::names::RegionDisplayName;
use icu_locale_core::{Locale, locale, subtags::Region};
use portrett_terms::{CountryCode, ProblemReason};

use super::{Parsed, is_blank, trim};

/// Names of countries are known in these languages, as CLDR has them.
const LANGUAGES: [Locale; 9] = [
    locale!("en"),
    locale!("nb"),
    locale!("nn"),
    locale!("fi"),
    locale!("nl"),
    locale!("fy"),
    locale!("sv"),
    locale!("da"),
    locale!("de"),
];

/// What people and programs write that CLDR does not, in lower case.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("uk", "GB"),
    ("gb uk", "GB"),
    ("england", "GB"),
    ("scotland", "GB"),
    ("wales", "GB"),
    ("northern ireland", "GB"),
    ("great britain", "GB"),
    ("united kingdom of great britain and northern ireland", "GB"),
    ("usa", "US"),
    ("united states of america", "US"),
    ("amerika", "US"),
    ("de forente stater", "US"),
    ("yhdysvallat", "US"),
    ("eire", "IE"),
    ("republic of ireland", "IE"),
    ("rsa", "ZA"),
    ("holland", "NL"),
    ("the netherlands", "NL"),
    ("el", "GR"),
    ("hellas", "GR"),
    ("czech republic", "CZ"),
    ("den tsjekkiske republikk", "CZ"),
    ("russian federation", "RU"),
    ("korea", "KR"),
    ("korea republic of", "KR"),
    ("republic of korea", "KR"),
    ("viet nam", "VN"),
    ("iran islamic republic of", "IR"),
    ("moldova republic of", "MD"),
    ("taiwan province of china", "TW"),
    ("tanzania united republic of", "TZ"),
    ("venezuela bolivarian republic of", "VE"),
    ("bolivia plurinational state of", "BO"),
    ("syrian arab republic", "SY"),
    ("lao peoples democratic republic", "LA"),
    ("brunei darussalam", "BN"),
    ("macedonia", "MK"),
    ("swaziland", "SZ"),
    ("cape verde", "CV"),
    ("ivory coast", "CI"),
    ("turkey", "TR"),
    ("burma", "MM"),
    ("hong kong", "HK"),
    ("macau", "MO"),
    ("palestine", "PS"),
    ("vatican", "VA"),
    ("svalbard", "SJ"),
    ("åland", "AX"),
    ("bosnia and herzegovina", "BA"),
    ("hviterussland", "BY"),
    ("belarus", "BY"),
    ("slovak republic", "SK"),
];

/// Longest name in bytes, so that longer cells are not looked up.
const LONGEST: usize = 64;

/// Reads a country: two or three letters of ISO 3166-1, or its name in one of our languages.
///
/// ```
/// use portrett_readers::cell::country::country;
/// for cell in ["NO", "nor", "Norge", "Norja", " NOORWEGEN ", "Noarwegen"] {
///     assert_eq!(country(cell).unwrap().unwrap().as_str(), "NO", "{cell}");
/// }
/// assert!(country("Atlantis").is_err());
/// ```
///
/// # Errors
/// `NotACountry` when it names none.
pub fn country(cell: &str) -> Parsed<CountryCode> {
    let trimmed = trim(cell);
    if is_blank(trimmed) {
        return Ok(None);
    }
    let known = CountryCode::parse(trimmed).or_else(|| named(trimmed));
    known.map(Some).ok_or(ProblemReason::NotACountry)
}

fn named(cell: &str) -> Option<CountryCode> {
    if cell.len() > LONGEST {
        return None;
    }
    names().get(folded(cell).as_str()).copied()
}

/// Every name, folded; read only, so that the order of a hash table never shows.
fn names() -> &'static HashMap<String, CountryCode> {
    static NAMES: OnceLock<HashMap<String, CountryCode>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = HashMap::new();
        for (name, code) in OTHER_NAMES {
            names.extend(CountryCode::parse(code).map(|country| ((*name).to_owned(), country)));
        }
        for language in &LANGUAGES {
            for country in CountryCode::all() {
                for name in in_language(language, country) {
                    names.entry(folded(&name)).or_insert(country);
                }
            }
        }
        names
    })
}

/// The country's names in a language: the full one, and the short one where there is one.
fn in_language(language: &Locale, country: CountryCode) -> Vec<String> {
    let Ok(region) = Region::try_from_str(country.as_str()) else { return Vec::new() };
    let full = RegionDisplayName::try_new_light(language.into(), region).map(|name| name.to_string());
    let short = RegionDisplayName::try_new_short_light(language.into(), region).map(|name| name.to_string());
    [full.ok(), short.ok()].into_iter().flatten().collect()
}

/// A name in the spelling that names are compared in: lower case, without marks between words.
fn folded(name: &str) -> String {
    let plain: String = name
        .replace('&', " and ")
        .chars()
        .filter(|c| !matches!(c, '.' | '\'' | '’'))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn read(cell: &str) -> String {
        country(cell).map_or("?".to_owned(), |found| found.map_or(String::new(), String::from))
    }

    #[test]
    fn a_country_is_read_by_its_letters_or_any_of_its_names() {
        let told = [
            ("Norway", "NO"),
            ("NOREG", "NO"),
            ("Sverige", "SE"),
            ("Ruotsi", "SE"),
            ("Zweden", "SE"),
            ("Dútslân", "DE"),
            ("Storbritannia", "GB"),
            ("U.K.", "GB"),
            ("U.S.A.", "US"),
            ("EIRE", "IE"),
            ("Czechia", "CZ"),
            ("Czech Republic", "CZ"),
            ("Hong Kong", "HK"),
            ("Bosnia & Herzegovina", "BA"),
            ("Côte d’Ivoire", "CI"),
            ("Alankomaat", "NL"),
            ("GBR", "GB"),
            ("", ""),
            ("n/a", ""),
            ("Unspecified", "?"),
            ("Oslo", "?"),
            ("12", "?"),
        ];
        for (cell, code) in told {
            assert_eq!(read(cell), code, "{cell}");
        }
    }

    #[test]
    fn no_name_stands_for_two_countries() {
        let mut seen: BTreeMap<String, CountryCode> = BTreeMap::new();
        for language in &LANGUAGES {
            for country in CountryCode::all() {
                let names = in_language(language, country);
                assert!(!names.is_empty() || *language == locale!("fy"), "{language} has no name for {country}");
                for name in names {
                    let other = *seen.entry(folded(&name)).or_insert(country);
                    assert_eq!(other, country, "{name} in {language}");
                }
            }
        }
        assert!(OTHER_NAMES.iter().all(|(name, code)| read(name) == *code && folded(name) == *name));
    }
}
