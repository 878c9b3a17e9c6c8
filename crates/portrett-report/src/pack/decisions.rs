//! The decisions that a meeting has to take. Each follows by a rule from facts of the report and stands beside its
//! evidence; the first three that follow are put before the meeting, and where fewer do, that is said.

use jiff::ToSpan;
use jiff::civil::Date;
use portrett_terms::review::day;
use portrett_terms::{Argument, Belief, BeliefVerdict, PersonaCard, PersonaKind, Phrase, Report, Share};

use super::parts::is_valid;
use super::{Meeting, PackPart};
use crate::document::{Section, without_code_marks};
use crate::parts::{Line, PartId, composed, open_gaps};
use crate::{Language, changes, view};

/// Decisions that one meeting takes.
const DECISIONS: usize = 3;

/// A question, and what it stands on.
struct Decision {
    question: String,
    evidence: Vec<String>,
}

/// What a rule looks at.
struct Facts<'a> {
    report: &'a Report,
    meeting: Meeting<'a>,
    language: &'a Language,
}

type Rule = fn(&Facts<'_>) -> Option<Decision>;

/// The rules, what cannot wait first: who comes first, whether the personas hold, what hurts most, what was believed
/// wrongly, what was not looked at, whom not to seek, what is not known.
const RULES: [Rule; 7] = [overtaken, not_valid, weakest, contradicted, overdue, negative, gap];

/// The last part of a pack.
pub(super) fn part(report: &Report, meeting: Meeting<'_>, language: &Language) -> PackPart {
    let facts = Facts { report, meeting, language };
    let decisions: Vec<Decision> = RULES.iter().filter_map(|rule| rule(&facts)).take(DECISIONS).collect();
    let lead = match decisions.len() {
        DECISIONS => language.message("pack-three"),
        count => language.say(&Phrase::new("pack-few").count("count", count)),
    };
    let section = |(number, own): (usize, Decision)| {
        Section::lines("decision", format!("{number}. {}", own.question), own.evidence)
    };
    let sections = (1..).zip(decisions).filter_map(section).collect();
    PackPart { heading: language.message("pack-decisions"), lead, sections }
}

impl Facts<'_> {
    fn decision(&self, question: &Phrase, evidence: Vec<String>) -> Option<Decision> {
        (!evidence.is_empty()).then(|| Decision { question: self.language.say(question), evidence })
    }

    /// The persona that brings most, of those that are worth seeking.
    fn most_valuable(&self) -> Option<&PersonaCard> {
        let sought = self.report.personas.iter().filter(|card| card.kind != PersonaKind::Negative);
        let worth = |card: &PersonaCard| card.share_of_value.unwrap_or(card.share_of_customers).value();
        // Of two that bring the same, the first on the page.
        sought.fold(None, |best: Option<&PersonaCard>, card| match best {
            Some(best) if worth(best) >= worth(card) => Some(best),
            _ => Some(card),
        })
    }

    /// On how many persons the statements of a line were measured, and within which interval their figures lie.
    fn measured(&self, card: &PersonaCard, line: &Line) -> Vec<String> {
        let claims = line.claims.iter().filter_map(|id| view::claim_of(card, id));
        let said = claims.map(|claim| {
            let evidence = claim.evidence();
            let interval = self.language.interval(evidence.interval, evidence.unit);
            let people = view::persons(evidence.n, self.language);
            self.language.say(&Phrase::new("pack-measured").text("people", people).text("interval", interval))
        });
        said.collect()
    }
}

/// Another persona brings most now.
fn overtaken(facts: &Facts<'_>) -> Option<Decision> {
    let changed = facts.report.changes.as_ref()?;
    let (new, old) = changed.overtook.as_ref()?;
    let sentence = changes::overtook(changed, facts.language)?;
    let named = |name: &String| facts.report.personas.iter().find(|card| card.name == *name);
    let standing = [named(new), named(old)].into_iter().flatten().filter_map(|card| {
        let change = changed.personas.iter().find(|own| own.persona == card.id)?;
        let heading = changes::heading(change, facts.report, facts.language);
        Some(format!("{heading}: {}", changes::standing(change, facts.language)))
    });
    let evidence = std::iter::once(sentence).chain(standing).collect();
    facts.decision(&Phrase::new("pack-decide-overtaken").text("new", new).text("old", old), evidence)
}

