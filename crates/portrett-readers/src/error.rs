//! What keeps a file from being read at all. A path is shown, the content of a cell never is.

use std::path::{Path, PathBuf};

use portrett_terms::Code;
use serde::{Deserialize, Serialize};

/// Why a file cannot be read. Bad rows are no errors: they are problems of the report.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file cannot be opened, or reading it broke off.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The path is a folder or a device.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The file is of a format that cannot be read.
    #[error("{} is {what}, which cannot be read", path.display())]
    ForeignFormat {
        /// The file.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// The file says what it is, and is not or not wholly that.
    #[error("{} is not a sound {what}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What it says that it is.
        what: &'static str,
    },
    /// An archive has no file of that name.
    #[error("{} is not in the archive", path.display())]
    NoMember {
        /// The archive and the name.
        path: PathBuf,
    },
    /// A file is locked with a password.
    #[error("{} is locked with a password", path.display())]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// A file has more of something than any honest one.
    #[error("{} has more than {most} {what}", path.display())]
    TooMany {
        /// The file.
        path: PathBuf,
        /// Of what.
        what: &'static str,
        /// How many may be there.
        most: usize,
    },
    /// The settings name a preset that there is not.
    #[error("\"{preset}\" is no preset")]
    UnknownPreset {
        /// The name.
        preset: String,
    },
    /// A workbook has no such sheet.
    #[error("{} has no sheet \"{sheet}\"", path.display())]
    NoSheet {
        /// The file.
        path: PathBuf,
        /// The name.
        sheet: String,
    },
    /// A document has nothing at the keys where its rows are said to be.
    #[error("{} has nothing at \"{records}\"", path.display())]
    NoRecords {
        /// The file.
        path: PathBuf,
        /// The keys, with dots between them.
        records: String,
    },
    /// There is no row below a header.
    #[error("{} holds no rows", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file says that it is Parquet, and is not or not wholly.
    #[error("{} is not a sound Parquet file", path.display())]
    BrokenParquet {
        /// The file.
        path: PathBuf,
        /// What the Parquet reader says.
        source: parquet::errors::ParquetError,
    },
    /// A column that its kind cannot be read without is not in the file.
    #[error("{} has no column \"{header}\"", path.display())]
    MissingColumn {
        /// The file.
        path: PathBuf,
        /// The header that the settings name.
        header: String,
    },
    /// A column that its kind cannot be read without is there only in another encoding.
    #[error(
        "{} has no column \"{header}\" when it is read as {encoding}, and has it when read as {likely}: write encoding = \"{likely}\" for the source in portrett.toml",
        path.display()
    )]
    WrongEncoding {
        /// The file.
        path: PathBuf,
        /// The header that the settings name.
        header: String,
        /// The encoding that the settings name.
        encoding: String,
        /// The one that is likely.
        likely: String,
    },
    /// No column is named for something that the kind cannot be read without.
    #[error("no column is named as {role} for {}", path.display())]
    MissingRole {
        /// The file.
        path: PathBuf,
        /// The role's name in `portrett.toml`, or two of them.
        role: &'static str,
    },
    /// The settings name an encoding that no standard knows.
    #[error("\"{encoding}\" is no encoding")]
    UnknownEncoding {
        /// The name.
        encoding: String,
    },
    /// The settings name a delimiter that cannot stand between cells.
    #[error("{delimiter:?} cannot be a delimiter")]
    WrongDelimiter {
        /// The sign.
        delimiter: char,
    },
    /// The file was changed while it was read.
    #[error("{} was changed while it was read", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The process that read the file went beyond its limits or broke off.
    #[error("{} could not be read: {why}", path.display())]
    Stopped {
        /// The file.
        path: PathBuf,
        /// What happened.
        why: String,
    },
    /// What the process that read the file said of it.
    #[error("{}", .0.text)]
    Told(Told),
    /// Arrow refused a batch: a defect of ours.
    #[error("a batch of {} could not be made", path.display())]
    Batch {
        /// The file.
        path: PathBuf,
        /// What Arrow says.
        source: arrow::error::ArrowError,
    },
    /// Whoever takes the batches could not.
    #[error("the rows could not be taken over")]
    Sink {
        /// The code of the taker's own error.
        code: Code,
        /// The taker's own error.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// An error as it goes from process to process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The code that a user sees.
    pub code: Code,
    /// What happened, and where.
    pub text: String,
    /// What to do, where that is not what the code says.
    #[serde(default)]
    pub hint: Option<String>,
}

