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

/// `project.cut_off`.
pub const CUT_OFF: Setting = Setting::optional(
    "project.cut_off",
    "none: nothing is kept back",
    "The last day that profiles may know, as YYYY-MM-DD. What happened after it is the future that they are judged by.",
);

/// `profiles.cost_per_request`.
pub const COST_PER_REQUEST: Setting = Setting::number(
    "profiles.cost_per_request",
    0.0,
    0.0,
    1e6,
    "What it costs to answer one request of a customer, in the project's currency. 0: not known, no cost to serve.",
);

/// `profiles.rates`.
pub const RATES: Setting = Setting::optional(
    "profiles.rates",
    "amounts are added up as they are",
    "The source of figures with the rates of currencies by day: what one unit costs in `project.currency`.",
);

/// `profiles.places`.
pub const PLACES: Setting = Setting::optional(
    "profiles.places",
    "a postcode tells nothing",
    "The source of figures that lists postcodes (a dimension with `type = \"postcode\"`) with what is known of each: its \
     municipality, whether it is town or country. Postcodes of contacts then tell the same.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[AS_OF, CUT_OFF, COST_PER_REQUEST, RATES, PLACES];

/// Microseconds in a day.
pub const DAY: i64 = 86_400_000_000;

/// What the profiles stage is made by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfilesSpec {
    /// The end of the day that was set, in microseconds since 1970; nothing when the data decides.
    pub as_of: Option<i64>,
    /// The end of the last day that profiles may know; nothing when nothing is kept back.
    pub cut_off: Option<i64>,
    /// What it costs to answer a request.
    pub cost_per_request: Option<f64>,
    /// The source of figures that holds the rates of currencies.
    pub rates: Option<String>,
    /// The source of figures that lists postcodes.
    pub places: Option<String>,
}

impl ProfilesSpec {
    /// Checks the settings.
    pub fn check(settings: &Settings) -> Result<Self, SettingError> {
        let (as_of, cut_off) = (end_of_day(settings, &AS_OF)?, end_of_day(settings, &CUT_OFF)?);
        if let (Some(as_of), Some(cut_off)) = (as_of, cut_off)
            && cut_off >= as_of
        {
            let problem = "leaves no time before `project.as_of`, the end of the data, to be judged by".to_owned();
            return Err(SettingError { key: CUT_OFF.key.to_owned(), problem });
        }
        Ok(Self {
            as_of,
            cut_off,
            cost_per_request: Some(settings.number(&COST_PER_REQUEST)).filter(|cost| *cost > 0.0),
            rates: settings.text(&RATES).map(str::to_owned),
            places: settings.text(&PLACES).map(str::to_owned),
        })
    }
}

/// The end of a day that is set, in microseconds since 1970.
fn end_of_day(settings: &Settings, setting: &Setting) -> Result<Option<i64>, SettingError> {
    let Some(text) = settings.text(setting) else { return Ok(None) };
    let day = text.parse::<jiff::civil::Date>().map_err(|_| SettingError {
        key: setting.key.to_owned(),
        problem: "is not a day; write it as 2026-10-31".to_owned(),
    })?;
    let days = day.since(jiff::civil::date(1970, 1, 1)).map(|span| i64::from(span.get_days())).unwrap_or_default();
    Ok(Some((days + 1) * DAY))
}
