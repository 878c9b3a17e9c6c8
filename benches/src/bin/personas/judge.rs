//! The cards of one shop beside its truth.

use std::fmt;
use std::path::Path;

use anyhow::{Context as _, Result};
use portrett_engine::{Engine, EngineOptions, Machines};
use portrett_flow::beliefs::{BeliefSpec, Believed, judge as answer};
use portrett_flow::personas::{Before, Birth, PersonasFacts, PersonasSpec, Portraits, draw};
use portrett_flow::profiles::{Feature, ProfilesFacts};
use portrett_flow::segments::{Segmented, SegmentsSpec, segment};
use portrett_flow::voice::Quoting;
use portrett_flow::{Context, Silent, Threads};
use portrett_readers::Reader;
use portrett_terms::ledger::Ledger;
use portrett_terms::{BeliefVerdict, Claim, Measure, PersonaCard, Settings, Status};

use crate::shop::{COLUMNS, FRESH, KINDS, Law, Shop, features};

/// Spreads by which a kind stands apart from each of the others where a trait was planted.
const PLAIN: f64 = 0.4;
/// Standard errors between a figure and the threshold of a belief about it.
const PAST: f64 = 4.5;

/// Hits of so many.
#[derive(Debug, Clone, Copy, Default)]
struct Hits {
    hits: u64,
    of: u64,
}

impl Hits {
    fn add(&mut self, hit: bool) {
        self.hits += u64::from(hit);
        self.of += 1;
    }

    fn share(self) -> f64 {
        100.0 * self.hits as f64 / self.of.max(1) as f64
    }
}

/// What was judged.
#[derive(Debug, Default)]
pub struct Tally {
    shops: u64,
    with_all_kinds: u64,
    planted: Hits,
    /// The share of false statements among the supported ones of each shop, summed.
    false_shares: f64,
    supported: Hits,
    /// Intervals that hold the truth: of shares, means and medians, own and difference.
    coverage: [[Hits; 2]; 3],
    beliefs: Hits,
}

impl Tally {
    /// Adds another shop's.
    pub fn add(&mut self, other: &Self) {
        let sum = |a: &mut Hits, b: Hits| {
            a.hits += b.hits;
            a.of += b.of;
        };
        self.shops += other.shops;
        self.with_all_kinds += other.with_all_kinds;
        self.false_shares += other.false_shares;
        sum(&mut self.planted, other.planted);
        sum(&mut self.supported, other.supported);
        sum(&mut self.beliefs, other.beliefs);
        for (own, others) in self.coverage.iter_mut().zip(&other.coverage) {
            own.iter_mut().zip(others).for_each(|(own, other)| sum(own, *other));
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "three kinds, no more, found   {} of {} shops", self.with_all_kinds, self.shops)?;
        let Hits { hits, of } = self.planted;
        writeln!(out, "planted traits on the card   {:.1} % ({hits} of {of}; to reach 95)", self.planted.share())?;
        let mean = 100.0 * self.false_shares / self.shops.max(1) as f64;
        let Hits { hits, of } = self.supported;
        writeln!(out, "false among supported        {mean:.2} % in the mean ({hits} of {of}; at most 5)")?;
        for (name, [own, difference]) in ["shares", "means", "medians"].iter().zip(self.coverage) {
            writeln!(
                out,
                "coverage of {name:<8}         own {:.2} % of {}, difference {:.2} % of {} (93 to 97)",
                own.share(),
                own.of,
                difference.share(),
                difference.of
            )?;
        }
        let Hits { hits, of } = self.beliefs;
        writeln!(out, "beliefs called rightly       {:.1} % ({hits} of {of}; to reach 95)", self.beliefs.share())
    }
}

