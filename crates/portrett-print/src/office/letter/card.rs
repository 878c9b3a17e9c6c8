//! A card in a text document: headings, tables of figures, pictures, lists.

use portrett_report::{Bar, Body, Document, Section, Statement, Words};

use super::super::xml::Element;
use super::super::{Drawn, Pictures};
use super::Letter;
use super::words::{bold, coloured, paragraph, run, table};
use crate::paper::Press;

/// Widths of the columns of statements: sentence, figure, everybody else, sureness.
const STATEMENTS: [u32; 4] = [4900, 1600, 1800, 1300];
/// Widths of the columns of shares: name, members, everybody else, difference.
const SHARES: [u32; 4] = [4200, 1700, 1900, 1800];

impl<'a> Letter<'a> {
    pub fn card(&mut self, press: &Press<'_>, document: &Document, pictures: &'a Pictures) {
        let colour = press.template.colours.persona(document.hue);
        self.blocks.push(paragraph("Heading1", [run(&document.title)]));
        let standing = format!("  {}", document.standing.join(" · "));
        self.blocks.push(paragraph("Quiet", [coloured(&document.kind, colour), run(&standing)]));
        let alt = format!("{}. {}", document.emblem.title, document.emblem.description);
        self.picture(&pictures.emblem, &alt, 84.0);
        self.blocks.push(paragraph("Quiet", [run(&document.name)]));
        for line in [&document.one_line, &document.nothing] {
            if !line.is_empty() {
                self.blocks.push(paragraph("Summary", [run(line)]));
            }
        }
        for figure in &document.key_figures {
            let beside = format!("  {}, {}", figure.label, figure.others);
            self.blocks.push(paragraph("Normal", [coloured(&figure.value, colour), run(&beside)]));
        }
        for section in &document.sections {
            self.section(section, Some((&document.words, pictures.rhythm.as_ref())));
        }
        self.blocks.push(paragraph("Quiet", [run("")]));
        self.blocks.push(paragraph("Quiet", [run(&document.rests_on)]));
    }

    /// A section; what a card has beside it are the words of its tables and the picture of its rhythm.
    pub fn section(&mut self, section: &Section, card: Option<(&Words, Option<&'a Drawn>)>) {
        self.blocks.push(paragraph("Heading2", [run(&section.heading)]));
        match &section.body {
            Body::Statements(all) => self.blocks.extend(card.map(|(words, _)| statements(all, words))),
            Body::Bars(bars) => self.blocks.extend(card.map(|(words, _)| shares(&bars.bars, section, words))),
            Body::Rhythm(rhythm) => {
                if let Some(drawn) = card.and_then(|(_, drawn)| drawn) {
                    self.picture(drawn, &rhythm.description, 100.0);
                }
            }
            Body::Lines(all) => self.blocks.extend(all.iter().map(|line| paragraph("Item", [run(line)]))),
            Body::Prose(all) => self.blocks.push(paragraph("Normal", [run(&all.join(" "))])),
            Body::Quotes(all) => {
                for quote in all {
                    self.blocks.push(paragraph("Quote", [run(&format!("«{}»", quote.text))]));
                    self.blocks.push(paragraph("Quiet", [run(&quote.about)]));
                }
            }
            Body::Beliefs(all) => self.blocks.extend(all.iter().map(|own| {
                let finding = if own.finding.is_empty() { String::new() } else { format!(" {}", own.finding) };
                paragraph("Item", [bold(&own.verdict), run(&format!("  {}{finding}", own.said))])
            })),
        }
        if !section.caption.is_empty() {
            self.blocks.push(paragraph("Quiet", [run(&section.caption)]));
        }
    }
}

fn statements(all: &[Statement], words: &Words) -> Element {
    let heads = [&words.statement, &words.value, &words.others, &words.sureness].map(Clone::clone);
    let row = |own: &Statement| vec![own.sentence.clone(), own.value.clone(), own.others.clone(), own.sureness.clone()];
    table(&heads, &all.iter().map(row).collect::<Vec<_>>(), &STATEMENTS)
}

fn shares(all: &[Bar], section: &Section, words: &Words) -> Element {
    let heads = [&section.heading, &words.persona, &words.others, &words.difference].map(Clone::clone);
    let row = |own: &Bar| vec![own.label.clone(), own.value.clone(), own.base.clone(), own.difference.clone()];
    table(&heads, &all.iter().map(row).collect::<Vec<_>>(), &SHARES)
}
