//! What a card shows as pictures: when members buy, where and what, and the emblem.

use portrett_terms::{Emblem, Phrase, Rhythm, Share, ShareBar, card::ShareGroup};

use super::candidates::{Candidate, Saying};
use super::claims::Measured;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::Feature;
use crate::table::wholes;

/// Orders and persons of a segment by month, weekday and hour.
#[derive(Debug, Clone, Default)]
pub struct Times {
    months: [u64; 12],
    orders: Vec<Vec<u64>>,
    people: Vec<Vec<u64>>,
}

/// When the members of each segment bought; nothing where no orders are open in the session.
pub fn times(context: &Context<'_>, segments: u8) -> Result<Vec<Times>, FlowError> {
    let sql = "SELECT segment, coalesce(month, 0) AS month, coalesce(weekday, 0) AS weekday, coalesce(hour, 0) AS hour,
                      count(*) AS orders, count(DISTINCT person_id) AS people
               FROM (SELECT segment, person_id, ((moment / 86400000000) + 3) % 7 AS weekday,
                            (moment / 3600000000) % 24 AS hour,
                            CAST(date_part('month', to_timestamp_micros(moment)) AS BIGINT) AS month
                     FROM (SELECT m.segment, l.person_id, l.order_key, min(CAST(l.ordered_at AS BIGINT)) AS moment
                           FROM lines l JOIN memberships m ON l.person_id = m.person_id
                           WHERE NOT l.returned GROUP BY m.segment, l.person_id, l.order_key))
               GROUP BY GROUPING SETS ((segment, month), (segment, weekday, hour))";
    let rows = context.engine.rows(sql)?;
    let blank = Times { months: [0; 12], orders: vec![vec![0; 24]; 7], people: vec![vec![0; 24]; 7] };
    let mut times = vec![blank; usize::from(segments)];
    let column = |name: &str| wholes(&rows, name);
    let (segment, month, weekday) = (column("segment")?, column("month")?, column("weekday")?);
    let (hour, orders, people) = (column("hour")?, column("orders")?, column("people")?);
    for row in 0..segment.len() {
        let Some(times) = times.get_mut(segment[row] as usize) else { continue };
        // A month's row has no weekday and no hour; months count from 1.
        if month[row] > 0 {
            times.months[(month[row].min(12) - 1) as usize] += orders[row] as u64;
            continue;
        }
        let (day, hour) = (weekday[row].rem_euclid(7) as usize, hour[row].rem_euclid(24) as usize);
        times.orders[day][hour] += orders[row] as u64;
        times.people[day][hour] += people[row] as u64;
    }
    Ok(times)
}

/// The picture of when members buy; nothing where the times have no hours.
pub fn rhythm(times: &Times, people: u64, min_group: u64) -> Option<Rhythm> {
    let total: u64 = times.orders.iter().flatten().sum();
    let hours = (0..24).filter(|hour| times.orders.iter().any(|day| day[*hour] > 0)).count();
    if total == 0 || hours < 2 || people < min_group {
        return None;
    }
    let cell = |day: usize, hour: usize| {
        let orders = times.orders[day][hour];
        let enough = times.people[day][hour] >= min_group;
        (enough || orders == 0).then(|| orders as f64 / total as f64)
    };
    let cells = (0..7).map(|day| (0..24).map(|hour| cell(day, hour)).collect()).collect();
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
pub fn emblem(segment: u8, times: Option<&Times>, measured: &[&Measured], groups: &[ShareGroup]) -> Emblem {
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
        hue: segment,
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
