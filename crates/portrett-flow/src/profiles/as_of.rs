//! The time that a build looks back from.

use portrett_terms::{Role, SourceKind};

use super::spec::{CUT_OFF, DAY, ProfilesSpec};
use crate::context::Context;
use crate::error::{FlowError, SettingError};
use crate::sources::{ValidSource, table_name};
use crate::table::wholes;

/// A last day that is further than this from the day before it…
const LONELY_DAYS: i64 = 400;
/// … and has, with all days after it, at most this share of the rows, is a slip of the keyboard.
const LONELY_SHARE: f64 = 0.001;

/// Until when the data counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    /// The first moment that profiles do not know, in microseconds since 1970; 0 where no source has a day.
    pub until: i64,
    /// The end of the data where that is later: what happened between is kept back.
    pub end: i64,
}

impl Horizon {
    /// What the settings say, else the data.
    pub fn of(context: &Context<'_>, spec: &ProfilesSpec, sources: &[ValidSource]) -> Result<Self, FlowError> {
        let end = match spec.as_of {
            Some(set) => set,
            None => latest(context, sources)?,
        };
        match spec.cut_off {
            Some(cut_off) if cut_off >= end => Err(FlowError::Setting(SettingError {
                key: CUT_OFF.key.to_owned(),
                problem: "is the end of the data or later: nothing comes after it that could be kept back".to_owned(),
            })),
            Some(cut_off) => Ok(Self { until: cut_off, end }),
            None => Ok(Self { until: end, end }),
        }
    }

    /// Whether something is kept back.
    pub fn is_cut(self) -> bool {
        self.until < self.end
    }
}

/// The end of the latest plausible day in the sources, in microseconds since 1970: days at the very end
/// that are few and far from all others do not count. 1 January 1970 when no source has a time.
pub fn latest(context: &Context<'_>, sources: &[ValidSource]) -> Result<i64, FlowError> {
    let selects: Vec<String> = sources.iter().filter_map(time_column).collect();
    if selects.is_empty() {
        return Ok(0);
    }
    let sql = format!(
        "SELECT day, count(*) AS \"rows\" FROM (SELECT CAST(floor(CAST(moment AS BIGINT) / {DAY}.0) AS BIGINT) AS day
         FROM ({})) WHERE day IS NOT NULL GROUP BY day ORDER BY day",
        selects.join(" UNION ALL ")
    );
    let rows = context.engine.rows(&sql)?;
    Ok(latest_plausible(&wholes(&rows, "day")?, &wholes(&rows, "rows")?).map_or(0, |day| (day + 1) * DAY))
}

fn time_column(source: &ValidSource) -> Option<String> {
    let spec = source.get();
    let column = match spec.kind {
        SourceKind::Orders => "ordered_at",
        SourceKind::Touches => "sent_at",
        SourceKind::Events => "happened_at",
        SourceKind::Messages => "written_at",
        SourceKind::Survey => {
            spec.column(Role::Time)?;
            "answered_at"
        }
        // Figures about a market may be of any time.
        SourceKind::Aggregates => return None,
        SourceKind::Contacts => {
            spec.column(Role::FirstSeen)?;
            "first_seen"
        }
    };
    let table = table_name(spec);
    Some(format!("SELECT {column} AS moment FROM {table} WHERE {column} IS NOT NULL"))
}

/// The last of `days` (sorted) that is not a few rows far after all others.
fn latest_plausible(days: &[i64], rows: &[i64]) -> Option<i64> {
    let all: i64 = rows.iter().sum();
    let mut last = days.len().checked_sub(1)?;
    let mut after = rows[last];
    while last > 0 && days[last] - days[last - 1] > LONELY_DAYS && after as f64 <= LONELY_SHARE * all as f64 {
        last -= 1;
        after += rows[last];
    }
    Some(days[last])
}

#[cfg(test)]
mod tests {
    use super::latest_plausible;

    #[test]
    fn a_few_rows_in_a_far_future_are_slips() {
        assert_eq!(latest_plausible(&[100, 101, 40_000], &[900, 1_100, 1]), Some(101));
        assert_eq!(latest_plausible(&[100, 101, 40_000], &[9, 11, 1]), Some(40_000));
        assert_eq!(latest_plausible(&[], &[]), None);
    }
}
