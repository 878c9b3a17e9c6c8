//! What a column of a source means: the registry of roles.

use serde::{Deserialize, Serialize};

use crate::source::SourceKind;

/// What a column of a source means to Portrett.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The customer's id in the tool that wrote the file.
    CustomerId,
    /// The customer's e-mail address.
    Email,
    /// A telephone number: kept out of profiles and cards.
    Phone,
    /// A name, a street, a number of a passport: kept out of profiles and cards.
    Personal,
    /// Any fact about a customer.
    Trait,
    /// When the customer was first seen or signed up.
    FirstSeen,
    /// The order's or invoice's number.
    OrderId,
    /// When it was ordered.
    OrderTime,
    /// What the line or order cost in all.
    Amount,
    /// The price of one.
    UnitPrice,
    /// How many.
    Quantity,
    /// What was taken off the price, or whether anything was.
    Discount,
    /// The article bought.
    Product,
    /// The article's category or department.
    Category,
    /// The article's brand.
    Brand,
    /// Where it was bought, or how the customer was reached.
    Channel,
    /// The currency of the amounts.
    Currency,
    /// Whether the row is a return, a refund or a cancellation, or the order's status.
    Returned,
    /// How it was paid.
    Payment,
    /// When work on a sale began, where it takes its time.
    Begun,
    /// Whether the sale was lost: nothing was bought.
    Lost,
    /// The campaign's name or number.
    Campaign,
    /// When it was sent, or whether it was.
    Sent,
    /// When it was opened, or whether it was.
    Opened,
    /// When it was clicked, or whether it was.
    Clicked,
    /// When it led to what it was for, or whether it did.
    Converted,
    /// When it made somebody ask for no more, or whether it did.
    Unsubscribed,
    /// What kind of campaign it was: a newsletter, an offer, a reminder.
    CampaignKind,
    /// What it cost.
    Cost,
    /// Which variant of an experiment it was, or the control.
    Variant,
    /// When it happened, was written, answered or measured.
    Time,
    /// The cookie or device of a visitor who may not be known.
    Visitor,
    /// What happened.
    Event,
    /// The visit that it belongs to.
    Session,
    /// The page's address or title.
    Page,
    /// Where the visitor came from.
    Referrer,
    /// The source of the visit, as the campaign link says it.
    TrafficSource,
    /// The medium of the visit, as the campaign link says it.
    Medium,
    /// The kind of device.
    Device,
    /// What somebody looked for on the site.
    Search,
    /// The id of what a person wrote or answered.
    MessageId,
    /// What somebody wrote or said.
    Text,
    /// The heading of a text.
    Title,
    /// How content somebody said to be, as a number.
    Rating,
    /// Who wrote it: customer, agent or interviewer.
    Author,
    /// The conversation that it belongs to.
    Thread,
    /// The company that the person belongs to.
    Company,
    /// The company that the row itself is about: the source lists companies and no persons.
    Account,
    /// The company's address on the web, or the domain of its e-mail addresses.
    Domain,
    /// Whether the person is a prospect, a customer, a former customer or lost.
    Status,
    /// What part the person plays in buying: buyer, user, influencer, decision maker.
    BuyingRole,
    /// When the person's contract began.
    ContractStart,
    /// When it ended; blank while it goes on.
    ContractEnd,
    /// How many periods it has lasted, where there are no days.
    ContractLength,
    /// Whether the person has left.
    Left,
    /// Why the person left.
    LeftReason,
    /// Whether the person agreed to be written to.
    Consent,
    /// A figure about many people.
    Figure,
    /// What a figure is broken down by.
    Dimension,
    /// Not read.
    Ignore,
}

/// One entry of the registry of roles.
#[derive(Debug, Clone, Copy)]
pub struct RoleDefinition {
    /// The role.
    pub role: Role,
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// The kinds of source that may have it.
    pub kinds: &'static [SourceKind],
    /// Whether a source may have only one such column.
    pub at_most_one: bool,
    /// What it means, for the reference page.
    pub about: &'static str,
}

use SourceKind::{Aggregates, Contacts, Events, Messages, Orders, Survey, Touches};

const ANY: &[SourceKind] = &[Contacts, Orders, Events, Survey, Messages, Touches, Aggregates];
const PEOPLE: &[SourceKind] = &[Contacts, Orders, Events, Survey, Messages, Touches];
const FACTS: &[SourceKind] = &[Contacts, Survey];
const ORDERS: &[SourceKind] = &[Orders];
const EVENTS: &[SourceKind] = &[Events];
const MESSAGES: &[SourceKind] = &[Messages];
const TOUCHES: &[SourceKind] = &[Touches];
const AGGREGATES: &[SourceKind] = &[Aggregates];

const fn define(
    role: Role,
    name: &'static str,
    kinds: &'static [SourceKind],
    at_most_one: bool,
    about: &'static str,
) -> RoleDefinition {
    RoleDefinition { role, name, kinds, at_most_one, about }
}

