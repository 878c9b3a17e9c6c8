//! Support tickets and reviews in the customers' own words: sentences of `texts/*.txt`, put together.
//!
//! A text file holds sections, `[tickets/sizes]`, with a sentence a line. Reviews begin with `+` or
//! `-`. In a sentence `{days}`, `{size}`, `{order}` and `{name}` are filled in.

use std::collections::BTreeMap;

use crate::calendar::{LAST_DAY, Moment};
use crate::customer::Customer;
use crate::draw::{Draw, Purpose};
use crate::error::TestkitError;
use crate::kinds::KINDS;
use crate::orders::Line;
use crate::rows::{Spoils, id_unless, spoil};
use crate::table::{Cell, Column, Form, TableWriter};
use crate::world::World;

/// What customers of each kind mostly talk about, in the order of the kinds.
const THEMES: [&str; KINDS] = ["sizes", "weight", "prices", "trail", "presents"];
/// What everybody talks about.
const COMMON_THEME: &str = "delivery";
/// Chances that a text is about the kind's own theme, and about the common one; else any kind's.
const OWN: f64 = 0.65;
const COMMON: f64 = 0.20;

const TICKETS_A_CUSTOMER: f64 = 0.30;
const REVIEWS_A_CUSTOMER: f64 = 0.35;
const TICKET_CHANNELS: [&str; 3] = ["email", "chat", "phone"];
const NO_SATISFACTION: f64 = 0.55;

const TICKET_SPOILS: Spoils = &[("no_customer", 0.006)];
const REVIEW_SPOILS: Spoils = &[("no_customer", 0.004), ("off_the_scale", 0.003)];

pub(crate) const TICKET_COLUMNS: &[Column] = &[
    Column("ticket_id", Form::Text),
    Column("customer_id", Form::Text),
    Column("created", Form::Moment),
    Column("channel", Form::Text),
    Column("subject", Form::Text),
    Column("message", Form::Text),
    Column("satisfaction", Form::Whole),
];

pub(crate) const REVIEW_COLUMNS: &[Column] = &[
    Column("review_id", Form::Text),
    Column("customer_id", Form::Text),
    Column("created", Form::Moment),
    Column("article", Form::Text),
    Column("rating", Form::Whole),
    Column("text", Form::Text),
];

/// Bokmål, Finnish and English, in this order.
const TEXTS: [&str; 3] = [include_str!("texts/nb.txt"), include_str!("texts/fi.txt"), include_str!("texts/en.txt")];

type Sections = BTreeMap<&'static str, Vec<&'static str>>;

/// The sentences by language and section.
pub(crate) struct Words([Sections; 3]);

/// What somebody says, and how it sounds: for a review whether it is praise.
struct Said {
    text: String,
    praise: bool,
}

impl Words {
    pub(crate) fn new() -> Self {
        Self(TEXTS.map(sections))
    }

