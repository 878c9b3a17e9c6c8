//! What was understood of each source, what is in doubt, and what to mend first. Counts only: nothing here
//! holds a cell of a row but as its shape.

mod check;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use check::{CHECKS, Check, CheckDefinition};

use crate::ids::SourceId;
use crate::phrase::Phrase;
use crate::problem::ProblemReason;
use crate::source::SourceKind;

/// Parts that the time of all sources is divided into for [`TimeQuality::strip`].
pub const STRIP: usize = 48;

/// The quality of all sources of a build.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quality {
    /// The version of this shape.
    pub schema_version: u32,
    /// The project's currency as ISO 4217 writes it; nothing when it is not known.
    pub currency: Option<String>,
    /// The last day of the data, `YYYY-MM-DD`; nothing when no source has a time.
    pub as_of: Option<String>,
    /// The first day of any source, from which the strips run to `as_of`.
    pub first_day: Option<String>,
    /// The mean of the sources' scores, rounded: 0 to 100.
    pub score: u8,
    /// All persons.
    pub people: u64,
    /// What the kept orders come to, returns left out, in units of the currency; nothing without orders.
    pub money: Option<f64>,
    /// The sources, in the order of `portrett.toml`.
    pub sources: Vec<SourceQuality>,
    /// What to mend first: at most three, those that touch most people or money first.
    pub mend: Vec<Mend>,
}

/// The quality of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceQuality {
    /// The source.
    pub source: SourceId,
    /// What its rows are.
    pub kind: SourceKind,
    /// 0 to 100: the points of the parts, of the weights of the parts, in per cent, rounded.
    pub score: u8,
    /// What the score is made of.
    pub parts: Vec<ScorePart>,
    /// Rows in its files.
    pub rows: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows set aside.
    pub set_aside: u64,
    /// Problems by column and reason, those of whole rows first.
    pub problems: Vec<ProblemQuality>,
    /// The columns that may be blank or hold numbers, in the order of the file.
    pub columns: Vec<ColumnQuality>,
    /// The questions of a survey, in the order of the file; none for another kind.
    #[serde(default)]
    pub questions: Vec<QuestionQuality>,
    /// Rows that say the same as an earlier one.
    pub alike: u64,
    /// Rows whose customer stands in an earlier row of the same file; nothing but for contacts.
    pub repeated_keys: Option<u64>,
    /// When its rows are of; nothing for a source without a time.
    pub times: Option<TimeQuality>,
    /// Rows by currency, the most frequent first, at most six.
    pub currencies: Vec<CurrencyCount>,
    /// Its customers; nothing for figures about many people.
    pub customers: Option<u64>,
    /// Those among them whom another source knows; nothing where there is no other.
    pub elsewhere: Option<u64>,
    /// Its customers in each other source.
    pub overlaps: Vec<Overlap>,
}

/// One check's part of a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScorePart {
    /// The check.
    pub check: Check,
    /// What was found, in the check's unit: a share from 0 to 1, or days.
    pub found: f64,
    /// The points that were left.
    pub points: f64,
    /// The points there were.
    pub weight: f64,
}

/// One kind of problem in a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProblemQuality {
    /// Why.
    pub reason: ProblemReason,
    /// The column's header; nothing when whole rows were set aside.
    pub column: Option<String>,
    /// Rows or cells.
    pub count: u64,
    /// At most three of different shapes.
    pub examples: Vec<ProblemExample>,
}

/// Where a problem was met, and what the cell looked like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProblemExample {
    /// Row of the file as a person counts.
    pub row: u64,
    /// The cell's [`shape`]; nothing when the row as a whole is at fault.
    pub shape: Option<String>,
}

/// One column of a source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ColumnQuality {
    /// Its header.
    pub header: String,
    /// Rows kept without a value; nothing for a column where a blank has a meaning.
    pub missing: Option<u64>,
    /// Its numbers; nothing for other columns, and where the quartiles are the same.
    pub numbers: Option<NumberQuality>,
}

/// What answers to a question are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A step of a scale.
    Scale,
    /// One of a few choices.
    Single,
    /// Any of a few choices.
    Several,
    /// A number.
    Number,
    /// A day.
    Date,
    /// One's own words.
    Open,
}

impl QuestionKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Scale, Self::Single, Self::Several, Self::Number, Self::Date, Self::Open];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Scale => "question-scale",
            Self::Single => "question-single",
            Self::Several => "question-several",
            Self::Number => "question-number",
            Self::Date => "question-date",
            Self::Open => "question-open",
        }
    }
}

