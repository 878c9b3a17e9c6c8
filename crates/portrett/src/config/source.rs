//! One `[sources.…]` table → a source.

use portrett_terms::column::ROLES;
use portrett_terms::{
    Aspect, ColumnSpec, DateOrder, DecimalMark, FileFormat, Role, SourceId, SourceKind, SourceSpec, Unit, ValueType,
};
use serde::de::DeserializeOwned;
use toml_edit::{Item, TableLike};

use super::mistake::Mistake;

const SOURCE_KEYS: &[&str] = &["kind", "files", "format", "delimiter", "encoding", "decimal", "columns"];
const COLUMN_KEYS: &[&str] = &["as", "type", "date_order", "label", "aspect", "unit"];

/// Reads the source called `name`.
pub fn read_source(name: &str, item: &Item) -> Result<SourceSpec, Mistake> {
    let id = SourceId::parse(name).ok_or_else(|| {
        let hint = "a source's name has small letters a to z, digits and _, and begins with a letter";
        Mistake::new(format!("`{name}` cannot be a source's name"), hint, item.span())
    })?;
    let table = as_table(name, item)?;
    known_keys("key of a source", table, SOURCE_KEYS)?;
    let columns = as_table("columns", required(table, "columns", item)?)?;
    Ok(SourceSpec {
        id,
        kind: one_of(
            required(table, "kind", item)?,
            "kind",
            &SourceKind::ALL.map(SourceKind::name),
            SourceKind::parse,
        )?,
        files: files(required(table, "files", item)?)?,
        format: format(table, item)?,
        columns: columns.iter().map(|(header, item)| read_column(header, item)).collect::<Result<_, _>>()?,
    })
}

fn as_table<'a>(name: &str, item: &'a Item) -> Result<&'a dyn TableLike, Mistake> {
    item.as_table_like()
        .ok_or_else(|| Mistake::new(format!("`{name}` is no table"), "see `portrett config`", item.span()))
}

fn required<'a>(table: &'a dyn TableLike, key: &str, at: &Item) -> Result<&'a Item, Mistake> {
    table.get(key).ok_or_else(|| Mistake::new(format!("`{key}` is missing"), "`portrett add` writes it", at.span()))
}

fn known_keys(what: &str, table: &dyn TableLike, known: &[&str]) -> Result<(), Mistake> {
    for (key, item) in table.iter() {
        if !known.contains(&key) {
            let place = table.get_key_value(key).and_then(|(key, _)| key.span()).or(item.span());
            return Err(Mistake::unknown(what, key, known, place));
        }
    }
    Ok(())
}

fn text<'a>(item: &'a Item, key: &str) -> Result<&'a str, Mistake> {
    item.as_str().ok_or_else(|| Mistake::new(format!("`{key}` is no text"), "write it in quotes", item.span()))
}

fn one_of<T>(item: &Item, key: &str, known: &[&str], parse: impl Fn(&str) -> Option<T>) -> Result<T, Mistake> {
    let name = text(item, key)?;
    parse(name).ok_or_else(|| Mistake::unknown(key, name, known, item.span()))
}

fn files(item: &Item) -> Result<Vec<String>, Mistake> {
    let wrong = || Mistake::new("`files` is no list of paths", "write it as [\"customers.csv\"]", item.span());
    let list = item.as_array().ok_or_else(wrong)?;
    list.iter().map(|path| path.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

fn format(table: &dyn TableLike, at: &Item) -> Result<FileFormat, Mistake> {
    match one_of(required(table, "format", at)?, "format", &["csv", "parquet"], |name| Some(name.to_owned()))?.as_str()
    {
        "parquet" => Ok(FileFormat::Parquet),
        "csv" => Ok(FileFormat::Csv {
            delimiter: delimiter(table.get("delimiter"))?,
            encoding: table.get("encoding").map_or(Ok("utf-8"), |item| text(item, "encoding"))?.to_owned(),
            decimal: match table.get("decimal") {
                None => DecimalMark::Point,
                Some(item) => one_of(item, "decimal mark", &[".", ","], decimal)?,
            },
        }),
        other => Err(Mistake::unknown("format", other, &["csv", "parquet"], table.get("format").and_then(Item::span))),
    }
}

fn delimiter(item: Option<&Item>) -> Result<char, Mistake> {
    let Some(item) = item else { return Ok(',') };
    let mut characters = text(item, "delimiter")?.chars();
    match (characters.next(), characters.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Mistake::new("`delimiter` is not one character", "write \",\" or \";\" or \"\\t\"", item.span())),
    }
}

fn decimal(mark: &str) -> Option<DecimalMark> {
    match mark {
        "." => Some(DecimalMark::Point),
        "," => Some(DecimalMark::Comma),
        _ => None,
    }
}

/// The value of a snake-case name of one of the vocabulary's enums.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

/// The names of aspects, as `portrett.toml` writes them.
pub const ASPECTS: &[&str] = &[
    "demographics",
    "psychographics",
    "behaviour",
    "product_use",
    "channel",
    "category",
    "value",
    "decision",
    "communication",
];
/// The names of units, as `portrett.toml` writes them.
pub const UNITS: &[&str] = &["share", "money", "days", "years", "calendar_year", "count", "per_year", "plain"];

fn read_column(header: &str, item: &Item) -> Result<ColumnSpec, Mistake> {
    let table = as_table(header, item)?;
    known_keys("key of a column", table, COLUMN_KEYS)?;
    let roles: Vec<&str> = ROLES.iter().map(|role| role.name).collect();
    let role = one_of(required(table, "as", item)?, "meaning", &roles, Role::parse)?;
    let value = match table.get("type") {
        None => ValueType::Text,
        Some(item) => one_of(item, "type", &ValueType::ALL.map(ValueType::name), ValueType::parse)?,
    };
    let optional = |key: &str| table.get(key);
    Ok(ColumnSpec {
        header: header.to_owned(),
        role,
        value,
        date_order: optional("date_order")
            .map(|item| one_of(item, "order of a date", &DateOrder::ALL.map(DateOrder::name), DateOrder::parse))
            .transpose()?,
        label: optional("label").map(|item| text(item, "label").map(str::to_owned)).transpose()?,
        aspect: optional("aspect").map(|item| one_of(item, "aspect", ASPECTS, named::<Aspect>)).transpose()?,
        unit: optional("unit").map(|item| one_of(item, "unit", UNITS, named::<Unit>)).transpose()?,
    })
}
