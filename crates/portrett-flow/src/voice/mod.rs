//! Takes the sources of messages and the links; gives `statements`, one row a sentence of a customer (its theme, its
//! kind, how it is meant, what identifies somebody blacked out), and `voices`, one row a person who wrote with what the
//! person says. What can be told of a text is in `portrett-text`. Nothing here knows of segments, and no text leaves
//! this stage before it was blacked out.

mod asked;
mod coded;
mod found;
mod gather;
mod hear;
mod joined;
mod known;
mod learned;
mod linked;
mod named;
mod put;
mod read;
mod smoothed;
mod spec;
mod statements;
mod step;
mod told;
mod voices;

/// The themes that are shipped, as a file to edit.
pub const SHIPPED_THEMES: &str = portrett_text::taxonomy::SHIPPED;

pub use asked::Asked;
pub use smoothed::{Smoothed, smooth};
pub use spec::{
    Brought, MODEL_KEY_VARIABLE, ModelSpec, Quoting, SETTINGS, SHOW_QUOTES, THEMES, VECTORS, VectorsSpec, VoiceSpec,
    WINDOW_DAYS,
};
pub use statements::{Statement, each_statement};
pub use step::{TABLES, VoiceStep, features, has_messages, listen};
