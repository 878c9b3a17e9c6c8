//! The best of many hits.

use std::cmp::Ordering;

/// A hit as it is ordered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ranked {
    pub(crate) score: f32,
    pub(crate) moment: Option<i64>,
    pub(crate) id: i64,
    /// Its place in the index.
    pub(crate) place: u32,
}

impl Ranked {
    /// The better first: the higher score, then the newer (without a moment last), then the smaller id.
    fn order(&self, other: &Self) -> Ordering {
        let by_score = other.score.total_cmp(&self.score);
        by_score.then(other.moment.cmp(&self.moment)).then(self.id.cmp(&other.id)).then(self.place.cmp(&other.place))
    }
}

/// Keeps the best.
pub(crate) struct Best {
    limit: usize,
    kept: Vec<Ranked>,
    /// What a hit must score at least to be kept.
    least: f32,
}

impl Best {
    /// Keeps the best `limit`.
    pub(crate) fn of(limit: usize) -> Self {
        Self { limit, kept: Vec::new(), least: if limit == 0 { f32::INFINITY } else { f32::NEG_INFINITY } }
    }

    /// Whether a hit with that score can be among the best.
    pub(crate) fn wants(&self, score: f32) -> bool {
        score >= self.least
    }

    /// Adds a hit.
    pub(crate) fn add(&mut self, hit: Ranked) {
        self.kept.push(hit);
        if self.kept.len() >= self.limit.saturating_mul(2).max(64) {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        if self.limit == 0 || self.kept.len() <= self.limit {
            return;
        }
        let (_, last, _) = self.kept.select_nth_unstable_by(self.limit - 1, Ranked::order);
        self.least = last.score;
        self.kept.truncate(self.limit);
    }

    /// The best in order.
    pub(crate) fn sorted(mut self) -> Vec<Ranked> {
        self.kept.sort_unstable_by(Ranked::order);
        self.kept.truncate(self.limit);
        self.kept
    }
}
