//! Safe pieces of SQL text. Everything that a user's file holds enters SQL through here, as a quoted
//! literal or a checked name, never as it is.

/// A text literal: quotes doubled, nothing else has a meaning inside.
///
/// ```
/// assert_eq!(portrett_engine::sql::text("O'Hara"), "'O''Hara'");
/// ```
pub fn text(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// A quoted name: double quotes doubled.
pub fn name(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\"\""))
}

/// A number literal that reads back to the same bits; `NULL` when it is not finite.
pub fn number(value: f64) -> String {
    if value.is_finite() { format!("{value:?}") } else { "NULL".to_owned() }
}