    fn sentence(&self, language: usize, section: &str, draw: &mut Draw) -> &'static str {
        match self.0[language].get(section) {
            Some(sentences) if !sentences.is_empty() => draw.one_of(sentences),
            _ => "",
        }
    }

    /// The customer's tickets and reviews.
    pub(crate) fn write(
        &self,
        world: &World,
        customer: &Customer,
        lines: &[Line],
        tickets: &mut TableWriter,
        reviews: &mut TableWriter,
    ) -> Result<(), TestkitError> {
        let draw = &mut world.streams.of(customer.number, Purpose::Words);
        let language = language(draw, customer);
        for number in 0..draw.poisson(TICKETS_A_CUSTOMER) {
            self.write_ticket(tickets, customer, (language, number), draw)?;
        }
        let count = if lines.is_empty() { 0 } else { draw.poisson(REVIEWS_A_CUSTOMER) };
        for number in 0..count {
            let line = &lines[draw.below(lines.len())];
            self.write_review(reviews, customer, line, (language, number), draw)?;
        }
        Ok(())
    }

    fn write_ticket(
        &self,
        table: &mut TableWriter,
        customer: &Customer,
        (language, number): (usize, usize),
        draw: &mut Draw,
    ) -> Result<(), TestkitError> {
        let spoiled = spoil(draw, TICKET_SPOILS, table);
        let theme = draw_theme(draw, customer);
        let subject = fill(self.sentence(language, "subjects", draw), customer, draw);
        let said = self.say(language, &format!("tickets/{theme}"), customer, draw);
        let satisfaction = if draw.chance(NO_SATISFACTION) { Cell::Missing } else { Cell::Whole(draw.between(1, 5)) };
        table.row(&[
            Cell::Text(&format!("T{}-{}", customer.number + 1, number + 1)),
            id_unless(spoiled, customer),
            Cell::Moment(draw_moment(draw, customer.signed_up)),
            Cell::Text(draw.one_of(&TICKET_CHANNELS)),
            Cell::Text(&subject),
            Cell::Text(&said.text),
            satisfaction,
        ])
    }

    fn write_review(
        &self,
        table: &mut TableWriter,
        customer: &Customer,
        line: &Line,
        (language, number): (usize, usize),
        draw: &mut Draw,
    ) -> Result<(), TestkitError> {
        let spoiled = spoil(draw, REVIEW_SPOILS, table);
        let theme = draw_theme(draw, customer);
        let said = self.say(language, &format!("reviews/{theme}"), customer, draw);
        let rating = match (spoiled, said.praise) {
            (Some("off_the_scale"), _) => 11,
            (_, true) => draw.between(4, 5),
            (_, false) => draw.between(1, 3),
        };
        table.row(&[
            Cell::Text(&format!("R{}-{}", customer.number + 1, number + 1)),
            id_unless(spoiled, customer),
            Cell::Moment(draw_moment(draw, line.order.time.day)),
            Cell::Text(line.article.name),
            Cell::Whole(rating),
            Cell::Text(&said.text),
        ])
    }

    /// A sentence or two of a section; tickets with a greeting and an ending now and then.
    fn say(&self, language: usize, section: &str, customer: &Customer, draw: &mut Draw) -> Said {
        let first = self.sentence(language, section, draw);
        let second = self.sentence(language, section, draw);
        let mut parts = Vec::new();
        let ticket = section.starts_with("tickets");
        if ticket && draw.chance(0.5) {
            parts.push(self.sentence(language, "greetings", draw));
        }
        parts.push(unmarked(first));
        if first != second && first.starts_with('+') == second.starts_with('+') && draw.chance(0.4) {
            parts.push(unmarked(second));
        }
        if ticket && draw.chance(0.5) {
            parts.push(self.sentence(language, "endings", draw));
        }
        Said { text: fill(&parts.join(" "), customer, draw), praise: first.starts_with('+') }
    }
}

fn sections(text: &'static str) -> Sections {
    let mut sections = Sections::new();
    let mut name = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(section) => name = section,
            None => sections.entry(name).or_default().push(line),
        }
    }
    sections
}

/// A sentence without the sign of praise or complaint.
fn unmarked(sentence: &'static str) -> &'static str {
    sentence.trim_start_matches(['+', '-']).trim_start()
}

fn fill(text: &str, customer: &Customer, draw: &mut Draw) -> String {
    let mut text = text.to_owned();
    for (slot, value) in [("{days}", draw.between(3, 12)), ("{size}", draw.between(36, 46))] {
        text = text.replace(slot, &value.to_string());
    }
    text = text.replace("{order}", &draw.between(10_000_000, 99_999_999).to_string());
    text.replace("{name}", customer.first_name)
}

/// Norwegians write bokmål, Finns Finnish, Swedes English; one in ten of the others writes English.
fn language(draw: &mut Draw, customer: &Customer) -> usize {
    let english = draw.chance(0.1);
    match customer.place.country {
        "NO" if !english => 0,
        "FI" if !english => 1,
        _ => 2,
    }
}

fn draw_theme(draw: &mut Draw, customer: &Customer) -> &'static str {
    let chosen = draw.uniform();
    if chosen < OWN {
        THEMES[customer.kind]
    } else if chosen < OWN + COMMON {
        COMMON_THEME
    } else {
        THEMES[draw.below(KINDS)]
    }
}

/// A moment between a day and the last day.
fn draw_moment(draw: &mut Draw, from: i64) -> Moment {
    Moment { day: draw.between(from.min(LAST_DAY), LAST_DAY), second: draw.between(7 * 3_600, 22 * 3_600) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_fifteen_sentences_in_every_language() {
        for (language, sections) in Words::new().0.iter().enumerate() {
            for theme in THEMES.iter().chain([&COMMON_THEME]) {
                for table in ["tickets", "reviews"] {
                    let count = sections.get(format!("{table}/{theme}").as_str()).map_or(0, Vec::len);
                    assert!(count >= 15, "{table}/{theme} in language {language}: {count}");
                }
            }
        }
    }
}
