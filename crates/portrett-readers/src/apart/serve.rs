//! The child: takes one request, limits itself, answers in frames.

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use arrow::ipc::writer::StreamWriter;
use arrow::record_batch::RecordBatch;
use portrett_terms::{Code, SourceSpec};
use serde::Serialize;

use super::Request;
use super::frame::{Tag, send};
use super::limits;
use crate::error::{ReadError, Told};
use crate::location::Location;
use crate::schema::batch_schema;

/// Bytes of a request: the longest specification has some thousand columns.
const LONGEST_REQUEST: u64 = 64 * 1024 * 1024;

/// Bytes of a file between two words about how far it is.
const PROGRESS_STEP: u64 = 4 * 1024 * 1024;

/// Answers the one request that `input` holds, in frames, to `output`.
///
/// # Errors
/// When the request cannot be understood, the process cannot be limited, or nobody takes the answer.
pub fn serve(input: impl Read, output: impl Write) -> io::Result<()> {
    let request: Request = serde_json::from_reader(input.take(LONGEST_REQUEST)).map_err(io::Error::from)?;
    let size = std::fs::metadata(Location::of(request.path()).file()).map_or(0, |file| file.len());
    limits::limit(size)?;
    let mut output = BufWriter::new(output);
    match answer(&request, &mut output) {
        Ok(bytes) => send(&mut output, Tag::Answer, &bytes)?,
        Err(error) => send(&mut output, Tag::Error, &serde_json::to_vec(&Told::of(&error))?)?,
    }
    output.flush()
}

fn answer(request: &Request, output: &mut impl Write) -> Result<Vec<u8>, ReadError> {
    match request {
        Request::Inspect { path, kind } => as_json(&crate::inspect::inspect_all(path, *kind)?),
        Request::Read { path, spec } => read(path, spec, output),
    }
}

fn read(path: &Path, spec: &SourceSpec, output: &mut impl Write) -> Result<Vec<u8>, ReadError> {
    let output = std::cell::RefCell::new(output);
    let mut stream = StreamWriter::try_new(Vec::new(), &batch_schema(spec)).map_err(ReadError::batch(path))?;
    let mut sink = |batch: RecordBatch| {
        stream.write(&batch).map_err(ReadError::batch(path))?;
        let sent = send(&mut *output.borrow_mut(), Tag::Rows, stream.get_ref());
        stream.get_mut().clear();
        sent.map_err(gone)
    };
    let told = std::cell::Cell::new(0);
    let progress = |read: u64, of: u64| {
        if read >= told.get() + PROGRESS_STEP {
            told.set(read);
            let numbers = [read.to_le_bytes(), of.to_le_bytes()].concat();
            // Whoever no longer listens will be missed at the next rows.
            let _ = send(&mut *output.borrow_mut(), Tag::Progress, &numbers);
        }
    };
    let report = crate::read::read(path, spec, &mut sink, &progress)?;
    if !stream.get_ref().is_empty() {
        send(&mut *output.borrow_mut(), Tag::Rows, stream.get_ref()).map_err(gone)?;
    }
    as_json(&report)
}

fn as_json(answer: &impl Serialize) -> Result<Vec<u8>, ReadError> {
    serde_json::to_vec(answer).map_err(|source| ReadError::Sink { code: Code::Internal, source: source.into() })
}

fn gone(source: io::Error) -> ReadError {
    ReadError::Sink { code: Code::Internal, source: source.into() }
}
