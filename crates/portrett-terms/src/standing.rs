//! What somebody is to the firm, and what part somebody plays in buying.

use serde::{Deserialize, Serialize};

/// What somebody is to the firm, in the order in which one becomes the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// May become a customer.
    Prospect,
    /// Did not become one.
    Lost,
    /// Buys.
    Customer,
    /// Bought, and left.
    Former,
}

impl Status {
    /// Every one, in their order.
    pub const ALL: [Self; 4] = [Self::Prospect, Self::Lost, Self::Customer, Self::Former];

    /// The name in `portrett.toml` and in the lake.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prospect => "prospect",
            Self::Lost => "lost",
            Self::Customer => "customer",
            Self::Former => "former",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What part somebody plays in buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuyingRole {
    /// Buys.
    Buyer,
    /// Uses what others bought.
    User,
    /// Is listened to.
    Influencer,
    /// Decides.
    DecisionMaker,
}

impl BuyingRole {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Buyer, Self::User, Self::Influencer, Self::DecisionMaker];

    /// The name in `portrett.toml` and in the lake.
    pub fn name(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::User => "user",
            Self::Influencer => "influencer",
            Self::DecisionMaker => "decision_maker",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}
