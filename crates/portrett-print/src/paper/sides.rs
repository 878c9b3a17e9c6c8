//! A card, the first page, the poster, a picture: what is put on each, and how it comes to fit.

use portrett_report::{Document, Overview, RhythmPicture};
use serde_json::json;

use super::description::emblem;
use super::world::Sheet;
use super::{Pages, Press};
use crate::fit::{LeftOut, first_that_fits, last_step, shortened, step_beside};
use crate::template::Room;
use crate::{PrintError, picture};

/// Sizes of text in points: the largest with which everything fits, before anything is left out.
const CARD_SIZES: [f64; 3] = [11.0, 10.25, 9.5];
/// From where one stands, few large lines are worth more than many small ones.
const POSTER_SIZES: [f64; 3] = [17.0, 15.0, 13.0];
const OVERVIEW_SIZES: [f64; 3] = [11.5, 10.5, 9.5];

/// The size of text at a step, and how far beyond the smallest it is.
fn sized(step: usize, sizes: &[f64]) -> (f64, usize) {
    let beyond = step.saturating_sub(sizes.len() - 1);
    (sizes[step - beyond], beyond)
}

/// The last step, where a page shortens in `steps` once its text is small.
fn last(steps: usize, sizes: &[f64]) -> usize {
    steps + sizes.len() - 1
}

/// The card on one A4 page, with as much as fits.
pub(crate) fn card(press: &Press<'_>, document: &Document, file: &str) -> Result<Pages, PrintError> {
    let document = press.template.arranged(document, Room::Page);
    let page = first_that_fits(last(last_step(&document.sections), &CARD_SIZES), |step| {
        let (size, step) = sized(step, &CARD_SIZES);
        let (sections, left) = shortened(&document.sections, step);
        let short = Document { sections, ..document.clone() };
        let card = press.card(&short, &left.said_in(document.locale)?)?;
        one_page(press, Sheet::Card, json!({ "card": card, "size": size }), file)
    })?;
    page.ok_or_else(|| PrintError::TooLong { file: file.to_owned() })
}

/// Personas on one poster: more could not be read from where one stands.
const ON_A_POSTER: usize = 12;
/// Sections that are pictures, prose, detail or doubts: they are on the card, not on the wall.
const NOT_ON_A_POSTER: [&str; 6] = ["description", "shares", "when", "decide", "believed", "unknown"];

/// All personas on one A3 page.
pub(crate) fn poster(
    press: &Press<'_>,
    documents: &[Document],
    overview: &Overview,
    file: &str,
) -> Result<Pages, PrintError> {
    let mut cards: Vec<Document> = documents.iter().map(|own| press.template.arranged(own, Room::Page)).collect();
    for card in &mut cards {
        card.sections.retain(|section| !NOT_ON_A_POSTER.contains(&section.id.as_str()));
    }
    let more: Vec<String> = cards.iter().skip(ON_A_POSTER).map(|card| card.title.clone()).collect();
    cards.truncate(ON_A_POSTER);
    let steps = cards.iter().map(|card| last_step(&card.sections)).max().unwrap_or(0);
    let most = cards.iter().map(|card| card.sections.len()).max().unwrap_or(0);
    let page = first_that_fits(last(steps, &POSTER_SIZES), |step| {
        let (size, step) = sized(step, &POSTER_SIZES);
        let mut shown = Vec::new();
        let mut left = LeftOut { lines: 0, headings: more.clone() };
        for card in &cards {
            let (sections, own) = shortened(&card.sections, step_beside(step, card.sections.len(), most));
            let short = Document { sections, ..card.clone() };
            left.lines += own.lines;
            for heading in own.headings {
                if !left.headings.contains(&heading) {
                    left.headings.push(heading);
                }
            }
            shown.push(press.card(&short, "")?);
        }
        let said = cards.first().map_or(Ok(String::new()), |card| left.said_in(card.locale))?;
        let page = press.overview(overview, &said)?;
        one_page(press, Sheet::Poster, json!({ "page": page, "cards": shown, "size": size }), file)
    })?;
    page.ok_or_else(|| PrintError::TooLong { file: file.to_owned() })
}

/// Personas that the first page keeps however little room there is.
const LEAST_ROWS: usize = 3;

/// The first page: notes go first where there is no room, the last first; then the personas at the end.
pub(crate) fn overview(press: &Press<'_>, overview: &Overview, file: &str) -> Result<Pages, PrintError> {
    let rows = overview.rows.len().saturating_sub(LEAST_ROWS);
    let page = first_that_fits(last(overview.notes.len() + rows, &OVERVIEW_SIZES), |step| {
        let (size, step) = sized(step, &OVERVIEW_SIZES);
        let mut shown = overview.clone();
        shown.notes.truncate(overview.notes.len().saturating_sub(step));
        let gone = step.saturating_sub(overview.notes.len());
        let headings = shown.rows.split_off(overview.rows.len() - gone).into_iter().map(|row| row.title).collect();
        let left = LeftOut { lines: overview.notes.len() - shown.notes.len(), headings };
        let page = press.overview(&shown, &left.said_in(overview.locale)?)?;
        one_page(press, Sheet::Overview, json!({ "page": page, "size": size }), file)
    })?;
    page.ok_or_else(|| PrintError::TooLong { file: file.to_owned() })
}

fn one_page(
    press: &Press<'_>,
    sheet: Sheet,
    description: serde_json::Value,
    file: &str,
) -> Result<Option<Pages>, PrintError> {
    let pages = press.set(sheet, description, file)?;
    Ok((pages.pages().len() == 1).then_some(pages))
}

/// A picture to be put into another document.
pub(crate) enum Picture<'a> {
    /// A card's emblem.
    Emblem(&'a Document),
    /// When a card's persona orders.
    Rhythm(&'a Document, &'a RhythmPicture),
    /// The company's logo.
    Logo,
}

/// A picture on a page of its own size.
pub(crate) fn picture(press: &Press<'_>, what: &Picture<'_>) -> Result<Pages, PrintError> {
    let colours = &press.template.colours;
    let description = match what {
        Picture::Emblem(card) => json!({ "emblem": emblem(&card.emblem, colours.persona(card.hue)) }),
        Picture::Rhythm(card, rhythm) => {
            let mut told = serde_json::to_value(rhythm)?;
            told["picture"] = json!(picture::rhythm(rhythm, colours.persona(card.hue), colours.soft));
            json!({ "rhythm": told })
        }
        Picture::Logo => json!({}),
    };
    press.set(Sheet::Picture, description, "picture")
}
