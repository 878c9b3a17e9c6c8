//! One cell of an OpenDocument workbook: its value by its type, its text as it is shown.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;

use super::value::Value;
use crate::package::{Xml, attribute, referred};

/// Spaces that one element may stand for.
const MOST_SPACES: usize = 1_000;

/// A cell that stands several times side by side.
pub(crate) struct Repeated {
    pub(crate) value: Option<Value<'static>>,
    pub(crate) times: u64,
    /// The first of its columns, counted from 0.
    pub(crate) column: u64,
}

/// Reads a cell that was begun, to its end: nothing when it is broken, and no value when it is blank.
pub(crate) fn cell(xml: &mut Xml<'_>, element: &BytesStart<'_>) -> Option<Option<Value<'static>>> {
    let get = |name| attribute(element, name).ok();
    let kind = get("office:value-type")?.unwrap_or_default();
    let is_error = get("calcext:value-type")?.as_deref() == Some("error");
    let (number, day, time) = (get("office:value")?, get("office:date-value")?, get("office:time-value")?);
    let (truth, said) = (get("office:boolean-value")?, get("office:string-value")?);
    let shown = shown(xml)?;
    let value = match kind.as_str() {
        _ if is_error => Some(Value::Error(shown)),
        "float" | "percentage" | "currency" => number.as_deref().and_then(of_number),
        "date" => day.as_deref().and_then(Value::iso_moment),
        "time" => time.as_deref().and_then(Value::iso_duration),
        "boolean" => truth.map(|truth| Value::truth(truth == "true")),
        _ => Value::text(Cow::Owned(said.filter(|said| !said.is_empty()).unwrap_or(shown))),
    };
    Some(value)
}

fn of_number(text: &str) -> Option<Value<'static>> {
    match text.trim().parse::<f64>() {
        Ok(number) if number.is_finite() => Some(Value::Number(number)),
        _ => Value::text(text.to_owned()),
    }
}

/// The text that the cell shows: its paragraphs, without notes and tables within.
fn shown(xml: &mut Xml<'_>) -> Option<String> {
    let mut text = String::new();
    let (mut buffer, mut paragraphs) = (Vec::new(), 0);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => match element.name().as_ref() {
                "text:p" => {
                    text.push_str(if paragraphs > 0 { "\n" } else { "" });
                    paragraphs += 1;
                }
                "text:s" => text.push_str(&" ".repeat(spaces(&element)?)),
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                other @ ("office:annotation" | "table:table" | "draw:frame") => {
                    let name = other.to_owned();
                    xml.read_to_end_into(QName(&name), &mut Vec::new()).ok()?;
                }
                _ => {}
            },
            // Spaces between paragraphs are the layout of the file.
            Event::Text(part) if paragraphs > 0 => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => text.push(referred(&reference)?),
            Event::End(element) if element.name().as_ref() == "table:table-cell" => return Some(text),
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn spaces(element: &BytesStart<'_>) -> Option<usize> {
    let count = attribute(element, "text:c").ok()?.and_then(|count| count.parse().ok());
    Some(count.unwrap_or(1).min(MOST_SPACES))
}
