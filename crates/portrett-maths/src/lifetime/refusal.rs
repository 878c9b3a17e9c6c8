//! Why something cannot be fitted or foretold.

use thiserror::Error;

/// Why there is no result. Customers and columns are told by their place, from 0.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Refusal {
    /// There is nobody to learn from.
    #[error("there are no customers")]
    NoCustomers,
    /// More customers than an index of 32 bits holds.
    #[error("{customers} customers are more than 4,294,967,295")]
    TooMany {
        /// How many there are.
        customers: usize,
    },
    /// A number that must be finite and not negative is not.
    #[error("customer {customer}: {what} is {value}, which must be finite and not negative")]
    OutOfRange {
        /// Place of the customer.
        customer: usize,
        /// Which number.
        what: &'static str,
        /// The number.
        value: f64,
    },
    /// The last purchase lies after the end of the observation.
    #[error("customer {customer}: the last purchase at {recency} lies after the end of the observation at {age}")]
    RecencyAfterAge {
        /// Place of the customer.
        customer: usize,
        /// Time from the first to the last purchase.
        recency: f64,
        /// Time from the first purchase to the end of the observation.
        age: f64,
    },
    /// Purchases and times contradict each other: repeats without time between, or time without repeats.
    #[error("customer {customer}: {frequency} repeat purchases, the last of them {recency} after the first")]
    RecencyWithoutRepeat {
        /// Place of the customer.
        customer: usize,
        /// Repeat purchases.
        frequency: u32,
        /// Time from the first to the last purchase.
        recency: f64,
    },
    /// Nobody bought twice, so that rates cannot be told from departures.
    #[error("nobody bought twice")]
    NoRepeats,
    /// Everybody's first purchase lies at the end of the observation.
    #[error("no time has passed since the first purchases")]
    NoTime,
    /// Nobody has a mean spend above zero.
    #[error("nobody spent anything")]
    NoSpend,
    /// Everybody spends the same: the spread between customers is not to be had.
    #[error("everybody's mean spend is the same")]
    SameSpend,
    /// A model's parameter is not a positive finite number.
    #[error("the parameter {name} is {value}, which must be positive and finite")]
    Parameter {
        /// Its name.
        name: &'static str,
        /// The number.
        value: f64,
    },
    /// A column of covariates has another length than there are customers, or a number that is not finite.
    #[error("covariate {column} is not a finite number for each customer")]
    Covariate {
        /// Place of the column.
        column: usize,
    },
    /// A column of covariates is the same for everybody.
    #[error("covariate {column} is the same for everybody")]
    ConstantCovariate {
        /// Place of the column.
        column: usize,
    },
    /// The lengths of two lists differ that belong to the same customers or weeks.
    #[error("{what}: {got} given, {expected} needed")]
    Lengths {
        /// Which list.
        what: &'static str,
        /// Its length.
        got: usize,
        /// The length that it should have.
        expected: usize,
    },
    /// The climb to the largest likelihood did not come to an end.
    #[error("the fit did not converge in {evaluations} evaluations of the likelihood")]
    NotConverged {
        /// Evaluations made.
        evaluations: usize,
    },
}
