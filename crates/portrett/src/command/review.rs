//! `portrett review` and `portrett launched`: who looked at the personas, and what happened to the market.

use jiff::civil::Date;
use portrett_catalog::Written;
use portrett_terms::Code;
use portrett_terms::review::{Launch, Review};

use super::believe::author;
use crate::failure::Failure;
use crate::line::ReviewOf;
use crate::output::Output;
use crate::project::Project;

/// Writes a review down.
pub fn run(project: &Project, asked: &ReviewOf, output: &Output) -> Result<(), Failure> {
    let review = Review {
        day: asked.day.unwrap_or_else(super::today).to_string(),
        teams: asked.teams.clone(),
        author: author(asked.author.as_deref())?,
        note: asked.note.clone(),
        is_redo: asked.redo,
    };
    let number = project.catalog()?.write(Written::Review, &review)?;
    output.result(&format!("Review {number} was written down; `portrett check` says when the next is due."));
    output.machine(&serde_json::json!({ "review": number }));
    Ok(())
}

/// Writes a launch down.
pub fn launched(project: &Project, what: &str, day: Option<Date>, output: &Output) -> Result<(), Failure> {
    if what.trim().is_empty() {
        return Err(Failure::new(Code::NotFound, "what was launched was not said").hint("say it in a few words"));
    }
    let launch = Launch { day: day.unwrap_or_else(super::today).to_string(), what: what.to_owned() };
    let number = project.catalog()?.write(Written::Launch, &launch)?;
    output.result("It was written down; `portrett check` asks for a review of the personas.");
    output.machine(&serde_json::json!({ "launch": number }));
    Ok(())
}
