//! The registry of presets: the exports of tools that people have, what tells each, and what its
//! columns mean. A preset is data. To add one, write an entry in the file of its kind, a fixture and its
//! expected table; CONTRIBUTING.md shows how.

mod aggregates;
mod contacts;
mod events;
mod messages;
mod orders;
pub mod quirks;
mod survey;
mod touches;

use std::path::Path;

use arrow::array::{Array, AsArray};
use portrett_terms::{FileFormat, Role, SourceKind, ValueType};

use crate::error::ReadError;
use crate::format::Reading;
use crate::header::key;
pub use quirks::{Quirks, mind};

/// One tool's export.
#[derive(Debug)]
pub struct Preset {
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// The tool and the export, for people.
    pub title: &'static str,
    /// What its rows are.
    pub kind: SourceKind,
    /// Headers that tell it from others, in lower case. Spellings of one header are parted by `|`; a `*` at
    /// the end of a spelling stands for anything.
    pub telling: &'static [&'static str],
    /// How many of them a file must have.
    pub needed: usize,
    /// Whether most of the headers that it does not name must be questions, where what tells it is little.
    pub asks: bool,
    /// What its columns mean. The first of those that would have a role that is had once has it.
    pub columns: &'static [PresetColumn],
    /// The tool whose numbers its customers' ids are, where it counts its own from one: number 51 of HubSpot is
    /// not the shop's. Blank where the ids are the project's, or too long to be another's by chance.
    pub ids: &'static str,
    /// What the columns mean that it does not name.
    pub rest: Rest,
    /// How it differs from a plain table.
    pub quirks: Quirks,
}

impl Preset {
    /// A preset of nothing, for entries to start from.
    const PLAIN: Self = Self {
        name: "",
        title: "",
        kind: SourceKind::Contacts,
        telling: &[],
        needed: 1,
        asks: false,
        columns: &[],
        ids: "",
        rest: Rest::Keys,
        quirks: Quirks::NONE,
    };
}

/// What the columns mean that a preset does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// What is guessed.
    Guessed,
    /// A key of the customer where one is named, else nothing.
    Keys,
    /// Answers to questions.
    Answers,
    /// Figures, and what they are broken down by.
    Figures,
}

/// One column of a preset.
#[derive(Debug)]
pub struct PresetColumn {
    /// Its header in lower case; spellings parted by `|`, the better first.
    pub header: &'static str,
    /// What it means.
    pub role: Role,
    /// How its cells are read.
    pub value: ValueType,
    /// It is not read where the file has this column; blank for none.
    pub unless: &'static str,
}

/// A column of a preset.
pub(crate) const fn column(header: &'static str, role: Role, value: ValueType) -> PresetColumn {
    PresetColumn { header, role, value, unless: "" }
}

/// A column of a preset that is not read where another says more.
pub(crate) const fn column_unless(
    unless: &'static str,
    header: &'static str,
    role: Role,
    value: ValueType,
) -> PresetColumn {
    PresetColumn { header, role, value, unless }
}

/// A column of a preset that is not read.
pub(crate) const fn ignored(header: &'static str) -> PresetColumn {
    column(header, Role::Ignore, ValueType::Text)
}

