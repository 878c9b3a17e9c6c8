//! What a card says in which order, in words: shared by the page, the terminal and Markdown.

use portrett_terms::{
    Argument, Aspect, Belief, Claim, PersonaCard, Phrase, PredictionFacts, Report, Rhythm, RoleFacts, Share, ShareBar,
    Unit,
};

use crate::Language;
use crate::locale::clean;
use crate::words;

/// A part of a card under one heading.
pub(crate) struct Section {
    /// The message of its heading.
    pub heading: &'static str,
    /// The aspects that belong under it.
    pub aspects: &'static [Aspect],
}

/// The parts of a card in reading order: who, what they want, what stops them, what they do and
/// buy, where, and how they answer.
pub(crate) const SECTIONS: &[Section] = &[
    Section { heading: "section-who", aspects: &[Aspect::Demographics, Aspect::Psychographics] },
    Section { heading: "section-want", aspects: &[Aspect::Goal, Aspect::Praise] },
    Section { heading: "section-stop", aspects: &[Aspect::Frustration, Aspect::Objection] },
    Section {
        heading: "section-act",
        aspects: &[Aspect::Behaviour, Aspect::ProductUse, Aspect::Decision, Aspect::Journey],
    },
    Section { heading: "section-buy", aspects: &[Aspect::Value, Aspect::Category] },
    Section { heading: "section-where", aspects: &[Aspect::Channel] },
    Section { heading: "section-reach", aspects: &[Aspect::Communication] },
];

impl Section {
    /// The claims among `claims` that belong here, aspect by aspect, in the order they came.
    pub fn claims<'a>(&self, claims: &'a [Claim]) -> Vec<&'a Claim> {
        let of_aspect = |aspect: Aspect| claims.iter().filter(move |claim| claim.evidence().aspect == aspect);
        self.aspects.iter().copied().flat_map(of_aspect).collect()
    }
}

/// A claim's figure on the face: what it is for the members and for everybody else.
pub(crate) struct Face {
    pub value: String,
    pub others: String,
}

pub(crate) fn face(claim: &Claim, language: &Language) -> Face {
    let evidence = claim.evidence();
    let base = language.figure(evidence.base, evidence.unit);
    Face {
        value: language.figure(evidence.value, evidence.unit),
        others: language.message_with("others", &[("figure", &base)]),
    }
}

/// The claim of that id, on the face, beyond it, or of a part in buying.
pub(crate) fn claim_of<'a>(card: &'a PersonaCard, id: &str) -> Option<&'a Claim> {
    let of_roles = card.roles.iter().flat_map(|role| &role.claims);
    card.claims.iter().chain(&card.further_claims).chain(of_roles).find(|claim| claim.id() == id)
}

/// The figures at the head of the card: the name of each and its claim.
pub(crate) fn key_figures<'a>(card: &'a PersonaCard, language: &Language) -> Vec<(String, &'a Claim)> {
    let claims = card.key_figures.iter().filter_map(|id| claim_of(card, id));
    claims.map(|claim| (figure_name(claim, language), claim)).collect()
}

/// The one-line summary: the clauses of its claims as one sentence. Empty when it has none.
pub(crate) fn one_line(card: &PersonaCard, language: &Language) -> String {
    let claims = card.summary.iter().filter_map(|id| claim_of(card, id));
    let clauses: Vec<String> =
        claims.map(|claim| language.say(&sibling(claim.statement(), "summary-", language))).collect();
    let sentence = language.list(&clauses);
    if sentence.is_empty() { sentence } else { format!("{}.", capitalised(&sentence)) }
}

