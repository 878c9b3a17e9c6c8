//! A document of Word's to lines: the paragraphs of its text, numbered, with headings and lists as such.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;

use super::line::{Kind, Line};
use super::stamp::time;
use crate::error::ReadError;
use crate::location::Location;
use crate::package::{Package, Xml, attribute, referred};

/// What messages call it.
const DOCUMENT: &str = "Word document";

/// Beginnings of the names of styles of headings, in the languages of Word that our users have.
const HEADINGS: [&str; 6] = ["heading", "overskrift", "otsikko", "kop", "rubrik", "title"];

/// Letters of a name in a row of a table.
const LONGEST_NAME: usize = 40;

/// The lines of the document at `location`, at most `most` bytes of them.
///
/// # Errors
/// When it is no sound document, is locked or a bomb, or has more text than that.
pub(crate) fn lines(location: &Location, most: usize) -> Result<Vec<Line>, ReadError> {
    let path = || location.shown.clone();
    let broken = || ReadError::Broken { path: path(), what: DOCUMENT };
    let mut package = Package::open(location, DOCUMENT)?;
    let mut xml = package.xml("word/document.xml")?.ok_or_else(broken)?;
    let mut paragraphs = Paragraphs::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = xml.read_event_into(&mut buffer).map_err(|_| broken())?;
        if matches!(event, Event::Eof) {
            break;
        }
        paragraphs.take(event, &mut xml).ok_or_else(broken)?;
        if paragraphs.bytes > most {
            return Err(ReadError::TooMany { path: path(), what: "bytes of text", most });
        }
    }
    if paragraphs.is_ended { Ok(paragraphs.lines) } else { Err(broken()) }
}

/// Lines being gathered.
#[derive(Default)]
struct Paragraphs {
    lines: Vec<Line>,
    /// Paragraphs until now.
    number: u64,
    /// Bytes of text until now.
    bytes: usize,
    text: String,
    kind: Option<Kind>,
    in_text: bool,
    /// The cells of a row of a table being read, and how many tables are open.
    cells: Vec<String>,
    tables: usize,
    is_ended: bool,
}

impl Paragraphs {
    /// Takes one event; nothing when the document is broken.
    fn take(&mut self, event: Event<'_>, xml: &mut Xml<'_>) -> Option<()> {
        match event {
            Event::Start(element) => self.start(&element, xml),
            Event::End(element) => {
                self.end(element.local_name().as_ref());
                Some(())
            }
            Event::Text(part) if self.in_text => self.add(&part.xml10_content()),
            Event::CData(part) if self.in_text => self.add(&part.xml10_content()),
            Event::GeneralRef(reference) if self.in_text => self.add(referred(&reference)?.encode_utf8(&mut [0; 4])),
            // An entity of the document's own may stand for anything, and nothing honest needs one.
            Event::GeneralRef(reference) => referred(&reference).map(drop),
            _ => Some(()),
        }
    }

    fn add(&mut self, part: &str) -> Option<()> {
        self.text.push_str(part);
        self.bytes += part.len();
        Some(())
    }

    fn start(&mut self, element: &BytesStart<'_>, xml: &mut Xml<'_>) -> Option<()> {
        match element.local_name().as_ref() {
            "t" => self.in_text = true,
            "tab" if !self.text.is_empty() => self.add("\t")?,
            "br" | "cr" => self.add("\n")?,
            "pStyle" => {
                let style = attribute(element, "w:val").ok()?.unwrap_or_default().to_lowercase();
                let is_heading = HEADINGS.iter().any(|heading| style.starts_with(heading));
                let level = style.chars().last().and_then(|c| c.to_digit(10)).unwrap_or(1);
                self.kind = if is_heading { Some(Kind::Heading(level.clamp(1, 6) as usize)) } else { self.kind };
            }
            "numPr" if self.kind.is_none() => self.kind = Some(Kind::Item),
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => self.cells.clear(),
            // What stands in boxes stands there twice, once for old programs.
            "Fallback" => {
                let name = element.name().as_ref().to_owned();
                xml.read_to_end_into(QName(&name), &mut Vec::new()).ok()?;
            }
            _ => {}
        }
        Some(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "p" if self.tables == 0 => self.paragraph(),
            "p" => {
                self.number += 1;
                self.text.push('\n');
                self.kind = None;
            }
            "tc" if self.tables == 1 => self.cells.push(std::mem::take(&mut self.text).trim().to_owned()),
            "tr" if self.tables == 1 => self.row(),
            "tbl" => self.tables = self.tables.saturating_sub(1),
            "document" => self.is_ended = true,
            _ => {}
        }
    }

    /// Ends a paragraph, which may be several lines, and which a blank parts from the next.
    fn paragraph(&mut self) {
        self.number += 1;
        let text = std::mem::take(&mut self.text);
        let kind = self.kind.take().unwrap_or(Kind::Text);
        self.push(&text, kind);
    }

    /// Ends a row of a table: one of a name and what was said, with the time in a cell of its own or none, is
    /// a line with a speaker.
    fn row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let (times, words): (Vec<String>, Vec<String>) =
            cells.into_iter().filter(|cell| !cell.is_empty()).partition(|cell| time(cell).is_some());
        let stamp = times.first().map(|time| format!("[{time}] ")).unwrap_or_default();
        let is_name = |cell: &String| cell.chars().count() <= LONGEST_NAME && !cell.contains('\n');
        let text = match &words[..] {
            [name, said @ ..] if is_name(name) && !said.is_empty() => {
                format!("{stamp}{}: {}", name.trim_end_matches(':'), said.join(" – "))
            }
            words => format!("{stamp}{}", words.join(" – ")),
        };
        self.push(&text, Kind::Item);
    }

    fn push(&mut self, text: &str, kind: Kind) {
        let blank = Line { number: self.number, kind: Kind::Blank, text: String::new() };
        for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
            self.lines.push(Line { number: self.number, kind, text: part.to_owned() });
        }
        self.lines.push(blank);
    }
}
