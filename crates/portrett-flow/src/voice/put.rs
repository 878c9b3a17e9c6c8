//! The second time through the sentences: each is told for good, by what was learnt and found on the first way, and
//! written to `statements`. A few batches are in memory at once, however many there are.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, Float32Array, Int64Array, RecordBatch, StringArray};
use arrow::datatypes::{DataType, Field, Float32Type, Int32Type, Int64Type, Schema, SchemaRef, UInt8Type};
use portrett_engine::{Spooled, WriteMode};
use portrett_terms::StatementKind;
use portrett_terms::ledger::Ledger;
use portrett_text::Language;

use super::coded::Codes;
use super::found::{Found, Teller};
use super::gather::ROUND;
use super::hear::{Again, Hearing};
use super::step::topic;
use crate::context::Context;
use crate::error::FlowError;

/// The table.
const TABLE: &str = "statements";

/// What a sentence is told by.
pub struct Told<'a> {
    /// Ears that have learnt.
    pub hearing: &'a Hearing,
    /// Ids of the taxonomy's themes, by their number.
    pub themes: &'a [String],
    /// Found themes.
    pub found: &'a [Found],
    /// The id of a found theme by its own, where it is one with others.
    pub ids: &'a BTreeMap<&'a str, &'a str>,
    /// What a model says of interviews.
    pub codes: &'a Codes,
    /// Names of the sources, by their number.
    pub sources: &'a [String],
}

/// Writes all sentences and opens the table.
pub fn put(context: &Context<'_>, told: &Told<'_>, spooled: Spooled, ledger: &mut Ledger) -> Result<(), FlowError> {
    let head = ledger.tables.get(TABLE).copied();
    let (sender, receiver) = sync_channel(ROUND);
    let (made, written) = std::thread::scope(|scope| {
        let making = scope.spawn(move || make(context, told, spooled, &sender));
        let sql = "SELECT * FROM incoming";
        let written = context.engine.write_stream(TABLE, head, WriteMode::Replace, schema(), receiver, sql);
        (making.join(), written)
    });
    let made = made.map_err(|_| FlowError::Broken("the thread that tells sentences broke off".to_owned()))?;
    // Where the writing side fails, the other only sees that nobody takes its rows.
    let written = written?;
    made?;
    ledger.tables.insert(TABLE.to_owned(), written.version);
    Ok(context.engine.open_table(TABLE, written.version)?)
}

fn make(
    context: &Context<'_>,
    told: &Told<'_>,
    mut spooled: Spooled,
    sender: &SyncSender<RecordBatch>,
) -> Result<(), FlowError> {
    let mut first = 0;
    loop {
        let mut round: Vec<(i64, RecordBatch)> = Vec::new();
        while round.len() < ROUND {
            let Some(batch) = spooled.next_batch()? else { break };
            let rows = batch.num_rows() as i64;
            round.push((first, batch));
            first += rows;
        }
        if round.is_empty() {
            return Ok(());
        }
        for batch in context.threads.run(round.len(), |place| tell(told, round[place].0, &round[place].1)) {
            let gone = |_| FlowError::Broken("the table is no longer written".to_owned());
            sender.send(batch?).map_err(gone)?;
        }
    }
}

/// The columns of the table.
fn schema() -> SchemaRef {
    let field = |(name, kind): (&str, DataType)| Field::new(name, kind, true);
    let columns = [
        ("statement_id", DataType::Int64),
        ("person_id", DataType::Int64),
        ("writer", DataType::Int64),
        ("moment", DataType::Int64),
        ("consent", DataType::Boolean),
        ("source", DataType::Utf8),
        ("language", DataType::Utf8),
        ("topic", DataType::Utf8),
        ("theme", DataType::Utf8),
        ("weight", DataType::Float32),
        ("kind", DataType::Utf8),
        ("polarity", DataType::Float32),
        ("text", DataType::Utf8),
    ];
    Arc::new(Schema::new(columns.map(field).to_vec()))
}

/// What was put by of some sentences.
struct Spoken<'b> {
    batch: &'b RecordBatch,
}

impl<'b> Spoken<'b> {
    fn column(&self, name: &str) -> Result<&'b ArrayRef, FlowError> {
        let missing = || FlowError::Broken(format!("no column `{name}` was put by"));
        self.batch.column_by_name(name).ok_or_else(missing)
    }

    fn whole(&self, name: &str) -> Result<&'b Int64Array, FlowError> {
        self.column(name)?.as_primitive_opt::<Int64Type>().ok_or_else(|| other_type(name))
    }

    fn small(&self, name: &str) -> Result<Vec<Option<i32>>, FlowError> {
        Ok(self.column(name)?.as_primitive_opt::<Int32Type>().ok_or_else(|| other_type(name))?.iter().collect())
    }

    fn places(&self, name: &str) -> Result<Vec<usize>, FlowError> {
        let column = self.column(name)?.as_primitive_opt::<UInt8Type>().ok_or_else(|| other_type(name))?;
        Ok(column.values().iter().map(|place| usize::from(*place)).collect())
    }

    fn number(&self, name: &str) -> Result<&'b Float32Array, FlowError> {
        self.column(name)?.as_primitive_opt::<Float32Type>().ok_or_else(|| other_type(name))
    }
}

