//! Presets of aggregates.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
