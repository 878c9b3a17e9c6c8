//! Looks into a file and says what it seems to be, and why: its format, its kind, and for each
//! column its type and its meaning. A reason holds headers and counts, never the value of a cell.

pub mod birth;
mod column;
mod companies;
mod concept;
mod decimal;
mod headerless;
mod kind;
mod known;
mod label;
pub mod lexicon;
mod profile;
mod relations;
mod roles;
mod sample;
mod traits;
mod value;
mod warning;

use std::path::{Path, PathBuf};

use portrett_terms::{
    Aspect, ColumnSpec, DateOrder, DecimalMark, FileFormat, Layout, Role, SourceFile, SourceId, SourceKind, SourceSpec,
    Unit, Update, ValueType,
};
use serde::{Deserialize, Serialize};

use column::Column;
pub use label::label;
use sample::Sample;
use value::Order;
pub use warning::Warning;
use warning::{date_warning, decimal_warning, file_warnings, phone_warning};

use crate::error::ReadError;
use crate::format::Reading;
use crate::location::{Location, is_archive, members};
use crate::presets::{self, Found, Preset};
use crate::transcript::guess::why_nobody_speaks;

/// Something guessed, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess<T> {
    /// What.
    pub value: T,
    /// Why, in plain English; no cell's value is in it.
    pub why: String,
    /// Whether the reason leaves no doubt worth a look.
    pub sure: bool,
}

impl<T> Guess<T> {
    /// A guess that leaves no doubt worth a look.
    pub fn sure(value: T, why: impl Into<String>) -> Self {
        Self { value, why: why.into(), sure: true }
    }

    /// A guess that somebody should look at.
    pub fn unsure(value: T, why: impl Into<String>) -> Self {
        Self { value, why: why.into(), sure: false }
    }
}

/// What one column seems to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnInspection {
    /// Its header, unique within the file.
    pub header: String,
    /// What it means.
    pub role: Guess<Role>,
    /// How its cells are read.
    pub value: Guess<ValueType>,
    /// The order of its dates, when it holds dates.
    pub date_order: Option<Guess<DateOrder>>,
    /// Different values as a part of the cells that are not blank.
    pub distinct_share: f64,
    /// Blank cells as a part of all.
    pub blank_share: f64,
    /// What a card calls it, for a trait.
    pub label: Option<String>,
    /// What side of a person it is about, for a trait.
    pub aspect: Option<Aspect>,
    /// What its numbers count, for a trait.
    pub unit: Option<Unit>,
    /// What stands between several choices in a cell.
    pub separator: Option<String>,
    /// Choices that have that sign within.
    pub choices: Vec<String>,
    /// The decimal mark of its numbers, where it is not simply that of the file.
    pub decimal: Option<Guess<DecimalMark>>,
}

impl ColumnInspection {
    /// Why it is read as it is, on one line.
    pub fn why(&self) -> String {
        let order = self.date_order.as_ref().map(|order| format!("; {}", order.why)).unwrap_or_default();
        let decimal = self.decimal.as_ref().map(|decimal| format!("; {}", decimal.why)).unwrap_or_default();
        let value =
            if self.role.why.contains(&self.value.why) { String::new() } else { format!("; {}", self.value.why) };
        format!("{}{value}{order}{decimal}", self.role.why)
    }

    /// Whether nothing of it needs a look.
    pub fn is_sure(&self) -> bool {
        let is_sure_of = |decimal: &Guess<DecimalMark>| decimal.sure;
        let is_read = self.role.value != Role::Ignore;
        self.role.sure
            && self.value.sure
            && (!is_read || self.date_order.as_ref().is_none_or(|order| order.sure))
            && (!is_read || self.decimal.as_ref().is_none_or(is_sure_of))
    }

    fn into_spec(self) -> ColumnSpec {
        ColumnSpec {
            header: self.header,
            role: self.role.value,
            value: self.value.value,
            date_order: self.date_order.map(|order| order.value),
            label: self.label,
            aspect: self.aspect,
            unit: self.unit,
            separator: self.separator,
            choices: self.choices,
            // What nobody knows is not written down as if somebody had said it.
            decimal: self.decimal.filter(|decimal| decimal.sure).map(|decimal| decimal.value),
        }
    }
}

