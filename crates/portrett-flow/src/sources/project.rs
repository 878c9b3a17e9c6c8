//! The columns of a source's lake table, as SQL over the rows that a reader gives.

use std::collections::BTreeSet;

use arrow::datatypes::{DataType, SchemaRef};
use portrett_engine::sql;
use portrett_terms::ids::safe_name;
use portrett_terms::standing::{BuyingRole, Status};
use portrett_terms::{ColumnSpec, Role, SourceKind, SourceSpec};

use super::scales::{scale_columns, score};

/// A trait's column in its source's lake table.
#[derive(Debug, Clone, PartialEq)]
pub struct TraitColumn {
    /// Generated and safe: `t_` and what is left of the header.
    pub name: String,
    /// What `portrett.toml` says of it.
    pub spec: ColumnSpec,
}

/// The traits of a source with the names of their columns; the same specification gives the same names.
pub fn trait_columns(source: &SourceSpec) -> Vec<TraitColumn> {
    columns_of(source, Role::Trait, "t")
}

/// What figures are broken down by and the figures of a source, with the names of their columns.
pub fn figure_columns(source: &SourceSpec) -> Vec<TraitColumn> {
    FIGURES.iter().flat_map(|(role, prefix)| columns_of(source, *role, prefix)).collect()
}

/// Roles of figures about many people, and how the names of their columns begin.
const FIGURES: [(Role, &str); 2] = [(Role::Dimension, "d"), (Role::Figure, "f")];

/// The columns of a source that have `role`, with the names that they get in its lake table.
fn columns_of(source: &SourceSpec, role: Role, prefix: &str) -> Vec<TraitColumn> {
    let mut taken = BTreeSet::new();
    let columns = source.columns.iter().filter(|column| column.role == role);
    columns
        .map(|column| {
            let stem = format!("{prefix}_{}", safe_name(&column.header, role.name()));
            let name = (1..)
                .map(|number| if number == 1 { stem.clone() } else { format!("{stem}_{number}") })
                .find(|name| !taken.contains(name))
                .unwrap_or(stem);
            taken.insert(name.clone());
            TraitColumn { name, spec: column.clone() }
        })
        .collect()
}

/// The reader's fields of a source: which of them holds which column.
struct Fields<'a> {
    source: &'a SourceSpec,
    schema: &'a SchemaRef,
}

