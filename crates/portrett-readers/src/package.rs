//! A document that is a zip archive: a workbook or a text document. It takes a location and gives the parts
//! by name, none of which can unpack to more than an honest one would.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};
use zip::ZipArchive;
use zip::read::ZipFile;

use crate::error::ReadError;
use crate::location::{Bounded, Location, MOST_MEMBERS, allowance, bomb};

/// A document whose list of parts was read.
pub(crate) struct Package {
    archive: ZipArchive<File>,
    length: u64,
    shown: PathBuf,
    /// What it says that it is, for messages.
    what: &'static str,
}

/// XML within a package. An empty element is a start and an end; an entity that the document declares for
/// itself is never expanded.
pub(crate) type Xml<'a> = Reader<BufReader<Bounded<ZipFile<'a, File>>>>;

/// How many bytes the parts of a package unpack to.
pub(crate) struct Unpacked {
    /// Names in lower case with `/` between folders, and their bytes.
    pub(crate) parts: Vec<(String, u64)>,
}

impl Package {
    /// Opens the document at `location`, which says that it is a `what`.
    ///
    /// # Errors
    /// When it is no sound archive, is locked, or lists more parts than any honest one.
    pub(crate) fn open(location: &Location, what: &'static str) -> Result<Self, ReadError> {
        Self::within(location.seekable()?, location, what)
    }

    /// The document that `file`, which is at `location`, holds.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub(crate) fn within(mut file: File, location: &Location, what: &'static str) -> Result<Self, ReadError> {
        let shown = location.shown.clone();
        let length = file.seek(SeekFrom::End(0)).map_err(ReadError::unreadable(&shown))?;
        file.seek(SeekFrom::Start(0)).map_err(ReadError::unreadable(&shown))?;
        let archive = ZipArchive::new(file).map_err(|_| ReadError::Broken { path: shown.clone(), what })?;
        if archive.len() > MOST_MEMBERS {
            return Err(ReadError::TooMany { path: shown, what: "files in an archive", most: MOST_MEMBERS });
        }
        let mut package = Self { archive, length, shown, what };
        let is_locked = (0..package.archive.len())
            .any(|place| package.archive.by_index_raw(place).is_ok_and(|part| part.encrypted()));
        if is_locked { Err(ReadError::Locked { path: package.shown }) } else { Ok(package) }
    }

    /// Whether it has a part of that name. Some programs write names in other case, or with `\`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.archive.index_for_name(name).or_else(|| {
            let is_it = |raw: &[u8]| normal(&String::from_utf8_lossy(raw)) == normal(name);
            self.archive.file_names_raw().position(is_it)
        })
    }

    /// The bytes of a part, unpacked; nothing when it has no such part.
    ///
    /// # Errors
    /// When the part cannot be unpacked.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Bounded<ZipFile<'_, File>>>, ReadError> {
        let Some(place) = self.place(name) else { return Ok(None) };
        let (path, what) = (&self.shown, self.what);
        let part = self.archive.by_index(place).map_err(|_| ReadError::Broken { path: path.clone(), what })?;
        let packed = part.compressed_size().min(self.length);
        Ok(Some(Bounded::new(part, packed)))
    }

    /// A part as XML; nothing when it has no such part.
    ///
    /// # Errors
    /// As [`part`](Self::part).
    pub(crate) fn xml(&mut self, name: &str) -> Result<Option<Xml<'_>>, ReadError> {
        let Some(part) = self.part(name)? else { return Ok(None) };
        let mut xml = Reader::from_reader(BufReader::new(part));
        let config = xml.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Ok(Some(xml))
    }

    /// Unpacks every part once into nothing, so that a library which does not count may unpack them after.
    /// What the archive's list says of their sizes is no proof.
    ///
    /// # Errors
    /// When they are a bomb.
    pub(crate) fn unpack_all(&mut self) -> Result<Unpacked, ReadError> {
        let mut left = allowance(self.length);
        let mut parts = Vec::new();
        for place in 0..self.archive.len() {
            let Ok(mut part) = self.archive.by_index(place) else { continue };
            let name = part.name().map(|name| normal(&name)).unwrap_or_default();
            let size = drain(&mut part, left).ok_or_else(|| ReadError::unreadable(&self.shown)(bomb()))?;
            left -= size;
            parts.push((name, size));
        }
        Ok(Unpacked { parts })
    }

    /// The archive's file, at its start.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn into_file(self) -> Result<File, ReadError> {
        let mut file = self.archive.into_inner();
        file.seek(SeekFrom::Start(0)).map_err(ReadError::unreadable(&self.shown))?;
        Ok(file)
    }

    /// It has more than `most` of something.
    pub(crate) fn too_many(&self, what: &'static str, most: usize) -> ReadError {
        ReadError::TooMany { path: self.shown.clone(), what, most }
    }

    /// It is not wholly what it says that it is.
    pub(crate) fn broken(&self) -> ReadError {
        ReadError::Broken { path: self.shown.clone(), what: self.what }
    }
}

/// Reads to the end, or to where it cannot be read on: how many bytes; nothing when more than `most`.
fn drain(part: &mut impl Read, most: u64) -> Option<u64> {
    let mut block = vec![0; 64 * 1024];
    let mut size = 0;
    loop {
        match part.read(&mut block) {
            Ok(0) | Err(_) => return Some(size),
            Ok(read) => size += read as u64,
        }
        if size > most {
            return None;
        }
    }
}

fn normal(name: &str) -> String {
    name.replace('\\', "/").to_ascii_lowercase()
}

/// An attribute's value; nothing when the element has none of that name.
///
/// # Errors
/// When the attributes are broken or name an entity that XML does not know.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, quick_xml::Error> {
    let Some(attribute) = element.try_get_attribute(name)? else { return Ok(None) };
    Ok(Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0)?.into_owned()))
}

/// The sign that a reference stands for; nothing for an entity that XML does not know.
pub(crate) fn referred(reference: &BytesRef<'_>) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
