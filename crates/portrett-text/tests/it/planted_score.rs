//! How much of what is planted in texts is found, and how much of what is found was planted.

use std::collections::BTreeMap;

use portrett_text::{Finding, Language, PersonalKind, Redactor};

use super::planted::Planted;

/// The countries whose telephone numbers are read without a code.
pub const COUNTRIES: [&str; 5] = ["NO", "FI", "NL", "GB", "US"];

/// Planted, of these found whole; found, of these planted.
#[derive(Debug, Default, Clone, Copy)]
pub struct Count {
    pub planted: usize,
    pub covered: usize,
    pub found: usize,
    pub right: usize,
}

impl Count {
    pub fn add(&mut self, other: &Self) {
        self.planted += other.planted;
        self.covered += other.covered;
        self.found += other.found;
        self.right += other.right;
    }

    pub fn recall(&self) -> f64 {
        self.covered as f64 / self.planted.max(1) as f64
    }

    pub fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }
}

/// The counts of each language and kind, and what was missed or wrong.
#[derive(Default)]
pub struct Score {
    pub counts: BTreeMap<(Language, PersonalKind), Count>,
    pub mistakes: Vec<String>,
}

impl Score {
    pub fn of(texts: &[Planted]) -> Self {
        let redactor = Redactor::new(&COUNTRIES);
        let mut score = Self::default();
        for planted in texts {
            let findings = redactor.redact(&planted.text, Some(planted.language), &[&planted.known]).findings;
            score.add_planted(planted, &findings);
            score.add_found(planted, &findings);
        }
        score
    }

    /// The sum over the counts that `is_in` names.
    pub fn sum(&self, is_in: impl Fn(Language, PersonalKind) -> bool) -> Count {
        let mut sum = Count::default();
        self.counts
            .iter()
            .filter(|((language, kind), _)| is_in(*language, *kind))
            .for_each(|(_, count)| sum.add(count));
        sum
    }

    fn add_planted(&mut self, planted: &Planted, findings: &[Finding]) {
        for (kind, place) in &planted.places {
            let is_in = |byte: usize| findings.iter().any(|finding| finding.place.contains(&byte));
            let is_said = |byte: &usize| planted.text.as_bytes()[*byte].is_ascii_alphanumeric();
            let is_covered = place.clone().filter(is_said).all(is_in);
            let count = self.counts.entry((planted.language, *kind)).or_default();
            (count.planted, count.covered) = (count.planted + 1, count.covered + usize::from(is_covered));
            if !is_covered {
                self.mistakes.push(format!("missed {kind:?} {:?} in {:?}", &planted.text[place.clone()], planted.text));
            }
        }
    }

    fn add_found(&mut self, planted: &Planted, findings: &[Finding]) {
        for Finding { kind, place } in findings {
            let is_planted = |byte: &usize| planted.places.iter().any(|(_, place)| place.contains(byte));
            let is_right = place.clone().filter(is_planted).count() * 2 > place.len();
            let count = self.counts.entry((planted.language, *kind)).or_default();
            (count.found, count.right) = (count.found + 1, count.right + usize::from(is_right));
            if !is_right {
                self.mistakes.push(format!("wrong {kind:?} {:?} in {:?}", &planted.text[place.clone()], planted.text));
            }
        }
    }
}
