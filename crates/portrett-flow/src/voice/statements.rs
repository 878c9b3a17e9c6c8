//! The sentences of the last build, read back for whoever looks into them.

use arrow::array::RecordBatch;
use portrett_engine::{Engine, EngineError};
use portrett_terms::ledger::Ledger;

use crate::error::FlowError;
use crate::table::{numbers, texts, wholes};

/// What somebody said in one sentence, blacked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statement<'a> {
    /// Its number in the table `statements`.
    pub id: i64,
    /// Who wrote it; below zero for somebody unknown.
    pub writer: i64,
    /// Microseconds since 1970.
    pub moment: Option<i64>,
    /// The writer's segment.
    pub segment: Option<i64>,
    /// ISO 639-1; empty where it is not known.
    pub language: &'a str,
    /// The theme, as exactly as it is told.
    pub theme: Option<&'a str>,
    /// The theme above.
    pub topic: Option<&'a str>,
    /// The kind of statement.
    pub kind: &'a str,
    /// The source.
    pub source: &'a str,
    /// How it is meant, from −1 to 1.
    pub polarity: f32,
    /// The sentence.
    pub text: &'a str,
}

/// Calls `work` with every statement of the build that `ledger` is the head of, in the order of their numbers. Gives
/// whether there are any to read: not where no source has messages.
pub fn each_statement<E: From<FlowError> + From<EngineError>>(
    engine: &Engine,
    ledger: &Ledger,
    mut work: impl FnMut(&Statement<'_>) -> Result<(), E>,
) -> Result<bool, E> {
    let Some(version) = ledger.tables.get("statements") else { return Ok(false) };
    engine.open_table("statements", *version)?;
    let (segment, join) = match ledger.tables.get("memberships") {
        Some(version) => {
            engine.open_table("memberships", *version)?;
            ("CAST(m.segment AS BIGINT)", " LEFT JOIN memberships m ON s.person_id = m.person_id")
        }
        None => ("CAST(NULL AS BIGINT)", ""),
    };
    let sql = format!(
        "SELECT s.statement_id, s.writer, coalesce(s.moment, {NONE}) AS moment, coalesce({segment}, {NONE}) AS segment,
                s.language, s.theme, s.topic, s.kind, s.source, s.polarity, s.text
         FROM statements s{join} ORDER BY s.statement_id"
    );
    engine.each::<E>(&sql, |batch| told(&batch, &mut work))?;
    Ok(true)
}

/// What stands for no number.
const NONE: i64 = -i64::MAX;

fn told<E: From<FlowError>>(
    batch: &RecordBatch,
    work: &mut impl FnMut(&Statement<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let rows = std::slice::from_ref(batch);
    let whole = |name: &str| wholes(rows, name).map_err(E::from);
    let text = |name: &str| texts(rows, name).map_err(E::from);
    let (ids, writers, moments, segments) =
        (whole("statement_id")?, whole("writer")?, whole("moment")?, whole("segment")?);
    let (languages, themes, topics) = (text("language")?, text("theme")?, text("topic")?);
    let (kinds, sources, said) = (text("kind")?, text("source")?, text("text")?);
    let polarity = numbers(rows, "polarity").map_err(E::from)?;
    let known = |number: i64| (number != NONE).then_some(number);
    for row in 0..ids.len() {
        work(&Statement {
            id: ids[row],
            writer: writers[row],
            moment: known(moments[row]),
            segment: known(segments[row]),
            language: languages[row].as_deref().unwrap_or_default(),
            theme: themes[row].as_deref(),
            topic: topics[row].as_deref(),
            kind: kinds[row].as_deref().unwrap_or_default(),
            source: sources[row].as_deref().unwrap_or_default(),
            polarity: polarity[row] as f32,
            text: said[row].as_deref().unwrap_or_default(),
        })?;
    }
    Ok(())
}
