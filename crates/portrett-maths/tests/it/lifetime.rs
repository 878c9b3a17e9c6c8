//! Staying, buying and spending: known answers, recovery, refusals.

mod cdnow;
mod help;
mod hypergeometric;
mod models;
mod published;
mod recovery;
