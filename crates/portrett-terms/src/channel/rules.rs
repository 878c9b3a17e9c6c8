//! The registry of channels: one entry a rule, tried from the top.
//!
//! The rules are those that Google publishes for traffic that was tagged by hand (Analytics Help, "Default
//! channel group", support.google.com/analytics/answer/9756891); what Google knows from its own
//! advertising accounts beyond the tags is not in a file, and so not here.

use super::sites::SiteKind;

/// Something that a rule asks of a visit. Texts are compared in lower case.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Test {
    /// The source is one of these words.
    SourceIs(&'static [&'static str]),
    /// The source is a site of this kind.
    SourceOf(SiteKind),
    /// The medium is one of these words.
    MediumIs(&'static [&'static str]),
    /// The medium holds this.
    MediumContains(&'static str),
    /// The medium ends so.
    MediumEndsWith(&'static str),
    /// The medium says that somebody paid: Google's `^(.*cp.*|ppc|retargeting|paid.*)$`.
    MediumIsPaid,
    /// The campaign holds this.
    CampaignContains(&'static str),
    /// The campaign names a shop: Google's `^(.*(([^a-df-z]|^)shop|shopping).*)$`.
    CampaignNamesShop,
}

/// A channel and what makes a visit one of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChannelRule {
    /// The channel's name, as Google Analytics has it.
    pub name: &'static str,
    /// Any of these lists will do, each with all of its tests.
    pub any_of: &'static [&'static [Test]],
}

use Test::{
    CampaignContains, CampaignNamesShop, MediumContains, MediumEndsWith, MediumIs, MediumIsPaid, SourceIs, SourceOf,
};

const fn rule(name: &'static str, any_of: &'static [&'static [Test]]) -> ChannelRule {
    ChannelRule { name, any_of }
}

const EMAIL: &[&str] = &["email", "e-mail", "e_mail", "e mail"];

/// The rules; the first that holds gives the channel.
pub const RULES: &[ChannelRule] = &[
    rule("Direct", &[&[SourceIs(&["(direct)"]), MediumIs(&["(not set)", "(none)"])]]),
    rule("Cross-network", &[&[CampaignContains("cross-network")]]),
    rule("Paid Shopping", &[&[SourceOf(SiteKind::Shopping), MediumIsPaid], &[CampaignNamesShop, MediumIsPaid]]),
    rule("Paid Search", &[&[SourceOf(SiteKind::Search), MediumIsPaid]]),
    rule("Paid Social", &[&[SourceOf(SiteKind::Social), MediumIsPaid]]),
    rule("Paid Video", &[&[SourceOf(SiteKind::Video), MediumIsPaid]]),
    rule("Display", &[&[MediumIs(&["display", "banner", "expandable", "interstitial", "cpm"])]]),
    rule("Paid Other", &[&[MediumIsPaid]]),
    rule("Organic Shopping", &[&[SourceOf(SiteKind::Shopping)], &[CampaignNamesShop]]),
    rule(
        "Organic Social",
        &[
            &[SourceOf(SiteKind::Social)],
            &[MediumIs(&["social", "social-network", "social-media", "sm", "social network", "social media"])],
        ],
    ),
    rule("Organic Video", &[&[SourceOf(SiteKind::Video)], &[MediumContains("video")]]),
    rule("Organic Search", &[&[SourceOf(SiteKind::Search)], &[MediumIs(&["organic"])]]),
    rule("Referral", &[&[MediumIs(&["referral", "app", "link"])]]),
    rule("Email", &[&[SourceIs(EMAIL)], &[MediumIs(EMAIL)]]),
    rule("Affiliates", &[&[MediumIs(&["affiliate"])]]),
    rule("Audio", &[&[MediumIs(&["audio"])]]),
    rule("SMS", &[&[SourceIs(&["sms"])], &[MediumIs(&["sms"])]]),
    rule(
        "Mobile Push Notifications",
        &[
            &[MediumEndsWith("push")],
            &[MediumContains("mobile")],
            &[MediumContains("notification")],
            &[SourceIs(&["firebase"])],
        ],
    ),
];

/// The channel of a visit that no rule holds for.
pub const UNASSIGNED: &str = "Unassigned";
