//! What the rows of a file are: contacts, orders, touches, or nothing that can be told.

use portrett_terms::{Role, SourceKind, ValueType};

use super::column::Column;
use super::lexicon::Concept;
use super::{Guess, counted, grouped};

/// Characters from which on a text is one that somebody wrote at length.
const LONG_TEXT: f64 = 60.0;

/// As [`LONG_TEXT`], when the header speaks of messages.
const MESSAGE_TEXT: f64 = 20.0;

/// What a file's columns say about its rows.
struct Signs<'a> {
    columns: &'a [Column],
    /// A column that names customers by its header.
    customer: Option<&'a Column>,
    /// A column whose values never repeat and may be keys.
    unique: Option<&'a Column>,
}

/// Guesses what the rows are.
pub fn guess_kind(columns: &[Column]) -> Guess<Option<SourceKind>> {
    let signs = Signs {
        columns,
        customer: columns.iter().find(|column| column.names_customer()),
        unique: columns.iter().find(|column| column.is_key()),
    };
    let guesses = [signs.touches(), signs.orders(), signs.unreadable(), signs.contacts()];
    guesses.into_iter().flatten().next().unwrap_or_else(|| signs.unknown())
}

impl<'a> Signs<'a> {
    fn with_concept(&self, concept: Concept) -> Option<&'a Column> {
        self.columns.iter().find(|column| column.is_about(concept))
    }

    fn touches(&self) -> Option<Guess<Option<SourceKind>>> {
        let answers = [Concept::Sent, Concept::Opened, Concept::Clicked, Concept::Converted];
        let found = answers.iter().filter(|answer| self.with_concept(**answer).is_some_and(Column::may_answer)).count();
        let campaign = self.with_concept(Concept::Campaign).is_some();
        let customer = self.customer.or_else(|| self.columns.iter().find(|column| column.is_email()))?;
        let repeats = customer.profile.uniqueness() < 0.98;
        let is_touch = found >= 2 && (campaign || repeats) || found >= 1 && campaign;
        let why = format!(
            "it names customers, {found} of sent, opened, clicked and converted{}",
            if campaign { ", and a campaign" } else { "" }
        );
        is_touch.then_some(Guess { value: Some(SourceKind::Touches), why, sure: campaign && found >= 2 })
    }

    fn orders(&self) -> Option<Guess<Option<SourceKind>>> {
        let time = self.columns.iter().find(|column| column.may_be_order_time())?;
        let money = self.columns.iter().find(|column| column.names_money()).or_else(|| self.money_by_data())?;
        let repeated = self.columns.iter().find(|column| column.may_be_customer() && column.repeats());
        let order_number = self.with_concept(Concept::OrderId);
        let customer_is_key = self.customer.is_some_and(Column::is_key);
        if customer_is_key && order_number.is_none()
            || self.with_concept(Concept::Event).is_some() && order_number.is_none()
        {
            return None;
        }
        let customer = self.customer.or(repeated).or_else(|| self.columns.iter().find(|column| column.is_email()))?;
        if order_number.is_none() && !customer.repeats() {
            return None;
        }
        let named =
            [time.is_about_any(&[Concept::OrderDate, Concept::Date]), money.names_money(), self.customer.is_some()];
        let why = format!(
            "it has a time (\"{}\"), money (\"{}\"), and \"{}\" has {} different values in {} rows",
            time.header,
            money.header,
            customer.header,
            grouped(customer.profile.distinct),
            grouped(customer.profile.filled)
        );
        Some(Guess { value: Some(SourceKind::Orders), why, sure: named.iter().all(|named| *named) })
    }

    fn money_by_data(&self) -> Option<&'a Column> {
        self.columns.iter().find(|column| column.concept.is_none() && column.may_be_money())
    }

    /// Events and messages, which are no customers although every row may have a number of its own.
    fn unreadable(&self) -> Option<Guess<Option<SourceKind>>> {
        let customer_is_key =
            self.customer.is_some_and(Column::is_key) || self.columns.iter().any(|c| c.is_email() && c.is_key());
        if customer_is_key {
            return None;
        }
        if let Some(event) =
            self.columns.iter().find(|column| column.is_about(Concept::Event) && column.certainty() > 0.9)
        {
            let why = format!(
                "the column \"{}\" looks like events of visits, which are not one row per customer",
                event.header
            );
            return Some(Guess::unsure(None, why));
        }
        let is_message = |column: &&Column| {
            column.is_long_text(LONG_TEXT) || column.is_about(Concept::Message) && column.is_long_text(MESSAGE_TEXT)
        };
        let text = self.columns.iter().find(is_message)?;
        let why = format!(
            "the column \"{}\" holds long texts, as messages or reviews do, and no column names the customer once a row",
            text.header
        );
        Some(Guess::unsure(None, why))
    }

    fn contacts(&self) -> Option<Guess<Option<SourceKind>>> {
        let contacts = Some(SourceKind::Contacts);
        if let Some(customer) = self.customer.filter(|customer| !customer.is_key() && customer.profile.filled > 1) {
            let (distinct, filled) = (grouped(customer.profile.distinct), grouped(customer.profile.filled));
            let why = format!(
                "\"{}\" has {distinct} different values in {filled} rows, and nothing says what a row is",
                customer.header
            );
            return Some(Guess::unsure(None, why));
        }
        let email = self.columns.iter().find(|column| column.is_email() && column.is_key());
        if let Some(key) = self.customer.filter(|column| column.is_key()).or(email).or(self.unique) {
            let profile = &key.profile;
            let why = format!(
                "{} values of \"{}\" differ: one row per customer",
                counted(profile.distinct, profile.filled),
                key.header
            );
            let sure = profile.filled > 1 && (key.names_customer() || key.is_about(Concept::Id) || key.is_email());
            return self.is_about_people(key).then_some(Guess { value: contacts, why, sure });
        }
        let traits = self.columns.iter().filter(|column| column.may_be_trait()).count();
        let why = "no column is a key, and most columns are facts: each row may be a customer of its own";
        (traits * 2 > self.columns.len() && self.with_concept(Concept::Staff).is_none())
            .then(|| Guess::unsure(contacts, why))
    }

    /// A list of articles or of staff has keys too, and no customers.
    fn is_about_people(&self, key: &Column) -> bool {
        let other = [Concept::Product, Concept::ProductCode, Concept::Staff, Concept::OrderId];
        key.names_customer() || key.is_email() || !key.is_about_any(&other)
    }

    fn unknown(&self) -> Guess<Option<SourceKind>> {
        Guess::unsure(None, "no column names a customer, an order or a campaign")
    }
}

/// Whether columns of this kind may have the role.
pub fn allows(kind: SourceKind, role: Role) -> bool {
    role.definition().kinds.contains(&kind)
}

/// Whether cells of this type may say that somebody answered.
pub fn may_answer(value: ValueType) -> bool {
    matches!(value, ValueType::Date | ValueType::YesNo | ValueType::Number)
}
