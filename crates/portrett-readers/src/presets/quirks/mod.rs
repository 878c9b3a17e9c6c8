//! How a tool's export differs from a plain table, and how that is minded between the reader of its format
//! and the rest: what comes after it sees a plain table. A quirk is data; this file says in which order
//! quirks are minded, `cells` minds those of single cells, `rows` those of rows.

mod cells;
mod rows;

use arrow::array::AsArray;
use portrett_terms::Update;

use super::{Preset, is_spelling, spelling};
use crate::error::ReadError;
use crate::header::key;
use crate::raw::{RawBatch, RawSource};

/// How an export differs from a plain table with a header row. Columns are named by their headers in lower
/// case, spellings parted by `|`; one that a file lacks changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quirks {
    /// Rows of its header.
    pub header_rows: u64,
    /// What the last row of a header of several holds in a column: how it begins, or blank for nothing.
    pub header_end: (&'static str, &'static str),
    /// A list within each row of JSON, each of whose items is a row of its own; blank for none.
    pub explode: &'static str,
    /// A column of the items and one of what holds them, which is the item before the first: `(item, holder)`.
    /// The first pair is the text.
    pub opening: &'static [(&'static str, &'static str)],
    /// What the tool writes where there is nothing.
    pub blank: &'static [&'static str],
    /// Columns whose cells stand in the first row of a group only. When the column of the group is one of
    /// them, a row without a group belongs to the one above it.
    pub fill_down: &'static [&'static str],
    /// The column that is the same in all rows of a group.
    pub group: &'static str,
    /// Columns of text with HTML in it.
    pub html: &'static [&'static str],
    /// Columns where the tool adds a translation to what somebody wrote.
    pub translated: &'static [&'static str],
    /// Words of a column that stand for others: `(column, spellings, meaning)`. The first that fits counts;
    /// `*` fits all that is there, a blank meaning is nothing.
    pub words: &'static [(&'static str, &'static str, &'static str)],
    /// Columns of lists, and what parts their items: the first item is read.
    pub first_of: &'static [(&'static str, &'static str)],
    /// Columns that take what stands in the first of some columns that has anything.
    pub first_filled: &'static [(&'static str, &'static [&'static str])],
    /// Columns of moments that count seconds, milliseconds or microseconds since 1970.
    pub since_1970: &'static [&'static str],
    /// Columns of telephone numbers with their country's code and no plus before it.
    pub without_plus: &'static [&'static str],
    /// Columns whose cells are unique only beside those of another column.
    pub beside: &'static [(&'static str, &'static str)],
    /// Columns and the words in them that say that a row is a test, a draft, a deletion or never completed.
    pub not_done: &'static [(&'static str, &'static str)],
    /// Beginnings of lines below the table, in lower case.
    pub footers: &'static [&'static str],
    /// Columns that are blank all together in a row of totals only.
    pub totals_lack: &'static [&'static str],
    /// Whether dates that leave a doubt are written month first.
    pub month_first: bool,
    /// What a newer export is to an older one.
    pub update: Update,
}

impl Quirks {
    /// A plain table whose newer exports add rows.
    pub const NONE: Self = Self {
        header_rows: 1,
        header_end: ("", ""),
        explode: "",
        opening: &[],
        blank: &[],
        fill_down: &[],
        group: "",
        html: &[],
        translated: &[],
        words: &[],
        first_of: &[],
        first_filled: &[],
        since_1970: &[],
        without_plus: &[],
        beside: &[],
        not_done: &[],
        footers: &[],
        totals_lack: &[],
        month_first: false,
        update: Update::Increment,
    };

    /// A plain table whose newer exports hold all rows anew.
    pub const SNAPSHOT: Self = Self { update: Update::Snapshot, ..Self::NONE };

    /// Headers of all columns that are looked at, wanted or not.
    fn looked_at(&self) -> impl Iterator<Item = &'static str> {
        let one = |pairs: &'static [(&'static str, &'static str)]| pairs.iter().map(|(column, _)| *column);
        let other = |pairs: &'static [(&'static str, &'static str)]| pairs.iter().map(|(_, column)| *column);
        let filled = self.first_filled.iter().flat_map(|(_, columns)| columns.iter().copied());
        std::iter::once(self.group)
            .chain(one(self.opening))
            .chain(other(self.opening))
            .chain(filled)
            .chain(other(self.beside))
            .chain(one(self.not_done))
            .chain(self.totals_lack.iter().copied())
    }
}