fn other_type(name: &str) -> FlowError {
    FlowError::Broken(format!("the column `{name}` has another type"))
}

/// A sentence's theme, weight, kind and polarity.
struct Said {
    theme: Option<String>,
    weight: f32,
    kind: StatementKind,
    polarity: f32,
}

/// Tells sentences, one after the other.
struct Telling<'a> {
    told: &'a Told<'a>,
    again: Again<'a>,
    tellers: BTreeMap<Language, (&'a Found, Teller)>,
}

impl<'a> Telling<'a> {
    fn new(told: &'a Told<'a>) -> Self {
        let teller = |own: &'a Found| (own.language, (own, Teller::new(own.language, &own.themes)));
        Self { told, again: told.hearing.again(), tellers: told.found.iter().map(teller).collect() }
    }

    /// A theme of the taxonomy stands; then what a model says of an interview; then what was found.
    fn tell(&mut self, id: i64, language: Language, text: &str, rating: Option<f32>, mut said: Said) -> Said {
        if let Some((kind, polarity)) = self.again.tell(language, text, rating) {
            (said.kind, said.polarity) = (kind, polarity);
        }
        if let Some(code) = self.told.codes.get(id) {
            if let (None, Some(theme)) = (&said.theme, &code.theme) {
                (said.theme, said.weight) = (Some(theme.clone()), 1.0);
            }
            if said.kind == StatementKind::Other {
                said.kind = code.kind.unwrap_or(said.kind);
            }
        }
        if said.theme.is_none() {
            self.find(language, text, &mut said);
        }
        said
    }

    fn find(&mut self, language: Language, text: &str, said: &mut Said) {
        let Some((found, teller)) = self.tellers.get_mut(&language) else { return };
        let Some((theme, near)) = teller.tell(text) else { return };
        said.theme = Some(found.counts_as(theme, self.told.ids));
        said.weight = near;
    }
}

/// The rows of `statements` of a batch whose first sentence has the number `first`.
fn tell(told: &Told<'_>, first: i64, batch: &RecordBatch) -> Result<RecordBatch, FlowError> {
    let spoken = Spoken { batch };
    let (message, person, moment) = (spoken.whole("message")?, spoken.whole("person")?, spoken.whole("moment")?);
    let (language, kind) = (spoken.places("language")?, spoken.places("kind")?);
    let (theme, source) = (spoken.small("theme")?, spoken.small("source")?);
    let (weight, polarity, rating) = (spoken.number("weight")?, spoken.number("polarity")?, spoken.number("rating")?);
    let text = spoken.column("text")?.as_string_opt::<i32>().ok_or_else(|| other_type("text"))?;
    let mut telling = Telling::new(told);
    let said: Vec<Said> = (0..batch.num_rows())
        .map(|row| {
            let own = Said {
                theme: theme[row].and_then(|theme| told.themes.get(theme as usize).cloned()),
                weight: weight.value(row),
                kind: StatementKind::ALL[kind[row]],
                polarity: polarity.value(row),
            };
            let rating = rating.is_valid(row).then(|| rating.value(row));
            telling.tell(first + row as i64, Language::ALL[language[row]], text.value(row), rating, own)
        })
        .collect();
    let ids = first..first + batch.num_rows() as i64;
    let writers = person.iter().zip(message.values()).map(|(person, message)| person.unwrap_or(-1 - message));
    let source = source.iter().map(|source| &*told.sources[source.unwrap_or_default() as usize]);
    let themes = |part: fn(&str) -> &str| StringArray::from_iter(said.iter().map(|own| own.theme.as_deref().map(part)));
    let columns: Vec<ArrayRef> = vec![
        Arc::new(Int64Array::from_iter_values(ids)),
        Arc::new(person.clone()),
        Arc::new(Int64Array::from_iter_values(writers)),
        Arc::new(moment.clone()),
        Arc::new(
            spoken
                .column("consent")?
                .as_boolean_opt()
                .cloned()
                .unwrap_or_else(|| BooleanArray::new_null(batch.num_rows())),
        ),
        Arc::new(StringArray::from_iter_values(source)),
        Arc::new(StringArray::from_iter_values(language.iter().map(|place| Language::ALL[*place].code()))),
        Arc::new(themes(topic)),
        Arc::new(themes(|theme| theme)),
        Arc::new(Float32Array::from_iter_values(said.iter().map(|own| own.weight))),
        Arc::new(StringArray::from_iter_values(said.iter().map(|own| own.kind.name()))),
        Arc::new(Float32Array::from_iter_values(said.iter().map(|own| own.polarity))),
        Arc::new(text.clone()),
    ];
    RecordBatch::try_new(schema(), columns).map_err(|error| FlowError::Broken(error.to_string()))
}
