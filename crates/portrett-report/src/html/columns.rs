//! The body of a card: its blocks in reading order, spread over at most three columns of like height.

use maud::{Markup, html};
use portrett_terms::PersonaCard;

use super::{bars, claim, rhythm};
use crate::Language;
use crate::drawing::cuts_in_three;
use crate::view::{SECTIONS, Section};

/// A headed block and its height in claims, near enough to balance columns with.
struct Block {
    height: f64,
    markup: Markup,
}

const HEADING: f64 = 1.0;
const RHYTHM: f64 = 4.0;
const BAR: f64 = 0.5;
const CAPTION: f64 = 1.5;

pub(super) fn columns(card: &PersonaCard, language: &Language) -> Markup {
    let blocks = blocks(card, language);
    let heights: Vec<f64> = blocks.iter().map(|block| block.height).collect();
    let (first, second) = cuts_in_three(&heights);
    let columns = [&blocks[..first], &blocks[first..second], &blocks[second..]];
    html! {
        div.columns {
            @for column in columns.iter().filter(|column| !column.is_empty()) {
                div { @for block in *column { (block.markup) } }
            }
        }
    }
}

fn blocks(card: &PersonaCard, language: &Language) -> Vec<Block> {
    let (before, after) =
        SECTIONS.split_at(SECTIONS.iter().position(|part| part.heading == "section-where").unwrap_or(0));
    let times = card.rhythm.iter().map(|times| {
        let picture = rhythm::rhythm(times, language);
        block(&language.message("section-when"), RHYTHM + CAPTION, &picture)
    });
    let shares = card.shares.iter().filter(|group| !group.bars.is_empty()).map(|group| {
        let height = CAPTION + BAR * group.bars.len() as f64;
        block(&language.say(&group.title), height, &bars::bars(group, language))
    });
    let claims = |sections: &'static [Section]| sections.iter().filter_map(|section| claims(section, card, language));
    claims(before).chain(times).chain(shares).chain(claims(after)).collect()
}

fn claims(section: &Section, card: &PersonaCard, language: &Language) -> Option<Block> {
    let claims = section.claims(&card.claims);
    let listed = html! { @for one in &claims { (claim::claim(one, language)) } };
    (!claims.is_empty()).then(|| block(&language.message(section.heading), claims.len() as f64, &listed))
}

fn block(heading: &str, height: f64, body: &Markup) -> Block {
    Block { height: HEADING + height, markup: html! { section { h3 { (heading) } (body) } } }
}
