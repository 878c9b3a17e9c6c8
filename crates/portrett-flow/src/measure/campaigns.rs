//! How campaigns went with each persona: with the personas as they stood before a campaign was sent where the build
//! before knows, else over the people whom no fit saw.

use std::collections::BTreeMap;

use portrett_engine::sql;
use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::share;
use portrett_terms::{
    CampaignAnswer, CampaignFacts, CampaignResult, Interval, PersonaAnswer, PersonaId, Role, SourceKind,
};

use crate::changes::Earlier;
use crate::context::Context;
use crate::day::date;
use crate::error::FlowError;
use crate::personas::Identities;
use crate::profiles::DAY;
use crate::sources::{ValidSource, table_name};
use crate::table::{texts, wholes};

/// Campaigns that are told.
const MOST: usize = 12;

/// What the stage takes from the stages before it.
pub struct Touched<'a> {
    /// The sources.
    pub sources: &'a [ValidSource],
    /// Who the personas are.
    pub identities: &'a Identities,
    /// The build before, whose people can be followed into what was sent later.
    pub base: Option<&'a Earlier>,
    /// The version of the table `memberships`.
    pub memberships: u64,
    /// Smallest group of persons that a figure is shown for.
    pub min_group: u64,
}

/// Whether any source tells which campaign something was sent in.
pub fn tells_campaigns(sources: &[ValidSource]) -> bool {
    of_campaigns(sources).next().is_some()
}

fn of_campaigns(sources: &[ValidSource]) -> impl Iterator<Item = &ValidSource> {
    let tells =
        |own: &&ValidSource| own.get().kind == SourceKind::Touches && own.get().column(Role::Campaign).is_some();
    sources.iter().filter(tells)
}

/// People of one segment to whom one campaign was sent, and how many answered in each way.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    people: u64,
    answered: [u64; CampaignAnswer::ALL.len()],
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.people += other.people;
        self.answered.iter_mut().zip(other.answered).for_each(|(own, other)| *own += other);
    }
}

/// One campaign: when it was first sent (a day since 1970), and its counts by segment.
#[derive(Debug, Clone, Default)]
struct Campaign {
    first: Option<i64>,
    segments: BTreeMap<u8, Counts>,
}

impl Campaign {
    fn all(&self) -> Counts {
        let mut all = Counts::default();
        self.segments.values().for_each(|own| all.add(*own));
        all
    }
}

/// Counts who answered the newest campaigns. `memberships` is open in its new version, and is so again when this is
/// back.
pub fn campaigns(context: &Context<'_>, touched: &Touched<'_>) -> Result<CampaignFacts, FlowError> {
    let now = counted(context, touched, "memberships.part = 'hold'")?;
    let before = before(context, touched)?;
    let mut results = Vec::new();
    for (name, campaign) in &now {
        let earlier = touched
            .base
            .filter(|base| !base.as_of.is_empty() && campaign.first.is_some_and(|first| date(first) > base.as_of));
        let followed = earlier.and_then(|base| Some((base, before.get(name)?)));
        results.extend(match followed {
            Some((base, followed)) => result(touched, name, followed, &base.identities, Some(base.as_of.clone())),
            None => result(touched, name, campaign, touched.identities, None),
        });
    }
    results.sort_by(|a: &CampaignResult, b| b.first_day.cmp(&a.first_day).then(a.name.cmp(&b.name)));
    let others = results.len().saturating_sub(MOST) as u64;
    results.truncate(MOST);
    adjust(&mut results);
    Ok(CampaignFacts { campaigns: results, others })
}

/// The same counts with the memberships of the build before, over everybody: what is counted came after it.
fn before(context: &Context<'_>, touched: &Touched<'_>) -> Result<BTreeMap<String, Campaign>, FlowError> {
    let version = touched.base.and_then(|base| base.tables.get("memberships").copied());
    let Some(version) = version.filter(|version| context.engine.has_version("memberships", *version)) else {
        return Ok(BTreeMap::new());
    };
    context.engine.open_table("memberships", version)?;
    let counted = counted(context, touched, "true");
    context.engine.open_table("memberships", touched.memberships)?;
    counted
}

/// A person counts once in a campaign, whatever was sent how often.
fn touches_sql(touched: &Touched<'_>) -> String {
    let flags: Vec<String> = CampaignAnswer::ALL
        .iter()
        .map(|answer| format!("max(CASE WHEN own.{0} THEN 1 ELSE 0 END) AS {0}", answer.name()))
        .collect();
    let select = |source: &ValidSource| {
        format!(
            "SELECT links.person_id, own.campaign, own.sent_at, own.opened, own.clicked, own.converted, own.sent
             FROM {} own JOIN links ON links.key = own.customer_key WHERE own.campaign IS NOT NULL",
            table_name(source.get())
        )
    };
    let selects: Vec<String> = of_campaigns(touched.sources).map(select).collect();
    format!(
        "SELECT own.person_id, own.campaign, min(CAST(own.sent_at AS BIGINT)) AS moment, {}
         FROM ({}) own
         WHERE coalesce(own.sent, false) OR coalesce(own.opened, false) OR coalesce(own.clicked, false)
               OR coalesce(own.converted, false)
         GROUP BY own.person_id, own.campaign",
        flags.join(", "),
        selects.join(" UNION ALL ")
    )
}

