//! The report as a site: a folder of pages that any web server serves and that a browser opens from a disk.
//!
//! Takes a report, gives names of files and their text. The pages are made of the parts of the one-page report. No
//! page runs anything or loads anything but the style sheet beside it, and every link is to a file of the folder.

use maud::{Markup, html};
use portrett_terms::{PersonaCard, Report};

use super::links::Links;
use super::outer::{self, STYLE, Style};
use super::{Displayed, campaigns, card, changes, facts, hue, matrix, money, overview, quality, value, voice};
use crate::locale::clean;
use crate::money::revenue_in_all;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError};

/// The style sheet of all pages.
const SHEET: &str = "style.css";

/// A page that is not a persona's: its file, the message of its name, and what stands on it.
struct Page {
    file: &'static str,
    name: &'static str,
    body: Markup,
}

/// The report as a folder of files: their names, and what is in each.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_site(
    report: &Report,
    locale: Locale,
    displayed: Displayed,
) -> Result<Vec<(String, String)>, ReportError> {
    let language = &Language::new(locale, report.project.currency.as_deref())?;
    // What all customers brought is asked of the whole report: months of few customers are part of the sum.
    let total = report.value.as_ref().and_then(revenue_in_all);
    let report = &withhold(report);
    let links = &Links::of_site(&report.personas);
    let pages = pages(report, total, links, language);
    let site = Site { report, displayed, links, pages: &pages, language };
    let mut files = vec![(SHEET.to_owned(), STYLE.to_owned())];
    files.extend(pages.iter().map(|page| site.page(page)));
    files.extend(report.personas.iter().enumerate().map(|(position, card)| site.persona(card, position)));
    Ok(files)
}

/// Every page but those of the personas, as far as there is something on it.
fn pages(report: &Report, total: Option<f64>, links: &Links, language: &Language) -> Vec<Page> {
    let mut pages = vec![page("index.html", "site-overview", overview::front(report, links, language))];
    if !report.personas.is_empty() {
        pages.push(page("segments.html", "site-segments", facts::segments_page(report, language)));
        pages.push(page("money.html", "site-money", money::section(report, total, language)));
        pages.push(page("messages.html", "site-messages", matrix::section(report, language)));
    }
    if let Some(own) = &report.campaigns {
        pages.push(page("campaigns.html", "site-campaigns", campaigns::section(own, report, language)));
    }
    if let Some(own) = &report.changes {
        pages.push(page("changes.html", "site-changes", changes::section(own, report, language)));
    }
    if let Some(own) = &report.voice {
        pages.push(page("voice.html", "site-voice", voice::section(own, report, language)));
    }
    if report.value.is_some() || report.contracts.is_some() {
        let body = html! {
            @if let Some(own) = &report.value { (value::section(own, language)) }
            @if let Some(own) = &report.contracts { (value::contracts::section(own, language)) }
        };
        pages.push(page("value.html", "site-value", body));
    }
    pages.push(page("quality.html", "site-quality", quality::quality(&report.quality, language)));
    pages.push(page("notes.html", "site-notes", overview::notes_page(report, links, language)));
    pages.retain(|page| !page.body.0.is_empty());
    pages
}

fn page(file: &'static str, name: &'static str, body: Markup) -> Page {
    Page { file, name, body }
}

struct Site<'a> {
    report: &'a Report,
    displayed: Displayed,
    links: &'a Links,
    pages: &'a [Page],
    language: &'a Language,
}

impl Site<'_> {
    fn page(&self, own: &Page) -> (String, String) {
        let name = self.language.message(own.name);
        (own.file.to_owned(), self.written(own.file, &name, &own.body))
    }

    /// A persona's page. Its title has what tells the persona from the rest and the id by which files are called; the
    /// fictional name may change.
    fn persona(&self, card: &PersonaCard, position: usize) -> (String, String) {
        let file = self.links.persona(position);
        let title = format!("{} ({})", self.language.say(&card.title), clean(&card.id.0));
        let body = card::card(card, position, self.report, self.links, self.language);
        let text = self.written(&file, &title, &body);
        (file, text)
    }

    fn written(&self, file: &str, title: &str, body: &Markup) -> String {
        let project = clean(&self.report.project.name);
        let body = html! {
            a.skip href="#content" { (self.language.message("site-skip")) }
            (outer::top(self.report, self.language, self.displayed))
            (self.navigation(file))
            main id="content" {
                // The overview has a headline of its own.
                @if file != self.links.overview() { h1.visually-hidden { (title) } }
                (body)
            }
        };
        outer::page(&format!("{title} – {project}"), Style::Beside(SHEET), &body, self.language).into_string()
    }

    /// The way to every page; the one that is shown is marked for those who see it and those who hear it.
    fn navigation(&self, here: &str) -> Markup {
        let link =
            |file: &str, name: &str| html! { a href=(file) aria-current=[(file == here).then_some("page")] { (name) } };
        html! {
            nav.pages aria-label=(self.language.message("site-pages")) {
                ul {
                    @for (place, page) in self.pages.iter().enumerate() {
                        li { (link(page.file, &self.language.message(page.name))) }
                        @if place == 0 {
                            @for (position, card) in self.report.personas.iter().enumerate() {
                                li.(hue(card.emblem.hue)).of-persona {
                                    (link(&self.links.persona(position), &self.language.say(&card.title)))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
