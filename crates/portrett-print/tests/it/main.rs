//! Cards on paper, slides and in documents, read back: what stands in them, and what must never be there.
#![allow(clippy::unwrap_used, clippy::expect_used, dead_code, missing_docs)]

#[path = "../../../portrett-report/tests/it/fixture.rs"]
mod fixture;
#[path = "../../../portrett-report/tests/it/fixture_campaigns.rs"]
mod fixture_campaigns;
#[path = "../../../portrett-report/tests/it/fixture_parts.rs"]
mod fixture_parts;
#[path = "../../../portrett-report/tests/it/fixture_segments.rs"]
mod fixture_segments;
#[path = "../../../portrett-report/tests/it/fixture_voice.rs"]
mod fixture_voice;
#[path = "../../../portrett-report/tests/it/foreseen.rs"]
mod foreseen;
#[path = "../../../portrett-report/tests/it/quality_fixture.rs"]
mod quality_fixture;

mod accessible;
mod cards;
mod figures;
mod harmless;
mod meeting;
mod read;
mod same_bytes;
mod templates;
