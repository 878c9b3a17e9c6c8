//! Presets of touches.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
