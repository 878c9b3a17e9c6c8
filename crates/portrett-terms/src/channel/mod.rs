//! Channels: which of Google Analytics' default groups a visit belongs to.

mod rules;
mod sites;
mod visit;

pub use rules::{ChannelRule, RULES, Test, UNASSIGNED};
pub use sites::SiteKind;
pub use visit::{Basis, Said, Traffic};

use crate::site::is_one_of;

/// The channel of a visit with this source, medium and campaign, in any case; a blank is none. It is
/// [`UNASSIGNED`] where no rule holds.
///
/// ```
/// use portrett_terms::channel::channel_group;
/// assert_eq!(channel_group("Google", "CPC", ""), "Paid Search");
/// assert_eq!(channel_group("partner", "banana", ""), "Unassigned");
/// ```
pub fn channel_group(source: &str, medium: &str, campaign: &str) -> &'static str {
    let visit = [source, medium, campaign].map(|text| text.trim().to_lowercase());
    let holds = |rule: &&ChannelRule| rule.any_of.iter().any(|tests| tests.iter().all(|test| test.holds(&visit)));
    RULES.iter().find(holds).map_or(UNASSIGNED, |rule| rule.name)
}

impl Test {
    fn holds(self, [source, medium, campaign]: &[String; 3]) -> bool {
        match self {
            Self::SourceIs(words) => words.contains(&source.as_str()),
            Self::SourceOf(kind) => is_one_of(source, kind.sites()),
            Self::MediumIs(words) => words.contains(&medium.as_str()),
            Self::MediumContains(part) => medium.contains(part),
            Self::MediumEndsWith(part) => medium.ends_with(part),
            Self::MediumIsPaid => is_paid(medium),
            Self::CampaignContains(part) => campaign.contains(part),
            Self::CampaignNamesShop => names_shop(campaign),
        }
    }
}

fn is_paid(medium: &str) -> bool {
    medium.contains("cp") || medium == "ppc" || medium == "retargeting" || medium.starts_with("paid")
}

/// `shopping` anywhere, or `shop` that no letter but `e` stands before: `e-shop` and `eshop`, not `bishop`.
fn names_shop(campaign: &str) -> bool {
    let stands_free = |at: usize| {
        let before = campaign[..at].chars().next_back();
        before.is_none_or(|letter| letter == 'e' || !letter.is_ascii_lowercase())
    };
    campaign.contains("shopping") || campaign.match_indices("shop").any(|(at, _)| stands_free(at))
}
