//! Settings of the voice stage.

use std::sync::Arc;

use portrett_models::ModelError;
use portrett_models::language::{Ceiling, Endpoint, Key, LanguageModel};
use portrett_models::vectors::Vectors;
use portrett_terms::{Setting, Settings};
use portrett_text::taxonomy::{SHIPPED, Taxonomy};
use serde::Serialize;

use crate::error::SettingError;
use crate::profiles::CUT_OFF;

/// `voice.window_days`.
pub const WINDOW_DAYS: Setting = Setting::whole(
    "voice.window_days",
    730,
    1,
    36_500,
    "How many days before the end of the data a message still counts.",
);
/// `voice.themes`.
pub const THEMES: Setting = Setting::optional(
    "voice.themes",
    "the themes that Portrett ships",
    "A file of themes of your own beside portrett.toml. `portrett voice --themes` prints the shipped one to begin with.",
);
/// `privacy.quotes`.
pub const SHOW_QUOTES: Setting = Setting::text(
    "privacy.quotes",
    "shown",
    "Whether cards quote what customers wrote, blacked out: \"shown\" (but for those who said no to being written to), \
     \"consenting\" (only those who said yes), or \"hidden\".",
);

/// `voice.vectors`.
pub const VECTORS: Setting = Setting::optional(
    "voice.vectors",
    "no search by meaning, and themes of several languages stay apart",
    "A folder with a model of sentence vectors (safetensors), for `portrett voice search` by meaning, and to tell which \
     themes that were found in the texts are one.",
);
/// `models.address`.
pub const MODEL_ADDRESS: Setting = Setting::optional(
    "models.address",
    "no language model",
    "The address of a language model (OpenAI-compatible) that may name the themes found in the texts. Sentences are \
     sent there, blacked out.",
);
/// `models.name`.
pub const MODEL_NAME: Setting =
    Setting::text("models.name", "default", "The name by which that address knows the model.");
/// `models.key_variable`.
pub const MODEL_KEY_VARIABLE: Setting = Setting::optional(
    "models.key_variable",
    "no key",
    "The environment variable that holds the key of `models.address`. The key itself never stands in a file.",
);
/// `models.max_calls`.
pub const MODEL_CALLS: Setting =
    Setting::whole("models.max_calls", 100, 0, 1_000_000, "The most calls to the language model in a build.");
/// `models.max_tokens`.
pub const MODEL_TOKENS: Setting = Setting::whole(
    "models.max_tokens",
    200_000,
    0,
    1_000_000_000,
    "The most tokens that a build may send to the language model and receive from it.",
);

/// `models.interviews`.
pub const MODEL_INTERVIEWS: Setting = Setting::text(
    "models.interviews",
    "no",
    "Whether the language model may tell themes and kinds of what participants say in interviews, where the words alone \
     tell none: \"yes\" or \"no\". Their sentences are sent there, blacked out.",
);
/// `models.sentences`.
pub const MODEL_SENTENCES: Setting = Setting::text(
    "models.sentences",
    "no",
    "Whether the language model may make the prose of cards read more smoothly: \"yes\" or \"no\". The sentences of the \
     cards are sent there. One that would say anything else stays as it was.",
);

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[
    WINDOW_DAYS,
    THEMES,
    SHOW_QUOTES,
    VECTORS,
    MODEL_ADDRESS,
    MODEL_NAME,
    MODEL_KEY_VARIABLE,
    MODEL_CALLS,
    MODEL_TOKENS,
    MODEL_INTERVIEWS,
    MODEL_SENTENCES,
];

/// What settings name, and somebody else read.
#[derive(Clone, Default)]
pub struct Brought {
    /// The text of the project's own file of themes, where it has one.
    pub themes: Option<String>,
    /// The key of the language model.
    pub model_key: Option<String>,
    /// The model of sentence vectors, where the project has one.
    pub vectors: Option<VectorsSpec>,
}

/// A model of sentence vectors. What it is stands in its fingerprint.
#[derive(Debug, Clone, Serialize)]
pub struct VectorsSpec {
    fingerprint: String,
    #[serde(skip)]
    model: Arc<Vectors>,
}

impl VectorsSpec {
    /// The model that was opened.
    pub fn new(model: Vectors) -> Self {
        Self { fingerprint: model.fingerprint().to_owned(), model: Arc::new(model) }
    }

    /// The model.
    pub fn model(&self) -> &Vectors {
        &self.model
    }
}

impl PartialEq for VectorsSpec {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint
    }
}

