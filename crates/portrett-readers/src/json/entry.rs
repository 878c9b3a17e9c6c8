//! Lists that are maps: items which say what they are called and what they hold. One small table knows
//! how; a new tool's way is a line in it.

use std::collections::HashMap;

use super::scan::{Fault, Scalar, Scan, Span, Text};

/// Keys of an item that tell what it is.
const PARTS: [&[u8]; 5] = [b"key", b"field", b"id", b"value", b"type"];
const KEY: usize = 0;
const FIELD: usize = 1;
const ID: usize = 2;
const VALUE: usize = 3;
const TYPE: usize = 4;

/// How items say what they are called.
struct Shape {
    /// Which of the parts says it.
    name: usize,
    /// Whether that part is an object that names a question.
    is_question: bool,
    /// Whether an item has nothing but name and value. Things have ids and values too, and more.
    alone: bool,
}

/// The shapes, the most telling first.
const SHAPES: &[Shape] = &[
    // GA4 `event_params`, `user_properties`; WooCommerce `meta_data`; Typeform `variables`.
    Shape { name: KEY, is_question: false, alone: false },
    // Typeform `answers`.
    Shape { name: FIELD, is_question: true, alone: false },
    // Zendesk `custom_fields`.
    Shape { name: ID, is_question: false, alone: true },
];

/// Where the value is when it is an object: GA4's by its type, Typeform's choices and payments.
const VALUES: &[&[u8]] =
    &[b"string_value", b"int_value", b"float_value", b"double_value", b"label", b"labels", b"other", b"amount"];

/// An item of a map.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Where its name stands: a text, a number, or the object that names a question.
    pub name: Span,
    /// Whether that object names a question, whose title may stand elsewhere in the row.
    pub is_question: bool,
    /// Where its value begins; nothing when it has none.
    pub value: Option<usize>,
}

/// Steps over the object that `scan` of `row` stands before: the entry that it is, if it is one.
pub fn entry(scan: &mut Scan<'_>, row: &[u8]) -> Result<Option<Entry>, Fault> {
    let start = scan.at();
    let mut parts: [Option<Span>; PARTS.len()] = [None; PARTS.len()];
    let mut others = 0;
    let mut more = scan.open(b'}')?;
    while more {
        let key = scan.key()?.span.of(row);
        let value = scan.span()?;
        match PARTS.iter().position(|part| *part == key) {
            Some(part) => parts[part] = Some(value),
            None => others += 1,
        }
        more = scan.more(b'}')?;
    }
    let is_alone = others == 0 && parts[TYPE].is_none();
    let holds = |shape: &&Shape| {
        parts[shape.name].is_some_and(|name| is_name(name.of(row), shape.is_question)) && (is_alone || !shape.alone)
    };
    let Some(shape) = SHAPES.iter().find(holds) else { return Ok(None) };
    let value = match (parts[VALUE], parts[TYPE]) {
        (Some(value), _) => Some(value.start),
        (None, Some(kind)) => member(row, start, text_at(row, kind))?,
        (None, None) => return Ok(None),
    };
    let name = parts[shape.name].unwrap_or_default();
    Ok(Some(Entry { name, is_question: shape.is_question, value }))
}

/// Whether a value can name something.
fn is_name(value: &[u8], is_question: bool) -> bool {
    match value.first() {
        Some(b'{') => is_question,
        Some(b'"' | b'-' | b'0'..=b'9') => !is_question,
        _ => false,
    }
}

/// The bytes of a text or a number as they stand in the row.
fn text_at(row: &[u8], span: Span) -> &[u8] {
    let bytes = span.of(row);
    bytes.strip_prefix(b"\"").and_then(|bytes| bytes.strip_suffix(b"\"")).unwrap_or(bytes)
}

