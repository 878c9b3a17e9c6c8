//! Words and signs to a rule, by recursive descent.

use super::nearest::nearest;
use super::token::{Token, is_reserved, tokens};
use super::{Comparison, Kind, Named, Problem, Rule, RuleError};

/// Brackets and negations within each other; far more than anybody writes, few enough for any stack.
const MOST_DEPTH: usize = 64;

impl Rule {
    /// Reads a rule about these columns.
    ///
    /// # Errors
    /// [`RuleError`]: the first thing that is wrong, with its place.
    pub fn parse(text: &str, columns: &[Named<'_>]) -> Result<Self, RuleError> {
        let mut parser = Parser::new(text, columns)?;
        let rule = parser.any()?;
        parser.end("`and`, `or` or the end")?;
        Ok(rule)
    }
}

/// The words of a text, read one after the other.
pub(super) struct Parser<'a> {
    /// Never empty: the last is the end.
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
    columns: &'a [Named<'a>],
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &str, columns: &'a [Named<'a>]) -> Result<Self, RuleError> {
        Ok(Self { tokens: tokens(text)?, next: 0, depth: 0, columns })
    }

    /// Nothing more may stand here; `what` is told where something does.
    pub(super) fn end(&self, what: &str) -> Result<(), RuleError> {
        match self.peek() {
            Token::End => Ok(()),
            _ => Err(self.expected(what)),
        }
    }

    /// What a column holds.
    pub(super) fn kind(&self, column: usize) -> Kind {
        self.columns[column].kind
    }

    pub(super) fn peek(&self) -> &Token {
        &self.tokens[self.next].1
    }

    pub(super) fn at(&self) -> usize {
        self.tokens[self.next].0
    }

    /// Gives the next token; the end stays.
    pub(super) fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next = (self.next + 1).min(self.tokens.len() - 1);
        token
    }

    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let is_next = self.peek().is_word(word);
        if is_next {
            self.take();
        }
        is_next
    }

    pub(super) fn expected(&self, what: &str) -> RuleError {
        let problem = Problem::Expected { expected: what.to_owned(), found: self.peek().describe() };
        RuleError { at: self.at(), problem }
    }

    pub(super) fn need(&mut self, token: &Token, what: &str) -> Result<(), RuleError> {
        if self.peek() == token {
            self.take();
            Ok(())
        } else {
            Err(self.expected(what))
        }
    }

    pub(super) fn any(&mut self) -> Result<Rule, RuleError> {
        let mut rules = vec![self.all()?];
        while self.take_word("or") {
            rules.push(self.all()?);
        }
        Ok(one_or(rules, Rule::Or))
    }

    fn all(&mut self) -> Result<Rule, RuleError> {
        let mut rules = vec![self.one()?];
        while self.take_word("and") {
            rules.push(self.one()?);
        }
        Ok(one_or(rules, Rule::And))
    }

    fn one(&mut self) -> Result<Rule, RuleError> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err(RuleError { at: self.at(), problem: Problem::TooDeep(MOST_DEPTH) });
        }
        let rule = if self.take_word("not") {
            Rule::Not(Box::new(self.one()?))
        } else if *self.peek() == Token::Open {
            self.take();
            let rule = self.any()?;
            self.need(&Token::Close, "`and`, `or` or `)`")?;
            rule
        } else {
            self.condition()?
        };
        self.depth -= 1;
        Ok(rule)
    }

    fn condition(&mut self) -> Result<Rule, RuleError> {
        let column = self.column()?;
        if let Token::Compare(comparison) = *self.peek() {
            let at = self.at();
            self.take();
            return self.comparison(column, comparison, at);
        }
        if self.take_word("is") {
            let negated = self.take_word("not");
            return if self.take_word("blank") {
                Ok(negate(Rule::Blank { column }, negated))
            } else {
                Err(self.expected(if negated { "`blank`" } else { "`blank` or `not blank`" }))
            };
        }
        let negated = self.take_word("not");
        if self.take_word("in") {
            return Ok(negate(self.list(column)?, negated));
        }
        Err(self.expected(if negated { "`in`" } else { "one of = != < <= > >=, `in`, `not in` or `is`" }))
    }

    pub(super) fn column(&mut self) -> Result<usize, RuleError> {
        let at = self.at();
        let name = match self.peek() {
            Token::Name(name) => name.clone(),
            Token::Word(word) if !is_reserved(word) => word.clone(),
            _ => return Err(self.expected("the name of a column, `not` or `(`")),
        };
        self.take();
        let place = self.columns.iter().position(|column| column.name == name);
        place.ok_or_else(|| {
            let nearest = nearest(&name, self.columns.iter().map(|column| column.name)).map(str::to_owned);
            RuleError { at, problem: Problem::UnknownColumn { name, nearest } }
        })
    }

    fn comparison(&mut self, column: usize, comparison: Comparison, at: usize) -> Result<Rule, RuleError> {
        if self.columns[column].kind == Kind::Number {
            return Ok(Rule::Compare { column, comparison, number: self.number(column)? });
        }
        let negated = match comparison {
            Comparison::Equal => false,
            Comparison::NotEqual => true,
            other => {
                let problem = self.of_kind(column, "`=`, `!=` or `in`", &Token::Compare(other));
                return Err(RuleError { at, problem });
            }
        };
        Ok(negate(Rule::OneOf { column, texts: vec![self.text(column)?] }, negated))
    }

    pub(super) fn of_kind(&self, column: usize, expected: &str, found: &Token) -> Problem {
        let Named { name, kind } = self.columns[column];
        Problem::Kind { name: name.to_owned(), kind, expected: expected.to_owned(), found: found.describe() }
    }

    fn number(&mut self, column: usize) -> Result<f64, RuleError> {
        if let Token::Number(number) = *self.peek() {
            self.take();
            return Ok(number);
        }
        Err(RuleError { at: self.at(), problem: self.of_kind(column, &Kind::Number.to_string(), self.peek()) })
    }

    fn text(&mut self, column: usize) -> Result<String, RuleError> {
        if let Token::Text(text) = self.peek().clone() {
            self.take();
            return Ok(text);
        }
        Err(RuleError { at: self.at(), problem: self.of_kind(column, &Kind::Text.to_string(), self.peek()) })
    }

    /// What follows `in`.
    fn list(&mut self, column: usize) -> Result<Rule, RuleError> {
        self.need(&Token::Open, "`(`")?;
        let rule = match self.columns[column].kind {
            Kind::Text => Rule::OneOf { column, texts: self.values(|parser| parser.text(column))? },
            Kind::Number => {
                let numbers = self.values(|parser| parser.number(column))?;
                let equal = |number| Rule::Compare { column, comparison: Comparison::Equal, number };
                one_or(numbers.into_iter().map(equal).collect(), Rule::Or)
            }
        };
        self.need(&Token::Close, "`,` or `)`")?;
        Ok(rule)
    }

    fn values<T>(&mut self, mut value: impl FnMut(&mut Self) -> Result<T, RuleError>) -> Result<Vec<T>, RuleError> {
        let mut values = vec![value(self)?];
        while *self.peek() == Token::Comma {
            self.take();
            values.push(value(self)?);
        }
        Ok(values)
    }
}

fn negate(rule: Rule, negated: bool) -> Rule {
    if negated { Rule::Not(Box::new(rule)) } else { rule }
}

/// The only rule of a list, or all of them joined.
fn one_or(mut rules: Vec<Rule>, join: impl Fn(Vec<Rule>) -> Rule) -> Rule {
    match (rules.pop(), rules.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            rules.extend(last);
            join(rules)
        }
    }
}
