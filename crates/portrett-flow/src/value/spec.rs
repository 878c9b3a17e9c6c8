//! Settings of the value stage.

use portrett_terms::{Setting, Settings};
use serde::Serialize;

/// `value.horizon_days`.
pub const HORIZON_DAYS: Setting =
    Setting::whole("value.horizon_days", 365, 7, 3_650, "Days that orders and value are foretold for.");

/// `value.discount`. Ten per cent is what the literature of customer lifetime value counts with most often.
pub const DISCOUNT: Setting = Setting::number(
    "value.discount",
    0.1,
    0.0,
    1.0,
    "How much less a sale in a year is worth than one today: 0.1 is ten per cent a year.",
);

/// `value.draws`.
pub const DRAWS: Setting = Setting::whole(
    "value.draws",
    0,
    0,
    10_000,
    "Futures to draw for each person, for an interval about what the person will do: 1000 are enough. 0: none.",
);

/// `value.renewal_days`.
pub const RENEWAL_DAYS: Setting = Setting::number(
    "value.renewal_days",
    30.4375,
    1.0,
    3_660.0,
    "Days between two renewals of a contract: 30.4375 is a month, 365.25 a year.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[HORIZON_DAYS, DISCOUNT, DRAWS, RENEWAL_DAYS];

/// What the value stage is made by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ValueSpec {
    /// Weeks that are foretold.
    pub horizon_weeks: f64,
    /// The same in days.
    pub horizon_days: u32,
    /// What a sale in a year is worth less than one today, from 0 to 1.
    pub discount: f64,
    /// Futures a person; 0 for no intervals.
    pub draws: usize,
    /// Days between renewals of a contract.
    pub renewal_days: f64,
}

impl ValueSpec {
    /// Reads the settings, whose bounds were checked where they were written.
    pub fn from_settings(settings: &Settings) -> Self {
        let days = settings.whole(&HORIZON_DAYS);
        Self {
            horizon_weeks: days as f64 / 7.0,
            horizon_days: days as u32,
            discount: settings.number(&DISCOUNT),
            draws: settings.whole(&DRAWS) as usize,
            renewal_days: settings.number(&RENEWAL_DAYS),
        }
    }

    /// Renewals of a contract within the horizon.
    pub fn horizon_periods(&self) -> u32 {
        (f64::from(self.horizon_days) / self.renewal_days) as u32
    }

    /// What a renewal is worth less than the one before it, from 0 to 1.
    pub fn discount_per_period(&self) -> f64 {
        const YEAR: f64 = 365.2425;
        portrett_maths::special::exp(portrett_maths::special::ln_1p(self.discount) * self.renewal_days / YEAR) - 1.0
    }

    /// The continuous rate a week that makes a year's discount.
    pub fn rate_per_week(&self) -> f64 {
        const WEEKS: f64 = 365.2425 / 7.0;
        portrett_maths::special::ln_1p(self.discount) / WEEKS
    }
}
