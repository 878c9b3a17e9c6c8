//! Text of `portrett.toml` → settings and sources, or the first mistake.

use portrett_terms::{CountryCode, Setting, SettingDefault, SettingValue, Settings, SourceId, SourceSpec, Zone};
use toml_edit::{Document, Item, TableLike};

use super::database::{DatabaseSource, read_database};
use super::hypothesis::{Hypothesis, read_hypotheses};
use super::mistake::Mistake;
use super::registry;
use super::source::{country, read_source};

/// What `portrett.toml` says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    /// The settings as written.
    pub settings: Settings,
    /// The sources, in the order of the file.
    pub sources: Vec<SourceSpec>,
    /// Where the files of sources are taken from that come from databases.
    pub databases: Vec<(SourceId, DatabaseSource)>,
    /// What is believed, for the data to answer.
    pub hypotheses: Vec<Hypothesis>,
}

/// Reads the text of `portrett.toml`.
pub fn read(text: &str) -> Result<Config, Mistake> {
    let document = Document::parse(text).map_err(|error| {
        Mistake::new(error.message(), "every key with its meaning: `portrett config`", error.span())
    })?;
    let mut config = Config::default();
    for (name, item) in document.as_table() {
        if name == "hypotheses" {
            config.hypotheses = read_hypotheses(item)?;
            continue;
        }
        let table = item.as_table_like().ok_or_else(|| {
            Mistake::new(format!("`{name}` is no table"), format!("write [{name}] above its keys"), item.span())
        })?;
        match name {
            "sources" => {
                config.sources = read_sources(table)?;
                config.databases = read_databases(table)?;
            }
            _ => read_settings(name, table, item, &mut config.settings)?,
        }
    }
    let country = home(&document, &config.settings)?;
    let zone = clock(&document, &config.settings)?;
    for source in &mut config.sources {
        source.country = source.country.or(country);
        source.zone = zone.clone();
    }
    Ok(config)
}

/// The project's country.
fn home(document: &Document<&str>, settings: &Settings) -> Result<Option<CountryCode>, Mistake> {
    let Some(letters) = settings.text(&registry::COUNTRY) else { return Ok(None) };
    let item = document.as_table().get("project").and_then(|project| project.get("country"));
    country(letters, item.and_then(Item::span)).map(Some)
}

/// The project's clock.
fn clock(document: &Document<&str>, settings: &Settings) -> Result<Option<Zone>, Mistake> {
    let Some(name) = settings.text(&registry::TIMEZONE) else { return Ok(None) };
    let item = document.as_table().get("project").and_then(|project| project.get("timezone"));
    let hint = "a name of the IANA database, such as \"Europe/Oslo\", \"Europe/Helsinki\", \"Europe/Amsterdam\"";
    let zone = Zone::parse(name);
    let mistake = || Mistake::new(format!("`{name}` is no time zone"), hint, item.and_then(Item::span));
    zone.map(Some).ok_or_else(mistake)
}

fn read_sources(table: &dyn TableLike) -> Result<Vec<SourceSpec>, Mistake> {
    table.iter().map(|(name, item)| read_source(name, item)).collect()
}

fn read_databases(table: &dyn TableLike) -> Result<Vec<(SourceId, DatabaseSource)>, Mistake> {
    let mut databases = Vec::new();
    for (name, item) in table.iter() {
        let id = SourceId::parse(name).zip(read_database(item)?);
        databases.extend(id);
    }
    Ok(databases)
}

fn read_settings(table_name: &str, table: &dyn TableLike, at: &Item, settings: &mut Settings) -> Result<(), Mistake> {
    let all = registry::all();
    let mut tables: Vec<&str> = all.iter().map(|setting| registry::table_of(setting)).collect();
    tables.dedup();
    tables.extend(["sources", "hypotheses"]);
    if !tables.contains(&table_name) {
        return Err(Mistake::unknown("table", table_name, &tables, at.span()));
    }
    for (key, item) in table.iter() {
        let full = format!("{table_name}.{key}");
        let place = table.get_key_value(key).and_then(|(key, _)| key.span()).or(item.span());
        let Some(setting) = registry::find(&full) else {
            let prefix = format!("{table_name}.");
            let known: Vec<&str> = all.iter().filter_map(|setting| setting.key.strip_prefix(&prefix)).collect();
            return Err(Mistake::unknown(&format!("key in [{table_name}]"), key, &known, place));
        };
        settings.set(setting, read_value(setting, item)?);
    }
    Ok(())
}

fn read_value(setting: &Setting, item: &Item) -> Result<SettingValue, Mistake> {
    let wrong = |wanted: &str| Mistake::new(format!("`{}` is not {wanted}", setting.key), setting.about, item.span());
    match setting.default {
        SettingDefault::Whole(_) => {
            let whole = item.as_integer().ok_or_else(|| wrong("a whole number"))?;
            in_range(setting, whole as f64, item)?;
            Ok(SettingValue::Whole(whole))
        }
        SettingDefault::Number(_) => {
            let number = item.as_float().or(item.as_integer().map(|whole| whole as f64));
            let number = number.ok_or_else(|| wrong("a number"))?;
            in_range(setting, number, item)?;
            Ok(SettingValue::Number(number))
        }
        SettingDefault::Text(_) | SettingDefault::Absent(_) => {
            let text = item.as_str().map(str::to_owned);
            let text = text.or_else(|| item.as_datetime().map(|date| date.to_string()));
            Ok(SettingValue::Text(text.ok_or_else(|| wrong("text in quotes"))?))
        }
        SettingDefault::Flag(_) => Ok(SettingValue::Flag(item.as_bool().ok_or_else(|| wrong("true or false"))?)),
        SettingDefault::Texts => {
            let texts =
                item.as_array().and_then(|items| items.iter().map(|item| item.as_str().map(str::to_owned)).collect());
            Ok(SettingValue::Texts(texts.ok_or_else(|| wrong("a list of texts in quotes"))?))
        }
    }
}

fn in_range(setting: &Setting, number: f64, item: &Item) -> Result<(), Mistake> {
    if (setting.least..=setting.most).contains(&number) {
        return Ok(());
    }
    let hint = format!("it may be from {} to {}", setting.least, setting.most);
    Err(Mistake::new(format!("`{}` is {number}", setting.key), hint, item.span()))
}
