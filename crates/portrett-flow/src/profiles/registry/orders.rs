//! Features of a person's orders, over the columns of `order_sums` and `person_lines`.

use portrett_terms::Aspect::{Behaviour, Category, Channel, Value};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Role, Unit};

use super::{Asks, Definition, Input, Kind};

const NO_ORDER: &str = "who has no order";
const FEW_DAYS: &str = "who ordered on fewer than five days";

const fn order(
    id: &'static str,
    column: &'static str,
    aspect: portrett_terms::Aspect,
    unit: Unit,
    measure: portrett_terms::Measure,
) -> Definition {
    Definition::number(id, column, aspect, unit, measure, Input::Orders).unknown(NO_ORDER)
}

/// See the module.
pub const ORDERS: &[Definition] = &[
    order("order-count", "order_count", Behaviour, Unit::Count, Mean)
        .sql("CAST(coalesce(orders, 0) AS DOUBLE)", "orders that were not wholly returned")
        .unknown("nobody: no order is 0"),
    order("spend-total", "spend_total", Value, Unit::Money, Median)
        .sql("net / 10000.0", "what all lines cost, less returns"),
    order("average-order", "average_order", Value, Unit::Money, Median)
        .sql("net / 10000.0 / nullif(orders, 0)", "spend by order"),
    order("days-since-last-order", "days_since_last_order", Behaviour, Unit::Days, Median).sql(
        "CASE WHEN last_order IS NOT NULL THEN greatest(0.0, ({as_of} - last_order) / 86400000000.0) END",
        "days from the last order to the end of the data",
    ),
    order("tenure-days", "tenure_days", Behaviour, Unit::Days, Median)
        .sql(
            "CASE WHEN first_order IS NOT NULL THEN greatest(0.0, ({as_of} - first_order) / 86400000000.0) END",
            "days from the first order, or from when somebody was first seen, to the end of the data",
        )
        .unknown("who has no order, and no day on which a source saw them first"),
    order("days-between-orders", "days_between_orders", Behaviour, Unit::Days, Median)
        .sql(
            "CASE WHEN orders > 1 THEN (last_order - first_order) / 86400000000.0 / (orders - 1) END",
            "days from the first to the last order, by gap",
        )
        .unknown("who has fewer than two orders"),
    order("items-per-order", "items_per_order", Behaviour, Unit::Count, Mean)
        .needs(&[Role::Quantity])
        .sql("items / 1000.0 / nullif(orders, 0)", "articles by order"),
    order("return-share", "return_share", Behaviour, Unit::Share, Mean).sql(
        "CAST(returned_lines AS DOUBLE) / nullif(line_count, 0)",
        "share of lines that were returned or cancelled",
    ),
    order("discount-share", "discount_share", Behaviour, Unit::Share, Mean)
        .needs(&[Role::Discount])
        .sql("CAST(discounted_lines AS DOUBLE) / nullif(line_count, 0)", "share of lines with something off the price"),
    order("weekend-share", "weekend_share", Behaviour, Unit::Share, Mean).sql(
        "CAST(weekday_6_orders + weekday_7_orders AS DOUBLE) / nullif(orders, 0)",
        "share of orders on Saturday or Sunday",
    ),
    order("morning-share", "morning_share", Behaviour, Unit::Share, Mean)
        .sql("CAST(morning_orders AS DOUBLE) / nullif(timed_orders, 0)", "share of orders from 6 to 12")
        .asks(&[Asks::Hours])
        .unknown("who has no order of which the hour is known"),
    order("evening-share", "evening_share", Behaviour, Unit::Share, Mean)
        .sql("CAST(evening_orders AS DOUBLE) / nullif(timed_orders, 0)", "share of orders from 17 to 23")
        .asks(&[Asks::Hours])
        .unknown("who has no order of which the hour is known"),
    order("category-share", "share_category", Category, Unit::Share, Mean)
        .of("category")
        .needs(&[Role::Category])
        .sql("CAST({value} AS DOUBLE) / nullif(category_lines, 0)", "share of kept lines in the category"),
    // Brands repeat what categories tell, and many near copies of one difference would outvote all others.
    order("brand-share", "share_brand", Category, Unit::Share, Mean)
        .of("brand")
        .needs(&[Role::Brand])
        .sql("CAST({value} AS DOUBLE) / nullif(brand_lines, 0)", "share of kept lines of the brand")
        .told(),
    order("order-channel-share", "share_channel", Channel, Unit::Share, Mean)
        .of("channel")
        .needs(&[Role::Channel])
        .sql("CAST({value} AS DOUBLE) / nullif(channel_lines, 0)", "share of kept lines bought there"),
    order("payment-share", "share_payment", Behaviour, Unit::Share, Mean)
        .of("payment")
        .needs(&[Role::Payment])
        .sql("CAST({value} AS DOUBLE) / nullif(payment_lines, 0)", "share of kept lines that were paid that way")
        .told(),
    order("order-device-share", "share_order_device", Channel, Unit::Share, Mean)
        .of("device")
        .needs(&[Role::Device])
        .sql("CAST({value} AS DOUBLE) / nullif(device_lines, 0)", "share of kept lines bought with that kind of device")
        .told(),
    order("category-lift", "lift_category", Category, Unit::Plain, Mean)
        .of("category")
        .needs(&[Role::Category])
        .sql(
            "CAST({value} AS DOUBLE) / nullif(category_lines, 0) / {share}",
            "the share in the category by everybody's: 2 is twice as much of it as all lines have",
        )
        .kept(),
    Definition::category("favourite-category", "favourite_category", Category, Kind::Own, Input::Orders)
        .of("category")
        .needs(&[Role::Category])
        .sql("", "the category with most of the kept lines; of equals the one that everybody buys more")
        .unknown(NO_ORDER)
        .kept(),
    Definition::category("favourite-channel", "favourite_channel", Channel, Kind::Own, Input::Orders)
        .of("channel")
        .needs(&[Role::Channel])
        .sql("", "where most of the kept lines were bought; of equals where everybody buys more")
        .unknown(NO_ORDER)
        .kept(),
    Definition::category("favourite-payment", "favourite_payment", Behaviour, Kind::Own, Input::Orders)
        .of("payment")
        .needs(&[Role::Payment])
        .sql("", "how most of the kept lines were paid; of equals how everybody pays more")
        .unknown(NO_ORDER)
        .kept(),
    order("product-count", "product_count", Category, Unit::Count, Mean)
        .needs(&[Role::Product])
        .sql("CAST(products AS DOUBLE)", "different articles in kept lines")
        .told(),
    order("category-count", "category_count", Category, Unit::Count, Mean)
        .needs(&[Role::Category])
        .sql("CAST(categories AS DOUBLE)", "different categories in kept lines")
        .told(),
    order("brand-count", "brand_count", Category, Unit::Count, Mean)
        .needs(&[Role::Brand])
        .sql("CAST(brands AS DOUBLE)", "different brands in kept lines")
        .kept(),
    order("median-order", "median_order", Value, Unit::Money, Median)
        .sql("amount_median / 10000.0", "the median of what an order cost")
        .kept(),
    order("order-trend", "order_trend", Value, Unit::Plain, Median)
        .sql(
            "amount_trend",
            "median cost of the later half of the orders by that of the earlier half: over 1 for ever more",
        )
        .unknown("who has fewer than four orders")
        .told(),
    order("order-days", "order_days", Behaviour, Unit::Count, Mean)
        .sql("CAST(coalesce(days, 0) AS DOUBLE)", "days with an order")
        .unknown("nobody: no order is 0")
        .kept(),
    order("gap-median", "gap_median", Behaviour, Unit::Days, Median)
        .sql("gap_median", "median of the days between days with an order")
        .unknown("who ordered on fewer than two days")
        .kept(),
    order("gap-spread", "gap_spread", Behaviour, Unit::Plain, Median)
        .sql("gap_spread", "interquartile range of the days between orders by their median: 0 for a clockwork")
        .unknown("who ordered on fewer than four days")
        .told(),
    order("gap-trend", "gap_trend", Behaviour, Unit::Plain, Median)
        .sql(
            "gap_trend",
            "median of the later half of the gaps between orders by that of the earlier half: over 1 for ever longer",
        )
        .unknown(FEW_DAYS)
        .told(),
    order("orders-last-year", "orders_last_year", Behaviour, Unit::Count, Mean)
        .sql("CAST(coalesce(orders_year, 0) AS DOUBLE)", "orders of the last 365 days")
        .unknown("nobody: no order is 0")
        .last(365)
        .kept(),
    order("spend-last-year", "spend_last_year", Value, Unit::Money, Median)
        .sql("amount_year / 10000.0", "what the orders of the last 365 days cost")
        .last(365)
        .kept(),
    order("gift-share", "gift_share", Behaviour, Unit::Share, Mean)
        .sql("CAST(gift_orders AS DOUBLE) / nullif(orders, 0)", "share of orders from 15 November to 24 December")
        .told(),
    order("weekday-share", "share_weekday", Behaviour, Unit::Share, Mean)
        .of("weekday")
        .sql(
            "CAST(weekday_{n}_orders AS DOUBLE) / nullif(orders, 0)",
            "share of orders on that day of the week, 1 is Monday",
        )
        .kept(),
    order("month-share", "share_month", Behaviour, Unit::Share, Mean)
        .of("month")
        .sql("CAST(month_{n}_orders AS DOUBLE) / nullif(orders, 0)", "share of orders in that month, 1 is January")
        .kept(),
    order("hour-share", "share_hour", Behaviour, Unit::Share, Mean)
        .of("hour")
        .sql(
            "CAST(hour_{n}_orders AS DOUBLE) / nullif(timed_orders, 0)",
            "share of orders in the hour that begins then",
        )
        .asks(&[Asks::Hours])
        .unknown("who has no order of which the hour is known")
        .kept(),
];
