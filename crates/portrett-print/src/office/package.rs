//! A file of parts, as offices write them: a zip archive with a list of what each part is (ECMA-376, part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::{Element, element};
use crate::PrintError;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// Where the kinds of relations are named.
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Parts that become one file.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    /// Path of a part, and what it is.
    kinds: Vec<(String, String)>,
}

/// From a part to another: the last word of the relation's kind, and the path.
pub(super) type Relation = (&'static str, String);

impl Package {
    /// Adds a part of XML; `kind` is the content type after `application/vnd.openxmlformats-`.
    pub fn add(&mut self, path: &str, kind: &str, root: &Element) -> Result<(), PrintError> {
        self.kinds.push((format!("/{path}"), format!("application/vnd.openxmlformats-{kind}+xml")));
        self.parts.push((path.to_owned(), root.written()?));
        Ok(())
    }

    /// Adds the part with title, maker and day.
    pub fn add_core(&mut self, path: &str, root: &Element) -> Result<(), PrintError> {
        let kind = "application/vnd.openxmlformats-package.core-properties+xml";
        self.kinds.push((format!("/{path}"), kind.to_owned()));
        self.parts.push((path.to_owned(), root.written()?));
        Ok(())
    }

    /// Adds a picture.
    pub fn add_png(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push((path.to_owned(), bytes));
    }

    /// Adds the relations of the part at `path`, which are `rId1`, `rId2` and so on; of the whole where it is empty.
    pub fn relate(&mut self, path: &str, relations: &[Relation]) -> Result<(), PrintError> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let place = if folder.is_empty() { "_rels".to_owned() } else { format!("{folder}/_rels") };
        let relation = |(number, (kind, target)): (usize, &Relation)| {
            let head = if *kind == "core-properties" {
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
            } else {
                OFFICE
            };
            element("Relationship")
                .with("Id", format!("rId{number}"))
                .with("Type", format!("{head}/{kind}"))
                .with("Target", target)
        };
        let root = element("Relationships").with("xmlns", RELATIONS).holding_all((1..).zip(relations).map(relation));
        self.parts.push((format!("{place}/{name}.rels"), root.written()?));
        Ok(())
    }

    /// The file. Its parts have no time, so that the same parts give the same bytes.
    pub fn packed(self) -> Result<Vec<u8>, PrintError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let types = self.types().written()?;
        let first = std::iter::once(("[Content_Types].xml", &types));
        for (path, bytes) in first.chain(self.parts.iter().map(|(path, bytes)| (path.as_str(), bytes))) {
            archive.start_file(path, options)?;
            archive.write_all(bytes)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    fn types(&self) -> Element {
        let by_ending = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ];
        let ending =
            |(ending, kind): (&str, &str)| element("Default").with("Extension", ending).with("ContentType", kind);
        let part =
            |(path, kind): &(String, String)| element("Override").with("PartName", path).with("ContentType", kind);
        element("Types")
            .with("xmlns", TYPES)
            .holding_all(by_ending.map(ending))
            .holding_all(self.kinds.iter().map(part))
    }
}

/// Title, maker and day of a file. The day is that of the data: no clock is asked.
pub(super) fn properties(title: &str, language: &str, as_of: &str) -> Element {
    let metadata = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let root = element("cp:coreProperties")
        .with("xmlns:cp", metadata)
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .holding(element("dc:title").saying(title))
        .holding(element("dc:creator").saying("Portrett"))
        .holding(element("dc:language").saying(language));
    let is_day = as_of.len() == 10 && as_of.split('-').all(|part| part.bytes().all(|c| c.is_ascii_digit()));
    if !is_day {
        return root;
    }
    let created = element("dcterms:created").with("xsi:type", "dcterms:W3CDTF").saying(&format!("{as_of}T00:00:00Z"));
    root.holding(created)
}
