//! What the rows of a file are, or that it cannot be told.

use portrett_terms::{Role, SourceKind, ValueType};

use super::column::Column;
use super::companies;
use super::lexicon::Concept;
use super::{Guess, counted, grouped};

/// Characters from which on a text is one that somebody wrote at length.
const LONG_TEXT: f64 = 60.0;

/// As [`LONG_TEXT`], when the header speaks of messages.
const MESSAGE_TEXT: f64 = 20.0;

/// What only people have.
const OF_PEOPLE: &[Concept] = &[
    Concept::Email,
    Concept::Phone,
    Concept::NationalId,
    Concept::BirthDate,
    Concept::BirthYear,
    Concept::Age,
    Concept::Gender,
    Concept::Income,
    Concept::Education,
    Concept::MaritalStatus,
    Concept::Children,
    Concept::Household,
    Concept::Occupation,
    Concept::Recency,
    Concept::Frequency,
    Concept::Tenure,
    Concept::Churn,
    Concept::CampaignAnswer,
    Concept::PurchaseCount,
    Concept::Spend,
];

/// Whether a header speaks of what is said of people alone, or of where they live.
pub fn is_of_person(concept: Concept) -> bool {
    let places = [Concept::City, Concept::Country, Concept::Region, Concept::Postcode];
    OF_PEOPLE.contains(&concept) || places.contains(&concept)
}

/// Columns that speak of visits from which on a file is about them, whoever is named in it.
const SIGNS_OF_A_VISIT: usize = 3;

/// Questions from which on a table is a survey.
const QUESTIONS: usize = 3;

/// Columns of words and periods beyond which a table without people is none of figures.
const MOST_DIMENSIONS: usize = 4;

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
    let guesses = [
        signs.touches(),
        signs.orders(),
        signs.survey(),
        signs.events(),
        signs.messages(),
        signs.companies(),
        signs.aggregates(),
        signs.contacts(),
    ];
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
        let visits = [Concept::Event, Concept::EventId, Concept::Session, Concept::Page];
        let is_visit = visits.into_iter().any(|concept| self.with_concept(concept).is_some());
        if order_number.is_none() && (customer_is_key || is_visit) {
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

    /// Whether each row is a customer by a column that says so: then a long text is a note on him.
    fn customer_is_key(&self) -> bool {
        let is_key = |column: &Column| (column.names_customer() || column.is_email()) && column.is_key();
        self.columns.iter().any(is_key)
    }

    fn events(&self) -> Option<Guess<Option<SourceKind>>> {
        let certain = |concept| self.columns.iter().find(|column| column.is_about(concept) && column.certainty() > 0.9);
        let web = [Concept::Event, Concept::EventId, Concept::Session, Concept::Page, Concept::Referrer];
        let found: Vec<&Column> = web.into_iter().filter_map(certain).collect();
        // In a short file nobody comes twice, and yet it is no list of customers.
        if self.customer_is_key() && found.len() < SIGNS_OF_A_VISIT {
            return None;
        }
        let page = || certain(Concept::Page).filter(|_| found.len() > 1);
        let event = certain(Concept::Event).or_else(page)?;
        let Some(time) = self.columns.iter().find(|column| column.may_be_order_time()) else {
            let why = format!("\"{}\" looks like events of visits, but no column says when they were", event.header);
            return Some(Guess::unsure(None, why));
        };
        let who = self.customer.or_else(|| certain(Concept::Visitor)).or_else(|| certain(Concept::Session));
        let why = format!("it says what happened (\"{}\") and when (\"{}\")", event.header, time.header);
        Some(Guess { value: Some(SourceKind::Events), why, sure: who.is_some() })
    }

    fn messages(&self) -> Option<Guess<Option<SourceKind>>> {
        if self.customer_is_key() {
            return None;
        }
        let is_named = |column: &&Column| column.is_about(Concept::Message) && column.is_long_text(MESSAGE_TEXT);
        let named = self.columns.iter().find(is_named);
        let text = named.or_else(|| self.columns.iter().find(|column| column.is_long_text(LONG_TEXT)))?;
        let why = format!(
            "the column \"{}\" holds long texts, as messages or reviews do, and no column names the customer once a row",
            text.header
        );
        Some(Guess { value: Some(SourceKind::Messages), why, sure: named.is_some() })
    }

    fn survey(&self) -> Option<Guess<Option<SourceKind>>> {
        let questions = self.columns.iter().filter(|column| column.header.trim_end().ends_with(['?', ']'])).count();
        let is_survey = questions >= QUESTIONS && questions * 2 >= self.columns.len();
        let why = format!("{} headers are questions", counted(questions, self.columns.len()));
        is_survey.then(|| Guess::sure(Some(SourceKind::Survey), why))
    }

    fn companies(&self) -> Option<Guess<Option<SourceKind>>> {
        let names = companies::listed(&self.columns.iter().collect::<Vec<_>>())?;
        let why = format!("each row names another company (\"{}\"), and no column is about a person", names.header);
        Some(Guess::sure(Some(SourceKind::Contacts), why))
    }

    /// Figures by day, month or year, a row for each, and nobody's name among them.
    fn aggregates(&self) -> Option<Guess<Option<SourceKind>>> {
        let is_person = |column: &Column| {
            column.is_email() || column.looks_like_phones().is_some() || column.looks_like_names().is_some()
        };
        if self.customer.is_some() || self.columns.iter().any(is_person) {
            return None;
        }
        let is_period = |column: &Column| column.may_be_order_time() || column.is_about(Concept::Year);
        let period = self.columns.iter().find(|column| is_period(column))?;
        let is_figure = |column: &&Column| column.is_numeric() && !is_period(column);
        let figures = self.columns.iter().filter(is_figure).count();
        let words = |column: &&Column| !column.is_numeric() || is_period(column);
        let dimensions: Vec<&Column> = self.columns.iter().filter(words).collect();
        if figures == 0 || dimensions.len() > MOST_DIMENSIONS || !tell_apart(&dimensions) {
            return None;
        }
        let names: Vec<&str> = dimensions.iter().map(|column| column.header.as_str()).collect();
        let why = format!("no column names a person, and \"{}\" tells the rows of figures apart", names.join("\", \""));
        Some(Guess {
            value: Some(SourceKind::Aggregates),
            why,
            sure: dimensions.len() == 1 && period.certainty() > 0.9,
        })
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
            let is_id = key.is_about(Concept::Id) && key.certainty() > 0.99 && self.tells_of_people();
            let sure = profile.filled > 1 && (key.names_customer() || is_id || key.is_email());
            return self.is_about_people(key).then_some(Guess { value: contacts, why, sure });
        }
        let traits = self.columns.iter().filter(|column| column.may_be_trait()).count();
        let why = "no column is a key, and most columns are facts: each row may be a customer of its own";
        (traits * 2 > self.columns.len() && self.with_concept(Concept::Staff).is_none())
            .then(|| Guess::unsure(contacts, why))
    }

    /// Whether a column says something that is said of people alone: articles and surveys have ids, names and
    /// days of their making too.
    fn tells_of_people(&self) -> bool {
        self.columns.iter().any(|column| column.is_email() || column.is_about_any(OF_PEOPLE))
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

/// Whether no two rows have the same values in all of `columns`.
fn tell_apart(columns: &[&Column]) -> bool {
    let rows = columns.first().map_or(0, |column| column.profile.codes.len());
    let row = |place: usize| columns.iter().map(|column| column.profile.codes[place]).collect::<Vec<_>>();
    let different: std::collections::BTreeSet<Vec<u64>> = (0..rows).map(row).collect();
    rows > 1 && different.len() == rows
}
