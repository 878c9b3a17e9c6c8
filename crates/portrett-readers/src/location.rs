//! Where the bytes of a source are: a file, or a file within an archive, compressed or not.
//!
//! A path `export.zip!/contacts.csv` names a member of an archive. The name of a member is compared
//! with those that the archive lists and goes nowhere else: it never becomes a path.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Take, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::read::MultiGzDecoder;
use zip::ZipArchive;

use crate::error::ReadError;

/// What parts an archive's path from its member's name.
pub const WITHIN: &str = "!/";

/// Bytes that something compressed may grow to, whatever its size.
const GROWS_FREELY: u64 = 256 * 1024 * 1024;

/// Times its own size that something compressed may grow to beyond that. Text shrinks to a tenth, tables
/// of few different values to a hundredth; what a bomb does is a thousandfold.
const GROWS_AT_MOST: u64 = 200;

/// Members that an archive may list.
pub(crate) const MOST_MEMBERS: usize = 10_000;

const GZIP: &[u8] = b"\x1F\x8B";
const ZIP: &[u8] = b"PK\x03\x04";

/// A file, or a member of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// As it was written, for messages.
    pub shown: PathBuf,
    file: PathBuf,
    member: Option<String>,
}

/// Bytes in order, and how far they are.
pub struct Stream {
    /// The bytes, unpacked.
    pub bytes: Box<dyn Read + Send>,
    /// Where they stand.
    pub position: Position,
}

/// How many bytes of a file were read, of how many.
#[derive(Debug, Clone)]
pub struct Position {
    read: Arc<AtomicU64>,
    length: u64,
}

impl Position {
    /// Bytes read until now, and in all.
    pub fn get(&self) -> (u64, u64) {
        (self.read.load(Ordering::Relaxed), self.length)
    }
}

impl Location {
    /// The location that `path` names.
    pub fn of(path: &Path) -> Self {
        let shown = path.to_owned();
        let text = path.to_string_lossy();
        match text.split_once(WITHIN) {
            Some((archive, member)) if !path.is_file() => {
                Self { shown, file: PathBuf::from(archive), member: Some(member.to_owned()) }
            }
            _ => Self { file: shown.clone(), shown, member: None },
        }
    }

    /// The file on the disk that holds it.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The name of the member, within an archive.
    pub fn member(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// The name that tells most about the content: the member's, else the file's, without `.gz`.
    pub fn name(&self) -> String {
        let own = || self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = self.member.clone().unwrap_or_else(own);
        name.strip_suffix(".gz").map_or(name.clone(), str::to_owned)
    }

    /// The bytes in order, unpacked.
    ///
    /// # Errors
    /// When the file cannot be opened, is no file, or has no such member.
    pub fn stream(&self) -> Result<Stream, ReadError> {
        let file = self.open()?;
        let length = file.metadata().map_err(self.unreadable())?.len();
        match &self.member {
            None => self.unzipped(Box::new(file), length),
            Some(member) => {
                let mut archive = self.archive(file)?;
                let place = archive.index_for_name(member).ok_or_else(|| self.no_member())?;
                let size = archive.by_index_raw(place).map_err(|_| self.broken())?.size();
                let entry = Unpacking::start(archive, place, self)?;
                self.unzipped(Box::new(entry), size.max(1))
            }
        }
    }

    /// A file that can be read at any place: the file itself, or what it holds, unpacked to a file without
    /// a name.
    ///
    /// # Errors
    /// As [`stream`](Self::stream), and when the disk is full.
    pub fn seekable(&self) -> Result<File, ReadError> {
        let mut file = self.open()?;
        let mut mark = [0; 2];
        let is_packed = file.read(&mut mark).map_err(self.unreadable())? == 2 && mark == *GZIP;
        file.seek(SeekFrom::Start(0)).map_err(self.unreadable())?;
        if self.member.is_none() && !is_packed {
            return Ok(file);
        }
        let mut unpacked = tempfile::tempfile().map_err(self.unreadable())?;
        let mut bytes = self.stream()?.bytes;
        std::io::copy(&mut bytes, &mut unpacked).map_err(self.unreadable())?;
        unpacked.flush().map_err(self.unreadable())?;
        unpacked.seek(SeekFrom::Start(0)).map_err(self.unreadable())?;
        Ok(unpacked)
    }

    fn open(&self) -> Result<File, ReadError> {
        let metadata = std::fs::metadata(&self.file).map_err(self.unreadable())?;
        if !metadata.is_file() {
            return Err(ReadError::NotAFile { path: self.shown.clone() });
        }
        File::open(&self.file).map_err(self.unreadable())
    }

    fn archive(&self, file: File) -> Result<ZipArchive<File>, ReadError> {
        let archive = ZipArchive::new(file).map_err(|_| self.broken())?;
        if archive.len() > MOST_MEMBERS {
            return Err(ReadError::TooMany {
                path: self.shown.clone(),
                what: "files in an archive",
                most: MOST_MEMBERS,
            });
        }
        Ok(archive)
    }

    /// The bytes as they are, or without gzip when they have its mark.
    fn unzipped(&self, mut bytes: Box<dyn Read + Send>, length: u64) -> Result<Stream, ReadError> {
        let mut mark = Vec::new();
        bytes.by_ref().take(2).read_to_end(&mut mark).map_err(self.unreadable())?;
        let read = Arc::new(AtomicU64::new(0));
        let position = Position { read: read.clone(), length };
        let is_packed = mark == GZIP;
        let counted = Counted { bytes: std::io::Cursor::new(mark).chain(bytes), read };
        let bytes: Box<dyn Read + Send> = match is_packed {
            true => Box::new(Bounded::new(MultiGzDecoder::new(counted), length)),
            false => Box::new(counted),
        };
        Ok(Stream { bytes, position })
    }

    fn unreadable(&self) -> impl FnOnce(std::io::Error) -> ReadError {
        ReadError::unreadable(&self.shown)
    }

    fn broken(&self) -> ReadError {
        ReadError::Broken { path: self.shown.clone(), what: "zip archive" }
    }

    fn no_member(&self) -> ReadError {
        ReadError::NoMember { path: self.shown.clone() }
    }
}

/// Whether `path` is a zip archive of files, and no workbook, which is one too.
///
/// # Errors
/// When it cannot be read.
pub fn is_archive(path: &Path) -> Result<bool, ReadError> {
    let location = Location::of(path);
    let mut mark = Vec::new();
    location.open()?.take(4).read_to_end(&mut mark).map_err(location.unreadable())?;
    if location.member.is_some() || mark != ZIP {
        return Ok(false);
    }
    let archive = location.archive(location.open()?)?;
    let is_part = |name: &String| ["[Content_Types].xml", "mimetype", "META-INF/manifest.xml"].contains(&name.as_str());
    Ok(!names(&archive).any(|name| is_part(&name)))
}

/// The names in an archive that are text: one that is none cannot be named in `portrett.toml`.
fn names(archive: &ZipArchive<File>) -> impl Iterator<Item = String> + '_ {
    archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()))
}

