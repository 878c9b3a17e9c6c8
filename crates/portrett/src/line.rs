//! The command line.

mod export;

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use portrett_engine::ClusterAddress;
use portrett_terms::review::Team;
use portrett_terms::{SourceId, SourceKind};

pub use export::Export;

/// Buyer personas from your own customer data, each statement with its evidence.
///
/// Start with `portrett demo`, or with your own files: `portrett init my-shop`, `cd my-shop`,
/// `portrett add customers.csv orders.csv`, `portrett build`, `portrett report`.
#[derive(Debug, Parser)]
#[command(name = "portrett", version, max_term_width = 100)]
pub struct Line {
    /// The project's folder, where that is not the current one or above it.
    #[arg(long, global = true, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// Print JSON for machines, and nothing else, on standard output.
    #[arg(long, global = true)]
    pub json: bool,
    /// Print results only: no progress, no explanations.
    #[arg(long, global = true)]
    pub quiet: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a project in DIR.
    Init {
        /// The folder; it is made when it is not there.
        dir: PathBuf,
    },
    /// Look into files, guess what they are, and write that to portrett.toml.
    Add {
        /// Files, folders, archives, patterns such as "exports/*.csv", or the URL of a database.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What the rows are, where the guess is wrong; `portrett sources` lists the kinds.
        #[arg(long, value_parser = kind)]
        kind: Option<SourceKind>,
        /// Of a database: the table or view.
        #[arg(long, conflicts_with = "query")]
        table: Option<String>,
        /// Of a database: one SELECT, instead of a table.
        #[arg(long)]
        query: Option<String>,
        /// Of a database: the environment variable that holds the password, if it is not
        /// PORTRETT_DATABASE_PASSWORD.
        #[arg(long, value_name = "VARIABLE")]
        password_from: Option<String>,
        /// The source that it goes into, whatever others it is like; a new one, if none is called so.
        #[arg(long = "as", value_name = "NAME", value_parser = source_id)]
        name: Option<SourceId>,
        /// Take every guess without a question.
        #[arg(long)]
        yes: bool,
    },
    /// List what can be brought in: kinds of sources, the exports of tools, the formats of files.
    Sources,
    /// Bring the files in and draw the personas; only what has changed is done again.
    Build(Build),
    /// Bring in what appears in a folder and build, round after round, until it is stopped.
    ///
    /// Of what appears, files that are understood for sure are added; the rest is told and left. A file joins
    /// once nothing was written to it for two seconds.
    Watch {
        /// The folder.
        folder: PathBuf,
        /// Time between two rounds: 30s, 10m, 1h.
        #[arg(long, default_value = "5m", value_parser = every)]
        every: Duration,
        /// One round only, for schedulers such as cron.
        #[arg(long)]
        once: bool,
    },
    /// Say how good the data is: what was understood of each source, what was not, and what to mend first.
    Quality {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Write the report of the last build as one HTML file.
    Report {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
        /// Where to write it; else report.<language>.html in the project.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Open it in the browser.
        #[arg(long)]
        open: bool,
        /// The report of an earlier build, by its number; `portrett builds` lists them.
        #[arg(long, value_name = "NUMBER")]
        build: Option<i64>,
    },
    /// Show the personas, or one of them, in the terminal.
    Show {
        /// A persona's name, its id or its number.
        persona: Option<String>,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
        /// The cards of an earlier build, by its number; `portrett builds` lists them.
        #[arg(long, value_name = "NUMBER")]
        build: Option<i64>,
    },
    /// List the builds, oldest first.
    Builds,
    /// Say what changed since the last build that had other files: personas, members, figures.
    Changes {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Say how campaigns went with each persona: a test of the personas where they were there before it was sent.
    Campaigns {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Set two builds side by side: every statement of the cards that differs.
    Diff {
        /// The number of the earlier build.
        before: i64,
        /// The number of the later build.
        after: i64,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Write down what somebody believes, so that the data can answer; the next build does.
    ///
    /// A test is a figure of the persona's members against a number or against the others:
    /// "share(gender = 'female') > 0.6", "mean(order_count) < 3", "median(age) > others". `portrett features` lists
    /// what can be named. Without a test it stays an assumption.
    Believe(Believe),
    /// List what people believe, and what the last build answered.
    Beliefs {
        /// Take the belief with this number away.
        #[arg(long, value_name = "NUMBER")]
        drop: Option<i64>,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Say what the decisions that are due need to know, and which of it the last build answers, as Markdown.
    ///
    /// Without a decision, all: acquire, assortment, price, keep, message, timing, service, product.
    Plan {
        /// The decisions.
        #[arg(value_parser = portrett_report::decisions())]
        decisions: Vec<String>,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Write the sheets of a workshop, to be printed: what each team believes, and what the data answers.
    Workshop {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
        /// Where to write them; else workshop.<language>.html in the project.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Change a card by hand: hide a statement, put it first, or say it in other words. What it stands on stays.
    Edit(EditCard),
    /// List what is known of each person, of how many it is, and what would tell more.
    Features,
    /// Say how the segments came to be, how each can be recognised, and what tells them apart.
    Segments {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Say what customers say: themes, what they complain about, want, doubt and praise, and words of theirs.
    Voice {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
        /// Print the themes that Portrett ships, as a file to edit for `voice.themes`.
        #[arg(long, conflicts_with = "language")]
        themes: bool,
        /// Look into what was said.
        #[command(subcommand)]
        action: Option<VoiceAction>,
    },
    /// Say what customers will do and bring, and how well that was foretold before.
    Value {
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Check the personas against the mistakes that personas make; ends with 1 where one is grave.
    Check(Check),
    /// Write down that people looked at the personas together.
    Review(ReviewOf),
    /// Write down what may have changed who the customers are: a launch, a new price, a competitor. It opens a review.
    Launched {
        /// What it was.
        what: String,
        /// The day, as 2026-01-31; else today.
        #[arg(long, value_parser = date)]
        day: Option<jiff::civil::Date>,
    },
    /// Write what to ask the members of a persona about what is not known: an interview guide, a survey, whom to invite.
    Ask {
        /// A persona's name, its id or its number.
        persona: String,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
        /// The folder to write to; else the project's.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Write the cards in other forms: paper, slides, text, tables, a calendar.
    Export(Export),
    /// Read a draft (a mail, a landing page) beside the personas: what it answers, misses and offends.
    Read {
        /// The draft, as text or HTML.
        file: PathBuf,
        /// en, nb, fi or fy; else as portrett.toml says.
        #[arg(long)]
        language: Option<String>,
    },
    /// Print every setting with its meaning and its value.
    Config,
    /// Run a query over the lake, such as the one behind a statement on a card; without one, list its tables.
    Query {
        /// SQL over `profiles`, `memberships`, `people` and the other tables of the last build, or SHOW TABLES.
        sql: Option<String>,
        /// List the tables with their rows and columns.
        #[arg(long, conflicts_with = "sql")]
        tables: bool,
    },
    /// Run a process of a cluster, for data that is too much for one machine.
    ///
    /// One machine runs the scheduler, each machine that works runs an executor, and `engine.cluster` in
    /// portrett.toml names the scheduler. They trust each other and whoever reaches them: keep their ports within
    /// a network of your own.
    Cluster {
        /// Which process.
        #[command(subcommand)]
        process: Process,
    },
    /// Make the demo shop, build its personas and write its report.
    Demo {
        /// Customers of the shop.
        #[arg(long, default_value_t = 5_000)]
        customers: u64,
        /// Another seed makes another shop.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Where to make it.
        #[arg(long, default_value = "nordlys-sport")]
        dir: PathBuf,
    },
}

/// How to check.
#[derive(Debug, Clone, Args)]
pub struct Check {
    /// How to print the findings.
    #[arg(long, default_value = "text", value_parser = ["text", "json", "sarif"])]
    pub format: String,
    /// How grave a finding must be to end with 1; else as check.fail_on says.
    #[arg(long, value_parser = ["error", "warning", "note", "never"])]
    pub fail_on: Option<String>,
    /// en, nb, fi or fy; else as portrett.toml says.
    #[arg(long)]
    pub language: Option<String>,
}

/// A review to write down.
#[derive(Debug, Clone, Args)]
pub struct ReviewOf {
    /// Who was there: marketing, sales, service, product, leadership.
    #[arg(long = "team", required = true, value_parser = team)]
    pub teams: Vec<Team>,
    /// What came of it.
    #[arg(long, default_value = "")]
    pub note: String,
    /// The personas were made anew from the ground up.
    #[arg(long)]
    pub redo: bool,
    /// The day, as 2026-01-31; else today.
    #[arg(long, value_parser = date)]
    pub day: Option<jiff::civil::Date>,
    /// Who writes it down; else what PORTRETT_AUTHOR says.
    #[arg(long)]
    pub author: Option<String>,
}

fn team(name: &str) -> Result<Team, String> {
    Team::parse(name).ok_or_else(|| format!("the teams are {}", Team::ALL.map(Team::name).join(", ")))
}

fn date(text: &str) -> Result<jiff::civil::Date, String> {
    text.parse().map_err(|_| "a day is written as 2026-01-31".to_owned())
}

/// A belief to write down.
#[derive(Debug, Clone, Args)]
pub struct Believe {
    /// The statement, in your own words.
    pub statement: String,
    /// What would show it.
    #[arg(long)]
    pub test: Option<String>,
    /// The persona that it is about: its name, its id or its number; else all customers.
    #[arg(long)]
    pub persona: Option<String>,
    /// Who believes it; else what PORTRETT_AUTHOR says.
    #[arg(long)]
    pub author: Option<String>,
}

/// An edit of a card.
#[derive(Debug, Clone, Args)]
pub struct EditCard {
    /// The persona: its name, its id or its number.
    pub persona: String,
    /// The statement, by the number that `portrett edit PERSONA` lists.
    pub statement: Option<usize>,
    /// Take it off the face of the card.
    #[arg(long, conflicts_with_all = ["first", "words", "undo"])]
    pub hide: bool,
    /// Put it first of its part.
    #[arg(long, conflicts_with_all = ["words", "undo"])]
    pub first: bool,
    /// Say it in these words.
    #[arg(long, value_name = "TEXT", conflicts_with = "undo")]
    pub words: Option<String>,
    /// Take all edits of it back.
    #[arg(long)]
    pub undo: bool,
    /// Who edits; else what PORTRETT_AUTHOR says.
    #[arg(long)]
    pub author: Option<String>,
}

/// What to do with what was said.
#[derive(Debug, Subcommand)]
pub enum VoiceAction {
    /// Find sentences by their words: "frakt", '"sen levering"', "dyr OR pris", "levering -gratis", "retur*".
    Search(VoiceSearch),
}

/// What to look for.
#[derive(Debug, Clone, Args)]
pub struct VoiceSearch {
    /// The words; without any, the latest sentences.
    #[arg(default_value = "")]
    pub words: String,
    /// Only by members of this persona: its name, id or number.
    #[arg(long)]
    pub persona: Option<String>,
    /// Only in this language: nb, nn, fi, en, nl or fy.
    #[arg(long, value_name = "CODE")]
    pub written_in: Option<String>,
    /// Only about this theme, by its id: delivery, or delivery.late.
    #[arg(long)]
    pub theme: Option<String>,
    /// Only statements of this kind: frustration, goal, objection, praise, question or other.
    #[arg(long, value_parser = ["frustration", "goal", "objection", "praise", "question", "other"])]
    pub kind: Option<String>,
    /// Only from this source.
    #[arg(long)]
    pub source: Option<String>,
    /// Only from this day on: 2026-01-31.
    #[arg(long, value_parser = day)]
    pub since: Option<i64>,
    /// Only before this day.
    #[arg(long, value_parser = day)]
    pub until: Option<i64>,
    /// How many sentences are shown.
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
}

/// The beginning of a day in microseconds since 1970.
fn day(text: &str) -> Result<i64, String> {
    let date: jiff::civil::Date = text.parse().map_err(|_| "a day is written as 2026-01-31".to_owned())?;
    let start = jiff::tz::TimeZone::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight()));
    Ok(start.map_err(|_| "there is no such day".to_owned())?.as_microsecond())
}

/// A process of a cluster.
#[derive(Debug, Subcommand)]
pub enum Process {
    /// Divide the work among the executors.
    Scheduler {
        /// The address to listen at.
        #[arg(long, default_value = "127.0.0.1")]
        listen: IpAddr,
        /// The port to listen at.
        #[arg(long, default_value_t = 50050)]
        port: u16,
        /// The name by which the others reach this machine; else the address that it listens at.
        #[arg(long)]
        name: Option<String>,
    },
    /// Do the work.
    Executor {
        /// The scheduler, as ballista://host:port.
        #[arg(long, value_name = "ADDRESS", default_value = "ballista://127.0.0.1:50050")]
        scheduler: ClusterAddress,
        /// The address to listen at.
        #[arg(long, default_value = "127.0.0.1")]
        listen: IpAddr,
        /// The port to listen at; the one after it is taken too.
        #[arg(long, default_value_t = 50051)]
        port: u16,
        /// The name by which the others reach this machine; else the address that it listens at.
        #[arg(long)]
        name: Option<String>,
        /// Tasks to do at once; else as many as the machine has threads.
        #[arg(long)]
        threads: Option<usize>,
        /// Megabytes that the process may take; sorts, joins and groupings get half before they use the disk.
        #[arg(long, default_value_t = 2048)]
        memory_mb: usize,
        /// Where to keep what others fetch; else a folder that goes when the process ends.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
    },
}

/// How to build.
#[derive(Debug, Clone, Default, Args)]
pub struct Build {
    /// Judge the personas by how well they foretell this column; it takes no part in anything else.
    #[arg(long, value_name = "COLUMN")]
    pub outcome: Option<String>,
    /// Threads to work with; the cards are the same for any number.
    #[arg(long)]
    pub threads: Option<usize>,
    /// Take nothing anew from databases: build from what was taken last.
    #[arg(long)]
    pub as_taken: bool,
    /// Bring the files in and stop there: the personas stay those of the last build.
    #[arg(long, conflicts_with = "outcome")]
    pub import_only: bool,
}

fn kind(name: &str) -> Result<SourceKind, String> {
    SourceKind::parse(name).ok_or_else(|| {
        let known = SourceKind::ALL.map(SourceKind::name).join(", ");
        format!("the kinds are {known}")
    })
}

fn source_id(name: &str) -> Result<SourceId, String> {
    SourceId::parse(name)
        .ok_or_else(|| "a source's name has small letters a to z, digits and _, and begins with a letter".to_owned())
}

fn every(text: &str) -> Result<Duration, String> {
    let span: jiff::SignedDuration = text.parse().map_err(|_| "write it as 30s, 10m or 1h".to_owned())?;
    let every = Duration::try_from(span).map_err(|_| "it cannot be below zero".to_owned())?;
    if every.is_zero() { Err("it must be above zero".to_owned()) } else { Ok(every) }
}
