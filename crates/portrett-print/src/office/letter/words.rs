//! Paragraphs, tables and pictures of a text document.

use super::super::Drawn;
use super::super::xml::{Element, element};
use super::Letter;
use crate::Colour;

/// A paragraph in one of our styles.
pub(super) fn paragraph(style: &str, runs: impl IntoIterator<Item = Element>) -> Element {
    let look = element("w:pPr").holding(element("w:pStyle").with("w:val", style));
    element("w:p").holding(look).holding_all(runs)
}

/// Words in the look of their paragraph.
pub(super) fn run(words: &str) -> Element {
    look(element("w:rPr"), words)
}

/// Words in bold.
pub(super) fn bold(words: &str) -> Element {
    look(element("w:rPr").holding(element("w:b")), words)
}

/// Words in bold and in a colour.
pub(super) fn coloured(words: &str, colour: Colour) -> Element {
    let colour = element("w:color").with("w:val", colour.digits());
    look(element("w:rPr").holding(element("w:b")).holding(colour), words)
}

fn look(look: Element, words: &str) -> Element {
    element("w:r").holding(look).holding(element("w:t").with("xml:space", "preserve").saying(words))
}

/// A table whose first row is its head, which stands again on each page; widths are twentieths of a point.
pub(super) fn table(heads: &[String], rows: &[Vec<String>], widths: &[u32]) -> Element {
    let properties = element("w:tblPr")
        .holding(element("w:tblStyle").with("w:val", "Figures"))
        .holding(element("w:tblW").with("w:w", widths.iter().sum::<u32>()).with("w:type", "dxa"))
        .holding(element("w:tblLayout").with("w:type", "fixed"))
        .holding(element("w:tblLook").with("w:firstRow", 1).with("w:noHBand", 1).with("w:noVBand", 1));
    let grid = widths.iter().map(|width| element("w:gridCol").with("w:w", width));
    let head = row(heads, widths, true);
    element("w:tbl")
        .holding(properties)
        .holding(element("w:tblGrid").holding_all(grid))
        .holding(head)
        .holding_all(rows.iter().map(|cells| row(cells, widths, false)))
}

fn row(cells: &[String], widths: &[u32], is_head: bool) -> Element {
    let kept = element("w:trPr").holding(element("w:cantSplit"));
    let properties = if is_head { kept.holding(element("w:tblHeader")) } else { kept };
    let cell = |(place, (words, width)): (usize, (&String, &u32))| {
        let style = if is_head { "Quiet" } else { "Cell" };
        let style = if place == 0 { style.to_owned() } else { format!("{style}Right") };
        // The figure of a row stands out.
        let words = if place == 1 && !is_head { bold(words) } else { run(words) };
        let width = element("w:tcW").with("w:w", width).with("w:type", "dxa");
        element("w:tc").holding(element("w:tcPr").holding(width)).holding(paragraph(&style, [words]))
    };
    element("w:tr").holding(properties).holding_all(cells.iter().zip(widths).enumerate().map(cell))
}

/// Units of pictures in a point.
const EMU: f64 = 12_700.0;

impl<'a> Letter<'a> {
    /// A picture of a height in points, on a line of its own.
    pub fn picture(&mut self, drawn: &'a Drawn, alt: &str, height: f64) {
        self.pictures.push(drawn);
        let number = self.pictures.len();
        // The styles and the numbering are related first.
        let relation = format!("rId{}", number + 2);
        let width = height * drawn.size[0] / drawn.size[1].max(1.0);
        let [cx, cy] = [width, height].map(|points| (points * EMU).round() as i64);
        let size = |name: &'static str| element(name).with("cx", cx).with("cy", cy);
        let inline = element("wp:inline")
            .holding(size("wp:extent"))
            .holding(
                element("wp:docPr").with("id", number).with("name", format!("Picture {number}")).with("descr", alt),
            )
            .holding(graphic(&relation, number, alt, size("a:ext")));
        let drawing = element("w:r").holding(element("w:drawing").holding(inline));
        self.blocks.push(paragraph("Normal", [drawing]));
    }
}

fn graphic(relation: &str, number: usize, alt: &str, extent: Element) -> Element {
    let name = element("pic:cNvPr").with("id", number).with("name", format!("Picture {number}")).with("descr", alt);
    let fill = element("pic:blipFill")
        .holding(element("a:blip").with("r:embed", relation))
        .holding(element("a:stretch").holding(element("a:fillRect")));
    let transform = element("a:xfrm").holding(element("a:off").with("x", 0).with("y", 0)).holding(extent);
    let shape = element("a:prstGeom").with("prst", "rect").holding(element("a:avLst"));
    let picture = element("pic:pic")
        .holding(element("pic:nvPicPr").holding(name).holding(element("pic:cNvPicPr")))
        .holding(fill)
        .holding(element("pic:spPr").holding(transform).holding(shape));
    let data = element("a:graphicData").with("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
    element("a:graphic").holding(data.holding(picture))
}
