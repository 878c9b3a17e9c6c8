//! Phrases and figures in the reader's language.
//!
//! Takes a [`Phrase`] (a message id with arguments) or a figure with its unit, gives text. Messages
//! come from `locales/<tag>/*.ftl`, the forms of numbers and dates from ICU.

mod clean;
mod countries;
mod figure;
mod forms;
mod messages;
mod number;

pub use clean::clean;
pub use messages::{Locale, MESSAGE_PREFIXES, message_files};

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale::names::RegionDisplayName;
use icu_locale_core::subtags::Region;
use portrett_terms::{Argument, Phrase};

use crate::ReportError;

/// A language with its messages and its forms of numbers, dates and money, ready to speak.
pub struct Language {
    locale: Locale,
    currency: Option<String>,
    messages: FluentBundle<FluentResource>,
    numbers: DecimalFormatter,
    dates: DateTimeFormatter<YMD>,
}

/// Beginnings of messages in which a label stands among other words.
const IN_SENTENCES: [&str; 3] = ["claim-", "title-", "summary-"];

/// Whether a label is a code, such as `O1` or `var12`, which reads as no word of a sentence.
fn is_code(label: &str) -> bool {
    let is_one_word = !label.contains(char::is_whitespace);
    is_one_word && (label.contains(|c: char| c.is_ascii_digit()) || label.chars().count() <= 2)
}

impl Language {
    /// The language `locale`, writing amounts in `currency` (ISO 4217), or without one where it is not known.
    ///
    /// # Errors
    /// When the language's messages or its forms of numbers and dates are missing from the program.
    pub fn new(locale: Locale, currency: Option<&str>) -> Result<Self, ReportError> {
        let forms = |detail: String| ReportError::Forms { locale: locale.tag(), detail };
        let numbers = DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale.icu()), Default::default())
            .map_err(|error| forms(error.to_string()))?;
        let dates = DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(locale.icu()), YMD::long())
            .map_err(|error| forms(error.to_string()))?;
        Ok(Self { locale, currency: currency.map(clean), messages: messages::bundle(locale)?, numbers, dates })
    }

    /// Which language it is.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether the message files hold `message`.
    pub fn knows(&self, message: &str) -> bool {
        self.messages.has_message(message)
    }

    /// The phrase in this language. A message that no file holds is shown as its id in brackets, so
    /// that a gap is seen and never hidden.
    pub fn say(&self, phrase: &Phrase) -> String {
        let mut arguments = FluentArgs::new();
        for (name, argument) in &phrase.arguments {
            if let Argument::Figure { value, .. } = argument {
                arguments.set(format!("{name}-number"), *value);
            }
            let said = self.argument(argument);
            // A name that stands by itself begins with a capital letter, within a sentence it does not.
            let is_within = matches!(argument, Argument::Names(_)) && phrase.message != "theme-name";
            let said = if is_within { begun_small(&said) } else { said };
            let is_label = name == "label" && IN_SENTENCES.iter().any(|head| phrase.message.starts_with(head));
            let said = if is_label && is_code(&said) { self.message_with("code", &[("text", &said)]) } else { said };
            if let Some(about) = self.about(argument, &said) {
                arguments.set(format!("{name}-about"), about);
            }
            arguments.set(name.as_str(), said);
        }
        self.format(&phrase.message, &arguments)
    }

    /// A message without arguments.
    pub fn message(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// A message whose arguments are words that are already in this language.
    pub fn message_with(&self, id: &str, words: &[(&str, &str)]) -> String {
        self.format(id, &words.iter().map(|(name, text)| (*name, *text)).collect())
    }

    /// A day, `YYYY-MM-DD`, in the language's own long form; other text is shown as it is.
    pub fn date(&self, text: &str) -> String {
        if text.is_empty() {
            return self.message("unknown-day");
        }
        let Ok(day) = text.parse::<jiff::civil::Date>() else { return clean(text) };
        let (month, day_of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        match Date::try_new_iso(i32::from(day.year()), month, day_of_month) {
            Ok(date) if self.locale.writes_months_small() => self.dates.format(&date).to_string().to_lowercase(),
            Ok(date) => self.dates.format(&date).to_string(),
            Err(_) => clean(text),
        }
    }

    /// A name in this language, else in English, else in any.
    fn named(&self, names: &BTreeMap<String, String>) -> String {
        let own = names.get(self.locale.tag()).or_else(|| names.get("en")).or_else(|| names.values().next());
        own.map_or_else(String::new, |name| clean(name))
    }

    /// A country by its two letters, as the language names it; other text is shown as it is.
    pub fn country(&self, letters: &str) -> String {
        let Ok(region) = Region::try_from_str(letters) else { return clean(letters) };
        if let Some(name) = countries::frisian(region).filter(|_| self.locale == Locale::WestFrisian) {
            return name.to_owned();
        }
        match RegionDisplayName::try_new_light((&self.locale.icu()).into(), region) {
            Ok(name) => name.to_string(),
            Err(_) => clean(letters),
        }
    }

    fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => clean(text),
            Argument::Message(id) => self.message(id),
            Argument::Figure { value, unit } => self.figure(*value, *unit),
            Argument::Date(day) => self.date(day),
            Argument::Country(letters) => self.country(letters),
            Argument::Names(names) => self.named(names),
            Argument::List(phrases) => self.list(&phrases.iter().map(|phrase| self.say(phrase)).collect::<Vec<_>>()),
        }
    }

    /// Words of this language as a list: `a, b and c`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, middle)) = rest.split_first() else { return last.clone() };
        let many = |list: String, item: &String| self.message_with("list-many", &[("first", &list), ("last", item)]);
        let first = middle.iter().fold(first.clone(), many);
        self.message_with("list-two", &[("first", &first), ("last", last)])
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.messages.get_message(id).and_then(|message| message.value()) else {
            return format!("[{}]", clean(id));
        };
        // An argument that is missing shows as its name in braces; the tests look for braces.
        let mut missing = Vec::new();
        self.messages.format_pattern(pattern, Some(arguments), &mut missing).into_owned()
    }

    /// `number` with the unit's words around it; `amount` chooses between singular and plural, and so may
    /// `ends`, 2 where `number` is a range.
    fn with_unit(&self, unit: &str, number: &str, amount: f64, ends: u8) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("ends", ends);
        arguments.set("number", number);
        arguments.set("amount", FluentValue::from(amount));
        arguments.set("currency", self.currency.as_deref().unwrap_or("none"));
        self.format(unit, &arguments)
    }
}

/// The text with a small first letter, unless it begins with an abbreviation.
fn begun_small(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
