//! What customers will do and are worth, as a report shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::Interval;

/// What the value stage came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueFacts {
    /// Customers with an order.
    pub customers: u64,
    /// Customers who ordered on two days or more.
    pub repeat_customers: u64,
    /// The model that foretells; nothing where none could be fitted.
    pub model: Option<ModelFacts>,
    /// Why there is no model.
    pub no_model: Option<String>,
    /// The model of what an order costs; nothing where none could be fitted.
    pub spend: Option<SpendFacts>,
    /// Why there is no model of spend.
    pub no_spend: Option<String>,
    /// How regular orders are, where enough people ordered three times.
    pub regularity: Option<RegularityFacts>,
    /// How well each model foretold the last weeks; nothing where there was too little time.
    pub hold_out: Option<HoldOutFacts>,
    /// Days that are foretold.
    pub horizon_days: u32,
    /// What a sale in a year is worth less than one today.
    pub discount: f64,
    /// What all customers will do within the horizon.
    pub totals: Option<TotalsFacts>,
    /// What the customers of each month did since.
    pub cohorts: Vec<Cohort>,
}

/// The model of how often customers order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ModelFacts {
    /// What the literature calls it.
    pub name: String,
    /// Its parameters; time is in weeks.
    pub parameters: Vec<ParameterFacts>,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Parameters that ran towards zero or infinity: the model is in truth a simpler one.
    pub limits: Vec<String>,
}

/// A parameter with its 95 % interval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ParameterFacts {
    /// Its name in the papers.
    pub name: String,
    /// Its value.
    pub value: f64,
    /// Lower end; nothing where the likelihood is flat.
    pub low: Option<f64>,
    /// Upper end; nothing where the likelihood is flat.
    pub high: Option<f64>,
}

/// The gamma-gamma model of what an order costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SpendFacts {
    /// Shape of the values of a customer's orders.
    pub p: f64,
    /// Shape of their rates over customers.
    pub q: f64,
    /// Rate of their rates, in the project's currency.
    pub v: f64,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Customers that it was fitted on.
    pub customers: u64,
    /// Spearman's correlation of how often somebody orders and how much an order costs.
    pub rank_correlation: Option<f64>,
    /// Whether that is further from 0 than the model, which takes them as independent, should be used at.
    pub is_strained: bool,
}

/// How regular orders are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RegularityFacts {
    /// Shape of the gaps: 1 is random.
    pub k: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end; nothing where it has none.
    pub high: Option<f64>,
    /// Customers whose gaps it was computed from.
    pub customers: u64,
    /// What it means.
    pub timing: TimingWord,
}

/// What a regularity means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimingWord {
    /// Orders come in bursts.
    Bursts,
    /// Nothing against orders at random, as the models take them.
    Random,
    /// Orders are regular: a model that knows it would foretell better.
    Regular,
}

/// How well each model foretold the last weeks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HoldOutFacts {
    /// Weeks that were held out.
    pub weeks: u32,
    /// Customers who had ordered before them.
    pub customers: u64,
    /// Days with an order of theirs in those weeks.
    pub purchases: u64,
    /// The same in each week.
    pub weekly: Vec<u64>,
    /// Who foretold, from the best to the worst by root mean squared error of a customer's orders.
    pub forecasters: Vec<ForecasterFacts>,
    /// Models that could not be fitted.
    pub refused: Vec<RefusedModel>,
    /// Whether no model foretold better than that everybody goes on as before.
    pub baseline_wins: bool,
}

/// How well somebody foretold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ForecasterFacts {
    /// A model's name, or `rate so far`: everybody goes on as before.
    pub name: String,
    /// Mean absolute error of a customer's orders.
    pub mean_absolute_error: f64,
    /// Root mean squared error of a customer's orders.
    pub root_mean_squared_error: f64,
    /// All orders foretold over those that happened, less one.
    pub bias: Option<f64>,
    /// Spearman's correlation of foretold and happened over customers.
    pub rank_correlation: Option<f64>,
    /// Orders foretold for each week.
    pub weekly: Vec<f64>,
    /// Mean absolute error of the weeks over their mean.
    pub weekly_error: Option<f64>,
    /// Customers of like frequency: foretold and happened.
    pub calibration: Vec<CalibrationBin>,
}

/// Customers of like frequency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CalibrationBin {
    /// Repeat orders before the weeks that were held out; the last bin holds those with so many or more.
    pub frequency: u32,
    /// Customers.
    pub customers: u64,
    /// Mean orders foretold.
    pub expected: f64,
    /// Mean orders that happened.
    pub observed: f64,
}

/// A model that could not be fitted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RefusedModel {
    /// Its name.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// What all customers will do within the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TotalsFacts {
    /// Customers who are still customers, in expectation.
    pub alive: f64,
    /// Days with an order.
    pub orders: f64,
    /// 95 % interval of what will happen, where it is known.
    pub orders_interval: Option<Interval>,
    /// What those orders will bring, in the project's currency; nothing without a model of spend.
    pub value: Option<f64>,
    /// 95 % interval of what will happen, where it is known.
    pub value_interval: Option<Interval>,
}

/// The customers whose first order fell into one month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cohort {
    /// The month, `YYYY-MM`.
    pub month: String,
    /// Customers.
    pub customers: u64,
    /// Share of them who ordered in the month, the one after it, and so on.
    pub retention: Vec<f64>,
    /// What each of them brought up to the end of the month, the one after it, and so on, in the mean.
    pub value: Vec<f64>,
}

/// How long customers with a contract stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContractFacts {
    /// Customers with a contract.
    pub customers: u64,
    /// Those of them who left.
    pub left: u64,
    /// Days between renewals.
    pub renewal_days: f64,
    /// The periods at whose end somebody left, ascending.
    pub periods: Vec<ContractPeriod>,
    /// Periods beyond which at most half stay; nothing where more than half always do.
    pub median: Option<f64>,
    /// The shifted beta-geometric model; nothing where it could not be fitted.
    pub model: Option<ContractModel>,
    /// Why there is no model.
    pub no_model: Option<String>,
    /// Why customers left, the commonest first; empty where nothing says why.
    pub reasons: Vec<Reason>,
}

/// Customers at the end of one period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContractPeriod {
    /// Its number, from 1.
    pub period: u32,
    /// Customers who had come so far.
    pub at_risk: u64,
    /// Those of them who left then.
    pub left: u64,
    /// Share of all who stay beyond it (Kaplan and Meier 1958).
    pub staying: f64,
    /// Lower end of the 95 % interval.
    pub low: Option<f64>,
    /// Upper end of the 95 % interval.
    pub high: Option<f64>,
    /// The same share by the model.
    pub expected: Option<f64>,
}

/// The shifted beta-geometric model (Fader and Hardie 2007).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContractModel {
    /// First parameter of the chances of leaving.
    pub alpha: f64,
    /// Second parameter.
    pub beta: f64,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
}

/// Why customers left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reason {
    /// The reason in the source's words; nothing for those of whom none is known.
    pub reason: Option<String>,
    /// Customers who left for it.
    pub customers: u64,
}
