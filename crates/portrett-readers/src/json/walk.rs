//! Walks through one row: along the tree of keys, filling the cells of the columns that were selected and
//! stepping over the rest.

use super::cells::Cells;
use super::entry::{self, Entry, Titles};
use super::scan::{Fault, Scalar, Scan, Span, Text};
use super::text::unescape;
use super::tree::{NodeId, Seen, Tree, Visit};

/// The key of an object that says what was asked, beside the list of what was answered.
const DEFINITION: &[u8] = b"definition";

/// A row being walked through.
pub struct Walk<'a, 't> {
    row: &'a [u8],
    tree: &'t mut Tree,
    cells: &'t mut Cells,
    stamp: u64,
    /// The list that is to be exploded, when the row has it.
    pub exploded: Option<(NodeId, Span)>,
    /// Answers whose questions are named at the end of their object.
    answers: Vec<(NodeId, Entry)>,
}

impl<'a, 't> Walk<'a, 't> {
    /// Walks through `row`. No other walk of the same tree has the same `stamp`.
    pub fn new(row: &'a [u8], tree: &'t mut Tree, cells: &'t mut Cells, stamp: u64) -> Self {
        Self { row, tree, cells, stamp, exploded: None, answers: Vec::new() }
    }

    /// An object, whose keys are those under `node`.
    pub fn object(&mut self, scan: &mut Scan<'a>, node: NodeId) -> Result<(), Fault> {
        let (mut hint, mut definition, waiting) = (0, None, self.answers.len());
        let mut more = scan.open(b'}')?;
        while more {
            let key = scan.key()?;
            if key.span.of(self.row) == DEFINITION {
                definition = Some(scan.at());
            }
            match self.child(node, key, &mut hint) {
                Some(child) => self.member(scan, child)?,
                None => scan.skip()?,
            }
            more = scan.more(b'}')?;
        }
        if self.answers.len() > waiting { self.name_answers(node, waiting, definition) } else { Ok(()) }
    }

    #[inline]
    fn child(&mut self, node: NodeId, key: Text, hint: &mut usize) -> Option<NodeId> {
        if key.plain {
            return self.tree.find(node, key.span.of(self.row), hint);
        }
        let mut name = Vec::new();
        unescape(key.span.of(self.row), &mut name);
        self.tree.find(node, &name, hint)
    }

    /// The value of a key.
    #[inline]
    fn member(&mut self, scan: &mut Scan<'a>, node: NodeId) -> Result<(), Fault> {
        if self.tree.node(node).exploded {
            self.exploded = Some((node, scan.span()?));
            return Ok(());
        }
        self.content(scan, node)
    }

    /// Any value, as the content of `node`. What an earlier one of the same key left is gone.
    pub fn content(&mut self, scan: &mut Scan<'a>, node: NodeId) -> Result<(), Fault> {
        let (visit, slot) = (self.tree.node(node).visit, self.tree.node(node).slot);
        if visit.stamp == self.stamp {
            self.cells.clear(visit.from, visit.to);
        }
        let byte = scan.peek()?;
        if !matches!(byte, b'{' | b'[') {
            let scalar = scan.scalar()?;
            self.scalar(node, scalar);
            return Ok(());
        }
        if let Some(slot) = slot {
            self.cells.empty(slot);
        }
        let from = self.cells.touched();
        if byte == b'{' {
            self.tree.saw(node, Seen::OBJECT);
            self.object(scan, node)?;
        } else {
            self.list(scan, node, slot)?;
        }
        self.tree.node(node).visit = Visit { stamp: self.stamp, from, to: self.cells.touched() };
        Ok(())
    }

    #[inline]
    fn scalar(&mut self, node: NodeId, scalar: Scalar) {
        self.tree.saw(node, if matches!(scalar, Scalar::Null) { Seen::NOTHING } else { Seen::SCALAR });
        if let Some(slot) = self.tree.node(node).slot {
            self.cells.set(slot, scalar, self.row);
        }
    }

