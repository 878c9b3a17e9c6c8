//! Presets of events.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
