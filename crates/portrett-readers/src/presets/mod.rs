//! The registry of presets: the exports of tools that people have, what tells each, and what its
//! columns mean. A preset is data. To add one, write an entry in the file of its kind, a fixture and its
//! expected table; CONTRIBUTING.md shows how.

mod aggregates;
mod contacts;
mod events;
mod messages;
mod orders;
mod quirks;
mod survey;
mod touches;

use portrett_terms::{FileFormat, Role, SourceKind, Update, ValueType};

use crate::format::Reading;
use crate::header::key;
pub use quirks::mind;

/// One tool's export.
#[derive(Debug)]
pub struct Preset {
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// The tool and the export, for people.
    pub title: &'static str,
    /// What its rows are.
    pub kind: SourceKind,
    /// Headers that tell it from others, in lower case. Spellings of one header are parted by `|`.
    pub telling: &'static [&'static str],
    /// How many of them a file must have.
    pub needed: usize,
    /// What its columns mean. Others are guessed.
    pub columns: &'static [PresetColumn],
    /// How it differs from a plain table.
    pub quirks: Quirks,
}

/// One column of a preset.
#[derive(Debug)]
pub struct PresetColumn {
    /// Its header in lower case; spellings parted by `|`.
    pub header: &'static str,
    /// What it means.
    pub role: Role,
    /// How its cells are read.
    pub value: ValueType,
}

/// How an export differs from a plain table with a header row.
#[derive(Debug, Clone, Copy)]
pub struct Quirks {
    /// Rows of its header.
    pub header_rows: u64,
    /// A list within each row of JSON, each of whose items is a row of its own; blank for none.
    pub explode: &'static str,
    /// What the tool writes where there is nothing.
    pub blank: &'static [&'static str],
    /// Columns whose cells stand in the first row of a group only.
    pub fill_down: &'static [&'static str],
    /// The column that is the same in all rows of a group.
    pub group: &'static str,
    /// What a newer export is to an older one.
    pub update: Update,
}

impl Quirks {
    /// A plain table whose newer exports add rows.
    pub const NONE: Self =
        Self { header_rows: 1, explode: "", blank: &[], fill_down: &[], group: "", update: Update::Increment };

    /// A plain table whose newer exports hold all rows anew.
    pub const SNAPSHOT: Self = Self { update: Update::Snapshot, ..Self::NONE };
}

/// A column of a preset.
pub(crate) const fn column(header: &'static str, role: Role, value: ValueType) -> PresetColumn {
    PresetColumn { header, role, value }
}

/// A column of a preset that is not read.
pub(crate) const fn ignored(header: &'static str) -> PresetColumn {
    PresetColumn { header, role: Role::Ignore, value: ValueType::Text }
}

/// A preset that a file has the headers of.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The preset.
    pub preset: &'static Preset,
    /// Telling headers that the file has.
    pub has: usize,
}

/// Every preset, by kind.
pub fn all() -> impl Iterator<Item = &'static Preset> {
    [
        contacts::PRESETS,
        orders::PRESETS,
        events::PRESETS,
        survey::PRESETS,
        messages::PRESETS,
        touches::PRESETS,
        aggregates::PRESETS,
    ]
    .into_iter()
    .flatten()
}

/// The preset of that name.
pub fn named(name: &str) -> Option<&'static Preset> {
    all().find(|preset| preset.name == name)
}

/// The preset whose telling headers `headers` has: the one that it has most of, then the one that is more
/// particular.
pub fn detect(headers: &[String]) -> Option<Found> {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    let found = all().map(|preset| Found { preset, has: telling(preset, &keys) });
    found
        .filter(|found| found.has >= found.preset.needed)
        .max_by_key(|found| (found.has * 1_000 / found.preset.telling.len(), found.has))
}

fn telling(preset: &Preset, keys: &[String]) -> usize {
    preset.telling.iter().filter(|header| keys.iter().any(|key| is_spelling(header, key))).count()
}

/// Tells the reader of a file what its preset knows of its layout.
pub fn lay_out(preset: &Preset, reading: &mut Reading) {
    reading.layout.header_rows = preset.quirks.header_rows;
    if let FileFormat::Json { explode, .. } = &mut reading.format {
        preset.quirks.explode.clone_into(explode);
    }
}

/// Whether `key` is one of the spellings that `header` lists.
pub(crate) fn is_spelling(header: &str, key: &str) -> bool {
    header.split('|').any(|spelling| spelling == key)
}

impl Preset {
    /// What the preset says of the column with this header.
    pub fn column(&self, header: &str) -> Option<&'static PresetColumn> {
        let key = key(header);
        self.columns.iter().find(|column| is_spelling(column.header, &key))
    }
}
