//! The five slides of a meeting: the personas side by side, then a slide a part with its sections in columns.

use portrett_report::{Pack, PackPart, left_out};

use super::super::{Album, office_language};
use super::columns::Columns;
use super::first;
use super::shapes::{Paragraph, Place, Run};
use super::{MARGIN, SLIDE, Slide};
use crate::PrintError;
use crate::paper::Press;

/// Where the sections begin, and how much height they have: below a lead, and where there is none.
const BODY: [f64; 2] = [124.0, 372.0];
const WITHOUT_LEAD: [f64; 2] = [84.0, 412.0];
/// Sizes of text and of quiet text: what is said to a room is as large as there is space for.
const SIZES: &[[f64; 2]] = &[[18.0, 13.0], [15.0, 11.5], [13.0, 10.0], [11.0, 9.0], [10.0, 8.5]];

/// The slides.
pub(super) fn slides<'a>(press: &Press<'_>, pack: &'a Pack, album: &'a Album) -> Result<Vec<Slide<'a>>, PrintError> {
    let mut slides = vec![personas(press, pack, album)?];
    for part in pack.parts.iter().skip(1) {
        slides.push(slide(press, pack, part, album)?);
    }
    Ok(slides)
}

/// The personas that have room on one slide; the others are named.
fn personas<'a>(press: &Press<'_>, pack: &Pack, album: &'a Album) -> Result<Slide<'a>, PrintError> {
    let mut shown = pack.first.clone();
    let more: Vec<String> =
        shown.rows.split_off(shown.rows.len().min(first::ROWS)).into_iter().map(|row| row.title).collect();
    if !more.is_empty() {
        let more: Vec<&str> = more.iter().map(String::as_str).collect();
        shown.fictional = format!("{} {}", shown.fictional, left_out(pack.locale, 0, &more)?);
    }
    first::slides(press, &shown, album)
        .into_iter()
        .next()
        .ok_or_else(|| PrintError::TooLong { file: "a slide".to_owned() })
}

fn slide<'a>(press: &Press<'_>, pack: &Pack, part: &'a PackPart, album: &'a Album) -> Result<Slide<'a>, PrintError> {
    let colours = &press.template.colours;
    let mut slide = Slide::new(office_language(pack.locale));
    let place = |y, height| Place { x: MARGIN, y, width: SLIDE[0] - 2.0 * MARGIN, height };
    slide.rectangle(Some(colours.ink), None, &Place { x: 0.0, y: 0.0, width: SLIDE[0], height: 6.0 });
    slide.title(&part.heading, 28.0, colours.ink, &place(26.0, 40.0));
    let lead = Paragraph::of(vec![Run::new(&part.lead, 14.0, colours.ink)]);
    slide.text("Lead", &[lead], &place(70.0, 44.0));
    let sections = part.sections.as_slice();
    let body = if part.lead.is_empty() { WITHOUT_LEAD } else { BODY };
    let columns = Columns { sections, rhythm: None, colour: colours.ink, body, sizes: SIZES, locale: pack.locale };
    let left = columns.put(press, &mut slide)?;
    let foot = format!("{} · {}. {left}", pack.first.project, pack.first.until);
    slide.text("Foot", &[Paragraph::of(vec![Run::new(foot.trim(), 9.0, colours.soft)])], &place(504.0, 14.0));
    if let Some(logo) = &album.logo {
        let width = 28.0 * logo.size[0] / logo.size[1].max(1.0);
        let place = Place { x: SLIDE[0] - MARGIN - width, y: 26.0, width, height: 28.0 };
        slide.picture(logo, &pack.first.project, &place);
    }
    Ok(slide)
}
