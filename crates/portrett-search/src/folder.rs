//! The folder of an index: what is whole, what is being made, and how one takes the other's place.
//!
//! ```text
//! folder/index      the index that is searched, with `manifest`, which is written last
//! folder/building   one that is being made
//! folder/old        the one before, on its way out
//! ```
//!
//! The names in it are these and tantivy's, which are random numbers: nothing of a sentence is among them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::SearchError;

/// The form of the index that this release writes and reads.
pub const VERSION: u32 = 1;

/// The first line of a manifest.
const HEAD: &str = "portrett-search";
const MANIFEST: &str = "manifest";
/// Files of tantivy's that say nothing of the sentences and may change.
const LOCKS: &str = ".lock";

/// The folder that an index is kept in.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    fn index(&self) -> PathBuf {
        self.0.join("index")
    }

    fn building(&self) -> PathBuf {
        self.0.join("building")
    }

    fn old(&self) -> PathBuf {
        self.0.join("old")
    }

    /// An empty folder for a new index; what an interrupted writer left is removed.
    pub(crate) fn begin(&self) -> Result<PathBuf, SearchError> {
        remove(&self.building())?;
        remove(&self.old())?;
        let building = self.building();
        fs::create_dir_all(&building).map_err(file("written", &building))?;
        Ok(building)
    }

    /// Writes the manifest and puts the new index in the place of the one before.
    pub(crate) fn finish(&self, stamp: &str) -> Result<(), SearchError> {
        let building = self.building();
        let path = building.join(MANIFEST);
        fs::write(&path, manifest(&files(&building)?, stamp)).map_err(file("written", &path))?;
        sync(&path)?;
        sync(&building)?;
        let (index, old) = (self.index(), self.old());
        if index.exists() {
            fs::rename(&index, &old).map_err(file("written", &old))?;
        }
        fs::rename(&building, &index).map_err(file("written", &index))?;
        sync(&self.0)?;
        remove(&old)
    }

    /// The folder of the whole index, if it is what `stamp` says.
    pub(crate) fn checked(&self, stamp: &str) -> Result<PathBuf, SearchError> {
        let index = self.index();
        let folder = self.0.clone();
        let path = index.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Err(error) if is_absent(&error) => return Err(SearchError::Absent { folder }),
            read => read.map_err(file("read", &path))?,
        };
        let Some(manifest) = Manifest::read(&String::from_utf8_lossy(&bytes)) else {
            return Err(SearchError::Damaged { folder, what: format!("{MANIFEST} cannot be read") });
        };
        if manifest.version != VERSION {
            return Err(SearchError::OtherVersion { folder });
        }
        if manifest.stamp != stamp {
            return Err(SearchError::Stale { folder });
        }
        match files(&index)? == manifest.files {
            true => Ok(index),
            false => Err(SearchError::Damaged { folder, what: "a file is missing, cut or not its own".to_owned() }),
        }
    }
}

/// What a manifest says.
struct Manifest {
    version: u32,
    files: Vec<(String, u64)>,
    stamp: String,
}

impl Manifest {
    /// `None` where it is not one, or not whole: its last line is its first.
    fn read(text: &str) -> Option<Self> {
        let body = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
        let (version, rest) = body.split_once('\n')?;
        let version = version.strip_prefix("version ")?.parse().ok()?;
        let body = rest.strip_suffix(HEAD);
        if version != VERSION {
            return Some(Self { version, files: Vec::new(), stamp: String::new() });
        }
        let (listed, stamp) = body?.strip_suffix('\n')?.split_once("stamp ")?;
        let files = listed.lines().map(|line| {
            let (size, name) = line.strip_prefix("file ")?.split_once(' ')?;
            Some((name.to_owned(), size.parse().ok()?))
        });
        Some(Self { version, files: files.collect::<Option<_>>()?, stamp: stamp.to_owned() })
    }
}

fn manifest(files: &[(String, u64)], stamp: &str) -> String {
    let listed: String = files.iter().map(|(name, size)| format!("file {size} {name}\n")).collect();
    format!("{HEAD}\nversion {VERSION}\n{listed}stamp {stamp}\n{HEAD}")
}

/// The files of an index and their lengths in bytes, by name.
fn files(folder: &Path) -> Result<Vec<(String, u64)>, SearchError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(file("read", folder))? {
        let entry = entry.map_err(file("read", folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != MANIFEST && !name.ends_with(LOCKS) {
            files.push((name, entry.metadata().map_err(file("read", folder))?.len()));
        }
    }
    files.sort_unstable();
    Ok(files)
}

fn remove(folder: &Path) -> Result<(), SearchError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(file("removed", folder)(error)),
        _ => Ok(()),
    }
}

fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory)
}

fn sync(path: &Path) -> Result<(), SearchError> {
    fs::File::open(path).and_then(|file| file.sync_all()).map_err(file("written", path))
}

fn file(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> SearchError {
    let path = path.to_owned();
    move |source| SearchError::File { doing, path, source }
}
