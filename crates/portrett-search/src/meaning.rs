//! Search by words and by meaning at once, where the caller has vectors of the sentences.

use std::collections::BTreeMap;

use crate::asked::Asked;
use crate::error::SearchError;
use crate::fields::column;
use crate::fuse::fuse;
use crate::index::{Found, Hit, Index};
use crate::query::Query;

/// Hits by words that take part in the fusion at least, however few are asked for.
const DEPTH: usize = 100;

impl Index {
    /// The numbers of all sentences that the filters of `query` let through and in which none of its words with a `-`
    /// stands, in order. Its other words are not looked at.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the files cannot be read.
    pub fn allowed(&self, query: &Query) -> Result<Vec<i64>, SearchError> {
        let asked = Asked { must: Vec::new(), is_empty: true, ..Asked::of(&query.text) };
        let searcher = self.searcher();
        let Some(segment) = searcher.segment_readers().first() else { return Ok(Vec::new()) };
        let (weight, _) = self.weight(&searcher, &asked, query, false)?;
        let column = segment.fast_fields().i64(column::ID).map_err(SearchError::reading)?;
        let mut ids = Vec::new();
        let mut take = |places: &[u32]| ids.extend(places.iter().filter_map(|place| column.first(*place)));
        weight.for_each_no_score(segment, &mut take).map_err(SearchError::reading)?;
        ids.sort_unstable();
        Ok(ids)
    }

    /// What matches by words, and what is near by meaning, in one list by [`fuse`]; the score is that of the fusion.
    /// `near` are numbers with their cosine to the query; those that are not [`allowed`](Self::allowed) are left out.
    /// The total and the writers are of the matches by words.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the files cannot be read.
    pub fn search_near(&self, query: &Query, near: &[(i64, f32)]) -> Result<Found, SearchError> {
        let deep = Query { limit: query.limit.max(DEPTH), ..query.clone() };
        let mut found = self.search(&deep)?;
        let allowed = self.allowed(query)?;
        let near: Vec<(i64, f32)> = near.iter().copied().filter(|(id, _)| allowed.binary_search(id).is_ok()).collect();
        let by_words: Vec<i64> = found.hits.iter().map(|hit| hit.sentence.id).collect();
        let mut hits: BTreeMap<i64, Hit> = found.hits.drain(..).map(|hit| (hit.sentence.id, hit)).collect();
        for fused in fuse(&by_words, &near, query.limit) {
            let hit = match hits.remove(&fused.id) {
                Some(hit) => Some(hit),
                None => self.sentences(&[fused.id])?.pop().map(|sentence| Hit { sentence, ..Hit::default() }),
            };
            found.hits.extend(hit.map(|hit| Hit { score: fused.score as f32, ..hit }));
        }
        Ok(found)
    }
}
