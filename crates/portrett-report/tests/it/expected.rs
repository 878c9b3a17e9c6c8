//! Expected outputs are files, rewritten by `UPDATE_EXPECTED=1 cargo test -p portrett-report` and reviewed in the diff.

use std::path::Path;

/// Asserts that the file at `path`, relative to the crate, holds `text`.
pub fn assert_file(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{} is not what was expected; UPDATE_EXPECTED=1 rewrites it\n{text}", path.display());
}
