//! The same parameters give the same bytes; another seed gives others.

use std::path::{Path, PathBuf};

use portrett_testkit::{LARGEST_SHOP, ShopFormat, ShopParams, TestkitError};

use crate::tables::shop;

const TABLES: [&str; 6] = ["customers", "orders", "touches", "survey", "tickets", "reviews"];

fn files(dir: &Path, format: ShopFormat) -> Vec<PathBuf> {
    let tables = TABLES.iter().map(|name| dir.join(format!("{name}.{}", format.extension())));
    tables.chain(["truth/truth.json", "truth/kinds.csv"].map(|name| dir.join(name))).collect()
}

fn contents(dir: &Path, format: ShopFormat) -> Vec<Vec<u8>> {
    files(dir, format).iter().map(|path| std::fs::read(path).unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for format in [ShopFormat::Csv, ShopFormat::Parquet] {
        let (one, other) = (shop(200, 3, format), shop(200, 3, format));
        assert_eq!(contents(one.dir.path(), format), contents(other.dir.path(), format), "{format:?}");
    }
}

#[test]
fn another_seed_gives_other_bytes_in_every_file() {
    let (one, other) = (shop(200, 3, ShopFormat::Csv), shop(200, 4, ShopFormat::Csv));
    let pairs = contents(one.dir.path(), ShopFormat::Csv).into_iter().zip(contents(other.dir.path(), ShopFormat::Csv));
    for ((left, right), path) in pairs.zip(files(one.dir.path(), ShopFormat::Csv)) {
        assert!(left != right, "{} does not depend on the seed", path.display());
    }
}

#[test]
fn a_customer_is_the_same_in_a_small_shop_and_in_a_large_one() {
    let (small, large) = (shop(50, 3, ShopFormat::Csv), shop(200, 3, ShopFormat::Csv));
    let text = |path: &Path| std::fs::read_to_string(path).unwrap();
    for (few, many) in [(&small.files.customers, &large.files.customers), (&small.files.orders, &large.files.orders)] {
        assert!(text(many).starts_with(&text(few)));
    }
}

#[test]
fn shops_of_any_size_from_one_customer_up() {
    for customers in [1, 50] {
        let shop = shop(customers, 11, ShopFormat::Csv);
        assert_eq!(shop.truth.customers, customers);
        assert_eq!(shop.truth.memberships.len() as u64, customers);
    }
    for customers in [0, LARGEST_SHOP + 1] {
        let refused = ShopParams::new(customers, 1).check();
        assert!(matches!(refused, Err(TestkitError::Customers { .. })), "{customers}");
    }
}

#[test]
fn progress_ends_with_every_customer() {
    let dir = tempfile::tempdir().unwrap();
    let mut told = Vec::new();
    let params = ShopParams::new(2_500, 1).check().unwrap();
    portrett_testkit::write_shop(&params, dir.path(), &mut |done| told.push(done)).unwrap();
    assert_eq!(told, [1_000, 2_000, 2_500]);
}
