//! The questions as Markdown, and the survey as a table.

use portrett_terms::{PersonaCard, Report};

use super::registry::{Form, Question};
use super::{Asked, Invite, asked};
use crate::locale::clean;
use crate::markdown::escaped;
use crate::{Language, Locale, ReportError, csv};

/// A guide for a talk, a short survey and whom to invite, as Markdown.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_ask_markdown(
    card: &PersonaCard,
    report: &Report,
    invite: &Invite,
    locale: Locale,
) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let asked = asked(card, report);
    let parts = [
        format!("# {}\n\n{}\n", escaped(&title(&asked, &language)), language.message("ask-why")),
        section("ask-gaps", bullets(asked.gaps.iter().map(|gap| language.message(gap))), &language),
        section("ask-invite", invited(invite, &language), &language),
        section("ask-talk", numbered(&asked.talk, &language), &language),
        section("ask-survey", numbered(&asked.survey, &language), &language),
        format!("{}\n", language.message("ask-bring-in")),
    ];
    Ok(parts.join("\n"))
}

/// What stands over the questions.
pub(super) fn title(asked: &Asked, language: &Language) -> String {
    let (title, name) = (language.say(&asked.card.title), clean(&asked.card.name));
    language.message_with("ask-title", &[("title", &title), ("who", &name)])
}

fn section(heading: &str, body: String, language: &Language) -> String {
    let body = if body.is_empty() { format!("{}\n", language.message("ask-nothing")) } else { body };
    format!("## {}\n\n{body}", language.message(heading))
}

fn bullets(items: impl Iterator<Item = String>) -> String {
    items.map(|item| format!("- {}\n", escaped(&item))).collect()
}

fn numbered(questions: &[&Question], language: &Language) -> String {
    let one = |(place, question): (usize, &&Question)| {
        let choices = choices(question, language);
        let choices: String = choices.iter().map(|choice| format!("   - {}\n", escaped(choice))).collect();
        format!("{}. {}\n{choices}", place + 1, escaped(&language.message(question.message)))
    };
    questions.iter().enumerate().map(one).collect()
}

fn invited(invite: &Invite, language: &Language) -> String {
    let mut lines = vec![language.message("ask-consent")];
    let groups = [("ask-typical", &invite.typical), ("ask-borderline", &invite.borderline)];
    for (message, ids) in groups.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let ids: Vec<String> = ids.iter().map(|id| clean(id)).collect();
        lines.push(format!("{}: {}", language.message(message), ids.join(", ")));
    }
    if lines.len() == 1 {
        lines.push(language.message("ask-nobody"));
    }
    bullets(lines.into_iter())
}

/// The choices of a question, in words; the ends of a scale.
pub(super) fn choices(question: &Question, language: &Language) -> Vec<String> {
    if question.form == Form::Scale {
        return vec![language.message("choice-unlikely"), language.message("choice-sure")];
    }
    let mut choices: Vec<String> = question.choices.iter().map(|choice| language.message(choice)).collect();
    if question.form == Form::Several {
        choices.push(language.message("choice-other"));
    }
    choices
}

/// What parts the choices in a cell; no choice of ours holds one.
const BETWEEN: &str = "; ";

/// The survey as a table of questions: what is asked, the type as Typeform calls it, the choices parted by semicolons,
/// whether several may be taken. Heads of columns are the same in every language, for tools.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_ask_csv(card: &PersonaCard, report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let row = |question: &&Question| {
        let (field, several) = question.form.field();
        let choices = choices(question, &language).join(BETWEEN);
        let several = if several { "yes" } else { "no" };
        vec![language.message(question.message), field.to_owned(), choices, several.to_owned()]
    };
    let mut rows = vec![["question", "type", "choices", "several"].map(str::to_owned).into()];
    rows.extend(asked(card, report).survey.iter().map(row));
    Ok(csv::written(&rows))
}
