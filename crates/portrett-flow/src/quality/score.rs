//! From what was counted to points.

use portrett_terms::ProblemReason;
use portrett_terms::quality::{Check, ScorePart, SourceQuality};

use super::currency::others;

/// Reasons that set aside what was never meant to be counted.
const NO_FAULT: [ProblemReason; 2] = [ProblemReason::Footer, ProblemReason::NotDone];

/// Rows that were set aside for a fault.
pub fn lost_rows(source: &SourceQuality) -> u64 {
    let whole = source.problems.iter().filter(|problem| problem.column.is_none());
    let harmless: u64 = whole.filter(|p| NO_FAULT.contains(&p.reason)).map(|p| p.count).sum();
    source.set_aside.saturating_sub(harmless)
}

/// Cells that could not be understood, but for dates that cannot be right.
pub fn unread_cells(source: &SourceQuality) -> u64 {
    cells_where(source, is_unread)
}

/// Whether a cell could not be understood. A number in doubt was, and dates that cannot be right are counted
/// by a check of their own.
pub fn is_unread(reason: ProblemReason) -> bool {
    !matches!(reason, ProblemReason::ImplausibleDate | ProblemReason::DecimalUnclear)
}

fn cells_where(source: &SourceQuality, holds: impl Fn(ProblemReason) -> bool) -> u64 {
    let cells = source.problems.iter().filter(|problem| problem.column.is_some());
    cells.filter(|problem| holds(problem.reason)).map(|problem| problem.count).sum()
}

/// Dates that cannot be right: set aside while reading, or out of the data's time.
pub fn wrong_dates(source: &SourceQuality) -> u64 {
    let read = source.times.as_ref().map_or(0, |times| times.before_1900 + times.after_end);
    read + cells_where(source, |reason| reason == ProblemReason::ImplausibleDate)
}

/// The parts of the source's score, for the checks that apply to it. `read` is how many columns are read,
/// `dates` how many of them hold dates, `main` the currency that others are measured against.
pub fn parts(source: &SourceQuality, read: u64, dates: u64, main: Option<&str>) -> Vec<ScorePart> {
    let found = [
        (Check::Kept, Some(share(lost_rows(source), source.rows))),
        (Check::Readable, Some(share(unread_cells(source), source.kept * read))),
        (Check::Filled, missing(source)),
        (Check::Alike, Some(share(source.alike, source.kept))),
        (Check::Keys, source.repeated_keys.map(|repeated| share(repeated, source.kept))),
        (Check::Extreme, extreme(source)),
        (Check::Dates, (dates > 0).then(|| share(wrong_dates(source), source.kept))),
        (Check::Gaps, gaps(source)),
        (Check::Currency, others(source, main)),
        (Check::Overlap, alone(source)),
        (Check::Fresh, staleness(source)),
    ];
    found.into_iter().filter_map(|(check, found)| Some(part(check, found?))).collect()
}

fn part(check: Check, found: f64) -> ScorePart {
    let definition = check.definition();
    ScorePart { check, found, points: definition.points(found), weight: definition.weight }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64).min(1.0) }
}

fn missing(source: &SourceQuality) -> Option<f64> {
    let missing: Vec<u64> = source.columns.iter().filter_map(|column| column.missing).collect();
    (!missing.is_empty()).then(|| share(missing.iter().sum(), source.kept * missing.len() as u64))
}

fn extreme(source: &SourceQuality) -> Option<f64> {
    let numbers: Vec<_> = source.columns.iter().filter_map(|column| column.numbers.as_ref()).collect();
    let outside = numbers.iter().map(|numbers| numbers.below + numbers.above).sum();
    (!numbers.is_empty()).then(|| share(outside, numbers.iter().map(|numbers| numbers.values).sum()))
}

fn gaps(source: &SourceQuality) -> Option<f64> {
    let times = source.times.as_ref().filter(|times| times.longest_usual.is_some())?;
    Some(share(times.gap_days, days_between(&times.first, &times.last) + 1))
}

fn days_between(first: &str, last: &str) -> u64 {
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let between = day(first).zip(day(last)).and_then(|(first, last)| last.since(first).ok());
    between.map_or(0, |span| u64::from(span.get_days().unsigned_abs()))
}

fn alone(source: &SourceQuality) -> Option<f64> {
    let (customers, elsewhere) = (source.customers.filter(|customers| *customers > 0)?, source.elsewhere?);
    Some(share(customers - elsewhere, customers))
}

fn staleness(source: &SourceQuality) -> Option<f64> {
    let times = source.times.as_ref()?;
    Some(times.age.saturating_sub(times.longest_usual?) as f64)
}

/// A source's score: the points of the parts, of the weights of the parts, in per cent, rounded.
pub fn score(source: &SourceQuality) -> u8 {
    let (points, weight) = source.points();
    if weight > 0.0 { (100.0 * points / weight).round() as u8 } else { 100 }
}

/// The mean of the sources' scores, rounded; 100 of no sources.
pub fn overall(sources: &[SourceQuality]) -> u8 {
    let sum: f64 = sources.iter().map(|source| f64::from(source.score)).sum();
    if sources.is_empty() { 100 } else { (sum / sources.len() as f64).round() as u8 }
}
