//! How a column's cells are read: its type, and the order of its dates.

use portrett_terms::{DateOrder, ValueType};

use super::concept::Match;
use super::lexicon::Concept;
use super::profile::Profile;
use super::{Guess, counted, grouped};

/// Part of the cells that must fit a type; the others are problems of theirs.
const MOST: f64 = 0.9;

/// Different values up to which a column of words may be categories.
const MOST_CATEGORIES: usize = 1_000;

/// Different numbers up to which numbers may be codes of categories, when the header says so.
const MOST_CODES: usize = 30;

/// How the cells are read. The data decides; the header only where the data allows more than one way.
pub fn guess_value(profile: &Profile, header: Option<Match>) -> Guess<ValueType> {
    if profile.filled == 0 {
        return Guess::unsure(ValueType::Text, "every cell is blank");
    }
    if profile.yes_no == profile.filled && profile.distinct <= 2 {
        return Guess::sure(ValueType::YesNo, format!("{} say yes or no", counted(profile.yes_no, profile.filled)));
    }
    if is_date(profile, header) {
        let dates = profile.dates_in_any;
        return Guess {
            value: ValueType::Date,
            why: format!("{} are dates", counted(dates, profile.filled)),
            sure: true,
        };
    }
    if profile.share(profile.numbers) >= MOST && !is_identifier(profile, header) {
        return numeric(profile, header);
    }
    wordy(profile, header)
}

fn is_date(profile: &Profile, header: Option<Match>) -> bool {
    let digits_only = profile.numbers == profile.filled;
    let says_id =
        header.is_some_and(|found| matches!(found.entry.concept, Concept::CustomerId | Concept::Id | Concept::OrderId));
    profile.share(profile.dates_in_any) >= MOST && !(digits_only && (says_id || profile.dates_in_any < profile.filled))
}

/// Whether numbers are names of something: with leading zeros, or by their header.
fn is_identifier(profile: &Profile, header: Option<Match>) -> bool {
    let by_header = header.is_some_and(|found| {
        found.coverage >= 0.99
            && matches!(found.entry.concept, Concept::Postcode | Concept::Phone | Concept::NationalId)
    });
    by_header || profile.zero_led > 0 && profile.whole == profile.numbers
}

fn numeric(profile: &Profile, header: Option<Match>) -> Guess<ValueType> {
    let numbers = counted(profile.numbers, profile.filled);
    let wanted = header.and_then(|found| found.entry.value);
    let is_scale = is_scale(profile);
    match wanted {
        Some(ValueType::Category) if profile.is_whole() && profile.distinct <= MOST_CODES => Guess::unsure(
            ValueType::Category,
            format!("{numbers} are numbers, {} different ones, and the header names a category", profile.distinct),
        ),
        Some(ValueType::Money) if !is_scale => {
            Guess::sure(ValueType::Money, format!("{numbers} are numbers and the header speaks of money"))
        }
        _ if profile.share(profile.with_currency) > 0.5 => {
            Guess::sure(ValueType::Money, format!("{numbers} are numbers, most with a currency"))
        }
        _ => Guess::sure(ValueType::Number, format!("{numbers} are numbers")),
    }
}

/// Whether the numbers are steps of a scale, as answers to a survey are: whole, few, small.
pub fn is_scale(profile: &Profile) -> bool {
    let small = profile.range.is_some_and(|(low, high)| (0.0..=1.0).contains(&low) && (3.0..=10.0).contains(&high));
    profile.is_whole() && (3..=11).contains(&profile.distinct) && small && profile.filled > 2 * profile.distinct
}

fn wordy(profile: &Profile, header: Option<Match>) -> Guess<ValueType> {
    let short = profile.mean_length() <= 48.0 && profile.share(profile.words) <= 6.0;
    let repeats = profile.uniqueness() <= 0.5 || (profile.filled < 20 && profile.distinct < profile.filled);
    let by_header = header.is_some_and(|found| found.entry.value == Some(ValueType::Category) && found.coverage >= 0.5);
    let by_data = repeats && profile.distinct <= MOST_CATEGORIES;
    if short && (by_data || (by_header && (repeats || profile.filled < 20))) {
        let why = format!("{} different values in {} cells", grouped(profile.distinct), grouped(profile.filled));
        return Guess::sure(ValueType::Category, why);
    }
    let why = if short { "words that seldom repeat" } else { "long texts" };
    Guess::sure(ValueType::Text, why)
}

/// What the order of a column's dates is, and whether that is beyond doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// One order fits all.
    Only(DateOrder),
    /// Day before month and month before day fit all alike.
    Ambiguous,
    /// No order fits all; this one fits most.
    Mixed(DateOrder),
}

impl Order {
    /// The order in which dates are read; those that could be either day first unless `month_first`.
    pub fn read(self, month_first: bool) -> DateOrder {
        match self {
            Self::Only(order) | Self::Mixed(order) => order,
            Self::Ambiguous if month_first => DateOrder::MonthDayYear,
            Self::Ambiguous => DateOrder::DayMonthYear,
        }
    }
}

/// The order of a column's dates.
pub fn date_order(profile: &Profile) -> Order {
    let [_, day_first, month_first] = profile.dates;
    let most = profile.dates.iter().copied().max().unwrap_or(0);
    if day_first == month_first && day_first == most {
        return Order::Ambiguous;
    }
    let place = profile.dates.iter().position(|&count| count == most).unwrap_or(0);
    let order = DateOrder::ALL[place];
    let misfits = profile.dates_in_any - most;
    if misfits * 100 > profile.dates_in_any { Order::Mixed(order) } else { Order::Only(order) }
}
