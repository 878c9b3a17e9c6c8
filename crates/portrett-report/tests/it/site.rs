//! The report as a folder of pages: every link leads to a file, nothing runs, and no file is called by a user's word.

use std::collections::{BTreeMap, BTreeSet};

use portrett_report::{Locale, render_site};
use portrett_terms::{PersonaId, Report};

use crate::fixture::{displayed, report};
use crate::fixture_parts::rich_report;
use crate::foreseen;
use crate::living::changed;

fn site(report: &Report, locale: Locale) -> BTreeMap<String, String> {
    let files = render_site(report, locale, displayed()).unwrap();
    let count = files.len();
    let site: BTreeMap<String, String> = files.into_iter().collect();
    assert_eq!(site.len(), count, "no file is written twice");
    site
}

/// A report with everything that has a page.
fn whole() -> Report {
    Report { changes: changed().changes, value: Some(foreseen::value()), ..rich_report() }
}

fn pages(site: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    site.iter().filter(|(file, _)| file.ends_with(".html"))
}

/// What stands between `open` and `close`, each time.
fn between<'a>(page: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    page.split(open).skip(1).map(|rest| rest.split(close).next().unwrap()).collect()
}

#[test]
fn there_is_a_page_for_each_persona_and_each_subject_and_one_style_sheet() {
    let site = site(&whole(), Locale::English);
    let files: Vec<&str> = site.keys().map(String::as_str).collect();
    for file in ["index", "segments", "money", "messages", "changes", "voice", "value", "quality", "notes"] {
        assert!(files.contains(&format!("{file}.html").as_str()), "{file} is not among {files:?}");
    }
    assert_eq!(files.iter().filter(|file| file.starts_with("persona-")).count(), 4, "{files:?}");
    assert_eq!(files.iter().filter(|file| !file.ends_with(".html")).collect::<Vec<_>>(), [&"style.css"]);
    assert!(pages(&site).all(|(_, page)| !page.contains("<style") && page.contains("href=\"style.css\"")));
}

#[test]
fn every_link_leads_to_a_file_of_the_folder_or_a_place_on_the_page() {
    for locale in Locale::ALL {
        let site = site(&whole(), *locale);
        for (file, page) in pages(&site) {
            let ids = between(page, " id=\"", "\"");
            for target in between(page, "href=\"", "\"") {
                let is_there = match target.strip_prefix('#') {
                    Some(place) => ids.contains(&place),
                    None => site.contains_key(target),
                };
                assert!(is_there, "{file} leads to {target}");
            }
            let others: BTreeSet<&str> = between(page, "href=\"", "\"").into_iter().collect();
            let told = pages(&site).filter(|(other, _)| others.contains(other.as_str())).count();
            assert_eq!(told, pages(&site).count(), "{file} leads to every page");
            assert_eq!(page.matches("aria-current=\"page\"").count(), 1, "{file}");
            assert!(page.contains(&format!("href=\"{file}\" aria-current")), "{file} marks itself");
        }
    }
}

#[test]
fn no_page_loads_or_runs_anything_but_the_style_sheet() {
    for (file, page) in pages(&site(&whole(), Locale::Finnish)) {
        for forbidden in ["://", "<script", "javascript:", "src=", "url(", "@import", "<iframe", "<img", "<form"] {
            assert!(!page.contains(forbidden), "{forbidden} in {file}");
        }
        let policy = "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";
        assert!(page.contains(policy), "{file}");
        assert_eq!(page.matches("<link").count(), 1, "{file}");
        assert!(!page.contains("{$"), "an argument is missing in {file}");
    }
}

#[test]
fn files_are_called_by_the_ids_of_the_personas_and_never_by_a_word_of_the_users() {
    let mut report = report();
    let ids = ["0a1b", "../../etc/passwd", "0A1B"];
    for (card, id) in report.personas.iter_mut().zip(ids) {
        card.id = PersonaId(id.to_owned());
        card.name = "Kim<script>".to_owned();
    }
    let site = site(&report, Locale::English);
    let personas: Vec<&str> = site.keys().map(String::as_str).filter(|file| file.starts_with("persona-")).collect();
    assert_eq!(personas, ["persona-0a1b.html", "persona-3-persona-0A1B.html", "persona-no-2.html"]);
    assert!(site["persona-0a1b.html"].contains("<title>The big-basket buyer (0a1b) – "), "by title and id");
    assert!(site.iter().all(|(_, page)| !page.contains("Kim<script>")));
}

#[test]
fn a_report_without_personas_is_a_site_that_says_so() {
    let mut report = report();
    report.personas.clear();
    report.campaigns = None;
    (report.voice, report.value, report.contracts) = (None, None, None);
    let site = site(&report, Locale::English);
    assert_eq!(
        site.keys().map(String::as_str).collect::<Vec<_>>(),
        ["index.html", "notes.html", "quality.html", "style.css"]
    );
}

#[test]
fn what_one_page_says_the_site_says_too() {
    let report = whole();
    for locale in Locale::ALL {
        let one = portrett_report::render_html(&report, *locale, displayed()).unwrap();
        let all: String = site(&report, *locale).into_values().collect();
        for figure in between(&one, "<span class=\"figure\">", "</span>") {
            assert!(all.contains(&format!("<span class=\"figure\">{figure}</span>")), "{figure}");
        }
        assert_eq!(one.matches("<details class=\"claim\">").count(), all.matches("<details class=\"claim\">").count());
    }
}
