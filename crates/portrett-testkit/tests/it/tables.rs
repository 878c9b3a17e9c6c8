//! Shops to test on, and their tables as text.

use std::path::Path;
use std::sync::LazyLock;

use portrett_testkit::{ShopFiles, ShopFormat, ShopParams, Truth, write_shop};
use tempfile::TempDir;

pub struct Shop {
    pub dir: TempDir,
    pub files: ShopFiles,
    pub truth: Truth,
}

/// A CSV shop that is large enough for figures.
pub static LARGE: LazyLock<Shop> = LazyLock::new(|| shop(4_000, 7, ShopFormat::Csv));

pub fn shop(customers: u64, seed: u64, format: ShopFormat) -> Shop {
    let dir = tempfile::tempdir().unwrap();
    let params = ShopParams { customers, seed, format }.check().unwrap();
    let files = write_shop(&params, dir.path(), &mut |_| ()).unwrap();
    let truth = Truth::read(dir.path()).unwrap();
    Shop { dir, files, truth }
}

/// The rows of a CSV table, and where each column stands.
pub struct Table {
    header: Vec<String>,
    pub rows: Vec<csv::StringRecord>,
}

impl Table {
    pub fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
        Self { header, rows: reader.records().collect::<Result<_, _>>().unwrap() }
    }

    /// The cells of one column, from the top.
    pub fn column(&self, header: &str) -> impl Iterator<Item = &str> {
        let place = self.header.iter().position(|name| name == header).unwrap();
        self.rows.iter().map(move |row| &row[place])
    }

    /// The part of a column's cells that are empty.
    pub fn missing(&self, header: &str) -> f64 {
        self.column(header).filter(|cell| cell.is_empty()).count() as f64 / self.rows.len() as f64
    }
}
