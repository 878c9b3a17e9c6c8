//! Where a link leads: to a place on the one page of a report, or to another page of a site.

use portrett_terms::PersonaCard;

use super::anchor;

/// Longest id that becomes the name of a file.
const LONGEST_ID: usize = 64;

/// Where the parts of a report stand.
pub(super) enum Links {
    /// All on one page.
    OnePage,
    /// A page each; those of the personas by their order.
    Site { personas: Vec<String> },
}

impl Links {
    /// Those of a site with these personas. Files are called by the personas' ids, which stay through builds, and never
    /// by a word of the user's.
    pub fn of_site(cards: &[PersonaCard]) -> Self {
        let mut personas: Vec<String> = Vec::new();
        for (position, card) in cards.iter().enumerate() {
            let name = file_name(&card.id.0, position);
            // File systems may not tell capitals from small letters.
            let is_taken = personas.iter().any(|own| own.eq_ignore_ascii_case(&name));
            personas.push(if is_taken { format!("persona-{}-{name}", position + 1) } else { name });
        }
        Self::Site { personas }
    }

    /// The persona at `position`.
    pub fn persona(&self, position: usize) -> String {
        match self {
            Self::OnePage => format!("#{}", anchor(position)),
            Self::Site { personas } => personas.get(position).cloned().unwrap_or_else(|| self.overview().to_owned()),
        }
    }

    /// The personas side by side.
    pub fn overview(&self) -> &'static str {
        match self {
            Self::OnePage => "#overview",
            Self::Site { .. } => "index.html",
        }
    }

    /// How good the data is.
    pub fn quality(&self) -> &'static str {
        match self {
            Self::OnePage => "#quality",
            Self::Site { .. } => "quality.html",
        }
    }
}

/// `persona-ID.html`; the place instead of an id that would not do as the name of a file.
fn file_name(id: &str, position: usize) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let own = id.strip_prefix("persona-").unwrap_or(id);
    match !own.is_empty() && own.len() <= LONGEST_ID && own.chars().all(is_plain) {
        true => format!("persona-{own}.html"),
        false => format!("persona-no-{}.html", position + 1),
    }
}
