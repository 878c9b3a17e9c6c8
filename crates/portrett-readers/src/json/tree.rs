//! The keys that the rows of a file have, as a tree, and which of them are columns. A key that stands
//! where the row before had it is found by one comparison.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::header::{key, unique_headers};
use crate::raw::MOST_COLUMNS;

/// A node's place in its tree. The row itself is 0.
pub type NodeId = usize;

/// The node of the row itself.
pub const ROOT: NodeId = 0;

/// Keys that may come after the first rows and be told of.
const MOST_LATE: usize = 1_000;

/// Bytes of a key that may be a column. A longer one is content in a place for names.
const LONGEST_KEY: usize = 1_000;

/// Bytes of a name. A header has fewer.
const LONGEST_NAME: usize = 1_000;

/// Children after the expected one that are looked at before the index is: keys that a row lacks.
const NEAR: usize = 4;

/// What was seen at a key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen(u8);

impl Seen {
    /// A text, a number, a truth, or a list of them.
    pub const SCALAR: Self = Self(1);
    /// Nothing: null or an empty list.
    pub const NOTHING: Self = Self(2);
    /// An object, whose keys are columns.
    pub const OBJECT: Self = Self(4);
    /// A list whose items have no place in a table of cells.
    pub const TABLE: Self = Self(8);
    /// A list that was used to name the answers of others.
    pub const TITLES: Self = Self(16);

    /// Whether that was seen.
    pub fn has(self, what: Self) -> bool {
        self.0 & what.0 != 0
    }
}

/// When a node was last filled, and which of the cells touched then are its own and its children's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Visit {
    /// The row, or the item of a list being exploded.
    pub stamp: u64,
    /// The first of them.
    pub from: usize,
    /// The first one after them.
    pub to: usize,
}

/// One key.
#[derive(Debug, Default)]
pub struct Node {
    name: String,
    children: Vec<(Box<[u8]>, NodeId)>,
    index: HashMap<Box<[u8]>, usize>,
    seen: Seen,
    column: Option<usize>,
    /// Its place among the columns selected.
    pub slot: Option<usize>,
    /// Whether the items of its list become rows.
    pub exploded: bool,
    /// When it was last filled with an object or a list.
    pub visit: Visit,
    is_titled: bool,
}

/// All keys of a file's rows.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Nodes that there may be.
    most: usize,
    is_full: bool,
    explode: String,
    /// Columns that were asked for and not seen yet, by the key of their header.
    wanted: BTreeMap<String, usize>,
    /// The slot of each column.
    slots: Vec<Option<usize>>,
}

impl Tree {
    /// A tree without keys. The list at `explode` is to be exploded.
    pub fn new(explode: &str) -> Self {
        let explode = key(explode);
        let (most, wanted, slots) = (2 * MOST_COLUMNS, BTreeMap::new(), Vec::new());
        Self { nodes: vec![Node::default()], most, is_full: false, explode, wanted, slots }
    }

