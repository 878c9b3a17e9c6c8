//! Who came to each segment and who left it since the build before.

use portrett_maths::growth::{Build, Change, growth};
use portrett_terms::ledger::Ledger;
use portrett_terms::{GrowthFacts, SegmentGrowth};

use super::step::SegmentsFacts;
use crate::context::Context;
use crate::error::FlowError;
use crate::table::wholes;

/// Segments of two builds that share less than this of their people (Jaccard) do not continue each other.
const LEAST_OVERLAP: f64 = 0.3;

/// The memberships of the build before.
pub struct Before {
    persons: Vec<i64>,
    labels: Vec<u8>,
    segments: usize,
}

impl Before {
    /// Reads them; nothing where there was no build with segments.
    pub fn read(context: &Context<'_>, ledger: &Ledger) -> Result<Option<Self>, FlowError> {
        let told =
            ledger.stages.get("segments").and_then(|run| serde_json::from_str::<SegmentsFacts>(&run.artefact).ok());
        let segments = told.map_or(0, |facts| facts.stability.len());
        let Some(version) = ledger.tables.get("memberships").filter(|_| segments > 0) else {
            return Ok(None);
        };
        context.engine.open_table("memberships", *version)?;
        let (persons, labels) = read(context)?;
        Ok(Some(Self { persons, labels, segments }))
    }

    /// What became of these segments, now that `memberships` holds `segments` others.
    pub fn growth(&self, context: &Context<'_>, segments: usize) -> Result<GrowthFacts, FlowError> {
        let (persons, labels) = read(context)?;
        // Who belongs to none is in one more segment, of which nothing is told.
        let before = Build { persons: &self.persons, labels: &self.labels, segments: self.segments + 1 };
        let after = Build { persons: &persons, labels: &labels, segments: segments + 1 };
        let found = growth(&before, &after, LEAST_OVERLAP).map_err(|error| FlowError::Broken(error.to_string()))?;
        let own = found.changes.iter().take(segments).enumerate();
        Ok(GrowthFacts {
            segments: own.map(|(segment, change)| told(segment as u8, change)).collect(),
            ended: found.ended.iter().filter(|own| usize::from(**own) < self.segments).count() as u64,
        })
    }
}

fn read(context: &Context<'_>) -> Result<(Vec<i64>, Vec<u8>), FlowError> {
    let rows = context.engine.rows("SELECT person_id, segment FROM memberships ORDER BY person_id")?;
    let labels = wholes(&rows, "segment")?.into_iter().map(|segment| segment as u8).collect();
    Ok((wholes(&rows, "person_id")?, labels))
}

fn told(segment: u8, change: &Change) -> SegmentGrowth {
    SegmentGrowth {
        segment,
        continued: change.before.is_some(),
        people_before: change.size_before,
        people: change.size_after,
        stayed: change.stayed,
        joined_from_others: change.joined_from_others,
        joined_anew: change.joined_anew,
        left_to_others: change.left_to_others,
        left_altogether: change.left_altogether,
    }
}
