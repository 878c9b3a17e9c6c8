//! What is left out where a page has no room for everything.
//!
//! The rule, in steps, the first that fits: at most 8, 6, 5, 4, 3, 2 lines a section; then, with 2 lines each, the
//! smallest section goes, then the next smallest (of two of like size the later one), until the head is left. What
//! went is counted, and the page says it.

use portrett_report::{Body, Locale, Section, left_out};

use crate::PrintError;

/// Lines a section, step by step.
const LINES: [usize; 6] = [8, 6, 5, 4, 3, 2];

/// What went at a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct LeftOut {
    /// Lines of sections that stayed.
    pub lines: usize,
    /// Headings of sections that went, in the order of the card.
    pub headings: Vec<String>,
}

impl LeftOut {
    /// What the page says of it in a language; empty where nothing went.
    pub fn said_in(&self, locale: Locale) -> Result<String, PrintError> {
        if *self == Self::default() {
            return Ok(String::new());
        }
        let headings: Vec<&str> = self.headings.iter().map(String::as_str).collect();
        Ok(left_out(locale, self.lines, &headings)?)
    }
}

/// The last step: nothing but the head.
pub(crate) fn last_step(sections: &[Section]) -> usize {
    LINES.len() + sections.len()
}

/// The step of a card with `count` sections beside one with `most`: where sections go, those of the fuller card go first,
/// until both have as many.
pub(crate) fn step_beside(step: usize, count: usize, most: usize) -> usize {
    let gone = step.saturating_sub(LINES.len());
    step.min(LINES.len()) + gone.saturating_sub(most.saturating_sub(count))
}

/// The sections as they are at `step`, and what went.
pub(crate) fn shortened(sections: &[Section], step: usize) -> (Vec<Section>, LeftOut) {
    let mut short = sections.to_vec();
    let mut left = LeftOut::default();
    if let Some(lines) = step.checked_sub(1).map(|step| LINES[step.min(LINES.len() - 1)]) {
        let gone = smallest(sections, step.saturating_sub(LINES.len()));
        let mut place = 0;
        short.retain_mut(|section| {
            let stays = !gone.contains(&place);
            place += 1;
            if stays {
                left.lines += section.body.shorten(lines);
            } else {
                left.headings.push(section.heading.clone());
            }
            stays
        });
    }
    (short, left)
}

/// The places of the `count` smallest sections, by what they list; pictures count as a long one.
fn smallest(sections: &[Section], count: usize) -> Vec<usize> {
    let size = |body: &Body| match body {
        Body::Rhythm(_) => 4,
        body => body.len(),
    };
    let mut places: Vec<(usize, usize)> =
        sections.iter().enumerate().map(|(place, section)| (place, size(&section.body))).collect();
    places.sort_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
    places.into_iter().take(count).map(|(place, _)| place).collect()
}

/// The first step from 0 to `last` at which `fits` gives something. A later step never takes more room, so that the
/// search halves what is left.
pub(crate) fn first_that_fits<T>(
    last: usize,
    mut fits: impl FnMut(usize) -> Result<Option<T>, PrintError>,
) -> Result<Option<T>, PrintError> {
    if let Some(all) = fits(0)? {
        return Ok(Some(all));
    }
    let (mut low, mut high, mut best) = (1, last, None);
    while low <= high {
        let middle = low + (high - low) / 2;
        match fits(middle)? {
            Some(found) => {
                best = Some(found);
                high = middle - 1;
            }
            None => low = middle + 1,
        }
    }
    Ok(best)
}

#[cfg(test)]
mod tests {
    use super::{LINES, step_beside};

    #[test]
    fn the_sections_of_a_fuller_card_go_before_those_of_another() {
        let all_lines = LINES.len();
        assert_eq!(step_beside(all_lines - 1, 3, 9), all_lines - 1, "lines go from both alike");
        assert_eq!(step_beside(all_lines + 6, 3, 9), all_lines, "nine less six are three");
        assert_eq!(step_beside(all_lines + 7, 3, 9), all_lines + 1);
        assert_eq!(step_beside(all_lines + 2, 9, 9), all_lines + 2);
    }
}
