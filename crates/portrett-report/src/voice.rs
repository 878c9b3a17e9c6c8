//! What customers say, in words: for the page and for the terminal.

use portrett_terms::{Argument, Phrase, Report, ThemeFacts, Unit, VoiceFacts};

use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError};

/// Kinds of statements that are counted by theme, in their order.
pub(crate) const KINDS: [&str; 5] = ["frustration", "goal", "objection", "praise", "question"];

/// What customers say, for the terminal; what to do where no source has messages.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_voice(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = &withhold(report);
    let Some(facts) = &report.voice else { return Ok(language.message("voice-none")) };
    let mut lines = sentences(facts, &language);
    lines.push(String::new());
    lines.extend(facts.themes.iter().map(|theme| format!("  {}", line(theme, &language))));
    for card in report.personas.iter().filter(|card| !card.quotes.is_empty()) {
        lines.push(format!("\n{}", clean(&card.name)));
        lines.extend(card.quotes.iter().map(|quote| {
            let theme = name(&quote.theme, &language);
            format!("  «{}» ({theme}, {})", clean(&quote.text), kind(quote.kind.name(), &language))
        }));
    }
    Ok(lines.join("\n"))
}

/// What became of the messages.
pub(crate) fn sentences(facts: &VoiceFacts, language: &Language) -> Vec<String> {
    let count = |id: &str, count: u64| language.say(&Phrase::new(id).count("count", count as usize));
    let mut sentences = vec![
        language.say(
            &Phrase::new("voice-messages")
                .count("messages", facts.messages as usize)
                .count("people", facts.people as usize)
                .count("statements", facts.statements as usize),
        ),
        language.message_with("voice-languages", &[("languages", &languages(facts, language))]),
    ];
    let redacted: u64 = facts.redactions.values().sum();
    let told = [("voice-repeated", facts.repeated), ("voice-without-person", facts.without_person)];
    sentences.extend(told.into_iter().filter(|(_, own)| *own > 0).map(|(id, own)| count(id, own)));
    sentences.push(count("voice-redacted", redacted));
    sentences
}

fn languages(facts: &VoiceFacts, language: &Language) -> String {
    let mut all: Vec<(&String, &u64)> = facts.languages.iter().collect();
    all.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let one = |(code, count): (&String, &u64)| {
        format!("{} {}", language.message(&format!("language-{code}")), language.count(*count))
    };
    all.into_iter().map(one).collect::<Vec<_>>().join(", ")
}

/// What an argument is in the reader's language.
pub(crate) fn name(argument: &Argument, language: &Language) -> String {
    language.say(&Phrase::new("theme-name").with("name", argument.clone()))
}

/// What a kind of statement is called.
pub(crate) fn kind(name: &str, language: &Language) -> String {
    language.message(&format!("statement-{name}"))
}

fn line(theme: &ThemeFacts, language: &Language) -> String {
    let kinds = KINDS.iter().filter_map(|own| {
        let people = theme.kinds.get(*own)?;
        Some(format!("{} {}", kind(own, language), language.count(*people)))
    });
    let kinds: Vec<String> = kinds.collect();
    let rising = if theme.rising { format!(" ↑ {}", language.message("voice-rising")) } else { String::new() };
    let share = language.figure(theme.share.value(), Unit::Share);
    let name = name(&theme.name, language);
    format!("{name}: {share} ({}){rising}  {}", language.count(theme.people), kinds.join(", "))
}
