//! `portrett report`: a build as one HTML file.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, write_whole};
use crate::report::a_build;

/// Writes the report of a build, the last unless one is named, in `language` to `out`.
pub fn run(
    project: &Project,
    (language, build): (Option<&str>, Option<i64>),
    out: Option<&Path>,
    open: bool,
    output: &Output,
) -> Result<(), Failure> {
    let path = write(project, (language, build), out)?;
    output.result(&format!("{}", path.display()));
    output.machine(&serde_json::json!({ "report": path }));
    if open {
        open_in_browser(&path, output);
    }
    Ok(())
}

/// Writes the report and gives its path.
pub fn write(
    project: &Project,
    (language, build): (Option<&str>, Option<i64>),
    out: Option<&Path>,
) -> Result<PathBuf, Failure> {
    let shown = a_build(project, build, language)?;
    let html = shown.html()?;
    let path = match out {
        Some(path) => path.to_owned(),
        None => {
            let of_build = build.map_or_else(String::new, |number| format!("{number}."));
            project.folder.join(format!("report.{of_build}{}.html", shown.tag()))
        }
    };
    write_whole(&path, html.as_bytes())?;
    Ok(path.canonicalize().unwrap_or(path))
}

/// Opens `path` where there is a display; says nothing where there is none.
pub fn open_in_browser(path: &Path, output: &Output) {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if !has_display {
        return;
    }
    let opened = std::process::Command::new("xdg-open").arg(path).spawn();
    if opened.is_err() {
        output.say("No program to open it with was found; open the file in a browser.");
    }
}
