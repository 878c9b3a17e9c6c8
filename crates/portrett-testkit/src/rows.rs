//! A clean customer to rows as a shop would export them: with values missing, and a few rows spoiled.
//! A row is dirty in one way at most, and every dirty row is counted.

use crate::customer::{COMMUTES, Customer, FIRST_CHANNELS, GENDERS, LACES, customer_id};
use crate::draw::{Draw, Purpose};
use crate::error::TestkitError;
use crate::goods::{CATEGORIES, CHANNELS};
use crate::orders::Line;
use crate::params::LARGEST_SHOP;
use crate::survey::{Answers, ITEMS};
use crate::table::{Cell, Column, Form, TableWriter};
use crate::touches::Touch;
use crate::world::World;

/// A way to spoil a row, and the part of the rows that it spoils.
pub(crate) type Spoils = &'static [(&'static str, f64)];

const CUSTOMER_SPOILS: Spoils = &[
    ("invalid_email", 0.003),
    ("impossible_birth_year", 0.002),
    ("unparsable_date", 0.001),
    ("repeated_customer", 0.0015),
    ("shared_email", 0.001),
];
const ORDER_SPOILS: Spoils = &[("unparsable_date", 0.002), ("negative_price", 0.0015), ("no_customer", 0.003)];
const TOUCH_SPOILS: Spoils = &[("unparsable_date", 0.003), ("no_customer", 0.003)];
const SURVEY_SPOILS: Spoils = &[("off_the_scale", 0.004), ("no_customer", 0.003)];

const BROKEN_DATES: [&str; 6] = ["31.02.2025", "i går", "0000-00-00", "2025-13-45", "n/a", "#######"];
const BROKEN_EMAILS: [&str; 6] =
    ["ingen", "kari(at)post.example", "@post.example", "ola@", "x@@post", "vil ikke oppgi"];
const BROKEN_YEARS: [i64; 4] = [1_067, 1_887, 1_893, 2_091];

/// Parts of the cells that are missing.
mod missing {
    pub(super) const BIRTH_YEAR: f64 = 0.08;
    pub(super) const GENDER: f64 = 0.06;
    pub(super) const PLACE: f64 = 0.05;
    pub(super) const CHILDREN: f64 = 0.12;
    pub(super) const INCOME: f64 = 0.14;
    pub(super) const FIRST_CHANNEL: f64 = 0.10;
    pub(super) const COMMUTE: f64 = 0.11;
    pub(super) const LACES: f64 = 0.07;
    pub(super) const CARD_DIGIT: f64 = 0.05;
    pub(super) const PHONE: f64 = 0.15;
    pub(super) const BRAND: f64 = 0.06;
    pub(super) const ANSWER: f64 = 0.08;
}

pub(crate) const CUSTOMER_COLUMNS: &[Column] = &[
    Column("customer_id", Form::Text),
    Column("email", Form::Text),
    Column("first_name", Form::Text),
    Column("last_name", Form::Text),
    Column("phone", Form::Text),
    Column("birth_year", Form::Whole),
    Column("gender", Form::Text),
    Column("city", Form::Text),
    Column("postcode", Form::Text),
    Column("country", Form::Text),
    Column("signup_date", Form::Day),
    Column("newsletter_consent", Form::Flag),
    Column("club_member", Form::Flag),
    Column("household_children", Form::Whole),
    Column("household_income", Form::Whole),
    Column("first_channel", Form::Text),
    Column("commute", Form::Text),
    Column("shoe_lace_colour", Form::Text),
    Column("loyalty_card_digit", Form::Whole),
];

pub(crate) const ORDER_COLUMNS: &[Column] = &[
    Column("order_id", Form::Whole),
    Column("customer_id", Form::Text),
    Column("email", Form::Text),
    Column("order_time", Form::Moment),
    Column("article", Form::Text),
    Column("category", Form::Text),
    Column("brand", Form::Text),
    Column("channel", Form::Text),
    Column("quantity", Form::Whole),
    Column("unit_price", Form::Money),
    Column("discount", Form::Money),
    Column("amount", Form::Money),
    Column("currency", Form::Text),
    Column("returned", Form::Flag),
];

