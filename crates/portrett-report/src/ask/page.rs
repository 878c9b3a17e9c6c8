//! The questions as a page to print: lines to write on, boxes to tick.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use portrett_terms::{PersonaCard, Report};

use super::registry::{Form, Question};
use super::text::{choices, title};
use super::{Asked, Invite, asked};
use crate::html::POLICY;
use crate::locale::clean;
use crate::{Language, Locale, ReportError};

const STYLE: &str = include_str!("page.css");

/// A guide for a talk, a short survey and whom to invite, as one HTML file that prints on A4.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_ask_html(
    card: &PersonaCard,
    report: &Report,
    invite: &Invite,
    locale: Locale,
) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    Ok(page(&asked(card, report), invite, &language).into_string())
}

fn page(asked: &Asked, invite: &Invite, language: &Language) -> Markup {
    let title = title(asked, language);
    html! {
        (DOCTYPE)
        html lang=(language.locale().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                p { (language.message("ask-why")) }
                section {
                    h2 { (language.message("ask-gaps")) }
                    @if asked.gaps.is_empty() { p { (language.message("ask-nothing")) } }
                    @else { ul { @for gap in &asked.gaps { li { (language.message(gap)) } } } }
                }
                (invited(invite, language))
                (questions("ask-talk", &asked.talk, language))
                (questions("ask-survey", &asked.survey, language))
                p.quiet { (language.message("ask-bring-in")) }
            }
        }
    }
}

fn invited(invite: &Invite, language: &Language) -> Markup {
    let groups = [("ask-typical", &invite.typical), ("ask-borderline", &invite.borderline)];
    html! {
        section {
            h2 { (language.message("ask-invite")) }
            p { (language.message("ask-consent")) }
            @if groups.iter().all(|(_, ids)| ids.is_empty()) { p { (language.message("ask-nobody")) } }
            @for (message, ids) in groups.iter().filter(|(_, ids)| !ids.is_empty()) {
                p { (language.message(message)) ": " @for id in *ids { code { (clean(id)) } " " } }
            }
        }
    }
}

fn questions(heading: &str, questions: &[&Question], language: &Language) -> Markup {
    html! {
        section.sheet {
            h2 { (language.message(heading)) }
            @if questions.is_empty() { p { (language.message("ask-nothing")) } }
            ol { @for question in questions { (asked_once(question, language)) } }
        }
    }
}

fn asked_once(question: &Question, language: &Language) -> Markup {
    let choices = choices(question, language);
    html! {
        li {
            p { (language.message(question.message)) }
            @match question.form {
                Form::Open => { div.lines {} }
                Form::Number => { div.short {} }
                Form::Scale => {
                    p.scale { (ends(choices.first())) @for step in 0..=10 { span.step { (step) } } (ends(choices.last())) }
                }
                Form::Single | Form::Several => { ul.choices { @for choice in &choices { li { (choice) } } } }
            }
        }
    }
}

/// The words at one end of a scale.
fn ends(words: Option<&String>) -> Markup {
    html! { @if let Some(words) = words { span { (words) } } }
}
