//! Which types of a file's columns are read, and how deep.

use arrow::datatypes::DataType;

use crate::json::scan::DEEPEST;
use crate::json::tree::cut;

/// Levels that a column may be nested: the row itself is one of those that JSON may have.
pub const LEVELS: usize = DEEPEST - 1;

/// What becomes of a column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Its values are cells.
    Flat,
    /// They are made of several.
    Nested,
    /// They have no place in a table of cells.
    LeftOut,
}

impl Kind {
    /// What becomes of a column of this type.
    pub fn of(data_type: &DataType) -> Self {
        match (is_flat(data_type), is_read(data_type, LEVELS)) {
            (true, _) => Self::Flat,
            (false, true) => Self::Nested,
            (false, false) => Self::LeftOut,
        }
    }
}

/// Whether values of this type fit into a cell.
fn is_flat(data_type: &DataType) -> bool {
    match data_type {
        DataType::Dictionary(_, values) => is_flat(values),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Boolean | DataType::Null => true,
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _) => true,
        DataType::Decimal256(_, _) => false,
        other => other.is_numeric(),
    }
}

/// Whether something of this type is read when it may be nested `levels` more. Of an object the parts that
/// are not read are left out one by one.
pub fn is_read(data_type: &DataType, levels: usize) -> bool {
    if is_flat(data_type) {
        return true;
    }
    let Some(left) = levels.checked_sub(1) else { return false };
    match data_type {
        DataType::Struct(_) => true,
        DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _) => {
            is_read(item.data_type(), left)
        }
        DataType::Map(_, _) => pair(data_type).is_some_and(|(name, value)| is_flat(name) && is_read(value, left)),
        _ => false,
    }
}

/// The types of the names and of the values of a map.
fn pair(map: &DataType) -> Option<(&DataType, &DataType)> {
    let DataType::Map(entries, _) = map else { return None };
    let DataType::Struct(parts) = entries.data_type() else { return None };
    let [name, value] = &parts[..] else { return None };
    Some((name.data_type(), value.data_type()))
}

/// Adds to `names` what is not read of a column called `path`: itself, or parts of it.
pub fn left_out(path: &str, data_type: &DataType, levels: usize, names: &mut Vec<String>) {
    if !is_read(data_type, levels) {
        names.push(path.to_owned());
        return;
    }
    let left = levels.saturating_sub(1);
    match data_type {
        DataType::Struct(parts) => {
            for part in parts {
                left_out(&cut(format!("{path}.{}", part.name())), part.data_type(), left, names);
            }
        }
        DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _) => {
            left_out(path, item.data_type(), left, names);
        }
        _ => {
            if let Some((_, value)) = pair(data_type) {
                left_out(path, value, left, names);
            }
        }
    }
}
