//! The type of the registry of settings. Each stage's `spec.rs` owns its settings; the configuration
//! file, `portrett config`, its checks and the reference page are made from them.

/// What a setting is when `portrett.toml` does not say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SettingDefault {
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Words.
    Text(&'static str),
    /// Yes or no.
    Flag(bool),
    /// Nothing: what happens then is said in `about`.
    Absent(&'static str),
    /// A list of words, empty where nobody says.
    Texts,
}

impl SettingDefault {
    /// The default as `portrett.toml` would write it; `None` when the default is nothing.
    pub fn as_toml(&self) -> Option<String> {
        match self {
            Self::Whole(whole) => Some(whole.to_string()),
            Self::Number(number) => Some(format!("{number:?}")),
            Self::Text(text) => Some(format!("{text:?}")),
            Self::Flag(flag) => Some(flag.to_string()),
            Self::Absent(_) => None,
            Self::Texts => Some("[]".to_owned()),
        }
    }
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Its table and key in `portrett.toml`: `segments.largest`.
    pub key: &'static str,
    /// What it is when nobody says.
    pub default: SettingDefault,
    /// The least value of a number.
    pub least: f64,
    /// The largest value of a number.
    pub most: f64,
    /// What it does, in one or two plain sentences.
    pub about: &'static str,
}

impl Setting {
    /// A whole number between `least` and `most`.
    pub const fn whole(key: &'static str, default: i64, least: i64, most: i64, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Whole(default), least: least as f64, most: most as f64, about }
    }

    /// A number between `least` and `most`.
    pub const fn number(key: &'static str, default: f64, least: f64, most: f64, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Number(default), least, most, about }
    }

    /// Words.
    pub const fn text(key: &'static str, default: &'static str, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Text(default), least: 0.0, most: 0.0, about }
    }

    /// Words that may be left out.
    pub const fn optional(key: &'static str, otherwise: &'static str, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Absent(otherwise), least: 0.0, most: 0.0, about }
    }

    /// A setting that is yes or no.
    pub const fn flag(key: &'static str, default: bool, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Flag(default), least: 0.0, most: 0.0, about }
    }

    /// A list of words, in an order that counts.
    pub const fn texts(key: &'static str, about: &'static str) -> Self {
        Self { key, default: SettingDefault::Texts, least: 0.0, most: 0.0, about }
    }
}

/// A setting's value.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum SettingValue {
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
    /// Words.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A list of words.
    Texts(Vec<String>),
}

/// The settings as written, by key; what is not written is its default.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize)]
pub struct Settings(std::collections::BTreeMap<&'static str, SettingValue>);

impl Settings {
    /// Writes `value` for `setting`.
    pub fn set(&mut self, setting: &Setting, value: SettingValue) {
        self.0.insert(setting.key, value);
    }

    /// Whether `setting` was written.
    pub fn is_written(&self, setting: &Setting) -> bool {
        self.0.contains_key(setting.key)
    }

    /// A whole number; its default when it is not written.
    pub fn whole(&self, setting: &Setting) -> i64 {
        match (self.0.get(setting.key), setting.default) {
            (Some(SettingValue::Whole(whole)), _) => *whole,
            (None, SettingDefault::Whole(whole)) => whole,
            _ => 0,
        }
    }

    /// A number; its default when it is not written.
    pub fn number(&self, setting: &Setting) -> f64 {
        match (self.0.get(setting.key), setting.default) {
            (Some(SettingValue::Number(number)), _) => *number,
            (None, SettingDefault::Number(number)) => number,
            (Some(SettingValue::Whole(whole)), _) => *whole as f64,
            _ => 0.0,
        }
    }

    /// Words; their default when they are not written, and nothing when there is none.
    pub fn text(&self, setting: &Setting) -> Option<&str> {
        match (self.0.get(setting.key), setting.default) {
            (Some(SettingValue::Text(text)), _) => Some(text),
            (None, SettingDefault::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether `setting` is on.
    pub fn flag(&self, setting: &Setting) -> bool {
        match (self.0.get(setting.key), setting.default) {
            (Some(SettingValue::Flag(flag)), _) => *flag,
            (None, SettingDefault::Flag(flag)) => flag,
            _ => false,
        }
    }

    /// A list of words, in the order in which it was written.
    pub fn texts(&self, setting: &Setting) -> &[String] {
        match self.0.get(setting.key) {
            Some(SettingValue::Texts(texts)) => texts,
            _ => &[],
        }
    }
}

impl Settings {
    /// The written value of `setting` as TOML; nothing when it was not written.
    pub fn as_toml(&self, setting: &Setting) -> Option<String> {
        self.0.get(setting.key).map(|value| match value {
            SettingValue::Whole(whole) => whole.to_string(),
            SettingValue::Number(number) => format!("{number:?}"),
            SettingValue::Text(text) => format!("{text:?}"),
            SettingValue::Flag(flag) => flag.to_string(),
            SettingValue::Texts(texts) => format!("{texts:?}"),
        })
    }
}
