//! A [`portrett_terms::Report`] as something to read: one HTML file, the terminal, Markdown, JSON.
//!
//! Everything here is pure: a report and a language go in, text comes out. Nothing is read or
//! written, no clock is asked, and the same report gives the same bytes.

mod ask;
mod calendar;
mod campaigns;
mod changes;
mod csv;
mod diff;
mod document;
mod drawing;
mod edits;
mod error;
mod found;
mod html;
mod json;
mod locale;
mod markdown;
mod matrix;
mod money;
mod pack;
mod parts;
mod plan;
mod privacy;
mod provisional;
mod quality;
mod segments;
mod sureness;
mod terminal;
mod value;
mod view;
mod voice;
mod words;

pub use ask::{Invite, render_ask_csv, render_ask_html, render_ask_markdown};
pub use calendar::render_calendar;
pub use campaigns::render_campaigns;
pub use changes::render_changes;
pub use diff::{diff_json, render_diff};
pub use document::{
    Bar, Bars, Believed, Body, Document, KeyFigure, Mark, NoteLine, Overview, OverviewRow, Quoted, RhythmPicture,
    Section, ShareFigure, Statement, Words, documents, left_out, overview,
};
pub use drawing::{EMBLEM_CORE, EMBLEM_SIDE, EMBLEM_STROKE, EmblemPath, cuts_in_three};
pub use edits::{as_computed, lay_over};
pub use error::ReportError;
pub use found::{FoundStatement, FoundStatements, found_json, render_found};
pub use html::{Displayed, render_html, render_site, render_workshop};
pub use json::{
    campaigns_json, cards_json, cards_schema, changes_json, in_words, put_words_in_schema, quality_json, segments_json,
    value_json, voice_json,
};
pub use locale::{Language, Locale, MESSAGE_PREFIXES, clean, message_files};
pub use markdown::render_markdown;
pub use matrix::render_matrix_csv;
pub use money::render_money;
pub use pack::{Meeting, Pack, PackPart, pack, render_pack_markdown};
pub use parts::prose;
pub use parts::{
    DEGREES, Degree, Direction, Line, Part, PartId, Purpose, Rule, Team, advice_rules, parts, render_team, team_page,
};
pub use plan::{decisions, render_plan};
pub use provisional::render_provisional;
pub use quality::render_quality;
pub use segments::render_segments;
pub use sureness::Sureness;
pub use terminal::{render_belief, render_text, wrapped};
pub use value::{render_contracts, render_value};
pub use voice::render_voice;
