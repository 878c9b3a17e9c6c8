//! How to attract, convince and keep them, what to avoid, and a short page for each team. What is advised comes of the
//! registry in `rules`, and names the claim that it stands on.

use portrett_terms::{PersonaCard, PersonaKind, Report};

use super::known::{Known, line};
use super::markdown;
use super::rules::{Purpose, Rule, rules};
use super::{Line, Part, PartId, decide, part, strengths};
use crate::privacy::{withhold, withhold_card};
use crate::{Language, Locale, ReportError};

/// Whose work a piece of advice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Team {
    /// Who brings the firm to people's notice.
    Marketing,
    /// Who sells.
    Sales,
    /// Who answers customers.
    Service,
    /// Who makes or chooses what is sold, and the site where it is sold.
    Product,
}

impl Team {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Marketing, Self::Sales, Self::Service, Self::Product];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::Product => "product",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|team| team.name() == name)
    }

    fn part(self) -> PartId {
        match self {
            Self::Marketing => PartId::Marketing,
            Self::Sales => PartId::Sales,
            Self::Service => PartId::Service,
            Self::Product => PartId::Product,
        }
    }
}

/// Most pieces of advice for one purpose on a card.
const ADVICE: usize = 4;
/// Most that come of one rule: three categories are not three pieces of advice.
const OF_ONE_RULE: usize = 2;
/// Most pieces of advice on a team's page.
const FOR_A_TEAM: usize = 6;
/// Most other lines on a team's page.
const BESIDE: usize = 3;

/// The advice of the rules that `choose` chooses, that of the strongest claims first.
pub(crate) fn advised(known: &Known<'_>, choose: impl Fn(&Rule) -> bool) -> Vec<Line> {
    let mut found: Vec<(f64, Line)> = Vec::new();
    for rule in rules().iter().filter(|rule| choose(rule) && is_wanted(rule.purpose, known.card)) {
        let claims = known.claims().iter().filter(|claim| rule.holds(claim)).take(OF_ONE_RULE);
        found.extend(claims.map(|claim| (claim.evidence().effect.abs(), line(rule.message, claim, known))));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, line)| line).collect()
}

/// Whether to go after a persona for that purpose: who costs more than they bring are kept well, and not sought.
pub(crate) fn is_wanted(purpose: Purpose, card: &PersonaCard) -> bool {
    card.kind != PersonaKind::Negative || !matches!(purpose, Purpose::Attract | Purpose::Convince)
}

/// A part for each purpose.
pub(super) fn by_purpose(known: &Known<'_>) -> Vec<Part> {
    let purposes = [
        (PartId::Attract, Purpose::Attract),
        (PartId::Convince, Purpose::Convince),
        (PartId::Keep, Purpose::Keep),
        (PartId::Avoid, Purpose::Avoid),
    ];
    let of = |(id, purpose): (PartId, Purpose)| {
        part(id, advised(known, |rule| rule.purpose == purpose).into_iter().take(ADVICE).collect())
    };
    purposes.map(of).into()
}

/// A short page on `card`, one of `report`'s, for one team: what to do, and what that team should know besides.
pub fn team_page(card: &PersonaCard, report: &Report, team: Team) -> Part {
    for_team(&withhold_card(card, report.build.min_group), report, team)
}

/// The page of a card whose small groups were already taken out.
pub(crate) fn for_team(card: &PersonaCard, report: &Report, team: Team) -> Part {
    let known = Known::of(card, report);
    let mut lines: Vec<Line> = advised(&known, |rule| rule.team == team).into_iter().take(FOR_A_TEAM).collect();
    let beside = match team {
        Team::Marketing => super::trust::lines(&known),
        Team::Sales => decide::lines(&known),
        Team::Service => strengths::weak(&known),
        Team::Product => strengths::strong(&known),
    };
    let told: Vec<String> = lines.iter().flat_map(|line| line.claims.clone()).collect();
    let is_new = |line: &Line| line.claims.iter().all(|claim| !told.contains(claim));
    lines.extend(beside.into_iter().filter(is_new).take(BESIDE));
    part(team.part(), lines)
}

/// What one team should know of every persona, and do, as Markdown.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_team(report: &Report, team: Team, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = withhold(report);
    let page = |card: &PersonaCard| {
        let part = for_team(card, &report, team);
        let body = if part.lines.is_empty() {
            format!("{}\n", language.message("team-nothing"))
        } else {
            markdown::lines(&part, &language)
        };
        format!("## {}\n\n{body}", crate::markdown::escaped(&language.say(&card.title)))
    };
    let heading = language.say(&part(team.part(), Vec::new()).heading);
    let pages: Vec<String> = report.personas.iter().map(page).collect();
    Ok(format!("# {heading}\n\n{}", pages.join("\n")))
}
