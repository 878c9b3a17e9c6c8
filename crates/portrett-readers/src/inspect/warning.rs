//! What somebody should know of a file before it is used.

use serde::{Deserialize, Serialize};

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
    #[error("the first row looks like data, not like headers")]
    NoHeader,
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
