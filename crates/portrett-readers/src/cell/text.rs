//! Cells that are kept as text: ids in one spelling, e-mail addresses in lower case.

use std::borrow::Cow;

use portrett_terms::ProblemReason;

use super::{Parsed, is_blank, trim};

/// Longest cell that is kept, in characters.
pub const LONGEST_CELL: usize = 100_000;

/// Longest address that mail servers take (RFC 5321, section 4.5.3.1.3, less the brackets).
const LONGEST_EMAIL: usize = 254;

/// Reads an id: trimmed, without a guarding apostrophe, and a whole number that a spreadsheet wrote
/// as a fraction (`17850.0`) as the whole number. Leading zeros are kept.
///
/// ```
/// use portrett_readers::cell::text::id;
/// assert_eq!(id(" '007 ").as_deref(), Some("007"));
/// assert_eq!(id("17850.0").as_deref(), Some("17850"));
/// assert_eq!(id("1.10").as_deref(), Some("1.10"));
/// assert_eq!(id("NULL"), None);
/// ```
pub fn id(cell: &str) -> Option<&str> {
    let trimmed = trim(cell);
    let bare = trim(trimmed.strip_prefix('\'').unwrap_or(trimmed));
    (!is_blank(bare)).then(|| whole(bare))
}

/// The id without a fraction of zeros.
fn whole(bare: &str) -> &str {
    match bare.bytes().position(|byte| byte == b'.' || byte == b',') {
        Some(mark) if is_zero_fraction(&bare[..mark], &bare[mark + 1..]) => &bare[..mark],
        _ => bare,
    }
}

fn is_zero_fraction(digits: &str, zeros: &str) -> bool {
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !zeros.is_empty()
        && zeros.len() <= 2
        && zeros.bytes().all(|byte| byte == b'0')
}

/// Reads words: trimmed; nothing when nothing is left or a program wrote that it had none.
pub fn words(cell: &str) -> Option<&str> {
    let trimmed = trim(cell);
    let may_be_marker = trimmed.len() <= 6 && trimmed.starts_with(['n', 'N', '#', '(']);
    let is_marker = |marker: &&str| marker.eq_ignore_ascii_case(trimmed);
    let nothing =
        trimmed.is_empty() || (may_be_marker && ["null", "nan", "#n/a", "(null)", "nat"].iter().any(is_marker));
    (!nothing).then_some(trimmed)
}

/// Reads an e-mail address: trimmed, lower-cased.
///
/// # Errors
/// `NotAnEmail` when it cannot be one.
pub fn email(cell: &str) -> Parsed<Cow<'_, str>> {
    let trimmed = trim(cell);
    let bare = trimmed.strip_prefix("mailto:").unwrap_or(trimmed);
    if is_blank(bare) {
        return Ok(None);
    }
    if !is_email(bare) {
        return Err(ProblemReason::NotAnEmail);
    }
    let lower = bare.chars().any(char::is_uppercase);
    Ok(Some(if lower { Cow::Owned(bare.to_lowercase()) } else { Cow::Borrowed(bare) }))
}

/// Whether text has the shape of an address: one `@`, something before it, a name with a dot behind
/// it, and no spaces. Whether mail arrives there is not ours to know.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let labels_are_sound = domain.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    });
    text.len() <= LONGEST_EMAIL
        && !local.is_empty()
        && domain.contains('.')
        && labels_are_sound
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>(),;:\"[]".contains(c))
}
