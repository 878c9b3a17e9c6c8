//! Cells that name one of a few things that every tool calls otherwise: what somebody is to the firm, what
//! part somebody plays in buying, who wrote something.

use super::{is_blank, trim};

/// What a cell names, and how tools call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// `prospect`, `customer`, `former` or `lost`.
    Status,
    /// `buyer`, `user`, `influencer` or `decision_maker`.
    BuyingRole,
    /// `customer`, `agent` or `interviewer`.
    Author,
}

/// A name and the beginnings of words that say it, in lower case. The first that fits is taken.
type Names = &'static [(&'static str, &'static [&'static str])];

const STATUS: Names = &[
    ("former", &["former", "churn", "ex-", "tidligere", "entinen", "voormalig", "eardere", "inactive", "oppsagt"]),
    ("lost", &["lost", "disqualified", "unqualified", "closed lost", "tapt", "hävitty", "menetetty", "verloren"]),
    (
        "customer",
        &[
            "customer",
            "client",
            "active",
            "won",
            "closed won",
            "evangelist",
            "kunde",
            "kund",
            "asiakas",
            "klant",
            "aktiv",
        ],
    ),
    (
        "prospect",
        &[
            "prospect",
            "lead",
            "subscriber",
            "opportunity",
            "marketing",
            "sales",
            "mql",
            "sql",
            "open",
            "new",
            "trial",
            "in progress",
            "connected",
            "attempted",
            "prospekt",
            "potensiell",
            "mahdollinen",
            "liidi",
            "abonnent",
        ],
    ),
];

const BUYING_ROLE: Names = &[
    (
        "decision_maker",
        &["decision", "beslutning", "päättäjä", "beslisser", "beslút", "economic", "executive", "c-level", "owner"],
    ),
    ("influencer", &["influenc", "champion", "påvirker", "vaikuttaja", "beïnvloeder", "recommend", "advis"]),
    ("buyer", &["buyer", "purchas", "procure", "budget", "billing", "kjøper", "innkjøp", "ostaja", "koper", "keaper"]),
    ("user", &["user", "end user", "end-user", "bruker", "käyttäjä", "gebruiker", "brûker"]),
];

const AUTHOR: Names = &[
    (
        "interviewer",
        &["interviewer", "moderator", "facilitator", "researcher", "intervjuer", "haastattelija", "ynterviewer"],
    ),
    (
        "agent",
        &[
            "agent",
            "admin",
            "staff",
            "bot",
            "teammate",
            "operator",
            "outgoing",
            "outbound",
            "support",
            "system",
            "saksbehandler",
            "asiakaspalvelija",
            "medewerker",
            "business",
            "owner",
            "employee",
        ],
    ),
    (
        "customer",
        &[
            "customer",
            "end-user",
            "end user",
            "user",
            "contact",
            "lead",
            "visitor",
            "incoming",
            "inbound",
            "requester",
            "kunde",
            "asiakas",
            "klant",
            "participant",
            "respondent",
            "consumer",
            "reviewer",
            "client",
        ],
    ),
];

impl Naming {
    fn names(self) -> Names {
        match self {
            Self::Status => STATUS,
            Self::BuyingRole => BUYING_ROLE,
            Self::Author => AUTHOR,
        }
    }
}

/// What a cell names; nothing for a blank, and for a word that names none of them.
///
/// ```
/// use portrett_readers::cell::naming::{named, Naming};
/// assert_eq!(named("Sales qualified lead", Naming::Status), Some("prospect"));
/// assert_eq!(named("Asiakas", Naming::Status), Some("customer"));
/// assert_eq!(named("end-user", Naming::Author), Some("customer"));
/// assert_eq!(named("Kari", Naming::Author), None);
/// ```
pub fn named(cell: &str, naming: Naming) -> Option<&'static str> {
    let trimmed = trim(cell);
    if is_blank(trimmed) {
        return None;
    }
    let lower = trimmed.to_lowercase().replace('_', " ");
    let says = |starts: &[&str]| starts.iter().any(|start| lower.starts_with(start));
    naming.names().iter().find(|(_, starts)| says(starts)).map(|(name, _)| *name)
}
