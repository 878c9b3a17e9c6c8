//! The body of a card: its blocks in reading order, spread over at most three columns of like height.

use maud::{Markup, html};
use portrett_terms::PersonaCard;

use super::{bars, claim, rhythm};
use crate::Language;
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
    let (first, second) = cuts(&heights);
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

/// Where to cut a row of blocks into three so that the tallest column is as low as can be; the first
/// such cuts, so that later columns take the slack.
fn cuts(heights: &[f64]) -> (usize, usize) {
    let tallest = |(first, second): &(usize, usize)| {
        let columns = [&heights[..*first], &heights[*first..*second], &heights[*second..]];
        columns.iter().map(|column| column.iter().sum::<f64>()).fold(0.0, f64::max)
    };
    let all = (0..=heights.len()).flat_map(|first| (first..=heights.len()).map(move |second| (first, second)));
    all.min_by(|a, b| tallest(a).total_cmp(&tallest(b))).unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::cuts;

    #[test]
    fn columns_keep_their_order_and_are_of_like_height() {
        assert_eq!(cuts(&[4.0, 4.0, 4.0]), (1, 2));
        assert_eq!(cuts(&[1.0, 1.0, 1.0, 3.0, 3.0]), (3, 4));
        assert_eq!(cuts(&[]), (0, 0));
    }
}
