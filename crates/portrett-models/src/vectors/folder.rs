//! The folder of a model: reads its files within bounds, and remembers the hash of each that it read. A folder is
//! something that somebody fetched from somewhere, so nothing in it is believed.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::ModelError;

/// The most bytes of a file of settings.
const MOST_SETTINGS: u64 = 4 << 20;

/// A folder and what was read from it.
pub(super) struct Folder {
    path: PathBuf,
    read: BTreeMap<&'static str, blake3::Hash>,
}

impl Folder {
    pub(super) fn open(path: &Path) -> Result<Self, ModelError> {
        match path.is_dir() {
            true => Ok(Self { path: path.to_owned(), read: BTreeMap::new() }),
            false => Err(ModelError::NotAFolder { path: path.to_owned() }),
        }
    }

    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.file(name).exists()
    }

    /// The bytes of a file of at most `most` bytes.
    pub(super) fn bytes(&mut self, name: &'static str, most: u64) -> Result<Vec<u8>, ModelError> {
        let path = self.file(name);
        let bytes = bounded(&path, most)?;
        self.read.insert(name, blake3::hash(&bytes));
        Ok(bytes)
    }

    /// The settings in a file of JSON, or `None` where the file is not there.
    pub(super) fn settings<T: DeserializeOwned>(&mut self, name: &'static str) -> Result<Option<T>, ModelError> {
        if !self.has(name) {
            return Ok(None);
        }
        let bytes = self.bytes(name, MOST_SETTINGS)?;
        let broken =
            |error: serde_json::Error| ModelError::Broken { path: self.file(name), account: error.to_string() };
        serde_json::from_slice(&bytes).map(Some).map_err(broken)
    }

    pub(super) fn broken(&self, name: &str, account: String) -> ModelError {
        ModelError::Broken { path: self.file(name), account }
    }

    pub(super) fn foreign(&self, name: &str, what: impl Into<String>) -> ModelError {
        ModelError::Foreign { path: self.file(name), what: what.into() }
    }

    pub(super) fn unfit(&self, name: &str, what: String) -> ModelError {
        ModelError::Unfit { path: self.file(name), what }
    }

    /// A hash of every file that was read, in hexadecimal.
    pub(super) fn fingerprint(&self, revision: u32) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&revision.to_le_bytes());
        for (name, hash) in &self.read {
            hasher.update(&(name.len() as u64).to_le_bytes()).update(name.as_bytes()).update(hash.as_bytes());
        }
        hasher.finalize().to_hex().to_string()
    }
}

fn bounded(path: &Path, most: u64) -> Result<Vec<u8>, ModelError> {
    let unreadable = |source| ModelError::Unreadable { path: path.to_owned(), source };
    let data = std::fs::metadata(path).map_err(unreadable)?;
    if !data.is_file() {
        return Err(unreadable(std::io::Error::other("it is not a file")));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 > most {
        true => Err(ModelError::TooLarge { path: path.to_owned(), most }),
        false => Ok(bytes),
    }
}
