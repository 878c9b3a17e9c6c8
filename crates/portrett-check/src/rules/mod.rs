//! What each rule looks for. A rule is a function from what is checked to what it found; the registry names them.

pub(crate) mod beliefs;
mod comparison;
pub(crate) mod evidence;
pub(crate) mod life;
pub(crate) mod people;
pub(crate) mod portrait;
pub(crate) mod set;
pub(crate) mod voice;

use portrett_terms::{Claim, PersonaCard, Status};

/// The claims of a card, those of its face first.
pub(crate) fn all_claims(card: &PersonaCard) -> impl Iterator<Item = &Claim> {
    card.claims.iter().chain(&card.further_claims)
}

/// Its supported claims.
pub(crate) fn supported(card: &PersonaCard) -> impl Iterator<Item = &Claim> {
    all_claims(card).filter(|claim| claim.evidence().status == Status::Supported)
}