fn counts_sql(touched: &Touched<'_>, among: &str) -> String {
    let sums: Vec<String> = CampaignAnswer::ALL
        .iter()
        .map(|answer| format!("CAST(sum(touched.{0}) AS BIGINT) AS {0}", answer.name()))
        .collect();
    format!(
        "SELECT touched.campaign, CAST(memberships.segment AS BIGINT) AS own_segment, count(*) AS people,
                min(touched.moment) AS moment, count(touched.moment) AS timed, {}
         FROM ({}) touched JOIN memberships ON touched.person_id = memberships.person_id
         WHERE {among}
         GROUP BY touched.campaign, memberships.segment ORDER BY touched.campaign, own_segment",
        sums.join(", "),
        touches_sql(touched)
    )
}

fn counted(context: &Context<'_>, touched: &Touched<'_>, among: &str) -> Result<BTreeMap<String, Campaign>, FlowError> {
    let rows = context.engine.rows(&counts_sql(touched, among))?;
    let (segments, people) = (wholes(&rows, "own_segment")?, wholes(&rows, "people")?);
    let (moments, timed) = (wholes(&rows, "moment")?, wholes(&rows, "timed")?);
    let answered: Vec<Vec<i64>> =
        CampaignAnswer::ALL.iter().map(|answer| wholes(&rows, answer.name())).collect::<Result<_, _>>()?;
    let mut campaigns: BTreeMap<String, Campaign> = BTreeMap::new();
    for (row, name) in texts(&rows, "campaign")?.into_iter().enumerate() {
        let own = campaigns.entry(name.unwrap_or_default()).or_default();
        let first = (timed[row] > 0).then(|| moments[row].div_euclid(DAY));
        own.first = match (own.first, first) {
            (Some(known), Some(first)) => Some(known.min(first)),
            (known, first) => known.or(first),
        };
        let counts =
            Counts { people: people[row] as u64, answered: std::array::from_fn(|at| answered[at][row] as u64) };
        own.segments.insert(segments[row] as u8, counts);
    }
    Ok(campaigns)
}

/// A campaign as it is told; nothing where too few people were sent it, or too few answered. A persona that too few were
/// sent it of is in no sum either, which would give it away.
fn result(
    touched: &Touched<'_>,
    name: &str,
    campaign: &Campaign,
    identities: &Identities,
    foretold_by: Option<String>,
) -> Option<CampaignResult> {
    let least = touched.min_group.max(1);
    let is_told =
        |(segment, counts): &(&u8, &Counts)| counts.people >= least && identities.of_segment(**segment).is_some();
    let told: BTreeMap<u8, Counts> = campaign.segments.iter().filter(is_told).map(|(at, own)| (*at, *own)).collect();
    let own = Campaign { segments: told, ..*campaign };
    let all = own.all();
    let at = (0..CampaignAnswer::ALL.len()).find(|at| all.answered[*at] >= least)?;
    let persona = |(segment, counts): (&u8, &Counts)| answer(&identities.of_segment(*segment)?.id, counts, &all, at);
    let mut personas: Vec<PersonaAnswer> = own.segments.iter().filter_map(persona).collect();
    if personas.len() < 2 {
        return None;
    }
    let rate = |own: &PersonaAnswer| own.answered as f64 / own.people as f64;
    personas.sort_by(|a, b| rate(b).total_cmp(&rate(a)).then(a.persona.0.cmp(&b.persona.0)));
    let is_now = foretold_by.is_none();
    Some(CampaignResult {
        name: name.to_owned(),
        first_day: campaign.first.map(date),
        answer: CampaignAnswer::ALL[at],
        foretold_by,
        people: all.people,
        answered: all.answered[at],
        personas,
        query: is_now.then(|| {
            counts_sql(touched, &format!("memberships.part = 'hold' AND touched.campaign = {}", sql::text(name)))
        }),
    })
}

/// A persona beside all others to whom the campaign was sent. `q` holds the p-value until it is adjusted.
fn answer(persona: &PersonaId, own: &Counts, all: &Counts, at: usize) -> Option<PersonaAnswer> {
    let (yes, n) = (own.answered[at], own.people);
    let (yes_base, n_base) = (all.answered[at] - yes, all.people - n);
    let described = share::describe_share(yes, n, yes_base, n_base)?;
    let interval = |own: portrett_maths::interval::Interval| Interval::new(own.low, own.high);
    Some(PersonaAnswer {
        persona: persona.clone(),
        people: n,
        answered: yes,
        interval: interval(described.interval),
        difference_interval: interval(described.difference_interval),
        q: share::test_share(yes, n, yes_base, n_base)?.p,
    })
}

fn adjust(results: &mut [CampaignResult]) {
    let p: Vec<f64> = results.iter().flat_map(|own| &own.personas).map(|own| own.q).collect();
    let q = benjamini_hochberg(&p);
    results.iter_mut().flat_map(|own| &mut own.personas).zip(q).for_each(|(own, q)| own.q = q);
}
