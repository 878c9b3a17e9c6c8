//! The text of a rule to its words and signs, each with its place.

use super::{Comparison, Problem, RuleError};

/// A word or sign.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A word: one of the grammar's, or the name of a column.
    Word(String),
    /// A name in double quotes, without them.
    Name(String),
    /// A text in single quotes, without them.
    Text(String),
    Number(f64),
    Compare(Comparison),
    Open,
    Close,
    Comma,
    End,
}

impl Token {
    /// Whether it is this word of the grammar, in any case.
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own.eq_ignore_ascii_case(word))
    }

    /// How an error tells it.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Word(word) => format!("`{word}`"),
            Self::Name(name) => format!("the name \"{name}\""),
            Self::Text(text) => format!("the text '{text}'"),
            Self::Number(number) => format!("the number {number}"),
            Self::Compare(comparison) => format!("`{}`", comparison.sign()),
            Self::Open => "`(`".to_owned(),
            Self::Close => "`)`".to_owned(),
            Self::Comma => "`,`".to_owned(),
            Self::End => "the end".to_owned(),
        }
    }
}

/// All words and signs with their places, from 1; last [`Token::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>, RuleError> {
    let mut reader = Reader { characters: text.chars().collect(), at: 0 };
    let mut tokens = Vec::new();
    loop {
        reader.take_while(char::is_whitespace);
        let at = reader.at + 1;
        let token = reader.token().map_err(|problem| RuleError { at, problem })?;
        let is_end = token == Token::End;
        tokens.push((at, token));
        if is_end {
            return Ok(tokens);
        }
    }
}

struct Reader {
    characters: Vec<char>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    /// Goes on while the characters are such, and gives them.
    fn take_while(&mut self, is_such: impl Fn(char) -> bool) -> String {
        let rest = &self.characters[self.at..];
        let taken: String = rest.iter().take_while(|c| is_such(**c)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn token(&mut self) -> Result<Token, Problem> {
        let Some(first) = self.peek() else { return Ok(Token::End) };
        match first {
            '(' => Ok(self.sign(Token::Open)),
            ')' => Ok(self.sign(Token::Close)),
            ',' => Ok(self.sign(Token::Comma)),
            '=' | '<' | '>' | '!' => self.comparison(),
            '\'' => self.quoted('\'').map(Token::Text),
            '"' => self.quoted('"').map(Token::Name),
            c if c.is_ascii_digit() || "+-.".contains(c) => self.number(),
            c if is_of_word(c) => Ok(Token::Word(self.take_while(|c| is_of_word(c) || c == '.'))),
            c => Err(Problem::Character(c)),
        }
    }

    fn sign(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }

    fn comparison(&mut self) -> Result<Token, Problem> {
        let sign = self.take_while(|c| "=<>!".contains(c));
        let comparison = match sign.as_str() {
            "=" | "==" => Comparison::Equal,
            "!=" | "<>" => Comparison::NotEqual,
            "<" => Comparison::Less,
            "<=" => Comparison::AtMost,
            ">" => Comparison::Greater,
            ">=" => Comparison::AtLeast,
            _ => {
                let expected = "one of = != < <= > >=".to_owned();
                return Err(Problem::Expected { expected, found: format!("`{sign}`") });
            }
        };
        Ok(Token::Compare(comparison))
    }

    /// What stands between quotes; a doubled quote stands for one.
    fn quoted(&mut self, quote: char) -> Result<String, Problem> {
        self.at += 1;
        let mut text = String::new();
        loop {
            text.push_str(&self.take_while(|c| c != quote));
            if self.peek().is_none() {
                return Err(Problem::Unclosed(quote));
            }
            self.at += 1;
            if self.peek() != Some(quote) {
                return Ok(text);
            }
            text.push(quote);
            self.at += 1;
        }
    }

    /// A finite number. Everything that is joined to it is taken, so that `12abc` is told as a whole.
    fn number(&mut self) -> Result<Token, Problem> {
        let mut text = self.take_while(|c| "+-".contains(c));
        text.push_str(&self.take_while(|c| is_of_word(c) || c == '.'));
        // The sign of an exponent: 1e-3.
        if text.ends_with(['e', 'E']) && matches!(self.peek(), Some('+' | '-')) {
            text.push_str(&self.take_while(|c| "+-".contains(c)));
            text.push_str(&self.take_while(|c| c.is_ascii_digit()));
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Token::Number(number)),
            _ => Err(Problem::Number(text)),
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a name stands for itself without quotes.
pub(super) fn is_plain(name: &str) -> bool {
    let starts = name.chars().next().is_some_and(|c| is_of_word(c) && !c.is_ascii_digit());
    starts && name.chars().all(|c| is_of_word(c) || c == '.') && !is_reserved(name)
}

/// Whether a word is one of the grammar's.
pub(super) fn is_reserved(word: &str) -> bool {
    ["and", "or", "not", "in", "is", "blank"].iter().any(|own| word.eq_ignore_ascii_case(own))
}
