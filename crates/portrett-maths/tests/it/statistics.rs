//! The statistics against published tables, against R and SciPy, and in repeated sampling.

mod chance;
mod changes;
mod companies;
mod coverage;
mod foretelling;
mod numbers;
mod scales;
mod shares;

use portrett_maths::interval::Interval;

/// Whether two figures agree to `digits` significant digits.
pub(crate) fn agree(actual: f64, expected: f64, digits: i32) -> bool {
    (actual - expected).abs() <= 0.5 * 10_f64.powi(-digits) * expected.abs().max(f64::MIN_POSITIVE)
        || actual == expected
}

/// Fails with both figures unless they agree to `digits` significant digits.
#[track_caller]
pub(crate) fn assert_agree(actual: f64, expected: f64, digits: i32) {
    assert!(agree(actual, expected, digits), "{actual} where {expected} was expected to {digits} digits");
}

/// Ends to four decimals, as published tables print them.
pub(crate) fn printed(interval: Interval) -> String {
    format!("{:.4} {:.4}", interval.low + 0.0, interval.high)
}

/// Source files of the crate, below `folder`.
fn sources(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// Logarithms and exponentials come from `special`; nothing reads a clock, a file or a thread.
#[test]
fn the_crate_is_pure() {
    let banned = [".ln()", ".exp()", ".powf(", ".log2()", ".log10()", "std::fs", "std::io", "std::time", "std::thread"];
    for path in sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let found = banned.iter().find(|word| text.contains(**word));
        let is_special = path.ends_with("special.rs");
        assert!(is_special || found.is_none(), "{} says {found:?}", path.display());
    }
}
