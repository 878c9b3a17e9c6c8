//! The campaign messages of one customer and what became of them, clean.

use crate::calendar::{LAST_DAY, Moment};
use crate::customer::Customer;
use crate::draw::Purpose;
use crate::world::World;

/// Mails of the last year, one about every month: name and days before the last day.
pub(crate) const MAILS: [(&str, i64); 12] = [
    ("Oct 2025 first snow", 350),
    ("Nov 2025 week 48", 306),
    ("Dec 2025 calendar", 292),
    ("Jan 2026 sale", 262),
    ("Feb 2026 winter break", 232),
    ("Mar 2026 Easter", 200),
    ("Apr 2026 running season", 172),
    ("May 2026 national day", 140),
    ("Jun 2026 summer", 110),
    ("Jul 2026 outdoors", 82),
    ("Aug 2026 school start", 48),
    ("Sep 2026 autumn", 18),
];
/// Text messages of the last year.
pub(crate) const TEXTS: [(&str, i64); 3] =
    [("SMS Black Friday", 305), ("SMS January", 260), ("SMS members' night", 30)];

/// Chance that a consenting customer is on the list of a campaign.
const MAILED: f64 = 0.75;
const TEXTED: f64 = 0.40;
/// Text messages are looked at by this share, whoever gets them.
const TEXT_OPENED: f64 = 0.8;

/// One message. Channels: an e-mail, else a text message.
pub(crate) struct Touch {
    pub(crate) campaign: &'static str,
    pub(crate) email: bool,
    pub(crate) sent: Moment,
    pub(crate) opened: bool,
    pub(crate) clicked: bool,
    pub(crate) converted: bool,
}

/// Fills `touches` with what was sent to the customer since signing up; nothing without consent.
pub(crate) fn draw_touches(world: &World, customer: &Customer, touches: &mut Vec<Touch>) {
    touches.clear();
    if !customer.consent {
        return;
    }
    let draw = &mut world.streams.of(customer.number, Purpose::Touches);
    let manner = &world.manners[customer.kind];
    let mails = MAILS.iter().map(|mail| (mail, true));
    for (&(campaign, days_ago), email) in mails.chain(TEXTS.iter().map(|text| (text, false))) {
        let day = LAST_DAY - days_ago;
        let reachable = day > customer.signed_up && (!email || customer.email.is_some());
        if !reachable || !draw.chance(if email { MAILED } else { TEXTED }) {
            continue;
        }
        let sent = Moment { day, second: 8 * 3_600 + draw.between(0, 1_799) };
        let opened = draw.chance(if email { manner.opened } else { TEXT_OPENED });
        let clicked = opened && draw.chance(manner.clicked);
        let converted = clicked && draw.chance(manner.converted);
        touches.push(Touch { campaign, email, sent, opened, clicked, converted });
    }
}
