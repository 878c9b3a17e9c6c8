//! What every customer is drawn from: the calendar, the kinds' manners, and the streams of a seed.

use crate::calendar::Calendar;
use crate::draw::Streams;
use crate::kinds::{KINDS, manners};
use crate::manner::Manner;

pub(crate) struct World {
    pub(crate) calendar: Calendar,
    pub(crate) manners: [Manner; KINDS],
    pub(crate) streams: Streams,
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        Self { calendar: Calendar::new(), manners: manners(), streams: Streams::new(seed) }
    }
}
