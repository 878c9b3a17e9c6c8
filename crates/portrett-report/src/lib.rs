//! A [`portrett_terms::Report`] as something to read: one HTML file, the terminal, Markdown, JSON.
//!
//! Everything here is pure: a report and a language go in, text comes out. Nothing is read or
//! written, no clock is asked, and the same report gives the same bytes.

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

pub use error::ReportError;
pub use found::{FoundStatement, FoundStatements, found_json, render_found};
pub use html::{Displayed, render_html};
pub use json::{
    cards_json, cards_schema, in_words, put_words_in_schema, quality_json, segments_json, value_json, voice_json,
};
pub use locale::{Language, Locale, MESSAGE_PREFIXES, clean, message_files};
pub use markdown::render_markdown;
pub use quality::render_quality;
pub use segments::render_segments;
pub use sureness::Sureness;
pub use terminal::{render_text, wrapped};
pub use value::{render_contracts, render_value};
pub use voice::render_voice;