/// What a preset says of a column of a file.
#[derive(Debug, Clone, Copy)]
pub enum Known {
    /// It is this.
    As(&'static PresetColumn),
    /// It would be this, but another column is, or says more.
    Spare(&'static PresetColumn),
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

/// The preset whose telling headers `headers` has: the one that it has most of, then the one that it has the
/// greater part of.
pub fn detect(headers: &[String]) -> Option<Found> {
    let keys: Vec<String> = headers.iter().map(|header| key(header)).collect();
    let found = all().map(|preset| Found { preset, has: telling(preset, &keys) });
    found
        .filter(|found| found.has >= found.preset.needed && (!found.preset.asks || asks(found.preset, &keys)))
        .max_by_key(|found| (found.has, found.has * 1_000 / found.preset.telling.len()))
}

fn telling(preset: &Preset, keys: &[String]) -> usize {
    preset.telling.iter().filter(|header| keys.iter().any(|key| is_spelling(header, key))).count()
}

/// Whether the header is one that tells the preset.
pub fn tells(preset: &Preset, header: &str) -> bool {
    preset.telling.iter().any(|telling| is_spelling(telling, &key(header)))
}

/// Words from which on a header is a question although no mark says so.
const QUESTION_WORDS: usize = 4;

/// Whether at least half of the headers that the preset does not name are questions, or rows of a grid of
/// answers: `Price [Very important]`.
fn asks(preset: &Preset, keys: &[String]) -> bool {
    let is_known = |key: &&String| preset.columns.iter().any(|column| is_spelling(column.header, key));
    let is_question =
        |key: &&String| key.ends_with(['?', ']', ':']) || key.split_whitespace().count() >= QUESTION_WORDS;
    let (mut others, mut questions) = (0, 0);
    for key in keys.iter().filter(|key| !is_known(key)) {
        others += 1;
        questions += usize::from(is_question(&key));
    }
    others > 0 && questions * 2 >= others
}

/// Tells the reader of a file what its preset knows of its layout.
///
/// # Errors
/// When the file cannot be read.
pub fn lay_out(preset: &Preset, path: &Path, reading: &mut Reading) -> Result<(), ReadError> {
    if let FileFormat::Json { explode, .. } = &mut reading.format {
        preset.quirks.explode.clone_into(explode);
    }
    reading.layout.header_rows = if has_whole_header(preset, path, reading)? { preset.quirks.header_rows } else { 1 };
    Ok(())
}

/// Whether all rows of the header are there that the tool writes: people remove those below the first.
fn has_whole_header(preset: &Preset, path: &Path, reading: &Reading) -> Result<bool, ReadError> {
    let (header, sign) = preset.quirks.header_end;
    if preset.quirks.header_rows < 2 {
        return Ok(true);
    }
    let mut source = crate::format::open(path, reading, &[])?;
    let Some(place) = source.headers().iter().position(|own| is_spelling(header, &key(own))) else {
        return Ok(false);
    };
    source.select(&[place])?;
    let Some(batch) = source.next_batch()? else { return Ok(false) };
    let row = reading.layout.header_row + preset.quirks.header_rows - 1;
    let cells = batch.columns.first().and_then(|column| column.as_string_opt::<i32>());
    let index = batch.row_numbers.iter().position(|&number| number == row);
    Ok(match (index, cells) {
        (Some(index), Some(cells)) if sign.is_empty() => cells.is_null(index) || cells.value(index).trim().is_empty(),
        (Some(index), Some(cells)) => cells.is_valid(index) && cells.value(index).trim().starts_with(sign),
        _ => sign.is_empty() && batch.row_problems.iter().any(|problem| problem.row == row),
    })
}

/// Whether `key` is one of the spellings that `header` lists.
pub(crate) fn is_spelling(header: &str, key: &str) -> bool {
    spelling(header, key).is_some()
}

/// The place of `key` among the spellings that `header` lists.
fn spelling(header: &str, key: &str) -> Option<usize> {
    header.split('|').position(|spelling| match spelling.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => spelling == key,
    })
}

impl Preset {
    /// What the preset says of each column, given its header and whether any of its cells is filled: of
    /// several columns for one role, one with cells has it before one without, then the spelling that the
    /// preset lists first.
    pub fn known(&self, columns: &[(&str, bool)]) -> Vec<Option<Known>> {
        let keys: Vec<String> = columns.iter().map(|(header, _)| key(header)).collect();
        let mut known: Vec<Option<Known>> = vec![None; columns.len()];
        let mut taken: Vec<Role> = Vec::new();
        for entry in self.columns {
            let is_beaten = keys.iter().any(|key| is_spelling(entry.unless, key));
            let mut fitting: Vec<(bool, usize, usize)> = (0..columns.len())
                .filter(|&place| !matches!(known[place], Some(Known::As(_))))
                .filter_map(|place| Some((!columns[place].1, spelling(entry.header, &keys[place])?, place)))
                .collect();
            fitting.sort_unstable();
            for (_, _, place) in fitting {
                let is_taken = entry.role.definition().at_most_one && taken.contains(&entry.role);
                if is_beaten || is_taken {
                    known[place].get_or_insert(Known::Spare(entry));
                } else {
                    taken.push(entry.role);
                    known[place] = Some(Known::As(entry));
                }
            }
        }
        known
    }
}
