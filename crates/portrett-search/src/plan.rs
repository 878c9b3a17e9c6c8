//! What is asked for, as tantivy looks for it.
//!
//! A word scores by BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75) in the language where it scores most; words that
//! must be there are summed, alternatives too; a beginning scores 1, a filter nothing. Alternatives are joined two by
//! two, because sums of more would depend on the order in which the library walks through them.

use std::ops::Bound;

use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhraseQuery, Query as Search,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use crate::asked::{Asked, Atom, Piece};
use crate::error::SearchError;
use crate::fields::Fields;
use crate::marks::Marks;
use crate::query::Query;
use crate::terms::{Space, Terms, written};

/// Follows every letter that a word can have.
const AFTER_ALL: char = '\u{10ffff}';

type Part = Box<dyn Search>;

/// Plans searches over one index.
pub(crate) struct Planner<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: &'a Fields,
    pub(crate) terms: &'a Terms,
    /// The spaces that are searched in.
    spaces: Vec<Space>,
}

impl<'a> Planner<'a> {
    /// A planner of searches in the language of `query`, or in all.
    pub(crate) fn new(searcher: &'a Searcher, fields: &'a Fields, terms: &'a Terms, query: &Query) -> Self {
        let spaces = match &query.language {
            Some(code) => vec![Space::of_code(code)],
            None => Space::OURS.into_iter().chain([Space::Other]).collect(),
        };
        Self { searcher, fields, terms, spaces }
    }

    /// The search, and what is marked in what it finds.
    pub(crate) fn plan(&self, asked: &Asked, query: &Query) -> Result<(Part, Marks), SearchError> {
        let mut marks = Marks::default();
        let mut parts: Vec<(Occur, Part)> = Vec::new();
        for alternatives in &asked.must {
            let found: Vec<Part> =
                alternatives.iter().map(|atom| self.atom(atom, &mut marks)).collect::<Result<_, _>>()?;
            parts.push((Occur::Must, sum(found)));
        }
        let says_nothing = parts.is_empty() && asked.without.is_empty() && !asked.is_empty;
        if says_nothing {
            return Ok((Box::new(EmptyQuery), marks));
        }
        parts.extend(self.filters(query).into_iter().map(|filter| (Occur::Must, unscored(filter))));
        if parts.is_empty() {
            parts.push((Occur::Must, unscored(Box::new(AllQuery))));
        }
        for atom in &asked.without {
            parts.push((Occur::MustNot, self.atom(atom, &mut Marks::default())?));
        }
        Ok((Box::new(BooleanQuery::new(parts)), marks))
    }

    fn atom(&self, atom: &Atom, marks: &mut Marks) -> Result<Part, SearchError> {
        match atom {
            Atom::Phrase(words) => Ok(self.phrase(words, marks)),
            Atom::All(pieces) => {
                let parts = pieces.iter().map(|piece| Ok((Occur::Must, self.piece(piece, marks)?)));
                let mut parts: Vec<(Occur, Part)> = parts.collect::<Result<_, SearchError>>()?;
                match parts.len() {
                    1 => Ok(parts.remove(0).1),
                    _ => Ok(Box::new(BooleanQuery::new(parts))),
                }
            }
        }
    }

    fn piece(&self, piece: &Piece, marks: &mut Marks) -> Result<Part, SearchError> {
        match piece {
            Piece::Word(word) => self.word(word, marks),
            Piece::Beginning(beginning) => Ok(self.beginning(beginning, marks)),
        }
    }

    /// The word in every language, where it scores most.
    fn word(&self, word: &str, marks: &mut Marks) -> Result<Part, SearchError> {
        let mut found: Vec<Part> = Vec::new();
        for term in self.spaces.iter().flat_map(|space| self.terms.of_query(*space, word)) {
            let key = Term::from_field_text(self.fields.stems, &term);
            if self.searcher.doc_freq(&key).map_err(SearchError::reading)? > 0 {
                found.push(Box::new(TermQuery::new(key, IndexRecordOption::WithFreqs)));
                marks.terms.insert(term);
            }
        }
        Ok(match found.len() {
            0 => Box::new(EmptyQuery),
            1 => found.remove(0),
            _ => Box::new(DisjunctionMaxQuery::new(found)),
        })
    }

    fn beginning(&self, beginning: &str, marks: &mut Marks) -> Part {
        marks.beginnings.push(beginning.to_owned());
        let term = |text: &str| Term::from_field_text(self.fields.written, text);
        let end = format!("{beginning}{AFTER_ALL}");
        Box::new(RangeQuery::new(Bound::Included(term(beginning)), Bound::Excluded(term(&end))))
    }

    fn phrase(&self, words: &[String], marks: &mut Marks) -> Part {
        marks.phrases.push(words.to_vec());
        let mut terms: Vec<Term> =
            words.iter().map(|word| Term::from_field_text(self.fields.written, &written(word))).collect();
        match terms.len() {
            0 => Box::new(EmptyQuery),
            1 => Box::new(TermQuery::new(terms.remove(0), IndexRecordOption::WithFreqs)),
            _ => Box::new(PhraseQuery::new(terms)),
        }
    }

    fn filters(&self, query: &Query) -> Vec<Part> {
        let fields = self.fields;
        let mut filters: Vec<Part> = Vec::new();
        if let Some(persona) = query.persona {
            filters.push(exactly(Term::from_field_i64(fields.persona, persona)));
        }
        let names = [(fields.language, &query.language), (fields.kind, &query.kind), (fields.source, &query.source)];
        for (field, name) in names {
            filters.extend(name.as_ref().map(|name| exactly(Term::from_field_text(field, name))));
        }
        if let Some(theme) = &query.theme {
            let of = |field: Field| exactly(Term::from_field_text(field, theme));
            filters.push(Box::new(BooleanQuery::union(vec![of(fields.theme), of(fields.topic)])));
        }
        filters.extend(self.window(query));
        filters
    }

    fn window(&self, query: &Query) -> Option<Part> {
        let term = |moment: i64| Term::from_field_i64(self.fields.moment, moment);
        match (query.since, query.until) {
            (None, None) => None,
            (Some(since), Some(until)) if since >= until => Some(Box::new(EmptyQuery)),
            (since, until) => {
                let since = since.map_or(Bound::Unbounded, |since| Bound::Included(term(since)));
                let until = until.map_or(Bound::Unbounded, |until| Bound::Excluded(term(until)));
                Some(Box::new(RangeQuery::new(since, until)))
            }
        }
    }
}

fn exactly(term: Term) -> Part {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

fn unscored(part: Part) -> Part {
    Box::new(ConstScoreQuery::new(part, 0.0))
}

/// One of the parts at least; what several score is summed.
fn sum(parts: Vec<Part>) -> Part {
    let joined = parts.into_iter().reduce(|one, other| Box::new(BooleanQuery::union(vec![one, other])));
    joined.unwrap_or_else(|| Box::new(EmptyQuery))
}
