//! What a source is: its kind, how its bytes are read, and where its table stands in them, as
//! `portrett.toml` describes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::column::{ColumnSpec, DateOrder, DecimalMark};
use crate::country::CountryCode;
use crate::ids::SourceId;
use crate::role::Role;
use crate::standing::{BuyingRole, Status};
use crate::zone::Zone;

/// What the rows of a source are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// One row per customer, with any traits.
    Contacts,
    /// One row per order or order line.
    Orders,
    /// One row per thing that happened on a web site or in an app.
    Events,
    /// One row per person who answered, one column per question.
    Survey,
    /// One row per thing that somebody wrote or said.
    Messages,
    /// One row per message of a campaign to a customer, with what became of it.
    Touches,
    /// Figures about many people at once: kept beside as cited figures, joined to nobody.
    Aggregates,
}

impl SourceKind {
    /// Every kind that can be read, in the order of the documentation.
    pub const ALL: [Self; 7] =
        [Self::Contacts, Self::Orders, Self::Events, Self::Survey, Self::Messages, Self::Touches, Self::Aggregates];

    /// The kind's name in `portrett.toml` and after `--kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Orders => "orders",
            Self::Events => "events",
            Self::Survey => "survey",
            Self::Messages => "messages",
            Self::Touches => "touches",
            Self::Aggregates => "aggregates",
        }
    }

    /// What its rows are, in a few words for `portrett sources` and the reference page.
    pub fn about(self) -> &'static str {
        match self {
            Self::Contacts => "a row per customer, with any facts",
            Self::Orders => "a row per order or order line",
            Self::Events => "a row per thing that happened on a web site or in an app",
            Self::Survey => "a row per person who answered, a column per question",
            Self::Messages => "a row per thing that somebody wrote or said",
            Self::Touches => "a row per message of a campaign to a customer",
            Self::Aggregates => "figures about many people at once, cited and joined to nobody",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How the bytes of a source's files are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum FileFormat {
    /// Delimited text with a header row.
    Csv {
        /// The byte between cells.
        delimiter: char,
        /// The encoding's name by the WHATWG standard: `utf-8`, `windows-1252`, `utf-16le`.
        encoding: String,
        /// The sign between units and tenths.
        decimal: DecimalMark,
    },
    /// Apache Parquet.
    Parquet,
    /// Arrow IPC: a file or a stream.
    Arrow,
    /// JSON: a value a line, or one document. Objects within objects are columns called `a.b`.
    Json {
        /// Where the rows are: keys with dots between them; blank for the document or line itself.
        records: String,
        /// A list within a row, each of whose items is a row of its own; blank for none.
        explode: String,
    },
    /// A sheet of a workbook: XLSX, XLSB, XLS or ODS.
    Sheet {
        /// The sheet's name.
        sheet: String,
        /// The sign between units and tenths, in cells that hold numbers as text.
        decimal: DecimalMark,
    },
    /// Something that was said: WebVTT, SubRip, DOCX, Markdown or plain text. Each turn is a row with the
    /// columns `speaker`, `author`, `text`, `start`, `end`, `thread`.
    Transcript {
        /// The speaker who asks, as the text names him; blank when it could not be told.
        interviewer: String,
    },
}

impl FileFormat {
    /// The sign between units and tenths of numbers that are text.
    pub fn decimal(&self) -> DecimalMark {
        match self {
            Self::Csv { decimal, .. } | Self::Sheet { decimal, .. } => *decimal,
            _ => DecimalMark::Point,
        }
    }
}

/// Where the table stands among the rows of a text file or a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The row of the header as a person counts; the rows above it are a title and are not read.
    pub header_row: u64,
    /// Rows of the header: two where the second row says more about the first, none where the first row of
    /// the table, which then is `header_row`, is data.
    pub header_rows: u64,
}

impl Layout {
    /// Whether there is a header.
    pub fn has_header(self) -> bool {
        self.header_rows > 0
    }
}

impl Default for Layout {
    fn default() -> Self {
        Self { header_row: 1, header_rows: 1 }
    }
}

