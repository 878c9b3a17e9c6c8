//! Words that no list has, by their parts: what is without something (*feilfri*, *geruchloos*), and compounds, which mean
//! what their end means (*leveringstrøbbel*).

use crate::Language;

/// Endings that say that something is not there, by language; a linking letter may stand before them.
const FREE: &[(&[Language], &[&str])] = &[
    (&[Language::Bokmal, Language::Nynorsk], &["fri", "frie", "fritt"]),
    (&[Language::Dutch], &["vrij", "vrije"]),
    (&[Language::Frisian], &["frij", "frije"]),
];
/// Endings that say that something is lacking.
const LACKING: &[(&[Language], &[&str])] = &[
    (&[Language::Bokmal, Language::Nynorsk], &["løs", "løst", "løse", "laus", "laust", "lause"]),
    (&[Language::Dutch], &["loos", "loze"]),
    (&[Language::Frisian], &["leas", "leaze"]),
];
/// What is without something bad is good by so much, what is without something good is bad.
const WITHOUT: f32 = 1.5;
/// The end of a compound keeps so much of its valence, because the word as a whole is on no list.
const OF_END: f32 = 0.8;
/// The end of a compound has so many bytes at least, what stands before it so many.
const SHORTEST_END: usize = 6;
const SHORTEST_HEAD: usize = 3;
/// Longer words are none: whoever leans on a key writes them, and every end of theirs would be looked up.
const LONGEST: usize = 60;
/// Weaker ends say nothing of the whole.
const LEAST: f32 = 1.0;
/// Heads that turn or void what follows; such words are left alone.
const TURNING: &[&str] = &["mis", "van", "uten", "utan", "ikke", "ikkje", "anti", "ned", "over", "under", "niet"];

/// Languages whose compounds are told by their end. English parts them; in Finnish their end has too many forms.
pub(super) fn has_compounds(language: Language) -> bool {
    !matches!(language, Language::English | Language::Finnish)
}

/// The valence of a word by its parts; `of` gives that of a word that is listed, or 0.
pub(super) fn valence(word: &str, stem: &str, language: Language, of: impl Fn(&str) -> f32) -> f32 {
    if word.len() > LONGEST {
        return 0.0;
    }
    let without = |endings: &[(&[Language], &'static [&'static str])]| {
        let own = endings.iter().filter(|(languages, _)| languages.contains(&language)).flat_map(|(_, ends)| *ends);
        own.into_iter().find_map(|end| word.strip_suffix(end)).map(|head| of_head(head, &of))
    };
    if let Some(head) = without(FREE) {
        return if head < 0.0 { WITHOUT } else { 0.0 };
    }
    if let Some(head) = without(LACKING) {
        return if head == 0.0 { 0.0 } else { -WITHOUT * head.signum() };
    }
    let end = of_end(word, &of);
    OF_END * if end == 0.0 { of_end(stem, &of) } else { end }
}

/// The valence of what stands before an ending, with or without a linking letter.
fn of_head(head: &str, of: &impl Fn(&str) -> f32) -> f32 {
    let linked = ["s", "e"].iter().filter_map(|link| head.strip_suffix(link));
    let heads = std::iter::once(head).chain(linked).filter(|head| head.len() >= SHORTEST_HEAD);
    heads.map(of).find(|valence| *valence != 0.0).unwrap_or(0.0)
}

/// The valence of the longest listed end of a word.
fn of_end(word: &str, of: &impl Fn(&str) -> f32) -> f32 {
    let last = word.len().saturating_sub(SHORTEST_END);
    let parts = (SHORTEST_HEAD..=last).filter_map(|at| Some((word.get(..at)?, word.get(at..)?)));
    let parts = parts.filter(|(head, _)| !TURNING.contains(head));
    parts.map(|(_, end)| of(end)).find(|valence| valence.abs() >= LEAST).unwrap_or(0.0)
}
