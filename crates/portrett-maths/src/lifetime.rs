//! How long customers stay, how much they will buy and what that is worth.
//!
//! Takes each customer's [`History`] (repeat purchases, time of the last, time observed) and [`Spend`], gives
//! fitted models ([`fit()`], [`fit_spend`], [`fit_occasions`], [`fit_contract`]), forecasts a customer with their
//! uncertainty, and a judgement on a hold-out of which model to believe ([`choose()`]). All fits maximise a
//! likelihood in log space with its analytic gradient, and either converge or say why not ([`Refusal`]).

mod beta_binomial;
mod beta_geometric;
mod choose;
mod contract;
mod correlation;
mod estimate;
mod fit;
mod forecast;
mod history;
pub mod hypergeometric;
mod likelihood;
mod matrix;
mod model;
mod optimise;
mod pareto;
mod quadrature;
mod refusal;
mod regularity;
pub mod rising;
mod simulate;
mod spend;
mod survival;
mod totals;

pub use beta_binomial::{BgBb, OccasionFit, Occasions, fit_occasions};
pub use choose::{Bin, Choice, Forecaster, HoldOut, Judgement, choose};
pub use contract::{ContractFit, Renewals, ShiftedBetaGeometric, fit_contract};
pub use correlation::Correlation;
pub use fit::{Effect, Fit, fit};
pub use forecast::Forecasts;
pub use history::{Histories, History};
pub use matrix::Symmetric;
pub use model::{Kind, Model};
pub use refusal::Refusal;
pub use regularity::{Regularity, Timing, regularity};
pub use simulate::{Customer, Prediction, predict};
pub use spend::{GammaGamma, Independence, Spend, SpendFit, fit_spend};
pub use survival::{Stay, Step, kaplan_meier, median_stay, survival_at};
pub use totals::{Spending, Total, Totals, totals};
