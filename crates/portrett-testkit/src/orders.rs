//! The order lines of one customer, clean.

use crate::calendar::{Calendar, LAST_DAY, Moment, weekday};
use crate::customer::{Customer, draw_skewed};
use crate::draw::{Draw, Purpose};
use crate::goods::{ARTICLES, ASSORTMENT, Article};
use crate::manner::Manner;
use crate::world::World;

/// Orders made without signing in: known by e-mail only.
const GUEST_ORDERS: f64 = 0.04;
/// Most orders of one customer.
const MOST_ORDERS: f64 = 60.0;
/// Days after signing up within which the first of several orders falls.
const FIRST_ORDER_WITHIN: i64 = 14;
/// Spread of the articles bought around the kind's mean place in a category.
const TIER_DEVIATION: f64 = 1.7;
/// Lines of two pieces.
const SECOND_PIECE: f64 = 0.12;
/// Chances that a discounted line is cut by a tenth, a fifth, 30 % or half.
const CUTS: [(i64, f64); 4] = [(10, 0.2), (20, 0.35), (30, 0.3), (50, 0.15)];
/// Part of the orders outside the evening that come in the morning.
const MORNING: f64 = 0.3;

/// What the lines of an order share.
#[derive(Clone, Copy)]
pub(crate) struct Order {
    /// Place among the customer's orders, from 0 in order of time.
    pub(crate) place: usize,
    pub(crate) guest: bool,
    pub(crate) time: Moment,
    pub(crate) channel: usize,
}

/// One order line. Money is in øre.
pub(crate) struct Line {
    pub(crate) order: Order,
    pub(crate) category: usize,
    pub(crate) article: &'static Article,
    pub(crate) quantity: i64,
    pub(crate) unit_price: i64,
    pub(crate) discount: i64,
    pub(crate) returned: bool,
}

impl Line {
    /// What the line cost in all, in øre.
    pub(crate) fn amount(&self) -> i64 {
        self.quantity * self.unit_price - self.discount
    }
}

/// Fills `lines` with the customer's order lines, by time.
pub(crate) fn draw_lines(world: &World, customer: &Customer, lines: &mut Vec<Line>) {
    lines.clear();
    if customer.prospect {
        return;
    }
    let draw = &mut world.streams.of(customer.number, Purpose::Orders);
    let times = draw_times(world, customer, draw);
    let basket = &world.manners[customer.kind];
    for (place, time) in times.into_iter().enumerate() {
        let guest = customer.email.is_some() && draw.chance(GUEST_ORDERS);
        let order = Order { place, guest, time, channel: draw.weighted(&basket.channels) };
        for _ in 0..=draw.poisson(basket.extra_lines) {
            lines.push(draw_line(draw, basket, order));
        }
    }
}

fn draw_line(draw: &mut Draw, basket: &Manner, order: Order) -> Line {
    let category = draw.weighted(&basket.categories);
    let tier = (basket.tier + TIER_DEVIATION * draw.normal()).round().clamp(0.0, (ARTICLES - 1) as f64);
    let article = &ASSORTMENT[category][tier as usize];
    let quantity = 1 + i64::from(draw.chance(SECOND_PIECE));
    let unit_price = article.price * 100;
    let cut = if draw.chance(basket.discounted) { CUTS[draw.weighted(&CUTS.map(|cut| cut.1))].0 } else { 0 };
    let discount = quantity * unit_price * cut / 100;
    Line { order, category, article, quantity, unit_price, discount, returned: draw.chance(basket.returned) }
}

/// When the customer ordered, in order of time: the last order as recently, and the first as long
/// ago, as the customer's pace says; a single order is the last one.
fn draw_times(world: &World, customer: &Customer, draw: &mut Draw) -> Vec<Moment> {
    let pace = &world.manners[customer.kind];
    let count = draw_skewed(draw, pace.orders).round().clamp(1.0, MOST_ORDERS) as usize;
    let last = LAST_DAY - (draw_skewed(draw, pace.recency) as i64).min(LAST_DAY - customer.signed_up);
    let first = (customer.signed_up + draw.between(0, FIRST_ORDER_WITHIN)).min(last);
    let mut times: Vec<Moment> = (0..count)
        .map(|order| {
            let day = match order {
                0 => last,
                1 => first,
                _ => draw_day(world, pace, draw, first, last),
            };
            draw_moment(pace, draw, day)
        })
        .collect();
    times.sort_unstable();
    times
}

/// A day between the first and the last order, in the months of the kind's liking.
fn draw_day(world: &World, pace: &Manner, draw: &mut Draw, first: i64, last: i64) -> i64 {
    let liking = |calendar: &Calendar, day: i64| pace.months[calendar.month(day)];
    let (one, other) = (draw.between(first, last), draw.between(first, last));
    let (weight, rival) = (liking(&world.calendar, one), liking(&world.calendar, other));
    if draw.chance(weight / (weight + rival)) { one } else { other }
}

/// A moment in the week of `day`, at the kind's days and hours.
fn draw_moment(pace: &Manner, draw: &mut Draw, day: i64) -> Moment {
    let monday = day - weekday(day);
    let in_week = if draw.chance(pace.weekend) { draw.between(5, 6) } else { draw.between(0, 4) };
    let mut day = monday + in_week;
    while day > LAST_DAY {
        day -= 7;
    }
    let hour = if draw.chance(pace.evening) {
        draw.between(17, 21)
    } else if draw.chance(MORNING) {
        draw.between(6, 9)
    } else {
        draw.between(10, 16)
    };
    Moment { day: day.max(0), second: hour * 3_600 + draw.between(0, 3_599) }
}
