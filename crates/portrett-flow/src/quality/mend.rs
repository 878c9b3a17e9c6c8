//! What to mend first: whatever lost points, by how many people or how much money it touches.

use portrett_terms::quality::{Check, ColumnQuality, Mend, Quality, ScorePart, SourceQuality};
use portrett_terms::{Argument, Money, Phrase, ProblemReason, Unit};

use super::currency::main_of;
use super::score::{is_unread, lost_rows, unread_cells, wrong_dates};

/// Things to mend that are named.
const MOST: usize = 3;

/// The money of a source, in ten-thousandths.
#[derive(Debug, Clone, Copy, Default)]
pub struct Amounts {
    /// All orders.
    pub all: i64,
    /// Rows alike.
    pub alike: i64,
    /// Amounts above the upper fence.
    pub extreme: i64,
}

/// The first things to mend in `quality`, whose sources have `amounts` (nothing where they tell of none).
///
/// Where it is not known whom a fault touches, it is taken to touch customers and money of its source in
/// proportion to its rows or cells.
pub fn first(quality: &Quality, amounts: &[Option<Amounts>]) -> Vec<Mend> {
    let all_money = quality.money.unwrap_or(0.0);
    let reach = |mend: &Mend| {
        let people = mend.people as f64 / (quality.people.max(1)) as f64;
        let money = if all_money > 0.0 { mend.money.unwrap_or(0.0) / all_money } else { 0.0 };
        people.max(money)
    };
    let main = main_of(quality).unwrap_or_default();
    let pairs = quality.sources.iter().zip(amounts);
    let own = |(source, amounts): (&SourceQuality, &Option<Amounts>)| {
        source.parts.iter().filter_map(|part| mend(source, part, *amounts, &main)).collect::<Vec<Mend>>()
    };
    let mut all: Vec<Mend> = pairs.flat_map(own).collect();
    // A stable sort: what is equal stays in the order of the sources and of the checks.
    all.sort_by(|one, other| reach(other).total_cmp(&reach(one)).then_with(|| other.lost.total_cmp(&one.lost)));
    // Sums over several currencies are no amounts at all, so that nothing which rests on them holds.
    if let Some(place) = all.iter().position(|mend| mend.check == Check::Currency) {
        all[..=place].rotate_right(1);
    }
    all.truncate(MOST);
    all
}

fn mend(source: &SourceQuality, part: &ScorePart, amounts: Option<Amounts>, main: &str) -> Option<Mend> {
    let lost = ((part.weight - part.points) * 10.0).round() / 10.0;
    let is_mixed = part.check == Check::Currency && part.found > 0.0;
    if lost <= 0.0 && !is_mixed {
        return None;
    }
    let name = part.check.definition().name;
    let touched = touched(source, part);
    let remedy = match part.check {
        Check::Kept if main_reason(source, None) == Some(ProblemReason::NoCustomer) => "remedy-kept-no-customer",
        _ => "",
    };
    let remedy = if remedy.is_empty() { format!("remedy-{name}") } else { remedy.to_owned() };
    Some(Mend {
        source: source.source.clone(),
        check: part.check,
        lost,
        people: (touched * source.customers.unwrap_or(0) as f64).round() as u64,
        money: amounts.and_then(|amounts| money(amounts, part.check, touched)),
        finding: finding(source, part, main),
        remedy: Phrase::new(remedy),
    })
}

/// The share of the source that a fault touches.
fn touched(source: &SourceQuality, part: &ScorePart) -> f64 {
    match part.check {
        Check::Fresh => 1.0,
        Check::Readable => (unread_cells(source) as f64 / source.kept.max(1) as f64).min(1.0),
        _ => part.found,
    }
}

/// The money that a fault touches, in units of the currency; nothing where there is no one currency to say it in.
fn money(amounts: Amounts, check: Check, touched: f64) -> Option<f64> {
    match check {
        Check::Alike => Some(Money(amounts.alike).units()),
        Check::Extreme => Some(Money(amounts.extreme).units()),
        Check::Currency => None,
        _ => Some(touched * Money(amounts.all).units()),
    }
}