    /// The node `id`.
    #[inline]
    pub fn node(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id]
    }

    /// Whether a key was refused because there are too many.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// Notes what was seen at a key.
    #[inline]
    pub fn saw(&mut self, id: NodeId, what: Seen) {
        self.nodes[id].seen.0 |= what.0;
    }

    /// The node of `key` under `parent`, which is made when it is new; nothing when there are too many.
    /// `hint` is where it is expected among its siblings, and then where the next one is.
    #[inline]
    pub fn find(&mut self, parent: NodeId, key: &[u8], hint: &mut usize) -> Option<NodeId> {
        if let Some(place) = self.nodes[parent].place(key, *hint) {
            *hint = place + 1;
            return Some(self.nodes[parent].children[place].1);
        }
        self.grow(parent, key, None)
    }

    /// The node of the question `key` under the list of answers `parent`, named by its title if it has one
    /// and by `otherwise` if not.
    pub fn question(&mut self, parent: NodeId, key: &[u8], title: Option<String>, otherwise: String) -> Option<NodeId> {
        let (is_titled, name) = (title.is_some(), title.unwrap_or(otherwise));
        let known = self.nodes[parent].place(key, 0).map(|place| self.nodes[parent].children[place].1);
        if let Some(id) = known {
            let node = &mut self.nodes[id];
            if is_titled && !node.is_titled && node.column.is_none() {
                (node.name, node.is_titled) = (cut(name), true);
            }
            return Some(id);
        }
        let id = self.grow(parent, key, Some(name))?;
        self.nodes[id].is_titled = is_titled;
        Some(id)
    }

    fn grow(&mut self, parent: NodeId, child: &[u8], name: Option<String>) -> Option<NodeId> {
        let has_room = self.nodes.len() < self.most;
        self.is_full |= !has_room;
        if child.len() > LONGEST_KEY || (!has_room && self.wanted.is_empty()) {
            return None;
        }
        let name = cut(name.unwrap_or_else(|| self.path(parent, child)));
        let header = key(&name);
        if !has_room && !self.is_on_the_way(&header) {
            return None;
        }
        let column = self.wanted.remove(&header);
        let slot = column.and_then(|column| self.slots.get(column).copied().flatten());
        let exploded = !header.is_empty() && header == self.explode;
        let id = self.nodes.len();
        self.nodes.push(Node { name, column, slot, exploded, ..Node::default() });
        let siblings = &mut self.nodes[parent];
        siblings.index.insert(child.into(), siblings.children.len());
        siblings.children.push((child.into(), id));
        Some(id)
    }

    /// The keys from the row to `child`, with dots between them.
    fn path(&self, parent: NodeId, child: &[u8]) -> String {
        let child = String::from_utf8_lossy(child);
        if parent == ROOT { child.into_owned() } else { format!("{}.{child}", self.nodes[parent].name) }
    }

    /// Whether a column that was asked for has this header or stands below it.
    fn is_on_the_way(&self, header: &str) -> bool {
        let below = format!("{header}.");
        let next = self.wanted.range(below.clone()..).next();
        self.wanted.contains_key(header) || next.is_some_and(|(wanted, _)| wanted.starts_with(&below))
    }

    /// Makes the keys seen until now columns, and those of `wanted` that were not seen: their headers.
    /// Later keys are late ones, but for those.
    pub fn settle(&mut self, wanted: &[String]) -> Vec<String> {
        let mut headers =
            unique_headers(self.nodes.iter().filter(|node| node.is_column()).map(|node| node.name.as_str()));
        let columns = self.nodes.iter_mut().filter(|node| node.is_column());
        columns.enumerate().for_each(|(column, node)| node.column = Some(column));
        let mut known: BTreeSet<String> = headers.iter().map(|header| key(header)).collect();
        for header in wanted {
            if known.insert(key(header)) {
                self.wanted.insert(key(header), headers.len());
                headers.push(header.clone());
            }
        }
        for node in self.nodes.iter_mut().filter(|node| node.column.is_none()) {
            node.column = self.wanted.remove(&key(&node.name));
        }
        self.most = self.nodes.len() + MOST_LATE;
        headers
    }

    /// The columns that the keys from `id` on are, its own first.
    pub fn columns_from(&self, id: NodeId) -> Vec<usize> {
        let (mut columns, mut open) = (Vec::new(), vec![id]);
        while let Some(node) = open.pop().and_then(|id| self.nodes.get(id)) {
            columns.extend(node.column);
            open.extend(node.children.iter().map(|(_, child)| *child));
        }
        columns
    }

    /// Names the columns to be filled: the slot of the column at each place, if it has one.
    pub fn select(&mut self, slots: Vec<Option<usize>>) {
        self.slots = slots;
        for node in &mut self.nodes {
            node.slot = node.column.and_then(|column| self.slots.get(column).copied().flatten());
        }
    }

    /// Headers of lists whose items have no place in a table of cells.
    pub fn unsupported(&self) -> Vec<String> {
        let is_unsupported =
            |node: &&Node| node.seen.has(Seen::TABLE) && !node.seen.has(Seen::TITLES) && !node.exploded;
        unique_headers(self.nodes.iter().filter(is_unsupported).map(|node| node.name.as_str()))
    }

    /// Headers of columns that came after the first rows and that nobody asked for.
    pub fn late(&self) -> Vec<String> {
        let is_late = |node: &&Node| node.is_column() && node.column.is_none();
        let late = self.nodes.iter().filter(is_late).map(|node| node.name.as_str());
        unique_headers(late.take(MOST_LATE))
    }
}

impl Node {
    /// Where `key` is among the children, which is likely at `hint`.
    #[inline]
    fn place(&self, key: &[u8], hint: usize) -> Option<usize> {
        let near = self.children.iter().enumerate().skip(hint).take(NEAR);
        let found = near.clone().find(|(_, (child, _))| **child == *key).map(|(place, _)| place);
        found.or_else(|| self.index.get(key).copied())
    }

    /// Whether its values are cells. Null alone is a column unless the key is found to hold more.
    fn is_column(&self) -> bool {
        let holds_more = self.seen.has(Seen::OBJECT) || self.seen.has(Seen::TABLE) || !self.children.is_empty();
        self.seen.has(Seen::SCALAR) || (self.seen.has(Seen::NOTHING) && !holds_more)
    }
}

/// A name without what makes it longer than any header.
pub fn cut(mut name: String) -> String {
    if name.len() > LONGEST_NAME {
        name.truncate(name.floor_char_boundary(LONGEST_NAME));
    }
    name
}
