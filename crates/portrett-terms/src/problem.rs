//! What was wrong with a row or a cell of a source. Values are masked before they get here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether the whole row was set aside or one cell of it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemLevel {
    /// The row is not among the rows kept.
    Row,
    /// The row is kept; this cell is read as missing.
    Cell,
}

/// Why a row or a cell was set aside. Each has a message `problem-<name>` in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemReason {
    /// An order or a touch that names no customer.
    NoCustomer,
    /// A contact without any id or address.
    NoKey,
    /// More or fewer cells than the header.
    CellCount,
    /// A quote that is opened and never closed, or closed in the middle of a cell.
    BrokenQuote,
    /// A cell of more than the allowed length.
    TooLong,
    /// A NUL byte.
    NulByte,
    /// A line or an item of a list that is no object of JSON, or one nested deeper than is followed.
    NotJson,
    /// Bytes that are no text in the source's encoding.
    Encoding,
    /// A cell of a workbook that shows an error, such as `#N/A` or `#REF!`.
    SheetError,
    /// Not a number in the column's form.
    NotANumber,
    /// A number too large to hold.
    TooLarge,
    /// A number that can be read in two ways, as `9.405` can, where nothing in the file tells which. It was read.
    DecimalUnclear,
    /// Not a date in the column's form.
    NotADate,
    /// A date in the future of the data or before 1900, or a year of birth that nobody alive has.
    ImplausibleDate,
    /// Neither yes nor no.
    NotYesNo,
    /// Not an e-mail address.
    NotAnEmail,
    /// No telephone number that its country gives out.
    NotAPhone,
    /// A telephone number without its country's code, where nothing says whose country it is.
    NoCountryCode,
    /// Not a postal code of its country.
    NotAPostcode,
    /// Neither the letters nor the name of a country.
    NotACountry,
    /// No word for a gender.
    NotAGender,
    /// The file has no such column.
    NoColumn,
    /// The file has no such column in the encoding that the settings name, and has it in another.
    WrongEncoding,
    /// The same key stood in an earlier row of the same file; the later row is kept.
    RepeatedKey,
    /// A value that is required is blank.
    Blank,
    /// A line below the table: a total, a date of printing, a notice.
    Footer,
    /// A test, a draft, a deletion, or something that was never completed.
    NotDone,
}

impl ProblemReason {
    /// Every reason.
    pub const ALL: [Self; 27] = [
        Self::NoCustomer,
        Self::NoKey,
        Self::CellCount,
        Self::BrokenQuote,
        Self::TooLong,
        Self::NulByte,
        Self::NotJson,
        Self::Encoding,
        Self::SheetError,
        Self::NotANumber,
        Self::TooLarge,
        Self::DecimalUnclear,
        Self::NotADate,
        Self::ImplausibleDate,
        Self::NotYesNo,
        Self::NotAnEmail,
        Self::NotAPhone,
        Self::NoCountryCode,
        Self::NotAPostcode,
        Self::NotACountry,
        Self::NotAGender,
        Self::NoColumn,
        Self::WrongEncoding,
        Self::RepeatedKey,
        Self::Blank,
        Self::Footer,
        Self::NotDone,
    ];

    /// The reason of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// The message that says the reason.
    pub fn message(self) -> String {
        format!("problem-{}", self.name().replace('_', "-"))
    }

    /// The reason's name, as tables, JSON and message ids write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoCustomer => "no_customer",
            Self::NoKey => "no_key",
            Self::CellCount => "cell_count",
            Self::BrokenQuote => "broken_quote",
            Self::TooLong => "too_long",
            Self::NulByte => "nul_byte",
            Self::NotJson => "not_json",
            Self::Encoding => "encoding",
            Self::SheetError => "sheet_error",
            Self::NotANumber => "not_a_number",
            Self::TooLarge => "too_large",
            Self::DecimalUnclear => "decimal_unclear",
            Self::NotADate => "not_a_date",
            Self::ImplausibleDate => "implausible_date",
            Self::NotYesNo => "not_yes_no",
            Self::NotAnEmail => "not_an_email",
            Self::NotAPhone => "not_a_phone",
            Self::NoCountryCode => "no_country_code",
            Self::NotAPostcode => "not_a_postcode",
            Self::NotACountry => "not_a_country",
            Self::NotAGender => "not_a_gender",
            Self::NoColumn => "no_column",
            Self::WrongEncoding => "wrong_encoding",
            Self::RepeatedKey => "repeated_key",
            Self::Blank => "blank",
            Self::Footer => "footer",
            Self::NotDone => "not_done",
        }
    }
}

/// One thing that was wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Row of the file as a person counts: the header is row 1.
    pub row: u64,
    /// The column's header; `None` when the row as a whole is at fault.
    pub column: Option<String>,
    /// The value, masked: letters as `a`, digits as `9`, at most 24 characters.
    pub value: Option<String>,
    /// Whether the row or only the cell was set aside.
    pub level: ProblemLevel,
    /// Why.
    pub reason: ProblemReason,
}

/// Masks a value so that its shape can be seen and its content cannot: letters become `a`, digits
/// `9`, control characters `.`; cut after 24 characters.
///
/// ```
/// assert_eq!(portrett_terms::problem::mask("Kari 1893"), "aaaa 9999");
/// ```
pub fn mask(value: &str) -> String {
    let mut masked: String = value
        .chars()
        .take(24)
        .map(|c| match c {
            c if c.is_alphabetic() => 'a',
            c if c.is_numeric() => '9',
            c if c.is_control() => '.',
            c => c,
        })
        .collect();
    if value.chars().nth(24).is_some() {
        masked.push('…');
    }
    masked
}
