//! Everything that is done to a message, one step after the other as the stage does it, on two threads: how many
//! messages go through, what each step takes of the processor, and the most memory that was held.
//!
//! Each of 10,000 writers has a name, a telephone number and an address that are blacked out in that writer's messages,
//! and 500 who answer have names that are blacked out in all. One message in eight says one of these. New themes are
//! looked for in a bounded sample of the sentences of which the taxonomy tells none.

use std::time::Instant;

use portrett_maths::seed;
use portrett_text::discover::{Discovered, Sample, Settings, Text};
use portrett_text::polarity::{Polarity, Scorer};
use portrett_text::quotes::{Candidate, Chooser, WordUse};
use portrett_text::statement::Kinds;
use portrett_text::taxonomy::{Matcher, Taxonomy, TaxonomyError};
use portrett_text::{
    Detector, Known, Language, Reader, Redactor, Tokens, clean, is_courtesy, sentences, without_greeting,
};

use crate::data;
use crate::people::{self, Person};

const THREADS: usize = 2;
const LINES: usize = 100_000;
const REVIEWS: usize = 20_000;
/// Messages that a thread takes at once; a step is timed over all of them.
const BATCH: usize = 500;
/// The writers, and those who answer.
const WRITERS: usize = 10_000;
const AGENTS: usize = 500;
/// Of a sentence of fewer words no theme is learnt.
const LEAST_WORDS: usize = 3;
/// Quotes that are chosen of each batch and language.
const QUOTES: usize = 3;
const STEPS: [&str; 10] =
    ["clean", "language", "known", "redact", "sentences", "stems", "themes", "kinds", "quotes", "discover"];

/// A message and the number of its writer.
struct Written {
    text: String,
    writer: usize,
}

/// What all threads share.
struct Shared<'a> {
    detector: Detector,
    redactor: Redactor,
    agents: Known,
    writers: &'a [Person],
    matchers: Vec<Matcher>,
    kinds: Vec<Kinds>,
}

/// What one thread has of its own, and what its steps took, in seconds of the processor.
struct Worker<'a> {
    shared: &'a Shared<'a>,
    readers: Vec<Reader>,
    usage: Vec<WordUse>,
    /// Sentences of which no theme is told, a language each.
    untold: Vec<Sample>,
    took: [f64; STEPS.len()],
    said: usize,
    told: usize,
}

/// A sentence of the batch.
struct Sentence {
    text: String,
    writer: usize,
    language: Language,
    tokens: Tokens,
    about: f32,
}

/// Seconds that this thread has run, as the kernel counts them.
fn thread_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|nanos| nanos.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

/// The most memory that this process has held, in megabytes.
fn peak_megabytes() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

impl<'a> Worker<'a> {
    fn new(shared: &'a Shared<'a>) -> Self {
        Self {
            shared,
            readers: Language::ALL.into_iter().map(Reader::new).collect(),
            usage: Language::ALL.iter().map(|_| WordUse::new(5)).collect(),
            untold: Language::ALL.iter().map(|_| Sample::new(Settings::default().most_texts, 1)).collect(),
            took: [0.0; STEPS.len()],
            said: 0,
            told: 0,
        }
    }

    /// What `work` gives; its seconds are those of a step.
    fn time<T>(&mut self, step: usize, work: impl FnOnce(&mut Self) -> T) -> T {
        let start = thread_seconds();
        let given = work(self);
        self.took[step] += thread_seconds() - start;
        given
    }

    fn batch(&mut self, messages: &[Written]) {
        let own: Vec<String> = self.time(0, |_| messages.iter().map(|one| clean(&one.text).text).collect());
        let shared = self.shared;
        let languages: Vec<Option<Language>> =
            self.time(1, |_| own.iter().map(|text| shared.detector.detect(text).language.ours()).collect());
        // As the stage has it: what is known of a writer is made anew for each message.
        let known: Vec<Known> =
            self.time(2, |_| messages.iter().map(|one| shared.writers[one.writer].known()).collect());
        let redacted: Vec<String> = self.time(3, |_| {
            let each = own.iter().zip(&languages).zip(&known);
            each.map(|((text, language), known)| shared.redact(text, *language, known)).collect()
        });
        let mut said = self.time(4, |_| split(&redacted, &languages, messages));
        self.time(5, |own| {
            said.iter_mut().for_each(|one| own.readers[one.language as usize].read_into(&one.text, &mut one.tokens));
        });
        self.time(6, |own| own.themes(&mut said));
        self.time(7, |own| own.kinds(&said));
        self.time(8, |own| own.quotes(&said));
        self.time(9, |own| own.gather(&said));
        self.said += said.len();
    }

    fn themes(&mut self, said: &mut [Sentence]) {
        let mut hits = Vec::new();
        for one in said {
            let matcher = &self.shared.matchers[one.language as usize];
            matcher.hits(&one.tokens, &mut hits);
            let theme = matcher.main(&hits);
            one.about = hits.iter().find(|hit| Some(hit.theme) == theme).map_or(0.0, |hit| hit.weight);
            self.told += usize::from(theme.is_some());
        }
    }

    fn gather(&mut self, said: &[Sentence]) {
        for one in said.iter().filter(|one| one.about == 0.0 && one.tokens.len() >= LEAST_WORDS) {
            self.untold[one.language as usize].offer(Text { person: one.writer as u64, text: &one.text });
        }
    }