/// What a file seems to be.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Inspection {
    /// The file.
    pub path: PathBuf,
    /// How its bytes are read.
    pub format: Guess<Reading>,
    /// The tool's export that it seems to be, by its name in the registry of presets.
    pub preset: Option<String>,
    /// What its rows are; nothing when that could not be told and has to be said.
    pub kind: Guess<Option<SourceKind>>,
    /// The sheet, where the file has more tables than this one.
    pub sheet_of_several: Option<String>,
    /// Its columns, in the order of the file. Without a kind they are understood as contacts.
    pub columns: Vec<ColumnInspection>,
    /// Rows that were looked at.
    pub rows_looked_at: usize,
    /// Whether these are all rows of the file.
    pub is_whole_file: bool,
    /// What somebody should know.
    pub warnings: Vec<Warning>,
    /// Not sent from process to process.
    #[serde(skip)]
    looked_at: LookedAt,
}

/// What roles are guessed from, kept so that another kind can be tried.
#[derive(Debug, Clone, Default)]
struct LookedAt {
    columns: Vec<Column>,
    warnings: Vec<Warning>,
    preset: Option<&'static Preset>,
}

/// Looks into the first part of a file (about 4 MB, at most 50,000 rows) and guesses what it is.
///
/// # Errors
/// When the file cannot be read, is of a foreign format, or holds no row below its header.
pub fn inspect(path: &Path) -> Result<Inspection, ReadError> {
    inspect_as(path, crate::format::guess(path)?)
}

/// Looks into everything that a file holds: each file of an archive, each sheet of a workbook. With a
/// `kind` that somebody said, its columns are understood as that.
///
/// # Errors
/// When nothing of it can be read, or it holds nothing. A part that cannot be read beside others that can is of
/// no kind, with the reason.
pub fn inspect_all(path: &Path, kind: Option<SourceKind>) -> Result<Vec<Inspection>, ReadError> {
    let files = if is_archive(path)? { members(path)? } else { vec![path.to_owned()] };
    let (mut inspections, mut unread) = (Vec::new(), Vec::new());
    for file in &files {
        match inspect_tables(file, kind) {
            Ok(tables) => inspections.extend(tables),
            Err(error) => unread.push((file, error)),
        }
    }
    if inspections.is_empty() {
        let first = unread.into_iter().next().map(|(_, error)| error);
        return Err(first.unwrap_or_else(|| ReadError::Empty { path: path.to_owned() }));
    }
    // What cannot be read of an archive takes nothing from what can.
    inspections.extend(unread.into_iter().map(|(file, error)| Inspection::unread(file, &error)));
    Ok(inspections)
}

/// Looks into each table of one file.
fn inspect_tables(file: &Path, kind: Option<SourceKind>) -> Result<Vec<Inspection>, ReadError> {
    let tables = crate::format::tables(file)?;
    let is_one_of_several = tables.len() > 1;
    let one = |format| {
        let mut inspection = inspect_as(file, format)?;
        if let (true, FileFormat::Sheet { sheet, .. }) = (is_one_of_several, &inspection.format.value.format) {
            inspection.sheet_of_several = Some(sheet.clone());
        }
        Ok(match kind {
            Some(kind) => inspection.with_kind(kind),
            None => inspection,
        })
    };
    tables.into_iter().map(one).collect()
}

fn inspect_as(path: &Path, mut format: Guess<Reading>) -> Result<Inspection, ReadError> {
    let found = presets::detect(crate::format::open(path, &format.value, &[])?.headers());
    let preset = found.map(|found| found.preset);
    if let Some(preset) = preset {
        presets::lay_out(preset, path, &mut format.value)?;
    }
    let mut sample = Sample::read(path, &format.value, preset)?;
    let mut columns = decimal::columns(&sample, &format.value.format);
    let may_lack_header =
        preset.is_none() && matches!(format.value.format, FileFormat::Csv { .. } | FileFormat::Sheet { .. });
    if may_lack_header && headerless::is_without_header(&columns) {
        format.value.layout.header_rows = 0;
        sample = Sample::read(path, &format.value, None)?;
        columns = decimal::columns(&sample, &format.value.format);
    }
    let has_header = format.value.layout.has_header();
    if traits::is_survey(&columns) {
        columns.iter_mut().for_each(Column::read_as_survey);
    }
    let mut kind = found.map_or_else(|| kind::guess_kind(&columns), |found| kind_of(&found));
    if matches!(format.value.format, FileFormat::Transcript { .. }) {
        kind = of_talk(path, kind.value, &format);
    }
    if !has_header {
        kind = Guess::unsure(kind.value, format!("{}; the file has no header, so only its cells tell", kind.why));
    }
    let warnings = file_warnings(&sample, has_header);
    let mut inspection = Inspection {
        path: path.to_owned(),
        format,
        preset: preset.map(|preset| preset.name.to_owned()),
        kind,
        sheet_of_several: None,
        columns: Vec::new(),
        rows_looked_at: sample.rows + sample.unreadable,
        is_whole_file: sample.is_whole,
        warnings: Vec::new(),
        looked_at: LookedAt { columns, warnings, preset },
    };
    inspection.understand();
    Ok(inspection)
}