/// Every role, once: `portrett.toml`, its checks and the reference page are made from this table.
pub const ROLES: &[RoleDefinition] = &[
    define(Role::CustomerId, "customer_id", PEOPLE, true, "the customer's id in the tool that wrote the file"),
    define(Role::Email, "email", PEOPLE, true, "the customer's e-mail address"),
    define(Role::Phone, "phone", FACTS, false, "a telephone number: kept out of profiles and cards"),
    define(Role::Personal, "personal", ANY, false, "a name, number or address: kept out of profiles and cards"),
    define(Role::Trait, "trait", FACTS, false, "any fact about the customer, or the answer to a question"),
    define(Role::FirstSeen, "first_seen", &[Contacts], true, "when the customer signed up or was first seen"),
    define(Role::OrderId, "order_id", ORDERS, true, "the order's or invoice's number"),
    define(Role::OrderTime, "order_time", ORDERS, true, "when it was ordered"),
    define(Role::Amount, "amount", ORDERS, true, "what the line or order cost in all"),
    define(Role::UnitPrice, "unit_price", ORDERS, true, "the price of one"),
    define(Role::Quantity, "quantity", ORDERS, true, "how many; below zero is a return"),
    define(Role::Discount, "discount", ORDERS, true, "what was taken off the price, or whether anything was"),
    define(Role::Product, "product", ORDERS, true, "the article bought"),
    define(Role::Category, "category", ORDERS, true, "the article's category or department"),
    define(Role::Brand, "brand", ORDERS, true, "the article's brand"),
    define(
        Role::Channel,
        "channel",
        &[Orders, Events, Messages, Touches],
        true,
        "where it was bought or written, or how the customer was reached",
    ),
    define(Role::Currency, "currency", ORDERS, true, "the currency of the amounts"),
    define(Role::Returned, "returned", ORDERS, true, "whether the row is a return, refund or cancellation"),
    define(Role::Payment, "payment", ORDERS, true, "how it was paid"),
    define(Role::Begun, "begun", ORDERS, true, "when work on the sale began, where it takes its time"),
    define(Role::Lost, "lost", ORDERS, true, "whether the sale was lost: nothing was bought"),
    define(Role::Campaign, "campaign", &[Events, Touches], true, "the campaign's name or number"),
    define(Role::Sent, "sent", TOUCHES, true, "when it was sent, or whether it was"),
    define(Role::Opened, "opened", TOUCHES, true, "when it was opened, or whether it was"),
    define(Role::Clicked, "clicked", TOUCHES, true, "when it was clicked, or whether it was"),
    define(Role::Converted, "converted", TOUCHES, true, "when it led to what it was for, or whether it did"),
    define(
        Role::Unsubscribed,
        "unsubscribed",
        TOUCHES,
        true,
        "when it made somebody ask for no more, or whether it did",
    ),
    define(Role::CampaignKind, "campaign_kind", TOUCHES, true, "the kind of campaign: newsletter, offer, reminder"),
    define(Role::Cost, "cost", TOUCHES, true, "what it cost"),
    define(Role::Variant, "variant", TOUCHES, true, "the variant of an experiment, or the control"),
    define(
        Role::Time,
        "time",
        &[Events, Survey, Messages, Aggregates],
        true,
        "when it happened, was written, answered or measured",
    ),
    define(Role::Visitor, "visitor", EVENTS, true, "the cookie or device of a visitor who may not be known"),
    define(Role::Event, "event", EVENTS, true, "what happened"),
    define(Role::Session, "session", EVENTS, true, "the visit that it belongs to"),
    define(Role::Page, "page", EVENTS, true, "the page's address or title"),
    define(Role::Referrer, "referrer", EVENTS, true, "where the visitor came from"),
    define(Role::TrafficSource, "traffic_source", EVENTS, true, "the source of the visit, as its link says"),
    define(Role::Medium, "medium", EVENTS, true, "the medium of the visit, as its link says"),
    define(Role::Device, "device", &[Orders, Events], true, "the kind of device"),
    define(Role::Search, "search", EVENTS, true, "what somebody looked for on the site"),
    define(Role::MessageId, "message_id", &[Survey, Messages], true, "the id of what was written or answered"),
    define(Role::Text, "text", MESSAGES, true, "what somebody wrote or said"),
    define(Role::Title, "title", MESSAGES, true, "the heading of a text"),
    define(Role::Rating, "rating", MESSAGES, true, "how content somebody said to be, as a number"),
    define(Role::Author, "author", MESSAGES, true, "who wrote it: customer, agent or interviewer"),
    define(Role::Thread, "thread", MESSAGES, true, "the conversation that it belongs to"),
    define(Role::Company, "company", PEOPLE, true, "the company that the person belongs to"),
    define(Role::Account, "account", &[Contacts], true, "the company that the row is about, in a list of companies"),
    define(
        Role::Domain,
        "domain",
        &[Contacts],
        true,
        "the company's web address, or the domain of its e-mail addresses",
    ),
    define(Role::Status, "status", &[Contacts], true, "prospect, customer, former customer or lost"),
    define(
        Role::BuyingRole,
        "buying_role",
        &[Contacts, Survey],
        true,
        "the part in buying: buyer, user, influencer or decision maker",
    ),
    define(Role::ContractStart, "contract_start", &[Contacts], true, "when the contract or subscription began"),
    define(Role::ContractEnd, "contract_end", &[Contacts], true, "when it ended; blank while it goes on"),
    define(
        Role::ContractLength,
        "contract_length",
        &[Contacts],
        true,
        "how many periods between renewals it has lasted, where there are no days",
    ),
    define(Role::Left, "left", &[Contacts], true, "whether the customer has left"),
    define(Role::LeftReason, "left_reason", &[Contacts], true, "why the customer left"),
    define(Role::Consent, "consent", &[Contacts, Survey], true, "whether the person agreed to be written to"),
    define(Role::Figure, "figure", AGGREGATES, false, "a figure about many people"),
    define(Role::Dimension, "dimension", AGGREGATES, false, "what a figure is broken down by"),
    define(Role::Ignore, "ignore", ANY, false, "not read"),
];

impl Role {
    /// The role's entry in the registry.
    pub fn definition(self) -> &'static RoleDefinition {
        ROLES.iter().find(|entry| entry.role == self).unwrap_or(&ROLES[ROLES.len() - 1])
    }

    /// The role's name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        self.definition().name
    }

    /// The role of that name.
    pub fn parse(name: &str) -> Option<Self> {
        ROLES.iter().find(|entry| entry.name == name).map(|entry| entry.role)
    }
}
