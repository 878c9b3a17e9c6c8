//! Vectors of sentences, by a model from a folder that the user gives. Takes texts and gives a matrix, one row a text.
//!
//! Two kinds of model are told by what lies in the folder: a BERT in the layout of sentence-transformers (MiniLM and its
//! kin), and a table of one vector a token in the layout of model2vec. Rows are the same bytes whatever the number of
//! threads and whatever stands beside a text, on one machine: a library chooses its kernels by the processor.

mod batch;
mod bert;
mod folder;
mod merge;
mod nearest;
mod table;
mod tokens;
mod weights;

use std::path::{Path, PathBuf};

use crate::ModelError;
use bert::Bert;
use folder::Folder;
pub use merge::{SAME_MEANING, merge};
pub use nearest::{cosine, nearest};
use table::Table;

/// Revision of this code: a change that gives other vectors raises it, and with it every fingerprint.
const REVISION: u32 = 1;

/// A model that gives vectors of sentences.
#[derive(Debug)]
pub struct Vectors {
    folder: PathBuf,
    fingerprint: String,
    threads: usize,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Bert(Box<Bert>),
    Table(Table),
}

impl Vectors {
    /// Reads the model in `folder` into memory, and has it say a word to see that it can.
    ///
    /// # Errors
    /// What is missing, broken, too large or of a kind that is not known.
    pub fn open(folder: &Path) -> Result<Self, ModelError> {
        let mut files = Folder::open(folder)?;
        let weights = weights::read(&mut files)?;
        let kind = match weights.table_name() {
            Some(name) => Kind::Table(Table::open(&mut files, &weights, name)?),
            None => Kind::Bert(Box::new(Bert::open(&mut files, weights)?)),
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let fingerprint = files.fingerprint(REVISION);
        let vectors = Self { folder: folder.to_owned(), fingerprint, threads, kind };
        vectors.embed(&["a"])?;
        Ok(vectors)
    }

    /// The same model on that many threads, at least one.
    #[must_use]
    pub fn with_threads(self, threads: usize) -> Self {
        Self { threads: threads.max(1), ..self }
    }

    /// How many numbers a vector has.
    pub fn dimension(&self) -> usize {
        match &self.kind {
            Kind::Bert(bert) => bert.dimension(),
            Kind::Table(table) => table.dimension(),
        }
    }

    /// What the model is, for people: its kind and size.
    pub fn describe(&self) -> String {
        let kind = match &self.kind {
            Kind::Bert(_) => "BERT",
            Kind::Table(_) => "static",
        };
        format!("{kind}, {} dimensions", self.dimension())
    }

    /// A hash of all that was read from the folder and of this code, in hexadecimal: another one may give other vectors.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The vectors of `texts`, row by row in their order. Each row has length 1 (Euclid); a row is zeros where the model
    /// knows no part of the text. What is longer than the model takes is cut at its end.
    ///
    /// # Errors
    /// When the model gives something that is no vector: its weights are not numbers.
    pub fn embed(&self, texts: &[&str]) -> Result<Vec<f32>, ModelError> {
        let rows = match &self.kind {
            Kind::Bert(bert) => bert.embed(texts, self.threads),
            Kind::Table(table) => table.embed(texts, self.threads),
        };
        rows.map_err(|account| ModelError::NoVector { path: self.folder.clone(), account })
    }
}

/// Runs `work` on what a user brought. The libraries that read it are meant to say what is wrong; where one panics all the
/// same, the file is at fault and the build goes on without it.
fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    caught.unwrap_or_else(|_| Err("its reader gave up".to_owned()))
}

/// `row` at length 1; zeros stay zeros. An error where it holds something that is no number.
fn unit(row: &[f64]) -> Result<Vec<f32>, String> {
    let length = row.iter().map(|value| value * value).sum::<f64>().sqrt();
    if !length.is_finite() {
        return Err("its weights are not all numbers".to_owned());
    }
    let scale = if length > 0.0 { 1.0 / length } else { 0.0 };
    Ok(row.iter().map(|value| (value * scale) as f32).collect())
}