impl Fields<'_> {
    /// The reader's name of a column: `c` and its place among all columns of the source.
    fn named(&self, wanted: &ColumnSpec) -> Option<String> {
        let place = self.source.columns.iter().position(|column| column == wanted)?;
        Some(format!("c{place}"))
    }

    fn role(&self, role: Role) -> Option<String> {
        self.source.column(role).and_then(|column| self.named(column))
    }

    fn role_or_null(&self, role: Role, sql_type: &str) -> String {
        self.role(role).unwrap_or_else(|| format!("CAST(NULL AS {sql_type})"))
    }

    /// What a row says, else what is said of all rows.
    fn named_or(&self, role: Role, of_all: Option<&str>) -> String {
        match of_all {
            Some(name) => format!("coalesce({}, {})", self.role_or_null(role, "VARCHAR"), sql::text(name)),
            None => self.role_or_null(role, "VARCHAR"),
        }
    }

    /// The first text that there is among the columns with a role.
    fn first_of(&self, role: Role) -> String {
        let columns = self.source.columns.iter().filter(|column| column.role == role);
        let fields: Vec<String> = columns.filter_map(|column| self.named(column)).collect();
        match fields.len() {
            0 => "CAST(NULL AS VARCHAR)".to_owned(),
            1 => fields.concat(),
            _ => format!("coalesce({})", fields.join(", ")),
        }
    }

    fn data_type(&self, field: &str) -> Option<&DataType> {
        self.schema.field_with_name(field).ok().map(arrow::datatypes::Field::data_type)
    }

    /// A yes or no out of a column that may hold yes and no, a date (a date is a yes) or a count.
    fn flag(&self, role: Role) -> String {
        let Some(field) = self.role(role) else {
            return "CAST(NULL AS BOOLEAN)".to_owned();
        };
        match self.data_type(&field) {
            Some(DataType::Boolean) => field,
            Some(kind) if kind.is_numeric() => format!("({field} > 0)"),
            _ => format!("({field} IS NOT NULL)"),
        }
    }

    /// The moment that a column of dates holds, also when the reader gives it beside a yes or no.
    fn moment(&self, role: Role) -> Option<String> {
        let field = self.role(role)?;
        let beside = format!("{field}_time");
        match self.data_type(&field) {
            Some(DataType::Timestamp(_, _)) => Some(field),
            _ if self.data_type(&beside).is_some() => Some(beside),
            _ => None,
        }
    }

    /// Key of the customer: of the id, else of the e-mail.
    fn customer_key(&self) -> String {
        let id = self.role(Role::CustomerId).map(|field| format!("key_of_customer({})", self.id_in_full(&field)));
        let email = self.role(Role::Email).map(|field| format!("key_of_email({field})"));
        match (id, email) {
            (Some(id), Some(email)) => format!("coalesce({id}, {email})"),
            (Some(key), None) | (None, Some(key)) => key,
            (None, None) => "CAST(NULL AS BIGINT)".to_owned(),
        }
    }

    /// A customer's id as it stands for the same customer in every source: a short number of a tool's own is
    /// another customer's in another tool.
    fn id_in_full(&self, field: &str) -> String {
        let Some(tool) = &self.source.ids else { return field.to_owned() };
        let own = sql::text(&format!("{tool}: "));
        format!("CASE WHEN regexp_like({field}, '^[0-9]{{1,{SHORT_NUMBER}}}$') THEN {own} || {field} ELSE {field} END")
    }

    /// Names, addresses and numbers of the row, a line each: what must be blacked out in what somebody writes.
    fn personal(&self) -> String {
        let columns = self.source.columns.iter().filter(|column| column.role == Role::Personal);
        let fields = columns.filter_map(|column| self.named(column));
        let fields: Vec<String> = fields.map(|field| format!("CAST({field} AS VARCHAR)")).collect();
        match fields.is_empty() {
            true => "CAST(NULL AS VARCHAR)".to_owned(),
            false => format!("nullif(concat_ws(chr(10), {}), '')", fields.join(", ")),
        }
    }

    fn email_key(&self) -> String {
        self.role(Role::Email).map_or("CAST(NULL AS BIGINT)".to_owned(), |field| format!("key_of_email({field})"))
    }
}

/// Digits up to which two tools give out the same numbers.
const SHORT_NUMBER: usize = 9;

/// SQL over `incoming` that gives the rows of the source's lake table. `fingerprint` tells files apart
/// where a row has no other key than its place.
pub fn projection(source: &SourceSpec, schema: &SchemaRef, import_id: i64, fingerprint: &str) -> String {
    let fields = Fields { source, schema };
    let mut columns = vec![("CAST(\"row\" AS BIGINT)".to_owned(), "row_number".to_owned())];
    columns.push((format!("CAST({import_id} AS BIGINT)"), "import_id".to_owned()));
    match source.kind {
        SourceKind::Contacts => columns.extend(contacts(&fields, fingerprint)),
        SourceKind::Survey => columns.extend(survey(&fields, fingerprint)),
        SourceKind::Orders => columns.extend(orders(&fields)),
        SourceKind::Events => columns.extend(events(&fields)),
        SourceKind::Messages => columns.extend(messages(&fields, fingerprint)),
        SourceKind::Touches => columns.extend(touches(&fields)),
        SourceKind::Aggregates => columns.extend(figures(&fields)),
    }
    if matches!(source.kind, SourceKind::Orders | SourceKind::Events | SourceKind::Messages | SourceKind::Touches) {
        columns.extend(employer(&fields));
    }
    let list: Vec<String> = columns.iter().map(|(value, name)| format!("{value} AS {name}")).collect();
    format!("SELECT {} FROM incoming", list.join(", "))
}

type Columns = Vec<(String, String)>;

/// What else a row may tell of whom a person works for, where the source has it.
fn employer(fields: &Fields<'_>) -> Columns {
    let told = employer_fields(fields.source.kind).iter();
    told.filter_map(|(role, name)| Some((fields.role(*role)?, (*name).to_owned()))).collect()
}

