//! The slide of one persona: the head, then its sections in three columns of like height.

use portrett_report::{Bar, Body, Document, Section, cuts_in_three};
use unicode_width::UnicodeWidthStr;

use super::super::{Drawn, Pictures, office_language};
use super::shapes::{Paragraph, Place, Run};
use super::{MARGIN, SLIDE, Slide};
use crate::fit::{first_that_fits, last_step, shortened};
use crate::paper::Press;
use crate::{Colour, PrintError};

const GUTTER: f64 = 24.0;
const COLUMN: f64 = (SLIDE[0] - 2.0 * MARGIN - 2.0 * GUTTER) / 3.0;
/// Where the sections begin, and how much height they have.
const BODY: [f64; 2] = [140.0, 350.0];
const FOOT: f64 = 494.0;

/// Sizes of text and of quiet text in points, the largest with which everything fits.
const SIZES: [[f64; 2]; 2] = [[11.0, 9.0], [10.0, 8.5]];
/// Size of the words in the head.
const HEAD: f64 = 11.0;
const SMALL: f64 = 9.0;
/// Height of a line of text beside its size, with fonts that are higher than ours.
const LINE: f64 = 1.22;
/// Width of a letter beside the size of text: a little more than it is, so that an estimate errs on the side of space.
const LETTER: f64 = 0.5;
const HEADING: f64 = 16.0;
const GAP: f64 = 9.0;
const BAR: f64 = 14.0;

/// The slide, with as much of the card as fits.
pub(super) fn slide<'a>(
    press: &Press<'_>,
    document: &Document,
    pictures: &'a Pictures,
    logo: Option<&'a Drawn>,
) -> Result<Slide<'a>, PrintError> {
    let colours = &press.template.colours;
    let own = colours.persona(document.hue);
    let painters = SIZES.map(|[text, small]| Painter { ink: colours.ink, soft: colours.soft, own, text, small });
    let fitting = first_that_fits(last_step(document) + 1, |step| {
        let painter = &painters[step.min(1)];
        let (short, left) = shortened(document, step.saturating_sub(1));
        let blocks: Vec<Block> = short.sections.iter().map(|own| painter.block(own, pictures)).collect();
        let heights: Vec<f64> = blocks.iter().map(|block| block.height + GAP).collect();
        let (first, second) = cuts_in_three(&heights);
        let columns = [&heights[..first], &heights[first..second], &heights[second..]];
        let tallest = columns.iter().map(|column| column.iter().sum::<f64>()).fold(0.0, f64::max);
        Ok((tallest <= BODY[1] + GAP).then_some((painter, blocks, [first, second], left)))
    })?;
    let (painter, blocks, cuts, left) =
        fitting.ok_or_else(|| PrintError::TooLong { file: "personas.pptx".to_owned() })?;
    let mut slide = Slide::new(office_language(document.locale));
    painter.head(&mut slide, document, pictures, logo);
    let mut tops = [BODY[0]; 3];
    for (place, block) in blocks.iter().enumerate() {
        let column = cuts.iter().filter(|cut| place >= **cut).count();
        let x = MARGIN + column as f64 * (COLUMN + GUTTER);
        painter.put(&mut slide, block, x, tops[column], pictures);
        tops[column] += block.height + GAP;
    }
    let said = [document.rests_on.clone(), left.said(document)?];
    painter.foot(&mut slide, said.join(" ").trim());
    Ok(slide)
}

struct Painter {
    ink: Colour,
    soft: Colour,
    own: Colour,
    text: f64,
    small: f64,
}

/// A section on its way to a slide.
struct Block {
    heading: String,
    height: f64,
    paragraphs: Vec<Paragraph>,
    bars: Vec<Bar>,
    /// What the picture of a rhythm shows, where this is one.
    rhythm: Option<String>,
}

/// How many lines `runs` take in a column, by the widths of their letters.
fn lines(runs: &[Run], width: f64) -> f64 {
    let wide: f64 = runs.iter().map(|run| run.text.width() as f64 * run.size * LETTER).sum();
    (wide / width).ceil().max(1.0)
}

fn height(paragraph: &Paragraph, width: f64) -> f64 {
    let size = paragraph.runs.iter().map(|run| run.size).fold(0.0, f64::max);
    lines(&paragraph.runs, width) * size * LINE + paragraph.below
}

impl Painter {
    fn block(&self, section: &Section, pictures: &Pictures) -> Block {
        let mut paragraphs = self.paragraphs(&section.body);
        // What a rhythm shows is told by its picture to those who cannot see it; quotes need no telling.
        if !section.caption.is_empty() && matches!(section.body, Body::Bars(_)) {
            paragraphs.push(Paragraph::of(vec![Run::new(&section.caption, self.small, self.soft)]));
        }
        let bars = if let Body::Bars(bars) = &section.body { bars.bars.clone() } else { Vec::new() };
        let rhythm = if let Body::Rhythm(own) = &section.body { Some(own.description.clone()) } else { None };
        let pictured = rhythm.as_ref().map_or(0.0, |_| rhythm_height(pictures)) + bars.len() as f64 * BAR;
        let told: f64 = paragraphs.iter().map(|paragraph| height(paragraph, COLUMN)).sum();
        Block { heading: section.heading.clone(), height: HEADING + pictured + told, paragraphs, bars, rhythm }
    }

