//! The truth about a shop: which kind every customer is of, how far the kinds stand apart, what was
//! planted as noise and as dirt. Written to `<dir>/truth/`, where no build may look.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::TestkitError;
pub use crate::features::FeatureSource;

/// A hidden kind of customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KindTruth {
    /// Its name, which stands in no file outside the truth.
    pub name: String,
    /// The share that customers are drawn with, from 0 to 1.
    pub share: f64,
    /// Customers of this shop.
    pub customers: u64,
}

/// How far one kind stands from everybody else in one feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The kind's name.
    pub kind: String,
    /// The feature as Portrett names it: a trait by its header, a derived one by its column.
    pub feature: String,
    /// The value of a trait with a few values whose share differs; nothing for numbers.
    pub level: Option<String>,
    /// The file that the feature comes from.
    pub source: FeatureSource,
    /// Cohen's d of numbers (amounts, counts and days as log(1 + x)); log odds ratio × √3/π of levels.
    pub d: f64,
}

/// What was written to one table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TableTruth {
    /// Rows below the header.
    pub rows: u64,
    /// Dirty rows by what is wrong with them; a row is dirty in one way at most.
    pub dirty: BTreeMap<String, u64>,
}

/// A customer's hidden kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The id that the shop's tables use.
    pub customer_id: String,
    /// The kind's name.
    pub kind: String,
}

/// Everything that is true of a shop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    /// Customers, not counting duplicate contacts.
    pub customers: u64,
    /// What the shop was drawn from.
    pub seed: u64,
    /// The last day of the data, `YYYY-MM-DD`.
    pub as_of: String,
    /// The kinds, in a fixed order.
    pub kinds: Vec<KindTruth>,
    /// Features that are independent of everything else.
    pub noise: Vec<String>,
    /// The tables by name: `customers`, `orders`, `touches`, `survey`, `tickets`, `reviews`.
    pub tables: BTreeMap<String, TableTruth>,
    /// Every difference between a kind and everybody else, large or small.
    pub differences: Vec<Difference>,
    /// Every customer's kind, by number; kept in a file of its own.
    #[serde(skip)]
    pub memberships: Vec<Membership>,
}

/// The folder of the truth beside a shop's files.
pub fn truth_folder(shop: &Path) -> PathBuf {
    shop.join("truth")
}

/// The file with everything but the memberships.
pub(crate) fn truth_path(shop: &Path) -> PathBuf {
    truth_folder(shop).join("truth.json")
}

/// The file with the memberships.
pub(crate) fn kinds_path(shop: &Path) -> PathBuf {
    truth_folder(shop).join("kinds.csv")
}

impl Truth {
    /// The truth about the shop in the folder `shop`.
    ///
    /// # Errors
    /// When the files are missing or are not what [`crate::write_shop`] writes.
    pub fn read(shop: &Path) -> Result<Self, TestkitError> {
        let path = truth_path(shop);
        let text = std::fs::read(&path).map_err(|source| TestkitError::File { path: path.clone(), source })?;
        let truth: Self = serde_json::from_slice(&text).map_err(|source| TestkitError::Truth { path, source })?;
        Ok(Self { memberships: read_memberships(&kinds_path(shop))?, ..truth })
    }

    /// Differences of at least `least` (in absolute value) of kinds with at least `share` of the customers.
    pub fn planted(&self, least: f64, share: f64) -> impl Iterator<Item = &Difference> {
        let large = move |name: &str| self.kinds.iter().any(|kind| kind.name == name && kind.share >= share);
        self.differences.iter().filter(move |difference| difference.d.abs() >= least && large(&difference.kind))
    }

    pub(crate) fn write(&self, shop: &Path) -> Result<(), TestkitError> {
        let path = truth_path(shop);
        let mut text =
            serde_json::to_string_pretty(self).map_err(|source| TestkitError::Truth { path: path.clone(), source })?;
        text.push('\n');
        std::fs::write(&path, text).map_err(|source| TestkitError::File { path, source })
    }
}

fn read_memberships(path: &Path) -> Result<Vec<Membership>, TestkitError> {
    let file = File::open(path).map_err(|source| TestkitError::File { path: path.to_owned(), source })?;
    let rows = csv::Reader::from_reader(file).into_deserialize();
    rows.collect::<Result<_, _>>().map_err(|source| TestkitError::Csv { path: path.to_owned(), source })
}
