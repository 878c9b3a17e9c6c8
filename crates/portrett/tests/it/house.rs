//! The invariants of the house that a machine can hold. ARCHITECTURE.md says why each is there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Which crates of ours a crate may stand on. An arrow that is not here is not allowed.
const ARROWS: &[(&str, &[&str])] = &[
    ("portrett-terms", &[]),
    ("portrett-maths", &[]),
    ("portrett-text", &["portrett-maths"]),
    ("portrett-search", &["portrett-text"]),
    ("portrett-models", &[]),
    ("portrett-readers", &["portrett-terms"]),
    ("portrett-engine", &["portrett-terms", "portrett-maths"]),
    ("portrett-catalog", &["portrett-terms"]),
    ("portrett-databases", &["portrett-terms"]),
    ("portrett-report", &["portrett-terms"]),
    ("portrett-check", &["portrett-terms", "portrett-text", "portrett-report"]),
    ("portrett-print", &["portrett-report"]),
    ("portrett-testkit", &["portrett-terms"]),
    (
        "portrett-flow",
        &[
            "portrett-terms",
            "portrett-maths",
            "portrett-text",
            "portrett-models",
            "portrett-readers",
            "portrett-engine",
        ],
    ),
    (
        "portrett",
        &[
            "portrett-terms",
            "portrett-readers",
            "portrett-engine",
            "portrett-catalog",
            "portrett-databases",
            "portrett-flow",
            "portrett-search",
            "portrett-models",
            "portrett-report",
            "portrett-check",
            "portrett-print",
            "portrett-testkit",
        ],
    ),
];

/// A library and the only crates whose code may name it.
const NAMED_ONLY_IN: &[(&str, &[&str])] = &[
    ("datafusion", &["portrett-engine"]),
    ("ballista_core", &["portrett-engine"]),
    ("ballista_executor", &["portrett-engine"]),
    ("ballista_scheduler", &["portrett-engine"]),
    ("deltalake", &["portrett-engine"]),
    ("deltalake_core", &["portrett-engine"]),
    ("sqlx", &["portrett-catalog", "portrett-databases"]),
    ("axum", &["portrett"]),
    ("tantivy", &["portrett-search"]),
    ("candle_core", &["portrett-models"]),
    ("candle_nn", &["portrett-models"]),
    ("candle_transformers", &["portrett-models"]),
    // Tantivy has methods of that name.
    ("tokenizers", &["portrett-models", "portrett-search"]),
    ("ureq", &["portrett-models"]),
    ("typst", &["portrett-print"]),
    ("typst_assets", &["portrett-print"]),
    ("typst_layout", &["portrett-print"]),
    ("typst_pdf", &["portrett-print"]),
    ("typst_render", &["portrett-print"]),
    ("typst_svg", &["portrett-print"]),
];

/// The stages of `portrett-flow` in the order of the data. A stage names only stages before it.
const STAGES: &[&str] = &[
    "sources", "people", "sessions", "profiles", "value", "voice", "segments", "personas", "changes", "beliefs",
    "measure",
];

/// Lines in a file of code, tests in it included.
const LONGEST_FILE: usize = 500;

/// Files that are one flat table, and may be longer.
const FLAT_TABLES: &[&str] = &["readers/src/inspect/lexicon.rs"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// Every file under `folder` with that ending, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            match path.is_dir() {
                true => waiting.push(path),
                false if path.extension().is_some_and(|own| own == ending) => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    found
}

/// The code of a file without its comments, so that prose may name what code may not.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

fn names(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back().is_some_and(is_part);
        let after = code[at + word.len()..].chars().next().is_some_and(is_part);
        !before && !after
    })
}