/// `source` with the quirks of `preset` minded.
pub fn mind(source: Box<dyn RawSource>, preset: Option<&'static Preset>) -> Box<dyn RawSource> {
    let Some(quirks) = preset.map(|preset| preset.quirks) else { return source };
    Box::new(Minded { source, quirks, columns: Columns::default(), wanted: 0, group: None, last: None })
}

/// The columns selected: those wanted, then those that the quirks look at.
#[derive(Debug, Default)]
struct Columns {
    /// Their headers.
    headers: Vec<String>,
    /// Their headers in one spelling.
    keys: Vec<String>,
    /// The first column of the file, when it is among them.
    leftmost: Option<usize>,
}

impl Columns {
    /// The place of the column that `header` names; of several, the one whose spelling is listed first.
    fn find(&self, header: &str) -> Option<usize> {
        let spelled = |place: usize| Some((spelling(header, &self.keys[place])?, place));
        (0..self.keys.len()).filter_map(spelled).min().map(|(_, place)| place)
    }

    /// The places of all columns that one of `headers` names.
    fn all(&self, headers: &[&str]) -> Vec<usize> {
        let is_named = |place: &usize| headers.iter().any(|header| is_spelling(header, &self.keys[*place]));
        (0..self.keys.len()).filter(is_named).collect()
    }
}

struct Minded {
    source: Box<dyn RawSource>,
    quirks: Quirks,
    columns: Columns,
    /// Columns that were asked for; others come after them.
    wanted: usize,
    /// The group of the last row before the batch.
    group: Option<String>,
    /// The group of the last row, and what stood in its columns that are filled down.
    last: Option<(String, Vec<Option<String>>)>,
}

impl RawSource for Minded {
    fn headers(&self) -> &[String] {
        self.source.headers()
    }

    fn unsupported(&self) -> &[String] {
        self.source.unsupported()
    }

    fn late(&self) -> Vec<String> {
        self.source.late()
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        let keys: Vec<String> = self.source.headers().iter().map(|header| key(header)).collect();
        let mut selected = columns.to_vec();
        let spelled =
            |header: &'static str| (0..keys.len()).filter(move |_| !header.is_empty()).map(move |p| (header, p));
        for (header, place) in self.quirks.looked_at().flat_map(spelled) {
            if is_spelling(header, &keys[place]) && !selected.contains(&place) {
                selected.push(place);
            }
        }
        if !self.quirks.footers.is_empty() && !keys.is_empty() && !selected.contains(&0) {
            selected.push(0);
        }
        self.wanted = columns.len();
        self.columns = Columns {
            headers: selected.iter().map(|&place| self.source.headers()[place].clone()).collect(),
            keys: selected.iter().map(|&place| keys[place].clone()).collect(),
            leftmost: selected.iter().position(|&place| place == 0),
        };
        self.source.select(&selected)
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let Some(mut batch) = self.source.next_batch()? else { return Ok(None) };
        let (quirks, columns) = (&self.quirks, &self.columns);
        rows::set_footers_aside(&mut batch, quirks.footers, columns.leftmost);
        rows::set_totals_aside(&mut batch, &columns.all(quirks.totals_lack));
        cells::without_signs(&mut batch, quirks.blank);
        rows::open_groups(&mut batch, quirks, columns, &mut self.group);
        rows::fill_down(&mut batch, quirks, columns, &mut self.last);
        cells::without_markup(&mut batch, &columns.all(quirks.html));
        cells::without_translation(&mut batch, &columns.all(quirks.translated));
        rows::set_aside_what_was_not_done(&mut batch, quirks.not_done, columns);
        cells::mean(&mut batch, quirks.words, columns);
        cells::first_of_lists(&mut batch, quirks.first_of, columns);
        cells::first_filled(&mut batch, quirks.first_filled, columns);
        cells::read_counts_since_1970(&mut batch, &columns.all(quirks.since_1970));
        cells::put_plus(&mut batch, &columns.all(quirks.without_plus));
        cells::name_beside(&mut batch, quirks.beside, columns);
        batch.columns.truncate(self.wanted);
        batch.cell_problems.retain(|problem| problem.column < self.wanted);
        Ok(Some(batch))
    }

    fn progress(&self) -> (u64, u64) {
        self.source.progress()
    }
}

/// A column of text; nothing when the file holds it as anything else.
fn text_column(batch: &RawBatch, place: usize) -> Option<&arrow::array::StringArray> {
    batch.columns.get(place)?.as_string_opt::<i32>()
}
