//! Who is who inside companies: the buyers, users, influencers and decision makers among the members of a segment of
//! companies, and what tells each part from the others.

use portrett_terms::standing::BuyingRole;
use portrett_terms::{RoleFacts, Share, Status};

use super::candidates::{Candidate, about_roles};
use super::claims::Measured;
use super::hold::Hold;
use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::Feature;
use crate::profiles::registry::{Input, definition};
use crate::table::{texts, wholes};

/// Claims that are told of a part.
const CLAIMS: usize = 3;

/// The parts that people play, where they are known.
#[derive(Default)]
pub struct Roles {
    /// The place of each hold person's part in [`BuyingRole::ALL`]; 255 where it is not known.
    of_hold: Vec<u8>,
    /// Segment, part, members and companies, over everybody.
    counts: Vec<(u8, BuyingRole, u64, u64)>,
}

impl Roles {
    /// Reads the parts of everybody who belongs to a segment.
    pub fn read(context: &Context<'_>) -> Result<Self, FlowError> {
        let rows = context.engine.rows(
            "SELECT p.buying_role FROM memberships m JOIN profiles p ON m.person_id = p.person_id
             WHERE m.part = 'hold' ORDER BY m.person_id",
        )?;
        let place = |name: Option<String>| {
            let role = name.and_then(|name| BuyingRole::parse(&name));
            role.and_then(|role| BuyingRole::ALL.iter().position(|own| *own == role)).map_or(u8::MAX, |at| at as u8)
        };
        let of_hold = texts(&rows, "buying_role")?.into_iter().map(place).collect();
        let rows = context.engine.rows(
            "SELECT own_segment, buying_role, count(*) AS people, count(DISTINCT company) AS companies FROM
               (SELECT CAST(m.segment AS BIGINT) AS own_segment, p.buying_role,
                       coalesce(a.account_id, -1 - m.person_id) AS company
                FROM memberships m JOIN profiles p ON m.person_id = p.person_id
                LEFT JOIN account_people a ON m.person_id = a.person_id WHERE p.buying_role IS NOT NULL)
             GROUP BY own_segment, buying_role ORDER BY own_segment, buying_role",
        )?;
        let (segments, roles) = (wholes(&rows, "own_segment")?, texts(&rows, "buying_role")?);
        let (people, companies) = (wholes(&rows, "people")?, wholes(&rows, "companies")?);
        let count = |row: usize| {
            let role = roles[row].as_deref().and_then(BuyingRole::parse)?;
            Some((segments[row] as u8, role, people[row] as u64, companies[row] as u64))
        };
        Ok(Self { of_hold, counts: (0..segments.len()).filter_map(count).collect() })
    }

    /// What could be said of each part, measured. What is known of companies is the same for all their people and tells
    /// no part from another.
    pub fn candidates(
        &self,
        context: &Context<'_>,
        hold: &Hold,
        features: &[Feature],
        segments: u8,
    ) -> Result<Vec<Candidate>, FlowError> {
        if self.counts.is_empty() {
            return Ok(Vec::new());
        }
        let is_of_company =
            |feature: &Feature| definition(&feature.definition).is_some_and(|entry| entry.input == Input::Accounts);
        let told: Vec<usize> = (0..features.len()).filter(|place| !is_of_company(&features[*place])).collect();
        let found = context.threads.run(told.len() * usize::from(segments), |task| {
            let (place, segment) = (told[task / usize::from(segments)], (task % usize::from(segments)) as u8);
            about_roles(hold, &features[place], place, (segment, &self.of_hold), context.seed)
        });
        found.into_iter().try_fold(Vec::new(), |mut all, own| {
            all.extend(own?);
            Ok(all)
        })
    }

    /// The parts in one segment that at least `least` members play, the commonest first, each with its strongest claims.
    pub fn of_segment(&self, segment: u8, measured: &[Measured], least: u64) -> Vec<RoleFacts> {
        let own: Vec<_> = self.counts.iter().filter(|(of, ..)| *of == segment).collect();
        let all: u64 = own.iter().map(|(_, _, people, _)| people).sum();
        let mut roles: Vec<RoleFacts> = (own.iter())
            .filter(|(_, _, people, _)| *people >= least.max(1))
            .map(|&&(_, role, people, companies)| RoleFacts {
                role: role.name().to_owned(),
                people,
                companies,
                share: Share::of(people as f64, all as f64),
                claims: strongest(segment, role, measured),
            })
            .collect();
        roles.sort_by_key(|role| std::cmp::Reverse(role.people));
        roles
    }
}

/// The supported claims of the largest effects about a part, one a feature.
fn strongest(segment: u8, role: BuyingRole, measured: &[Measured]) -> Vec<portrett_terms::Claim> {
    let mut own: Vec<&Measured> = (measured.iter())
        .filter(|one| one.candidate.segment == segment && one.candidate.role == Some(role))
        .filter(|one| one.claim.evidence().status == Status::Supported)
        .collect();
    own.sort_by(|a, b| b.candidate.effect.abs().total_cmp(&a.candidate.effect.abs()));
    let mut seen = Vec::new();
    own.retain(|one| {
        let first = !seen.contains(&one.candidate.feature);
        seen.push(one.candidate.feature);
        first
    });
    own.into_iter().take(CLAIMS).map(|one| one.claim.clone()).collect()
}
