//! The same cards and template give the same bytes.

use portrett_print::{Format, Template, print};
use portrett_report::{Locale, documents, overview};

use crate::fixture::report;
use crate::read::{part, parts};

fn all() -> Vec<(String, Vec<u8>)> {
    let (cards, first) =
        (documents(&report(), Locale::English).unwrap(), overview(&report(), Locale::English).unwrap());
    Format::ALL.into_iter().flat_map(|format| print(&cards, &first, format, &Template::default()).unwrap()).collect()
}

#[test]
fn the_same_cards_give_the_same_bytes_from_any_number_of_threads() {
    let once = all();
    assert_eq!(once.len(), 3 + 1 + 1 + 3 + 3 + 1 + 1);
    let handles: Vec<_> = (0..4).map(|_| std::thread::spawn(all)).collect();
    for again in handles.into_iter().map(|handle| handle.join().unwrap()) {
        for ((file, bytes), (other, others)) in once.iter().zip(&again) {
            assert!(file == other && bytes == others, "{file} is not the same");
        }
    }
}

#[test]
fn the_only_day_in_a_file_is_that_of_the_data() {
    let files = all();
    let pdf = String::from_utf8_lossy(&files[0].1).into_owned();
    assert!(pdf.contains("20261031"), "the day until which the data reaches");
    let slides = &files.iter().find(|(file, _)| file == "personas.pptx").unwrap().1;
    assert!(part(slides, "docProps/core.xml").contains(">2026-10-31T00:00:00Z<"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(slides)).unwrap();
    for number in 0..parts(slides).len() {
        assert_eq!(archive.by_index(number).unwrap().last_modified().unwrap().year(), 1980);
    }
}
