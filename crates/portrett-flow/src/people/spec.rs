//! Settings of the people stage.

use serde::Serialize;

/// Share of persons that segments are fitted on; the rest is held out for claims.
pub const FIT_SHARE: f64 = 0.7;

/// What the people stage is made by. It has no settings of its own in this form.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PeopleSpec {
    /// Share of persons in `fit`.
    pub fit_share: f64,
}

impl Default for PeopleSpec {
    fn default() -> Self {
        Self { fit_share: FIT_SHARE }
    }
}

impl PeopleSpec {
    /// The rank under which a person is in `fit`: ranks are uniform over 63 bits.
    pub fn fit_below(&self) -> i64 {
        (self.fit_share * i64::MAX as f64) as i64
    }
}
