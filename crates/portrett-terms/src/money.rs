//! Amounts of money as whole numbers, so that sums never depend on their order.

use serde::{Deserialize, Serialize};

/// An amount in ten-thousandths of the currency's unit: 12.5 kroner is 125,000. Four decimals hold
/// the unit prices that shops write (0.001 is seen), and 64 bits hold 900 million million units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Ten-thousandths in one unit of the currency.
    pub const SCALE: i64 = 10_000;

    /// The nearest amount to `units`; `None` when it is not finite or too large to hold.
    pub fn from_units(units: f64) -> Option<Self> {
        let scaled = (units * Self::SCALE as f64).round();
        (scaled.abs() < 9.0e18).then_some(Self(scaled as i64))
    }

    /// The amount in units of the currency.
    pub fn units(self) -> f64 {
        self.0 as f64 / Self::SCALE as f64
    }
}
