//! Cards on paper, in pictures, on slides and in text documents.
//!
//! Takes the descriptions that `portrett-report` makes and a [`Template`], gives files as names and bytes. Every
//! format lays out the same words. The only crate that names `typst`. Nothing is read or written and no clock is
//! asked: the same cards and template give the same bytes. Names of files are ours, never made of a user's text.

mod colour;
mod error;
mod fit;
mod office;
mod paper;
mod picture;
mod template;

use portrett_report::{Document, Overview, Pack};

pub use colour::{Colour, Colours};
pub use error::PrintError;
pub use paper::is_font;
pub use template::{Logo, Template, TemplateKind};

use office::Album;
use paper::{Press, pdf, png, svg};
use template::Room;

/// What a card can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Each card as a PDF of one A4 page.
    Card,
    /// All personas as a PDF of one A3 page.
    Poster,
    /// The personas side by side as a PDF of one A4 page.
    Overview,
    /// Each card as a picture of dots.
    Png,
    /// Each card as a picture of shapes.
    Svg,
    /// A slide a persona and one before them all.
    Slides,
    /// All cards as a text document.
    Letter,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 7] =
        [Self::Card, Self::Poster, Self::Overview, Self::Png, Self::Svg, Self::Slides, Self::Letter];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Card => "pdf",
            Self::Poster => "poster",
            Self::Overview => "overview",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Slides => "pptx",
            Self::Letter => "docx",
        }
    }

    /// The format of that word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The name of a file, made by us.
pub type FileName = String;

/// A file: its name and its bytes.
type File = (FileName, Vec<u8>);

/// Dots a point of a card's picture: 150 an inch.
const DOTS: f64 = 150.0 / 72.0;

/// The cards of `documents`, and the first page of `overview`, as files of `format`.
///
/// # Errors
/// When the template names what there is not, a logo or a font cannot be used, or a page cannot be set.
pub fn print(
    documents: &[Document],
    overview: &Overview,
    format: Format,
    template: &Template,
) -> Result<Vec<(FileName, Vec<u8>)>, PrintError> {
    template.check(documents)?;
    let press = Press::new(template)?;
    let one = |name: &str, bytes: Vec<u8>| Ok(vec![(name.to_owned(), bytes)]);
    match format {
        Format::Card => cards(&press, documents, "pdf", pdf),
        Format::Png => cards(&press, documents, "png", |pages, file| png(pages, DOTS, file)),
        Format::Svg => cards(&press, documents, "svg", svg),
        Format::Poster => {
            let pages = paper::poster(&press, documents, overview, "poster.pdf")?;
            one("poster.pdf", pdf(&pages, "poster.pdf")?)
        }
        Format::Overview => {
            let pages = paper::overview(&press, overview, "overview.pdf")?;
            one("overview.pdf", pdf(&pages, "overview.pdf")?)
        }
        Format::Slides => {
            let album = Album::of(&press, documents)?;
            one("personas.pptx", office::slides(&press, documents, overview, &album)?)
        }
        Format::Letter => {
            let arranged: Vec<Document> = documents.iter().map(|own| template.arranged(own, Room::Open)).collect();
            one("personas.docx", office::letter(&press, &arranged, overview, &Album::of(&press, &arranged)?)?)
        }
    }
}

/// The five slides of a meeting about the cards of `documents`, as bytes of a presentation.
///
/// # Errors
/// When a logo or a font cannot be used, or a picture cannot be drawn.
pub fn print_pack(pack: &Pack, documents: &[Document], template: &Template) -> Result<Vec<u8>, PrintError> {
    template.check(documents)?;
    let press = Press::new(template)?;
    office::meeting(&press, pack, &Album::of(&press, documents)?)
}

/// Each card as one file: a card does not wait for another, and the files come in the order of the cards.
fn cards(
    press: &Press<'_>,
    documents: &[Document],
    ending: &str,
    export: impl Fn(&paper::Pages, &str) -> Result<Vec<u8>, PrintError> + Sync,
) -> Result<Vec<(FileName, Vec<u8>)>, PrintError> {
    let card = |document: &Document| {
        let file = format!("persona-{}.{ending}", document.number);
        let pages = paper::card(press, document, &file)?;
        let bytes = export(&pages, &file)?;
        Ok((file, bytes))
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(documents.len());
    let of_thread = &|first: usize| {
        let own = (first..documents.len()).step_by(threads.max(1));
        own.map(|place| (place, card(&documents[place]))).collect::<Vec<_>>()
    };
    let mut files: Vec<(usize, Result<File, PrintError>)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (1..threads).map(|first| scope.spawn(move || of_thread(first))).collect();
        let mut files = if threads > 0 { of_thread(0) } else { Vec::new() };
        // A card that went down with its thread is missing below, and says so.
        files.extend(handles.into_iter().filter_map(|handle| handle.join().ok()).flatten());
        files
    });
    files.sort_by_key(|(place, _)| *place);
    if files.len() < documents.len() {
        return Err(PrintError::Typesetting { file: format!("persona.{ending}"), detail: "a thread ended".to_owned() });
    }
    files.into_iter().map(|(_, file)| file).collect()
}
