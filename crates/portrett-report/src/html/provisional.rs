//! The provisional portrait.

use maud::{Markup, html};
use portrett_terms::ProvisionalPortrait;

use crate::{Language, provisional};

pub(super) fn section(portrait: &ProvisionalPortrait, language: &Language) -> Markup {
    html! {
        section.box.provisional id="provisional" {
            h2 { (provisional::heading(portrait, language)) }
            p.verdict { (provisional::warning(portrait, language)) }
            @if let Some(nothing) = provisional::empty(portrait, language) { p { (nothing) } }
            ul { @for own in &portrait.said { li { (provisional::line(own, portrait, language)) } } }
            @for own in &portrait.quotes { blockquote lang=(own.language) { p { (provisional::quote(own, language)) } } }
        }
    }
}
