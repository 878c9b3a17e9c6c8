//! Settings of the segments stage.

use portrett_maths::mixture::choose::{ChoiceParams, ValidChoiceParams};
use portrett_terms::{Setting, Settings};
use serde::Serialize;

use crate::error::SettingError;

/// `segments.largest`.
pub const LARGEST: Setting = Setting::whole("segments.largest", 6, 1, 12, "Most segments that are tried.");
/// `segments.fewest`.
pub const FEWEST: Setting = Setting::whole(
    "segments.fewest",
    1,
    1,
    12,
    "Fewest segments that are wanted, whatever the data says. What a wish costs is told.",
);
/// `segments.exactly`.
pub const EXACTLY: Setting = Setting::whole(
    "segments.exactly",
    0,
    0,
    12,
    "The number of segments that is wanted, whatever the data says; 0 leaves it to the data.",
);
/// `segments.formed_by`.
pub const FORMED_BY: Setting = Setting::text(
    "segments.formed_by",
    "behaviour",
    "What segments are formed by: \"behaviour\" (what people do; who they are is then found out afterwards) or \"everything\".",
);
/// `segments.least_share`.
pub const LEAST_SHARE: Setting =
    Setting::number("segments.least_share", 0.05, 0.0, 0.5, "Smallest segment, as a share of all customers.");
/// `segments.least_people`.
pub const LEAST_PEOPLE: Setting = Setting::whole(
    "segments.least_people",
    60,
    10,
    1_000_000,
    "Smallest segment, in customers. The larger of the two counts.",
);
/// `segments.least_stability`.
pub const LEAST_STABILITY: Setting = Setting::number(
    "segments.least_stability",
    0.6,
    0.0,
    1.0,
    "How well every segment must survive resampling (mean best Jaccard overlap).",
);
/// `segments.bootstraps`.
pub const BOOTSTRAPS: Setting =
    Setting::whole("segments.bootstraps", 100, 10, 10_000, "Bootstrap samples that stability is measured on.");
/// `segments.sample`.
pub const SAMPLE: Setting = Setting::whole(
    "segments.sample",
    50_000,
    1_000,
    10_000_000,
    "Most customers that segments are fitted on; all others are then assigned.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] =
    &[LARGEST, FEWEST, EXACTLY, FORMED_BY, LEAST_SHARE, LEAST_PEOPLE, LEAST_STABILITY, BOOTSTRAPS, SAMPLE];

/// Persons under which segments are not measured at all.
pub const TOO_FEW: u64 = 120;

/// What segments are formed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FormedBy {
    /// What people do, where at least [`LEAST_BEHAVIOUR`] features tell it; else everything.
    Behaviour,
    /// Every feature.
    Everything,
}

/// Features of behaviour under which everything forms the segments.
pub const LEAST_BEHAVIOUR: usize = 4;

/// What the segments stage is made by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SegmentsSpec {
    /// Most segments that are tried.
    pub largest: usize,
    /// Fewest and most that are wanted.
    pub wanted: (usize, usize),
    /// What forms them.
    pub formed_by: FormedBy,
    /// Smallest segment, as a share.
    pub least_share: f64,
    /// Smallest segment, in persons.
    pub least_people: u64,
    /// Least stability.
    pub least_stability: f64,
    /// Bootstrap samples.
    pub bootstraps: usize,
    /// Most persons fitted on.
    pub sample: usize,
}

impl SegmentsSpec {
    /// Checks the settings.
    pub fn check(settings: &Settings) -> Result<Self, SettingError> {
        let formed_by = match settings.text(&FORMED_BY) {
            Some("behaviour") => FormedBy::Behaviour,
            Some("everything") => FormedBy::Everything,
            _ => {
                let problem = "is neither \"behaviour\" nor \"everything\"".to_owned();
                return Err(SettingError { key: FORMED_BY.key.to_owned(), problem });
            }
        };
        let largest = settings.whole(&LARGEST) as usize;
        let wanted = match settings.whole(&EXACTLY) as usize {
            0 => (settings.whole(&FEWEST) as usize, largest),
            exactly => (exactly, exactly),
        };
        if wanted.0 > wanted.1 {
            let problem = format!("is above `{}`, which is {largest}", LARGEST.key);
            return Err(SettingError { key: FEWEST.key.to_owned(), problem });
        }
        Ok(Self {
            largest: largest.max(wanted.1),
            wanted,
            formed_by,
            least_share: settings.number(&LEAST_SHARE),
            least_people: settings.whole(&LEAST_PEOPLE) as u64,
            least_stability: settings.number(&LEAST_STABILITY),
            bootstraps: settings.whole(&BOOTSTRAPS) as usize,
            sample: settings.whole(&SAMPLE) as usize,
        })
    }

    /// Smallest segment of `people` persons, in persons.
    pub fn floor(&self, people: u64) -> u64 {
        self.least_people.max((self.least_share * people as f64).ceil() as u64)
    }

    /// The choice of the number of segments among `people` persons.
    pub fn choice(&self, people: u64) -> Result<ValidChoiceParams, SettingError> {
        let params = ChoiceParams {
            largest: self.largest,
            fewest: self.wanted.0,
            most: self.wanted.1,
            least_share: (self.floor(people) as f64 / people.max(1) as f64).min(1.0),
            least_stability: self.least_stability,
            bootstraps: self.bootstraps,
            final_rows: self.sample,
            ..ChoiceParams::default()
        };
        params.check().map_err(|error| SettingError { key: "segments".to_owned(), problem: error.to_string() })
    }
}