/// What a text is whose turns are of `kind`: any prose reads like notes. It is an interview for sure where
/// somebody is known to ask, and none where its name or heading says what else it is.
fn of_talk(path: &Path, kind: Option<SourceKind>, format: &Guess<Reading>) -> Guess<Option<SourceKind>> {
    match why_nobody_speaks(&Location::of(path)).filter(|_| !format.sure) {
        Some(why) => Guess::unsure(None, why),
        None => Guess { value: kind, why: format.why.clone(), sure: format.sure },
    }
}

fn kind_of(found: &Found) -> Guess<Option<SourceKind>> {
    let Found { preset, has } = found;
    let why = format!("{has} of the {} telling headers of {}", preset.telling.len(), preset.title);
    Guess { value: Some(preset.kind), why, sure: *has > 1 }
}

impl Inspection {
    /// A part of an archive that cannot be read, and why.
    fn unread(path: &Path, error: &ReadError) -> Self {
        let format = FileFormat::Json { records: String::new(), explode: String::new() };
        Self {
            path: path.to_owned(),
            format: Guess::unsure(Reading { format, layout: Layout::default() }, "it cannot be read"),
            preset: None,
            kind: Guess::unsure(None, error.to_string()),
            sheet_of_several: None,
            columns: Vec::new(),
            rows_looked_at: 0,
            is_whole_file: false,
            warnings: Vec::new(),
            looked_at: LookedAt::default(),
        }
    }

    /// The same file, its columns understood anew as `kind`, which somebody said.
    #[must_use]
    pub fn with_kind(mut self, kind: SourceKind) -> Self {
        if self.looked_at.preset.is_some_and(|preset| preset.kind != kind) {
            (self.preset, self.looked_at.preset) = (None, None);
        }
        self.kind = Guess::sure(Some(kind), "it was said");
        self.understand();
        self
    }

    /// The source that `portrett.toml` will describe; nothing while its kind is not known.
    pub fn into_spec(self, id: SourceId, files: Vec<String>) -> Option<SourceSpec> {
        let kind = self.kind.value?;
        let columns = self.columns.into_iter().map(ColumnInspection::into_spec).collect();
        let Reading { format, layout } = self.format.value;
        let preset = self.preset.as_deref().and_then(presets::named);
        let update = preset.map_or(Update::default(), |preset| preset.quirks.update);
        Some(SourceSpec {
            id,
            kind,
            files: files.into_iter().map(SourceFile::from).collect(),
            format,
            layout,
            preset: self.preset,
            update,
            ids: preset.map(|preset| preset.ids).filter(|ids| !ids.is_empty()).map(str::to_owned),
            status: None,
            buying_role: None,
            country: None,
            zone: None,
            columns,
            scales: Vec::new(),
        })
    }

    /// The column with `role`, when there is one.
    pub fn column(&self, role: Role) -> Option<&ColumnInspection> {
        self.columns.iter().find(|column| column.role.value == role)
    }

    fn understand(&mut self) {
        let kind = self.kind.value.unwrap_or(SourceKind::Contacts);
        let columns = &self.looked_at.columns;
        let in_survey = kind == SourceKind::Survey || traits::is_survey(columns);
        let preset = self.looked_at.preset;
        let month_first = is_month_first(columns) || preset.is_some_and(|preset| preset.quirks.month_first);
        self.columns = match preset {
            Some(preset) => known::understand(columns, preset, in_survey, month_first),
            None => {
                let roles = roles::guess_roles(&columns.iter().collect::<Vec<_>>(), kind);
                let pairs = columns.iter().zip(roles);
                pairs.map(|(column, role)| inspected(column, role, in_survey, month_first)).collect()
            }
        };
        self.warnings = self.looked_at.warnings.clone();
        // What a tool writes beside what is read of it needs nobody's look.
        let is_read = |role: Role| preset.is_none() || role != Role::Ignore;
        let read = columns.iter().zip(&self.columns).filter(|(_, inspected)| is_read(inspected.role.value));
        self.warnings.extend(read.filter_map(|(column, _)| date_warning(column, month_first)));
        let read = columns.iter().zip(&self.columns).filter(|(_, inspected)| inspected.role.value != Role::Ignore);
        self.warnings.extend(read.filter_map(|(column, inspected)| decimal_warning(column, inspected)));
        let pairs = columns.iter().zip(&self.columns);
        self.warnings.extend(pairs.filter_map(|(column, inspected)| phone_warning(column, inspected.role.value)));
        if self.kind.value.is_some() {
            self.warnings.extend(self.role_warnings(kind));
        }
    }

