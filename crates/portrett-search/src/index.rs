//! An index that is whole, and what is found in it.

use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use tantivy::columnar::{Column, StrColumn};
use tantivy::query::{EnableScoring, Weight};
use tantivy::schema::Value;
use tantivy::{DocAddress, IndexReader, ReloadPolicy, Searcher, SegmentReader, TantivyDocument};

use crate::asked::Asked;
use crate::error::SearchError;
use crate::fields::{Fields, column};
use crate::folder::Folder;
use crate::marks::Marks;
use crate::parts::Parts;
use crate::persons::Persons;
use crate::plan::Planner;
use crate::query::Query;
use crate::ranked::{Best, Ranked};
use crate::sentence::Kept;
use crate::terms::{Space, Terms};
use crate::writer::{Options, tokenizers};

/// An index that is whole. It can be searched from several threads at once.
pub struct Index {
    reader: IndexReader,
    fields: Fields,
    terms: Terms,
    /// The same for what is found, whose words are remembered from one search to the next.
    marking: Mutex<Terms>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Sentences that match.
    pub total: u64,
    /// Persons who wrote them.
    pub writers: u64,
    /// The best of them, or the newest where no word was asked for.
    pub hits: Vec<Hit>,
    /// Whether the query had more words than are looked for, and the last were left out.
    pub is_cut: bool,
}

/// A sentence that was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hit {
    /// Its BM25, summed over the words that were looked for; 0 where none was.
    pub score: f32,
    /// The sentence.
    pub sentence: Kept,
    /// Where in its text the words are, in bytes, in order and apart from each other.
    pub spans: Vec<Range<usize>>,
}

impl Index {
    /// Opens the index in a folder.
    ///
    /// # Errors
    /// One that [needs a rebuild](SearchError::needs_rebuild): [`Absent`](SearchError::Absent) where no index was
    /// finished, [`Stale`](SearchError::Stale) where it was made with another fingerprint or other parts,
    /// [`OtherVersion`](SearchError::OtherVersion), [`Damaged`](SearchError::Damaged). Or the folder cannot be read.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, SearchError> {
        let path = Folder::at(folder).checked(&options.stamp())?;
        let opened = tantivy::Index::open_in_dir(path).map_err(SearchError::reading);
        opened.and_then(|index| Self::over(&index, &options.parts)).map_err(|error| SearchError::Damaged {
            folder: folder.to_owned(),
            what: std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string),
        })
    }

    pub(crate) fn over(index: &tantivy::Index, parts: &Parts) -> Result<Self, SearchError> {
        let mut index = index.clone();
        index.set_tokenizers(tokenizers(parts));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into();
        let reader: IndexReader = reader.map_err(SearchError::reading)?;
        reader.reload().map_err(SearchError::reading)?;
        let (_, fields) = Fields::new();
        let terms = Terms::new(parts.clone());
        Ok(Self { reader, fields, marking: Mutex::new(terms.clone()), terms })
    }

    /// How many sentences there are.
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What matches, how many persons wrote it, and the best of it.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the files cannot be read; none for any text.
    pub fn search(&self, query: &Query) -> Result<Found, SearchError> {
        let asked = Asked::of(&query.text);
        let searcher = self.reader.searcher();
        let mut found = Found { is_cut: asked.is_cut, ..Found::default() };
        let Some(segment) = searcher.segment_readers().first() else { return Ok(found) };
        let (weight, marks) = self.weight(&searcher, &asked, query, true)?;
        let columns = Order::of(segment)?;
        let mut persons = Persons::between(columns.writer.min_value(), columns.writer.max_value());
        let mut best = Best::of(query.limit);
        let mut take = |place: u32, score: f32| {
            found.total += 1;
            persons.add(columns.writer.first(place).unwrap_or_default());
            if best.wants(score) {
                best.add(columns.ranked(place, score));
            }
        };
        weight.for_each(segment, &mut take).map_err(SearchError::reading)?;
        found.writers = persons.count();
        found.hits = self.hits(&searcher, segment, &best.sorted(), &marks)?;
        Ok(found)
    }

    /// The sentences with these numbers, in their order; a number that is not there is left out.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the files cannot be read.
    pub fn sentences(&self, ids: &[i64]) -> Result<Vec<Kept>, SearchError> {
        let searcher = self.reader.searcher();
        let Some(segment) = searcher.segment_readers().first() else { return Ok(Vec::new()) };
        let column = segment.fast_fields().i64(column::ID).map_err(SearchError::reading)?;
        let shelf = Shelf::of(segment)?;
        let mut found = Vec::new();
        for id in ids {
            let mut places = Vec::new();
            column.get_docids_for_value_range(*id..=*id, 0..segment.max_doc(), &mut places);
            for place in places {
                found.push(shelf.sentence(&searcher, &self.fields, place)?);
            }
        }
        Ok(found)
    }

    /// The search that `query` asks for, and what is marked in what it finds.
    pub(crate) fn weight(
        &self,
        searcher: &Searcher,
        asked: &Asked,
        query: &Query,
        is_scored: bool,
    ) -> Result<(Box<dyn Weight>, Marks), SearchError> {
        let planner = Planner::new(searcher, &self.fields, &self.terms, query);
        let (search, marks) = planner.plan(asked, query)?;
        let scoring = match is_scored {
            true => EnableScoring::enabled_from_searcher(searcher),
            false => EnableScoring::disabled_from_searcher(searcher),
        };
        Ok((search.weight(scoring).map_err(SearchError::reading)?, marks))
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    fn hits(
        &self,
        searcher: &Searcher,
        segment: &SegmentReader,
        best: &[Ranked],
        marks: &Marks,
    ) -> Result<Vec<Hit>, SearchError> {
        let shelf = Shelf::of(segment)?;
        let mut hits = Vec::with_capacity(best.len());
        for ranked in best {
            let sentence = shelf.sentence(searcher, &self.fields, ranked.place)?;
            hits.push(Hit { score: ranked.score, spans: self.spans(&sentence, marks), sentence });
        }
        Ok(hits)
    }

    fn spans(&self, sentence: &Kept, marks: &Marks) -> Vec<Range<usize>> {
        if marks.is_empty() {
            return Vec::new();
        }
        let mut terms = self.marking.lock().unwrap_or_else(PoisonError::into_inner);
        marks.places(Space::of_code(&sentence.language), &sentence.text, &mut terms)
    }
}

