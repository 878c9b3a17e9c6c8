//! The persona card: everything that a report or another program needs to show one persona.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::belief::Belief;
use crate::claim::Claim;
use crate::estimate::Share;
use crate::ids::{PersonaId, SegmentIndex};
use crate::phrase::Phrase;
use crate::voice::Quote;

/// What part a persona plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonaKind {
    /// Carries at least its even part of the value.
    Primary,
    /// Carries less, with needs of its own.
    Secondary,
    /// Costs more than it brings, or engages and never buys.
    Negative,
    /// Uses what others buy.
    User,
    /// Has a say in what others buy.
    Influencer,
    /// Decides, and others buy and use.
    DecisionMaker,
    /// From interviews and beliefs alone; says nothing about the market.
    Provisional,
}

/// The portrait drawn over one segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaCard {
    /// Opaque.
    pub id: PersonaId,
    /// The segment under it.
    pub segment: SegmentIndex,
    /// A fictional given name.
    pub name: String,
    /// Until when the data of the build in which it first appeared reached, `YYYY-MM-DD`; empty where nobody knows.
    #[serde(default)]
    pub since: String,
    /// Always true: the name belongs to nobody. Said on every page.
    pub name_is_fictional: bool,
    /// What tells this persona from the rest in a few words: "Spends most".
    pub title: Phrase,
    /// What part it plays.
    pub kind: PersonaKind,
    /// Why it is of that kind: what was weighed, with its figures.
    #[serde(default)]
    pub kind_reasons: Vec<Phrase>,
    /// Members, over everybody.
    pub people: u64,
    /// Members among the people that the fit never saw.
    pub people_hold: u64,
    /// Share of all people.
    pub share_of_customers: Share,
    /// Share of all revenue; nothing where no source tells of money.
    pub share_of_value: Option<Share>,
    /// Mean best Jaccard overlap over the bootstrap refits, from 0 to 1.
    pub stability: f64,
    /// Ids of the claims that the one-line summary is made of, strongest first.
    pub summary: Vec<String>,
    /// The two or three figures at the head of the card: ids of claims.
    pub key_figures: Vec<String>,
    /// Supported claims of the card's face, by aspect and strongest first.
    pub claims: Vec<Claim>,
    /// Weak claims, shown on request, and supported ones beyond the limit for their aspect.
    pub further_claims: Vec<Claim>,
    /// What people wrote, and what the data answers.
    pub beliefs: Vec<Belief>,
    /// Members' own words, each beside a claim about what they say.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Who is who inside the companies, where the segments are of companies and the parts are known.
    #[serde(default)]
    pub roles: Vec<RoleFacts>,
    /// What this card cannot say, and why.
    pub unknown: Vec<Phrase>,
    /// When they buy, where order times tell it.
    pub rhythm: Option<Rhythm>,
    /// Where or what they buy against everybody else, as bars.
    pub shares: Vec<ShareGroup>,
    /// The abstract portrait.
    pub emblem: Emblem,
}

/// Those of a persona's members who play one part in buying for their companies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoleFacts {
    /// The part: `buyer`, `user`, `influencer`, `decision_maker`.
    pub role: String,
    /// How many of the members play it.
    pub people: u64,
    /// In how many companies.
    pub companies: u64,
    /// Their share of the members whose part is known.
    pub share: Share,
    /// What tells them from the other parts in these companies, strongest first: supported claims, whose comparison is
    /// the members who play another part.
    pub claims: Vec<Claim>,
}

/// When a persona's members buy: shares of their orders, 7 days from Monday by 24 hours. A cell that
/// rests on fewer persons than may be shown is nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rhythm {
    /// `cells[day][hour]`, shares of the persona's orders; day 0 is Monday.
    pub cells: Vec<Vec<Option<f64>>>,
    /// Persons behind it.
    pub people: u64,
}

/// A group of shares that belong together: the channels, the categories.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShareGroup {
    /// What the bars are shares of: `shares-channel`, `shares-category`.
    pub title: Phrase,
    /// One bar each.
    pub bars: Vec<ShareBar>,
}

/// One share of a persona's members beside everybody else's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ShareBar {
    /// The channel's or category's name in the data.
    pub label: String,
    /// Mean share among the members, from 0 to 1.
    pub value: Share,
    /// Mean share among everybody else.
    pub base: Share,
}

/// An abstract emblem: twelve petals around, and arcs within. It shows no face, because a face
/// implies an age, a sex and an origin that the data does not hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Emblem {
    /// Lengths from 0 to 1: the orders by month where times are known, else the strongest effects.
    pub petals: Vec<f64>,
    /// Parts of the inner ring, from 0 to 1, summing to 1 or empty.
    pub arcs: Vec<f64>,
    /// Number of the palette's colour.
    pub hue: u8,
    /// What the emblem shows, for those who cannot see it.
    pub description: Phrase,
}
