//! How a shop is asked for: parameters as written and parameters as checked.

use crate::error::TestkitError;

/// The most customers that a shop can have.
pub const LARGEST_SHOP: u64 = 9_000_000;

/// The form of the shop's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ShopFormat {
    /// Comma-separated text in UTF-8, with unreadable cells as somebody left them.
    #[default]
    Csv,
    /// Apache Parquet with typed columns; an unreadable date or number is a null there.
    Parquet,
}

impl ShopFormat {
    /// The ending of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// A shop as asked for; [`ShopParams::check`] makes it usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopParams {
    /// How many customers, from 1 to [`LARGEST_SHOP`].
    pub customers: u64,
    /// What everything is drawn from: the same seed, the same bytes.
    pub seed: u64,
    /// The form of the tables.
    pub format: ShopFormat,
}

impl Default for ShopParams {
    fn default() -> Self {
        Self { customers: 5_000, seed: 1, format: ShopFormat::Csv }
    }
}

impl ShopParams {
    /// A CSV shop of that many customers.
    pub fn new(customers: u64, seed: u64) -> Self {
        Self { customers, seed, ..Self::default() }
    }

    /// The parameters, when a shop can be made of them.
    ///
    /// # Errors
    /// [`TestkitError::Customers`] when there are none or too many.
    pub fn check(self) -> Result<ValidShopParams, TestkitError> {
        if (1..=LARGEST_SHOP).contains(&self.customers) {
            Ok(ValidShopParams(self))
        } else {
            Err(TestkitError::Customers { customers: self.customers, largest: LARGEST_SHOP })
        }
    }
}

/// Checked parameters: only [`ShopParams::check`] makes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidShopParams(ShopParams);

impl std::ops::Deref for ValidShopParams {
    type Target = ShopParams;
    fn deref(&self) -> &ShopParams {
        &self.0
    }
}
