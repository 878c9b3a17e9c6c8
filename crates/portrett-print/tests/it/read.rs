//! Reads files back: the text of a PDF by its own tables of characters, the text of slides and documents from their XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use hayro_cmap::{BfString, CMap};
use hayro_syntax::Pdf;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Object, Stream};
use hayro_syntax::page::Page;

pub fn pdf(bytes: &[u8]) -> Pdf {
    Pdf::new(bytes.to_vec()).unwrap()
}

pub fn pdf_pages(bytes: &[u8]) -> usize {
    pdf(bytes).pages().len()
}

/// The text of every page, without spaces: where a line breaks is the layout's own affair.
pub fn pdf_text(bytes: &[u8]) -> String {
    squeezed(&pdf(bytes).pages().iter().map(page_text).collect::<String>())
}

/// What a page shows, by the table of characters that each of its fonts brings along.
fn page_text(page: &Page<'_>) -> String {
    let (mut text, mut font, mut fonts) = (String::new(), String::new(), BTreeMap::new());
    let mut instructions = page.typed_operations();
    while let Some(instruction) = instructions.next() {
        match instruction {
            TypedInstruction::TextFont(chosen) => {
                font = chosen.0.as_str().to_owned();
                fonts.entry(font.clone()).or_insert_with(|| characters(page, chosen.0));
            }
            TypedInstruction::ShowText(shown) => text.push_str(&said(shown.0, &fonts[&font])),
            TypedInstruction::ShowTexts(shown) => {
                for object in shown.0.iter::<Object<'_>>() {
                    if let Object::String(own) = object {
                        text.push_str(&said(&own, &fonts[&font]));
                    }
                }
            }
            _ => {}
        }
    }
    text
}

fn characters(page: &Page<'_>, name: &hayro_syntax::object::Name<'_>) -> CMap {
    let font = page.resources().get_font(name).unwrap();
    let table: Stream<'_> = font.get("ToUnicode").unwrap();
    CMap::parse(&table.decoded().unwrap(), |_| None).unwrap()
}

/// Characters of two bytes each.
fn said(shown: &[u8], table: &CMap) -> String {
    let codes = shown.chunks(2).map(|pair| pair.iter().fold(0, |code, byte| code * 256 + u32::from(*byte)));
    let mut text = String::new();
    for code in codes {
        match table.lookup_bf_string(code) {
            Some(BfString::Char(own)) => text.push(own),
            Some(BfString::String(own)) => text.push_str(&own),
            None => {}
        }
    }
    text
}

/// What `look` finds in each dictionary of the file.
pub fn pdf_dictionaries<T>(bytes: &[u8], look: impl Fn(&Dict<'_>) -> Option<T>) -> Vec<T> {
    let pdf = pdf(bytes);
    let mut found = Vec::new();
    for object in pdf.objects() {
        match object {
            Object::Dict(own) => found.extend(look(&own)),
            Object::Stream(own) => found.extend(look(own.dict())),
            _ => {}
        }
    }
    found
}

/// Every string under `key` in any dictionary of the file.
pub fn pdf_strings(bytes: &[u8], key: &str) -> Vec<String> {
    pdf_dictionaries(bytes, |own| own.get::<hayro_syntax::object::String<'_>>(key).map(|text| words(text.as_bytes())))
}

/// Text in a PDF is of UTF-16 where it says so with its first two bytes.
fn words(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => {
            let units: Vec<u16> = rest.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// A part of a zip archive as text.
pub fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

pub fn parts(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// What the elements `name` of a part say, without spaces.
pub fn xml_text(xml: &str, name: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut text, mut is_within) = (String::new(), false);
    loop {
        use quick_xml::events::Event;
        match reader.read_event().unwrap() {
            Event::Start(start) => is_within = start.name().as_ref() == name,
            Event::End(_) => is_within = false,
            Event::Text(own) if is_within => text.push_str(&own),
            Event::GeneralRef(own) if is_within => match quick_xml::escape::resolve_xml_entity(&own) {
                Some(known) => text.push_str(known),
                None => text.extend(own.resolve_char_ref().unwrap()),
            },
            Event::Eof => return squeezed(&text),
            _ => {}
        }
    }
}

/// The text of a slide.
pub fn slide_text(bytes: &[u8], number: usize) -> String {
    xml_text(&part(bytes, &format!("ppt/slides/slide{number}.xml")), "a:t")
}

/// The text of each slide that has `title` on it, after the first.
pub fn slides_of(bytes: &[u8], title: &str) -> Vec<String> {
    let count = parts(bytes).iter().filter(|own| own.starts_with("ppt/slides/slide")).count();
    let title = squeezed(title);
    (2..=count).map(|number| slide_text(bytes, number)).filter(|text| text.contains(&title)).collect()
}

/// The text of a text document.
pub fn letter_text(bytes: &[u8]) -> String {
    xml_text(&part(bytes, "word/document.xml"), "w:t")
}

/// `text` without spaces, marks of direction and what hyphenates.
pub fn squeezed(text: &str) -> String {
    let goes = |c: char| c.is_whitespace() || matches!(c, '\u{AD}' | '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}');
    text.chars().filter(|c| !goes(*c)).collect()
}
