//! The slides before the personas: all of them side by side, as many slides as that takes.

use portrett_report::{Overview, OverviewRow, ShareFigure};

use super::super::{Album, Pictures, office_language};
use super::shapes::{Paragraph, Place, Run};
use super::{MARGIN, SLIDE, Slide};
use crate::Colour;
use crate::paper::Press;

/// Personas on a slide.
pub(super) const ROWS: usize = 5;
const TOP: f64 = 132.0;
const ROW: f64 = 70.0;
/// Width of the longest bar.
const BAR: f64 = 110.0;

/// The slides, at least one.
pub(super) fn slides<'a>(press: &Press<'_>, overview: &Overview, album: &'a Album) -> Vec<Slide<'a>> {
    let shares = overview.rows.iter().flat_map(|row| [Some(&row.customers), row.revenue.as_ref()]).flatten();
    let most = shares.map(|share| share.part).fold(0.01, f64::max);
    let pictured: Vec<(&OverviewRow, Option<&Pictures>)> =
        overview.rows.iter().map(|row| (row, album.cards.iter().find(|own| own.number == row.number))).collect();
    let mut slides: Vec<Slide<'a>> =
        pictured.chunks(ROWS).map(|rows| slide(press, overview, rows, most, album)).collect();
    if slides.is_empty() {
        slides.push(slide(press, overview, &[], most, album));
    }
    slides
}

fn slide<'a>(
    press: &Press<'_>,
    overview: &Overview,
    rows: &[(&OverviewRow, Option<&'a Pictures>)],
    most: f64,
    album: &'a Album,
) -> Slide<'a> {
    let colours = &press.template.colours;
    let mut slide = Slide::new(office_language(overview.locale));
    let wide = SLIDE[0] - 2.0 * MARGIN;
    let place = |y, height| Place { x: MARGIN, y, width: wide, height };
    slide.rectangle(Some(colours.ink), None, &Place { x: 0.0, y: 0.0, width: SLIDE[0], height: 6.0 });
    slide.title(&overview.headline, 30.0, colours.ink, &place(26.0, 40.0));
    let verdict = Paragraph::of(vec![Run::new(&overview.verdict, 13.0, colours.ink)]);
    let measured = Paragraph::of(vec![Run::new(&overview.measured_on, 10.0, colours.soft)]);
    slide.text("Verdict", &[verdict, measured], &place(70.0, 56.0));
    for (number, (row, pictures)) in rows.iter().enumerate() {
        let drawer =
            Drawer { ink: colours.ink, soft: colours.soft, own: colours.persona(row.hue), track: colours.line };
        drawer.row(&mut slide, row, *pictures, TOP + number as f64 * ROW, most);
    }
    let foot = format!("{} · {}. {}", overview.project, overview.until, overview.fictional);
    slide.text("Foot", &[Paragraph::of(vec![Run::new(&foot, 9.0, colours.soft)])], &place(504.0, 14.0));
    if let Some(logo) = &album.logo {
        let width = 28.0 * logo.size[0] / logo.size[1].max(1.0);
        let place = Place { x: SLIDE[0] - MARGIN - width, y: 26.0, width, height: 28.0 };
        slide.picture(logo, &overview.project, &place);
    }
    slide
}

struct Drawer {
    ink: Colour,
    soft: Colour,
    own: Colour,
    track: Colour,
}

impl Drawer {
    fn row<'a>(&self, slide: &mut Slide<'a>, row: &OverviewRow, pictures: Option<&'a Pictures>, y: f64, most: f64) {
        let wide = SLIDE[0] - 2.0 * MARGIN;
        slide.rectangle(Some(self.track), None, &Place { x: MARGIN, y, width: wide, height: 0.75 });
        if let Some(pictures) = pictures {
            let alt = format!("{}. {}", row.emblem.title, row.emblem.description);
            slide.picture(&pictures.emblem, &alt, &Place { x: MARGIN, y: y + 7.0, width: 56.0, height: 56.0 });
        }
        let about = format!("{} · {} · {}", row.name, row.kind, row.people);
        let mut lines = vec![
            Paragraph { below: 1.0, ..Paragraph::of(vec![Run::new(&row.title, 17.0, self.ink).bold()]) },
            Paragraph { below: 1.0, ..Paragraph::of(vec![Run::new(&about, 10.0, self.soft)]) },
        ];
        if !row.one_line.is_empty() {
            lines.push(Paragraph::of(vec![Run::new(&row.one_line, 11.0, self.ink)]));
        }
        slide.text("Persona", &lines, &Place { x: MARGIN + 72.0, y: y + 6.0, width: 540.0, height: ROW - 8.0 });
        self.share(slide, &row.customers, self.soft, y + 14.0, most);
        if let Some(revenue) = &row.revenue {
            self.share(slide, revenue, self.own, y + 36.0, most);
        }
    }

    fn share(&self, slide: &mut Slide<'_>, share: &ShareFigure, colour: Colour, y: f64, most: f64) {
        let x = 664.0;
        slide.rectangle(Some(self.track), None, &Place { x, y: y + 3.0, width: BAR, height: 8.0 });
        let long = (share.part / most * BAR).max(0.5);
        slide.rectangle(Some(colour), None, &Place { x, y: y + 3.0, width: long, height: 8.0 });
        let runs = vec![
            Run::new(&share.value, 12.0, self.ink).bold(),
            Run::new(&format!("  {}", share.label), 10.0, self.soft),
        ];
        let place = Place { x: x + BAR + 10.0, y, width: SLIDE[0] - MARGIN - x - BAR - 10.0, height: 16.0 };
        slide.text("Share", &[Paragraph::of(runs)], &place);
    }
}
