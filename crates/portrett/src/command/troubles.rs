//! What of a source or a file could not be used, on a line, with what to do about it.

use std::collections::BTreeMap;

use portrett_report::Language;
use portrett_terms::ProblemReason;

use crate::bars::grouped;

/// Reasons that set aside what was never meant to be counted.
const NO_FAULT: [ProblemReason; 2] = [ProblemReason::Footer, ProblemReason::NotDone];

/// What to do about the reasons that a setting may mend; for the others the examples tell.
const REMEDIES: &[(ProblemReason, &str)] = &[
    (ProblemReason::NotADate, "set its `date_order` or `type` in portrett.toml"),
    (ProblemReason::ImplausibleDate, "set its `date_order` in portrett.toml, or mend the dates"),
    (ProblemReason::NotANumber, "set `decimal` of the source or the column's `type` in portrett.toml"),
    (ProblemReason::NotYesNo, "set its `type` in portrett.toml, such as category"),
    (ProblemReason::NoCountryCode, "say `country` under [project] in portrett.toml"),
    (ProblemReason::NotAPostcode, "say `country` of the source in portrett.toml, or its `type`"),
    (ProblemReason::NotACountry, "set its `type` in portrett.toml to category"),
    (ProblemReason::NotAGender, "set its `type` in portrett.toml to category"),
    (ProblemReason::NoColumn, "write its header in portrett.toml as the file has it, or as = \"ignore\""),
    (ProblemReason::CellCount, "set `delimiter` of the source in portrett.toml, or export it anew with quotes"),
    (ProblemReason::BrokenQuote, "export it anew with quotes around every text"),
    (ProblemReason::Encoding, "set `encoding` of the source in portrett.toml"),
    (ProblemReason::NoCustomer, "export it with the customer's id or e-mail address in every row"),
    (ProblemReason::NoKey, "export it with the customer's id or e-mail address in every row"),
];

/// What became of the rows and cells of a source or of a file of it.
#[derive(Clone, Copy)]
pub struct Account<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Rows in it.
    pub rows: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows set aside, by reason.
    pub row_problems: &'a BTreeMap<String, u64>,
    /// Cells read as missing, by `column: reason`.
    pub cell_problems: &'a BTreeMap<String, u64>,
}

impl Account<'_> {
    /// `name: rows = kept + set aside`, and a second line where something could not be used.
    pub fn lines(&self, english: &Language) -> String {
        let Self { name, rows, kept, .. } = self;
        let aside = rows - kept;
        let mut text =
            format!("  {name}: {} rows = {} kept + {} set aside\n", grouped(*rows), grouped(*kept), grouped(aside));
        let parts: Vec<String> = [self.rows_lost(english), self.cells_lost(english)].into_iter().flatten().collect();
        if !parts.is_empty() {
            text.push_str(&format!("    ! {}. Examples: portrett quality\n", parts.join("; ")));
        }
        text
    }

    /// Cells that could not be read.
    pub fn blank_cells(&self) -> u64 {
        self.cell_problems.values().sum()
    }

    fn rows_lost(&self, english: &Language) -> Option<String> {
        let faults = self.row_problems.iter().filter_map(|(name, count)| Some((ProblemReason::parse(name)?, *count)));
        let faults: Vec<(ProblemReason, u64)> = faults.filter(|(reason, _)| !NO_FAULT.contains(reason)).collect();
        let (reason, most) = faults.iter().copied().max_by_key(|(_, count)| *count)?;
        let count: u64 = faults.iter().map(|(_, count)| count).sum();
        let mostly = if most < count { ", mostly" } else { "" };
        let said = format!("{} of {} rows set aside{mostly}: ", grouped(count), grouped(self.rows));
        Some(format!("{said}{}", with_remedy(reason, english)))
    }

    fn cells_lost(&self, english: &Language) -> Option<String> {
        let (key, most) = self.cell_problems.iter().max_by_key(|(_, count)| **count)?;
        let (column, reason) = key.rsplit_once(": ")?;
        let (count, reason) = (self.blank_cells(), ProblemReason::parse(reason)?);
        let most_of = if *most < count { "most of them in" } else { "in" };
        let said = format!("{} cells left blank, {most_of} \"{column}\": ", grouped(count));
        Some(format!("{said}{}", with_remedy(reason, english)))
    }
}

fn with_remedy(reason: ProblemReason, english: &Language) -> String {
    let what = english.message(&reason.message());
    match REMEDIES.iter().find(|(other, _)| *other == reason) {
        Some((_, remedy)) => format!("{what} ({remedy})"),
        None => what,
    }
}
