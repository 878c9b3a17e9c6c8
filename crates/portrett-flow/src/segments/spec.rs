//! Settings of the segments stage.

use portrett_maths::cluster::ClusterChoiceParams;
use portrett_maths::mixture::MixtureParams;
use portrett_maths::mixture::choose::{ChoiceParams, ValidChoiceParams};
use portrett_terms::{Formation, SegmentUnit, Setting, Settings};
use serde::Serialize;

use super::rules::WrittenRule;
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
/// `segments.method`.
pub const METHOD: Setting = Setting::text(
    "segments.method",
    "mixture",
    "How segments are formed: \"mixture\" (the data says whether there are any, and how many), \"k-means\" or \"k-prototypes\" (by distance), \"rules\" (`segments.rules`), or \"column\" (`segments.column`).",
);
/// `segments.rules`.
pub const RULES: Setting = Setting::texts(
    "segments.rules",
    "Segments drawn by rule, each a name, a colon and a rule: [\"Wholesale: spend_total > 10000 and country = 'NO'\", …]. The first rule that holds counts; of whom none holds belongs to none.",
);
/// `segments.column`.
pub const COLUMN: Setting = Setting::optional(
    "segments.column",
    "no column",
    "The column of the data that says who belongs to which segment, where `segments.method` is \"column\".",
);
/// `segments.unit`.
pub const UNIT: Setting = Setting::text(
    "segments.unit",
    "person",
    "What falls into segments: \"person\", or \"account\" for companies with all their people.",
);
/// `segments.outliers`.
pub const OUTLIERS: Setting = Setting::text(
    "segments.outliers",
    "within",
    "Customers who lie far from all others: \"within\" (each belongs to the nearest segment) or \"apart\" (they belong to none, and are told by themselves).",
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
pub const SETTINGS: &[Setting] = &[
    METHOD,
    UNIT,
    LARGEST,
    FEWEST,
    EXACTLY,
    RULES,
    COLUMN,
    FORMED_BY,
    OUTLIERS,
    LEAST_SHARE,
    LEAST_PEOPLE,
    LEAST_STABILITY,
    BOOTSTRAPS,
    SAMPLE,
];

/// Most segments that there may be.
pub const LARGEST_NUMBER: usize = 12;

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
    /// How they are formed.
    pub formation: Formation,
    /// What falls into them.
    pub unit: SegmentUnit,
    /// Those that somebody drew; empty but for [`Formation::Rules`].
    pub rules: Vec<WrittenRule>,
    /// The column that they are taken from; nothing but for [`Formation::Column`].
    pub column: Option<String>,
    /// Whether outliers belong to none.
    pub outliers_apart: bool,
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
        let formed_by =
            one_of(settings, &FORMED_BY, &[("behaviour", FormedBy::Behaviour), ("everything", FormedBy::Everything)])?;
        let formation = one_of(settings, &METHOD, &Formation::ALL.map(|own| (own.name(), own)))?;
        let unit = one_of(settings, &UNIT, &[("person", SegmentUnit::Person), ("account", SegmentUnit::Account)])?;
        let outliers_apart = one_of(settings, &OUTLIERS, &[("within", false), ("apart", true)])?;
        let (rules, column) = drawn(settings, formation)?;
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
            formation,
            unit,
            rules,
            column,
            outliers_apart,
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
        let defaults = ChoiceParams::default();
        let with_noise = |fit: MixtureParams| MixtureParams { noise: self.outliers_apart, ..fit };
        let params = ChoiceParams {
            largest: self.largest,
            fewest: self.wanted.0,
            most: self.wanted.1,
            least_share: (self.floor(people) as f64 / people.max(1) as f64).min(1.0),
            least_stability: self.least_stability,
            bootstraps: self.bootstraps,
            final_rows: self.sample,
            fit: with_noise(defaults.fit.clone()),
            refit: with_noise(defaults.refit.clone()),
            ..defaults
        };
        params.check().map_err(|error| SettingError { key: "segments".to_owned(), problem: error.to_string() })
    }

    /// The choice of the number of segments by distance among `people` units.
    pub fn cluster_choice(&self, people: u64) -> ClusterChoiceParams {
        ClusterChoiceParams {
            fewest: self.wanted.0,
            most: self.wanted.1,
            least_share: (self.floor(people) as f64 / people.max(1) as f64).min(1.0),
            bootstraps: self.bootstraps,
            ..ClusterChoiceParams::default()
        }
    }
}

/// The value whose name a setting is.
fn one_of<T: Copy>(settings: &Settings, setting: &Setting, all: &[(&str, T)]) -> Result<T, SettingError> {
    let written = settings.text(setting).unwrap_or_default();
    let found = all.iter().find(|(name, _)| *name == written).map(|(_, value)| *value);
    found.ok_or_else(|| {
        let names: Vec<String> = all.iter().map(|(name, _)| format!("{name:?}")).collect();
        SettingError { key: setting.key.to_owned(), problem: format!("is {written:?}; it may be {}", names.join(", ")) }
    })
}

/// The rules or the column that somebody drew segments by, which the method must ask for.
fn drawn(settings: &Settings, formation: Formation) -> Result<(Vec<WrittenRule>, Option<String>), SettingError> {
    let needed = |setting: &Setting, problem: String| SettingError { key: setting.key.to_owned(), problem };
    let unused = |setting: &Setting, method: Formation| {
        needed(
            setting,
            format!(
                "is written, but `{}` is {:?}; it counts where that is {:?}",
                METHOD.key,
                formation.name(),
                method.name()
            ),
        )
    };
    let rules =
        settings.texts(&RULES).iter().map(|text| WrittenRule::read(text, RULES.key)).collect::<Result<Vec<_>, _>>()?;
    let column = settings.text(&COLUMN).map(str::to_owned);
    match formation {
        Formation::Rules if rules.is_empty() => Err(needed(&RULES, "holds no rule to draw segments by".to_owned())),
        Formation::Rules if rules.len() > LARGEST_NUMBER => {
            Err(needed(&RULES, format!("holds {} rules; there may be at most {LARGEST_NUMBER} segments", rules.len())))
        }
        Formation::Column if column.is_none() => {
            Err(needed(&COLUMN, "names no column to take segments from".to_owned()))
        }
        Formation::Rules => Ok((rules, None)),
        Formation::Column => Ok((Vec::new(), column)),
        _ if !rules.is_empty() => Err(unused(&RULES, Formation::Rules)),
        _ if column.is_some() => Err(unused(&COLUMN, Formation::Column)),
        _ => Ok((Vec::new(), None)),
    }
}
