//! What somebody should know of a file before it is used.

use portrett_terms::{DateOrder, Role};
use serde::{Deserialize, Serialize};

use super::ColumnInspection;
use super::column::Column;
use super::decimal;
use super::sample::Sample;
use super::value::Order;

/// What somebody should know before the file is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// Contacts without a key.
    #[error("no column is a key: each row becomes a customer of its own, known by its place in the file")]
    NoKey,
    /// Orders or touches that name nobody.
    #[error("no column names the customer: name it with as = \"customer_id\" in portrett.toml")]
    NoCustomer,
    /// Something that the kind cannot be read without.
    #[error("no column was found for {role}: name it in portrett.toml")]
    MissingRole {
        /// The role's name.
        role: String,
    },
    /// Day and month could be either.
    #[error("the dates of \"{column}\" fit day-month-year and month-day-year alike; {read_as} is taken")]
    AmbiguousDates {
        /// The header.
        column: String,
        /// The order taken.
        read_as: String,
    },
    /// Several date formats in one column.
    #[error(
        "\"{column}\" has dates in two formats: {fitting} of {dates} are read as {read_as}, the others are problems"
    )]
    MixedDates {
        /// The header.
        column: String,
        /// The order taken.
        read_as: String,
        /// Dates that fit it.
        fitting: usize,
        /// All dates.
        dates: usize,
    },
    /// A header that came twice.
    #[error("the header \"{column}\" stands there more than once; the later one is called \"{column} ({place})\"")]
    RepeatedHeader {
        /// The header.
        column: String,
        /// Which one.
        place: usize,
    },
    /// The first row is like the others.
    #[error(
        "the file has no header: its first row is data and is kept, and the columns are called column_1, column_2, … by their place. To name them, write other names in their stead in portrett.toml, in the same order; if the first row is a header after all, write header = true there"
    )]
    NoHeader,
    /// Numbers whose sign may part thousands or tenths.
    #[error(
        "{values} values of \"{column}\", such as {shape}, can be read as thousands or with decimals; they are read with {read_as}. Write decimal = \".\" or decimal = \",\" for the column in portrett.toml"
    )]
    AmbiguousNumbers {
        /// The header.
        column: String,
        /// Such values among those that were looked at.
        values: u64,
        /// What they look like, the digits hidden.
        shape: String,
        /// The mark taken, in words.
        read_as: String,
    },
    /// Nested columns.
    #[error("\"{column}\" holds tables of its own and is not read")]
    Nested {
        /// The header.
        column: String,
    },
    /// Rows of the part looked at that cannot be read.
    #[error("{unreadable} of the first {of} rows cannot be read")]
    UnreadableRows {
        /// Such rows.
        unreadable: usize,
        /// Rows looked at.
        of: usize,
    },
    /// Telephone numbers as they are dialled at home.
    #[error(
        "most numbers of \"{column}\" have no country's code: say whose they are, country = \"NO\" or your own, under [project]"
    )]
    NoCountryCode {
        /// The header.
        column: String,
    },
    /// One column only.
    #[error("there is only one column")]
    OneColumn,
}

/// Says that day and month of a column's dates could be either, or that they come in two formats.
pub(super) fn date_warning(column: &Column, month_first: bool) -> Option<Warning> {
    let order = column.read_order(month_first)?;
    let (column_name, read_as) = (column.header.clone(), order.name().to_owned());
    match column.order? {
        Order::Only(_) => None,
        Order::Ambiguous => Some(Warning::AmbiguousDates { column: column_name, read_as }),
        Order::Mixed(_) => {
            let place = DateOrder::ALL.iter().position(|other| *other == order)?;
            let (fitting, dates) = (column.profile.dates[place], column.profile.dates_in_any);
            Some(Warning::MixedDates { column: column_name, read_as, fitting, dates })
        }
    }
}

/// Says that most telephone numbers of a column can only be dialled at home, wherever that is.
pub(super) fn phone_warning(column: &Column, role: Role) -> Option<Warning> {
    let is_at_home =
        role == Role::Phone && column.profile.filled > 0 && column.profile.share(column.profile.international) < 0.5;
    is_at_home.then(|| Warning::NoCountryCode { column: column.header.clone() })
}

/// Says that the numbers of a column could be read in two ways.
pub(super) fn decimal_warning(column: &Column, inspected: &ColumnInspection) -> Option<Warning> {
    let mark = inspected.decimal.as_ref().filter(|decimal| !decimal.sure)?.value;
    Some(Warning::AmbiguousNumbers {
        column: column.header.clone(),
        values: column.marks.doubtful(),
        shape: column.marks.shape().to_owned(),
        read_as: decimal::name(mark).to_owned(),
    })
}

/// What is to be said of the file as a whole.
pub(super) fn file_warnings(sample: &Sample, has_header: bool) -> Vec<Warning> {
    let mut warnings: Vec<Warning> =
        sample.headers.iter().filter_map(|header| repeated_header(header, sample)).collect();
    warnings.extend((!has_header).then_some(Warning::NoHeader));
    warnings.extend(sample.unsupported.iter().map(|column| Warning::Nested { column: column.clone() }));
    let (unreadable, of) = (sample.unreadable, sample.rows + sample.unreadable);
    warnings.extend((unreadable > 0).then_some(Warning::UnreadableRows { unreadable, of }));
    warnings.extend((sample.headers.len() == 1).then_some(Warning::OneColumn));
    warnings
}

fn repeated_header(header: &str, sample: &Sample) -> Option<Warning> {
    let (column, place) = header.strip_suffix(')')?.rsplit_once(" (")?;
    let place = place.parse().ok()?;
    let first = crate::header::key(column);
    let stands = sample.headers.iter().any(|other| crate::header::key(other) == first);
    stands.then(|| Warning::RepeatedHeader { column: column.to_owned(), place })
}
