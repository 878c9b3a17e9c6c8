//! Sections in three columns of like height, with as much of each as there is room for.

use portrett_report::{Bar, Body, Locale, Section, cuts_in_three};
use unicode_width::UnicodeWidthStr;

use super::super::Drawn;
use super::shapes::{Paragraph, Place, Run};
use super::{MARGIN, SLIDE, Slide};
use crate::fit::{first_that_fits, last_step, shortened};
use crate::paper::Press;
use crate::{Colour, PrintError};

const GUTTER: f64 = 24.0;
const COLUMN: f64 = (SLIDE[0] - 2.0 * MARGIN - 2.0 * GUTTER) / 3.0;

/// Least size of a heading; else it is as large as the text.
const HEAD: f64 = 11.0;
const SMALL: f64 = 9.0;
/// Height of a line of text beside its size, with fonts that are higher than ours.
const LINE: f64 = 1.22;
/// Width of a letter beside the size of text: a little more than it is, so that an estimate errs on the side of space.
const LETTER: f64 = 0.5;
const HEADING: f64 = 16.0;
const GAP: f64 = 9.0;
const BAR: f64 = 14.0;

/// What the columns of a slide are made of.
pub(super) struct Columns<'a> {
    /// The sections in their order.
    pub sections: &'a [Section],
    /// The picture of a rhythm, where a section has one.
    pub rhythm: Option<&'a Drawn>,
    /// The colour of figures and bars.
    pub colour: Colour,
    /// Where the columns begin, and how much height they have.
    pub body: [f64; 2],
    /// Sizes of text and of quiet text in points, from the largest: the first with which everything fits is taken.
    pub sizes: &'static [[f64; 2]],
    /// The language of what is said where something had no room.
    pub locale: Locale,
}

impl<'a> Columns<'a> {
    /// Puts on the slide as much as fits, and gives what the slide says of the rest.
    pub fn put(&self, press: &Press<'_>, slide: &mut Slide<'a>) -> Result<String, PrintError> {
        let colours = &press.template.colours;
        let painter =
            |[text, small]: [f64; 2]| Painter { ink: colours.ink, soft: colours.soft, own: self.colour, text, small };
        let painters: Vec<Painter> = self.sizes.iter().copied().map(painter).collect();
        let beyond = painters.len().saturating_sub(1);
        let fitting = first_that_fits(last_step(self.sections) + beyond, |step| {
            let Some(painter) = painters.get(step.min(beyond)) else { return Ok(None) };
            let (short, left) = shortened(self.sections, step.saturating_sub(beyond));
            let blocks: Vec<Block> = short.iter().map(|own| painter.block(own, self.rhythm)).collect();
            let heights: Vec<f64> = blocks.iter().map(|block| block.height + GAP).collect();
            let (first, second) = cuts_in_three(&heights);
            let columns = [&heights[..first], &heights[first..second], &heights[second..]];
            let tallest = columns.iter().map(|column| column.iter().sum::<f64>()).fold(0.0, f64::max);
            Ok((tallest <= self.body[1] + GAP).then_some((painter, blocks, [first, second], left)))
        })?;
        let (painter, blocks, cuts, left) =
            fitting.ok_or_else(|| PrintError::TooLong { file: "a slide".to_owned() })?;
        let mut tops = [self.body[0]; 3];
        for (place, block) in blocks.iter().enumerate() {
            let column = cuts.iter().filter(|cut| place >= **cut).count();
            let x = MARGIN + column as f64 * (COLUMN + GUTTER);
            painter.put(slide, block, x, tops[column], self.rhythm);
            tops[column] += block.height + GAP;
        }
        left.said_in(self.locale)
    }
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
    heading: Vec<Paragraph>,
    /// Height of the heading, which may take several lines.
    head: f64,
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
    fn block(&self, section: &Section, drawn: Option<&Drawn>) -> Block {
        let mut paragraphs = self.paragraphs(&section.body);
        // What a rhythm shows is told by its picture to those who cannot see it; quotes need no telling.
        if !section.caption.is_empty() && matches!(section.body, Body::Bars(_)) {
            paragraphs.push(Paragraph::of(vec![Run::new(&section.caption, self.small, self.soft)]));
        }
        let bars = if let Body::Bars(bars) = &section.body { bars.bars.clone() } else { Vec::new() };
        let rhythm = if let Body::Rhythm(own) = &section.body { Some(own.description.clone()) } else { None };
        let pictured = rhythm.as_ref().map_or(0.0, |_| rhythm_height(drawn)) + bars.len() as f64 * BAR;
        let told: f64 = paragraphs.iter().map(|paragraph| height(paragraph, COLUMN)).sum();
        let heading = vec![Paragraph::of(vec![Run::new(&section.heading, self.text.max(HEAD), self.soft).bold()])];
        let head = height(&heading[0], COLUMN).max(HEADING);
        Block { heading, head, height: head + pictured + told, paragraphs, bars, rhythm }
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
            Body::Prose(all) => vec![Paragraph::of(vec![text(&all.join(" "))])],
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

    fn put<'a>(&self, slide: &mut Slide<'a>, block: &Block, x: f64, top: f64, drawn: Option<&'a Drawn>) {
        slide.text("Heading", &block.heading, &Place { x, y: top, width: COLUMN, height: block.head });
        let mut y = top + block.head;
        for bar in &block.bars {
            self.bar(slide, bar, x, y);
            y += BAR;
        }
        if let (Some(alt), Some(picture)) = (&block.rhythm, drawn) {
            let height = rhythm_height(drawn);
            slide.picture(picture, alt, &Place { x, y, width: COLUMN, height: height - 4.0 });
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
}

fn rhythm_height(drawn: Option<&Drawn>) -> f64 {
    drawn.map_or(0.0, |drawn| COLUMN * drawn.size[1] / drawn.size[0].max(1.0) + 4.0)
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
