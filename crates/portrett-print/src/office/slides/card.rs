//! A slide of one persona: the head, then its sections in three columns of like height.

use portrett_report::Document;

use super::super::{Drawn, Pictures, office_language};
use super::columns::Columns;
use super::shapes::{Paragraph, Place, Run};
use super::{MARGIN, SLIDE, Slide};
use crate::paper::Press;
use crate::{Colour, PrintError};

/// Where the sections begin, and how much height they have.
const BODY: [f64; 2] = [140.0, 350.0];
const FOOT: f64 = 494.0;
/// Sizes of text and of quiet text.
const SIZES: &[[f64; 2]] = &[[13.0, 10.0], [11.0, 9.0], [10.0, 8.5]];
/// Size of the words in the head.
const HEAD: f64 = 11.0;
const SMALL: f64 = 9.0;

/// The slide, with as much of the card as fits.
pub(super) fn slide<'a>(
    press: &Press<'_>,
    document: &'a Document,
    pictures: &'a Pictures,
    logo: Option<&'a Drawn>,
) -> Result<Slide<'a>, PrintError> {
    let colours = &press.template.colours;
    let own = colours.persona(document.hue);
    let painter = Painter { ink: colours.ink, soft: colours.soft, own };
    let mut slide = Slide::new(office_language(document.locale));
    painter.head(&mut slide, document, pictures, logo);
    let (rhythm, locale) = (pictures.rhythm.as_ref(), document.locale);
    let columns = Columns { sections: &document.sections, rhythm, colour: own, body: BODY, sizes: SIZES, locale };
    let left_out = columns.put(press, &mut slide)?;
    let said = [document.rests_on.clone(), left_out];
    painter.foot(&mut slide, said.join(" ").trim());
    Ok(slide)
}

struct Painter {
    ink: Colour,
    soft: Colour,
    own: Colour,
}

impl Painter {
    fn head<'a>(&self, slide: &mut Slide<'a>, document: &Document, pictures: &'a Pictures, logo: Option<&'a Drawn>) {
        let place = |x, y, width, height| Place { x, y, width, height };
        slide.rectangle(Some(self.own), None, &place(0.0, 0.0, SLIDE[0], 6.0));
        slide.title(&document.title, 28.0, self.ink, &place(140.0, 44.0, 540.0, 36.0));
        let alt = format!("{}. {}", document.emblem.title, document.emblem.description);
        slide.picture(&pictures.emblem, &alt, &place(MARGIN, 26.0, 88.0, 88.0));
        let mut standing = vec![Run::new(&document.kind, HEAD, self.own).bold()];
        standing.push(Run::new(&format!("  {}", document.standing.join(" · ")), HEAD, self.soft));
        slide.text("Standing", &[Paragraph::of(standing)], &place(140.0, 26.0, 540.0, 16.0));
        let mut under = vec![Paragraph::of(vec![Run::new(&document.name, HEAD, self.soft)])];
        for line in [&document.one_line, &document.nothing] {
            if !line.is_empty() {
                under.push(Paragraph::of(vec![Run::new(line, 14.0, self.ink)]));
            }
        }
        slide.text("Summary", &under, &place(140.0, 82.0, 540.0, 60.0));
        self.key_figures(slide, document);
        if let Some(logo) = logo {
            let width = 28.0 * logo.size[0] / logo.size[1].max(1.0);
            slide.picture(logo, &document.project, &place(SLIDE[0] - MARGIN - width, 500.0, width, 28.0));
        }
    }

    fn key_figures(&self, slide: &mut Slide<'_>, document: &Document) {
        let x = 712.0;
        if !document.key_figures.is_empty() {
            slide.rectangle(Some(self.own), None, &Place { x: x - 12.0, y: 26.0, width: 2.0, height: 104.0 });
        }
        for (number, figure) in document.key_figures.iter().enumerate() {
            let label = Paragraph { below: 0.0, ..Paragraph::of(vec![Run::new(&figure.label, SMALL, self.soft)]) };
            let value = Run::new(&figure.value, 15.0, self.ink).bold();
            let others = Run::new(&format!("  {}", figure.others), SMALL, self.soft);
            let place = Place { x, y: 24.0 + number as f64 * 36.0, width: SLIDE[0] - MARGIN - x, height: 34.0 };
            slide.text("Key figure", &[label, Paragraph::of(vec![value, others])], &place);
        }
    }

    fn foot(&self, slide: &mut Slide<'_>, words: &str) {
        let line = Paragraph::of(vec![Run::new(words, SMALL, self.soft)]);
        let place = Place { x: MARGIN, y: FOOT, width: SLIDE[0] - 2.0 * MARGIN - 140.0, height: 30.0 };
        slide.text("Foot", &[line], &place);
    }
}