/// The personas are not shown to foretell more than a simple rule.
fn not_valid(facts: &Facts<'_>) -> Option<Decision> {
    let prediction = facts.report.prediction.as_ref()?;
    if is_valid(prediction)? {
        return None;
    }
    let mut evidence: Vec<String> = prediction.verdicts.iter().map(|verdict| facts.language.say(verdict)).collect();
    evidence.push(view::tested(prediction, facts.language));
    facts.decision(&Phrase::new("pack-decide-not-valid"), evidence)
}

/// The largest weak point with the persona that brings most.
fn weakest(facts: &Facts<'_>) -> Option<Decision> {
    let card = facts.most_valuable()?;
    let weak = composed(card, facts.report).into_iter().find(|part| part.id == PartId::Weak)?;
    let line = weak.lines.first()?;
    let mut evidence = vec![facts.language.say(&line.phrase)];
    evidence.extend(facts.measured(card, line));
    evidence.extend(card.share_of_value.map(|share| revenue(share, facts.language)));
    facts.decision(&Phrase::new("pack-decide-weak").phrase("title", card.title.clone()), evidence)
}

fn revenue(share: Share, language: &Language) -> String {
    language.say(&Phrase::new("pack-brings").text("share", view::share(share, language)))
}

/// The first belief that the data contradicts: of all customers, then by persona.
fn contradicted(facts: &Facts<'_>) -> Option<Decision> {
    let of_cards = facts.report.personas.iter().flat_map(|card| &card.beliefs);
    let mut all = facts.report.beliefs.iter().chain(of_cards);
    let belief: &Belief = all.find(|own| own.verdict == BeliefVerdict::Contradicted)?;
    let mut evidence = vec![view::belief_said(belief, facts.language)];
    evidence.extend(view::belief_finding(belief, facts.language));
    facts.decision(&Phrase::new("pack-decide-belief"), evidence)
}

/// A review that was due and did not take place.
fn overdue(facts: &Facts<'_>) -> Option<Decision> {
    let meeting = facts.meeting;
    let days = meeting.reviews.iter().filter_map(|review| day(&review.day));
    let last = days.filter(|day| *day <= meeting.today).max();
    let due = last.or(meeting.begun)?.checked_add(meeting.review_days.days()).ok()?;
    if due >= meeting.today {
        return None;
    }
    let date = |day: Date| Argument::Date(day.to_string());
    let phrase = match last {
        Some(last) => Phrase::new("pack-reviewed").with("date", date(last)),
        None => Phrase::new("pack-never-reviewed"),
    };
    let evidence = vec![facts.language.say(&phrase.with("due", date(due)))];
    facts.decision(&Phrase::new("pack-decide-review"), evidence)
}

/// The first persona that costs more than it brings.
fn negative(facts: &Facts<'_>) -> Option<Decision> {
    let card = facts.report.personas.iter().find(|card| card.kind == PersonaKind::Negative)?;
    let evidence = card.kind_reasons.iter().map(|reason| facts.language.say(reason)).collect();
    facts.decision(&Phrase::new("pack-decide-negative").phrase("title", card.title.clone()), evidence)
}

/// What is not known of most personas; of two gaps of the same reach, the first of a card.
fn gap(facts: &Facts<'_>) -> Option<Decision> {
    let all: Vec<_> = facts.report.personas.iter().flat_map(|card| open_gaps(card, facts.report)).collect();
    let reach = |id: &str| all.iter().filter(|own| own.id == id).count();
    let widest = all.iter().map(|own| reach(own.id)).max()?;
    let gap = all.iter().find(|own| reach(own.id) == widest)?;
    let count = Phrase::new("pack-lacking").count("count", widest).count("all", facts.report.personas.len());
    let what = Argument::List(vec![Phrase::new(gap.message)]);
    let filled = Phrase::new("gap-filled-by").with("what", what.clone());
    let columns = gap.roles.iter().map(|role| role.name()).collect::<Vec<_>>().join(", ");
    let filled =
        filled.with("source", Argument::Message(format!("source-{}", gap.kind.name()))).text("columns", columns);
    let evidence = [count, filled].map(|phrase| without_code_marks(&facts.language.say(&phrase)));
    facts.decision(&Phrase::new("pack-decide-gap").with("what", what), evidence.into())
}
