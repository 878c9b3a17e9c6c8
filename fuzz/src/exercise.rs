//! What is done to bytes that nobody vouches for: they are looked into and read as every kind of source. It
//! must end in rows or in an error, never in a panic, and every row must be accounted for.
//!
//! The fuzz targets and the tests of the readers share this file, so that what one finds the other keeps.

use std::path::{Path, PathBuf};

use portrett_readers::{inspect_all, read};
use portrett_terms::{SourceId, SourceKind};

/// The targets, each with the ending of the files that it writes: some readers are told by it.
pub const TARGETS: &[(&str, &str)] = &[
    ("delimited", "csv"),
    ("json", "json"),
    ("parquet", "parquet"),
    ("arrow", "arrow"),
    ("workbook", "xlsx"),
    ("transcript", "txt"),
    ("document", "docx"),
    ("archive", "zip"),
];

/// Reads `bytes` as a file of `target`.
///
/// # Panics
/// When a row is lost, and when a reader panics.
pub fn exercise(target: &str, bytes: &[u8]) {
    let path = file_of(target);
    std::fs::write(&path, bytes).expect("the folder of temporary files takes a file");
    read_as_everything(&path);
}

/// A file of this process and this thread.
fn file_of(target: &str) -> PathBuf {
    let ending = TARGETS.iter().find(|(name, _)| *name == target).map_or("bin", |(_, ending)| ending);
    let thread = format!("{:?}", std::thread::current().id());
    let number: String = thread.chars().filter(char::is_ascii_digit).collect();
    std::env::temp_dir().join(format!("portrett-fuzz-{}-{number}.{ending}", std::process::id()))
}

fn read_as_everything(path: &Path) {
    let Ok(tables) = inspect_all(path, None) else { return };
    for table in tables {
        let file = table.path.clone();
        for kind in SourceKind::ALL {
            let Some(spec) = table.clone().with_kind(kind).into_spec(SourceId::from_label("fuzz"), Vec::new()) else {
                continue;
            };
            let mut kept = 0;
            let report = read(
                &file,
                &spec,
                &mut |batch| {
                    kept += batch.num_rows() as u64;
                    Ok(())
                },
                &|_, _| {},
            );
            if let Ok(report) = report {
                assert_eq!(report.rows, report.kept + report.set_aside, "a row was lost");
                assert_eq!(report.kept, kept, "a row was counted and not given");
            }
        }
    }
}