/// Forms the segments of a shop, draws its cards and judges them.
pub fn judge(folder: &Path, seed: u64, people: usize, fresh: usize) -> Result<Tally> {
    let threads = std::thread::available_parallelism()?.get();
    let engine = Engine::open(folder, EngineOptions { threads, memory: 2 << 30, seed, machines: Machines::Here })?;
    let reader = Reader::Here;
    let context = Context { engine: &engine, reader: &reader, threads: Threads::new(threads), progress: &Silent, seed };
    let shop = Shop::draw(people, fresh, seed);
    let profiles = shop.profiles()?;
    engine.lend("people", &[profiles.project(&[0, 1, 2])?])?;
    engine.lend("profiles", &[profiles])?;
    let features = features()?;
    let profiles = profiles_facts(&features, people as u64);
    let mut ledger = Ledger::default();
    let input = Segmented {
        profiles: &profiles,
        features: &features,
        foretold: &[],
        excluded: Vec::new(),
        people: people as u64,
        are_customers: true,
        accounts: 0,
    };
    let spec = SegmentsSpec::check(&Settings::default())?;
    let segments = segment(&context, &spec, &input, &mut ledger)?;
    if segments.stability.is_empty() {
        return Ok(Tally { shops: 1, ..Tally::default() });
    }
    for table in ["memberships", "memberships_without"] {
        engine.open_table(table, *ledger.tables.get(table).context("a table is missing")?)?;
    }
    let personas_spec = PersonasSpec::from_settings(&Settings::default());
    let portraits = Portraits {
        profiles: &profiles,
        features: &features,
        defining: &segments.defining,
        stability: &segments.stability,
        names: &[],
        has_outside: false,
        has_accounts: false,
        roles: false,
        has_orders: false,
        quotes: Quoting::Hidden,
        birth: Birth { id_stem: "bench", language: "en", as_of: "2026-01-01" },
        before: &Before::default(),
        memberships: ledger.tables["memberships"],
    };
    let personas = draw(&context, &personas_spec, &portraits)?;
    let memberships = memberships(&engine)?;
    let truth = Truth { shop: &shop, memberships: &memberships };
    let mut tally = truth.cards(&personas, segments.stability.len());
    truth.beliefs(&context, &features, &personas, &mut tally)?;
    Ok(tally)
}

fn profiles_facts(features: &[Feature], people: u64) -> ProfilesFacts {
    ProfilesFacts {
        as_of: 0,
        people,
        features: features.to_vec(),
        known: vec![people; features.len()],
        left: Vec::new(),
        lacks: Vec::new(),
        unconverted: Vec::new(),
        value: None,
        scales: Vec::new(),
    }
}

/// The segment of each person, by id.
fn memberships(engine: &Engine) -> Result<Vec<u8>> {
    let rows = engine.rows("SELECT CAST(segment AS BIGINT) AS segment FROM memberships ORDER BY person_id")?;
    let mut segments = Vec::new();
    for batch in &rows {
        let column = batch.column(0).as_any().downcast_ref::<arrow::array::Int64Array>().context("segments")?;
        segments.extend(column.values().iter().map(|segment| *segment as u8));
    }
    Ok(segments)
}

/// What is true of a shop under the segments that were fitted.
struct Truth<'a> {
    shop: &'a Shop,
    memberships: &'a [u8],
}

