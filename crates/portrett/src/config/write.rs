//! Settings and sources → text of `portrett.toml`.

use std::fmt::Write;

use portrett_terms::{
    ColumnSpec, DecimalMark, FileFormat, Role, SettingDefault, SourceFile, SourceId, SourceSpec, Update,
};
use serde::Serialize;
use toml_edit::{DocumentMut, InlineTable, Item, Table, Value, value};

use super::database::{Asked, DatabaseSource};
use super::files::files_item;
use super::read::Config;
use super::registry;

/// The text of `portrett.toml` with `source` in it: a new table, or the files of the one that is there.
/// `why` gives, by header, the reason for each guess, which stands behind its column as a comment.
pub fn with_source(
    text: &str,
    source: &SourceSpec,
    why: &dyn Fn(&str) -> Option<String>,
) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    let files = files_item(&source.files);
    let mut empty = Table::new();
    empty.set_implicit(true);
    let sources = document.entry("sources").or_insert(Item::Table(empty));
    let id = source.id.as_str();
    if sources.as_table_like().is_some_and(|sources| sources.contains_key(id)) {
        sources[id]["files"] = files;
    } else {
        sources[id] = Item::Table(source_table(source, files, why));
    }
    Ok(document.to_string())
}

/// The text of `portrett.toml` in which `source` has no longer the file `path`.
pub fn without_file(text: &str, source: &SourceSpec, path: &str) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    let left: Vec<SourceFile> = source.files.iter().filter(|file| file.path != path).cloned().collect();
    document["sources"][source.id.as_str()]["files"] = files_item(&left);
    Ok(document.to_string())
}

/// The text of `portrett.toml` in which the source `id` is taken from `database`, anew each time.
pub fn with_database(text: &str, id: &SourceId, database: &DatabaseSource) -> Result<String, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    let table = &mut document["sources"][id.as_str()];
    table["update"] = value(Update::Snapshot.name());
    table["database"] = value(database.url.as_str());
    match &database.asked {
        Asked::Table(name) => table["table"] = value(name.as_str()),
        Asked::Query(query) => table["query"] = value(query.as_str()),
    }
    if let Some(variable) = &database.password_from {
        table["password_from"] = value(variable.as_str());
    }
    Ok(document.to_string())
}

fn source_table(source: &SourceSpec, files: Item, why: &dyn Fn(&str) -> Option<String>) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table["kind"] = value(source.kind.name());
    table["files"] = files;
    if let Some(preset) = &source.preset {
        table["preset"] = value(preset.as_str());
    }
    if source.update != Update::default() {
        table["update"] = value(source.update.name());
    }
    if let Some(tool) = &source.ids {
        table["ids"] = value(tool.as_str());
    }
    format_values(&source.format).into_iter().for_each(|(key, written)| table[key] = value(written));
    if !source.layout.has_header() {
        table["header"] = value(false);
    }
    if source.layout.header_row > 1 {
        table["header_row"] = value(source.layout.header_row as i64);
    }
    if source.layout.header_rows > 1 {
        table["header_rows"] = value(source.layout.header_rows as i64);
    }
    let mut columns = Table::new();
    for column in &source.columns {
        let mut cell = Value::InlineTable(column_table(column));
        if let Some(why) = why(&column.header) {
            cell.decor_mut().set_suffix(format!("  # {}", one_line(&why)));
        }
        columns.insert(&column.header, Item::Value(cell));
    }
    table["columns"] = Item::Table(columns);
    table
}

/// The keys that say how the bytes are read.
pub(super) fn format_values(format: &FileFormat) -> Vec<(&'static str, Value)> {
    let mark = |decimal: &DecimalMark| Value::from(decimal.sign());
    let filled = |key: &'static str, text: &String| (!text.is_empty()).then(|| (key, Value::from(text.as_str())));
    match format {
        FileFormat::Parquet => vec![("format", "parquet".into())],
        FileFormat::Arrow => vec![("format", "arrow".into())],
        FileFormat::Csv { delimiter, encoding, decimal } => vec![
            ("format", "csv".into()),
            ("delimiter", delimiter.to_string().into()),
            ("encoding", encoding.as_str().into()),
            ("decimal", mark(decimal)),
        ],
        FileFormat::Json { records, explode } => {
            let keys = [filled("records", records), filled("explode", explode)];
            std::iter::once(("format", "json".into())).chain(keys.into_iter().flatten()).collect()
        }
        FileFormat::Sheet { sheet, decimal } => {
            vec![("format", "sheet".into()), ("sheet", sheet.as_str().into()), ("decimal", mark(decimal))]
        }
        FileFormat::Transcript { interviewer } => {
            std::iter::once(("format", "transcript".into())).chain(filled("interviewer", interviewer)).collect()
        }
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn column_table(column: &ColumnSpec) -> InlineTable {
    let mut table = InlineTable::new();
    table.insert("as", column.role.name().into());
    if column.role != Role::Ignore {
        table.insert("type", column.value.name().into());
    }
    if let Some(order) = column.date_order {
        table.insert("date_order", order.name().into());
    }
    if let Some(label) = &column.label {
        table.insert("label", label.as_str().into());
    }
    if let Some(aspect) = &column.aspect {
        table.insert("aspect", snake(aspect).into());
    }
    if let Some(unit) = &column.unit {
        table.insert("unit", snake(unit).into());
    }
    if let Some(separator) = &column.separator {
        table.insert("separator", separator.as_str().into());
    }
    if !column.choices.is_empty() {
        table.insert("choices", column.choices.iter().collect::<toml_edit::Array>().into());
    }
    if let Some(mark) = column.decimal {
        table.insert("decimal", mark.sign().into());
    }
    table
}

/// The name of a word of the vocabulary.
fn snake(word: &impl Serialize) -> String {
    serde_json::to_value(word).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Every setting with its meaning and its value or default, as `portrett config` prints it.
pub fn print_all(config: &Config) -> String {
    let mut text = String::new();
    let mut table = "";
    for setting in registry::all() {
        let (head, key) = setting.key.split_once('.').unwrap_or(("", setting.key));
        if head != table {
            let _ = writeln!(text, "{}[{head}]", if table.is_empty() { "" } else { "\n" });
            table = head;
        }
        let _ = writeln!(text, "# {}", setting.about);
        let written = config.settings.is_written(setting);
        let _ = match (written, setting.default) {
            (false, SettingDefault::Absent(otherwise)) => writeln!(text, "# {key} = …   # not set: {otherwise}"),
            (false, default) => writeln!(text, "{key} = {}   # default", default.as_toml().unwrap_or_default()),
            (true, _) => writeln!(text, "{key} = {}", config.settings.as_toml(setting).unwrap_or_default()),
        };
    }
    text
}