/// Whom cards quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Quoting {
    /// Everybody but those who said no to being written to.
    Shown,
    /// Those who said yes.
    Consenting,
    /// Nobody.
    Hidden,
}

/// What the voice stage is made by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VoiceSpec {
    /// Days before the end of the data in which messages count.
    pub window_days: i64,
    /// The themes, as their file has them.
    pub themes: String,
    /// Countries whose telephone numbers are read without a code.
    pub countries: Vec<String>,
    /// The smallest number of persons of whom something is told.
    pub least: u64,
    /// Whom cards quote.
    pub quotes: Quoting,
    /// Whether messages without a day count: with a cut-off they may be of the time after it.
    pub undated: bool,
    /// The language model that may name themes.
    pub model: Option<ModelSpec>,
    /// The vectors of sentences that tell which found themes are one.
    pub vectors: Option<VectorsSpec>,
}

/// A language model that may be asked, and what may be spent on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModelSpec {
    /// Where it is.
    pub address: String,
    /// What it is called there.
    pub name: String,
    /// The most calls.
    pub calls: u64,
    /// The most tokens, sent and received.
    pub tokens: u64,
    /// Whether it codes interviews.
    pub interviews: bool,
    /// Whether it smooths the prose of cards, of which the stage knows nothing.
    #[serde(skip)]
    pub sentences: bool,
    /// The key, which says nothing of what is built.
    #[serde(skip)]
    pub key: Option<Key>,
}

impl ModelSpec {
    /// The one that the settings name, where they do; `key` is what the environment has.
    fn check(settings: &Settings, key: Option<&str>) -> Result<Option<Self>, SettingError> {
        let Some(address) = settings.text(&MODEL_ADDRESS) else { return Ok(None) };
        let spec = Self {
            address: address.to_owned(),
            name: settings.text(&MODEL_NAME).unwrap_or_default().to_owned(),
            calls: settings.whole(&MODEL_CALLS) as u64,
            tokens: settings.whole(&MODEL_TOKENS) as u64,
            interviews: yes(settings, &MODEL_INTERVIEWS)?,
            sentences: yes(settings, &MODEL_SENTENCES)?,
            key: key.map(Key::new),
        };
        spec.model().map_err(|error| SettingError {
            key: MODEL_ADDRESS.key.to_owned(),
            problem: format!("cannot be used: {error}"),
        })?;
        Ok(Some(spec))
    }

    /// A line to the model.
    pub fn model(&self) -> Result<LanguageModel, ModelError> {
        let ceiling = Ceiling { calls: self.calls, tokens: self.tokens, ..Ceiling::default() };
        LanguageModel::new(&Endpoint { key: self.key.clone(), ceiling, ..Endpoint::new(&self.address, &self.name) })
    }
}

/// Whether a setting says yes.
fn yes(settings: &Settings, setting: &Setting) -> Result<bool, SettingError> {
    match settings.text(setting) {
        Some("yes") => Ok(true),
        Some("no") => Ok(false),
        _ => Err(SettingError { key: setting.key.to_owned(), problem: "is neither \"yes\" nor \"no\"".to_owned() }),
    }
}

impl VoiceSpec {
    /// Checks the settings. `brought` is what they name and do not hold.
    pub fn check(settings: &Settings, brought: &Brought, least: u64) -> Result<Self, SettingError> {
        let themes = brought.themes.clone();
        let themes = themes.unwrap_or_else(|| SHIPPED.to_owned());
        Taxonomy::parse(&themes).map_err(|error| SettingError {
            key: THEMES.key.to_owned(),
            problem: format!("cannot be read: {error}"),
        })?;
        let quotes = match settings.text(&SHOW_QUOTES) {
            Some("shown") => Quoting::Shown,
            Some("consenting") => Quoting::Consenting,
            Some("hidden") => Quoting::Hidden,
            _ => {
                let problem = "is none of \"shown\", \"consenting\" and \"hidden\"".to_owned();
                return Err(SettingError { key: SHOW_QUOTES.key.to_owned(), problem });
            }
        };
        let countries = ["NO", "FI", "NL", "GB", "US"].map(str::to_owned).to_vec();
        Ok(Self {
            window_days: settings.whole(&WINDOW_DAYS),
            themes,
            countries,
            least,
            quotes,
            undated: settings.text(&CUT_OFF).is_none(),
            model: ModelSpec::check(settings, brought.model_key.as_deref())?,
            vectors: brought.vectors.clone(),
        })
    }
}