    /// A list. Its first item says what it is: scalars become one cell, entries one each.
    fn list(&mut self, scan: &mut Scan<'a>, node: NodeId, slot: Option<usize>) -> Result<(), Fault> {
        if !scan.open(b']')? {
            self.tree.saw(node, Seen::NOTHING);
            return Ok(());
        }
        match scan.peek()? {
            b'{' => self.entries(scan, node),
            _ => self.scalars(scan, node, slot),
        }
    }

    fn scalars(&mut self, scan: &mut Scan<'a>, node: NodeId, slot: Option<usize>) -> Result<(), Fault> {
        self.cells.begin(slot);
        let (mut more, mut seen) = (true, Seen::NOTHING);
        while more {
            if matches!(scan.peek()?, b'{' | b'[') {
                scan.skip()?;
                seen = Seen::TABLE;
            } else {
                self.cells.add(scan.scalar()?, self.row);
            }
            more = scan.more(b']')?;
        }
        self.tree.saw(node, if self.cells.finish(self.row) { Seen::SCALAR } else { seen });
        Ok(())
    }

    fn entries(&mut self, scan: &mut Scan<'a>, node: NodeId) -> Result<(), Fault> {
        let (mut more, mut hint) = (true, 0);
        while more {
            let is_object = scan.peek()? == b'{';
            let entry = if is_object { entry::entry(scan, self.row)? } else { scan.skip().map(|()| None)? };
            match entry {
                Some(entry) if entry.is_question => self.answers.push((node, entry)),
                Some(entry) => {
                    let child = self.named(node, entry.name, &mut hint)?;
                    child.map_or(Ok(()), |child| self.value(child, entry.value))?;
                }
                None => self.tree.saw(node, Seen::TABLE),
            }
            more = scan.more(b']')?;
        }
        Ok(())
    }

    /// The node of an entry by its name, a text or a number.
    fn named(&mut self, node: NodeId, name: Span, hint: &mut usize) -> Result<Option<NodeId>, Fault> {
        Ok(match Scan::new(self.row, name.start).scalar()? {
            Scalar::Text(text) => self.child(node, text, hint),
            Scalar::Bare(span) => self.tree.find(node, span.of(self.row), hint),
            Scalar::Null => None,
        })
    }

    /// The value of an entry, which is one cell whatever it is made of.
    fn value(&mut self, node: NodeId, at: Option<usize>) -> Result<(), Fault> {
        self.cells.begin(self.tree.node(node).slot);
        if let Some(at) = at {
            let (cells, row) = (&mut *self.cells, self.row);
            entry::scalars(&mut Scan::new(row, at), row, &mut |scalar| cells.add(scalar, row))?;
        }
        self.tree.saw(node, if self.cells.finish(self.row) { Seen::SCALAR } else { Seen::NOTHING });
        Ok(())
    }

    /// Names the answers from the `waiting`-th on by the questions that `definition` has, and takes their
    /// values.
    fn name_answers(&mut self, node: NodeId, waiting: usize, definition: Option<usize>) -> Result<(), Fault> {
        let mut titles = Titles::new();
        if let Some(at) = definition {
            entry::question(self.row, at, &mut titles)?;
            let (mut hint, mut last) = (0, 0);
            let asked = self.tree.find(node, DEFINITION, &mut hint);
            if let Some(fields) = asked.and_then(|asked| self.tree.find(asked, b"fields", &mut last)) {
                self.tree.saw(fields, Seen::TITLES);
            }
        }
        for (list, entry) in self.answers.split_off(waiting) {
            let question = entry::question(self.row, entry.name.start, &mut Titles::new())?;
            let names = [question.id, question.reference];
            let title = names.into_iter().flatten().find_map(|name| titles.get(name).copied()).or(question.title);
            let title = title.map(|title| self.words(title));
            let Some(id) = question.id.or(question.reference) else { continue };
            let otherwise = String::from_utf8_lossy(question.reference.unwrap_or(id)).into_owned();
            if let Some(child) = self.tree.question(list, id, title, otherwise) {
                self.value(child, entry.value)?;
            }
        }
        Ok(())
    }

    fn words(&self, text: Text) -> String {
        let mut words = Vec::new();
        unescape(text.span.of(self.row), &mut words);
        String::from_utf8_lossy(&words).into_owned()
    }
}
