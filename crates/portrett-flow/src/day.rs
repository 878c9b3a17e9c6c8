//! Days as text.

/// A day since 1970 as `YYYY-MM-DD`; blank beyond the calendar.
pub fn date(day: i64) -> String {
    let days = jiff::Span::new().try_days(day).unwrap_or_default();
    jiff::civil::date(1970, 1, 1).checked_add(days).map(|day| day.to_string()).unwrap_or_default()
}
