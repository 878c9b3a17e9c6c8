//! What a claim says of customers' words, and what a persona avoids.

use portrett_terms::ids::safe_name;
use portrett_terms::{Argument, Claim, StatementKind, ThemeFacts};

/// How columns of what persons say begin (`voices.rs` of the voice stage): `says_frustration_delivery`.
const SAYS: &str = "says_";
/// How a column names a theme whose id is no name of a column: by its place among the report's themes.
const BY_PLACE: &str = "theme_";

/// A claim about what customers say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Voiced<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What kind of statement they make.
    pub kind: StatementKind,
    /// The theme's id.
    pub topic: String,
    /// What the theme is called.
    pub name: Argument,
}

impl Voiced<'_> {
    /// Whether more of the persona's people say it than of the others.
    pub(crate) fn is_more(&self) -> bool {
        self.claim.evidence().value > self.claim.evidence().base
    }
}

/// What `claim` says of customers' words; nothing where it is about something else. `themes` are the report's.
pub(crate) fn voiced<'a>(claim: &'a Claim, themes: &[ThemeFacts]) -> Option<Voiced<'a>> {
    let rest = claim.feature().strip_prefix(SAYS)?;
    let of = |kind: StatementKind| Some((kind, rest.strip_prefix(kind.name())?.strip_prefix('_')?));
    let (kind, part) = StatementKind::ALL.into_iter().find_map(of)?;
    let name = claim.statement().arguments.get("name");
    let theme = theme(part, name, themes);
    let topic = theme.map_or_else(|| part.to_owned(), |theme| theme.id.clone());
    let called = name.cloned().or_else(|| theme.map(|theme| theme.name.clone()));
    Some(Voiced { claim, kind, topic, name: called.unwrap_or_else(|| Argument::Text(part.to_owned())) })
}

/// The theme of a column: by its id, by the name that the claim says, or by its place.
fn theme<'t>(part: &str, name: Option<&Argument>, themes: &'t [ThemeFacts]) -> Option<&'t ThemeFacts> {
    let by_id = themes.iter().find(|theme| theme.id == part || safe_name(&theme.id, "") == part);
    let by_name = || themes.iter().find(|theme| Some(&theme.name) == name);
    let by_place = || themes.get(part.strip_prefix(BY_PLACE)?.parse::<usize>().ok()?);
    by_id.or_else(by_name).or_else(by_place)
}

/// Which side of everybody else a persona is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Less,
    More,
}

/// Themes that a persona avoids: the theme, and the feature and side of a claim that says so.
const AVOIDED: [(&str, &str, Side); 2] = [
    // Buys at full price.
    ("price.offers", "discount_share", Side::Less),
    // Leaves lists of mails.
    ("newsletter", "unsubscribe_rate", Side::More),
];

/// The themes of the taxonomy, by id, that `claim` says the persona avoids.
pub(crate) fn avoided(claim: &Claim) -> impl Iterator<Item = &'static str> {
    let evidence = claim.evidence();
    let side = if evidence.value < evidence.base { Side::Less } else { Side::More };
    AVOIDED
        .into_iter()
        .filter(move |(_, feature, own)| claim.feature() == *feature && *own == side)
        .map(|(theme, _, _)| theme)
}