/// The files in an archive, as paths that name them, in alphabetical order. What systems add for
/// themselves is left out.
///
/// # Errors
/// When it is no sound archive.
pub fn members(path: &Path) -> Result<Vec<PathBuf>, ReadError> {
    let location = Location::of(path);
    let archive = location.archive(location.open()?)?;
    let is_own = |name: &str| {
        let last = name.rsplit('/').next().unwrap_or(name);
        name.ends_with('/') || name.starts_with("__MACOSX/") || last.starts_with('.')
    };
    let mut names: Vec<String> = names(&archive).filter(|name| !is_own(name)).collect();
    names.sort_unstable();
    Ok(names.iter().map(|name| PathBuf::from(format!("{}{WITHIN}{name}", path.display()))).collect())
}

/// A member of an archive being unpacked, as a reader of its own. The raw bytes are found once; the
/// archive is not borrowed.
enum Unpacking {
    Stored(Bounded<Take<File>>),
    Deflated(Bounded<flate2::read::DeflateDecoder<Take<File>>>),
}

impl Unpacking {
    fn start(mut archive: ZipArchive<File>, place: usize, location: &Location) -> Result<Self, ReadError> {
        let entry = archive.by_index_raw(place).map_err(|_| location.broken())?;
        let (start, size, method) = (entry.data_start(), entry.compressed_size(), entry.compression());
        let encrypted = entry.encrypted();
        drop(entry);
        if encrypted {
            return Err(ReadError::Locked { path: location.shown.clone() });
        }
        let start = start.ok_or_else(|| location.broken())?;
        let mut file = archive.into_inner();
        file.seek(SeekFrom::Start(start)).map_err(location.unreadable())?;
        let packed = file.take(size);
        match method {
            zip::CompressionMethod::Stored => Ok(Self::Stored(Bounded::new(packed, size))),
            zip::CompressionMethod::Deflated => {
                Ok(Self::Deflated(Bounded::new(flate2::read::DeflateDecoder::new(packed), size)))
            }
            _ => Err(location.broken()),
        }
    }
}

impl Read for Unpacking {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::Stored(bytes) => bytes.read(out),
            Self::Deflated(bytes) => bytes.read(out),
        }
    }
}

/// Bytes that something of `packed` bytes may unpack to.
pub(crate) fn allowance(packed: u64) -> u64 {
    GROWS_FREELY.max(packed.saturating_mul(GROWS_AT_MOST))
}

/// What is said of a bomb.
pub(crate) fn bomb() -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::InvalidData, "it unpacks to far more than its size allows")
}

/// Bytes that may not grow beyond what their packed size allows.
pub(crate) struct Bounded<R> {
    bytes: R,
    left: u64,
}

impl<R> Bounded<R> {
    /// `bytes`, which took `packed` bytes before they were unpacked.
    pub(crate) fn new(bytes: R, packed: u64) -> Self {
        Self { bytes, left: allowance(packed) }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(out)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(bomb)?;
        Ok(read)
    }
}

/// Counts the bytes that were read.
struct Counted<R> {
    bytes: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(out)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
