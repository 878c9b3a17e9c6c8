//! How a company wants its cards: a template's sections in their order, a logo, colours, fonts.

use portrett_report::{Document, Section};

use crate::{Colours, PrintError};

/// Which sections a card has, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TemplateKind {
    /// A shop: who buys what, where and when.
    #[default]
    Shop,
    /// A subscription: what is used, what is wanted, what makes people leave.
    Subscription,
    /// Business customers: who is who inside the companies first.
    Business,
    /// Users beside buyers: needs and use, no money.
    User,
}

/// Every other section, at this place: what a later part of a card adds is shown too.
const REST: &str = "*";

/// How much room a format has for a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// One page of paper: advice in short.
    Page,
    /// One slide, which another with [`Told`](Self::Told) follows.
    Slide,
    /// A slide of what is composed: how they decide, what to do.
    Told,
    /// As many pages as it takes: all that the template does not refuse.
    Open,
}

/// A template: its name, its sections in order, and what it never shows.
struct Own {
    name: &'static str,
    kind: TemplateKind,
    sections: &'static [&'static str],
    refused: &'static [&'static str],
}

/// The templates. Users are told nothing of money: neither what they spend nor what to ask of buyers.
const TEMPLATES: &[Own] = &[
    Own {
        name: "shop",
        kind: TemplateKind::Shop,
        sections: &[
            "description",
            "who",
            "want",
            "stop",
            "act",
            "decide",
            "buy",
            "when",
            "shares",
            "where",
            "reach",
            "do",
            "quotes",
            REST,
            "believed",
            "unknown",
        ],
        refused: &[],
    },
    Own {
        name: "subscription",
        kind: TemplateKind::Subscription,
        sections: &[
            "description",
            "want",
            "stop",
            "act",
            "weak",
            "do",
            "who",
            "buy",
            "where",
            "reach",
            "quotes",
            REST,
            "believed",
            "unknown",
        ],
        refused: &["shares", "when"],
    },
    Own {
        name: "business",
        kind: TemplateKind::Business,
        sections: &[
            "description",
            "roles",
            "who",
            "pair",
            "decide",
            "want",
            "stop",
            "buy",
            "act",
            "where",
            "reach",
            "do",
            "quotes",
            REST,
            "believed",
            "unknown",
        ],
        refused: &["shares", "when"],
    },
    Own {
        name: "user",
        kind: TemplateKind::User,
        sections: &[
            "who", "want", "stop", "act", "when", "strong", "weak", "quotes", "where", REST, "believed", "unknown",
        ],
        refused: &[
            "description",
            "buy",
            "shares",
            "reach",
            "day",
            "decide",
            "pair",
            "attract",
            "convince",
            "keep",
            "avoid",
            "do",
            "marketing",
            "sales",
            "profile",
        ],
    },
];

/// What is composed of the statements: on a page only where a template names it, on slides on one of its own.
const TOLD: &[&str] = &["day", "decide", "pair", "trust", "strong", "weak", "attract", "convince", "keep", "avoid"];

/// What follows all else where there is room.
const BEHIND: &[&str] = &["gaps", "marketing", "sales", "service", "product", "profile"];

/// The strongest advice of each purpose, for those who have no room for all.
const IN_SHORT: &str = "do";

/// Sections that cards have today; parts of a card may add others.
const KNOWN: &[&str] = &[
    "description",
    "who",
    "want",
    "stop",
    "act",
    "buy",
    "where",
    "reach",
    "when",
    "shares",
    "roles",
    "day",
    "decide",
    "pair",
    "trust",
    "strong",
    "weak",
    "attract",
    "convince",
    "keep",
    "avoid",
    "do",
    "quotes",
    "believed",
    "unknown",
    "gaps",
    "marketing",
    "sales",
    "service",
    "product",
    "profile",
];

impl TemplateKind {
    /// The template of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn parse(name: &str) -> Result<Self, PrintError> {
        let found = TEMPLATES.iter().find(|own| own.name == name).map(|own| own.kind);
        found.ok_or_else(|| PrintError::UnknownTemplate {
            name: name.chars().take(40).collect(),
            known: Self::names().join(", "),
        })
    }

    /// The names of all templates.
    pub fn names() -> Vec<&'static str> {
        TEMPLATES.iter().map(|own| own.name).collect()
    }

    fn own(self) -> &'static Own {
        TEMPLATES.iter().find(|own| own.kind == self).unwrap_or(&TEMPLATES[0])
    }
}

/// How a company wants its cards.
#[derive(Debug, Clone, Default)]
pub struct Template {
    /// Which sections come, where [`sections`](Self::sections) does not say.
    pub kind: TemplateKind,
    /// Ids of sections in their order, with `*` for every other; empty for those of the kind.
    pub sections: Vec<String>,
    /// A picture at the head of each page.
    pub logo: Option<Logo>,
    /// The colours.
    pub colours: Colours,
    /// Fonts to use before those that are built in, as bytes of TrueType or OpenType files.
    pub fonts: Vec<Vec<u8>>,
}

