//! What a person says: columns of the table `voices`, which the voice stage writes, one a theme and kind of statement
//! that enough persons speak of.

use portrett_terms::Aspect;
use portrett_terms::Measure::Share;
use portrett_terms::Unit;

use super::{Definition, Input};

const fn said(id: &'static str, column: &'static str, aspect: Aspect, about: &'static str) -> Definition {
    Definition::number(id, column, aspect, Unit::Share, Share, Input::Voices)
        .sql("", about)
        .unknown("who never wrote")
        .told()
}

/// See the module.
pub const VOICES: &[Definition] = &[
    said("voice-frustration", "says_frustration", Aspect::Frustration, "whether the person complains about a theme"),
    said("voice-goal", "says_goal", Aspect::Goal, "whether the person wants or needs something of a theme"),
    said("voice-objection", "says_objection", Aspect::Objection, "whether the person doubts something of a theme"),
    said("voice-praise", "says_praise", Aspect::Praise, "whether the person praises something of a theme"),
];
