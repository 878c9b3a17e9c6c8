//! The message matrix: for each persona, stage and channel what concerns them, what to answer, in whose words, and with
//! which offer. Each cell stands on a supported claim, or is blank.

use portrett_terms::{Argument, Claim, PersonaCard, Phrase, Quote, Report, StatementKind};

use crate::locale::clean;
use crate::parts::known::{Direction, Known, line};
use crate::parts::{Line, Purpose, advised, is_wanted};
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, csv};
use Direction::{Any, Less, More};

/// A row of the matrix.
pub(crate) struct Row<'a> {
    pub stage: &'static Stage,
    /// The channel; any, where nothing tells one from the others.
    pub channel: Argument,
    pub concern: Option<Line>,
    pub argument: Option<Line>,
    pub quote: Option<&'a Quote>,
    pub offer: Option<Line>,
}

/// A stage on the way to a customer who stays.
pub(crate) struct Stage {
    /// The message of its name.
    pub name: &'static str,
    purpose: Purpose,
    /// What tells the channel, the best teller first.
    pub channels: &'static [&'static str],
    /// What they say at this stage.
    pub concern: &'static str,
    /// Whose words fit, the best first.
    quotes: &'static [StatementKind],
    /// What may be offered: feature, direction, message, the best first.
    pub offers: &'static [(&'static str, Direction, &'static str)],
}

/// The stages, in their order.
pub(crate) const STAGES: [Stage; 3] = [
    Stage {
        name: "stage-attract",
        purpose: Purpose::Attract,
        channels: &["first-channel", "order-channel-share", "touch-open-rate"],
        concern: "voice-goal",
        quotes: &[StatementKind::Goal, StatementKind::Praise],
        offers: &[("category-share", More, "offer-category"), ("brand-share", More, "offer-brand")],
    },
    Stage {
        name: "stage-convince",
        purpose: Purpose::Convince,
        channels: &["touch-conversion-rate", "order-channel-share", "touch-click-rate"],
        concern: "voice-objection",
        quotes: &[StatementKind::Objection, StatementKind::Praise],
        offers: &[
            ("discount-share", More, "offer-discount"),
            ("items-per-order", More, "offer-pack"),
            ("discount-share", Less, "offer-full-price"),
            ("average-order", More, "offer-with-it"),
        ],
    },
    Stage {
        name: "stage-keep",
        purpose: Purpose::Keep,
        channels: &["touch-open-rate", "touch-click-rate", "order-channel-share"],
        concern: "voice-frustration",
        quotes: &[StatementKind::Frustration],
        offers: &[
            ("product-count", More, "offer-new"),
            ("days-between-orders", Any, "offer-again"),
            ("order-count", More, "offer-thanks"),
        ],
    },
];

/// Most channels of one stage.
const CHANNELS: usize = 2;

/// The rows of one card; a stage of which nothing is known has none.
pub(crate) fn rows<'a>(card: &'a PersonaCard, report: &'a Report) -> Vec<Row<'a>> {
    let known = Known::of(card, report);
    let stages = STAGES.iter().filter(|stage| is_wanted(stage.purpose, card));
    stages.flat_map(|stage| of_stage(stage, &known)).collect()
}

fn of_stage<'a>(stage: &'static Stage, known: &Known<'a>) -> Vec<Row<'a>> {
    let concern = known.first(stage.concern, More);
    let arguments = advised(known, |rule| rule.purpose == stage.purpose);
    let offer = stage.offers.iter().find_map(|(feature, direction, message)| {
        known.first(feature, *direction).map(|claim| line(message, claim, known))
    });
    let row = |(place, channel): (usize, Argument)| Row {
        stage,
        channel,
        concern: concern.map(|claim| line("part-fact", claim, known)),
        argument: arguments.get(place).or(arguments.first()).cloned(),
        quote: quote(stage, known),
        offer: offer.clone(),
    };
    let told = concern.is_some() || offer.is_some() || !arguments.is_empty();
    channels(stage, known).into_iter().enumerate().map(row).filter(|_| told).collect()
}

/// The channels of a stage, the best told first; any, where none is told.
fn channels(stage: &Stage, known: &Known<'_>) -> Vec<Argument> {
    let mut found: Vec<Argument> = Vec::new();
    for claim in stage.channels.iter().flat_map(|feature| known.about(feature, More)) {
        let arguments = &claim.statement().arguments;
        let name = arguments.get("name").or_else(|| arguments.get("category"));
        if let Some(name) = name.filter(|name| !found.contains(name)) {
            found.push(name.clone());
        }
    }
    found.truncate(CHANNELS);
    if found.is_empty() { vec![Argument::Message("channel-any".to_owned())] } else { found }
}

/// Words that fit the stage, and that a supported claim about the same theme stands behind: what the stage is concerned
/// with first.
fn quote<'a>(stage: &Stage, known: &Known<'a>) -> Option<&'a Quote> {
    let of_kind = |kind: &StatementKind| {
        let feature = format!("voice-{}", kind.name());
        let fits = |quote: &&Quote, claim: &Claim| {
            quote.kind == *kind && claim.statement().arguments.get("name") == Some(&quote.theme)
        };
        known.about(&feature, More).find_map(|claim| known.card.quotes.iter().find(|quote| fits(quote, claim)))
    };
    stage.quotes.iter().find_map(of_kind)
}

/// The heads of the matrix after that of the persona.
pub(crate) const HEADS: [&str; 6] =
    ["matrix-stage", "matrix-channel", "matrix-concern", "matrix-argument", "matrix-quote", "matrix-offer"];

/// The cells of a row after that of the persona, in words; a blank one is a dash.
pub(crate) fn cells(row: &Row<'_>, language: &Language) -> Vec<String> {
    let said = |line: &Option<Line>| line.as_ref().map_or_else(blank, |line| language.say(&line.phrase));
    vec![
        language.message(row.stage.name),
        language.say(&Phrase::new("matrix-by").with("name", row.channel.clone())),
        said(&row.concern),
        said(&row.argument),
        row.quote.map_or_else(blank, |quote| language.message_with("matrix-quoted", &[("text", &clean(&quote.text))])),
        said(&row.offer),
    ]
}

fn blank() -> String {
    "–".to_owned()
}

/// The matrix of all personas as comma-separated text, for a spreadsheet.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_matrix_csv(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = withhold(report);
    let mut written = vec![std::iter::once("table-persona").chain(HEADS).map(|id| language.message(id)).collect()];
    for card in &report.personas {
        let title = language.say(&card.title);
        let row = |row: &Row<'_>| std::iter::once(title.clone()).chain(cells(row, &language)).collect::<Vec<_>>();
        written.extend(rows(card, &report).iter().map(row));
    }
    Ok(csv::written(&written))
}
