//! Presets of survey.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
