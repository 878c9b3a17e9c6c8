//! Themes of several languages that are one.

use super::Discovered;

/// A theme of one or more languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The id of the taxonomy's theme that all are like, or the id of the one theme that is like none.
    pub id: String,
    /// The languages' codes with the ids of their themes.
    pub members: Vec<(String, String)>,
    /// Texts of the samples, of all members together.
    pub texts: u32,
}

/// The themes of all languages: those that are like the same theme of the taxonomy are one, the others stay alone. Those
/// with most texts first.
pub fn merged(languages: &[Discovered]) -> Vec<Merged> {
    let mut merged: Vec<Merged> = Vec::new();
    for found in languages {
        for theme in &found.themes {
            let id = theme.like.as_ref().unwrap_or(&theme.id);
            let member = (found.language.clone(), theme.id.clone());
            match merged.iter_mut().find(|known| known.id == *id) {
                Some(known) => {
                    known.members.push(member);
                    known.texts += theme.texts;
                }
                None => merged.push(Merged { id: id.clone(), members: vec![member], texts: theme.texts }),
            }
        }
    }
    merged.sort_by(|a, b| b.texts.cmp(&a.texts).then_with(|| a.id.cmp(&b.id)));
    merged
}
