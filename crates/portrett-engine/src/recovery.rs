//! What a run that broke off leaves in the lake, and how it is put away. Takes the versions that the head
//! names, and leaves every table as it was when the head moved to them: no version after the head's, no
//! file that no version names, no file that was only half written.
//!
//! A run marks the lake before it writes anything, and takes the mark away when the head has moved. Only
//! where the mark is still there is the lake searched, so that a run after a finished one loses no time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use deltalake_core::DeltaTable;
use deltalake_core::checkpoints::cleanup_metadata;

use crate::error::EngineError;
use crate::lake::Head;
use crate::session::Engine;

/// The mark, in the lake's folder.
const MARK: &str = ".unfinished";

/// Where Delta keeps the versions of a table, in the table's folder.
const LOG: &str = "_delta_log";

/// Delta's hint at the newest summary of a table's versions, in the log.
const HINT: &str = "_last_checkpoint";

/// Digits of a version in the name of a file of the log.
const VERSION_DIGITS: usize = 20;

impl Engine {
    /// Makes the lake, whose tables are at `head`, ready to be written to: puts away what a run that broke
    /// off left, and forgets versions that are past their time.
    pub fn begin(&self, head: &BTreeMap<String, u64>) -> Result<(), EngineError> {
        let mark = self.lake.join(MARK);
        if mark.exists() {
            for (table, folder) in folders(&self.lake)? {
                self.put_away(&table, &folder, head.get(&table).copied())?;
            }
            remove(&mark)?;
        }
        head.iter().try_for_each(|(table, version)| self.forget_expired(table, *version))
    }

    /// Makes everything that was written since the session was opened last through a power cut. Must come
    /// before the head moves to it.
    pub fn persist(&self) -> Result<(), EngineError> {
        let written = self.written.lock().map(|written| written.clone()).unwrap_or_default();
        for (table, first) in &written {
            let folder = self.lake.join(table);
            let log = folder.join(LOG);
            for (_, entry) in versions(&log)?.into_iter().filter(|(version, _)| version >= first) {
                named_in(&entry)?.iter().try_for_each(|file| sync_file(&folder.join(file)))?;
                sync_file(&entry)?;
            }
            sync_folder(&log)?;
            sync_folder(&folder)?;
        }
        if written.is_empty() { Ok(()) } else { sync_folder(&self.lake) }
    }

    /// Says in the lake that something is being written.
    pub(crate) fn mark(&self) -> Result<(), EngineError> {
        let mark = self.lake.join(MARK);
        File::create(&mark).map(drop).map_err(unusable(&mark))
    }

    /// Remembers that `version` of `table` was written.
    pub(crate) fn remember(&self, table: &str, version: u64) {
        if let Ok(mut written) = self.written.lock() {
            written.entry(table.to_owned()).or_insert(version);
        }
    }

    /// Leaves of the table in `folder` what the head knows; all goes where the head does not know the table.
    fn put_away(&self, table: &str, folder: &Path, head: Head) -> Result<(), EngineError> {
        put_back(folder, head)?;
        let mut kept = match head {
            None => BTreeSet::new(),
            Some(version) => data_files(table, &self.at(table, version)?)?,
        };
        for (_, entry) in versions(&folder.join(LOG))? {
            kept.extend(named_in(&entry)?);
        }
        let is_stray = |name: &str| is_half_written(name) || (name.ends_with(".parquet") && !kept.contains(name));
        for (_, path) in files(folder)?.into_iter().filter(|(name, _)| is_stray(name)) {
            remove(&path)?;
        }
        if head.is_none() {
            // Where a user put something of their own into the folder, it stays.
            let _ = std::fs::remove_dir(folder.join(LOG)).and_then(|()| std::fs::remove_dir(folder));
        }
        Ok(())
    }

    /// Removes what is no longer needed of the log of `table`: what is older than Delta's time of retention
    /// and summed up at or before the head's version. A commit must not do so by itself: while the head has
    /// not moved to it, it would take the version away that readers see.
    fn forget_expired(&self, table: &str, head: u64) -> Result<(), EngineError> {
        if !self.lake.join(table).join(LOG).join(HINT).exists() {
            return Ok(());
        }
        let delta = self.at(table, head)?;
        let forgotten = self.runtime.block_on(cleanup_metadata(&delta, None));
        forgotten.map(drop).map_err(|source| EngineError::table(table, "tidied", source))
    }

    fn at(&self, table: &str, version: u64) -> Result<DeltaTable, EngineError> {
        self.runtime.block_on(self.load_version(table, version))
    }
}

/// Takes the mark away: the head has moved to what was written to the lake in `folder`.
pub fn finished(lake: &Path) -> Result<(), EngineError> {
    remove(&lake.join(MARK))
}

