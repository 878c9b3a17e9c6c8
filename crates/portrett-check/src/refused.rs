//! A report read back from JSON. A claim cannot be made without evidence, so what lacks it is no claim: it is taken
//! out and told, and the rest of the report is read.

use portrett_terms::{Claim, PersonaId, Report};
use serde_json::Value;

/// Something that stands where a claim should, and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedClaim {
    /// On whose card.
    pub persona: PersonaId,
    /// Its id, where it has one.
    pub id: String,
    /// What it lacks.
    pub why: String,
}

/// A report, and what of it is no claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadReport {
    /// The report without what was refused.
    pub report: Report,
    /// What was refused, in the order of the cards.
    pub refused: Vec<RefusedClaim>,
}

/// Reads a report from the JSON that `portrett show --json` prints, or that the catalog holds.
///
/// # Errors
/// When it is no JSON, or something else than a claim is not as a report has it.
pub fn read_report(json: &str) -> Result<ReadReport, serde_json::Error> {
    let mut value: Value = serde_json::from_str(json)?;
    let mut refused = Vec::new();
    for card in value.get_mut("personas").and_then(Value::as_array_mut).into_iter().flatten() {
        let persona = PersonaId(text(card, "id"));
        for list in ["claims", "further_claims"] {
            refuse(card.get_mut(list), &persona, &mut refused);
        }
        for role in card.get_mut("roles").and_then(Value::as_array_mut).into_iter().flatten() {
            refuse(role.get_mut("claims"), &persona, &mut refused);
        }
    }
    Ok(ReadReport { report: serde_json::from_value(value)?, refused })
}

/// Takes out of `list` what is no claim.
fn refuse(list: Option<&mut Value>, persona: &PersonaId, refused: &mut Vec<RefusedClaim>) {
    let Some(list) = list.and_then(Value::as_array_mut) else { return };
    list.retain(|item| match serde_json::from_value::<Claim>(item.clone()) {
        Ok(_) => true,
        Err(error) => {
            refused.push(RefusedClaim { persona: persona.clone(), id: text(item, "id"), why: error.to_string() });
            false
        }
    });
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
