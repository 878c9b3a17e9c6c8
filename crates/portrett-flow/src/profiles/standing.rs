//! What a person is to the firm and what part a person plays in buying, of all that the sources say.

use portrett_engine::sql;
use portrett_terms::standing::Status;

use super::contacts::ContactTable;

/// SQL of the person's status. Of several that are said, the one that comes last in the way of a customer;
/// who ordered became one, whatever a list of contacts has not heard yet. Nothing where nothing says it.
pub fn status(tables: &[ContactTable], has_orders: bool) -> String {
    let said = tables.iter().enumerate().filter(|(_, table)| table.says_status);
    let mut places: Vec<String> = said.map(|(number, _)| place(&format!("contacts_{number}.status"))).collect();
    if has_orders {
        places.push(format!(
            "CASE WHEN person_lines.line_person IS NULL THEN 0 ELSE {} END",
            Status::Customer as i64 + 1
        ));
    }
    let latest = match places.len() {
        0 => return "CAST(NULL AS VARCHAR)".to_owned(),
        1 => places.remove(0),
        _ => format!("greatest({})", places.join(", ")),
    };
    let names = Status::ALL.map(|status| format!("WHEN {} THEN {}", status as i64 + 1, sql::text(status.name())));
    format!("CASE {latest} {} END", names.join(" "))
}

/// The place of what `field` says in the way of a customer, from 1; 0 where it says nothing.
fn place(field: &str) -> String {
    let names = Status::ALL.map(|status| format!("WHEN {} THEN {}", sql::text(status.name()), status as i64 + 1));
    format!("CASE {field} {} ELSE 0 END", names.join(" "))
}

/// SQL of the part that the person plays in buying: what the first source says that says it.
pub fn buying_role(tables: &[ContactTable]) -> String {
    let said = tables.iter().enumerate().filter(|(_, table)| table.says_buying_role);
    let fields: Vec<String> = said.map(|(number, _)| format!("contacts_{number}.buying_role")).collect();
    match fields.len() {
        0 => "CAST(NULL AS VARCHAR)".to_owned(),
        1 => fields.concat(),
        _ => format!("coalesce({})", fields.join(", ")),
    }
}
