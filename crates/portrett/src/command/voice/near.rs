//! Search by meaning: vectors of the last build's sentences by the model in `voice.vectors`, made when they are first
//! asked for and kept beside the index.

use std::path::Path;

use portrett_flow::voice::{VECTORS, each_statement};
use portrett_models::vectors::{Vectors, nearest};
use portrett_terms::Code;
use portrett_terms::ledger::Ledger;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, write_whole};

/// The file of the vectors in the folder of the index.
const FILE: &str = "vectors";
/// Sentences that take part in the list by meaning.
const NEAREST: usize = 100;
/// Sentences that are made into vectors at once.
const BATCH: usize = 1_024;
/// Bytes of a whole number.
const WHOLE: usize = 8;
/// Bytes of a number of a vector.
const NUMBER: usize = 4;

/// The sentences that are nearest to `words` by meaning, each with its cosine; nothing where the project has no model.
pub fn near(
    project: &Project,
    ledger: &Ledger,
    folder: &Path,
    (fingerprint, words): (&str, &str),
    output: &Output,
) -> Result<Option<Vec<(i64, f32)>>, Failure> {
    let Some(model) = project.config.settings.text(&VECTORS) else { return Ok(None) };
    if words.trim().is_empty() {
        return Ok(None);
    }
    let model = Vectors::open(&project.folder.join(model)).map_err(|error| wrong(&error))?;
    let model = model.with_threads(project.threads(None));
    let stamp = format!("{} {} {fingerprint}\n", model.fingerprint(), model.dimension());
    let path = folder.join(FILE);
    let known = std::fs::read(&path).ok().and_then(|bytes| Sentences::read(&bytes, &stamp, model.dimension()));
    let sentences = match known {
        Some(known) => known,
        None => {
            let made = Sentences::make(project, ledger, &model, output)?;
            write_whole(&path, &made.bytes(&stamp))?;
            made
        }
    };
    let asked = model.embed(&[words]).map_err(|error| wrong(&error))?;
    let near = nearest(&sentences.vectors, &asked, NEAREST);
    Ok(Some(near.into_iter().map(|(place, cosine)| (sentences.ids[place], cosine)).collect()))
}

fn wrong(error: &portrett_models::ModelError) -> Failure {
    Failure::from_error(Code::Settings, error)
}

/// Sentences by their numbers, with a vector each.
struct Sentences {
    ids: Vec<i64>,
    /// Row by row.
    vectors: Vec<f32>,
}

impl Sentences {
    fn make(project: &Project, ledger: &Ledger, model: &Vectors, output: &Output) -> Result<Self, Failure> {
        let engine = project.engine(project.threads(None))?;
        let (mut ids, mut texts) = (Vec::new(), Vec::new());
        each_statement::<Failure>(&engine, ledger, |own| {
            ids.push(own.id);
            texts.push(own.text.to_owned());
            Ok(())
        })?;
        output.say(&format!("Making vectors of {} sentences with {}:", texts.len(), model.describe()));
        let mut vectors = Vec::with_capacity(texts.len() * model.dimension());
        for (batch, part) in texts.chunks(BATCH).enumerate() {
            let part: Vec<&str> = part.iter().map(String::as_str).collect();
            vectors.extend(model.embed(&part).map_err(|error| wrong(&error))?);
            output.say(&format!("  {} of {}", (batch * BATCH + part.len()), texts.len()));
        }
        Ok(Self { ids, vectors })
    }

    fn bytes(&self, stamp: &str) -> Vec<u8> {
        let mut bytes = stamp.as_bytes().to_vec();
        self.ids.iter().for_each(|id| bytes.extend(id.to_le_bytes()));
        self.vectors.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        bytes
    }

    /// What a file holds; nothing where it was made of something else, or is cut.
    fn read(bytes: &[u8], stamp: &str, dimension: usize) -> Option<Self> {
        let rest = bytes.strip_prefix(stamp.as_bytes())?;
        let row = WHOLE + NUMBER * dimension;
        if !rest.len().is_multiple_of(row) {
            return None;
        }
        let (ids, vectors) = rest.split_at(rest.len() / row * WHOLE);
        let whole = |own: &[u8]| own.try_into().map(i64::from_le_bytes).ok();
        let number = |own: &[u8]| own.try_into().map(f32::from_le_bytes).ok();
        Some(Self {
            ids: ids.chunks_exact(WHOLE).map(whole).collect::<Option<_>>()?,
            vectors: vectors.chunks_exact(NUMBER).map(number).collect::<Option<_>>()?,
        })
    }
}
