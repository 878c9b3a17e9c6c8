//! The report as a folder of pages.

use std::path::Path;

use super::Written;
use crate::failure::Failure;
use crate::report::Shown;

/// The folder of the site, within that of all exports.
const FOLDER: &str = "site";

/// Every file of the site, under its folder.
pub fn files(shown: &Shown) -> Result<Vec<Written>, Failure> {
    let pages = shown.site()?;
    Ok(pages.into_iter().map(|(name, text)| (format!("{FOLDER}/{name}"), text.into_bytes())).collect())
}

/// Makes the folder, and removes pages of personas that are no more: an old page would still be served.
pub fn make_room(out: &Path, files: &[Written]) -> Result<(), Failure> {
    let folder = out.join(FOLDER);
    let failed = |error: std::io::Error| Failure::io(&folder, &error);
    std::fs::create_dir_all(&folder).map_err(failed)?;
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let is_of_a_persona = name.starts_with("persona-") && name.ends_with(".html");
        let is_now = files.iter().any(|(own, _)| *own == format!("{FOLDER}/{name}"));
        if is_of_a_persona && !is_now {
            std::fs::remove_file(entry.path()).map_err(failed)?;
        }
    }
    Ok(())
}
