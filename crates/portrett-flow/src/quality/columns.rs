//! Which column of a source stands in which field of its lake table.

use std::collections::BTreeSet;

use portrett_terms::{ColumnSpec, Money, Role, SourceKind, SourceSpec, ValueType};

use crate::sources::{figure_columns, trait_columns};

/// A column of a source in its lake table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The header in the file, or those of the two that make up the field.
    pub header: String,
    /// The field's name, generated and safe.
    pub field: String,
    /// What a number of the field is divided by to be in its unit; nothing when it holds no numbers.
    pub scale: Option<f64>,
    /// Whether a missing value shows as one: some fields have a value where the file has none.
    pub may_be_blank: bool,
}

/// What a quantity is stored in.
const THOUSANDTHS: f64 = 1000.0;

/// Roles whose field is named alike in every kind that has it; the first that the table has is taken.
const FIELDS: &[(Role, &[&str])] = &[
    (Role::CustomerId, &["customer_id"]),
    (Role::Email, &["email", "email_key"]),
    (Role::Phone, &["phone"]),
    (Role::Company, &["company"]),
    (Role::Account, &["account"]),
    (Role::Domain, &["domain"]),
    (Role::BuyingRole, &["buying_role"]),
    (Role::Status, &["status"]),
    (Role::FirstSeen, &["first_seen"]),
    (Role::OrderTime, &["ordered_at"]),
    (Role::Time, &["happened_at", "answered_at", "written_at", "measured_at"]),
    (Role::OrderId, &["order_id"]),
    (Role::Amount, &["amount"]),
    (Role::Quantity, &["quantity"]),
    (Role::Product, &["product"]),
    (Role::Category, &["category"]),
    (Role::Brand, &["brand"]),
    (Role::Channel, &["channel"]),
    (Role::Currency, &["currency"]),
    (Role::Campaign, &["campaign"]),
    (Role::Event, &["event"]),
    (Role::Session, &["session"]),
    (Role::Page, &["page"]),
    (Role::Referrer, &["referrer"]),
    (Role::TrafficSource, &["traffic_source"]),
    (Role::Medium, &["medium"]),
    (Role::Device, &["device"]),
    (Role::Search, &["search"]),
    (Role::Payment, &["payment"]),
    (Role::Begun, &["begun_at"]),
    (Role::CampaignKind, &["campaign_kind"]),
    (Role::Rating, &["rating"]),
    (Role::Title, &["title"]),
    (Role::Text, &["text"]),
];

/// The columns of `source` whose field is among `present`, in the order of the file.
pub fn columns(source: &SourceSpec, present: &BTreeSet<String>) -> Vec<Column> {
    let mut named: Vec<(&ColumnSpec, String)> =
        source.columns.iter().filter_map(|column| Some((column, field(source, column, present)?))).collect();
    let own = trait_columns(source).into_iter().chain(figure_columns(source));
    let own: Vec<_> = own.filter(|column| present.contains(&column.name)).collect();
    named.extend(own.iter().filter_map(|own| {
        let column = source.columns.iter().find(|column| **column == own.spec)?;
        Some((column, own.name.clone()))
    }));
    named.sort_by_key(|(column, _)| source.columns.iter().position(|other| other == *column));
    named.into_iter().map(|(spec, field)| column(source, spec, field)).collect()
}

fn column(source: &SourceSpec, spec: &ColumnSpec, field: String) -> Column {
    let scale = match (spec.role, spec.value) {
        (Role::Amount | Role::UnitPrice, _) | (Role::Trait, ValueType::Money) => Some(Money::SCALE as f64),
        (Role::Quantity, _) => Some(THOUSANDTHS),
        (Role::Rating | Role::Figure, _) | (Role::Trait, ValueType::Number) => Some(1.0),
        _ => None,
    };
    Column { header: header(source, spec), field, scale, may_be_blank: may_be_blank(source, spec.role) }
}

/// What a column's field is called: without a total it is the price times the quantity, and no column's own.
fn header(source: &SourceSpec, spec: &ColumnSpec) -> String {
    let is_product = spec.role == Role::UnitPrice && source.column(Role::Amount).is_none();
    match source.column(Role::Quantity).filter(|_| is_product) {
        Some(quantity) => format!("{} × {}", spec.header, quantity.header),
        None => spec.header.clone(),
    }
}

/// Whether a blank tells that something is missing. A line without a quantity is read as one piece, and
/// whoever is named by an id need not be named by an address too, but in a list of contacts.
fn may_be_blank(source: &SourceSpec, role: Role) -> bool {
    let is_named_twice = source.column(Role::CustomerId).is_some() && source.column(Role::Email).is_some();
    match role {
        Role::Quantity => false,
        Role::CustomerId | Role::Email => source.kind == SourceKind::Contacts || !is_named_twice,
        _ => true,
    }
}

fn field(source: &SourceSpec, column: &ColumnSpec, present: &BTreeSet<String>) -> Option<String> {
    // Without a total, what is kept is the price times the quantity.
    if column.role == Role::UnitPrice && source.column(Role::Amount).is_none() {
        return present.contains("amount").then(|| "amount".to_owned());
    }
    // Of several telephone numbers the lake has the first that there is: that says nothing of one column.
    let phones = source.columns.iter().filter(|other| other.role == Role::Phone).count();
    if column.role == Role::Phone && phones > 1 {
        return None;
    }
    let (_, names) = FIELDS.iter().find(|(role, _)| *role == column.role)?;
    names.iter().find(|name| present.contains(**name)).map(|name| (*name).to_owned())
}

/// The column that says when a row is of, and its field.
pub fn time_column(source: &SourceSpec) -> Option<(&ColumnSpec, &'static str)> {
    let (roles, field): (&[Role], _) = match source.kind {
        SourceKind::Contacts => (&[Role::FirstSeen], "first_seen"),
        SourceKind::Orders => (&[Role::OrderTime], "ordered_at"),
        SourceKind::Events => (&[Role::Time], "happened_at"),
        SourceKind::Survey => (&[Role::Time], "answered_at"),
        SourceKind::Messages => (&[Role::Time], "written_at"),
        SourceKind::Touches => (&[Role::Sent, Role::Opened, Role::Clicked, Role::Converted], "sent_at"),
        // Figures about a market may be of any time.
        SourceKind::Aggregates => return None,
    };
    let is_date = |column: &&ColumnSpec| source.kind != SourceKind::Touches || column.value == ValueType::Date;
    let column = roles.iter().find_map(|role| source.column(*role).filter(is_date))?;
    Some((column, field))
}
