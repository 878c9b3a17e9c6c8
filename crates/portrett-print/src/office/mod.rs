//! Slides and text documents in the formats of offices (Office Open XML, ECMA-376): written part by part, so that
//! nothing is in them that we did not put there, and the same cards give the same bytes.

mod letter;
mod package;
mod slides;
mod xml;

pub(crate) use letter::letter;
pub(crate) use slides::{meeting, slides};

use portrett_report::{Body, Document, Locale};

use crate::PrintError;
use crate::paper::{Picture, Press, picture, png, size};

/// A picture in a document: its bytes, and its width and height in points.
pub(crate) struct Drawn {
    bytes: Vec<u8>,
    size: [f64; 2],
}

/// Pixels a point: sharp on a screen of twice the usual density.
const PIXELS: f64 = 3.0;

fn drawn(press: &Press<'_>, what: &Picture<'_>) -> Result<Drawn, PrintError> {
    let pages = picture(press, what)?;
    Ok(Drawn { bytes: png(&pages, PIXELS, "picture")?, size: size(&pages) })
}

/// The pictures of one card.
pub(crate) struct Pictures {
    /// The card's number.
    number: usize,
    emblem: Drawn,
    rhythm: Option<Drawn>,
}

/// The pictures of each card, and the logo.
pub(crate) struct Album {
    cards: Vec<Pictures>,
    logo: Option<Drawn>,
}

impl Album {
    /// The pictures that slides and letters of these cards need.
    pub fn of(press: &Press<'_>, documents: &[Document]) -> Result<Self, PrintError> {
        let rhythm = |card: &Document| {
            let found = card.sections.iter().find_map(|section| match &section.body {
                Body::Rhythm(rhythm) => Some(drawn(press, &Picture::Rhythm(card, rhythm))),
                _ => None,
            });
            found.transpose()
        };
        let pictures = |card: &Document| {
            Ok(Pictures { number: card.number, emblem: drawn(press, &Picture::Emblem(card))?, rhythm: rhythm(card)? })
        };
        let cards = documents.iter().map(pictures).collect::<Result<_, PrintError>>()?;
        let logo = press.template.logo.as_ref().map(|_| drawn(press, &Picture::Logo)).transpose()?;
        Ok(Self { cards, logo })
    }
}

/// What an office calls a language.
fn office_language(locale: Locale) -> &'static str {
    match locale {
        Locale::English => "en-GB",
        Locale::NorwegianBokmal => "nb-NO",
        Locale::Finnish => "fi-FI",
        Locale::WestFrisian => "fy-NL",
    }
}

/// Fonts that offices have or have something like: a serif for titles, a sans for text.
const TITLE_FONT: &str = "Georgia";
const TEXT_FONT: &str = "Calibri";
