//! Presets of messages.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
