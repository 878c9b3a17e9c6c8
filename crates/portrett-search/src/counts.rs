//! How many persons said what was looked for, by persona, theme, kind and language.

use std::collections::BTreeMap;

use tantivy::SegmentReader;
use tantivy::columnar::{Column, StrColumn};

use crate::asked::Asked;
use crate::error::SearchError;
use crate::fields::column;
use crate::index::{Index, name_of};
use crate::query::Query;

/// A number that stands for no value.
const NONE: u32 = u32::MAX;

/// How many persons share a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count<T> {
    /// The value; `None` counts those without one.
    pub value: Option<T>,
    /// Persons, each once, however much they wrote. Small groups are counted too: whoever shows them hides those.
    pub persons: u64,
}

/// Persons by what they are and what they said; of several values a person counts in each. The most persons first, then
/// by value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub persons: u64,
    /// By persona.
    pub personas: Vec<Count<i64>>,
    /// By theme, as exactly as it is told.
    pub themes: Vec<Count<String>>,
    /// By kind of statement.
    pub kinds: Vec<Count<String>>,
    /// By language; an empty one is unknown.
    pub languages: Vec<Count<String>>,
}

/// A hit: who, and the numbers of persona, theme, kind and language.
type Row = (i64, [u32; 4]);

impl Index {
    /// Persons whose sentences match. `limit` is not looked at.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the files cannot be read; none for any text.
    pub fn counts(&self, query: &Query) -> Result<Counts, SearchError> {
        let asked = Asked::of(&query.text);
        let searcher = self.searcher();
        let Some(segment) = searcher.segment_readers().first() else { return Ok(Counts::default()) };
        let (weight, _) = self.weight(&searcher, &asked, query, false)?;
        let columns = Columns::of(segment)?;
        let mut personas = BTreeMap::new();
        let mut rows: Vec<Row> = Vec::new();
        let mut take = |places: &[u32]| rows.extend(places.iter().map(|place| columns.row(*place, &mut personas)));
        weight.for_each_no_score(segment, &mut take).map_err(SearchError::reading)?;
        rows.sort_unstable();
        rows.dedup();
        columns.counts(&rows, &personas)
    }
}

struct Columns {
    writer: Column<i64>,
    persona: Column<i64>,
    /// Theme, kind, language.
    names: [Option<StrColumn>; 3],
}

impl Columns {
    fn of(segment: &SegmentReader) -> Result<Self, SearchError> {
        let columns = segment.fast_fields();
        let name = |name| columns.str(name).map_err(SearchError::reading);
        Ok(Self {
            writer: columns.i64(column::WRITER).map_err(SearchError::reading)?,
            persona: columns.i64(column::PERSONA).map_err(SearchError::reading)?,
            names: [name(column::THEME)?, name(column::KIND)?, name(column::LANGUAGE)?],
        })
    }

    /// A hit; personas get numbers as they come.
    fn row(&self, place: u32, personas: &mut BTreeMap<i64, u32>) -> Row {
        let fresh = personas.len() as u32;
        let persona = self.persona.first(place).map_or(NONE, |persona| *personas.entry(persona).or_insert(fresh));
        let name = |number: usize| {
            let column = self.names[number].as_ref();
            column.and_then(|column| column.ords().first(place)).map_or(NONE, |number| number as u32)
        };
        (self.writer.first(place).unwrap_or_default(), [persona, name(0), name(1), name(2)])
    }

    fn counts(&self, rows: &[Row], personas: &BTreeMap<i64, u32>) -> Result<Counts, SearchError> {
        let by = |facet: usize| persons_by(rows, facet);
        let known: BTreeMap<u32, i64> = personas.iter().map(|(persona, number)| (*number, *persona)).collect();
        let of_personas = by(0).into_iter().map(|(number, persons)| (known.get(&number).copied(), persons));
        Ok(Counts {
            persons: rows.chunk_by(|one, other| one.0 == other.0).count() as u64,
            personas: ordered(of_personas.collect()),
            themes: self.named(0, by(1))?,
            kinds: self.named(1, by(2))?,
            languages: self.named(2, by(3))?,
        })
    }

    fn named(&self, place: usize, counts: BTreeMap<u32, u64>) -> Result<Vec<Count<String>>, SearchError> {
        let name = |number: u32| match self.names[place].as_ref().filter(|_| number != NONE) {
            Some(column) => name_of(column, u64::from(number)).map(Some),
            None => Ok(None),
        };
        let named = counts.into_iter().map(|(number, persons)| Ok((name(number)?, persons)));
        Ok(ordered(named.collect::<Result<_, SearchError>>()?))
    }
}

/// Persons by a facet's number. The rows are sorted by person.
fn persons_by(rows: &[Row], facet: usize) -> BTreeMap<u32, u64> {
    let mut counts: BTreeMap<u32, u64> = BTreeMap::new();
    let mut own: Vec<u32> = Vec::new();
    for person in rows.chunk_by(|one, other| one.0 == other.0) {
        own.clear();
        own.extend(person.iter().map(|(_, numbers)| numbers[facet]));
        own.sort_unstable();
        own.dedup();
        own.iter().for_each(|number| *counts.entry(*number).or_default() += 1);
    }
    counts
}

fn ordered<T: Ord>(counts: Vec<(Option<T>, u64)>) -> Vec<Count<T>> {
    let mut counts: Vec<Count<T>> = counts.into_iter().map(|(value, persons)| Count { value, persons }).collect();
    counts.sort_by(|one, other| other.persons.cmp(&one.persons).then_with(|| one.value.cmp(&other.value)));
    counts
}
