//! Every setting of `portrett.toml`, gathered from the stages that own them.

use portrett_terms::Setting;

/// `project.name`.
pub const NAME: Setting = Setting::text("project.name", "My customers", "What the project is called on its cards.");
/// `project.currency`.
pub const CURRENCY: Setting = Setting::optional(
    "project.currency",
    "amounts are shown without one",
    "The currency of amounts, as ISO 4217: NOK, EUR.",
);
/// `project.country`.
pub const COUNTRY: Setting = Setting::optional(
    "project.country",
    "numbers and codes are of the country that their row or source names",
    "Whose telephone numbers and postal codes they are, as ISO 3166: NO, FI, NL.",
);
/// `project.seed`.
pub const SEED: Setting = Setting::whole(
    "project.seed",
    1,
    0,
    i64::MAX,
    "The seed of everything that is drawn. Another seed splits the customers otherwise.",
);
/// `engine.threads`.
pub const THREADS: Setting = Setting::whole(
    "engine.threads",
    0,
    0,
    1024,
    "Threads to work with; 0 takes all that the machine has. The cards are the same for any number.",
);
/// `engine.memory_mb`.
pub const MEMORY: Setting = Setting::whole(
    "engine.memory_mb",
    1024,
    64,
    1_048_576,
    "Megabytes that sorts, joins and groupings may hold before they use the disk.",
);
/// `report.language`.
pub const LANGUAGE: Setting = Setting::text("report.language", "en", "The language of reports: en or nb.");

/// The program's own settings.
const OWN: &[Setting] = &[NAME, CURRENCY, COUNTRY, SEED, THREADS, MEMORY, LANGUAGE];

/// Every setting, by the order of its table.
pub fn all() -> Vec<&'static Setting> {
    let stages = [
        OWN,
        portrett_flow::sessions::SETTINGS,
        portrett_flow::value::SETTINGS,
        portrett_flow::profiles::SETTINGS,
        portrett_flow::segments::SETTINGS,
        portrett_flow::personas::SETTINGS,
    ];
    let mut settings: Vec<&'static Setting> = stages.into_iter().flatten().collect();
    let order = ["project", "sessions", "segments", "personas", "privacy", "report", "engine"];
    settings.sort_by_key(|setting| order.iter().position(|table| *table == table_of(setting)));
    settings
}

/// The setting of that key.
pub fn find(key: &str) -> Option<&'static Setting> {
    all().into_iter().find(|setting| setting.key == key)
}

/// The table that a setting stands in.
pub fn table_of(setting: &Setting) -> &'static str {
    setting.key.split_once('.').map_or(setting.key, |(table, _)| table)
}