    fn role_warnings(&self, kind: SourceKind) -> Vec<Warning> {
        let has = |role| self.column(role).is_some();
        let has_key = has(Role::CustomerId) || has(Role::Email);
        let missing = |role: &str| Warning::MissingRole { role: role.to_owned() };
        let mut warnings = Vec::new();
        match kind {
            SourceKind::Contacts if !has_key && !has(Role::Account) => warnings.push(Warning::NoKey),
            SourceKind::Orders | SourceKind::Touches if !has_key => warnings.push(Warning::NoCustomer),
            SourceKind::Events if !has_key && !has(Role::Visitor) => warnings.push(Warning::NoCustomer),
            SourceKind::Events if !has(Role::Time) => warnings.push(missing("time")),
            SourceKind::Messages if !has(Role::Text) => warnings.push(missing("text")),
            _ => {}
        }
        if kind == SourceKind::Orders {
            warnings.extend((!has(Role::OrderTime)).then_some(missing("order_time")));
            let has_money = has(Role::Amount) || has(Role::UnitPrice);
            warnings.extend((!has_money).then_some(missing("amount")));
        }
        warnings
    }
}

/// Whether dates that leave no doubt are written month first, and none day first.
fn is_month_first(columns: &[Column]) -> bool {
    let has = |wanted| columns.iter().any(|column| column.order == Some(Order::Only(wanted)));
    has(DateOrder::MonthDayYear) && !has(DateOrder::DayMonthYear)
}

fn inspected(column: &Column, role: Guess<Role>, in_survey: bool, month_first: bool) -> ColumnInspection {
    let is_trait = role.value == Role::Trait;
    let value = traits::refined(column, role.value, value_for(column, role.value));
    let several = column.several.as_ref().filter(|_| value.value == ValueType::Several);
    ColumnInspection {
        header: column.header.clone(),
        date_order: column.order.map(|order| read_order(order, month_first)),
        distinct_share: column.profile.uniqueness(),
        blank_share: column.profile.blank_share(),
        label: is_trait.then(|| label(&column.header)),
        aspect: is_trait.then(|| traits::aspect(column, value.value, in_survey)),
        unit: is_trait.then(|| traits::unit(column, value.value, in_survey)).flatten(),
        separator: several.map(|several| several.separator.to_owned()),
        choices: several.map(|several| several.whole.clone()).unwrap_or_default(),
        decimal: column.decimal.clone().filter(|_| matches!(value.value, ValueType::Number | ValueType::Money)),
        value,
        role,
    }
}

/// How the cells are read, given what they mean: ids are text whatever they look like.
fn value_for(column: &Column, role: Role) -> Guess<ValueType> {
    let as_role = |value| Guess { value, ..column.value.clone() };
    match role {
        Role::Phone => as_role(ValueType::Phone),
        Role::CustomerId | Role::OrderId | Role::Email | Role::Personal => as_role(ValueType::Text),
        Role::MessageId | Role::Thread | Role::Session | Role::Visitor => as_role(ValueType::Text),
        Role::Search | Role::Text | Role::Title | Role::Page | Role::Referrer => as_role(ValueType::Text),
        Role::Event | Role::Author | Role::TrafficSource | Role::Medium | Role::Device => as_role(ValueType::Category),
        Role::Rating | Role::Figure => as_role(ValueType::Number),
        Role::Amount | Role::UnitPrice => as_role(ValueType::Money),
        Role::Quantity => as_role(ValueType::Number),
        Role::Category | Role::Brand | Role::Channel | Role::Currency | Role::Campaign => as_role(ValueType::Category),
        Role::Payment | Role::CampaignKind => as_role(ValueType::Category),
        Role::Product => as_role(ValueType::Text),
        _ => column.value.clone(),
    }
}

fn read_order(order: Order, month_first: bool) -> Guess<DateOrder> {
    let value = order.read(month_first);
    match order {
        Order::Only(_) => Guess::sure(value, "no other order fits all dates"),
        Order::Ambiguous => Guess::unsure(value, "no day is above 12, so day and month could be either"),
        Order::Mixed(_) => Guess::unsure(value, "more dates fit this order than any other"),
    }
}

/// `2,240 of 2,240`.
pub(crate) fn counted(part: usize, whole: usize) -> String {
    format!("{} of {}", grouped(part), grouped(whole))
}

pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
