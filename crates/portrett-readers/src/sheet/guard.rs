//! What a zipped workbook must be before calamine opens it. calamine takes the file's word for how much
//! memory to set aside, and copies fonts and formats into every style; Excel's own limits, with room to
//! spare, keep both within what the file's size explains.

use std::io::Read;

use quick_xml::events::Event;

use crate::error::ReadError;
use crate::package::{Package, Unpacked, attribute};

/// Cell formats of a workbook; Excel takes 65,490, listed for cells and for named styles.
const MOST_FORMATS: usize = 140_000;

/// Elements of the list of styles.
const MOST_STYLE_ELEMENTS: usize = 2_000_000;

/// Bytes of the name of a font or of the code of a number format; Excel takes 255 letters.
const LONGEST_NAME: usize = 2_048;

/// Bytes of the parts that list sheets and names.
const LARGEST_LIST: u64 = 4 * 1024 * 1024;

/// Bytes that all shared texts may take: they are held in memory.
const MOST_TEXT: usize = 1 << 30;

/// Bytes of the shortest shared text, `<si/>`.
const SHORTEST_TEXT: u64 = 5;

/// Unpacks every part once, and looks at those of which calamine trusts the word.
///
/// # Errors
/// When the workbook is a bomb or broken.
pub(crate) fn check(package: &mut Package) -> Result<(), ReadError> {
    let Unpacked { parts } = package.unpack_all()?;
    for (name, size) in parts {
        let last = name.rsplit('/').next().unwrap_or(&name);
        match last {
            "sharedstrings.xml" | "sharedstrings.bin" if size > MOST_TEXT as u64 => {
                return Err(package.too_many("bytes of text", MOST_TEXT));
            }
            "sharedstrings.xml" => check_strings(package, &name, size)?,
            "styles.xml" => check_styles(package, &name)?,
            "workbook.bin" if size > LARGEST_LIST => return Err(package.broken()),
            "workbook.bin" => check_sheets(package, &name)?,
            _ => {}
        }
    }
    Ok(())
}

/// The number of shared texts that the list says must have room in the list.
fn check_strings(package: &mut Package, name: &str, size: u64) -> Result<(), ReadError> {
    let broken = package.broken();
    let Some(mut xml) = package.xml(name)? else { return Ok(()) };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "sst" => {
                let Ok(count) = attribute(&element, "uniqueCount") else { return Err(broken) };
                let count = count.and_then(|count| count.parse::<u64>().ok()).unwrap_or(0);
                return if count > (size / SHORTEST_TEXT).max(1_000_000) { Err(broken) } else { Ok(()) };
            }
            Ok(Event::Eof) | Err(_) => return Err(broken),
            Ok(_) => {}
        }
    }
}

fn check_styles(package: &mut Package, name: &str) -> Result<(), ReadError> {
    let broken = package.broken();
    let Some(mut xml) = package.xml(name)? else { return Ok(()) };
    let (mut buffer, mut elements, mut formats) = (Vec::new(), 0, 0);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                elements += 1;
                let name = element.local_name();
                formats += usize::from(name.as_ref() == "xf");
                let is_copied = ["numFmt", "name", "xf"].contains(&name.as_ref());
                if is_copied && element.len() > LONGEST_NAME {
                    return Err(broken);
                }
            }
            Ok(Event::Eof) => return Ok(()),
            Err(_) => return Err(broken),
            Ok(_) => {}
        }
        if elements > MOST_STYLE_ELEMENTS || formats > MOST_FORMATS {
            return Err(broken);
        }
    }
}

/// Record that names a sheet of a binary workbook: `BrtBundleSh` of MS-XLSB 2.4.304.
const SHEET: u32 = 0x9C;

/// Record that names a range: `BrtName`, whose ninth byte begins the length of its name.
const NAME: u32 = 0x27;

/// Bytes of a record that names a sheet: two texts of at most 255 and 31 letters, and twelve bytes.
const LONGEST_SHEET_RECORD: usize = 1_100;

/// Letters of a name.
const LONGEST_RANGE_NAME: u32 = 255;

/// Names of sheets and ranges in a binary workbook are copied wherever a formula uses them.
fn check_sheets(package: &mut Package, name: &str) -> Result<(), ReadError> {
    let broken = package.broken();
    let mut bytes = Vec::new();
    let Some(mut part) = package.part(name)? else { return Ok(()) };
    if part.read_to_end(&mut bytes).is_err() {
        return Err(broken);
    }
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        let Some((kind, record, after)) = record(rest) else { return Err(broken) };
        let is_long = match kind {
            SHEET => record.len() > LONGEST_SHEET_RECORD,
            NAME => record.get(9..13).is_some_and(|length| little_endian(length) > LONGEST_RANGE_NAME),
            _ => false,
        };
        if is_long {
            return Err(broken);
        }
        rest = after;
    }
    Ok(())
}

/// The first record: its kind, its bytes, and what follows (MS-XLSB 2.1.4).
fn record(bytes: &[u8]) -> Option<(u32, &[u8], &[u8])> {
    let (kind, bytes) = varying(bytes, 2)?;
    let (length, bytes) = varying(bytes, 4)?;
    let length = length as usize;
    Some((kind, bytes.get(..length)?, bytes.get(length..)?))
}

/// A number of at most `most` bytes, seven bits in each.
fn varying(bytes: &[u8], most: usize) -> Option<(u32, &[u8])> {
    let mut number = 0;
    for (place, byte) in bytes.iter().take(most).enumerate() {
        number |= u32::from(byte & 0x7F) << (7 * place);
        if byte & 0x80 == 0 || place + 1 == most {
            return Some((number, &bytes[place + 1..]));
        }
    }
    None
}

/// The number that bytes hold, the lowest first.
pub(crate) fn little_endian(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte))
}
