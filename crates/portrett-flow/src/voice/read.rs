//! The messages of customers, in the order of their days.

use arrow::array::RecordBatch;
use portrett_terms::SourceKind;

use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::{numbers, texts, wholes};

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
}

/// Whether a source has messages.
pub fn is_messages(source: &ValidSource) -> bool {
    source.get().kind == SourceKind::Messages
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
                "SELECT {number} AS source_number, coalesce(person_of(m.customer_key), -1) AS person_id,
                        coalesce(CAST(m.written_at AS BIGINT), {NO_MOMENT}) AS moment, m.rating, m.title, m.text,
                        max(m.rating) OVER () AS best_rating, m.import_id, m.row_number
                 FROM {} m WHERE m.author = 'customer' AND (m.text IS NOT NULL OR m.title IS NOT NULL)",
                table_name(source.get())
            )
        })
        .collect();
    let sql = format!(
        "SELECT * FROM ({}) WHERE ({undated} AND moment = {NO_MOMENT}) OR (moment >= {since} AND moment < {until})
         ORDER BY moment, source_number, import_id, row_number",
        selects.join(" UNION ALL ")
    );
    context.engine.each(&sql, work)
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
    let (title, text) = (texts(rows, "title")?, texts(rows, "text")?);
    let one = |row: usize| Message {
        source: source[row] as u16,
        person: (person[row] >= 0).then_some(person[row]),
        moment: (moment[row] != NO_MOMENT).then_some(moment[row]),
        rating: stars(rating[row], best[row]),
        text: joined(title[row].as_deref(), text[row].as_deref()),
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