/// Another message about the same feature: `summary-F` for `claim-F`. A statement that is not of the
/// registry has no siblings and speaks for itself.
fn sibling(statement: &Phrase, prefix: &str, language: &Language) -> Phrase {
    let id = statement.message.strip_prefix("claim-").map(|feature| format!("{prefix}{feature}"));
    match id.filter(|id| language.knows(id)) {
        Some(message) => Phrase { message, arguments: statement.arguments.clone() },
        None => statement.clone(),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The persona's part of the whole: "24% of customers", "41% of revenue", "stable (0.91)".
pub(crate) fn standing(card: &PersonaCard, language: &Language) -> Vec<String> {
    let customers = share(card.share_of_customers, language);
    let mut parts = vec![language.message_with("share-customers", &[("share", &customers)])];
    if let Some(revenue) = card.share_of_value {
        parts.push(language.message_with("share-revenue", &[("share", &share(revenue, language))]));
    }
    let figure = language.fixed(card.stability, 2);
    parts.push(language.message_with(words::stability(card.stability), &[("figure", &figure)]));
    parts
}

pub(crate) fn share(share: Share, language: &Language) -> String {
    language.figure(share.value(), Unit::Share)
}

pub(crate) fn persons(count: u64, language: &Language) -> String {
    language.say(&Phrase::new("persons").figure("count", count as f64, Unit::Count))
}

/// What the data says of a belief, the belief in its author's words, and what was measured: one line of plain text.
pub(crate) fn belief(belief: &Belief, language: &Language) -> String {
    let (verdict, said) = (language.message(words::belief_verdict(belief.verdict)), belief_said(belief, language));
    let finding = belief_finding(belief, language).map_or_else(String::new, |finding| format!(". {finding}"));
    format!("{verdict}: {said}{finding}")
}

/// A belief in its author's words, and who that is.
pub(crate) fn belief_said(belief: &Belief, language: &Language) -> String {
    let words = [("statement", clean(&belief.statement)), ("author", clean(&belief.author))];
    language.message_with("belief-said", &words.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// What was measured for a belief, or why nothing could be.
pub(crate) fn belief_finding(belief: &Belief, language: &Language) -> Option<String> {
    let Some(finding) = &belief.finding else { return belief.reason.as_ref().map(|reason| language.say(reason)) };
    let figure = |value: f64| Argument::Figure { value, unit: finding.unit };
    let people = persons(finding.n, language);
    let phrase = Phrase::new("belief-finding").with("figure", figure(finding.value)).text("people", people);
    let phrase = phrase.with("low", figure(finding.interval.low)).with("high", figure(finding.interval.high));
    Some(language.say(&phrase.with("threshold", figure(finding.threshold))))
}

/// What those are called who play a part in buying.
pub(crate) fn role(role: &RoleFacts, language: &Language) -> String {
    language.message(&format!("role-{}", role.role))
}

/// How many they are, in how many companies, and their share.
pub(crate) fn role_size(role: &RoleFacts, language: &Language) -> String {
    let phrase = Phrase::new("role-size").count("people", role.people as usize);
    let phrase = phrase.count("companies", role.companies as usize);
    language.say(&phrase.figure("share", role.share.value(), Unit::Share))
}

/// The heads of the table of a segment's profile.
pub(crate) const PROFILE_HEADS: [&str; 8] = [
    "table-feature",
    "evidence-aspect",
    "table-value",
    "row-others",
    "table-interval",
    "table-people",
    "table-effect",
    "evidence-sureness",
];

/// Everything that was measured about a card's people, by aspect, the strongest effect first within each.
pub(crate) fn by_aspect(card: &PersonaCard) -> Vec<&Claim> {
    let mut claims: Vec<&Claim> = card.claims.iter().chain(&card.further_claims).collect();
    let strength = |claim: &Claim| claim.evidence().effect.abs();
    claims.sort_by(|a, b| a.evidence().aspect.cmp(&b.evidence().aspect).then(strength(b).total_cmp(&strength(a))));
    claims
}

/// What a claim's figure is called.
pub(crate) fn figure_name(claim: &Claim, language: &Language) -> String {
    language.say(&sibling(claim.statement(), "feature-", language))
}

/// Who they are, how many, and what tells them from the other parts: one line of plain text.
pub(crate) fn role_line(own: &RoleFacts, language: &Language) -> String {
    let claims: Vec<String> = own.claims.iter().map(|claim| language.say(claim.statement())).collect();
    let told = if claims.is_empty() { language.message("role-nothing") } else { claims.join("; ") };
    format!("{} ({}): {told}", role(own, language), role_size(own, language))
}

/// On how many customers the segments were formed and the statements measured.
pub(crate) fn measured_on(report: &Report, language: &Language) -> String {
    let build = &report.build;
    let counts = [("people", build.people), ("fit", build.people_fit), ("hold", build.people_hold)]
        .map(|(name, count)| (name, language.count(count)));
    language.message_with("measured-on", &counts.each_ref().map(|(name, count)| (*name, count.as_str())))
}

/// What the card rests on.
pub(crate) fn rests_on(card: &PersonaCard, as_of: &str, language: &Language) -> String {
    let (people, hold) = (language.count(card.people), language.count(card.people_hold));
    let words = [("people", people), ("hold", hold), ("date", language.date(as_of))];
    language.message_with("card-rests-on", &words.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// The card's name, and that it belongs to nobody.
pub(crate) fn fictional_name(card: &PersonaCard, language: &Language) -> String {
    language.message_with("fictional-name", &[("name", &clean(&card.name))])
}

/// On how many customers a foretelling was tested.
pub(crate) fn tested(facts: &PredictionFacts, language: &Language) -> String {
    let n = language.count(facts.n);
    let Some(positives) = facts.positives else { return language.message_with("tested-on", &[("n", &n)]) };
    let positives = language.count(positives);
    language.message_with("tested-on-positives", &[("n", &n), ("positives", &positives)])
}

/// How much more of the members' than of everybody else's, from -1 to 1.
pub(crate) fn share_difference(bar: &ShareBar) -> f64 {
    bar.value.value() - bar.base.value()
}

/// A difference of shares in whole points, without the word: the caption says what it counts.
pub(crate) fn points(difference: f64, language: &Language) -> String {
    let sign = if difference > 0.0 { "+" } else { "" };
    format!("{sign}{}", language.fixed(difference * 100.0, 0))
}

/// When most is ordered.
pub(crate) fn rhythm_description(rhythm: &Rhythm, language: &Language) -> String {
    let busiest = busiest(&rhythm.cells);
    let Some((name, hour)) = busiest.and_then(|(day, hour)| words::DAYS.get(day).map(|(name, _)| (name, hour))) else {
        return language.message("rhythm-empty");
    };
    let (day, hour) = (language.message(name), format!("{hour:02}"));
    language.message_with("rhythm-description", &[("day", &day), ("hour", &hour)])
}

/// Of how many persons the orders are.
pub(crate) fn rhythm_people(rhythm: &Rhythm, language: &Language) -> String {
    language.message_with("rhythm-people", &[("count", &language.count(rhythm.people))])
}

/// A claim's query as it is, but for characters that a page must not hold; its lines are kept.
pub(crate) fn query(query: &str) -> String {
    let printable = |c: char| if c.is_control() { '\u{FFFD}' } else { c };
    query.lines().map(|line| line.chars().map(printable).collect::<String>()).collect::<Vec<_>>().join("\n")
}

/// The effect in words, with its figure: "large (0.84)".
pub(crate) fn effect(effect: f64, language: &Language) -> String {
    language.message_with(words::effect(effect), &[("figure", &language.fixed(effect.abs(), 2))])
}

/// A q-value: never zero, because no sample can show that.
pub(crate) fn q_value(q: f64, language: &Language) -> String {
    if q < 0.001 {
        return format!("< {}", language.fixed(0.001, 3));
    }
    language.fixed(q, if q < 0.1 { 3 } else { 2 })
}

/// The busiest cell of a persona's rhythm: its day (0 is Monday) and hour.
pub(crate) fn busiest(cells: &[Vec<Option<f64>>]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, f64)> = None;
    for (day, hours) in cells.iter().enumerate() {
        for (hour, share) in hours.iter().enumerate() {
            if let Some(share) = share.filter(|share| best.is_none_or(|(_, _, most)| *share > most)) {
                best = Some((day, hour, share));
            }
        }
    }
    best.map(|(day, hour, _)| (day, hour))
}
