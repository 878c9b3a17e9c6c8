//! `portrett config`: every setting with its meaning.

use crate::config;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Prints the settings of `project`.
pub fn run(project: &Project, output: &Output) -> Result<(), Failure> {
    output.result(&config::print_all(&project.config));
    let settings: Vec<serde_json::Value> = config::registry::all()
        .into_iter()
        .map(|setting| {
            serde_json::json!({
                "key": setting.key,
                "about": setting.about,
                "default": setting.default.as_toml(),
                "written": project.config.settings.as_toml(setting),
            })
        })
        .collect();
    let sources = serde_json::to_value(&project.config.sources).unwrap_or_default();
    output.machine(&serde_json::json!({ "settings": settings, "sources": sources }));
    Ok(())
}
