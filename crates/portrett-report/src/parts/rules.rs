//! The registry of advice: what a supported statement asks of which team. Flat, so that it can be read as a table and
//! argued about.

use super::advice::Team;
use super::known::Direction;
use Direction::{Any, Less, More};
use Purpose::{Attract, Avoid, Convince, Keep};
use Team::{Marketing, Product, Sales, Service};

/// What advice is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be found and liked.
    Attract,
    /// To be bought from.
    Convince,
    /// To be bought from again.
    Keep,
    /// What puts them off, or is wasted on them.
    Avoid,
}

/// One rule: where a supported claim about `feature` lies `direction` by an effect of `least` or more, `team` is told
/// `message`, which has the claim's words and figures.
pub struct Rule {
    /// The feature of the registry that the claim is about.
    pub feature: &'static str,
    /// Which way its figure lies.
    pub direction: Direction,
    /// The least effect, on the scale of Cohen's d, from which the advice is worth its effort.
    pub least: f64,
    /// Whose work it is.
    pub team: Team,
    /// What it is for.
    pub purpose: Purpose,
    /// The message that says it.
    pub message: &'static str,
}

const fn rule(
    feature: &'static str,
    direction: Direction,
    least: f64,
    team: Team,
    purpose: Purpose,
    message: &'static str,
) -> Rule {
    Rule { feature, direction, least, team, purpose, message }
}

const RULES: &[Rule] = &[
    rule("category-share", More, 0.2, Marketing, Attract, "advice-show-category"),
    rule("brand-share", More, 0.2, Marketing, Attract, "advice-show-brand"),
    rule("order-channel-share", More, 0.2, Marketing, Attract, "advice-be-there"),
    rule("first-channel", More, 0.2, Marketing, Attract, "advice-first-channel"),
    rule("touch-open-rate", More, 0.2, Marketing, Attract, "advice-write-by"),
    rule("campaign-open-rate", More, 0.2, Marketing, Attract, "advice-campaign"),
    rule("evening-share", More, 0.2, Marketing, Attract, "advice-evening"),
    rule("morning-share", More, 0.2, Marketing, Attract, "advice-morning"),
    rule("weekend-share", More, 0.2, Marketing, Attract, "advice-weekend"),
    rule("gift-share", More, 0.2, Marketing, Attract, "advice-christmas"),
    rule("discount-share", More, 0.2, Marketing, Attract, "advice-offers"),
    rule("voice-goal", More, 0.2, Product, Attract, "advice-wish"),
    rule("voice-praise", More, 0.2, Marketing, Convince, "advice-tell-praise"),
    rule("voice-objection", More, 0.2, Sales, Convince, "advice-answer-doubt"),
    rule("days-to-first-order", More, 0.2, Sales, Convince, "advice-give-time"),
    rule("days-to-first-order", Less, 0.2, Sales, Convince, "advice-be-quick"),
    rule("visits-before-order", More, 0.2, Product, Convince, "advice-go-on"),
    rule("touch-conversion-rate", More, 0.2, Sales, Convince, "advice-ask-by"),
    rule("average-order", More, 0.2, Sales, Convince, "advice-what-goes-with-it"),
    rule("average-order", Less, 0.2, Sales, Convince, "advice-small-sets"),
    rule("items-per-order", More, 0.2, Sales, Convince, "advice-packs"),
    rule("account-people", More, 0.2, Sales, Convince, "advice-colleagues"),
    rule("pages-per-visit", More, 0.2, Product, Convince, "advice-compare"),
    rule("search-count", More, 0.2, Product, Convince, "advice-search"),
    rule("device-share", More, 0.2, Product, Convince, "advice-device"),
    rule("payment-share", More, 0.2, Product, Convince, "advice-payment"),
    rule("voice-frustration", More, 0.2, Service, Keep, "advice-mend"),
    rule("requests-per-order", More, 0.2, Service, Keep, "advice-before-they-ask"),
    rule("reopened-share", More, 0.2, Service, Keep, "advice-answer-whole"),
    rule("rating-given", Less, 0.2, Service, Keep, "advice-low-ratings"),
    rule("return-share", More, 0.2, Product, Keep, "advice-returns"),
    rule("alive", Less, 0.2, Marketing, Keep, "advice-win-back"),
    rule("days-since-last-order", More, 0.2, Marketing, Keep, "advice-remind"),
    rule("days-between-orders", Any, 0.2, Marketing, Keep, "advice-rhythm"),
    rule("order-count", More, 0.5, Sales, Keep, "advice-regulars"),
    rule("tenure-days", Less, 0.5, Service, Keep, "advice-newcomers"),
    rule("order-trend", Less, 0.2, Sales, Keep, "advice-falling-basket"),
    rule("gap-trend", More, 0.2, Sales, Keep, "advice-slowing"),
    rule("category-count", Less, 0.2, Sales, Keep, "advice-next-category"),
    rule("product-count", More, 0.2, Product, Keep, "advice-new-things"),
    rule("use-share", More, 0.2, Product, Keep, "advice-function"),
    rule("functions-abandoned", More, 0.2, Product, Keep, "advice-given-up"),
    rule("discount-share", Less, 0.2, Marketing, Avoid, "advice-no-discount"),
    rule("touch-open-rate", Less, 0.2, Marketing, Avoid, "advice-not-by"),
    rule("touch-fatigue", Less, 0.2, Marketing, Avoid, "advice-write-less"),
    rule("touch-unsubscribe-rate", More, 0.2, Marketing, Avoid, "advice-not-so-often"),
    rule("bounce-share", More, 0.2, Product, Avoid, "advice-dead-end"),
];

/// Every rule, in the order in which advice of the same strength is told.
pub fn rules() -> &'static [Rule] {
    RULES
}
