//! A [`portrett_terms::Report`] as something to read: one HTML file, the terminal, Markdown, JSON.
//!
//! Everything here is pure: a report and a language go in, text comes out. Nothing is read or
//! written, no clock is asked, and the same report gives the same bytes.

mod document;
mod drawing;
mod error;
mod found;
mod html;
mod json;
mod locale;
mod markdown;
mod privacy;
mod quality;
mod segments;
mod sureness;
mod terminal;
mod value;
mod view;
mod voice;
mod words;

pub use document::{
    Bar, Bars, Believed, Body, Document, KeyFigure, Mark, NoteLine, Overview, OverviewRow, Quoted, RhythmPicture,
    Section, ShareFigure, Statement, Words, documents, left_out, overview,
};
pub use drawing::{EMBLEM_CORE, EMBLEM_SIDE, EMBLEM_STROKE, EmblemPath, cuts_in_three};
pub use error::ReportError;
pub use found::{FoundStatement, FoundStatements, found_json, render_found};
pub use html::{Displayed, render_html};
pub use json::{cards_json, cards_schema, quality_json, segments_json, value_json, voice_json};
pub use locale::{Language, Locale, MESSAGE_PREFIXES, message_files};
pub use markdown::render_markdown;
pub use quality::render_quality;
pub use segments::render_segments;
pub use sureness::Sureness;
pub use terminal::render_text;
pub use value::{render_contracts, render_value};
pub use voice::render_voice;
