//! Presets of contacts.

use super::Preset;

/// The presets.
pub const PRESETS: &[Preset] = &[];
