//! What may be spent on a language model, and what was. A call is made only where the most that it could cost still fits.

/// What may be spent in all. Without prices money is not counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ceiling {
    /// The most requests to the server, repeated ones included.
    pub calls: u64,
    /// The most tokens, in and out together, as the server reports them.
    pub tokens: u64,
    /// The most money, in the currency of the prices.
    pub money: Option<f64>,
    /// What tokens cost.
    pub price: Option<Price>,
}

impl Default for Ceiling {
    /// 500 requests and a million tokens, which is more than a build asks for; no money, for want of a price.
    fn default() -> Self {
        Self { calls: 500, tokens: 1_000_000, money: None, price: None }
    }
}

/// The price of a million tokens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price {
    /// Of those that are sent.
    pub sent: f64,
    /// Of those that come back.
    pub received: f64,
}

/// What was spent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spent {
    /// Requests.
    pub calls: u64,
    /// Tokens sent.
    pub sent: u64,
    /// Tokens received.
    pub received: u64,
}

impl Spent {
    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            calls: self.calls.saturating_add(other.calls),
            sent: self.sent.saturating_add(other.sent),
            received: self.received.saturating_add(other.received),
        }
    }

    /// Its cost, in the currency of the price.
    pub fn cost(&self, price: Price) -> f64 {
        (self.sent as f64 * price.sent + self.received as f64 * price.received) / 1e6
    }
}

impl Ceiling {
    /// Whether `spent` is not above it. A price or a limit that is not a number allows nothing.
    pub(super) fn allows(&self, spent: Spent) -> bool {
        let fits_money = match (self.money, self.price) {
            (Some(most), Some(price)) => spent.cost(price) <= most,
            // A limit without a price cannot be kept, so nothing is spent.
            (Some(_), None) => false,
            (None, _) => true,
        };
        spent.calls <= self.calls && spent.sent.saturating_add(spent.received) <= self.tokens && fits_money
    }
}
