//! The parent: starts a child, sends it a request, and checks what comes.

use std::io::{BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use arrow::buffer::Buffer;
use arrow::ipc::reader::StreamDecoder;
use arrow::record_batch::RecordBatch;
use portrett_terms::{SourceKind, SourceSpec};
use serde::de::DeserializeOwned;

use super::Request;
use super::frame::{Tag, receive};
use super::limits;
use crate::error::{ReadError, Told};
use crate::inspect::Inspection;
use crate::location::Location;
use crate::read::ReadReport;
use crate::schema::batch_schema;

/// What a child is told to be.
pub const ARGUMENT: &str = "reader";

pub fn inspect(program: &Path, path: &Path, kind: Option<SourceKind>) -> Result<Vec<Inspection>, ReadError> {
    let request = Request::Inspect { path: path.to_owned(), kind };
    Call::start(program, path, &request)?.finish(&mut |_, _| Ok(()))
}

pub fn read(
    program: &Path,
    path: &Path,
    spec: &SourceSpec,
    sink: &mut dyn FnMut(RecordBatch) -> Result<(), ReadError>,
    progress: &dyn Fn(u64, u64),
) -> Result<ReadReport, ReadError> {
    let request = Request::Read { path: path.to_owned(), spec: Box::new(spec.clone()) };
    let mut arriving = Arriving { path, decoder: StreamDecoder::new(), schema: batch_schema(spec), rows: 0 };
    let report: ReadReport = Call::start(program, path, &request)?.finish(&mut |tag, bytes| match tag {
        Tag::Rows => arriving.take(bytes, sink),
        _ => {
            if let Some((read, of)) = numbers(&bytes) {
                progress(read, of);
            }
            Ok(())
        }
    })?;
    let adds_up = report.rows == report.kept + report.set_aside && report.kept == arriving.rows;
    if adds_up { Ok(report) } else { Err(broken_off(path, "its rows do not add up")) }
}

/// Rows as they arrive.
struct Arriving<'a> {
    path: &'a Path,
    decoder: StreamDecoder,
    schema: arrow::datatypes::SchemaRef,
    rows: u64,
}

impl Arriving<'_> {
    /// Decodes a piece of the stream, which checks every offset and every text, and hands its rows on.
    fn take(
        &mut self,
        bytes: Vec<u8>,
        sink: &mut dyn FnMut(RecordBatch) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let mut buffer = Buffer::from_vec(bytes);
        while !buffer.is_empty() {
            let batch = self.decoder.decode(&mut buffer).map_err(ReadError::batch(self.path))?;
            let Some(batch) = batch else { continue };
            if batch.schema() != self.schema {
                return Err(broken_off(self.path, "its rows have other columns than were asked for"));
            }
            self.rows += batch.num_rows() as u64;
            sink(batch)?;
        }
        Ok(())
    }
}

fn numbers(bytes: &[u8]) -> Option<(u64, u64)> {
    let number = |part: &[u8]| Some(u64::from_le_bytes(part.try_into().ok()?));
    (bytes.len() == 16).then(|| Some((number(&bytes[..8])?, number(&bytes[8..])?))).flatten()
}

fn broken_off(path: &Path, why: &str) -> ReadError {
    ReadError::Stopped { path: path.to_owned(), why: why.to_owned() }
}

/// A child at work. It is killed when nobody waits for its answer any more.
struct Call<'a> {
    path: &'a Path,
    size: u64,
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        // It may be gone already, which is as well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl<'a> Call<'a> {
    fn start(program: &Path, path: &'a Path, request: &Request) -> Result<Self, ReadError> {
        let size = std::fs::metadata(Location::of(path).file()).map_err(ReadError::unreadable(path))?.len();
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(ReadError::unreadable(program))?;
        let bytes = serde_json::to_vec(request).map_err(|error| broken_off(path, &error.to_string()))?;
        if let Some(mut input) = child.stdin.take() {
            // A child that is gone already says why by its end.
            let _ = input.write_all(&bytes);
        }
        let output = child.stdout.take().ok_or_else(|| broken_off(path, "its reader has no output"))?;
        Ok(Self { path, size, child, output: BufReader::with_capacity(1 << 20, output) })
    }

    /// Hears the child out: `other` takes every frame but the last, which is the answer.
    fn finish<T: DeserializeOwned>(
        mut self,
        other: &mut dyn FnMut(Tag, Vec<u8>) -> Result<(), ReadError>,
    ) -> Result<T, ReadError> {
        let mut left = limits::output(self.size);
        loop {
            let Ok(Some((tag, bytes))) = receive(&mut self.output) else { return Err(self.end()) };
            left = left
                .checked_sub(bytes.len() as u64)
                .ok_or_else(|| broken_off(self.path, "more comes out of it than its size allows"))?;
            let wrong = |_| broken_off(self.path, "its reader gave no sound answer");
            match tag {
                Tag::Answer => return serde_json::from_slice(&bytes).map_err(wrong),
                Tag::Error => {
                    return Err(serde_json::from_slice::<Told>(&bytes).map_or_else(wrong, ReadError::Told));
                }
                tag => other(tag, bytes)?,
            }
        }
    }

    /// Why the child ended without an answer.
    fn end(&mut self) -> ReadError {
        let status = self.child.wait().ok();
        broken_off(self.path, &reason(status, self.size))
    }
}

fn reason(status: Option<ExitStatus>, size: u64) -> String {
    let computing = || format!("reading it took more than {} seconds of computing", limits::seconds(size));
    let memory = || format!("reading it needs more than {} GB of memory", limits::MEMORY >> 30);
    match status.and_then(signal) {
        Some(ABORTED) => memory(),
        Some(OUT_OF_TIME | KILLED) => computing(),
        _ => "its reader broke off".to_owned(),
    }
}

/// What Rust does when there is no memory.
const ABORTED: i32 = 6;
/// What the system does at the hard limit of computing.
const KILLED: i32 = 9;
/// What the system does at the soft one.
const OUT_OF_TIME: i32 = 24;

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_status: ExitStatus) -> Option<i32> {
    None
}
