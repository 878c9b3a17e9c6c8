//! Features that are computed from each other: a test about one must not use the others.

/// Entries of the registry of features that arithmetic ties together.
const TIED: &[&[&str]] = &[
    &["order-count", "spend-total", "average-order", "order-trend", "product-count", "category-count"],
    &["order-count", "requests-per-order"],
    &[
        "order-count",
        "days-between-orders",
        "days-since-last-order",
        "tenure-days",
        "gap-spread",
        "gap-trend",
        "lifecycle",
    ],
    &["order-count", "days-between-orders", "days-since-last-order", "tenure-days", "alive", "expected-orders"],
    &["order-count", "spend-total", "average-order", "days-since-last-order", "tenure-days", "expected-value"],
    &["touch-open-rate", "touch-click-rate", "touch-conversion-rate", "touch-fatigue"],
    // The shares of one kind add up to one.
    &["category-share", "category-count"],
    &["brand-share"],
    &["order-channel-share"],
];

/// Whether arithmetic ties two entries of the registry.
pub fn are_tied(one: &str, other: &str) -> bool {
    TIED.iter().any(|group| group.contains(&one) && group.contains(&other))
}
