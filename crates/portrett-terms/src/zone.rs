//! The clock that a project's people live by.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A time zone of the IANA database: `Europe/Oslo`. The database is part of the program, so that one version gives
/// the same moments everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// The time zone of that name.
    ///
    /// ```
    /// use portrett_terms::Zone;
    /// let oslo = Zone::parse("Europe/Oslo").unwrap();
    /// // 12.00 UTC on 1 July 2025 is 14.00 there.
    /// assert_eq!(oslo.clock(1_751_371_200_000_000), 1_751_378_400_000_000);
    /// assert_eq!(Zone::parse("Bergen"), None);
    /// ```
    pub fn parse(name: &str) -> Option<Self> {
        let zone = TimeZone::get(name).ok()?;
        Some(Self { name: name.to_owned(), zone })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the clocks show at `moment`, in microseconds since 1970-01-01 00:00 in UTC, as microseconds since
    /// 1970-01-01 00:00 by the same clocks.
    pub fn clock(&self, moment: i64) -> i64 {
        let Ok(timestamp) = Timestamp::from_microsecond(moment) else { return moment };
        moment + i64::from(self.zone.to_offset(timestamp).seconds()) * 1_000_000
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::parse(&name).ok_or_else(|| format!("`{name}` is no time zone"))
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name
    }
}
