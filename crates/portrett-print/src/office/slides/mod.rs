//! A presentation: a slide with all personas, then for each persona one that shows it and one that says what to do.

mod card;
mod columns;
mod first;
mod frame;
mod meeting;
mod shapes;

use portrett_report::{Document, Locale, Overview, Pack};

use super::package::{OFFICE, Package, Relation, properties};
use super::xml::{Element, element};
use super::{Album, Drawn, office_language};
use crate::PrintError;
use crate::paper::Press;
use crate::template::Room;
use shapes::emu;

/// Width and height of a slide in points: 16 to 9.
const SLIDE: [f64; 2] = [960.0, 540.0];
/// Space at the sides of a slide in points.
const MARGIN: f64 = 36.0;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PRESENTATION: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// A root of this kind of document, with the prefixes that its elements have.
fn root(name: &'static str) -> Element {
    element(name).with("xmlns:a", DRAWING).with("xmlns:r", OFFICE).with("xmlns:p", PRESENTATION)
}

/// A slide while it is drawn: its shapes, and the pictures that they show.
pub(super) struct Slide<'a> {
    shapes: Vec<Element>,
    pictures: Vec<&'a Drawn>,
    language: &'static str,
}

/// The presentation.
pub(crate) fn slides(
    press: &Press<'_>,
    documents: &[Document],
    overview: &Overview,
    album: &Album,
) -> Result<Vec<u8>, PrintError> {
    let arranged = |own: &Document| [Room::Slide, Room::Told].map(|room| press.template.arranged(own, room));
    let shown: Vec<[Document; 2]> = documents.iter().map(arranged).collect();
    let mut all = first::slides(press, overview, album);
    for ([portrait, told], pictures) in shown.iter().zip(&album.cards) {
        all.push(card::slide(press, portrait, pictures, album.logo.as_ref())?);
        if !told.sections.is_empty() {
            all.push(card::slide(press, told, pictures, album.logo.as_ref())?);
        }
    }
    presentation(press, &all, (&overview.title, overview.locale, &overview.as_of))
}

/// The five slides of a meeting.
pub(crate) fn meeting(press: &Press<'_>, pack: &Pack, album: &Album) -> Result<Vec<u8>, PrintError> {
    let all = meeting::slides(press, pack, album)?;
    presentation(press, &all, (&pack.title, pack.locale, &pack.first.as_of))
}

/// Slides as a file, with its title, its language and the day of its data.
fn presentation(
    press: &Press<'_>,
    all: &[Slide<'_>],
    (title, locale, as_of): (&str, Locale, &str),
) -> Result<Vec<u8>, PrintError> {
    let mut package = Package::default();
    let main = [("officeDocument", "ppt/presentation.xml"), ("core-properties", "docProps/core.xml")];
    package.relate("", &main.map(|(kind, path)| (kind, path.to_owned())))?;
    frame::add(&mut package, press, title, all.len())?;
    package.add_core("docProps/core.xml", &properties(title, office_language(locale), as_of))?;
    let mut pictures = 0;
    for (number, slide) in (1..).zip(all) {
        add(&mut package, number, slide, &mut pictures)?;
    }
    package.packed()
}

/// A slide with its pictures, which are numbered through the presentation.
fn add(package: &mut Package, number: usize, slide: &Slide<'_>, pictures: &mut usize) -> Result<(), PrintError> {
    let path = format!("ppt/slides/slide{number}.xml");
    let tree = frame::tree(slide.shapes.iter().cloned());
    let root = root("p:sld")
        .holding(element("p:cSld").holding(tree))
        .holding(element("p:clrMapOvr").holding(element("a:masterClrMapping")));
    package.add(&path, "officedocument.presentationml.slide", &root)?;
    let mut relations: Vec<Relation> = vec![("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned())];
    for picture in &slide.pictures {
        *pictures += 1;
        package.add_png(&format!("ppt/media/image{pictures}.png"), picture.bytes.clone());
        relations.push(("image", format!("../media/image{pictures}.png")));
    }
    package.relate(&path, &relations)
}

fn size(name: &'static str) -> Element {
    element(name).with("cx", emu(SLIDE[0])).with("cy", emu(SLIDE[1]))
}
