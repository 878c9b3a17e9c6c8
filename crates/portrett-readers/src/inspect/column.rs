//! One column as it is understood before roles are given: its header's meaning and its data's shape.

use arrow::array::StringArray;
use portrett_terms::{DateOrder, DecimalMark, ValueType};

use super::Guess;
use super::concept::{Match, concept};
use super::kind::may_answer;
use super::lexicon::Concept;
use super::profile::Profile;
use super::value::{Order, date_order, guess_value, is_scale};
use crate::cell::several::{self, Several};
use crate::marks::Marks;

/// Part of a header that a phrase must cover to be believed.
const ENOUGH: f64 = 0.5;

/// Words that a text has on average.
const WORDS_OF_A_TEXT: f64 = 3.0;

/// How headers end of questions that are answered in one's own words: SurveyMonkey's second row, and the
/// usual last question in several languages.
const OPEN_ANSWERS: &[&str] = &[
    "open-ended response",
    "comments",
    "anything else?",
    "kommentar",
    "kommentarer",
    "noe mer?",
    "vapaa palaute",
    "vapaa sana",
    "kommentit",
    "opmerkingen",
    "opmerkings",
];

/// How headers begin that Fivetran, dlt, Airbyte and Singer add to the tables that they copy.
const LOADERS: &[&str] = &["_fivetran_", "_dlt_", "_airbyte_", "_sdc_"];

/// A column of a file.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// What the header speaks of.
    pub concept: Option<Match>,
    /// What the cells look like.
    pub profile: Profile,
    /// How the cells are read.
    pub value: Guess<ValueType>,
    /// The order of its dates.
    pub order: Option<Order>,
    /// What stands between several choices in a cell, where cells hold several.
    pub several: Option<Several>,
    /// The decimal mark, where it is not simply that of the file.
    pub decimal: Option<Guess<DecimalMark>>,
    /// What its numbers show of their mark.
    pub marks: Marks,
}

impl Column {
    /// Looks at a column.
    pub fn new(header: &str, cells: &StringArray, mark: DecimalMark) -> Self {
        let profile = Profile::of(cells, mark);
        let concept = concept(header).filter(|found| found.coverage >= ENOUGH);
        let value = guess_value(&profile, concept);
        let order = (value.value == ValueType::Date).then(|| date_order(&profile));
        let is_words = matches!(value.value, ValueType::Text | ValueType::Category) && profile.emails == 0;
        let several = if is_words { several::several(&cells.iter()) } else { None };
        Self {
            header: header.to_owned(),
            concept,
            profile,
            value,
            order,
            several,
            decimal: None,
            marks: Marks::default(),
        }
    }

    /// In a survey, steps of a scale are numbers even where the header could name a category: there
    /// `Country` is a kind of music.
    pub fn read_as_survey(&mut self) {
        if self.value.value == ValueType::Category && is_scale(&self.profile) {
            self.value = guess_value(&self.profile, None);
        }
    }

    /// Whether the header speaks of this.
    pub fn is_about(&self, concept: Concept) -> bool {
        self.concept.is_some_and(|found| found.entry.concept == concept)
    }

    /// Whether the header speaks of one of these.
    pub fn is_about_any(&self, concepts: &[Concept]) -> bool {
        concepts.iter().any(|concept| self.is_about(*concept))
    }

    /// How much of the header is understood, from 0 to 1.
    pub fn certainty(&self) -> f64 {
        self.concept.map_or(0.0, |found| found.coverage)
    }

    /// Whether most cells are e-mail addresses.
    pub fn is_email(&self) -> bool {
        self.profile.filled > 0 && self.profile.share(self.profile.emails) >= 0.8
    }

    /// Whether the cells may be ids: no dates, no fractions, no sentences.
    pub fn may_be_id(&self) -> bool {
        let types = matches!(self.value.value, ValueType::Text | ValueType::Category | ValueType::Number);
        let fractions = self.profile.numbers > 0 && self.profile.whole < self.profile.numbers;
        types && !fractions && self.profile.filled > 0 && self.profile.mean_length() <= 64.0 && !self.is_email()
    }

    /// Whether the header names customers, and the cells may.
    pub fn names_customer(&self) -> bool {
        self.is_about(Concept::CustomerId) && self.certainty() > 0.6 && self.may_be_id()
    }

    /// Whether the cells may name customers although the header does not say so.
    pub fn may_be_customer(&self) -> bool {
        let other = self.concept.is_some_and(|found| !matches!(found.entry.concept, Concept::CustomerId | Concept::Id));
        !other && self.may_be_id() && self.profile.is_code() && self.profile.distinct >= 3 && !is_scale(&self.profile)
    }

