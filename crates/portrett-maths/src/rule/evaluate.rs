//! Rules over typed cells, with the three truth values of SQL: what is asked of a blank cell is unknown, and stays
//! unknown unless the rest decides (Kleene 1952).

use super::{Kind, Rule};

/// The cells of a column, one a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cells<'a> {
    /// Numbers; NaN is unknown.
    Numbers(&'a [f64]),
    /// Texts; `None` is unknown.
    Texts(&'a [Option<&'a str>]),
}

impl Cells<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Texts(texts) => texts.len(),
        }
    }
}

/// Whether a rule holds of a person. The order is that of [`Ord`]: *and* is the least, *or* the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    No,
    /// A blank cell leaves it open.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }
}

/// Why a rule cannot be evaluated over some cells.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CellError {
    /// The rule names a column beyond those given.
    #[error("the rule names column {column}, but there are {columns}")]
    Absent {
        /// The column.
        column: usize,
        /// How many there are.
        columns: usize,
    },
    /// A column does not hold what the rule compares it with.
    #[error("column {column} does not hold {expected}")]
    Kind {
        /// The column.
        column: usize,
        /// What the rule compares it with.
        expected: Kind,
    },
    /// A column has not one cell a person.
    #[error("column {column} has {cells} cells for {rows} persons")]
    Length {
        /// The column.
        column: usize,
        /// Its cells.
        cells: usize,
        /// The persons.
        rows: usize,
    },
}

impl Rule {
    /// Whether the rule holds, a person each. `columns` are the cells of the list that it was parsed with, in the
    /// same order, `rows` the number of persons.
    ///
    /// # Errors
    /// [`CellError`] where the cells are not those of the rule's columns.
    pub fn evaluate(&self, columns: &[Cells<'_>], rows: usize) -> Result<Vec<Truth>, CellError> {
        match self {
            Self::Compare { column, comparison, number } => match cells(columns, *column, rows)? {
                Cells::Numbers(values) => {
                    let truth = |value: &f64| match value.is_nan() {
                        true => Truth::Unknown,
                        false => comparison.holds(*value, *number).into(),
                    };
                    Ok(values.iter().map(truth).collect())
                }
                Cells::Texts(_) => Err(CellError::Kind { column: *column, expected: Kind::Number }),
            },
            Self::OneOf { column, texts } => match cells(columns, *column, rows)? {
                Cells::Texts(cells) => {
                    let is_one = |text: &str| Truth::from(texts.iter().any(|own| own == text));
                    Ok(cells.iter().map(|text| text.map_or(Truth::Unknown, is_one)).collect())
                }
                Cells::Numbers(_) => Err(CellError::Kind { column: *column, expected: Kind::Text }),
            },
            Self::Blank { column } => Ok(match cells(columns, *column, rows)? {
                Cells::Numbers(values) => values.iter().map(|value| value.is_nan().into()).collect(),
                Cells::Texts(texts) => texts.iter().map(|text| text.is_none().into()).collect(),
            }),
            Self::Not(rule) => Ok(rule.evaluate(columns, rows)?.into_iter().map(Truth::not).collect()),
            Self::And(rules) => fold(rules, columns, vec![Truth::Yes; rows], Ord::min),
            Self::Or(rules) => fold(rules, columns, vec![Truth::No; rows], Ord::max),
        }
    }
}

fn cells<'a>(columns: &[Cells<'a>], column: usize, rows: usize) -> Result<Cells<'a>, CellError> {
    let cells = *columns.get(column).ok_or(CellError::Absent { column, columns: columns.len() })?;
    if cells.len() == rows { Ok(cells) } else { Err(CellError::Length { column, cells: cells.len(), rows }) }
}

fn fold(
    rules: &[Rule],
    columns: &[Cells<'_>],
    mut truths: Vec<Truth>,
    join: fn(Truth, Truth) -> Truth,
) -> Result<Vec<Truth>, CellError> {
    for rule in rules {
        let next = rule.evaluate(columns, truths.len())?;
        truths.iter_mut().zip(next).for_each(|(truth, next)| *truth = join(*truth, next));
    }
    Ok(truths)
}

/// Persons by rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// The first rule that holds of each person, from 0; nothing where none does.
    pub labels: Vec<Option<u8>>,
    /// Persons of each rule.
    pub sizes: Vec<u64>,
    /// Persons of whom more than one rule holds: the order of the rules decided.
    pub several: u64,
    /// Persons of whom no rule holds, but of whom one might if a blank cell were known.
    pub unknown: u64,
    /// Persons of whom surely no rule holds.
    pub none: u64,
}

/// Puts every person into the segment of the first rule that holds. Of over 255 rules, the rest is not looked at.
///
/// # Errors
/// Those of [`Rule::evaluate`].
pub fn assign(rules: &[Rule], columns: &[Cells<'_>], rows: usize) -> Result<Assigned, CellError> {
    let mut held = vec![0_u32; rows];
    let mut open = vec![false; rows];
    let mut labels = vec![None; rows];
    let mut sizes = vec![0; rules.len()];
    for (rule, segment) in rules.iter().zip(0..u8::MAX) {
        for (row, truth) in rule.evaluate(columns, rows)?.into_iter().enumerate() {
            open[row] |= truth == Truth::Unknown;
            held[row] += u32::from(truth == Truth::Yes);
            if truth == Truth::Yes && labels[row].is_none() {
                labels[row] = Some(segment);
                sizes[usize::from(segment)] += 1;
            }
        }
    }
    let several = held.iter().filter(|&&held| held > 1).count() as u64;
    let without = || labels.iter().zip(&open).filter(|(label, _)| label.is_none());
    let unknown = without().filter(|(_, open)| **open).count() as u64;
    let none = without().count() as u64 - unknown;
    Ok(Assigned { labels, sizes, several, unknown, none })
}