impl Template {
    /// Every section that is asked for by name is one that cards can have.
    pub(crate) fn check(&self, documents: &[Document]) -> Result<(), PrintError> {
        self.colours.check()?;
        let told = documents.iter().flat_map(|document| &document.sections).map(|section| section.id.as_str());
        let mut known: Vec<&str> = KNOWN.iter().copied().chain(told).collect();
        known.sort_unstable();
        known.dedup();
        match self.sections.iter().find(|id| *id != REST && !known.contains(&id.as_str())) {
            Some(id) => Err(PrintError::UnknownSection { id: id.chars().take(40).collect(), known: known.join(", ") }),
            None => Ok(()),
        }
    }

    /// The document with the sections of the template, in its order, as far as they are for such a room.
    pub(crate) fn arranged(&self, document: &Document, room: Room) -> Document {
        let sections = match (self.sections.is_empty(), room) {
            (true, _) => of_kind(self.kind.own(), &document.sections, room),
            // What was chosen by name stands in one place.
            (false, Room::Told) => Vec::new(),
            (false, _) => chosen(&self.sections, &document.sections),
        };
        Document { sections, ..document.clone() }
    }
}

/// Sections by the ids that somebody asked for; a star stands for all others but the doubled advice in short.
fn chosen(asked: &[String], all: &[Section]) -> Vec<Section> {
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    in_order(&asked, all, |id| id != IN_SHORT)
}

fn of_kind(own: &Own, all: &[Section], room: Room) -> Vec<Section> {
    let is_told = |id: &str| TOLD.contains(&id);
    let is_behind = |id: &str| BEHIND.contains(&id);
    let of =
        |asked: &[&str], rest: &dyn Fn(&str) -> bool| in_order(asked, all, |id| rest(id) && !own.refused.contains(&id));
    let without = |gone: &dyn Fn(&str) -> bool| own.sections.iter().copied().filter(|id| !gone(id)).collect::<Vec<_>>();
    let is_plain = |id: &str| !is_told(id) && !is_behind(id) && id != IN_SHORT;
    match room {
        Room::Page => of(own.sections, &is_plain),
        Room::Slide => of(&without(&|id| is_told(id) || id == IN_SHORT), &is_plain),
        Room::Told => of(&[REST], &|id| is_told(id) || id == "gaps"),
        Room::Open => {
            let mut open = of(&without(&|id| id == IN_SHORT), &|id| !is_behind(id) && id != IN_SHORT);
            open.extend(of(&[REST], &is_behind));
            open
        }
    }
}

/// The sections of the ids in `asked`, in that order, where a star stands for each other one that `is_rest` takes.
fn in_order(asked: &[&str], all: &[Section], is_rest: impl Fn(&str) -> bool) -> Vec<Section> {
    let of = |id: &str| all.iter().filter(move |own| own.id == id).cloned().collect::<Vec<_>>();
    let rest = || {
        let others = all.iter().filter(|own| !asked.contains(&own.id.as_str()) && is_rest(&own.id));
        others.cloned().collect::<Vec<_>>()
    };
    asked.iter().flat_map(|id| if *id == REST { rest() } else { of(id) }).collect()
}

/// A picture at the head of each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub(crate) bytes: Vec<u8>,
    pub(crate) is_vector: bool,
}

/// Bytes of a logo; more is a mistake, and every page would carry it.
const LARGEST_LOGO: usize = 2 << 20;
/// Pixels along a side of a logo; small bytes can unpack to more memory than there is.
const WIDEST_LOGO: u32 = 4_000;

impl Logo {
    /// The picture in `bytes`: PNG or SVG.
    ///
    /// # Errors
    /// When it is neither, or too large.
    pub fn new(bytes: Vec<u8>) -> Result<Self, PrintError> {
        let refuse = |why: &str| Err(PrintError::Logo(why.to_owned()));
        if bytes.len() > LARGEST_LOGO {
            return refuse("it has more than 2 MB");
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return match png_sides(&bytes) {
                Some(sides) if sides.iter().all(|side| (1..=WIDEST_LOGO).contains(side)) => {
                    Ok(Self { bytes, is_vector: false })
                }
                _ => refuse("a PNG may have at most 4,000 pixels along a side"),
            };
        }
        match std::str::from_utf8(&bytes) {
            Ok(text) if text.contains("<svg") => Ok(Self { bytes, is_vector: true }),
            _ => refuse("it is neither PNG nor SVG"),
        }
    }
}

/// Width and height, from the first chunk of a PNG.
fn png_sides(bytes: &[u8]) -> Option<[u32; 2]> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some([number(16)?, number(20)?])
}
