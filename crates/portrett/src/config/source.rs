//! One `[sources.…]` table → a source.

use portrett_readers::format::FORMATS;
use portrett_readers::presets;
use portrett_terms::role::ROLES;
use portrett_terms::standing::{BuyingRole, Status};
use portrett_terms::{
    Aspect, ColumnSpec, CountryCode, DateOrder, DecimalMark, FileFormat, Layout, Role, ScaleItem, ScaleSpec, SourceId,
    SourceKind, SourceSpec, Unit, Update, ValueType,
};
use serde::de::DeserializeOwned;
use toml_edit::{Item, TableLike};

use super::files::read_files;
use super::mistake::Mistake;

/// A key of a table in `portrett.toml` that describes a source or a part of it.
#[derive(Debug, Clone, Copy, serde::Serialize)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What it says, for the reference page.
    pub about: &'static str,
}

pub(super) const fn key(name: &'static str, about: &'static str) -> Key {
    Key { name, about }
}

/// Keys of `[sources.…]`.
pub const SOURCE_KEYS: &[Key] = &[
    key("kind", "what its rows are"),
    key(
        "files",
        "its files, as paths from the project's folder; a member of an archive is `export.zip!/orders.csv`; a file that is written another way than the source says is a table, see below",
    ),
    key("preset", "the tool's export that it is, whose quirks are minded"),
    key("update", "`increment`: newer files add to older ones; `snapshot`: the last file stands for all"),
    key(
        "ids",
        "the tool that gave out its customers' ids, where these are numbers of its own: ids of fewer than ten digits are compared only among sources of the same tool",
    ),
    key(
        "status",
        "contacts: what its people are to the firm where a row does not say: prospect, lost, customer, former",
    ),
    key(
        "buying_role",
        "contacts, survey: the part of its people in buying where a row does not say: buyer, user, influencer, decision_maker",
    ),
    key(
        "country",
        "whose telephone numbers and postal codes they are where a row does not say, as ISO 3166; `project.country` otherwise",
    ),
    key("database", "the URL of the database that its file is taken from at every build, without a password"),
    key("table", "database: the table or view"),
    key("query", "database: one SELECT, instead of a table"),
    key("password_from", "database: the environment variable that holds the password; else PORTRETT_DATABASE_PASSWORD"),
    key("format", "how the bytes are read"),
    key("delimiter", "csv: the sign between cells"),
    key("encoding", "csv: the encoding by its WHATWG name, such as `utf-8` or `windows-1252`"),
    key("decimal", "csv and sheet: `.` or `,` before tenths"),
    key("records", "json: where the rows are, keys parted by dots; blank for the document or the line itself"),
    key("explode", "json: a list within a row, each of whose items is a row of its own"),
    key("sheet", "sheet: the name of the sheet"),
    key("interviewer", "transcript: who asks, as the text names them; several are parted by `;`"),
    key(
        "header",
        "csv and sheet: `false` where the first row is data; a column is then called `column_1`, `column_2`, … by its place, or has any other name at that place of `columns`",
    ),
    key(
        "header_row",
        "the row of the header, or of the first data where there is none, counted from 1; what stands above is not read",
    ),
    key("header_rows", "rows of the header: 2 where the second says more about the first"),
    key("columns", "a table: what each column means"),
    key("scales", "a table: scales of a survey"),
];

/// Keys of a column.
pub const COLUMN_KEYS: &[Key] = &[
    key("as", "what it means; see columns.md"),
    key("type", "how its cells are read"),
    key("date_order", "the order of its dates"),
    key("label", "what a card calls it"),
    key("aspect", "what side of a person it is about"),
    key("unit", "what its numbers count"),
    key("separator", "several: what stands between the choices of a cell; `;` where nothing is written"),
    key("choices", "several: the choices that have the separator within and are one, as a list: [\"Yes, often\"]"),
    key(
        "decimal",
        "number and money: `.` or `,` before tenths; that of the source where nothing is written, and then numbers such as `9.405` that nothing else in the file explains are told as a problem",
    ),
];

/// Keys of a scale.
pub const SCALE_KEYS: &[Key] = &[
    key("items", "the headers of its questions, with `-` before those that ask the other way around"),
    key("from", "the least answer"),
    key("to", "the greatest answer"),
];

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
        files: read_files(required(table, "files", item)?)?,
        format: format(table, item)?,
        layout: layout(table)?,
        preset: table.get("preset").map(preset).transpose()?,
        update: match table.get("update") {
            None => Update::default(),
            Some(item) => one_of(item, "update", &Update::ALL.map(Update::name), Update::parse)?,
        },
        ids: table.get("ids").map(tool).transpose()?,
        // The project's clock is set afterwards: it is every source's.
        zone: None,
        status: table
            .get("status")
            .map(|item| one_of(item, "status", &Status::ALL.map(Status::name), Status::parse))
            .transpose()?,
        buying_role: table
            .get("buying_role")
            .map(|item| one_of(item, "buying_role", &BuyingRole::ALL.map(BuyingRole::name), BuyingRole::parse))
            .transpose()?,
        country: match table.get("country") {
            None => None,
            Some(item) => Some(country(text(item, "country")?, item.span())?),
        },
        columns: columns.iter().map(|(header, item)| read_column(header, item)).collect::<Result<_, _>>()?,
        scales: match table.get("scales") {
            None => Vec::new(),
            Some(item) => {
                let scales = as_table("scales", item)?;
                scales.iter().map(|(name, item)| read_scale(name, item, columns)).collect::<Result<_, _>>()?
            }
        },
    })
}

