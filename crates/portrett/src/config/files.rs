//! The files of a source: a path each, or a table where a file is written another way than its source says.

use std::collections::BTreeMap;

use portrett_terms::{DateOrder, FileFormat, Layout, SourceFile};
use toml_edit::{Array, InlineTable, Item, TableLike, Value, value};

use super::mistake::Mistake;
use super::source::{Key, as_table, date_order, format, key, known_keys, layout, required, text};
use super::write::format_values;

/// Keys of a file that is written another way than its source says.
pub const FILE_KEYS: &[Key] = &[
    key("path", "where it is, as among `files`"),
    key("format", "how its bytes are read; the keys of the format stand beside it and are its own"),
    key("delimiter", "csv: the sign between cells"),
    key("encoding", "csv: the encoding"),
    key("decimal", "csv and sheet: `.` or `,` before tenths"),
    key("records", "json: where the rows are"),
    key("explode", "json: a list within a row, each of whose items is a row of its own"),
    key("sheet", "sheet: the name of the sheet"),
    key("interviewer", "transcript: who asks"),
    key("header", "`false` where the first row is data"),
    key("header_row", "the row of the header"),
    key("header_rows", "rows of the header"),
    key("date_order", "a table: the order of its dates, by the header of their column"),
];

/// Reads the list of files.
pub fn read_files(item: &Item) -> Result<Vec<SourceFile>, Mistake> {
    let wrong = || Mistake::new("`files` is no list of paths", "write it as [\"customers.csv\"]", item.span());
    let list = item.as_array().ok_or_else(wrong)?;
    list.iter()
        .map(|entry| match entry {
            Value::String(path) => Ok(SourceFile::from(path.value().clone())),
            Value::InlineTable(table) => read_file(table, &Item::Value(entry.clone())),
            _ => Err(wrong()),
        })
        .collect()
}

fn read_file(table: &InlineTable, at: &Item) -> Result<SourceFile, Mistake> {
    known_keys("key of a file", table, FILE_KEYS)?;
    let path = text(required(table, "path", at)?, "path")?.to_owned();
    let own = match table.contains_key("format") {
        true => Some((format(table, at)?, layout(table)?)),
        false => None,
    };
    let date_orders = match TableLike::get(table, "date_order") {
        None => BTreeMap::new(),
        Some(item) => as_table("date_order", item)?
            .iter()
            .map(|(header, order)| Ok((header.to_owned(), date_order(order)?)))
            .collect::<Result<_, _>>()?,
    };
    Ok(SourceFile { path, own, date_orders })
}

/// The list of files as it is written: a line each where one has more to say than its path.
pub fn files_item(files: &[SourceFile]) -> Item {
    let mut list: Array = files.iter().map(file_value).collect();
    if files.iter().any(|file| file.own.is_some() || !file.date_orders.is_empty()) {
        list.iter_mut().for_each(|entry| entry.decor_mut().set_prefix("\n    "));
        list.set_trailing("\n");
        list.set_trailing_comma(true);
    }
    value(list)
}

fn file_value(file: &SourceFile) -> Value {
    if file.own.is_none() && file.date_orders.is_empty() {
        return file.path.as_str().into();
    }
    let mut table = InlineTable::new();
    table.insert("path", file.path.as_str().into());
    if let Some((format, layout)) = &file.own {
        own_values(format, *layout).into_iter().for_each(|(key, value)| {
            table.insert(key, value);
        });
    }
    if !file.date_orders.is_empty() {
        let orders: InlineTable = file
            .date_orders
            .iter()
            .map(|(header, order): (&String, &DateOrder)| (header.as_str(), order.name()))
            .collect();
        table.insert("date_order", Value::InlineTable(orders));
    }
    Value::InlineTable(table)
}

fn own_values(format: &FileFormat, layout: Layout) -> Vec<(&'static str, Value)> {
    let mut values = format_values(format);
    let rows = [("header_row", layout.header_row), ("header_rows", layout.header_rows)];
    values.extend((!layout.has_header()).then(|| ("header", Value::from(false))));
    values.extend(rows.into_iter().filter(|(_, row)| *row > 1).map(|(key, row)| (key, Value::from(row as i64))));
    values
}
