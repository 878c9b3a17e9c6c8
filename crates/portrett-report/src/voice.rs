//! What customers say, in words: for the page and for the terminal.

use std::collections::BTreeMap;

use portrett_terms::{
    Argument, BesideFacts, Claim, Evidence, JoinedFacts, LinkFacts, ModelFacts, NamedIn, PersonaCard, Phrase, Report,
    Status, ThemeFacts, Unit, VoiceFacts,
};

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
    if !facts.links.is_empty() {
        lines.push(format!("\n{}", language.message("voice-links")));
        lines.extend(facts.links.iter().map(|own| format!("  {}", link(own, &language))));
    }
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
    sentences.extend(facts.joined.iter().map(|own| joined(own, language)));
    sentences.extend(facts.model.as_ref().map(|own| model(own, language)));
    sentences
}

/// Which found themes count as one.
fn joined(own: &JoinedFacts, language: &Language) -> String {
    let one = |theme: &NamedIn| {
        language.say(
            &Phrase::new("voice-joined-theme")
                .text("name", &theme.name)
                .with("language", Argument::Message(format!("language-{}", theme.language))),
        )
    };
    let themes: Vec<String> = own.themes.iter().map(one).collect();
    language.message_with("voice-joined", &[("themes", &themes.join(", "))])
}

/// What came of a language model.
fn model(own: &ModelFacts, language: &Language) -> String {
    let count = |phrase: Phrase, name: &str, count: u64| phrase.count(name, count as usize);
    let phrase = Phrase::new("voice-model").text("name", &own.name);
    let counts = [("named", own.named), ("coded", own.coded), ("agreed", own.agreed), ("thrown", own.thrown)];
    language.say(&counts.into_iter().fold(phrase, |phrase, (name, own)| count(phrase, name, own)))
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

/// How many months are told.
const MONTHS: i16 = 12;

/// The last months of the data, `YYYY-MM`, the latest last.
pub(crate) fn months(as_of: &str) -> Vec<String> {
    let part = |range: std::ops::Range<usize>| as_of.get(range).and_then(|own| own.parse::<i16>().ok());
    let (Some(year), Some(month)) = (part(0..4), part(5..7)) else { return Vec::new() };
    let last = year * 12 + month - 1;
    (last - MONTHS + 1..=last).map(|own| format!("{:04}-{:02}", own.div_euclid(12), own.rem_euclid(12) + 1)).collect()
}

/// Persons by month, in words.
pub(crate) fn trend(theme: &ThemeFacts, months: &[String], language: &Language) -> String {
    let told =
        months.iter().filter_map(|month| Some(format!("{month}: {}", language.count(*theme.months.get(month)?))));
    told.collect::<Vec<_>>().join("; ")
}

/// What the members of each persona say of a theme.
pub(crate) struct ByPersona<'a> {
    pub(crate) theme: Argument,
    pub(crate) kind: String,
    /// One a card; nothing where too few say it.
    pub(crate) claims: Vec<Option<Said<'a>>>,
}

/// The evidence of what members say.
pub(crate) struct Said<'a>(&'a Evidence);

impl std::ops::Deref for Said<'_> {
    type Target = Evidence;

    fn deref(&self) -> &Evidence {
        self.0
    }
}

impl Said<'_> {
    /// Whether it is shown to differ from everybody else.
    pub(crate) fn tells(&self) -> bool {
        self.status == Status::Supported
    }
}

impl ByPersona<'_> {
    /// Whether any persona is shown to differ from everybody else.
    pub(crate) fn tells(&self) -> bool {
        self.claims.iter().flatten().any(Said::tells)
    }
}

/// What begins the message of a statement about what members say; the kind follows.
const SAYING: &str = "claim-voice-";

/// All that is measured of what members say, by theme and kind, the most spoken of first.
pub(crate) fn by_persona(cards: &[PersonaCard]) -> Vec<ByPersona<'_>> {
    let mut all: BTreeMap<&str, ByPersona<'_>> = BTreeMap::new();
    for (place, card) in cards.iter().enumerate() {
        for claim in card.claims.iter().chain(&card.further_claims) {
            let Some((kind, theme)) = saying(claim) else { continue };
            let own = all.entry(claim.feature()).or_insert_with(|| ByPersona {
                theme: theme.clone(),
                kind: kind.to_owned(),
                claims: cards.iter().map(|_| None).collect(),
            });
            own.claims[place] = Some(Said(claim.evidence()));
        }
    }
    let mut all: Vec<ByPersona<'_>> = all.into_values().collect();
    let most = |own: &ByPersona<'_>| own.claims.iter().flatten().map(|said| said.value).fold(0.0, f64::max);
    all.sort_by(|a, b| most(b).total_cmp(&most(a)));
    all
}

/// The kind and the theme of a statement about what members say.
fn saying(claim: &Claim) -> Option<(&str, &Argument)> {
    let statement = claim.statement();
    Some((statement.message.strip_prefix(SAYING)?, statement.arguments.get("name")?))
}

/// A figure beside that of the others.
pub(crate) fn beside(own: &BesideFacts, unit: Unit, language: &Language) -> String {
    let phrase = Phrase::new("link-beside").figure("value", own.value, unit).figure("base", own.base, unit);
    language.say(&phrase)
}

/// What goes with saying something, in a line.
fn link(own: &LinkFacts, language: &Language) -> String {
    let told = [(own.worth, "link-worth", Unit::Money), (own.leaving, "link-leaving", Unit::Share)];
    let told = told.into_iter().filter_map(|(figure, id, unit)| {
        Some(format!("{} {}", language.message(id), beside(&figure?, unit, language)))
    });
    let said = format!("{}, {}", name(&own.theme, language), kind(own.kind.name(), language));
    format!("{said} ({}): {}", language.count(own.people), told.collect::<Vec<_>>().join("; "))
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