/// A scale: its questions, a `-` before those that ask the other way around, and the bounds of the answers.
fn read_scale(name: &str, item: &Item, columns: &dyn TableLike) -> Result<ScaleSpec, Mistake> {
    let table = as_table(name, item)?;
    known_keys("key of a scale", table, SCALE_KEYS)?;
    let items = required(table, "items", item)?;
    let wrong = || Mistake::new("`items` is no list of columns", "write it as [\"A1\", \"-A2\"]", items.span());
    let headers: Vec<&str> = columns.iter().map(|(header, _)| header).collect();
    let question = |written: &str| {
        let reversed = written.strip_prefix('-').filter(|bare| !headers.contains(&written) && headers.contains(bare));
        let header = reversed.unwrap_or(written);
        let unknown = || Mistake::unknown("column", header, &headers, items.span());
        headers
            .contains(&header)
            .then(|| ScaleItem { header: header.to_owned(), reversed: reversed.is_some() })
            .ok_or_else(unknown)
    };
    let list = items.as_array().ok_or_else(wrong)?;
    Ok(ScaleSpec {
        name: name.to_owned(),
        items: list.iter().map(|item| question(item.as_str().ok_or_else(wrong)?)).collect::<Result<_, _>>()?,
        from: bound(table, "from", item)?,
        to: bound(table, "to", item)?,
    })
}

fn bound(table: &dyn TableLike, key: &str, at: &Item) -> Result<i64, Mistake> {
    let hint = "the least and the greatest answer, such as from = 1, to = 5";
    let missing = || Mistake::new(format!("`{key}` is missing"), hint, at.span());
    let item = table.get(key).ok_or_else(missing)?;
    item.as_integer().ok_or_else(|| Mistake::new(format!("`{key}` is no whole number"), hint, item.span()))
}

pub(super) fn as_table<'a>(name: &str, item: &'a Item) -> Result<&'a dyn TableLike, Mistake> {
    item.as_table_like()
        .ok_or_else(|| Mistake::new(format!("`{name}` is no table"), "see `portrett config`", item.span()))
}

pub(super) fn required<'a>(table: &'a dyn TableLike, key: &str, at: &Item) -> Result<&'a Item, Mistake> {
    table.get(key).ok_or_else(|| Mistake::new(format!("`{key}` is missing"), "`portrett add` writes it", at.span()))
}

pub(super) fn known_keys(what: &str, table: &dyn TableLike, known: &[Key]) -> Result<(), Mistake> {
    let known: Vec<&str> = known.iter().map(|key| key.name).collect();
    for (key, item) in table.iter() {
        if !known.contains(&key) {
            let place = table.get_key_value(key).and_then(|(key, _)| key.span()).or(item.span());
            return Err(Mistake::unknown(what, key, &known, place));
        }
    }
    Ok(())
}

pub(super) fn text<'a>(item: &'a Item, key: &str) -> Result<&'a str, Mistake> {
    item.as_str().ok_or_else(|| Mistake::new(format!("`{key}` is no text"), "write it in quotes", item.span()))
}

fn one_of<T>(item: &Item, key: &str, known: &[&str], parse: impl Fn(&str) -> Option<T>) -> Result<T, Mistake> {
    let name = text(item, key)?;
    parse(name).ok_or_else(|| Mistake::unknown(key, name, known, item.span()))
}