impl Told {
    /// The error with its causes on one line.
    pub fn of(error: &ReadError) -> Self {
        let mut text = error.to_string();
        let mut cause = std::error::Error::source(error);
        while let Some(error) = cause {
            text.push_str(&format!(": {error}"));
            cause = error.source();
        }
        Self { code: error.code(), text, hint: error.hint() }
    }
}

impl ReadError {
    /// The code that a user sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Unreadable { .. }
            | Self::NotAFile { .. }
            | Self::ForeignFormat { .. }
            | Self::Broken { .. }
            | Self::NoMember { .. }
            | Self::Locked { .. }
            | Self::TooMany { .. }
            | Self::Stopped { .. }
            | Self::Changed { .. }
            | Self::BrokenParquet { .. } => Code::Unreadable,
            Self::Empty { .. } => Code::EmptyFile,
            Self::MissingColumn { .. } | Self::WrongEncoding { .. } | Self::MissingRole { .. } => Code::MissingColumn,
            Self::UnknownEncoding { .. }
            | Self::WrongDelimiter { .. }
            | Self::UnknownPreset { .. }
            | Self::NoSheet { .. }
            | Self::NoRecords { .. } => Code::Settings,
            Self::Told(told) => told.code,
            Self::Batch { .. } => Code::Internal,
            Self::Sink { code, .. } => *code,
        }
    }

    /// What to do, where that is not what the code says.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Told(told) => told.hint.clone(),
            Self::Unreadable { source, .. } => unreadable_hint(source.kind()).map(str::to_owned),
            Self::ForeignFormat { path, what } => Some(foreign_hint(path, what)),
            other => other.fixed_hint().map(str::to_owned),
        }
    }

    fn fixed_hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotAFile { .. } => "name a file, or a folder that holds some",
            Self::Broken { .. } | Self::BrokenParquet { .. } => {
                "it may have been cut short on its way: fetch or export it again"
            }
            Self::NoMember { .. } => "look at the archive's names of files, and add the archive again",
            Self::Locked { .. } => "save it without a password and add that",
            Self::TooMany { .. } => "split it into smaller files, or export it in another format such as CSV",
            Self::Stopped { .. } => {
                "it may be broken or made to do harm; if you trust it, export it as CSV and add that"
            }
            Self::Changed { .. } => "wait until whoever writes it has finished, and run the same command again",
            _ => return None,
        })
    }

    /// For `map_err`: reading `path` broke off.
    pub fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Unreadable { path, source }
    }

    /// For `map_err`: `path` is no sound Parquet.
    pub(crate) fn broken_parquet(path: &Path) -> impl FnOnce(parquet::errors::ParquetError) -> Self {
        let path = path.to_owned();
        move |source| Self::BrokenParquet { path, source }
    }

    /// For `map_err`: Arrow refused a batch of `path`.
    pub(crate) fn batch(path: &Path) -> impl FnOnce(arrow::error::ArrowError) -> Self {
        let path = path.to_owned();
        move |source| Self::Batch { path, source }
    }
}

fn unreadable_hint(kind: std::io::ErrorKind) -> Option<&'static str> {
    use std::io::ErrorKind::{NotFound, PermissionDenied, UnexpectedEof};
    match kind {
        NotFound => Some("there is no such file: check its path, which is seen from the project's or your own folder"),
        PermissionDenied => Some("you may not read it: ask for the right, or copy it where you may"),
        UnexpectedEof => Some("it ends too early: fetch or export it again"),
        _ => None,
    }
}

/// What the registry of formats calls a file of SQLite.
pub(crate) const SQLITE: &str = "an SQLite database";

fn foreign_hint(path: &Path, what: &str) -> String {
    match what {
        SQLITE => format!("add a table of it: portrett add sqlite://{} --table NAME", path.display()),
        "a PDF" | "a picture" => "export the table behind it as CSV or XLSX from the program that made it".to_owned(),
        "a 7-Zip archive" | "a RAR archive" => "unpack it, and add the files, or pack them as .zip".to_owned(),
        "compressed more than once" => "unpack it once, and add that".to_owned(),
        _ => "save it as CSV, XLSX or JSON, and add that".to_owned(),
    }
}
