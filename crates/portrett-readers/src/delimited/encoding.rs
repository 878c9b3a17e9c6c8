//! Which encoding a text has: by its byte-order mark, else UTF-8 when its bytes are that, else
//! UTF-16 when every second byte is zero, else what a detector says of the letters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::inspect::Guess;

/// Share of bytes that are zero on one side from which on text is taken for UTF-16.
const UTF16_ZEROS: f64 = 0.3;

/// Sound UTF-8 letters for each unsound byte from which on a text is UTF-8 with mistakes.
const SOUND_PER_MISTAKE: usize = 4;

/// Bytes beyond ASCII below which letters tell no encoding.
const FEW_LETTERS: usize = 60;

/// Guesses the encoding of the text that starts with `head`.
pub fn guess_encoding(head: &[u8]) -> Guess<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Guess::sure(encoding, format!("the file starts with the byte-order mark of {}", encoding.name()));
    }
    if let Some(encoding) = utf16_by_zeros(head) {
        return Guess::sure(encoding, "every second byte is zero");
    }
    let (letters, mistakes) = utf8_letters(head);
    if mistakes == 0 {
        let why = if letters == 0 { "every byte is plain ASCII" } else { "every byte is sound UTF-8" };
        return Guess::sure(UTF_8, why);
    }
    if letters >= SOUND_PER_MISTAKE * mistakes {
        return Guess::unsure(UTF_8, format!("{letters} letters are sound UTF-8 and {mistakes} bytes are not"));
    }
    if head.iter().filter(|byte| !byte.is_ascii()).count() < FEW_LETTERS {
        return Guess::unsure(WINDOWS_1252, "the bytes are no UTF-8, and too few to tell more than the usual encoding");
    }
    Guess::unsure(detected(head), "the bytes are no UTF-8, and the letters fit this encoding best")
}

fn detected(head: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() { guess } else { WINDOWS_1252 }
}

fn utf16_by_zeros(head: &[u8]) -> Option<&'static Encoding> {
    let pairs = head.len() / 2;
    let zeros = |offset: usize| head.chunks_exact(2).filter(|pair| pair[offset] == 0).count() as f64;
    let most = UTF16_ZEROS * pairs as f64;
    let (even, odd) = (zeros(0), zeros(1));
    match pairs {
        0 | 1 => None,
        _ if odd > most && even < odd / 10.0 => Some(UTF_16LE),
        _ if even > most && odd < even / 10.0 => Some(UTF_16BE),
        _ => None,
    }
}

/// Letters beyond ASCII that are sound UTF-8, and stretches of bytes that are not. A letter cut off
/// by the end of `head` is no mistake.
fn utf8_letters(head: &[u8]) -> (usize, usize) {
    let (mut letters, mut mistakes) = (0, 0);
    let mut chunks = head.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        let cut_off = chunks.peek().is_none() && chunk.invalid().len() < 4 && is_cut_letter(chunk.invalid());
        mistakes += usize::from(!chunk.invalid().is_empty() && !cut_off);
    }
    (letters, mistakes)
}

/// Whether bytes are the beginning of a letter.
fn is_cut_letter(bytes: &[u8]) -> bool {
    matches!(std::str::from_utf8(bytes), Err(error) if error.error_len().is_none())
}
