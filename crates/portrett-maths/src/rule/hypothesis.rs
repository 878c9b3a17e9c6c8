//! A belief's test: a figure of a group against a number, or against everybody else.
//!
//! ```text
//! hypothesis = figure sign ( number | "others" )
//! figure     = "share" "(" rule ")" | "mean" "(" column ")" | "median" "(" column ")"
//! sign       = ">" | ">=" | "<" | "<="
//! ```

use super::parse::Parser;
use super::token::Token;
use super::{Comparison, Kind, Named, Problem, Rule, RuleError};

/// What is measured of a group. Columns are told by their place in the list that the test was parsed with.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// The part of the group of whom the rule holds, among those of whom it can be told; from 0 to 1.
    Share(Rule),
    /// The mean of a column of numbers.
    Mean(usize),
    /// The median of a column of numbers.
    Median(usize),
}

/// What a figure is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Against {
    /// A number, in the figure's unit.
    Number(f64),
    /// The same figure of everybody else.
    Others,
}

/// A test of a belief.
#[derive(Debug, Clone, PartialEq)]
pub struct Hypothesis {
    /// What is measured.
    pub figure: Figure,
    /// Whether it is believed to lie above what it is held against; else below.
    pub above: bool,
    /// What it is held against.
    pub against: Against,
}

impl Hypothesis {
    /// Reads a test about these columns.
    ///
    /// # Errors
    /// [`RuleError`]: the first thing that is wrong, with its place.
    pub fn parse(text: &str, columns: &[Named<'_>]) -> Result<Self, RuleError> {
        let mut parser = Parser::new(text, columns)?;
        let figure = figure(&mut parser)?;
        let above = sign(&mut parser)?;
        let against = against(&mut parser)?;
        parser.end("the end")?;
        Ok(Self { figure, above, against })
    }

    /// The columns that the test asks, ascending, each once.
    pub fn columns(&self) -> Vec<usize> {
        match &self.figure {
            Figure::Share(rule) => rule.columns(),
            Figure::Mean(column) | Figure::Median(column) => vec![*column],
        }
    }

    /// The same test over another list of columns, in which each has the place that `place` gives.
    #[must_use]
    pub fn with_columns(&self, place: &impl Fn(usize) -> usize) -> Self {
        let figure = match &self.figure {
            Figure::Share(rule) => Figure::Share(rule.with_columns(place)),
            Figure::Mean(column) => Figure::Mean(place(*column)),
            Figure::Median(column) => Figure::Median(place(*column)),
        };
        Self { figure, ..self.clone() }
    }
}

fn figure(parser: &mut Parser<'_>) -> Result<Figure, RuleError> {
    const FIGURES: &str = "`share(…)`, `mean(…)` or `median(…)`";
    let word = ["share", "mean", "median"].into_iter().find(|word| parser.take_word(word));
    let Some(word) = word else { return Err(parser.expected(FIGURES)) };
    parser.need(&Token::Open, "`(`")?;
    let figure = match word {
        "share" => Figure::Share(parser.any()?),
        "mean" => Figure::Mean(number_column(parser)?),
        _ => Figure::Median(number_column(parser)?),
    };
    parser.need(&Token::Close, "`)`")?;
    Ok(figure)
}

fn number_column(parser: &mut Parser<'_>) -> Result<usize, RuleError> {
    let at = parser.at();
    let column = parser.column()?;
    if parser.kind(column) == Kind::Number {
        return Ok(column);
    }
    let problem = parser.of_kind(column, "`share(…)` of it", &Token::Word("mean or median".to_owned()));
    Err(RuleError { at, problem })
}

fn sign(parser: &mut Parser<'_>) -> Result<bool, RuleError> {
    let above = match parser.peek() {
        Token::Compare(Comparison::Greater | Comparison::AtLeast) => true,
        Token::Compare(Comparison::Less | Comparison::AtMost) => false,
        _ => return Err(parser.expected("one of > >= < <=")),
    };
    parser.take();
    Ok(above)
}

fn against(parser: &mut Parser<'_>) -> Result<Against, RuleError> {
    if let Token::Number(number) = *parser.peek() {
        parser.take();
        return Ok(Against::Number(number));
    }
    if parser.take_word("others") {
        return Ok(Against::Others);
    }
    let problem = Problem::Expected { expected: "a number or `others`".to_owned(), found: parser.peek().describe() };
    Err(RuleError { at: parser.at(), problem })
}