    /// Looks for themes in what all threads gathered; gives how many there are.
    fn discover(&mut self, others: &mut [Self], taxonomy: &Taxonomy) -> usize {
        let mut found = 0;
        for language in Language::ALL {
            let place = language as usize;
            for other in &mut *others {
                self.untold[place].merge(std::mem::replace(&mut other.untold[place], Sample::new(0, 1)));
            }
            let sample = &self.untold[place];
            let themes = Discovered::learn_from(sample, language, taxonomy, &Settings::default(), None).themes;
            found += themes.len();
        }
        found
    }

    fn kinds(&mut self, said: &[Sentence]) {
        for one in said {
            let polarity: Polarity = Scorer::new(one.language).score(&one.tokens);
            std::hint::black_box(self.shared.kinds[one.language as usize].kind(&one.tokens, &polarity, None));
        }
    }

    fn quotes(&mut self, said: &[Sentence]) {
        for language in Language::ALL {
            let of = || said.iter().filter(|one| one.language == language);
            let usage = &mut self.usage[language as usize];
            of().for_each(|one| usage.add(one.writer as u64, &one.tokens));
            let candidates: Vec<Candidate> = of()
                .map(|one| Candidate { person: one.writer as u64, age: 10.0, text: &one.text, similarity: one.about })
                .collect();
            if !candidates.is_empty() {
                std::hint::black_box(Chooser::new(language, usage).choose(&candidates, QUOTES));
            }
        }
    }
}

impl Shared<'_> {
    fn redact(&self, text: &str, language: Option<Language>, known: &Known) -> String {
        self.redactor.redact(text, language, &[known, &self.agents]).text
    }
}

fn split(texts: &[String], languages: &[Option<Language>], messages: &[Written]) -> Vec<Sentence> {
    let mut said = Vec::new();
    for ((text, language), message) in texts.iter().zip(languages).zip(messages) {
        let Some(language) = *language else { continue };
        for place in sentences(text) {
            let sentence = without_greeting(&text[place]);
            if !is_courtesy(sentence) {
                let (text, writer, tokens) = (sentence.to_owned(), message.writer, Tokens::default());
                said.push(Sentence { text, writer, language, tokens, about: 0.0 });
            }
        }
    }
    said
}

/// Runs the messages through all steps and prints what that took.
fn run(sort: &str, shared: &Shared<'_>, taxonomy: &Taxonomy, messages: &[Written]) {
    let start = Instant::now();
    let batches: Vec<&[Written]> = messages.chunks(BATCH).collect();
    let work = |thread: usize| {
        let mut worker = Worker::new(shared);
        batches.iter().skip(thread).step_by(THREADS).for_each(|batch| worker.batch(batch));
        worker
    };
    let mut workers: Vec<Worker<'_>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(move || work(thread))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let Some((first, others)) = workers.split_first_mut() else { return };
    let found = first.time(9, |own| own.discover(others, taxonomy));
    let wall = start.elapsed().as_secs_f64();
    let count = messages.len() as f64;
    let mut sum = 0.0;
    for (step, name) in STEPS.iter().enumerate() {
        let took: f64 = workers.iter().map(|worker| worker.took[step]).sum();
        sum += took;
        println!("task=whole texts={sort} step={name} seconds={took:.3} per_second={:.0}", count / took);
    }
    let (said, told) = workers.iter().fold((0, 0), |sum, own| (sum.0 + own.said, sum.1 + own.told));
    println!(
        "task=whole texts={sort} step=everything seconds={sum:.3} per_second={:.0} threads={THREADS} wall={wall:.3} \
         per_wall_second={:.0} of_two_cores={:.0} sentences={said} with_theme={told} found={found} peak_megabytes={:.0}",
        count / sum,
        count / wall,
        THREADS as f64 * count / sum,
        peak_megabytes()
    );
}

/// `count` messages in an order drawn from a seed; one in eight says who wrote it or who answered.
fn written(texts: &[String], count: usize, writers: &[Person], agents: &[Person]) -> Vec<Written> {
    let mut stream = seed::stream(1, "messages", 0);
    let mut one = |number: usize| {
        let writer = stream.below(WRITERS);
        let text = &texts[number * 7919 % texts.len()];
        let text = match number % 16 {
            0 => format!("{text} {}", people::signed(&writers[writer])),
            8 => format!("{} {text}", people::greeted(&agents[stream.below(AGENTS)])),
            _ => text.clone(),
        };
        Written { text, writer }
    };
    (0..count).map(&mut one).collect()
}

/// All steps on 100,000 texts of one line and on 20,000 reviews.
///
/// # Errors
/// None for the shipped taxonomy.
pub fn whole() -> Result<(), TaxonomyError> {
    let taxonomy = Taxonomy::shipped()?;
    let (writers, agents) = (people::drawn("writers", WRITERS), people::drawn("agents", AGENTS));
    let names: Vec<&str> = agents.iter().map(|person| person.name.as_str()).collect();
    let shared = Shared {
        detector: Detector::new(),
        redactor: Redactor::new(&["NO", "FI", "NL", "GB", "US"]),
        agents: Known::of(&names),
        writers: &writers,
        matchers: Language::ALL.into_iter().map(|language| Matcher::new(&taxonomy, language)).collect(),
        kinds: Language::ALL.into_iter().map(Kinds::new).collect(),
    };
    let reviews: Vec<String> = data::rated_reviews().into_iter().map(|row| row.text).collect();
    for (sort, texts, count) in [("lines", data::lines(), LINES), ("reviews", reviews, REVIEWS)] {
        let messages = written(&texts, count, &writers, &agents);
        let characters: usize = messages.iter().map(|one| one.text.chars().count()).sum();
        println!("task=whole texts={sort} count={count} characters={}", characters / count);
        run(sort, &shared, &taxonomy, &messages);
    }
    Ok(())
}
