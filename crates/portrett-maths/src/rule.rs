//! Segments by rule: `spend > 1000 and channel = 'web'`, as a closed tree of conditions.
//!
//! Takes a text and the columns that may be named ([`Rule::parse`]), gives a [`Rule`] that evaluates over typed cells
//! ([`Rule::evaluate`], [`assign`]) and prints back ([`Rule::to_text`]). A rule is never the text of a query: only
//! what this grammar can say can be asked.
//!
//! ```text
//! rule      = all { "or" all }
//! all       = one { "and" one }
//! one       = "not" one | "(" rule ")" | condition
//! condition = column ( "=" | "!=" | "<>" | "<" | "<=" | ">" | ">=" ) value
//!           | column [ "not" ] "in" "(" value { "," value } ")"
//!           | column "is" [ "not" ] "blank"
//! column    = a word | "any name in double quotes, "" for one of them"
//! value     = a number | 'a text in single quotes, '' for one of them'
//! ```
//!
//! Words of the grammar may be written large or small; names of columns and texts are taken as they stand.

mod evaluate;
mod hypothesis;
mod nearest;
mod parse;
mod print;
mod token;

pub use evaluate::{Assigned, CellError, Cells, Truth, assign};
pub use hypothesis::{Against, Figure, Hypothesis};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Numbers; compared by size.
    Number,
    /// Texts; only equal or not.
    Text,
}

impl std::fmt::Display for Kind {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Number => "a number",
            Self::Text => "a text in single quotes",
        })
    }
}

/// A column that a rule may name. Its place in the list is its number in the [`Rule`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// The name, different from all others.
    pub name: &'a str,
    /// What it holds.
    pub kind: Kind,
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether it holds of two numbers.
    pub fn holds(self, value: f64, number: f64) -> bool {
        match self {
            Self::Equal => value == number,
            Self::NotEqual => value != number,
            Self::Less => value < number,
            Self::AtMost => value <= number,
            Self::Greater => value > number,
            Self::AtLeast => value >= number,
        }
    }
}

/// Who belongs to a segment. Columns are told by their place in the list that the rule was parsed with.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// A column of numbers against a number.
    Compare {
        /// The column.
        column: usize,
        /// How.
        comparison: Comparison,
        /// With what; finite.
        number: f64,
    },
    /// A column of texts is one of these.
    OneOf {
        /// The column.
        column: usize,
        /// At least one.
        texts: Vec<String>,
    },
    /// Nothing is known in the column.
    Blank {
        /// The column.
        column: usize,
    },
    /// The rule does not hold.
    Not(Box<Self>),
    /// All hold; at least two.
    And(Vec<Self>),
    /// At least one holds; at least two are given.
    Or(Vec<Self>),
}

impl Rule {
    /// The columns that the rule asks, ascending, each once.
    pub fn columns(&self) -> Vec<usize> {
        let mut columns = Vec::new();
        self.collect_columns(&mut columns);
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// The same rule over another list of columns, in which each has the place that `place` gives.
    pub fn with_columns(&self, place: &impl Fn(usize) -> usize) -> Self {
        let all = |rules: &[Self]| rules.iter().map(|rule| rule.with_columns(place)).collect();
        match self {
            Self::Compare { column, comparison, number } => {
                Self::Compare { column: place(*column), comparison: *comparison, number: *number }
            }
            Self::OneOf { column, texts } => Self::OneOf { column: place(*column), texts: texts.clone() },
            Self::Blank { column } => Self::Blank { column: place(*column) },
            Self::Not(rule) => Self::Not(Box::new(rule.with_columns(place))),
            Self::And(rules) => Self::And(all(rules)),
            Self::Or(rules) => Self::Or(all(rules)),
        }
    }

    fn collect_columns(&self, columns: &mut Vec<usize>) {
        match self {
            Self::Compare { column, .. } | Self::OneOf { column, .. } | Self::Blank { column } => columns.push(*column),
            Self::Not(rule) => rule.collect_columns(columns),
            Self::And(rules) | Self::Or(rules) => rules.iter().for_each(|rule| rule.collect_columns(columns)),
        }
    }

    /// The texts that the rule asks for, each with its column, in the order of the rule.
    pub fn texts(&self) -> Vec<(usize, &str)> {
        match self {
            Self::Compare { .. } | Self::Blank { .. } => Vec::new(),
            Self::OneOf { column, texts } => texts.iter().map(|text| (*column, text.as_str())).collect(),
            Self::Not(rule) => rule.texts(),
            Self::And(rules) | Self::Or(rules) => rules.iter().flat_map(Self::texts).collect(),
        }
    }
}

/// What is wrong with the text of a rule, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("at character {at}: {problem}")]
pub struct RuleError {
    /// The character where it is seen, from 1; one after the last at the end of the text.
    pub at: usize,
    /// What it is.
    pub problem: Problem,
}

/// What is wrong with the text of a rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Something else should stand here.
    #[error("expected {expected}, found {found}")]
    Expected {
        /// What should stand here.
        expected: String,
        /// What does.
        found: String,
    },
    /// No column has this name.
    #[error("there is no column `{name}`{}", hint(nearest))]
    UnknownColumn {
        /// The name.
        name: String,
        /// The name of a column that it may be a slip of.
        nearest: Option<String>,
    },
    /// A column is compared with what it cannot hold.
    #[error("`{name}` holds {}, so {expected} is expected, found {found}", holds(*kind))]
    Kind {
        /// The column.
        name: String,
        /// What it holds.
        kind: Kind,
        /// What should stand here.
        expected: String,
        /// What does.
        found: String,
    },
    /// A quote is never closed.
    #[error("the {0} that begins here has no end")]
    Unclosed(char),
    /// Something that looks like a number is none.
    #[error("`{0}` is not a number: write it with digits and a point, as 1234.5")]
    Number(String),
    /// A character that no rule has.
    #[error("`{0}` has no meaning in a rule")]
    Character(char),
    /// Too many brackets or negations within each other.
    #[error("conditions are nested more than {0} deep")]
    TooDeep(usize),
}

fn hint(nearest: &Option<String>) -> String {
    nearest.as_ref().map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

fn holds(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "numbers",
        Kind::Text => "texts",
    }
}
