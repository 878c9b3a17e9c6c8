//! Reports from a fixture made by hand: what is said, in which form, and what must never be there.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod ask;
mod calendar;
mod document;
mod every_message;
mod expected;
mod figures;
mod fixture;
mod fixture_campaigns;
mod fixture_parts;
mod fixture_segments;
mod fixture_voice;
mod foreseen;
mod frisian;
mod json;
mod living;
mod messages;
mod pack;
mod page;
mod parts;
mod parts_messages;
mod privacy;
mod quality_fixture;
mod readability;
mod site;
mod style;
mod sureness;
mod text;
