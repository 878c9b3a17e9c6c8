//! What stands around every page: its language, its title, what it may load, its style, and the line at its top.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use portrett_terms::Report;

use super::Displayed;
use crate::Language;
use crate::locale::clean;

/// The style of all pages.
pub(super) const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded from anywhere, and nothing may run.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// The same for a site, whose pages share the style sheet beside them.
const SITE_POLICY: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Where a page has its style from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// From within.
    Within,
    /// From the file of that name beside it.
    Beside(&'static str),
}

/// A whole page: `body` is what stands in it.
pub(super) fn page(title: &str, style: Style, body: &Markup, language: &Language) -> Markup {
    let policy = if style == Style::Within { POLICY } else { SITE_POLICY };
    html! {
        (DOCTYPE)
        html lang=(language.locale().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(policy);
                title { (title) }
                @match style {
                    Style::Within => { style { (PreEscaped(STYLE)) } }
                    Style::Beside(file) => {
                        // Who finds the folder on a server should be somebody who was told of it.
                        meta name="robots" content="noindex";
                        link rel="stylesheet" href=(file);
                    }
                }
            }
            body.site[style != Style::Within] { (body) }
        }
    }
}

/// The line at the top: whose customers, until when, which build.
pub(super) fn top(report: &Report, language: &Language, displayed: Displayed) -> Markup {
    let number = displayed.build_number.0.to_string();
    let until = language.date(&report.build.as_of);
    let built = language.date(&displayed.built_at.to_string());
    html! {
        header.top {
            span.logo { "Portrett" }
            span { (clean(&report.project.name)) }
            span { (language.message_with("data-until", &[("date", &until)])) }
            span.build {
                (language.message_with("build-number", &[("number", &number)])) ", "
                (language.message_with("built-at", &[("date", &built)]))
            }
        }
    }
}
