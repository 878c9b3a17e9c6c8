//! Reads ahead: the next rows are cut on a thread of their own while those before are typed. They come in the
//! order of the file, so that the result is that of one thread.

use std::sync::mpsc::sync_channel;

use crate::error::ReadError;
use crate::raw::{RawBatch, RawSource};

/// Batches that may wait to be typed.
const WAITING: usize = 2;

/// Hands every batch of `source` to `each`, with the bytes read until then and in all. Gives the source back.
///
/// # Errors
/// The first in the order of the file: of the source, or of `each`.
pub fn read_ahead(
    mut source: Box<dyn RawSource>,
    each: &mut dyn FnMut(RawBatch, (u64, u64)) -> Result<(), ReadError>,
) -> Result<Box<dyn RawSource>, ReadError> {
    let (sender, receiver) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let cutting = scope.spawn(move || {
            while let Some(raw) = source.next_batch()? {
                if sender.send((raw, source.progress())).is_err() {
                    break;
                }
            }
            Ok(source)
        });
        let taken = receiver.into_iter().try_for_each(|(raw, progress)| each(raw, progress));
        let cut = cutting.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        taken.and(cut)
    })
}
