//! What Portrett derives for a customer, from the clean rows: the ground of the planted differences.

use portrett_terms::ids::safe_name;

use crate::calendar::{LAST_DAY, weekday};
use crate::customer::{COMMUTES, Customer, FIRST_CHANNELS, GENDERS};
use crate::goods::{CATEGORIES, CHANNELS};
use crate::orders::Line;
use crate::survey::{Answers, ITEMS};
use crate::touches::Touch;

/// The file that a feature comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeatureSource {
    /// The contacts.
    Customers,
    /// The order lines.
    Orders,
    /// The campaign messages.
    Touches,
    /// The survey.
    Survey,
}

/// A number that is derived for every customer.
pub(crate) struct NumberFeature {
    pub(crate) name: String,
    pub(crate) source: FeatureSource,
    /// Compared as log(1 + x), because the amounts are skewed.
    pub(crate) logarithmic: bool,
}

/// A trait of a few values, and what they are.
pub(crate) struct LevelFeature {
    pub(crate) name: &'static str,
    pub(crate) levels: &'static [&'static str],
}

/// Traits of a few values, in the order of [`levels`].
pub(crate) const LEVEL_FEATURES: [LevelFeature; 5] = [
    LevelFeature { name: "gender", levels: &GENDERS },
    LevelFeature { name: "first_channel", levels: &FIRST_CHANNELS },
    LevelFeature { name: "commute", levels: &COMMUTES },
    LevelFeature { name: "club_member", levels: &["no", "yes"] },
    LevelFeature { name: "newsletter_consent", levels: &["no", "yes"] },
];

/// The numbers, in the order of [`numbers`].
pub(crate) fn number_features() -> Vec<NumberFeature> {
    use FeatureSource::{Customers, Orders, Survey, Touches};
    let named = |name: &str, source, logarithmic| NumberFeature { name: name.to_owned(), source, logarithmic };
    let mut features = vec![
        named("birth_year", Customers, false),
        named("household_children", Customers, false),
        named("household_income", Customers, true),
        named("tenure_days", Customers, true),
    ];
    let skewed = ["order_count", "spend_total", "average_order", "days_since_last_order", "days_between_orders"];
    features.extend(skewed.map(|name| named(name, Orders, true)));
    let shares = ["return_share", "discount_share", "weekend_share", "evening_share"];
    features.extend(shares.map(|name| named(name, Orders, false)));
    let category = CATEGORIES.map(|label| format!("share_category_{}", safe_name(label, "x")));
    let channel = CHANNELS.map(|label| format!("share_channel_{}", safe_name(label, "x")));
    features.extend(category.iter().chain(&channel).map(|name| named(name, Orders, false)));
    let rates = ["email_open_rate", "email_click_rate", "email_conversion_rate"];
    features.extend(rates.map(|name| named(name, Touches, false)));
    features.extend(ITEMS.map(|name| named(name, Survey, false)));
    features
}

/// A customer's numbers in the order of [`number_features`]; nothing where the customer has none.
pub(crate) fn numbers(
    customer: &Customer,
    lines: &[Line],
    touches: &[Touch],
    answers: Option<&Answers>,
) -> Vec<Option<f64>> {
    let mut numbers = vec![
        Some(customer.birth_year as f64),
        Some(customer.children as f64),
        Some(customer.income as f64),
        Some((LAST_DAY - customer.signed_up) as f64),
    ];
    numbers.extend(order_numbers(lines));
    numbers.extend(line_shares(lines));
    numbers.extend(touch_rates(touches));
    numbers.extend((0..ITEMS.len()).map(|item| answers.map(|answers| answers.marks[item] as f64)));
    numbers
}

/// A customer's levels in the order of [`LEVEL_FEATURES`].
pub(crate) fn levels(customer: &Customer) -> [usize; 5] {
    let club = usize::from(customer.club);
    [customer.gender, customer.first_channel, customer.commute, club, usize::from(customer.consent)]
}

/// Count, spend, spend an order, days since the last and between orders.
fn order_numbers(lines: &[Line]) -> [Option<f64>; 5] {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return [Some(0.0), None, None, None, None] };
    let count = (last.order.place + 1) as f64;
    let spend = lines.iter().filter(|line| !line.returned).map(Line::amount).sum::<i64>() as f64 / 100.0;
    let since = (LAST_DAY - last.order.time.day) as f64;
    let between = (last.order.time.day - first.order.time.day) as f64 / (count - 1.0);
    [Some(count), Some(spend), Some(spend / count), Some(since), (count > 1.0).then_some(between)]
}

/// Shares of the customer's lines: returned, discounted, at weekends, in evenings, by category, by channel.
fn line_shares(lines: &[Line]) -> Vec<Option<f64>> {
    let share = |holds: &dyn Fn(&Line) -> bool| {
        let holding = lines.iter().filter(|line| holds(line)).count();
        (!lines.is_empty()).then(|| holding as f64 / lines.len() as f64)
    };
    let mut shares = vec![
        share(&|line| line.returned),
        share(&|line| line.discount > 0),
        share(&|line| weekday(line.order.time.day) >= 5),
        share(&|line| (17..22).contains(&line.order.time.hour())),
    ];
    shares.extend((0..CATEGORIES.len()).map(|category| share(&|line| line.category == category)));
    shares.extend((0..CHANNELS.len()).map(|channel| share(&|line| line.order.channel == channel)));
    shares
}

/// Shares of the mails sent that were opened, clicked, converted.
fn touch_rates(touches: &[Touch]) -> [Option<f64>; 3] {
    let mails = touches.iter().filter(|touch| touch.email).count();
    let rate = |answered: &dyn Fn(&Touch) -> bool| {
        let count = touches.iter().filter(|touch| touch.email && answered(touch)).count();
        (mails > 0).then(|| count as f64 / mails as f64)
    };
    [rate(&|touch| touch.opened), rate(&|touch| touch.clicked), rate(&|touch| touch.converted)]
}
