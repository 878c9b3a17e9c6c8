//! Words of the user's data, made safe to show: they may be hostile, or just broken.

/// Characters of a label that are shown; the rest is cut, so that one cell cannot fill a page.
const LONGEST: usize = 120;

/// `text` on one line without control characters (a NUL, a terminal's escape sequence) and without
/// marks that change the direction of what follows; text that runs from right to left is isolated,
/// so that it cannot reorder the sentence around it. Cut after 120 characters.
pub fn clean(text: &str) -> String {
    let mut shown: String = text.chars().filter(|c| !is_direction_mark(*c)).map(visible).take(LONGEST + 1).collect();
    if shown.chars().count() > LONGEST {
        shown = shown.chars().take(LONGEST - 1).chain(['…']).collect();
    }
    if shown.chars().any(runs_right_to_left) { format!("\u{2068}{shown}\u{2069}") } else { shown }
}

fn visible(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => '\u{FFFD}',
        c => c,
    }
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether `c` is a letter of a block that Unicode reserves for scripts written from right to left
/// (Hebrew to Arabic Extended, their presentation forms, and the planes set aside for more).
fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
