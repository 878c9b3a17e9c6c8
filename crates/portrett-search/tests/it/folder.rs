//! The folder of an index: whole, stale, cut off, damaged.

use std::fs;
use std::path::{Path, PathBuf};

use portrett_search::{Index, Options, Parts, Query, SearchError, Writer};

use crate::shop::{found, options, said};

fn made(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &options(), text);
    folder
}

fn write(folder: &Path, options: &Options, text: &str) -> Index {
    let writer = Writer::create(folder, options).unwrap();
    said("nb", &[text]).iter().for_each(|sentence| writer.add(sentence).unwrap());
    writer.finish().unwrap()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder.join("index")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn why(folder: &Path, options: &Options) -> String {
    let error = Index::open(folder, options).err().expect("it opened");
    assert!(error.needs_rebuild(), "{error}");
    match error {
        SearchError::Absent { .. } => "absent".to_owned(),
        SearchError::Stale { .. } => "stale".to_owned(),
        SearchError::OtherVersion { .. } => "other version".to_owned(),
        SearchError::Damaged { .. } => "damaged".to_owned(),
        other => panic!("{other}"),
    }
}

#[test]
fn an_index_is_opened_again_and_answers_the_same() {
    let folder = made("Frakten er dyr");
    let index = Index::open(folder.path(), &options()).unwrap();
    assert_eq!((index.len(), found(&index, "frakt"), found(&index, "porto")), (1, vec![1], vec![]));
}

#[test]
fn another_fingerprint_and_other_parts_are_stale() {
    let folder = made("Frakten er dyr");
    assert_eq!(why(folder.path(), &Options { fingerprint: "tomorrow".to_owned(), ..options() }), "stale");
    assert_eq!(why(folder.path(), &Options { parts: Parts::none(), ..options() }), "stale");
    let odd = Options { fingerprint: "two\nlines stamp portrett-search\n".to_owned(), ..options() };
    write(folder.path(), &odd, "Frakten er dyr");
    assert_eq!(Index::open(folder.path(), &odd).unwrap().len(), 1);
    assert_eq!(why(folder.path(), &options()), "stale");
}

#[test]
fn a_folder_without_an_index_has_none() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(why(folder.path(), &options()), "absent");
    assert_eq!(why(&folder.path().join("deeper"), &options()), "absent");
    write(&folder.path().join("deeper"), &options(), "Frakten er dyr");
    assert_eq!(Index::open(&folder.path().join("deeper"), &options()).unwrap().len(), 1);
}

#[test]
fn a_writer_that_is_interrupted_leaves_what_was_there() {
    let folder = made("Frakten er dyr");
    let writer = Writer::create(folder.path(), &options()).unwrap();
    said("nb", &["Porto"]).iter().for_each(|sentence| writer.add(sentence).unwrap());
    drop(writer);
    let index = Index::open(folder.path(), &options()).unwrap();
    assert_eq!((found(&index, "frakt"), found(&index, "porto")), (vec![1], vec![]));
    let index = write(folder.path(), &options(), "Porto");
    assert_eq!((found(&index, "frakt"), found(&index, "porto")), (vec![], vec![1]));
}

#[test]
fn an_index_that_is_replaced_can_be_searched_to_the_end() {
    let folder = made("Frakten er dyr");
    let before = Index::open(folder.path(), &options()).unwrap();
    write(folder.path(), &options(), "Porto");
    assert_eq!(found(&before, "frakt"), [1]);
}

#[test]
fn a_crash_between_the_two_renames_is_an_index_that_is_absent_and_can_be_made_anew() {
    let folder = made("Frakten er dyr");
    fs::rename(folder.path().join("index"), folder.path().join("old")).unwrap();
    fs::create_dir(folder.path().join("building")).unwrap();
    fs::write(folder.path().join("building/half"), "x").unwrap();
    assert_eq!(why(folder.path(), &options()), "absent");
    assert_eq!(found(&write(folder.path(), &options(), "Porto"), "porto"), [1]);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["index"]);
}

#[test]
fn every_file_that_is_cut_or_missing_is_noticed_and_a_rebuild_mends_it() {
    let count = files(made("Frakten er dyr").path()).len();
    assert!(count > 5);
    for number in 0..count {
        for is_cut in [true, false] {
            let folder = made("Frakten er dyr");
            let path = files(folder.path()).swap_remove(number);
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".lock") {
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            match is_cut {
                true => fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
                false => fs::remove_file(&path).unwrap(),
            }
            let expected = if name == "manifest" && !is_cut { "absent" } else { "damaged" };
            assert_eq!(why(folder.path(), &options()), expected, "{name}");
            assert_eq!(found(&write(folder.path(), &options(), "Porto"), "porto"), [1]);
        }
    }
}

#[test]
fn another_form_of_the_index_is_noticed() {
    let folder = made("Frakten er dyr");
    let path = folder.path().join("index/manifest");
    let manifest = fs::read_to_string(&path).unwrap();
    fs::write(&path, manifest.replacen("version 1", "version 2", 1)).unwrap();
    assert_eq!(why(folder.path(), &options()), "other version");
}

#[test]
fn nothing_that_was_written_is_in_the_name_of_a_file() {
    let folder = made("Kari Nordmann bestilte");
    for path in files(folder.path()) {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        assert!(
            !["kari", "nordmann", "frustration", "tickets", "nb"]
                .iter()
                .any(|word| name.contains(word) && word.len() > 2),
            "{name}"
        );
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_an_error_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    let error = Writer::create(&file, &options()).err().unwrap();
    assert!(!error.needs_rebuild() && error.to_string().contains("file"), "{error}");
    assert!(Index::open(&file, &options()).is_err());
    drop(Query::default());
}
