//! Features that are computed from each other: a test about one must not use the others.

/// Entries of the registry of features that arithmetic ties together.
const TIED: &[&[&str]] = &[
    &["order-count", "spend-total", "average-order"],
    &["order-count", "days-between-orders", "days-since-last-order", "tenure-days"],
    &["touch-open-rate", "touch-click-rate", "touch-conversion-rate"],
    // The shares of one kind add up to one.
    &["category-share"],
    &["brand-share"],
    &["order-channel-share"],
];

/// Whether arithmetic ties two entries of the registry.
pub fn are_tied(one: &str, other: &str) -> bool {
    TIED.iter().any(|group| group.contains(&one) && group.contains(&other))
}
