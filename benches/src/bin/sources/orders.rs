//! Order lines as CSV: quotes around a tenth of the products, and one line in a thousand that lacks its
//! customer, its cells, or an amount or a date that can be read.

use std::io::Write;

use anyhow::Result;
use portrett_maths::seed::{Stream, stream};

use crate::kind::SPOILT;
use crate::text::{CUSTOMERS_A_HUNDRED, SEED, moment, one};

const HEADER: &str = "order_id,customer_id,order_date,product,category,brand,channel,quantity,amount,currency";
const PRODUCTS: [&str; 6] = ["Trail running shoe", "Down jacket", "Merino base layer", "Tältkök", "Ski pole", "Pulk"];
const CATEGORIES: [&str; 5] = ["Footwear", "Outerwear", "Base layers", "Camp kitchen", "Nordic skiing"];
const BRANDS: [&str; 5] = ["Nordlys", "Fjellrev", "Tunturi Sport", "Hav og Hei", "Isbre"];

/// Writes `rows` lines below a header.
pub fn write(rows: u64, out: &mut impl Write) -> Result<()> {
    let mut draws = stream(SEED, "orders", 0);
    let customers = (rows * CUSTOMERS_A_HUNDRED / 100).max(1) as usize;
    writeln!(out, "{HEADER}")?;
    for number in 0..rows {
        let customer = format!("C-{:07}", draws.below(customers));
        let line = Line { number, customer, time: moment(&mut draws, ' '), amount: amount(&mut draws) };
        let spoilt = (number % SPOILT == 0).then_some(number / SPOILT % 4);
        line.spoil(spoilt).write(&mut draws, spoilt == Some(3), out)?;
    }
    Ok(())
}

/// The cells of a line that must be there.
struct Line {
    number: u64,
    customer: String,
    time: String,
    amount: String,
}

impl Line {
    fn spoil(self, how: Option<u64>) -> Self {
        match how {
            Some(0) => Self { customer: String::new(), ..self },
            Some(1) => Self { time: "yesterday".to_owned(), ..self },
            Some(2) => Self { amount: "as agreed".to_owned(), ..self },
            _ => self,
        }
    }

    fn write(&self, draws: &mut Stream, is_cut: bool, out: &mut impl Write) -> Result<()> {
        let Self { number, customer, time, amount } = self;
        let (category, brand) = (one(draws, &CATEGORIES), one(draws, &BRANDS));
        let channel = one(draws, &["web", "app", "store"]);
        let quantity = 1 + draws.below(4);
        write!(out, "O-{:09},{customer},{time},{},{category},{brand},{channel}", number / 3, product(draws))?;
        if !is_cut {
            write!(out, ",{quantity},{amount},NOK")?;
        }
        writeln!(out)?;
        Ok(())
    }
}

fn product(draws: &mut Stream) -> String {
    let (name, number) = (one(draws, &PRODUCTS), 100 + draws.below(900));
    match draws.below(20) {
        0 => format!("\"{name}, model {number}\""),
        1 => format!("\"{name} \"\"{number}\"\"\""),
        _ => format!("{name} {number}"),
    }
}

fn amount(draws: &mut Stream) -> String {
    let cents = 4_900 + draws.below(450_000);
    format!("{}.{:02}", cents / 100, cents % 100)
}