/// Fields of the lake table of a source of `kind` that tell whom a person works for, where it has the columns.
/// Whoever wrote a message is known from another source, with the address.
pub fn employer_fields(kind: SourceKind) -> &'static [(Role, &'static str)] {
    const BOTH: [(Role, &str); 2] = [(Role::Company, "company"), (Role::Email, "email")];
    match kind {
        SourceKind::Aggregates => &[],
        SourceKind::Messages => &[(Role::Company, "company")],
        _ => &BOTH,
    }
}

/// The field of the lake tables of contacts, answers, orders and messages with what must be blacked out in what the
/// person writes. Nothing but the voice stage reads it.
pub const PERSONAL: &str = "personal";

/// What a moment is where there is none.
const NO_MOMENT: &str = "arrow_cast(NULL, 'Timestamp(Microsecond, None)')";

/// The keys of a person who is known by the row where nothing else names him.
fn keys_or_row(fields: &Fields<'_>, fingerprint: &str) -> Columns {
    let place =
        format!("key_of_customer(concat({}, CAST(\"row\" AS VARCHAR)))", sql::text(&format!("row of {fingerprint}: ")));
    vec![
        (format!("coalesce({}, {place})", fields.customer_key()), "customer_key".to_owned()),
        (fields.email_key(), "email_key".to_owned()),
        (fields.role_or_null(Role::CustomerId, "VARCHAR"), "customer_id".to_owned()),
        (fields.role_or_null(Role::Email, "VARCHAR"), "email".to_owned()),
        (fields.first_of(Role::Phone), "phone".to_owned()),
        (fields.role_or_null(Role::Company, "VARCHAR"), "company".to_owned()),
        (fields.named_or(Role::BuyingRole, fields.source.buying_role.map(BuyingRole::name)), "buying_role".to_owned()),
        (fields.flag(Role::Consent), "consent".to_owned()),
        (fields.personal(), PERSONAL.to_owned()),
    ]
}

/// The keys of a row about a company: nobody's, and the account of the company's name.
fn keys_of_account(fields: &Fields<'_>) -> Columns {
    let name = fields.role_or_null(Role::Account, "VARCHAR");
    vec![
        ("CAST(NULL AS BIGINT)".to_owned(), "customer_key".to_owned()),
        ("CAST(NULL AS BIGINT)".to_owned(), "email_key".to_owned()),
        (format!("key_of_company('name/' || company_key({name}))"), "account_id".to_owned()),
        (name, "account".to_owned()),
        (format!("web_domain({})", fields.role_or_null(Role::Domain, "VARCHAR")), "domain".to_owned()),
        (fields.first_of(Role::Phone), "phone".to_owned()),
    ]
}

fn contacts(fields: &Fields<'_>, fingerprint: &str) -> Columns {
    let mut columns = match fields.source.lists_accounts() {
        true => keys_of_account(fields),
        false => keys_or_row(fields, fingerprint),
    };
    columns.push((fields.named_or(Role::Status, fields.source.status.map(Status::name)), "status".to_owned()));
    columns.push((fields.moment(Role::FirstSeen).unwrap_or(NO_MOMENT.to_owned()), "first_seen".to_owned()));
    columns.extend(contract(fields));
    columns.extend(traits(fields));
    columns
}

