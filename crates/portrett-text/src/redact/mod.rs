//! Blacks out what identifies somebody, before anything else sees a text.
//!
//! Takes a text, its language, and what is known of its author and of the agents; gives the text with placeholders,
//! and what was found where. Found are e-mail addresses, telephone numbers, IBANs and account numbers, payment cards,
//! numbers of identity (Norway, Finland, the Netherlands), postal addresses, parts of links that hold a token, network
//! addresses, order numbers, and names: the known ones, and those after a title, a greeting or an introduction.
//!
//! **Not** caught: the names of others in running text ("naboen Ola tok den"), with no title, greeting or introduction
//! before them; nicknames and names spelt otherwise; numbers in words; a place, workplace or story that tells who
//! somebody is; an order number without a word, a `#` or a usual prefix before it.

mod address;
mod checks;
mod contact;
mod context;
mod known;
mod name;
mod number;
mod order;
mod phone;
mod placeholder;
mod token;

use std::ops::Range;

pub use checks::{is_bank_account_no, is_bsn, is_card_number, is_hetu, is_iban, is_norwegian_identity_number};
pub use known::Known;
pub use placeholder::placeholder;
use token::Tokens;

use crate::Language;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonalKind {
    /// An e-mail address.
    Email,
    /// A part of a link that may hold a token: all after the host.
    Link,
    /// A payment card, by its check digit (Luhn).
    Card,
    /// An IBAN or a national account number.
    Account,
    /// A number of identity: fødselsnummer, D-number, HETU, BSN.
    Identity,
    /// A telephone number.
    Phone,
    /// The number of an order, an invoice, a parcel or a customer.
    Order,
    /// An address in a network (IPv4, IPv6).
    Network,
    /// A street with a number, a postal code with its place, a post box.
    Address,
    /// A person's name.
    Name,
}

impl PersonalKind {
    /// Every kind, the surest first: where two are found at one place, the first names it.
    pub const ALL: [Self; 10] = [
        Self::Email,
        Self::Link,
        Self::Card,
        Self::Account,
        Self::Identity,
        Self::Phone,
        Self::Order,
        Self::Network,
        Self::Address,
        Self::Name,
    ];

    /// Its name in tables and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Link => "link",
            Self::Card => "card",
            Self::Account => "account",
            Self::Identity => "identity",
            Self::Phone => "phone",
            Self::Order => "order",
            Self::Network => "network",
            Self::Address => "address",
            Self::Name => "name",
        }
    }
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: PersonalKind,
    /// Where it is in the original, in bytes.
    pub place: Range<usize>,
}

/// A text without what identifies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted {
    /// The text with a placeholder for each finding.
    pub text: String,
    /// What was found, in order; no two overlap.
    pub findings: Vec<Finding>,
}

/// Blacks out texts.
pub struct Redactor {
    phones: phone::Phones,
}

impl Redactor {
    /// A redactor that reads telephone numbers without a country's code as those of `countries` (ISO 3166, as `NO`);
    /// codes that are none are left out.
    pub fn new(countries: &[&str]) -> Self {
        Self { phones: phone::Phones::new(countries) }
    }

    /// `text` with placeholders in `language` (English where it is not known), and what was found.
    ///
    /// ```
    /// use portrett_text::{Known, Language, Redactor};
    /// let known = Known::of(&["Kari Nordmann"]);
    /// let redactor = Redactor::new(&["NO"]);
    /// let redacted = redactor.redact("Ring Karis nummer, 412 34 567.", Some(Language::Bokmal), &[&known]);
    /// assert_eq!(redacted.text, "Ring [navn] nummer, [telefon].");
    /// ```
    pub fn redact(&self, text: &str, language: Option<Language>, known: &[&Known]) -> Redacted {
        let mut tokens = Tokens::new(text);
        tokens.language = language;
        let mut found = Vec::new();
        contact::find(&tokens, &mut found);
        if tokens.has_numbers() {
            number::find(&tokens, &self.phones, known, &mut found);
            order::find(&tokens, &mut found);
            address::find(&tokens, &mut found);
        }
        known.iter().for_each(|known| known.find(&tokens, &mut found));
        name::find(&tokens, &mut found);
        let findings = resolved(found);
        Redacted { text: written(text, &findings, language.unwrap_or(Language::English)), findings }
    }
}

/// The findings in order, those that overlap made one, of the surest kind among them.
fn resolved(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (finding.place.start, finding.kind));
    let mut kept: Vec<Finding> = Vec::with_capacity(found.len());
    for finding in found {
        match kept.last_mut() {
            Some(last) if finding.place.start < last.place.end => {
                last.kind = last.kind.min(finding.kind);
                last.place.end = last.place.end.max(finding.place.end);
            }
            _ => kept.push(finding),
        }
    }
    kept
}

fn written(text: &str, findings: &[Finding], language: Language) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for finding in findings {
        shown.push_str(&text[at..finding.place.start]);
        shown.push_str(placeholder(finding.kind, language));
        at = finding.place.end;
    }
    shown.push_str(&text[at..]);
    shown
}
