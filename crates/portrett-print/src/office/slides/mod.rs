//! A presentation: a slide with all personas, then a slide a persona.

mod card;
mod first;
mod frame;
mod shapes;

use portrett_report::{Document, Overview};

use super::package::{OFFICE, Package, Relation, properties};
use super::xml::{Element, element};
use super::{Album, Drawn, office_language};
use crate::PrintError;
use crate::paper::Press;
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
    let mut all = first::slides(press, overview, album);
    for (document, pictures) in documents.iter().zip(&album.cards) {
        all.push(card::slide(press, document, pictures, album.logo.as_ref())?);
    }
    let mut package = Package::default();
    let main = [("officeDocument", "ppt/presentation.xml"), ("core-properties", "docProps/core.xml")];
    package.relate("", &main.map(|(kind, path)| (kind, path.to_owned())))?;
    frame::add(&mut package, press, overview, all.len())?;
    add_properties(&mut package, overview)?;
    let mut pictures = 0;
    for (number, slide) in (1..).zip(&all) {
        add(&mut package, number, slide, &mut pictures)?;
    }
    package.packed()
}

fn add_properties(package: &mut Package, overview: &Overview) -> Result<(), PrintError> {
    let language = office_language(overview.locale);
    let root = properties(&overview.title, language, &overview.as_of);
    package.add_core("docProps/core.xml", &root)
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
