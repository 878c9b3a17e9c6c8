//! Dirty rows and missing cells are as many as the truth says, counted again from the files.

use std::collections::BTreeSet;
use std::fs::File;

use arrow::array::Array;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use portrett_testkit::ShopFormat;

use crate::tables::{LARGE, Shop, Table, shop};

fn planted(shop: &Shop, table: &str, reason: &str) -> u64 {
    shop.truth.tables[table].dirty.get(reason).copied().unwrap_or(0)
}

/// A date, or a date and a time, as the shop writes them when nothing is wrong.
fn is_date(cell: &str) -> bool {
    cell.parse::<jiff::civil::Date>().is_ok() || cell.parse::<jiff::civil::DateTime>().is_ok()
}

#[test]
fn between_half_a_per_cent_and_one_per_cent_of_the_rows_are_dirty() {
    for table in ["customers", "orders", "touches", "survey", "tickets", "reviews"] {
        let truth = &LARGE.truth.tables[table];
        let dirty = truth.dirty.values().sum::<u64>() as f64;
        let (rows, error) = (truth.rows as f64, (truth.rows as f64 * 0.0075).sqrt());
        assert!(dirty > 0.005 * rows - 3.0 * error && dirty < 0.010 * rows + 3.0 * error, "{table}: {dirty} of {rows}");
    }
}

#[test]
fn the_dirty_order_lines_can_be_counted_again() {
    let orders = Table::read(&LARGE.files.orders);
    let nobody = orders.column("customer_id").zip(orders.column("email"));
    let nobody = nobody.filter(|(id, email)| id.is_empty() && email.is_empty()).count() as u64;
    let negative = orders.column("unit_price").filter(|price| price.starts_with('-')).count() as u64;
    let broken = orders.column("order_time").filter(|time| !is_date(time)).count() as u64;
    assert_eq!(orders.rows.len() as u64, LARGE.truth.tables["orders"].rows);
    assert_eq!(nobody, planted(&LARGE, "orders", "no_customer"));
    assert_eq!(negative, planted(&LARGE, "orders", "negative_price"));
    assert_eq!(broken, planted(&LARGE, "orders", "unparsable_date"));
    assert!(nobody > 0 && negative > 0 && broken > 0);
}

#[test]
fn the_dirty_contacts_can_be_counted_again() {
    let contacts = Table::read(&LARGE.files.customers);
    let ids: BTreeSet<&str> = contacts.column("customer_id").collect();
    let born = contacts.column("birth_year").filter_map(|year| year.parse::<i64>().ok());
    let impossible = born.filter(|year| !(1_910..=2_020).contains(year)).count() as u64;
    let valid = |email: &str| email.is_empty() || email.ends_with("@post.example") && !email.starts_with('@');
    let invalid = contacts.column("email").filter(|email| !valid(email)).count() as u64;
    assert_eq!(contacts.rows.len() - ids.len(), planted(&LARGE, "customers", "repeated_customer") as usize);
    assert_eq!(ids.len() as u64, 4_000 + planted(&LARGE, "customers", "shared_email"));
    assert_eq!(impossible, planted(&LARGE, "customers", "impossible_birth_year"));
    assert_eq!(invalid, planted(&LARGE, "customers", "invalid_email"));
}

#[test]
fn traits_miss_five_to_fifteen_per_cent_of_their_values() {
    let contacts = Table::read(&LARGE.files.customers);
    for header in ["birth_year", "gender", "household_children", "household_income", "first_channel", "commute", "city"]
    {
        let missing = contacts.missing(header);
        assert!((0.04..0.16).contains(&missing), "{header}: {missing}");
    }
    let answers = Table::read(&LARGE.files.survey);
    assert!((0.05..0.12).contains(&answers.missing("value_nature")));
    let respondents = answers.rows.len() as f64 / 4_000.0;
    assert!((0.30..0.40).contains(&respondents), "{respondents}");
}

#[test]
fn parquet_holds_the_same_rows_with_nothing_where_a_date_is_broken() {
    let shop = shop(500, 5, ShopFormat::Parquet);
    let file = File::open(&shop.files.orders).unwrap();
    let (mut rows, mut broken) = (0, 0);
    for batch in ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap() {
        let batch = batch.unwrap();
        rows += batch.num_rows() as u64;
        broken += batch.column_by_name("order_time").unwrap().null_count() as u64;
    }
    assert_eq!(rows, shop.truth.tables["orders"].rows);
    assert_eq!(broken, planted(&shop, "orders", "unparsable_date"));
    assert!(broken > 0);
}
