//! Rules about beliefs as a set.

use std::collections::BTreeSet;

use portrett_terms::{Belief, PersonaCard, Phrase};

use super::comparison::{Comparison, comparison};
use crate::checked::{Checked, Hit};

/// Beliefs that must be there before their authors are counted.
const FEWEST: usize = 2;

/// All beliefs are one person's.
pub(crate) fn one_author(checked: &Checked<'_>) -> Vec<Hit> {
    let beliefs = checked.all_beliefs();
    let authors: BTreeSet<String> = beliefs.iter().map(|(_, own)| own.author.trim().to_lowercase()).collect();
    if beliefs.len() < FEWEST || authors.len() != 1 {
        return Vec::new();
    }
    let author = beliefs.first().map_or("", |(_, own)| own.author.trim());
    vec![Hit::all(Phrase::new("rule-one-author").text("author", author).count("count", beliefs.len()))]
}

/// Two beliefs about the same people whose tests ask for the same figure on sides that have nothing in common.
pub(crate) fn beliefs_contradict(checked: &Checked<'_>) -> Vec<Hit> {
    let beliefs: Vec<(Option<&PersonaCard>, &Belief, Comparison)> = checked
        .all_beliefs()
        .into_iter()
        .filter_map(|(card, belief)| Some((card, belief, comparison(belief.test.as_deref()?)?)))
        .collect();
    let mut hits = Vec::new();
    for (place, (card, first, one)) in beliefs.iter().enumerate() {
        for (_, second, _) in
            beliefs[place + 1..].iter().filter(|(other, _, test)| same_people(*card, *other) && one.excludes(test))
        {
            let phrase = Phrase::new("rule-beliefs-contradict").text("statement", first.statement.clone());
            let message = phrase.text("text", second.statement.clone());
            hits.push(Hit { persona: card.map(|card| card.id.clone()), message });
        }
    }
    hits
}

fn same_people(one: Option<&PersonaCard>, other: Option<&PersonaCard>) -> bool {
    one.map(|card| &card.id) == other.map(|card| &card.id)
}
