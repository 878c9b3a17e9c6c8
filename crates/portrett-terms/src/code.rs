//! Error codes: what a user sees beside a message and can look up. Each has one entry here, and
//! the reference page is made from them.

use serde::{Deserialize, Serialize};

/// A kind of error that a user can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A file cannot be opened or read.
    Unreadable,
    /// A file holds nothing that can be imported.
    EmptyFile,
    /// What a file is could not be told.
    UnknownKind,
    /// A column that the kind needs is missing.
    MissingColumn,
    /// Two headers of a file are the same where one is needed.
    AmbiguousColumn,
    /// `portrett.toml` is not TOML, or holds an unknown key or a wrong value.
    Settings,
    /// The folder holds no project, or holds one already.
    NoProject,
    /// The project folder cannot be written.
    NotWritable,
    /// The disk is full.
    DiskFull,
    /// Another program works on the project.
    Busy,
    /// There is nothing to build from.
    NothingToBuild,
    /// Something was asked for that is not there: a persona, a column, a build.
    NotFound,
    /// A database cannot be opened or read.
    Database,
    /// No scheduler answers where `engine.cluster` says.
    ClusterUnreachable,
    /// A process of the cluster cannot listen where it was told to.
    PortTaken,
    /// A defect of Portrett's own.
    Internal,
}

/// A code's entry in the registry.
#[derive(Debug, Clone, Copy)]
pub struct CodeDefinition {
    /// The code.
    pub code: Code,
    /// What is printed: `P001`.
    pub name: &'static str,
    /// What it means.
    pub title: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

const fn define(code: Code, name: &'static str, title: &'static str, remedy: &'static str) -> CodeDefinition {
    CodeDefinition { code, name, title, remedy }
}

/// Every code, once.
pub const CODES: &[CodeDefinition] = &[
    define(
        Code::Unreadable,
        "P001",
        "a file cannot be read",
        "check that the path is right and that you may read the file",
    ),
    define(
        Code::EmptyFile,
        "P002",
        "a file holds no rows",
        "export the file again; it needs a header row and at least one row below it",
    ),
    define(
        Code::UnknownKind,
        "P003",
        "what a file is could not be told",
        "say it with `--kind`, such as `--kind orders`; `portrett sources` lists the kinds",
    ),
    define(
        Code::MissingColumn,
        "P004",
        "a column that is needed is missing",
        "name the column that holds it in portrett.toml: as = \"…\"",
    ),
    define(
        Code::AmbiguousColumn,
        "P005",
        "two columns claim the same meaning",
        "keep one of them and set the other to as = \"ignore\" in portrett.toml",
    ),
    define(
        Code::Settings,
        "P006",
        "portrett.toml has a mistake",
        "mend the line that is shown; `portrett config` prints every key with its meaning",
    ),
    define(
        Code::NoProject,
        "P007",
        "there is no project here",
        "make one with `portrett init DIR`, or go to its folder",
    ),
    define(
        Code::NotWritable,
        "P008",
        "the project folder cannot be written",
        "give yourself the right to write there; nothing was changed",
    ),
    define(
        Code::DiskFull,
        "P009",
        "the disk is full",
        "free some space and run the same command again; the last build is untouched",
    ),
    define(Code::Busy, "P010", "another program is working on this project", "wait until it has finished"),
    define(
        Code::NothingToBuild,
        "P011",
        "there is nothing to build from",
        "add a file first: `portrett add customers.csv`",
    ),
    define(Code::NotFound, "P012", "what was asked for is not there", "look at the names that are listed"),
    define(
        Code::Database,
        "P013",
        "a database cannot be read",
        "check its address, its name, the user's right to read, and the password in PORTRETT_DATABASE_PASSWORD",
    ),
    define(
        Code::ClusterUnreachable,
        "P014",
        "no scheduler answers",
        "start one with `portrett cluster scheduler`, correct `engine.cluster`, or leave that out to work on this machine",
    ),
    define(
        Code::PortTaken,
        "P015",
        "an address cannot be listened at",
        "give another `--port`, or an address of this machine with `--listen`",
    ),
    define(Code::Internal, "P099", "Portrett made a mistake of its own", "please report it; your data is untouched"),
];

impl Code {
    /// The code's entry.
    pub fn definition(self) -> &'static CodeDefinition {
        CODES.iter().find(|entry| entry.code == self).unwrap_or(&CODES[CODES.len() - 1])
    }
}
