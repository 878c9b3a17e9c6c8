//! Who is who, by keys that stand in one row.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// Keys that are joined when they stand in one row, by union-find with path halving (Tarjan and van
/// Leeuwen 1984).
#[derive(Debug, Default)]
pub struct Union {
    place: HashMap<i64, u32, FixedState>,
    keys: Vec<i64>,
    parent: Vec<u32>,
}

impl Union {
    /// Room for `keys` keys.
    pub fn with_capacity(keys: usize) -> Self {
        Self {
            place: HashMap::with_capacity_and_hasher(keys, FixedState::default()),
            keys: Vec::with_capacity(keys),
            parent: Vec::with_capacity(keys),
        }
    }

    /// Adds a key that may stand alone.
    pub fn add(&mut self, key: i64) -> u32 {
        let next = self.keys.len() as u32;
        let place = *self.place.entry(key).or_insert(next);
        if place == next {
            self.keys.push(key);
            self.parent.push(next);
        }
        place
    }

    /// Joins the persons of two keys; whether they were two before.
    pub fn join(&mut self, one: i64, other: i64) -> bool {
        let (one, other) = (self.add(one), self.add(other));
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        self.parent[high as usize] = low;
        low != high
    }

    fn root(&mut self, mut place: u32) -> u32 {
        while self.parent[place as usize] != place {
            let above = self.parent[place as usize];
            self.parent[place as usize] = self.parent[above as usize];
            place = self.parent[place as usize];
        }
        place
    }

    /// Key → person, sorted by key. A person that `known` names already keeps its id (the smallest,
    /// where keys of two known persons are joined now); a new one takes its smallest key.
    pub fn persons(mut self, known: &HashMap<i64, i64>) -> Vec<(i64, i64)> {
        // False sorts before true: an id that was given before goes before any new one.
        let mut person = vec![(true, i64::MAX); self.keys.len()];
        for place in 0..self.keys.len() {
            let root = self.root(place as u32) as usize;
            let key = self.keys[place];
            let candidate = known.get(&key).map_or((true, key), |id| (false, *id));
            person[root] = person[root].min(candidate);
        }
        let mut links: Vec<(i64, i64)> = Vec::with_capacity(self.keys.len());
        for place in 0..self.keys.len() {
            let root = self.root(place as u32) as usize;
            links.push((self.keys[place], person[root].1));
        }
        links.sort_unstable();
        links
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_row_are_one_person_who_keeps_the_id_given_before() {
        let mut union = Union::default();
        union.join(7, 3);
        union.join(3, 9);
        union.add(5);
        assert_eq!(union.persons(&HashMap::new()), [(3, 3), (5, 5), (7, 3), (9, 3)]);
        let mut later = Union::default();
        later.join(9, 1);
        assert_eq!(later.persons(&HashMap::from([(9, 3)])), [(1, 3), (9, 3)]);
    }
}
