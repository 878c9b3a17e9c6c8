//! What a card shows as pictures: when members buy, where and what, and the emblem.

use portrett_terms::{Emblem, Phrase, Rhythm, Share, ShareBar, card::ShareGroup};

use super::candidates::{Candidate, Saying};
use super::claims::Measured;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::Feature;
use crate::table::wholes;

/// Orders and persons of a segment by month, weekday and hour.
#[derive(Debug, Clone)]
pub struct Times {
    months: [u64; 12],
    cells: Vec<Cell>,
}

/// One hour of a week.
#[derive(Debug, Clone, Default)]
struct Cell {
    orders: u64,
    /// Different persons who ordered then, up to as many as a group must have to be shown.
    people: Vec<i64>,
}

const HOURS: usize = 24;
const CELLS: usize = 7 * HOURS;

impl Times {
    fn blank() -> Self {
        Self { months: [0; 12], cells: vec![Cell::default(); CELLS] }
    }

    /// Adds an order; one of which the day alone is known falls into no hour.
    fn add(&mut self, person: i64, month: i64, hour_of_week: Option<i64>, enough: u64) {
        self.months[(month - 1).rem_euclid(12) as usize] += 1;
        let Some(hour_of_week) = hour_of_week else { return };
        let cell = &mut self.cells[hour_of_week.rem_euclid(CELLS as i64) as usize];
        cell.orders += 1;
        if (cell.people.len() as u64) < enough && !cell.people.contains(&person) {
            cell.people.push(person);
        }
    }
}

/// When the members of each segment bought. Of the persons behind an hour only as many are kept as make
/// it large `enough` to be shown.
pub fn times(context: &Context<'_>, segments: u8, enough: u64) -> Result<Vec<Times>, FlowError> {
    context.engine.lend_lookup("segment_of", "SELECT person_id, CAST(segment AS BIGINT) FROM memberships")?;
    let sql =
        "SELECT segment_of(person_id) AS segment, person_id, (moment / 3600000000 + 72) % 168 AS hour_of_week, timed,
                      CAST(date_part('month', to_timestamp_micros(moment)) AS BIGINT) AS month FROM person_orders";
    let mut times = vec![Times::blank(); usize::from(segments)];
    context.engine.each(sql, |batch| {
        let rows = [batch];
        let column = |name: &str| wholes(&rows, name);
        let (segment, person) = (column("segment")?, column("person_id")?);
        let (hour, timed, month) = (column("hour_of_week")?, column("timed")?, column("month")?);
        for row in 0..segment.len() {
            if let Some(times) = times.get_mut(segment[row] as usize) {
                times.add(person[row], month[row], (timed[row] == 1).then_some(hour[row]), enough);
            }
        }
        Ok::<(), FlowError>(())
    })?;
    Ok(times)
}

/// The picture of when members buy; nothing where the times have no hours.
pub fn rhythm(times: &Times, people: u64, min_group: u64) -> Option<Rhythm> {
    let total: u64 = times.cells.iter().map(|cell| cell.orders).sum();
    let hours =
        (0..HOURS).filter(|hour| times.cells[*hour..].iter().step_by(HOURS).any(|cell| cell.orders > 0)).count();
    if total == 0 || hours < 2 || people < min_group {
        return None;
    }
    let share = |cell: &Cell| {
        let enough = cell.people.len() as u64 >= min_group;
        (enough || cell.orders == 0).then(|| cell.orders as f64 / total as f64)
    };
    let cells = times.cells.chunks(HOURS).map(|day| day.iter().map(share).collect()).collect();
    Some(Rhythm { cells, people })
}

/// The share bars of a segment: one group for channels, one for categories.
pub fn share_groups(features: &[Feature], measured: &[&Measured], min_group: u64) -> Vec<ShareGroup> {
    let groups = [("order-channel-share", "shares-channel"), ("category-share", "shares-category")];
    let bars_of = |definition: &str| -> Vec<ShareBar> {
        let of_group = |m: &&&Measured| {
            features[m.candidate.feature].definition == definition
                && m.candidate.saying == Saying::Number
                && m.candidate.n >= min_group
        };
        measured.iter().filter(of_group).map(|m| bar(features, &m.candidate)).collect()
    };
    let made = groups.into_iter().map(|(id, title)| ShareGroup { title: Phrase::new(title), bars: bars_of(id) });
    made.filter(|group| group.bars.len() > 1).collect()
}

fn bar(features: &[Feature], candidate: &Candidate) -> ShareBar {
    ShareBar {
        label: features[candidate.feature].label.clone().unwrap_or_default(),
        value: Share::of(candidate.value, 1.0),
        base: Share::of(candidate.base, 1.0),
    }
}

/// The emblem: orders by month around where times are known, else the strongest effects; the shares of
/// channels or categories within.
pub fn emblem(hue: u8, times: Option<&Times>, measured: &[&Measured], groups: &[ShareGroup]) -> Emblem {
    let months = times.map(|times| times.months).filter(|months| months.iter().sum::<u64>() > 0);
    let arcs: Vec<f64> =
        groups.first().map(|group| group.bars.iter().map(|bar| bar.value.value()).collect()).unwrap_or_default();
    let whole: f64 = arcs.iter().sum();
    let (petals, id) = match months {
        Some(months) => (months.iter().map(|count| *count as f64).collect(), "emblem-months"),
        None => (strongest_effects(measured), "emblem-effects"),
    };
    Emblem {
        petals: to_unit(petals),
        arcs: arcs.iter().map(|arc| arc / whole.max(f64::MIN_POSITIVE)).collect(),
        hue,
        description: Phrase::new(id),
    }
}

fn strongest_effects(measured: &[&Measured]) -> Vec<f64> {
    let mut effects: Vec<f64> = measured.iter().map(|m| m.candidate.effect.abs()).collect();
    effects.sort_by(|a, b| b.total_cmp(a));
    effects.resize(12, 0.0);
    effects
}

fn to_unit(values: Vec<f64>) -> Vec<f64> {
    let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    values.into_iter().map(|value| value / most).collect()
}
