//! What was named on the command line → files: folders are gone through, patterns are matched.

use std::path::{Path, PathBuf};

use portrett_terms::Code;

use crate::failure::Failure;
use crate::project::Project;
use crate::{config, database};

/// A file to look into.
pub struct Given {
    /// Its path without links and dots.
    pub path: PathBuf,
    /// Whether it was named itself, rather than found in a folder.
    pub is_named: bool,
}

/// Folders within folders that are gone through.
const DEEPEST: usize = 20;

/// The files that `paths` mean, each once, those of a folder in alphabetical order. What the project made
/// itself and what begins with a dot is left out.
pub fn expand(project: &Project, paths: &[PathBuf]) -> Result<Vec<Given>, Failure> {
    let mut given: Vec<Given> = Vec::new();
    let mut add = |path: PathBuf, is_named: bool| {
        if !given.iter().any(|known| known.path == path) {
            given.push(Given { path, is_named });
        }
    };
    for path in paths {
        if path.is_dir() {
            let mut found = Vec::new();
            walk(project, &real(path)?, 0, &mut found)?;
            found.into_iter().for_each(|file| add(file, false));
        } else if !path.exists() && is_pattern(path) {
            matching(path)?.into_iter().try_for_each(|file| real(&file).map(|file| add(file, false)))?;
        } else {
            add(real(path)?, true);
        }
    }
    if given.is_empty() {
        return Err(Failure::new(Code::NotFound, "there is no file in what was named"));
    }
    Ok(given)
}

/// The files of a folder, as [`expand`] gives them; none where it is empty.
pub fn found_in(project: &Project, folder: &Path) -> Result<Vec<Given>, Failure> {
    let mut found = Vec::new();
    walk(project, &real(folder)?, 0, &mut found)?;
    Ok(found.into_iter().map(|path| Given { path, is_named: false }).collect())
}

fn real(path: &Path) -> Result<PathBuf, Failure> {
    path.canonicalize().map_err(|error| Failure::io(path, &error))
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn matching(pattern: &Path) -> Result<Vec<PathBuf>, Failure> {
    let wrong = |error: glob::PatternError| Failure::new(Code::NotFound, format!("no pattern: {error}"));
    let mut files: Vec<PathBuf> =
        glob::glob(&pattern.to_string_lossy()).map_err(wrong)?.flatten().filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn walk(project: &Project, folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::io(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden || is_own(project, &path) {
            continue;
        }
        if path.is_file() {
            found.push(path);
        } else if path.is_dir() && !path.is_symlink() && depth < DEEPEST {
            walk(project, &path, depth + 1, found)?;
        }
    }
    Ok(())
}

/// Whether the program made it: the settings, the lake, the catalog, a report.
fn is_own(project: &Project, path: &Path) -> bool {
    let folder = project.folder.canonicalize().unwrap_or_else(|_| project.folder.clone());
    let Ok(within) = path.strip_prefix(folder) else { return false };
    let name = within.to_string_lossy();
    name == config::FILE
        || name == database::FOLDER
        || name == "lake"
        || name.starts_with("catalog.db")
        || name.ends_with(".html")
}
