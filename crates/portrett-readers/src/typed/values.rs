//! Nested values of a batch, written as JSON one by one.

use arrow::array::{
    Array, ArrayRef, AsArray, GenericListArray, LargeStringArray, OffsetSizeTrait, StringArray, StringViewArray,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::datatypes::DataType;
use arrow::error::ArrowError;
use memchr::memchr2;

use super::kind::is_read;
use crate::convert::texts;
use crate::json::cut::LONGEST_ROW;

/// What is written for nothing.
const NULL: &[u8] = b"null";

/// The values of an array. Those without parts are texts, whatever they are in the file: the cell has the
/// bytes that a number has, too.
pub enum Values {
    /// Nothing, however many.
    Nothing,
    /// Texts, or what was made text.
    Text(StringArray),
    /// Texts of which there may be more than 2 GB.
    LargeText(LargeStringArray),
    /// Texts that stand somewhere.
    TextView(StringViewArray),
    /// Values that are named by their places among others, which may be long and come often.
    Chosen { nulls: Option<NullBuffer>, places: Vec<usize>, values: Box<Values> },
    /// Objects.
    Object { nulls: Option<NullBuffer>, members: Vec<Member> },
    /// Lists: where the items of each begin, and where those of the last end.
    List { nulls: Option<NullBuffer>, bounds: Vec<usize>, items: Box<Values> },
    /// Objects whose keys differ from one to the other; bounds as of lists.
    Map { nulls: Option<NullBuffer>, bounds: Vec<usize>, names: Box<Values>, values: Box<Values> },
}

/// What an object has at a key, which is written with its quotes and its colon.
pub struct Member {
    key: Vec<u8>,
    values: Values,
}

impl Member {
    /// What an object has at the key `name`.
    pub fn new(name: &str, values: Values) -> Self {
        let mut key = Vec::new();
        write_text(name, &mut key);
        key.push(b':');
        Self { key, values }
    }

    /// Whether it has anything.
    pub fn is_something(&self) -> bool {
        !matches!(self.values, Values::Nothing)
    }
}

impl Values {
    /// The values of `array`, which may be nested `levels`. Of an array that is a part of another, only that
    /// part is looked at.
    ///
    /// # Errors
    /// When Arrow cannot cast a type to text.
    pub fn of(array: &ArrayRef, levels: usize) -> Result<Self, ArrowError> {
        let (nulls, left) = (array.nulls().cloned(), levels.saturating_sub(1));
        match array.data_type() {
            DataType::Null => Ok(Self::Nothing),
            DataType::Utf8 => Ok(Self::Text(array.as_string().clone())),
            DataType::LargeUtf8 => Ok(Self::LargeText(array.as_string().clone())),
            DataType::Utf8View => Ok(Self::TextView(array.as_string_view().clone())),
            DataType::Dictionary(_, _) => chosen(array, levels),
            DataType::Struct(_) => Ok(Self::Object { nulls, members: members(array, left)? }),
            DataType::List(_) => list(array.as_list::<i32>(), left),
            DataType::LargeList(_) => list(array.as_list::<i64>(), left),
            DataType::FixedSizeList(_, length) => {
                let length = usize::try_from(*length).unwrap_or(0);
                let bounds = (0..=array.len()).map(|place| place * length).collect();
                let items = Box::new(Self::of(array.as_fixed_size_list().values(), left)?);
                Ok(Self::List { nulls, bounds, items })
            }
            DataType::Map(_, _) => map(array, left),
            other if other.is_floating() => Ok(Self::Text(numbers(texts(array)?))),
            _ => Ok(Self::Text(texts(array)?)),
        }
    }

    fn is_null(&self, index: usize) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(texts) => texts.is_null(index),
            Self::LargeText(texts) => texts.is_null(index),
            Self::TextView(texts) => texts.is_null(index),
            Self::Chosen { nulls, places, values } => has_null(nulls, index) || values.is_null(places[index]),
            Self::Object { nulls, .. } | Self::List { nulls, .. } | Self::Map { nulls, .. } => has_null(nulls, index),
        }
    }

    /// Writes the value at `index`. Once a row is longer than it may be, nothing is added to it.
    pub fn write(&self, index: usize, out: &mut Vec<u8>) {
        if out.len() > LONGEST_ROW {
            return;
        }
        if self.is_null(index) {
            return out.extend_from_slice(NULL);
        }
        match self {
            Self::Nothing => {}
            Self::Text(texts) => write_text(texts.value(index), out),
            Self::LargeText(texts) => write_text(texts.value(index), out),
            Self::TextView(texts) => write_text(texts.value(index), out),
            Self::Chosen { places, values, .. } => values.write(places[index], out),
            Self::Object { members, .. } => write_object(members, index, out),
            Self::List { bounds, items, .. } => {
                let items =
                    (bounds[index]..bounds[index + 1]).map(|item| move |out: &mut Vec<u8>| items.write(item, out));
                write_between(b"[]", items, out);
            }
            Self::Map { bounds, names, values, .. } => {
                let named = (bounds[index]..bounds[index + 1]).filter(|&pair| !names.is_null(pair));
                let pairs = named.map(|pair| {
                    move |out: &mut Vec<u8>| {
                        names.write(pair, out);
                        out.push(b':');
                        values.write(pair, out);
                    }
                });
                write_between(b"{}", pairs, out);
            }
        }
    }
}

