//! OpenDocument's workbooks, read as a stream. calamine reads them as a whole, never ends on one that is cut
//! off, and repeats a cell as often as the file says; this does none of that.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;

use super::ods_cell::{Repeated, cell};
use super::row::{Row, Visit};
use super::workbook::{SheetName, WORKBOOK};
use crate::error::ReadError;
use crate::package::{Package, Xml, attribute};
use crate::raw::MOST_COLUMNS;

/// Rows of the largest sheet that a program makes.
const MOST_ROWS: u64 = 1_048_576;

/// Bytes that cells which stand in the file once, and are repeated, may take in all.
const MOST_REPEATED: u64 = 1 << 30;

/// Bytes that they may take in one row.
const MOST_REPEATED_IN_ROW: u64 = 64 << 20;

/// Part of the package that holds the sheets.
const CONTENT: &str = "content.xml";

/// An OpenDocument workbook whose list of sheets was read.
pub(crate) struct Ods {
    path: PathBuf,
    package: Package,
    sheets: Vec<SheetName>,
}

impl Ods {
    /// Opens a workbook and lists its sheets.
    ///
    /// # Errors
    /// When it is broken or locked.
    pub(crate) fn open(mut package: Package, path: &Path) -> Result<Self, ReadError> {
        if is_locked(&mut package)? {
            return Err(ReadError::Locked { path: path.to_owned() });
        }
        let broken = package.broken();
        let mut xml = package.xml(CONTENT)?.ok_or(broken)?;
        let sheets = sheet_names(&mut xml).ok_or_else(|| broken_at(path))?;
        drop(xml);
        Ok(Self { path: path.to_owned(), package, sheets })
    }

    /// The sheets, in the order of the workbook.
    pub(crate) fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Hands the rows of a sheet to `visit`.
    ///
    /// # Errors
    /// When the sheet is broken, and those of `visit`.
    pub(crate) fn rows(&mut self, sheet: &str, visit: &mut Visit<'_>) -> Result<(), ReadError> {
        let Some(mut xml) = self.package.xml(CONTENT)? else { return Err(broken_at(&self.path)) };
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match xml.read_event_into(&mut buffer) {
                Ok(Event::Start(element)) if element.name().as_ref() == "table:table" => {
                    let name = attribute(&element, "table:name").map_err(|_| broken_at(&self.path))?;
                    if name.as_deref() == Some(sheet) {
                        break;
                    }
                }
                Ok(Event::Eof) | Err(_) => return Err(broken_at(&self.path)),
                Ok(_) => {}
            }
        }
        Table { path: &self.path, xml, row: Row::default(), before: 0, repeated: 0 }.read(visit)
    }
}

fn broken_at(path: &Path) -> ReadError {
    ReadError::Broken { path: path.to_owned(), what: WORKBOOK }
}

/// Whether the list of parts says that some are encrypted.
fn is_locked(package: &mut Package) -> Result<bool, ReadError> {
    let broken = package.broken();
    let Some(mut xml) = package.xml("META-INF/manifest.xml")? else { return Ok(false) };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "encryption-data" => return Ok(true),
            Ok(Event::Eof) => return Ok(false),
            Err(_) => return Err(broken),
            Ok(_) => {}
        }
    }
}

/// The names of the sheets and whether they are shown; nothing when the content is broken.
fn sheet_names(xml: &mut Xml<'_>) -> Option<Vec<SheetName>> {
    let mut sheets = Vec::new();
    let mut hidden_styles = BTreeSet::new();
    let mut style = None;
    let (mut buffer, mut skipped, mut ended) = (Vec::new(), Vec::new(), false);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => match element.name().as_ref() {
                "style:style" => style = attribute(&element, "style:name").ok()?,
                "style:table-properties" => {
                    let is_hidden = attribute(&element, "table:display").ok()?.as_deref() == Some("false");
                    hidden_styles.extend(style.take().filter(|_| is_hidden));
                }
                "table:table" => {
                    let style = attribute(&element, "table:style-name").ok()?;
                    let visible = style.is_none_or(|style| !hidden_styles.contains(&style));
                    let name = attribute(&element, "table:name").ok()?;
                    sheets.extend(name.map(|name| SheetName { name, visible }));
                    skipped.clear();
                    skip_table(xml, &mut skipped)?;
                }
                _ => {}
            },
            Event::End(element) => ended |= element.name().as_ref() == "office:document-content",
            Event::Eof => return ended.then_some(sheets),
            _ => {}
        }
    }
}

