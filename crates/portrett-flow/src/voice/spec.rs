//! Settings of the voice stage.

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

/// The stage's settings.
pub const SETTINGS: &[Setting] = &[WINDOW_DAYS, THEMES, SHOW_QUOTES];

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
}

impl VoiceSpec {
    /// Checks the settings. `themes` is the text of the project's own file of themes, where it has one.
    pub fn check(settings: &Settings, themes: Option<String>, least: u64) -> Result<Self, SettingError> {
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
        })
    }
}
