//! Reading the lists of words that the crate carries.

use crate::Language;

use super::Role;

/// The lists that make the lexicon of a language: of a word in several published lists the mean counts, and what we
/// wrote ourselves stands before them.
pub(super) struct Sources {
    /// Published lists.
    pub published: &'static [&'static str],
    /// Our own, a later one before an earlier one.
    pub own: &'static [&'static str],
}

/// The lists of `language`. The two kinds of Norwegian are told apart badly in short texts and borrow from each
/// other, so each has the words of both.
pub(super) fn sources(language: Language) -> Sources {
    const NORWEGIAN: &[&str] =
        &[include_str!("../../data/lexicon/afinn-nb.txt"), include_str!("../../data/lexicon/afinn-nn.txt")];
    const BOKMAL: &str = include_str!("../../data/lexicon/own-nb.txt");
    const NYNORSK: &str = include_str!("../../data/lexicon/own-nn.txt");
    match language {
        Language::Bokmal => Sources { published: NORWEGIAN, own: &[NYNORSK, BOKMAL] },
        Language::Nynorsk => Sources { published: NORWEGIAN, own: &[BOKMAL, NYNORSK] },
        Language::Finnish => Sources {
            published: &[include_str!("../../data/lexicon/afinn-fi.txt")],
            own: &[include_str!("../../data/lexicon/own-fi.txt")],
        },
        Language::English => Sources {
            published: &[
                include_str!("../../data/lexicon/vader-en.txt"),
                include_str!("../../data/lexicon/afinn-en.txt"),
            ],
            own: &[include_str!("../../data/lexicon/own-en.txt")],
        },
        Language::Dutch => Sources { published: &[], own: &[include_str!("../../data/lexicon/own-nl.txt")] },
        Language::Frisian => Sources { published: &[], own: &[include_str!("../../data/lexicon/own-fy.txt")] },
    }
}

/// What is on the lines of a list: a word or phrase, and its valence; 0 where its stem would mislead. A line that starts with `# ` is a comment.
pub(crate) fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, f32)> {
    let told = list.lines().filter(|line| !line.starts_with("# "));
    told.filter_map(|line| line.split_once('\t')).filter_map(|(word, valence)| Some((word, valence.parse().ok()?)))
}

/// What changes the valence of words near it in `language`.
pub(super) struct Modifiers {
    /// Words or phrases with what they do.
    pub words: Vec<(String, Role)>,
    /// Beginnings that strengthen the rest of a word.
    pub strengthening: Vec<&'static str>,
    /// Beginnings that turn the rest of a word.
    pub negating: Vec<&'static str>,
}

/// The modifiers of `language`; the two kinds of Norwegian have those of both.
pub(super) fn modifiers(language: Language) -> Modifiers {
    let mut found = Modifiers { words: Vec::new(), strengthening: Vec::new(), negating: Vec::new() };
    let codes: &[&str] = match language {
        Language::Bokmal | Language::Nynorsk => &["nb", "nn"],
        _ => &[language.code()],
    };
    for line in include_str!("../../data/lexicon/modifiers.txt").lines() {
        let mut cells = line.split('\t');
        let (Some(code), Some(kind), Some(words)) = (cells.next(), cells.next(), cells.next()) else { continue };
        if codes.contains(&code) {
            found.add(kind, words);
        }
    }
    found
}

impl Modifiers {
    fn add(&mut self, kind: &str, words: &'static str) {
        let words = words.split(' ');
        let role = match kind {
            "prefix-stronger" => return self.strengthening.extend(words),
            "prefix-negation" => return self.negating.extend(words),
            "stronger" => Role::Stronger,
            "weaker" => Role::Weaker,
            "little" => Role::Little,
            "negation" => Role::Negation,
            "contrast" => Role::Contrast,
            _ => return,
        };
        self.words.extend(words.map(|word| (word.replace('_', " "), role)));
    }
}
