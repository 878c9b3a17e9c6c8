//! Settings of the sessions stage.

use portrett_terms::{Setting, Settings};
use serde::Serialize;

/// `sessions.gap_minutes`. Google Analytics and Snowplow end a session after half an hour as well.
pub const GAP_MINUTES: Setting = Setting::whole(
    "sessions.gap_minutes",
    30,
    1,
    1_440,
    "Minutes without an event that end a visit, where the tool that noted it gave it no id of its own.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[GAP_MINUTES];

/// Microseconds in a second.
pub const SECOND: i64 = 1_000_000;

/// Seconds under which a visit of one page is a bounce (Google Analytics: an engaged session lasts ten).
pub const BOUNCE_SECONDS: i64 = 10;

/// What the sessions stage is made by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SessionsSpec {
    /// Microseconds without an event that end a visit.
    pub gap: i64,
}

impl SessionsSpec {
    /// Reads the settings, whose bounds were checked where they were written.
    pub fn from_settings(settings: &Settings) -> Self {
        Self { gap: settings.whole(&GAP_MINUTES) * 60 * SECOND }
    }
}
