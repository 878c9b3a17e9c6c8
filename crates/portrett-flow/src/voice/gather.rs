//! The first time through the messages: what is said in each is put by on disk, and what must be known before it can be
//! told for good is gathered within bounds: samples to learn words and themes from, and counts.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanArray, Float32Array, Int32Array, Int64Array, RecordBatch, StringArray, UInt8Array,
};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use foldhash::fast::FixedState;
use portrett_engine::{Spool, Spooled};
use portrett_maths::seed;
use portrett_text::Language;

use super::coded::Passages;
use super::found::Untold;
use super::hear::{Heard, Hearing};
use super::learned::Rated;
use super::read::{self, messages};
use super::step::language_name;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;

/// Batches that are heard at once, a task each.
pub(super) const ROUND: usize = 8;
/// Sentences that are put by together: a batch on the second way.
const ROWS: usize = 16_384;

/// What became of the messages, counted.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Counted {
    /// Messages that say something new.
    pub messages: u64,
    /// Those that say again what the same person, or somebody unknown, said.
    pub repeated: u64,
    /// New ones of nobody who is known.
    pub without_person: u64,
    /// Sentences.
    pub statements: u64,
    /// Messages by language.
    pub languages: BTreeMap<String, u64>,
    /// What was blacked out, by kind.
    pub redactions: BTreeMap<String, u64>,
}

/// What came of the first way.
pub struct Gathered {
    /// The sentences, in the order of their messages' days.
    pub spooled: Spooled,
    /// Counts.
    pub counted: Counted,
    /// Rated messages, to learn words from.
    pub rated: Rated,
    /// Sentences of which the taxonomy tells no theme, to find themes in.
    pub untold: Untold,
    /// What participants of interviews said.
    pub passages: Passages,
}

/// Hears all messages of the time between `window`'s ends.
pub fn gather(
    context: &Context<'_>,
    hearing: &Hearing,
    sources: &[ValidSource],
    (window, undated): ((i64, i64), bool),
    passages: Passages,
) -> Result<Gathered, FlowError> {
    let mut all = Gathering::new(context, passages)?;
    let mut waiting: Vec<RecordBatch> = Vec::new();
    read::each(context, sources, window, undated, |batch| {
        waiting.push(batch);
        if waiting.len() < ROUND {
            return Ok(());
        }
        all.add_round(context, hearing, &std::mem::take(&mut waiting))
    })?;
    all.add_round(context, hearing, &waiting)?;
    all.finish()
}

struct Gathering {
    spool: Spool,
    /// What each person, or somebody unknown, has said, as a hash of both: 8 bytes a message are all that grows with
    /// their number.
    known: HashSet<u64, FixedState>,
    rows: Rows,
    counted: Counted,
    rated: Rated,
    untold: Untold,
    passages: Passages,
}

impl Gathering {
    fn new(context: &Context<'_>, passages: Passages) -> Result<Self, FlowError> {
        Ok(Self {
            spool: context.engine.spool(&schema())?,
            known: HashSet::default(),
            rows: Rows::default(),
            counted: Counted::default(),
            rated: Rated::new(context.seed),
            untold: Untold::new(context.seed),
            passages,
        })
    }

    fn add_round(
        &mut self,
        context: &Context<'_>,
        hearing: &Hearing,
        batches: &[RecordBatch],
    ) -> Result<(), FlowError> {
        let hear = |place: usize| Ok::<_, FlowError>(hearing.hear(&messages(&batches[place])?));
        for heard in context.threads.run(batches.len(), hear) {
            for one in heard? {
                self.add(&one)?;
            }
        }
        context.progress.advance(self.counted.messages, 0);
        Ok(())
    }

    fn add(&mut self, heard: &Heard) -> Result<(), FlowError> {
        let who = heard.person.map_or(0, |person| person as u64 + 1);
        if !self.known.insert(seed::derive(heard.fingerprint, "said", who)) {
            self.counted.repeated += 1;
            return Ok(());
        }
        let message = self.counted.messages;
        let writer = writer(heard.person, message);
        self.rated.offer(heard, writer);
        self.untold.offer(heard, writer);
        self.passages.offer(heard, self.counted.statements);
        self.counted.add(heard);
        self.rows.add(heard, message as i64);
        if self.rows.text.len() >= ROWS {
            self.put()?;
        }
        Ok(())
    }

