//! The two files: what each is called, how it is made, what both programs must agree on.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{messages, orders};

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Order lines, as CSV.
    Orders,
    /// Messages, as JSON lines.
    Messages,
}

/// A file that was made.
#[derive(Debug)]
pub struct Made {
    /// Which.
    pub kind: Kind,
    /// Rows in it.
    pub rows: u64,
    /// Where it is.
    pub path: PathBuf,
}

/// One in so many rows cannot be read.
pub const SPOILT: u64 = 1_000;

impl Kind {
    /// Its name, which both programs take.
    pub fn name(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Messages => "messages",
        }
    }

    fn file(self, rows: u64) -> String {
        let ending = if self == Self::Orders { "csv" } else { "jsonl" };
        format!("{}-{rows}.{ending}", self.name())
    }

    /// What both must agree on, as SQL over Portrett's table of it.
    pub fn sums(self) -> &'static str {
        match self {
            Self::Orders => {
                "SELECT count(*) AS kept, sum(amount) AS amount, sum(quantity) / 1000 AS quantity, \
                 count(DISTINCT customer_key) AS customers FROM"
            }
            Self::Messages => {
                "SELECT count(*) AS kept, sum(character_length(text)) AS letters, \
                 count(DISTINCT customer_key) AS customers FROM"
            }
        }
    }
}

impl Made {
    /// Rows that cannot be read.
    pub fn spoilt(&self) -> u64 {
        self.rows.div_ceil(SPOILT)
    }

    /// The file's size.
    pub fn bytes(&self) -> Result<u64> {
        Ok(std::fs::metadata(&self.path)?.len())
    }

    /// The file's path as text.
    pub fn shown(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }
}

/// The file of `rows` rows in `folder`, made when it is not there.
pub fn make(folder: &Path, kind: Kind, rows: u64) -> Result<Made> {
    let path = folder.join(kind.file(rows));
    if !path.is_file() {
        println!("making {rows} {}", kind.name());
        let half = path.with_extension("half");
        let mut out = BufWriter::with_capacity(1 << 20, File::create(&half)?);
        match kind {
            Kind::Orders => orders::write(rows, &mut out)?,
            Kind::Messages => messages::write(rows, &mut out)?,
        }
        out.flush()?;
        std::fs::rename(&half, &path)?;
    }
    Ok(Made { kind, rows, path })
}
