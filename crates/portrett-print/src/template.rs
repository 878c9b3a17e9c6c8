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

/// The templates: name, kind, sections in order.
const TEMPLATES: &[(&str, TemplateKind, &[&str])] = &[
    (
        "shop",
        TemplateKind::Shop,
        &[
            "who", "want", "stop", "act", "buy", "when", "shares", "where", "reach", "quotes", REST, "believed",
            "unknown",
        ],
    ),
    (
        "subscription",
        TemplateKind::Subscription,
        &["want", "stop", "act", "who", "buy", "where", "reach", "quotes", REST, "believed", "unknown"],
    ),
    (
        "business",
        TemplateKind::Business,
        &["roles", "who", "want", "stop", "buy", "act", "where", "reach", "quotes", REST, "believed", "unknown"],
    ),
    (
        "user",
        TemplateKind::User,
        &["who", "want", "stop", "act", "when", "quotes", "where", REST, "believed", "unknown"],
    ),
];

/// Sections that a template leaves out unless it names them: those that are one kind of business's.
const ONLY_NAMED: &[&str] = &["buy", "shares", "when", "reach"];

/// Sections that cards have today; parts of a card may add others.
const KNOWN: &[&str] = &[
    "who", "want", "stop", "act", "buy", "where", "reach", "when", "shares", "roles", "quotes", "believed", "unknown",
];

impl TemplateKind {
    /// The template of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn parse(name: &str) -> Result<Self, PrintError> {
        let found = TEMPLATES.iter().find(|(own, _, _)| *own == name).map(|(_, kind, _)| *kind);
        found.ok_or_else(|| {
            let known = TEMPLATES.iter().map(|(own, _, _)| *own).collect::<Vec<_>>().join(", ");
            PrintError::UnknownTemplate { name: name.chars().take(40).collect(), known }
        })
    }

    fn sections(self) -> &'static [&'static str] {
        TEMPLATES.iter().find(|(_, kind, _)| *kind == self).map_or(&[], |(_, _, sections)| sections)
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

    /// The document with the sections of the template, in its order.
    pub(crate) fn arranged(&self, document: &Document) -> Document {
        let asked: Vec<&str> = match self.sections.is_empty() {
            true => self.kind.sections().to_vec(),
            false => self.sections.iter().map(String::as_str).collect(),
        };
        let is_rest = |section: &Section| {
            let id = section.id.as_str();
            !asked.contains(&id) && (!self.sections.is_empty() || !ONLY_NAMED.contains(&id))
        };
        let of = |id: &str| document.sections.iter().filter(move |own| own.id == id).cloned().collect::<Vec<_>>();
        let rest = || document.sections.iter().filter(|own| is_rest(own)).cloned().collect::<Vec<_>>();
        let sections = asked.iter().flat_map(|id| if *id == REST { rest() } else { of(id) }).collect();
        Document { sections, ..document.clone() }
    }
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