pub(crate) const TOUCH_COLUMNS: &[Column] = &[
    Column("campaign", Form::Text),
    Column("customer_id", Form::Text),
    Column("channel", Form::Text),
    Column("sent", Form::Moment),
    Column("opened", Form::Flag),
    Column("clicked", Form::Flag),
    Column("converted", Form::Flag),
];

pub(crate) const SURVEY_COLUMNS: &[Column] = &[
    Column("customer_id", Form::Text),
    Column("answered_on", Form::Day),
    Column(ITEMS[0], Form::Whole),
    Column(ITEMS[1], Form::Whole),
    Column(ITEMS[2], Form::Whole),
    Column(ITEMS[3], Form::Whole),
    Column(ITEMS[4], Form::Whole),
    Column(ITEMS[5], Form::Whole),
    Column(ITEMS[6], Form::Whole),
    Column(ITEMS[7], Form::Whole),
    Column(ITEMS[8], Form::Whole),
];

/// How the next row is spoiled, if it is; counted in `table`.
pub(crate) fn spoil(draw: &mut Draw, spoils: Spoils, table: &mut TableWriter) -> Option<&'static str> {
    let mut left = draw.uniform();
    for (reason, part) in spoils {
        left -= part;
        if left < 0.0 {
            table.soil(reason);
            return Some(reason);
        }
    }
    None
}

/// The stream that decides what is missing and what is dirty in a customer's rows.
pub(crate) fn dirt(world: &World, customer: &Customer) -> Draw {
    world.streams.of(customer.number, Purpose::Dirt)
}

/// `cell`, or nothing with that chance.
fn unless_missing<'a>(draw: &mut Draw, chance: f64, cell: Cell<'a>) -> Cell<'a> {
    if draw.chance(chance) { Cell::Missing } else { cell }
}

/// `text`, or nothing.
fn text_or_missing(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Missing, Cell::Text)
}

/// The customer's contact, and sometimes another row about the same human.
pub(crate) fn write_customer(
    table: &mut TableWriter,
    customer: &Customer,
    draw: &mut Draw,
) -> Result<(), TestkitError> {
    let spoiled = spoil(draw, CUSTOMER_SPOILS, table);
    write_contact(table, customer, &customer.id, spoiled, draw)?;
    match spoiled {
        Some("repeated_customer") => write_contact(table, customer, &customer.id, None, draw),
        Some("shared_email") => {
            write_contact(table, customer, &customer_id(LARGEST_SHOP + customer.number), None, draw)
        }
        _ => Ok(()),
    }
}

fn write_contact(
    table: &mut TableWriter,
    customer: &Customer,
    id: &str,
    spoiled: Option<&str>,
    draw: &mut Draw,
) -> Result<(), TestkitError> {
    let postcode = postcode(customer);
    let email = match spoiled {
        Some("invalid_email") => Cell::Spoiled(draw.one_of(&BROKEN_EMAILS)),
        _ => text_or_missing(customer.email.as_deref()),
    };
    let birth_year = match spoiled {
        Some("impossible_birth_year") => Cell::Whole(draw.one_of(&BROKEN_YEARS)),
        _ => unless_missing(draw, missing::BIRTH_YEAR, Cell::Whole(customer.birth_year)),
    };
    let signed_up = match spoiled {
        Some("unparsable_date") => Cell::Spoiled(draw.one_of(&BROKEN_DATES)),
        _ => Cell::Day(customer.signed_up),
    };
    table.row(&[
        Cell::Text(id),
        email,
        Cell::Text(customer.first_name),
        Cell::Text(customer.last_name),
        unless_missing(draw, missing::PHONE, Cell::Text(&customer.phone)),
        birth_year,
        unless_missing(draw, missing::GENDER, Cell::Text(GENDERS[customer.gender])),
        unless_missing(draw, missing::PLACE, Cell::Text(customer.place.city)),
        unless_missing(draw, missing::PLACE, Cell::Text(&postcode)),
        Cell::Text(customer.place.country),
        signed_up,
        Cell::Flag(customer.consent),
        Cell::Flag(customer.club),
        unless_missing(draw, missing::CHILDREN, Cell::Whole(customer.children)),
        unless_missing(draw, missing::INCOME, Cell::Whole(customer.income)),
        unless_missing(draw, missing::FIRST_CHANNEL, Cell::Text(FIRST_CHANNELS[customer.first_channel])),
        unless_missing(draw, missing::COMMUTE, Cell::Text(COMMUTES[customer.commute])),
        unless_missing(draw, missing::LACES, Cell::Text(LACES[customer.laces])),
        unless_missing(draw, missing::CARD_DIGIT, Cell::Whole(customer.card_digit)),
    ])
}

