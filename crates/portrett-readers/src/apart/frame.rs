//! What goes from the child to its parent: a tag, a length, that many bytes.

use std::io::{self, Read, Write};

/// Bytes of one frame, at most. The largest batch holds a row of some megabytes more than [`crate::raw::BATCH_BYTES`].
pub const LONGEST: usize = 256 * 1024 * 1024;

/// Bytes that are made room for before they are there.
const SOON: usize = 16 * 1024 * 1024;

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A piece of an Arrow IPC stream: the schema, then a batch a piece.
    Rows,
    /// Bytes read, and in all: two numbers of 64 bits, the lowest byte first.
    Progress,
    /// The answer, as JSON: the last frame.
    Answer,
    /// An error, as JSON: the last frame.
    Error,
}

impl Tag {
    const ALL: [(Self, u8); 4] =
        [(Self::Rows, b'R'), (Self::Progress, b'P'), (Self::Answer, b'A'), (Self::Error, b'E')];

    fn byte(self) -> u8 {
        Self::ALL.iter().find(|(tag, _)| *tag == self).map_or(b'E', |(_, byte)| *byte)
    }

    fn of(byte: u8) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == byte).map(|(tag, _)| *tag)
    }
}

/// Sends a frame.
pub fn send(out: &mut impl Write, tag: Tag, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    out.write_all(&[tag.byte()])?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(bytes)
}

/// The next frame; nothing at the end.
pub fn receive(from: &mut impl Read) -> io::Result<Option<(Tag, Vec<u8>)>> {
    let mut head = [0; 5];
    if from.read(&mut head[..1])? == 0 {
        return Ok(None);
    }
    from.read_exact(&mut head[1..])?;
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let tag = Tag::of(head[0]).ok_or_else(wrong)?;
    let length = u32::from_le_bytes([head[1], head[2], head[3], head[4]]) as usize;
    if length > LONGEST {
        return Err(wrong());
    }
    let mut bytes = Vec::with_capacity(length.min(SOON));
    from.take(length as u64).read_to_end(&mut bytes)?;
    if bytes.len() < length { Err(io::Error::from(io::ErrorKind::UnexpectedEof)) } else { Ok(Some((tag, bytes))) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_as_it_was_sent_and_a_cut_or_unknown_one_is_an_error() {
        let mut sent = Vec::new();
        send(&mut sent, Tag::Answer, b"abc").unwrap();
        assert_eq!(receive(&mut &sent[..]).unwrap(), Some((Tag::Answer, b"abc".to_vec())));
        assert_eq!(receive(&mut &sent[..0]).unwrap(), None);
        assert!(receive(&mut &sent[..6]).is_err());
        assert!(receive(&mut &b"Z\0\0\0\0"[..]).is_err());
        assert!(receive(&mut &b"A\xFF\xFF\xFF\xFF"[..]).is_err());
    }
}
