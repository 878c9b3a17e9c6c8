//! Shapes of a slide: boxes of text, bars, pictures. Lengths are in points.

use super::super::xml::{Element, element};
use super::super::{Drawn, TITLE_FONT};
use super::Slide;
use super::frame::solid;
use crate::Colour;

/// Where a shape stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A length in the unit of these documents: 12,700 a point.
pub(super) fn emu(points: f64) -> i64 {
    (points * 12_700.0).round() as i64
}

/// A piece of text in one look.
#[derive(Debug, Clone)]
pub struct Run {
    pub text: String,
    /// In points.
    pub size: f64,
    pub colour: Colour,
    pub is_bold: bool,
    pub is_italic: bool,
}

impl Run {
    pub fn new(text: &str, size: f64, colour: Colour) -> Self {
        Self { text: text.to_owned(), size, colour, is_bold: false, is_italic: false }
    }

    pub fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    pub fn italic(self) -> Self {
        Self { is_italic: true, ..self }
    }
}

/// A paragraph: its runs, and the space below it in points.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub runs: Vec<Run>,
    pub below: f64,
    pub is_right: bool,
}

impl Paragraph {
    pub fn of(runs: Vec<Run>) -> Self {
        Self { runs, below: 3.0, is_right: false }
    }

    pub fn flush_right(self) -> Self {
        Self { is_right: true, ..self }
    }
}

/// The properties of a shape that stands at `place`.
pub(super) fn placed(name: &'static str, place: &Place) -> Element {
    let transform = element("a:xfrm")
        .holding(element("a:off").with("x", emu(place.x)).with("y", emu(place.y)))
        .holding(element("a:ext").with("cx", emu(place.width)).with("cy", emu(place.height)));
    element(name).holding(transform)
}

fn geometry(shape: &str) -> Element {
    element("a:prstGeom").with("prst", shape).holding(element("a:avLst"))
}

impl<'a> Slide<'a> {
    pub fn new(language: &'static str) -> Self {
        Self { shapes: Vec::new(), pictures: Vec::new(), language }
    }

    /// 1 is the slide itself.
    fn next_id(&self) -> usize {
        self.shapes.len() + 2
    }

    /// The slide's title, by which readers and outlines know it.
    pub fn title(&mut self, words: &str, size: f64, colour: Colour, place: &Place) {
        let kind = element("p:nvPr").holding(element("p:ph").with("type", "title"));
        let run = Run::new(words, size, colour).bold();
        let body = self.body(&[Paragraph::of(vec![run])], Some(TITLE_FONT));
        self.shape("Title", kind, placed("p:spPr", place), body);
    }

    /// A box of text.
    pub fn text(&mut self, name: &str, paragraphs: &[Paragraph], place: &Place) {
        let properties = placed("p:spPr", place).holding(geometry("rect")).holding(element("a:noFill"));
        let body = self.body(paragraphs, None);
        self.shape(name, element("p:nvPr"), properties, body);
    }

    /// A filled or, without a fill, an outlined rectangle that says nothing: the figure stands beside it.
    pub fn rectangle(&mut self, fill: Option<Colour>, outline: Option<Colour>, place: &Place) {
        let fill = fill.map_or_else(|| element("a:noFill"), solid);
        let line = match outline {
            Some(colour) => element("a:ln").with("w", emu(0.75)).holding(solid(colour)),
            None => element("a:ln").holding(element("a:noFill")),
        };
        let properties = placed("p:spPr", place).holding(geometry("rect")).holding(fill).holding(line);
        let body = self.body(&[], None);
        self.shape("Bar", element("p:nvPr"), properties, body);
    }

    /// A picture, with what it shows for those who cannot see it.
    pub fn picture(&mut self, drawn: &'a Drawn, alt: &str, place: &Place) {
        self.pictures.push(drawn);
        // The first relation of a slide is its layout.
        let relation = format!("rId{}", self.pictures.len() + 1);
        let id = element("p:cNvPr").with("id", self.next_id()).with("name", "Picture").with("descr", alt);
        let locks = element("p:cNvPicPr").holding(element("a:picLocks").with("noChangeAspect", 1));
        let own = element("p:nvPicPr").holding(id).holding(locks).holding(element("p:nvPr"));
        let fill = element("p:blipFill")
            .holding(element("a:blip").with("r:embed", relation))
            .holding(element("a:stretch").holding(element("a:fillRect")));
        let properties = placed("p:spPr", place).holding(geometry("rect"));
        self.shapes.push(element("p:pic").holding(own).holding(fill).holding(properties));
    }

    fn shape(&mut self, name: &str, kind: Element, properties: Element, body: Element) {
        let id = element("p:cNvPr").with("id", self.next_id()).with("name", name);
        let own = element("p:nvSpPr").holding(id).holding(element("p:cNvSpPr")).holding(kind);
        self.shapes.push(element("p:sp").holding(own).holding(properties).holding(body));
    }

    fn body(&self, paragraphs: &[Paragraph], font: Option<&str>) -> Element {
        let inset =
            ["lIns", "tIns", "rIns", "bIns"].into_iter().fold(element("a:bodyPr"), |body, side| body.with(side, 0));
        let written = paragraphs.iter().map(|paragraph| self.paragraph(paragraph, font));
        let body = element("p:txBody").holding(inset.with("wrap", "square")).holding(element("a:lstStyle"));
        if paragraphs.is_empty() { body.holding(element("a:p")) } else { body.holding_all(written) }
    }

    fn paragraph(&self, paragraph: &Paragraph, font: Option<&str>) -> Element {
        let points = |name: &'static str, points: f64| {
            element(name).holding(element("a:spcPts").with("val", (points * 100.0).round()))
        };
        let side = if paragraph.is_right { "r" } else { "l" };
        let look = element("a:pPr")
            .with("algn", side)
            .holding(points("a:spcBef", 0.0))
            .holding(points("a:spcAft", paragraph.below));
        element("a:p").holding(look).holding_all(paragraph.runs.iter().map(|run| self.run(run, font)))
    }

    fn run(&self, run: &Run, font: Option<&str>) -> Element {
        let look = element("a:rPr")
            .with("lang", self.language)
            .with("sz", (run.size * 100.0).round())
            .with("b", u8::from(run.is_bold))
            .with("i", u8::from(run.is_italic))
            .holding(solid(run.colour))
            .holding_all(font.map(|font| element("a:latin").with("typeface", font)));
        element("a:r").holding(look).holding(element("a:t").saying(&run.text))
    }
}