/// A question of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QuestionQuality {
    /// Its header.
    pub header: String,
    /// What its answers are.
    pub kind: QuestionKind,
    /// Rows with an answer.
    pub answered: u64,
    /// Different answers that were given, or steps of the scale; nothing where answers are free.
    pub options: Option<u64>,
}

/// The numbers of a column, and those far outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NumberQuality {
    /// Numbers that were judged.
    pub values: u64,
    /// First and third quartile: the smallest number that a quarter, or three, do not exceed (the inverse of
    /// the distribution function, type 1 of Hyndman and Fan 1996).
    pub quartiles: [f64; 2],
    /// Q1 - 3 IQR and Q3 + 3 IQR (Tukey 1977).
    pub fences: [f64; 2],
    /// Numbers below the lower fence.
    pub below: u64,
    /// Numbers above the upper fence.
    pub above: u64,
}

/// When a source's rows are of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TimeQuality {
    /// The column's header.
    pub header: String,
    /// First day from 1900 on, `YYYY-MM-DD`.
    pub first: String,
    /// Last day within the data.
    pub last: String,
    /// Days with rows.
    pub days: u64,
    /// Rows before 1900.
    pub before_1900: u64,
    /// Rows after the end of the data.
    pub after_end: u64,
    /// Median of the days from one day with rows to the next; nothing where there are too few.
    pub usual_step: Option<u64>,
    /// The longest step that is usual, in days.
    pub longest_usual: Option<u64>,
    /// Longer steps, the longest first, at most three.
    pub gaps: Vec<Gap>,
    /// How many there are.
    pub gap_count: u64,
    /// Days without rows in all of them.
    pub gap_days: u64,
    /// Days from the last day to the end of the data.
    pub age: u64,
    /// Rows by part of the time of all sources, [`STRIP`] parts.
    pub strip: Vec<u64>,
}

/// Days without rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// The first such day.
    pub from: String,
    /// The last such day.
    pub to: String,
    /// How many.
    pub days: u64,
}

/// Rows in a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CurrencyCount {
    /// Three letters, or the shape of what stands there.
    pub currency: String,
    /// Rows.
    pub rows: u64,
}

/// Customers of a source who are in another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Overlap {
    /// The other source.
    pub source: SourceId,
    /// Customers in both.
    pub customers: u64,
}

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Mend {
    /// Where.
    pub source: SourceId,
    /// What was measured.
    pub check: Check,
    /// Points of the source's score that were lost.
    pub lost: f64,
    /// About how many customers it touches.
    pub people: u64,
    /// About how much money it touches; nothing where the source tells of none.
    pub money: Option<f64>,
    /// What was found.
    pub finding: Phrase,
    /// What to do about it.
    pub remedy: Phrase,
}

/// Characters of a shape.
const SHAPE: usize = 12;

/// The shape of a cell, or of what [`mask`](crate::problem::mask) left of it: letters are `x`, digits `9`,
/// control characters `.`; cut after 12 characters.
///
/// ```
/// assert_eq!(portrett_terms::quality::shape("Kari 1893"), "xxxx 9999");
/// assert_eq!(portrett_terms::quality::shape("kari.nordmann@example.com"), "xxxx.xxxxxxx…");
/// ```
pub fn shape(cell: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_alphabetic() => 'x',
        c if c.is_numeric() => '9',
        c if c.is_control() => '.',
        c => c,
    };
    let mut shape: String = cell.chars().take(SHAPE).map(plain).collect();
    if cell.chars().nth(SHAPE).is_some() && !shape.ends_with('…') {
        shape.push('…');
    }
    shape
}

impl SourceQuality {
    /// The part of `check`; nothing where it does not apply.
    pub fn part(&self, check: Check) -> Option<&ScorePart> {
        self.parts.iter().find(|part| part.check == check)
    }

    /// The points of the parts, and the weights of the parts: what the score is the ratio of.
    pub fn points(&self) -> (f64, f64) {
        let tenths = |of: fn(&ScorePart) -> f64| self.parts.iter().map(|part| (of(part) * 10.0).round()).sum::<f64>();
        (tenths(|part| part.points) / 10.0, tenths(|part| part.weight) / 10.0)
    }

    /// The share of cells that are filled in, over the columns where a blank has no meaning.
    pub fn filled(&self) -> Option<f64> {
        self.part(Check::Filled).map(|part| 1.0 - part.found)
    }
}
