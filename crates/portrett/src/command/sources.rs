//! `portrett sources`: what can be brought in.

use std::fmt::Write;

use portrett_readers::format::FORMATS;
use portrett_readers::presets;
use portrett_terms::{Role, SourceKind};

use crate::config::{COLUMN_KEYS, FILE_KEYS, HYPOTHESIS_KEYS, SCALE_KEYS, SOURCE_KEYS};
use crate::failure::Failure;
use crate::output::Output;

/// Lists the kinds with the exports of tools that are known, and the formats.
pub fn run(output: &Output) -> Result<(), Failure> {
    output.result(&listing());
    output.machine(&machine_listing());
    Ok(())
}

fn listing() -> String {
    let mut text = "Kinds of sources, and the exports that are known by their headers:\n".to_owned();
    for kind in SourceKind::ALL {
        let _ = writeln!(text, "\n{} – {}", kind.name(), kind.about());
        for preset in presets::all().filter(|preset| preset.kind == kind) {
            let _ = writeln!(text, "  {:<28} {}", preset.name, preset.title);
        }
        let _ = writeln!(text, "  {:<28} its columns are guessed from their headers and cells", "any other table");
    }
    text.push_str("\nFormats, each also within .gz and .zip:\n");
    for format in FORMATS {
        let _ = writeln!(text, "  {:<12} {}", format.name, format.about);
    }
    text
}

fn machine_listing() -> serde_json::Value {
    serde_json::json!({
        "kinds": SourceKind::ALL.map(|kind| serde_json::json!({ "name": kind.name(), "about": kind.about() })),
        "presets": presets::all().map(machine_preset).collect::<Vec<_>>(),
        "formats": FORMATS.iter().map(|f| serde_json::json!({ "name": f.name, "about": f.about })).collect::<Vec<_>>(),
        "keys": { "source": SOURCE_KEYS, "file": FILE_KEYS, "column": COLUMN_KEYS, "scale": SCALE_KEYS, "hypothesis": HYPOTHESIS_KEYS },
    })
}

fn machine_preset(preset: &presets::Preset) -> serde_json::Value {
    let columns = preset.columns.iter().filter(|column| column.role != Role::Ignore);
    serde_json::json!({
        "name": preset.name,
        "title": preset.title,
        "kind": preset.kind.name(),
        "telling": preset.telling,
        "needed": preset.needed,
        "columns": columns.map(|c| serde_json::json!({ "header": c.header, "as": c.role.name() })).collect::<Vec<_>>(),
    })
}