/// Four digits in Norway, five in Finland and Sweden, with leading zeros.
fn postcode(customer: &Customer) -> String {
    let width = if customer.place.country == "NO" { 4 } else { 5 };
    format!("{:0width$}", customer.postcode)
}

/// The customer's order lines; `first_order` is the number of the first order. Gives the number of orders.
pub(crate) fn write_orders(
    table: &mut TableWriter,
    customer: &Customer,
    lines: &[Line],
    first_order: i64,
    draw: &mut Draw,
) -> Result<i64, TestkitError> {
    for line in lines {
        let spoiled = spoil(draw, ORDER_SPOILS, table);
        write_line(table, customer, line, first_order, spoiled, draw)?;
    }
    Ok(lines.last().map_or(0, |line| line.order.place as i64 + 1))
}

fn write_line(
    table: &mut TableWriter,
    customer: &Customer,
    line: &Line,
    first_order: i64,
    spoiled: Option<&str>,
    draw: &mut Draw,
) -> Result<(), TestkitError> {
    let (id, email) = match (spoiled, line.order.guest) {
        (Some("no_customer"), _) => (Cell::Missing, Cell::Missing),
        (_, true) => (Cell::Missing, text_or_missing(customer.email.as_deref())),
        (_, false) => (Cell::Text(&customer.id), Cell::Missing),
    };
    let sign = if spoiled == Some("negative_price") { -1 } else { 1 };
    table.row(&[
        Cell::Whole(first_order + line.order.place as i64),
        id,
        email,
        moment_or_broken(spoiled, Cell::Moment(line.order.time), draw),
        Cell::Text(line.article.name),
        Cell::Text(CATEGORIES[line.category]),
        unless_missing(draw, missing::BRAND, Cell::Text(line.article.brand)),
        Cell::Text(CHANNELS[line.order.channel]),
        Cell::Whole(line.quantity),
        Cell::Money(sign * line.unit_price),
        Cell::Money(line.discount),
        Cell::Money(sign * line.amount()),
        Cell::Text("NOK"),
        Cell::Flag(line.returned),
    ])
}

fn moment_or_broken(spoiled: Option<&str>, moment: Cell<'static>, draw: &mut Draw) -> Cell<'static> {
    if spoiled == Some("unparsable_date") { Cell::Spoiled(draw.one_of(&BROKEN_DATES)) } else { moment }
}

/// The messages that were sent to the customer.
pub(crate) fn write_touches(
    table: &mut TableWriter,
    customer: &Customer,
    touches: &[Touch],
    draw: &mut Draw,
) -> Result<(), TestkitError> {
    for touch in touches {
        let spoiled = spoil(draw, TOUCH_SPOILS, table);
        table.row(&[
            Cell::Text(touch.campaign),
            id_unless(spoiled, customer),
            Cell::Text(if touch.email { "email" } else { "sms" }),
            moment_or_broken(spoiled, Cell::Moment(touch.sent), draw),
            Cell::Flag(touch.opened),
            Cell::Flag(touch.clicked),
            Cell::Flag(touch.converted),
        ])?;
    }
    Ok(())
}

/// The customer's id, unless the row was spoiled by leaving it out.
pub(crate) fn id_unless<'a>(spoiled: Option<&str>, customer: &'a Customer) -> Cell<'a> {
    if spoiled == Some("no_customer") { Cell::Missing } else { Cell::Text(&customer.id) }
}

/// The customer's answers to the survey.
pub(crate) fn write_answers(
    table: &mut TableWriter,
    customer: &Customer,
    answers: &Answers,
    draw: &mut Draw,
) -> Result<(), TestkitError> {
    let spoiled = spoil(draw, SURVEY_SPOILS, table);
    let mut cells = vec![id_unless(spoiled, customer), Cell::Day(answers.day)];
    cells.extend(answers.marks.map(|mark| unless_missing(draw, missing::ANSWER, Cell::Whole(mark))));
    if spoiled == Some("off_the_scale") {
        cells[2 + draw.below(ITEMS.len())] = Cell::Whole(9);
    }
    table.row(&cells)
}
