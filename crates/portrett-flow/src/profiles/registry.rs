//! The registry of features: name, unit, how it is computed, what it says on a card. The plans, the
//! reference page and the tests are made from it. A card's words for the feature `x` are the messages
//! `claim-x`, `feature-x`, `title-x` and `summary-x` of the locale files.

use portrett_terms::{Aspect, Measure, Role, Unit};

/// Which rows a feature is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// A person's orders: the columns of `person_lines` and `person_orders` (see `orders`).
    Orders,
    /// A person's touches on one channel: `{sent}`, `{opened}`, `{clicked}`, `{converted}`.
    Touches,
    /// A person's row in a source of contacts.
    Contacts,
}

/// One entry of the registry.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// Its id, and the tail of its messages' ids.
    pub id: &'static str,
    /// Its column in `profiles`; the head of its columns where there is one a category or channel.
    pub column: &'static str,
    /// What side of a person it is about.
    pub aspect: Aspect,
    /// What it counts.
    pub unit: Unit,
    /// How a card sums it up over persons.
    pub measure: Measure,
    /// Which rows it is computed from.
    pub input: Input,
    /// The role without which no source can tell it.
    pub needs: Option<Role>,
    /// One value a person, as SQL over the sums of its input; `{value}` is the sum of its own category
    /// or channel. Empty for traits, which are taken as they are.
    pub sql: &'static str,
    /// How it is computed, in words.
    pub about: &'static str,
    /// Whether it may form segments. Brands repeat what categories tell, and many near copies of one
    /// difference would outvote all others.
    pub may_form: bool,
}

use Aspect::{Behaviour, Category, Channel, Communication, Value};
use Input::{Contacts, Orders, Touches};
use Measure::{Mean, Median};

#[allow(clippy::too_many_arguments)]
const fn define(
    id: &'static str,
    column: &'static str,
    aspect: Aspect,
    unit: Unit,
    measure: Measure,
    input: Input,
    needs: Option<Role>,
    sql: &'static str,
    about: &'static str,
) -> Definition {
    Definition { id, column, aspect, unit, measure, input, needs, sql, about, may_form: true }
}

impl Definition {
    /// The same feature, which forms no segments.
    const fn only_described(self) -> Self {
        Self { may_form: false, ..self }
    }
}

