//! The registry of advice: what a supported statement asks of which team. Flat, so that it can be read as a table and
//! argued about.

use portrett_terms::{Aspect, Claim};

use super::advice::Team;
use super::known::{Direction, is_about};
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
    /// What side of a person the claim must be about; any, where nothing is said. Traits are of many sides.
    pub aspect: Option<Aspect>,
    /// The least and the most that the persona's figure may be: a tenth of the orders at weekends may be more than others
    /// have, and is no reason to write at weekends.
    pub figure: (f64, f64),
}

impl Rule {
    /// Whether the rule holds of a claim.
    pub fn holds(&self, claim: &Claim) -> bool {
        let evidence = claim.evidence();
        is_about(claim, self.feature, self.direction)
            && evidence.effect.abs() >= self.least
            && self.aspect.is_none_or(|aspect| aspect == evidence.aspect)
            && (self.figure.0..=self.figure.1).contains(&evidence.value)
    }

    const fn of(self, aspect: Aspect) -> Self {
        Self { aspect: Some(aspect), ..self }
    }

    const fn from(self, least: f64) -> Self {
        Self { figure: (least, f64::INFINITY), ..self }
    }

    const fn to(self, most: f64) -> Self {
        Self { figure: (f64::NEG_INFINITY, most), ..self }
    }
}

/// What an even spread over the week, the waking day and the year would give.
pub(super) const WEEKEND: f64 = 2.0 / 7.0;
pub(super) const MORNING: f64 = 6.0 / 16.0;
pub(super) const EVENING: f64 = 6.0 / 16.0;
const CHRISTMAS: f64 = 40.0 / 365.0;
/// A share that is worth a promise, and one under which something is seldom.
const MUCH: f64 = 0.3;
const SELDOM: f64 = 0.5;
/// Of those who wrote, the least who say something that is worth work.
const SAID: f64 = 0.03;

const fn rule(
    feature: &'static str,
    direction: Direction,
    least: f64,
    team: Team,
    purpose: Purpose,
    message: &'static str,
) -> Rule {
    let figure = (f64::NEG_INFINITY, f64::INFINITY);
    Rule { feature, direction, least, team, purpose, message, aspect: None, figure }
}

const RULES: &[Rule] = &[
    rule("category-share", More, 0.2, Marketing, Attract, "advice-show-category"),
    rule("brand-share", More, 0.2, Marketing, Attract, "advice-show-brand"),
    rule("order-channel-share", More, 0.2, Marketing, Attract, "advice-be-there"),
    rule("first-channel", More, 0.2, Marketing, Attract, "advice-first-channel"),
    rule("touch-open-rate", More, 0.2, Marketing, Attract, "advice-write-by"),
    rule("campaign-open-rate", More, 0.2, Marketing, Attract, "advice-campaign"),
    rule("trait-yes-no", More, 0.2, Marketing, Attract, "advice-said-yes").of(Aspect::Communication),
    rule("evening-share", More, 0.2, Marketing, Attract, "advice-evening").from(EVENING),
    rule("morning-share", More, 0.2, Marketing, Attract, "advice-morning").from(MORNING),
    rule("weekend-share", More, 0.2, Marketing, Attract, "advice-weekend").from(WEEKEND),
    rule("gift-share", More, 0.2, Marketing, Attract, "advice-christmas").from(CHRISTMAS),
    rule("discount-share", More, 0.2, Marketing, Attract, "advice-offers").from(MUCH),
    rule("voice-goal", More, 0.2, Product, Attract, "advice-wish").from(SAID),
    rule("voice-praise", More, 0.2, Marketing, Convince, "advice-tell-praise").from(SAID),
    rule("voice-objection", More, 0.2, Sales, Convince, "advice-answer-doubt").from(SAID),
    rule("days-to-first-order", More, 0.2, Sales, Convince, "advice-give-time"),
    rule("days-to-first-order", Less, 0.2, Sales, Convince, "advice-be-quick"),
    rule("visits-before-order", More, 0.2, Product, Convince, "advice-go-on"),
    rule("touch-conversion-rate", More, 0.2, Sales, Convince, "advice-ask-by"),
    rule("average-order", More, 0.2, Sales, Convince, "advice-what-goes-with-it"),
    rule("average-order", Less, 0.2, Sales, Convince, "advice-small-sets"),
    rule("items-per-order", More, 0.2, Sales, Convince, "advice-packs").from(2.0),
    rule("account-people", More, 0.2, Sales, Convince, "advice-colleagues"),
    rule("pages-per-visit", More, 0.2, Product, Convince, "advice-compare"),
    rule("search-count", More, 0.2, Product, Convince, "advice-search"),
    rule("device-share", More, 0.2, Product, Convince, "advice-device"),
    rule("payment-share", More, 0.2, Product, Convince, "advice-payment"),
    rule("voice-frustration", More, 0.2, Service, Keep, "advice-mend").from(SAID),
    rule("requests-per-order", More, 0.2, Service, Keep, "advice-before-they-ask"),
    rule("reopened-share", More, 0.2, Service, Keep, "advice-answer-whole"),
    rule("rating-given", Less, 0.2, Service, Keep, "advice-low-ratings"),
    rule("return-share", More, 0.2, Product, Keep, "advice-returns"),
    rule("alive", Less, 0.2, Marketing, Keep, "advice-win-back"),
    rule("days-since-last-order", More, 0.2, Marketing, Keep, "advice-remind"),
    rule("days-between-orders", Any, 0.2, Marketing, Keep, "advice-rhythm"),
    rule("order-count", More, 0.5, Sales, Keep, "advice-regulars"),
    rule("tenure-days", Less, 0.5, Service, Keep, "advice-newcomers").to(365.0),
    rule("order-trend", Less, 0.2, Sales, Keep, "advice-falling-basket"),
    rule("gap-trend", More, 0.2, Sales, Keep, "advice-slowing"),
    rule("category-count", Less, 0.5, Sales, Keep, "advice-next-category"),
    rule("product-count", More, 0.2, Product, Keep, "advice-new-things"),
    rule("use-share", More, 0.2, Product, Keep, "advice-function"),
    rule("functions-abandoned", More, 0.2, Product, Keep, "advice-given-up"),
    rule("discount-share", Less, 0.2, Marketing, Avoid, "advice-no-discount").to(SELDOM),
    rule("touch-open-rate", Less, 0.2, Marketing, Avoid, "advice-not-by").to(SELDOM),
    rule("touch-fatigue", Less, 0.2, Marketing, Avoid, "advice-write-less"),
    rule("touch-unsubscribe-rate", More, 0.2, Marketing, Avoid, "advice-not-so-often"),
    rule("bounce-share", More, 0.2, Product, Avoid, "advice-dead-end"),
];

/// Every rule, in the order in which advice of the same strength is told.
pub fn rules() -> &'static [Rule] {
    RULES
}
