//! Where a visit came from: what its row says, else what the address of its first page says, else the
//! site that led to it. What it was taken from is kept with it, so that nothing derived looks like
//! something told.

use super::sites::SiteKind;
use super::{RULES, UNASSIGNED, channel_group};
use crate::site::{are_related, host, is_one_of};

/// What the rows of a visit say of where it came from; a blank is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Said<'a> {
    /// The source: `google`, `newsletter`.
    pub source: &'a str,
    /// The medium: `cpc`, `email`.
    pub medium: &'a str,
    /// The campaign.
    pub campaign: &'a str,
    /// The channel, where the tool names one.
    pub channel: &'a str,
    /// The address of the page that led to it.
    pub referrer: &'a str,
    /// The address of its first page.
    pub page: &'a str,
}

/// What a visit's traffic was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The source, the medium or the channel that the tool wrote.
    Said,
    /// `utm_` tags in the address of the first page.
    Tags,
    /// The click id of an advertiser in the address of the first page.
    ClickId,
    /// The host of the page that led there.
    Referrer,
    /// The same, where the own host is not known: it may be the own site.
    ReferrerOnly,
    /// There is nothing: nobody led there, as far as the tool saw.
    Nothing,
    /// There is a referrer that cannot be understood.
    Unclear,
}

impl Basis {
    /// Its name in the lake.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Tags => "tags",
            Self::ClickId => "click_id",
            Self::Referrer => "referrer",
            Self::ReferrerOnly => "referrer_only",
            Self::Nothing => "nothing",
            Self::Unclear => "unclear",
        }
    }
}

/// Where a visit came from, in the words of Google Analytics.
#[derive(Debug, Clone, PartialEq)]
pub struct Traffic {
    /// The source; `(direct)` where nobody led there.
    pub source: String,
    /// The medium; `(none)` where nobody led there.
    pub medium: String,
    /// The campaign; blank where there is none.
    pub campaign: String,
    /// The channel's name.
    pub channel: &'static str,
    /// What it was taken from.
    pub basis: Basis,
}

/// Click ids that advertisers put into addresses, with the source and medium that Google Analytics and
/// Microsoft Advertising give such a visit.
const CLICK_IDS: &[(&str, &str)] =
    &[("gclid", "google"), ("gbraid", "google"), ("wbraid", "google"), ("msclkid", "bing")];

/// How tools write that nobody led there.
const DIRECT: &[&str] = &["(direct)", "direct", "$direct"];

impl Traffic {
    /// Where a visit came from, by what is `said` of it.
    pub fn of(said: &Said<'_>) -> Self {
        let [source, medium] = [said.source.trim(), said.medium.trim()];
        if is_direct(source, medium) {
            return Self::direct(Basis::Said, said.campaign);
        }
        if !source.is_empty() || !medium.is_empty() {
            return Self::new(source, medium, said.campaign, Basis::Said);
        }
        Self::of_channel(said).or_else(|| Self::of_address(said)).unwrap_or_else(|| Self::of_referrer(said))
    }

    fn new(source: &str, medium: &str, campaign: &str, basis: Basis) -> Self {
        Self {
            source: source.to_owned(),
            medium: medium.to_owned(),
            campaign: campaign.trim().to_owned(),
            channel: channel_group(source, medium, campaign),
            basis,
        }
    }

    fn direct(basis: Basis, campaign: &str) -> Self {
        Self::new("(direct)", "(none)", campaign, basis)
    }

    /// The channel that the tool names, where it is one of the groups.
    fn of_channel(said: &Said<'_>) -> Option<Self> {
        let rule = RULES.iter().find(|rule| rule.name.eq_ignore_ascii_case(said.channel.trim()))?;
        Some(Self { channel: rule.name, ..Self::new("", "", said.campaign, Basis::Said) })
    }

    fn of_address(said: &Said<'_>) -> Option<Self> {
        let tag = |name: &str| parameter(said.page, name).unwrap_or_default();
        let (source, medium) = (tag("utm_source"), tag("utm_medium"));
        let campaign = if said.campaign.trim().is_empty() { tag("utm_campaign") } else { said.campaign.to_owned() };
        if !source.is_empty() || !medium.is_empty() {
            return Some(Self::new(&source, &medium, &campaign, Basis::Tags));
        }
        let (_, source) = CLICK_IDS.iter().find(|(name, _)| !tag(name).is_empty())?;
        Some(Self::new(source, "cpc", &campaign, Basis::ClickId))
    }

    fn of_referrer(said: &Said<'_>) -> Self {
        let referrer = said.referrer.trim().to_lowercase();
        if referrer.is_empty() || DIRECT.contains(&referrer.as_str()) {
            return Self::direct(Basis::Nothing, said.campaign);
        }
        let own = host(said.page);
        let other = host(&referrer);
        let name = other.as_deref().unwrap_or(&referrer);
        let is = |kind: SiteKind| is_one_of(name, kind.sites());
        let related = own.as_deref().is_some_and(|own| are_related(own, name));
        match other.is_some() {
            _ if related => Self::direct(Basis::Referrer, said.campaign),
            _ if is(SiteKind::Search) => Self::new(name, "organic", said.campaign, Basis::Referrer),
            _ if is(SiteKind::Social) => Self::new(name, "social", said.campaign, Basis::Referrer),
            true if own.is_some() => Self::new(name, "referral", said.campaign, Basis::Referrer),
            true => Self::new(name, "referral", said.campaign, Basis::ReferrerOnly),
            // The words are not repeated: they may be anything that a tool put there.
            false => Self { channel: UNASSIGNED, ..Self::new("", "", said.campaign, Basis::Unclear) },
        }
    }
}

fn is_direct(source: &str, medium: &str) -> bool {
    let has_no_medium = matches!(medium.to_lowercase().as_str(), "" | "(none)" | "none" | "(not set)");
    has_no_medium && DIRECT.contains(&source.to_lowercase().as_str())
}

/// The value of the parameter `name` in an address; nothing where it is not there.
fn parameter(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let found = pairs.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| decoded(value));
    found.map(|value| value.trim().to_owned()).next()
}

/// The text that an address writes with `+` for spaces and `%20` for signs.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let code = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        let (byte, left) = match (first, code) {
            (b'%', Some(code)) => (code, &after[2..]),
            (b'+', _) => (b' ', after),
            _ => (first, after),
        };
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
