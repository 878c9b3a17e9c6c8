//! Which persons are in which sources.

use portrett_terms::SourceId;
use portrett_terms::quality::Overlap;

use crate::context::Context;
use crate::error::FlowError;
use crate::table::wholes;

/// Sources that are compared: as many as bits that a whole number has besides its sign. Later ones are known
/// to nobody.
const MOST: usize = 63;

/// Persons by the set of sources that they are in.
pub struct Presence {
    sources: Vec<SourceId>,
    /// A set as bits, by the places of `sources`, and the persons in exactly these.
    sets: Vec<(i64, u64)>,
}

/// Counts the persons of each set of `sources` (with their lake tables). Who is who is what the links say:
/// the customer ids and the e-mail addresses that stand in one row, in any source.
pub fn presence(context: &Context<'_>, sources: &[(SourceId, String)]) -> Result<Presence, FlowError> {
    let sources = &sources[..sources.len().min(MOST)];
    let names = sources.iter().map(|(source, _)| source.clone()).collect();
    if sources.is_empty() {
        return Ok(Presence { sources: names, sets: Vec::new() });
    }
    let selects: Vec<String> = sources.iter().enumerate().map(|(place, (_, table))| persons(place, table)).collect();
    let sql = format!(
        "SELECT bits, count(*) AS people
         FROM (SELECT person_id, bit_or(bit) AS bits FROM ({}) GROUP BY person_id) GROUP BY bits ORDER BY bits",
        selects.join(" UNION ALL ")
    );
    let rows = context.engine.rows(&sql)?;
    let people = wholes(&rows, "people")?.into_iter().map(|people| people as u64);
    Ok(Presence { sources: names, sets: wholes(&rows, "bits")?.into_iter().zip(people).collect() })
}

fn persons(place: usize, table: &str) -> String {
    let bit = 1_i64 << place;
    format!(
        "SELECT links.person_id, CAST({bit} AS BIGINT) AS bit
         FROM (SELECT DISTINCT customer_key FROM {table} WHERE customer_key IS NOT NULL) own
         JOIN links ON links.key = own.customer_key"
    )
}

/// A source's customers among the others.
pub struct Own {
    /// Its customers.
    pub customers: u64,
    /// Those whom another source knows; nothing where there is no other.
    pub elsewhere: Option<u64>,
    /// Those in each other source.
    pub overlaps: Vec<Overlap>,
}

impl Presence {
    /// All persons.
    pub fn people(&self) -> u64 {
        self.people_where(|_| true)
    }

    fn people_where(&self, holds: impl Fn(i64) -> bool) -> u64 {
        self.sets.iter().filter(|(bits, _)| holds(*bits)).map(|(_, people)| people).sum()
    }

    /// The customers of `source`; nothing for a source that was not compared.
    pub fn of(&self, source: &SourceId) -> Option<Own> {
        let place = self.sources.iter().position(|other| other == source)?;
        let own = 1_i64 << place;
        let others = self.sources.iter().enumerate().filter(|(other, _)| *other != place);
        let both = |other: usize| self.people_where(|bits| bits & own != 0 && bits & (1 << other) != 0);
        Some(Own {
            customers: self.people_where(|bits| bits & own != 0),
            elsewhere: (self.sources.len() > 1).then(|| self.people_where(|bits| bits & own != 0 && bits != own)),
            overlaps: others
                .map(|(other, source)| Overlap { source: source.clone(), customers: both(other) })
                .collect(),
        })
    }
}
