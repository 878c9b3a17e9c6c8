//! The looks of a text document: titles, quiet lines, figures, quotes, items.

use super::super::xml::{Element, element};
use super::super::{TEXT_FONT, TITLE_FONT};
use super::root;
use crate::Colour;
use crate::paper::Press;

/// A look of paragraphs. Sizes are half points, spaces twentieths of a point.
struct Look {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    size: u32,
    /// Space before and after.
    space: [u32; 2],
    is_title: bool,
    is_quiet: bool,
    /// Which level of the document's outline it opens.
    outline: Option<u32>,
    /// To the right, as figures stand.
    is_right: bool,
}

const PLAIN: Look = Look {
    id: "Normal",
    name: "Normal",
    based_on: "",
    size: 21,
    space: [0, 100],
    is_title: false,
    is_quiet: false,
    outline: None,
    is_right: false,
};

fn looks() -> Vec<Look> {
    let own = |id, name, size, space| Look { id, name, based_on: "Normal", size, space, ..PLAIN };
    let title = |id, name, size, space, outline| Look { is_title: true, outline, ..own(id, name, size, space) };
    let quiet = |id, name| Look { is_quiet: true, ..own(id, name, 18, [0, 80]) };
    vec![
        PLAIN,
        title("Title", "Title", 52, [0, 160], None),
        title("Heading1", "heading 1", 44, [120, 60], Some(0)),
        Look { is_quiet: true, ..title("Heading2", "heading 2", 24, [260, 80], Some(1)) },
        own("Summary", "Summary", 26, [80, 160]),
        quiet("Quiet", "Quiet"),
        Look { is_right: true, ..quiet("QuietRight", "Quiet right") },
        own("Cell", "Cell", 20, [40, 40]),
        Look { is_right: true, ..own("CellRight", "Cell right", 20, [40, 40]) },
        own("Item", "Item", 21, [0, 60]),
        own("Quote", "Quote", 22, [60, 20]),
    ]
}

/// The styles, and the language of everything.
pub(super) fn styles(press: &Press<'_>, language: &str) -> Element {
    let colours = &press.template.colours;
    let run = element("w:rPr")
        .holding(fonts(TEXT_FONT))
        .holding(colour(colours.ink))
        .holding(element("w:sz").with("w:val", PLAIN.size))
        .holding(element("w:lang").with("w:val", language));
    let defaults =
        element("w:docDefaults").holding(element("w:rPrDefault").holding(run)).holding(element("w:pPrDefault"));
    root("w:styles")
        .holding(defaults)
        .holding_all(looks().iter().map(|look| style(look, colours.soft)))
        .holding(figures(colours.line))
}

fn fonts(name: &str) -> Element {
    element("w:rFonts").with("w:ascii", name).with("w:hAnsi", name).with("w:cs", name)
}

fn colour(colour: Colour) -> Element {
    element("w:color").with("w:val", colour.digits())
}

fn style(look: &Look, soft: Colour) -> Element {
    let kind = element("w:style").with("w:type", "paragraph").with("w:styleId", look.id);
    let kind = if look.id == PLAIN.id { kind.with("w:default", 1) } else { kind };
    let named = kind.holding(element("w:name").with("w:val", look.name));
    let based = (!look.based_on.is_empty()).then(|| element("w:basedOn").with("w:val", look.based_on));
    named.holding_all(based).holding(element("w:qFormat")).holding(paragraphs(look)).holding(runs(look, soft))
}

/// The parts in the order that the format wants them.
fn paragraphs(look: &Look) -> Element {
    let [before, after] = look.space;
    let mut own = element("w:pPr");
    if look.outline.is_some() {
        own = own.holding(element("w:keepNext"));
    }
    if look.id == "Heading1" {
        own = own.holding(element("w:pageBreakBefore"));
    }
    if look.id == "Item" {
        let numbered = element("w:ilvl").with("w:val", 0);
        own = own.holding(element("w:numPr").holding(numbered).holding(element("w:numId").with("w:val", 1)));
    }
    own = own.holding(element("w:spacing").with("w:before", before).with("w:after", after));
    if look.id == "Quote" {
        own = own.holding(element("w:ind").with("w:left", 340));
    }
    if look.is_right {
        own = own.holding(element("w:jc").with("w:val", "right"));
    }
    own.holding_all(look.outline.map(|level| element("w:outlineLvl").with("w:val", level)))
}

fn runs(look: &Look, soft: Colour) -> Element {
    let mut own = element("w:rPr");
    if look.is_title {
        own = own.holding(fonts(TITLE_FONT)).holding(element("w:b"));
    }
    if look.id == "Quote" {
        own = own.holding(element("w:i"));
    }
    if look.is_quiet {
        own = own.holding(colour(soft));
    }
    own.holding(element("w:sz").with("w:val", look.size))
}

/// Tables with thin lines between their rows.
fn figures(line: Colour) -> Element {
    let border = |name: &'static str| {
        element(name).with("w:val", "single").with("w:sz", 4).with("w:space", 0).with("w:color", line.digits())
    };
    let borders =
        element("w:tblBorders").holding(border("w:top")).holding(border("w:bottom")).holding(border("w:insideH"));
    let side = |name: &'static str| element(name).with("w:w", 40).with("w:type", "dxa");
    let margins = element("w:tblCellMar").holding(side("w:left")).holding(side("w:right"));
    element("w:style")
        .with("w:type", "table")
        .with("w:styleId", "Figures")
        .holding(element("w:name").with("w:val", "Figures"))
        .holding(element("w:tblPr").holding(borders).holding(margins))
}

/// Items begin with a dash.
pub(super) fn numbering() -> Element {
    let level = element("w:lvl")
        .with("w:ilvl", 0)
        .holding(element("w:start").with("w:val", 1))
        .holding(element("w:numFmt").with("w:val", "bullet"))
        .holding(element("w:lvlText").with("w:val", "–"))
        .holding(element("w:lvlJc").with("w:val", "left"))
        .holding(element("w:pPr").holding(element("w:ind").with("w:left", 284).with("w:hanging", 284)));
    let list = element("w:abstractNum")
        .with("w:abstractNumId", 0)
        .holding(element("w:multiLevelType").with("w:val", "singleLevel"))
        .holding(level);
    let used = element("w:num").with("w:numId", 1).holding(element("w:abstractNumId").with("w:val", 0));
    root("w:numbering").holding(list).holding(used)
}
