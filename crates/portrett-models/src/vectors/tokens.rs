//! Texts to numbers of tokens, by the `tokenizer.json` of a model.

use tokenizers::{Tokenizer, TruncationParams};

use super::folder::Folder;
use super::guarded;
use crate::ModelError;

/// The file of the tokenizer.
pub(super) const FILE: &str = "tokenizer.json";

/// The most bytes of a tokenizer; those for a hundred languages have 20 MB.
const MOST: u64 = 128 << 20;

/// The most bytes of a text that are looked at, so that a message of 10 MB costs no more than a long one. 512 tokens are
/// some 2,500 letters.
const MOST_TEXT: usize = 64 << 10;

const FETCH: &str = "fetch the model's tokenizer.json too (a vocab.txt alone is not enough)";

/// A tokenizer with the most tokens that its model takes.
#[derive(Debug)]
pub(super) struct Tokens {
    tokenizer: Box<Tokenizer>,
    special: bool,
}

impl Tokens {
    /// The tokenizer of the folder; texts are cut at `most` tokens, with the model's own marks in them where `special`.
    pub(super) fn open(folder: &mut Folder, most: usize, special: bool) -> Result<Self, ModelError> {
        if !folder.has(FILE) {
            return Err(ModelError::Missing { path: folder.file(FILE), remedy: FETCH });
        }
        let bytes = folder.bytes(FILE, MOST)?;
        let tokenizer = guarded(|| read(&bytes, most).map_err(|error| error.to_string()));
        let tokenizer = tokenizer.map_err(|account| folder.broken(FILE, account))?;
        Ok(Self { tokenizer: Box::new(tokenizer), special })
    }

    /// The highest number that a token can have, and one more; the number of the token for what is unknown.
    pub(super) fn size(&self) -> usize {
        self.tokenizer.get_vocab(true).values().map(|id| *id as usize + 1).max().unwrap_or(0)
    }

    pub(super) fn id(&self, token: &str) -> Option<u32> {
        self.tokenizer.token_to_id(token)
    }

    /// The numbers of the tokens of `text`.
    pub(super) fn of(&self, text: &str) -> Result<Vec<u32>, String> {
        guarded(|| {
            let encoding = self.tokenizer.encode_fast(start(text), self.special);
            encoding.map(|encoding| encoding.get_ids().to_vec()).map_err(|error| error.to_string())
        })
    }
}

/// What a file says of padding and cutting is for another way of use, so both are set anew.
fn read(bytes: &[u8], most: usize) -> tokenizers::Result<Tokenizer> {
    let mut tokenizer = Tokenizer::from_bytes(bytes)?;
    tokenizer.with_padding(None);
    tokenizer.with_truncation(Some(TruncationParams { max_length: most, ..TruncationParams::default() }))?;
    Ok(tokenizer)
}

fn start(text: &str) -> &str {
    match text.len() <= MOST_TEXT {
        true => text,
        false => &text[..text.floor_char_boundary(MOST_TEXT)],
    }
}
