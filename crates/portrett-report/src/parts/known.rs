//! What is known of a persona for sure: its supported claims, and the phrases that are made of them.

use portrett_terms::{Argument, Claim, PersonaCard, Phrase, Report, SourceId, Status};

use super::Line;

/// Which way a persona's figure lies from everybody else's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Above.
    More,
    /// Below.
    Less,
    /// Either.
    Any,
}

/// A card with its supported claims, strongest first. Weak ones are not in it, so no sentence can come of one.
pub(crate) struct Known<'a> {
    pub card: &'a PersonaCard,
    pub report: &'a Report,
    claims: Vec<&'a Claim>,
}

impl<'a> Known<'a> {
    pub fn of(card: &'a PersonaCard, report: &'a Report) -> Self {
        let is_supported = |claim: &&Claim| claim.evidence().status == Status::Supported;
        let mut claims: Vec<&Claim> = card.claims.iter().chain(&card.further_claims).filter(is_supported).collect();
        claims.sort_by(|a, b| b.evidence().effect.abs().total_cmp(&a.evidence().effect.abs()));
        Self { card, report, claims }
    }

    /// All supported claims, strongest first.
    pub fn claims(&self) -> &[&'a Claim] {
        &self.claims
    }

    /// Those about `feature` of the registry that lie `direction`, strongest first.
    pub fn about<'b>(
        &'b self,
        feature: &'b str,
        direction: Direction,
    ) -> impl Iterator<Item = &'a Claim> + use<'a, 'b> {
        self.claims.iter().copied().filter(move |claim| is_about(claim, feature, direction))
    }

    /// The strongest of those.
    pub fn first(&self, feature: &str, direction: Direction) -> Option<&'a Claim> {
        self.about(feature, direction).next()
    }

    /// Whether any of the claim's sources is a survey.
    pub fn is_answer(&self, claim: &Claim) -> bool {
        let is_survey =
            |id: &SourceId| self.report.sources.iter().any(|source| source.id == *id && source.kind == "survey");
        claim.evidence().sources.iter().any(is_survey)
    }

    /// The persona's own name, as an argument.
    pub fn who(&self) -> Argument {
        Argument::Text(self.card.name.clone())
    }
}

/// The feature of the registry that a claim is about: `category-share`.
pub(crate) fn feature(claim: &Claim) -> &str {
    let message = claim.statement().message.as_str();
    message.strip_prefix("claim-").unwrap_or(message)
}

pub(crate) fn is_about(claim: &Claim, name: &str, direction: Direction) -> bool {
    feature(claim) == name && (direction == Direction::Any || lies(claim) == direction)
}

/// Which way a claim's figure lies.
pub(crate) fn lies(claim: &Claim) -> Direction {
    match claim.statement().arguments.get("direction") {
        Some(Argument::Text(word)) if word == "less" => Direction::Less,
        Some(_) => Direction::More,
        None if claim.evidence().value < claim.evidence().base => Direction::Less,
        None => Direction::More,
    }
}

/// The clause of a claim for a sentence about one: `buys often`.
pub(crate) fn clause(claim: &Claim) -> Phrase {
    sibling("summary-", claim)
}

/// Another message about the claim's feature, with the words of its statement.
pub(super) fn sibling(prefix: &str, claim: &Claim) -> Phrase {
    let statement = claim.statement();
    let message = match statement.message.strip_prefix("claim-") {
        Some(feature) => format!("{prefix}{feature}"),
        None => statement.message.clone(),
    };
    Phrase { message, arguments: statement.arguments.clone() }
}

/// `message` with all that the claim knows: the words of its statement, its figure and that of the others.
pub(crate) fn told(message: &str, claim: &Claim) -> Phrase {
    let evidence = claim.evidence();
    let phrase = Phrase { message: message.to_owned(), arguments: claim.statement().arguments.clone() };
    phrase.figure("value", evidence.value, evidence.unit).figure("base", evidence.base, evidence.unit)
}

/// The line of `message` about one claim.
pub(crate) fn line(message: &str, claim: &Claim, known: &Known<'_>) -> Line {
    let phrase = told(message, claim).with("who", known.who()).phrase("clauses", clause(claim));
    let phrase = phrase.phrase("figure", sibling("feature-", claim));
    Line::new(phrase, vec![claim.id().to_owned()])
}
