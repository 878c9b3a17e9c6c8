//! Presets of touches. Reports of campaigns as a whole name nobody: they are aggregates.

use portrett_terms::Role::{
    Campaign, CampaignKind, Channel, Clicked, Converted, CustomerId, Email, Opened, Personal, Sent, Unsubscribed,
};
use portrett_terms::SourceKind::Touches;
use portrett_terms::ValueType::{Category, Date, Number, Text};

use super::{Preset, Quirks, column, ignored};

/// The presets.
pub const PRESETS: &[Preset] = &[
    // Opens are weak evidence: some programs for mail open every message for its reader.
    Preset {
        name: "email_activity",
        title: "Mailchimp or Klaviyo: what became of each message",
        kind: Touches,
        telling: &[
            "email address|email|recipient|recipient email",
            "campaign title|campaign name|campaign id|campaign|message name",
            "opens|total opens|open count|opened|opened at",
            "clicks|total clicks|click count|clicked|clicked at",
            "send date|send time|sent at|sent time|received at",
            "bounces|bounced|bounce type|unsubscribed|spam complaint|marked as spam",
        ],
        needed: 5,
        columns: &[
            column("email address|email|recipient|recipient email", Email, Text),
            column("klaviyo id|profile id", CustomerId, Text),
            column("first name|last name|phone number", Personal, Text),
            column("campaign title|campaign name|campaign|message name|campaign id", Campaign, Category),
            column("campaign channel|channel", Channel, Category),
            column("campaign type|message type", CampaignKind, Category),
            column("send date|send time|sent at|sent time|received at", Sent, Date),
            column("opens|total opens|open count|opened", Opened, Number),
            column("opened at", Opened, Date),
            column("clicks|total clicks|click count|clicked", Clicked, Number),
            column("clicked at", Clicked, Date),
            column("unsubscribes|unsubscribed|unsubscribed at", Unsubscribed, Category),
            column("placed order|unique placed order|total orders|orders|bought|converted", Converted, Number),
            ignored("member_rating|leid|euid|optin_ip|confirm_ip|latitude|longitude"),
        ],
        quirks: Quirks::NONE,
        ..Preset::PLAIN
    },
];
