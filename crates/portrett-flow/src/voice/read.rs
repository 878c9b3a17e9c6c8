//! The messages of customers, in the order of their days.

use arrow::array::RecordBatch;
use portrett_terms::{FileFormat, SourceFile, SourceKind};

use super::known;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::{numbers, one_whole, texts, wholes};

/// A message as it came.
#[derive(Debug)]
pub struct Message {
    /// The place of its source among the sources.
    pub source: u16,
    /// Who wrote it; nothing for somebody unknown.
    pub person: Option<i64>,
    /// Microseconds since 1970; nothing where no day is told.
    pub moment: Option<i64>,
    /// How content somebody said to be, from 1 to 5; nothing where it was not said.
    pub rating: Option<f32>,
    /// Heading and text.
    pub text: String,
    /// What the interviewer asked before.
    pub question: Option<String>,
    /// Names, addresses and telephone numbers of the writer, a line each.
    pub personal: Option<String>,
    /// Whether the writer said yes or no to being written to.
    pub consent: Option<bool>,
}

/// Whether a source has messages.
pub fn is_messages(source: &ValidSource) -> bool {
    source.get().kind == SourceKind::Messages
}

/// The numbers of the sources that are interviews: transcripts, and tables in which somebody asks.
pub fn interviews(context: &Context<'_>, sources: &[ValidSource]) -> Result<Vec<u16>, FlowError> {
    let mut found = Vec::new();
    for (number, source) in (0_u16..).zip(sources).filter(|(_, source)| is_messages(source)) {
        let is_transcript = |file: &SourceFile| matches!(&file.own, Some((FileFormat::Transcript { .. }, _)));
        let spec = source.get();
        let asks = format!("SELECT count(*) AS asked FROM {} WHERE author = 'interviewer'", table_name(spec));
        let is_interview = matches!(spec.format, FileFormat::Transcript { .. })
            || spec.files.iter().any(is_transcript)
            || one_whole(&context.engine.rows(&asks)?, "asked")? > 0;
        if is_interview {
            found.push(number);
        }
    }
    Ok(found)
}

/// Calls `work` with batches of what customers wrote from `since` until `until` (microseconds) and, with `undated`, what
/// they wrote who knows when. Of interviews only what the participant said counts.
pub fn each(
    context: &Context<'_>,
    sources: &[ValidSource],
    (since, until): (i64, i64),
    undated: bool,
    work: impl FnMut(RecordBatch) -> Result<(), FlowError>,
) -> Result<(), FlowError> {
    let selects: Vec<String> = (sources.iter().enumerate())
        .filter(|(_, source)| is_messages(source))
        .map(|(number, source)| {
            format!(
                "SELECT {number} AS source_number, coalesce(person_of(customer_key), -1) AS person_id,
                        coalesce(CAST(written_at AS BIGINT), {NO_MOMENT}) AS moment, rating, title, text, personal,
                        max(rating) OVER () AS best_rating, question, import_id, row_number
                 FROM ({}) WHERE author = 'customer' AND (text IS NOT NULL OR title IS NOT NULL)",
                with_questions(source)
            )
        })
        .collect();
    let sql = format!(
        "SELECT own.*, writers.known, writers.consent FROM ({}) own
         LEFT JOIN ({}) writers ON own.person_id = writers.writer_id
         WHERE ({undated} AND moment = {NO_MOMENT}) OR (moment >= {since} AND moment < {until})
         ORDER BY moment, source_number, import_id, row_number",
        selects.join(" UNION ALL "),
        known::writers(sources)
    );
    context.engine.each(&sql, work)
}

/// Texts that tell which words are usual.
const USUAL: usize = 2_000;

/// Some texts of customers of the time from `since` until `until`, as they came.
pub fn some(
    context: &Context<'_>,
    sources: &[ValidSource],
    (since, until): (i64, i64),
) -> Result<Vec<String>, FlowError> {
    let selects: Vec<String> = (sources.iter().filter(|source| is_messages(source)))
        .map(|source| {
            format!(
                "SELECT text FROM {} WHERE author = 'customer' AND text IS NOT NULL
                   AND CAST(written_at AS BIGINT) >= {since} AND CAST(written_at AS BIGINT) < {until}",
                table_name(source.get())
            )
        })
        .collect();
    let sql = format!("SELECT text FROM ({}) ORDER BY md5(text), text LIMIT {USUAL}", selects.join(" UNION ALL "));
    Ok(texts(&context.engine.rows(&sql)?, "text")?.into_iter().flatten().collect())
}

/// The rows of a source of messages, each with what an interviewer asked in the row before it.
fn with_questions(source: &ValidSource) -> String {
    format!(
        "SELECT *, CASE WHEN author = 'customer' AND lag(author) OVER rows = 'interviewer'
                        THEN lag(text) OVER rows END AS question
         FROM {} WINDOW rows AS (PARTITION BY import_id, thread ORDER BY row_number)",
        table_name(source.get())
    )
}

/// What stands for no moment.
const NO_MOMENT: i64 = -i64::MAX;

/// Ratings are from 1 to 5, or from 0 to 10: what a source's best is tells.
const STARS: f64 = 5.0;

/// The messages of a batch.
pub fn messages(batch: &RecordBatch) -> Result<Vec<Message>, FlowError> {
    let rows = std::slice::from_ref(batch);
    let (source, person, moment) =
        (wholes(rows, "source_number")?, wholes(rows, "person_id")?, wholes(rows, "moment")?);
    let (rating, best) = (numbers(rows, "rating")?, numbers(rows, "best_rating")?);
    let (title, text, question) = (texts(rows, "title")?, texts(rows, "text")?, texts(rows, "question")?);
    let (own, known, consent) = (texts(rows, "personal")?, texts(rows, "known")?, numbers(rows, "consent")?);
    let one = |row: usize| Message {
        source: source[row] as u16,
        person: (person[row] >= 0).then_some(person[row]),
        moment: (moment[row] != NO_MOMENT).then_some(moment[row]),
        rating: stars(rating[row], best[row]),
        text: joined(title[row].as_deref(), text[row].as_deref()),
        question: question[row].clone(),
        personal: [&own[row], &known[row]].into_iter().flatten().cloned().reduce(|one, other| one + "\n" + &other),
        consent: (!consent[row].is_nan()).then_some(consent[row] > 0.0),
    };
    Ok((0..source.len()).map(one).collect())
}

fn stars(rating: f64, best: f64) -> Option<f32> {
    let scale = if best > STARS { STARS / best } else { 1.0 };
    rating.is_finite().then_some((rating * scale) as f32)
}

/// A heading is a sentence of its own.
fn joined(title: Option<&str>, text: Option<&str>) -> String {
    match (title, text) {
        (Some(title), Some(text)) => format!("{title}\n{text}"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => String::new(),
    }
}