/// What a newer export of a source is to an older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Update {
    /// More rows: the newest row of a key wins, the others stay.
    #[default]
    Increment,
    /// All rows anew: the last file stands alone.
    Snapshot,
}

impl Update {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Increment, Self::Snapshot];

    /// The name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Increment => "increment",
            Self::Snapshot => "snapshot",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|update| update.name() == name)
    }
}

/// One file of a source, with what is written another way in it than the source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// As written in `portrett.toml`.
    pub path: String,
    /// How its bytes are read and where its table stands in them, where that is not as the source says.
    pub own: Option<(FileFormat, Layout)>,
    /// The order of its dates by header, where that is not the column's.
    pub date_orders: BTreeMap<String, DateOrder>,
}

impl From<String> for SourceFile {
    /// A file that is written as its source says.
    fn from(path: String) -> Self {
        Self { path, own: None, date_orders: BTreeMap::new() }
    }
}

/// A source as `portrett.toml` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpec {
    /// Its name.
    pub id: SourceId,
    /// What its rows are.
    pub kind: SourceKind,
    /// Its files, in the order in which they were added.
    pub files: Vec<SourceFile>,
    /// How the bytes are read.
    pub format: FileFormat,
    /// Where the table stands in them.
    pub layout: Layout,
    /// The tool's export that it is, by its name in the registry of presets, whose quirks are then minded.
    pub preset: Option<String>,
    /// What a newer file is to an older one.
    pub update: Update,
    /// The tool that gave out the short numbers among its customers' ids; nothing where they are the project's
    /// own, which all such sources share.
    pub ids: Option<String>,
    /// What its people are to the firm, where a row does not say.
    pub status: Option<Status>,
    /// What part its people play in buying, where a row does not say.
    pub buying_role: Option<BuyingRole>,
    /// Whose telephone numbers and postal codes they are where a row does not say.
    pub country: Option<CountryCode>,
    /// The clock that moments with an offset are told by; UTC where none is set. Others are taken as they stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Its columns, in the order of the file in which they were first seen.
    pub columns: Vec<ColumnSpec>,
    /// Scales that several of its columns make up.
    pub scales: Vec<ScaleSpec>,
}

/// A scale of a survey: questions that ask after one thing in several ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleSpec {
    /// Its name, as a card calls it.
    pub name: String,
    /// Its questions.
    pub items: Vec<ScaleItem>,
    /// The least answer.
    pub from: i64,
    /// The greatest.
    pub to: i64,
}

/// A question of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleItem {
    /// The header of its column.
    pub header: String,
    /// Whether a high answer says little of what the scale asks after.
    pub reversed: bool,
}

impl SourceSpec {
    /// The column with `role`, when there is one.
    pub fn column(&self, role: Role) -> Option<&ColumnSpec> {
        self.columns.iter().find(|column| column.role == role)
    }

    /// How the bytes of one of its files are read.
    pub fn format_of<'a>(&'a self, file: &'a SourceFile) -> &'a FileFormat {
        file.own.as_ref().map_or(&self.format, |(format, _)| format)
    }

    /// The source as one of its files is read, with no files: these come and go without changing that.
    pub fn for_file(&self, file: &SourceFile) -> Self {
        let (format, layout) = file.own.clone().unwrap_or((self.format.clone(), self.layout));
        let mut spec = Self { files: Vec::new(), format, layout, ..self.clone() };
        for column in &mut spec.columns {
            column.date_order = file.date_orders.get(&column.header).copied().or(column.date_order);
        }
        spec
    }

    /// Whether its rows are about companies, and name no persons.
    pub fn lists_accounts(&self) -> bool {
        self.kind == SourceKind::Contacts && self.column(Role::Account).is_some()
    }

    /// The scale that the column with this header belongs to, when there is one.
    pub fn scale_of(&self, header: &str) -> Option<&ScaleSpec> {
        self.scales.iter().find(|scale| scale.items.iter().any(|item| item.header == header))
    }
}
