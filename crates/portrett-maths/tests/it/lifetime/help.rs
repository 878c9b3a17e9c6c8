//! CDNOW's customers, and what tests of models share.

use std::path::{Path, PathBuf};

use portrett_maths::lifetime::History;

/// A real data file; nothing, and a line that says so, where the folder is absent.
pub fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if !path.exists() {
        println!("skipped: {name} is not on this machine");
        return None;
    }
    Some(path)
}

/// Rows of a plain CSV file without its header.
pub fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// CDNOW's sample: weeks from the first purchase, to 30 September 1997.
pub fn cdnow() -> Option<Vec<History>> {
    let path = real("cdnow/cdnow_customers_summary.csv")?;
    let history = |row: Vec<String>| History {
        frequency: row[1].parse().unwrap(),
        recency: row[2].parse().unwrap(),
        age: row[3].parse().unwrap(),
    };
    Some(rows(&path).into_iter().map(history).collect())
}

/// Within `tolerance` of `expected`, as a part of it.
#[track_caller]
pub fn assert_close(own: f64, expected: f64, tolerance: f64) {
    let error = (own - expected).abs() / expected.abs();
    assert!(error <= tolerance, "{own} is {error:e} off {expected}");
}