/// Where the value of the last member called `name` begins in the object at `at`.
fn member(row: &[u8], at: usize, name: &[u8]) -> Result<Option<usize>, Fault> {
    let (mut scan, mut found) = (Scan::new(row, at), None);
    let mut more = scan.open(b'}')?;
    while more {
        let is_it = scan.key()?.span.of(row) == name;
        found = if is_it { Some(scan.at()) } else { found };
        scan.skip()?;
        more = scan.more(b'}')?;
    }
    Ok(found)
}

/// Hands the scalars of the value that `scan` stands before to `take`: itself, those of a list, those that
/// an object has at the keys that hold values.
pub fn scalars(scan: &mut Scan<'_>, row: &[u8], take: &mut dyn FnMut(Scalar)) -> Result<(), Fault> {
    match scan.peek()? {
        b'{' => {
            let mut more = scan.open(b'}')?;
            while more {
                let key = scan.key()?.span.of(row);
                let is_value = VALUES.contains(&key);
                if is_value && scan.peek()? != b'{' {
                    scalars(scan, row, take)?
                } else {
                    scan.skip()?
                }
                more = scan.more(b'}')?;
            }
        }
        b'[' => {
            let mut more = scan.open(b']')?;
            while more {
                if matches!(scan.peek()?, b'{' | b'[') {
                    scan.skip()?
                } else {
                    take(scan.scalar()?)
                }
                more = scan.more(b']')?;
            }
        }
        _ => take(scan.scalar()?),
    }
    Ok(())
}

/// What is said of a question: in an answer's `field`, or where the questions are defined.
#[derive(Debug, Clone, Copy, Default)]
pub struct Question<'a> {
    /// The tool's id.
    pub id: Option<&'a [u8]>,
    /// The id that the maker of the form chose.
    pub reference: Option<&'a [u8]>,
    /// What was asked.
    pub title: Option<Text>,
}

/// Titles of questions, by id and by reference.
pub type Titles<'a> = HashMap<&'a [u8], Text>;

/// Reads the object at `at` as a question, and the questions among its `fields` and `properties` into
/// `titles`.
pub fn question<'a>(row: &'a [u8], at: usize, titles: &mut Titles<'a>) -> Result<Question<'a>, Fault> {
    let (mut scan, mut read) = (Scan::new(row, at), Question::default());
    if scan.peek()? != b'{' {
        return Ok(read);
    }
    let mut more = scan.open(b'}')?;
    while more {
        let key = scan.key()?.span.of(row);
        let value = scan.span()?;
        let is_scalar = !matches!(value.of(row).first(), Some(b'{' | b'['));
        match key {
            b"id" if is_scalar => read.id = Some(text_at(row, value)),
            b"ref" if is_scalar => read.reference = Some(text_at(row, value)),
            b"title" => read.title = title(row, value)?,
            b"fields" => fields(row, value.start, titles)?,
            b"properties" => drop(question(row, value.start, titles)?),
            _ => {}
        }
        more = scan.more(b'}')?;
    }
    Ok(read)
}

fn title(row: &[u8], at: Span) -> Result<Option<Text>, Fault> {
    let is_text = at.of(row).first() == Some(&b'"');
    Ok(match is_text.then(|| Scan::new(row, at.start).scalar()).transpose()? {
        Some(Scalar::Text(text)) if text.span.len() > 0 => Some(text),
        _ => None,
    })
}

/// Reads the list of questions at `at` into `titles`.
fn fields<'a>(row: &'a [u8], at: usize, titles: &mut Titles<'a>) -> Result<(), Fault> {
    let mut scan = Scan::new(row, at);
    if scan.peek()? != b'[' {
        return Ok(());
    }
    let mut more = scan.open(b']')?;
    while more {
        let field = scan.span()?;
        let asked = question(row, field.start, titles)?;
        if let Some(title) = asked.title {
            titles.extend([asked.id, asked.reference].into_iter().flatten().map(|name| (name, title)));
        }
        more = scan.more(b']')?;
    }
    Ok(())
}