#[test]
fn arrows_between_crates_point_down() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let crates = std::fs::read_dir(root().join("crates")).unwrap();
    let mut seen = 0;
    for folder in crates.map(|entry| entry.unwrap().path()) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let manifest: toml_edit::DocumentMut =
            std::fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap();
        let own = allowed.get(name.as_str()).unwrap_or_else(|| panic!("{name} has no entry in ARROWS"));
        let dependencies = manifest["dependencies"].as_table().unwrap();
        for (dependency, _) in dependencies.iter().filter(|(dependency, _)| dependency.starts_with("portrett")) {
            assert!(own.contains(&dependency), "{name} stands on {dependency}, which ARROWS does not allow");
        }
        seen += 1;
    }
    assert_eq!(seen, ARROWS.len(), "ARROWS names a crate that is not there");
}

#[test]
fn heavy_libraries_are_named_in_one_crate_each() {
    let is_source = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "src");
    for path in files(&root().join("crates"), "rs").into_iter().filter(is_source) {
        let own =
            path.strip_prefix(root().join("crates")).unwrap().iter().next().unwrap().to_string_lossy().into_owned();
        let code = code(&path);
        for (library, allowed) in NAMED_ONLY_IN {
            assert!(
                allowed.contains(&own.as_str()) || !names(&code, library),
                "{} names {library}, which belongs to {allowed:?}",
                path.display()
            );
        }
    }
}

#[test]
fn a_stage_never_names_a_later_stage() {
    let flow = root().join("crates/portrett-flow/src");
    for (place, stage) in STAGES.iter().enumerate() {
        let own = files(&flow.join(stage), "rs");
        assert!(!own.is_empty(), "the stage {stage} has no folder");
        for path in own {
            let code = code(&path);
            for later in &STAGES[place + 1..] {
                assert!(!code.contains(&format!("crate::{later}")), "{} names {later}", path.display());
            }
        }
    }
    let order: Vec<usize> = {
        let lib = std::fs::read_to_string(flow.join("lib.rs")).unwrap();
        STAGES.iter().map(|stage| lib.find(&format!("pub mod {stage};")).unwrap()).collect()
    };
    assert!(order.is_sorted(), "lib.rs does not name the stages in the order of the data");
}

#[test]
fn the_maths_is_pure() {
    let forbidden =
        ["std::fs", "std::io", "std::net", "std::env", "std::time", "std::thread", "static mut", "thread_local"];
    for path in files(&root().join("crates/portrett-maths/src"), "rs") {
        let code = code(&path);
        for word in forbidden {
            assert!(!code.contains(word), "{} says {word}", path.display());
        }
    }
}

#[test]
fn the_report_and_the_words_read_and_write_nothing() {
    for crate_name in ["portrett-terms", "portrett-report", "portrett-check", "portrett-print"] {
        for path in files(&root().join("crates").join(crate_name).join("src"), "rs") {
            let code = code(&path);
            for word in ["std::fs", "std::net", "std::time", "SystemTime", "Timestamp::now"] {
                assert!(!code.contains(word), "{} says {word}", path.display());
            }
        }
    }
}

#[test]
fn files_are_short_enough_to_read() {
    let mut long = Vec::new();
    for folder in ["crates", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let lines = std::fs::read_to_string(&path).unwrap().lines().count();
            let is_table = FLAT_TABLES.iter().any(|table| path.to_string_lossy().ends_with(table));
            if lines > LONGEST_FILE && !is_table {
                long.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "over {LONGEST_FILE} lines:\n{}", long.join("\n"));
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    for folder in ["crates", "benches"] {
        for path in files(&root().join(folder), "toml").into_iter().filter(|path| path.ends_with("Cargo.toml")) {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains("[lints]\nworkspace = true"), "{} has its own lints", path.display());
        }
    }
}

#[test]
fn every_crate_has_one_integration_binary_at_most() {
    for folder in std::fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(entries) = std::fs::read_dir(folder.join("tests")) else { continue };
        let binaries: Vec<PathBuf> = entries
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "rs") || path.join("main.rs").is_file())
            .collect();
        assert!(binaries.len() <= 1, "{} has {binaries:?}", folder.display());
    }
}
