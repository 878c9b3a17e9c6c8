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
/// `project.timezone`.
pub const TIMEZONE: Setting = Setting::optional(
    "project.timezone",
    "moments with an offset are told in UTC",
    "The clock that days and hours are told by, where a source writes moments with an offset: Europe/Oslo.",
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
    2048,
    128,
    1_048_576,
    "Megabytes that a build may take. Sorts, joins and groupings get half of them before they use the disk; reading and \
     writing take of the rest.",
);
/// `engine.cluster`.
pub const CLUSTER: Setting = Setting::optional(
    "engine.cluster",
    "this machine does the work",
    "The scheduler of a cluster that does the work, as ballista://host:port; its machines must see this folder under \
     the same path.",
);
/// `report.language`.
pub const LANGUAGE: Setting = Setting::text("report.language", "en", "The language of reports: en, nb, fi or fy.");

/// `paper.template`.
pub const PAPER_TEMPLATE: Setting = Setting::text(
    "paper.template",
    "shop",
    "Which sections cards on paper and slides have, and in which order: shop, subscription, business or user.",
);
/// `paper.sections`.
pub const PAPER_SECTIONS: Setting = Setting::texts(
    "paper.sections",
    "The sections of a card instead of those of the template, in their order: who, want, stop, do. `*` stands for all \
     others.",
);
/// `paper.logo`.
pub const PAPER_LOGO: Setting = Setting::optional(
    "paper.logo",
    "pages have no logo",
    "A logo for cards on paper and slides, as PNG or SVG: its path from this folder.",
);
/// `paper.colours`.
pub const PAPER_COLOURS: Setting = Setting::texts(
    "paper.colours",
    "Colours as #rrggbb: those of the personas in turn, or of one thing: ink=#rrggbb, soft=, line=, paper=.",
);
/// `paper.fonts`.
pub const PAPER_FONTS: Setting = Setting::texts(
    "paper.fonts",
    "Fonts for cards on paper and pictures, as TrueType or OpenType files: their paths from this folder.",
);

/// The program's own settings.
const OWN: &[Setting] = &[
    NAME,
    CURRENCY,
    COUNTRY,
    TIMEZONE,
    SEED,
    THREADS,
    MEMORY,
    CLUSTER,
    LANGUAGE,
    PAPER_TEMPLATE,
    PAPER_SECTIONS,
    PAPER_LOGO,
    PAPER_COLOURS,
    PAPER_FONTS,
];

/// Every setting, by the order of its table.
pub fn all() -> Vec<&'static Setting> {
    let stages = [
        OWN,
        portrett_flow::sessions::SETTINGS,
        portrett_flow::value::SETTINGS,
        portrett_flow::profiles::SETTINGS,
        portrett_flow::voice::SETTINGS,
        portrett_flow::segments::SETTINGS,
        portrett_flow::personas::SETTINGS,
        portrett_check::SETTINGS,
    ];
    let mut settings: Vec<&'static Setting> = stages.into_iter().flatten().collect();
    let order = ["project", "sessions", "segments", "personas", "check", "privacy", "report", "paper", "engine"];
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
