//! Members' own words beside the claims about what they say: chosen from `statements`, which is blacked out.

use std::collections::BTreeMap;

use portrett_engine::sql;
use portrett_terms::{Argument, PersonaCard, Quote, StatementKind};
use portrett_text::quotes::{Candidate, Chooser, WordUse};
use portrett_text::{Language, Reader, Tokens};

use super::step::Portraits;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::DAY;
use crate::table::{numbers, texts, wholes};
use crate::voice::Quoting;

/// Quotes for each claim, and on a card.
const QUOTES: usize = 2;
const MOST: usize = 6;
/// The latest sentences of a theme that are looked at.
const LOOKED_AT: usize = 400;
/// Sentences by which it is learnt which words many use.
const COMMON: usize = 50_000;

/// By how many persons words are used, a language each.
pub struct Usage(BTreeMap<&'static str, WordUse>);

impl Usage {
    /// Counts words over the latest sentences.
    pub fn count(context: &Context<'_>, least: u64) -> Result<Self, FlowError> {
        let rows = context.engine.rows(&format!(
            "SELECT person_id, language, text FROM statements WHERE person_id IS NOT NULL
             ORDER BY statement_id DESC LIMIT {COMMON}"
        ))?;
        let (person, language, text) = (wholes(&rows, "person_id")?, texts(&rows, "language")?, texts(&rows, "text")?);
        let mut usage = BTreeMap::new();
        for own in Language::ALL {
            let (mut reader, mut tokens) = (Reader::new(own), Tokens::default());
            let mut words = WordUse::new(u32::try_from(least).unwrap_or(u32::MAX));
            for row in (0..person.len()).filter(|row| language[*row].as_deref() == Some(own.code())) {
                reader.read_into(text[row].as_deref().unwrap_or_default(), &mut tokens);
                words.add(person[row] as u64, &tokens);
            }
            usage.insert(own.code(), words);
        }
        Ok(Self(usage))
    }
}

/// What a card quotes: for each claim of its face about what members say, words of theirs. Nothing where fewer than
/// `least` of them say it.
pub fn quotes(
    context: &Context<'_>,
    usage: &Usage,
    portraits: &Portraits<'_>,
    card: &PersonaCard,
    least: u64,
) -> Result<Vec<Quote>, FlowError> {
    let mut all = Vec::new();
    for claim in &card.claims {
        let Some(feature) =
            portraits.features.iter().find(|own| own.column == claim.feature() && own.table() == "voices")
        else {
            continue;
        };
        if claim.evidence().value < claim.evidence().base {
            continue;
        }
        let Some(kind) = StatementKind::ALL.into_iter().find(|kind| feature.definition.ends_with(kind.name())) else {
            continue;
        };
        let theme = feature.named.clone().unwrap_or_else(|| Argument::Text(feature.name()));
        let topic = feature.label.as_deref().unwrap_or_default();
        let said = Sentences::read(context, Some(card.segment.0), topic, kind, portraits.quotes)?;
        if said.people() >= least {
            all.extend(
                said.choose(usage, portraits.profiles.as_of).into_iter().map(|place| said.quote(place, &theme, kind)),
            );
        }
    }
    all.truncate(MOST);
    Ok(all)
}

/// What members of a segment, or all, say of a theme, the latest first.
pub(super) struct Sentences {
    person: Vec<i64>,
    moment: Vec<f64>,
    weight: Vec<f64>,
    language: Vec<String>,
    source: Vec<String>,
    text: Vec<String>,
}

impl Sentences {
    pub(super) fn read(
        context: &Context<'_>,
        segment: Option<u8>,
        topic: &str,
        kind: StatementKind,
        quoting: Quoting,
    ) -> Result<Self, FlowError> {
        let (join, of) = match segment {
            Some(segment) => (" JOIN memberships m ON s.person_id = m.person_id", format!("m.segment = {segment}")),
            None => ("", "s.person_id IS NOT NULL".to_owned()),
        };
        let rows = context.engine.rows(&format!(
            "SELECT s.person_id, CAST(s.moment AS DOUBLE) AS moment, s.weight, s.language, s.source, s.text
             FROM statements s{join}
             WHERE {of} AND s.topic = {} AND s.kind = {} AND {} AND {}
             ORDER BY s.statement_id DESC LIMIT {LOOKED_AT}",
            sql::text(topic),
            sql::text(kind.name()),
            meant(kind),
            may_be_quoted(quoting)
        ))?;
        let words = |name: &str| -> Result<Vec<String>, FlowError> {
            Ok(texts(&rows, name)?.into_iter().map(Option::unwrap_or_default).collect())
        };
        Ok(Self {
            person: wholes(&rows, "person_id")?,
            moment: numbers(&rows, "moment")?,
            weight: numbers(&rows, "weight")?,
            language: words("language")?,
            source: words("source")?,
            text: words("text")?,
        })
    }

    fn people(&self) -> u64 {
        let mut people = self.person.clone();
        people.sort_unstable();
        people.dedup();
        people.len() as u64
    }

    /// The places of those that stand for the theme, the best first, of different persons.
    pub(super) fn choose(&self, usage: &Usage, as_of: i64) -> Vec<usize> {
        let mut found: Vec<(f32, usize)> = Vec::new();
        for language in Language::ALL {
            let Some(words) = usage.0.get(language.code()) else { continue };
            let places: Vec<usize> =
                (0..self.text.len()).filter(|place| self.language[*place] == language.code()).collect();
            let candidates: Vec<Candidate<'_>> = places.iter().map(|place| self.candidate(*place, as_of)).collect();
            let chosen = Chooser::new(language, words).choose(&candidates, QUOTES);
            found.extend(chosen.into_iter().map(|quote| (quote.score, places[quote.index])));
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut chosen: Vec<usize> = Vec::new();
        for (_, place) in found {
            if chosen.len() < QUOTES && chosen.iter().all(|own| self.person[*own] != self.person[place]) {
                chosen.push(place);
            }
        }
        chosen
    }

    fn candidate(&self, place: usize, as_of: i64) -> Candidate<'_> {
        let age = (as_of as f64 - self.moment[place]) / DAY as f64;
        let weight = self.weight[place];
        Candidate {
            person: self.person[place] as u64,
            // Of a day that nobody knows it is not known that it is recent.
            age: if age.is_finite() { age.max(0.0) as f32 } else { f32::MAX },
            text: &self.text[place],
            similarity: (weight / (weight + 1.0)) as f32,
        }
    }

    pub(super) fn quote(&self, place: usize, theme: &Argument, kind: StatementKind) -> Quote {
        Quote {
            text: self.text[place].clone(),
            language: self.language[place].clone(),
            month: month(self.moment[place]),
            theme: theme.clone(),
            kind,
            source: self.source[place].clone(),
        }
    }
}

/// What must hold of whoever is quoted.
fn may_be_quoted(quoting: Quoting) -> &'static str {
    match quoting {
        Quoting::Shown => "coalesce(s.consent, true)",
        Quoting::Consenting => "coalesce(s.consent, false)",
        Quoting::Hidden => "false",
    }
}

/// What must hold of a sentence that stands for a kind: its words and what they say go the same way.
pub(super) fn meant(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Frustration => "s.polarity < 0.0",
        StatementKind::Praise => "s.polarity > 0.0",
        _ => "true",
    }
}

/// `YYYY-MM` of a moment; empty where there is none.
fn month(moment: f64) -> String {
    let stamp = moment.is_finite().then(|| jiff::Timestamp::from_microsecond(moment as i64).ok()).flatten();
    stamp.map_or(String::new(), |stamp| stamp.strftime("%Y-%m").to_string())
}
