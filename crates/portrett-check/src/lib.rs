//! The linter of personas, and what a draft text says to them.
//!
//! Takes a report, what people wrote down beside it (reviews, beliefs, launches) and a day; gives findings. Takes a
//! draft and a report; gives what the draft answers, misses and offends. Reads no file and asks no clock: the same
//! input gives the same findings in the same order.
//!
//! | room | what is in it |
//! | --- | --- |
//! | `registry` | every rule: code, name, severity, why it matters |
//! | `rules` | what each rule looks for, a file for each group |
//! | `settings` | `[check]` of `portrett.toml`, as written and as checked |
//! | `refused` | what of a report's JSON is no claim, because it has no evidence |
//! | `out` | findings as text, JSON and SARIF |
//! | `reading` | a draft beside the concerns of each persona |

mod checked;
mod finding;
mod out;
pub mod reading;
mod refused;
mod registry;
mod rules;
mod settings;
mod suppression;

pub use checked::{Checked, check};
pub use finding::{Finding, Severity, exit_code};
pub use out::{Told, findings_json, findings_sarif, findings_schema, render_findings, told};
pub use refused::{ReadReport, RefusedClaim, read_report};
pub use registry::{RULES, RuleDefinition, rule};
pub use settings::{CheckSettings, FailOn, SETTINGS, SettingError};
pub use suppression::Suppression;
