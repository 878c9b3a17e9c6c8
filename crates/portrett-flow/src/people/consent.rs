//! Who may be written to.

use portrett_terms::{SourceKind, SourceSpec};

use crate::sources::table_name;

/// SQL with a row for each person of whom a source tells it: `person_id`, and `consent`, which is false where any
/// source says no. Nothing where no source may tell it.
pub fn consents(sources: &[SourceSpec]) -> Option<String> {
    let tells = |source: &&SourceSpec| {
        matches!(source.kind, SourceKind::Contacts | SourceKind::Survey) && !source.lists_accounts()
    };
    let select = |source: &SourceSpec| {
        format!(
            "SELECT links.person_id, CAST(told.consent AS INT) AS consent
             FROM {} told JOIN links ON told.customer_key = links.key WHERE told.consent IS NOT NULL",
            table_name(source)
        )
    };
    let selects: Vec<String> = sources.iter().filter(tells).map(select).collect();
    (!selects.is_empty()).then(|| {
        format!(
            "SELECT person_id, min(consent) = 1 AS consent FROM ({}) GROUP BY person_id",
            selects.join(" UNION ALL ")
        )
    })
}
