//! What stands around the slides: the presentation, its one master and layout, the theme of colours and fonts.

use super::super::package::{Package, Relation};
use super::super::xml::{Element, element};
use super::super::{TEXT_FONT, TITLE_FONT};
use super::shapes::{Place, placed};
use super::{DRAWING, MARGIN, SLIDE, root, size};
use crate::paper::Press;
use crate::{Colour, PrintError};

/// Adds everything around `count` slides of a presentation with that title.
pub(super) fn add(package: &mut Package, press: &Press<'_>, title: &str, count: usize) -> Result<(), PrintError> {
    package.add("ppt/presentation.xml", "officedocument.presentationml.presentation.main", &presentation(count))?;
    let mut relations: Vec<Relation> =
        vec![("slideMaster", "slideMasters/slideMaster1.xml".to_owned()), ("theme", "theme/theme1.xml".to_owned())];
    relations.extend((1..=count).map(|number| ("slide", format!("slides/slide{number}.xml"))));
    package.relate("ppt/presentation.xml", &relations)?;
    package.add("ppt/slideMasters/slideMaster1.xml", "officedocument.presentationml.slideMaster", &master(press))?;
    let of_master = [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")];
    package.relate("ppt/slideMasters/slideMaster1.xml", &of_master.map(|(kind, path)| (kind, path.to_owned())))?;
    package.add("ppt/slideLayouts/slideLayout1.xml", "officedocument.presentationml.slideLayout", &layout())?;
    let of_layout = [("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())];
    package.relate("ppt/slideLayouts/slideLayout1.xml", &of_layout)?;
    package.add("ppt/theme/theme1.xml", "officedocument.theme", &theme(press, title))
}

/// First number of a slide; lower ones are kept for other things (ECMA-376, 19.7.13).
const FIRST_SLIDE: usize = 256;
/// First number of a master and its layouts (ECMA-376, 19.7.15).
const FIRST_MASTER: u32 = 2_147_483_648;

fn presentation(count: usize) -> Element {
    let master = element("p:sldMasterId").with("id", FIRST_MASTER).with("r:id", "rId1");
    let slide =
        |number: usize| element("p:sldId").with("id", FIRST_SLIDE + number).with("r:id", format!("rId{}", number + 3));
    root("p:presentation")
        .holding(element("p:sldMasterIdLst").holding(master))
        .holding(element("p:sldIdLst").holding_all((0..count).map(slide)))
        .holding(size("p:sldSz"))
        .holding(element("p:notesSz").with("cx", 6_858_000).with("cy", 9_144_000))
}

/// The tree of shapes of a slide, a layout or a master.
pub(super) fn tree(shapes: impl IntoIterator<Item = Element>) -> Element {
    let own = element("p:nvGrpSpPr")
        .holding(element("p:cNvPr").with("id", 1).with("name", ""))
        .holding(element("p:cNvGrpSpPr"))
        .holding(element("p:nvPr"));
    element("p:spTree").holding(own).holding(element("p:grpSpPr")).holding_all(shapes)
}

/// Where a title stands unless a slide says otherwise.
fn title() -> Element {
    let place = Place { x: MARGIN, y: MARGIN, width: SLIDE[0] - 2.0 * MARGIN, height: 44.0 };
    let own = element("p:nvSpPr")
        .holding(element("p:cNvPr").with("id", 2).with("name", "Title"))
        .holding(element("p:cNvSpPr"))
        .holding(element("p:nvPr").holding(element("p:ph").with("type", "title")));
    let text = element("p:txBody").holding(element("a:bodyPr")).holding(element("a:lstStyle")).holding(element("a:p"));
    element("p:sp").holding(own).holding(placed("p:spPr", &place)).holding(text)
}

fn layout() -> Element {
    let data = element("p:cSld").with("name", "Title").holding(tree([title()]));
    let colours = element("p:clrMapOvr").holding(element("a:masterClrMapping"));
    root("p:sldLayout").with("type", "titleOnly").with("preserve", 1).holding(data).holding(colours)
}

fn master(press: &Press<'_>) -> Element {
    let fill = solid(press.template.colours.paper);
    let behind = element("p:bg").holding(element("p:bgPr").holding(fill).holding(element("a:effectLst")));
    let roles = [
        ("bg1", "lt1"),
        ("tx1", "dk1"),
        ("bg2", "lt2"),
        ("tx2", "dk2"),
        ("accent1", "accent1"),
        ("accent2", "accent2"),
        ("accent3", "accent3"),
        ("accent4", "accent4"),
        ("accent5", "accent5"),
        ("accent6", "accent6"),
        ("hlink", "hlink"),
        ("folHlink", "folHlink"),
    ];
    let map = roles.into_iter().fold(element("p:clrMap"), |map, (role, colour)| map.with(role, colour));
    let layouts =
        element("p:sldLayoutIdLst").holding(element("p:sldLayoutId").with("id", FIRST_MASTER + 1).with("r:id", "rId1"));
    let title_run = element("a:defRPr").with("sz", 2800).with("b", 1).holding(themed("tx1")).holding(font("+mj-lt"));
    let run = element("a:defRPr").with("sz", 1200).holding(themed("tx1")).holding(font("+mn-lt"));
    let styles = element("p:txStyles")
        .holding(element("p:titleStyle").holding(element("a:lvl1pPr").holding(title_run)))
        .holding(element("p:bodyStyle").holding(element("a:lvl1pPr").holding(run.clone())))
        .holding(element("p:otherStyle").holding(element("a:lvl1pPr").holding(run)));
    root("p:sldMaster")
        .holding(element("p:cSld").holding(behind).holding(tree([title()])))
        .holding(map)
        .holding(layouts)
        .holding(styles)
}

/// A colour as a fill.
pub(super) fn solid(colour: Colour) -> Element {
    element("a:solidFill").holding(element("a:srgbClr").with("val", colour.digits()))
}

fn themed(role: &str) -> Element {
    element("a:solidFill").holding(element("a:schemeClr").with("val", role))
}

fn font(name: &str) -> Element {
    element("a:latin").with("typeface", name)
}

fn theme(press: &Press<'_>, name: &str) -> Element {
    let colours = &press.template.colours;
    let first = [("a:dk1", colours.ink), ("a:lt1", colours.paper), ("a:dk2", colours.soft), ("a:lt2", colours.line)];
    let accents = ["a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"];
    let last = [("a:hlink", colours.ink), ("a:folHlink", colours.soft)];
    let all = first.into_iter().chain(accents.into_iter().zip(colours.personas)).chain(last);
    let colour = |(name, colour): (&'static str, Colour)| {
        element(name).holding(element("a:srgbClr").with("val", colour.digits()))
    };
    let scheme = element("a:clrScheme").with("name", "Portrett").holding_all(all.map(colour));
    let fonts = |name: &'static str, face: &str| {
        let empty = |kind: &'static str| element(kind).with("typeface", "");
        element(name).holding(font(face)).holding(empty("a:ea")).holding(empty("a:cs"))
    };
    let faces = element("a:fontScheme")
        .with("name", "Portrett")
        .holding(fonts("a:majorFont", TITLE_FONT))
        .holding(fonts("a:minorFont", TEXT_FONT));
    let parts = element("a:themeElements").holding(scheme).holding(faces).holding(formats());
    element("a:theme").with("xmlns:a", DRAWING).with("name", name).holding(parts)
}

/// Fills, lines and effects that a theme must have three of each (ECMA-376, 20.1.4.1.14); none is used.
fn formats() -> Element {
    let fill = || element("a:solidFill").holding(element("a:schemeClr").with("val", "phClr"));
    let three = |name: &'static str, make: &dyn Fn() -> Element| element(name).holding_all((0..3).map(|_| make()));
    element("a:fmtScheme")
        .with("name", "Portrett")
        .holding(three("a:fillStyleLst", &fill))
        .holding(three("a:lnStyleLst", &|| element("a:ln").with("w", 9525).holding(fill())))
        .holding(three("a:effectStyleLst", &|| element("a:effectStyle").holding(element("a:effectLst"))))
        .holding(three("a:bgFillStyleLst", &fill))
}
