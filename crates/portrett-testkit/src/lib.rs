//! The demo shop *Nordlys Sport*, with known truth.

mod calendar;
mod customer;
mod draw;
mod error;
mod features;
mod goods;
mod kinds;
mod manner;
mod orders;
mod params;
mod planted;
mod rows;
mod shop;
mod survey;
mod table;
mod touches;
pub mod truth;
mod words;
mod world;

pub use error::TestkitError;
pub use params::{LARGEST_SHOP, ShopFormat, ShopParams, ValidShopParams};
pub use shop::{ShopFiles, write_shop};
pub use truth::Truth;