/// The most frequent reason among the problems of whole rows, or of one column's cells.
fn main_reason(source: &SourceQuality, column: Option<&str>) -> Option<ProblemReason> {
    let own = source.problems.iter().filter(|problem| problem.column.as_deref() == column);
    own.max_by_key(|problem| problem.count).map(|problem| problem.reason)
}

fn finding(source: &SourceQuality, part: &ScorePart, main: &str) -> Phrase {
    let phrase =
        Phrase::new(format!("finding-{}", part.check.definition().name)).text("source", source.source.as_str());
    match part.check {
        Check::Kept => reasoned(phrase, main_reason(source, None))
            .count("count", lost_rows(source) as usize)
            .count("of", source.rows as usize),
        Check::Readable => unread(phrase, source),
        Check::Filled => blank(phrase, source),
        Check::Alike => phrase.count("count", source.alike as usize).count("of", source.kept as usize),
        Check::Keys => phrase.count("count", source.repeated_keys.unwrap_or(0) as usize),
        Check::Extreme => far(phrase, source),
        Check::Dates => phrase.count("count", wrong_dates(source) as usize),
        Check::Gaps => longest_gap(phrase, source),
        Check::Currency => phrase.text("currency", main).figure("share", part.found, Unit::Share),
        Check::Overlap => phrase.figure("share", part.found, Unit::Share),
        Check::Fresh => stale(phrase, source),
    }
}

fn reasoned(phrase: Phrase, reason: Option<ProblemReason>) -> Phrase {
    match reason {
        Some(reason) => phrase.with("reason", Argument::Message(reason.message())),
        None => phrase.text("reason", ""),
    }
}

fn unread(phrase: Phrase, source: &SourceQuality) -> Phrase {
    let cells = source.problems.iter().filter(|problem| problem.column.is_some());
    let worst = cells.filter(|problem| is_unread(problem.reason)).max_by_key(|p| p.count);
    let column = worst.and_then(|problem| problem.column.clone()).unwrap_or_default();
    reasoned(phrase, worst.map(|problem| problem.reason))
        .text("label", column)
        .count("count", unread_cells(source) as usize)
}

fn blank(phrase: Phrase, source: &SourceQuality) -> Phrase {
    let worst = most(source, |column| column.missing.unwrap_or(0));
    let (label, missing) = worst.map_or((String::new(), 0), |(column, missing)| (column.header.clone(), missing));
    phrase.text("label", label).figure("share", missing as f64 / source.kept.max(1) as f64, Unit::Share)
}

fn far(phrase: Phrase, source: &SourceQuality) -> Phrase {
    let outside = |column: &ColumnQuality| column.numbers.as_ref().map_or(0, |numbers| numbers.below + numbers.above);
    let worst = most(source, outside);
    let label = worst.map_or(String::new(), |(column, _)| column.header.clone());
    let fences = worst.and_then(|(column, _)| column.numbers.as_ref()).map_or([0.0; 2], |numbers| numbers.fences);
    phrase
        .text("label", label)
        .count("count", worst.map_or(0, |(_, count)| count) as usize)
        .figure("low", fences[0], Unit::Plain)
        .figure("high", fences[1], Unit::Plain)
}

/// The column with most of what `of` counts; the first of equals.
fn most(source: &SourceQuality, of: impl Fn(&ColumnQuality) -> u64) -> Option<(&ColumnQuality, u64)> {
    let all = source.columns.iter().map(|column| (column, of(column)));
    all.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

fn longest_gap(phrase: Phrase, source: &SourceQuality) -> Phrase {
    let times = source.times.as_ref();
    let gap = times.and_then(|times| times.gaps.first());
    let date = |text: Option<&String>| Argument::Date(text.cloned().unwrap_or_default());
    phrase
        .count("count", times.map_or(0, |times| times.gap_count) as usize)
        .with("from", date(gap.map(|gap| &gap.from)))
        .with("to", date(gap.map(|gap| &gap.to)))
}

fn stale(phrase: Phrase, source: &SourceQuality) -> Phrase {
    let Some(times) = source.times.as_ref() else { return phrase };
    phrase.with("date", Argument::Date(times.last.clone())).figure("days", times.age as f64, Unit::Days).figure(
        "usual",
        times.longest_usual.unwrap_or(0) as f64,
        Unit::Days,
    )
}
