//! `portrett edit`: a card changed by hand.

use portrett_catalog::{Numbered, Written};
use portrett_terms::{Claim, Code, Edit, EditAction, PersonaCard};

use super::believe::author;
use super::show::find;
use crate::failure::Failure;
use crate::line::EditCard;
use crate::output::Output;
use crate::project::Project;
use crate::report::last_build;

/// Lists the statements of a card, or edits one.
pub fn run(project: &Project, asked: &EditCard, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, None)?;
    let card = find(&shown.report, &asked.persona)?;
    let Some(number) = asked.statement else { return list(&shown, card, output) };
    let claim = number.checked_sub(1).and_then(|at| statements(card).nth(at)).ok_or_else(|| {
        let failure = Failure::new(Code::NotFound, format!("the card has no statement {number}"));
        failure.hint("`portrett edit PERSONA` lists them with their numbers")
    })?;
    // What was edited is kept as it was computed, so that it is known again in the next build.
    let plain = portrett_report::as_computed(claim);
    if asked.undo {
        return undo(project, card, &plain, output);
    }
    let action = action(asked, &plain)?;
    let edit = Edit {
        persona: card.id.clone(),
        feature: plain.feature().to_owned(),
        statement: plain.statement().clone(),
        action,
        author: author(asked.author.as_deref())?,
        written: super::today().to_string(),
    };
    let number = project.catalog()?.write(Written::Edit, &edit)?;
    output.result("The card was edited; --undo takes it back.");
    output.machine(&serde_json::json!({ "edit": number }));
    Ok(())
}

/// The statements of the face, then those behind it.
fn statements(card: &PersonaCard) -> impl Iterator<Item = &Claim> {
    card.claims.iter().chain(&card.further_claims)
}

fn action(asked: &EditCard, claim: &Claim) -> Result<EditAction, Failure> {
    match (asked.hide, asked.first, &asked.words) {
        (true, _, _) => Ok(EditAction::Hide),
        (_, true, _) => Ok(EditAction::First),
        (_, _, Some(text)) if !text.trim().is_empty() => {
            Ok(EditAction::Rewrite { text: text.clone(), value: claim.evidence().value })
        }
        _ => Err(Failure::new(Code::NotFound, "what is to be done with the statement was not said")
            .hint("say --hide, --first, --words TEXT or --undo")),
    }
}

fn list(shown: &crate::report::Shown, card: &PersonaCard, output: &Output) -> Result<(), Failure> {
    let sentences = shown.statements(card)?;
    for (place, sentence) in sentences.iter().enumerate() {
        let mark = if place < card.claims.len() { "" } else { " (not on the face)" };
        output.result(&format!("{:>4}  {sentence}{mark}", place + 1));
    }
    output.machine(&serde_json::json!({ "persona": card.id, "statements": sentences }));
    Ok(())
}

fn undo(project: &Project, card: &PersonaCard, claim: &Claim, output: &Output) -> Result<(), Failure> {
    let mut catalog = project.catalog()?;
    let edits: Vec<Numbered<Edit>> = catalog.written(Written::Edit)?;
    let own = edits.iter().filter(|edit| edit.item.persona == card.id && edit.item.is_about(claim));
    let mut taken = 0;
    for edit in own {
        taken += u64::from(catalog.erase(Written::Edit, edit.number)?);
    }
    output.result(&format!("{taken} edits were taken back."));
    output.machine(&serde_json::json!({ "undone": taken }));
    Ok(())
}
