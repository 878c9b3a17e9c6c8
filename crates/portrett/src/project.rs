//! A project's folder: its settings, its catalog, its lake, and the lock that keeps two programs from
//! working on it at once.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use portrett_catalog::Catalog;
use portrett_engine::{ClusterAddress, Engine, EngineOptions, Machines};
use portrett_readers::Reader;
use portrett_terms::ledger::{BuildRecord, Ledger};
use portrett_terms::{BuildNumber, Code};

use crate::config::{self, Config, registry};
use crate::failure::Failure;

/// An open project.
pub struct Project {
    /// Its folder.
    pub folder: PathBuf,
    /// What `portrett.toml` says.
    pub config: Config,
    _lock: Option<File>,
}

impl Project {
    /// The project in `given`, else in the current folder or above it; for reading.
    pub fn find(given: Option<&Path>) -> Result<Self, Failure> {
        let folder = match given {
            Some(folder) => folder.to_owned(),
            None => search()?,
        };
        let path = folder.join(config::FILE);
        if !path.is_file() {
            return Err(Failure::new(Code::NoProject, format!("{} holds no {}", folder.display(), config::FILE)));
        }
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))?;
        let config = config::read(&text).map_err(|mistake| Failure::mistake(config::FILE, &text, mistake))?;
        Ok(Self { folder, config, _lock: None })
    }

    /// The same for writing: nobody else may write until it is dropped.
    pub fn find_to_write(given: Option<&Path>) -> Result<Self, Failure> {
        let mut project = Self::find(given)?;
        let path = project.folder.join(".portrett.lock");
        let lock = File::create(&path).map_err(|error| Failure::io(&path, &error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Failure::new(Code::Busy, "another program is working on this project"));
            }
            Err(TryLockError::Error(error)) => return Err(Failure::io(&path, &error)),
        }
        project._lock = Some(lock);
        Ok(project)
    }

    /// The project's catalog.
    pub fn catalog(&self) -> Result<Catalog, Failure> {
        Ok(Catalog::open(&self.folder.join("catalog.db"))?)
    }

    /// A session over the project's lake.
    pub fn engine(&self, threads: usize) -> Result<Engine, Failure> {
        let memory = self.config.settings.whole(&registry::MEMORY) as usize * (1 << 20);
        let machines = self.machines()?;
        Ok(Engine::open(&self.lake(), EngineOptions { threads, memory, seed: self.seed(), machines })?)
    }

    /// Where plans run.
    fn machines(&self) -> Result<Machines, Failure> {
        let Some(written) = self.config.settings.text(&registry::CLUSTER) else { return Ok(Machines::Here) };
        match written.parse::<ClusterAddress>() {
            Ok(address) => Ok(Machines::Cluster(address)),
            Err(error) => {
                let failure = Failure::new(Code::Settings, format!("engine.cluster is `{written}`"));
                Err(failure.hint(format!("{error}, such as ballista://10.0.0.4:50050")))
            }
        }
    }

    /// Moves the head to `ledger`, whose tables must be on disk, and adds `build`, when there is one.
    pub fn move_head(
        &self,
        catalog: &mut Catalog,
        ledger: &Ledger,
        build: Option<BuildRecord>,
    ) -> Result<Option<BuildNumber>, Failure> {
        let number = catalog.commit(ledger, build)?;
        portrett_engine::finished(&self.lake())?;
        Ok(number)
    }

    fn lake(&self) -> PathBuf {
        self.folder.join("lake")
    }

    /// The project's seed.
    pub fn seed(&self) -> u64 {
        self.config.settings.whole(&registry::SEED) as u64
    }

    /// Threads to work with: as asked, else as set, else all.
    pub fn threads(&self, asked: Option<usize>) -> usize {
        let set = asked.unwrap_or(self.config.settings.whole(&registry::THREADS) as usize);
        if set > 0 { set } else { std::thread::available_parallelism().map_or(1, std::num::NonZero::get) }
    }

    /// The text of `portrett.toml`.
    pub fn settings_text(&self) -> Result<String, Failure> {
        let path = self.folder.join(config::FILE);
        std::fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))
    }

    /// Replaces `portrett.toml`, wholly or not at all.
    pub fn write_settings(&self, text: &str) -> Result<(), Failure> {
        write_whole(&self.folder.join(config::FILE), text.as_bytes())
    }
}

/// Who reads the files that users bring: this program, started again in a process of its own.
pub fn reader() -> Result<Reader, Failure> {
    let program = std::env::current_exe().map_err(|error| Failure::io(Path::new("portrett"), &error))?;
    Ok(Reader::Apart(program))
}

/// Writes `bytes` to `path`, wholly or not at all.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        std::io::Write::write_all(&mut file, bytes)?;
        #[cfg(unix)]
        std::fs::set_permissions(file.path(), std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
        // Else a power cut could leave the new name on a file without bytes.
        file.as_file().sync_all()?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error: std::io::Error| Failure::io(path, &error))
}

fn search() -> Result<PathBuf, Failure> {
    let here = std::env::current_dir().map_err(|error| Failure::io(Path::new("."), &error))?;
    let found = here.ancestors().find(|folder| folder.join(config::FILE).is_file()).map(Path::to_owned);
    found.ok_or_else(|| Failure::new(Code::NoProject, "no portrett.toml in this folder or above it"))
}