    fn paragraphs(&self, body: &Body) -> Vec<Paragraph> {
        let text = |words: &str| Run::new(words, self.text, self.ink);
        let quiet = |words: &str| Run::new(words, self.small, self.soft);
        let own = |words: &str| Run::new(words, self.text, self.own).bold();
        match body {
            Body::Statements(all) => all
                .iter()
                .map(|one| {
                    let beside = format!("  {}, {}", one.others, one.sureness);
                    Paragraph::of(vec![own(&one.value), text(&format!("  {}", one.sentence)), quiet(&beside)])
                })
                .collect(),
            Body::Lines(all) => all.iter().map(|line| Paragraph::of(vec![text(&format!("– {line}"))])).collect(),
            Body::Quotes(all) => all
                .iter()
                .map(|one| Paragraph::of(vec![text(&format!("«{}»  ", one.text)).italic(), quiet(&one.about)]))
                .collect(),
            Body::Beliefs(all) => all
                .iter()
                .map(|one| {
                    let runs = [text(&one.verdict).bold(), text(&format!("  {} ", one.said)), quiet(&one.finding)];
                    Paragraph::of(runs.into_iter().filter(|run| !run.text.is_empty()).collect())
                })
                .collect(),
            Body::Bars(_) | Body::Rhythm(_) => Vec::new(),
        }
    }

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

    fn put<'a>(&self, slide: &mut Slide<'a>, block: &Block, x: f64, top: f64, pictures: &'a Pictures) {
        let heading = Paragraph::of(vec![Run::new(&block.heading, HEAD, self.soft).bold()]);
        slide.text("Heading", &[heading], &Place { x, y: top, width: COLUMN, height: HEADING });
        let mut y = top + HEADING;
        for bar in &block.bars {
            self.bar(slide, bar, x, y);
            y += BAR;
        }
        if let (Some(alt), Some(drawn)) = (&block.rhythm, &pictures.rhythm) {
            let height = rhythm_height(pictures);
            slide.picture(drawn, alt, &Place { x, y, width: COLUMN, height: height - 4.0 });
            y += height;
        }
        if !block.paragraphs.is_empty() {
            let height = (top + block.height - y).max(self.text);
            slide.text("Section", &block.paragraphs, &Place { x, y, width: COLUMN, height });
        }
    }

    /// A label, a bar from the middle outwards, the share and the difference in points.
    fn bar(&self, slide: &mut Slide<'_>, bar: &Bar, x: f64, y: f64) {
        let label = Paragraph::of(vec![Run::new(&shortened_label(&bar.label), 10.0, self.ink)]);
        slide.text("Label", &[label], &Place { x, y, width: 112.0, height: BAR });
        let (middle, long) = (x + 154.0, (bar.length.abs() * 38.0).max(0.5));
        let left = if bar.length < 0.0 { middle - long } else { middle };
        let place = Place { x: left, y: y + 3.0, width: long, height: 8.0 };
        match bar.length < 0.0 {
            true => slide.rectangle(None, Some(self.soft), &place),
            false => slide.rectangle(Some(self.own), None, &place),
        }
        let value = Run::new(&bar.value, 10.0, self.ink).bold();
        let difference = Run::new(&format!("  {}", bar.difference), SMALL, self.soft);
        let figure = Paragraph::of(vec![value, difference]).flush_right();
        slide.text("Figure", &[figure], &Place { x: x + 196.0, y, width: COLUMN - 196.0, height: BAR });
    }

    fn foot(&self, slide: &mut Slide<'_>, words: &str) {
        let line = Paragraph::of(vec![Run::new(words, SMALL, self.soft)]);
        let place = Place { x: MARGIN, y: FOOT, width: SLIDE[0] - 2.0 * MARGIN - 140.0, height: 30.0 };
        slide.text("Foot", &[line], &place);
    }
}

fn rhythm_height(pictures: &Pictures) -> f64 {
    pictures.rhythm.as_ref().map_or(0.0, |drawn| COLUMN * drawn.size[1] / drawn.size[0].max(1.0) + 4.0)
}

/// As much of a label as there is room for beside a bar.
fn shortened_label(label: &str) -> String {
    let room = (112.0 / (10.0 * LETTER)) as usize;
    if label.width() <= room {
        return label.to_owned();
    }
    let mut shown = String::new();
    for c in label.chars() {
        if shown.width() + 2 > room {
            break;
        }
        shown.push(c);
    }
    shown + "…"
}
