//! Features of how a person answers what is sent: on one channel, to one kind of campaign, at what hour.

use portrett_terms::Aspect::Communication;
use portrett_terms::Measure::Mean;
use portrett_terms::{Role, Unit};

use super::{Asks, Definition, Input};

const fn rate(id: &'static str, column: &'static str) -> Definition {
    Definition::number(id, column, Communication, Unit::Share, Mean, Input::Touches).unknown("to whom nothing was sent")
}

/// See the module.
pub const TOUCHES: &[Definition] = &[
    rate("touch-open-rate", "open_rate")
        .needs(&[Role::Opened])
        .sql("CAST({opened} AS DOUBLE) / nullif({sent}, 0)", "opened by sent"),
    rate("touch-click-rate", "click_rate")
        .needs(&[Role::Clicked])
        .sql("CAST({clicked} AS DOUBLE) / nullif({sent}, 0)", "clicked by sent"),
    rate("touch-conversion-rate", "conversion_rate")
        .needs(&[Role::Converted])
        .sql("CAST({converted} AS DOUBLE) / nullif({sent}, 0)", "led to what it was for, by sent"),
    Definition::number("touch-count", "sent_count", Communication, Unit::Count, Mean, Input::Touches)
        .sql("CAST(coalesce({sent}, 0) AS DOUBLE)", "what was sent")
        .unknown("nobody: nothing sent is 0")
        .kept(),
    Definition::number("touch-fatigue", "open_trend", Communication, Unit::Plain, Mean, Input::Touches)
        .needs(&[Role::Opened])
        .sql(
            "CAST({opened_late} AS DOUBLE) / nullif({sent_late}, 0) \
             / (CAST(nullif({opened} - {opened_late}, 0) AS DOUBLE) / nullif({sent} - {sent_late}, 0))",
            "opened by sent in the last 180 days, by the same before: under 1 for who grows tired",
        )
        .unknown("to whom nothing was sent in the last 180 days, or who opened nothing before")
        .told(),
    rate("touch-unsubscribe-rate", "unsubscribe_rate")
        .needs(&[Role::Unsubscribed])
        .sql("CAST({unsubscribed} AS DOUBLE) / nullif({sent}, 0)", "made somebody ask for no more, by sent")
        .told(),
    Definition::number("touch-best-hour", "best_hour", Communication, Unit::Plain, Mean, Input::Touches)
        .needs(&[Role::Opened])
        .asks(&[Asks::OpeningHours])
        .sql("{best_hour}", "the hour of the day in which most was opened, from 0 to 23; of equals the earlier")
        .unknown("of whom no opening has an hour")
        .kept(),
];

/// Features of one kind of campaign.
pub const CAMPAIGNS: &[Definition] = &[
    Definition::number("campaign-open-rate", "campaign_open_rate", Communication, Unit::Share, Mean, Input::Campaigns)
        .needs(&[Role::CampaignKind])
        .sql("CAST({opened} AS DOUBLE) / nullif({sent}, 0)", "opened by sent, of that kind of campaign")
        .unknown("to whom nothing of the kind was sent")
        .told(),
    Definition::number(
        "campaign-click-rate",
        "campaign_click_rate",
        Communication,
        Unit::Share,
        Mean,
        Input::Campaigns,
    )
    .needs(&[Role::CampaignKind])
    .sql("CAST({clicked} AS DOUBLE) / nullif({sent}, 0)", "clicked by sent, of that kind of campaign")
    .unknown("to whom nothing of the kind was sent")
    .kept(),
];
