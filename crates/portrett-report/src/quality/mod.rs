//! What was understood of the sources, in words: shared by the page and the terminal.

mod text;

use portrett_terms::quality::{
    ColumnQuality, Mend, NumberQuality, ProblemQuality, Quality, QuestionQuality, ScorePart, SourceQuality, TimeQuality,
};
use portrett_terms::{Phrase, Unit};

pub use text::render_quality;

use crate::Language;
use crate::locale::clean;

/// What a check measures, what it found, and the points that were left of those there were.
pub(crate) fn part(part: &ScorePart, language: &Language) -> [String; 3] {
    let check = part.check.definition();
    let (points, weight) = (language.fixed(part.points, 1), language.fixed(part.weight, 0));
    [
        language.message(&format!("check-{}", check.name)),
        language.figure(part.found, check.unit),
        language.message_with("points-of", &[("points", &points), ("weight", &weight)]),
    ]
}

/// A score of 100.
pub(crate) fn score(score: u8, language: &Language) -> String {
    language.message_with("score-of", &[("score", &score.to_string())])
}

/// How many sources there are of how many customers, until when.
pub(crate) fn extent(quality: &Quality, language: &Language) -> String {
    let sources = language.say(&Phrase::new("sources-count").count("count", quality.sources.len()));
    let until =
        quality.as_of.as_deref().map(|day| language.message_with("data-until", &[("date", &language.date(day))]));
    let people = (quality.people > 0).then(|| people(quality.people, language));
    [Some(sources), people, until].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn people(count: u64, language: &Language) -> String {
    language.say(&Phrase::new("customers-count").count("count", count as usize))
}

/// Whom and how much money a fault touches; nothing where it touches neither.
pub(crate) fn touches(mend: &Mend, language: &Language) -> Option<String> {
    let people = (mend.people > 0).then(|| people(mend.people, language));
    let money = mend.money.filter(|money| *money >= 1.0).map(|money| language.figure(money.round(), Unit::Money));
    match (people, money) {
        (Some(people), Some(money)) => {
            Some(language.message_with("touches-both", &[("people", &people), ("money", &money)]))
        }
        (Some(people), None) => Some(language.message_with("touches-people", &[("people", &people)])),
        (None, Some(money)) => Some(language.message_with("touches-money", &[("money", &money)])),
        (None, None) => None,
    }
}

/// The column at fault, why, how often, and where it can be seen.
pub(crate) fn problem(problem: &ProblemQuality, language: &Language) -> [String; 4] {
    let column = problem.column.as_deref().map_or_else(|| language.message("table-row-as-a-whole"), clean);
    let example = |example: &portrett_terms::quality::ProblemExample| {
        let row = example.row.to_string();
        match &example.shape {
            Some(shape) => language.message_with("example-cell", &[("row", &row), ("shape", &clean(shape))]),
            None => language.message_with("example-row", &[("row", &row)]),
        }
    };
    let examples: Vec<String> = problem.examples.iter().map(example).collect();
    [column, language.message(&problem.reason.message()), language.count(problem.count), examples.join("; ")]
}

/// A question, what its answers are, how many answered, and how many choices there were.
pub(crate) fn question(question: &QuestionQuality, language: &Language) -> [String; 4] {
    let options = question.options.map_or_else(|| "–".to_owned(), |options| language.count(options));
    let kind = language.message(question.kind.message());
    [clean(&question.header), kind, language.count(question.answered), options]
}

/// The columns that have something to show, each with the share that is missing and the numbers far outside.
pub(crate) fn columns(source: &SourceQuality, language: &Language) -> Vec<[String; 3]> {
    let blank = |column: &ColumnQuality| match column.missing {
        Some(missing) => language.figure(missing as f64 / source.kept.max(1) as f64, Unit::Share),
        None => "–".to_owned(),
    };
    let outside = |numbers: &NumberQuality| {
        if numbers.below + numbers.above == 0 {
            return language.message("outside-none");
        }
        let [low, high] = numbers.fences.map(|fence| language.figure(fence, Unit::Plain));
        let count = language.count(numbers.below + numbers.above);
        language.message_with("outside-fences", &[("count", &count), ("low", &low), ("high", &high)])
    };
    let row = |column: &ColumnQuality| {
        let numbers = column.numbers.as_ref().map_or_else(|| "–".to_owned(), outside);
        [clean(&column.header), blank(column), numbers]
    };
    source.columns.iter().map(row).collect()
}

/// From when to when the rows are.
pub(crate) fn span(times: &TimeQuality, language: &Language) -> String {
    let (first, last) = (language.date(&times.first), language.date(&times.last));
    language.message_with("time-span", &[("first", &first), ("last", &last)])
}

/// The pauses that are longer than usual, the longest first.
pub(crate) fn gaps(times: &TimeQuality, language: &Language) -> String {
    if times.longest_usual.is_none() {
        return language.message("gaps-unknown");
    }
    if times.gaps.is_empty() {
        return language.message("gaps-none");
    }
    let said = |gap: &portrett_terms::quality::Gap| {
        let days = language.figure(gap.days as f64, Unit::Days);
        let (from, to) = (language.date(&gap.from), language.date(&gap.to));
        language.message_with("gap-said", &[("from", &from), ("to", &to), ("days", &days)])
    };
    let shown = times.gaps.iter().map(said).collect::<Vec<_>>().join("; ");
    match times.gap_count as usize - times.gaps.len() {
        0 => shown,
        more => format!("{shown}; {}", language.say(&Phrase::new("gaps-more").count("count", more))),
    }
}

/// The source's customers in each other source.
pub(crate) fn overlaps(source: &SourceQuality, language: &Language) -> Vec<[String; 3]> {
    let all = source.customers.unwrap_or(0).max(1) as f64;
    let row = |other: &portrett_terms::quality::Overlap| {
        let share = language.figure(other.customers as f64 / all, Unit::Share);
        [other.source.as_str().to_owned(), language.count(other.customers), share]
    };
    source.overlaps.iter().map(row).collect()
}

/// The currencies that its rows name, with how many rows do; empty where there is but one.
pub(crate) fn currencies(source: &SourceQuality, language: &Language) -> String {
    if source.currencies.len() < 2 {
        return String::new();
    }
    let said = source.currencies.iter().map(|c| format!("{} {}", clean(&c.currency), language.count(c.rows)));
    said.collect::<Vec<_>>().join(", ")
}
