//! Files that fuzzing starts from, and those that it found: all are read again by every run of the tests.
//!
//! What was found stands in `corpus/<target>.txt`, a file a line, in hexadecimal. `scripts/fuzz` lays all of
//! them out for the fuzzer and keeps what it adds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, StringArray};
use arrow::record_batch::RecordBatch;

use crate::exercise::{TARGETS, exercise};
use crate::nested::{self, TEXT, WHOLE, arrow, list, map, object, parquet};
use crate::workbooks;

/// Bytes of the largest file that is kept.
const LARGEST: usize = 16 * 1024;

fn batch() -> RecordBatch {
    let ids: ArrayRef = Arc::new(Int64Array::from(vec![Some(1), None, Some(3)]));
    let cities: ArrayRef = Arc::new(StringArray::from(vec!["Oslo", "Bodø", ""]));
    RecordBatch::try_from_iter([("customer_id", ids), ("city", cities)]).unwrap()
}

/// An object, a map, a list of values, and one of names and values.
fn nested() -> RecordBatch {
    let columns = vec![
        ("customer_id", WHOLE),
        ("device", object(vec![("category", TEXT), ("tags", list(TEXT))])),
        ("traits", map(TEXT)),
        ("event_params", list(object(vec![("key", TEXT), ("value", object(vec![("int_value", WHOLE)]))]))),
    ];
    let rows = r#"{"customer_id":1,"device":{"category":"mobile","tags":["a","b"]},"traits":{"city":"Oslo"},"event_params":[{"key":"n","value":{"int_value":7}}]}
                  {"customer_id":2,"device":null,"traits":{},"event_params":[]}"#;
    nested::batch(columns, rows)
}

/// Sound files of a target, from which fuzzing starts.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    const TABLE: &str = "customer_id;dato;beløp;melding\n1;03.01.2026;1.234,50;\"hei \"\"du\"\"\"\n2;;x;\n";
    match target {
        "delimited" => vec![TABLE.into(), TABLE.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect()],
        "json" => vec![
            b"{\"id\":1,\"user\":{\"email\":\"a@b.example\"},\"tags\":[1,2]}\n{\"id\":null}\n".to_vec(),
            b"[{\"customer_id\":\"7\",\"rating\":4.5,\"body\":\"\\u00e6\"}]".to_vec(),
        ],
        "parquet" => vec![parquet(&batch()), parquet(&nested())],
        "arrow" => vec![arrow(&batch()), arrow(&nested())],
        "workbook" => {
            vec![workbooks::xlsx(&[("Ark1", &[(1, &["id", "dato", "sum"]), (2, &["a", "@40513", "#12.5"])])])]
        }
        "transcript" => vec![
            b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kari>Hei</v>\n".to_vec(),
            b"Interviewer: Why?\nP01: Because.\nP01 (00:02): And so on.\n".to_vec(),
        ],
        "document" => vec![crate::transcripts::docx(
            "<w:p><w:r><w:t>Q: Why?</w:t></w:r></w:p><w:p><w:r><w:t>A: Because it is near.</w:t></w:r></w:p>",
        )],
        _ => vec![workbooks::archive(&[("a.csv", TABLE.as_bytes()), ("b/c.json", b"[{\"id\":1}]")])],
    }
}

fn kept_in(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/corpus/{target}.txt"))
}

/// What fuzzing found for a target.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(kept_in(target)).unwrap_or_default();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    text.lines().map(|line| line.as_bytes().chunks(2).map(byte).collect()).collect()
}

#[test]
fn whatever_fuzzing_found_ends_in_rows_or_in_an_error() {
    for (target, _) in TARGETS {
        seeds(target).iter().chain(&kept(target)).for_each(|bytes| exercise(target, bytes));
    }
}

#[test]
fn every_seed_is_a_file_that_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    for (target, ending) in TARGETS {
        for bytes in seeds(target) {
            let path = folder.path().join(format!("seed.{ending}"));
            std::fs::write(&path, bytes).unwrap();
            assert!(portrett_readers::inspect_all(&path, None).is_ok(), "{target}");
        }
    }
}

/// Called by `scripts/fuzz`: lays seeds and kept files out in the folder that `FUZZ_LAY_OUT` names, and takes
/// into the kept ones what lies in the folder that `FUZZ_KEEP` names, a folder a target.
#[test]
fn the_corpus_goes_to_the_fuzzer_and_comes_back() {
    if let Some(folder) = std::env::var_os("FUZZ_LAY_OUT") {
        for (target, _) in TARGETS {
            let folder = Path::new(&folder).join(target);
            std::fs::create_dir_all(&folder).unwrap();
            for (number, bytes) in seeds(target).iter().chain(&kept(target)).enumerate() {
                std::fs::write(folder.join(format!("{number:04}")), bytes).unwrap();
            }
        }
    }
    if let Some(folder) = std::env::var_os("FUZZ_KEEP") {
        TARGETS.iter().for_each(|(target, _)| keep(target, &Path::new(&folder).join(target)));
    }
}

fn keep(target: &str, folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let found = entries.map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    let mut all: Vec<Vec<u8>> = kept(target).into_iter().chain(found).filter(|bytes| bytes.len() <= LARGEST).collect();
    all.retain(|bytes| !bytes.is_empty() && !seeds(target).contains(bytes));
    all.sort_by(|a, b| a.len().cmp(&b.len()).then(a.cmp(b)));
    all.dedup();
    let line = |bytes: &Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + "\n";
    std::fs::write(kept_in(target), all.iter().map(line).collect::<String>()).unwrap();
}