/// Reads to the end of a table that was begun; nothing when it has none.
fn skip_table(xml: &mut Xml<'_>, buffer: &mut Vec<u8>) -> Option<()> {
    let mut depth = 1;
    while depth > 0 {
        buffer.clear();
        match xml.read_event_into(buffer).ok()? {
            Event::Start(element) if element.name().as_ref() == "table:table" => depth += 1,
            Event::End(element) if element.name().as_ref() == "table:table" => depth -= 1,
            Event::Eof => return None,
            _ => {}
        }
    }
    Some(())
}

/// A sheet being read.
struct Table<'x, 'p> {
    path: &'p Path,
    xml: Xml<'x>,
    row: Row<'static>,
    /// Rows before this one.
    before: u64,
    /// Bytes of repeated cells until now.
    repeated: u64,
}

impl Table<'_, '_> {
    fn read(mut self, visit: &mut Visit<'_>) -> Result<(), ReadError> {
        let mut buffer = Vec::new();
        while self.before < MOST_ROWS {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Ok(Event::Start(element)) if element.name().as_ref() == "table:table-row" => {
                    let times = times(&element, "table:number-rows-repeated");
                    self.read_row()?;
                    if self.hand_over(times, visit)?.is_break() {
                        return Ok(());
                    }
                }
                // Pictures and charts that stand over the cells may hold tables of their own.
                Ok(Event::Start(element)) if element.name().as_ref() == "table:shapes" => {
                    let end = self.xml.read_to_end_into(QName("table:shapes"), &mut Vec::new());
                    end.map_err(|_| broken_at(self.path))?;
                }
                Ok(Event::End(element)) if element.name().as_ref() == "table:table" => return Ok(()),
                Ok(Event::Eof) | Err(_) => return Err(broken_at(self.path)),
                Ok(_) => {}
            }
        }
        Ok(())
    }

    /// Gathers the cells of a row that was begun.
    fn read_row(&mut self) -> Result<(), ReadError> {
        self.row.cells.clear();
        let (mut buffer, mut column, mut in_row) = (Vec::new(), 0, 0);
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Ok(Event::Start(element)) => {
                    let is_cell = element.name().as_ref() == "table:table-cell";
                    let is_covered = element.name().as_ref() == "table:covered-table-cell";
                    let times = times(&element, "table:number-columns-repeated");
                    if is_cell {
                        let read = cell(&mut self.xml, &element).ok_or_else(|| broken_at(self.path))?;
                        in_row += read.as_ref().map_or(0, |value| (times - 1).saturating_mul(size(value)));
                        self.repeat(Repeated { value: read, times, column }, in_row)?;
                    } else {
                        let name = element.name().as_ref().to_owned();
                        self.xml.read_to_end_into(QName(&name), &mut Vec::new()).map_err(|_| broken_at(self.path))?;
                    }
                    if is_cell || is_covered {
                        column = column.saturating_add(times);
                    }
                }
                Ok(Event::End(element)) if element.name().as_ref() == "table:table-row" => return Ok(()),
                Ok(Event::Eof) | Err(_) => return Err(broken_at(self.path)),
                Ok(_) => {}
            }
        }
    }

    /// Takes a cell as often as it stands in the row.
    fn repeat(&mut self, cell: Repeated, in_row: u64) -> Result<(), ReadError> {
        let Some(value) = cell.value else { return Ok(()) };
        if cell.column.saturating_add(cell.times) > MOST_COLUMNS as u64 {
            return Err(ReadError::TooMany { path: self.path.to_owned(), what: "columns", most: MOST_COLUMNS });
        }
        if in_row > MOST_REPEATED_IN_ROW {
            return Err(self.too_repeated());
        }
        self.row.cells.extend((0..cell.times).map(|place| ((cell.column + place) as usize, value.clone())));
        Ok(())
    }

    /// Hands a row over as often as it stands in the sheet.
    fn hand_over(&mut self, times: u64, visit: &mut Visit<'_>) -> Result<ControlFlow<()>, ReadError> {
        let first = self.before + 1;
        self.before = self.before.saturating_add(times);
        if self.row.cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        let bytes: u64 = self.row.cells.iter().map(|(_, value)| size(value)).sum();
        for number in first..=self.before.min(MOST_ROWS) {
            self.row.number = number;
            self.repeated += if number > first { bytes } else { 0 };
            if self.repeated > MOST_REPEATED {
                return Err(self.too_repeated());
            }
            if visit(&self.row)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn too_repeated(&self) -> ReadError {
        let most = MOST_REPEATED as usize;
        ReadError::TooMany { path: self.path.to_owned(), what: "bytes of repeated cells", most }
    }
}

/// How often an element says that it stands there: at least once.
fn times(element: &BytesStart<'_>, name: &str) -> u64 {
    attribute(element, name).ok().flatten().and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

/// Bytes that a cell takes.
fn size(value: &super::value::Value<'_>) -> u64 {
    64 + value.written(portrett_terms::DecimalMark::Point).len() as u64
}
