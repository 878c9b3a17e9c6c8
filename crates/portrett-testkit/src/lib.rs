//! The demo shop *Nordlys Sport*: a Nordic sports shop's customer data, made up, with known truth.
//!
//! ```
//! use portrett_testkit::{ShopParams, Truth, write_shop};
//!
//! # fn main() -> Result<(), portrett_testkit::TestkitError> {
//! let dir = std::env::temp_dir().join(format!("nordlys-{}", std::process::id()));
//! let files = write_shop(&ShopParams::new(50, 1).check()?, &dir, &mut |_done| ())?;
//! let truth = Truth::read(&dir)?;
//! assert!(files.customers.ends_with("customers.csv"));
//! assert_eq!(truth.memberships.len(), 50);
//! # std::fs::remove_dir_all(&dir).ok();
//! # Ok(())
//! # }
//! ```
//!
//! # What is written
//! | file | a row is | rows of 5,000 customers |
//! | --- | --- | --- |
//! | `customers` | a contact: id, address, traits, consent | 5,010 |
//! | `orders` | an order line; 4 % of the orders know their customer by e-mail only | 51,000 |
//! | `touches` | a mail or text message of a campaign, and what became of it | 39,000 |
//! | `survey` | the answers, from 1 to 5, of one of the 35 % who answered | 1,800 |
//! | `tickets` | a support ticket in bokmål, Finnish or English | 1,500 |
//! | `reviews` | a review of an article, likewise | 1,700 |
//! | `truth/truth.json`, `truth/kinds.csv` | what no build may read: see [`truth`] | |
//!
//! The tables are CSV or Parquet, from the same rows ([`ShopFormat`]). Everything comes from the seed:
//! each customer has random streams of its own, so that the first customers of a large shop are those
//! of a small one, and memory does not grow with the shop. Names, addresses, telephone numbers and
//! brands are invented: the addresses end in `.example`, and no telephone number can exist.
//!
//! Values are missing in 5 to 15 % of the cells of most traits. Between 0.5 and 1 % of the rows of a
//! table are dirty: dates that cannot be read, negative prices, no customer, addresses that are none,
//! years of birth that nobody alive has, contacts that stand there twice (under the same id, or under
//! another id with the same e-mail address), answers off the scale. The truth counts them.
//!
//! # The hidden kinds, and how hard they are to find
//! Every customer is of one of five kinds (12 to 26 % of the customers), which buy, answer and talk
//! differently on average and overlap in everything; 2 % never ordered. Given the kind, what a customer
//! does is drawn independently, with as little variation in the number of orders as will do, so that a
//! mixture of the right form can come near the best that is possible.
//!
//! One figure, the contrast between the kinds, was tuned once with `benches/notebook/difficulty.py`
//! (scikit-learn; adjusted Rand index against the kinds, shops of 5,000 customers, seeds 1 to 10):
//!
//! | who looks | median | from | to |
//! | --- | --- | --- | --- |
//! | gradient boosting trained on the truth of another seed's shop | 0.904 | 0.893 | 0.914 |
//! | the same with the survey | 0.911 | 0.904 | 0.922 |
//! | EM without the truth, five components | 0.856 | 0.833 | 0.870 |
//!
//! A planted difference ([`truth::Difference`]) is measured on 20,000 clean customers of the same model
//! and does not depend on the seed. Features that are pure noise are listed in [`Truth::noise`].
//!
//! # Speed
//! A shop of 1,000,000 customers with 10,160,000 order lines as Parquet takes 22 s of one core and
//! 118 MB (`cargo run -p portrett-testkit --example shop -- DIR 1000000 1 parquet`).

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
