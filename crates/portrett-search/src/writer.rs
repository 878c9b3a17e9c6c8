//! Sentences in, an index out.

use std::path::{Path, PathBuf};

use tantivy::directory::{Directory, MmapDirectory, RamDirectory};
use tantivy::indexer::NoMergePolicy;
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager};
use tantivy::{IndexBuilder, IndexSettings, IndexWriter};

use crate::error::SearchError;
use crate::fields::{self, Fields};
use crate::folder::Folder;
use crate::index::Index;
use crate::parts::Parts;
use crate::sentence::Sentence;
use crate::tokenizer::{Stems, Written};

/// Bytes that a thread gathers before it writes a piece, where nothing else is asked.
const MEMORY_BYTES: usize = 64 << 20;
/// Fewest and most bytes that tantivy allows a thread.
const FEWEST_BYTES: usize = 15_000_000;
const MOST_BYTES: usize = 4_000_000_000;

/// How an index is made and told.
#[derive(Clone)]
pub struct Options {
    /// Tells what the sentences were made from; an index with another is stale.
    pub fingerprint: String,
    /// The words that compounds are split into. An index that was made with others is stale.
    pub parts: Parts,
    /// Threads that index; the answers do not depend on it.
    pub threads: usize,
    /// Bytes that each of them gathers before it writes a piece. At least 15,000,000 are used.
    pub memory_bytes: usize,
}

impl Options {
    /// One thread with 64 MiB.
    pub fn new(fingerprint: impl Into<String>, parts: Parts) -> Self {
        Self { fingerprint: fingerprint.into(), parts, threads: 1, memory_bytes: MEMORY_BYTES }
    }

    /// What an index is known by: the fingerprint, and the words that compounds were split into.
    pub(crate) fn stamp(&self) -> String {
        format!("{:016x} {}", self.parts.digest(), self.fingerprint)
    }
}

/// Makes an index. What was in the folder before stays searchable until [`finish`](Self::finish); a writer that is
/// dropped before that leaves it as it was.
pub struct Writer {
    writer: IndexWriter,
    fields: Fields,
    folder: Option<Folder>,
    options: Options,
}

impl Writer {
    /// An index in a folder, which is made where it is not there. One writer at a time.
    ///
    /// # Errors
    /// [`SearchError::File`] or [`SearchError::Engine`] where the folder cannot be written.
    pub fn create(folder: &Path, options: &Options) -> Result<Self, SearchError> {
        let folder = Folder::at(folder);
        let building: PathBuf = folder.begin()?;
        let directory = MmapDirectory::open(&building).map_err(SearchError::writing)?;
        Self::over(Box::new(directory), Some(folder), options)
    }

    /// An index in memory.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where no thread can be started.
    pub fn in_memory(options: &Options) -> Result<Self, SearchError> {
        Self::over(Box::new(RamDirectory::create()), None, options)
    }

    fn over(directory: Box<dyn Directory>, folder: Option<Folder>, options: &Options) -> Result<Self, SearchError> {
        let (schema, fields) = Fields::new();
        let builder = IndexBuilder::new().schema(schema).settings(IndexSettings::default());
        let builder = builder.tokenizers(tokenizers(&options.parts));
        let index = builder.open_or_create(directory).map_err(SearchError::writing)?;
        let threads = options.threads.max(1);
        let memory = options.memory_bytes.clamp(FEWEST_BYTES, MOST_BYTES).saturating_mul(threads);
        let writer: IndexWriter = index.writer_with_num_threads(threads, memory).map_err(SearchError::writing)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(Self { writer, fields, folder, options: options.clone() })
    }

    /// Adds a sentence.
    ///
    /// # Errors
    /// [`SearchError::Engine`] where the folder cannot be written.
    pub fn add(&self, sentence: &Sentence<'_>) -> Result<(), SearchError> {
        self.writer.add_document(self.fields.document(sentence)).map(|_| ()).map_err(SearchError::writing)
    }

    /// Makes one segment of all that was added, and puts it in the place of what was in the folder before.
    ///
    /// # Errors
    /// [`SearchError::File`] or [`SearchError::Engine`] where the folder cannot be written.
    pub fn finish(self) -> Result<Index, SearchError> {
        let Self { mut writer, folder, options, .. } = self;
        let index = writer.index().clone();
        let written = one_segment(&mut writer, &index);
        written.and_then(|()| writer.wait_merging_threads()).map_err(SearchError::writing)?;
        let Some(folder) = folder else { return Index::over(&index, &options.parts) };
        drop(index);
        folder.finish(&options.stamp())?;
        Index::open(folder.path(), &options)
    }
}

/// Commits, and merges all segments into one: then the statistics that scores are made from, and the order in which
/// they are summed, are the same for the same sentences.
fn one_segment(writer: &mut IndexWriter, index: &tantivy::Index) -> tantivy::Result<()> {
    writer.commit()?;
    let segments = index.searchable_segment_ids()?;
    if segments.len() > 1 {
        writer.merge(&segments).wait()?;
    }
    writer.garbage_collect_files().wait()?;
    Ok(())
}

/// The tokenizers that the schema names.
pub(crate) fn tokenizers(parts: &Parts) -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(fields::STEMS, TextAnalyzer::from(Stems::new(parts.clone())));
    manager.register(fields::WRITTEN, TextAnalyzer::from(Written::default()));
    manager
}
