//! Which source a table belongs to: the one whose next export it is, however it is written; else a new one.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use portrett_flow::sources::is_needed;
use portrett_readers::header::key;
use portrett_readers::location::Location;
use portrett_readers::{ColumnInspection, Guess, Inspection};
use portrett_terms::{
    Code, ColumnSpec, DateOrder, DecimalMark, FileFormat, Layout, Role, SourceFile, SourceId, SourceSpec,
};

use crate::config::Config;
use crate::failure::Failure;

/// The part of a source's columns that its next export has, at least.
const MOST_COLUMNS: f64 = 0.8;

/// Columns that the source does not know and its next export may have all the same; of a wide source, a part.
const MORE_COLUMNS: usize = 2;
const MORE_OF_COLUMNS: f64 = 0.2;

/// Roles whose columns tell rows and customers apart.
const KEYS: &[Role] =
    &[Role::CustomerId, Role::Email, Role::Account, Role::OrderId, Role::MessageId, Role::Visitor, Role::Session];

/// A source with a table's file among its files.
pub struct Placed {
    /// The source.
    pub source: SourceSpec,
    /// How the file differs from what the source says; nothing where the source is new.
    pub joined: Option<Joined>,
}

/// How a file differs from the source that it joins.
#[derive(Debug, Default)]
pub struct Joined {
    /// Whether its bytes are read another way.
    pub written_otherwise: bool,
    /// Columns that are read and that it lacks.
    pub missing: Vec<String>,
    /// Columns that it has and the source does not know.
    pub unknown: Vec<String>,
    /// Columns whose dates are in another order, with that order.
    pub date_orders: BTreeMap<String, DateOrder>,
}

/// The source whose next export `inspection` is: of the same kind, and either the same tool's export or with
/// most of the columns that are read; those that tell rows apart among them. Of several, the one that it is
/// most like. Sources that are taken from databases have no next export.
pub fn next_export_of<'a>(config: &'a Config, inspection: &Inspection) -> Option<&'a SourceSpec> {
    let from_database = |source: &&SourceSpec| config.databases.iter().any(|(id, _)| *id == source.id);
    let all = config.sources.iter().filter(|source| !from_database(source) && is_next_export(source, inspection));
    // The first of equals: `max_by_key` gives the last.
    all.rev().max_by_key(|source| {
        let Joined { written_otherwise, missing, unknown, .. } = compare(source, inspection);
        (Reverse(missing.len() + unknown.len()), common_name(source, inspection), !written_otherwise)
    })
}

fn is_next_export(source: &SourceSpec, inspection: &Inspection) -> bool {
    // A kind that somebody said once is that of the next export too.
    let is_kind = inspection.kind.value == Some(source.kind) || !inspection.kind.sure;
    let is_talk = |format: &FileFormat| matches!(format, FileFormat::Transcript { .. });
    let format = &inspection.format.value.format;
    // A text of which nobody knows that somebody speaks in it may be about anything.
    let is_unsure_talk = is_talk(format) && !inspection.kind.sure;
    let is_other_talk = (is_talk(format) || is_talk(&source.format)) && *format != source.format || is_unsure_talk;
    let both = source.preset.as_ref().zip(inspection.preset.as_ref());
    let is_alike = have_like_headers(source, inspection) && reads_numbers_of(source, inspection);
    if !is_kind || is_other_talk || !is_alike || both.is_some_and(|(own, other)| own != other) {
        return false;
    }
    let Joined { missing, unknown, .. } = compare(source, inspection);
    let read: Vec<&ColumnSpec> = source.columns.iter().filter(|column| column.role != Role::Ignore).collect();
    let is_key = |column: &&&ColumnSpec| KEYS.contains(&column.role) || is_needed(source.kind, column.role);
    let mut keys = read.iter().filter(is_key).peekable();
    if keys.peek().is_none() {
        // Nothing but its headers tells such a table from any other.
        return missing.is_empty() && unknown.is_empty();
    }
    let has_keys = keys.all(|column| !missing.contains(&column.header));
    let has_most = (read.len() - missing.len()) as f64 >= MOST_COLUMNS * read.len() as f64;
    let limit = MORE_COLUMNS.max((source.columns.len() as f64 * MORE_OF_COLUMNS) as usize);
    has_keys && (both.is_some() || (has_most && unknown.len() <= limit))
}

/// Whether both have a header, or neither; where nobody named the columns, only what they hold tells one table
/// from another.
fn have_like_headers(source: &SourceSpec, inspection: &Inspection) -> bool {
    let has_header = source.layout.has_header();
    let own = source.columns.iter().map(|column| (column.role, column.value));
    let found = inspection.columns.iter().map(|column| (column.role.value, column.value.value));
    has_header == inspection.format.value.layout.has_header() && (has_header || own.eq(found))
}

/// Whether the numbers of a table are read as they show that they are written: the mark that the source says of a
/// column, else that of the file.
fn reads_numbers_of(source: &SourceSpec, inspection: &Inspection) -> bool {
    let format = own_reading(source, inspection).map_or_else(|| source.format.clone(), |(format, _)| format);
    let said = |header: &str| source.columns.iter().find(|own| key(&own.header) == key(header))?.decimal;
    let shown = inspection.columns.iter().filter_map(|column| Some((column, column.decimal.as_ref()?)));
    shown
        .filter(|(_, mark)| mark.sure)
        .all(|(column, mark)| mark.value == said(&column.header).unwrap_or(format.decimal()))
}

