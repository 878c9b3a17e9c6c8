//! How many texts a second of one processor each step takes: 100,000 texts of one line and 20,000 of about 310
//! characters, from the data sets, in an order drawn from a seed.

use portrett_maths::seed;
use portrett_text::discover::{Assigner, Discovered, Settings, Text};
use portrett_text::learned::{Judge, Learned, Rated};
use portrett_text::polarity::{Class, Scorer};
use portrett_text::quotes::{Candidate, Chooser, WordUse};
use portrett_text::statement::Kinds;
use portrett_text::taxonomy::{Matcher, Taxonomy, TaxonomyError};
use portrett_text::{Language, Reader, Tokens, sentences};

use crate::data;

const ENGLISH: Language = Language::English;

/// `count` texts drawn from `from`; the peers draw the same (`benches/voice/peers.py`).
fn drawn(from: &[String], count: usize) -> Vec<&str> {
    (0..count).map(|number| &*from[number * 7919 % from.len()]).collect()
}

/// Seconds of the processor that this process has used, from the kernel, in steps of a hundredth.
fn processor_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = told.rsplit(')').next().unwrap_or_default();
    let cells: Vec<f64> = after_name.split_whitespace().filter_map(|cell| cell.parse().ok()).collect();
    // Without the state, which is a letter: utime and stime are the 11th and 12th.
    cells.get(10).zip(cells.get(11)).map_or(0.0, |(user, system)| (user + system) / 100.0)
}

/// Prints how many texts a second `step` takes. It is done until it has taken a second.
fn measure(name: &str, sort: &str, texts: usize, mut step: impl FnMut()) {
    let start = processor_seconds();
    let mut times = 0;
    while times == 0 || processor_seconds() - start < 1.0 {
        step();
        times += 1;
    }
    let took = processor_seconds() - start;
    println!("task=speed step={name} texts={sort} per_second={:.0}", (times * texts) as f64 / took);
}

struct Steps<'a> {
    sort: &'a str,
    texts: &'a [&'a str],
    taxonomy: &'a Taxonomy,
    learned: &'a Learned,
}

impl Steps<'_> {
    fn each_sentence(&self, mut take: impl FnMut(&Tokens)) {
        let (mut reader, mut tokens) = (Reader::new(ENGLISH), Tokens::default());
        for text in self.texts {
            for place in sentences(text) {
                reader.read_into(&text[place], &mut tokens);
                take(&tokens);
            }
        }
    }

    fn measure(&self, name: &str, take: impl Fn(&Tokens)) {
        measure(name, self.sort, self.texts.len(), || self.each_sentence(&take));
    }

    fn run(&self) {
        let (scorer, kinds, matcher) =
            (Scorer::new(ENGLISH), Kinds::new(ENGLISH), Matcher::new(self.taxonomy, ENGLISH));
        self.measure("reading", |_| ());
        self.measure("reading+polarity", |tokens| {
            std::hint::black_box(scorer.score(tokens));
        });
        self.measure("reading+kind", |tokens| {
            std::hint::black_box(kinds.kind(tokens, &scorer.score(tokens), None));
        });
        measure("reading+taxonomy", self.sort, self.texts.len(), || {
            let mut hits = Vec::new();
            self.each_sentence(|tokens| matcher.hits(tokens, &mut hits));
        });
        measure("reading+learned", self.sort, self.texts.len(), || {
            let mut judge = Judge::new(ENGLISH, self.learned);
            self.each_sentence(|tokens| {
                std::hint::black_box(judge.sentence(tokens));
            });
        });
        let found = self.discover();
        measure("everything", self.sort, self.texts.len(), || {
            let (mut judge, mut assigner) = (Judge::new(ENGLISH, self.learned), Assigner::new(&found));
            let (mut hits, mut near) = (Vec::new(), Vec::new());
            self.each_sentence(|tokens| {
                let polarity = judge.sentence(tokens);
                std::hint::black_box(kinds.kind(tokens, &polarity, None));
                matcher.hits(tokens, &mut hits);
                assigner.themes(tokens, &mut near);
            });
        });
        self.quotes();
    }

    /// Themes are learnt from a sample and told of every text.
    fn discover(&self) -> Discovered {
        let texts: Vec<Text> = (0..).zip(self.texts).map(|(person, text)| Text { person, text }).collect();
        let mut found = Discovered::default();
        measure("discover", self.sort, texts.len(), || {
            found = Discovered::learn(&texts, ENGLISH, self.taxonomy, &Settings::default(), None);
            let (mut reader, mut tokens, mut assigner) =
                (Reader::new(ENGLISH), Tokens::default(), Assigner::new(&found));
            for text in self.texts {
                reader.read_into(text, &mut tokens);
                std::hint::black_box(assigner.theme(&tokens));
            }
        });
        found
    }

    fn quotes(&self) {
        let mut stream = seed::stream(1, "quotes", 0);
        let candidates: Vec<Candidate> = (0..)
            .zip(self.texts)
            .map(|(person, text)| Candidate {
                person,
                age: 400.0 * stream.uniform() as f32,
                text,
                similarity: stream.uniform() as f32,
            })
            .collect();
        measure("quotes", self.sort, candidates.len(), || {
            let (mut usage, mut reader, mut tokens) = (WordUse::new(5), Reader::new(ENGLISH), Tokens::default());
            for candidate in &candidates {
                reader.read_into(candidate.text, &mut tokens);
                usage.add(candidate.person, &tokens);
            }
            std::hint::black_box(Chooser::new(ENGLISH, &usage).choose(&candidates, 5));
        });
    }
}

/// Every step on both kinds of texts.
///
/// # Errors
/// None for the shipped taxonomy.
pub fn speed() -> Result<(), TaxonomyError> {
    let taxonomy = Taxonomy::shipped()?;
    let rated = data::rated_reviews();
    let class = |label: &str| if label == "positive" { Class::Positive } else { Class::Negative };
    let known: Vec<Rated> =
        (0..).zip(&rated).map(|(person, row)| Rated { person, text: &row.text, class: class(&row.label) }).collect();
    let learned = Learned::learn(&known, ENGLISH, portrett_text::learned::Settings::default());
    let lines: Vec<String> = data::emotions("en").into_iter().chain(data::tickets()).map(|row| row.text).collect();
    let reviews: Vec<String> = rated.into_iter().map(|row| row.text).collect();
    for (sort, texts) in [("lines", drawn(&lines, 100_000)), ("reviews", drawn(&reviews, 20_000))] {
        Steps { sort, texts: &texts, taxonomy: &taxonomy, learned: &learned }.run();
    }
    Ok(())
}