    fn put(&mut self) -> Result<(), FlowError> {
        let rows = std::mem::take(&mut self.rows);
        Ok(self.spool.write(&rows.batch()?)?)
    }

    fn finish(mut self) -> Result<Gathered, FlowError> {
        if !self.rows.text.is_empty() {
            self.put()?;
        }
        let Self { spool, counted, rated, untold, passages, .. } = self;
        Ok(Gathered { spooled: spool.finish()?, counted, rated, untold, passages })
    }
}

/// A writer as samples know him. Somebody unknown is another writer in each message.
pub(super) fn writer(person: Option<i64>, message: u64) -> u64 {
    person.map_or(u64::MAX - message, |person| person as u64)
}

impl Counted {
    fn add(&mut self, heard: &Heard) {
        self.messages += 1;
        self.without_person += u64::from(heard.person.is_none());
        self.statements += heard.said.len() as u64;
        *self.languages.entry(language_name(heard.language).to_owned()).or_insert(0) += 1;
        for (kind, count) in &heard.redactions {
            *self.redactions.entry((*kind).to_owned()).or_insert(0) += count;
        }
    }
}

/// The columns of what is put by.
fn schema() -> SchemaRef {
    let field = |name: &str, kind: DataType| Field::new(name, kind, true);
    Arc::new(Schema::new(vec![
        field("message", DataType::Int64),
        field("person", DataType::Int64),
        field("moment", DataType::Int64),
        field("consent", DataType::Boolean),
        field("rating", DataType::Float32),
        field("source", DataType::Int32),
        field("language", DataType::UInt8),
        field("theme", DataType::Int32),
        field("weight", DataType::Float32),
        field("kind", DataType::UInt8),
        field("polarity", DataType::Float32),
        field("text", DataType::Utf8),
    ]))
}

/// Sentences, column by column.
#[derive(Default)]
struct Rows {
    message: Vec<i64>,
    person: Vec<Option<i64>>,
    moment: Vec<Option<i64>>,
    consent: Vec<Option<bool>>,
    rating: Vec<Option<f32>>,
    source: Vec<i32>,
    language: Vec<u8>,
    theme: Vec<Option<i32>>,
    weight: Vec<f32>,
    kind: Vec<u8>,
    polarity: Vec<f32>,
    text: Vec<String>,
}

impl Rows {
    fn add(&mut self, heard: &Heard, message: i64) {
        // Only languages that are read have sentences.
        let Some(language) = heard.language.ours() else { return };
        for said in &heard.said {
            self.message.push(message);
            self.person.push(heard.person);
            self.moment.push(heard.moment);
            self.consent.push(heard.consent);
            self.rating.push(heard.rating);
            self.source.push(i32::from(heard.source));
            self.language.push(language_place(language));
            self.theme.push(said.theme.map(i32::from));
            self.weight.push(said.weight);
            self.kind.push(said.kind as u8);
            self.polarity.push(said.polarity);
            self.text.push(said.text.clone());
        }
    }

    fn batch(self) -> Result<RecordBatch, FlowError> {
        let columns: Vec<ArrayRef> = vec![
            Arc::new(Int64Array::from(self.message)),
            Arc::new(Int64Array::from(self.person)),
            Arc::new(Int64Array::from(self.moment)),
            Arc::new(BooleanArray::from(self.consent)),
            Arc::new(Float32Array::from(self.rating)),
            Arc::new(Int32Array::from(self.source)),
            Arc::new(UInt8Array::from(self.language)),
            Arc::new(Int32Array::from(self.theme)),
            Arc::new(Float32Array::from(self.weight)),
            Arc::new(UInt8Array::from(self.kind)),
            Arc::new(Float32Array::from(self.polarity)),
            Arc::new(StringArray::from(self.text)),
        ];
        RecordBatch::try_new(schema(), columns).map_err(|error| FlowError::Broken(error.to_string()))
    }
}

/// The place of a language among all.
fn language_place(language: Language) -> u8 {
    language as u8
}
