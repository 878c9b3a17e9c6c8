//! Settings of the profiles stage.

use portrett_terms::{Setting, Settings};
use serde::Serialize;

use crate::error::SettingError;

/// `project.as_of`.
pub const AS_OF: Setting = Setting::optional(
    "project.as_of",
    "the latest plausible day in the data",
    "Until when the data counts, as YYYY-MM-DD. Never the clock.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[AS_OF];

/// Microseconds in a day.
pub const DAY: i64 = 86_400_000_000;

/// What the profiles stage is made by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfilesSpec {
    /// The end of the day that was set, in microseconds since 1970; nothing when the data decides.
    pub as_of: Option<i64>,
}

impl ProfilesSpec {
    /// Checks the settings.
    pub fn check(settings: &Settings) -> Result<Self, SettingError> {
        let Some(text) = settings.text(&AS_OF) else {
            return Ok(Self { as_of: None });
        };
        let day = text.parse::<jiff::civil::Date>().map_err(|_| SettingError {
            key: AS_OF.key.to_owned(),
            problem: "is not a day; write it as 2026-10-31".to_owned(),
        })?;
        let days = day.since(jiff::civil::date(1970, 1, 1)).map(|span| i64::from(span.get_days())).unwrap_or_default();
        Ok(Self { as_of: Some((days + 1) * DAY) })
    }
}