/// A list of texts, as `example` is one.
fn texts(item: &Item, key: &str, example: &str) -> Result<Vec<String>, Mistake> {
    let wrong = || Mistake::new(format!("`{key}` is no list of texts"), format!("write it as {example}"), item.span());
    let list = item.as_array().ok_or_else(wrong)?;
    list.iter().map(|text| text.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

pub(super) fn layout(table: &dyn TableLike) -> Result<Layout, Mistake> {
    let header_rows = if has_header(table)? { row(table, "header_rows")? } else { 0 };
    Ok(Layout { header_row: row(table, "header_row")?, header_rows })
}

/// The order of dates that `item` names.
pub(super) fn date_order(item: &Item) -> Result<DateOrder, Mistake> {
    one_of(item, "order of a date", &DateOrder::ALL.map(DateOrder::name), DateOrder::parse)
}

/// A row of a file, counted from 1; 1 where nothing is written.
fn row(table: &dyn TableLike, key: &str) -> Result<u64, Mistake> {
    let Some(item) = table.get(key) else { return Ok(1) };
    let number = item.as_integer().and_then(|number| u64::try_from(number).ok()).filter(|number| *number > 0);
    number.ok_or_else(|| Mistake::new(format!("`{key}` is no row"), "rows are counted from 1", item.span()))
}

/// Whether the table has a header; where nothing is written, it has.
fn has_header(table: &dyn TableLike) -> Result<bool, Mistake> {
    let Some(item) = table.get("header") else { return Ok(true) };
    let wrong =
        || Mistake::new("`header` is neither true nor false", "write header = false, without quotes", item.span());
    item.as_bool().ok_or_else(wrong)
}

/// The country of these letters, written at `place`.
pub fn country(letters: &str, place: Option<std::ops::Range<usize>>) -> Result<CountryCode, Mistake> {
    let hint = "two letters of ISO 3166, such as \"NO\", \"FI\", \"NL\"";
    CountryCode::parse(letters).ok_or_else(|| Mistake::new(format!("`{letters}` is no country"), hint, place))
}

/// The name of a tool.
fn tool(item: &Item) -> Result<String, Mistake> {
    let name = text(item, "ids")?;
    let hint = "write the tool's name in small letters: \"hubspot\"";
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    is_name.then(|| name.to_owned()).ok_or_else(|| Mistake::new("`ids` names no tool", hint, item.span()))
}

fn preset(item: &Item) -> Result<String, Mistake> {
    let names: Vec<&str> = presets::all().map(|preset| preset.name).collect();
    one_of(item, "preset", &names, |name| presets::named(name).map(|preset| preset.name.to_owned()))
}

pub(super) fn format(table: &dyn TableLike, at: &Item) -> Result<FileFormat, Mistake> {
    let item = required(table, "format", at)?;
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let name = one_of(item, "format", &names, |name| names.iter().find(|known| **known == name))?;
    let optional = |key: &str| table.get(key).map_or(Ok(""), |item| text(item, key)).map(str::to_owned);
    match *name {
        "parquet" => Ok(FileFormat::Parquet),
        "arrow" => Ok(FileFormat::Arrow),
        "json" => Ok(FileFormat::Json { records: optional("records")?, explode: optional("explode")? }),
        "sheet" => Ok(FileFormat::Sheet {
            sheet: text(required(table, "sheet", at)?, "sheet")?.to_owned(),
            decimal: decimal_mark(table)?.unwrap_or_default(),
        }),
        "transcript" => Ok(FileFormat::Transcript { interviewer: optional("interviewer")? }),
        "csv" => Ok(FileFormat::Csv {
            delimiter: delimiter(table.get("delimiter"))?,
            encoding: table.get("encoding").map_or(Ok("utf-8"), |item| text(item, "encoding"))?.to_owned(),
            decimal: decimal_mark(table)?.unwrap_or_default(),
        }),
        other => Err(Mistake::unknown("format", other, &names, item.span())),
    }
}

fn decimal_mark(table: &dyn TableLike) -> Result<Option<DecimalMark>, Mistake> {
    table.get("decimal").map(|item| one_of(item, "decimal mark", &[".", ","], DecimalMark::parse)).transpose()
}

fn delimiter(item: Option<&Item>) -> Result<char, Mistake> {
    let Some(item) = item else { return Ok(',') };
    let mut characters = text(item, "delimiter")?.chars();
    match (characters.next(), characters.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Mistake::new("`delimiter` is not one character", "write \",\" or \";\" or \"\\t\"", item.span())),
    }
}

/// The value of a snake-case name of one of the vocabulary's enums.
fn named<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}

fn separator(item: &Item) -> Result<String, Mistake> {
    let sign = text(item, "separator")?;
    if sign.is_empty() {
        return Err(Mistake::new("`separator` is blank", "write what stands between two choices: \";\"", item.span()));
    }
    Ok(sign.to_owned())
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
        date_order: optional("date_order").map(date_order).transpose()?,
        label: optional("label").map(|item| text(item, "label").map(str::to_owned)).transpose()?,
        aspect: optional("aspect").map(|item| one_of(item, "aspect", ASPECTS, named::<Aspect>)).transpose()?,
        separator: optional("separator").map(separator).transpose()?,
        choices: optional("choices")
            .map(|item| texts(item, "choices", "[\"Yes, often\"]"))
            .transpose()?
            .unwrap_or_default(),
        decimal: decimal_mark(table)?,
        unit: optional("unit").map(|item| one_of(item, "unit", UNITS, named::<Unit>)).transpose()?,
    })
}
