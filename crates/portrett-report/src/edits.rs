//! Edits that people made of cards, laid over what a build computed.

use portrett_terms::{Argument, Claim, Edit, EditAction, PersonaCard, Phrase, Report};

/// Lays the `edits`, oldest first, over the cards: statements that are hidden go behind the fold, those that come first
/// come first of their part, those that were said anew are said so, with a mark where their claim has changed since. What a claim stands
/// on is never touched. Edits of cards or statements that are no more do nothing.
pub fn lay_over(report: &mut Report, edits: &[Edit]) {
    for edit in edits {
        if let Some(card) = report.personas.iter_mut().find(|card| card.id == edit.persona) {
            lay_one(card, edit);
        }
    }
}

fn lay_one(card: &mut PersonaCard, edit: &Edit) {
    let place = |claims: &[Claim]| claims.iter().position(|claim| edit.is_about(&as_computed(claim)));
    match &edit.action {
        EditAction::Hide => {
            if let Some(at) = place(&card.claims) {
                let claim = card.claims.remove(at);
                card.summary.retain(|id| id != claim.id());
                card.key_figures.retain(|id| id != claim.id());
                card.further_claims.insert(0, claim);
            }
        }
        EditAction::First => {
            let from_face = place(&card.claims).map(|at| card.claims.remove(at));
            let claim = from_face.or_else(|| place(&card.further_claims).map(|at| card.further_claims.remove(at)));
            if let Some(claim) = claim {
                let aspect = claim.evidence().aspect;
                let at = card.claims.iter().position(|own| own.evidence().aspect >= aspect);
                card.claims.insert(at.unwrap_or(card.claims.len()), claim);
            }
        }
        EditAction::Rewrite { text, .. } => {
            for claim in card.claims.iter_mut().chain(&mut card.further_claims) {
                if edit.is_about(&as_computed(claim)) {
                    *claim = claim.clone().said(own_words(edit, text, claim));
                }
            }
        }
    }
}

/// A statement as it was computed, also where somebody has said it anew.
pub fn as_computed(claim: &Claim) -> Claim {
    claim.clone().said(Phrase {
        message: match claim.statement().arguments.get("computed") {
            Some(Argument::Message(id)) => id.clone(),
            _ => claim.statement().message.clone(),
        },
        arguments: claim
            .statement()
            .arguments
            .iter()
            .filter(|(name, _)| !OWN.contains(&name.as_str()))
            .map(|(name, argument)| (name.clone(), argument.clone()))
            .collect(),
    })
}

/// Arguments of a statement in somebody's own words, besides those of the computed one.
const OWN: [&str; 3] = ["own", "author", "computed"];

/// The statement in somebody's words. It keeps the arguments of the computed one, so that it is known again.
fn own_words(edit: &Edit, text: &str, claim: &Claim) -> Phrase {
    let computed = as_computed(claim);
    let old = edit.is_out_of_date(&computed);
    let message = if old { "own-words-old" } else { "own-words" };
    let statement = computed.statement().clone();
    let words = Phrase { message: message.to_owned(), arguments: statement.arguments };
    let words = words.text("own", text).text("author", &edit.author);
    words.with("computed", Argument::Message(statement.message))
}
