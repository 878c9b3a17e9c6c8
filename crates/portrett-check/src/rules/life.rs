//! Rules about personas through time: reviews, launches, who looked.

use jiff::ToSpan;
use jiff::civil::Date;
use portrett_terms::review::{Review, day};
use portrett_terms::{Argument, Phrase, Team, Unit};

use super::evidence::days_between;
use crate::checked::{Checked, Hit};

/// A look at the personas or their making anew: when it is due.
struct Due {
    /// `rule-review-…`, and what follows.
    look: bool,
    day: Date,
}

/// The last day of a review that took place, of those that `counts` takes.
fn last(checked: &Checked<'_>, counts: impl Fn(&Review) -> bool) -> Option<Date> {
    let days = checked.reviews.iter().filter(|review| counts(review)).filter_map(|review| day(&review.day));
    days.filter(|day| *day <= checked.today).max()
}

/// When the next look and the next making anew are due: so many days after the last one, or after the first build.
fn due(checked: &Checked<'_>) -> Vec<Due> {
    let settings = checked.settings;
    let after = |last: Option<Date>, days: i64| last.or_else(|| checked.begun())?.checked_add(days.days()).ok();
    let look = after(last(checked, |_| true), settings.review_days).map(|day| Due { look: true, day });
    let redo = after(last(checked, |review| review.is_redo), settings.redo_days).map(|day| Due { look: false, day });
    look.into_iter().chain(redo).collect()
}

fn dated(message: &str, due: &Due) -> Phrase {
    Phrase::new(message).with("date", Argument::Date(due.day.to_string()))
}

/// A look or a making anew that was due and did not take place.
pub(crate) fn review_missed(checked: &Checked<'_>) -> Vec<Hit> {
    let message = |due: &Due| {
        let message = if due.look { "rule-review-missed" } else { "rule-review-missed-redo" };
        dated(message, due).figure("days", days_between(due.day, checked.today) as f64, Unit::Days)
    };
    due(checked).iter().filter(|due| due.day < checked.today).map(|due| Hit::all(message(due))).collect()
}

/// A look or a making anew that will be due soon.
pub(crate) fn review_due(checked: &Checked<'_>) -> Vec<Hit> {
    let is_soon = |due: &&Due| (0..=checked.settings.remind_days).contains(&days_between(checked.today, due.day));
    let message = |due: &Due| dated(if due.look { "rule-review-due" } else { "rule-review-due-redo" }, due);
    due(checked).iter().filter(is_soon).map(|due| Hit::all(message(due))).collect()
}

/// Launches and changes of the market that no review followed.
pub(crate) fn launch_unreviewed(checked: &Checked<'_>) -> Vec<Hit> {
    let reviewed = last(checked, |_| true);
    let mut open: Vec<(Date, &str)> = checked
        .launches
        .iter()
        .filter_map(|launch| Some((day(&launch.day)?, launch.what.as_str())))
        .filter(|(day, _)| *day <= checked.today && reviewed.is_none_or(|reviewed| *day > reviewed))
        .collect();
    open.sort_unstable();
    let message = |(day, what): (Date, &str)| {
        Phrase::new("rule-launch-unreviewed").text("text", what).with("date", Argument::Date(day.to_string()))
    };
    open.into_iter().map(|launch| Hit::all(message(launch))).collect()
}

/// Teams that were at no review; where there was none, all of them at once.
pub(crate) fn team_never_looked(checked: &Checked<'_>) -> Vec<Hit> {
    if last(checked, |_| true).is_none() {
        return vec![Hit::all(Phrase::new("rule-team-never-looked-none"))];
    }
    let was_there = |team: &Team| checked.reviews.iter().any(|review| review.teams.contains(team));
    let message = |team: Team| {
        let name = Argument::Message(format!("rule-team-{}", team.name()));
        Phrase::new("rule-team-never-looked").with("name", name)
    };
    Team::ALL.into_iter().filter(|team| !was_there(team)).map(|team| Hit::all(message(team))).collect()
}
