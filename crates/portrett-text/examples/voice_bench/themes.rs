//! What texts are about: themes of the taxonomy and those that were found, mapped to known labels by majority on one
//! half and scored on the other.

use std::collections::BTreeMap;
use std::time::Instant;

use portrett_text::discover::{Assigner, Discovered, Settings, Text};
use portrett_text::taxonomy::{Matcher, Taxonomy};
use portrett_text::{Language, Reader, Tokens};

use crate::data::{self, Row};
use crate::figures::normalised_information;

/// Everything that a text is about: ids of themes.
struct Themes<'a> {
    reader: Reader,
    taxonomy: &'a Taxonomy,
    matcher: Matcher,
    assigner: Assigner,
}

impl Themes<'_> {
    fn of(&mut self, text: &str, tokens: &mut Tokens) -> Vec<usize> {
        self.reader.read_into(text, tokens);
        let mut hits = Vec::new();
        self.matcher.hits(tokens, &mut hits);
        let mut themes: Vec<usize> = hits.iter().map(|hit| hit.theme).collect();
        let mut found = Vec::new();
        self.assigner.themes(tokens, &mut found);
        themes.extend(found.iter().map(|(theme, _)| self.taxonomy.themes().len() + theme));
        themes
    }
}

/// The labels of the texts of each theme.
fn labels<'r>(rows: &[&'r Row], themes: &[Vec<usize>]) -> BTreeMap<usize, BTreeMap<&'r str, f64>> {
    let mut labels: BTreeMap<usize, BTreeMap<&str, f64>> = BTreeMap::new();
    for (row, themes) in rows.iter().zip(themes) {
        for theme in themes {
            *labels.entry(*theme).or_default().entry(&row.label).or_default() += 1.0;
        }
    }
    labels
}

fn quality(task: &str, rows: &[Row]) -> Result<(), portrett_text::taxonomy::TaxonomyError> {
    let (scored, known): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| data::is_scored(&row.id));
    let taxonomy = Taxonomy::shipped()?;
    let texts: Vec<Text> = (0..).zip(&known).map(|(person, row)| Text { person, text: &row.text }).collect();
    let start = Instant::now();
    let found = Discovered::learn(&texts, Language::English, &taxonomy, &Settings::default(), None);
    let learning = start.elapsed().as_secs_f64();
    let mut themes = Themes {
        reader: Reader::new(Language::English),
        taxonomy: &taxonomy,
        matcher: Matcher::new(&taxonomy, Language::English),
        assigner: Assigner::new(&found),
    };
    let mut tokens = Tokens::default();
    let of_known: Vec<Vec<usize>> = known.iter().map(|row| themes.of(&row.text, &mut tokens)).collect();
    let start = Instant::now();
    let of_scored: Vec<Vec<usize>> = scored.iter().map(|row| themes.of(&row.text, &mut tokens)).collect();
    let took = start.elapsed().as_secs_f64();
    let labels = labels(&known, &of_known);
    // A theme stands for the label that most of its texts have; a text takes that of its purest theme.
    let majority = |theme: &usize| {
        let counts = labels.get(theme)?;
        let total: f64 = counts.values().sum();
        let best = counts.iter().max_by(|a, b| a.1.total_cmp(b.1))?;
        Some((best.1 / (total + 2.0), *best.0))
    };
    let told = |themes: &Vec<usize>| {
        let all = themes.iter().filter_map(majority);
        all.max_by(|a, b| a.0.total_cmp(&b.0)).map_or("none", |(_, label)| label)
    };
    let pairs = |which: &dyn Fn(&usize) -> bool| -> f64 {
        let pairs: Vec<(&str, &str)> = scored
            .iter()
            .zip(&of_scored)
            .map(|(row, themes)| (&*row.label, told(&themes.iter().copied().filter(which).collect())))
            .collect();
        normalised_information(&pairs)
    };
    let listed = taxonomy.themes().len();
    // As a peer has it: one theme a text, the nearest that was found or, where there is none, what the taxonomy says.
    let first = |themes: &Vec<usize>| {
        themes.iter().copied().find(|theme| *theme >= listed).or(themes.first().copied()).into_iter().collect()
    };
    let one: Vec<(&str, &str)> =
        scored.iter().zip(&of_scored).map(|(row, themes)| (&*row.label, told(&first(themes)))).collect();
    println!(
        "task={task} n={} nmi={:.4} one_theme={:.4} taxonomy_only={:.4} found_only={:.4} found={} stability={:.3} learning={learning:.2} texts_per_second={:.0}",
        scored.len(),
        pairs(&|_| true),
        normalised_information(&one),
        pairs(&|theme| *theme < listed),
        pairs(&|theme| *theme >= listed),
        found.themes.len(),
        found.stability,
        scored.len() as f64 / took
    );
    for theme in &found.themes {
        eprintln!("  {} {} ({} texts, {:.2}) {:?}", theme.id, theme.name, theme.texts, theme.coherence, theme.like);
    }
    Ok(())
}

pub fn themes() {
    for (task, rows) in [("themes-tickets", data::tickets()), ("themes-departments", data::departments())] {
        if let Err(error) = quality(task, &rows) {
            eprintln!("{error}");
        }
    }
}
