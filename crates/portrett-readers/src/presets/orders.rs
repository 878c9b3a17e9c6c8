//! Presets of orders.

use portrett_terms::Role::{Channel, Currency, Discount, Email, OrderId, OrderTime, Product, Quantity, UnitPrice};
use portrett_terms::SourceKind::Orders;
use portrett_terms::ValueType::{Category, Date, Money, Number, Text};

use super::{Preset, Quirks, column, ignored};

/// The presets.
pub const PRESETS: &[Preset] = &[Preset {
    name: "shopify_orders",
    title: "Shopify: orders",
    kind: Orders,
    telling: &[
        "financial status",
        "fulfillment status",
        "lineitem name",
        "lineitem price",
        "lineitem quantity",
        "lineitem sku",
        "accepts marketing",
        "paid at",
    ],
    needed: 4,
    columns: &[
        column("name", OrderId, Text),
        column("email", Email, Text),
        column("created at", OrderTime, Date),
        column("lineitem quantity", Quantity, Number),
        column("lineitem price", UnitPrice, Money),
        column("lineitem name", Product, Text),
        column("currency", Currency, Category),
        column("discount amount", Discount, Money),
        column("source", Channel, Category),
        ignored("total"),
        ignored("subtotal"),
    ],
    quirks: Quirks {
        fill_down: &["email", "created at", "currency", "discount amount", "source"],
        group: "name",
        ..Quirks::NONE
    },
}];