/// Removes the versions of the table in `folder` that come after its head, the newest first, so that what is
/// left has no gap wherever this is interrupted.
pub fn put_back(folder: &Path, head: Head) -> Result<(), EngineError> {
    let log = folder.join(LOG);
    let is_later = |version: u64| head.is_none_or(|head| version > head);
    let hint = log.join(HINT);
    if std::fs::read(&hint).is_ok_and(|bytes| hinted(&bytes).is_none_or(is_later)) {
        remove(&hint)?;
    }
    let mut later: Vec<(u64, PathBuf)> = Vec::new();
    for (name, path) in files(&log)? {
        match version_of(&name) {
            _ if is_half_written(&name) => remove(&path)?,
            Some(version) if is_later(version) => later.push((version, path)),
            _ => {}
        }
    }
    later.sort();
    later.iter().rev().try_for_each(|(_, path)| remove(path))
}

/// The version that the bytes of a hint point at.
fn hinted(bytes: &[u8]) -> Option<u64> {
    serde_json::from_slice::<serde_json::Value>(bytes).ok()?["version"].as_u64()
}

fn version_of(name: &str) -> Option<u64> {
    name.get(..VERSION_DIGITS)?.parse().ok()
}

/// Whether a file is one that a writer had not yet given its own name: the object store's are called
/// `<name>#<number>`, and no reader lists them.
fn is_half_written(name: &str) -> bool {
    let number = name.rsplit_once('#').map(|(_, number)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The entries of a log by version.
fn versions(log: &Path) -> Result<BTreeMap<u64, PathBuf>, EngineError> {
    let entries = files(log)?.into_iter().filter(|(name, _)| name.ends_with(".json"));
    Ok(entries.filter_map(|(name, path)| Some((version_of(&name)?, path))).collect())
}

/// The data files that an entry of a log adds.
fn named_in(entry: &Path) -> Result<Vec<String>, EngineError> {
    let text = std::fs::read_to_string(entry).map_err(unusable(entry))?;
    let actions = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    Ok(actions.filter_map(|action| action["add"]["path"].as_str().map(str::to_owned)).collect())
}

/// The names of the files that a version of `table` is made of.
fn data_files(table: &str, delta: &DeltaTable) -> Result<BTreeSet<String>, EngineError> {
    let paths = delta.get_file_uris().map_err(|source| EngineError::table(table, "opened", source))?;
    Ok(paths.filter_map(|path| path.rsplit('/').next().map(str::to_owned)).collect())
}

/// The files of `folder`, none where it is not there.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, EngineError> {
    entries(folder, |kind| kind.is_file())
}

/// The folders of tables; what begins with a dot is none.
fn folders(folder: &Path) -> Result<Vec<(String, PathBuf)>, EngineError> {
    let mut folders = entries(folder, |kind| kind.is_dir())?;
    folders.retain(|(name, _)| !name.starts_with('.'));
    Ok(folders)
}

fn entries(
    folder: &Path,
    is_wanted: impl Fn(std::fs::FileType) -> bool,
) -> Result<Vec<(String, PathBuf)>, EngineError> {
    let listed = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed.map_err(unusable(folder))?,
    };
    let mut found = Vec::new();
    for entry in listed {
        let entry = entry.map_err(unusable(folder))?;
        if is_wanted(entry.file_type().map_err(unusable(folder))?) {
            found.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
        }
    }
    Ok(found)
}

fn remove(path: &Path) -> Result<(), EngineError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unusable(path)(error)),
        _ => Ok(()),
    }
}

/// A file that a later version of the same run has done away with needs no syncing.
fn sync_file(path: &Path) -> Result<(), EngineError> {
    match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        opened => opened.and_then(|file| file.sync_all()).map_err(unusable(path)),
    }
}

/// The names in a folder; where a folder cannot be opened as a file, the system keeps them by itself.
fn sync_folder(folder: &Path) -> Result<(), EngineError> {
    if cfg!(unix) { sync_file(folder) } else { Ok(()) }
}