/// Writes an object.
pub fn write_object(members: &[Member], index: usize, out: &mut Vec<u8>) {
    let members = members.iter().map(|member| {
        move |out: &mut Vec<u8>| {
            out.extend_from_slice(&member.key);
            member.values.write(index, out);
        }
    });
    write_between(b"{}", members, out);
}

/// Writes parts between two brackets, with commas between them.
fn write_between(brackets: &[u8; 2], parts: impl Iterator<Item = impl FnOnce(&mut Vec<u8>)>, out: &mut Vec<u8>) {
    out.push(brackets[0]);
    for (place, part) in parts.enumerate() {
        if out.len() > LONGEST_ROW {
            return;
        }
        if place > 0 {
            out.push(b',');
        }
        part(out);
    }
    out.push(brackets[1]);
}

/// Writes a text as JSON. Control characters may stand in it as they are, as far as our reader is concerned.
fn write_text(text: &str, out: &mut Vec<u8>) {
    // Of one that makes the row too long, so much as tells that.
    let mut rest = &text.as_bytes()[..text.len().min(LONGEST_ROW + 1)];
    out.push(b'"');
    while let Some(at) = memchr2(b'"', b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        out.extend([b'\\', rest[at]]);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

fn has_null(nulls: &Option<NullBuffer>, index: usize) -> bool {
    nulls.as_ref().is_some_and(|nulls| nulls.is_null(index))
}

/// Values that are named by their places among others. They are not put there one by one: a long one that
/// comes often would take memory each time.
fn chosen(array: &ArrayRef, levels: usize) -> Result<Values, ArrowError> {
    let chosen = array.as_any_dictionary();
    if chosen.values().is_empty() {
        return Ok(Values::Nothing);
    }
    let (nulls, values) = (array.nulls().cloned(), Box::new(Values::of(chosen.values(), levels)?));
    Ok(Values::Chosen { nulls, places: chosen.normalized_keys(), values })
}

fn members(array: &ArrayRef, levels: usize) -> Result<Vec<Member>, ArrowError> {
    let object = array.as_struct();
    let parts = object.fields().iter().zip(object.columns());
    let read = parts.filter(|(field, _)| is_read(field.data_type(), levels));
    read.map(|(field, values)| Ok(Member::new(field.name(), Values::of(values, levels)?))).collect()
}

fn list<O: OffsetSizeTrait>(lists: &GenericListArray<O>, levels: usize) -> Result<Values, ArrowError> {
    let (first, bounds) = bounds(lists.offsets());
    let items = lists.values().slice(first, bounds.last().copied().unwrap_or(0));
    Ok(Values::List { nulls: lists.nulls().cloned(), bounds, items: Box::new(Values::of(&items, levels)?) })
}

fn map(array: &ArrayRef, levels: usize) -> Result<Values, ArrowError> {
    let map = array.as_map();
    let (first, bounds) = bounds(map.offsets());
    let part = |whole: &ArrayRef| whole.slice(first, bounds.last().copied().unwrap_or(0));
    let (names, values) = (Values::of(&part(map.keys()), levels)?, Values::of(&part(map.values()), levels)?);
    let nulls = array.nulls().cloned();
    Ok(Values::Map { nulls, bounds, names: Box::new(names), values: Box::new(values) })
}

/// Where the first item stands, and from there, where the items of each list begin and those of the last end.
fn bounds<O: OffsetSizeTrait>(offsets: &OffsetBuffer<O>) -> (usize, Vec<usize>) {
    let first = offsets.first().map_or(0, |first| first.as_usize());
    (first, offsets.iter().map(|offset| offset.as_usize() - first).collect())
}

/// Numbers as text, without what is no number, which programs write for "no value".
fn numbers(texts: StringArray) -> StringArray {
    let is_number = |text: &str| text.ends_with(|last: char| last.is_ascii_digit());
    if texts.iter().flatten().all(is_number) {
        return texts;
    }
    texts.iter().map(|text| text.filter(|text| is_number(text))).collect()
}
