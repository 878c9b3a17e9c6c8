//! The answers of one customer to the survey, clean.

use crate::calendar::LAST_DAY;
use crate::customer::Customer;
use crate::draw::{Draw, Purpose};
use crate::world::World;

/// What was asked: how important is … to you, from 1 (not at all) to 5 (very). The last says nothing.
pub(crate) const ITEMS: [&str; 9] = [
    "value_nature",
    "value_performance",
    "value_price",
    "value_family",
    "value_status",
    "value_sustainability",
    "value_convenience",
    "value_advice",
    "value_even_numbers",
];

/// Customers who answered.
const RESPONDENTS: f64 = 0.35;
/// Spread of the answers of one kind.
const DEVIATION: f64 = 0.85;

/// One respondent's answers, in the order of [`ITEMS`].
pub(crate) struct Answers {
    /// Day of the calendar.
    pub(crate) day: i64,
    pub(crate) marks: [i64; ITEMS.len()],
}

/// The customer's answers, when the customer answered.
pub(crate) fn draw_answers(world: &World, customer: &Customer) -> Option<Answers> {
    let draw = &mut world.streams.of(customer.number, Purpose::Survey);
    if !draw.chance(RESPONDENTS) {
        return None;
    }
    let means = &world.manners[customer.kind].answers;
    let day = LAST_DAY - draw.between(5, 40);
    let marks = std::array::from_fn(|item| match means.get(item) {
        Some(mean) => mark(draw, *mean),
        None => draw.between(1, 5),
    });
    Some(Answers { day, marks })
}

fn mark(draw: &mut Draw, mean: f64) -> i64 {
    (mean + DEVIATION * draw.normal()).round().clamp(1.0, 5.0) as i64
}
