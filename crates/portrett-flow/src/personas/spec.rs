//! Settings of the personas stage.

use portrett_terms::{Setting, Settings};
use serde::Serialize;

/// `personas.claims_per_aspect`.
pub const CLAIMS_PER_ASPECT: Setting = Setting::whole(
    "personas.claims_per_aspect",
    3,
    1,
    20,
    "Most statements on the face of a card for each side of a person.",
);
/// `personas.smallest_count`.
pub const SMALLEST_COUNT: Setting = Setting::whole(
    "personas.smallest_count",
    15,
    2,
    100_000,
    "A statement that rests on fewer members than this is weak, however clear it looks.",
);
/// `privacy.min_group`.
pub const MIN_GROUP: Setting =
    Setting::whole("privacy.min_group", 10, 1, 100_000, "No figure is shown for fewer persons than this.");

/// `privacy.participants`.
pub const PARTICIPANTS: Setting = Setting::flag(
    "privacy.participants",
    false,
    "Whether those who were interviewed, or wrote, agreed to be counted one by one (\"7 of the 9 people interviewed\"). Where customers are too few for measured personas, the build then draws a provisional portrait of them.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[CLAIMS_PER_ASPECT, SMALLEST_COUNT, MIN_GROUP, PARTICIPANTS];

/// q-value above which a claim is weak.
pub const LARGEST_Q: f64 = 0.05;
/// Effect (on the scale of Cohen's d) under which a claim is weak.
pub const SMALLEST_EFFECT: f64 = 0.2;

/// What the personas stage is made by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PersonasSpec {
    /// Most supported claims on a card's face for each aspect.
    pub claims_per_aspect: usize,
    /// Members under which a claim is weak.
    pub smallest_count: u64,
    /// Persons under which no figure is shown.
    pub min_group: u64,
    /// Whether participants agreed to be counted one by one.
    pub participants: bool,
}

impl PersonasSpec {
    /// Takes the settings; each lies in its range already.
    pub fn from_settings(settings: &Settings) -> Self {
        Self {
            claims_per_aspect: settings.whole(&CLAIMS_PER_ASPECT) as usize,
            smallest_count: settings.whole(&SMALLEST_COUNT) as u64,
            min_group: settings.whole(&MIN_GROUP) as u64,
            participants: settings.flag(&PARTICIPANTS),
        }
    }
}
