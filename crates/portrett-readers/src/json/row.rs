//! One value of a file as one row, or as several: one for each item of the list that is exploded.

use portrett_terms::ProblemReason;

use super::cells::{Cells, Mark};
use super::scan::{Fault, Scan, Span};
use super::tree::{NodeId, ROOT, Tree};
use super::walk::Walk;

/// Reads rows: what keys they have, and the cells of the columns selected.
pub struct RowReader {
    /// The keys.
    pub tree: Tree,
    /// The cells of the row that was read last.
    pub cells: Cells,
    stamp: u64,
}

/// Items that still have to become rows.
#[derive(Debug, Clone, Copy)]
pub struct Items {
    node: NodeId,
    /// Where the next one begins.
    at: usize,
    is_list: bool,
    mark: Mark,
}

impl RowReader {
    /// A reader of rows whose keys are to be learnt. The list at `explode` becomes rows.
    pub fn new(explode: &str) -> Self {
        Self { tree: Tree::new(explode), cells: Cells::default(), stamp: 0 }
    }

    /// Names the columns to be filled, of the `headers` that there are: the slot of each.
    pub fn select(&mut self, columns: &[usize], headers: usize) -> Vec<usize> {
        let mut by_column: Vec<Option<usize>> = vec![None; headers];
        let (mut slots, mut count) = (Vec::with_capacity(columns.len()), 0);
        for &column in columns {
            let slot = *by_column[column].get_or_insert(count);
            count += usize::from(slot == count);
            slots.push(slot);
        }
        self.tree.select(by_column);
        self.cells = Cells::new(count);
        slots
    }

    /// Reads `row`; the items that become rows of their own, when it has any.
    ///
    /// # Errors
    /// When it is no JSON, no object, or an object without anything.
    pub fn read(&mut self, row: &[u8]) -> Result<Option<Items>, ProblemReason> {
        self.cells.reset(Mark::default());
        let mut scan = Scan::new(row, 0);
        scan.space();
        if scan.peek() != Ok(b'{') {
            return Err(ProblemReason::NotJson);
        }
        let mut walk = Walk::new(row, &mut self.tree, &mut self.cells, next(&mut self.stamp));
        walk.object(&mut scan, ROOT).map_err(not_json)?;
        let exploded = walk.exploded;
        let length = scan.at();
        scan.space();
        if scan.at() < row.len() {
            return Err(ProblemReason::NotJson);
        }
        if is_bare(&row[..length]) {
            return Err(ProblemReason::Blank);
        }
        match exploded {
            Some((node, list)) => self.first(row, node, list).map_err(not_json),
            None => Ok(None),
        }
    }

    /// The place of the first item; nothing when there is none.
    fn first(&mut self, row: &[u8], node: NodeId, list: Span) -> Result<Option<Items>, Fault> {
        let (mut scan, mark) = (Scan::new(row, list.start), self.cells.mark());
        let items = |at, is_list| Some(Items { node, at, is_list, mark });
        Ok(match scan.peek()? {
            b'[' if scan.open(b']')? => items(scan.at(), true),
            b'[' | b'n' => None,
            _ => items(list.start, false),
        })
    }

    /// Reads the next item of `row` besides the cells that all its items share; the items after it.
    ///
    /// # Errors
    /// Never, as the row was read before.
    pub fn read_item(&mut self, row: &[u8], items: Items) -> Result<Option<Items>, ProblemReason> {
        self.cells.reset(items.mark);
        let mut scan = Scan::new(row, items.at);
        let mut walk = Walk::new(row, &mut self.tree, &mut self.cells, next(&mut self.stamp));
        walk.content(&mut scan, items.node).map_err(not_json)?;
        let more = items.is_list && scan.more(b']').map_err(not_json)?;
        Ok(more.then_some(Items { at: scan.at(), ..items }))
    }
}

fn next(stamp: &mut u64) -> u64 {
    *stamp += 1;
    *stamp
}

fn not_json(_: Fault) -> ProblemReason {
    ProblemReason::NotJson
}

/// Whether an object has nothing in it.
fn is_bare(object: &[u8]) -> bool {
    let inner = object.trim_ascii_start().strip_prefix(b"{").and_then(|inner| inner.strip_suffix(b"}"));
    inner.is_some_and(|inner| inner.trim_ascii_start().is_empty())
}