/// What a source tells of contracts, where it does.
fn contract(fields: &Fields<'_>) -> Columns {
    let moment = |role: Role, name: &str| Some((fields.moment(role)?, name.to_owned()));
    let own = |role: Role, name: &str| Some((fields.role(role)?, name.to_owned()));
    let left = fields.role(Role::Left).map(|_| (fields.flag(Role::Left), "has_left".to_owned()));
    [
        moment(Role::ContractStart, "contract_start"),
        moment(Role::ContractEnd, "contract_end"),
        own(Role::ContractLength, "contract_length"),
        left,
        own(Role::LeftReason, "left_reason"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who answered when, and the answers: a trait a question.
fn survey(fields: &Fields<'_>, fingerprint: &str) -> Columns {
    let mut columns = keys_or_row(fields, fingerprint);
    columns.push((fields.role_or_null(Role::MessageId, "VARCHAR"), "response_id".to_owned()));
    columns.push((fields.moment(Role::Time).unwrap_or(NO_MOMENT.to_owned()), "answered_at".to_owned()));
    columns.extend(traits(fields));
    columns
}

fn traits(fields: &Fields<'_>) -> Columns {
    let mut columns = Vec::new();
    for column in trait_columns(fields.source) {
        if let Some(field) = fields.named(&column.spec) {
            columns.push((field, column.name));
        }
    }
    let of_header = |header: &str| {
        let asked = |column: &&ColumnSpec| column.role == Role::Trait && column.header == header;
        fields.named(fields.source.columns.iter().find(asked)?)
    };
    for (scale, column) in fields.source.scales.iter().zip(scale_columns(fields.source)) {
        columns.extend(score(scale, &of_header).map(|sql| (sql, column.name)));
    }
    columns
}

fn orders(fields: &Fields<'_>) -> Columns {
    let amount = amount(fields);
    let quantity = fields.role(Role::Quantity).map_or("CAST(1000 AS BIGINT)".to_owned(), |field| thousandths(&field));
    let text = |role| fields.role_or_null(role, "VARCHAR");
    let time = fields.moment(Role::OrderTime).unwrap_or(NO_MOMENT.to_owned());
    let own = sql::text(&format!("{}/", fields.source.id));
    let place = format!("concat(CAST({} AS VARCHAR), '@', CAST({time} AS VARCHAR))", fields.customer_key());
    let order = match fields.role(Role::OrderId) {
        Some(field) => format!("coalesce({field}, {place})"),
        None => place,
    };
    vec![
        (fields.customer_key(), "customer_key".to_owned()),
        (fields.email_key(), "email_key".to_owned()),
        (format!("key_of_order(concat({own}, {order}))"), "order_key".to_owned()),
        (time, "ordered_at".to_owned()),
        (returned(fields), "returned".to_owned()),
        (amount, "amount".to_owned()),
        (quantity, "quantity".to_owned()),
        (format!("coalesce({}, false)", fields.flag(Role::Discount)), "discounted".to_owned()),
        (text(Role::OrderId), "order_id".to_owned()),
        (text(Role::Product), "product".to_owned()),
        (text(Role::Category), "category".to_owned()),
        (text(Role::Brand), "brand".to_owned()),
        (text(Role::Channel), "channel".to_owned()),
        (text(Role::Currency), "currency".to_owned()),
        (text(Role::Payment), "payment".to_owned()),
        (text(Role::Device), "device".to_owned()),
        (fields.moment(Role::Begun).unwrap_or(NO_MOMENT.to_owned()), "begun_at".to_owned()),
        (format!("coalesce({}, false)", fields.flag(Role::Lost)), "lost".to_owned()),
        (fields.personal(), PERSONAL.to_owned()),
    ]
}

/// A quantity as a whole number of thousandths, so that sums never depend on their order.
fn thousandths(field: &str) -> String {
    format!("CAST(round(coalesce({field}, 1.0) * 1000.0) AS BIGINT)")
}

/// Money in ten-thousandths: the amount, else the unit price times the quantity.
fn amount(fields: &Fields<'_>) -> String {
    let total = fields.role(Role::Amount);
    let by_price = fields.role(Role::UnitPrice).map(|price| match fields.role(Role::Quantity) {
        Some(quantity) => format!("CAST(round(CAST({price} AS DOUBLE) * coalesce({quantity}, 1.0)) AS BIGINT)"),
        None => price,
    });
    match (total, by_price) {
        (Some(total), Some(by_price)) => format!("coalesce({total}, {by_price})"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => "CAST(NULL AS BIGINT)".to_owned(),
    }
}

/// Whether nothing was bought in the end: what was lost never was, what came back no longer is.
fn returned(fields: &Fields<'_>) -> String {
    let said = [Role::Returned, Role::Lost].map(|role| format!("coalesce({}, false)", fields.flag(role)));
    let mut signs = said.to_vec();
    for role in [Role::Quantity, Role::Amount] {
        if let Some(field) = fields.role(role) {
            signs.push(format!("coalesce({field} < 0, false)"));
        }
    }
    format!("({})", signs.join(" OR "))
}

fn touches(fields: &Fields<'_>) -> Columns {
    let moments = [Role::Sent, Role::Opened, Role::Clicked, Role::Converted];
    let time = moments.into_iter().find_map(|role| fields.moment(role));
    let sent = match fields.role(Role::Sent) {
        Some(_) => fields.flag(Role::Sent),
        None => "true".to_owned(),
    };
    vec![
        (fields.customer_key(), "customer_key".to_owned()),
        (fields.email_key(), "email_key".to_owned()),
        (fields.role_or_null(Role::Campaign, "VARCHAR"), "campaign".to_owned()),
        (fields.role_or_null(Role::CampaignKind, "VARCHAR"), "campaign_kind".to_owned()),
        (fields.role_or_null(Role::Channel, "VARCHAR"), "channel".to_owned()),
        (time.unwrap_or(NO_MOMENT.to_owned()), "sent_at".to_owned()),
        (sent, "sent".to_owned()),
        (fields.flag(Role::Opened), "opened".to_owned()),
        (fields.flag(Role::Clicked), "clicked".to_owned()),
        (fields.flag(Role::Converted), "converted".to_owned()),
        (fields.moment(Role::Opened).unwrap_or(NO_MOMENT.to_owned()), "opened_at".to_owned()),
        (fields.flag(Role::Unsubscribed), "unsubscribed".to_owned()),
    ]
}

/// What happened. A visitor who is not known has no key of a customer: he is nobody's, until a row of his
/// names somebody.
fn events(fields: &Fields<'_>) -> Columns {
    let text = |role| fields.role_or_null(role, "VARCHAR");
    let visitor = fields
        .role(Role::Visitor)
        .map_or("CAST(NULL AS BIGINT)".to_owned(), |field| format!("key_of_visitor({field})"));
    vec![
        (fields.customer_key(), "customer_key".to_owned()),
        (fields.email_key(), "email_key".to_owned()),
        (visitor, "visitor_key".to_owned()),
        (fields.moment(Role::Time).unwrap_or(NO_MOMENT.to_owned()), "happened_at".to_owned()),
        (text(Role::Event), "event".to_owned()),
        (text(Role::Session), "session".to_owned()),
        (text(Role::Page), "page".to_owned()),
        (text(Role::Referrer), "referrer".to_owned()),
        (text(Role::TrafficSource), "traffic_source".to_owned()),
        (text(Role::Medium), "medium".to_owned()),
        (text(Role::Campaign), "campaign".to_owned()),
        (text(Role::Channel), "channel".to_owned()),
        (text(Role::Device), "device".to_owned()),
        (text(Role::Search), "search".to_owned()),
    ]
}

/// What somebody wrote or said. A thread that is not named is the message's own.
fn messages(fields: &Fields<'_>, fingerprint: &str) -> Columns {
    let text = |role| fields.role_or_null(role, "VARCHAR");
    let place = format!("concat({}, CAST(\"row\" AS VARCHAR))", sql::text(&format!("{}:", &fingerprint[..16])));
    let id = format!("coalesce({}, {place})", text(Role::MessageId));
    vec![
        (fields.customer_key(), "customer_key".to_owned()),
        (fields.email_key(), "email_key".to_owned()),
        (id.clone(), "message_id".to_owned()),
        (format!("coalesce({}, {id})", text(Role::Thread)), "thread".to_owned()),
        (fields.moment(Role::Time).unwrap_or(NO_MOMENT.to_owned()), "written_at".to_owned()),
        (format!("coalesce({}, 'customer')", text(Role::Author)), "author".to_owned()),
        (text(Role::Channel), "channel".to_owned()),
        (fields.role_or_null(Role::Rating, "DOUBLE"), "rating".to_owned()),
        (text(Role::Title), "title".to_owned()),
        (text(Role::Text), "text".to_owned()),
        (fields.personal(), PERSONAL.to_owned()),
    ]
}

/// Figures about many people, with what they are broken down by.
fn figures(fields: &Fields<'_>) -> Columns {
    let mut columns = vec![(fields.moment(Role::Time).unwrap_or(NO_MOMENT.to_owned()), "measured_at".to_owned())];
    for column in figure_columns(fields.source) {
        columns.extend(fields.named(&column.spec).map(|field| (field, column.name)));
    }
    columns
}
