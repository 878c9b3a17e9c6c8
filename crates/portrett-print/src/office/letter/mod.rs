//! A text document: the first page, then every card from a page of its own. Nothing is left out.

mod card;
mod styles;
mod words;

use portrett_report::{Document, Overview, OverviewRow};

use super::package::{OFFICE, Package, Relation, properties};
use super::xml::{Element, element};
use super::{Album, Drawn, office_language};
use crate::PrintError;
use crate::paper::Press;
use words::{paragraph, run, table};

const TEXT: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A text document while it is written: its blocks, and the pictures that they show.
pub(super) struct Letter<'a> {
    blocks: Vec<Element>,
    pictures: Vec<&'a Drawn>,
}

/// The text document.
pub(crate) fn letter(
    press: &Press<'_>,
    documents: &[Document],
    overview: &Overview,
    album: &Album,
) -> Result<Vec<u8>, PrintError> {
    let mut letter = Letter { blocks: Vec::new(), pictures: Vec::new() };
    letter.first_page(overview, album);
    for (document, pictures) in documents.iter().zip(&album.cards) {
        letter.card(press, document, pictures);
    }
    let language = office_language(overview.locale);
    let mut package = Package::default();
    let main = [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")];
    package.relate("", &main.map(|(kind, path)| (kind, path.to_owned())))?;
    package.add_core("docProps/core.xml", &properties(&overview.title, language, &overview.as_of))?;
    let root = root("w:document").holding(element("w:body").holding_all(letter.blocks).holding(page()));
    package.add("word/document.xml", "officedocument.wordprocessingml.document.main", &root)?;
    let sheet = styles::styles(press, language);
    package.add("word/styles.xml", "officedocument.wordprocessingml.styles", &sheet)?;
    package.add("word/numbering.xml", "officedocument.wordprocessingml.numbering", &styles::numbering())?;
    let mut relations: Vec<Relation> =
        vec![("styles", "styles.xml".to_owned()), ("numbering", "numbering.xml".to_owned())];
    for (number, picture) in (1..).zip(&letter.pictures) {
        package.add_png(&format!("word/media/image{number}.png"), picture.bytes.clone());
        relations.push(("image", format!("media/image{number}.png")));
    }
    package.relate("word/document.xml", &relations)?;
    package.packed()
}

/// A root of this kind of document, with the prefixes that its elements have.
fn root(name: &'static str) -> Element {
    element(name)
        .with("xmlns:w", TEXT)
        .with("xmlns:r", OFFICE)
        .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")
}

/// A4 with margins of 20 mm; lengths are twentieths of a point.
fn page() -> Element {
    let margins = ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"];
    let margins = margins.into_iter().fold(element("w:pgMar"), |margins, side| margins.with(side, 1134));
    element("w:sectPr")
        .holding(element("w:pgSz").with("w:w", 11_906).with("w:h", 16_838))
        .holding(margins.with("w:gutter", 0))
}

impl<'a> Letter<'a> {
    fn first_page(&mut self, overview: &Overview, album: &'a Album) {
        if let Some(logo) = &album.logo {
            self.picture(logo, &overview.project, 40.0);
        }
        let heads: Vec<String> = overview.heads.to_vec();
        let row = |row: &OverviewRow| {
            let revenue = row.revenue.as_ref().map_or_else(|| "–".to_owned(), |share| share.value.clone());
            let about = format!("{} ({}, {})", row.title, row.name, row.kind);
            vec![about, row.people.clone(), row.customers.value.clone(), revenue]
        };
        let rows: Vec<Vec<String>> = overview.rows.iter().map(row).collect();
        self.blocks.push(paragraph("Title", [run(&overview.headline)]));
        self.blocks.push(paragraph("Normal", [run(&overview.verdict)]));
        let about = format!("{} · {}. {}", overview.project, overview.until, overview.measured_on);
        self.blocks.push(paragraph("Quiet", [run(&about)]));
        if !rows.is_empty() {
            self.blocks.push(table(&heads, &rows, &[4600, 1500, 1800, 1700]));
        }
        self.blocks.push(paragraph("Quiet", [run(&overview.fictional)]));
        if let Some(section) = &overview.prediction {
            self.section(section, None);
        }
        if !overview.notes.is_empty() {
            self.blocks.push(paragraph("Heading2", [run(&overview.notes_heading)]));
        }
        for note in &overview.notes {
            let level = if note.is_warning { format!("{}: ", note.level) } else { String::new() };
            self.blocks.push(paragraph("Item", [run(&format!("{level}{}", note.text))]));
        }
    }
}
