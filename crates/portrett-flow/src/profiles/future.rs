//! What a source might tell of the time after the cut-off, and must not.

use portrett_terms::{Aspect, ColumnSpec, Role, SourceKind, Unit, ValueType};

use super::as_of::Horizon;
use crate::sources::{ValidSource, table_name};

/// Words of headers that say how somebody stood on the day of the export.
const STANDING: &[&str] = &[
    "active",
    "aktiv",
    "antall",
    "balance",
    "canceled",
    "cancelled",
    "churn",
    "churned",
    "consent",
    "count",
    "current",
    "cluster",
    "last",
    "latest",
    "level",
    "lifecycle",
    "lifetime",
    "ltv",
    "number",
    "optin",
    "optout",
    "persona",
    "points",
    "poeng",
    "rating",
    "recency",
    "recent",
    "saldo",
    "samtykke",
    "score",
    "segment",
    "siste",
    "stage",
    "state",
    "status",
    "sum",
    "tags",
    "tier",
    "tila",
    "total",
    "totalt",
    "unsubscribed",
    "updated",
    "viimeisin",
    "yhteensä",
];

/// Whether a column of contacts or answers could hold what happened after the cut-off: what people do, and
/// how they stood when the file was written, without a day of its own. Answers have the day on which they
/// were given, where the source knows it.
pub fn may_tell(source: &ValidSource, column: &ColumnSpec) -> bool {
    use Aspect::{Behaviour, Category, Channel, Communication, ProductUse, Value};
    if source.get().kind == SourceKind::Survey {
        return source.get().column(Role::Time).is_none();
    }
    let is_birth = matches!(column.unit, Some(Unit::Years | Unit::CalendarYear));
    let does = matches!(column.aspect, Some(Behaviour | Category | Channel | Communication | ProductUse | Value));
    let counts = matches!(column.unit, Some(Unit::Count | Unit::PerYear | Unit::Days));
    let dated = column.value == ValueType::Date;
    let header = column.header.to_lowercase();
    let stands = header.split(|c: char| !c.is_alphanumeric()).any(|word| STANDING.contains(&word));
    !is_birth && (does || counts || dated || stands)
}

/// The rows of a source of contacts or answers that were there before the cut-off: the name of its table, or
/// a query in brackets. A contact of whom no source says since when is taken to have been there.
pub fn rows_before(source: &ValidSource, horizon: Horizon) -> String {
    let table = table_name(source.get());
    let (role, column) = match source.get().kind {
        SourceKind::Survey => (Role::Time, "answered_at"),
        _ => (Role::FirstSeen, "first_seen"),
    };
    match horizon.is_cut() && source.get().column(role).is_some() {
        true => format!("(SELECT * FROM {table} WHERE coalesce(CAST({column} AS BIGINT) < {}, true))", horizon.until),
        false => table,
    }
}