/// How a table differs from what `source` says.
fn compare(source: &SourceSpec, inspection: &Inspection) -> Joined {
    let own = |column: &ColumnSpec| inspection.columns.iter().find(|other| key(&other.header) == key(&column.header));
    let is_known =
        |column: &&ColumnInspection| source.columns.iter().any(|known| key(&known.header) == key(&column.header));
    let read = source.columns.iter().filter(|column| column.role != Role::Ignore);
    Joined {
        written_otherwise: own_reading(source, inspection).is_some(),
        missing: read.clone().filter(|column| own(column).is_none()).map(|column| column.header.clone()).collect(),
        unknown: inspection.columns.iter().filter(|c| !is_known(c)).map(|c| c.header.clone()).collect(),
        date_orders: read
            .filter_map(|column| Some((column.header.clone(), other_order(column, own(column)?)?)))
            .collect(),
    }
}

/// How a file is read, where that is not as the source says. A file whose numbers have no decimals cannot tell
/// their mark, which is then as before.
fn own_reading(source: &SourceSpec, inspection: &Inspection) -> Option<(FileFormat, Layout)> {
    let Guess { value: reading, why, .. } = &inspection.format;
    let mut format = reading.format.clone();
    let mut as_before = format.clone();
    set_decimal(&mut as_before, source.format.decimal());
    if as_before == source.format && why.contains(NO_DECIMALS) {
        format = as_before;
    }
    (format != source.format || reading.layout != source.layout).then_some((format, reading.layout))
}

/// What the readers say of a file whose numbers have no decimals.
const NO_DECIMALS: &str = "no number has decimals";

fn set_decimal(format: &mut FileFormat, mark: DecimalMark) {
    if let FileFormat::Csv { decimal, .. } | FileFormat::Sheet { decimal, .. } = format {
        *decimal = mark;
    }
}

/// The order of a column's dates in a file, where that is not the source's. Where the file alone cannot tell
/// day from month, it is as before.
fn other_order(column: &ColumnSpec, found: &ColumnInspection) -> Option<DateOrder> {
    let before = column.date_order?;
    let order = found.date_order.as_ref().filter(|order| order.value != before)?;
    (order.sure || before == DateOrder::YearMonthDay).then_some(order.value)
}

/// Letters that the name of a table's file has in common with that of a file of the source, from the beginning.
fn common_name(source: &SourceSpec, inspection: &Inspection) -> usize {
    let own = file_name(&inspection.path);
    let common = |file: &SourceFile| {
        let other = file_name(Path::new(&file.path));
        own.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
    };
    source.files.iter().map(common).max().unwrap_or(0)
}

fn file_name(path: &Path) -> String {
    Location::of(path).name().to_lowercase()
}

/// `source` with the table's file, written as `written`, among its files.
pub fn joined(source: &SourceSpec, inspection: &Inspection, written: String) -> Placed {
    let joined = compare(source, inspection);
    let own = own_reading(source, inspection);
    let mut source = source.clone();
    source.files.push(SourceFile { path: written, own, date_orders: joined.date_orders.clone() });
    Placed { source, joined: Some(joined) }
}

/// `source`, which somebody named, with the table's file among its files.
pub fn joined_as_said(source: &SourceSpec, inspection: &Inspection, written: String) -> Result<Placed, Failure> {
    let missing = compare(source, inspection).missing;
    let is_key = |column: &&ColumnSpec| KEYS.contains(&column.role) || is_needed(source.kind, column.role);
    let lacks = |column: &&ColumnSpec| missing.contains(&column.header);
    if let Some(column) = source.columns.iter().filter(is_key).find(lacks) {
        let (path, header) = (inspection.path.display(), &column.header);
        let failure = Failure::new(
            Code::MissingColumn,
            format!("{path} has no column \"{header}\", which the source {} is read by", source.id),
        );
        return Err(failure.hint("say --as with a name that no source has, and it becomes a source of its own"));
    }
    Ok(joined(source, inspection, written))
}

/// A new source called `id`, or else after its file.
pub fn new_source(
    config: &Config,
    inspection: &Inspection,
    written: String,
    id: Option<&SourceId>,
) -> Result<Placed, Failure> {
    let unknown = || Failure::new(Code::UnknownKind, format!("{} is of no kind", inspection.path.display()));
    let id = id.cloned().unwrap_or_else(|| free_id(config, &stem_of(inspection)));
    let source = inspection.clone().into_spec(id, vec![written]).ok_or_else(unknown)?;
    Ok(Placed { source, joined: None })
}

/// What a source is called after: its sheet where the workbook has several, else its file.
fn stem_of(inspection: &Inspection) -> String {
    let name = Location::of(&inspection.path).name();
    let stem = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match &inspection.sheet_of_several {
        Some(sheet) => format!("{stem} {sheet}"),
        None => stem,
    }
}

fn free_id(config: &Config, stem: &str) -> SourceId {
    let first = SourceId::from_label(stem);
    let taken = |id: &SourceId| config.sources.iter().any(|source| source.id == *id);
    if !taken(&first) {
        return first;
    }
    let short: String = first.as_str().chars().take(36).collect();
    (2..).map(|number| SourceId::from_label(&format!("{short}_{number}"))).find(|id| !taken(id)).unwrap_or(first)
}
