//! A whole shop: every table in one pass over the customers, and the truth beside them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::calendar::LAST_DAY;
use crate::customer::Customer;
use crate::error::TestkitError;
use crate::kinds::{KINDS, TABLE};
use crate::orders::{Line, draw_lines};
use crate::params::{ShopFormat, ValidShopParams};
use crate::planted::differences;
use crate::rows::{
    CUSTOMER_COLUMNS, ORDER_COLUMNS, SURVEY_COLUMNS, TOUCH_COLUMNS, dirt, write_answers, write_customer, write_orders,
    write_touches,
};
use crate::survey::draw_answers;
use crate::table::{Cell, Column, Form, TableWriter, Written};
use crate::touches::{Touch, draw_touches};
use crate::truth::{KindTruth, TableTruth, Truth, truth_folder};
use crate::words::{REVIEW_COLUMNS, TICKET_COLUMNS, Words};
use crate::world::World;

/// Features that are independent of everything else.
const NOISE: [&str; 6] =
    ["shoe_lace_colour", "loyalty_card_digit", "city", "postcode", "country", "value_even_numbers"];
/// The number of the shop's first order.
const FIRST_ORDER: i64 = 200_001;
/// Customers between two reports of progress.
const PROGRESS_EVERY: u64 = 1_000;
const KIND_COLUMNS: &[Column] = &[Column("customer_id", Form::Text), Column("kind", Form::Text)];

/// Where a shop was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopFiles {
    /// One row a customer.
    pub customers: PathBuf,
    /// One row an order line.
    pub orders: PathBuf,
    /// One row a message sent.
    pub touches: PathBuf,
    /// One row a respondent.
    pub survey: PathBuf,
    /// One row a support ticket.
    pub tickets: PathBuf,
    /// One row a review.
    pub reviews: PathBuf,
    /// The folder of the truth: no build may look there.
    pub truth: PathBuf,
}

/// Writes the shop's tables and its truth into `dir`, which is made when it is missing. `progress` is
/// told how many customers are done. Memory does not grow with the shop.
///
/// # Errors
/// When a file or folder cannot be made or written.
pub fn write_shop(
    params: &ValidShopParams,
    dir: &Path,
    progress: &mut dyn FnMut(u64),
) -> Result<ShopFiles, TestkitError> {
    let truth = truth_folder(dir);
    std::fs::create_dir_all(&truth).map_err(|source| TestkitError::File { path: truth.clone(), source })?;
    let world = World::new(params.seed);
    let mut tables = Tables::create(dir, params.format)?;
    for number in 0..params.customers {
        tables.write_customer(&world, number)?;
        if (number + 1) % PROGRESS_EVERY == 0 || number + 1 == params.customers {
            progress(number + 1);
        }
    }
    tables.finish(&world, params, dir)
}

/// The tables while they are written.
struct Tables {
    customers: TableWriter,
    orders: TableWriter,
    touches: TableWriter,
    survey: TableWriter,
    tickets: TableWriter,
    reviews: TableWriter,
    kinds: TableWriter,
    words: Words,
    next_order: i64,
    people: [u64; KINDS],
    // Kept from customer to customer, so that they are allocated once.
    lines: Vec<Line>,
    sent: Vec<Touch>,
}

impl Tables {
    fn create(dir: &Path, format: ShopFormat) -> Result<Self, TestkitError> {
        let table = |name, columns| TableWriter::create(dir, name, format, columns);
        Ok(Self {
            customers: table("customers", CUSTOMER_COLUMNS)?,
            orders: table("orders", ORDER_COLUMNS)?,
            touches: table("touches", TOUCH_COLUMNS)?,
            survey: table("survey", SURVEY_COLUMNS)?,
            tickets: table("tickets", TICKET_COLUMNS)?,
            reviews: table("reviews", REVIEW_COLUMNS)?,
            kinds: TableWriter::create(&truth_folder(dir), "kinds", ShopFormat::Csv, KIND_COLUMNS)?,
            words: Words::new(),
            next_order: FIRST_ORDER,
            people: [0; KINDS],
            lines: Vec::new(),
            sent: Vec::new(),
        })
    }

    fn write_customer(&mut self, world: &World, number: u64) -> Result<(), TestkitError> {
        let customer = &Customer::draw(world, number);
        let draw = &mut dirt(world, customer);
        draw_lines(world, customer, &mut self.lines);
        draw_touches(world, customer, &mut self.sent);
        write_customer(&mut self.customers, customer, draw)?;
        self.next_order += write_orders(&mut self.orders, customer, &self.lines, self.next_order, draw)?;
        write_touches(&mut self.touches, customer, &self.sent, draw)?;
        if let Some(answers) = draw_answers(world, customer) {
            write_answers(&mut self.survey, customer, &answers, draw)?;
        }
        self.words.write(world, customer, &self.lines, &mut self.tickets, &mut self.reviews)?;
        self.people[customer.kind] += 1;
        self.kinds.row(&[Cell::Text(&customer.id), Cell::Text(TABLE[customer.kind].name)])
    }

    fn finish(self, world: &World, params: &ValidShopParams, dir: &Path) -> Result<ShopFiles, TestkitError> {
        self.kinds.finish()?;
        let mut tables = BTreeMap::new();
        let mut finish = |name: &str, table: TableWriter| -> Result<PathBuf, TestkitError> {
            let Written { path, rows, dirty } = table.finish()?;
            tables.insert(name.to_owned(), TableTruth { rows, dirty });
            Ok(path)
        };
        let files = ShopFiles {
            customers: finish("customers", self.customers)?,
            orders: finish("orders", self.orders)?,
            touches: finish("touches", self.touches)?,
            survey: finish("survey", self.survey)?,
            tickets: finish("tickets", self.tickets)?,
            reviews: finish("reviews", self.reviews)?,
            truth: truth_folder(dir),
        };
        truth(world, params, &self.people, tables).write(dir)?;
        Ok(files)
    }
}

fn truth(
    world: &World,
    params: &ValidShopParams,
    people: &[u64; KINDS],
    tables: BTreeMap<String, TableTruth>,
) -> Truth {
    let kinds = TABLE.iter().zip(people);
    Truth {
        customers: params.customers,
        seed: params.seed,
        as_of: world.calendar.date(LAST_DAY).to_string(),
        kinds: kinds
            .map(|(kind, customers)| KindTruth { name: kind.name.to_owned(), share: kind.share, customers: *customers })
            .collect(),
        noise: NOISE.map(str::to_owned).to_vec(),
        tables,
        differences: differences(),
        memberships: Vec::new(),
    }
}
