//! Running the program as its user does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own for one test, with a project in `project/`.
pub struct Place {
    folder: TempDir,
}

/// What a run printed and how it ended.
pub struct Ran {
    /// 0 fine, 1 the data or settings are at fault, 2 wrong usage.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Ran {
    /// The run, which must have gone well.
    pub fn fine(self) -> Self {
        assert_eq!(self.code, 0, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// What was printed, as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {}", self.out))
    }
}

/// Runs the program in `folder`.
pub fn run_in(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portrett"));
    command.current_dir(folder).args(arguments).env("NO_COLOR", "1");
    command.output().unwrap().into()
}

impl Place {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// An empty folder with a fresh project.
    pub fn with_project() -> Self {
        let place = Self::new();
        run_in(place.path(), &["init", "project"]).fine();
        place
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The project's folder.
    pub fn project(&self) -> PathBuf {
        self.path().join("project")
    }

    /// Writes a file and gives its path as text.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }

    /// The text of a file of the project.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.project().join(name)).unwrap()
    }

    /// Runs the program in the project.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        run_in(&self.project(), arguments)
    }

    /// The rows that a query gives, their cells with bars between them, `-` for a missing one.
    pub fn rows(&self, sql: &str) -> Vec<String> {
        let printed = self.run(&["query", sql, "--json"]).fine().json();
        let rows = printed.as_array().cloned().unwrap_or_else(|| printed["rows"].as_array().unwrap().clone());
        let cell = |cell: &Value| match cell {
            Value::Null => "-".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        rows.iter().map(|row| row.as_object().unwrap().values().map(cell).collect::<Vec<_>>().join(" | ")).collect()
    }

    /// Adds files and builds; gives the build's summary.
    pub fn build(&self, files: &[&str], build: &[&str]) -> Value {
        let mut add = vec!["add", "--quiet"];
        add.extend(files);
        self.run(&add).fine();
        let mut arguments = vec!["build", "--json"];
        arguments.extend(build);
        self.run(&arguments).fine().json()
    }

    /// The cards as JSON.
    pub fn cards(&self) -> Value {
        self.run(&["show", "--json"]).fine().json()
    }
}

/// A file of the shared data sets; nothing, with a word on it, where they are not there.
pub fn shared(path: &str) -> Option<String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().join("shared/data");
    let file = data.join(path);
    if file.is_file() {
        return Some(file.to_string_lossy().into_owned());
    }
    eprintln!("skipped: {path} is not in {}", data.display());
    None
}

/// Every claim of a card, of its face and behind it.
pub fn claims(card: &Value) -> impl Iterator<Item = &Value> {
    let list = |key: &str| card[key].as_array().unwrap().iter();
    list("claims").chain(list("further_claims"))
}