/// The columns that hits are ordered by.
struct Order {
    id: Column<i64>,
    writer: Column<i64>,
    moment: Column<i64>,
}

impl Order {
    fn of(segment: &SegmentReader) -> Result<Self, SearchError> {
        let column = |name| segment.fast_fields().i64(name).map_err(SearchError::reading);
        Ok(Self { id: column(column::ID)?, writer: column(column::WRITER)?, moment: column(column::MOMENT)? })
    }

    fn ranked(&self, place: u32, score: f32) -> Ranked {
        Ranked { score, moment: self.moment.first(place), id: self.id.first(place).unwrap_or_default(), place }
    }
}

/// Where sentences are read from.
struct Shelf {
    order: Order,
    persona: Column<i64>,
    polarity: Column<f64>,
    /// Language, theme, topic, kind, source; absent where no sentence has one.
    names: [Option<StrColumn>; 5],
}

impl Shelf {
    fn of(segment: &SegmentReader) -> Result<Self, SearchError> {
        let columns = segment.fast_fields();
        let name = |name| columns.str(name).map_err(SearchError::reading);
        Ok(Self {
            order: Order::of(segment)?,
            persona: columns.i64(column::PERSONA).map_err(SearchError::reading)?,
            polarity: columns.f64(column::POLARITY).map_err(SearchError::reading)?,
            names: [
                name(column::LANGUAGE)?,
                name(column::THEME)?,
                name(column::TOPIC)?,
                name(column::KIND)?,
                name(column::SOURCE)?,
            ],
        })
    }

    fn sentence(&self, searcher: &Searcher, fields: &Fields, place: u32) -> Result<Kept, SearchError> {
        let stored: TantivyDocument = searcher.doc(DocAddress::new(0, place)).map_err(SearchError::reading)?;
        let text = stored.get_first(fields.text).and_then(|text| text.as_str().map(str::to_owned));
        let [language, theme, topic, kind, source] = &self.names;
        Ok(Kept {
            id: self.order.id.first(place).unwrap_or_default(),
            writer: self.order.writer.first(place).unwrap_or_default(),
            moment: self.order.moment.first(place),
            persona: self.persona.first(place),
            language: name_at(language.as_ref(), place)?.unwrap_or_default(),
            theme: name_at(theme.as_ref(), place)?,
            topic: name_at(topic.as_ref(), place)?,
            kind: name_at(kind.as_ref(), place)?.unwrap_or_default(),
            source: name_at(source.as_ref(), place)?.unwrap_or_default(),
            polarity: self.polarity.first(place).unwrap_or_default() as f32,
            text: text.unwrap_or_default(),
        })
    }
}

fn name_at(column: Option<&StrColumn>, place: u32) -> Result<Option<String>, SearchError> {
    let Some(column) = column else { return Ok(None) };
    let Some(number) = column.ords().first(place) else { return Ok(None) };
    name_of(column, number).map(Some)
}

/// The name with that number in a column.
pub(crate) fn name_of(column: &StrColumn, number: u64) -> Result<String, SearchError> {
    let mut name = String::new();
    column.ord_to_str(number, &mut name).map_err(|error| SearchError::reading(tantivy::TantivyError::from(error)))?;
    Ok(name)
}