/// Every feature, once.
pub const FEATURES: &[Definition] = &[
    define(
        "order-count",
        "order_count",
        Behaviour,
        Unit::Count,
        Mean,
        Orders,
        None,
        "CAST(coalesce(orders, 0) AS DOUBLE)",
        "orders that were not wholly returned",
    ),
    define(
        "spend-total",
        "spend_total",
        Value,
        Unit::Money,
        Median,
        Orders,
        None,
        "net / 10000.0",
        "what all lines cost, less returns",
    ),
    define(
        "average-order",
        "average_order",
        Value,
        Unit::Money,
        Median,
        Orders,
        None,
        "net / 10000.0 / nullif(orders, 0)",
        "spend by order",
    ),
    define(
        "days-since-last-order",
        "days_since_last_order",
        Behaviour,
        Unit::Days,
        Median,
        Orders,
        None,
        "CASE WHEN last_order IS NOT NULL THEN greatest(0.0, ({as_of} - last_order) / 86400000000.0) END",
        "days from the last order to the end of the data; nothing without an order",
    ),
    define(
        "tenure-days",
        "tenure_days",
        Behaviour,
        Unit::Days,
        Median,
        Orders,
        None,
        "CASE WHEN first_order IS NOT NULL THEN greatest(0.0, ({as_of} - first_order) / 86400000000.0) END",
        "days from the first order to the end of the data",
    ),
    define(
        "days-between-orders",
        "days_between_orders",
        Behaviour,
        Unit::Days,
        Median,
        Orders,
        None,
        "CASE WHEN orders > 1 THEN (last_order - first_order) / 86400000000.0 / (orders - 1) END",
        "days from the first to the last order, by gap; nothing for a single order",
    ),
    define(
        "items-per-order",
        "items_per_order",
        Behaviour,
        Unit::Count,
        Mean,
        Orders,
        Some(Role::Quantity),
        "items / 1000.0 / nullif(orders, 0)",
        "articles by order",
    ),
    define(
        "return-share",
        "return_share",
        Behaviour,
        Unit::Share,
        Mean,
        Orders,
        None,
        "CAST(returned_lines AS DOUBLE) / nullif(line_count, 0)",
        "share of lines that were returned or cancelled",
    ),
    define(
        "discount-share",
        "discount_share",
        Behaviour,
        Unit::Share,
        Mean,
        Orders,
        Some(Role::Discount),
        "CAST(discounted_lines AS DOUBLE) / nullif(line_count, 0)",
        "share of lines with something off the price",
    ),
    define(
        "weekend-share",
        "weekend_share",
        Behaviour,
        Unit::Share,
        Mean,
        Orders,
        None,
        "CAST(weekend_orders AS DOUBLE) / nullif(orders, 0)",
        "share of orders on Saturday or Sunday",
    ),
    define(
        "morning-share",
        "morning_share",
        Behaviour,
        Unit::Share,
        Mean,
        Orders,
        None,
        "CAST(morning_orders AS DOUBLE) / nullif(orders, 0)",
        "share of orders from 6 to 12",
    ),
    define(
        "evening-share",
        "evening_share",
        Behaviour,
        Unit::Share,
        Mean,
        Orders,
        None,
        "CAST(evening_orders AS DOUBLE) / nullif(orders, 0)",
        "share of orders from 17 to 23",
    ),
    define(
        "category-share",
        "share_category",
        Category,
        Unit::Share,
        Mean,
        Orders,
        Some(Role::Category),
        "CAST({value} AS DOUBLE) / nullif(category_lines, 0)",
        "share of kept lines in the category",
    ),
    define(
        "brand-share",
        "share_brand",
        Category,
        Unit::Share,
        Mean,
        Orders,
        Some(Role::Brand),
        "CAST({value} AS DOUBLE) / nullif(brand_lines, 0)",
        "share of kept lines of the brand",
    )
    .only_described(),
    define(
        "order-channel-share",
        "share_channel",
        Channel,
        Unit::Share,
        Mean,
        Orders,
        Some(Role::Channel),
        "CAST({value} AS DOUBLE) / nullif(channel_lines, 0)",
        "share of kept lines bought there",
    ),
    define(
        "touch-open-rate",
        "open_rate",
        Communication,
        Unit::Share,
        Mean,
        Touches,
        Some(Role::Opened),
        "CAST({opened} AS DOUBLE) / nullif({sent}, 0)",
        "opened by sent",
    ),
    define(
        "touch-click-rate",
        "click_rate",
        Communication,
        Unit::Share,
        Mean,
        Touches,
        Some(Role::Clicked),
        "CAST({clicked} AS DOUBLE) / nullif({sent}, 0)",
        "clicked by sent",
    ),
    define(
        "touch-conversion-rate",
        "conversion_rate",
        Communication,
        Unit::Share,
        Mean,
        Touches,
        Some(Role::Converted),
        "CAST({converted} AS DOUBLE) / nullif({sent}, 0)",
        "led to what it was for, by sent",
    ),
    define(
        "trait-number",
        "",
        Aspect::Demographics,
        Unit::Plain,
        Mean,
        Contacts,
        None,
        "",
        "a number, as the source has it",
    ),
    define("trait-count", "", Behaviour, Unit::Count, Mean, Contacts, None, "", "a count, as the source has it"),
    define("trait-money", "", Value, Unit::Money, Median, Contacts, None, "", "an amount, as the source has it"),
    define(
        "trait-spend",
        "",
        Category,
        Unit::Money,
        Median,
        Contacts,
        None,
        "",
        "what was spent on something, as the source has it",
    ),
    define(
        "trait-years",
        "",
        Aspect::Demographics,
        Unit::Years,
        Median,
        Contacts,
        None,
        "",
        "an age in years, or the year of the data less the year of birth",
    ),
    define(
        "trait-date",
        "",
        Behaviour,
        Unit::Days,
        Median,
        Contacts,
        None,
        "",
        "days from the date to the end of the data",
    ),
    define(
        "trait-category",
        "",
        Aspect::Demographics,
        Unit::Share,
        Mean,
        Contacts,
        None,
        "",
        "one of a few values, as the source has it",
    ),
    define(
        "trait-yes-no",
        "",
        Aspect::Demographics,
        Unit::Share,
        Mean,
        Contacts,
        None,
        "",
        "yes or no, as the source has it",
    ),
    define(
        "trait-choice",
        "",
        Aspect::Demographics,
        Unit::Share,
        Mean,
        Contacts,
        None,
        "",
        "whether a choice is among the several of an answer",
    ),
];

/// The entry of that id.
pub fn definition(id: &str) -> Option<&'static Definition> {
    FEATURES.iter().find(|entry| entry.id == id)
}
