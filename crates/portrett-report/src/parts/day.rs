//! A purchase in their life: a short story, each of whose sentences a supported claim bears.

use portrett_terms::{Argument, Claim, Phrase};

use super::Line;
use super::known::{Direction, Known, line};
use super::rules::{EVENING, MORNING, WEEKEND};
use crate::view;
use crate::words::DAYS;
use Direction::{Any, Less, More};

/// What may happen, in the order of the story: feature, direction, message.
pub(super) const STEPS: [(&str, Direction, &str); 16] = [
    ("gift-share", More, "day-gifts"),
    ("first-channel", More, "day-came"),
    ("touch-open-rate", More, "day-message"),
    ("device-share", More, "day-device"),
    ("pages-per-visit", Any, "day-does"),
    ("search-count", More, "day-does"),
    ("category-share", More, "day-category"),
    ("items-per-order", Any, "day-items"),
    ("average-order", Any, "day-pays"),
    ("discount-share", Any, "day-discount"),
    ("order-channel-share", More, "day-channel"),
    ("payment-share", More, "day-payment"),
    ("return-share", Any, "day-returns"),
    ("voice-frustration", More, "day-complaint"),
    ("voice-praise", More, "day-praise"),
    ("days-between-orders", Any, "day-again"),
];
/// Most sentences after the first.
const SENTENCES: usize = 8;
/// A story has at least so many.
const LEAST: usize = 2;

/// Steps without which a purchase is none; the others give way where a story grows too long.
const NEEDED: [&str; 8] = [
    "day-came",
    "day-category",
    "day-pays",
    "day-channel",
    "day-payment",
    "day-returns",
    "day-complaint",
    "day-praise",
];

pub(super) fn lines(known: &Known<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = steps(known).into_iter().map(|(message, claim)| line(message, claim, known)).collect();
    match time(known) {
        Some(time) => lines.insert(0, time),
        None => open(&mut lines, known),
    }
    if lines.len() < LEAST { Vec::new() } else { lines }
}

/// The steps that a claim bears, in the order of the story: of too many the needed ones and the strongest.
fn steps<'a>(known: &Known<'a>) -> Vec<(&'static str, &'a Claim)> {
    let of = |(place, (feature, direction, message)): (usize, &(&str, Direction, &'static str))| {
        known.first(feature, *direction).map(|claim| (place, *message, claim))
    };
    let mut found: Vec<(usize, &'static str, &Claim)> = STEPS.iter().enumerate().filter_map(of).collect();
    let strength = |claim: &Claim| claim.evidence().effect.abs();
    found.sort_by(|a, b| {
        NEEDED.contains(&b.1).cmp(&NEEDED.contains(&a.1)).then(strength(b.2).total_cmp(&strength(a.2)))
    });
    found.truncate(SENTENCES);
    found.sort_by_key(|(place, ..)| *place);
    found.into_iter().map(|(_, message, claim)| (message, claim)).collect()
}

/// When it is, where a claim tells of the time of day or week. The busiest hour stands beside it where it lies within
/// that time; a card that said "in the evening" and "at noon" would puzzle.
fn time(known: &Known<'_>) -> Option<Line> {
    let told = |time: &'static Time| {
        let claim = known.first(time.feature, time.direction)?;
        (time.is_most)(claim.evidence().value).then_some((time, claim))
    };
    let (time, claim): (&Time, &Claim) = TIMES.iter().find_map(told)?;
    let does = line("day-does", claim, known);
    let phrase = match busiest(known).filter(|(day, hour)| (time.holds)(*day, *hour)) {
        Some(at) => at_hour(at, does.phrase),
        None => does.phrase,
    };
    Some(Line::new(phrase, does.claims))
}

/// A time of the day or week, and whether a day (0 is Monday) and an hour lie in it: as the registry of features
/// counts them.
pub(super) struct Time {
    pub(super) feature: &'static str,
    direction: Direction,
    /// Whether so large a share of their orders is what is usual for them, and not only more than others have.
    is_most: fn(f64) -> bool,
    holds: fn(usize, usize) -> bool,
}

pub(super) const TIMES: [Time; 4] = [
    Time {
        feature: "evening-share",
        direction: More,
        is_most: |share| share >= EVENING,
        holds: |_, hour| (17..23).contains(&hour),
    },
    Time {
        feature: "morning-share",
        direction: More,
        is_most: |share| share >= MORNING,
        holds: |_, hour| (6..12).contains(&hour),
    },
    Time { feature: "weekend-share", direction: More, is_most: |share| share >= WEEKEND, holds: |day, _| day >= 5 },
    Time { feature: "weekend-share", direction: Less, is_most: |share| share < WEEKEND, holds: |day, _| day < 5 },
];

fn busiest(known: &Known<'_>) -> Option<(usize, usize)> {
    known.card.rhythm.as_ref().and_then(|rhythm| view::busiest(&rhythm.cells))
}

/// The busiest hour before the first sentence, where no claim tells of the time.
fn open(lines: &mut [Line], known: &Known<'_>) {
    if let (Some(at), Some(first)) = (busiest(known), lines.first_mut()) {
        first.phrase = at_hour(at, first.phrase.clone());
    }
}

fn at_hour((day, hour): (usize, usize), next: Phrase) -> Phrase {
    let Some((name, _)) = DAYS.get(day) else { return next };
    let phrase = Phrase::new("day-opening").with("day", Argument::Message((*name).to_owned()));
    phrase.text("hour", format!("{hour:02}")).phrase("next", next)
}