fn unusable(path: &Path) -> impl Fn(std::io::Error) -> EngineError {
    move |source| EngineError::Folder { path: path.display().to_string(), source }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::time::{Duration, SystemTime};

    use tempfile::TempDir;

    use super::*;
    use crate::cluster::Machines;
    use crate::lake::WriteMode;
    use crate::session::EngineOptions;

    const DAY: u64 = 24 * 60 * 60;

    fn open(lake: &TempDir) -> Engine {
        Engine::open(lake.path(), EngineOptions { threads: 1, memory: 64 << 20, seed: 1, machines: Machines::Here })
            .unwrap()
    }

    fn append(engine: &Engine, table: &str, head: Head, number: u64) -> u64 {
        let mode = if head.is_none() { WriteMode::Replace } else { WriteMode::Append };
        engine.write_query(table, head, mode, &format!("SELECT {number} AS number")).unwrap().version
    }

    fn rows(engine: &Engine, table: &str, version: u64) -> usize {
        engine.open_table(table, version).unwrap();
        engine.rows(&format!("SELECT * FROM {table}")).unwrap().iter().map(|batch| batch.num_rows()).sum()
    }

    /// The names of all files below `folder`.
    fn all(folder: &Path) -> BTreeSet<PathBuf> {
        let below = folders(folder).unwrap().into_iter().flat_map(|(_, folder)| all(&folder));
        files(folder).unwrap().into_iter().map(|(_, path)| path).chain(below).collect()
    }

    fn head(versions: &[(&str, u64)]) -> BTreeMap<String, u64> {
        versions.iter().map(|(table, version)| ((*table).to_owned(), *version)).collect()
    }

    /// A lake whose table `kept` has two versions, the head's, and what it then holds.
    fn finished_lake() -> (TempDir, BTreeSet<PathBuf>) {
        let lake = TempDir::new().unwrap();
        let engine = open(&lake);
        append(&engine, "kept", None, 1);
        append(&engine, "kept", Some(0), 2);
        finished(lake.path()).unwrap();
        let files = all(lake.path());
        (lake, files)
    }

    #[test]
    fn what_a_run_that_broke_off_left_is_put_away() {
        let (lake, before) = finished_lake();
        let engine = open(&lake);
        append(&engine, "kept", Some(1), 3);
        append(&engine, "kept", Some(2), 4);
        append(&engine, "new", None, 1);
        for name in
            ["kept/part-of-nothing.parquet", "kept/part.parquet#1", "kept/_delta_log/00000000000000000004.json#2"]
        {
            std::fs::write(lake.path().join(name), "").unwrap();
        }
        drop(engine);
        let engine = open(&lake);
        engine.begin(&head(&[("kept", 1)])).unwrap();
        assert_eq!(all(lake.path()), before);
        assert_eq!(rows(&engine, "kept", 1), 2);
        assert_eq!(append(&engine, "kept", Some(1), 3), 2);
        assert_eq!(rows(&engine, "kept", 2), 3);
    }

    #[test]
    fn after_a_run_that_was_finished_nothing_is_searched() {
        let (lake, _) = finished_lake();
        let stray = lake.path().join("kept/part-of-nothing.parquet");
        std::fs::write(&stray, "").unwrap();
        open(&lake).begin(&head(&[("kept", 1)])).unwrap();
        assert!(stray.exists());
    }

    #[test]
    fn a_table_that_is_ahead_without_a_mark_is_put_back_before_rows_are_added() {
        let (lake, _) = finished_lake();
        let engine = open(&lake);
        append(&engine, "kept", Some(1), 3);
        append(&engine, "kept", Some(1), 4);
        assert_eq!(rows(&engine, "kept", 2), 3);
    }

    #[test]
    fn a_file_of_the_user_stays_where_it_is() {
        let (lake, _) = finished_lake();
        let engine = open(&lake);
        append(&engine, "new", None, 1);
        let own = lake.path().join("new/notes.txt");
        std::fs::write(&own, "mine").unwrap();
        engine.begin(&head(&[("kept", 1)])).unwrap();
        assert_eq!(all(&lake.path().join("new")), BTreeSet::from([own]));
    }

    /// Delta sums a log up at every hundredth version, and shortens it then, if commits are let.
    #[test]
    fn the_head_outlives_a_run_that_breaks_off_after_the_log_was_summed_up() {
        let lake = TempDir::new().unwrap();
        let engine = open(&lake);
        append(&engine, "kept", None, 0);
        (0..98).for_each(|version| assert_eq!(append(&engine, "kept", Some(version), version), version + 1));
        let long_ago = SystemTime::now() - Duration::from_secs(40 * DAY);
        for file in all(lake.path()) {
            File::options().write(true).open(file).unwrap().set_modified(long_ago).unwrap();
        }
        let log = lake.path().join("kept").join(LOG);
        assert_eq!(append(&engine, "kept", Some(98), 99), 99);
        assert!(log.join(HINT).exists(), "the log was summed up");
        drop(engine);
        let engine = open(&lake);
        assert_eq!(rows(&engine, "kept", 98), 99);
        engine.begin(&head(&[("kept", 98)])).unwrap();
        assert_eq!((rows(&engine, "kept", 98), versions(&log).unwrap().len()), (99, 99));
        assert_eq!(append(&engine, "kept", Some(98), 99), 99);
        finished(lake.path()).unwrap();
        engine.begin(&head(&[("kept", 99)])).unwrap();
        assert_eq!((rows(&engine, "kept", 99), versions(&log).unwrap().len()), (100, 1));
    }

    #[test]
    fn files_that_only_a_summary_names_are_kept() {
        let lake = TempDir::new().unwrap();
        let engine = open(&lake);
        append(&engine, "kept", None, 0);
        (0..99).for_each(|version| assert_eq!(append(&engine, "kept", Some(version), version), version + 1));
        for entry in versions(&lake.path().join("kept").join(LOG)).unwrap().into_values().take(99) {
            std::fs::remove_file(entry).unwrap();
        }
        engine.begin(&head(&[("kept", 99)])).unwrap();
        assert_eq!(rows(&engine, "kept", 99), 100);
    }
}