impl Truth<'_> {
    fn cards(&self, personas: &PersonasFacts, segments: usize) -> Tally {
        let mut tally = Tally { shops: 1, ..Tally::default() };
        let kinds: Vec<usize> = (0..segments).map(|segment| self.kind_of(segment as u8)).collect();
        let found = (0..KINDS.len()).all(|kind| kinds.contains(&kind)) && segments == KINDS.len();
        tally.with_all_kinds = u64::from(found);
        let mut supported = Hits::default();
        for card in &personas.personas {
            let kind = kinds[usize::from(card.segment.0)];
            let claims: Vec<&Claim> = card.claims.iter().chain(&card.further_claims).collect();
            for claim in &claims {
                self.claim(claim, card, kind, &mut supported, &mut tally);
            }
            for planted in COLUMNS.iter().filter(|own| own.law.stands_apart(kind, PLAIN)) {
                let says = |claim: &&&Claim| {
                    let evidence = claim.evidence();
                    let way = (evidence.value - evidence.base) * planted.law.lead(kind) > 0.0;
                    claim.feature() == planted.column && evidence.status == Status::Supported && way
                };
                tally.planted.add(claims.iter().any(|claim| says(&claim)));
            }
        }
        tally.false_shares = supported.hits as f64 / supported.of.max(1) as f64;
        tally.supported = supported;
        tally
    }

    /// The kind that most of a segment's persons are of.
    fn kind_of(&self, segment: u8) -> usize {
        let mut counts = [0_u64; 3];
        for (own, kind) in self.memberships.iter().zip(&self.shop.kinds).filter(|(own, _)| **own == segment) {
            counts[*kind] += u64::from(*own == segment);
        }
        (0..3).max_by_key(|kind| counts[*kind]).unwrap_or_default()
    }

    fn claim(&self, claim: &Claim, card: &PersonaCard, kind: usize, supported: &mut Hits, tally: &mut Tally) {
        let Some(place) = COLUMNS.iter().position(|own| own.column == claim.feature()) else { return };
        let evidence = claim.evidence();
        let values = self.told(claim, place);
        let (own, base) = self.figures(&values, card.segment.0, evidence.measure);
        let row = match evidence.measure {
            Measure::Share => 0,
            Measure::Mean | Measure::RatePerYear => 1,
            Measure::Median => 2,
        };
        tally.coverage[row][0].add(evidence.interval.holds(own));
        tally.coverage[row][1].add(evidence.difference_interval.holds(own - base));
        if evidence.status == Status::Supported {
            // What differs between nobody is false whatever is said; else what points against the truth.
            let lead = COLUMNS[place].law.lead(kind);
            let is_false = lead == 0.0 || (own - base) * (evidence.value - evidence.base) < 0.0;
            supported.add(is_false);
        }
    }

    /// The values that a claim is about: of a level, whether it is that one.
    fn told(&self, claim: &Claim, place: usize) -> Vec<f64> {
        let values = &self.shop.values[place];
        match COLUMNS[place].law {
            Law::Level(_) => {
                let query = &claim.evidence().query;
                let level = ["'blue'", "'green'", "'red'"].iter().position(|level| query.contains(level));
                values.iter().map(|value| f64::from(Some(*value as usize) == level)).collect()
            }
            _ => values.clone(),
        }
    }

    /// The figure of the fresh members and of all other fresh persons.
    fn figures(&self, values: &[f64], segment: u8, measure: Measure) -> (f64, f64) {
        let group = |is_member: bool| -> Vec<f64> {
            let persons = values.iter().zip(&self.shop.parts).zip(self.memberships);
            let own = persons.filter(|((_, part), own)| **part == FRESH && (**own == segment) == is_member);
            own.map(|((value, _), _)| *value).collect()
        };
        (figure(group(true), measure), figure(group(false), measure))
    }

    /// Beliefs about the members' figures whose thresholds lie on either side of the truth.
    fn beliefs(
        &self,
        context: &Context<'_>,
        features: &[Feature],
        personas: &PersonasFacts,
        tally: &mut Tally,
    ) -> Result<()> {
        let mut written = Vec::new();
        let mut expected = Vec::new();
        for card in &personas.personas {
            for (place, planted) in COLUMNS.iter().enumerate().filter(|(_, own)| !matches!(own.law, Law::Level(_))) {
                let (figure, measure) = match planted.law {
                    Law::Yes(_) => (format!("share({} = 'yes')", planted.column), Measure::Share),
                    _ => (format!("mean({})", planted.column), Measure::Mean),
                };
                let (own, _) = self.figures(&self.shop.values[place], card.segment.0, measure);
                let error = self.standard_error(place, card.segment.0);
                for (side, verdict) in [(-1.0, BeliefVerdict::Supported), (1.0, BeliefVerdict::Contradicted)] {
                    let test = format!("{figure} > {:?}", own + side * PAST * error);
                    written.push(BeliefSpec {
                        id: written.len().to_string(),
                        statement: test.clone(),
                        author: "bench".to_owned(),
                        written: String::new(),
                        persona: Some(card.id.clone()),
                        test: Some(test),
                    });
                    expected.push(verdict);
                }
            }
        }
        let to = Believed {
            features,
            identities: &personas.identities,
            has_personas: true,
            has_accounts: false,
            min_group: 10,
        };
        for (judged, expected) in answer(context, &written, &to)?.iter().zip(expected) {
            tally.beliefs.add(judged.belief.verdict == expected);
        }
        Ok(())
    }

    /// The standard error of a mean over the hold members, by the spread of the fresh ones.
    fn standard_error(&self, place: usize, segment: u8) -> f64 {
        let of_part = |wanted: &str| -> Vec<f64> {
            let persons = self.shop.values[place].iter().zip(&self.shop.parts).zip(self.memberships);
            let own = persons.filter(|((_, part), own)| **part == wanted && **own == segment);
            own.map(|((value, _), _)| *value).collect()
        };
        let (fresh, hold) = (of_part(FRESH), of_part("hold"));
        let mean = fresh.iter().sum::<f64>() / fresh.len() as f64;
        let variance = fresh.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / fresh.len() as f64;
        (variance / hold.len().max(1) as f64).sqrt()
    }
}

fn figure(mut values: Vec<f64>, measure: Measure) -> f64 {
    if measure == Measure::Median {
        values.sort_unstable_by(f64::total_cmp);
        let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
        return f64::midpoint(values[low], values[high]);
    }
    values.iter().sum::<f64>() / values.len() as f64
}
