//! A gender in words or letters.

use portrett_terms::ProblemReason;

use super::{Parsed, is_blank, trim};

/// The names that we give, and what each is written as in English, Norwegian, Swedish, Danish, Finnish,
/// Dutch, Frisian and German, in lower case. `m` is male and `f`, `k`, `n`, `v` and `w` are female in all of
/// them that use the letter.
const GENDERS: &[(&str, &[&str])] = &[
    (
        "female",
        &[
            "f",
            "female",
            "woman",
            "women",
            "girl",
            "k",
            "kvinne",
            "kvinner",
            "kvinnelig",
            "jente",
            "kvinna",
            "kvinde",
            "n",
            "nainen",
            "naiset",
            "tyttö",
            "v",
            "vrouw",
            "vrouwelijk",
            "frou",
            "froulik",
            "w",
            "weiblich",
            "frau",
            "mrs",
            "ms",
            "miss",
            "mevrouw",
            "rouva",
            "fru",
        ],
    ),
    (
        "male",
        &[
            "m",
            "male",
            "man",
            "men",
            "boy",
            "mann",
            "menn",
            "mannlig",
            "gutt",
            "mand",
            "mies",
            "miehet",
            "poika",
            "mannelijk",
            "manlik",
            "männlich",
            "mr",
            "herr",
            "herra",
            "heer",
        ],
    ),
    (
        "other",
        &[
            "other",
            "x",
            "d",
            "diverse",
            "divers",
            "nonbinary",
            "non-binary",
            "non binary",
            "genderqueer",
            "annet",
            "annen",
            "ikke-binær",
            "annat",
            "icke-binär",
            "andet",
            "muu",
            "muunsukupuolinen",
            "anders",
            "overig",
            "non-binair",
            "oars",
            "nicht-binär",
        ],
    ),
];

/// What says that somebody did not say.
const UNSAID: &[&str] = &[
    "prefer not to say",
    "prefer not to answer",
    "not specified",
    "undisclosed",
    "ønsker ikke å svare",
    "vil ikke oppgi",
    "vill inte ange",
    "en halua vastata",
    "en halua kertoa",
    "wil ik niet zeggen",
    "zeg ik liever niet",
    "sis ik leaver net",
    "keine angabe",
    "u",
];

/// Reads a gender: `female`, `male` or `other`.
///
/// ```
/// use portrett_readers::cell::gender::gender;
/// assert_eq!(gender("Kvinne"), Ok(Some("female")));
/// assert_eq!(gender("Mies"), Ok(Some("male")));
/// assert_eq!(gender("prefer not to say"), Ok(None));
/// ```
///
/// # Errors
/// `NotAGender` when the cell is none of the words.
pub fn gender(cell: &str) -> Parsed<&'static str> {
    let trimmed = trim(cell).trim_end_matches('.');
    if is_blank(trimmed) {
        return Ok(None);
    }
    let lower = trimmed.to_lowercase();
    if UNSAID.contains(&lower.as_str()) {
        return Ok(None);
    }
    let found = GENDERS.iter().find(|(_, words)| words.contains(&lower.as_str()));
    found.map(|(name, _)| Some(*name)).ok_or(ProblemReason::NotAGender)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_for_two_genders() {
        let mut words: Vec<&str> = GENDERS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        words.extend(UNSAID);
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }

    #[test]
    fn letters_and_words_become_one() {
        let told = ["K", " kvinne ", "Nainen", "FEMALE", "v", "Frou"];
        assert!(told.iter().all(|cell| gender(cell) == Ok(Some("female"))));
        assert_eq!(gender("M."), Ok(Some("male")));
        assert_eq!(gender("Divers"), Ok(Some("other")));
        assert_eq!(gender("1"), Err(ProblemReason::NotAGender));
        assert_eq!(gender("ukjent"), Ok(None));
    }
}