    /// Whether no value repeats and none is blank, so that it may be a key of the rows.
    pub fn is_key(&self) -> bool {
        let profile = &self.profile;
        let may = self.names_customer()
            || self.is_email()
            || self.is_about_any(&[
                Concept::Id,
                Concept::Product,
                Concept::ProductCode,
                Concept::Staff,
                Concept::OrderId,
            ]);
        let by_data =
            self.may_be_customer() && profile.filled >= 20 && profile.uniqueness() >= 1.0 && !self.is_row_number();
        let by_header = may && (self.may_be_id() || self.is_email()) && profile.uniqueness() >= 0.95;
        profile.blank_share() <= 0.05 && (by_data || by_header)
    }

    /// Whether the cells only number the rows, under no header that calls them ids.
    pub fn is_row_number(&self) -> bool {
        let starts_low = self.profile.range.is_some_and(|(low, _)| low == 0.0 || low == 1.0);
        self.profile.is_running && starts_low && self.concept.is_none()
    }

    /// Whether a tool that copies tables wrote the column: when it did so, and what it did.
    pub fn is_loaders(&self) -> bool {
        let header = self.header.to_lowercase();
        LOADERS.iter().any(|start| header.starts_with(start))
    }

    /// Whether most values occur more than once.
    pub fn repeats(&self) -> bool {
        self.profile.uniqueness() < 0.9
    }

    /// Whether the cells may say when something was ordered.
    pub fn may_be_order_time(&self) -> bool {
        let other = [Concept::BirthDate, Concept::FirstSeen, Concept::LastSeen];
        self.value.value == ValueType::Date && !self.is_about_any(&other) && !self.is_loaders()
    }

    /// Whether the header speaks of an amount or a price, and the cells are numbers.
    pub fn names_money(&self) -> bool {
        self.is_about_any(&[Concept::Amount, Concept::UnitPrice, Concept::Spend]) && self.is_numeric()
    }

    /// Whether the cells are numbers, of money or not.
    pub fn is_numeric(&self) -> bool {
        matches!(self.value.value, ValueType::Number | ValueType::Money)
    }

    /// Whether the cells may be amounts of money: numbers with fractions or a currency.
    pub fn may_be_money(&self) -> bool {
        let profile = &self.profile;
        let fractions = profile.whole * 10 < profile.numbers * 9;
        self.is_numeric() && profile.distinct > 5 && (fractions || self.value.value == ValueType::Money)
    }

    /// Whether the cells may be quantities: whole numbers, mostly small, that repeat.
    pub fn may_be_quantity(&self) -> bool {
        let profile = &self.profile;
        self.is_numeric() && profile.whole * 100 >= profile.numbers * 95 && profile.uniqueness() < 0.5
    }

    /// Whether the cells may say that somebody answered, or when.
    pub fn may_answer(&self) -> bool {
        may_answer(self.value.value)
    }

    /// Whether the cells are texts of at least `length` characters on average, and of words: an address of the web
    /// is long too.
    pub fn is_long_text(&self, length: f64) -> bool {
        self.value.value == ValueType::Text
            && self.profile.mean_length() >= length
            && self.profile.words as f64 >= WORDS_OF_A_TEXT * self.profile.filled as f64
            && self.profile.uniqueness() > 0.3
            && self.profile.blank_share() < 0.9
    }

    /// Whether the tool says that the answers are in people's own words.
    pub fn is_open_answer(&self) -> bool {
        let header = self.header.to_lowercase();
        OPEN_ANSWERS.iter().any(|words| header.ends_with(words))
    }

    /// Whether the column may be a fact about customers.
    pub fn may_be_trait(&self) -> bool {
        let types = !matches!(self.value.value, ValueType::Text);
        types
            && self.profile.filled > 0
            && !self.is_about_any(&[Concept::Product, Concept::ProductCode, Concept::OrderId])
    }

    /// Whether the cells look like telephone numbers.
    pub fn looks_like_phones(&self) -> Option<&'static str> {
        let profile = &self.profile;
        let is_phone = profile.share(profile.phones) >= 0.8
            && self.value.value != ValueType::Date
            && !(profile.is_number() && profile.zero_led == 0);
        (self.names_many() && is_phone).then_some("most cells look like telephone numbers")
    }

    /// Whether the cells look like names of persons.
    pub fn looks_like_names(&self) -> Option<&'static str> {
        let is_name = self.value.value == ValueType::Text && self.profile.share(self.profile.names) >= 0.7;
        (self.names_many() && is_name).then_some("most cells look like names")
    }

    /// Whether there are enough different cells to tell what each names.
    fn names_many(&self) -> bool {
        self.profile.filled >= 3 && self.profile.uniqueness() >= 0.5
    }

    /// The order in which its dates are to be read; the ambiguous ones day first unless `month_first`.
    pub fn read_order(&self, month_first: bool) -> Option<DateOrder> {
        self.order.map(|order| order.read(month_first))
    }
}
